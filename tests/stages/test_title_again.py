"""Is the title said once?"""

from __future__ import annotations

import pytest

from cleaner import clean
from samples import MORE, STORIES, body, in_elements

SITES = {"en": "The Island News", "ru": "Новости острова", "ja": "島の新聞"}
MENUS = {
    "en": ("News", "Sport", "Weather"),
    "ru": ("Новости", "Спорт", "Погода"),
    "ja": ("ニュース", "スポーツ", "天気"),
}


def scraped(code: str, tab: str, *above: str) -> str:
    """A text with what the browser's tab says, a menu, and lines above the article."""
    _, *paragraphs = STORIES[code]
    return "\n".join((tab, *MENUS[code], *above, *paragraphs, *MORE[code]))


@pytest.mark.parametrize("mark", [" - ", " | ", " — "])
@pytest.mark.parametrize("code", SITES)
def test_the_tab_names_the_title(code: str, mark: str) -> None:
    """What the tab says leaves the text, and the line that it names is the title, without the site's name."""
    title = STORIES[code][0]
    article = clean(scraped(code, f"{title}{mark}{SITES[code]}", title))
    assert article.title == title
    assert body(article) == (*STORIES[code][1:], *MORE[code])
    assert any(block.reason == "repeat" and SITES[code] in block.text for block in article.removed)


@pytest.mark.parametrize("code", SITES)
def test_copies_of_the_title_leave(code: str) -> None:
    """The trail and the picture above the article say it once more."""
    title = STORIES[code][0]
    article = clean(scraped(code, f"{title} | {SITES[code]}", title, title))
    assert article.title == title
    assert title not in article.text


def test_a_tab_that_is_the_title_names_no_other_line() -> None:
    """Where it says nothing else, the same words with another apostrophe are the same title, and the text begins below them."""
    title = "The harbour’s ferry sails again after nine days"
    article = clean(scraped("en", title.replace("’", "'"), title))
    assert article.title
    assert article.title.replace("’", "'") == title.replace("’", "'")
    assert body(article)[0] == STORIES["en"][1]


@pytest.mark.parametrize("code", SITES)
def test_a_refrain_is_no_copy(code: str) -> None:
    """A short line that an article says again in its middle stays, though its title is the same."""
    refrain = {"en": "The ferry is back", "ru": "Паром вернулся", "ja": "船が戻った"}[code]
    _, *paragraphs = STORIES[code]
    text = "\n\n".join((refrain, *paragraphs, refrain, *MORE[code]))
    assert body(clean(text))[len(paragraphs)] == refrain


@pytest.mark.parametrize("code", ["en", "ru", "ja"])
def test_the_title_again_in_html(code: str) -> None:
    """A page prints its title once more over the article, or below its standfirst."""
    title, *paragraphs = *STORIES[code], *MORE[code]
    standfirst, *rest = (f"<p>{paragraph}</p>" for paragraph in paragraphs)
    article = clean(f"<main><h1>{title}</h1><article><h2>{title}</h2>{standfirst}{''.join(rest)}</article></main>")
    assert (article.title, list(article.paragraphs)) == (title, paragraphs)
    assert ("repeat", title) in [(removal.reason, removal.text) for removal in article.removed]


@pytest.mark.xfail(strict=True, reason="the weights are in doubt about a refrain in bare paragraphs of HTML")
def test_verses_of_html_stay() -> None:
    """A song has no paragraphs, and may have its title for a refrain."""
    title, line = "The Lanterns of the Old Bay", "Carry me over the bay"
    verses = [f"And the {n} lantern burned" for n in ("first", "second", "third")]
    lines = [part for verse in verses for part in (verse, line, line, title)]
    article = clean(f"<h1>{title}</h1>" + in_elements(*lines))
    assert article.paragraphs.count(line) == 6
    assert article.paragraphs.count(title) >= 3


ECHOED = """Best Sea Garden Plants For Every Purse And Every Kind Of Soil
0 Comment on Best Sea Garden Plants For Every Purse And Every Kind Of Soil
Home Blog Plants Best Sea Garden Plants For Every Purse And Every Kind Of Soil
Whether you are new to gardens or an expert, a bed by the sea can be a good option for you. This list of the Best Sea Garden Plants For Every Purse And Every Kind Of Soil will help you find exactly what you need. I will cover all kinds of soil from sand to clay, and share plants for every purse.

Sea Kale – This is a great plant for beds of all kinds. Helps against wind, salt and sand. Look at this one HERE. ($)"""


def test_once_the_title_has_left_the_text_what_says_it_again_goes_too() -> None:
    """What says again what looks like the title of the rest goes at once, and not when the text is cleaned again."""
    text = clean(ECHOED, input="text").text
    assert "0 Comment" not in text
    assert clean(text, input="text").text == text


def test_verses_that_come_again_are_no_copies_of_the_title() -> None:
    """A song without a sentence opens each stanza with the same words, which what is left of the text could be called, or sings them twice."""
    verses = (
        ("بیا ای باد دریا سوی ساحل", "که دل در انتظار توست امشب", "چراغ بندر ما روشن است و", "کسی بیدار مانده تا سحر"),
        ("بیا ای باد دریا سوی ساحل", "بیاور بوی باران را به خانه"),
        ("پرنده از سر دیوار پر زد", "صدایش مانده در گوش درختان", "صدایش مانده در گوش درختان", "و من تنها کنار پنجره"),
        ("بیا ای باد دریا سوی ساحل", "بیاور بوی باران را به خانه"),
    )
    song = "\n\n".join("\n".join(stanza) for stanza in verses)
    article = clean(f"ای باد دریا بیا\n\n{song}")
    assert body(article) == tuple(verse for stanza in verses for verse in stanza)
