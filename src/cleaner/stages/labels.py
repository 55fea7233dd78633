"""Is this one of the lines that sites print around articles?"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

from ..blocks import Decision, Markup
from ..clues.calls import calls_on_readers
from ..clues.earnings import says_what_it_earns
from ..clues.line_shapes import NUMBER, counters_of, is_date, is_fact, label_behind_date, stamps_of
from ..clues.link_rows import row_of_links
from ..clues.own_lines import is_the_articles
from ..clues.phrase_force import SHORT, SURE_PROMPT, interrupts, is_last_said, leaves_no_doubt, limit_of
from ..clues.picture_credits import SHORTEST_CAPTION, credit_at_end, may_be_name
from ..clues.polls import in_polls
from ..clues.sign_ups import in_sign_ups, prompt_above, prompt_below
from ..clues.trails import home_of_trail
from ..deciding.sight import Sight
from ..deciding.view import View
from ..lexicon.before_names import before_names
from ..lexicon.phrase_tables import Match
from ..lexicon.sections import AI_SECTIONS, BY_NAME
from ..reading.elements.brackets import links_in_brackets
from ..scoring.boxes import Look
from ..writing.folding import UNSPACED, fold
from ..writing.shapes import SENTENCE_SHAPE, SHORT_SHAPES, is_unmarked

RULE = "stages/labels.py"
SEVERAL = 2  # paragraphs of the article, below which no byline stands: the first may be a standfirst
CALLED_DEPTH = 2  # elements around a line, one of which may be called a caption or a byline,
MOST_BELOW = 2  # … and blocks below the line in that one, from which it is none
MOST_CAPTIONS = 0.4  # share of captions in an article from which they are what it says
OFFER = 220  # width of a line that says what a newsletter is about
FEWEST_OF_NAME, MOST_OF_NAME = 2, 4  # words of a name beside a date, or behind a word of bylines
LETTERS_OF_NAME = 4  # of a name behind a job, where words aren't spaced: two to so many
AI = (*AI_SECTIONS, "ai_label")
SHORTEST_MARK = 3  # characters of a mark of the end
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
NONE = "0"  # comments or readers, as some sites count them below their titles
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
        is_last = is_last_said(view, i)
        match = _surest(view, i) if sight.matches else None
        if match and is_the_articles(view, i, match):
            match = None
        if sight.text.startswith(OWNED) and not NUMBER.search(sight.text) and interrupts(view, i):
            decisions.append(Decision(i, "caption", RULE, "says whose a picture is, amid the article"))
            continue
        if match and (leaves_no_doubt(view, i, match) or view.scores[i] <= limit_of(view, i, match)):
            decisions.append(Decision(i, BY_NAME[match.section].reason, match.rule, repr(match.phrase)))
        elif i in polls:
            decisions.append(Decision(i, "navigation", RULE, "in a box with answers to choose from"))
        elif i in calls:
            evidence = f"calls on the readers: {calls[i].evidence}"
            decisions.append(Decision(i, BY_NAME[calls[i].section].reason, calls[i].rule, evidence))
        elif i in earnings:
            evidence = f"says what the site earns: {earnings[i].evidence}"
            decisions.append(Decision(i, BY_NAME["advert"].reason, earnings[i].rule, evidence))
        elif not begun and (home := home_of_trail(view, i)):
            evidence = f"leads from {home.phrase!r} to the article"
            decisions.append(Decision(i, "navigation", home.rule, evidence))
        elif view.blocks[i].kind == "caption" and not are_captions and not _is_laid_out(view, i):
            decisions.append(Decision(i, "caption", RULE, "the page marks it as a caption"))
        elif credit := credit_at_end(view, i):
            rule, said = credit
            if i and _is_same_caption(view, i):
                decisions.append(Decision(i - 1, "caption", rule, f"the line below says it with {said!r}"))
            decisions.append(Decision(i, "caption", rule, f"{said!r} at its end"))
        elif view.by_text and view.blocks[i].kind == "paragraph" and _PICTURE.fullmatch(sight.text):
            decisions.append(Decision(i, "caption", RULE, "the name of a picture's file"))
        elif not begun and is_date(view, i) and not is_fact(view, i):
            decisions.append(Decision(i, "byline", RULE, "a date over the article"))
        elif not begun and sight.text == NONE and view.blocks[i].kind == "paragraph" and not view.blocks[i].bullet:
            decisions.append(Decision(i, "comments", RULE, "counts none, over the article"))
        elif not begun and (label := label_behind_date(view, i)):
            decisions.append(Decision(i, "byline", label.rule, f"a date and {label.phrase!r} over the article"))
        elif told < SEVERAL and sight.width < SHORT and _is_called_byline(view, i):
            decisions.append(Decision(i, "byline", RULE, "in an element called a byline, over the article"))
        elif not begun and _is_name_beside_date(view, i):
            decisions.append(Decision(i, "byline", RULE, "a name beside a date over the article"))
        elif (told < SEVERAL or (sight.width < SHORT and is_last)) and (word := _word_before_name(view, i)):
            where = "over" if told < SEVERAL else "below"
            decisions.append(Decision(i, "byline", RULE, f"{word!r} and a name, {where} the article"))
        elif i in offers:
            decisions.append(Decision(i, BY_NAME["newsletter_box"].reason, *offers[i]))
        elif sight.width < OFFER and view.scores[i] <= SURE_PROMPT and (prompt := prompt_above(view, i)):
            evidence = f"below {prompt.phrase!r}, in its box"
            decisions.append(Decision(i, BY_NAME[prompt.section].reason, prompt.rule, evidence))
        elif view.blocks[i].kind == "heading" and (prompt := prompt_below(view, i)):
            evidence = f"over {prompt.phrase!r}, in its box"
            decisions.append(Decision(i, BY_NAME[prompt.section].reason, prompt.rule, evidence))
        elif _holds_controls(view, i):
            decisions.append(Decision(i, "navigation", RULE, "links in brackets beside a heading"))
        elif view.by_text and not sight.end and (row := row_of_links(sight.text)):
            decisions.append(Decision(i, "navigation", RULE, row))
        elif i in counters:
            decisions.append(Decision(i, "navigation", RULE, f"counts {len(counters)} parts of the page"))
        elif begun and is_last and _is_end_mark(sight.text):
            decisions.append(Decision(i, "navigation", RULE, "marks the end of the text, below the article"))
        elif begun and sight.width < SHORT and is_last and _SIGNATURE.fullmatch(sight.text):
            decisions.append(Decision(i, "byline", RULE, "initials, or a name and an address, below the article"))
        elif i in stamps:
            evidence = f"a time and a name, as {len(stamps)} lines of the article have it"
            decisions.append(Decision(i, "byline", RULE, evidence))
        if (told < SEVERAL or not begun) and view.is_article_prose(i):
            told += 1
            begun = begun or not _may_be_title(sight)
    return decisions


def _may_be_title(sight: Sight) -> bool:
    """Is a line no longer than a title, and a sentence only because no mark ends those of its language?"""
    return sight.shape == SENTENCE_SHAPE and is_unmarked(sight.text)


def _is_name_beside_date(view: View, i: int) -> bool:
    """In a text, is a short line two or more words with capitals, right above or below a date?"""
    if view.page.markup is not None or not _says_one_thing(view.sights[i]) or not _is_name(view.sights[i].text):
        return False
    beside = (j for j in (i - 1, i + 1) if 0 <= j < len(view.blocks))
    return any(is_date(view, j) and not view.is_prose(j) for j in beside)


def _word_before_name(view: View, i: int) -> str:
    """The word of bylines that a short line begins with, where a name of several words follows: "Por Ana Ríos", 记者 李安娜; "" else."""
    sight, kind = view.sights[i], view.blocks[i].kind
    if not _says_one_thing(sight) or kind in ("heading", "row"):
        return ""
    word, _, name = sight.text.partition(" ")
    if UNSPACED.match(word):
        return word if name and _are_jobs_and_names(view, sight.text.split()) else ""
    known = fold(word)
    if known not in before_names(view.lexicon) or not view.lexicon.is_label(known, "byline"):
        return ""
    return word if _is_name(name) else ""


def _are_jobs_and_names(view: View, words: Sequence[str]) -> bool:
    """Where words aren't spaced: is each of these a job, and the next one as short as names are: 记者 李安娜 通讯员 王小明?"""
    if len(words) % 2 or not all(1 < len(name) <= LETTERS_OF_NAME and UNSPACED.match(name) for name in words[1::2]):
        return False
    said = (view.lexicon.groups_by_language(job, "byline").values() for job in words[::2])
    return all(any("job" in groups for groups in languages) for languages in said)


def _says_one_thing(sight: Sight) -> bool:
    """Is it a short line without a mark at its end, a date, or a phrase?"""
    return sight.shape in SHORT_SHAPES and not sight.end and not sight.dated and not sight.matches


def _is_name(text: str) -> bool:
    """Are these a few words with capitals, and no number?"""
    if not FEWEST_OF_NAME <= len(text.split()) <= MOST_OF_NAME or not text[0].isupper():
        return False
    return may_be_name(text, False) and not NUMBER.search(text)


def _is_called_byline(view: View, i: int) -> bool:
    """Does a short line stand in an element called an author's, apart from the article's prose?"""
    markup, sight = view.page.markup, view.sights[i]
    if markup is None or sight.end or view.blocks[i].kind in ("heading", "row"):
        return False
    box = view.blocks[i].box
    called = _called(markup, box, lambda look: _BYLINE.search(look.like) is not None)
    if called < 0:
        return False
    above, below = view.prose_above[i], view.prose_below(i)
    return below >= 0 and called in view.box_apart(box, [view.blocks[j].box for j in (above, below) if j >= 0])


def _called(markup: Markup, box: int, is_so: Callable[[Look], bool]) -> int:
    """The nearest element that is called so, of the one that holds a line and a few around it; −1 where none is."""
    return next((around for around in markup.outward(box, CALLED_DEPTH + 1) if is_so(markup.looks[around])), -1)


def _surest(view: View, i: int) -> Match | None:
    """The first phrase that fits a line, or another of its section that leaves no doubt: "Posted by {name}" for "Posted by"."""
    found = [match for match in view.sights[i].matches if match.section not in AI]
    plain = (match for match in found if match.section == found[0].section and leaves_no_doubt(view, i, match))
    return next(plain, found[0]) if found else None


def _holds_controls(view: View, i: int) -> bool:
    """Is a line nothing but links in brackets, beside a heading: "[edit | edit source]"?"""
    block = view.blocks[i]
    if not block.links or block.text[0].isalnum() or links_in_brackets(block.text, block.links) != block.text:
        return False
    beside = view.page.blocks[max(0, block.id - 1) : block.id + 2]
    return any(other.kind == "heading" for other in beside)


def _is_same_caption(view: View, i: int) -> bool:
    """Is the line above a caption the same without the credit: what the picture's description says?"""
    above = view.blocks[i - 1].text
    return len(above) >= SHORTEST_CAPTION and view.blocks[i].text.startswith(above)


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
    box = _called(markup, block.box, lambda look: look.is_caption)
    if box < 0 or markup.looks[box].tag in ("figcaption", "caption"):
        return False
    inside = view.range_of(box)
    below = view.page.blocks[block.id + 1 : block.id + 1 + MOST_BELOW]
    return sum(other.box in inside for other in below) == MOST_BELOW


def _is_end_mark(text: str) -> bool:
    """Is a line made of signs, with a word between at most?"""
    return len(text) >= SHORTEST_MARK and _END_MARK.fullmatch(text) is not None
