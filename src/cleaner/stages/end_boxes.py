"""Is this about the author, or an appeal for donations, below the article?"""

from __future__ import annotations

from collections.abc import Sequence

from ..blocks import Block, Decision
from ..deciding.beside import are_beside, are_in_rows, are_together, dress_of, has_twin
from ..deciding.view import View
from ..lexicon.phrase_tables import Match
from ..lexicon.sections import BY_NAME, END_BOXES
from ..writing.shapes import STOP, end_of

RULE = "stages/end_boxes.py"
LONGEST = 60  # characters of the heading
LINKED = 0.5  # share of links from which it is a button: "Donate"
MOST = 30  # blocks of the page above the article's last one among which the heading is looked for
ENOUGH = 200  # width of the article's prose above it
MOST_IN_BOX = 1200  # width of a box that is about the author, or asks for money
MOST_LOST = 0.5  # … and what may go as a share of the article's prose above
ORDINARY = frozenset(("donation_box",))  # what sections and lines in the middle of an article say as well: "Donate"
AUTHOR = "author_box"
SHORTEST_NAME, LONGEST_NAME, WORDS_OF_NAME = 3, 40, 4  # characters and words of an author's name over such a box
# blocks above the article among which the byline stands that says it, and its characters
BYLINE, LONGEST_BYLINE = 8, 120
PARAGRAPHS, MOST_BELOW = 2, 600  # paragraphs below a heading that has no box of its own, and their width


def end_boxes(view: View) -> list[Decision]:
    """
    Remove what stands below a heading such as "About the author" or "Support our journalism" at the article's end.

    A page's elements don't tell a few lines about the author from the article's last paragraph. Where the article goes on below, the
    heading is over one of its sections, as in the review of a book, and so it is where its box looks like one of the article's above.
    """
    blocks, gone = view.page.blocks, set[int]()
    last = next((i for i in range(len(view.blocks) - 1, -1, -1) if view.in_article(i)), None)
    if last is None:
        return []
    decisions: list[Decision] = []
    end = view.blocks[last].id
    for block in reversed(blocks[max(0, end - MOST) : end + 1]):
        if len(block.text) > LONGEST or end_of(block.text) == STOP:
            continue
        match = None
        if block.links <= LINKED * len(block.text):
            match = next((match for match in view.lexicon.find(block.text) if match.section in END_BOXES), None)
        if match is None and block.kind == "heading" and _signs_above(view, block):
            match = Match(AUTHOR, (), "", block.text)
        if match is None or block.id in view.announced:
            continue
        above = [i for i, other in enumerate(view.blocks) if other.id < block.id and view.is_article_prose(i)]
        below, how = _below(view, block, match, above, gone)
        if below:
            gone.update(below)
            decisions += _decisions(view, block, match, below, how)
    return decisions


def _decisions(view: View, heading: Block, match: Match, below: Sequence[int], how: str) -> list[Decision]:
    reason = BY_NAME[match.section].reason
    own = [view.places[heading.id]] if heading.id in view.places else []
    return [
        *(Decision(i, reason, _rule_of(match), f"{match.phrase!r} below the article") for i in own),
        *(Decision(i, reason, RULE, f"below {heading.text[:40]!r}, {how}") for i in below if i not in own),
    ]


def _rule_of(match: Match) -> str:
    return match.rule if match.languages else RULE


def _signs_above(view: View, block: Block) -> bool:
    """Is a heading the name of who wrote the article, as a short line above its first paragraph says?"""
    name, length = block.text, len(block.text)
    if not SHORTEST_NAME <= length < LONGEST_NAME or len(name.split()) > WORDS_OF_NAME:
        return False
    first = next((other.id for i, other in enumerate(view.blocks) if view.is_article_prose(i)), 0)
    above = view.page.blocks[max(0, first - BYLINE) : first]
    return any(
        name in line.text and length < len(line.text) < LONGEST_BYLINE and line.kind == "paragraph" for line in above
    )


def _below(view: View, heading: Block, match: Match, above: Sequence[int], gone: set[int]) -> tuple[Sequence[int], str]:
    """What belongs to a heading that has the article's prose above it, and how that is known; nothing where the article goes on."""
    width = sum(view.sights[i].width for i in above)
    if width < ENOUGH:
        return (), ""
    box = _box_of(view, heading, above, is_named=not match.languages)
    if box is None:
        return (), ""
    if box:
        inside, most, how = [i for i, block in enumerate(view.blocks) if block.box in box], MOST_IN_BOX, "in its box"
    elif match.section in ORDINARY and (heading.kind != "heading" or _is_section(view, heading)):
        return (), ""
    else:
        inside, most, how = _run_below(view, heading, above[-1]), MOST_BELOW, "at the end of the article"
    if not inside or sum(view.sights[i].width for i in inside) > min(most, MOST_LOST * width):
        return (), ""
    rest = (i for i in range(inside[-1] + 1, len(view.blocks)) if i not in gone)
    if any(_goes_on(view, above[-1], i) for i in rest):
        return (), ""
    return inside, how


def _box_of(view: View, heading: Block, above: Sequence[int], is_named: bool) -> range | None:
    """
    The smallest box of HTML that holds a heading and a sentence below it; empty where it holds the article as well, None where it looks like a part of that.

    That tells nothing of one over which an author is named, since page builders dress all alike.
    """
    markup = view.page.markup
    taken = [view.blocks[i].box for i in above]
    largest = view.box_apart(heading.box, taken)
    if markup is None or not largest:
        return range(0)
    sentences = [block.box for i, block in enumerate(view.blocks) if block.id > heading.id and _is_sentence(view, i)]
    box = heading.box
    inside = view.range_of(box)
    while not any(other in inside for other in sentences):
        box = markup.parents[box]
        if box not in largest:
            return range(0)
        inside = view.range_of(box)
    return None if not is_named and has_twin(markup, box, taken) else inside


def _is_sentence(view: View, i: int) -> bool:
    return view.is_prose(i) or view.sights[i].end == STOP


def _is_section(view: View, heading: Block) -> bool:
    """Does a heading look like one of the article's above, beside it: "Donate" below "Lend a hand"?"""
    markup = view.page.markup
    above = (block for i, block in enumerate(view.blocks) if block.kind == "heading" and view.in_article(i))
    return markup is not None and any(
        other.id < heading.id and are_beside(markup, other.box, heading.box) for other in above
    )


def _run_below(view: View, heading: Block, last: int) -> list[int]:
    """The paragraphs below a heading without a box, down to the next heading or label, where they are few."""
    markup, run = view.page.markup, list[int]()
    for i in range(last + 1, len(view.blocks)):
        block = view.blocks[i]
        if block.id <= heading.id:
            continue
        if not run and _is_name(view, heading, block):
            run.append(i)
            continue
        if block.kind == "heading" or (run and view.sights[i].matches):
            break
        if markup is not None and not (
            are_together(markup, heading.box, block.box) or are_in_rows(markup, heading.box, block.box)
        ):
            break
        run.append(i)
    prose = sum(_is_sentence(view, i) for i in run)
    return run if 0 < prose <= PARAGRAPHS else []


def _is_name(view: View, heading: Block, block: Block) -> bool:
    """Is a block a lower heading than the one above, as an author's name is?"""
    markup = view.page.markup
    if markup is None or block.kind != "heading" or heading.kind != "heading":
        return False
    return markup.looks[block.box].tag > markup.looks[heading.box].tag


def _goes_on(view: View, last: int, i: int) -> bool:
    """Is a block more of the article: in HTML in a box like that of its last paragraph?"""
    if not view.is_article_prose(i):
        return False
    markup = view.page.markup
    if markup is None:
        return True
    return dress_of(markup, view.blocks[last].box) == dress_of(markup, view.blocks[i].box)
