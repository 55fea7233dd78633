"""What a caller may choose, in one frozen object."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, fields
from os import PathLike
from typing import TYPE_CHECKING, Any, TypedDict

from .errors import OptionError

if TYPE_CHECKING:
    from typing_extensions import Unpack as Unpack  # which type checkers know without installing it

    from .memory.site_memory import SiteMemory
elif sys.version_info >= (3, 11):
    from typing import Unpack
else:  # only for those who ask for the annotations while a program runs
    from typing import Optional as Unpack  # noqa: F401


INPUTS = ("auto", "html", "text", "markdown")
LEADS = ("auto", "standfirst", "opening", "both")
PARTS = ("title", "standfirst", "captions", "bylines", "tables")  # what stands in the text, or doesn't
READING = "reading"  # the reason that is none of blocks: for it, parts of their text are left out
REASONS = (
    "related",
    "consent",
    "share",
    "newsletter",
    "paywall",
    "comments",
    "advert",
    "navigation",
    "legal",
    "caption",
    "byline",
    "ai-label",
    "repeat",
    "unwanted",
    READING,
    "boilerplate",
)
Detector = Callable[[str], "tuple[str, float]"]


@dataclass(frozen=True, slots=True)
class Options:
    """
    Choices for `clean`; the defaults are what a reader would expect.

    * `input`: "html", "text", "markdown", or "auto" to tell them apart;
    * `lead`: where an opening is said twice, which copy stays: the "standfirst", the "opening" paragraph, "both", or
      "auto" (a copy that was cut off or says less goes, else the standfirst stays);
    * `title`, `standfirst`, `captions`, `bylines`, `tables`: does this part stand in the text?
    * `balance`: from −1, precision (what is in doubt goes), to 1, recall (what is in doubt stays);
    * `keep`: reasons (`cleaner.REASONS`) for which nothing is removed;
    * `languages`: a folder of language files to use beside the ones that come with `cleaner`;
    * `detector`: a function from a text to (language code, confidence) to use instead of langdetect;
    * `memory`: a `SiteMemory`, which knows what the page's site repeats; the page's URL is needed then.

    >>> Options(keep=["share"]).keep
    frozenset({'share'})
    """

    input: str = "auto"
    lead: str = "auto"
    title: bool = False
    standfirst: bool = True
    captions: bool = False
    bylines: bool = False
    tables: bool = True
    balance: float = 0.0
    keep: Iterable[str] = frozenset()
    languages: str | PathLike[str] | None = None
    detector: Detector | None = None
    memory: SiteMemory | None = None

    def __post_init__(self) -> None:
        _choice("input", self.input, INPUTS)
        _choice("lead", self.lead, LEADS)
        for name in PARTS:
            if not isinstance(value := getattr(self, name), bool):
                raise OptionError(f"{name}={value!r} is not known; use True or False")
        if isinstance(self.balance, bool) or not isinstance(self.balance, (int, float)) or not -1 <= self.balance <= 1:
            raise OptionError(f"balance={self.balance!r} is not known; use a number from -1 (precision) to 1 (recall)")
        try:
            keep = (self.keep,) if isinstance(self.keep, str) else tuple(self.keep)
        except TypeError:
            raise OptionError(f"keep={self.keep!r} is no list of reasons; use some of {', '.join(REASONS)}") from None
        for reason in keep:
            _choice("keep", reason, REASONS)
        object.__setattr__(self, "keep", frozenset(keep))
        if self.languages is not None and not isinstance(self.languages, (str, PathLike)):
            raise OptionError(f"languages={self.languages!r} is no path; give a folder of language files")
        if self.detector is not None and not callable(self.detector):
            raise OptionError(
                f"detector={self.detector!r} can't be called; give a function from a text to (code, confidence)"
            )
        if self.memory is not None:
            from .memory.site_memory import SiteMemory

            if not isinstance(self.memory, SiteMemory):
                raise OptionError(
                    f"memory={self.memory!r} is no SiteMemory; make one, or load it with SiteMemory.load(path)"
                )


class CleaningOptions(TypedDict, total=False):
    """The fields of `Options` as keyword arguments, so that editors and type checkers know them."""

    input: str
    lead: str
    title: bool
    standfirst: bool
    captions: bool
    bylines: bool
    tables: bool
    balance: float
    keep: Iterable[str]
    languages: str | PathLike[str] | None
    detector: Detector | None
    memory: SiteMemory | None


class ManyOptions(CleaningOptions, total=False):
    """The same, with those of `clean_many` for its workers."""

    workers: int | None
    timeout: float | None
    max_memory: int | None


def make_options(changes: Mapping[str, Any], others: Iterable[str] = ()) -> Options:
    """Make options from keyword arguments; an unknown name is an error that lists the known ones, and `others` that the caller takes."""
    if not changes:
        return DEFAULTS
    for name in changes:
        if name not in _NAMES:
            raise OptionError(f"there is no option {name!r}; known are {', '.join((*others, *_NAMES))}")
    return Options(**changes)


def check_reasons(reasons: Iterable[str]) -> None:
    """Raise OptionError where one of these is none of the REASONS."""
    for reason in reasons:
        if reason not in REASONS:
            raise OptionError(f"there is no reason {reason!r}; known are {', '.join(REASONS)}")


def _choice(name: str, value: object, known: tuple[str, ...]) -> None:
    if value not in known:
        raise OptionError(f"{name}={value!r} is not known; use one of {', '.join(known)}")


DEFAULTS = Options()
_NAMES = tuple(field.name for field in fields(Options))
