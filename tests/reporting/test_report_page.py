"""The report as a file: one piece, valid, and nothing in its data can end it."""

from __future__ import annotations

import json
import re
from base64 import b64encode
from hashlib import sha256
from importlib import resources
from pathlib import Path

import pytest

import cleaner
from cleaner.reporting.page import SCRIPTS, parts_of, report
from cleaner.reporting.reasons import REASON_WORDS

PROSE = "It rained in Lyon for a whole day, and the river rose by two metres."
ROOT = Path(__file__).parent.parent.parent


def data_of(page: str, name: str) -> dict[str, object]:
    """The data of that name in a report."""
    found = re.search(f'<script type="application/json" id="{name}">(.*?)</script>', page, re.DOTALL)
    assert found
    return json.loads(found[1])  # type: ignore[no-any-return]


@pytest.mark.parametrize(
    "text", ["</script><script>", "<!--<script>", "]]>", "&lt;", "\u2028", "a\ud800b", "\x00", "\\u003c", "{{script}}"]
)
def test_data_comes_back_as_it_was(text: str) -> None:
    """Whatever a page says, it is what the report's script reads, and can't end the element that holds it."""
    page = report([(text, cleaner.Failure(0, None, "error", text))])
    assert data_of(page, "data-0")["error"] == text
    assert page.count("<script") == page.count("</script>") == 3
    page.encode("utf-8")


def test_the_policy_names_what_may_run() -> None:
    """The hashes of the policy are those of the script and the style, and of nothing else."""
    page = report([("lyon", cleaner.clean(PROSE))])
    policy = re.search('Content-Security-Policy" content="(.*?)"', page)
    assert policy and "default-src 'none'" in policy[1]
    style = re.search("<style>(.*?)</style>", page, re.DOTALL)
    script = re.search("<script>(.*?)</script>", page, re.DOTALL)
    assert style and script
    for name, text in (("style-src", style[1]), ("script-src", script[1])):
        assert f"{name} 'sha256-{b64encode(sha256(text.encode()).digest()).decode()}'" in policy[1]
    assert "unsafe" not in policy[1]


def test_it_needs_nothing_else() -> None:
    """The report names no other file and no address."""
    page = report([])
    assert not re.findall(r"""(?:src|href)\s*=\s*["'][^"'#]|url\(|@import|https?://(?!\S*["'`]\])""", page)


def test_pages_are_taken_one_after_the_other() -> None:
    """A page is written before the next is asked for, so that no report holds all articles."""
    asked = []

    def articles() -> object:
        for number in range(3):
            asked.append(number)
            yield str(number), cleaner.clean(PROSE)

    parts = parts_of(articles())  # type: ignore[arg-type]
    next(parts)
    assert asked == []
    assert 'id="data-0"' in next(parts)
    assert asked == [0]


def test_names() -> None:
    """A page without a name is called by its address, or by its number."""
    article = cleaner.clean(PROSE, url="https://example.org/lyon")
    page = report([article, cleaner.clean(PROSE), ("mine", article)])
    assert [line["name"] for line in data_of(page, "data")["pages"]] == [  # type: ignore[attr-defined]
        "https://example.org/lyon",
        "page 2",
        "mine",
    ]


def test_results_of_clean_many() -> None:
    """What clean_many gives can be shown as it comes."""
    page = report(cleaner.clean_many([PROSE, b"%PDF-1.7"]))
    assert data_of(page, "data-1")["troubles"] == [{"rank": 0, "kind": "not cleaned: binary"}]


@pytest.mark.parametrize("entry", ["a page", ("name", "a page"), (1, cleaner.Failure(0, None, "error", "")), None])
def test_other_entries_are_refused(entry: object) -> None:
    """What is no article, no failure and no pair of a name and one of them is an error that says so."""
    with pytest.raises(cleaner.InputTypeError, match="entry 0 of the report"):
        report([entry])  # type: ignore[list-item]


@pytest.mark.parametrize("article", [cleaner.clean(PROSE), None], ids=["an article", "nothing"])
def test_one_article_is_refused(article: object) -> None:
    """A single article where several are expected is an error that says what to give."""
    with pytest.raises(cleaner.InputTypeError, match="list of articles"):
        report(article)  # type: ignore[arg-type]


def test_a_page_that_breaks_costs_no_other(monkeypatch: pytest.MonkeyPatch) -> None:
    """Much of an article is worked out when it is shown; what fails then is said in its place."""
    broken, good = cleaner.clean(PROSE), cleaner.clean(PROSE)

    def fail(**_: object) -> None:
        raise RecursionError("too deep")

    monkeypatch.setitem(broken.__dict__, "to_dict", fail)
    page = report([broken, good])
    assert data_of(page, "data-0")["error"].startswith("RecursionError: too deep (")
    assert "blocks" in data_of(page, "data-1")


def test_reasons_are_those_of_the_glossary() -> None:
    """The report says of each reason what docs/glossary.md says of it."""
    rows = re.findall(r"^\| `([\w-]+)` \| (.*?) \|$", (ROOT / "docs" / "glossary.md").read_text("utf-8"), re.MULTILINE)
    glossary = {name: says for name, says in rows if name in cleaner.REASONS}
    assert glossary == REASON_WORDS
    assert list(REASON_WORDS) == list(cleaner.REASONS)


def test_its_files_lie_in_the_package() -> None:
    """The files that the report is made of lie beside the code, so that a wheel holds them."""
    folder = resources.files("cleaner.reporting")
    assert {f"{name}.js" for name in SCRIPTS} == {file.name for file in folder.iterdir() if file.name.endswith(".js")}
    assert folder.joinpath("report.css").is_file() and folder.joinpath("report.html").is_file()
