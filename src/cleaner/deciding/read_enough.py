"""Is enough of a page of HTML read? What its elements are called leaves some unread, which may hold the article, or a part of it."""

from __future__ import annotations

from collections.abc import Sequence

from ..blocks import DESCRIBED, Block, Page
from ..lexicon.phrases import Lexicon
from ..options import Options
from .judge import Judged, judge, read_again
from .openers import opens_no_article
from .sight import LABEL_WIDTH, Sight

ENOUGH = 900  # characters that come out of HTML, under which the elements left unread are read as well,
LITTLE, FAR_MORE = 400, 3  # … and what that gives is taken: where it was little, if it is more, else if it is far more
# … but for an article of more characters in good elements, where most of what is more stands in ones that weigh so much less,
A_NOTE, WORSE = 100, 2.0
SAYING_LITTLE, SEVERAL = -0.5, 5  # … or in elements that say little, where that is less than so many times as much
LONGEST_STANDFIRST = 600  # characters of one that is left unread


def judge_enough(page: Page, options: Options, lexicon: Lexicon) -> tuple[Judged, list[int]]:
    """What the elements of a page say, read again with more of them where what was left unread may be the article's, and the blocks that count to that."""
    judged = judge(page, options)
    if page.floor is not None and _is_too_little(judged):
        again = judge(read_again(page, None, whole=False), options)
        times = 1 if judged.size < LITTLE and not judged.follows_title else FAR_MORE
        if again.size > judged.size * times and not _is_whole(judged, again):
            judged = again
    if _leaves_out_parts(judged.page):
        judged = judge(read_again(judged.page, None, whole=False), options)
    if standfirst := _standfirst_left_unread(judged):
        judged = judge(read_again(judged.page, judged.page.floor, whole=False, labels=standfirst), options)
    left = judged.article
    if labels := _labels_left_unread(judged.page, left, lexicon):
        judged = judge(read_again(judged.page, judged.page.floor, whole=False, labels=labels), options)
        left = [i for i in judged.article if judged.page.blocks[i].text not in labels]
    return judged, left


def _is_too_little(judged: Judged) -> bool:
    """Is an article so short that what was left unread is read, or shorter than the paragraphs that were? Names that each say little may add up to a bad one."""
    assert judged.page.markup is not None
    return judged.size < max(ENOUGH, judged.page.markup.left_unread)


def _leaves_out_parts(page: Page) -> bool:
    """Was something left unread, for what it is called, that the page declares to be parts of its article: questions below it, ingredients beside it?"""
    assert page.markup is not None
    parts = page.markup.parts
    return parts is not None and any(parts.stand_in(node.text()) for _, node in page.markup.left_out)


def _standfirst_left_unread(judged: Judged) -> frozenset[str]:
    """What was left unread right below the title, for what it is called, and is what the page describes itself with."""
    markup, title = judged.page.markup, judged.seen.title
    assert markup is not None
    if title is None:
        return frozenset()
    start = title + 2 if title + 1 in markup.beside_title else title + 1
    below = (node.text().strip() for n, node in markup.left_out if n == start)
    likely = (said for said in below if DESCRIBED <= len(said) < LONGEST_STANDFIRST)
    return frozenset(filter(markup.describes, likely))


def _labels_left_unread(page: Page, article: Sequence[int], lexicon: Lexicon) -> frozenset[str]:
    """What stands amid the article, left unread for what it is called, and opens what is no article: "Comments", apart from those below."""
    assert page.markup is not None
    left_out, page.markup.left_out = page.markup.left_out, []  # the tree goes with it
    if not article or not left_out:
        return frozenset()
    first, last = article[0], article[-1]
    amid = {node.text().strip() for n, node in left_out if first < n <= last}
    labels = (said for said in amid if said and len(said) < LABEL_WIDTH)
    return frozenset(said for said in labels if opens_no_article(Sight(Block(0, " ".join(said.split())), lexicon)))


def _is_whole(judged: Judged, again: Judged) -> bool:
    """Is a short article right below its title all there is, and what another reading finds only what stands around it, as comments do: does its elements' weight tell?"""
    least = SAYING_LITTLE if again.size < SEVERAL * judged.size else 0.0
    standing = judged.standing
    return judged.follows_title and judged.size >= A_NOTE and standing >= least and again.standing < standing - WORSE
