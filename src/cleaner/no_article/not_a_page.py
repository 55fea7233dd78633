"""What is given by mistake where a page should be: an address, the name of a file, JSON, bytes as Python prints them, RTF, a feed, a map of a site."""

from __future__ import annotations

import json
import re

ADDRESS = "this is an address, not a page; nothing is fetched"
FILE_NAME = "this is the name of a file, not a page; give what the file holds"
JSON = "this is JSON, not a page; give the value that holds the page"
PRINTED_BYTES = "these are bytes as Python prints them, not a page; give the bytes themselves, or decode them"
RTF = "this is a file of a word processor (RTF), not a page; give its text"
FEED = "this is a feed, not a page; give the text or the page of one of its items"
SITE_MAP = "this is a list of a site's addresses, not a page; nothing is fetched"
LONGEST_NAME = 260  # characters of a file's name, with its folders
_ADDRESS = re.compile(r"(?:https?://|www\.)\S+", re.I)
_FILE_NAME = re.compile(
    r"(?:(?:[a-z]:|~|\.{0,2})[\\/])?[^\n<>?*\"|]*[^\s<>?*\"|]\.(?:x?html?|php|aspx?|txt|md|warc|jsonl?)(?:\.gz)?", re.I
)
_SENTENCE = re.compile(r"\s\S+\s\S+\s\S+\s")  # a name has few spaces
_BYTES = re.compile(r"b(?:'.*'|\".*\")", re.S)
_ESCAPE = re.compile(r"\\(?:x[\da-f]{2}|n|r|t)")
_ROOT = re.compile(
    r"\s*(?:<\?[^>]*>\s*)*(?:<!--(?:(?!-->).)*-->\s*)*<(rss|feed|rdf:rdf|urlset|sitemapindex)[\s>]", re.I | re.S
)
_HEAD = 4096


def taken_for_a_page(source: str) -> str:
    r"""
    Why a source is no page, in words; "" for one that may be.

    >>> taken_for_a_page("https://example.org/harbour")
    'this is an address, not a page; nothing is fetched'
    >>> taken_for_a_page('{"html": "<p>One day."}')
    'this is JSON, not a page; give the value that holds the page'
    >>> taken_for_a_page("[1] One day, says the note."), taken_for_a_page("Read index.html first.")
    ('', '')
    """
    head = source[:_HEAD].lstrip()
    if head.startswith("<"):
        root = _ROOT.match(head)
        return "" if root is None else SITE_MAP if root[1].lower() in ("urlset", "sitemapindex") else FEED
    if head.startswith("{\\rtf"):
        return RTF
    if head[:1] in ("{", "["):
        return JSON if _is_json(source.strip()) else ""
    if head[:2] in ("b'", 'b"'):
        bare = source.strip()
        return PRINTED_BYTES if _BYTES.fullmatch(bare) and _ESCAPE.search(bare[:_HEAD]) else ""
    if len(source) < _HEAD:
        bare = source.strip()
        if _ADDRESS.fullmatch(bare):
            return ADDRESS
        if len(bare) <= LONGEST_NAME and _FILE_NAME.fullmatch(bare) and not _SENTENCE.search(bare):
            return FILE_NAME
    return ""


def _is_json(text: str) -> bool:
    """Is a text an object or a list of JSON, or lines of such?"""
    if text[-1] not in "}]":
        return False
    for part in (text, text.partition("\n")[0]):
        try:
            value = json.loads(part)
        except (ValueError, RecursionError):
            continue
        return isinstance(value, dict) or (
            isinstance(value, list) and any(isinstance(one, (dict, list)) for one in value)
        )
    return False
