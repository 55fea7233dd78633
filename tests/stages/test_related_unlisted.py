"""Labels that no list has, in another script or language than the article: what tells items from it is where they stand."""

from __future__ import annotations

import pytest
from test_related_links import ITEMS, flat

from cleaner import clean
from samples import MORE, STORIES, body, long_story

HEADING = "Soovitused lugemiseks"
SENTENCE = "Siin on veel mõned lehed, mis võiksid sulle meeldida."
PROMPT = "Iga nädal uus kiri otse sinu postkasti"
LABEL = "Meie toimetus on selle loo lugejate soovil kokku kirjutanud ning teksti enne ilmumist üle vaadanud."
NOTICE = (
    "See lehekülg kasutab küpsiseid ja annab teile kontrolli selle üle, mida soovite sellel lehel lubada ja mida mitte."
)
FOOT = (NOTICE, "Luba kõik küpsised", "© 2024 Example")
OTHERS = pytest.mark.parametrize("code", ["ru", "ja"])


def short_story(code: str) -> str:
    return "\n\n".join(STORIES[code])


def items(*lines: str) -> list[tuple[str | None, str | None]]:
    return [(item.title, item.text) for item in clean("\n\n".join(lines)).related]


@OTHERS
def test_labels_on_items_in_another_script_than_the_article(code: str) -> None:
    """They stand between titles and teasers of one script, and are neither, though they are as long as sentences and make theirs one of the page's."""
    lines = [line for title, teaser in ITEMS[code] for line in (title, LABEL, teaser)]
    article = clean("\n\n".join((short_story(code), HEADING, *lines, *FOOT)))
    assert [(item.title, item.text) for item in article.related] == list(ITEMS[code])
    assert body(article) == STORIES[code][1:]


@OTHERS
def test_a_label_between_a_title_and_a_teaser_that_is_cut_off(code: str) -> None:
    titles, teasers = zip(*ITEMS[code][:2], strict=True)
    cut = [teaser[:-1] for teaser in teasers]
    lines = [line for title, teaser in zip(titles, cut, strict=True) for line in (title, LABEL, teaser)]
    found = items(long_story(code), HEADING, *lines, *FOOT)
    assert [title for title, _ in found] == list(titles)


@OTHERS
@pytest.mark.parametrize("heading", [SENTENCE, HEADING])
def test_a_sentence_in_another_script_over_items(code: str, heading: str) -> None:
    """It is their heading, however much the model takes it for the article's."""
    assert items(short_story(code), heading, *flat(ITEMS[code]), *FOOT) == list(ITEMS[code])


@OTHERS
def test_a_title_of_words_that_the_article_does_not_have_is_an_item(code: str) -> None:
    """Also below the last teaser: its script tells that it is none of the labels below the items."""
    last = {"ru": "Рыжий кот нашёлся через год", "ja": "迷子の猫、一年ぶりに帰宅"}[code]
    found = items(long_story(code), HEADING, *flat(ITEMS[code]), last, *FOOT)
    assert found == [*ITEMS[code], (last, None)]


@OTHERS
def test_of_two_labels_over_items_the_lower_one_is_the_heading(code: str) -> None:
    """A prompt above it is none, and the heading is no item."""
    assert items(long_story(code), PROMPT, HEADING, *flat(ITEMS[code]), *FOOT) == list(ITEMS[code])


@OTHERS
def test_a_teaser_that_says_its_title_again(code: str) -> None:
    """It goes on behind it without a full stop, or says a part of it."""
    (one, first), (two, second), (three, third) = ITEMS[code]
    more = f"{three} {third[:20]}"
    assert items(long_story(code), HEADING, one, first, two, second, three, more, *FOOT)[2] == (three, more)


@OTHERS
def test_items_with_dates_under_a_heading_in_another_script(code: str) -> None:
    """A heading in another script is over no entries of a live blog, whose lines say times and days, too."""
    (one, _), (two, second), _ = ITEMS[code]
    day = {"ru": "12 мая 2025, 10:42", "ja": "2025年5月12日 10:42"}[code]
    found = items(long_story(code), HEADING, one, day, two, second, *FOOT)
    assert (one, two) == tuple(title for title, _ in found)


@OTHERS
def test_a_notice_below_items_in_the_script_of_their_heading(code: str) -> None:
    """It is no paragraph of the article below them, though no list has it and it counts to the article."""
    notice = "Meie ja meie partnerid hoiame sinu seadmes väikeseid faile, et leht jääks meelde ning lugemine oleks mugavam kui varem."
    article = clean("\n\n".join((short_story(code), HEADING, *flat(ITEMS[code]), notice)))
    assert [(item.title, item.text) for item in article.related] == list(ITEMS[code])


def test_the_article_goes_on_in_another_script() -> None:
    """A heading over paragraphs in its own script is one of the article's, which is in two languages."""
    lines = (*STORIES["ru"], *STORIES["en"], *MORE["en"])
    article = clean("\n\n".join((*lines[:-2], "What the harbour did", *lines[-2:])))
    assert article.related == ()
    assert set(MORE["en"]) <= set(article.paragraphs)
