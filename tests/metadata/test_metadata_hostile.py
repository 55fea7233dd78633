"""Pages that are made to be hard: `.metadata` raises nothing, and gives plain data that can be written."""

from __future__ import annotations

import json

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from cleaner import InputError, clean

BODY = "<h1>A day in Lyon</h1><p>By Ann Example</p><p>It rained in Lyon for a whole day, and the river rose by two metres.</p>"


def script(text: str) -> str:
    return f'<script type="application/ld+json">{text}</script>'


HOSTILE = {
    "an endless list of articles": script("[" + ",".join(['{"@type": "Article", "headline": "x", "author": "y"}'] * 20_000) + "]"),
    "JSON in JSON": script('{"@type": "Article", "author": ' * 5_000 + '"Ann"' + "}" * 5_000),
    "lists in lists": script("[" * 50_000 + "]" * 50_000),
    "broken JSON, deep": script('{"a": [' * 50_000),
    "an author with a million letters": script('{"@type": "Article", "author": "' + "A " * 500_000 + '"}'),
    "thousands of authors": script('{"@type": "Article", "author": [' + ",".join(f'"Ann {n} Example"' for n in range(10_000)) + "]}"),
    "values of every type": script('{"@type": ["Article", 5, null, {}], "author": [[], {}, 5, true, null, [[["Ann"]]]], "headline": {"@value": []}, "datePublished": 5, "dateModified": [], "image": [null, 5, [], {"url": {}}], "keywords": [5, null, {}], "publisher": 5, "inLanguage": {"alternateName": 5}, "isAccessibleForFree": {}, "hasPart": 5, "license": [5], "articleSection": {}, "url": {"@id": 5}, "mainEntityOfPage": [5, {}], "@graph": 5, "@id": {}}'),
    "numbers without end": script('{"@type": "Article", "datePublished": ' + "9" * 5_000 + ', "dateModified": 1e400}'),
    "half a surrogate pair": script('{"@type": "Article", "headline": "A \\ud83d day", "author": "Ann \\udc00 Example"}'),
    "thousands of meta elements": "<meta name=author content='Ann Example'><meta property=og:image content=/a.jpg>" * 10_000,
    "thousands of names in one meta element": f"<meta name=author content='{'Ann Example, ' * 20_000}'>",
    "thousands of tags": "<a rel=tag href=/a>rain</a>" * 10_000,
    "thousands of headings": "<h1>A day</h1>" * 10_000,
    "thousands of times": "<time datetime=2024-03-05>x</time>" * 10_000,
    "elements in elements": "<div class=author itemscope itemprop=author>" * 3_000,
    "bad addresses": "<base href='http://[::1'><link rel=canonical href='http://[bad'><meta property=og:image content='http://[x'><meta property=og:url content='javascript:alert(1)'>",
    "bad dates": "<meta name=date content='9999-99-99T99:99:99+99:99'><meta name=pubdate content='99999999999999999999'><time datetime='0000-00-00'>0/0/0000</time>",
    "a title without end": f"<title>{'A day | ' * 50_000}</title>",
    "a line without end": f"<h1>A day</h1><p>{'By Ann Example 5 March 2024 ' * 20_000}</p>",
    "digits without end": f"<h1>A day</h1><p>{'5 March ' * 15}</p><p>{'1/' * 80}</p><p>{'1:' * 80}</p>",
    "control characters": "<meta name=author content='Ann\x00\x1b\x7f Example'><title>A\x08 day</title>",
}  # fmt: skip


@pytest.mark.parametrize("what", HOSTILE)
def test_hostile_pages(what: str) -> None:
    """Whatever a page says of itself, metadata is worked out, and can be written as JSON."""
    article = clean(
        f"<html><head>{HOSTILE[what]}</head><body>{HOSTILE[what]}{BODY}</body></html>", url="https://example.org/a"
    )
    data = article.metadata.to_dict()
    json.dumps(data, ensure_ascii=False).encode("utf-8")
    assert all(isinstance(name, str) and 0 < len(name) <= 80 for name in data.get("authors", ()))


@pytest.mark.parametrize(
    "what", ["values of every type", "JSON in JSON", "half a surrogate pair", "bad addresses", "bad dates"]
)
def test_what_is_said_well_survives(what: str) -> None:
    """What stands beside nonsense is read all the same."""
    head = script('{"@type": "NewsArticle", "headline": "A day in Lyon", "datePublished": "2024-03-05"}')
    metadata = clean(f"<html><head>{head}{HOSTILE[what]}</head><body>{BODY}</body></html>").metadata
    assert metadata.title == "A day in Lyon"
    assert metadata.published is not None and metadata.published.isoformat() == "2024-03-05"


PROPERTIES = st.sampled_from(
    "@type @id @graph @value headline name author creator datePublished dateModified image url keywords publisher license description "
    "articleSection isAccessibleForFree hasPart inLanguage mainEntityOfPage itemListElement isPartOf caption".split()
)
JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=20) | st.sampled_from(["2024-03-05", "/a", "https://example.org/"]),
    lambda part: st.lists(part, max_size=3) | st.dictionaries(PROPERTIES, part, max_size=6),
    max_leaves=20,
)  # fmt: skip
TYPES = st.sampled_from(["Article", "NewsArticle", "WebPage", "BreadcrumbList", "Person", "WebSite"])


@settings(max_examples=25, deadline=None)
@given(st.dictionaries(PROPERTIES, JSON, max_size=10), TYPES)
def test_any_json_is_read(thing: dict[str, object], kind: str) -> None:
    """Any value may stand under any name."""
    text = json.dumps({"@type": kind} | thing).replace("</", "<\\/")
    data = clean(
        f"<html><head>{script(text)}</head><body>{BODY}</body></html>", url="https://example.org/a"
    ).metadata.to_dict()
    json.dumps(data, ensure_ascii=False).encode("utf-8")


@settings(max_examples=25, deadline=None)
@example("'0='")
@given(st.text(alphabet=st.sampled_from("<>=\"'/ \n abehimnoprt{}[],:1205@&;#-|"), max_size=200))
def test_any_markup_is_read(markup: str) -> None:
    """Any markup may stand on the page."""
    page = f"<html><head>{script(markup)}<meta name=author content=x {markup}></head><body><h1>{markup}</h1>{BODY}<p>{markup}</body></html>"
    try:
        data = clean(page, url="https://example.org/a").metadata.to_dict()
    except InputError as error:
        assert error.kind == "empty"  # a quotation mark that nobody closes swallows the page, in browsers as well
        return
    json.dumps(data, ensure_ascii=False).encode("utf-8")
