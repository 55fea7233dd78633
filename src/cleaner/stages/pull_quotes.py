"""Is this a sentence of the article, printed once more in large?"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from itertools import islice

from ..blocks import Block, Decision
from ..deciding.beside import dress_of
from ..deciding.view import View
from ..writing.shapes import STOP

RULE = "stages/pull_quotes.py"
SHORTEST, LONGEST = 30, 320  # characters of a pull quote
MOST = 12  # lines of a page that are asked whether they are one
LONGER = 1.15  # how much longer the paragraph is that it was taken from
SAYER = 60  # characters of a line that names who said it
MARKS = "\"'“”„«»‹›「」『』‘’‚—–- "
OTHER_KINDS = ("heading", "row", "code", "caption", "list-item")


def pull_quotes(view: View) -> list[Decision]:
    """
    Remove pull quotes: what a paragraph of the article says word for word, set apart in an element that looks different.

    Who said it goes as well, in a short line below that shares an element with it and nothing else. Only HTML tells by its
    elements that something is set apart, so in a text nothing goes. A quotation that the article doesn't say elsewhere stays.
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
            decisions.append(Decision(i, "repeat", RULE, evidence, 1.0, j, names=j))
            if _says_whose(view, i):
                decisions.append(Decision(i + 1, "repeat", RULE, "says whose the words above are, in their box"))
    return decisions


def _says_whose(view: View, i: int) -> bool:
    """Does the line below a pull quote name who said it: "— Ann Reeve, baker"?"""
    if i + 1 >= len(view.blocks) or len(view.blocks[i + 1].text) > SAYER or view.sights[i + 1].end == STOP:
        return False
    if not view.blocks[i + 1].text.lstrip(MARKS)[:1].isalpha():
        return False
    around = [block.box for block in (*view.blocks[max(0, i - 1) : i], *view.blocks[i + 2 : i + 3])]
    return view.blocks[i + 1].box in view.box_apart(view.blocks[i].box, around)


def _quoted_from(view: View, i: int, quoted: str, looks: Sequence[tuple[str, str]]) -> int | None:
    """The paragraph that says what a block does and more, and doesn't look like it."""
    longer = (j for j, block in enumerate(view.blocks) if j != i and len(block.text) > LONGER * len(quoted))
    return next((j for j in longer if looks[j] != looks[i] and quoted in view.blocks[j].text), None)


def _may_be_one(block: Block) -> bool:
    return SHORTEST <= len(block.text) <= LONGEST and block.kind not in OTHER_KINDS and not block.links


def _bare(text: str) -> str:
    """Without quotation marks and the last full stop, which the paragraph may go on without."""
    return text.strip(MARKS).rstrip(".。।").strip(MARKS)
