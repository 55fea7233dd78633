"""Everything that a page says about its article, gathered place by place: for machines, around its headline, and in its text."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from typing import Any

from ..addresses import absolute
from ..blocks import Block, Page
from ..lexicon.phrases import Lexicon
from ..reading.elements.letters import without_breaks
from ..reading.read_html import PLACE
from ..reading.tree import headings_of, saying, tree_of
from ..scoring.boxes import WHOLE_PAGE
from ..structured import Thing, read_json_ld, read_metas, read_microdata, read_rdfa
from ..structured.items import short_text
from ..writing.folding import fold
from .breadcrumbs import find_in_breadcrumbs
from .captions import caption_of
from .choose import declared_sites, names_of_the_site
from .dated_lines import LONGEST_BYLINE
from .dates import dates_in
from .day_in_heading import day_in_heading
from .default_pictures import doubt_defaults
from .emblems import headline_above, headline_beside_site, without_emblems
from .file_head import find_in_head
from .found import Findings
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
from .shown_tags import find_shown_tags
from .sources import DECLARED
from .tags import FEWEST_OF_SITE, are_of_the_site
from .url import find_in_url
from .visible import SOURCE, find_visible

BELOW_STANDFIRST = 2  # paragraphs of an article of which one may begin with a dateline
AROUND = 5  # elements around the headline in which its article stands, with its tags and captions
OPENING = 3  # blocks of an article that tell its language


class Gathering:
    """What is found on a page, of which the block that is its title and those of its article are known; and the names of its site."""

    def __init__(self, page: Page, title: int | None, body: Sequence[Block], lexicon: Lexicon) -> None:
        self.page, self.title, self.body, self.lexicon = page, title, body, lexicon
        self.findings = Findings()
        self.headline = headline_beside_site(page, title, body) or (None if title is None else page.blocks[title].text)
        text = " ".join(block.text for block in body[:OPENING])
        self.language = spoken_language(language_tag(page.declared.get("lang", "")), text, lexicon)
        self.names = Names(lexicon, self.language)
        tree = tree_of(page.source) if page.is_html else None
        self.tree: Any = None if tree is None or tree.root is None else tree
        self.base = page.url or ""
        self.is_above = title is not None and bool(body) and title <= body[0].id  # the article
        self.headings: list[Any] = []  # of the highest level,
        self.own: Sequence[Any] = []  # … without those that name the site
        self.shown: Any = None  # the heading that holds the headline,
        self.top: Any = None  # … or that of the highest level over it
        self._find_declared()
        if self.tree is not None:
            self._find_in_headings()
        self._find_around_headline()

    def _find_declared(self) -> None:
        """What is said for machines: above the text of Markdown, in elements of the head, as structured data."""
        page, findings, names = self.page, self.findings, self.names
        if self.headline:
            findings.add("title", self.headline, "headline", self.headline)
        if page.head is not None:
            find_in_head(page.head, findings, names, page.url or "", self.language)
        tree = self.tree
        if tree is None:
            return
        headings = headings_of(tree, page.declared.get("title", ""))
        self.headings = [node for node in headings if not _is_said_above(node, page)]
        self.own = without_emblems(self.headings, page, self.headline, findings, self.is_above)
        for _, attributes in saying(tree, "base")[:1]:
            self.base = absolute(self.base, attributes.get("href") or "") or self.base
        self.base = base = self.base or _address_of(tree)
        find_in_html(tree, "" if page.head else page.declared.get("title", ""), self.own, findings, base)
        addresses = [*([page.url] if page.url else []), *(one.value for one in findings["canonical_url"] if one.value)]
        headlines = [one.value for one in findings["title"]]
        things = _things(tree)
        find_in_things(things, findings, names, base, addresses, headlines, self.language, self.body)
        has_things = any(way == "microdata" for way, _ in things)
        find_in_metas(read_metas(tree), findings, names, base, self.language, has_things)
        self._doubt_keywords()

    def _text(self) -> str:
        """What the article says, with its headline and what describes it."""
        described = (one.value for one in self.findings["description"])
        return " ".join(filter(None, (self.headline, *described, *(block.text for block in self.body))))

    def _around(self) -> Any:
        """What stands around the headline, with its article: to look through all of a page takes several times as long."""
        if self.shown is None:
            return self.tree
        around = self.shown
        for _ in range(AROUND):
            if around.parent is None or around.parent.tag in WHOLE_PAGE:
                break
            around = around.parent
        return around

    def _doubt_keywords(self) -> None:
        """Take the value from keywords that a site names on every page."""
        for one in [one for one in self.findings["tags"] if one.source == "meta keywords" and one.value]:
            if len(one.value) >= FEWEST_OF_SITE and are_of_the_site(one.value, self._text()):
                self.findings.replace("tags", one.value, None)

    def _find_in_headings(self) -> None:
        """Find the heading that shows the headline, and what it says beside that."""
        headline = self.headline
        self.shown = self.top = title_node(self.tree, self.headings, headline)
        if headline and self.title is not None and self.is_above and self.page.blocks[self.title].kind == "heading":
            # it may stand in a heading of a lower level, below the site's name
            lower = heading_saying(headline, self.own) or heading_saying(headline, self.tree.css("h2, h3"))
            self.shown = lower or self.top
        if self.shown is not None:
            _take_day_from(self.shown, self.findings, self.language)
            _take_label_from(self.shown, self.findings)
        doubt_defaults(self.findings, headline or "")

    def _find_around_headline(self) -> None:
        """What people read: the lines around the headline, those at the foot, the first picture, and what the address says."""
        page, body, findings, tree, shown = self.page, self.body, self.findings, self.tree, self.shown
        lines = self._lines_around()
        if shown is not None and body and not findings.says("image"):
            # nothing that is said for machines names a picture
            if image := first_picture(shown, body[-1].text, self.base, self.lexicon):
                findings.add("image", image, "html img", image.url)
        self.sites = names_of_the_site(findings, page.url)
        self.called = declared_sites(findings, page.url)  # … those that are sure
        if tree is not None and all(fold(one.value) in self.called for one in findings["section"] if one.value):
            find_in_breadcrumbs(tree, findings, self.lexicon)
        if tree is not None and not findings.says("tags"):
            find_shown_tags(self._around(), self._text, findings)
        if self.title is not None and page.is_html and self.called:
            headline_above(page, self.title, body, findings, self.called)
        foot = partial(lines_of_blocks, page.blocks, body[-1].id, FOOT) if body else _nothing
        elsewhere = partial(lines_called, tree) if tree is not None else _nowhere
        opening = [block.text for block in body[:BELOW_STANDFIRST]]
        find_visible(lines, elsewhere, foot, opening, findings, self.names, self.sites, self.language)
        if shown is not self.top and not findings.says("published"):
            # the day may stand above several elements around the headline
            over = lines_of_blocks(page.blocks, self.title, OVER)
            find_visible(over, _nowhere, _nothing, [], findings, self.names, self.sites, self.language)
        find_in_url(page.url, findings)

    def _lines_around(self) -> list[Line]:
        """The lines around the headline, or right above the article of a page that shows none."""
        blocks, title, body = self.page.blocks, self.title, self.body
        last = body[-1] if body else None
        until = last.text if last else ""
        lines = lines_around(self.shown, until) if self.shown is not None else []
        is_lower = self.shown is not self.top
        if is_lower and len(self.own) == len(self.headings) > 0 and not _says_a_day(lines, self.language):
            lines = lines_around(self.top, until)
        if not lines and (title is not None or self.tree is None):  # it stands in no heading
            lines = lines_of_blocks(blocks, title, last=last.id if last else None)
        elif not lines and body:  # the page shows no headline: a byline may stand right above its text
            lines = lines_of_blocks(blocks, body[0].id, OVER)
        return lines

    def captioned(self, image: Image) -> Image:
        """A picture of the page with its caption, and who made it, if that stands below it."""
        if image.caption or self.tree is None:
            return image
        caption, credit = caption_of(self.tree, self._around(), image.url, self.lexicon)
        return Image(image.url, caption or None, image.credit or credit or None)


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
