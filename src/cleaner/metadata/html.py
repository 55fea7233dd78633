"""What the elements of a page say of it: its title, headings, links, pictures and the attributes of its root."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from ..addresses import absolute
from ..reading.elements.letters import without_breaks
from ..reading.tree import saying
from ..structured import read_links
from ..structured.items import short_text
from .descriptions import without_entities
from .found import Findings
from .image import Image
from .languages import language_tag
from .placeholders import is_unfiled
from .tags import LONGEST_TAG, bare_tag

MOST = 30  # elements of a kind that are looked at
MOST_LINKS = 60  # of tags that are asked whether they stand in cards
LONGEST_COUNT = 8  # characters of a heading without a letter, which is the headline only where the page declares it so
HEADINGS_OF_CARDS = frozenset(("h2", "h3", "h4"))
MOST_OF_CARD = 1000  # nodes of a card
CARD = 4  # elements around the tag of another article in which its heading stands


def find_in_html(tree: Any, declared_title: str, headings: Sequence[Any], findings: Findings, base: str) -> None:
    """Note what elements say: declared language and direction, title, headings, canonical address, licence, tags, picture."""
    for where, node in (("html", tree.root), ("body", tree.body)):
        if node is None:
            continue
        attributes = node.attributes
        if lang := attributes.get("lang") or attributes.get("xml:lang"):
            findings.add("declared_language", language_tag(lang), f"{where} lang", lang)
        direction = (attributes.get("dir") or "").strip().lower()
        if direction in ("ltr", "rtl"):
            findings.add("direction", direction, f"{where} dir", direction)
    findings.add("title", declared_title, "html title", declared_title)
    for node in headings[:MOST]:
        text = without_breaks(short_text(node))
        if "&" in text and (bare := without_entities(text)) in declared_title:
            text = bare
        if len(text) > LONGEST_COUNT or any(map(str.isalpha, text)) or text in declared_title:  # no votes
            findings.add("title", text, "html h1", text)
    for link in read_links(tree)[: 10 * MOST]:
        if "canonical" in link.rel:
            findings.add("canonical_url", absolute(base, link.href), "link canonical", link.href)
        elif "license" in link.rel:
            findings.add("licence", absolute(base, link.href), "link license", link.href)
        elif "image_src" in link.rel and (address := absolute(base, link.href)):
            findings.add("image", Image(address), "link image_src", link.href)
    tagged = []
    categories = set()
    for node, attributes in saying(tree, "rel")[: 10 * MOST]:
        words = (attributes["rel"] or "").lower().split()
        if "license" in words:
            href = attributes.get("href") or ""
            if href.strip("/#"):  # a theme's, which leads to nothing
                findings.add("licence", absolute(base, href) or short_text(node), f"{node.tag} license", href)
        else:
            tagged.append(node)
            if "category" in words:
                categories.add(node.mem_id)
    outside = _outside_cards(tagged)
    section = next(
        (name for node in outside if node.mem_id in categories and (name := _name_of(node)) and not is_unfiled(name)),
        "",
    )
    findings.add("section", section, "a category", section)
    names = dict.fromkeys(map(_name_of, outside))  # a link to the whole article may call itself a tag
    tags = [tag for tag in names if 0 < len(tag) <= LONGEST_TAG and tag != section and not is_unfiled(tag)]
    findings.add("tags", tuple(tags), "a tag", ", ".join(tags))


def _name_of(link: Any) -> str:
    """What a link to a tag or a section names."""
    return bare_tag(short_text(link))


def _outside_cards(links: Sequence[Any]) -> Sequence[Any]:
    """Links of tags without those of other articles, whose cards hold one linked heading each."""
    rows = {link.parent.mem_id for link in links if link.parent is not None}
    if len(rows) < 2:
        return links
    known: dict[int, bool] = {}
    outside = [link for link in links[:MOST_LINKS] if not _is_in_card(link, known)]
    return outside or links  # a heading over all of them may be a link as well


def _is_in_card(link: Any, known: dict[int, bool]) -> bool:
    """Does an element around a link hold one linked heading, and not the headline? `known` are those that were asked before."""
    node = link.parent
    for _ in range(CARD):
        if node is None or node.tag in ("body", "main"):
            return False
        if node.mem_id not in known:
            known[node.mem_id] = holds_one_linked_heading(node)
        if known[node.mem_id]:
            return True
        node = node.parent
    return False


def holds_one_linked_heading(card: Any) -> bool:
    """Is one heading of an element a link, and none the headline? No card has more than so many elements."""
    linked: set[int] = set()
    inside = [
        (card.first_child, 0, False)
    ]  # what is still to be looked at: a node, the heading and whether a link is around it
    for _ in range(MOST_OF_CARD):
        while inside and inside[-1][0] is None:
            inside.pop()
        if not inside:
            return len(linked) == 1
        node, heading, in_link = inside.pop()
        inside.append((node.next, heading, in_link))
        if not node.is_element_node:
            continue
        tag = node.tag
        if tag == "h1":
            return False
        if tag in HEADINGS_OF_CARDS:
            heading = node.mem_id
        in_link = in_link or tag == "a"
        if heading and in_link:
            linked.add(heading)
        inside.append((node.first_child, heading, in_link))
    return False
