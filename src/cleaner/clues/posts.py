"""Does a label stand under each post of a page?"""

from __future__ import annotations

from ..blocks import Block
from ..deciding.sight import LABEL_WIDTH
from ..deciding.view import View

SHORTEST_POST = 40  # characters of a line that is text of a post
MOST = 10  # posts that are looked at


def stands_under_posts(view: View, label: Block, *own: Block) -> bool:
    """
    Does a label stand in a box of HTML with some of the article's own blocks, and likewise in one with each later text?

    "Add a comment" does so under a question and its answers: it ends none of them. Under each comment on an article it
    has no box with what is the article's.
    """
    if view.page.markup is None or label.box < 0:
        return False
    boxes = [block.box for block in view.page.blocks if block.text == label.text and block.box >= 0]
    if len(boxes) < 2:
        return False
    first = view.box_apart(boxes[0], boxes[1:2])
    if not any(block.box in first for block in own):
        return False
    boxes = boxes[:MOST]
    posts = (view.box_apart(box, boxes[n - 1 : n] + boxes[n + 1 : n + 2]) for n, box in enumerate(boxes))
    return all(_holds_text(view, post) for post in posts)


def stands_over_posts(view: View, heading: Block, box: range, opening: Block) -> bool:
    """Do posts stand in the box below a heading, each over such a label that invites comments: "2 Answers" over answers?"""
    asked = set[str]()
    for block in view.page.blocks[heading.id + 1 :]:
        if block.box not in box:
            break
        if not block.links or len(block.text) >= LABEL_WIDTH or block.text in asked:
            continue
        asked.add(block.text)
        invites = any(match.section == "comments" for match in view.lexicon.find(block.text))
        if invites and stands_under_posts(view, block, opening):
            return True
    return False


def _holds_text(view: View, post: range) -> bool:
    return any(block.box in post and len(block.text) >= SHORTEST_POST for block in view.page.blocks)
