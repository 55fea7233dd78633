"""A disclosure, and where in the page it was found."""

from __future__ import annotations

from dataclasses import dataclass

from ..records import Disclosure


@dataclass(frozen=True, slots=True)
class Found:
    """A disclosure, the block that it stands at (−1: before all of them), and the related item that it stands on."""

    at: int
    item: int | None
    disclosure: Disclosure
