"""Is the opening said twice?"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher
from itertools import islice

from ..blocks import Decision
from ..deciding.sight import DATE
from ..deciding.view import View
from ..scoring.own_signals import HEAD
from ..writing.folding import UNSPACED, fold
from ..writing.quotations import QUOTATION_MARK, QUOTED
from ..writing.shapes import LINE_SHAPE, SMALL_SHAPES, end_of, width_of
from ..writing.shingles import containment, shingles
from ..writing.words import LETTER, MARKS, tokens

RULE = "stages/repeats.py"
ALIKE = 0.6  # share of the shorter text's shingles; rewordings have .75 and more, new standfirsts .55 and less
ALIKE_FAR_OFF, CLOSE = 0.85, 2  # what is asked of a repeat that stands more than so many paragraphs off
OPENING = 2  # blocks at the head of the article that may be said again
SHORTEST = 40  # width under which a line is no opening: refrains, kickers
NOTHING_NEW = 0.88  # share of a standfirst's shingles in the paragraphs below it: the rest is a site's name, a cut
SUMMED_UP = 12  # paragraphs below a standfirst that it may repeat,
BESIDE = 4  # … where its copy is one of so many; if that stands further off, the first copy stays
OF_ITS_OWN = 0.5  # share of a text's shingles that the other copy doesn't have, from which it says more than that
FEWEST_AROUND = 5  # words around a quotation that two paragraphs hold, of which as many are of their own
SHARED_WORDS = 0.45  # share of the shorter text's words, under which its shingles needn't be counted
# places at which two paragraphs have other words, and these, where each says something of its own,
SWAPS, LONGEST_SWAP = 3, 4
STEM = 4  # … letters with which such words begin in different ways,
LONGEST_SWAPPED = 300  # … and words of the paragraphs
TAIL = 60  # characters at the end of a text where it is seen to be cut off, or to go on with what is no sentence
THE_SAME = 0.9  # what is asked of lines that don't end as a sentence
SHORTEST_CUT, BEGINNING = 70, 4  # width of a line that may be an opening cut off, and the words it then begins with
SHORTEST_BEGINNING = 20  # width of what a line says that is cut off sooner: "And then …" is said for effect
NEAR = 60  # blocks looked at after the opening, beside which the repeat may stand,
NEAR_IN_HTML = 20  # … and where a page's elements have told what the article is
_CUT_OFF = re.compile(rf"(?:…|\.\.\.|\[…\]|\[\.\.\.\]|\(\.\.\.\))\W{{0,3}}(?:{LETTER}+[^\w{MARKS}]*){{0,4}}$")
_NUMBER = re.compile(r"\d+")
_QUOTED = re.compile(r"^[\"“„«‹「『‘'].*[\"”“»›」』’'][.,]?$", re.S)
_INFLECTION = re.compile("[\u3041-\u309f]")  # letters that Japanese inflects with
NO_OPENING = ("list-item", "row", "quote", "code")
CUT_SHAPES = (*SMALL_SHAPES, LINE_SHAPE)
NO_BEGINNING = (*NO_OPENING, "heading", "title")


def repeats(view: View) -> list[Decision]:
    """
    Remove the copy of an opening that is said twice: word for word, cut off, or reworded.

    Compared are the first blocks of prose with every block after them, by the shingles they share, in all scripts.
    Quotations, lists, tables, refrains and a standfirst that says something new stay. The first copy counts as the
    standfirst, the other as the opening; `Options.lead` says which stays.
    """
    if view.options.lead == "both":
        return []
    near, openings = _compared(view)
    decisions = list(_beginnings(view, near[:openings]))
    gone = {decision.block for decision in decisions}
    for n, i in enumerate(near[:openings]):
        for m, j in enumerate(near[n + 1 :], 1):
            if i in gone or j in gone or not _share_words(view, i, j):
                continue
            alike = containment(view.sights[i].shingles, view.sights[j].shingles)
            if not _say_the_same(view, i, j, alike, ALIKE if m <= CLOSE else ALIKE_FAR_OFF):
                continue
            if m > 1 and _quote_the_same(view, i, j):
                continue
            below = near[n + 1 : n + 1 + SUMMED_UP] if m <= BESIDE else []
            copies = _stays_and_goes(view, i, j, below)
            if copies is None:
                continue
            stays, goes = copies
            gone.add(goes)
            decisions.append(_copy(goes, stays, alike))
    return decisions


def _copy(goes: int, stays: int, alike: float) -> Decision:
    evidence = f"{alike:.0%} of its wording stands in block"
    return Decision(goes, "repeat", RULE, evidence, round(alike, 3), stays, names=stays)


def _beginnings(view: View, openings: Sequence[int]) -> Iterator[Decision]:
    """
    The lines that end in dots, or in "… Read more", and with which an opening begins to the letter, above it or right below.

    A word may be cut in two. Nothing but the cut is their own, so no other measure is asked, and it is they that go.
    """
    openings = [j for j in openings if view.in_article(j)]
    for i in range(min(max(openings, default=-1) + CLOSE + 1, len(view.blocks))):
        if not (said := _said_before_dots(view, i)):
            continue
        for j in openings:
            begun = fold(view.sights[j].text[:HEAD])
            if i != j and i <= j + CLOSE and len(begun) > len(said) and begun.startswith(said):
                yield _copy(i, j, 1.0)
                break


def _said_before_dots(view: View, i: int) -> str:
    """What a line says before it is cut off; "" where it is prose, says too little, or is none of the text's own lines."""
    sight = view.sights[i]
    if sight.shape not in CUT_SHAPES or view.blocks[i].kind in NO_BEGINNING:
        return ""
    said = sight.before_dots
    return said if said and width_of(said) >= SHORTEST_BEGINNING else ""


def _compared(view: View) -> tuple[list[int], int]:
    """The blocks of prose around the head of the article, and how many of them may be the opening; none without an article."""
    prose = (i for i in range(len(view.blocks)) if _may_repeat(view, i))
    above: list[int] = []
    for i in prose:
        above.append(i)
        if view.in_article(i):
            break
    else:
        return [], 0
    near = above[-3:]  # the model may have judged a cut-off copy above the article
    first = len(near) - 1
    near += islice(prose, (NEAR if view.by_text else NEAR_IN_HTML) - len(near))
    return near, first + OPENING + _is_cut(view, near[0])


def _say_the_same(view: View, i: int, j: int, alike: float, least: float) -> bool:
    """Is enough of their wording the same, more of it for lines that may be no sentences, and is one of the two in the article?"""
    doubtful = _is_cut(view, j) or (_is_cut(view, i) and not _begin_alike(view, i, j))
    if doubtful and alike < THE_SAME:
        return False
    return alike >= least and (view.in_article(i) or view.in_article(j))


def _quote_the_same(view: View, i: int, j: int) -> bool:
    """Do two paragraphs hold the same quotation, and does each say something of its own around it?"""
    texts = [view.sights[k].text for k in (i, j)]
    if not all(map(QUOTATION_MARK.search, texts)):
        return False
    around = [tokens(QUOTED.sub(" ", text)) for text in texts]
    if min(map(len, around)) < FEWEST_AROUND:
        return False
    one, other = map(shingles, around)
    return len(around[0]) < len(view.sights[i].words) and len(one & other) < OF_ITS_OWN * min(len(one), len(other))


def _stays_and_goes(view: View, standfirst: int, opening: int, below: list[int]) -> tuple[int, int] | None:
    """(the block that stays, the block that goes); None for parallel paragraphs, each of which says something that the other doesn't."""
    if _swap_words(view, standfirst, opening) or _begin_with_other_numbers(view, standfirst, opening):
        return None
    if view.options.lead == "auto" and _has_only_a_tail(view, standfirst, opening):
        return opening, standfirst
    stays, goes = _choose(view, standfirst, opening, below)
    if not _says_more(view, goes, standfirst, opening, below):
        return stays, goes
    if view.options.lead != "auto" or _says_more(view, stays, standfirst, opening, below):
        return None
    return goes, stays


def _is_cut_off(view: View, i: int) -> bool:
    """Does it end in dots, with perhaps "Read more" behind them?"""
    return bool(_CUT_OFF.search(view.sights[i].text[-TAIL:]))


def _is_cut(view: View, i: int) -> bool:
    """A line as long as a sentence that doesn't end as one: perhaps the beginning of a paragraph, cut off."""
    return view.sights[i].shape == LINE_SHAPE and view.sights[i].width >= SHORTEST_CUT


def _begin_alike(view: View, i: int, j: int) -> bool:
    return view.sights[i].words[:BEGINNING] == view.sights[j].words[:BEGINNING]


def _says_more(view: View, goes: int, standfirst: int, opening: int, below: list[int]) -> bool:
    """
    Does the copy that would go give figures that the other one, and for a standfirst the paragraphs below it, don't give, or is more
    than half of its wording its own, as in a long paragraph that a short one sums up?
    """
    others = {opening, *below} if goes == standfirst else {standfirst}
    if _figures(view, goes).difference(*(_figures(view, k) for k in others)):
        return True
    if view.options.lead != "auto":
        return False
    own = view.sights[goes].shingles
    said = frozenset().union(*(view.sights[k].shingles for k in others))
    return len(own - said) > OF_ITS_OWN * len(own)


def _swap_words(view: View, i: int, j: int) -> bool:
    """
    Do two paragraphs have other words, a name or two, in the same places, and differ in nothing else: "The mayor, Ann Reeve, …" and "The mayor, Tom Baker, …"?

    A rewording of one and the same leaves words out and adds others.
    """
    one, other = view.sights[i].words, view.sights[j].words
    if len(one) != len(other) or len(one) > LONGEST_SWAPPED:
        return False
    if not all(view.is_prose(k) and not _is_cut_off(view, k) for k in (i, j)):
        return False
    steps = SequenceMatcher(None, one, other, autojunk=False).get_opcodes()
    swaps = [(one[a:b], other[c:d]) for how, a, b, c, d in steps if how != "equal"]
    if len(swaps) > SWAPS or not all(len(mine) == len(others) <= LONGEST_SWAP for mine, others in swaps):
        return False
    return any(_tell(view, mine, others) and _tell(view, others, mine) for mine, others in swaps)


def _begin_with_other_numbers(view: View, i: int, j: int) -> bool:
    """Are the first words in which two paragraphs differ two numbers, where they begin: "From 7 years …" and "From 11 years …", "Step 1 …" and "Step 2 …"?"""
    beginnings = (view.sights[k].words[: BEGINNING + 1] for k in (i, j))
    differ = next((pair for pair in zip(*beginnings, strict=False) if pair[0] != pair[1]), ("", ""))
    numbers = [number[0] for number in map(_NUMBER.match, differ) if number]
    return len(numbers) == 2 and numbers[0] != numbers[1]


def _tell(view: View, words: Sequence[str], others: Sequence[str]) -> bool:
    """Do some words say what others in their place don't: is one neither among the commonest nor an inflection of another?"""
    if UNSPACED.search(words[0]):
        return any(not _INFLECTION.match(letter) for letter in set("".join(words)).difference(*others))
    begun = {word[:STEM] for word in others}
    return any(word[:STEM] not in begun and not view.lexicon.languages_of(word) for word in words)


def _has_only_a_tail(view: View, standfirst: int, opening: int) -> bool:
    """Is a standfirst the whole opening and a few words that are no sentence: a date, the site's name?"""
    text, said = view.sights[standfirst].text, view.sights[opening].text
    tail = text[len(said) :].strip()
    if not (0 < len(tail) < TAIL and text.startswith(said) and end_of(tail) == 0):
        return False
    return DATE.search(tail) is not None or not any(map(str.isdecimal, tail))


def _figures(view: View, i: int) -> set[str]:
    return {word for word in view.sights[i].vocabulary if word.isdecimal()}


def _share_words(view: View, i: int, j: int) -> bool:
    """Quick: could the two be alike? Texts that share shingles share words."""
    one, other = view.sights[i].vocabulary, view.sights[j].vocabulary
    return len(one & other) > SHARED_WORDS * min(len(one), len(other))


def _may_repeat(view: View, i: int) -> bool:
    sight, block = view.sights[i], view.blocks[i]
    whole = sight.width >= SHORTEST and view.is_prose(i)
    return (whole or _is_cut(view, i)) and block.kind not in NO_OPENING and not _QUOTED.match(sight.text)


def _choose(view: View, standfirst: int, opening: int, below: list[int]) -> tuple[int, int]:
    """(the block that stays, the block that goes): as the option says, or the copy goes that says nothing of its own."""
    if view.options.lead == "standfirst":
        return standfirst, opening
    if view.options.lead == "opening" or not view.options.standfirst:
        return opening, standfirst
    if _is_cut_off(view, standfirst) and not _is_cut_off(view, opening):
        return opening, standfirst
    if view.sights[standfirst].words == view.sights[opening].words and view.in_article(standfirst):
        return standfirst, opening  # the first copy stands in its place
    own = view.sights[standfirst].shingles
    said = frozenset().union(*(view.sights[i].shingles for i in below))
    if len(own & said) > NOTHING_NEW * len(own):
        return opening, standfirst  # it says nothing that the paragraphs below don't
    return standfirst, opening
