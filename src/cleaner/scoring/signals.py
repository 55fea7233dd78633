"""
What can be seen of a block: its shape, its words, its neighbours and where it stands.

`observe` turns blocks into rows of small numbers, one column a signal. The model (model.py) adds up a weight for each,
so the signals that weighed most are the evidence of a decision, in words.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import accumulate

from ..blocks import Block
from ..clues.browser_tab import NO_ECHOES, Echoes
from ..continuity.stems import STEM
from ..continuity.timed import timed_lines
from ..deciding.sight import LABEL_WIDTH, Sight
from ..lazily import lazily
from ..lexicon.sections import NOTICE_GROUPS
from ..writing.scripts import count_scripts
from ..writing.shapes import SENTENCE, SHORT_SHAPES
from .own_signals import OWN_SIGNALS, SHARES

COUNTS = (1, 2, 3, 5, 9, 17)
MASSES = (1, 100, 250, 500, 1000, 2000, 4000, 8000)
PLACES = (0.001, 0.03, 0.08, 0.2, 0.4, 0.6, 0.8, 0.9, 0.95, 0.98, 0.999)
SAMPLE, SAMPLE_OF_BLOCK = 800, 160  # characters of prose, and of each block, looked at for their script
CLOSE_RELATIVE = 0.85  # languages with so many of the best one's hits can't be told from it: Danish, Norwegian
FOREIGN_WORDS = 0.04  # share of letters up to which a script is only quoted in the article
DISTANCES = (3, 6, 13, 31)  # blocks below a line that says the title
FAR = 9  # blocks after which a label above or below has no say


class Survey:
    """What the prose of a page tells about all of its blocks; each part is worked out when it is first asked for."""

    def __init__(self, blocks: Sequence[Block], sights: Sequence[Sight]) -> None:
        self.blocks, self.sights = blocks, sights
        self.is_prose = [sight.is_prose for sight in sights]
        self.has_prose = any(self.is_prose)

    @lazily
    def prose(self) -> set[str]:
        """The words of the page's prose."""
        return set().union(*(sight.vocabulary for sight, yes in zip(self.sights, self.is_prose, strict=True) if yes))

    @lazily
    def stems(self) -> set[str]:
        """The first letters of these words, up to STEM of each."""
        return {word[:size] for word in self.prose for size in range(1, STEM + 1)}

    @lazily
    def scripts(self) -> set[str]:
        """The scripts of its prose."""
        return _scripts_of(self.blocks, self.is_prose)

    @lazily
    def foreign(self) -> list[int]:
        """By block, UNTOLD, OTHER_SCRIPT and so on: is it in another language than the page's prose?"""
        main = _main_languages(self.sights, self.is_prose)
        return [_foreign(sight, self.scripts, main, self.prose) for sight in self.sights]

    @lazily
    def timed(self) -> range:
        """The lines of a talk that is laid out by time."""
        return timed_lines(self.sights)


@dataclass(slots=True)
class Observation:
    """The rows of signals of a text's blocks, and what they were read off."""

    sights: Sequence[Sight]
    survey: Survey
    rows: list[list[int]]


def observe(blocks: Sequence[Block], sights: Sequence[Sight], echoes: Echoes = NO_ECHOES) -> Observation:
    """Observe all blocks of a text, in which the tab has these echoes. Time is linear in the number of characters."""
    size = len(blocks)
    survey = Survey(blocks, sights)
    shapes = [sight.shape for sight in sights]
    is_prose, prose, foreign = survey.is_prose, survey.prose, survey.foreign
    mass = [sight.width if yes else 0 for sight, yes in zip(sights, is_prose, strict=True)]
    above = list(accumulate(mass, initial=0))
    total = above[-1]
    by_indent: dict[int, int] = {}
    seen: dict[str, int] = {}
    for block, weight in zip(blocks, mass, strict=True):
        by_indent[block.indent] = by_indent.get(block.indent, 0) + weight
        seen[block.text] = seen.get(block.text, 0) + 1
    indent_bins = {
        indent: bisect_right(SHARES, weight / total if total else 0.0) * 8 for indent, weight in by_indent.items()
    }
    kinds = [_label_kind(sight, strange) for sight, strange in zip(sights, foreign, strict=True)]
    labels_above = _nearest(kinds)
    labels_below = _nearest(kinds[::-1])[::-1]
    runs = _runs([shape in SHORT_SHAPES for shape in shapes])
    padded = [0, 0, *shapes, 0, 0]
    indents = [-1, *(block.indent for block in blocks), -1]
    gaps = [*(min(block.gap, 2) for block in blocks), 2]
    on_page = bisect_right(MASSES, total)
    places = _places_below(blocks, echoes)
    met: set[str] = set()
    rows: list[list[int]] = []
    for i, (block, sight) in enumerate(zip(blocks, sights, strict=True)):
        text, shape = block.text, sight.shape
        before2, before, _, after, after2 = padded[i : i + 5]
        copy = 0 if seen[text] == 1 else 2 if text in met else 1
        if copy == 1:
            met.add(text)
        vocabulary = sight.vocabulary
        known = 1.0 if is_prose[i] else len(vocabulary & prose) / len(vocabulary) if vocabulary else 0.0
        indent = block.indent
        up, below = above[i], total - above[i + 1]
        rows.append(
            [
                *sight.own,
                shape * 8 + before,
                shape * 8 + after,
                shape * 8 + before2,
                shape * 8 + after2,
                (before * 8 + after) * 2 + (shape in SHORT_SHAPES),
                foreign[i] * 8 + shape,
                bisect_right(SHARES, known) * 7 + bisect_right(COUNTS, len(sight.words)),
                copy * 8 + shape,
                (bisect_right(PLACES, up / total) if total else 0) * 8 + shape,
                bisect_right(MASSES, up) * 9 + bisect_right(MASSES, below),
                i if i < 7 else 7,
                min(size - 1 - i, 7),
                bisect_right(PLACES, i / size),
                (gaps[i] * 3 + gaps[i + 1]) * 8 + shape,
                (_compare(indent, indents[i]) * 3 + _compare(indent, indents[i + 2])) * 8 + shape,
                indent_bins[indent] + shape,
                bisect_right(MASSES, above[min(size, i + 3)] - above[max(0, i - 2)] - mass[i]),
                bisect_right(MASSES, above[min(size, i + 7)] - above[max(0, i - 6)] - mass[i]),
                bisect_right(MASSES, above[min(size, i + 16)] - above[max(0, i - 15)] - mass[i]),
                bisect_right(MASSES, up - above[max(0, i - 4)]) * 9
                + bisect_right(MASSES, above[min(size, i + 5)] - above[i + 1]),
                labels_above[i] * 8 + shape,
                labels_below[i] * 8 + shape,
                bisect_right(COUNTS, runs[i]),
                on_page,
                places[i][0] * 8 + shape,
                places[i][1] * 8 + shape,
            ]
        )
    return Observation(sights, survey, rows)


# One entry a column of a row: its name and how many values it has. The first are of a block alone (own_signals.py).
SIGNALS = (
    *OWN_SIGNALS,
    ("block above", 64),
    ("block below", 64),
    ("second block above", 64),
    ("second block below", 64),
    ("both neighbours", 128),
    ("language", 48),
    ("words of the article", 49),
    ("repeated", 24),
    ("place in the prose", 96),
    ("prose above and below", 81),
    ("from the top", 8),
    ("from the end", 8),
    ("place among the blocks", 12),
    ("blank lines", 72),
    ("indent", 72),
    ("prose at this indent", 56),
    ("prose within two blocks", 9),
    ("prose within six blocks", 9),
    ("prose within fifteen blocks", 9),
    ("prose just above and below", 81),
    ("label above", 9 * 8 * 4),
    ("label below", 9 * 8 * 4),
    ("run of short lines", 7),
    ("prose on the page", 9),
    ("place below the title", 56),
    ("place below its last copy", 56),
)


def _scripts_of(blocks: Sequence[Block], is_prose: Sequence[bool]) -> set[str]:
    """The scripts that a sample of the page's prose is written in."""
    sample = ""
    for block, yes in zip(blocks, is_prose, strict=True):
        if yes:
            sample += block.text[:SAMPLE_OF_BLOCK]
            if len(sample) > SAMPLE:
                break
    if not sample:
        return set()
    if sample.isascii():
        return {"LATIN"}
    counts = count_scripts(sample[:SAMPLE])
    letters = sum(counts.values())
    return {script for script, count in counts.items() if count > FOREIGN_WORDS * letters}


# Where a block stands to the lines of a text that say its title: it isn't told, or it is such a line; above them; else how far below.
UNPLACED, ABOVE, BELOW = range(3)


def _places_below(blocks: Sequence[Block], echoes: Echoes) -> list[tuple[int, int]]:
    """For each block of a text its place below the first line that says the title, and below the last one above it."""
    if echoes.title < 0:
        return [(UNPLACED, UNPLACED)] * len(blocks)
    lines, first = frozenset(echoes.lines), echoes.lines[0]
    places = []
    for block in blocks:
        i = block.id
        if i in lines:
            places.append((UNPLACED, UNPLACED))
        elif i < first:
            places.append((ABOVE, ABOVE))
        else:
            last = echoes.lines[bisect_right(echoes.lines, i) - 1]
            places.append((BELOW + bisect_right(DISTANCES, i - first), BELOW + bisect_right(DISTANCES, i - last)))
    return places


def _runs(flags: Sequence[bool]) -> list[int]:
    """For each block the length of the run of flagged blocks that it stands in."""
    out = [0] * len(flags)
    start = 0
    for i in range(len(flags) + 1):
        if i == len(flags) or not flags[i]:
            out[start:i] = [i - start] * (i - start)
            start = i + 1
    return out


def _compare(indent: int, other: int) -> int:
    return 0 if other == indent else 1 if other > indent else 2


# Is a block in another language than the page's prose? It can't be told, there are no letters, another script, words that
# the article doesn't have, another language, the article's language.
UNTOLD, NO_LETTERS, OTHER_SCRIPT, NEW_WORDS, OTHER_LANGUAGE, SAME_LANGUAGE = range(6)
FOREIGN = (OTHER_SCRIPT, OTHER_LANGUAGE)
MAYBE_FOREIGN = (*FOREIGN, NEW_WORDS)


def _main_languages(sights: Sequence[Sight], is_prose: Sequence[bool]) -> set[str]:
    """The languages that the page's prose may be in, by its commonest words; near relatives come together."""
    counts: dict[str, int] = {}
    for sight, yes in zip(sights, is_prose, strict=True):
        if yes:
            for language, count in sight.tongues.items():
                counts[language] = counts.get(language, 0) + count
    best = max(counts.values(), default=0)
    return {language for language, count in counts.items() if count >= CLOSE_RELATIVE * best}


def _foreign(sight: Sight, scripts: set[str], main: set[str], prose: set[str]) -> int:
    """Is the block in another language than the page's prose? UNTOLD, OTHER_SCRIPT and so on."""
    if not sight.script:
        return NO_LETTERS
    if scripts and sight.script not in scripts:
        return OTHER_SCRIPT
    mine = other = 0
    for language, count in sight.tongues.items():
        if language in main:
            mine = count if count > mine else mine
        else:
            other = count if count > other else other
    if other >= 2 * mine + 2 or (other >= 2 and not mine):
        return OTHER_LANGUAGE
    if mine > other:
        return SAME_LANGUAGE
    if (other and not mine) or (len(sight.words) >= 3 and sight.vocabulary.isdisjoint(prose)):
        return NEW_WORDS
    return UNTOLD


# The kinds of label that the models know.
NO_LABEL, OVER_LINKS, AT_END, SMALL_PRINT, STRANGE, OF_PICTURE, OF_AI, OF_CONSENT, DATED = range(9)
_KIND_OF = {
    **dict.fromkeys(("related_links", "recent_links", "read_also"), OVER_LINKS),
    **dict.fromkeys(("comments", "legal_footer", "newsletter_box", "paywall_notice"), AT_END),
    **dict.fromkeys(("share_bar", "navigation", "advert"), SMALL_PRINT),
    "caption_credit": OF_PICTURE,
    **dict.fromkeys(("ai_text", "ai_image", "ai_translation", "ai_summary", "ai_label"), OF_AI),
    **dict.fromkeys(("consent_banner", "consent_button"), OF_CONSENT),
    "byline": DATED,
}


def _label_kind(sight: Sight, strange: int) -> int:
    """What kind of label a block is: NO_LABEL, OVER_LINKS and so on."""
    if sight.width >= LABEL_WIDTH:
        return OF_CONSENT if sight.consent >= NOTICE_GROUPS else NO_LABEL
    if sight.matches:
        return _KIND_OF[sight.matches[0].section]
    if sight.ai:
        return OF_AI
    if strange in MAYBE_FOREIGN:
        return STRANGE
    return DATED if sight.dated and sight.width < SENTENCE else NO_LABEL


def _nearest(kinds: Sequence[int]) -> list[int]:
    """For each block the kind of the nearest label before it, and how far: kind × 4 + (1, 2, 3-4, 5-9 blocks)."""
    out = []
    kind = distance = 0
    for here in kinds:
        distance += 1
        near = kind and distance < FAR + 1
        out.append(kind * 4 + (0 if distance == 1 else 1 if distance == 2 else 2 if distance < 5 else 3) if near else 0)
        if here:
            kind, distance = here, 0
    return out
