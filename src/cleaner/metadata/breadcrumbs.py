"""The section of an article, as the trail says it that leads to it: "Home › News › Lyon › The ferry is back"."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator
from itertools import takewhile
from typing import Any

from ..lexicon.phrase_tables import Match
from ..lexicon.phrases import Lexicon
from ..reading.tree import saying
from ..structured.items import short_text
from ..writing.folding import fold
from .descriptions import FEWEST_STEPS, SECTION_WORDS, section_in
from .found import Findings
from .named_elements import links_in

MOST_STEPS = 8  # of a trail: what has more links is a menu
MOST_TRAILS = 5  # elements that call themselves one which are looked at
_YEAR = re.compile(r"(?:\w+ )?(?:19|20)\d\d")
_EDGES = " >»›→/|:"


def find_in_breadcrumbs(tree: Any, findings: Findings, lexicon: Lexicon) -> None:
    """Note the last step above the article of the first trail that a page shows its readers."""
    headlines = {fold(one.value) for one in findings["title"]}
    for node, _ in saying(tree, "breadcrumb")[:MOST_TRAILS]:
        links = links_in(node, FEWEST_STEPS, MOST_STEPS)
        steps = list(_steps((short_text(link).strip(_EDGES) for link in links), lexicon))
        while steps and names_no_section(steps[-1], headlines):
            steps.pop()
        if len(steps) >= FEWEST_STEPS:
            findings.add("section", section_in(steps[-1]), "breadcrumb", " > ".join(filter(None, steps)))
            return


def names_no_section(step: str, headlines: Collection[str]) -> bool:
    """
    Does a step name no section: is it one of the headlines, which are folded, cut off, longer than the names of sections, or a year, or nothing?

    >>> [names_no_section(step, ["a day in lyon"]) for step in ("Lyon", "A day in Lyon", "A day …", "The ferry is back in Lyon", "May 2024", "Home & Garden", "")]
    [False, True, True, True, True, False, True]
    """
    folded = fold(step)
    return (
        folded in headlines
        or len(folded.split()) > SECTION_WORDS
        or step.endswith(("…", "..."))
        or not any(map(str.isalpha, step))
        or _YEAR.fullmatch(folded) is not None
    )


def _steps(texts: Iterable[str], lexicon: Lexicon) -> Iterator[str]:
    """The steps of a trail, up to a link that does something else: "Email a Friend", "Back to the list"."""
    return takewhile(lambda text: not any(map(_does_something, lexicon.find(text))), texts)


def _does_something(match: Match) -> bool:
    return match.section == "share_bar" or match.way == "starts_with"
