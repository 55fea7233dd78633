"""The parts an article is made of: what was kept, what was removed, related items, disclosures."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field, fields
from typing import Any, Literal

from .language import detect
from .options import Detector
from .readings import Reading, put_back

Kind = Literal["structured", "provenance", "label", "attribute", "byline", "phrase"]
Verdict = Literal["generated", "assisted", "summarised", "translated", "none-asserted", "unknown"]
FLAGGING_KINDS = frozenset(("structured", "label", "attribute", "byline"))
FLAGGING_VERDICTS = frozenset(("generated", "assisted", "summarised", "translated"))


@dataclass(frozen=True, slots=True)
class Kept:
    """
    A block that stands in the article.

    `label` is "title", "lead" or "".
    `span` is its place in a text (characters, end excluded), `path` its place in HTML (a CSS path).
    `readings` are parts of it that its text leaves out, each with the place in the text where it stood: how words are read.

    >>> import cleaner
    >>> cleaner.clean("It rained in Lyon for a whole day, and the river rose.").kept
    (Kept(block=0, text='It rained in Lyon for a whole day, and the river rose.', label='lead', kind='paragraph', span=(0, 54), path='', readings=()),)
    """

    block: int
    text: str
    label: str = ""
    kind: str = "paragraph"
    span: tuple[int, int] | None = None
    path: str = ""
    readings: tuple[Reading, ...] = ()

    @property
    def with_readings(self) -> str:
        """The text with its readings in their places: all that the block holds."""
        return put_back(self.text, self.readings)

    def to_dict(self) -> dict[str, Any]:
        """The fields as plain data, without the empty ones, as the JSON of an article has them."""
        return _as_dict(self)


@dataclass(frozen=True, slots=True)
class Removal:
    """
    A block that was left out, and why.

    `reason` is a word of the glossary, `rule` where the rule is written down, `evidence` what was seen on this page.
    A repeat carries the share of its wording that is repeated (`similarity`, 0..1) and the block it `repeats`.
    `readings` are as in a block that was kept.

    >>> import cleaner
    >>> article = cleaner.clean("It rained in Lyon for a whole day, and the river rose by two metres.\\n\\nShare this article")
    >>> removal = article.removed[0]
    >>> removal.text, removal.reason, removal.evidence, removal.span
    ('Share this article', 'share', "'share this article'", (70, 88))
    """

    block: int
    text: str
    reason: str
    rule: str
    _evidence: str | Callable[[], str] = field(repr=False, compare=False)
    span: tuple[int, int] | None = None
    path: str = ""
    similarity: float | None = None
    repeats: int | None = None
    readings: tuple[Reading, ...] = ()

    @property
    def with_readings(self) -> str:
        """The text with its readings in their places: all that the block holds."""
        return put_back(self.text, self.readings)

    @property
    def evidence(self) -> str:
        """What was seen on this page, in words."""
        if not isinstance(self._evidence, str):
            object.__setattr__(self, "_evidence", self._evidence())  # once it is known, the page isn't needed for it
        return str(self._evidence)

    def __reduce__(self) -> tuple[Any, ...]:
        """To other processes goes what was seen, without the page that it was seen on."""
        values = {one.name: getattr(self, one.name) for one in fields(self)} | {"_evidence": self.evidence}
        return Removal, tuple(values.values())

    def __repr__(self) -> str:
        said = ", ".join(f"{name}={value!r}" for name, value in self.to_dict().items())
        return f"Removal({said})"

    def to_dict(self) -> dict[str, Any]:
        """The fields as plain data, without the empty ones, as the JSON of an article has them."""
        return _as_dict(self)


@dataclass(frozen=True, slots=True)
class Disclosure:
    """
    One thing that the page says about the use of AI. What it doesn't say is unknown, never "human".

    `kind` is how it is said, from codes for machines down to a phrase in prose, `verdict` what is said, `scope` of what:
    "page", "article text", "summary block", "image", "related item 3" (counted from 1) or "image of related item 3".
    `evidence` is quoted from the page, `rule` says where the rule is written down, `where` which block or element it is.
    docs/ai-disclosure.md has all kinds, verdicts and standards.
    """

    kind: Kind
    verdict: Verdict
    scope: str
    evidence: str
    rule: str
    where: str

    def to_dict(self) -> dict[str, Any]:
        """The fields as plain data, without the empty ones, as the JSON of an article has them."""
        return _as_dict(self)


@dataclass(frozen=True, slots=True)
class RelatedItem:
    """
    Another article that the page points to.

    `ai_generated` is True where something on the item says that AI made its text or its picture, or had a part in it
    (`disclosures` say which), and None (unknown) where nothing does: never False. `position` counts from 1, `blocks` are
    the blocks it is made of.
    """

    title: str | None
    text: str | None
    url: str | None
    caption: str | None
    position: int
    disclosures: tuple[Disclosure, ...]
    blocks: tuple[int, ...]
    _detector: Detector | None = field(default=None, repr=False, compare=False)

    @property
    def language(self) -> str:
        """The item's language as a BCP 47 code, or "und"."""
        return detect(f"{self.title or ''}\n{self.text or ''}", self._detector)[0]

    @property
    def ai_generated(self) -> bool | None:
        """True where AI made something of the item, or had a part in it; None where nothing says so, never False."""
        flagged = any(
            disclosure.kind in FLAGGING_KINDS and disclosure.verdict in FLAGGING_VERDICTS
            for disclosure in self.disclosures
        )
        return True if flagged else None

    def to_dict(self) -> dict[str, Any]:
        """The fields as plain data, with the language and the disclosures, as the JSON of an article has them."""
        return _as_dict(self) | {
            "language": self.language,
            "ai_generated": self.ai_generated,
            "disclosures": [disclosure.to_dict() for disclosure in self.disclosures],
        }


def _as_dict(record: Any) -> dict[str, Any]:
    """A record's fields in order, without the empty ones."""
    names = (name.removeprefix("_") for name in record.__slots__ if name != "_detector")
    values = {name: getattr(record, name) for name in names}
    return {
        name: [_plain(one) for one in value] if isinstance(value, tuple) else value
        for name, value in values.items()
        if value not in (None, "", ())
    }


def _plain(value: Any) -> Any:
    return value._asdict() if isinstance(value, Reading) else value
