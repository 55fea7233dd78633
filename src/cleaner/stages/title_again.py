"""Where is the title said again, above the article or in it?"""

from __future__ import annotations

from ..blocks import Decision
from ..clues.browser_tab import tab_of
from ..deciding.sight import Sight
from ..deciding.view import View
from ..writing.shapes import SHORT_SHAPES

RULE = "stages/title_again.py"
FEWEST = 3  # words of a title that is none of a site's or a section's name
NEAR = 3  # blocks between the title of a text without prose and a copy of it: further off, verses say it again
LONG = 40  # width of a title that only a picture says again below the article's first paragraph, and no refrain


def title_again(view: View, title: int, sight: Sight) -> list[Decision]:
    """
    Remove what says the title again: its copies, and in a text what the browser's tab says.

    A page prints its title for the tab, in its trail, for a picture and over the article. Copies stand above the first
    paragraph; a long title isn't said again further down either, but for what is a picture's description or a link.
    In a text, a short line that stands twice in a row between the title and the first paragraph is a picture's description and its caption.

    `title` is the block's number; in later rounds it may have left the text.
    """
    blocks, said = view.blocks, sight.block.text
    decisions: list[Decision] = []
    in_html = not view.by_text
    is_poem = not any(map(view.is_article_prose, range(len(blocks))))
    if in_html and is_poem:
        return decisions  # verses, whose title may be their refrain
    if blocks[0].id < title and tab_of(view).names(said, sight.vocabulary):
        decisions.append(Decision(0, "repeat", RULE, "the browser's tab says the title", 1.0))
    begun = False
    last = len(blocks) - 1
    for i, block in enumerate(blocks):
        below = block.id > title
        if is_poem and abs(block.id - title) > NEAR:
            continue
        if block.id != title and block.text == said and (not begun or sight.width >= LONG):
            decisions.append(Decision(i, "repeat", RULE, "the title again", 1.0))
        elif (
            not (begun or in_html)
            and below
            and i < last
            and blocks[i + 1].text == block.text
            and _is_said_by_pictures(view, i, sight)
        ):
            evidence = "said twice in a row between the title and the article"
            decisions += [Decision(j, "caption", RULE, evidence) for j in (i, i + 1)]
        begun = begun or (below and view.is_article_prose(i))
    return decisions


def _is_said_by_pictures(view: View, i: int, title: Sight) -> bool:
    return view.sights[i].shape in SHORT_SHAPES and len(title.vocabulary) >= FEWEST
