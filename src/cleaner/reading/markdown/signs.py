"""Is a text Markdown? Only clear signs count: plain texts have stray stars, hashes and numbers, too."""

from __future__ import annotations

import re

from .head import head_of

HEAD = 100_000  # characters that are looked at
ENOUGH = 2  # signs of which so many make a text Markdown: one may be a chance
LINES = 20  # that a link speaks for
_LINK = re.compile(r"(?<!\\)\]\(<?(?:https?://|mailto:|tel:|javascript:|/|#|\.{1,2}/)[^\s)]*")
_REFERENCE = re.compile(r"^ {0,3}\[[^\]\n]{1,200}\]:[ \t]+<?(?:https?://|/|\.{0,2}/|#)\S+", re.M)
_FENCE = re.compile(r"^ {0,3}(?:`{3,}|~{3,})(?=[^`\n]*$)", re.M)
_DASHES = r"[ \t]*(?::-+:?|-+:|-{2,})[ \t]*"
_DELIMITER_ROW = re.compile(rf"^[^\n]*\|[^\n]*\n {{0,3}}(?=[^\n]*\|)\|?{_DASHES}(?:\|{_DASHES})*\|?[ \t]*$", re.M)
_HEADING = re.compile(r"^ {0,3}#{1,6}[ \t]+\S", re.M)
_APART = re.compile(
    r"(?:\A|\n[ \t]*\n) {0,3}#{1,6}[ \t]+\S[^\n]*(?:\Z|\n[ \t]*(?:\Z|\n|#))"
)  # an empty line on each side
# The first line, perhaps below one in a colon, with which a chat program hands the text over, and a rule.
_TITLE = re.compile(r"\s*(?:[^\n#]{1,120}[:：][ \t]*\n[ \t]*\n(?:-{3,}[ \t]*\n)?\s*)?# +\S[^\n]*\n[ \t]*\n")
_UNDERLINED = re.compile(r"^\S[^\n]*\n(?:={3,}|-{3,})[ \t]*$", re.M)
_EMPHASIS = re.compile(r"(?<![\w*])\*\*(?=\S)[^*\n]{1,300}(?<=\S)\*\*(?![\w*])")
_BULLET = re.compile(r"^[ \t]{0,8}[*+-][ \t]+\S", re.M)
_QUOTE = re.compile(r"^ {0,3}> ?\S", re.M)
_ESCAPED = re.compile(r"\\[\\`*_{}\[\]<>()#+.!|-]")
_OTHERS = (_UNDERLINED, _EMPHASIS, _BULLET, _QUOTE, _ESCAPED)  # signs that need company


def looks_like_markdown(text: str) -> bool:
    """
    Does a text bear clear signs: links with addresses, headings that stand apart and other marks, fences, tables, a head?

    >>> looks_like_markdown("# A day\\n\\nIt rained in [Lyon](https://example.org/lyon)."), looks_like_markdown("* * *\\n# 1 of 2")
    (True, False)
    """
    if head_of(text) is not None:
        return True
    text = text[:HEAD].replace("\r\n", "\n")
    return (_TITLE.match(text) is not None and not _has_stray_hashes(text)) or _signs(text) >= ENOUGH


def marks_in(text: str) -> int:
    """How many links and headings of Markdown does a text hold?"""
    text = text[:HEAD]
    return len(_LINK.findall(text)) + len(_HEADING.findall(text))


def _signs(text: str) -> int:
    """The points of what a text bears: links, fences and tables are sure, the others need company."""
    links = len(_LINK.findall(text)) if "](" in text else 0
    links += len(_REFERENCE.findall(text)) if "]: " in text else 0
    if links and links * LINES < sum(map(bool, map(str.strip, text.splitlines()))):
        links = 0  # of a comment, or of the help of its form, on a page that was scraped as text
    points = min(links, ENOUGH)
    points += ENOUGH if ("```" in text or "~~~" in text) and len(_FENCE.findall(text)) >= 2 else 0
    points += ENOUGH if "|" in text and _DELIMITER_ROW.search(text) else 0
    if points >= ENOUGH:
        return points
    headings = len(_APART.findall(text)) if "#" in text and not _has_stray_hashes(text) else 0
    known = points + headings
    return ENOUGH if known > 1 or (known and any(pattern.search(text) for pattern in _OTHERS)) else points


def _has_stray_hashes(text: str) -> bool:
    """Do most lines that begin with "# " stand close to others, as comments of programs do?"""
    return 2 * len(_APART.findall(text)) < len(_HEADING.findall(text)) and not _FENCE.search(text)
