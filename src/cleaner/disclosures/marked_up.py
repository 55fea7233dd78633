"""What a page's markup says about AI: meta elements, data for machines, manifests, and the attributes of elements."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from ..addresses import host_and_path
from ..reading.elements.paths import Paths
from ..reading.tree import tree_of
from ..records import Disclosure, Kind, Verdict
from ..structured import Structured, read_structured
from ..writing.folding import fold
from .aigc import LONGEST_HEAD, label_in, label_in_head, labels_in_html
from .attributes import Declaration, Said, sayings
from .bylines import author_claim
from .codes import CODES, codes, key, rule, verdict_of_value
from .elements import Placed, elements
from .found import Found
from .linked import Pages, Statement, statements
from .places import Places
from .standing import ARTICLE, FRAME, IMAGE, PAGE, SUMMARY, Standing, is_frame

MOST_HEADLINES = 5  # of one page: in its title, and for networks
SOURCE_TYPE = "digitalsourcetype"  # a meta element may be called so with any prefix: IPTC, XMP
HEAD = -1  # what stands before all blocks
ROOTS = ("html", "body")
BADGES = frozenset(("img", "svg", "picture", "span", "i", "b", "em", "sup", "small", "strong"))  # that styles may draw
NAMED = f"{CODES} names"


def marked_up(standing: Standing) -> list[Found]:
    """Read what the markup of a page says. Time is linear in its size."""
    page = standing.view.page
    tree = standing.tree
    if tree.root is None:
        return []
    said = read_structured(tree)
    paths = Paths()
    return [
        *_metas(said, standing),
        *_manifests(tree, paths),
        *_labels_of_china(tree, page.source),
        *_linked(said, standing),
        *_elements(tree, standing, paths),
    ]


def _of_page(kind: Kind, verdict: Verdict, evidence: str, rule: str, where: str, scope: str = PAGE) -> Found:
    return Found(HEAD, None, Disclosure(kind, verdict, scope, evidence, rule, where))


def _metas(said: Structured, standing: Standing) -> Iterator[Found]:
    """Of several meta elements of one name the first counts, as the standard for ai-disclosure has it."""
    met: set[str] = set()
    for meta in said.metas:
        if meta.attribute == "itemprop" or (meta.attribute == "property" and said.rdfa):
            continue  # it speaks of a thing
        bare = key(meta.name.rpartition(":")[2])
        name = bare if bare == SOURCE_TYPE else meta.name
        known = codes().meta.get(name)
        evidence = f'<meta {meta.attribute}="{meta.name}" content="{meta.content}">'
        where = f'meta[{meta.attribute}="{meta.name}"]'
        if known and name not in met:
            met.add(name)
            if known == "aigc":
                if label := label_in(meta.content, named=True):
                    yield _of_page("structured", label[0], evidence, rule("meta", "AIGC"), where)
            elif (verdict := verdict_of_value(known, meta.content)) is not None:
                yield _of_page("structured", verdict, evidence, rule("meta", name), where)
        elif name in ("author", "article:author") and (
            claim := author_claim(standing.view.lexicon, meta.content, True)
        ):
            yield _of_page("byline", claim[0], evidence, claim[1], where, ARTICLE)


def _manifests(tree: Any, paths: Paths) -> Iterator[Found]:
    """C2PA manifests that belong to the page: the standard wants one at most, in its head."""
    found = []
    for node in tree.css('script[type^="application/c2pa" i]'):
        if (node.attributes["type"] or "").split(";")[0].strip().lower() == "application/c2pa":
            found.append((f'<script type="application/c2pa"> of {len(node.text() or "")} characters', node))
    for node in tree.css('link[rel~="c2pa-manifest" i]'):
        if href := node.attributes.get("href"):
            found.append((f'<link rel="c2pa-manifest" href="{href}">', node))
    several = f", one of {len(found)}: the standard counts none" if len(found) > 1 else ""
    for evidence, node in found:
        yield _of_page(
            "provenance", "unknown", f"{evidence}, not verified{several}", "codes.toml provenance", paths.path(node)
        )


def _labels_of_china(tree: Any, source: str) -> Iterator[Found]:
    if "AIGC" in source:
        scripts = [node.text() or "" for node in tree.css('script[type*="json" i]')]
        programs = [node.text() or "" for node in tree.css("script:not([src])") if _runs(node)]
        for verdict, evidence in labels_in_html(source, scripts, programs):
            yield _of_page(
                "structured", verdict, evidence, rule("aigc_label", "Label"), "AIGC in a script or a comment"
            )


def _runs(script: Any) -> bool:
    """Is a script one that browsers run, not one that holds data or a template?"""
    kind = (script.attributes.get("type") or "").split(";")[0].strip().lower()
    return kind in ("", "module") or kind.endswith(("javascript", "ecmascript"))


def _linked(said: Structured, standing: Standing) -> Iterator[Found]:
    for one in statements(said.things(), _pages(said, standing), standing.view.lexicon):
        yield _of_statement(one, standing)


def _pages(said: Structured, standing: Standing) -> Pages:
    """What this page is called, and what the pages of its related items are called."""
    blocks = standing.view.blocks
    own = [standing.view.page.url, *(link.href for link in said.links if "canonical" in link.rel)]
    own += [meta.content for meta in said.metas if meta.name == "og:url"]
    titles = [meta.content for meta in said.metas if meta.name == "og:title"]
    if standing.title is not None:
        titles.append(blocks[standing.title].text)
    addresses: dict[tuple[str, str], int] = {}
    headlines: dict[str, int] = {}
    for number, parts in reversed(standing.parts_of_items.items()):
        addresses.update((host_and_path(blocks[i].url), number) for i in parts if blocks[i].url)
        headlines.update((fold(standing.title_at(i)), number) for i in parts if standing.decisions[i].part == "title")
    addresses.update((host_and_path(url), 0) for url in own if url)
    headlines.update((fold(title), 0) for title in titles)
    addresses.pop(("", ""), None)
    headlines.pop("", None)
    mine = [headline for headline, number in headlines.items() if number == 0][:MOST_HEADLINES]
    return Pages(addresses, headlines, mine, 0 in addresses.values())


def _of_statement(one: Statement, standing: Standing) -> Found:
    subject = one.subject
    if subject.item:
        scope = f"{'image of ' if subject.about == 'image' else ''}related item {subject.item}"
        at = min(standing.parts_of_items[subject.item])
        return Found(at, subject.item, Disclosure(one.kind, one.verdict, scope, one.evidence, one.rule, one.where))
    scope = {"image": IMAGE, "summary": SUMMARY, "page": PAGE}.get(subject.about, ARTICLE)
    verdict: Verdict = one.verdict
    if subject.is_other:
        scope, verdict = PAGE, "unknown"  # it is said of something that isn't on this page
    return _of_page(one.kind, verdict, one.evidence, one.rule, one.where, scope)


def _elements(tree: Any, standing: Standing, paths: Paths) -> Iterator[Found]:
    page = standing.view.page
    said_by = sayings(tree, page.source, standing.view.lexicon)
    if not said_by and not standing.badges:
        return
    places = Places(standing)
    for mem_id, badge in standing.badges.items():
        if places.is_on_title(badge):
            said_by[mem_id] = [badge.said, *said_by.get(mem_id, ())]
    declared: list[Declaration] = []
    governing: list[tuple[int, Declaration]] = []  # those that are open, with their depths
    said_around: list[tuple[int, Said]] = []  # what open elements say, with their depths
    owners: dict[int, Declaration] = {}  # by box
    for element in elements(tree.root, page.scripted, said_by):
        while governing and governing[-1][0] >= element.depth:
            governing.pop()
        while said_around and said_around[-1][0] >= element.depth:
            said_around.pop()
        for said in said_by.get(element.node.mem_id, ()):
            if said.shown and (element.offers or element.hidden):
                continue
            if said.governs:
                declared.append(declaration := Declaration(element, said))
                governing.append((element.depth, declaration))
            elif not any(
                other.kind in (said.kind, "label") and said.verdict == other.verdict for _, other in said_around
            ):
                said_around.append((element.depth, said))
                yield from _of_element(element, said, places, paths)
        if element.is_box and governing:
            owners[element.box] = governing[-1][1]
    for i, block in enumerate(standing.view.blocks):
        if block.box in owners:
            owners[block.box].blocks.append(i)
    for declaration in declared:
        yield from _of_declaration(declaration, places, paths)


def _of_element(element: Placed, said: Said, places: Places, paths: Paths) -> Iterator[Found]:
    """What an element says of itself, of a picture, or of what it stands on."""
    if said.rule.startswith(NAMED) and said.about != "image" and not _holds_something(element, places):
        return
    about = "image" if said.about == "text" and _is_on_picture(element) else said.about
    badge = places.standing.badges.get(element.node.mem_id) if said.kind == "label" else None
    at = badge.block if badge else places.at(element)
    if item := (badge and places.items[badge.block]) or places.item_at(element):
        scope = f"{'image of ' if about == 'image' else ''}related item {item}"
    elif about in ("image", "summary"):
        scope = IMAGE if about == "image" else SUMMARY
    else:
        scope = ARTICLE if element.tag not in ROOTS and places.in_article(element) else PAGE
    disclosure = Disclosure(said.kind, said.verdict, scope, said.evidence, said.rule, paths.path(element.node))
    yield Found(at, item or None, disclosure)


def _holds_something(element: Placed, places: Places) -> bool:
    """Does an element hold a text, or is it one of those that draw a badge? Others may be filled in later, or never."""
    if element.is_box:
        return places.boxes[element.box].end > 0
    return element.tag in BADGES or element.node.first_child is not None


def _is_on_picture(element: Placed) -> bool:
    node = element.node.parent
    for _ in range(FRAME):
        if node is None or not node.is_element_node:
            return False
        if is_frame(node.tag or "", node.attributes.get("class") or ""):
            return True
        node = node.parent
    return False


def _of_declaration(declaration: Declaration, places: Places, paths: Paths) -> Iterator[Found]:
    """What an element declares of all that it holds: of the article, of each related item, of a summary."""
    element, said, standing = declaration.element, declaration.said, places.standing
    if said.about == "image":
        yield from _of_element(element, said, places, paths)
        return
    where = paths.path(element.node)

    def found(scope: str, at: int, item: int | None = None) -> Found:
        return Found(at, item, Disclosure(said.kind, said.verdict, scope, said.evidence, said.rule, where))

    held = places.boxes[element.box]
    if element.tag in ROOTS:
        yield found(PAGE, HEAD)
    elif element.is_box and held.end and not declaration.blocks:
        return  # all that it holds says otherwise
    elif element.is_box and not places.kept(held) and held.highest:
        for item in dict.fromkeys(places.items[i] for i in declaration.blocks if places.items[i]):
            yield found(f"related item {item}", standing.parts_of_items[item][0], item)
    elif not element.is_box and (item := places.item_at(element)):
        yield found(f"related item {item}", places.at(element), item)
    elif said.about == "summary" or _is_headed_summary(declaration, standing):
        yield found(SUMMARY, places.at(element))
    else:
        yield found(ARTICLE if places.in_article(element) else PAGE, places.at(element))


def _is_headed_summary(declaration: Declaration, standing: Standing) -> bool:
    """Does a label or a heading say that what follows in the element sums the article up?"""
    first = declaration.blocks[:2]
    return any("ai_summary" in standing.view.sections(i) for i in first)


def label_of_text(standing: Standing) -> list[Found]:
    """China's label in the head of a text; of Markdown, in its front matter."""
    page = standing.view.page
    if page.head is not None:  # what stands above and below the title in it
        said = "\n".join(pre.text() for pre in tree_of(page.source).css("pre")[: page.above])
        lines = [line for line in map(str.strip, said.splitlines()) if line]
    else:
        lines = [block.text for block in standing.view.blocks[:LONGEST_HEAD]]
    label = label_in_head(lines)
    if label is None:
        return []
    return [_of_page("structured", label[0], label[1], rule("aigc_label", "Label"), "the head of the text")]
