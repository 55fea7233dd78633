"""Badges in a line: elements inside a title or a card whose whole text is a label, such as `<span>AI-generated</span>`."""

from __future__ import annotations

from typing import Any

from ..phrases import Lexicon
from .attributes import Said
from .wording import listed_claim, names_ai

INLINE = "span,small,sup,em,i,b,strong,mark,abbr,cite"
LONGEST = 60  # characters


def badges(tree: Any, lexicon: Lexicon) -> dict[int, list[Said]]:
    """
    What elements in a line say whose whole text is a listed label, by `mem_id` of the element.

    Where the line is nothing else, it is a label itself; in prose, such an element is a word that is stressed.

    >>> from cleaner.phrases import default_lexicon
    >>> from cleaner.tree import tree_of
    >>> page = tree_of("<h3>The ferry is late <span>AI-generated</span> <b>again</b></h3>")
    >>> [(said.kind, said.verdict, said.evidence) for found in badges(page, default_lexicon()).values() for said in found]
    [('label', 'generated', 'AI-generated')]
    """
    found = {}
    for node in tree.css(INLINE):
        child = node.first_child
        if child is None or child.next is not None or child.tag != "-text":
            continue
        text = child.text_content.strip()
        if text and len(text) <= LONGEST and names_ai(lexicon, text) and (claim := listed_claim(lexicon, text)):
            about = "text" if claim.about == "translation" else claim.about
            found[node.mem_id] = [Said("label", claim.verdict, about, text, claim.rule, shown=True)]
    return found
