"""Lists of contents over long articles."""

from __future__ import annotations

import pytest

from cleaner import clean
from samples import MORE, STORIES

HEADINGS = {
    "en": ("The first day", "The second day", "The third day"),
    "ja": ("一日目の朝", "二日目の朝", "三日目の朝"),
}


def page(code: str, lines: tuple[str, ...]) -> str:
    title, *paragraphs = STORIES[code]
    contents = "".join(f"<li>{n}. {line}</li>" for n, line in enumerate(lines, 1))
    parts = zip(HEADINGS[code], paragraphs, strict=True)
    body = "".join(f"<h2>{heading}</h2><p>{line}</p><p>{MORE[code][0]}{line}</p>" for heading, line in parts)
    return f"<html><title>{title}</title><body class=page><article><h1>{title}</h1><p>{MORE[code][-1]}</p><ol>{contents}</ol>{body}</article></body></html>"


@pytest.mark.parametrize("code", sorted(HEADINGS))
def test_a_list_of_contents_goes(code: str) -> None:
    """Lines that stand further down as headings are a list of contents; the headings stay."""
    article = clean(page(code, HEADINGS[code]))
    assert not [line for line in article.paragraphs if line[0].isdigit()]
    assert set(HEADINGS[code]) <= set(article.paragraphs)
    assert {removal.rule for removal in article.removed if removal.reason == "navigation"} == {"stages/contents.py"}


def test_a_list_of_other_things_stays() -> None:
    """A list in the article that isn't made of its headings is no list of contents."""
    lines = ("Bread from the school", "Soup from the teachers", "Blankets from the church")
    article = clean(page("en", lines))
    assert [line for line in article.paragraphs if line[0].isdigit()] == [
        f"{n}. {line}" for n, line in enumerate(lines, 1)
    ]
