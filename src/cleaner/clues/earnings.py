"""Lines that say what the site earns where readers buy by the links of an article: "We may earn a commission."""

from __future__ import annotations

from ..deciding.sight import DOUBTFUL
from ..deciding.view import View
from ..lexicon.met_words import NEEDED_LETTERS, letter_of
from ..lexicon.phrases import Wording
from ..writing.folding import fold
from ..writing.sentences import sentences_of
from .calls import wording_of

SHORTEST, LONGEST = 30, 500  # widths of such a line
MOSTLY = 0.3  # share of it that is sentences which name the commission and the link
EARNED = letter_of("advert", "earned")


def says_what_it_earns(view: View) -> dict[int, Wording]:
    """
    For each paragraph that says so, the words it does so with; none where the article itself speaks of commissions.

    What else may stand in it: how things were chosen, "Learn more".
    """
    found: dict[int, Wording] = {}
    for i, sight in enumerate(view.sights):
        if sight.trust != DOUBTFUL or not SHORTEST <= sight.width <= LONGEST or view.blocks[i].kind != "paragraph":
            continue
        if not NEEDED_LETTERS["advert"].issubset(sight.letters):
            continue
        wording = wording_of(view, sight.text, "advert")
        if wording is None:
            continue
        said = sum(len(part) for part in sentences_of(sight.text) if _names_both(view, part))
        if said >= MOSTLY * len(sight.text):
            found[i] = wording
    if not found:
        return found
    earned = {word for wording in found.values() for word in wording.groups["earned"]}
    others = (sight for i, sight in enumerate(view.sights) if i not in found)
    speaking = (fold(sight.text) for sight in others if EARNED in view.lexicon.groups_of(sight.words))
    return {} if any(word in said for said in speaking for word in earned) else found


def _names_both(view: View, sentence: str) -> bool:
    wording = view.lexicon.measure(sentence, "advert")
    return wording is not None and {"earned", "bought"} <= wording.groups.keys()
