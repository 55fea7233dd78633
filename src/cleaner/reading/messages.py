"""What stands above a page in the answer of a server, a record of WARC, a mail, or a page that a browser saved with its pictures (MHTML, a web archive)."""

from __future__ import annotations

import re
from itertools import chain

from .decoding.decode import decode

_HEAD = re.compile(r"(?:HTTP/\d(?:\.\d)? \d{3}\b|WARC/\d\.\d)[^\r\n]*\r?\n(?:[!-9;-~]+:[^\r\n]*\r?\n)*\r?\n")
_OF_MESSAGE = ("MIME-Version:", "Mime-Version:", "mime-version:", "Content-Transfer-Encoding:")
_OPENING = 4096  # characters in which a message shows that it is one
_ATTRIBUTE = re.compile(r"""<[a-z][^<>]*\s[a-z-]+=(?!3D)["'\w]""", re.I)
_BINARY, _ARCHIVED = b"bplist00", b"WebMainResource"


def without_heads(source: str) -> str:
    r"""
    A page below the heads of answers by HTTP, or of records of WARC; "" where there is no head, or nothing below it.

    >>> without_heads("HTTP/1.1 301 Moved\nLocation: /a\n\nHTTP/1.1 200 OK\n\n<p>One day.")
    '<p>One day.'
    """
    end = 0
    while head := _HEAD.match(source, end):
        end = head.end()
    return source[end:] if end and source[end:].strip() else ""


def page_of_message(source: str) -> str:
    r"""
    The first part of a message that is HTML, decoded, else the first that says it is a text; "" where there is none.

    >>> page_of_message("MIME-Version: 1.0\nContent-Type: text/html\nContent-Transfer-Encoding: base64\n\nPHA+T25lIGRheS4=\n")
    '<p>One day.'
    """
    if not any(map(source[:_OPENING].__contains__, _OF_MESSAGE)):
        return ""
    from email import message_from_string  # seldom needed

    try:
        parts = list(message_from_string(source).walk())
        pages = (part for part in parts if part.get_content_type() == "text/html")
        texts = (part for part in parts if part.get_content_type() == "text/plain" and "Content-Type" in part)
        part = next(chain(pages, texts), None)
        if part is None:
            return ""
        if str(part.get("Content-Transfer-Encoding", "")).strip().lower() not in ("quoted-printable", "base64"):
            return str(part.get_payload())
        data = part.get_payload(decode=True)
        return decode(data)[0] if isinstance(data, bytes) and data.strip() else ""
    except (UnicodeError, LookupError, RecursionError):  # an encoding of no name, or messages a thousand deep
        return ""


def page_of_coded(source: str) -> str:
    r"""
    A page in the form that mail gives it, quoted-printable, without the head that says so; "" for one that isn't.

    >>> page_of_coded('<p class=3D"post">=C3=9Cber den See =\nfahren.</p>')
    '<p class="post">Über den See fahren.</p>'
    """
    opening = source[:_OPENING]
    if "=3D" not in opening or _ATTRIBUTE.search(opening) or not source.isascii():
        return ""
    import quopri  # seldom needed

    return decode(quopri.decodestring(source.encode("ascii")))[0]


def page_of_archive(source: bytes) -> bytes:
    r"""
    The page in a web archive, as Safari saves it: a property list, binary or of XML; b"" where there is none.

    >>> import plistlib
    >>> saved = {"WebMainResource": {"WebResourceData": b"<p>One day.", "WebResourceMIMEType": "text/html"}}
    >>> page_of_archive(plistlib.dumps(saved, fmt=plistlib.FMT_BINARY)), page_of_archive(b"<p>One day.")
    (b'<p>One day.', b'')
    """
    opening = source[:_OPENING]
    if _ARCHIVED not in opening or not opening.startswith((_BINARY, b"<?xml")):
        return b""
    import plistlib  # seldom needed

    try:
        page = plistlib.loads(source)["WebMainResource"]["WebResourceData"]
    except Exception:  # what is broken in a list may be anything, and it says so in as many ways
        return b""
    return page if isinstance(page, bytes) and page.strip() else b""
