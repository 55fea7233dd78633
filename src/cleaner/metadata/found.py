"""What was found on a page about it, and where: nothing is chosen here."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any, NamedTuple

from .placeholders import is_nothing, is_template, is_unfiled

MOST = 60  # things that are found for one field; a page may hold thousands
LONGEST = 2000  # characters of a value

_NAMED = ("section", "site", "description", "licence")

FIELDS = (
    "title", "authors", "published", "modified", "site", "canonical_url", "section", "tags", "image", "description", "licence",
    "paywalled", "kind", "direction", "declared_language",
)  # fmt: skip


class Found(NamedTuple):
    """
    One thing that a page says about itself.

    `value` is what it was read as, and None where that isn't certain; `source` is where it stands ("json-ld
    NewsArticle.datePublished", "meta og:title", "html time", "visible byline", "url"), `text` what stands there.

    >>> Found("Ann", "meta author", "By Ann")
    Found(value='Ann', source='meta author', text='By Ann')
    """

    value: Any
    source: str
    text: str = ""


@dataclass(slots=True)
class Findings:
    """All that was found, by field, in the order in which it was found."""

    by_field: dict[str, list[Found]] = field(default_factory=lambda: {name: [] for name in FIELDS})
    of_others: Findings | None = None  # what is said of another article of the page: no value, and never the only one

    def doubted(self) -> Findings:
        """The findings in which to note what is said of another article."""
        if self.of_others is None:
            self.of_others = Findings()
        return self.of_others

    def add(self, name: str, value: Any, source: str, text: str = "") -> None:
        """Note a value; what is empty, or one too many, isn't noted."""
        if isinstance(value, str):
            if name == "title" and is_template(value):
                return
            if (name in _NAMED and is_nothing(value)) or (name == "section" and is_unfiled(value)):
                value = None
        if value is None or value == () or value == "":
            if not text or (value == "" and name not in ("section", "description")):
                return
            value = None
        found = self.by_field[name]
        if len(found) < MOST:
            found.append(Found(value, source, text if len(text) <= LONGEST else text[:LONGEST]))

    def replace(self, name: str, value: Any, by: Any) -> None:
        """Note another value in the place of one, wherever that was found."""
        self.by_field[name] = [one._replace(value=by) if one.value == value else one for one in self.by_field[name]]

    def says(self, name: str) -> bool:
        """Has anything been found for this field that can be read?"""
        return any(one.value is not None for one in self.by_field[name])

    def __getitem__(self, name: str) -> list[Found]:
        return self.by_field[name]
