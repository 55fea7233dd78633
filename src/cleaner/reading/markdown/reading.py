"""Markdown → a Page: its HTML is read as that of any page, but each block knows where it stands in the text."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from html import escape

from ...blocks import Block, Page
from ...metadata.addresses import host_of
from ...metadata.titles import headline_in
from ...scoring.markup import observe_markup
from ...scoring.model import default_markup_model, unhiding_weights
from ...writing.folding import fold
from ..read_html import PLACE, read_html
from .head import READER_HEADER, Head, head_of
from .rendering import as_html

TITLE, ADDRESS = ("title", "headline"), ("url source", "canonical_url", "canonical", "url", "source")
LOOKED_AT = 1000  # lines that may say the title
SHORTEST = 12  # characters of a part of it
MARKS = " \t#*_>"


def read_markdown(text: str, url: str | None = None, declared: Mapping[str, str] | None = None) -> Page:
    """
    Read Markdown into blocks; what stands above its text as front matter, or as the header of a reader service, says what it is.

    >>> page = read_markdown("# A day\\n\\nIt *rained* in [Lyon](https://example.org/lyon).")
    >>> [(block.kind, block.text, block.span, block.links, block.url) for block in page.blocks]
    [('heading', 'A day', (0, 7), 0, ''), ('paragraph', 'It rained in Lyon.', (9, 57), 4, 'https://example.org/lyon')]
    """
    head = head_of(text)
    about = dict(declared or {})
    html = as_html(text, head.end if head else 0)
    title = ""
    if head is not None:
        title = " ".join(head.first(*TITLE).split())
        if title:
            about["title"] = title
        if lang := head.first("lang", "language"):
            about["lang"] = lang
        html = "".join(_above(head, text, _offered(head, title, text[head.end :]))) + html
        if not url and (address := head.first(*ADDRESS)).startswith(("http://", "https://")):
            html = f'<base href="{escape(address)}">{html}'
    page = read_html(html, url, about, unhiding_weights(), in_text=True)
    assert page.markup is not None
    page.markup.title = title
    above = 0
    if head is not None:
        above = sum(block.span is not None and block.span[1] <= head.end for block in page.blocks)
    blocks = _within(page.blocks, text)
    seen = observe_markup(blocks, page.markup)
    scored = default_markup_model()[0].score_markup(blocks, page.markup, seen)
    return replace(page, blocks=blocks, is_markdown=True, head=head, above=above, by_elements=scored.final)


def _offered(head: Head, title: str, body: str) -> str:
    """The title that the head says, unless a line below says it, or a heading as much of it as stands before the site's name."""
    folded = fold(title)
    for row in body.splitlines()[:LOOKED_AT]:
        said = fold(row.strip(MARKS))
        if said and (said == folded or (len(said) >= SHORTEST and folded.startswith(said))):
            return ""
    if head.source != READER_HEADER:
        return title
    return headline_in(title, host_of(head.first(*ADDRESS)))


def _above(head: Head, text: str, title: str) -> list[str]:
    """The lines of the head as a listing, but for the one that says the title, which is a heading."""
    position, rows = 0, text[: head.end].splitlines(keepends=True)
    is_title = False
    made: list[str] = []
    begin = 0

    def close(end: int) -> None:
        said = text[begin:end]
        if said.strip():
            start = begin + len(said) - len(said.lstrip())
            made.append(f'<pre {PLACE}="{start}-{begin + len(said.rstrip())}">{escape(said.strip())}</pre>\n')

    for row in rows:
        name = row.partition(":" if ":" in row else "=")[0].strip().lower()
        if title and not is_title and name in TITLE:
            is_title = True
            close(position)
            made.append(f'<h1 {PLACE}="{position}-{position + len(row.rstrip())}">{escape(title)}</h1>\n')
            begin = position + len(row)
        position += len(row)
    close(head.end)
    return made


def _within(blocks: Sequence[Block], text: str) -> tuple[Block, ...]:
    """
    Blocks that share a part of the text, as the lines of a paragraph do, each with its own share: from its first word on.

    What stands behind HTML that ends is in none that says where; it stands behind the block above.
    """
    end = 0
    for block in blocks:
        if block.span is None:
            at = text.find(block.text.split()[0], end)
            block.span = (at, at + len(block.text)) if at >= 0 else (end, end)
            block.span = block.span[0], min(block.span[1], len(text))
        end = max(end, block.span[0])
    start = 0
    while start < len(blocks):
        end = start + 1
        while end < len(blocks) and blocks[end].span == blocks[start].span:
            end += 1
        if (span := blocks[start].span) is not None and end - start > 1:
            begins = [span[0]]
            for block in blocks[start + 1 : end]:
                at = text.find(block.text.split()[0], begins[-1] + 1, span[1])
                begins.append(at if at >= 0 else begins[-1])
            for block, begin, below in zip(blocks[start:end], begins, [*begins[1:], span[1]], strict=True):
                block.span = begin, max(begin, below)
        start = end
    return tuple(blocks)
