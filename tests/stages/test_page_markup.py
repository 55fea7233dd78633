"""Markup that a page prints for its readers to copy, and what stands beside its listings."""

from __future__ import annotations

from html import escape

import pytest

from cleaner import clean
from samples import MORE, STORIES, in_elements

EMBED = '<div style="padding: 10px;"><a href="https://x.example/1">The ferry sails again</a><p>It rained for a whole week.</p></div>'
ABOVE = {"en": "Republish this article:", "ru": "Код для вставки", "ar": "انسخ الكود", "ja": "埋め込みコード"}


@pytest.mark.parametrize("code", sorted(ABOVE))
def test_markup_to_be_copied_goes_with_the_line_above(code: str) -> None:
    """A line that is nothing but markup isn't the first paragraph of an article, in HTML or in a text."""
    title, *paragraphs = STORIES[code]
    body = in_elements(*paragraphs)
    page = f"<html><body><main><article><h1>{title}</h1><p>{ABOVE[code]}</p><div>{escape(EMBED)}</div>{body}</article></main></body></html>"
    assert list(clean(page).paragraphs) == paragraphs
    text = "\n\n".join([title, ABOVE[code], EMBED, *paragraphs])
    found = clean(text, input="text").paragraphs
    assert EMBED not in found
    assert ABOVE[code] not in found


@pytest.mark.parametrize("code", ["en", "th"])
def test_the_data_of_a_picture_is_no_lead(code: str) -> None:
    """Scrapers save pictures as data."""
    title, *paragraphs = STORIES[code]
    data = f"<image>data:image/png;base64,{'iVBORw0KGgoAAAANSUhEUgAA' * 9}==</image>"
    article = clean("\n\n".join([title, data, *paragraphs]))
    assert data not in article.paragraphs


def test_the_examples_of_a_tutorial_stay() -> None:
    """An article that speaks of markup keeps the lines of it that it shows."""
    title, *paragraphs = STORIES["en"]
    asked = "Write this into the page, where the <p> of the next paragraph would stand, and leave the rest of it as it was before:"
    page = f"<article><h1>How to write a link in HTML</h1><p>{paragraphs[0]}</p><p>{escape(asked)}</p><p>{escape(EMBED)}</p><p>{paragraphs[1]}</p></article>"
    assert EMBED in clean(page).paragraphs
    listing = f"<article><h1>{title}</h1><p>{paragraphs[0]}</p><pre>&lt;br&gt;\n&lt;hr&gt;</pre><p>{escape(EMBED)}</p><p>{paragraphs[1]}</p></article>"
    assert EMBED in clean(listing).paragraphs


LISTING = "def sail(hour):\n    return hour &lt; 24\n"


@pytest.mark.parametrize("code", ["en", "ru", "ja"])
@pytest.mark.parametrize(
    "button", ["<div class=buttons><button>Copy</button></div>", "<button>Try it in the playground</button>"]
)
def test_numbers_and_buttons_of_listings_go(code: str, button: str) -> None:
    """Line numbers stand in a cell of their own, and a button below a listing in an element with it alone; a listing of numbers stays, and so does a button that opens text."""
    title, first, second, *_ = STORIES[code]
    numbered = f"<div class=highlight><table><tr><td class=linenos><pre>1\n2\n</pre></td><td class=code><pre>{LISTING}</pre></td></tr></table></div>"
    copied = f"<div class=code-block><pre>{LISTING}</pre>{button}</div>"
    article = clean(
        f"<article><h1>{title}</h1><p>{first}</p>{numbered}<p>{second}</p>{copied}<p>{MORE[code][0]}</p></article>"
    )
    assert article.paragraphs == (first, *article.paragraphs[1:2], second, *article.paragraphs[3:4], MORE[code][0])
    assert article.paragraphs[1] == article.paragraphs[3] and article.paragraphs[1].startswith("def sail")
    assert "Try" not in button or article.removed[-1].evidence == "a button of a listing"
    alone = f"<article><h1>{title}</h1><p>{first}</p><pre>1\n2\n</pre><p>{second}</p><pre>{LISTING}</pre><p>{MORE[code][0]}</p></article>"
    assert clean(alone).paragraphs[1].split() == ["1", "2"]
    compared = f"<article><h1>{title}</h1><p>{first}</p><table><tr><td><pre>2 boats</pre></td><td><pre>{LISTING}</pre></td></tr></table><p>{second}</p><p>{MORE[code][0]}</p></article>"
    assert not any(record.evidence == "numbers of a listing's lines" for record in clean(compared).removed)


@pytest.mark.parametrize("number", ["12", " ", "*"])
def test_what_a_notebook_prints_beside_a_listing(number: str) -> None:
    """It goes from a page as from a text; a line of the article that begins so stays."""
    title, *prose = STORIES["en"]
    note = "In [3] the harbour office counts the boats, and in [4] the ferries that sail to the island."
    prompts = [f"In [{number}]:", f"Out[{number}]:"]
    lines = [title, prose[0], prompts[0], note, prompts[1], *prose[1:]]
    body = "".join(f"<div class=cell><p>{line}</p></div>" for line in lines[1:])
    for source in (f"<body class=notebook><h1>{title}</h1>{body}", "\n\n".join(lines)):
        article = clean(source)
        assert [record.text for record in article.removed] == prompts
        assert note in article.text
