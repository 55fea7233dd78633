"""In a text, a table or a listing is one unit: it goes on with the article, and the article goes on below it."""

from __future__ import annotations

import pytest

from cleaner import clean
from cleaner.continuity.asides import is_aside
from cleaner.deciding.sight import Sight
from cleaner.lexicon.phrases import default_lexicon
from cleaner.options import Options
from cleaner.reading.read import read
from samples import MORE, STORIES, body

HEADS = {
    "en": (("Month", "Highest", "Lowest"), ("October", "November", "December")),
    "de": (("Monat", "Höchster", "Tiefster"), ("Oktober", "November", "Dezember")),
    "ru": (("Месяц", "Высший", "Низший"), ("Октябрь", "Ноябрь", "Декабрь")),
    "ar": (("الشهر", "الأعلى", "الأدنى"), ("أكتوبر", "نوفمبر", "ديسمبر")),
    "ja": (("月", "最高", "最低"), ("十月", "十一月", "十二月")),
}
FIGURES = (("1.42 m", "0.31 m"), ("2.07 m", "0.44 m"), ("2.61 m", "0.52 m"))
CODE = {
    "shell": "cd /var/lib/app\n./configure --prefix=/usr\nmake && make install",
    "python": "$ python read.py\n['name', 'age']\n['Ann', '41']",
    "braces": "for (const x of rows) {\n    total += x.value;\n}\nconsole.log(total);",
}
LAYOUTS = {
    "tabs": "\t".join,
    "columns": lambda row: "".join(cell.ljust(14) for cell in row).rstrip(),
    "bars": " | ".join,
    "lines": "\n".join,
}


def said(text: str) -> str:
    return " ".join(text.split())


@pytest.mark.parametrize("layout", LAYOUTS)
@pytest.mark.parametrize("code", HEADS)
def test_a_table_goes_on_with_the_article(code: str, layout: str) -> None:
    """However its cells are parted, all of its rows stay, and the paragraphs below."""
    head, months = HEADS[code]
    rows = [head, *((month, *figures) for month, figures in zip(months, FIGURES, strict=True))]
    table = "\n".join(map(LAYOUTS[layout], rows))
    title, *prose = (*STORIES[code], *MORE[code])
    for below in (1, 2):
        source = "\n\n".join((title, *prose[:-below], table, *prose[-below:]))
        article = clean(source, input="text")
        assert said("\n".join(body(article))) == said("\n".join((*prose[:-below], table, *prose[-below:])))
        assert clean(article.text, input="text").text == article.text


@pytest.mark.parametrize("listing", CODE)
@pytest.mark.parametrize("code", HEADS)
def test_a_listing_goes_on_with_the_article(code: str, listing: str) -> None:
    """Its lines stay as they are, and the paragraphs below."""
    title, *prose = (*STORIES[code], *MORE[code])
    source = "\n\n".join((title, *prose[:-2], CODE[listing], *prose[-2:]))
    assert said(clean(source, input="text").text) == said("\n".join((*prose[:-2], CODE[listing], *prose[-2:])))


@pytest.mark.parametrize(
    "lines",
    [
        "Market hall to stay open\nLibrary opens at night\nRiver path closed",
        "10 walks by the canal\n5 dishes from one pot\n3 books for the winter",
        "1\nMarket hall to stay open\n2\nLibrary opens at night\n3\nRiver path closed",
        "За 10 дней\nДесять прогулок вдоль канала\nБилеты подорожают в марте",
        "14 October 2026\nBy Helen Marsden",
    ],
)
def test_titles_are_no_aside(lines: str) -> None:
    """Lists of other articles, numbered or not, and a byline are no table."""
    blocks = read(lines, None, Options(input="text")).blocks
    assert not is_aside([Sight(block, default_lexicon()) for block in blocks])
