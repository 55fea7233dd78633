"""Everything a scraper may hand over: what is read, what is refused and in which words, and how long hostile pages take."""

from __future__ import annotations

import array
import gc
import gzip
import html
import io
import json
import pickle
import re
import subprocess
import sys
import textwrap
import time
import tracemalloc
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest
from bs4 import BeautifulSoup
from lxml.html import fromstring, tostring
from selectolax.lexbor import LexborHTMLParser

from cleaner import CleanerError, InputError, InputTypeError, LanguageFileError, OptionError, clean
from cleaner.reading.decoding.decode import decode
from cleaner.reading.read_text import read_text
from samples import MORE, STORIES, in_elements, story

ENGLISH = STORIES["en"][1]
RUSSIAN = STORIES["ru"][1]
PAGE = f"<!doctype html><html lang=ru><head><meta charset=CHARSET><title>Паром</title></head><body><h1>{STORIES['ru'][0]}</h1><p>{RUSSIAN}</p><p>{STORIES['ru'][2]}</p></body></html>"


def zipped() -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        archive.writestr("page.html", "<p>Hello</p>")
    return buffer.getvalue()


# ── what is doubtful ──


@pytest.mark.parametrize(
    "source", ["https://example.org/harbour", " www.example.org/harbour?a=1\n", b"HTTP://example.org"]
)
def test_an_address_is_no_page(source: str | bytes) -> None:
    """Whoever gives an address and expects the page there is told that nothing is fetched; a sentence with one in it says nothing of it."""
    assert "this is an address, not a page; nothing is fetched" in clean(source).warnings
    assert clean(source).confidence == 0
    assert not clean(f"More is at https://example.org/harbour, says {ENGLISH}").warnings


@pytest.mark.parametrize(
    ("source", "said"),
    [
        ("pages/harbour.html", "the name of a file"),
        ("C:\\My pages\\порт.htm", "the name of a file"),
        ('{"html": "<p>' + ENGLISH + '</p>"}', "this is JSON"),
        (f'[\n  {{"текст": "{RUSSIAN}"}}\n]', "this is JSON"),
        (f'{{"text": "{RUSSIAN}"}}\n{{"text": "{ENGLISH}"}}', "this is JSON"),
        (str(f"<p>{RUSSIAN}</p>".encode()), "bytes as Python prints them"),
        (f"<?xml version='1.0'?><!-- a --><rss><channel><item><title>Порт</title><description>{RUSSIAN}</description></item></channel></rss>", "a feed"),
        (f"<feed xmlns='http://www.w3.org/2005/Atom'><entry><summary>{ENGLISH}</summary></entry></feed>", "a feed"),
        ("<urlset><url><loc>https://example.org/a</loc></url><url><loc>https://example.org/b</loc></url></urlset>", "a site's addresses"),
    ],
)  # fmt: skip
def test_what_is_given_in_a_pages_place_is_told(source: str, said: str) -> None:
    """What people give by mistake comes back as it is, with a warning that says what it is, and no confidence."""
    for given in (source, source.encode()):
        article = clean(given)
        assert any(said in warning for warning in article.warnings)
        assert article.confidence == 0


@pytest.mark.parametrize(
    "source",
    [
        f"[1] {ENGLISH}",
        f"{{{ENGLISH}}}",
        f"Read index.html. {ENGLISH}",
        f"b'{ENGLISH}'",
        f'"{RUSSIAN}"',
        f"<rss-reader></rss-reader><p>{RUSSIAN}</p>",
        f"H&M: {ENGLISH}",
        f"HTTP/1.1 is old. {ENGLISH}",
    ],
)
def test_a_text_that_begins_like_another_thing_is_a_page(source: str) -> None:
    """A note in brackets, a quotation and a sentence about a protocol are texts, and stay as they are."""
    article = clean(source)
    assert not article.warnings
    assert article.confidence > 0


@pytest.mark.parametrize("newline", ["\n", "\r\n"])
def test_the_head_of_an_http_answer_is_no_part_of_the_page(newline: str) -> None:
    """What `curl -i` prints above a page, also in bytes, is left off, and a warning says so."""
    page = f"<html><body><h1>{STORIES['ru'][0]}</h1><p>{RUSSIAN}</p><p>{STORIES['ru'][2]}</p></body></html>"
    answer = newline.join(("HTTP/2 200", "content-type: text/html; charset=utf-8", "set-cookie: a=b", "", page))
    for source in (answer, answer.encode()):
        article = clean(source)
        assert (article.title, article.text) == (clean(page).title, clean(page).text)
        assert article.warnings == ("the head of an answer by HTTP above the page was left off",)


@pytest.mark.parametrize("code", ["en", "ru", "zh-Hans", "ar"])
def test_a_page_that_another_tool_wrapped_is_unwrapped(code: str) -> None:
    """A string of JSON, as `jq .html` prints it, and HTML that was escaped, as feeds have it, are read as the page that they hold."""
    page = "".join(f"<p>{paragraph}</p>\n" for paragraph in STORIES[code][1:])
    wanted = clean(page).text
    quoted, escaped = clean(json.dumps(page) + "\n"), clean(html.escape(page))
    assert quoted.text == escaped.text == wanted
    assert quoted.warnings == ("the page was a string of JSON, and was decoded",)
    assert escaped.warnings == ("the HTML was escaped, and was read without that",)


@pytest.mark.parametrize("code", ["en", "ru", "zh-Hans", "ar"])
def test_a_list_of_strings_is_the_text_of_its_lines(code: str) -> None:
    """What `getall()` gave, as a table holds it: a list of JSON, or one as Python prints it."""
    lines = [*STORIES[code], 'It\'s "over".', " "]
    wanted = clean("\n".join(lines))
    for source in (json.dumps(lines), json.dumps(lines, ensure_ascii=False, indent=1), repr(lines), ascii(lines)):
        article = clean(source)
        assert (article.title, article.text) == (wanted.title, wanted.text)
        assert article.warnings == ("the text was a list of strings, and was put together from its lines",)


@pytest.mark.parametrize("around", [("", ""), ("Sure! Here is the cleaned article:\n\n", "\n\nShall I shorten it?")])
@pytest.mark.parametrize("code", ["en", "ru", "zh-Hans", "ar"])
def test_a_text_in_a_fence_is_read_as_what_stands_in_it(code: str, around: tuple[str, str]) -> None:
    """Chat programs put what they hand over into a fence of Markdown; a warning says that what they said themselves was left off."""
    title, *paragraphs = STORIES[code] * 2
    text = "\n\n".join((f"# {title}", *paragraphs, "```py\na = 1\n```", paragraphs[0]))
    for name in ("markdown", "md"):
        article = clean(f"{around[0]}```{name}\n{text}\n```{around[1]}")
        assert (article.title, article.text) == (title, clean(text).text)
        assert article.warnings == ("the text stood in a fence of Markdown, and what was said around it was left off",)


@pytest.mark.parametrize(
    "text",
    [
        f"# Lists\n\nSo you write one:\n\n```markdown\n- one\n- two\n```\n\n{ENGLISH}",
        f"{ENGLISH}\n\n```markdown\n{ENGLISH}\n{ENGLISH}\n{ENGLISH}\n{ENGLISH}\n{ENGLISH}\n```",
        f"['{ENGLISH}']",
        f'["One" and "two"] {ENGLISH}',
    ],
)
def test_what_only_looks_wrapped_stays(text: str) -> None:
    assert not clean(text)._draft.page.declared


# ── what is refused ──


@pytest.mark.parametrize(
    "source",
    [
        None,
        7,
        1.5,
        True,
        object(),
        ["<p>one</p>"],
        ("a", "b"),
        {"html": "x"},
        Path("page.html"),
        io.BytesIO(b"<p>x"),
        str,
        iter("ab"),
    ],
    ids=lambda source: type(source).__name__,
)
def test_what_is_no_page_is_refused(source: object) -> None:
    """What is neither text, bytes nor a parsed tree raises InputTypeError, a TypeError that names the type and what to give."""
    with pytest.raises(InputTypeError) as caught:
        clean(source)
    assert isinstance(caught.value, CleanerError)
    assert isinstance(caught.value, TypeError)
    assert ("None" if source is None else type(source).__name__) in str(caught.value)
    assert "expected" in str(caught.value)


def test_trees_of_lxml_are_to_be_written_out() -> None:
    """Whoever comes from a tool that takes trees of lxml is told how to give one."""
    tree = fromstring(PAGE)
    with pytest.raises(InputTypeError, match=r"lxml\.html\.tostring\(tree\)"):
        clean(tree)
    assert clean(tostring(tree)).title == STORIES["ru"][0]


@pytest.mark.parametrize("url", [5, b"https://example.org/", ["https://example.org/"]])
def test_an_address_that_is_no_text_is_refused(url: object) -> None:
    """A URL of another type is an error at the call, not later where links are made."""
    with pytest.raises(InputTypeError, match="URL"):
        clean("<p>It rained in Lyon for a whole day.</p>", url=url)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    "source",
    [
        "",
        "   ",
        "\n\t\r\n",
        "\u2028\u3000",
        b"",
        b"  \n",
        b"\xef\xbb\xbf",
        bytearray(),
        "<html></html>",
        "<p> </p>",
        "<!-- nothing --><script>run()</script>",
        BeautifulSoup("", "html.parser"),
    ],
    ids=repr,
)
def test_nothing_is_empty(source: object) -> None:
    """A page without visible text raises InputError of the kind "empty", a ValueError that says what to give."""
    with pytest.raises(InputError) as caught:
        clean(source)
    assert caught.value.kind == "empty"
    assert isinstance(caught.value, ValueError)
    assert "Give" in str(caught.value)


@pytest.mark.parametrize("source", ["\ufeff", "\u200b\u200b", "<p>\u200b</p>"], ids=ascii)
def test_nothing_to_see_is_empty(source: str) -> None:
    """A page of nothing but a byte order mark or zero-width spaces is empty, too."""
    with pytest.raises(InputError) as caught:
        clean(source)
    assert caught.value.kind == "empty"


@pytest.mark.parametrize(
    ("data", "what"),
    [
        (b"\x89PNG\r\n\x1a\n" + bytes(64), "PNG"),
        (b"\xff\xd8\xff\xe0" + bytes(64), "JPEG"),
        (gzip.compress(b"<p>Hello</p>"), "gzip"),
        (b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n1 0 obj\n", "PDF"),
        (zipped(), "ZIP"),
        (b"\x7fELF\x02\x01\x01" + bytes(64), "program"),
    ],
    ids=["png", "jpeg", "gzip", "pdf", "zip", "elf"],
)
def test_files_that_are_no_pages_are_named(data: bytes, what: str) -> None:
    """Images, archives and documents raise InputError of the kind "binary" that says what they are and what to do."""
    for source in (data, bytearray(data), memoryview(data)):
        with pytest.raises(InputError) as caught:
            clean(source)
        assert caught.value.kind == "binary"
        assert what in str(caught.value)
        assert "Give HTML or text" in str(caught.value)


@pytest.mark.parametrize("opening", ["RIFF", "ID3", "BZh", "PK", "GIF8", "wOFf", "OggS"])
def test_articles_may_begin_like_files(opening: str) -> None:
    """A text that begins with the letters of a file format is a text."""
    text = f"{opening} is how the files of this format begin, and an article about it may well begin so, too."
    assert clean(text.encode()).text == text


@pytest.mark.parametrize(
    "source",
    ["\x00\x01\x02\x03\x04\x05" * 50, "text \x00\x01\x02\x03" * 50, bytes(range(1, 9)) * 50],
    ids=["controls", "mixed", "bytes"],
)
def test_control_characters_are_binary(source: object) -> None:
    """Text that is full of control characters raises InputError of the kind "binary"."""
    with pytest.raises(InputError) as caught:
        clean(source)
    assert caught.value.kind == "binary"


def test_few_control_characters_are_text() -> None:
    """A bell in a paragraph doesn't make it binary."""
    assert clean(ENGLISH + "\x07").text == ENGLISH + "\x07"


@pytest.mark.parametrize(
    "data",
    [b"\xff\xfe\x00", b"\xff\xfeA\x00\x00", bytes(range(128, 256)) * 4],
    ids=["odd-utf-16", "cut-utf-16", "no-encoding"],
)
def test_undecodable_bytes_are_refused(data: bytes) -> None:
    """Bytes that no encoding fits raise InputError of the kind "undecodable": nothing is replaced in silence."""
    with pytest.raises(InputError) as caught:
        clean(data)
    assert caught.value.kind == "undecodable"
    assert "Decode them first" in str(caught.value)


@pytest.mark.parametrize(
    "name", ["undefined", "idna", "base64", "rot13", "unicode_escape", "no-such-encoding", "..", "utf-8-sig"]
)
def test_odd_declared_encodings_do_no_harm(name: str) -> None:
    """A page that declares an encoding that is none is read all the same, or refused with InputError."""
    data = (
        f"<meta charset={name}><p>Le café de la gare a rouvert mercredi matin après une semaine de travaux.</p>".encode(
            "cp1252"
        )
    )
    try:
        article = clean(data)
    except InputError:
        return
    assert article.text == "Le café de la gare a rouvert mercredi matin après une semaine de travaux."


# ── encodings ──


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-32"])
def test_marks_tell_the_encoding(encoding: str) -> None:
    """UTF-8, and what begins with a byte order mark, is decoded; the mark isn't in the text."""
    assert clean(RUSSIAN.encode(encoding)).text == RUSSIAN
    assert clean(PAGE.replace("CHARSET", encoding).encode(encoding)).title == STORIES["ru"][0]


@pytest.mark.parametrize("encoding", ["utf-16-le", "utf-16-be"])
def test_utf_16_without_a_mark(encoding: str) -> None:
    """UTF-16 without a byte order mark is told by the zero bytes of Latin text."""
    assert clean(ENGLISH.encode(encoding)).text == ENGLISH
    assert clean(f"<!doctype html><html><body><p>{ENGLISH}</p></body></html>".encode(encoding)).text == ENGLISH


@pytest.mark.parametrize("encoding", ["utf-16-le", "utf-16-be"])
@pytest.mark.parametrize("code", ["ru", "ar", "hi", "ja"])
def test_utf_16_without_a_mark_in_other_scripts(encoding: str, code: str) -> None:
    """UTF-16 of other scripts without a byte order mark is read or refused, never taken for something else."""
    try:
        text = clean(STORIES[code][1].encode(encoding)).text
    except InputError:
        return
    assert text == STORIES[code][1]


@pytest.mark.parametrize("encoding", ["utf-16-le", "utf-16-be"])
@pytest.mark.parametrize("code", ["ru", "ar", "hi", "ja"])
def test_pages_in_utf_16_without_a_mark(encoding: str, code: str) -> None:
    """In HTML the first tag tells, however little of the page is Latin."""
    title, *lines = STORIES[code]
    article = clean(f"<p>{lines[0]}</p><p>{lines[1]}</p>".encode(encoding))
    assert article.paragraphs == tuple(lines[:2])
    page = f"<!doctype html><title>{title}</title><h1>{title}</h1>" + in_elements(*lines)
    assert clean(page.encode(encoding)).text == clean(page).text


@pytest.mark.parametrize(
    ("declared", "encoding"),
    [("windows-1251", "cp1251"), ("koi8-r", "koi8-r"), ("iso-8859-5", "iso-8859-5"), ("'Windows-1251'", "cp1251")],
)
def test_declared_encodings(declared: str, encoding: str) -> None:
    """An encoding that the page declares is used, and reported."""
    article = clean(PAGE.replace("CHARSET", declared).encode(encoding))
    assert article.title == STORIES["ru"][0]
    assert RUSSIAN in article.text
    assert article.metadata.encoding == declared.strip("'").lower()


def test_browsers_names_of_encodings() -> None:
    """Names are read as browsers read them: gb2312 means gb18030, latin-1 means windows-1252."""
    chinese = "<meta charset=gb2312><p>" + STORIES["zh-Hans"][1].replace("渡轮", "渡輪㐀") + "</p>"
    assert "渡輪㐀" in clean(chinese.encode("gb18030")).text
    assert "“smart”" in clean(f"<meta charset=iso-8859-1><p>{ENGLISH} They call it “smart”.</p>".encode("cp1252")).text


GREEK = (
    "Άνοιξε ξανά το λιμάνι του νησιού χθες το πρωί, μετά από εννέα ημέρες με ισχυρούς ανέμους.",
    "Το πλοίο απέπλευσε απ’ το νησί μετ’ εμποδίων, και τ’ αυτοκίνητα περίμεναν στη γραμμή ώς το βράδυ της Τετάρτης.",
    "Άλλο ένα πλοίο φεύγει απ’ το νησί αύριο το πρωί, είπε η Άννα. Όλοι περιμένουν τη νέα καταιγίδα την Κυριακή.",
)
GREEK_OF_WINDOWS = (
    "Το πλοίο φεύγει “αύριο το πρωί”, είπε ο Άγγελος. Όλοι περιμένουν τη νέα καταιγίδα την Κυριακή το βράδυ.",
    "¶ Το πλοίο φεύγει αύριο το πρωί, είπε ο λιμενάρχης. ¶ Όλοι περιμένουν τη νέα καταιγίδα την Κυριακή το βράδυ.",
)


@pytest.mark.parametrize("declared", ["", "<meta charset=utf-8>", "<meta charset=iso-8859-1>"])
@pytest.mark.parametrize(
    ("encoding", "line"),
    [*(("iso-8859-7", line) for line in GREEK), *(("cp1253", line) for line in (*GREEK, *GREEK_OF_WINDOWS))],
)
def test_two_encodings_of_greek(line: str, encoding: str, declared: str) -> None:
    """Ά is told from ¶ and from an apostrophe where neither encoding is declared, or the wrong one."""
    page = f"<html><head>{declared}</head><body><p>{line}</p></body></html>".encode(encoding)
    assert clean(page).text == line


def test_wrongly_declared_utf_8_is_utf_8() -> None:
    """A page that is valid UTF-8 is UTF-8, whatever it declares."""
    assert RUSSIAN in clean(PAGE.replace("CHARSET", "windows-1252").encode()).text


@pytest.mark.parametrize("end", ["", " "], ids=["odd", "even"])
def test_declared_utf_16_in_bytes_that_are_not(end: str) -> None:
    """A page that was read as ASCII up to its declaration can't be in UTF-16, as browsers know."""
    page = "<meta charset=utf-16><p>Le café de la gare a rouvert mercredi matin après une semaine de travaux.</p>"
    assert "caf" in clean((page + end).encode("cp1252")).text


UNDECLARED = """
import sys
for name in ("chardet", "cchardet"):  # that BeautifulSoup would ask
    if "--without" in sys.argv:
        sys.modules[name] = None
import cleaner
try:
    text = cleaner.clean(sys.stdin.buffer.read()).text
except cleaner.InputError as problem:
    text = problem.kind
sys.stdout.buffer.write(text.encode())
"""


@pytest.mark.parametrize("switch", ["--with", "--without"])
def test_undeclared_encodings_never_become_mojibake(switch: str) -> None:
    """Undeclared Cyrillic bytes are decoded or refused, whichever detectors happen to be installed beside BeautifulSoup."""
    data = "\n\n".join(STORIES["ru"][1:]).encode("cp1251")
    run = subprocess.run([sys.executable, "-c", UNDECLARED, switch], input=data, capture_output=True, check=True)
    assert run.stdout.decode() in ("\n\n".join(STORIES["ru"][1:]), "undecodable")


LATIN_2 = {
    "pl": (
        "Rada miasta zatwierdziła w poniedziałek nową linię tramwajową, która połączy port z uniwersytetem. Prace mają się rozpocząć wiosną.",
        "Umowę z wykonawcą podpisano w marcu, po roku rozmów o cenie i przebiegu trasy przez stare miasto. Sprzedawcy są źli, śle się listy.",
    ),
    "cs": (
        "Zastupitelstvo v pondělí schválilo novou tramvajovou trať, která spojí přístav s univerzitou. Práce mají začít příští rok na jaře.",
        "Primátorka ji označila za rozhodnutí na padesát let, opozice by peníze raději utratila za autobusy. Obchodníci na nábřeží se zlobí.",
    ),
    "hu": (
        "A városi tanács hétfőn jóváhagyta az új villamosvonalat, amely a kikötőt köti össze az egyetemmel. A munka jövő tavasszal kezdődik.",
        "A polgármester ötven évre szóló döntésnek nevezte, az ellenzék szerint a pénzt inkább buszokra kellett volna költeni.",
    ),
    "hr": (
        "Gradsko vijeće odobrilo je u ponedjeljak novu tramvajsku prugu koja će povezati luku sa sveučilištem. Radovi počinju na proljeće.",
        "Gradonačelnica kaže da je to odluka za pedeset godina, a oporba bi novac radije potrošila na autobuse. Trgovci na obali se žale.",
    ),
}


@pytest.mark.parametrize(
    ("code", "encoding"),
    [*((code, "iso8859_2") for code in LATIN_2), ("pl", "cp1250"), ("cs", "cp1250"), ("hu", "cp1250")],
)
def test_undeclared_pages_of_central_europe(code: str, encoding: str) -> None:
    """Undeclared ISO-8859-2 and the code page of Windows for the same languages are told from each other and from the rest."""
    text = "\n\n".join(LATIN_2[code])
    assert decode(text.encode(encoding))[0] == text


@pytest.mark.parametrize(
    ("code", "encoding"),
    [
        ("ru", "cp1251"),
        ("ru", "koi8_r"),
        ("ru", "iso8859_5"),
        ("de", "cp1252"),
        ("fr", "cp1252"),
        ("el", "iso8859_7"),
        ("he", "cp1255"),
        ("ar", "cp1256"),
        ("ar", "iso8859_6"),
        ("th", "cp874"),
        ("zh-Hans", "gb18030"),
        ("ja", "cp932"),
        ("ja", "euc_jp"),
        ("ko", "cp949"),
    ],
)
def test_undeclared_pages(code: str, encoding: str) -> None:
    """Undeclared bytes are read in an encoding of the Encoding Standard that pages are written in."""
    assert decode(story(code).encode(encoding))[0] == story(code)


@pytest.mark.parametrize("escape", [b"\x1b$B", b"\x1b$@"], ids=["1983", "1978"])
@pytest.mark.parametrize("head", ["", "<meta charset=iso-2022-jp>", "<meta charset=utf-8>"])
def test_iso_2022_jp(head: str, escape: bytes) -> None:
    """Japanese between escapes is no ASCII, whatever the page declares; an escape in ASCII is."""
    data = (head + in_elements(*STORIES["ja"])).encode("iso2022_jp").replace(b"\x1b$B", escape)
    text, name = decode(data)
    assert STORIES["ja"][1] in text
    assert name == "iso-2022-jp"
    assert decode(b"The escape \x1b$B\xc3\xa9 begins it, the standard says.")[1] == "utf-8"


def test_refused_bytes_make_no_noise() -> None:
    """Nothing but the exception tells of undecodable bytes: no library writes to stderr on the side."""
    run = subprocess.run(
        [sys.executable, "-c", UNDECLARED, "--with"], input=bytes(range(128, 256)) * 4, capture_output=True, check=True
    )
    assert run.stdout.decode() == "undecodable"
    assert run.stderr.decode() == ""


def test_a_few_broken_bytes_are_reported() -> None:
    """UTF-8 with a cut character at its end is read, and the article says so."""
    article = clean((RUSSIAN * 10).encode() + "я".encode()[:1])
    assert "\ufffd" in article.text
    assert any("U+FFFD" in warning for warning in article.warnings)


@pytest.mark.parametrize(
    "kind",
    [bytes, bytearray, memoryview, lambda data: memoryview(array.array("B", data))],
    ids=["bytes", "bytearray", "memoryview", "array"],
)
def test_all_kinds_of_bytes(kind: Callable[[bytes], object]) -> None:
    """bytes, bytearray and memoryview are the same page."""
    assert clean(kind(RUSSIAN.encode())).text == RUSSIAN


@pytest.mark.parametrize(
    "text", ["\ufeff" + story("en"), "\ufeff<h1>A day</h1><p>" + ENGLISH + "</p>"], ids=["text", "html"]
)
def test_a_mark_in_a_str_is_dropped(text: str) -> None:
    """A byte order mark that was left in a str doesn't come through, and doesn't make HTML a text."""
    article = clean(text)
    assert "\ufeff" not in "".join(record.text for record in article.explain())
    assert "<p>" not in article.text


# ── parsed trees ──

TREE = f"<html><body><nav><a href=/>Home</a></nav><h1>{STORIES['en'][0]}</h1><p>{ENGLISH}</p><p>{STORIES['en'][2]}</p><p>Share on Facebook</p></body></html>"


def test_soup_is_read_and_left_alone() -> None:
    """A BeautifulSoup object gives what its HTML gives, and is the same afterwards."""
    soup = BeautifulSoup(TREE, "html.parser")
    before = str(soup)
    article = clean(soup)
    assert str(soup) == before
    assert article.text == clean(TREE).text
    assert article.title == STORIES["en"][0]


def test_a_tag_is_read_and_left_alone() -> None:
    """A tag of a soup can be cleaned alone; the soup around it is the same afterwards."""
    soup = BeautifulSoup(TREE, "html.parser")
    before = str(soup)
    assert soup.body is not None
    assert clean(soup.body.find_all("p")[0]).text == ENGLISH
    assert str(soup) == before


def test_a_result_set_has_no_brackets() -> None:
    """What soup.find_all returns is a list: it is refused, or cleaned without brackets and commas of Python's around it."""
    found = BeautifulSoup(TREE, "html.parser").find_all("p")
    try:
        records = clean(found).explain()
    except InputTypeError:
        return
    assert [record.text for record in records] == [ENGLISH, STORIES["en"][2], "Share on Facebook"]


def test_selectolax_is_read_and_left_alone() -> None:
    """A tree or a node of selectolax is read, and is the same afterwards."""
    tree = LexborHTMLParser(TREE)
    before = tree.html
    assert clean(tree).text == clean(TREE).text
    node = tree.css_first("p")
    assert node is not None
    assert clean(node).text == ENGLISH
    assert tree.html == before


# ── HTML or text ──


@pytest.mark.parametrize(
    "source",
    [
        "<!DOCTYPE html>\n<p>{}</p>",
        "  \n<html><body>{}</body></html>",
        "<?xml version='1.0'?>\n<html><p>{}</p></html>",
        "<!-- a comment -->\n<!-- and another --><div>{}</div>",
        "<p>{}",
        "{}</p>\n<p>One.</p><p>Two.</p>",
        "<P CLASS=x>{}</P>",
        "<my-article><p>{}</p></my-article>",
    ],
    ids=["doctype", "html", "xml", "comments", "unclosed", "fragment", "capitals", "custom-element"],
)
def test_html_is_told_from_text(source: str) -> None:
    """What begins with a tag, or is full of end tags, is HTML."""
    article = clean(source.format(ENGLISH))
    assert ENGLISH in article.text
    assert all(record.path for record in article.explain())


@pytest.mark.parametrize(
    "source",
    [
        "Use the <p> element for paragraphs, and </p> to close it, if you like; most writers don't.",
        "a < b and b > c, which is why a < c holds in this article, too, and nobody doubted it.",
        "<3 is how the young write a heart, and the old have learnt to read it by now.",
        "<- back to the front page of the paper, said the sign that nobody had understood.",
    ],
    ids=["tags-quoted", "less-than", "heart", "arrow"],
)
def test_text_is_told_from_html(source: str) -> None:
    """A text that speaks of tags, or has a sign that begins one, is a text."""
    article = clean(source)
    assert article.text == source
    assert article.kept[0].span == (0, len(source))


def test_input_overrules() -> None:
    """`input` says what a page is, whatever it looks like."""
    assert clean(f"<p>{ENGLISH}</p>", input="text").text == f"<p>{ENGLISH}</p>"
    assert clean(ENGLISH.replace(" ", "<i> </i>"), input="html").text == ENGLISH


# ── messy HTML is never an error ──


@pytest.mark.parametrize(
    "source",
    [
        "<p><a href='http://[not-an-address'>{}</a></p>",
        "<base href='http://[nor-this'><p><a href='page.html'>{}</a></p>",
        "<p><a href='http://host:port:port/\x01'>{}</a></p>",
        "<p><a href>{}</a></p>",
        "<table><p>{}<tr><td></table>",
        "<p>{}</body></html></p></div></div>",
        "<p <b class='>\">{}",
        "<p>{}<![CDATA[ x ]]><?php echo 1 ?></p>",
        "<svg><text>in a picture</text></svg><p>{}</p>",
        "<frameset><frame></frameset><noframes>{}</noframes><p>{}",
        "<p>{}&nosuch;&#xD800;&#0;&#1114112;</p>",
    ],
)
@pytest.mark.parametrize("url", [None, "https://example.org/a/b.html"], ids=["", "with-url"])
def test_messy_html_is_cleaned(source: str, url: str | None) -> None:
    """Broken tags, broken links and broken entities are cleaned like anything else, or hold nothing to see."""
    try:
        article = clean(source.replace("{}", ENGLISH), url, input="html")
    except InputError as problem:
        assert problem.kind == "empty"
        return
    assert "ferry" in article.text


@pytest.mark.parametrize("url", ["http://[", "not a url", "", "mailto:x@example.org"])
def test_odd_urls_do_no_harm(url: str) -> None:
    """A `url` that is none isn't fetched and isn't needed."""
    assert clean(f"<p><a href='x'>{ENGLISH}</a></p>", url).text == ENGLISH


# ── errors ──


@pytest.mark.parametrize(
    "error",
    [
        InputError("empty", "this is empty"),
        InputTypeError("received a list"),
        OptionError("no such option"),
        LanguageFileError("fr.toml", ["one", "two"]),
    ],
    ids=lambda error: type(error).__name__,
)
def test_errors_can_be_pickled(error: CleanerError) -> None:
    """Errors come back from another process with their message and their fields."""
    again = pickle.loads(pickle.dumps(error))
    assert type(again) is type(error)
    assert str(again) == str(error)
    assert again.__dict__ == error.__dict__
    assert isinstance(again, CleanerError)


def test_errors_of_real_pages_can_be_pickled() -> None:
    """The same holds for errors as `clean` raises them."""
    for source in (None, "", b"\x89PNG"):
        with pytest.raises(CleanerError) as caught:
            clean(source)
        assert str(pickle.loads(pickle.dumps(caught.value))) == str(caught.value)


# ── size and time ──


def test_one_line() -> None:
    """One short line is an article of one line: there is nothing better to keep."""
    article = clean("Hello")
    assert article.text == "Hello"


@pytest.mark.parametrize("code", ["ja", "zh-Hans", "en", "ar"])
def test_a_page_in_one_line_comes_with_a_warning(code: str) -> None:
    """Furniture can't be told from it; a paragraph, and a page in lines, have none."""
    lines = STORIES[code] * 12
    (warning,) = clean(" ".join(lines), input="text").warnings
    assert "one long paragraph" in warning
    assert not clean(lines[1], input="text").warnings
    assert not clean("\n".join(lines), input="text").warnings


def test_a_line_of_two_megabytes() -> None:
    """One line of 2 MB is one block."""
    line = "The ferry sailed again. " * 85_000
    article = clean(line)
    assert [kept.text for kept in article.kept] == [line.strip()]


@pytest.mark.parametrize("code", ["ja", "zh-Hans", "th", "en", "ar"])
def test_paragraphs_on_lines_of_their_own(code: str) -> None:
    """Nine paragraphs without blank lines between stay apart, in scripts without spaces, too: none of them is full."""
    lines = [line for _ in range(3) for line in (STORIES[code] + MORE.get(code, ()))][:9]
    assert [block.text for block in read_text("\n".join(lines)).blocks] == lines


@pytest.mark.parametrize("code", ["ja", "zh-Hans", "en", "ru"])
def test_wrapped_lines_are_put_together(code: str) -> None:
    """A paragraph that an editor wrapped is one block, in scripts without spaces, too."""
    paragraph = ("" if code in ("ja", "zh-Hans") else " ").join(STORIES[code][1:] + MORE[code]) * 3
    lines = textwrap.wrap(paragraph, 60)
    assert len(lines) > 8
    assert len(read_text("\n".join(lines)).blocks) == 1


def test_five_megabytes() -> None:
    """A text of 5 MB is cleaned, and nothing of it is lost."""
    text = "\n\n".join(f"{number}. " + ENGLISH * 45 for number in range(1050))
    assert len(text) > 5_000_000
    assert len(clean(text).explain()) == 1050


def test_twenty_thousand_words_on_lines_of_their_own() -> None:
    """20,000 lines of one word give a result that has them all."""
    assert len(clean("word\n" * 20_000).explain()) == 20_000


def test_deep_nesting() -> None:
    """An article in 3,000 nested elements is found, as HTML and as a soup."""
    source = "<div>" * 3000 + f"<p>{ENGLISH}</p>" + "</div>" * 3000
    assert clean(source).text == ENGLISH
    assert clean(BeautifulSoup(source, "html.parser")).text == ENGLISH


@pytest.mark.parametrize("code", ["en", "ru", "ja"])
@pytest.mark.parametrize("mark", ['"', "'"])
def test_a_page_in_a_frame_is_read(code: str, mark: str) -> None:
    """Where nothing else is visible, the documents that a page holds for its frames are the page; else they are none of it."""
    title, *lines = STORIES[code]
    inner = f"<html><body class='mail'><h1>{title}</h1>{''.join(f'<p>{line}</p>' for line in lines)}</body></html>"
    frame = f"<iframe sandbox title={mark}Mail{mark} srcdoc={mark}{html.escape(inner)}{mark} height=900></iframe>"
    article = clean(f"<html><head><title>{title}</title></head><body>{frame}<script>run()</script></body></html>")
    assert (article.title, article.paragraphs) == (title, tuple(lines))
    assert article.warnings == ("the page shows nothing but a document in a frame, which was read in its place",)
    beside = clean(f"<html><body><p>{ENGLISH}</p>{frame}</body></html>")
    assert (beside.text, beside.warnings) == (ENGLISH, ())


def test_a_page_in_noscript_is_read() -> None:
    """Where nothing else is visible, what stands in `noscript` is the page: one was never closed, say."""
    page = f"<body><noscript><div class=a><h1>A title</h1><p>{ENGLISH}</p></div><script>run()</script>"
    article = clean(page)
    assert ENGLISH in article.text
    assert all(LexborHTMLParser(page).css_first(record.path) is not None for record in article.explain())


CHAPTER = "<?xml version='1.0' encoding='utf-8'?>\n<!DOCTYPE html>\n<html xmlns='http://www.w3.org/1999/xhtml'><head><title>{0}</title>{1}</head><body>{2}<section><h2>{0}</h2>{3}</section></body></html>"


@pytest.mark.parametrize(
    "head",
    ["<script src='a.js' type='text/javascript'/>", "<style/>", "<title/>", "<script async='async' src='b.js'  />"],
)
@pytest.mark.parametrize(
    "top", ["", "<a id='p1'/><div class='clear'/>", "<iframe src='b.html'/>", "<textarea name='note'/>"]
)
@pytest.mark.parametrize("declaration", [True, False])
def test_a_page_that_was_written_as_xml(head: str, top: str, declaration: bool) -> None:
    """An element that ends itself, as a chapter of an EPUB has them and lxml writes them, takes nothing in of what follows."""
    title, *prose = STORIES["en"]
    body = in_elements(*prose)
    page = CHAPTER.format(title, head, top, body)
    article = clean(page if declaration else page.partition("\n")[2])
    assert (article.title, article.text) == (title, "\n\n".join(prose))


@pytest.mark.parametrize("prefix", ["xhtml", "h"])
def test_a_page_whose_tags_have_a_prefix(prefix: str) -> None:
    """The elements of HTML have a name of their own in other vocabularies of XML."""
    title, *prose = STORIES["en"]
    page = CHAPTER.format(title, "", "", in_elements(*prose))
    page = re.sub(r"<(/?)(?=[a-z])", rf"<\1{prefix}:", page).replace("xmlns=", f"xmlns:{prefix}=")
    article = clean(page)
    assert (article.title, article.text) == (title, "\n\n".join(prose))


def test_a_document_whose_elements_all_have_a_prefix() -> None:
    """A file of a word processor calls its paragraphs as HTML does; a run of letters in them breaks no line."""
    title, *prose = STORIES["en"]
    runs = [
        f"<w:p><w:pPr><w:jc w:val='both'/></w:pPr><w:r><w:t>{text[:9]}</w:t></w:r><w:r><w:t>{text[9:]}</w:t></w:r></w:p>"
        for text in (title, *prose)
    ]
    page = f"<?xml version='1.0'?>\n<w:document xmlns:w='urn:words'><w:body>{''.join(runs)}</w:body></w:document>"
    article = clean(page)
    assert (article.title, article.paragraphs[-len(prose) :]) == (title, tuple(prose))


@pytest.mark.parametrize("code", ["en", "ru", "ja"])
@pytest.mark.parametrize("space", ["", "\n    "])
def test_an_item_of_a_feed_holds_its_text_in_sections_of_cdata(code: str, space: str) -> None:
    """No mark of them is read, and no tag right behind one is lost."""
    title, *prose = STORIES[code]
    body = in_elements(*prose)
    fields = {"title": title, "description": f"<p>{prose[0]}</p>", "content:encoded": body}
    said = "".join(f"<{tag}>{space}<![CDATA[{text}]]>{space}</{tag}>\n" for tag, text in fields.items())
    article = clean(f"<item>{said}</item>")
    assert (article.title, article.text) == (title, "\n\n".join(prose))
    assert not any("]]>" in record.text for record in article.explain())


@pytest.mark.parametrize("tag", ["iframe", "textarea"])
def test_an_element_that_takes_in_the_rest_of_a_page(tag: str) -> None:
    """It ends itself in the middle of a page that nothing else tells to be XML."""
    title, first, *prose = STORIES["en"]
    body = in_elements(*prose)
    page = f"<html><body><h1>{title}</h1><p>{first}</p><{tag} class='a'/><div class='b'/>{body}</body></html>"
    assert clean(page).text == "\n\n".join((first, *prose))


def test_a_script_that_ends_twice_is_html() -> None:
    """Where an end tag follows, nothing else of the page ends itself."""
    page = f"<script src=a.js /></script><div class=story/><p>{ENGLISH}</p></div>"
    assert clean(page).kept[0].path.endswith("div:nth-of-type(1) > p:nth-of-type(1)")


def test_twenty_thousand_siblings() -> None:
    """20,000 paragraphs side by side give a result that has them all."""
    assert len(clean("<p>A line.</p>" * 20_000).explain()) == 20_000


def seconds(source: str | bytes) -> float:
    """The processor time that cleaning takes, without what the garbage of other tests costs."""
    gc.collect()
    gc.disable()
    try:
        start = time.process_time()
        clean(source)
        return time.process_time() - start
    finally:
        gc.enable()


GROWING: dict[str, tuple[int, Callable[[int], str]]] = {
    "one line": (100_000, lambda n: "word " * n),
    "lines": (1000, lambda n: "word\n" * n),
    "paragraphs": (400, lambda n: "\n\n".join(f"{ENGLISH} {i}" for i in range(n))),
    "siblings": (500, lambda n: "".join(f"<p>{ENGLISH} {i}</p>" for i in range(n))),
    "wrapped lines": (2000, lambda n: "The ferry to the island sailed again on Wednesday morning, after a\n" * n),
    "links in one paragraph": (4000, lambda n: "<p>" + "<a href=x>one </a>" * n),
    "items under a heading": (
        200,
        lambda n: (
            f"{ENGLISH}\n\nRelated articles\n\n"
            + "".join(f"A title with the number {i}\n\n{ENGLISH} {i}\n\n" for i in range(n))
        ),
    ),
    "consent notices": (
        200,
        lambda n: (
            f"{ENGLISH}\n"
            + "We use cookies to improve your experience. By continuing you accept our cookie policy.\n" * n
        ),
    ),
    "made-up elements amid words": (2000, lambda n: f"<p>{ENGLISH}</p><div>" + "<x-a>word</x-a> " * n + "word"),
    "readings": (2000, lambda n: f"<p>{ENGLISH}</p><p>" + "<ruby>字<rt>じ</rt></ruby>を" * n),
    "AI labels": (500, lambda n: f"{ENGLISH}\n" + "Reported by AI\n" * n),
}


@pytest.mark.parametrize("name", GROWING)
def test_time_grows_with_size(name: str) -> None:
    """Four times as much takes about four times as long."""
    size, make = GROWING[name]
    small, large = make(size), make(4 * size)
    seconds(small)
    once = min(seconds(small) for _ in range(3))
    assert min(seconds(large) for _ in range(3)) < 12 * max(once, 0.01)


HOSTILE: dict[str, str] = {
    "comments before a text": "<!-- a -->" * 24 + "text",
    "bars in a paragraph": "<p>One" + " |" * 20_000 + " two</p>",
    "headings over nothing": f"{ENGLISH}\n" + "Related articles\n" * 1000,
    "an opening with dots, said twice": (
        "一周的风暴开往海岛的渡轮恢复航行" * 10 + "…" + "港务局表示渡轮星期三上午恢复航行第" * 12 + "2024\n\n"
    )
    * 2,
    "ruby in ruby": "<p>" + "<ruby>字<rt>じ" * 10_000,
    "nested bold": "<p>" + "<b>x " * 10_000,
    "zero-width characters": "a\u200b" * 100_000,
    "brackets": "(" * 100_000 + "[" * 100_000,
    "less-than signs": "<" * 200_000,
    "dots": "." * 200_000,
    "quotation marks": ("“" * 400 + "\n") * 100,
    "dates": "12.12.12" * 20_000,
    "addresses": "a@" * 100_000,
    "open comments": "<!--" * 50_000,
    "entities": "&lt" * 60_000,
    "nothing but marks": "\u064b\u064c" * 20_000,
    "one paragraph of wrapped lines": "The ferry to the island sailed again on Wednesday morning, after a\n" * 20_000,
    "a title of a megabyte over short lines": (
        f"<title>{'word ' * 200_000}</title>" + "".join(f"<div class=a><p>Word w{n}</p></div>" for n in range(4000))
    ),
    "a long title over many headings": (
        f"<title>{'word ' * 15_000}</title>"
        + "".join(f"<h1>Heading {n}</h1>" for n in range(1500))
        + f"<p>{ENGLISH}</p>"
    ),
}


@pytest.mark.parametrize("name", HOSTILE)
def test_hostile_pages_take_no_time(name: str) -> None:
    """A page made to hold a pattern up is cleaned, or refused, in a second or so; what it holds up takes minutes."""
    start = time.process_time()
    try:
        clean(HOSTILE[name])
    except InputError:
        pass
    assert time.process_time() - start < 20


def test_memory_grows_with_size() -> None:
    """Twice as many nested elements with text in them don't take four times the memory, as paths from the root would."""

    def peak(size: int) -> int:
        tracemalloc.start()
        clean("<div>x " * size)
        most = tracemalloc.get_traced_memory()[1]
        tracemalloc.stop()
        return most

    peak(100)
    assert peak(1200) < 3 * peak(600)


def test_a_title_that_nobody_closes() -> None:
    """A title element that is never closed doesn't take the page in."""
    story = "It rained in Lyon for a whole day on Tuesday, and the river rose by two metres before the evening."
    article = clean(
        f"<html><head><title>A day in Lyon<body><h1>A day in Lyon</h1><p>{story}</p><p>{story[::-1]}.</p></html>"
    )
    assert story in article.text
