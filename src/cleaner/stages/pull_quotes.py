"""Is this a sentence of the article, printed once more in large?"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from itertools import islice

from ..blocks import Block, Decision
from ..deciding.beside import dress_of
from ..deciding.view import View

RULE = "stages/pull_quotes.py"
SHORTEST, LONGEST = 30, 320  # characters of a pull quote
MOST = 12  # lines of a page that are asked whether they are one
LONGER = 1.15  # how much longer the paragraph is that it was taken from
MARKS = "\"'“”„«»‹›「」『』‘’‚—–- "
OTHER_KINDS = ("heading", "title", "row", "code", "caption", "list-item")


def pull_quotes(view: View) -> list[Decision]:
    """
    Remove pull quotes: what a paragraph of the article says word for word, set apart in an element that looks different.

    Only HTML tells by its elements that something is set apart, so in a text nothing goes. A quotation that the article
    doesn't say elsewhere stays.
    """
    markup = view.page.markup
    if markup is None or view.by_text:
        return []
    short = [i for i, block in enumerate(view.blocks) if _may_be_one(block)]
    if not short:
        return []
    looks = [dress_of(markup, block.box) for block in view.blocks]
    usual = Counter(looks).most_common(1)[0][0]
    said = "\n".join([block.text for block in view.blocks])
    decisions = []
    for i in islice((i for i in short if looks[i] != usual), MOST):
        quoted = _bare(view.blocks[i].text)
        if said.find(quoted, said.find(quoted) + 1) >= 0 and (j := _quoted_from(view, i, quoted, looks)) is not None:
            evidence = "set apart, and word for word in block"
            decisions.append(Decision(i, "remove", "repeat", RULE, evidence, 1.0, j, names=j))
    return decisions


def _quoted_from(view: View, i: int, quoted: str, looks: Sequence[tuple[str, str]]) -> int | None:
    """The paragraph that says what a block does and more, and doesn't look like it."""
    longer = (j for j, block in enumerate(view.blocks) if j != i and len(block.text) > LONGER * len(quoted))
    return next((j for j in longer if looks[j] != looks[i] and quoted in view.blocks[j].text), None)


def _may_be_one(block: Block) -> bool:
    return SHORTEST <= len(block.text) <= LONGEST and block.kind not in OTHER_KINDS and not block.links


def _bare(text: str) -> str:
    """Without quotation marks and the last full stop, which the paragraph may go on without."""
    return text.strip(MARKS).rstrip(".。।").strip(MARKS)
