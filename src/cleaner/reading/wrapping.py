r"""
What a page is wrapped in where other tools hand it over: a string of JSON, signs of HTML that were escaped, the head of an answer by HTTP.

`jq .html` prints a string of JSON, the description in a feed is escaped, and `curl -i` prints the server's head above the page.
"""

from __future__ import annotations

import json
import re
from html import unescape

WRAPPED = "wrapped"  # what a page was wrapped in, among what it declares
FROM_JSON = "the page was a string of JSON, and was decoded"
UNESCAPED = "the HTML was escaped, and was read without that"
HEAD_LEFT_OFF = "the head of an answer by HTTP above the page was left off"
FRAMED = "the page shows nothing but a document in a frame, which was read in its place"
_FRAME = re.compile(r"""<iframe\b[^<>]*?\ssrcdoc\s*=\s*(?:"([^"]*)"|'([^']*)')[^<>]*>(?:\s*</iframe\s*>)?""", re.I)
_HEAD = re.compile(r"HTTP/\d(?:\.\d)? \d{3}\b[^\r\n]*\r?\n(?:[!-9;-~]+:[^\r\n]*\r?\n)*\r?\n")
_SIGN = re.compile(r"\\(?:[nrt\"/\\]|u[\da-fA-F]{4})")  # of a string that was escaped for JSON
_ESCAPED_TAG = re.compile(
    r"\s*&lt;(?:!doctype\s+html|(?:p|div|html|article|section|h[1-6]|table|ul|ol|blockquote|figure|img|span)\b)", re.I
)
_TAG = re.compile(r"<[a-zA-Z/!]")
_BEGINS = '"H&'  # what begins with another character is wrapped in nothing
_INDENT = 64  # characters of white space before it, and more


def unwrapped(source: str) -> tuple[str, str]:
    r"""
    A page without what it is wrapped in, and what that was, in words; "" for a page that is wrapped in nothing.

    >>> unwrapped('"<p>One \\"day\\".</p>\\n"')
    ('<p>One "day".</p>\n', 'the page was a string of JSON, and was decoded')
    >>> unwrapped("&lt;p&gt;Salt &amp;amp; sea.&lt;/p&gt;")
    ('<p>Salt &amp; sea.</p>', 'the HTML was escaped, and was read without that')
    >>> unwrapped("HTTP/1.1 200 OK\nServer: nginx\n\n<p>One day.")
    ('<p>One day.', 'the head of an answer by HTTP above the page was left off')
    >>> unwrapped('"One day," they said.')
    ('"One day," they said.', '')
    """
    if source[:_INDENT].lstrip()[:1] not in _BEGINS:
        return source, ""
    if (head := _HEAD.match(source)) and source[head.end() :].strip():
        return source[head.end() :], HEAD_LEFT_OFF
    if _ESCAPED_TAG.match(source) and not _TAG.search(source):
        return unescape(source), UNESCAPED
    bare = source.strip()
    if bare.startswith('"') and bare.endswith('"') and "\n" not in bare and _SIGN.search(bare):
        try:
            text = json.loads(bare)
        except ValueError:
            return source, ""
        if isinstance(text, str) and text.strip():
            return text, FROM_JSON
    return source, ""


def unframed(source: str) -> str:
    """
    A page with the documents that it holds for its frames in the places of these.

    >>> unframed("<title>A day</title><iframe title='mail' srcdoc='&lt;p>Salt &amp;amp; sea.'></iframe>")
    '<title>A day</title><div><p>Salt &amp; sea.</div>'
    """
    return _FRAME.sub(lambda frame: f"<div>{unescape(frame[1] or frame[2] or '')}</div>", source)
