"""Is this code of the page itself, or to be copied from it, which was taken for text?"""

from __future__ import annotations

import re

from ..blocks import Decision
from ..clues.chat_remarks import remark_above, remark_below
from ..deciding.beside import around_both, blocks_in, is_in, nearest
from ..deciding.sight import LABEL_WIDTH
from ..deciding.view import View
from ..writing.shapes import COLON

RULE = "stages/page_code.py"
FEWEST, LONGEST_STEP = 5, 60  # places of a line where code goes on without a space, and characters from one to the next
LONGEST_NUMBER = 6  # digits of the number of a listing's line
LONGEST_PROMPT = 14  # characters of what a notebook prints beside a listing, or what that prints
HEAD = 2000  # characters of a line that are looked at
_UNSPACED = re.compile(r"[;{},](?=[A-Za-z\"'.#@$_\\])")
_QUEUE = re.compile(r"[\w\]]\s?=\s?[\w.$]+\s?\|\|\s?[\[{(]|\.push\((?:function\b|\[|\{|arguments)")
_PROMPT = re.compile(r"(?:In|Out)\s?\[[\d *]*\]:?")
# A line that is markup from its first character to its last, and an attribute in it.
_MARKUP = re.compile(r"(?:<|&lt;)[A-Za-z][\w:-]*(?:[\s/>]|&gt;).*(?:>|&gt;)\s*$", re.S)
_ATTRIBUTE = re.compile(r"""\s(?:style|href|src|class|width|height|content|id)\s?=\s?["'“”]|[>;]data:\w+/""", re.I)
_OF_MARKUP = re.compile(
    r"(?:<|&lt;)/?[A-Za-z][\w-]*\s?/?(?:>|&gt;)|\b(?:X?HTML5?|CSS|XML|SVG|JavaScript|Markdown|BBCode)\b", re.I
)


def page_code(view: View) -> list[Decision]:
    """
    Remove scripts, styles and data of the page that stand among the lines of a scraped text, and markup that readers may copy.

    They are told by how they are printed: without spaces behind the marks, as no listing is that somebody shall read; or
    by the queues through which scripts of a page call each other ("x = x || []"). Listings stay. So does markup on a page
    that has listings, and in an article that speaks of markup. What a chat program says around a text goes with it; the head of a mail that was
    sent on; what a notebook prints beside a listing ("In [1]:"); and in HTML the numbers of a listing's lines, and its button.
    """
    return [
        *_to_be_copied(view),
        *_said_around(view),
        *_of_mails(view),
        *_prompts(view),
        *(_of_page(view) if view.by_text else _beside_listings(view)),
    ]


def _to_be_copied(view: View) -> list[Decision]:
    """Lines that are nothing but markup, and the short line right above that says to copy it: "Republish this article:"."""
    lines = [i for i, block in enumerate(view.blocks) if block.text[0] in "<&" and _is_markup(view, i)]
    if not lines or any(block.kind == "code" for block in view.page.blocks):
        return []
    if any(_OF_MARKUP.search(view.blocks[i].text) for i in range(len(view.blocks)) if i not in lines):
        return []
    decisions = [Decision(i, "boilerplate", RULE, "markup, printed as text") for i in lines]
    above = (i - 1 for i in lines if i and i - 1 not in lines and _says_to_copy(view, i - 1))
    return [*decisions, *(Decision(i, "boilerplate", RULE, "over markup, printed as text") for i in above)]


def _is_markup(view: View, i: int) -> bool:
    text = view.blocks[i].text
    return bool(_MARKUP.match(text)) and bool(_ATTRIBUTE.search(text))


def _says_to_copy(view: View, i: int) -> bool:
    sight = view.sights[i]
    if sight.width >= LABEL_WIDTH:
        return False
    return sight.end == COLON or "share_bar" in view.sections(i)


def added(view: View) -> list[Decision]:
    """
    Remove what a browser in a terminal or a printer adds: a list of addresses, what stands for pictures, buttons and fields, heads and feet of pages.

    It goes before the others look at a page: a page's foot would end the article.
    """
    printed = view.page.printed
    places = (view.places[block] for block in sorted(printed) if block in view.places) if printed else ()
    return [Decision(i, "boilerplate", RULE, "added where the text was printed") for i in places]


def _said_around(view: View) -> list[Decision]:
    remarks = ((0, remark_above(view)), (len(view.blocks) - 1, remark_below(view)))
    return [
        Decision(i, "boilerplate", RULE, f"said by what handed the text over: {wording.evidence}")
        for i, wording in remarks
        if wording is not None
    ]


def _of_mails(view: View) -> list[Decision]:
    heads = view.mail_heads
    return [
        Decision(i, "boilerplate", RULE, "the head of a mail")
        for i, block in enumerate(view.blocks)
        if block.id in heads
    ]


def _prompts(view: View) -> list[Decision]:
    return [
        Decision(i, "boilerplate", RULE, "what a notebook prints beside a listing")
        for i, block in enumerate(view.blocks)
        if block.text[-1] in "]:" and len(block.text) < LONGEST_PROMPT and _PROMPT.fullmatch(block.text)
    ]


def _beside_listings(view: View) -> list[Decision]:
    """The numbers of a listing's lines, which stand in a cell of their own beside it, and the button below it in an element of both: "Copy"."""
    markup = view.page.markup
    if markup is None or not any(block.kind == "code" for block in view.blocks):
        return []
    decisions: list[Decision] = []
    for i, block in enumerate(view.blocks):
        if block.kind == "code" and i + 1 < len(view.blocks) and block.text[0].isdecimal():
            table, other = nearest(markup, block.box, "table"), view.blocks[i + 1]
            if table >= 0 and other.kind == "code" and is_in(markup, other.box, table) and _counts_on(block.text):
                decisions.append(Decision(i, "boilerplate", RULE, "numbers of a listing's lines"))
        elif i and markup.looks[block.box].tag == "button" and view.blocks[i - 1].kind == "code":
            box = view.range_of(around_both(markup, view.blocks[i - 1].box, block.box))
            inside = blocks_in(view.page.blocks, box, range(block.id, block.id + 1))
            if all(n == block.id or view.page.blocks[n].kind == "code" for n in inside):
                decisions.append(Decision(i, "navigation", RULE, "a button of a listing"))
    return decisions


def _counts_on(text: str) -> bool:
    """Is a text numbers alone, each one more than the one before?"""
    numbers = text.split()
    if not all(number.isdecimal() and len(number) < LONGEST_NUMBER for number in numbers):
        return False
    first = int(numbers[0])
    return [int(number) for number in numbers] == list(range(first, first + len(numbers)))


def _of_page(view: View) -> list[Decision]:
    return [
        Decision(i, "boilerplate", RULE, "code of the page")
        for i, block in enumerate(view.blocks)
        if ("{" in block.text or "||" in block.text) and block.kind != "code" and _is_code_of_page(block.text[:HEAD])
    ]


def _is_code_of_page(text: str) -> bool:
    steps = len(_UNSPACED.findall(text)) if ";" in text or '":' in text else 0
    return (steps >= FEWEST and steps * LONGEST_STEP >= len(text)) or (
        text.rstrip()[-1] in ";)}" and bool(_QUEUE.search(text))
    )
