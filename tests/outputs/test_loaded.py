"""Articles read back from their JSON: they say what they said, and so do those that older versions wrote."""

from __future__ import annotations

import json
import pickle
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from test_markdown import contents
from test_schema import problems

import cleaner
from cleaner import REASONS, Article, InputError, OptionError, clean
from cleaner.outputs.content import Content, ItemList, Table
from cleaner.outputs.content_data import content_from, data_of
from cleaner.outputs.schema import JSON_VERSION
from fixture_files import page_files
from samples import LANGUAGES, STORIES, page, story
from test_properties import cleaned, texts

HERE = Path(__file__).parent
SAMPLES = sorted((HERE / "version-1").glob("*.json"))
steady = settings(max_examples=40, print_blob=False)
SAID = (
    "title", "lead", "paragraphs", "text", "language", "language_confidence", "interface_language", "related", "disclosures",
    "kept", "confidence", "warnings",
)  # fmt: skip


def assert_same(loaded: Article, article: Article) -> None:
    """Every part of both says the same."""
    for name in SAID:
        if name in ("language_confidence", "confidence"):
            assert getattr(loaded, name) == round(getattr(article, name), 3)
        else:
            assert getattr(loaded, name) == getattr(article, name), name
    assert loaded.metadata.to_dict() == article.metadata.to_dict()  # what says the same twice is written down once
    assert loaded.removed == article.removed
    assert [one.evidence for one in loaded.removed] == [one.evidence for one in article.removed]
    assert [(one.language, one.ai_generated) for one in loaded.related] == [
        (one.language, one.ai_generated) for one in article.related
    ]
    assert [type(one).__name__ for one in loaded.explain()] == [type(one).__name__ for one in article.explain()]
    assert repr(loaded) == repr(article)
    assert loaded == article and article == loaded and hash(loaded) == hash(article)


@pytest.mark.parametrize("path", page_files(), ids=lambda path: path.parent.name)
def test_round_trip(path: Path) -> None:
    """Every fixture's article, written and read, says what it said, and is written the same to the letter."""
    article = clean(path.read_bytes(), url="https://example.org/a")
    text = article.to_json()
    loaded = Article.from_json(text)
    assert loaded.to_json() == text
    assert_same(loaded, article)


def test_a_byte_order_mark_is_read_over() -> None:
    """Windows programs write one before JSON; it doesn't matter, in text or in bytes."""
    text = clean(page("ru")).to_json()
    for marked in ("\ufeff" + text, ("\ufeff" + text).encode()):
        assert Article.from_json(marked).to_json() == text


@pytest.mark.parametrize("path", page_files(), ids=lambda path: path.parent.name)
def test_round_trip_with_content(path: Path) -> None:
    """With its content, an article gives the same Markdown, HTML and TEI after it was read; the object is valid."""
    article = clean(path.read_bytes(), url="https://example.org/a")
    data = json.loads(article.to_json(content=True))
    assert problems(data) == []
    loaded = Article.from_dict(data)
    assert loaded.to_dict(content=True) == data
    assert loaded.to_dict() == article.to_dict()
    for links in (False, True):
        assert loaded.to_markdown(links, images=True) == article.to_markdown(links, images=True)
        assert loaded.to_markdown(links) == article.to_markdown(links)
    assert loaded.to_html() == article.to_html()
    assert loaded.to_tei() == article.to_tei()


@steady
@given(texts)
def test_any_text_makes_the_round_trip(source: str) -> None:
    """Whatever the text, half pairs of surrogates included."""
    article = cleaned(source)
    text = article.to_json(content=True)
    loaded = Article.from_json(text)
    assert loaded.to_json(content=True) == text
    assert_same(loaded, article)
    assert loaded.to_markdown() == article.to_markdown()


@settings(steady, max_examples=30)
@given(contents)
def test_any_content_makes_the_round_trip(content: Content) -> None:
    """Nodes become plain data and come back as they were."""
    assert content_from(json.loads(json.dumps(data_of(content)))) == content


@pytest.mark.parametrize("language", ["en", "ja"])
def test_what_says_something_else_is_not_equal(language: str) -> None:
    """Articles are equal where all that they say is: the same text of another page, or with another record, isn't."""
    article = clean(story(language))
    assert article == clean(story(language)) and len({article, clean(story(language))}) == 1
    for other in (
        clean(f"{story(language)}\n\nShare this article"),
        clean(story("de")),
        story(language),
        None,
    ):
        assert article != other


# ── old versions ──


@pytest.mark.parametrize("path", SAMPLES, ids=lambda path: path.stem)
def test_version_1_loads(path: Path) -> None:
    """Articles that version 1 wrote load, say what it wrote, and are valid by the current schema when written again."""
    data = json.loads(path.read_text("utf-8"))
    loaded = Article.from_json(path.read_bytes())
    assert (loaded.title, loaded.lead, list(loaded.paragraphs)) == (data["title"], data["lead"], data["paragraphs"])
    assert [kept.text for kept in loaded.kept] == [kept["text"] for kept in data["kept"]]
    assert [(one.text, one.reason, one.evidence) for one in loaded.removed] == [
        (one["text"], one["reason"], one["evidence"]) for one in data["removed"]
    ]
    assert [item.title for item in loaded.related] == [item.get("title") for item in data["related"]]
    assert [item.ai_generated for item in loaded.related] == [item["ai_generated"] for item in data["related"]]
    assert len(loaded.disclosures) == len(data["disclosures"])
    written = loaded.to_dict()
    assert written["version"] == JSON_VERSION
    assert problems(written) == []
    assert Article.from_dict(written).to_dict() == written
    for output in (loaded.to_markdown(), loaded.to_html(), loaded.to_tei()):
        assert loaded.paragraphs[-1][-20:-1].split()[-1] in output


def test_there_are_samples_of_every_version() -> None:
    """An old version is no promise without samples that it wrote."""
    for version in range(1, JSON_VERSION):
        assert list((HERE / f"version-{version}").glob("*.json"))


# ── what a loaded article can do ──

PAGE = f"""<main><h1>{STORIES["en"][0]}</h1><p>{STORIES["en"][1]}</p><h3>Times <a href=/t>here</a></h3>
<table><tr><th>Day<th>Boat<tr><td>Sunday<td>early</table><ul><li>bread<li>soup</ul><p>{STORIES["en"][2]}</p><p>{STORIES["en"][3]}</p></main>"""


def test_without_content_the_kinds_of_blocks_tell() -> None:
    """Without its content, an article's headings, lists and tables are what the record knows of them."""
    article = clean(PAGE).restore(*REASONS)
    loaded = Article.from_json(article.to_json())
    kinds = [type(node).__name__ for node in loaded._content]
    assert kinds == ["Paragraph", "Heading", "Table", "ItemList", "Paragraph", "Paragraph"]
    table, points = loaded._content[2], loaded._content[3]
    assert isinstance(table, Table) and isinstance(points, ItemList)
    assert len(table.rows) == 2
    assert len(points.items) == 2
    assert "## Times here" in loaded.to_markdown(links=True)
    assert "### Times [here]" not in loaded.to_markdown(links=True)
    assert problems(loaded.to_dict(content=True)) == []


@pytest.mark.parametrize("code", LANGUAGES)
def test_loaded_articles_can_be_restored(code: str) -> None:
    """Blocks come back in their places; the others stay out."""
    article = clean(page(code))
    loaded = Article.from_json(article.to_json(content=True))
    reasons = {removal.reason for removal in article.removed}
    for some in ({"related"}, reasons, set()):
        again, expected = loaded.restore(*some), article.restore(*some)
        assert again.paragraphs == expected.paragraphs
        assert [one.text for one in again.kept] == [one.text for one in expected.kept]
        assert again.removed == expected.removed
        assert again.paragraphs[-1].split()[-1].strip(".*_#") in again.to_markdown()
        assert problems(again.to_dict(content=True)) == []
    assert loaded.removed == article.removed
    with pytest.raises(OptionError, match="nonsense"):
        loaded.restore("nonsense")


def test_loaded_articles_can_be_pickled_and_changed_by_nobody() -> None:
    """Another process gets the same; what is given out can be changed without changing the article."""
    loaded = Article.from_json(clean(page("ru")).to_json(content=True))
    again = pickle.loads(pickle.dumps(loaded))
    assert again.to_dict(content=True) == loaded.to_dict(content=True)
    data = loaded.to_dict()
    data["paragraphs"].clear()
    assert loaded.to_dict()["paragraphs"]
    given = clean(page("ru")).to_dict()
    article = Article.from_dict(given)
    given["paragraphs"].clear()
    assert article.to_dict()["paragraphs"]


def test_loading_needs_no_model() -> None:
    """Reading an article back loads no parser and no language detection, and is no cleaning."""
    import subprocess
    import sys

    text = clean(page("ru")).to_json(content=True)
    code = (
        "import sys, cleaner; a = cleaner.Article.from_json(sys.stdin.buffer.read()); a.to_markdown(); a.language;"
        " print(*(n for n in ('selectolax', 'langdetect', 'cleaner.lexicon.phrases') if n in sys.modules))"
    )
    run = subprocess.run([sys.executable, "-c", code], input=text.encode(), capture_output=True, check=True)
    assert b"selectolax" not in run.stdout
    assert b"langdetect" not in run.stdout


# ── what isn't an article ──


def broken(**changes: Any) -> dict[str, Any]:
    """An article's data with parts that are wrong."""
    data = clean(page("ru")).to_dict(content=True)
    for key, value in changes.items():
        if value is KeyError:
            del data[key]
        else:
            data[key] = value
    return data


RECORD = {"block": 0, "text": "x", "kind": "paragraph"}


@pytest.mark.parametrize(
    "changes",
    [
        {"version": None}, {"version": "2"}, {"version": 0}, {"version": True}, {"version": JSON_VERSION + 1}, {"title": 3},
        {"paragraphs": KeyError}, {"paragraphs": "text"}, {"paragraphs": ["something else"]}, {"paragraphs": [1]}, {"kept": KeyError},
        {"kept": [{"block": 0}]}, {"kept": [{**RECORD, "colour": "red"}]}, {"kept": [{**RECORD, "block": "0"}]}, {"kept": None},
        {"removed": [{**RECORD, "reason": "dislike"}]}, {"removed": [{"block": 1, "text": "x", "reason": "dislike", "rule": "", "evidence": ""}]},
        {"kept": [{**RECORD, "readings": [{"at": -1, "text": "x"}]}]}, {"kept": [{**RECORD, "readings": ["x"]}]}, {"related": [{}]}, {"related": 7}, {"disclosures": [{"kind": "label"}]}, {"language_confidence": "sure"}, {"language": None},
        {"metadata": 3}, {"warnings": None}, {"content": [{"type": "poem"}]}, {"content": [{"type": "paragraph"}]}, {"content": 3},
        {"content": [{"type": "table", "rows": [[{"runs": [3]}]]}]}, {"interface_language": 3},
    ],
    ids=repr,
)  # fmt: skip
def test_what_is_no_article(changes: dict[str, Any]) -> None:
    """Data with a part that is missing or wrong is an error that says what isn't right, and no half of an article."""
    with pytest.raises(InputError, match="article") as caught:
        Article.from_dict(broken(**changes))
    assert caught.value.kind == "json"


@pytest.mark.parametrize(
    "text", ["", "{", "[]", "3", '"x"', "null", "[" * 100_000, b"\xff\xfe\x00", "{}"], ids=lambda text: repr(text[:5])
)
def test_what_is_no_json(text: str | bytes) -> None:
    """Text that isn't JSON, or no object, is an error of the library's own."""
    with pytest.raises(InputError) as caught:
        Article.from_json(text)
    assert caught.value.kind == "json"
    assert isinstance(caught.value, cleaner.CleanerError)


def test_content_that_is_nested_without_end() -> None:
    """Lists in lists in lists are an error before they are too deep for Python."""
    node: dict[str, Any] = {"type": "paragraph", "runs": ["x"]}
    for _ in range(60):
        node = {"type": "quote", "content": [node]}
    with pytest.raises(InputError, match="nested"):
        Article.from_dict(broken(content=[node]))


def test_what_was_written_by_others_does_nothing() -> None:
    """Scripts in the addresses of an object that somebody changed don't get into the outputs."""
    content = [
        {
            "type": "paragraph",
            "runs": [{"text": "words", "link": "javascript:alert(1)"}],
            "lang": 'x" onclick="alert(1)',
        },
        {"type": "figure", "images": [{"source": "data:image/svg+xml,<svg onload=alert(1)>"}], "caption": ["<b>"]},
        {"type": "paragraph", "runs": [{"text": "<script>", "marks": ["script", "strong"]}]},
        {"type": "code", "text": "x", "language": '"><script>'},
    ]
    output = Article.from_dict(broken(content=content)).to_html()
    assert "javascript" not in output
    assert "data:" not in output
    assert "<script" not in output
    assert 'onclick="' not in output
