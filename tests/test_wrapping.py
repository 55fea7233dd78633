"""What a page is wrapped in where other tools hand it over, and how it comes out."""

from __future__ import annotations

import base64
import html
import json
import plistlib
import quopri
import textwrap
from collections.abc import Callable

import pytest

from cleaner import clean
from samples import MORE, STORIES

ENGLISH = STORIES["en"][1]
PAGE = '<!DOCTYPE html>\n<html><head><title>{0}</title></head>\n<body class="post"><h1>{0}</h1>\n<div class="text">{1}</div></body></html>'


def in_message(page: str, encoding: str) -> bytes:
    """A page as a browser saves it with its pictures, or as it is mailed."""
    coded = quopri.encodestring(page.encode()) if encoding == "quoted-printable" else base64.encodebytes(page.encode())
    head = 'From: <Saved by Blink>\nSubject: A page\nMIME-Version: 1.0\nContent-Type: multipart/related;\n\ttype="text/html";\n\tboundary="--b"\n\n'
    part = f"----b\nContent-Type: text/html; charset=utf-8\nContent-Transfer-Encoding: {encoding}\n\n".encode()
    picture = b"----b\nContent-Type: image/gif\nContent-Transfer-Encoding: base64\n\nR0lGODlhAQABAIAAAAAA\n----b--\n"
    return (head.encode() + part + coded + b"\n" + picture).replace(b"\n", b"\r\n")


def as_source(page: str) -> str:
    """The table in which a browser shows the source of a page."""
    rows = (
        f"<tr><td class=number value={n}></td><td class=line>{html.escape(line)}</td></tr>"
        for n, line in enumerate(page.split("\n"))
    )
    return f"<html><body><form><label>Line wrap<input type=checkbox></label></form><table><tbody>{''.join(rows)}</tbody></table></body></html>"


def in_archive(page: str, form: plistlib.PlistFormat) -> bytes:
    """A page as Safari saves it with its pictures."""
    picture = {
        "WebResourceData": b"GIF89a",
        "WebResourceMIMEType": "image/gif",
        "WebResourceURL": "http://a.example/a.gif",
    }
    main = {
        "WebResourceData": page.encode(),
        "WebResourceMIMEType": "text/html",
        "WebResourceTextEncodingName": "UTF-8",
    }
    return plistlib.dumps({"WebMainResource": main, "WebSubresources": [picture]}, fmt=form)


HTTP = "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n"
WRAPPINGS: dict[str, tuple[Callable[[str], str | bytes], str]] = {
    "moved, and found": (lambda page: f"HTTP/1.1 301 Moved\r\nLocation: /a\r\n\r\n{HTTP}{page}", "HTTP"),
    "a record of WARC": (lambda page: f"WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: http://a.example/\r\n\r\n{HTTP}{page}\r\n\r\n", "HTTP"),
    "escaped twice": (lambda page: html.escape(html.escape(page)), "escaped"),
    "escaped in an element": (lambda page: f"<description>{html.escape(page)}</description>", "source of a page"),
    "in a field": (lambda page: f"<textarea name=body>{html.escape(page)}</textarea>", "source of a page"),
    "the source in a pre": (lambda page: f"<html><head></head><body><pre style='white-space: pre-wrap'>{html.escape(page)}</pre></body></html>", "source of a page"),
    "the source in a table": (as_source, "source of a page"),
    "a string without its marks": (lambda page: json.dumps(page)[1:-1], "JSON"),
    "… with slashes escaped": (lambda page: json.dumps(page, ensure_ascii=False)[1:-1].replace("/", "\\/"), "JSON"),
    "… with signs of tags escaped": (lambda page: json.dumps(page)[1:-1].replace("<", "\\u003c").replace(">", "\\u003e"), "JSON"),
    "a string in a string": (lambda page: json.dumps(json.dumps(page)), "JSON"),
    "coded for mail": (lambda page: quopri.encodestring(page.encode()).decode(), "coded for mail"),
    "a part of a mail": (lambda page: f"Content-Type: text/html; charset=utf-8\nContent-Transfer-Encoding: base64\n\n{base64.encodebytes(page.encode()).decode()}", "message"),
    "a web archive": (lambda page: in_archive(page, plistlib.FMT_BINARY), "archive"),
    "a web archive of XML": (lambda page: in_archive(page, plistlib.FMT_XML), "archive"),
    "line ends written out": (lambda page: page.replace("\n", "\\n"), "line ends"),
    "as Python prints it": (lambda page: repr(page), "line ends"),
    "a field of CSV": (lambda page: '"' + page.replace('"', '""') + '"\n', "CSV"),
    "a fence": (lambda page: f"```html\n{page}\n```\n", "fence"),
    "a page that was saved": (lambda page: in_message(page, "quoted-printable"), "message"),
    "a mail": (lambda page: in_message(page, "base64"), "message"),
}  # fmt: skip


@pytest.mark.parametrize("code", ["en", "ru", "zh-Hans", "ar"])
@pytest.mark.parametrize("wrapping", WRAPPINGS)
def test_a_page_comes_out_of_what_it_is_wrapped_in(wrapping: str, code: str) -> None:
    """Whatever a tool made of a page on the way, what comes out is the same, and a warning says what was done."""
    title, *prose = STORIES[code]
    page = PAGE.format(title, "\n".join(f"<p>{paragraph}</p>" for paragraph in prose))
    wrap, said = WRAPPINGS[wrapping]
    article = clean(wrap(page))
    assert (article.title, article.text) == (title, "\n\n".join(prose))
    assert len(article.warnings) == 1
    assert said in article.warnings[0]


@pytest.mark.parametrize(
    "source",
    [
        f"```html\n<p>One</p>\n```\n\n{ENGLISH}\n\n```\n<p>Two</p>\n```",
        f"A mail has a head.\n\nMIME-Version: 1.0\n\n{ENGLISH}",
        f"<h1>Tags</h1><p>{ENGLISH}</p><pre>&lt;p&gt;One&lt;/p&gt;&lt;p&gt;Two&lt;/p&gt;&lt;p&gt;Three&lt;/p&gt;</pre>",
        f"<p class=a>A page says: id=3D</p><p>{ENGLISH}</p>",
        f"<p>&lt; Back</p><h1>Tags</h1><p>{ENGLISH}</p>",
        "<script>write('<p class=\\\"a\\\">')</script>" + f'<p class=b title="c">{ENGLISH}</p>',
    ],
)
def test_what_is_wrapped_in_nothing(source: str) -> None:
    """A text with listings or lines of a mail, and a page about tags, are read as they are."""
    article = clean(source)
    assert not article.warnings
    assert ENGLISH in article.text


def test_what_is_quoted_in_a_string_keeps_its_marks() -> None:
    """A string of JSON that holds a quotation is no string in a string."""
    assert clean(json.dumps(f'"{ENGLISH}"')).text == f'"{ENGLISH}"'


@pytest.mark.parametrize("coding", ["8bit", "quoted-printable", "base64"])
def test_a_mail_that_is_a_text(coding: str) -> None:
    """Its head goes; a text that speaks of such a head keeps it."""
    text = "\n\n".join(STORIES["fr"][1:])
    coded = {"8bit": str, "base64": lambda said: base64.encodebytes(said.encode()).decode()}.get(
        coding, lambda said: quopri.encodestring(said.encode()).decode()
    )
    head = f"Received: from a.example\nFrom: Ann <ann@a.example>\nMIME-Version: 1.0\nContent-Type: text/plain; charset=utf-8\nContent-Transfer-Encoding: {coding}"
    article = clean(f"{head}\n\n{coded(text)}")
    assert article.text == text
    assert "message" in article.warnings[0]


@pytest.mark.parametrize("code", ["en", "ru", "ar"])
@pytest.mark.parametrize(
    "line",
    [
        '<div class="t m0 x1 h3 y{1} ff1 fs0">{0}</div>',
        '<p style="position:absolute;top:{1}px;left:108px" class="ft10">{0}</p>',
        '<span role="presentation" style="left: 10%; top: {1}px">{0}</span><br role="presentation">',
    ],
    ids=["pdf2htmlEX", "pdftohtml", "pdf.js"],
)
def test_a_page_of_print_is_read_as_a_text(line: str, code: str) -> None:
    """Programs that show PDF give each of its lines an element of its own."""
    title, *prose = (*STORIES[code], *MORE[code])
    long = " ".join(prose[:3]), " ".join(prose[3:])
    lines = [title, *textwrap.wrap(long[0], 64), *textwrap.wrap(long[1], 64)]
    page = "".join(line.format(said, 14 * n) for n, said in enumerate(lines))
    article = clean(f"<html><head><title>{title}</title></head><body><div class=page>{page}</div></body></html>")
    assert (article.title, article.paragraphs[-2:]) == (title, long)
    assert "print" in article.warnings[0]


def test_messages_that_are_too_deep_are_read_as_text() -> None:
    """A thousand parts in one another are no message that anybody sends."""
    deep = "".join(f'Content-Type: multipart/mixed; boundary="b{n}"\n\n--b{n}\n' for n in range(2000))
    source = f"MIME-Version: 1.0\n{deep}Content-Type: text/html\n\n<p>{ENGLISH}</p>"
    assert ENGLISH in " ".join(block.text for block in clean(source).explain())
