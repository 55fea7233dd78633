"""Pages that somebody decoded wrongly before they came here: the letters come back, and the article says so."""

from __future__ import annotations

import pytest

from cleaner import clean
from cleaner.reading.decoding.mojibake import undo
from samples import LANGUAGES, STORIES, in_elements

SPOILT = (
    ("ru", "utf-8", "latin-1"),
    ("ru", "cp1251", "latin-1"),
    ("ru", "cp1251", "cp1252"),
    ("ru", "koi8-r", "latin-1"),
    ("el", "utf-8", "latin-1"),
    ("el", "iso-8859-7", "latin-1"),
    ("he", "utf-8", "latin-1"),
    ("he", "cp1255", "latin-1"),
    ("ar", "utf-8", "latin-1"),
    ("hi", "utf-8", "latin-1"),
    ("th", "utf-8", "latin-1"),
    ("zh-Hans", "utf-8", "latin-1"),
    ("zh-Hans", "gb18030", "latin-1"),
    ("zh-Hans", "gb18030", "iso8859-15"),
    ("ja", "utf-8", "latin-1"),
    ("ja", "euc-jp", "latin-1"),
    ("ko", "euc-kr", "latin-1"),
    ("fr", "utf-8", "latin-1"),
    ("fr", "utf-8", "cp1252"),
    ("de", "utf-8", "iso8859-15"),
    ("vi", "utf-8", "latin-1"),
)


def as_html(code: str, charset: str) -> str:
    title, *paragraphs = STORIES[code]
    body = in_elements(*paragraphs)
    return (
        f"<html><head><meta charset={charset}><title>{title}</title></head><body><h1>{title}</h1>{body}</body></html>"
    )


@pytest.mark.parametrize(("code", "encoding", "taken_for"), SPOILT)
def test_the_letters_come_back(code: str, encoding: str, taken_for: str) -> None:
    """As a str, as the UTF-8 that the str was saved in, as a text, and decoded wrongly twice: the article is the same."""
    html = as_html(code, encoding)
    expected = clean(html)
    spoilt = html.encode(encoding).decode(taken_for)
    for source in (spoilt, spoilt.encode(), spoilt.encode().decode("latin-1")):
        article = clean(source)
        assert article.text == expected.text
        assert article.title == expected.title
        assert any("decoded again" in warning for warning in article.warnings)
        assert not any("decoded again" in warning for warning in expected.warnings)
    text = "\n\n".join(STORIES[code]).encode(encoding).decode(taken_for)
    assert clean(text).text == clean("\n\n".join(STORIES[code])).text


def test_the_encoding_is_told() -> None:
    """The metadata say what the page was, the warning also what it was taken for."""
    article = clean(as_html("ru", "windows-1251").encode("cp1251").decode("latin-1").encode())
    assert article.metadata.encoding == "windows-1251"
    assert article.warnings == ("the page had been decoded as iso-8859-15, but is windows-1251; it was decoded again",)


@pytest.mark.parametrize("code", LANGUAGES)
def test_what_was_decoded_rightly_stays(code: str) -> None:
    assert undo("\n".join(STORIES[code]), STORIES[code]) is None


@pytest.mark.parametrize(
    "line",
    [
        "“Voilà”, dit-elle, « l’été »… “Ça alors”, “Noël”, “à”",
        "Þá það á við um þó nokkra; bæði þú og ég.",
        "Hääyöaieuutinen: jäääär, töö-öö, kuuüürnik.",
        "In Norwegen heißt es „Spaß“, „groß“, „süß“ und „Maß“.",
        "A letter that became two, Ã© or Â£, is called mojibake; so is “â€™”, and this line is café talk.",
        "Ÿ, Š, Ž and € are letters of ISO 8859-15 – “not” of Latin-1.",
        "±°§¶·¸¹º»¼½¾¿ ¡¢£¤¥¦ ×÷ ©®™",
        "ÀÉÈÙ ÇA, ÉTÉ; ÅÄÖ",
    ],
)
def test_marks_and_letters_that_people_write_stay(line: str) -> None:
    assert undo(line, [line] * 3) is None


def test_quotation_marks_among_controls() -> None:
    """What Latin-1 makes controls of are marks of windows-1252, as in browsers; not in a text of other letters."""
    assert clean(
        "The keeper said: \x93I\x92ll wait\x94 \x96 and he waited for nine days, until the boat came."
    ).text == ("The keeper said: “I’ll wait” – and he waited for nine days, until the boat came.")
    line = "Смотритель сказал: x\x93жду\x94, и ждал девять дней, пока не пришла лодка."
    assert clean(line).text == line


def test_a_page_that_is_spoilt_in_part_stays() -> None:
    """Where some letters are whole, the page isn't one that was decoded wrongly, and nothing of it changes."""
    line = "Le café a rouvert : Ã§a va, câ€™est dit, et lâ€™Ã©tÃ© arrive; Связь восстановили."
    assert undo(line, [line]) is None


@pytest.mark.parametrize(
    "line",
    [
        "OTTAWA \xe2\x80\x94 The council \xe2\x80\x94 which met on Monday \xe2\x80\x94 agreed.\n\xc2\n\xc2\n" * 4,
        "If you\xe2\x80\x99re late, don\xe2\x80\x99t wait: it\xe2\x80\x99s cold, and they\xe2\x80\x99ll go.\n\xc2\n\xe2\x80\n"
        * 4,
        "Benjamin C\xf4t\xe9 and his father, Christian C\xc3\xb4t\xc3\xa9, came to see the doctor. " * 6,
    ],
    ids=["dashes", "apostrophes", "names"],
)
def test_a_page_that_is_spoilt_in_part_comes_out_in_no_other_letters(line: str) -> None:
    """Bytes that are UTF-8 but for a few are no Cyrillic, whatever reads them without an error: words are of one script, and of one case."""
    assert undo(line, line.splitlines()) is None


@pytest.mark.parametrize("space", ["\u00a0", "&nbsp;", " "])
@pytest.mark.parametrize("code", ["en", "fr"])
def test_a_space_decoded_wrongly_on_a_sound_page_is_a_space(code: str, space: str) -> None:
    """What a page that is fine otherwise took over from another: no name begins with its "Â", and its owner is found."""
    title, *paragraphs = STORIES[code]
    body = in_elements(*paragraphs)
    line = f"Published:Â{space}Thursday, November 29, 2007"
    page = f"<article><h1>{title}</h1><p>{line}</p>{body}<p>Â© The Courier News Service 2007</p></article>"
    article = clean(page)
    assert article.metadata.authors == ()
    assert list(article.paragraphs) == paragraphs


def test_a_word_that_ends_in_the_same_letter_stays() -> None:
    """In capitals it may stand before a space that doesn't break."""
    line = "IERI ÎN ROMÂ\u00a0NIA a plouat toată ziua, iar râul a crescut cu doi metri într-o singură noapte, au spus localnicii."
    assert "ROMÂ NIA" in clean(f"<article><h1>O zi de ploaie</h1><p>{line}</p><p>{line[20:]}</p></article>").text
