"""Is the article printed twice?"""

from __future__ import annotations

import pytest

from cleaner import clean
from samples import STORIES, body, in_elements, paragraphs_of

CODES = ("en", "ru", "ja")
OWN = {
    "en": "A brass band from the mainland played on the quay until the last passengers had found their luggage and their dogs.",
    "ru": "Духовой оркестр с материка играл на набережной, пока последние пассажиры не нашли свой багаж и своих собак.",
    "ja": "本土から来た吹奏楽団は、最後の乗客が自分の荷物と犬を見つけるまで、岸壁で何時間も明るい曲を演奏し続けた。",
}


def printed(code: str, *, before: str = "") -> str:
    """The story with a heading in its middle, as HTML."""
    one, two, *rest = paragraphs_of(code)
    lines = (one, two, before, *rest)
    return (
        in_elements(*lines[:2])
        + f"<h2>{STORIES[code][0]}!</h2>"
        + "".join(f"<p>{line}</p>" for line in lines[2:] if line)
    )


@pytest.mark.parametrize("code", CODES)
def test_a_page_for_two_widths_of_the_screen(code: str) -> None:
    """The text of the second box goes with its headings, and each line names the block that it repeats."""
    title = STORIES[code][0]
    page = f"<title>{title}</title><main><h1>{title}</h1><div class=wide>{printed(code)}</div><div class=narrow>{printed(code)}</div></main>"
    once = clean(f"<title>{title}</title><main><h1>{title}</h1><div class=wide>{printed(code)}</div></main>")
    article = clean(page)
    assert article.text == once.text
    copies = [removal for removal in article.removed if removal.reason == "repeat"]
    assert [removal.text for removal in copies] == [kept.text for kept in once.kept if kept.label != "title"]
    kept = {kept.block: kept.text for kept in article.kept}
    assert all(kept[removal.repeats] == removal.text for removal in copies)


@pytest.mark.parametrize("code", CODES)
def test_a_text_that_holds_its_article_twice(code: str) -> None:
    """The same in a text: every paragraph is said once."""
    lines = paragraphs_of(code)
    article = clean("\n\n".join((STORIES[code][0], *lines, *lines)))
    assert body(article) == lines


@pytest.mark.parametrize("code", CODES)
def test_what_only_the_copy_says_stays(code: str) -> None:
    """A line that the first printing doesn't have isn't lost with the second."""
    title, own = STORIES[code][0], OWN[code]
    page = f"<title>{title}</title><main><h1>{title}</h1><div>{printed(code)}</div><div>{printed(code, before=own)}</div></main>"
    assert clean(page).paragraphs.count(own) == 1


@pytest.mark.parametrize("code", ["en", "ru"])
def test_a_paragraph_that_is_said_again_stays(code: str) -> None:
    """One paragraph, or two of them apart, are no copy of the article."""
    one, two, *rest = paragraphs_of(code)
    lines = (one, two, *rest[:2], two, *rest[2:], rest[0])
    title = STORIES[code][0]
    page = f"<title>{title}</title><main><h1>{title}</h1>{''.join(f'<p>{line}</p>' for line in lines)}</main>"
    assert [removal for removal in clean(page).removed if removal.rule == "stages/copies.py"] == []


def test_the_refrain_of_a_song_stays() -> None:
    """Its lines are short, and each time it is sung counts."""
    refrain = [
        "Row the boat across the water,",
        "sing until the lamps are lit,",
        "leave the harbour to its daughter,",
        "let the anchor wait a bit.",
    ]
    verses = [
        [f"Verse {n} has a gull and a mast in the rain,", "and a captain who counts every stone on the shore,"]
        for n in range(4)
    ]
    lines = [line for verse in verses for line in (*verse, *refrain)]
    page = f"<title>Row</title><main><h1>Row</h1>{''.join(f'<p>{line}</p>' for line in lines)}</main>"
    assert [removal for removal in clean(page).removed if removal.rule == "stages/copies.py"] == []
