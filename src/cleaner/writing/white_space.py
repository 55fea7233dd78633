"""White space, squeezed."""

from __future__ import annotations


def squeezed(text: str) -> str:
    """
    A text with one space for each run of white space in it, and none around it.

    >>> squeezed(" It\\n  rained. "), squeezed("It rained.\\n")
    ('It rained.', 'It rained.')
    """
    text = text.strip()
    # Most texts are squeezed then, which is seen quickly: a space is the only white space that is printed.
    return text if text.isprintable() and "  " not in text else " ".join(text.split())
