"""
What the elements around a block say: their tags, and the words that their classes and ids are made of.

Each word has two weights, learnt from pages of many sites (training/train_markup.py): one for everything inside the
element, one for text that stands in the element itself. The weights of all elements around a block add up.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from itertools import chain
from typing import NamedTuple

from ..reading.elements.html_tags import is_made_up
from ..remembered import Remembered

LONGEST_NAMES = 300  # characters of a class attribute that are read
WHOLE_PAGE = frozenset(("html", "body"))
WORST_PAGE = -1.5  # weight of what one of these is called, below which it only says that training met few such pages
MOST_KNOWN = 20_000  # combinations of tag, class and id that are remembered
CAPTION = "caption"  # the word by which elements are named that hold what a picture shows
NEWSLETTER = "ewsletter"  # in what elements are called that sign readers up: "newsletter-box", "c-blockNewsletter"
HIDING = ("[hidden]", "[aria-hidden]", "[display-none]")
LAYER = "[layer]"  # of what stands above the page once it opens: a dialog, a popover
ROLES_OF_LAYERS = frozenset(("dialog", "alertdialog"))
DIALOGS = frozenset(("dialog", "amp-consent", "amp-lightbox", "amp-sidebar", "amp-user-notification"))
UNSEEN = frozenset(("[hidden]", "[display-none]", LAYER))  # … from all readers, not from screen readers alone
HEADINGS = frozenset(("h1", "h2", "h3", "h4", "h5", "h6"))
PLAIN = frozenset(("html", "body", "p", *HEADINGS, "ul", "ol", "li", "blockquote", "pre"))
OTHERS = frozenset(("role", "itemprop", "hidden", "aria-hidden", "style", "open", "popover", "aria-modal"))
_WORD = re.compile(r"[A-Z]?[a-z]+|[A-Z]+(?![a-z])")
_STREAMED = re.compile(r"(?:\w+-)?S:[0-9a-f]+")
_DISPLAY_NONE = re.compile(r"display\s*:\s*none", re.I)


def words_of(tag: str, attributes: Mapping[str, str | None]) -> list[str]:
    """
    The words that an element's tag and attributes are made of, each once: a name such as "card card-2 card-wide" says it once.

    >>> words_of("div", {"class": "post-content post entryBody", "role": "main", "hidden": None})
    ['<div', 'role=main', '[hidden]', 'post', 'content', 'entry', 'body']
    """
    return list(dict.fromkeys(chain(_own_words(tag, attributes), *map(_words_of_name, _names(attributes)))))


def _names(attributes: Mapping[str, str | None]) -> list[str]:
    names = (attributes.get("class") or "")[:LONGEST_NAMES].split()
    if name := attributes.get("id"):
        names.append(name[:LONGEST_NAMES])
    return names


def _words_of_name(name: str) -> list[str]:
    return [word.lower() for word in _WORD.findall(name) if len(word) > 1]


def _own_words(tag: str, attributes: Mapping[str, str | None]) -> list[str]:
    """Those that aren't of a name. A dialog is hidden until it is open."""
    words = ["<" + tag, *_other_words(attributes)]
    if tag in DIALOGS and "open" not in attributes:
        words += ["[hidden]", LAYER]
    return words


def _other_words(attributes: Mapping[str, str | None]) -> list[str]:
    if OTHERS.isdisjoint(attributes):
        return []
    words = [f"{name}={value[:40].lower()}" for name in ("role", "itemprop") if (value := attributes.get(name))]
    if ("hidden" in attributes and not _is_streamed(attributes)) or "popover" in attributes:
        words.append("[hidden]")
    if "popover" in attributes or attributes.get("aria-modal") == "true" or attributes.get("role") in ROLES_OF_LAYERS:
        words.append(LAYER)
    if attributes.get("aria-hidden") == "true":
        words.append("[aria-hidden]")
    if (style := attributes.get("style")) and _DISPLAY_NONE.search(style[:LONGEST_NAMES]):
        words.append("[display-none]")
    return words


def is_unseen(tag: str, attributes: Mapping[str, str | None]) -> bool:
    """
    Does an element say itself that nobody sees it, or that it opens above the page?

    >>> is_unseen("div", {"style": "display: none"}), is_unseen("div", {"role": "dialog"}), is_unseen("div", {"class": "hidden"})
    (True, True, False)
    """
    return not UNSEEN.isdisjoint(_own_words(tag, attributes))


def _is_streamed(attributes: Mapping[str, str | None]) -> bool:
    """Is this what React sends behind the rest of a page and then puts in its place, `<div hidden id="S:1">`?"""
    return _STREAMED.fullmatch(attributes.get("id") or "") is not None


class Look(NamedTuple):
    """What an element looks like."""

    tag: str
    like: str  # tag and class: what elements that look alike on a page share
    around: float  # weight for everything inside the element
    own: float  # weight for text in the element itself
    is_plain: bool  # a tag of plain text, and no name
    is_caption: bool  # by its name, and no heading
    is_hidden: bool  # from all readers, by its own attributes,
    is_layer: bool  # … until it opens above the page
    may_sign_up: bool  # a form, or called a newsletter's, whatever the language

    @property
    def name(self) -> str:
        """The class alone."""
        return self.like.partition(" ")[2]


def _sums(around: Mapping[str, float], own: Mapping[str, float], words: Iterable[str]) -> tuple[float, float]:
    """The sums of the two weights of some words."""
    inside = here = 0.0
    for word in words:
        inside += around.get(word, 0.0)
        here += own.get(word, 0.0)
    return inside, here


class _Names(Remembered[list[str]]):
    """The words of each name in a class attribute, worked out when it is first met."""

    def work_out(self, word: str) -> list[str]:
        return _words_of_name(word)


class BoxWeights:
    """
    The weights of the words of elements, and a memory of the combinations met.

    The same elements come on every page of a site, so a bounded number of them is remembered.
    """

    def __init__(self, around: Mapping[str, float], own: Mapping[str, float]) -> None:
        self.around, self.own = around, own
        self._names = _Names()
        self._known: dict[tuple[str | None, ...], Look] = {}
        self.plain = _Plain(self)

    def look(self, tag: str, attributes: Mapping[str, str | None]) -> Look:
        """What an element looks like."""
        if OTHERS.isdisjoint(attributes):
            key: tuple[str | None, ...] = (tag, attributes.get("class"), attributes.get("id"))
        else:
            key = (tag, attributes.get("class"), attributes.get("id"), *_own_words(tag, attributes))
        look = self._known.get(key)
        if look is None:
            if len(self._known) >= MOST_KNOWN:
                self._known.clear()
            self._known[key] = look = self._new_look(tag, attributes)
        return look

    def _new_look(self, tag: str, attributes: Mapping[str, str | None]) -> Look:
        names, like = _names(attributes), f"{tag} {attributes.get('class') or ''}"[:LONGEST_NAMES]
        if is_made_up(tag):  # a `div` that its tag names
            names.append(tag)
            tag = "div"
        own_words = _own_words(tag, attributes)
        if tag in WHOLE_PAGE:  # what a script shows once it has loaded
            own_words = [word for word in own_words if word not in HIDING]
        around, own = _sums(
            self.around, self.own, dict.fromkeys(chain(own_words, *map(self._names.__getitem__, names)))
        )
        if tag in WHOLE_PAGE:
            around = max(around, WORST_PAGE)
        is_plain = tag in PLAIN and len(own_words) == 1 and not names
        is_caption = tag not in HEADINGS and any(word.endswith(CAPTION) for name in names for word in self._names[name])
        is_hidden = not UNSEEN.isdisjoint(own_words)
        may_sign_up = tag == "form" or NEWSLETTER in like
        return Look(tag, like, around, own, is_plain, is_caption, is_hidden, LAYER in own_words, may_sign_up)

    def without_hiding(self) -> BoxWeights:
        """The same, but hidden elements count like others: some pages stream their article in hidden."""
        return BoxWeights(
            {word: weight for word, weight in self.around.items() if word not in HIDING},
            {word: weight for word, weight in self.own.items() if word not in HIDING},
        )


class _Plain(Remembered[Look]):
    """What elements without attributes look like, by tag."""

    def __init__(self, weights: BoxWeights) -> None:
        self.weights = weights

    def work_out(self, word: str) -> Look:
        return self.weights.look(word, {})
