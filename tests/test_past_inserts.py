"""The article goes on below an insert: "Read also", a title, and its next paragraphs."""

from __future__ import annotations

from collections.abc import Iterable

import pytest

from cleaner import Article, clean
from cleaner.continuity.past_inserts import carry_past_inserts
from cleaner.lexicon.phrases import default_lexicon
from cleaner.options import Options
from cleaner.read import read
from cleaner.sight import Sight
from cleaner.signals import observe
from inserts import NEWS, News
from samples import body


def lines_of(news: News) -> tuple[str, ...]:
    return news.title, *news.above, news.heading, news.item, *news.below


def items_of(article: Article) -> list[tuple[str | None, str | None]]:
    return [(item.title, item.text) for item in article.related]


@pytest.mark.parametrize("gap", ["\n", "\n\n"], ids=["lines", "blank lines"])
@pytest.mark.parametrize("code", NEWS)
def test_paragraphs_below_an_insert_stay(code: str, gap: str) -> None:
    """Two paragraphs or more below one title are the article's: a teaser comes with a title of its own."""
    news = NEWS[code]
    article = clean(gap.join(lines_of(news)))
    assert body(article) == (*news.above, *news.below)
    assert items_of(article) == [(news.item, None)]


@pytest.mark.parametrize("gap", ["\n", "\n\n"], ids=["lines", "blank lines"])
@pytest.mark.parametrize("code", NEWS)
def test_a_foot_of_cards_takes_no_paragraph_of_the_article(code: str, gap: str) -> None:
    """Titles and teasers at the foot are items, and the paragraphs between the insert and the foot stay."""
    news = NEWS[code]
    lines = (*lines_of(news), news.foot, *(line for card in news.cards for line in card))
    article = clean(gap.join(lines))
    assert body(article) == (*news.above, *news.below)
    assert items_of(article) == [(news.item, None), *news.cards]


def raised(lines: Iterable[str]) -> list[str]:
    """The lines that go on with the article below an insert, where the model is sure of the first paragraph alone."""
    blocks = read("\n\n".join(lines), None, Options()).blocks
    seen = observe(blocks, [Sight(block, default_lexicon()) for block in blocks])
    scores = [1.0 if i == 1 else -1.0 for i in range(len(blocks))]
    return [block.text for i, block in enumerate(blocks) if carry_past_inserts(seen, scores)[i] != scores[i]]


@pytest.mark.parametrize("code", NEWS)
def test_the_paragraphs_and_nothing_else_go_on(code: str) -> None:
    """Neither the heading nor the title is raised."""
    assert raised(lines_of(NEWS[code])) == list(NEWS[code].below)


@pytest.mark.parametrize("code", NEWS)
def test_a_teaser_is_no_paragraph_of_the_article(code: str) -> None:
    """One paragraph below a title is its teaser; so are two, where another title over prose follows."""
    news = NEWS[code]
    (one, first), (two, second) = news.cards
    page = (news.title, *news.above, news.foot)
    assert raised((*page, one, first)) == []
    assert raised((*page, one, first, two, second)) == []
    assert raised((*page, one, first, news.below[0], two, second, news.below[1])) == []


def test_a_line_in_new_words_is_no_paragraph() -> None:
    """Below one teaser, a line none of whose words the article has may be in another language: the notice of a Greek page in Czech."""
    news = NEWS["el"]
    notice = "Tyto soubory cookie umožňují rozšířenou funkčnost a personalizaci našich stránek."
    assert raised((news.title, *news.above, news.foot, *news.cards[0], notice)) == []
