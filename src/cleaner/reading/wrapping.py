r"""
What a page is wrapped in where other tools hand it over: a string or a list of JSON, escaped signs of HTML, the head of an answer by HTTP, a fence.

`jq .html` prints a string of JSON, a column of a table holds what `getall()` gave as a list, the description in a feed is escaped,
`curl -i` prints the server's head above the page, and chat programs put what they hand over into a fence of Markdown.
"""

from __future__ import annotations

import json
import re
from html import unescape

from .lines.escaped import decoded

WRAPPED = "wrapped"  # what a page was wrapped in, among what it declares
FROM_JSON = "the page was a string of JSON, and was decoded"
FROM_LIST = "the text was a list of strings, and was put together from its lines"
FENCED = "the text stood in a fence of Markdown, and what was said around it was left off"
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
_BEGINS = '"H&['  # what begins with another character is wrapped in nothing, unless in a fence
_INDENT = 64  # characters of white space before it, and more
_ITEM = r"""(?:'[^'\\]*(?:\\.[^'\\]*)*'|"[^"\\]*(?:\\.[^"\\]*)*")"""
_ITEMS = re.compile(_ITEM, re.S)
_LIST = re.compile(rf"\s*\[\s*{_ITEM}(?:\s*,\s*{_ITEM})+\s*,?\s*\]\s*", re.S)
ABOVE = 300  # characters of what is said above a fence
MOSTLY = 0.8  # share of the text that it holds
_FENCE = re.compile(r"^(`{3,}|~{3,})(?:markdown|md|html|text|txt)[ \t]*\r?\n", re.M | re.I)
_FENCE_ENDS = re.compile(r"^(`{3,}|~{3,})[ \t]*\r?$", re.M)


def unwrapped(source: str) -> tuple[str, str]:
    r"""
    A page without what it is wrapped in, and what that was, in words; "" for a page that is wrapped in nothing.

    >>> unwrapped('"<p>One \\"day\\".</p>\\n"')
    ('<p>One "day".</p>\n', 'the page was a string of JSON, and was decoded')
    >>> unwrapped("&lt;p&gt;Salt &amp;amp; sea.&lt;/p&gt;")
    ('<p>Salt &amp; sea.</p>', 'the HTML was escaped, and was read without that')
    >>> unwrapped("HTTP/1.1 200 OK\nServer: nginx\n\n<p>One day.")
    ('<p>One day.', 'the head of an answer by HTTP above the page was left off')
    >>> unwrapped("['One day.', \"It's over.\"]")
    ("One day.\nIt's over.", 'the text was a list of strings, and was put together from its lines')
    >>> unwrapped("Here:\n```markdown\n# A day in Port Wells\n\nIt rained, and the ferry stayed in the harbour.\n```")
    ('# A day in Port Wells\n\nIt rained, and the ferry stayed in the harbour.\n', 'the text stood in a fence of Markdown, and what was said around it was left off')
    >>> unwrapped('"One day," they said.')
    ('"One day," they said.', '')
    """
    if inner := _in_fence(source):
        return inner, FENCED
    if source[:_INDENT].lstrip()[:1] not in _BEGINS:
        return source, ""
    if _LIST.fullmatch(source):
        return "\n".join(decoded(item[1:-1]) for item in _ITEMS.findall(source)), FROM_LIST
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


def _in_fence(source: str) -> str:
    """What stands in a fence that is all of a text but for a line that says what it is, which ends in a colon, and a remark below; else nothing."""
    head = source[: ABOVE + _INDENT]
    if ("```" not in head and "~~~" not in head) or (found := _FENCE.search(head)) is None:
        return ""
    above = source[: found.start()].rstrip()
    if above and not (len(above) <= ABOVE and above.endswith((":", "："))):
        return ""
    ends = [end for end in _FENCE_ENDS.finditer(source, found.end()) if end[1] == found[1]]
    inner = source[found.end() : ends[-1].start()] if ends else ""
    return inner if len(inner) >= MOSTLY * len(source) else ""


def unframed(source: str) -> str:
    """
    A page with the documents that it holds for its frames in the places of these.

    >>> unframed("<title>A day</title><iframe title='mail' srcdoc='&lt;p>Salt &amp;amp; sea.'></iframe>")
    '<title>A day</title><div><p>Salt &amp; sea.</div>'
    """
    return _FRAME.sub(lambda frame: f"<div>{unescape(frame[1] or frame[2] or '')}</div>", source)
