"""A line that begins as a label of AI does: is it one, or does it go on as a sentence about something else?"""

from __future__ import annotations

import re

from ..writing.folding import fold
from ..writing.quotations import behind_quotation
from ..writing.sentences import sentences_of
from .label_wording import QUESTIONS, label_wording, left_over
from .phrase_tables import Match
from .phrases import Lexicon

MOSTLY = 0.5  # share of a sentence's letters that are the phrase it begins with, or words of labels
LONGEST_NOTICE = 250  # width of a line that begins with a label and goes on with advice; a longer one is a paragraph

_COMMAS = re.compile("[,，、،]")


def goes_on_as_prose(lexicon: Lexicon, match: Match, text: str, width: int) -> bool:
    """
    Does a line only begin with a phrase of labels of AI, and go on as the article does?

    The sentence that the phrase begins must be one that a label is: mostly that phrase, or up to its first comma, or in the words of labels. A label in
    quotation marks, behind which the line goes on, is quoted; a question is none.

    >>> from cleaner.lexicon.phrases import default_lexicon
    >>> def is_prose(text):
    ...     match = next(match for match in default_lexicon().find(text) if match.way == "starts_with")
    ...     return goes_on_as_prose(default_lexicon(), match, text, len(text))
    >>> is_prose("本文由AI生成，请注意甄别。"), is_prose("“本文由AI生成”的提示出现在文章开头，但杂志社在读者投诉后删除了这篇文章。")
    (False, True)
    """
    if text.rstrip().endswith(QUESTIONS):
        return True
    if match.way != "starts_with" or match.phrase.endswith(":"):
        return False
    if width >= LONGEST_NOTICE or behind_quotation(text):
        return True
    first = next((sentence for sentence in sentences_of(text) if fold(sentence)), text)
    if first.rstrip().endswith(QUESTIONS):
        return True
    if _known(lexicon, match, fold(first)) >= MOSTLY or fold(_COMMAS.split(first)[0]) == match.phrase:
        return False
    return not label_wording(lexicon, first)


def _known(lexicon: Lexicon, match: Match, folded: str) -> float:
    """The share of a sentence's letters that are the phrase it begins with, or words of labels; 0 where it denies."""
    said, itself = (lexicon.groups_by_language(folded, section) for section in ("ai_label", "ai_statement"))
    rest, most = folded[len(match.phrase) :], 0.0
    for code in match.languages:
        if "denied" in said.get(code, ()):
            continue
        stems = [
            stem for groups in (said.get(code, {}), itself.get(code, {})) for some in groups.values() for stem in some
        ]
        left = left_over(rest, stems).replace(" ", "")
        most = max(most, 1 - len(left) / len(folded.replace(" ", "")))
    return most
