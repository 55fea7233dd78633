"""What JSON-LD, microdata and RDFa say of the article: all three are read alike."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from typing import Any

from ..addresses import absolute
from ..blocks import Block
from ..lazily import lazily
from ..structured.things import Thing, as_list, inside, text_of, types_of, values
from ..writing.folding import fold
from .addresses import said_address, said_picture, same_page
from .dates import read_date
from .descriptions import FEWEST_STEPS, SECTION_WORDS, description_in, section_in
from .found import Findings
from .image import Image
from .kinds import kind_of
from .languages import language_tag
from .names import Names
from .placeholders import is_unfiled
from .tags import MOST_TAGS, tags_in, without_keys
from .this_article import addresses_of, articles_of

MOST_THINGS = 5000  # that are looked through for what others refer to
MOST_AUTHORS = 50
MOST_SECTIONS = 5
PART_OF_QUESTIONS = 0.5  # of the text of a page of questions
_SITES = ("WebSite", "Blog", "NewsMediaOrganization", "Organization", "Corporation")
_PARTS = frozenset(
    ("WebPage", "CreativeWorkSeries", "Person")
)  # what an article may be part of, or come from, that is no site
_CREATED = ("dc:created", "dcterms:created", "dc:issued", "dcterms:issued", "dc:date", "dcterms:date")  # of Dublin Core
_AUTHORS = ("author", "creator", "sioc:has_creator", "dc:creator", "dcterms:creator")
_NAME_BEHIND = re.compile(r"#(?!!).*$")  # of a thing on the page: "/lyon/#webpage"
_NOTHING_SAID = frozenset(("webpage", "creativework"))


def find_in_things(
    things: list[tuple[str, Thing]],
    findings: Findings,
    names: Names,
    base: str,
    addresses: list[str],
    headlines: list[str],
    language: str,
    body: Sequence[Block],
) -> None:
    """Note what the things of a page say of its article, whose text is `body`, and of the site."""
    if not things:
        return
    reader = _Reader(findings, names, base, language, [thing for _, thing in things], addresses, headlines, body)
    for way, kind, thing, is_other in articles_of(things, addresses, headlines):
        reader.findings = findings.doubted() if is_other else findings
        reader.article(way, kind, thing)
    reader.findings = findings
    for way, thing in things:
        reader.around(way, thing)


def _by_id(things: Iterable[Thing]) -> dict[str, Thing]:
    """Things by their names; the one that says most, where several have the same."""
    known: dict[str, Thing] = {}
    for number, thing in enumerate(inside(things)):
        if number >= MOST_THINGS:
            break
        name = thing.get("@id")
        if isinstance(name, str) and len(thing) > 1 and len(thing) > len(known.get(name, ())):
            known[name] = thing
    return known


class _Reader:
    """Reads things into findings."""

    def __init__(
        self,
        findings: Findings,
        names: Names,
        base: str,
        language: str,
        things: list[Thing],
        addresses: list[str],
        headlines: list[str],
        body: Sequence[Block],
    ) -> None:
        self.findings, self.names, self.base, self.language, self.things = findings, names, base, language, things
        self.addresses, self.headlines, self.body = addresses, headlines, body

    @lazily
    def known(self) -> dict[str, Thing]:
        """Things by their names, for those that name others."""
        return _by_id(self.things)

    def article(self, way: str, kind: str, thing: Thing) -> None:
        """Note what a thing says that is the article, or the page around it, which says less."""
        label = f"{way} {kind}." if kind else f"{way} "
        add = self.findings.add
        is_page = kind.lower() in _NOTHING_SAID
        for name in ("headline",) if is_page else ("headline", "name", "dc:title", "dcterms:title"):
            if title := text_of(values(thing, name)):
                add("title", title, label + name, title)
        if kind.lower() == "qapage":  # its question is the article
            for question in values(thing, "mainEntity")[:1]:
                if isinstance(question, dict):
                    self.article(way, "Question", self._resolved(question))
        self._authors(thing, label)
        for field, properties in (
            ("published", ("datePublished", "dateCreated", "uploadDate", *_CREATED)),
            ("modified", ("dateModified", "dc:modified", "dcterms:modified")),
        ):
            for name in properties:
                if text := text_of(values(thing, name)):
                    when = read_date(text, self.language)
                    add(field, when.value if when else None, label + name, text)
                    break
        sections = [text_of(value) for value in values(thing, "articleSection")[:MOST_SECTIONS]]
        for text in [text for text in sections if not is_unfiled(text)][:1] or sections[:1]:
            add("section", section_in(text), label + "articleSection", text)
        self._tags(thing, label)
        self._image(thing, label)
        for name in ("description", "abstract"):
            if text := text_of(values(thing, name)):
                add("description", description_in(text), label + name, text)
        self._licence(thing, label)
        self._paywall(thing, label)
        if (said := kind_of(types_of(thing))) and not (kind.lower() == "faqpage" and self._is_added(thing)):
            add("kind", said, f"{way} @type", " ".join(types_of(thing)))
        for value in values(thing, "inLanguage")[:1]:
            text = text_of(value) or text_of(values(value, "alternateName") if isinstance(value, dict) else "")
            add("declared_language", language_tag(text), label + "inLanguage", text)
        for address in addresses_of(thing)[:1]:
            add("canonical_url", said_address(self.base, _NAME_BEHIND.sub("", address)), label + "url", address)
        for name in ("publisher", "sourceOrganization", "isPartOf"):
            for value in values(thing, name)[:1]:
                site = self._resolved(value)
                if isinstance(site, str) or (isinstance(site, dict) and _PARTS.isdisjoint(types_of(site))):
                    text = text_of(site)
                    add("site", text, f"{label}{name}", text)

    def _is_added(self, thing: Thing) -> bool:
        """Are a page's questions and answers only a small part of its text, as they stand below an article for search engines?"""
        size = 0
        for question in values(thing, "mainEntity"):
            if isinstance(question, dict):
                answer = next(iter(values(question, "acceptedAnswer")), None)
                size += len(text_of(values(question, "name")))
                size += len(text_of(values(answer, "text"))) if isinstance(answer, dict) else 0
        return size < PART_OF_QUESTIONS * sum(len(block.text) for block in self.body)

    def around(self, way: str, thing: Thing) -> None:
        """What isn't the article: the site, and the trail that leads from it to the article."""
        types = types_of(thing)
        if "Person" not in types and (kind := next((kind for kind in _SITES if kind in types), None)):
            text = text_of(values(thing, "name"))
            self.findings.add("site", text, f"{way} {kind}.name", text)
        if "BreadcrumbList" in types:
            self._trail(way, thing)

    def _resolved(self, value: Any) -> Any:
        """A thing that stands elsewhere, where only its name is given."""
        if isinstance(value, dict) and isinstance(name := value.get("@id"), str) and len(value) <= 2:
            return self.known.get(name, value)
        return value

    def _is_publisher(self, author: Thing, name: str, thing: Thing) -> bool:
        """Is an author an organization, and the one that publishes the article?"""
        types = types_of(author)
        if "Person" in types or not any(kind in types for kind in _SITES):
            return False
        return any(fold(text_of(self._resolved(value))) == fold(name) for value in values(thing, "publisher"))

    def _author(self, value: Any) -> Any:
        """Who is meant: a thing, or what stands in its place, such as a role, a page about somebody, or only the name of a thing."""
        author = self._resolved(value)
        if isinstance(author, str) and author.startswith(("#", "_:", "http")):
            return self.known.get(author, author)
        if isinstance(author, dict) and not values(author, "name"):
            within = next(iter(values(author, *_AUTHORS, "mainEntity")), None)
            return author if within is None else self._resolved(within)
        return author

    def _authors(self, thing: Thing, label: str) -> None:
        for name in _AUTHORS:
            found: list[str] = []
            texts = []
            for value in values(thing, name)[:MOST_AUTHORS]:
                author = self._author(value)
                text = text_of(author)
                if isinstance(author, dict) and not text:
                    first, last = text_of(values(author, "givenName")), text_of(values(author, "familyName"))
                    text = f"{first} {last}".strip()
                several = (
                    [one for one in values(author, "name") if isinstance(one, str)] if isinstance(author, dict) else []
                )
                if isinstance(author, dict) and self._is_publisher(author, text, thing):
                    continue
                texts += several if len(several) > 1 else [text]
                for one in several if len(several) > 1 else (text,):
                    found += self.names.in_text(one)
            if found or any(texts):
                self.findings.add("authors", tuple(dict.fromkeys(found)) or None, label + name, "; ".join(texts))
                return

    def _tags(self, thing: Thing, label: str) -> None:
        said = values(thing, "keywords")[:MOST_TAGS]
        tags = without_keys(
            tag
            for one in said
            for tag in (tags_in((text_of(one),)) if isinstance(one, str) else (text_of(one),))
            if tag  # a term's name may have a comma
        )
        self.findings.add("tags", tags, label + "keywords", ", ".join(tags))

    def _image(self, thing: Thing, label: str) -> None:
        for name in ("image", "primaryImageOfPage", "thumbnailUrl"):
            for value in values(thing, name)[:1]:
                image = self._resolved(value)
                if isinstance(image, str):
                    url, caption, credit = image, "", ""
                elif isinstance(image, dict):
                    said = (*values(image, "contentUrl"), *values(image, "url"), image.get("@id"))
                    url = next((one for one in said if isinstance(one, str)), "")
                    if url == image.get("@id") and _NAME_BEHIND.search(url):
                        continue
                    caption = text_of(values(image, "caption", "description"))
                    credit = text_of(
                        [self._resolved(v) for v in values(image, "creditText", "creator", "author", "copyrightHolder")]
                    )
                else:
                    continue
                if address := said_picture(self.base, url):
                    self.findings.add("image", Image(address, caption or None, credit or None), label + name, url)
                    return

    def _licence(self, thing: Thing, label: str) -> None:
        for value in values(thing, "license")[:1]:
            text = value if isinstance(value, str) else ""
            if isinstance(value, dict):
                text = next(
                    (v for v in (*values(value, "url"), value.get("@id")) if isinstance(v, str)), text_of(value)
                )
            self.findings.add("licence", text.strip(), label + "license", text)

    def _paywall(self, thing: Thing, label: str) -> None:
        for holder, where in ((thing, label), *((part, f"{label}hasPart.") for part in values(thing, "hasPart")[:20])):
            if not isinstance(holder, dict):
                continue
            for value in as_list(next(iter(values(holder, "isAccessibleForFree")), None)):
                text = str(value).strip().rpartition("/")[2].lower()
                if text in ("true", "false", "yes", "no"):
                    self.findings.add("paywalled", text in ("false", "no"), where + "isAccessibleForFree", str(value))

    def _trail(self, way: str, thing: Thing) -> None:
        """The section is the last step of the trail above the article, if the trail is more than the way home; the article may be left out."""
        steps, last = [], ""
        for value in values(thing, "itemListElement")[:20]:
            if isinstance(value, dict):
                item = next(iter(values(value, "item")), None)
                steps.append(text_of(values(value, "name")) or text_of(item))
                last = next(
                    (
                        one
                        for one in (item, *addresses_of(item if isinstance(item, dict) else {}))
                        if isinstance(one, str)
                    ),
                    "",
                )
        above = steps[:-1] if not steps or self._is_article(steps[-1], last) else steps
        if len(above) >= FEWEST_STEPS and above[-1]:
            self.findings.add("section", above[-1], f"{way} BreadcrumbList", " > ".join(steps))

    def _is_article(self, step: str, address: str) -> bool:
        """Is the last step of a trail the article itself? It is where its address says no other page; titles are longer than the names of sections."""
        folded = fold(step)
        if (
            not folded
            or len(folded.split()) > SECTION_WORDS
            or any(folded in title or title in folded for title in map(fold, self.headlines) if title)
        ):
            return True
        here = [one for one in self.addresses if one]
        other = absolute(self.base, address) if address else None
        return not (other and here) or any(same_page(other, one) for one in here)
