"""May a line be a title? If not, what is it: a date, a verse, an amount, an item, a result, a trail?"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from ..blocks import Block, Markup
from ..continuity.short_sentences import is_quantity
from ..deciding.sight import Sight
from ..deciding.view import View
from ..writing.folding import fold
from ..writing.shapes import COLON, COMMA, DOTS, SENTENCE, TINY
from ..writing.words import LETTER
from .trails import home_of_trail, last_step

LONGEST = 160  # width of a title,
LONG = 120  # … and of one that may hold a full stop; a longer line that opens an article is rather its standfirst
FULL_STOPS = ".。।።۔։…"
SHORTEST = 5  # width of a title: two letters of Chinese
MANY_DIGITS = 0.2  # share of its characters from which a line with a date is the date
WORDS_OF_DATELINE = 5  # beside its numbers
AMOUNTS = 3  # lines above and below a line, of which so many begin with a number as well, or say a result
ITEMS = 2  # … and of which so many are items, as the line is
VERSES = 3  # lines of a stanza
_DATED = re.compile(  # begins with a date, perhaps behind the day of the week or "Published on"
    rf"((?:{LETTER}+(?:-{LETTER}+)?[.,:]?\s+){{0,3}}?)(?:\d{{1,2}}(?:\.|st|nd|rd|th|er)?\s+(?:[Dd]e\s)?{LETTER}{{3,}}\.?,?\s+(?:[Dd]e\s)?|{LETTER}{{3,}}\.?\s+\d{{1,2}},?\s+)(?:19|20)\d\d\b"
    rf"|()(?:19|20)\d\d(?:\.|\sm\.)\s+{LETTER}{{3,}}\s+\d{{1,2}}\b"  # "2012. szeptember 3., hétfő", "2010 m. gruodžio 8 d."
)
# "Wednesday, March 11", "Trešdiena, 11. marts", "Miércoles, 11 de marzo": today, over a page
_TODAY = re.compile(
    rf"{LETTER}{{4,}}(?:-{LETTER}+)?,\s(?:\d{{1,2}}\.?\s(?:de\s)?{LETTER}{{3,}}|{LETTER}{{3,}}\s\d{{1,2}})\.?"
)
# "(Photo from our archive)", "Poems (28) Music (53)": names of sections, each with how much stands there, "40°58′ N, 71°34′ E"
_ASIDE = re.compile(r"[(（][^()（）]*[)）]|(?:[^()]+\(\d+\)){2,}|(?:[^\d°]{2,40}:\s?)?\d{1,3}°\s?\d{1,2}[′'’].*")
_NUMBER = re.compile(r"[^\w(]*[\d¼-¾⅐-⅞]")
_RESULT = re.compile(r"(?<!\d)\d{1,3}\s?[-–—:：]\s?\d{1,3}(?!\d)")  # of a game, or a time of day
_WORDS = re.compile(rf"{LETTER}+")
_STEPS = re.compile(r"\s*[,،、/|·»›>]\s*")


def may_be_title(view: View, i: int) -> bool:
    """A title is one line and no sentence: what ends in a full stop is a standfirst or a paragraph, and after a comma more follows."""
    sight, markup = view.sights[i], view.page.markup
    breaks_off = sight.end == DOTS and sight.width <= SENTENCE
    if (
        not SHORTEST <= sight.width <= LONGEST
        or sight.end == COMMA
        or (sight.text[-1] in FULL_STOPS and not breaks_off)
    ):
        return markup is not None and sight.width < SHORTEST and is_h1(markup, view.blocks[i])
    return sight.width <= LONG or not any(map(sight.text.__contains__, FULL_STOPS))


def is_h1(markup: Markup, block: Block) -> bool:
    return markup.looks[block.box].tag == "h1"


def is_made_of_others(view: View, i: int, first_of: Mapping[str, int]) -> bool:
    """Is a line made of others above it, as categories stand in the menu, too: "Apps, Living here"?"""
    steps = [step.strip() for step in _STEPS.split(view.sights[i].text)]
    return len(steps) > 1 and all(first_of.get(step, i) < i for step in steps)


def leads_to_title(view: View, i: int, start: int) -> bool:
    """Is a line a trail from the front page that ends in a line below it, or in how that begins: a shorter form of the headline?"""
    if home_of_trail(view, i) is None:
        return False
    step = fold(last_step(view.sights[i].text))
    below = (fold(sight.text) for sight in view.sights[i + 1 : start] if sight.width <= LONGEST)
    return bool(step) and any(f"{text} ".startswith(f"{step} ") for text in below)


def is_verse(view: View, i: int) -> bool:
    """Does a line of a text stand below one that ends in a comma, with no blank line between, as those of a stanza do?"""
    for above in range(i - 1, max(-1, i - 1 - VERSES), -1):
        if view.blocks[above + 1].gap:
            break
        if view.sights[above].end == COMMA:
            return True
    return False


def is_one_of_amounts(view: View, i: int) -> bool:
    """Does a line begin with a number, as most lines around it do: "80 g of sugar" among what a dish is made of?"""
    counts = [_NUMBER.match(block.text) is not None for block in (view.blocks[i], *_around(view, i))]
    return counts[0] and sum(counts) > AMOUNTS


def is_one_of_items(view: View, i: int) -> bool:
    """Is a line an item of a list, as others beside it are: "• a pump" among what one needs? A headline may be the last one, over a byline or a date."""
    if not view.blocks[i].bullet or (not view.blocks[i + 1].bullet and view.sights[i + 1].signs):
        return False
    return sum(bool(block.bullet) for block in _around(view, i)) >= ITEMS


def is_over_list(view: View, i: int) -> bool:
    """Does a line that ends in a colon announce the items or amounts right below: "Ingredients:"?"""
    if view.sights[i].end != COLON or i + 1 == len(view.blocks):
        return False
    return bool(view.blocks[i + 1].bullet) or is_quantity(view.sights[i + 1].text)


def is_one_of_results(view: View, i: int) -> bool:
    """Does a line give a result or a time, as most lines around it do: "Wells 3–1 Hill" among the games of a day?"""
    if not _RESULT.search(view.sights[i].text):
        return False
    return sum(bool(_RESULT.search(block.text)) for block in _around(view, i)) >= AMOUNTS


def _around(view: View, i: int) -> Sequence[Block]:
    return (*view.blocks[max(0, i - AMOUNTS) : i], *view.blocks[i + 1 : i + 1 + AMOUNTS])


def is_dateline(text: str) -> bool:
    """Does a line begin with a date at once, or say little else: "Published on 5 May 2024"? But "6 May 2024: the day that …"."""
    date = _DATED.match(text)
    if date is None:
        return _TODAY.fullmatch(text) is not None
    at_once = len(_WORDS.findall(date[1] or "")) <= 1 and not text.startswith(":", date.end())
    return at_once or len(_WORDS.findall(text)) <= WORDS_OF_DATELINE


def is_aside(text: str) -> bool:
    """Is a line all in parentheses, a row of sections with how much stands in each, or where a place lies on the globe?"""
    return _ASIDE.fullmatch(text) is not None


def is_mostly_digits(text: str) -> bool:
    return sum(map(str.isdigit, text)) >= MANY_DIGITS * len(text)


def is_name_of_section(sight: Sight) -> bool:
    """May a line of a menu, where there is nothing better, be the title: "Sport", and not "Skip to content"? It is one word."""
    match = sight.matches[0]
    return match.way == "whole_block" and sight.shape == TINY and " " not in match.phrase
