"""Whatever was scraped → a Page: tell what it is, decode it, and hand it to the reader that knows it."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

from ..blocks import Page
from ..errors import InputError, InputTypeError
from ..options import Options
from ..scoring.model import FLOOR, default_markup_model, unhiding_weights
from ..writing.shapes import UNSEEN_MARKS
from .decoding.decode import check_text, decode, is_utf8_of, without_mark
from .decoding.mojibake_signs import MISREAD, may_be_mojibake
from .escaped_twice import escaped_once
from .lines.wrapped import WIDEST_WRAP, wrapped_runs
from .markdown.signs import looks_like_markdown, marks_in
from .messages import page_of_archive
from .read_html import read_html
from .read_text import read_text
from .wrapping import FRAMED, IN_ARCHIVE, PRINTED, SHOWN, WRAPPED, unframed, unwrapped

LARGEST = 200_000_000  # characters
_OPENS_AS_HTML = re.compile(
    r"\s*(?:<\?xml[^>]*>\s*)?(?:<!--(?:(?!-->).)*-->\s*)*<(?:!doctype\s+html|[a-z][\w:-]*[\s>/])", re.I | re.S
)
_END_TAG = re.compile(
    r"</(?:p|div|span|a|b|i|em|strong|li|ul|ol|td|tr|table|h[1-6]|article|section|main|body|html|br|blockquote|figure)\s*>",
    re.I,
)
_DOCUMENT = re.compile(r"<(?:!doctype|html|head|body)[\s>]", re.I)
FEWEST_TAGS = 3  # end tags that make a text HTML although it doesn't begin as HTML,
LETTERS_A_TAG = 1500  # … if there is one in so many characters
HEAD = 20_000
FEWEST_LINES, MOST_APART = 10, 0.6  # lines of a page that is one of print, and the share of them that begin a paragraph
MOST_ABOVE, LABEL = 3, 40  # blocks above the source of a page that a page shows, and characters of each
_SEEN = re.compile(rf"[^\s{UNSEEN_MARKS}]")
LONE_SURROGATE = re.compile("[\ud800-\udfff]")


def read(source: Any, url: str | None, options: Options) -> Page:
    """Read a source of any kind that `clean` takes. Raises InputError or InputTypeError where that can't be done."""
    if url is not None and not isinstance(url, str):
        raise InputTypeError(f"received a URL of type {type(url).__name__}, expected a str, or None.")
    encoding, given, archived = "", b"", b""
    if isinstance(source, (bytes, bytearray, memoryview)):
        given = bytes(source)
        archived = page_of_archive(given)
        given = archived or given
        source, encoding = decode(given)
    elif not isinstance(source, str):
        source, options = markup_of(source), Options(input="html")
    if len(source) > LARGEST:
        raise InputError(
            "too-large",
            f"this page has {len(source):,} characters; the most is {LARGEST:,}. Split it, or give the part that holds the article.",
        )
    if not encoding:  # else `decode` has done so
        source = check_text(without_mark(source))
    if not _SEEN.search(source):
        received = "nothing but white space" if source else "an empty page"
        raise InputError("empty", f"this is {received}. Give HTML or text.")
    declared = {"encoding": encoding} if encoding else {}
    if archived:
        declared[WRAPPED] = IN_ARCHIVE
    elif options.input == "auto":
        source, wrapping = unwrapped(source)
        if wrapping:
            declared[WRAPPED] = wrapping
    utf8 = given if WRAPPED not in declared and is_utf8_of(given, source, encoding) else None
    page = _read_decoded(source, url, options, declared, utf8)
    if may_be_mojibake(block.text for block in page.blocks):
        from .decoding.mojibake import undo

        if again := undo(source, (block.text for block in page.blocks)):
            source, declared["encoding"], declared[MISREAD] = again
            page = _read_decoded(source, url, options, declared, None)
    if not any(_SEEN.search(block.text) for block in page.blocks):
        raise InputError(
            "empty",
            "this HTML holds no visible text. Give the page as a browser would show it (it may be filled in by scripts).",
        )
    return page


def _read_decoded(
    source: str, url: str | None, options: Options, declared: Mapping[str, str], utf8: bytes | None
) -> Page:
    """Read what is decoded, of which the UTF-8 may be known."""
    kind = what_it_is(source) if options.input == "auto" else options.input
    if kind == "markdown":
        from .markdown.reading import read_markdown  # its parser takes a while to be imported

        return read_markdown(_with_utf8(source)[0], url, declared)
    if kind == "text":
        return read_text(_with_utf8(source)[0], url, declared)
    page = _read_markup(source, url, declared, utf8)
    if not page.blocks and "srcdoc" in source and (inner := unframed(source)) != source:
        page = _read_markup(inner, url, {**declared, WRAPPED: FRAMED}, None)
    elif lines := _printed(page):
        page = read_text("\n".join(lines), url, {**page.declared, WRAPPED: PRINTED})
    elif inner := _shown(page):
        page = _read_markup(inner, url, {**declared, WRAPPED: SHOWN}, None)
    elif mended := escaped_once(source, page.blocks):
        page = _read_markup(mended, url, declared, None)
    return page


def _shown(page: Page) -> str:
    """The source of a page that a page shows to its readers, below a label or two: it begins and ends with a tag, and end tags stand all over it."""
    blocks = page.blocks
    first = next((i for i, block in enumerate(blocks[:MOST_ABOVE]) if block.text[0] == "<"), None)
    if first is None or blocks[-1].text[-1] != ">" or any(len(block.text) > LABEL for block in blocks[:first]):
        return ""
    text = "\n".join(block.text for block in blocks[first:])
    tags = len(_END_TAG.findall(text))
    return text if tags >= FEWEST_TAGS and tags * LETTERS_A_TAG >= len(text) else ""


def _printed(page: Page) -> list[str]:
    """The lines of a page, if each block is one of a text that was wrapped, as where a program made the page of one of print."""
    if len(page.blocks) < FEWEST_LINES or any(len(block.text) > WIDEST_WRAP for block in page.blocks):
        return []
    lines = [block.text for block in page.blocks]
    runs = wrapped_runs(lines)
    return lines if runs is not None and len(runs) <= MOST_APART * len(lines) else []


def _read_markup(source: str, url: str | None, declared: Mapping[str, str], utf8: bytes | None) -> Page:
    if utf8 is None:
        source, utf8 = _with_utf8(source)
    page = read_html(source, url, declared, default_markup_model()[1], FLOOR, whole=False, utf8=utf8)
    if not page.blocks:  # everything is in elements that seldom hold an article
        page = read_html(source, url, declared, unhiding_weights(), whole=False)
    if not page.blocks:  # everything is in a `noscript`, perhaps one that nobody closed
        page = read_html(source, url, declared, unhiding_weights(), whole=False, scripted=False)
    return page


def _with_utf8(text: str) -> tuple[str, bytes]:
    """A text with its UTF-8, which has no place for half a surrogate pair: U+FFFD stands there, as long as it."""
    try:
        return text, text.encode("utf-8")
    except UnicodeEncodeError:
        text = LONE_SURROGATE.sub("\ufffd", text)
        return text, text.encode("utf-8")


def what_it_is(text: str) -> str:
    """
    Tell HTML, Markdown and plain text apart.

    Markdown may hold HTML, so a part of a page that bears more of its marks than end tags is Markdown; a whole page is HTML.

    >>> what_it_is("<p>A day"), what_it_is("# A day\\n\\nIt *rained*."), what_it_is("A day")
    ('html', 'markdown', 'text')
    """
    is_html = looks_like_html(text)
    if is_html and (_DOCUMENT.search(text[:HEAD]) or marks_in(text) <= len(_END_TAG.findall(text))):
        return "html"
    if looks_like_markdown(text):
        return "markdown"
    return "html" if is_html else "text"


def looks_like_html(text: str) -> bool:
    """
    Tell HTML from text: it begins with a tag, or end tags stand all over it.

    >>> looks_like_html("<p>Hello</p>"), looks_like_html("Use the <p> element for paragraphs.")
    (True, False)
    """
    if _OPENS_AS_HTML.match(text[:HEAD]):
        return True
    head = text[:HEAD]
    tags = len(_END_TAG.findall(head))
    return tags >= FEWEST_TAGS and tags * LETTERS_A_TAG >= len(head)


def markup_of(source: Any) -> str:
    """The HTML of a parsed tree; the tree itself is never changed."""
    module = type(source).__module__
    if module.startswith("bs4"):
        return "".join(map(str, source)) if isinstance(source, list) else str(source)  # find_all() gives a list
    if module.startswith("selectolax") and hasattr(source, "html"):
        return str(source.html or "")
    name = f"{type(source).__module__}.{type(source).__qualname__}".removeprefix("builtins.")
    received = "None" if source is None else f"a value of type {name}"
    raise InputTypeError(
        f"received {received}, expected HTML or text as str or bytes, or a parsed tree (BeautifulSoup, selectolax). Read files and responses first (response.content, path.read_bytes()), and write trees of lxml out (lxml.html.tostring(tree))."
    )
