"""Is a page of HTML a list of articles, as the front page of a blog is, and no article?"""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from functools import partial

from ..addresses import Address, host_and_path
from ..blocks import Block, Markup, Page
from ..deciding.decisions import PARAGRAPH
from ..deciding.judge import Judged, read_again
from ..deciding.sight import Sight
from ..lexicon.phrases import Lexicon
from ..lexicon.sections import LINK_SECTIONS
from ..related.lines import LINKED, is_linked_heading
from ..scoring.forms import SENTENCES
from ..scoring.nested import add_up
from ..writing.folding import UNSPACED
from ..writing.shapes import DOTS, width_of

ENTRIES = 3  # articles that a list names at least
MOST_IN_ONE = 0.5  # share of its paragraphs that stand in one of them
MOSTLY_LINK = 0.5  # share of a line that is link, from which it may be a title where no heading is,
LONGEST_TITLE = 160  # … and its width at most
ONLY_LINKS = 0.9  # share of what was kept that is link, from which it is nothing but links
SIGNED = 0.75  # share of the entries that have a sign of an article elsewhere
FEWEST_POSTS = 2  # linked headings of a thread that say its title,
LONGEST_RE = 12  # … behind so many characters: "Re: ", "回复: "
WORDS_OF_NAME, LONGEST_NAME = 2, 20  # words and characters of a heading that may be who wrote a post,
LETTERS_OF_NAME = 5  # … and letters of one, where words aren't spaced
TEASER = 300  # width of a paragraph that says what an article is about, and no more
DEEPEST_ENTRY = 3  # elements around a paragraph, in the one that its heading stands in


def count_listed(judged: Judged, kept: Sequence[int], lexicon: Lexicon) -> int:
    """
    How many articles a page lists, each by its linked title and how it begins; 0 where the page is an article.

    All that was kept stands in entries, each of which holds one heading that leads to a page of its own: in elements of one
    kind, or in one element, one below the other. Most have a sign that it is an article there: a date, a paragraph cut off,
    "Read more"; or no paragraph stands beside them, and they are `article` elements, or hold a teaser each and lead to one
    site. Where there are no such headings, lines that are links may be titles over a teaser each. The sections of a list article have a linked heading as well, but it says why it lists them, and more of each; the
    entries of a live blog lead to places of one page.
    """
    markup, blocks = judged.page.markup, judged.page.blocks
    assert markup is not None
    if linked := count_links([blocks[i] for i in kept], lambda: _addresses_of(judged.page, kept)):
        return linked
    is_title = is_linked_heading
    headings = [block for block in blocks if is_title(block)]
    if len(headings) < ENTRIES:
        if any(judged.seen.widths[i] >= TEASER for i in kept):  # nearly all articles
            return 0
        texts = Counter(block.text for block in blocks)
        is_title = partial(_is_linked_line, texts)
        headings = [block for block in blocks if is_title(block)]
    if len(headings) < ENTRIES or _are_posts(judged, headings):
        return 0
    prose = [i for i in kept if _is_said(judged, i)]
    above, below = (bisect_left(prose, heading.id) for heading in (headings[0], headings[-1]))
    if max(above, len(prose) - below) > MOST_IN_ONE * len(prose) + 1:
        return 0  # most of it stands above the first entry, or below the beginning of the last one
    for entry_of in (_in_elements(blocks, markup, headings), _in_stretches(blocks, markup, headings)):
        entries = [entry_of[i] for i in prose]
        if _are_entries(entries, markup):
            held: dict[int, list[int]] = {entry: [] for entry in entries if entry >= 0}
            for i, entry in enumerate(entry_of):
                if entry in held:
                    held[entry].append(i)
            told = is_title is is_linked_heading and (
                _are_all(entries, markup) or _are_signed(judged, held.values(), lexicon)
            )
            if told or _are_teasers(judged, prose, entries):
                led_to = _led_to(judged.page, is_title)
                return len(held) if len(led_to) >= ENTRIES and (told or _is_one_site(led_to)) else 0
    return 0


def _is_said(judged: Judged, i: int) -> bool:
    """Is a block that was kept a paragraph, or a sentence however short, and no heading?"""
    seen = judged.seen
    is_long = seen.widths[i] >= PARAGRAPH or seen.forms[i] in SENTENCES
    return is_long and judged.page.blocks[i].kind != "heading"


def _is_linked_line(texts: Mapping[str, int], block: Block) -> bool:
    """May a line that is mostly link be the title of another article, where no heading is: one of several words, and said once?"""
    text = block.text
    if block.links < MOSTLY_LINK * len(text) or texts[text] > 1 or width_of(text) > LONGEST_TITLE:
        return False
    return text.count(" ") >= WORDS_OF_NAME or (UNSPACED.search(text) is not None and len(text) > LETTERS_OF_NAME)


def count_links(kept: Sequence[Block], addresses: Callable[[], Iterable[str]]) -> int:
    """How many pages lead what was kept to, where hardly any of it is no link; 0 where some is. A link that nobody closed leads to one."""
    if sum(block.links for block in kept) < ONLY_LINKS * sum(len(block.text) for block in kept):
        return 0
    led_to = {host_and_path(url) for url in addresses() if url}
    return len(led_to) if len(led_to) >= max(ENTRIES, MOST_IN_ONE * len(kept)) else 0


def _addresses_of(page: Page, kept: Sequence[int]) -> list[str]:
    """Where the first link of each of these blocks leads, which only a whole reading knows."""
    whole = read_again(page, page.floor, whole=True)
    read = [block for block in whole.blocks if block.id not in whole.unread]
    return [read[i].url for i in kept]


def _are_posts(judged: Judged, headings: Sequence[Block]) -> bool:
    """Do several headings say the page's title again, as those over the posts of a thread do ("Re: A day in Lyon"), or is each as short as a name?"""
    if all(_may_name_author(block.text) for block in headings):
        return True
    if judged.seen.title is None:
        return False
    title = judged.page.blocks[judged.seen.title].text
    again = [block for block in headings if block.text.endswith(title) and len(block.text) <= len(title) + LONGEST_RE]
    return len(again) >= FEWEST_POSTS


def _may_name_author(text: str) -> bool:
    if UNSPACED.search(text):
        return len(text) <= LETTERS_OF_NAME
    return text.count(" ") < WORDS_OF_NAME and len(text) <= LONGEST_NAME


def _in_elements(blocks: Sequence[Block], markup: Markup, headings: Sequence[Block]) -> list[int]:
    """For each block, the largest element around it that holds a single one of the linked headings; −1 where there is none."""
    parents = markup.parents
    held = [0] * len(parents)
    for heading in headings:
        held[heading.box] += 1
    add_up(held, parents)
    entry_of = [-1] * len(parents)
    for box in range(1, len(parents)):
        outer = entry_of[parents[box]]
        entry_of[box] = outer if outer >= 0 else box if held[box] == 1 else -1
    return [entry_of[block.box] for block in blocks]


def _in_stretches(blocks: Sequence[Block], markup: Markup, headings: Sequence[Block]) -> list[int]:
    """For each block, the element of the nearest linked heading above it, where one element holds the most of these and the block; −1 where it doesn't."""
    parents = markup.parents
    around = Counter(parents[heading.box] for heading in headings).most_common(1)[0][0]
    starts = {heading.id for heading in headings if parents[heading.box] == around}
    entry_of, last = [], -1
    for block in blocks:
        last = block.box if block.id in starts else last
        box = block.box
        for _ in range(DEEPEST_ENTRY):
            box = box if box <= around else parents[box]
        entry_of.append(last if box == around else -1)
    return entry_of


def _are_entries(entries: Sequence[int], markup: Markup) -> bool:
    """Do paragraphs stand in several entries of one kind, none of which holds most of them, but for one that says what the list is?"""
    counts = Counter(entries)
    outside = counts.pop(-1, 0)
    if len(counts) < ENTRIES or outside > 1 or max(counts.values()) > MOST_IN_ONE * len(entries):
        return False
    return len({markup.looks[box].tag for box in counts}) == 1


def _are_all(entries: Sequence[int], markup: Markup) -> bool:
    """Is every paragraph in an entry that is an `article` element, so that nothing says why the page lists them?"""
    return all(entry >= 0 and markup.looks[entry].tag == "article" for entry in entries)


def _are_signed(judged: Judged, entries: Collection[Sequence[int]], lexicon: Lexicon) -> bool:
    """Has nearly every entry a date, a paragraph that is cut off, or a link to the rest of it?"""
    blocks, ends = judged.page.blocks, judged.seen.ends

    def is_sign(i: int) -> bool:
        if ends[i] == DOTS:
            return True
        sight = Sight(blocks[i], lexicon)
        return sight.signs or (blocks[i].link_density > LINKED and _reads_on(sight))

    return sum(any(map(is_sign, inside)) for inside in entries) >= SIGNED * len(entries)


def _reads_on(sight: Sight) -> bool:
    return any(match.section in LINK_SECTIONS and match.way == "whole_block" for match in sight.matches)


def _are_teasers(judged: Judged, prose: Sequence[int], entries: Sequence[int]) -> bool:
    """Does each entry say what a teaser says, one short paragraph, and none stands outside?"""
    return (
        len(set(entries)) == len(entries) and -1 not in entries and all(judged.seen.widths[i] < TEASER for i in prose)
    )


def _led_to(page: Page, is_title: Callable[[Block], bool]) -> set[Address]:
    """The pages that the linked titles lead to."""
    whole = read_again(page, page.floor, whole=True)
    return {host_and_path(block.url) for block in whole.blocks if is_title(block)}


def _is_one_site(pages: Collection[Address]) -> bool:
    return len({host for host, _ in pages}) == 1
