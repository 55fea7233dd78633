"""Hostile pages: what they hold is shown as text, and nothing of it runs."""

from __future__ import annotations

from collections.abc import Callable
from html import escape
from typing import Any

import pytest

from cleaner import Failure, clean
from shown_pages import turn_to

Open = Callable[..., Any]
ATTACKS = (
    "</script><script>window.hacked = 1</script>",
    "<!--<script>window.hacked = 1</script>-->",
    "<img src=x onerror='window.hacked = 1'>",
    "<svg/onload=window.hacked=1>",
    "<iframe srcdoc='<script>parent.hacked = 1</script>'></iframe>",
    '"><script>window.hacked = 1</script>',
    "<a href='javascript:window.hacked=1'>here</a>",
    "{{script}} ${window.hacked = 1} \\u003cscript\\u003ewindow.hacked=1",
    "\u2028window.hacked = 1\u2029",
    "<style>body { display: none }</style><base href=//evil.example><meta http-equiv=refresh content='0;url=//evil.example'>",
)
PROSE = "The ferry to the island sailed again on Wednesday morning after a week of storms, the harbour office said."


def hostile_page(attack: str) -> str:
    """A page whose title, paragraphs, related items, addresses, captions and metadata hold the attack."""
    shown, quoted = escape(attack), escape(attack, quote=True)
    return (
        f"<html lang='{quoted}'><title>{shown}</title><meta name=author content='{quoted}'>"
        f"<meta property=og:title content='{quoted}'><link rel=canonical href='javascript:window.hacked=1'>"
        f"<body class='{quoted}'><article id='{quoted}'><h1>{shown} sails again today</h1><p>{PROSE} {shown}</p>"
        f"<pre>{shown}</pre><p>{PROSE[::-1]} {shown}</p></article><div><h3>Related articles</h3>"
        f"<p><a href='javascript:window.hacked=1'>Island school wins a prize {shown}</a></p><p>AI-generated</p>"
        f"<p><a href='data:text/html,<script>parent.hacked=1</script>'>Museum returns a carved doorway {shown}</a></p></div>"
    )


def hostile_results(attack: str) -> list[tuple[str, Any]]:
    return [
        (attack, clean(hostile_page(attack), url="javascript:window.hacked=1//" + attack)),
        ("text", clean(f"{attack}\n\n{PROSE} {attack}\n\nRelated articles\n\n{attack}\n\nAI-generated", input="text")),
        (attack, Failure(2, "javascript:window.hacked=1", attack, attack)),
    ]


UNSAFE = """
const wrong = [];
for (const element of document.querySelectorAll("*"))
  for (const { name, value } of element.attributes)
    if (/^on|^src|^action$/i.test(name) || (name === "href" && !/^(https?:|#)/.test(value))) wrong.push([element.tagName, name, value]);
for (const element of document.querySelectorAll("img, svg, iframe, base, object, form, style:not(head style)")) wrong.push(element.tagName);
if (window.hacked !== undefined) wrong.push("it ran");
return wrong;
"""


def test_nothing_of_a_page_runs(browser: Open) -> None:
    """Wherever a page says something, it is text in the report: no script, no handler, no address that runs."""
    results = [result for attack in ATTACKS for result in hostile_results(attack)]
    page = browser(results)
    kinds = page.execute_script("return [...document.scripts].map((script) => script.type)")
    assert kinds == ["application/json"] * (len(results) + 1) + [""]
    assert page.execute_script(UNSAFE) == []
    for key in page.execute_script("return [...document.querySelectorAll('.bar')].map((bar) => bar.dataset.key)"):
        page.execute_script("document.querySelector(`[data-key='${CSS.escape(arguments[0])}']`)?.click()", key)
    assert page.execute_script(UNSAFE) == []
    for number in range(len(results)):
        turn_to(page, f"#page-{number}-block-1")
        assert page.execute_script(UNSAFE) == [], results[number]


def test_what_a_hostile_page_says_is_shown(browser: Open) -> None:
    """It is shown as it stands there, so that one can see what it is."""
    page = browser(hostile_results(ATTACKS[0])[:1])
    assert any(ATTACKS[0] in row.text for row in page.find_elements("css selector", ".blocks > li"))


@pytest.mark.parametrize(
    "script",
    [
        "const e = document.createElement('script'); e.textContent = 'window.hacked = 1'; document.body.append(e)",
        "document.body.setAttribute('onclick', 'window.hacked = 1'); document.body.click()",
        "document.getElementById('said').innerHTML = '<img src=x onerror=\"window.hacked = 1\">'",
        "const e = document.createElement('iframe'); e.src = 'javascript:parent.hacked = 1'; document.body.append(e)",
        "location.href = 'javascript:window.hacked = 1'",
        "setTimeout('window.hacked = 1', 0)",
    ],
)
def test_the_policy_is_a_second_wall(browser: Open, driver: Any, script: str) -> None:
    """Even if a page got markup or code into the report, the browser wouldn't run it."""
    page = browser([("one", clean(PROSE))])
    page.execute_script(f"try {{ {script} }} catch {{}}")
    seen = page.execute_async_script(
        "const done = arguments[0]; setTimeout(() => done(window.hacked ?? 'nothing ran'), 100)"
    )
    assert seen == "nothing ran"
    driver.get_log("browser")  # the browser's complaints about it are what we want


def test_the_policy_lets_nothing_out(browser: Open, driver: Any) -> None:
    """Nothing can be sent or fetched from within the report."""
    page = browser([("one", clean(PROSE))])
    seen = page.execute_async_script(
        "const done = arguments[0]; fetch('http://127.0.0.1:9/').then(() => done('sent'), (error) => done(String(error)))"
    )
    assert "TypeError" in seen
    assert any("Content Security Policy" in entry["message"] for entry in driver.get_log("browser"))
