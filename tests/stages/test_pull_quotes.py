"""Sentences of the article that are printed once more in large."""

from __future__ import annotations

import pytest

from cleaner import clean
from samples import MORE, STORIES, in_elements


def page(code: str, quote: str) -> str:
    title, *paragraphs = STORIES[code]
    body = in_elements(paragraphs[0], *MORE[code])
    rest = in_elements(*paragraphs[1:])
    return f"<html><title>{title}</title><body class=page><article><h1>{title}</h1>{body}{quote}{rest}</article></body></html>"


@pytest.mark.parametrize("code", ["en", "ru", "de", "ar", "ja"])
@pytest.mark.parametrize("tag", ["blockquote", "aside"])
def test_a_pull_quote_goes(code: str, tag: str) -> None:
    """What a paragraph says word for word, set apart, is in the text once; the record says where."""
    paragraph = STORIES[code][3]
    quote = paragraph[: len(paragraph) * 3 // 4]
    article = clean(page(code, f"<{tag} class=large>“{quote}”</{tag}>"))
    assert f"“{quote}”" not in article.paragraphs
    assert paragraph in article.paragraphs
    removal = next(removal for removal in article.removed if quote in removal.text)
    if removal.reason == "repeat":
        assert removal.repeats is not None and quote in next(k.text for k in article.kept if k.block == removal.repeats)


def test_a_pull_quote_in_a_quotation_element_is_a_repeat() -> None:
    paragraph = STORIES["en"][3]
    article = clean(page("en", f"<blockquote><p>{paragraph[:80]}</p></blockquote>"))
    assert [(removal.reason, removal.rule) for removal in article.removed] == [("repeat", "stages/pull_quotes.py")]


def test_a_quotation_of_somebody_else_stays() -> None:
    """What no paragraph says is a quotation."""
    line = "Nobody had ever seen the harbour as empty as on that Monday, wrote the poet in her diary."
    assert line in clean(page("en", f"<blockquote><p>{line}</p></blockquote>")).paragraphs


@pytest.mark.parametrize(
    "code, whose", [("en", "Ann Reeve, harbour master"), ("ru", "Анна Рева, смотрительница порта")]
)
@pytest.mark.parametrize(
    "quote",
    [
        "<blockquote><p>{}</p><cite>{}</cite></blockquote>",
        "<blockquote><div>{}</div><footer>{}</footer></blockquote>",
        "<aside class=large><blockquote>{}</blockquote><p>{}</p></aside>",
    ],
)
def test_who_said_it_goes_with_a_pull_quote(code: str, whose: str, quote: str) -> None:
    said = STORIES[code][3]
    article = clean(page(code, quote.format(said[: len(said) * 3 // 4], whose)))
    assert whose not in article.paragraphs
    assert article.paragraphs[-1] == said


@pytest.mark.parametrize(
    "code, whose", [("en", "Ann Reeve, harbour master"), ("ru", "Анна Рева, смотрительница порта")]
)
def test_who_said_something_new_stays_and_so_does_a_line_beside_the_pull_quote(code: str, whose: str) -> None:
    said = STORIES[code][3]
    new = clean(page(code, f"<blockquote><p>{said[::-1]}</p><cite>{whose}</cite></blockquote>"))
    assert whose in new.paragraphs
    score = clean(page(code, f"<blockquote><p>{said[: len(said) * 3 // 4]}</p><p>4.6/5</p></blockquote>"))
    assert "4.6/5" in score.paragraphs
    beside = clean(page(code, f"<blockquote><p>{said[: len(said) * 3 // 4]}</p></blockquote><h2>{whose}</h2>"))
    assert whose in beside.paragraphs
