"""Is this a part of the article that the caller doesn't want in its text?"""

from __future__ import annotations

from ..blocks import Decision
from ..deciding.view import View
from ..writing.shapes import NO_MARK

RULE = "stages/parts.py"
SHORTEST = 40  # width of a standfirst


def parts(view: View) -> list[Decision]:
    """
    Take out rows of tables, or the standfirst, where an option asks for it. By default nothing goes.

    A standfirst is the article's first prose where it is told from the second: by its element in HTML, or in a text
    because it ends without a full stop. An opening paragraph stays.
    """
    decisions = []
    if not view.options.tables:
        rows = (i for i, block in enumerate(view.blocks) if block.kind == "row" and view.in_article(i))
        decisions += [Decision(i, "unwanted", RULE, "a row of a table; the option `tables`") for i in rows]
    if not view.options.standfirst and (found := _standfirst(view)) is not None:
        decisions.append(Decision(found, "unwanted", RULE, "the standfirst; the option `standfirst`"))
    return decisions


def _standfirst(view: View) -> int | None:
    prose = [i for i in range(len(view.blocks)) if view.is_article_prose(i)][:2]
    lines = (i for i in range(len(view.blocks)) if view.in_article(i) and view.sights[i].width >= SHORTEST)
    first = next((i for i in lines if view.blocks[i].kind != "caption"), None)
    if len(prose) < 2 or first is None:
        return None
    markup = view.page.markup
    if markup is not None and view.blocks[first].box >= 0:
        looks = [markup.looks[view.blocks[i].box].like for i in (first, prose[1])]
        return first if looks[0] != looks[1] else None
    return first if view.sights[first].end == NO_MARK else None
