"""Markdown → the HTML that it means, with the place of each part in the text."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from html import escape
from typing import Any

from markdown_it import MarkdownIt
from markdown_it.renderer import RendererHTML
from markdown_it.rules_block import StateBlock, blockquote, html_block, list_block, reference
from markdown_it.rules_inline import StateInline
from markdown_it.token import Token

from ..elements.html_tags import INVISIBLE, WHAT
from ..read_html import PLACE
from .mended_lines import (
    with_addresses_in_a_line,
    with_headings_in_a_line,
    with_links_over_lines,
    without_depth,
    without_open_titles,
)
from .mended_tables import with_tables_whole

DEEPEST = 60  # lists and quotes inside one another; deeper ones are text, marks and all
Rule = Callable[[StateBlock, int, int, bool], bool]
_LINE_END = re.compile(r"\r\n?|\n")
_TAG = re.compile(r"<(/?)([A-Za-z][\w:-]*)")
_OPENS = re.compile(r"<[A-Za-z][\w-]*")
_TASK = re.compile(r"\[[ xX]\][ \t]+")
_HASHES = re.compile(r"#{1,6}[ \t]+")
_NUMBERED = re.compile(r"Image \d+(?::[ \t]*|$)")  # by which reader services begin what stands for an image
_NOTE = re.compile(r"\[\^([^\]\s]{1,100})\]:[ \t]*")
_NOTE_SIGN = re.compile(r"\[\^([^\]\s]{1,100})\]")
_TO_AN_ADDRESS = re.compile(r"\[[^\]]*\]:\s*<?(?:[a-z][a-z0-9+.-]*:|www\.|[./#?])", re.I)
UNSEEN_TO = {"<!--": "-->", "<?": "?>", "<![cdata[": "]]>", "<script": "</script>", "<style": "</style>"}
_UNSEEN = re.compile("|".join(map(re.escape, UNSEEN_TO)), re.I)
SWALLOWING = frozenset(
    (*INVISIBLE, "title", "textarea", "select", "plaintext", "xmp", "noembed", "noframes", "frameset")
)


def as_html(text: str, start: int = 0) -> str:
    """
    The HTML of a text from a place on; elements that hold a part of it say in an attribute (`read_html.PLACE`) where that stands.

    >>> as_html("It *rained*.")
    '<p data-cleaner-place="0-12">It <em>rained</em>.</p>\\n'
    """
    lines = _LINE_END.split(text[start:])
    begins = [start, *(found.end() for found in _LINE_END.finditer(text, start))]
    lines, ends = with_headings_in_a_line(*without_open_titles(*with_addresses_in_a_line(lines, begins)))
    ends.append(len(text))  # where each line begins, and the text ends
    lines = with_tables_whole(with_links_over_lines(without_depth(lines)))
    tokens = _parser().parse("\n".join(lines), {})
    _place(tokens, ends, text)
    _tidy(tokens)
    md = _parser()
    return str(md.renderer.render(tokens, md.options, {}))


def _parser() -> MarkdownIt:
    global _made
    if _made is None:
        made = MarkdownIt("commonmark", {"maxNesting": DEEPEST + 2, "xhtmlOut": False}, renderer_cls=_Renderer)
        made.enable(["table", "strikethrough"])
        made.validateLink = lambda url: True  # type: ignore[method-assign]  # whatever it leads to, its marks are no text
        made.normalizeLink = lambda url: url  # type: ignore[method-assign]
        made.normalizeLinkText = lambda link: link  # type: ignore[method-assign]
        made.block.ruler.before("reference", "note", _note, {"alt": ["paragraph"]})
        made.block.ruler.at("reference", _reference)
        made.block.ruler.at(
            "blockquote", _not_too_deep(blockquote), {"alt": ["paragraph", "reference", "blockquote", "list"]}
        )
        made.block.ruler.at("list", _not_too_deep(list_block), {"alt": ["paragraph", "reference", "blockquote"]})
        made.block.ruler.at("html_block", _html_block, {"alt": ["paragraph", "reference", "blockquote"]})
        made.inline.ruler.before("link", "note_sign", _note_sign)
        _made = made
    return _made


_made: MarkdownIt | None = None


def _not_too_deep(rule: Rule) -> Rule:
    """A rule that what it makes is never so deep that the parser would leave out what is in it."""
    return lambda state, start, end, silent: state.level < DEEPEST and rule(state, start, end, silent)


def _reference(state: StateBlock, start: int, end: int, silent: bool) -> bool:
    """A definition names an address; "[Anna]: Hello" is what somebody said."""
    begin = state.bMarks[start] + state.tShift[start]
    if state.src[begin : begin + 1] != "[" or not _TO_AN_ADDRESS.match(state.src, begin):
        return False
    return reference(state, start, end, silent)


def _html_block(state: StateBlock, start: int, end: int, silent: bool) -> bool:
    """What nobody sees, such as a comment, ends somewhere; else it would swallow all that follows."""
    begin = state.bMarks[start] + state.tShift[start]
    if (found := _UNSEEN.match(state.src, begin)) is not None:
        mark = UNSEEN_TO[found[0].lower()]
        if mark not in state.env:
            ends = re.finditer(re.escape(mark), state.src, re.I)
            state.env[mark] = max((end.start() for end in ends), default=-1)
        if state.env[mark] < begin:
            return False
    return html_block(state, start, end, silent)


def _note(state: StateBlock, start: int, end: int, silent: bool) -> bool:
    """A footnote, "[^1]: It rained": a paragraph with its sign before it."""
    begin = state.bMarks[start] + state.tShift[start]
    found = _NOTE.match(state.src, begin, state.eMarks[start])
    if found is None or state.is_code_block(start) or not state.src[found.end() : state.eMarks[start]].strip():
        return False
    if silent:
        return True
    following = start + 1
    while (
        following < end
        and not state.isEmpty(following)
        and not _NOTE.match(state.src, state.bMarks[following] + state.tShift[following])
    ):
        following += 1
    state.line = following
    state.push("paragraph_open", "p", 1).map = [start, following]
    inline = state.push("inline", "", 0)
    rest = state.getLines(start, following, state.blkIndent, False).strip()
    inline.content = f"\\[{found[1]}\\] " + _NOTE.sub("", rest, count=1)
    inline.map, inline.children = [start, following], []
    state.push("paragraph_close", "p", -1)
    return True


def _note_sign(state: StateInline, silent: bool) -> bool:
    """The sign of a footnote in the text, "[^1]"."""
    found = _NOTE_SIGN.match(state.src, state.pos, state.posMax)
    if found is None:
        return False
    if not silent:
        state.push("sup_open", "sup", 1)
        state.push("text", "", 0).content = f"[{found[1]}]"
        state.push("sup_close", "sup", -1)
    state.pos = found.end()
    return True


def _place(tokens: Sequence[Token], ends: Sequence[int], text: str) -> None:
    """Say of tokens where they stand; what a list's item says of itself is where its first line stands."""
    around: list[Token] = []
    for token in tokens:
        if token.nesting > 0:
            around.append(token)
        elif token.nesting < 0 and around:
            around.pop()
        if token.map is None:
            continue
        begin, end = ends[token.map[0]], ends[min(token.map[1], len(ends) - 1)]
        while begin < end and text[begin].isspace():
            begin += 1
        while end > begin and text[end - 1].isspace():
            end -= 1
        if token.type != "inline":
            token.attrSet(PLACE, f"{begin}-{end}")
        elif len(around) > 1 and around[-1].hidden and "placed" not in around[-2].meta:
            around[-2].meta["placed"] = True
            around[-2].attrSet(PLACE, f"{begin}-{end}")


def _tidy(tokens: Sequence[Token]) -> None:
    """Take the marks of tasks, of headings in links, and the numbers of images from the text, and let strange tags be text."""
    items = False
    for token in tokens:
        if token.type == "list_item_open":
            items = True
        elif token.type == "inline":
            children = token.children or []
            if items and children and children[0].type == "text":
                children[0].content = _without(_TASK, children[0].content)
            items = False
            _tidy_line(children)
        elif token.type == "html_block":
            _balance(token)


def _tidy_line(children: Sequence[Token]) -> None:
    tags = [found for child in children if child.type == "html_inline" and (found := _TAG.match(child.content))]
    closed = {tag[2].lower() for tag in tags if tag[1]}
    for n, child in enumerate(children):
        if child.type == "image":
            for one in child.children or []:
                one.content = _without(_NUMBERED, one.content)
        elif child.type == "text" and n and children[n - 1].type == "link_open" and _HASHES.match(child.content):
            child.content = _without(_HASHES, child.content)
        elif child.type == "html_inline" and (found := _TAG.match(child.content)):
            name = found[2].lower()
            swallows = name in SWALLOWING and name not in closed
            strange = name not in WHAT and name not in SWALLOWING and name not in closed and "=" not in child.content
            if swallows or strange:
                child.type = "text"


def _without(mark: re.Pattern[str], text: str) -> str:
    """A text without the mark that it begins with."""
    found = mark.match(text)
    return text[found.end() :] if found else text


def _balance(token: Token) -> None:
    """Close what would swallow the text below: an element that nobody sees, left open where its part ends."""
    open_: list[str] = []
    for slash, name in _TAG.findall(token.content):
        name = name.lower()
        if name not in SWALLOWING:
            continue
        if not slash:
            open_.append(name)
        elif name in open_:
            open_.remove(name)
    token.content += "".join(f"</{name}>" for name in reversed(open_))


class _Renderer(RendererHTML):
    """Listings say where they stand in their own element, and HTML in its first one."""

    def fence(self, tokens: Sequence[Token], idx: int, options: Any, env: Any) -> str:
        token = tokens[idx]
        language = token.info.split()[0] if token.info.split() else ""
        called = f' class="language-{escape(language)}"' if language else ""
        return f"<pre{self.renderAttrs(token)}><code{called}>{escape(token.content)}</code></pre>\n"

    def html_block(self, tokens: Sequence[Token], idx: int, options: Any, env: Any) -> str:
        token = tokens[idx]
        placed = self.renderAttrs(token)
        return _OPENS.sub(lambda tag: tag[0] + placed, token.content, count=1)
