"""HTML: is what looks most like the title of a page its title, and which block is it where the page declares none?"""

from __future__ import annotations

from collections.abc import Sequence

from ..lexicon.phrases import Lexicon
from ..options import Options
from ..stages.headline import headline
from ..writing.words import tokens
from .judge import Judged
from .view import View

LINKED = 0.5  # share of a line that is link, up to which it is no row of links
MADE_USE_OF = 3  # words of a declared title in an article that is about it, the commonest and the site's name aside


def is_of_site(judged: Judged, left: Sequence[int], title: int, lexicon: Lexicon) -> bool:
    """Is what looks most like the title the name of the site, or a row of links, on a page that declares one of whose words the article makes use?"""
    block, markup = judged.page.blocks[title], judged.page.markup
    assert markup is not None
    is_name = title in markup.site_names
    if not is_name and (block.kind == "heading" or block.links <= LINKED * len(block.text)):
        return False
    own, declared = set(tokens(block.text)), set(tokens(markup.title))
    if own & declared and not (is_name or markup.site.leads_home({"href": markup.links.get(title)})):
        return False
    said = set().union(*(tokens(judged.page.blocks[i].text) for i in left))
    return sum(not lexicon.languages_of(word) for word in declared & said - own) >= MADE_USE_OF


def title_above(judged: Judged, lexicon: Lexicon, options: Options) -> int | None:
    """The title of a page that doesn't declare one."""
    page = judged.page
    view = View(page, page.blocks, lexicon, options, judged.scores, judged.scored.explain)
    return headline(view)
