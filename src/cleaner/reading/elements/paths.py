"""Where an element of a page stands: its CSS path, by which a block of HTML is found again."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Any

from ...blocks import Block

LONGEST_PATH = 200  # steps; what is nested deeper is found from the 200th element above it
_NOT_A_NAME = re.compile(r"[^\w-]")


class Paths:
    """CSS paths of elements, in time linear in the number of elements."""

    def __init__(self) -> None:
        self.steps: dict[int, str] = {}  # by element: "p:nth-of-type(2)"

    def fill(self, blocks: Sequence[Block], places: Sequence[int], elements: Sequence[Any]) -> None:
        """Give each block the path of the element that holds it: the box at its place, of which `elements` has the element."""
        known: dict[int, str] = {}
        for block, box in zip(blocks, places, strict=True):
            if box not in known:
                known[box] = self.path(elements[box])
            block.path = known[box]

    def path(self, element: Any) -> str:
        """The path of an element: `html > body:nth-of-type(1) > p:nth-of-type(2)`."""
        steps: list[str] = []
        while element is not None and len(steps) < LONGEST_PATH:
            parent = element.parent
            if parent is None or not parent.is_element_node:
                steps.append(_name(element))
                break
            if element.mem_id not in self.steps:
                self._count(parent)
            steps.append(self.steps[element.mem_id])
            element = parent
        return " > ".join(reversed(steps))

    def _count(self, parent: Any) -> None:
        counts: dict[str, int] = {}
        child = parent.first_child
        while child is not None:
            name = _name(child)
            counts[name] = counts.get(name, 0) + 1
            self.steps[child.mem_id] = f"{name}:nth-of-type({counts[name]})"
            child = child.next


def _name(element: Any) -> str:
    return _NOT_A_NAME.sub(r"\\\g<0>", element.tag or "")
