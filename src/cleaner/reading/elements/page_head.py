"""What a page of HTML declares about itself in its head."""

from __future__ import annotations

from typing import Any

from ...blocks import Markup

LONGEST_DECLARED = 10_000  # characters of a declared title or description that blocks are compared with


def read_head(tree: Any, about: dict[str, str], markup: Markup) -> tuple[str, str]:
    """Read what the page declares about itself: its language, title and description. Returns the base of its links, and its own address."""
    if lang := (tree.root.attributes.get("lang") or "").strip():
        about["lang"] = lang
    base = shared_title = own_address = ""
    node = tree.head.first_child if tree.head is not None else None
    while node is not None:
        tag = node.tag
        if tag == "meta":
            attributes = node.attributes
            name = (attributes.get("property") or attributes.get("name") or "").lower()
            content = attributes.get("content")
            if content and name == "og:title":
                shared_title = shared_title or content
            elif content and name == "og:url":
                own_address = own_address or content
            elif content and name in ("description", "og:description"):
                markup.description = markup.description or " ".join(content.split())[:LONGEST_DECLARED]
        elif tag == "title" and "title" not in about:
            if text := " ".join((node.text() or "").split()):
                about["title"] = text
        elif tag == "base" and not base:
            base = node.attributes.get("href") or ""
        elif tag == "link" and not own_address and (node.attributes.get("rel") or "").lower() == "canonical":
            own_address = node.attributes.get("href") or ""
        node = node.next
    markup.title = " ".join(" | ".join(filter(None, (about.get("title"), shared_title))).split())[:LONGEST_DECLARED]
    return base, own_address
