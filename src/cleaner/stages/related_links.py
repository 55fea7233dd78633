"""Where does the page speak of other articles?"""

from __future__ import annotations

from ..blocks import Decision
from ..sections import AI_SECTIONS
from ..view import View

RULE = "stages/related_links.py"
HEADINGS = {"related_links", "recent_links"}
ENDS = {"comments", "legal_footer", "newsletter_box", "paywall_notice", "consent_banner", "consent_button"}
WEAK = {"navigation", "byline"}  # one-word labels that may as well begin a heading: "More", "By"
LABEL = 100  # width of a heading or a label
TITLE = 170  # width of an item's title
UNLISTED = 60  # width of a heading that no list has
CERTAIN = 2.0  # score from which a heading is the article's own
FEW, ALIEN = 8, 0.1  # words, and the share of them the article must know, for a text in its language
BACK = 0.5  # mean score of the prose below a block of links from which the article goes on


def related_links(view: View) -> list[Decision]:
    """
    Remove blocks of links to other articles, and say which lines make an item.

    Such a block opens with a heading: a phrase of the lexicon, or a short line in another language than the
    article's that stands between its last paragraph and a run of titles and teasers. It ends with the next label of
    another kind, with the page, or where the article goes on. A section of the article called "See also" stays.
    """
    decisions: list[Decision] = []
    i = 0
    while i < len(view.blocks):
        heading = _heading(view, i)
        if not heading:
            i += 1
            continue
        rule, evidence, inline = heading
        parts = _parts(view, i, inline, listed=rule != RULE)
        if any(part in ("title", "text") for _, part in parts):
            decisions += _decide(view, i, parts, rule, evidence, inline)
            i = max(i, parts[-1][0])
        i += 1
    return decisions


def _heading(view: View, i: int) -> tuple[str, str, bool] | None:
    """(rule, evidence, is it an insert in one line) if a block opens a block of links."""
    sight, block = view.sights[i], view.blocks[i]
    if block.kind == "title" or i == 0:
        return None
    for match in sight.matches:
        if match.section == "read_also" and (match.way == "starts_with" or sight.width < LABEL) and view.scores[i] < CERTAIN:
            return match.rule, repr(match.phrase), match.way == "starts_with" and sight.width > 1.6 * len(match.phrase) + 6
        if match.section in HEADINGS and sight.width < LABEL and view.scores[i] < CERTAIN:
            return match.rule, repr(match.phrase), match.way == "starts_with" and ":" in match.phrase and sight.width > 3 * len(match.phrase)
    if not view.sections(i) <= WEAK or sight.ai or sight.consent or sight.width >= LABEL or view.scores[i] > CERTAIN:
        return None
    if sight.shape not in (1, 2, 3, 4) or sight.end == 4 or not sight.script or not _article_above(view, i):
        return None
    if _strange(view, i) and _opens_items(view, i, pairs=1):
        return RULE, f"a label in another language over {_show(view, i + 1)}", False
    if not sight.matches and sight.width < UNLISTED and sight.end != 1 and sight.shape in (1, 2) and _opens_items(view, i, pairs=2):
        return RULE, f"a short line over titles and teasers, {_show(view, i + 1)} first", False
    return None


def _show(view: View, i: int) -> str:
    return repr(view.blocks[i].text[:40])


def _strange(view: View, i: int) -> bool:
    """Is the line in another script than the article, or has none of its words?"""
    sight = view.sights[i]
    if view.seen.scripts and sight.script not in view.seen.scripts:
        return True
    return len(sight.words) >= 2 and not any(word in view.seen.prose for word in sight.words)


def _article_above(view: View, i: int) -> bool:
    return any(view.in_article(j) and view.is_prose(j) for j in range(max(0, i - 8), i))


def _is_title(view: View, i: int) -> bool:
    """May this be the title of an item: a line, or a sentence that a longer text follows?"""
    if i >= len(view.blocks):
        return False
    sight = view.sights[i]
    if sight.shape in (1, 2, 3, 4):
        return sight.width < TITLE
    return sight.width < TITLE and i + 1 < len(view.blocks) and view.sights[i + 1].width > 1.3 * sight.width and view.is_prose(i + 1)


def _is_label(view: View, i: int) -> bool:
    """AI labels, and short lines in another language between titles and teasers."""
    if i >= len(view.blocks):
        return False
    sight = view.sights[i]
    if sight.ai and (sight.width < LABEL or _strange(view, i)):
        return True
    return sight.width < LABEL and (bool(view.sections(i) & set(AI_SECTIONS)) or (sight.shape in (1, 2, 3, 4) and _strange_script(view, i)))


def _strange_script(view: View, i: int) -> bool:
    return bool(view.seen.scripts) and view.sights[i].script != "" and view.sights[i].script not in view.seen.scripts


def _other_language(view: View, i: int) -> bool:
    """Is this a sentence or more in another language than the article? Items are in the article's."""
    sight = view.sights[i]
    if sight.width < LABEL and not (sight.end == 1 and sight.width > 40):
        return False
    if _strange_script(view, i):
        return True
    return sight.width == len(view.blocks[i].text) and len(sight.words) >= FEW and sum(word in view.seen.prose for word in sight.words) < ALIEN * len(sight.words)


def _ends(view: View, i: int) -> bool:
    """Does something begin here that is no item: a consent notice, comments, the foot of the page?"""
    sight = view.sights[i]
    if view.blocks[i].kind == "title" or sight.consent >= 3:
        return True
    return bool(sight.width < LABEL and view.sections(i) & ENDS) or (not _is_label(view, i) and _other_language(view, i))


def _opens_items(view: View, i: int, pairs: int) -> bool:
    """Do titles and teasers in turn, at least so many pairs of them, and nothing of the article follow?"""
    j, found = i + 1, 0
    while j < len(view.blocks):
        while _is_label(view, j):
            j += 1
        if not _is_title(view, j) or _ends(view, j):
            break
        j += 1
        while _is_label(view, j):
            j += 1
        if j >= len(view.blocks) or not view.is_prose(j) or _ends(view, j):
            break
        found += 1
        j += 1
        if j < len(view.blocks) and view.is_prose(j) and not (_is_title(view, j) or _is_label(view, j) or _ends(view, j)):
            return False
    return found >= pairs


def _parts(view: View, heading: int, inline: bool, listed: bool) -> list[tuple[int, str]]:
    """The blocks of a block of links with the part each plays; the heading itself isn't among them."""
    if inline:
        return [(heading, "title")]
    parts: list[tuple[int, str]] = []
    j = heading + 1
    while j < len(view.blocks):
        sight = view.sights[j]
        sections = view.sections(j)
        if _ends(view, j):
            break
        if _is_label(view, j):
            parts.append((j, "label"))
        elif sections & HEADINGS and sight.width < LABEL:
            parts.append((j, "heading"))
        elif sections and sight.width < LABEL:
            parts.append((j, "caption" if "caption_credit" in sections else "label"))
        elif _is_title(view, j):
            parts.append((j, "title"))
        else:
            parts.append((j, "text"))
        j += 1
    return _trim(view, _until_article(view, parts, listed, _article_above(view, heading)))


def _until_article(view: View, parts: list[tuple[int, str]], listed: bool, below: bool) -> list[tuple[int, str]]:
    """Cut a block of links off where the article goes on."""
    last_label = max((n for n, (i, part) in enumerate(parts) if part == "label" and (view.sights[i].ai or view.sections(i) & set(AI_SECTIONS) or _strange_script(view, i))), default=-1)
    for n, (i, part) in enumerate(parts):
        if part != "text" or n <= last_label + 1:
            continue
        rest = [(k, what) for k, what in parts[n:] if what in ("title", "text")]
        texts = [k for k, what in rest if what == "text"]
        runs = sum(one[1] == two[1] == "text" for one, two in zip(rest, rest[1:], strict=False))
        mean = sum(view.scores[k] for k in texts) / len(texts)
        in_runs = runs >= max(1, 0.5 * (len(texts) - 1))
        if not below and mean > 0:
            return parts[:n]
        if mean > BACK and in_runs and len(texts) > 1:
            return parts[:n]
        if len(texts) == 1 and view.scores[i] > CERTAIN and not (n and parts[n - 1][1] == "title"):
            return parts[:n]
    return parts


def _trim(view: View, parts: list[tuple[int, str]]) -> list[tuple[int, str]]:
    """Leave out what no item follows: lines at the end that are labels or stand in no teaser's company."""
    while parts and parts[-1][1] in ("label", "heading", "caption"):
        parts = parts[:-1]
    texts = [n for n, (_, part) in enumerate(parts) if part == "text"]
    if texts:
        last = texts[-1]
        strange = [n for n in range(last + 1, len(parts)) if _strange(view, parts[n][0])]
        if strange:
            parts = parts[: strange[0]]
    return parts


def _decide(view: View, heading: int, parts: list[tuple[int, str]], rule: str, evidence: str, inline: bool) -> list[Decision]:
    """Group the parts into items: a title, or a text that has none, begins one; a label stands for what follows it."""
    where = f"under {_show(view, heading)}"
    decisions = [] if inline else [Decision(heading, "remove", "related", rule, evidence, part="heading")]
    titles = sum(part == "title" for _, part in parts)
    texts = sum(part == "text" for _, part in parts)
    item: int | None = None
    has_title = has_text = False
    waiting: list[int] = []  # labels and captions that stand before their item
    for n, (i, part) in enumerate(parts):
        if part == "title" and n + 1 < len(parts) and parts[n + 1][1] == "label" and _is_caption(view, parts, n):
            part = "caption"
        elif part == "text" and _is_caption(view, parts, n):
            part = "caption"
        if part in ("label", "caption", "heading"):
            if part == "heading":
                item, has_title, has_text = None, False, False
            elif item is not None and has_title and not has_text:
                decisions.append(_part(i, part, where, item, rule))
            else:
                waiting.append(len(decisions))
            if part == "heading" or not (item is not None and has_title and not has_text):
                decisions.append(_part(i, part, where, None, rule))
                if part == "heading":
                    waiting = []
            continue
        new = item is None or part == "title" or (has_text and titles < texts) or bool(waiting)
        if new:
            item, has_title, has_text = i, False, False
            for k in waiting:
                decisions[k].item = item
            waiting = []
        has_title, has_text = has_title or part == "title", has_text or part == "text"
        decisions.append(_part(i, part, where if not inline else evidence, item, rule))
    return decisions


def _part(i: int, part: str, where: str, item: int | None, rule: str) -> Decision:
    return Decision(i, "remove", "related", rule, where, part=part, item=item)


def _is_caption(view: View, parts: list[tuple[int, str]], n: int) -> bool:
    """A line right over an image's AI label or credit, before the item's own title."""
    if n + 2 >= len(parts):
        return False
    i, j = parts[n][0], parts[n + 1][0]
    image = "ai_image" in view.sections(j) or "caption_credit" in view.sections(j)
    return image and view.blocks[j].gap == 0 and parts[n + 2][1] == "title" and view.blocks[i].kind != "heading"
