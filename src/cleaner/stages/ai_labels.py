"""Does this line say that something was made by AI?"""

from __future__ import annotations

import re

from ..blocks import Decision
from ..deciding.beside import are_beside
from ..deciding.view import View
from ..lexicon.label_wording import begins_as_label, is_about_others, says_more, says_of_itself
from ..lexicon.sections import AI_SECTIONS
from ..writing.shapes import STOP

RULE = "stages/ai_labels.py"
QUOTES = "\"“”„‟«»‹›「」『』‘’‚'"
NEAR = 3  # blocks above and below a line, whose prose may quote it
# shares of a sentence's letters that are no words of labels, from which on it says more than one: between two sentences of the
# article, and beside one. Of such sentences in articles about AI, in eight languages, the least is 0.2; at the head it is 0.36.
MORE, MUCH_MORE = 0.18, 0.35
LONGEST = 110  # width of a label in the article's language; a longer line is prose about AI


def ai_labels(view: View) -> list[Decision]:
    """
    Take out the lines that are an AI label and nothing else; what they say goes into `disclosures`.

    A label is a short line that stands alone, is worded as one, and isn't part of the article's prose: an article
    about AI flags nothing. The title is never a label, nor is a heading amid the article's prose, or what the prose beside a line quotes.
    """
    decisions = []
    for i, sight in enumerate(view.sights):
        if not (sight.matches or sight.ai) or view.blocks[i].kind == "heading" or _in_list(view, i):
            continue
        if _is_quoted(view, i) or _is_section(view, i):
            continue
        match = next((match for match in sight.matches if match.section in AI_SECTIONS), None)
        if match:
            decisions.append(Decision(i, "ai-label", match.rule, repr(match.phrase)))
        elif sight.ai and _stands_alone(view, i):
            decisions.append(Decision(i, "ai-label", sight.ai.rule, sight.ai.evidence))
    return decisions


def _in_list(view: View, i: int) -> bool:
    """A list item among list items that the article counts: an example, no label."""
    beside = [j for j in (i - 1, i + 1) if 0 <= j < len(view.blocks) and view.blocks[j].bullet and view.in_article(j)]
    return bool(view.blocks[i].bullet and beside)


def _is_section(view: View, i: int) -> bool:
    """Is a line a heading of HTML amid the article's prose, and so of a section about AI? Over a summary it may be a label."""
    block, below = view.blocks[i], i + 1
    if view.page.blocks[block.id].kind != "heading" or "ai_summary" in view.sections(i) or below >= len(view.blocks):
        return False
    return view.prose_above[i] >= 0 and view.is_article_prose(below)


def _is_quoted(view: View, i: int) -> bool:
    """
    Does a line right between two paragraphs of the article stand in its prose close by, too, in quotation marks?

    In HTML it must look like one of them: an element of its own is a label even beside prose that quotes it.
    """
    said = view.blocks[i].text.strip(f"{QUOTES} .。")
    if not said or not 0 < i < len(view.blocks) - 1 or not _looks_like_prose(view, i):
        return False
    near = range(max(0, i - NEAR), min(len(view.blocks), i + NEAR + 1))
    prose = {j: view.blocks[j].text for j in near if j != i and view.is_article_prose(j)}
    if i - 1 not in prose or i + 1 not in prose or not any(said in text for text in prose.values()):
        return False
    quoted = re.compile(rf"[{QUOTES}]\s?{re.escape(said)}[.,;。،]?\s?[{QUOTES}]")
    return any(quoted.search(text) for text in prose.values())


def _is_prose(view: View, i: int, language: str) -> bool:
    """
    Is a line a sentence among those of the article, and says more than a label does?

    In HTML it must look like a sentence beside it: a label is an element of its own. At the head and the foot of an article stand
    notices that nobody set apart: there it must say more, and something else first. One that names several other things is prose
    wherever it stands: a standfirst is set apart as well.
    """
    if is_about_others(view.lexicon, view.sights[i].text, language):
        return True
    markup, blocks, text = view.page.markup, view.blocks, view.sights[i].text
    beside = [
        j for j in (i - 1, i + 1) if 0 <= j < len(blocks) and view.sights[j].end == STOP and not view.sights[j].matches
    ]
    if markup is not None:
        beside = [j for j in beside if are_beside(markup, blocks[i].box, blocks[j].box)]
    if len(beside) > 1:
        return says_more(view.lexicon, text, language, MORE)
    return (
        bool(beside)
        and says_more(view.lexicon, text, language, MUCH_MORE)
        and not begins_as_label(view.lexicon, text, language)
    )


def _looks_like_prose(view: View, i: int) -> bool:
    """Does the page set a line as the paragraphs above and below it? In a text all lines are set alike."""
    markup, blocks = view.page.markup, view.blocks
    return markup is None or all(are_beside(markup, blocks[i].box, blocks[j].box) for j in (i - 1, i + 1))


def _stands_alone(view: View, i: int) -> bool:
    """A line that is no sentence of the article: in words of another language, one of the article itself, or such that the model leaves it out."""
    if view.is_foreign(i):
        return True
    sight = view.sights[i]
    if sight.ai and says_of_itself(view.lexicon, sight.text, sight.ai.language):
        return True
    if sight.ai and _is_prose(view, i, sight.ai.language):
        return False
    known = len(sight.vocabulary & view.survey.prose) / max(1, len(sight.vocabulary))
    return sight.width <= LONGEST and (known < 0.5 or not view.in_article(i))
