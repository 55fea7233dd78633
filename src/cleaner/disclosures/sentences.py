"""Sentences of the article that speak of AI and of the article itself: said, but in prose, and so the weakest evidence."""

from __future__ import annotations

from collections.abc import Collection, Iterator

from ..writing.quotations import QUOTED
from ..writing.sentences import sentences_of
from .found import Found
from .standing import Standing
from .wording import may_speak_of_itself, statement


def sentences(standing: Standing, taken: Collection[int]) -> Iterator[Found]:
    """
    Read what the article says about itself and AI, in blocks that aren't `taken` for labels.

    Prose about AI, and what the article quotes, says nothing of the article.
    """
    view = standing.view
    for i in sorted(standing.near):
        decision = standing.decisions.get(i)
        if i in taken or (decision is not None and decision.reason in ("related", "consent", "comments")):
            continue
        if not may_speak_of_itself(view.lexicon, view.sights[i].vocabulary):
            continue
        for sentence in sentences_of(QUOTED.sub(" ", view.blocks[i].text)):
            if claim := statement(view.lexicon, sentence):
                words = " ".join(claim.words.split())
                yield standing.found(i, "phrase", claim.verdict, claim.about, words, claim.rule)
