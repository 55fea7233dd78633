r"""
What a page is wrapped in where other tools hand it over: a string or a list of JSON, a field of CSV, escaped signs of HTML, a fence, a message.

`jq .html` prints a string of JSON, a column of a table holds what `getall()` gave as a list, the description in a feed is escaped,
and `curl -i` prints the server's head above the page. Chat programs put what they hand over into a fence of Markdown, and a browser
saves a page with its pictures as a message (MHTML), or as a web archive.
"""

from __future__ import annotations

import json
import re
from html import unescape

from .decoding.decode import decode
from .fences import in_fence
from .lines.escaped import decoded
from .messages import page_of_archive, page_of_coded, page_of_message, without_heads

WRAPPED = "wrapped"  # what a page was wrapped in, among what it declares
FROM_JSON = "the page was a string of JSON, and was decoded"
FROM_LIST = "the text was a list of strings, and was put together from its lines"
IN_FENCE = "the text stood in a fence of Markdown, and what was said around it was left off"
UNESCAPED = "the HTML was escaped, and was read without that"
HEAD_LEFT_OFF = "the head of an answer by HTTP above the page was left off"
FRAMED = "the page shows nothing but a document in a frame, which was read in its place"
IN_CSV = "the page was a field of CSV, and was read without its quotation marks"
WRITTEN_OUT = "line ends were written out (\\n), and were read as such"
IN_MESSAGE = "the page is a part of a message (MHTML, mail), which was read in its place"
CODED = "the page was coded for mail (quoted-printable), and was decoded"
IN_ARCHIVE = "the page is a part of a web archive, which was read in its place"
PRINTED = "the page is one of print, and was read as the lines of a text"
SHOWN = "the page shows the source of a page, which was read in its place"
_FRAME = re.compile(r"""<iframe\b[^<>]*?\ssrcdoc\s*=\s*(?:"([^"]*)"|'([^']*)')[^<>]*>(?:\s*</iframe\s*>)?""", re.I)
_SIGN = re.compile(r"\\(?:[nrt\"/\\]|u[\da-fA-F]{4})")  # of a string that was escaped for JSON
_ESCAPED_TAG = re.compile(
    r"\s*&((?:amp;)*)lt;(?:!doctype\s+html|(?:p|div|html|article|section|h[1-6]|table|ul|ol|blockquote|figure|img|span)\b)",
    re.I,
)
_TAG = re.compile(r"<[a-zA-Z/!]")
_ITEM = r"""(?:'[^'\\]*(?:\\.[^'\\]*)*'|"[^"\\]*(?:\\.[^"\\]*)*")"""
_ITEMS = re.compile(_ITEM, re.S)
_LIST = re.compile(rf"\s*\[\s*{_ITEM}(?:\s*,\s*{_ITEM})+\s*,?\s*\]\s*", re.S)
_BARE_MARK = re.compile(r'(?<!\\)"')
_WRITTEN_OUT = re.compile(r"(?<!\\)\\([nrt'])")
_BEGINS = "\"'&[\\"  # what begins with another sign is wrapped in nothing, unless in a fence
_SIGN_OF_TAG = ("\\u003c", "\\u003C")  # how some programs write "<" in a string of JSON
_INDENT = 64  # characters of white space before it, and more
_OPENING = 4096  # characters in which a page shows that it is escaped


def unwrapped(source: str) -> tuple[str, str]:
    r"""
    A page without what it is wrapped in, and what that was, in words; "" for a page that is wrapped in nothing.

    >>> unwrapped('"<p>One \\"day\\".</p>\\n"')
    ('<p>One "day".</p>\n', 'the page was a string of JSON, and was decoded')
    >>> unwrapped('\\u003cp\\u003eOne \\"day\\".')
    ('<p>One "day".', 'the page was a string of JSON, and was decoded')
    >>> unwrapped("&lt;p&gt;Salt &amp;amp; sea.&lt;/p&gt;")
    ('<p>Salt &amp; sea.</p>', 'the HTML was escaped, and was read without that')
    >>> unwrapped("HTTP/1.1 200 OK\nServer: nginx\n\n<p>One day.")
    ('<p>One day.', 'the head of an answer by HTTP above the page was left off')
    >>> unwrapped("['One day.', \"It's over.\"]")
    ("One day.\nIt's over.", 'the text was a list of strings, and was put together from its lines')
    >>> unwrapped('"One day," they said.')
    ('"One day," they said.', '')
    """
    if inner := in_fence(source):
        return inner, IN_FENCE
    begins = source[:_INDENT].lstrip()[:1]
    if begins == "<":
        archived = page_of_archive(source.encode("utf-8", "replace")) if source.startswith("<?xml") else b""
        if archived:
            return decode(archived)[0], IN_ARCHIVE
        coded = page_of_coded(source)
        return (coded, CODED) if coded else _without_escapes(source)
    if begins.isalpha():
        if page := without_heads(source):
            return page, HEAD_LEFT_OFF
        page = page_of_message(source)
        return (page, IN_MESSAGE) if page else (source, "")
    if begins not in _BEGINS:
        return source, ""
    if source.lstrip().startswith(_SIGN_OF_TAG):
        return _of_json(f'"{source}"') or (source, "")
    if _LIST.fullmatch(source):
        return "\n".join(decoded(item[1:-1]) for item in _ITEMS.findall(source)), FROM_LIST
    if (tag := _ESCAPED_TAG.match(source)) and not _TAG.search(source):
        for _ in range(1 + len(tag[1]) // len("amp;")):
            source = unescape(source)
        return source, UNESCAPED
    return _without_marks(source)


def _without_marks(source: str) -> tuple[str, str]:
    """A page without the quotation marks around it, which are those of JSON, of CSV or of a program."""
    bare = source.strip()
    if bare.startswith('"') and bare.endswith('"'):
        if "\n" not in bare and _SIGN.search(bare) and (found := _of_json(bare)):
            return found
        if bare.startswith('"<') and '=""' in bare[:_OPENING]:
            return bare[1:-1].replace('""', '"'), IN_CSV
    if bare.startswith("'<") and bare.endswith("'"):
        text, wrapping = _without_escapes(bare[1:-1])
        return (text, wrapping) if wrapping else (source, "")
    return source, ""


def _without_escapes(source: str) -> tuple[str, str]:
    """HTML without the signs that JSON and programs write in strings, where all of it has them: `<p class=\\"a\\">One.<\\/p>\\n`."""
    opening = source[:_OPENING]
    if '=\\"' in opening and not _BARE_MARK.search(source) and (text := _decoded(f'"{source}"')):
        return text, FROM_JSON
    if ">\\n" in opening and "\n" not in source.strip():
        return _WRITTEN_OUT.sub(lambda sign: "'" if sign[1] == "'" else "\n", source), WRITTEN_OUT
    return source, ""


def _of_json(literal: str) -> tuple[str, str] | None:
    """What a string of JSON says, and one in it again, as where a record was put into another; None where it is none."""
    text = _decoded(literal)
    while text.startswith('"') and _SIGN.search(text) and (inner := _decoded(text)):
        text = inner
    return (text, FROM_JSON) if text else None


def _decoded(literal: str) -> str:
    """What a string of JSON says; empty where it is none."""
    try:
        text = json.loads(literal, strict=False)
    except ValueError:
        return ""
    return text if isinstance(text, str) and text.strip() else ""


def unframed(source: str) -> str:
    """
    A page with the documents that it holds for its frames in the places of these.

    >>> unframed("<title>A day</title><iframe title='mail' srcdoc='&lt;p>Salt &amp;amp; sea.'></iframe>")
    '<title>A day</title><div><p>Salt &amp; sea.</div>'
    """
    return _FRAME.sub(lambda frame: f"<div>{unescape(frame[1] or frame[2] or '')}</div>", source)
