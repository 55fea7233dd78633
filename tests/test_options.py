"""Options choose which parts of an article stand in its text, and one dial chooses between precision and recall."""

from __future__ import annotations

from pathlib import Path

import pytest

from cleaner import OptionError, clean

TABLE = "<table><tr><td>Monday<td>four boats</tr><tr><td>Tuesday<td>nine boats</tr></table>"
PAGE = f"""<title>Ferry sails again | The Island News</title>
<nav class=menu><ul><li><a href=/>Home</a><li><a href=/sport>Sport</a></ul></nav>
<main class=story><h1>Ferry sails again</h1>
<h2 class=intro>Four hundred people waited nine days in the village school</h2>
<div class=author>By Ann Reeve</div>
<p>The ferry to the island sailed again on Wednesday morning after a week of storms, the harbour office said.</p>
<figure><img src=a.jpg><figcaption>The ferry leaves the harbour on Wednesday</figcaption></figure>
<p>About four hundred people had waited in the school, where the teachers cooked soup for everybody who was stranded.</p>
{TABLE}
<p>The next storm is expected on Sunday, and the captain advised travellers to take the early boat if they could.</p>
</main><footer class=footer><p>All rights reserved</p></footer>"""
CAPTION, BYLINE, ROW = "The ferry leaves the harbour on Wednesday", "By Ann Reeve", "Monday | four boats"
STANDFIRST, TITLE = "Four hundred people waited nine days in the village school", "Ferry sails again"


@pytest.mark.parametrize(
    ("option", "part", "default"),
    [
        ("title", TITLE, False),
        ("captions", CAPTION, False),
        ("bylines", BYLINE, False),
        ("tables", ROW, True),
        ("standfirst", STANDFIRST, True),
    ],
)
def test_a_part_stands_in_the_text_where_an_option_says_so(option: str, part: str, default: bool) -> None:
    """Each part is in the text or not, as a reader expects by default; the record holds it all the same."""
    assert (part in clean(PAGE).paragraphs) is default
    other = clean(PAGE, **{option: not default})
    assert (part in other.paragraphs) is not default
    assert part in [record.text for record in other.explain()]


def test_without_the_standfirst_what_it_says_stays() -> None:
    """Where the first paragraph says again what the standfirst says, and no standfirst is wanted, the paragraph stays."""
    page = Path(__file__).parent.parent.joinpath("docs", "harbour.html").read_text("utf-8")
    standfirst = "The harbour of Port Wells has reopened after a storm closed it for nine days, and ferries leave again for the islands."
    opening = "The harbour of Port Wells reopened on Tuesday after a storm closed it for nine days. Ferries leave again for the islands."
    assert clean(page).paragraphs[0] == standfirst
    assert clean(page, standfirst=False).paragraphs[0] == opening
    assert standfirst not in clean(page, standfirst=False).paragraphs


@pytest.mark.parametrize(("mark", "stays"), [("", False), (".", True)])
def test_in_a_text_a_standfirst_ends_without_a_mark(mark: str, stays: bool) -> None:
    """Nothing else tells it from the first paragraph there."""
    first = "Four hundred people waited for nine days in the village school until the ferry sailed again" + mark
    paragraphs = [
        "The ferry to the island sails again after nine days of storm, the port said on Wednesday morning.",
        "The next storm is expected on Sunday, and the captain advised travellers to take the early boat if they could.",
    ]
    text = "\n\n".join([TITLE, first, *paragraphs])
    assert first in clean(text).paragraphs
    assert (first in clean(text, standfirst=False).paragraphs) is stays


def test_the_only_paragraph_is_no_standfirst() -> None:
    page = f"<main><h1>{TITLE}</h1><p class=intro>{STANDFIRST} until the ferry sailed again.</p></main>"
    assert clean(page, standfirst=False).paragraphs == clean(page).paragraphs != ()


def test_captions_outside_of_the_article_stay_out() -> None:
    """A caption of a related card isn't the article's."""
    card = "<aside class=related><h3>Related articles</h3><figure><figcaption>A card's caption</figcaption></figure><a href=/x>A title</a></aside>"
    article = clean(PAGE.replace("</main>", "</main>" + card), captions=True)
    assert CAPTION in article.paragraphs
    assert "A card's caption" not in article.paragraphs


FIGURE = "<figure><img src={}.jpg><figcaption>{}</figcaption></figure>"
SHOWN = (
    "The harbour on Monday. Photo: Eva Lind",
    "Паром у причала в среду. Фото: Ева Линд",
    "水曜日の港に着いたフェリー。写真:リンド",
)


@pytest.mark.parametrize("gallery", ["{}", "<div class=gallery>{}</div>", "<ul><li>{}</ul>"])
@pytest.mark.parametrize("wrapped", [False, True], ids=["plain", "wrapped"])
def test_captions_below_the_last_paragraph_are_the_articles(gallery: str, wrapped: bool) -> None:
    """A picture or a gallery may end the article; what stands between it and the text ends it first."""
    page = PAGE.replace("<p>", "<div><p>").replace("</p>", "</p></div>") if wrapped else PAGE
    figures = gallery.format("".join(FIGURE.format(n, said) for n, said in enumerate(SHOWN)))
    page = page.replace("</main>", figures + "</main>")
    paragraphs = clean(page, captions=True).paragraphs
    assert paragraphs[-3:] == SHOWN
    assert CAPTION in paragraphs
    assert not set(SHOWN) & set(clean(page).paragraphs)
    below_buttons = page.replace(figures, "<p>Share this article</p>" + figures)
    assert not set(SHOWN) & set(clean(below_buttons, captions=True).paragraphs)


@pytest.mark.parametrize("byline", ["By Ann Reeve", "Von Karl Brandt"])
def test_a_byline_below_the_last_paragraph_is_the_articles(byline: str) -> None:
    """It is left out or not as one above is, and doesn't part a caption from the article."""
    page = PAGE.replace("</main>", f"<p>{byline}</p>{FIGURE.format(1, SHOWN[0])}</main>")
    assert clean(page, bylines=True).paragraphs[-1] == byline
    assert clean(page, captions=True).paragraphs[-1] == SHOWN[0]
    assert clean(page, captions=True, bylines=True).paragraphs[-2:] == (byline, SHOWN[0])


@pytest.mark.parametrize("card", ["<aside class=card>{}<a href=/x>Storm on Sunday</a></aside>", "<div>{}</div>"])
def test_captions_beside_the_article_stay_out(card: str) -> None:
    """Not even right below its last paragraph is a caption the article's if it stands outside of its element."""
    outside = PAGE.replace("</main>", "</main>" + card.format(FIGURE.format(1, SHOWN[0])))
    assert SHOWN[0] not in clean(outside, captions=True).paragraphs


def test_balance_is_one_dial() -> None:
    """Towards recall nothing goes that stood before, towards precision nothing comes."""
    page = PAGE.replace("</main>", "<p>All times are local</p></main>")
    lengths = [len(clean(page, balance=balance).paragraphs) for balance in (-1, -0.5, 0, 0.5, 1)]
    assert lengths == sorted(lengths)
    assert lengths[0] < lengths[-1]


@pytest.mark.parametrize("balance", [2, -1.5, "recall", True, float("nan")])
def test_a_balance_out_of_range_is_an_error(balance: object) -> None:
    """The error says what the range is."""
    with pytest.raises(OptionError, match="from -1"):
        clean(PAGE, balance=balance)
