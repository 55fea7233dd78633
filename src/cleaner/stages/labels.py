"""Is this one of the lines that sites print around articles?"""

from __future__ import annotations

import math
import re

from ..blocks import Block, Decision
from ..clues.calls import calls_on_readers, has_words_of_prompt
from ..clues.earnings import says_what_it_earns
from ..clues.line_shapes import (
    LINE,
    NUMBER,
    counters_of,
    is_date,
    is_fact,
    label_behind_date,
    only_its_number_is_dated,
    stamps_of,
)
from ..clues.named_sections import names_a_section
from ..clues.picture_credits import SHORTEST_CAPTION, credit_at_end, may_be_name
from ..clues.polls import in_polls
from ..clues.sign_ups import in_sign_ups
from ..clues.trails import home_of_trail
from ..deciding.beside import are_beside, are_in_rows
from ..deciding.sight import Sight
from ..deciding.view import View
from ..lexicon.phrase_tables import Match
from ..lexicon.sections import AI_SECTIONS, BY_NAME, LINK_HEADINGS, NOTICE_GROUPS
from ..reading.elements.brackets import links_in_brackets
from ..writing.folding import fold
from ..writing.quotations import is_labelled_quotation
from ..writing.shapes import COLON, DOTS, QUESTION_MARKS, SENTENCE_SHAPE, SHORT_SHAPES, STOP, is_unmarked

RULE = "stages/labels.py"
SURE = 1.5  # score from which a line stays in the article although a phrase fits it
FOOT = 3  # blocks at the foot of an article where prompts stand,
SURE_PROMPT = 3.0  # … and the score by a page's elements up to which they aren't the article's
PROMPTS = frozenset(("newsletter_box", "share_bar", "comments", "paywall_notice", "legal_footer", "advert"))
INSERTED = frozenset(("advert", "caption_credit"))  # what stands between two paragraphs, and is none of them,
BEGUN = PROMPTS | INSERTED  # … and what may do so where a line begins with its words
# Sections whose words may be over one of the article's: "Links", "Sources"; and those that may be over questions: "FAQ".
ORDINARY = frozenset(("navigation", "byline", "caption_credit"))
ASKED = ORDINARY | {"legal_footer"}
# … and those that may be one heading among others: "Statistics", "Marketing", "Contact", "Radio".
AMONG_HEADINGS = frozenset(("consent_button", "legal_footer", "navigation"))
NEAREST = 60  # blocks above and below in which its like is looked for
MOSTLY_LINK = 0.5  # share of links from which what stands below a heading is a list of them
SHORT = 60  # width of a label that is a phrase alone
SEVERAL = 2  # paragraphs of the article, below which no byline stands: the first may be a standfirst
CALLED_DEPTH = 2  # elements around a line, one of which may be called a caption or a byline,
MOST_BELOW = 2  # … and blocks below the line in that one, from which it is none
MOST_CAPTIONS = 0.4  # share of captions in an article from which they are what it says
ENTRY = frozenset(("comments", "byline"))  # sections of the sentences that blogs print below a post
WORDS_OF_TEMPLATE = 8  # that a line says around a name, be it a sentence
OFFER = 220  # width of a line that says what a newsletter is about,
NEAR = 10  # … and blocks below it among which the article goes on
FEWEST_OF_NAME, MOST_OF_NAME = 2, 4  # words of a name beside a date
AI = (*AI_SECTIONS, "ai_label")
# A time or a year at a line's end whose full stop is that of a shortened word: "10:30 a.m.", "5 марта 2024 г.", "10:30 น."
_SHORTENED = re.compile(r"\d\s?[^\W\d_]\S{0,2}(?:\.\s?[^\W\d_]{1,2})?\.$")
TITLE = "{title}"  # in a template: it says what an article is called, and so may a sentence
SHORTEST_MARK = 3  # characters of a mark of the end
TITLE_FROM = 16  # width of a line that may be an article's title
# Below the last paragraph of a press release, or of an agency's report: "###", "-30-", "– Ende –", "***FIN***"
_END_MARK = re.compile(r"([-–—*#=~])[-–—*#=~ ]{0,6}[^\W_]{0,10}[-–—*#=~ ]{0,6}\1")
# "DSC 4063", "IMG_0012.JPG", "harbour-1.png"
_PICTURE = re.compile(r"(?:DSC[NF]?|IMG|PICT)[ _-]?\d{3,}|\S{1,80}\.(?:jpe?g|png|gif|webp)", re.I)
# Who wrote, at the end of a report: "(nds/krs)", or a name of a few words and an address of mail, perhaps in brackets
_SIGNATURE = re.compile(
    r"\([a-z]{2,5}(?:[/,] ?[a-z]{2,5}){1,3}\)|[(\[<]?[^\W\d_]+(?: [^\W\d_]+){0,2} [(<]?[\w.+-]+@[\w-]+(?:\.[\w-]+)+[)\]>]*"
)
# What sites call the element of who wrote: "article__author", "post-byline", "autor-nota"
_BYLINE = re.compile(r"by-?line|author|\bautor|auteur", re.I)
OWNED = "©"  # before whose a picture is, or the page


def labels(view: View) -> list[Decision]:
    """
    Remove the lines that a phrase of the lexicon fits, in whatever language, unless the page says otherwise.

    A line deep in the article stays where the phrase is an ordinary word: "Background" over a section. Phrases that
    say what they are (a template filled in, "Photo: …") go wherever they stand, and so do a date alone over the
    article and, in a text, a name beside it. AI labels are read by the stage ai_labels, consent notices by consent_banner.
    """
    decisions = []
    begun, told = False, 0
    stamps = stamps_of(view)
    counters = counters_of(view)
    offers = in_sign_ups(view)
    polls = in_polls(view)
    calls = calls_on_readers(view)
    earnings = says_what_it_earns(view)
    are_captions = _is_made_of_captions(view)
    for i, sight in enumerate(view.sights):
        match = _surest(view, i) if sight.matches else None
        if match and _is_the_articles(view, i, match):
            match = None
        if sight.text.startswith(OWNED) and not NUMBER.search(sight.text) and _interrupts(view, i):
            decisions.append(Decision(i, "remove", "caption", RULE, "says whose a picture is, amid the article"))
            continue
        if (
            match
            and view.blocks[i].kind != "title"
            and (_plain(view, i, match) or view.scores[i] <= _limit(view, i, match))
        ):
            decisions.append(Decision(i, "remove", BY_NAME[match.section].reason, match.rule, repr(match.phrase)))
        elif i in polls:
            decisions.append(Decision(i, "remove", "navigation", RULE, "in a box with answers to choose from"))
        elif i in calls:
            evidence = f"calls on the readers: {calls[i].evidence}"
            decisions.append(Decision(i, "remove", BY_NAME[calls[i].section].reason, calls[i].rule, evidence))
        elif i in earnings:
            evidence = f"says what the site earns: {earnings[i].evidence}"
            decisions.append(Decision(i, "remove", BY_NAME["advert"].reason, earnings[i].rule, evidence))
        elif not begun and (home := home_of_trail(view, i)):
            evidence = f"leads from {home.phrase!r} to the article"
            decisions.append(Decision(i, "remove", "navigation", home.rule, evidence))
        elif view.blocks[i].kind == "caption" and not are_captions and not _is_laid_out(view, i):
            decisions.append(Decision(i, "remove", "caption", RULE, "the page marks it as a caption"))
        elif credit := credit_at_end(view, i):
            rule, said = credit
            if i and _is_same_caption(view, i):
                decisions.append(Decision(i - 1, "remove", "caption", rule, f"the line below says it with {said!r}"))
            decisions.append(Decision(i, "remove", "caption", rule, f"{said!r} at its end"))
        elif view.by_text and view.blocks[i].kind == "paragraph" and _PICTURE.fullmatch(sight.text):
            decisions.append(Decision(i, "remove", "caption", RULE, "the name of a picture's file"))
        elif not begun and is_date(view, i) and not is_fact(view, i):
            decisions.append(Decision(i, "remove", "byline", RULE, "a date over the article"))
        elif not begun and (label := label_behind_date(view, i)):
            decisions.append(
                Decision(i, "remove", "byline", label.rule, f"a date and {label.phrase!r} over the article")
            )
        elif told < SEVERAL and sight.width < SHORT and _is_called_byline(view, i):
            decisions.append(Decision(i, "remove", "byline", RULE, "in an element called a byline, over the article"))
        elif not begun and _is_name_beside_date(view, i):
            decisions.append(Decision(i, "remove", "byline", RULE, "a name beside a date over the article"))
        elif i in offers:
            decisions.append(Decision(i, "remove", BY_NAME["newsletter_box"].reason, *offers[i]))
        elif sight.width < OFFER and view.scores[i] <= SURE_PROMPT and (prompt := _prompt_above(view, i)):
            evidence = f"below {prompt.phrase!r}, in its box"
            decisions.append(Decision(i, "remove", BY_NAME[prompt.section].reason, prompt.rule, evidence))
        elif view.blocks[i].kind == "heading" and (prompt := _prompt_below(view, i)):
            evidence = f"over {prompt.phrase!r}, in its box"
            decisions.append(Decision(i, "remove", BY_NAME[prompt.section].reason, prompt.rule, evidence))
        elif _holds_controls(view, i):
            decisions.append(Decision(i, "remove", "navigation", RULE, "links in brackets beside a heading"))
        elif i in counters:
            decisions.append(Decision(i, "remove", "navigation", RULE, f"counts {len(counters)} parts of the page"))
        elif begun and _marks_end(view, i):
            decisions.append(Decision(i, "remove", "navigation", RULE, "marks the end of the text, below the article"))
        elif begun and sight.width < SHORT and _is_last_said(view, i) and _SIGNATURE.fullmatch(sight.text):
            decisions.append(
                Decision(i, "remove", "byline", RULE, "initials, or a name and an address, below the article")
            )
        elif i in stamps:
            evidence = f"a time and a name, as {len(stamps)} lines of the article have it"
            decisions.append(Decision(i, "remove", "byline", RULE, evidence))
        if (told < SEVERAL or not begun) and view.is_article_prose(i):
            told += 1
            begun = begun or not _may_be_title(sight)
    return decisions


def _may_be_title(sight: Sight) -> bool:
    """Is a line no longer than a title, and a sentence only because no mark ends those of its language?"""
    return sight.shape == SENTENCE_SHAPE and is_unmarked(sight.text)


def _is_name_beside_date(view: View, i: int) -> bool:
    """In a text, is a short line two or more words with capitals, right above or below a date?"""
    sight = view.sights[i]
    if view.page.markup is not None or sight.shape not in SHORT_SHAPES or sight.end or sight.dated or sight.matches:
        return False
    if (
        not FEWEST_OF_NAME <= len(sight.words) <= MOST_OF_NAME
        or not sight.text[0].isupper()
        or not may_be_name(sight.text, False)
    ):
        return False
    beside = (j for j in (i - 1, i + 1) if 0 <= j < len(view.blocks))
    return not NUMBER.search(sight.text) and any(is_date(view, j) and not view.is_prose(j) for j in beside)


def _is_called_byline(view: View, i: int) -> bool:
    """Does a short line stand in an element called an author's, apart from the article's prose?"""
    markup, sight = view.page.markup, view.sights[i]
    if markup is None or sight.end or view.blocks[i].kind in ("heading", "row"):
        return False
    called = box = view.blocks[i].box
    for _ in range(CALLED_DEPTH):
        if called > 0 and not _BYLINE.search(markup.looks[called].like):
            called = markup.parents[called]
    if called < 0 or not _BYLINE.search(markup.looks[called].like):
        return False
    above, below = view.prose_above[i], _prose_below(view, i)
    return below >= 0 and called in view.box_apart(box, [view.blocks[j].box for j in (above, below) if j >= 0])


def _surest(view: View, i: int) -> Match | None:
    """The first phrase that fits a line, or another of its section that leaves no doubt: "Posted by {name}" for "Posted by"."""
    found = [match for match in view.sights[i].matches if match.section not in AI]
    plain = (match for match in found if match.section == found[0].section and _plain(view, i, match))
    return next(plain, found[0]) if found else None


def _holds_controls(view: View, i: int) -> bool:
    """Is a line nothing but links in brackets, beside a heading: "[edit | edit source]"?"""
    block = view.blocks[i]
    if not block.links or links_in_brackets(block.text, block.links) != block.text:
        return False
    beside = view.page.blocks[max(0, block.id - 1) : block.id + 2]
    return any(other.kind == "heading" for other in beside)


def _is_same_caption(view: View, i: int) -> bool:
    """Is the line above a caption the same without the credit: what the picture's description says?"""
    above = view.blocks[i - 1].text
    return len(above) >= SHORTEST_CAPTION and view.blocks[i].text.startswith(above)


def _prompt_above(view: View, i: int) -> Match | None:
    """The prompt to subscribe right above a line, in a box with it that holds nothing of the article: what the newsletter is about."""
    block = view.blocks[i]
    if view.page.markup is None or not block.id:
        return None
    above = view.page.blocks[block.id - 1]
    if len(above.text) >= LINE or block.kind in ("heading", "row"):
        return None
    match = _prompt_in(view, above)
    if match is None:
        return None
    prose_below = _prose_below(view, i)
    prose = [j for j in (view.prose_above[i], prose_below) if j >= 0]
    box = view.box_apart(block.box, [view.blocks[j].box for j in prose] or [view.title_box])
    if above.box in box:
        return match
    in_rows = above.kind == "heading" and are_in_rows(view.page.markup, above.box, block.box)
    return match if in_rows and (prose_below < 0 or _calls_to_subscribe(view, block.id + 1)) else None


def _prompt_below(view: View, i: int) -> Match | None:
    """The prompt to subscribe right below a heading, in a box with it that holds nothing else of the article."""
    block = view.blocks[i]
    if view.page.markup is None or not view.in_article(i) or block.id + 1 >= len(view.page.blocks):
        return None
    below = view.page.blocks[block.id + 1]
    match = _prompt_in(view, below) if len(below.text) < LINE and below.kind != "heading" else None
    if match is None:
        return None
    at = view.places.get(below.id, i)
    prose = [j for j in (view.prose_above[i], _prose_below(view, at)) if j >= 0]
    return match if below.box in view.box_apart(block.box, [view.blocks[j].box for j in prose]) else None


def _prompt_in(view: View, block: Block) -> Match | None:
    """The prompt to subscribe that a block of the page is."""
    place = view.places.get(block.id)
    matches = view.sights[place].matches if place is not None else view.lexicon.find(block.text)
    return next((match for match in matches if match.section == "newsletter_box"), None)


def _calls_to_subscribe(view: View, name: int) -> bool:
    """Is a block of the page a prompt to subscribe, such as a button?"""
    return any(_prompt_in(view, block) for block in view.page.blocks[name : name + 1])


def _prose_below(view: View, i: int) -> int:
    below = range(i + 1, min(len(view.blocks), i + 1 + NEAR))
    return next((j for j in below if view.is_article_prose(j)), -1)


def _is_made_of_captions(view: View) -> bool:
    """Is a large part of the article what stands under pictures, as in a gallery?"""
    total = captions = 0
    for sight, block, score in zip(view.sights, view.blocks, view.scores, strict=True):
        if score > 0:
            total += sight.width
            captions += sight.width if block.kind == "caption" else 0
    return captions > MOST_CAPTIONS * total


def _is_laid_out(view: View, i: int) -> bool:
    """Does a line stand in an element that is only called like a caption, and holds several paragraphs?"""
    markup, block = view.page.markup, view.blocks[i]
    if markup is None:
        return False
    box = block.box
    for _ in range(CALLED_DEPTH):
        if box >= 0 and not markup.looks[box].is_caption:
            box = markup.parents[box]
    if box < 0 or not markup.looks[box].is_caption or markup.looks[box].tag in ("figcaption", "caption"):
        return False
    inside = view.range_of(box)
    below = view.page.blocks[block.id + 1 : block.id + 1 + MOST_BELOW]
    return sum(other.box in inside for other in below) == MOST_BELOW


def _is_the_articles(view: View, i: int, match: Match) -> bool:
    """Does a phrase fit only by chance: a listing, an item amid a list of the article's, a heading among the article's, or a section's number taken for a date?"""
    if view.blocks[i].kind == "code":
        return True
    if match.way == "whole_block" and (
        (match.section in ORDINARY and _is_section(view, i)) or (match.section in ASKED and _is_asked_below(view, i))
    ):
        return True
    if match.section in LINK_HEADINGS and _is_over_prose(view, i):
        return True
    if match.section == "navigation" and match.way == "whole_block" and _announces_a_sentence(view, i):
        return True
    if match.section in AMONG_HEADINGS and match.way == "whole_block" and _is_among_headings(view, i):
        return True
    if names_a_section(view, view.blocks[i], match):
        return True
    if match.section == "byline" and (is_fact(view, i) or is_labelled_quotation(view.blocks[i].text)):
        return True
    if match.way == "template":
        return match.section == "byline" and only_its_number_is_dated(view.blocks[i].text)
    if match.way != "whole_block" or match.section == "advert":
        return False
    return _is_item_amid(view, i) or _is_announced(view, i)


def _is_over_prose(view: View, i: int) -> bool:
    """
    In a text, does a heading over links stand amid the article's prose, with no title below it: "See also" over a section?

    "Read more", which is no heading alone, may be what is left of a link.
    """
    above, below = i - 1, i + 1
    if view.page.markup is not None or above < 0 or below >= len(view.blocks) or "read_also" in view.sections(i):
        return False
    return all(view.is_article_prose(j) and not view.is_foreign(j) for j in (above, below))


def _announces_a_sentence(view: View, i: int) -> bool:
    """In a text, does a word of menus end in a colon over a sentence: "Traffic:" over what is reported of that?"""
    below = i + 1
    if view.page.markup is not None or view.sights[i].end != COLON or below >= len(view.blocks):
        return False
    return view.sights[below].end == STOP and not view.sights[below].matches


def _is_section(view: View, i: int) -> bool:
    """Does a heading of HTML over text of the article's look like its heading above, that no phrase fits, and stand beside it?"""
    markup, block, below = view.page.markup, view.blocks[i], i + 1
    if markup is None or block.kind != "heading" or block.links or below >= len(view.blocks):
        return False
    if not (view.in_article(i) and view.in_article(below)) or view.blocks[below].link_density > MOSTLY_LINK:
        return False
    above = next((j for j in range(i - 1, -1, -1) if view.blocks[j].kind == "heading"), None)
    if above is None or not view.in_article(above) or view.sights[above].matches:
        return False
    return are_beside(markup, block.box, view.blocks[above].box)


def _is_among_headings(view: View, i: int) -> bool:
    """
    Does a heading of HTML stand over prose of the article's, and beside another of its headings that no phrase fits?

    A notice with several choices has no such heading, and speaks of what the site does.
    """
    markup, block = view.page.markup, view.page.blocks[view.blocks[i].id]
    if markup is None or block.kind != "heading" or block.links or not _is_over_the_articles(view, i):
        return False
    for j in range(max(0, i - NEAREST), min(len(view.blocks), i + 1 + NEAREST)):
        other = view.page.blocks[view.blocks[j].id]
        if other.kind == "heading" and not view.sights[j].matches and _is_over_the_articles(view, j):
            if are_beside(markup, block.box, other.box):
                return True
    return False


def _is_over_the_articles(view: View, i: int) -> bool:
    """Does prose of the article's stand right below, that is no notice and no link?"""
    below = i + 1
    if below >= len(view.blocks) or not view.is_article_prose(below):
        return False
    return view.blocks[below].link_density <= MOSTLY_LINK and view.sights[below].consent < NOTICE_GROUPS


def _is_announced(view: View, i: int) -> bool:
    """Does a table of contents announce a heading, over text of the article's: "See also" over what the author adds?"""
    block, below = view.blocks[i], i + 1
    if block.kind != "heading" or below >= len(view.blocks) or not view.in_article(below):
        return False
    return block.id in view.announced and view.blocks[below].link_density <= MOSTLY_LINK


def _is_asked_below(view: View, i: int) -> bool:
    """Does a line without a link stand over a question and its answer: "FAQ" on the page itself, and not in a menu?"""
    question, answer = i + 1, i + 2
    if answer >= len(view.blocks) or view.blocks[i].links:
        return False
    if not view.is_prose(answer) and not (view.in_article(answer) and view.sights[answer].end == STOP):
        return False
    return view.sights[question].text.endswith(QUESTION_MARKS)


def _is_item_amid(view: View, i: int) -> bool:
    """Is a line an item of a list of HTML between two others that are the article's, and that no phrase fits?"""
    markup, block = view.page.markup, view.blocks[i]
    if markup is None or block.kind != "list-item" or block.links or not 0 < i < len(view.blocks) - 1:
        return False
    listed = markup.parents[block.box]
    return all(
        markup.parents[view.blocks[j].box] == listed and view.in_article(j) and not view.sights[j].matches
        for j in (i - 1, i + 1)
    )


def _limit(view: View, i: int, match: Match) -> float:
    """The score up to which a phrase takes a line out: higher for short lines, and for prompts that stand alone or at the foot of HTML."""
    if match.section in INSERTED and match.way == "whole_block" and _interrupts(view, i):
        return math.inf
    is_prompt = _is_prompt(match)
    if match.section in BEGUN and _begins_with_words_of(view, i, match) and _interrupts(view, i):
        return math.inf
    is_call = is_prompt or "read_also" in view.sections(i)
    is_over_nothing = match.section in LINK_HEADINGS and match.way == "whole_block" and _is_last_said(view, i)
    if (is_call or is_over_nothing) and _is_nothing_else(match) and _stands_alone(view, i, match):
        return math.inf
    if match.section == "share_bar" and match.way == "whole_block" and _lost_its_buttons(view, i):
        return math.inf
    if view.by_text and match.section == "read_also" and match.way == "whole_block":
        return SURE_PROMPT
    if is_prompt and (_is_nothing_else(match) or (not view.by_text and i >= len(view.blocks) - FOOT)):
        return SURE_PROMPT
    return SURE if view.sights[i].width < SHORT else 0.0


def _stands_alone(view: View, i: int, match: Match) -> bool:
    """Does a line between paragraphs of the article, or below all of them, say nothing but a prompt, or begin with it and end without a mark?"""
    if _is_last_said(view, i):
        return True
    if not _interrupts(view, i):
        return False
    sight = view.sights[i]
    return fold(sight.text) == match.phrase if match.way == "whole_block" else not sight.end


def _lost_its_buttons(view: View, i: int) -> bool:
    """Does a line between paragraphs end in a colon, as no other short one does, which lead to what stands below them: "Share:"?"""
    if view.sights[i].end != COLON or not _interrupts(view, i):
        return False
    return not any(j != i and sight.end == COLON and sight.width < SHORT for j, sight in enumerate(view.sights))


def _begins_with_words_of(view: View, i: int, match: Match) -> bool:
    """Does a line begin with several words of a phrase, and end without a mark: "Subscribe to our letter and miss nothing"?"""
    return match.way == "starts_with" and " " in match.phrase and not view.sights[i].end


def _is_prompt(match: Match) -> bool:
    """What sites print below an article: "Tags: …" as well."""
    return match.section in PROMPTS or (match.section == "navigation" and match.phrase.endswith(":"))


def _is_nothing_else(match: Match) -> bool:
    """Is what is or begins with this phrase hardly ever something else: "Share this article", "Be the first to comment on", and not "Discussion"?"""
    return (match.way == "whole_block" and " " in match.phrase) or has_words_of_prompt(match.phrase)


def _interrupts(view: View, i: int) -> bool:
    """Does the article go on around a line that is no heading and of no list: prose above, and below, perhaps after a short line?"""
    block, above, below = view.blocks[i], i - 1, i + 1
    if block.kind in ("heading", "row") or above < 0 or below >= len(view.blocks) or not view.is_prose(above):
        return False
    if view.is_prose(below):
        return True
    listed = block.bullet and not view.sights[i].text.endswith(block.bullet)  # "- Advertisement -" isn't
    if listed or view.blocks[below].bullet or view.sights[above].end == COLON:
        return False
    return below + 1 < len(view.blocks) and view.is_article_prose(below + 1)


def _plain(view: View, i: int, match: Match) -> bool:
    """Does the phrase leave no doubt: a template, or words before a colon, on a line that is no sentence and no list item; or a long template, or what blogs print below a post, below all of its prose?"""
    sight = view.sights[i]
    if TITLE in match.phrase:
        apart = match.phrase.startswith(TITLE) and match.phrase.endswith(TITLE)  # any sentence may be of that form
        found = _names_a_line_above(view, i) or (not apart and _is_last_said(view, i))
        return found and view.blocks[i].kind == "paragraph"
    if match.way == "template" and match.phrase.count(" ") >= WORDS_OF_TEMPLATE:
        return view.blocks[i].kind == "paragraph"
    if view.blocks[i].bullet or view.blocks[i].kind in ("row", "heading", "code"):
        return False
    begins_entry = match.section in ENTRY and match.way == "starts_with"  # "You can follow any responses to this entry"
    if begins_entry and has_words_of_prompt(match.phrase) and _is_last_said(view, i):
        return True
    if sight.end in (STOP, DOTS, COLON) and not _SHORTENED.search(sight.text):
        return False
    colon = match.way == "starts_with" and match.phrase.endswith(":")
    return (match.way == "template" and sight.width < (LINE if "{date}" in match.phrase else SHORT)) or (
        colon and sight.width < LINE and match.section != "navigation"
    )


def _is_last_said(view: View, i: int) -> bool:
    """Does no prose of the article stand below a line?"""
    return view.last_prose <= i


def _marks_end(view: View, i: int) -> bool:
    """Is a line a mark of the end, of signs with a word between at most, below all prose of the article?"""
    text = view.sights[i].text
    if text[0].isalnum() or len(text) < SHORTEST_MARK:
        return False
    return _END_MARK.fullmatch(text) is not None and _is_last_said(view, i)


def _names_a_line_above(view: View, i: int) -> bool:
    """Does a short line say what one above it says as a whole, which is longer than a name?"""
    said = fold(view.blocks[i].text)
    parts = (
        first.get(said[at : at + length], i)
        for length, first in view.said_first.items()
        for at in range(len(said) - length + 1)
    )
    return any(j < i and view.sights[j].width >= TITLE_FROM for j in parts)
