"""Where does the page speak of other articles?"""

from __future__ import annotations

import string
from collections import Counter
from itertools import groupby, pairwise, takewhile, zip_longest
from typing import NamedTuple

from ..beside import are_beside
from ..blocks import Decision, Markup
from ..continuity import BAR, is_row
from ..lexicon.sections import AI_SECTIONS, LINK_HEADINGS, LINK_SECTIONS
from ..notices import is_notice
from ..related import LABEL, LINKED, TITLE, begins_new_section, is_ai_label, is_label, is_title, items_of, past_labels
from ..sight import COMMA, LINE_SHAPE, QUESTION_MARKS, SHORT_SHAPES, STOP, Sight
from ..spelling import Spelling
from ..view import View

RULE = "stages/related_links.py"
WEAK = {"navigation", "byline"}  # one-word labels that may as well begin a heading: "More", "By"
RUNS = {"navigation", "share_bar"}  # what else a line may be made of that opens nothing
OF_AI = set(AI_SECTIONS)
UNLISTED = 60  # width of a heading that no list has
BULLETS = " -–—*•·►▸»›>\"'[("  # what may stand before the first letter of a label
TITLE_FROM = 22  # width of a link that is a title, and no word of a menu
FEW_WORDS = 0.5  # share of links of a sentence up to which it is the article's
CERTAIN = 2.0  # score from which a heading is the article's own
DOUBTFUL = -1.0  # mean score of the prose below that a heading needs which neither a list nor its language tells
MEASURED = 3  # teasers of which that mean is taken
CONTROL, SAID_AGAIN = 25, 3  # width of what stands on items of all kinds, "Play", and on how many
LABELS_APART = 5  # blocks within which the next label of AI makes a text an item
ITEM = 3  # blocks of an item
IRREGULAR = 2  # lines of a first item that has no teaser
MANY = 3  # headings in a row after the first one
LONGEST = 150  # blocks in a block of links
LONGER = 1.3  # times a title's width, from which a line below it may be its teaser
DIGITS = 3  # one in so many characters of a date
DATE = 22  # width of a line that is only a date
LEAST = 2  # lines with a link as long as a title that a heading needs which looks like the article's own
DEEPEST = 3  # elements around each of two headings that stand alike
ABOVE = 8  # blocks above a heading in which the article's prose must stand


class Heading(NamedTuple):
    """Why a line opens a block of links."""

    rule: str
    evidence: str
    is_insert: bool = False  # heading and item in one line
    is_strange: bool = False  # no list has it, but it is in another language or script than the article
    is_boxed: bool = False  # a box of HTML holds it and links, and nothing else


def related_links(view: View) -> list[Decision]:
    """
    Remove blocks of links to other articles, and say which lines make an item.

    Such a block opens with a heading: a phrase of the lexicon, or a short line in another language than the
    article's that stands between its last paragraph and a run of titles and teasers. It ends with the next label of
    another kind, with the page, or where the article goes on. A section of the article called "See also" stays.
    """
    decisions: list[Decision] = []
    spelling = Spelling(view)
    i = 1
    while i < len(view.blocks):
        i = _last_of_run(view, i)
        if heading := _heading(view, i, spelling):
            cards = heading.is_boxed or (heading.is_strange and _opens_items(view, i, pairs=2))
            parts = [(i, "title")] if heading.is_insert else _parts(view, i, cards, spelling)
            if heading.rule == RULE and not heading.is_strange and _mean_score(view, parts) > DOUBTFUL:
                parts = []
            untitled = all(part == "text" and not _holds_title(view, j) for j, part in parts)
            if untitled or _lacks_links(view, parts):
                parts = []  # prose under a heading, and no title or no link: a section of its own
            if any(part in ("title", "text") for _, part in parts):
                decisions += items_of(view, i, parts, heading.rule, heading.evidence)
                i = max(i, parts[-1][0])
        i += 1
    return decisions


def _heading(view: View, i: int, spelling: Spelling) -> Heading | None:
    """What is seen of a line if it opens a block of links."""
    sight = view.sights[i]
    if not (sight.matches or view.by_text):
        return _unlisted_in_html(view, i)
    if view.blocks[i].kind == "title" or _is_menu_item(view, i):
        return None
    if any(match.section == "advert" for match in sight.matches):
        return None  # "Advertisement. Read on": the article goes on below
    if sight.before_link:
        return Heading(sight.before_link[0].rule, repr(sight.before_link[0].phrase), is_insert=True)
    if not LINK_SECTIONS.isdisjoint(view.sections(i)) and not RUNS.isdisjoint(view.sections(i)) and _is_run(sight):
        return None  # links to the pages beside this one: "previous | up | next"
    certain = view.scores[i] > CERTAIN
    for match in sight.matches:
        plain = match.phrase.endswith(":") or (match.section == "read_also" and " " in match.phrase)
        boxed = match.section in LINK_HEADINGS and _opens_linked_box(view, i)
        if certain and not (plain and sight.end != STOP) and not boxed:
            continue
        titled = match.way == "starts_with" and sight.width > len(match.phrase) + 12
        if match.section == "read_also" and (titled or sight.width < LABEL):
            return Heading(match.rule, repr(match.phrase), is_insert=titled)
        if match.section in LINK_HEADINGS and sight.width < LABEL:
            insert = titled and match.phrase.endswith(":")
            return Heading(match.rule, repr(match.phrase), is_insert=insert, is_boxed=boxed)
    if certain or not view.sections(i) <= WEAK or sight.ai or sight.consent or sight.width >= LABEL or not sight.script:
        return None
    if not view.by_text or not 0 < sight.shape <= LINE_SHAPE or sight.end == COMMA or not _article_above(view, i):
        return None
    if view.blocks[i].kind == "row" or view.blocks[i].text.count(BAR) > 1 or is_row(view.blocks, i):
        return None
    strange = _may_be_strange(view, i, spelling)
    if strange and view.is_foreign(i) and (_opens_items(view, i, 1) or _opens_left_out(view, i, 1)):
        return Heading(RULE, f"a label in another language over {view.quote(i + 1)}", is_strange=True)
    if (
        strange
        and sight.end != STOP
        and spelling.in_another_script(i)
        and (_opens_items(view, i, 2) or _opens_left_out(view, i, 1))
    ):
        return Heading(RULE, f"a label in another script over {view.quote(i + 1)}", is_strange=True)
    items = _opens_items(view, i, 2, spelling)
    if sight.end != STOP and (items or _opens_left_out(view, i, 1)) and spelling.is_odd(i):
        return Heading(RULE, f"a label spelled as in another language over {view.quote(i + 1)}", is_strange=True)
    if (
        not sight.matches
        and sight.width < UNLISTED
        and not _asks(view, i)
        and (items or _opens_left_out(view, i, 2))
        and ((sight.end != STOP and sight.shape in SHORT_SHAPES) or spelling.last_prose <= i)
    ):
        return Heading(RULE, f"a short line over titles and teasers, {view.quote(i + 1)} first")
    return None


def _asks(view: View, i: int) -> bool:
    """Do two questions follow, each with an answer?"""
    one, other = i + 1, i + 3
    if other >= len(view.blocks) or not view.is_prose(one + 1):
        return False
    return all(view.blocks[j].text.endswith(QUESTION_MARKS) for j in (one, other))


def _may_be_strange(view: View, i: int, spelling: Spelling) -> bool:
    """May this be a label in another language that people wrote: with no small letter or sign of a program first, and in its own letters throughout?"""
    first = view.blocks[i].text.lstrip(BULLETS)[:1]
    return not (first.islower() or first in string.punctuation or spelling.is_mixed(i))


def _unlisted_in_html(view: View, i: int) -> Heading | None:
    """A short line that no list has, over links most of which are as long as titles, in a box outside the article: "You may have missed"."""
    block, sight = view.blocks[i], view.sights[i]
    if (
        view.in_article(i)
        or block.links
        or block.kind in ("title", "row")
        or sight.width >= UNLISTED
        or sight.end == COMMA
    ):
        return None
    above = view.prose_above[i]
    ends = sight.end == STOP and not block.text.endswith(QUESTION_MARKS)
    if above < 0 or ends or sight.dated or i + 1 >= len(view.blocks) or not _is_linked_title(view, i + 1):
        return None
    if sight.ai or sight.consent:
        return None
    box = view.box_apart(block.box, [view.blocks[above].box])
    below = list(takewhile(lambda j: view.blocks[j].box in box, range(i + 1, min(len(view.blocks), i + 1 + LONGEST))))
    links = [j for j in below if view.blocks[j].link_density > LINKED]
    titles = [j for j in links if _is_linked_title(view, j)]
    if len(titles) < 2 or 2 * len(titles) < len(links) or any(map(view.in_article, below)):
        return None
    return Heading(RULE, f"a short line over links to other pages, {view.quote(titles[0])} first")


def _is_linked_title(view: View, j: int) -> bool:
    sight = view.sights[j]
    return view.blocks[j].link_density > LINKED and TITLE_FROM <= sight.width < LABEL and not sight.matches


def _is_run(sight: Sight) -> bool:
    """Is a line made of several phrases?"""
    return len({match.phrase for match in sight.matches if match.way == "whole_block"}) > 1


def _lacks_links(view: View, parts: list[tuple[int, str]]) -> bool:
    """In HTML that has links, other articles are linked: where nothing is, or only words of sentences, the article goes on."""
    return view.has_links and not any(_is_led_away(view, i) for i, _ in parts)


def _holds_title(view: View, i: int) -> bool:
    """Does a line hold a link as long as a title, beside a date and a teaser?"""
    return view.page.markup is not None and view.blocks[i].links >= TITLE_FROM


def _opens_linked_box(view: View, i: int) -> bool:
    """Do links as long as titles stand in all lines below a heading, in a box of HTML with it that holds nothing of the article above?"""
    above = view.prose_above[i]
    if view.page.markup is None or above < 0:
        return False
    box = view.box_apart(view.blocks[i].box, [view.blocks[above].box])
    below = list(takewhile(lambda j: view.blocks[j].box in box, range(i + 1, min(len(view.blocks), i + 1 + LONGEST))))
    return len(below) >= LEAST and all(_holds_title(view, j) for j in below)


def _is_led_away(view: View, i: int) -> bool:
    """Is a line linked, and more than a few words of a sentence are?"""
    block = view.blocks[i]
    return block.links > 0 and (block.link_density > FEW_WORDS or view.sights[i].end != STOP)


def _last_of_run(view: View, i: int) -> int:
    """Of many headings that follow each other, only the last has something under it."""
    last = i
    while last + 1 < len(view.blocks) and _is_listed(view, last) and _is_listed(view, last + 1):
        last += 1
    return last if last - i >= MANY else i


def _is_listed(view: View, i: int) -> bool:
    sight = view.sights[i]
    return sight.width < LABEL and bool(sight.matches) and not LINK_HEADINGS.isdisjoint(view.sections(i))


def _is_menu_item(view: View, i: int) -> bool:
    """In HTML a link among links of the same look: "News" in a menu is no heading."""
    markup, block = view.page.markup, view.blocks[i]
    if markup is None or block.box < 0 or block.link_density < 0.9:
        return False
    look = markup.looks[block.box].like
    beside = (view.blocks[j] for j in (i - 1, i + 1) if 0 <= j < len(view.blocks))
    return any(other.link_density > 0.9 and markup.looks[other.box].like == look for other in beside)


def _article_above(view: View, i: int) -> bool:
    return any(view.in_article(j) and view.is_prose(j) for j in range(max(0, i - ABOVE), i))


def _opens_items(view: View, i: int, pairs: int, spelling: Spelling | None = None) -> bool:
    """Do titles and teasers in turn follow, at least so many pairs of them, and then nothing of the article?"""
    found, j = 0, i + 1
    while j - i <= LONGEST:
        j = past_labels(view, j, is_ai_label)
        if not (is_title(view, j) or (pairs == 1 and _is_line(view, j))) or begins_new_section(view, j):
            break
        if not LINK_HEADINGS.isdisjoint(view.sections(j)):
            break
        if view.has_links and not view.blocks[j].links:
            break  # a section of the article
        title = j
        j = past_labels(view, j + 1, is_label)
        if pairs > 1 and any(view.sights[k].dated for k in range(title + 1, j)):
            break  # an entry of a live blog, and its time
        if j >= len(view.blocks) or not _is_teaser(view, j, pairs) or begins_new_section(view, j):
            break
        found += 1
        j += 1
        if (
            j < len(view.blocks)
            and view.is_prose(j)
            and view.scores[j] > DOUBTFUL
            and not (is_title(view, j) or is_label(view, j) or begins_new_section(view, j))
        ):
            return False
    return found >= pairs and not (spelling and spelling.last_prose >= j)


def _opens_left_out(view: View, i: int, pairs: int) -> bool:
    """
    The same of lines of a text none of which count to the article: teasers may be cut off, and two lines may stand before.

    Nothing of the article is at stake there: asked is only whether these are items.
    """
    if view.page.markup is not None or view.in_article(i):
        return False
    found, j, before = 0, i + 1, IRREGULAR
    while found < pairs:
        title = past_labels(view, j, is_ai_label)
        if title >= len(view.blocks) or view.in_article(title) or not is_title(view, title) or _ends_items(view, title):
            break
        j = past_labels(view, title + 1, is_label)
        if j >= len(view.blocks) or view.in_article(j) or _ends_items(view, j):
            break
        if any(view.sights[k].dated for k in range(title, j)):
            break  # an entry of a live blog, and its time
        if view.is_prose(j) or _is_cut_off(view, j, title):
            found, j = found + 1, j + 1
        elif found or not before:
            break
        else:
            before, j = before - 1, title + 1
    return found == pairs


def _ends_items(view: View, j: int) -> bool:
    """Does something begin here that is no item, and that no item follows?"""
    return begins_new_section(view, j) and not _items_go_on(view, j)


def _is_teaser(view: View, j: int, pairs: int) -> bool:
    """Prose; under a heading in another language a long line will do."""
    return view.is_prose(j) or (pairs == 1 and view.sights[j].shape == LINE_SHAPE)


def _is_cut_off(view: View, j: int, title: int) -> bool:
    """A long line that doesn't end as a sentence, and says more than the title above it: a teaser cut off."""
    return view.sights[j].shape == LINE_SHAPE and view.sights[j].width > LONGER * view.sights[title].width


def _is_line(view: View, j: int) -> bool:
    return j < len(view.blocks) and view.sights[j].width < TITLE and view.blocks[j].kind != "row"


def _parts(view: View, heading: int, cards: bool, spelling: Spelling) -> list[tuple[int, str]]:
    """The blocks below a heading that belong to it, with the part each plays."""
    parts: list[tuple[int, str]] = []
    for j in range(heading + 1, _end_of_box(view, heading)):
        sections = view.sections(j)
        short = view.sights[j].width < LABEL
        if _ends_items(view, j) or (short and _is_next_heading(view, heading, j, parts)):
            break
        if is_label(view, j) or _is_date(view, j):
            part = "label"
        elif sections & LINK_HEADINGS and short:
            part = "heading"
        elif short and not sections <= OF_AI:
            part = "caption" if "caption_credit" in sections else "label"
        else:
            part = "title" if is_title(view, j) and not _is_under_link(view, j, parts) else "text"
        parts.append((j, part))
    _entitle(view, parts)
    _without_controls(view, parts)
    _one_title_a_link(view, parts)
    _without_tags(view, parts)
    inside = "related_links" in view.sections(heading) and _article_above(view, heading)
    own = list(takewhile(lambda entry: entry[1] != "heading", parts))
    cards = cards or (inside and _alternate(own) and _alternate(parts))
    least = 1 if inside or "read_also" in view.sections(heading) else 0  # the title of an insert, whatever its score
    parts = _until_neighbour(view, heading, parts)
    parts = _trim(view, spelling, parts if cards else _until_article(view, parts, least))
    if not view.has_links:
        _in_pairs(view, parts)
    return parts


def _is_next_heading(view: View, heading: int, j: int, parts: list[tuple[int, str]]) -> bool:
    """In HTML, does a line without a link stand below linked titles as the heading stands above them? It is the next heading: "Categories"."""
    markup = view.page.markup
    if markup is None or view.blocks[j].links or view.blocks[heading].links:
        return False
    if not _stand_alike(markup, view.blocks[heading].box, view.blocks[j].box):
        return False
    titles = [view.blocks[i] for i, part in parts if part == "title"]
    return bool(titles) and all(title.links for title in titles)


def _stand_alike(markup: Markup, one: int, other: int) -> bool:
    """Do two elements of the same tag stand in the same one, or in such elements that do so?"""
    for _ in range(DEEPEST):
        if one == other or markup.looks[one].tag != markup.looks[other].tag:
            return False
        one, other = markup.parents[one], markup.parents[other]
        if one < 0 or other < 0 or one == other:
            return one == other >= 0
    return False


def _one_title_a_link(view: View, parts: list[tuple[int, str]]) -> None:
    """Of the lines of one link, a heading is the title, or else the first one: "3 months ago" below it is its label."""
    title: int | None = None  # which of the parts is the title of the link
    for n, (j, part) in enumerate(parts):
        if part != "title":
            continue
        url = view.blocks[j].url
        if title is None or not url or url != view.blocks[parts[title][0]].url:
            title = n
        elif view.blocks[j].kind == "heading" and view.blocks[parts[title][0]].kind != "heading":
            parts[title] = (parts[title][0], "label")
            title = n
        else:
            longer = view.sights[j].width > LONGER * view.sights[parts[title][0]].width
            parts[n] = (j, "text" if longer else "label")


def _without_tags(view: View, parts: list[tuple[int, str]]) -> None:
    """Where titles are headings, links of a word or two beside them are none: the tags of items."""
    headed = sum(part == "title" and view.blocks[j].kind == "heading" for j, part in parts)
    if headed < 2:
        return
    for n, (j, part) in enumerate(parts):
        if part == "title" and view.blocks[j].kind != "heading" and view.sights[j].width < TITLE_FROM:
            parts[n] = (j, "label")


def _is_date(view: View, j: int) -> bool:
    """Is a line no more than a date, as it stands below or above a title, without a link but the title's? In a text nobody knows of links: a third of it is digits."""
    sight, block = view.sights[j], view.blocks[j]
    if not sight.dated or sight.width >= DATE:
        return False
    if block.links:  # a card may be one link as a whole
        below = j + 1
        return below < len(view.blocks) and view.blocks[below].kind == "heading" and view.blocks[below].url == block.url
    return view.has_links or DIGITS * sum(map(str.isdigit, block.text)) >= len(block.text)


def _items_go_on(view: View, j: int) -> bool:
    """Does prose in the article's language follow a line that is only strange, as one that was decoded wrongly? Notices have none below."""
    if is_notice(view, j) or view.sections(j) or not view.is_foreign(j):
        return False
    below = range(j + 1, min(len(view.blocks), j + 1 + ITEM))
    return any(
        view.is_prose(i) and not view.may_be_foreign(i) and not view.sections(i) and not is_notice(view, i)
        for i in below
    )


def _is_under_link(view: View, j: int, parts: list[tuple[int, str]]) -> bool:
    """Is this a sentence below a title that is a link, perhaps with labels between, and no link itself but the same? Then it is its teaser, however short."""
    block = view.blocks[j]
    if view.page.markup is None or block.kind == "heading" or view.sights[j].end != STOP:
        return False
    above = next(((i, part) for i, part in reversed(parts) if part not in ("label", "caption")), None)
    if above is None or above[1] != "title":
        return False
    title = view.blocks[above[0]]
    return title.links > 0 and (not block.links or block.url == title.url)


def _entitle(view: View, parts: list[tuple[int, str]]) -> None:
    """Among items with titles, a line about AI that nobody listed is one, where a title would stand: "AI-generated songs top the charts"."""
    if not any(part == "title" for _, part in parts):
        return
    for n, (j, part) in enumerate(parts[:-1]):
        above = parts[n - 1][1] if n else "text"
        unlisted = part == "label" and view.sights[j].ai is not None and not view.is_foreign(j)
        if unlisted and above == "text" and parts[n + 1][1] == "text" and view.sections(j).isdisjoint(AI_SECTIONS):
            parts[n] = (j, "title")


def _without_controls(view: View, parts: list[tuple[int, str]]) -> None:
    """The same few words on several items are no title: "Play", "Watch now"."""
    short = [(n, j) for n, (j, part) in enumerate(parts) if part == "title" and view.sights[j].width < CONTROL]
    counts = Counter(view.blocks[j].text for _, j in short)
    for n, j in short:
        if counts[view.blocks[j].text] >= SAID_AGAIN:
            parts[n] = (j, "label")


def _in_pairs(view: View, parts: list[tuple[int, str]]) -> None:
    """
    Among items that have a title and a teaser, two lines that could both be titles are such a pair as well.

    Each run of titles has to come out even, with the longer line below, and the pairs found so are no more than the others.
    """
    order = [n for n, (_, part) in enumerate(parts) if part in ("title", "text", "heading")]
    pairs: list[tuple[int, int]] = []
    runs = [(part, list(run)) for part, run in groupby(order, key=lambda n: parts[n][1])]
    for (part, titles), (below, _) in zip_longest(runs, runs[1:], fillvalue=("", [])):
        if part != "title":
            continue
        if below == "text":
            titles.pop()  # its teaser follows
        if len(titles) % 2 == 0:
            pairs += zip(titles[::2], titles[1::2], strict=True)
    widths = [view.sights[i].width for i, _ in parts]
    pairs = [(n, m) for n, m in pairs if widths[m] > LONGER * widths[n]]
    if len(pairs) <= sum(part == "text" for _, part in parts):
        for _, m in pairs:
            parts[m] = (parts[m][0], "text")


def _end_of_box(view: View, heading: int) -> int:
    """
    Where the block of links ends at the latest: with the box of HTML that the heading opens, if it holds more than that.

    A heading that stands in one box with the article's text, between line breaks, is followed by its links in that box.
    """
    end = min(len(view.blocks), heading + 1 + LONGEST)
    above = view.prose_above[heading]
    own = view.blocks[heading].box
    box = view.box_apart(own, [view.title_box if above < 0 else view.blocks[above].box])
    if not box and own >= 0:
        box = view.range_of(own)
    stop = heading + 1
    while stop < end and view.blocks[stop].box in box:
        stop += 1
    return stop if stop > heading + 1 else end


def _until_article(view: View, parts: list[tuple[int, str]], least: int) -> list[tuple[int, str]]:
    """Cut a block of links off where the article begins or goes on: where the prose below counts to it, and no label of AI stands between."""
    sums = _sums_below(view, parts)
    labels = {
        n for n, (i, part) in enumerate(parts) if part == "label" and (is_ai_label(view, i) or view.is_foreign(i))
    }
    for n, (_, part) in enumerate(parts):
        labelled = not labels.isdisjoint(range(n - 1, n + LABELS_APART))
        if part == "text" and not labelled and sums[n] > 0:
            while n > least and parts[n - 1][1] == "title" and view.in_article(parts[n - 1][0]):
                n -= 1  # the headings over that prose
            return parts[:n]
    return parts


def _until_neighbour(view: View, heading: int, parts: list[tuple[int, str]]) -> list[tuple[int, str]]:
    """
    Cut a block of links off where prose without links stands beside the article's last paragraph above the heading, as no link does.

    What the heading stands in may hold nothing else, and so not say where the links end.
    """
    markup, above = view.page.markup, view.prose_above[heading]
    if markup is None or above < 0:
        return parts
    last = view.blocks[above].box
    links = 0
    for n, (i, part) in enumerate(parts):
        block = view.blocks[i]
        if block.links:
            if are_beside(markup, last, block.box):
                return parts
            links += 1
        elif links and part == "text" and are_beside(markup, last, block.box):
            if n + 1 < len(parts) and parts[n + 1][1] == "title" and view.blocks[parts[n + 1][0]].links:
                return parts  # titles and teasers in turn
            while parts[n - 1][1] in ("title", "caption") and not view.blocks[parts[n - 1][0]].links:
                n -= 1  # the headings over that prose
            return parts[:n]
    return parts


def _sums_below(view: View, parts: list[tuple[int, str]]) -> list[float]:
    """For each part the sum of the scores of the texts from there to the next heading: above zero, they count to the article."""
    sums = [0.0]
    for i, part in reversed(parts):
        sums.append(0.0 if part == "heading" else sums[-1] + (view.scores[i] if part == "text" else 0.0))
    return sums[:0:-1]


def _mean_score(view: View, parts: list[tuple[int, str]]) -> float:
    """The mean score of the first teasers, or of the titles where there are none."""
    texts = [i for i, part in parts if part == "text"] or [i for i, part in parts if part == "title"]
    texts = texts[:MEASURED]
    return sum(view.scores[i] for i in texts) / len(texts) if texts else 0.0


def _trim(view: View, spelling: Spelling, parts: list[tuple[int, str]]) -> list[tuple[int, str]]:
    """Leave out what no item follows: lines at the end that are labels (but AI's), or strange beside the teasers."""
    texts = [n for n, (_, part) in enumerate(parts) if part == "text"]
    if texts:
        strange = [
            n
            for n in range(texts[-1] + 1, len(parts))
            if (view.may_be_foreign(parts[n][0]) or spelling.in_another_script(parts[n][0]))
            and not is_ai_label(view, parts[n][0])
        ]
        parts = parts[: strange[0]] if strange else parts
    end = len(parts)
    while end and parts[end - 1][1] in ("label", "heading", "caption") and not is_ai_label(view, parts[end - 1][0]):
        end -= 1
    return parts[:end]


def _alternate(parts: list[tuple[int, str]]) -> bool:
    """Titles and teasers in turn, at least two pairs: cards."""
    order = [part for _, part in parts if part in ("title", "text")]
    return len(order) >= 4 and order[0] == "title" and all(one != two for one, two in pairwise(order))
