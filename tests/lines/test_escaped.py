"""Signs of HTML that were left in a plain text are read; those that an article speaks of stay."""

from __future__ import annotations

import json
from html import escape

import pytest

from cleaner import clean
from cleaner.reading.read_text import read_text

TEXTS = {
    "en": (
        "The town library & the museum won’t close before midnight, the council said on Monday.",
        "Students had asked for this for three years. “We used to study at the bus station,” says Lucy.",
        "The service will cost £12,000 a year and give work to four people in the winter months.",
    ),
    "fr": (
        "La bibliothèque & le musée resteront ouverts jusqu’à minuit, a annoncé lundi le conseil.",
        "Les étudiants le demandaient depuis trois ans. « On révisait à la gare routière », dit Lucie.",
        "Le service coûtera 12 000 € par an et donnera du travail à quatre personnes en hiver.",
    ),
    "ru": (
        "Библиотека & музей будут открыты до полуночи, сообщил в понедельник городской совет.",
        "Студенты просили об этом три года. «Мы занимались на автовокзале», — говорит Люся.",
        "Услуга обойдётся в 12 000 рублей в год и даст работу четырём людям в зимние месяцы.",
    ),
}


def escaped(text: str) -> str:
    """As a page has it: entities for what isn't a letter, and now and then for one that is."""
    said = escape(text, quote=False).replace(" o", "&nbsp;o").replace(" п", "&nbsp;п").replace(" l", "&nbsp;l")
    return "".join(c if c.isascii() or c.isalpha() else f"&#{ord(c)};" for c in said)


@pytest.mark.parametrize("times", (1, 2))
@pytest.mark.parametrize("code", TEXTS)
def test_an_escaped_text_is_read(code: str, times: int) -> None:
    """Be it escaped twice; the spans count in what was given."""
    source = "\n\n".join(map(escaped, TEXTS[code]))
    if times == 2:
        source = source.replace("&", "&amp;")
    blocks = read_text(source).blocks
    assert [" ".join(block.text.split()) for block in blocks] == [" ".join(text.split()) for text in TEXTS[code]]
    assert [source[slice(*block.span or ())] for block in blocks] == source.split("\n\n")
    assert clean(clean(source).text).text == clean(source).text


@pytest.mark.parametrize("tag", ("<br>", " <br>", "<br />", "<BR/>", "<br><br>", "<br>\n", "\n<br>\n", "<br>\n<br>\n"))
@pytest.mark.parametrize("code", TEXTS)
def test_breaks_part_lines(code: str, tag: str) -> None:
    source = tag.join((*TEXTS[code], ""))
    page = read_text(source)
    assert tuple(block.text for block in page.blocks) == TEXTS[code]
    assert tuple(source[slice(*block.span or ())] for block in page.blocks) == TEXTS[code]


@pytest.mark.parametrize("code", TEXTS)
def test_letters_that_a_string_says_by_their_numbers_are_read(code: str) -> None:
    """A text may have its line ends again, but not its letters: "don\\u2019t"."""
    source = "\n\n".join(json.dumps(text)[1:-1] for text in TEXTS[code])
    page = read_text(source)
    assert tuple(block.text for block in page.blocks) == TEXTS[code]
    assert [source[slice(*block.span or ())] for block in page.blocks] == source.split("\n\n")
    assert clean(source).paragraphs == TEXTS[code]


@pytest.mark.parametrize(
    "said",
    (
        r"In Unicode, \u00fc stands for a letter that German has, f\u00fcr one.",
        r"Copy the folder to C:\users\rf\u00fcr before the update begins.",
        r"Nobody wrote \u2019 here, said the editor of the paper on Monday.",
    ),
)
def test_letters_by_their_numbers_that_somebody_speaks_of_stay(said: str) -> None:
    assert [block.text for block in read_text(f"{TEXTS['en'][0]}\n{said}").blocks] == [TEXTS["en"][0], said]


SPOKEN_OF = (
    "Use the <br> tag for a line break. Another <br> makes a blank line, which is seldom what you want.",
    "In HTML, write AT&amp;T and don&#8217;t forget the semicolon, or the sign is shown as it stands.",
    "Write &nbsp; for a space that doesn't break, and &copy; for the sign of the copyright.",
    "В языке HTML пишут AT&amp;T, а перенос строки<br>ставят так<br>или иначе.",
    "Vergiss das Semikolon nicht: R&amp;D & mehr, und so weiter.",
    "if (a &amp;&amp; b) || c & d;",
    "Пишите <br> между строками, а <p> и </p> вокруг абзаца, <br> ставят редко.",
)


@pytest.mark.parametrize("text", SPOKEN_OF)
def test_signs_that_an_article_speaks_of_stay(text: str) -> None:
    assert [block.text for block in read_text(text).blocks] == [text]


def test_white_space_takes_time_in_line_with_its_length() -> None:
    """Half a million spaces beside breaks, and many breaks."""
    assert len(read_text("It rained.<br>" + " " * 500_000 + "It snowed.<br>" + " " * 500_000).blocks) == 2
    assert len(read_text("It rained.<br>" * 20_000).blocks) == 20_000


STRINGS = ("en", "ru")


@pytest.mark.parametrize("between", ("\n", "\n\n", "\r\n"))
@pytest.mark.parametrize("quoted", (True, False))
@pytest.mark.parametrize("code", STRINGS)
def test_a_string_of_json_is_read(code: str, quoted: bool, between: str) -> None:
    """As a database or a log holds a text: breaks, quotation marks and letters of other scripts are written out."""
    source = json.dumps(between.join(TEXTS[code]))
    given = source if quoted else source[1:-1]
    page = read_text(given)
    assert [block.text for block in page.blocks] == list(TEXTS[code])
    spans = [slice(*block.span or ()) for block in page.blocks[:2]]  # the last one holds the quotation mark
    assert [json.loads(f'"{given[span]}"') for span in spans] == list(TEXTS[code][:2])


@pytest.mark.parametrize(
    "text",
    (
        r"Copy the notes to C:\new\notes and wait until they are there. Then restart the machine, and delete C:\new\tmp.",
        r"In C a string ends a line with \n. On Windows it ends with \r\n. Nothing else is needed.",
        r"Die Datei liegt in \\server\neu\texte. Danach kommt sie nach D:\nachts. Das ist alles.",
    ),
)
def test_paths_and_signs_that_are_spoken_of_stay(text: str) -> None:
    """A path isn't broken, and neither is a sentence about such signs."""
    assert [block.text for block in read_text(text).blocks] == [text]
