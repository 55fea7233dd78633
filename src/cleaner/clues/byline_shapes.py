"""Is a line over or below the article who wrote it, by its words, by what stands beside it, or by its element?"""

from __future__ import annotations

import re
from collections.abc import Sequence

from ..deciding.sight import Sight
from ..deciding.view import View
from ..lexicon.before_names import before_names
from ..writing.folding import UNSPACED, fold
from ..writing.shapes import SHORT_SHAPES
from .captions import called
from .line_shapes import NUMBER, is_date
from .picture_credits import may_be_name

FEWEST_OF_NAME, MOST_OF_NAME = 2, 4  # words of a name beside a date, or behind a word of bylines
LETTERS_OF_NAME = 4  # of a name behind a job, where words aren't spaced: two to so many
# What sites call the element of who wrote: "article__author", "post-byline", "autor-nota"
_BYLINE = re.compile(r"by-?line|author|\bautor|auteur", re.I)


def is_called_byline(view: View, i: int) -> bool:
    """Does a short line stand in an element called an author's, apart from the article's prose?"""
    markup, sight = view.page.markup, view.sights[i]
    if markup is None or sight.end or view.blocks[i].kind in ("heading", "row"):
        return False
    box = view.blocks[i].box
    byline = called(markup, box, lambda look: _BYLINE.search(look.like) is not None)
    if byline < 0:
        return False
    above, below = view.prose_above[i], view.prose_below(i)
    return below >= 0 and byline in view.box_apart(box, [view.blocks[j].box for j in (above, below) if j >= 0])


def is_name_beside_date(view: View, i: int) -> bool:
    """Is a short line two or more words with capitals, right above or below a date?"""
    if not _says_one_thing(view.sights[i]) or not _is_name(view.sights[i].text):
        return False
    beside = (j for j in (i - 1, i + 1) if 0 <= j < len(view.blocks))
    return any(is_date(view, j) and not view.is_prose(j) for j in beside)


def word_before_name(view: View, i: int) -> str:
    """The word of bylines that a short line begins with, where a name of several words follows: "Por Ana Ríos", 记者 李安娜; "" else."""
    sight, kind = view.sights[i], view.blocks[i].kind
    if not _says_one_thing(sight) or kind in ("heading", "row"):
        return ""
    word, _, name = sight.text.partition(" ")
    if UNSPACED.match(word):
        return word if name and _are_jobs_and_names(view, sight.text.split()) else ""
    known = fold(word)
    if known not in before_names(view.lexicon) or not view.lexicon.is_label(known, "byline"):
        return ""
    return word if _is_name(name) else ""


def _are_jobs_and_names(view: View, words: Sequence[str]) -> bool:
    """Where words aren't spaced: is each of these a job, and the next one as short as names are: 记者 李安娜 通讯员 王小明?"""
    if len(words) % 2 or not all(1 < len(name) <= LETTERS_OF_NAME and UNSPACED.match(name) for name in words[1::2]):
        return False
    said = (view.lexicon.groups_by_language(job, "byline").values() for job in words[::2])
    return all(any("job" in groups for groups in languages) for languages in said)


def _says_one_thing(sight: Sight) -> bool:
    """Is it a short line without a mark at its end, a date, or a phrase?"""
    return sight.shape in SHORT_SHAPES and not sight.end and not sight.dated and not sight.matches


def _is_name(text: str) -> bool:
    """Are these a few words with capitals, and no number?"""
    if not FEWEST_OF_NAME <= len(text.split()) <= MOST_OF_NAME or not text[0].isupper():
        return False
    return may_be_name(text, False) and not NUMBER.search(text)
