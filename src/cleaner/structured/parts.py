"""Parts of the article that a page tells programs, one by one: the ingredients of a recipe, the steps of a manual, questions with their answers."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Any

from ..reading.tree import lists_ingredients, saying, scripts_of
from .json_ld import read_json_ld
from .things import Thing, inside, plain, types_of, values

RECIPE = ("recipeIngredient", "ingredients", "recipeInstructions")
STEPS = frozenset(("HowToStep", "HowToDirection", "HowToTip"))
SIGNS = (
    "recipeIngredient",
    "recipeInstructions",
    "HowToStep",
    "acceptedAnswer",
)  # a script that names none declares none
LONG = 40  # letters from which a block may be a piece of a part: a paragraph of an answer
OPENING = 160  # characters of a block that are compared
FEWEST = 2  # letters of a part,
TELLING, SEVERAL = 6, 3  # … and of one that tells something amid other words, and how many of these do
MOST = 100_000  # characters of all parts that are looked at
_NO_LETTER = re.compile(r"[\W_]+")
# The same of ASCII, in bytes, which is quicker.
_NO_ASCII_LETTER = bytes(byte for byte in range(128) if not chr(byte).isalnum())
_END = re.compile(r"(?:\r?\n|<(?:br|/?p|/?li|/?div|/?h\d)\b[^<>]*>)+", re.I)


class Parts:
    """
    What a page declares to be its ingredients and steps, and its questions and answers, told by their letters alone.

    >>> parts = Parts(["125 g flour", "Yes,<br>from <b>May</b>."], ["Is it open at night?"])
    >>> parts.hold("125 g | Flour"), parts.hold("From May"), parts.hold("Is it open at night"), parts.hold("flour")
    (True, True, True, False)
    >>> parts.ask("Is it open at night?"), parts.ask("125 g flour")
    (True, False)
    """

    def __init__(self, said: Sequence[str], questions: Sequence[str] = ()) -> None:
        lines: dict[str, None] = {}
        left = MOST
        for text in (*said, *questions):
            left -= len(text)
            if left < 0:
                break
            lines.update(
                (letters, None) for line in _END.split(text) if len(letters := _letters(plain(line))) >= FEWEST
            )
        self._lines = lines
        self._long = "\n".join(line for line in lines if len(line) >= LONG)
        self._openings = [line[:LONG] for line in lines if len(line) >= TELLING]
        self._questions = frozenset(_letters(plain(question)) for question in questions)

    def __bool__(self) -> bool:
        return bool(self._lines)

    def ask(self, text: str) -> bool:
        """Is a text one of the questions?"""
        return _letters(text) in self._questions

    def hold(self, text: str) -> bool:
        """Is a text one of them all, or a long one a piece of one?"""
        letters = _letters(text[:OPENING])
        if len(letters) >= LONG and letters in self._long:
            return True
        return len(text) <= OPENING and letters in self._lines

    def stand_in(self, text: str) -> bool:
        """
        Does a text hold a long one of them, or several?

        >>> parts = Parts(["125 g flour", "3 large eggs", "65 g sugar"])
        >>> parts.stand_in("125 g flour, 65 g sugar, 3 large eggs"), parts.stand_in("Take 125 g flour!")
        (True, False)
        """
        letters = _letters(text)
        found = (len(opening) == LONG for opening in self._openings if opening in letters)
        return any(is_long or n >= SEVERAL for n, is_long in enumerate(found, start=1))


def declared_parts(tree: Any) -> Parts | None:
    """
    The parts that a page declares in JSON-LD, or of a recipe in microdata; None for most pages, which declare none.

    >>> from cleaner.reading.tree import tree_of
    >>> page = '<script type="application/ld+json">{"@type": "Recipe", "recipeIngredient": ["2 eggs", "100 g sugar"]}</script>'
    >>> parts = declared_parts(tree_of(page))
    >>> parts is not None and parts.hold("2 Eggs")
    True
    """
    in_scripts = any(sign in script for script in scripts_of(tree) for sign in SIGNS)
    if not in_scripts and not lists_ingredients(tree):
        return None
    said: list[str] = []
    questions: list[str] = []
    for thing in inside(read_json_ld(tree, SIGNS)) if in_scripts else ():
        types = types_of(thing)
        said += _texts(thing, *RECIPE)
        if not STEPS.isdisjoint(types):
            said += _texts(thing, "name", "text")
        elif "Question" in types:
            answers = [one for one in values(thing, "acceptedAnswer") if isinstance(one, dict)]
            said += [text for answer in answers for text in _texts(answer, "text")]
            questions += _texts(thing, "name", "text") if answers else []
    for node, attributes in saying(tree, "microdata"):
        if attributes.get("itemprop") in RECIPE:
            said.append(node.text(separator=" "))
    return Parts(said, questions) or None


def _texts(thing: Thing, *names: str) -> list[str]:
    return [value for name in names for value in values(thing, name) if isinstance(value, str)]


def _letters(text: str) -> str:
    if text.isascii():
        return text.encode().translate(None, _NO_ASCII_LETTER).decode().lower()
    return _NO_LETTER.sub("", text).casefold()
