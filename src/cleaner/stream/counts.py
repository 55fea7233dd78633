"""What a run counts: records in, cleaned, failed and left out, and the blocks that were removed."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from .work import Done


@dataclass
class Counts:
    """
    What was done so far.

    >>> counts = Counts(cleaned=1000, failed=Counter(empty=2, json=1), removed=Counter(related=30, share=12))
    >>> counts.summary()
    '1,003 in, 1,000 cleaned, 3 failed (2 empty, 1 json), 42 blocks removed (30 related, 12 share)'
    """

    cleaned: int = 0
    doubtful: int = 0  # cleaned, with a warning
    unaddressed: int = 0  # cleaned, but with no address by which a memory of sites would know them
    skipped: int = 0  # records of WARC files that hold no page
    failed: Counter[str] = field(default_factory=Counter)  # by kind
    removed: Counter[str] = field(default_factory=Counter)  # blocks, by reason

    @classmethod
    def of(cls, data: Mapping[str, Any]) -> Counts:
        """The counts that a journal holds."""
        counters = {name: Counter(data.get(name, {})) for name in ("failed", "removed")}
        return cls(**{**data, **counters})

    def to_dict(self) -> dict[str, Any]:
        return {**vars(self), "failed": dict(self.failed), "removed": dict(self.removed)}

    @property
    def records(self) -> int:
        """All that came in, but those that hold no page."""
        return self.cleaned + self.failed.total()

    def add(self, done: Done) -> None:
        """Count a record that was cleaned."""
        self.cleaned += 1
        self.doubtful += done.doubtful
        self.unaddressed += done.unaddressed
        self.removed.update(done.removed)

    def summary(self) -> str:
        """All of it in one line."""
        parts = [f"{self.records:,} in", f"{self.cleaned:,} cleaned"]
        parts.append(f"{self.failed.total():,} failed" + _by(self.failed))
        if self.doubtful:
            parts.append(f"{self.doubtful:,} doubtful")
        if self.skipped:
            parts.append(f"{self.skipped:,} without a page left out")
        if self.removed:
            parts.append(f"{self.removed.total():,} blocks removed{_by(self.removed)}")
        return ", ".join(parts)


def _by(counter: Counter[str]) -> str:
    return f" ({', '.join(f'{count:,} {name}' for name, count in counter.most_common())})" if counter else ""


def rate(records: int, seconds: float) -> str:
    """
    Records a second, in two or three digits.

    >>> rate(1000, 3.0), rate(10, 3.0)
    ('333', '3.3')
    """
    each = records / max(seconds, 0.001)
    return f"{each:,.0f}" if each >= 10 else f"{each:.1f}"


def lasted(seconds: float) -> str:
    """
    A time in words.

    >>> lasted(4.4), lasted(754), lasted(7380)
    ('4 s', '12 min 34 s', '2 h 3 min')
    """
    whole = round(seconds)
    if whole < 60:
        return f"{whole} s"
    return f"{whole // 60} min {whole % 60} s" if whole < 3600 else f"{whole // 3600} h {whole % 3600 // 60} min"
