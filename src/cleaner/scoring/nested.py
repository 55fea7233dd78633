"""What boxes hold, with what stands in those inside of them."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TypeVar

N = TypeVar("N", int, float)


def add_up(held: list[N], parents: Sequence[int]) -> None:
    """
    Add what each box holds to the one around it, so that each holds all that stands in it. Boxes are in document order.

    >>> held = [0, 1, 2, 4]
    >>> add_up(held, [-1, 0, 1, 0])
    >>> held
    [7, 3, 2, 4]
    """
    # The innermost first, since they hold all by then; the first box stands in none.
    for around, inside in zip(parents[:0:-1], reversed(held), strict=False):
        if inside:
            held[around] += inside
