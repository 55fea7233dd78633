"""Is this one of the lines that sites print around articles?"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import islice

from ..blocks import Decision
from ..clues.byline_shapes import is_called_byline, is_name_beside_date, word_before_name
from ..clues.calls import calls_on_readers
from ..clues.captions import is_laid_out, is_made_of_captions
from ..clues.earnings import says_what_it_earns
from ..clues.line_shapes import NUMBER, counters_of, is_date, is_fact, label_behind_date, stamps_of
from ..clues.link_rows import row_of_links
from ..clues.own_lines import is_the_articles
from ..clues.phrase_force import SHORT, SURE_PROMPT, interrupts, leaves_no_doubt, limit_of
from ..clues.picture_credits import SHORTEST_CAPTION, credit_at_end
from ..clues.polls import in_polls
from ..clues.sign_ups import in_sign_ups, prompt_above, prompt_below
from ..clues.trails import home_of_trail
from ..deciding.sight import Sight
from ..deciding.view import View
from ..lexicon.phrase_tables import Match
from ..lexicon.sections import AI_SECTIONS, BY_NAME
from ..reading.elements.brackets import links_in_brackets
from ..writing.shapes import SENTENCE_SHAPE, is_unmarked

RULE = "stages/labels.py"
SEVERAL = 2  # paragraphs of the article, below which no byline stands: the first may be a standfirst
OFFER = 220  # width of a line that says what a newsletter is about
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
NONE = "0"  # comments or readers, as some sites count them below their titles
OWNED = "©"  # before whose a picture is, or the page


def labels(view: View) -> list[Decision]:
    """
    Remove the lines that a phrase of the lexicon fits, in whatever language, unless the page says otherwise.

    A line deep in the article stays where the phrase is an ordinary word: "Background" over a section. Phrases that
    say what they are (a template filled in, "Photo: …") go wherever they stand, and so do a date alone over the
    article and, in a text, a name beside it. AI labels are read by the stage ai_labels, consent notices by consent_banner.
    """
    kinds = (  # of such lines; where a line is of several, the first one counts
        _owners,
        _phrases,
        _polls,
        _calls,
        _earnings,
        _trails,
        _captions,
        _dates,
        _called_bylines,
        _names_beside_dates,
        _words_before_names,
        _sign_ups,
        _offers,
        _controls,
        _rows_of_links,
        _counters,
        _ends,
        _stamps,
    )
    found: dict[int, Decision] = {}
    for lines_of in kinds:
        for decision in lines_of(view):
            found.setdefault(decision.block, decision)
    return [found[i] for i in sorted(found)]


def _owners(view: View) -> Iterator[Decision]:
    """Whose a picture is, amid the article: "© Ann Example"."""
    for i, sight in enumerate(view.sights):
        if sight.text.startswith(OWNED) and not NUMBER.search(sight.text) and interrupts(view, i):
            yield Decision(i, "caption", RULE, "says whose a picture is, amid the article")


def _phrases(view: View) -> Iterator[Decision]:
    """What a phrase fits, but for a line of which more says that it is the article's."""
    for i, sight in enumerate(view.sights):
        match = _surest(view, i) if sight.matches else None
        if match is None or is_the_articles(view, i, match):
            continue
        if leaves_no_doubt(view, i, match) or view.scores[i] <= limit_of(view, i, match):
            yield Decision(i, BY_NAME[match.section].reason, match.rule, repr(match.phrase))


def _surest(view: View, i: int) -> Match | None:
    """The first phrase that fits a line, or another of its section that leaves no doubt: "Posted by {name}" for "Posted by"."""
    found = [match for match in view.sights[i].matches if match.section not in AI]
    plain = (match for match in found if match.section == found[0].section and leaves_no_doubt(view, i, match))
    return next(plain, found[0]) if found else None


def _polls(view: View) -> Iterator[Decision]:
    for i in in_polls(view):
        yield Decision(i, "navigation", RULE, "in a box with answers to choose from")


def _calls(view: View) -> Iterator[Decision]:
    for i, said in calls_on_readers(view).items():
        yield Decision(i, BY_NAME[said.section].reason, said.rule, f"calls on the readers: {said.evidence}")


def _earnings(view: View) -> Iterator[Decision]:
    for i, said in says_what_it_earns(view).items():
        yield Decision(i, BY_NAME["advert"].reason, said.rule, f"says what the site earns: {said.evidence}")


def _trails(view: View) -> Iterator[Decision]:
    """The way from the front page, over the article: "Home » Food » Ten dishes"."""
    for i in _over_article(view):
        if home := home_of_trail(view, i):
            yield Decision(i, "navigation", home.rule, f"leads from {home.phrase!r} to the article")


def _captions(view: View) -> Iterator[Decision]:
    """What stands below pictures; and above a caption with its credit the same without, as the picture is described."""
    blocks = view.blocks
    are_marked = any(block.kind == "caption" for block in blocks) and not is_made_of_captions(view)
    for i, block in enumerate(blocks):
        if are_marked and block.kind == "caption" and not is_laid_out(view, i):
            yield Decision(i, "caption", RULE, "the page marks it as a caption")
        elif credit := credit_at_end(view, i):
            rule, said = credit
            if i and len(blocks[i - 1].text) >= SHORTEST_CAPTION and block.text.startswith(blocks[i - 1].text):
                yield Decision(i - 1, "caption", rule, f"the line below says it with {said!r}")
            yield Decision(i, "caption", rule, f"{said!r} at its end")
        elif view.by_text and block.kind == "paragraph" and _PICTURE.fullmatch(view.sights[i].text):
            yield Decision(i, "caption", RULE, "the name of a picture's file")


def _dates(view: View) -> Iterator[Decision]:
    """A date over the article, alone or before a label of bylines; and a count of none."""
    for i in _over_article(view):
        block = view.blocks[i]
        if is_date(view, i) and not is_fact(view, i):
            yield Decision(i, "byline", RULE, "a date over the article")
        elif view.sights[i].text == NONE and block.kind == "paragraph" and not block.bullet:
            yield Decision(i, "comments", RULE, "counts none, over the article")
        elif label := label_behind_date(view, i):
            yield Decision(i, "byline", label.rule, f"a date and {label.phrase!r} over the article")


def _called_bylines(view: View) -> Iterator[Decision]:
    if view.page.markup is None:
        return
    for i in _over_second_paragraph(view):
        if view.sights[i].width < SHORT and is_called_byline(view, i):
            yield Decision(i, "byline", RULE, "in an element called a byline, over the article")


def _names_beside_dates(view: View) -> Iterator[Decision]:
    if view.page.markup is not None:
        return
    for i in _over_article(view):
        if is_name_beside_date(view, i):
            yield Decision(i, "byline", RULE, "a name beside a date over the article")


def _words_before_names(view: View) -> Iterator[Decision]:
    """A word of bylines and a name: "Por Ana Ríos"."""
    over = _over_second_paragraph(view)
    for i in over:
        if word := word_before_name(view, i):
            yield Decision(i, "byline", RULE, f"{word!r} and a name, over the article")
    for i in range(max(over.stop, view.last_prose), len(view.sights)):
        if view.sights[i].width < SHORT and (word := word_before_name(view, i)):
            yield Decision(i, "byline", RULE, f"{word!r} and a name, below the article")


def _sign_ups(view: View) -> Iterator[Decision]:
    for i, (rule, evidence) in in_sign_ups(view).items():
        yield Decision(i, BY_NAME["newsletter_box"].reason, rule, evidence)


def _offers(view: View) -> Iterator[Decision]:
    """What stands in a box with a prompt to subscribe: what the newsletter is about, and a heading over both."""
    if view.page.markup is None:
        return
    for i, sight in enumerate(view.sights):
        if sight.width < OFFER and view.scores[i] <= SURE_PROMPT and (prompt := prompt_above(view, i)):
            yield Decision(i, BY_NAME[prompt.section].reason, prompt.rule, f"below {prompt.phrase!r}, in its box")
        elif view.blocks[i].kind == "heading" and (prompt := prompt_below(view, i)):
            yield Decision(i, BY_NAME[prompt.section].reason, prompt.rule, f"over {prompt.phrase!r}, in its box")


def _controls(view: View) -> Iterator[Decision]:
    """Nothing but links in brackets, beside a heading: "[edit | edit source]"."""
    for i, block in enumerate(view.blocks):
        if not block.links or block.text[0].isalnum() or links_in_brackets(block.text, block.links) != block.text:
            continue
        if any(other.kind == "heading" for other in view.page.blocks[max(0, block.id - 1) : block.id + 2]):
            yield Decision(i, "navigation", RULE, "links in brackets beside a heading")


def _rows_of_links(view: View) -> Iterator[Decision]:
    for i, sight in enumerate(view.sights if view.by_text else ()):
        if not sight.end and (row := row_of_links(sight.text)):
            yield Decision(i, "navigation", RULE, row)


def _counters(view: View) -> Iterator[Decision]:
    counters = counters_of(view)
    for i in counters:
        yield Decision(i, "navigation", RULE, f"counts {len(counters)} parts of the page")


def _ends(view: View) -> Iterator[Decision]:
    """A mark of the end below the article, and who signed there."""
    for i in range(max(_over_article(view).stop, view.last_prose), len(view.sights)):
        sight = view.sights[i]
        if len(sight.text) >= SHORTEST_MARK and _END_MARK.fullmatch(sight.text):
            yield Decision(i, "navigation", RULE, "marks the end of the text, below the article")
        elif sight.width < SHORT and _SIGNATURE.fullmatch(sight.text):
            yield Decision(i, "byline", RULE, "initials, or a name and an address, below the article")


def _stamps(view: View) -> Iterator[Decision]:
    """The times over the entries of a live blog."""
    stamps = stamps_of(view)
    for i in stamps:
        yield Decision(i, "byline", RULE, f"a time and a name, as {len(stamps)} lines of the article have it")


def _over_article(view: View) -> range:
    """The lines down to the article's first paragraph, that included. One that may be a title, in a language of which no mark ends the sentences, is none."""
    prose = (i for i, sight in enumerate(view.sights) if view.is_article_prose(i) and not _may_be_title(sight))
    return range(next(prose, len(view.sights) - 1) + 1)


def _may_be_title(sight: Sight) -> bool:
    """Is a line no longer than a title, and a sentence only because no mark ends those of its language?"""
    return sight.shape == SENTENCE_SHAPE and is_unmarked(sight.text)


def _over_second_paragraph(view: View) -> range:
    prose = filter(view.is_article_prose, range(len(view.sights)))
    return range(next(islice(prose, SEVERAL - 1, None), len(view.sights) - 1) + 1)
