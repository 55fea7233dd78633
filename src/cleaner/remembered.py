"""What is worked out of a word when it is first met: the same words come on every page, so a bounded number is remembered."""

from __future__ import annotations

from typing import TypeVar

MOST = 20_000  # words that are remembered
V = TypeVar("V")


class Remembered(dict[str, V]):
    """
    Two threads may work the same word out at once; both get the same.

    >>> class Lengths(Remembered[int]):
    ...     def work_out(self, word):
    ...         return len(word)
    >>> Lengths()["ferry"]
    5
    """

    def __missing__(self, word: str) -> V:
        value = self.work_out(word)
        if len(self) >= MOST:
            self.clear()
        self[word] = value
        return value

    def work_out(self, word: str) -> V:
        """What is remembered of a word."""
        raise NotImplementedError
