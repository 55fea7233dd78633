"""Lists of contents over long articles."""

from __future__ import annotations

import pytest

from cleaner import clean
from cleaner.deciding.view import View
from cleaner.lexicon.phrases import default_lexicon
from cleaner.options import Options
from cleaner.reading.read import read
from cleaner.stages.contents import contents
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


@pytest.mark.parametrize("code", sorted(HEADINGS))
@pytest.mark.parametrize("box", ["<ul>{}</ul>", "<div><p>{over}</p><ul>{}</ul></div>"])
def test_two_links_to_sections_are_a_list_of_contents(code: str, box: str) -> None:
    """It goes with what stands over it in its box."""
    _title, *paragraphs = STORIES[code]
    *headings, over = HEADINGS[code]
    entries = "".join(f"<li><a href='#h{n}'>{line}</a></li>" for n, line in enumerate(headings))
    body = "".join(f"<h2>{heading}</h2><p>{line}</p>" for heading, line in zip(headings, paragraphs[1:], strict=True))
    page = read(f"<main class=x><p>{paragraphs[0]}</p>{box.format(entries, over=over)}{body}</main>", None, Options())
    view = View(page, page.blocks, default_lexicon(), Options(), [1.0] * len(page.blocks), str)
    gone = {page.blocks[decision.block].text for decision in contents(view)}
    assert gone == {*headings, *([over] if "over" in box else [])}
    assert all(page.blocks[decision.block].kind != "heading" for decision in contents(view))


@pytest.mark.parametrize("code", sorted(HEADINGS))
def test_a_link_beside_others_that_lead_elsewhere_stays(code: str) -> None:
    """A list of links, two of which stand further down as headings, is one of the article's."""
    entries = "".join(
        f"<li><a href='#h{n}'>{line}</a></li>" for n, line in enumerate((*HEADINGS[code][:2], MORE[code][0][:20]))
    )
    body = "".join(f"<h2>{heading}</h2><p>{MORE[code][1]}</p>" for heading in HEADINGS[code][:2])
    page = read(f"<main class=x><p>{STORIES[code][1]}</p><ul>{entries}</ul>{body}</main>", None, Options())
    assert not contents(View(page, page.blocks, default_lexicon(), Options(), [1.0] * len(page.blocks), str))
