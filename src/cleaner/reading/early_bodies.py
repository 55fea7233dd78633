"""Heads that ended early: a picture or a link between their tags begins the body, and what declares the page stands there."""

from __future__ import annotations

from typing import Any

from .elements.html_tags import is_made_up

DECLARING = frozenset(("title", "meta", "link", "base"))
OF_A_PAGE = "title:not(svg title)"


def mend_head(tree: Any) -> None:
    """
    Put the title of a page into its head, and what declares the page beside it: the first title counts for browsers, wherever it stands.
    Titles of drawings, and of the entries of a feed, are none.

    >>> from selectolax.lexbor import LexborHTMLParser
    >>> tree = LexborHTMLParser("<head><img src=a.png><meta name=author content=Ann><title>A day</title></head><body><h1>A day</h1>")
    >>> mend_head(tree)
    >>> [node.tag for node in tree.head.iter()], [node.tag for node in tree.body.iter()]
    (['meta', 'title'], ['img', 'h1'])
    """
    head = tree.head
    if head is None or tree.body is None or any(node.tag == "title" for node in head.iter()):
        return
    title = next((node for node in tree.css(OF_A_PAGE) if not is_made_up(node.parent.tag)), None)
    if title is None:
        return
    for node in [node for node in title.parent.iter() if node.tag in DECLARING]:
        head.insert_child(node)
        node.remove()
