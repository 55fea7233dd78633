"""What attributes of elements say: ai-disclosure and its like, names of classes, texts for those who can't see."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Any

from ..lexicon.phrases import Lexicon
from ..records import Kind, Verdict
from ..scoring.boxes import HEADINGS
from .aigc import label_in
from .captions import caption_claim
from .codes import CODES, LONGEST_NAMES, codes, rule, verdict_of_value, words_of_name
from .elements import PICTURES, Element, Placed
from .wording import Claim, label_claim, listed_claim

LONGEST_TEXT = 110  # characters of an attribute that may be a label,
LONGEST_ALT = 400  # … and of one that describes a picture
MOST_WORDS = 5  # of a name; longer ones are headings made into addresses
STANDARD = ("ai-disclosure", "aidisclosure")  # attributes of the standard and its first draft
DETAILS = ("ai-model", "ai-provider", "ai-prompt-url", "ai-assisted-percent", "aimodel", "aiprovider")
HOLDING_ARTICLES = frozenset(("html", "body", "main", "article"))  # of others, a manifest is that of a picture in them
# What is written for those who listen, and what browsers and toolkits show under the pointer
TEXTS = (
    "aria-label",
    "title",
    "aria-description",
    "data-tooltip",
    "data-tippy-content",
    "data-bs-title",
    "data-original-title",
)
SMALLEST_PICTURE = 64  # pixels; what a page declares smaller is an icon
HINTS = ("ai", "ki", "ia", "machine")  # every name in codes.toml holds one
_HINT = re.compile("|".join(HINTS), re.I)
_ICON = re.compile(r"ai[-_ ]?(?:act|generated|modified|assisted|label|badge|icon|disclosure)|eu[-_]ai", re.I)
_PIXELS = re.compile(r"\s*(\d{1,5})")


@dataclass(frozen=True, slots=True)
class Said:
    """What an element's attributes say: of its text, of a picture, or of a summary."""

    kind: Kind
    verdict: Verdict
    about: str  # "text", "image" or "summary"
    evidence: str
    rule: str
    governs: bool = False  # does it hold for everything inside, unless that says otherwise?
    shown: bool = False  # is it said only where the element is shown, and offers nothing?


def sayings(tree: Any, source: str, lexicon: Lexicon) -> dict[int, list[Said]]:
    """
    What the attributes of elements say, by `mem_id` of the element. Only those that may say something are looked at.

    >>> from cleaner.lexicon.phrases import default_lexicon
    >>> from cleaner.reading.tree import tree_of
    >>> html = '<p class="main">A</p><div class="post--aiGenerated">B</div><img alt="KI-generiertes Bild">'
    >>> [(said.evidence, said.about) for found in sayings(tree_of(html), html, default_lexicon()).values() for said in found]
    [('class="post--aiGenerated"', 'text'), ('alt="KI-generiertes Bild"', 'image')]
    """
    query = _query(source.lower())
    elements = (Element(node, node.tag or "", node.attributes) for node in (tree.css(query) if query else ()))
    found = ((element, [*declared_by(element), *shown_by(element, lexicon)]) for element in elements)
    return {element.node.mem_id: said for element, said in found if said}


def _query(lowered: str) -> str:
    """A selector of all elements that may say something; "" where there can be none."""
    queries = [f"[{name}]" for name in (*codes().attributes, *TEXTS, "alt") if name in lowered]
    queries += [
        f'[{name}*="{hint}" i]' for name in codes().lists["name_attributes"] if name in lowered for hint in HINTS
    ]
    if lowered.count("<title") > 1:
        queries.append("svg")
    return ",".join(queries)


def declared_by(element: Element) -> Iterator[Said]:
    """What an element declares in the attributes that are made for it."""
    known = codes().attributes
    for name in element.attributes.keys() & known.keys():
        kind, value = known[name], element[name]
        where = rule("attributes", name)
        evidence = _evidence(element, name)
        if kind == "c2pa":
            about = "text" if element.tag in HOLDING_ARTICLES else "image"
            yield Said("provenance", "unknown", about, f"{evidence}, not verified", where)
        elif kind == "aigc":
            if label := label_in(value, named=True):
                yield Said("attribute", label[0], _about(element), evidence, where)
        elif name in STANDARD:
            if verdict := codes().values.get(value.strip().lower().replace("-", "").replace("_", "")):
                yield _by_the_standard(element, verdict, evidence, where)
        elif kind == "flag" and not value.strip():
            yield Said("attribute", "generated", _about(element), evidence, where, governs=True)
        elif verdict := verdict_of_value(kind, value):
            yield Said("attribute", verdict, _about(element), evidence, where, governs=True)


def _by_the_standard(element: Element, verdict: Verdict, evidence: str, where: str) -> Said:
    """On a picture, the standard's attribute speaks of the text that stands for it, and leaves open what the picture is."""
    if element.tag in PICTURES:
        return Said("structured", "unknown", "image", evidence, where)
    return Said("structured", verdict, "summary" if is_summary(element) else "text", evidence, where, governs=True)


def _evidence(element: Element, name: str) -> str:
    names = [name, *(other for other in DETAILS if other in element.attributes and name in STANDARD)]
    return " ".join(f'{one}="{element[one]}"' for one in names)


def _about(element: Element) -> str:
    if element.tag in PICTURES or element.tag == "figure":
        return "image"
    return "summary" if is_summary(element) else "text"


def is_summary(element: Element) -> bool:
    """Is an element called a summary?"""
    names = " ".join(element[name] for name in ("class", "id", "role", "itemprop"))[:LONGEST_NAMES]
    return not codes().lists["summaries"].isdisjoint(words_of_name(names))


def shown_by(element: Element, lexicon: Lexicon) -> Iterator[Said]:
    """What the names of an element say, and the texts for those who can't see it; of one that is shown and offers nothing."""
    if element.tag not in ("html", "body", "a"):
        yield from _named(element)
        yield from _described(element, lexicon)


def _named(element: Element) -> Iterator[Said]:
    for name in element.attributes.keys() & codes().lists["name_attributes"]:
        if name == "id" and element.tag in HEADINGS:
            continue  # the heading's words, for links
        for one in element[name][:LONGEST_NAMES].split():
            if found := claim_of_name(one):
                run, verdict = found
                about = "summary" if verdict == "summarised" else _about(element)
                yield Said("attribute", verdict, about, f'{name}="{one}"', f"{CODES} names.{run}", shown=True)
                return


@lru_cache(maxsize=4096)
def claim_of_name(name: str) -> tuple[str, Verdict] | None:
    """
    (the run of words, what it says) of a name for a class or an element.

    >>> claim_of_name("post--isAiGenerated"), claim_of_name("AISummaryWrapper"), claim_of_name("tag-ai-generated")
    (('ai generated', 'generated'), ('ai summary', 'summarised'), ('ai generated', 'unknown'))
    >>> claim_of_name("ai-insert-3"), claim_of_name("ai-summary-buttons"), claim_of_name("maintain")
    (None, None, None)
    """
    if not _HINT.search(name):
        return None
    words = words_of_name(name)
    singular = {word.removesuffix("s") for word in words}
    if len(words) > MOST_WORDS or not codes().lists["not_names"].isdisjoint({*words, *singular}):
        return None
    line = f" {' '.join(words)} "
    for run, verdict in codes().names.items():
        at = line.find(f" {run} ")
        if at >= 0:
            before = line[:at].split()
            return run, "unknown" if not codes().lists["topics"].isdisjoint(before) else verdict
        if run.replace(" ", "") in words:
            return run, verdict
    return None


def _described(element: Element, lexicon: Lexicon) -> Iterator[Said]:
    """What is written for those who can't see the element."""
    for name in TEXTS:
        text = element[name] or (_title_in(element.node) if element.tag == "svg" and name == "title" else "")
        if text and len(text) <= LONGEST_TEXT and (claim := label_claim(lexicon, text)):
            is_picture = element.tag in PICTURES and element.tag != "svg" and not is_icon(element)
            yield _described_as(claim, "image" if is_picture else claim.about, name, text)
            return
    if (alt := element["alt"].strip()) and len(alt) <= LONGEST_ALT:
        if claim := caption_claim(lexicon, alt) or listed_claim(lexicon, alt):
            yield _described_as(claim, claim.about if is_icon(element) else "image", "alt", alt)
            return
    if element.tag == "img" and is_icon(element):
        yield from _drawn(element)


def _title_in(svg: Any) -> str:
    """The title of a drawing, which browsers show under the pointer: `<svg><title>AI-generated</title>…`."""
    title = svg.css_first("title")
    return title.text(strip=True) if title is not None else ""


def _drawn(element: Element) -> Iterator[Said]:
    """What the file of an icon is called: the icons of the EU are ai, ai_generated and ai_modified."""
    name = element["src"].rpartition("/")[2].partition("?")[0].partition(".")[0]
    if found := claim_of_name(name):
        run, verdict = found
        yield Said("attribute", verdict, "text", f'src="{element["src"]}"', f"{CODES} names.{run}", shown=True)
    elif element["alt"].strip().upper() == "AI" and _ICON.search(name):
        yield Said(
            "attribute",
            "unknown",
            "text",
            f'alt="{element["alt"]}" src="{element["src"]}"',
            f"{CODES} names",
            shown=True,
        )


def _described_as(claim: Claim, about: str, name: str, text: str) -> Said:
    about = "text" if about == "translation" else about
    return Said("attribute", claim.verdict, about, f'{name}="{text}"', claim.rule, shown=True)


def is_icon(element: Element) -> bool:
    """Is a picture an icon, such as those of the EU? By its file, its name, or its size."""
    if _ICON.search(element["src"].rpartition("/")[2]) or _ICON.search(element["class"]):
        return True
    sizes = [_PIXELS.match(element[name]) for name in ("width", "height")]
    return any(size is not None and int(size[1]) <= SMALLEST_PICTURE for size in sizes)


@dataclass(slots=True)
class Declaration:
    """What an element declares of everything in it, and the blocks for which nothing inside says otherwise."""

    element: Placed
    said: Said
    blocks: list[int] = field(default_factory=list)
