"""`cleaner --explain`: what became of each block, for people."""

from __future__ import annotations

from typing import TextIO

from ..article import Article
from ..records import Kept, Removal

OPENING = 60  # characters of a block that are shown
_GREEN, _RED, _CYAN, _DIM, _PLAIN = "\x1b[32m", "\x1b[31m", "\x1b[36m", "\x1b[2m", "\x1b[0m"


def explain(article: Article, out: TextIO, coloured: bool) -> None:
    """One line a block: its number, its fate and the reason, rule and evidence, and how it begins. Then what is said about AI."""
    for record in article.explain():
        fate, colour = ("removed", _RED) if isinstance(record, Removal) else ("kept", _GREEN)
        opening = record.text if len(record.text) <= OPENING else record.text[: OPENING - 1] + "…"
        out.write(_line(str(record.block), fate, colour, _why(record), opening, coloured))
    for one in article.disclosures:
        what = f"{one.kind}: {one.verdict}, {one.scope} ({one.rule})"
        out.write(_line("", "AI", _CYAN, what, " ".join(one.evidence.split()), coloured))


def _why(record: Kept | Removal) -> str:
    if isinstance(record, Removal):
        why = f"{record.reason}: {record.evidence} ({record.rule})"
    else:
        why = record.label or record.kind
    if readings := len(record.readings):
        why += f"; {readings} {'reading' if readings == 1 else 'readings'} left out"
    return why


def _line(block: str, fate: str, colour: str, why: str, text: str, coloured: bool) -> str:
    if not coloured:
        return f"{block:>4} {fate:<8}{why}  | {text}\n"
    return f"{_DIM}{block:>4}{_PLAIN} {colour}{fate:<8}{_PLAIN}{why}  {_DIM}|{_PLAIN} {text}\n"
