"""
What a page says about its article: `metadata_of` gathers it from all places that say it, and chooses.

    said = read_structured(tree)                     JSON-LD, microdata, RDFa, meta and link elements (cleaner.structured)
    from_things, meta_tags, html, url, visible       each notes what it finds in `Findings`; none knows of another
    choose                                           which of it counts; the rest stays as conflicts
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from typing import Any

from ..addresses import absolute
from ..blocks import Block, Page
from ..lexicon.phrases import Lexicon
from ..reading.elements.letters import without_breaks
from ..reading.read_html import PLACE
from ..reading.tree import headings_of, saying, tree_of
from ..structured import Thing, read_json_ld, read_metas, read_microdata, read_rdfa
from ..structured.items import short_text
from ..writing.directions import direction_of
from .captions import caption_of
from .choose import DECLARED, chosen, declared_sites, names_of_the_site
from .dated_lines import LONGEST_BYLINE
from .dates import dates_in
from .day_in_heading import day_in_heading
from .default_pictures import doubt_defaults
from .emblems import headline_above, headline_beside_site, without_emblems
from .file_head import find_in_head
from .found import Findings, Found
from .from_things import find_in_things
from .html import find_in_html
from .image import Image
from .label_in_heading import without_label
from .languages import language_tag, spoken_language
from .lines import (
    FOOT,
    OVER,
    Line,
    heading_saying,
    lines_around,
    lines_called,
    lines_of_blocks,
    title_node,
)
from .meta_tags import find_in_metas
from .names import Names
from .pictures import first_picture
from .record import Metadata
from .url import find_in_url
from .visible import SOURCE, find_visible

BELOW_STANDFIRST = 2  # paragraphs of an article of which one may begin with a dateline
OPENING = 3  # blocks of an article that tell its language

__all__ = ["Found", "Image", "Metadata", "metadata_of"]


def metadata_of(
    page: Page,
    title: int | None,
    body: Sequence[Block],
    lexicon: Lexicon,
    detect: Callable[[], tuple[str, float]] | None = None,
) -> Metadata:
    """
    The metadata of a page, of which the block that is its title and those of its article are known. Raises nothing.

    `detect` names the language of the article, and how sure that is, when somebody asks for it.
    """
    headline = headline_beside_site(page, title, body) or (None if title is None else page.blocks[title].text)
    findings = Findings()
    opening = next((block.text for block in body if block.id != title), "")
    text = " ".join(block.text for block in body[:OPENING])
    language = spoken_language(language_tag(page.declared.get("lang", "")), text, lexicon)
    names = Names(lexicon, language)
    if headline:
        findings.add("title", headline, "headline", headline)
    if page.head is not None:
        find_in_head(page.head, findings, names, page.url or "", language)
    tree = tree_of(page.source) if page.is_html else None
    base = page.url or ""
    if tree is not None and tree.root is not None:
        headings = [
            node for node in headings_of(tree, page.declared.get("title", "")) if not _is_said_above(node, page)
        ]
        is_above = title is not None and bool(body) and title <= body[0].id
        own = without_emblems(headings, page, headline, findings, is_above)
        for _, attributes in saying(tree, "base")[:1]:
            base = absolute(base, attributes.get("href") or "") or base
        base = base or _address_of(tree)
        find_in_html(tree, "" if page.head else page.declared.get("title", ""), own, findings, base)
        addresses = [*([page.url] if page.url else []), *(one.value for one in findings["canonical_url"] if one.value)]
        headlines = [one.value for one in findings["title"]]
        things = _things(tree)
        find_in_things(things, findings, names, base, addresses, headlines, language, body)
        has_things = any(way == "microdata" for way, _ in things)
        find_in_metas(read_metas(tree), findings, names, base, language, has_things)
        shown = top = title_node(tree, headings, headline)
        if headline and title is not None and is_above and page.blocks[title].kind == "heading":
            # it may stand in a heading of a lower level, below the site's name
            shown = heading_saying(headline, own) or heading_saying(headline, tree.css("h2, h3")) or top
        if shown is not None:
            _take_day_from(shown, findings, language)
            _take_label_from(shown, findings)
        doubt_defaults(findings, headline or "")
        last = body[-1].text if body else ""
        lines = lines_around(shown, last) if shown is not None else []
        is_lower = shown is not top
        if is_lower and len(own) == len(headings) > 0 and not _says_a_day(lines, language):
            lines = lines_around(top, last)
        if not lines and title is not None:  # it stands in no heading
            lines = lines_of_blocks(page.blocks, title, last=body[-1].id if body else None)
        elif not lines and body:  # the page shows no headline: a byline may stand right above its text
            lines = lines_of_blocks(page.blocks, body[0].id, OVER)
    else:
        tree = shown = None
        is_lower = False
        lines = lines_of_blocks(page.blocks, title, last=body[-1].id if body else None)
    foot = partial(lines_of_blocks, page.blocks, body[-1].id, FOOT) if body else _nothing
    if shown is not None and body and not findings.says("image"):
        # nothing that is said for machines names a picture
        if image := first_picture(shown, body[-1].text, base, lexicon):
            findings.add("image", image, "html img", image.url)
    sites = names_of_the_site(findings, page.url)
    called = declared_sites(findings, page.url)
    if title is not None and page.is_html and called:
        headline_above(page, title, body, findings, called)
    elsewhere = partial(lines_called, tree) if tree is not None else _nowhere
    find_visible(
        lines, elsewhere, foot, [block.text for block in body[:BELOW_STANDFIRST]], findings, names, sites, language
    )
    if is_lower and not findings.says("published"):  # the day may stand above several elements around the headline
        find_visible(
            lines_of_blocks(page.blocks, title, OVER), _nowhere, _nothing, [], findings, names, sites, language
        )
    find_in_url(page.url, findings)
    found = chosen(findings, page.url, sites, called)
    values = {name: ones[0].value for name, ones in found.items() if ones[0].value is not None}
    if (image := values.get("image")) and not image.caption and tree is not None:
        caption, credit = caption_of(tree, page.source, image.url, lexicon)
        values["image"] = Image(image.url, caption or None, image.credit or credit or None)
    # Templates declare "ltr" for the whole page, whatever their article is written in.
    if values.get("direction") != "rtl" and (direction := direction_of(opening)) not in (None, values.get("direction")):
        values["direction"] = direction
        found["direction"] = (Found(direction, "letters", ""), *found.get("direction", ()))
    return Metadata(
        **values,
        url=page.url,
        declared_title=page.declared.get("title"),
        encoding=page.declared.get("encoding"),
        found=found,
        _detect=detect,
    )


def _is_said_above(heading: Any, page: Page) -> bool:
    """Was a heading made from what Markdown says of itself above its text?"""
    if page.head is None:
        return False
    begin = (heading.attributes.get(PLACE) or "").partition("-")[0]
    return begin.isdecimal() and int(begin) < page.head.end


def _address_of(tree: Any) -> str:
    """The address that a page says is its own, where that is a whole one: what stands on it is relative to that."""
    for _, attributes in saying(tree, "link"):
        address = (attributes["href"] or "").strip()
        if "canonical" in (attributes["rel"] or "").lower() and address.startswith(("http://", "https://")):
            return address
    return ""


def _take_day_from(heading: Any, findings: Findings, language: str) -> None:
    """Take the date from the end of the headline, unless the page declares it so."""
    text = short_text(heading)
    if (apart := day_in_heading(heading, text, language)) is None:
        return
    headline, when = apart
    if any(text in one.text for one in findings["title"] if one.source not in ("headline", "html h1")):
        return
    findings.replace("title", text, headline)
    if when is not None:
        findings.add("published", when.value, SOURCE, when.text)


def _take_label_from(heading: Any, findings: Findings) -> None:
    """Take the kicker from the headline, or what stands behind it, where the page declares it without that."""
    text = without_breaks(short_text(heading))
    if headline := without_label(heading, text, [one.value for one in findings["title"] if one.source in DECLARED]):
        findings.replace("title", text, headline)


def _things(tree: Any) -> list[tuple[str, Thing]]:
    """What a page says in JSON-LD, microdata and RDFa, with the way it is written."""
    ways = (("json-ld", read_json_ld), ("microdata", read_microdata), ("rdfa", read_rdfa))
    return [(way, thing) for way, read in ways for thing in read(tree)]


def _says_a_day(lines: Sequence[Line], language: str) -> bool:
    """Does one of these lines have a date, as bylines do?"""
    return any(line.moments or any(dates_in(line.text, language)) for line in lines if len(line.text) <= LONGEST_BYLINE)


def _nothing() -> list[Line]:
    """There are no lines below what isn't there."""
    return []


def _nowhere(what: str) -> list[Line]:
    """A text has no elements."""
    return []
