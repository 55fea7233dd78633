"""What a page says in JSON-LD, microdata and RDFa: of its article, its pictures, its summary, and of related items."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from ..addresses import Address, host_and_path
from ..lexicon.phrases import Lexicon
from ..records import Kind, Verdict
from ..structured.things import Thing, as_list, text_of, types_of
from ..writing.folding import fold
from .bylines import author_claim
from .codes import codes, key, rule, verdict_of_value, words_of_name
from .wording import label_claim

DEEPEST = 12  # things in one another that are looked at,
MOST = 5000  # … and all in all
LONGEST_EVIDENCE = 200
SHORTEST_TITLE = 12  # letters of a headline that is part of a longer one
# Things under these are others than the page's article.
ELSEWHERE = frozenset(
    "itemlistelement relatedlink isrelatedto mentions citation comment blogpost significantlink isbasedon suggestedanswer".split()
)
# Where the code of a thing stands that is a value itself, best first.
PROPERTIES_OF_CODES = (
    "@id",
    "level",
    "termCode",
    "digital_source_type",
    "@value",
    "name",
    "description",
    "text",
    "url",
    "tool",
    "provider",
)
NAMES = {"json-ld": "JSON-LD", "microdata": "microdata", "rdfa": "RDFa"}


@dataclass(frozen=True, slots=True)
class Subject:
    """Of what is spoken: this page, a related item by its number, or something else."""

    item: int = 0
    is_other: bool = False
    about: str = "text"  # "text", "image", "summary" or "page"


@dataclass(frozen=True, slots=True)
class Statement:
    """What is said of a subject, as it stands there, and where."""

    subject: Subject
    kind: Kind
    verdict: Verdict
    evidence: str
    rule: str
    where: str


@dataclass(frozen=True, slots=True)
class Pages:
    """By which addresses and headlines this page (0) and those of its related items are known."""

    addresses: Mapping[Address, int]
    headlines: Mapping[str, int]  # folded
    own_headlines: Sequence[str] = ()  # those of this page, folded: a thing may have a part of one, or more
    has_address: bool = False  # is an address of this page known?
    is_told: bool = False  # does a thing have this page's headline? Then one with another is another article

    def subject_of(self, thing: Thing, around: Subject) -> Subject:
        """Of which page a thing speaks, by its addresses and its headline; where neither tells, that of what is around it."""
        own = [host_and_path(address) for address in _addresses(thing)]
        headline = fold(text_of(_value(thing, "headline") or _value(thing, "name")))
        for address in own:
            if address in self.addresses:
                return replace(around, item=self.addresses[address], is_other=False)
        if headline in self.headlines:
            return replace(around, item=self.headlines[headline], is_other=False)
        if headline and any(_is_part(headline, one) for one in self.own_headlines):
            return replace(around, item=0, is_other=False)
        is_known = (self.is_told and _value(thing, "headline") is not None) or (
            bool(own) and bool(self.own_headlines) and self.has_address
        )
        return replace(around, is_other=around.is_other or bool(headline and is_known))

    def is_this(self, thing: Thing) -> bool:
        """Is this the article of this page, by its headline?"""
        headline = fold(text_of(_value(thing, "headline")))
        return bool(headline) and self.headlines.get(headline) == 0


def _is_part(one: str, other: str) -> bool:
    return min(len(one), len(other)) >= SHORTEST_TITLE and (one in other or other in one)


def _addresses(thing: Thing) -> Iterator[str]:
    for name in ("url", "mainEntityOfPage", "@id"):
        for value in as_list(_value(thing, name)):
            if isinstance(value, dict):
                value = _value(value, "@id") or _value(value, "url")
            if isinstance(value, str) and "/" in value:
                yield value


def _value(thing: Thing, name: str) -> Any:
    """What a thing says under a name, whatever vocabulary the name is written with."""
    found = thing.get(name)
    if found is None:
        wanted = name.lower()
        found = next((value for key, value in thing.items() if _bare(key) == wanted), None)
    return found


def _bare(name: str) -> str:
    return name.rpartition("/")[2].rpartition("#")[2].rpartition(":")[2].lower().replace("_", "")


def statements(things: Iterable[tuple[str, Thing]], pages: Pages, lexicon: Lexicon) -> Iterator[Statement]:
    """
    Read what things say about AI. Nothing that is written there raises.

    >>> from cleaner.lexicon.phrases import default_lexicon
    >>> article = {"@type": "Article", "image": {"@type": "ImageObject", "digitalSourceType": "trainedAlgorithmicMedia"}}
    >>> for one in statements([("json-ld", article)], Pages({}, {}), default_lexicon()):
    ...     print(one.verdict, one.subject.about, one.where)
    generated image JSON-LD: Article > image
    """
    listed = list(things)
    pages = replace(pages, is_told=any(map(pages.is_this, (thing for _, thing in listed))))
    by_id = {thing["@id"]: thing for _, thing in listed if isinstance(thing.get("@id"), str) and thing.get("@type")}
    open_: list[tuple[str, Thing, tuple[str, ...], str, Subject]] = [
        (way, thing, (), "", Subject()) for way, thing in reversed(listed)
    ]
    met: set[int] = set()
    while open_ and len(met) < MOST:
        way, thing, trail, under, around = open_.pop()
        if id(thing) in met:
            continue
        met.add(id(thing))
        types = [name for name in types_of(thing) if name]
        if under in ELSEWHERE:
            around = replace(around, is_other=True)
        subject = _subject(thing, types, under, around, pages)
        here = (*trail, under or (types[0] if types else "page"))
        where = f"{NAMES[way]}: {' > '.join(here)}{_named(thing, subject)}"
        yield from _said_of(thing, subject, where, by_id, lexicon)
        if len(trail) >= DEEPEST:
            continue
        for name, value in reversed(thing.items()):
            parts = [part for part in as_list(value) if isinstance(part, dict)]
            bare = _bare(name)
            if bare not in codes().roles and bare != "publisher":
                open_ += [(way, part, here, bare if bare != "@graph" else "", subject) for part in reversed(parts)]


def _subject(thing: Thing, types: list[str], under: str, around: Subject, pages: Pages) -> Subject:
    lists = codes().lists
    lowered = {name.lower() for name in types}
    if lowered & lists["types_of_pictures"] or under in lists["properties_of_pictures"]:
        return replace(around, about="image")
    subject = pages.subject_of(thing, around) if types else around
    if lowered & lists["types_of_pages"]:
        return replace(subject, about="page")
    called = words_of_name(f"{text_of(_value(thing, 'name'))} {text_of(_value(thing, 'cssSelector'))}")
    is_part = under in ("haspart", "associatedmedia") or "webpageelement" in lowered
    if under in lists["properties_of_summaries"] or (is_part and not lists["summaries"].isdisjoint(called)):
        return replace(subject, about="summary")
    return replace(subject, about="text") if types else subject


def _named(thing: Thing, subject: Subject) -> str:
    """What else tells which thing it is: the address of a picture, the headline of another article."""
    if subject.about == "image":
        address = text_of(_value(thing, "contentUrl") or _value(thing, "url"))
        return f" {address}" if address else ""
    headline = text_of(_value(thing, "headline") or _value(thing, "name")) if subject.is_other or subject.item else ""
    return f" {headline!r}" if headline else ""


def _said_of(
    thing: Thing, subject: Subject, where: str, by_id: Mapping[str, Thing], lexicon: Lexicon
) -> Iterator[Statement]:
    has_people: bool | None = None
    for name, value in thing.items():
        bare = _bare(name)
        if kind := codes().statements.get(bare):
            for one in as_list(value):
                yield from _stated(kind, bare, name, one, subject, where, lexicon)
        elif verdict := codes().roles.get(bare):
            if verdict == "generated":
                if has_people is None:
                    has_people = any(_has_person(thing, role, by_id, lexicon) for role in codes().roles)
                verdict = "assisted" if has_people else verdict  # beside people, as in a byline
            for one in as_list(value):
                yield from _written_by(verdict, name, one, subject, where, by_id, lexicon)


def _stated(
    kind: str, bare: str, name: str, value: Any, subject: Subject, where: str, lexicon: Lexicon
) -> Iterator[Statement]:
    """The value of a property that says it: a code, a level, or words."""
    text = _code_of(value)
    if not text:
        return
    verdict: Verdict | None
    if kind == "words":
        code = key(text)
        verdict = (codes().values.get(code) if "ai" in code else None) or _in_words(lexicon, text)
    else:
        verdict = verdict_of_value(kind, text)
    if verdict == "unknown" and kind == "value":
        verdict = _in_words(lexicon, text) or verdict
    if verdict is not None:
        written = next(
            one for one in ("digitalSourceType", "aiDisclosure", "creativeWorkStatus") if one.lower() == bare
        )
        yield Statement(subject, "structured", verdict, _quoted(name, value), rule("statements", written), where)


def _in_words(lexicon: Lexicon, text: str) -> Verdict | None:
    """What a value says that is no code but words, as on a label."""
    claim = label_claim(lexicon, text)
    return claim.verdict if claim else None


def _code_of(value: Any) -> str:
    """The code in a value; where a thing has none, what else it says: an aiDisclosure may name only a tool."""
    if isinstance(value, dict):
        value = next((value[one] for one in PROPERTIES_OF_CODES if value.get(one)), "")
    return value if isinstance(value, str) else ""


def _written_by(
    verdict: Verdict, name: str, value: Any, subject: Subject, where: str, by_id: Mapping[str, Thing], lexicon: Lexicon
) -> Iterator[Statement]:
    """An author that is a program, or that is called like AI."""
    author = _resolved(value, by_id)
    if _is_program(author):
        yield Statement(subject, "structured", verdict, _quoted(name, author), rule("roles", _bare(name)), where)
    elif claim := _claim_of_name(author, lexicon):
        said = claim[0] if verdict == "generated" else verdict
        yield Statement(subject, "byline", said, _quoted(name, author), claim[1], where)


def _has_person(thing: Thing, role: str, by_id: Mapping[str, Thing], lexicon: Lexicon) -> bool:
    """Does a thing name a person among those who wrote it, in a role that would say that AI made all of it?"""
    if codes().roles[role] != "generated":
        return False
    authors = [_resolved(value, by_id) for value in as_list(_value(thing, role))]
    return any(_is_person(author) and not _claim_of_name(author, lexicon) for author in authors)


def _resolved(value: Any, by_id: Mapping[str, Thing]) -> Any:
    if isinstance(value, dict) and set(value) == {"@id"} and isinstance(value["@id"], str):
        return by_id.get(value["@id"], value)
    return value


def _types_in_lower_case(author: Any) -> set[str]:
    return {one.lower() for one in types_of(author)} if isinstance(author, dict) else set()


def _is_program(author: Any) -> bool:
    return bool(_types_in_lower_case(author) & codes().lists["types_of_authors"])


def _is_person(author: Any) -> bool:
    """Is this the name of somebody, or called a person?"""
    return bool(text_of(author)) and (isinstance(author, str) or "person" in _types_in_lower_case(author))


def _claim_of_name(author: Any, lexicon: Lexicon) -> tuple[Verdict, str] | None:
    """What the name of an author says, if it is called like AI. A company that makes AI is none."""
    called = text_of(author)
    if not called or "organization" in _types_in_lower_case(author):
        return None
    return author_claim(lexicon, called, is_name=True)


def _quoted(name: str, value: Any) -> str:
    if isinstance(value, dict):
        value = {key: part for key, part in value.items() if isinstance(part, (str, int, float, list))}
    try:
        text = json.dumps(value, ensure_ascii=False)
    except (TypeError, ValueError):
        text = repr(value)
    return f'"{name}": {text}'[:LONGEST_EVIDENCE]
