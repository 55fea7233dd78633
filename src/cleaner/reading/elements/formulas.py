"""Formulas: what a `math` element says, in TeX where the page gives it, else in the letters and signs that it is made of."""

from __future__ import annotations

from typing import Any

TOKENS = frozenset(("mi", "mn", "mo", "mtext", "ms"))  # elements of MathML that hold what is shown
ANNOTATIONS = frozenset(("annotation", "annotation-xml"))
DELIMITERS = (
    ("$$", "$$"),
    ("$", "$"),
    (r"\(", r"\)"),
    (r"\[", r"\]"),
    (r"{\displaystyle ", "}"),
    (r"{\textstyle ", "}"),
)
AROUND = 2  # elements around a formula that hold nothing else, beside which its double may stand


def formula_of(math: Any) -> str:
    r"""
    What a formula says, with white space squeezed; empty where the page shows the same in letters beside it.

    >>> from cleaner.reading.tree import tree_of
    >>> [formula_of(tree_of(page).css_first("math")) for page in (r'<math alttext="{\displaystyle a^{2}}">', "<math><mi>b</mi><mo>=</mo><mn>2</mn>")]
    ['a^{2}', 'b=2']
    """
    if _is_shown_in_letters(math):
        return ""
    said = (math.attributes.get("alttext") or "").split()
    text = _bare(" ".join(said)) if said else _spelled(math)
    return text


def is_displayed(math: Any) -> bool:
    """Does a formula stand on a line of its own?"""
    attributes = math.attributes
    return (attributes.get("display") or "").lower() == "block" or (attributes.get("mode") or "").lower() == "display"


def _spelled(math: Any) -> str:
    """The TeX that a formula is annotated with, else its letters and signs."""
    tokens: list[str] = []
    open_: list[Any] = []
    node = math.first_child
    while node is not None or open_:
        if node is None:
            node = open_.pop()
            continue
        tag = node.tag or ""
        if tag in TOKENS:
            tokens.append(node.text())
        elif tag in ANNOTATIONS:
            if "tex" in (node.attributes.get("encoding") or "").lower() and (said := node.text().split()):
                return _bare(" ".join(said))
        elif node.first_child is not None:
            open_.append(node.next)
            node = node.first_child
            continue
        node = node.next
    return " ".join("".join(tokens).split())


def _bare(tex: str) -> str:
    """TeX without what only says that it is TeX, and how it is set."""
    for begin, end in DELIMITERS:
        inside = tex[len(begin) : -len(end)]
        if tex.startswith(begin) and tex.endswith(end) and inside.strip() and _is_whole(inside):
            return _bare(inside.strip())
    return tex


def _is_whole(tex: str) -> bool:
    """Does every brace that a part of TeX opens or closes stand in it with the other one?"""
    depth = 0
    for character in tex:
        depth += (character == "{") - (character == "}")
        if depth < 0:
            return False
    return depth == 0 and "$" not in tex


def _is_shown_in_letters(math: Any) -> bool:
    """Does an element for eyes alone, beside the formula or what holds it, have it in letters?"""
    node = math
    for _ in range(AROUND):
        for side in ("prev", "next"):
            beside = getattr(node, side)
            if beside is not None and beside.is_element_node and beside.attributes.get("aria-hidden") == "true":
                if not beside.text().isspace() and beside.text():
                    return True
        if node.prev is not None or node.next is not None or node.parent is None or not node.parent.is_element_node:
            break
        node = node.parent
    return False
