"""Paragraphs that nobody sees: which go, and which are the article's although they are hidden."""

from __future__ import annotations

import pytest

from cleaner import clean
from samples import in_elements, paragraphs_of
from samples import titled_page as page

UNSEEN = {
    "en": "This sentence is not shown on the page, and no reader would ever point at it.",
    "ru": "Этого предложения на странице не видно, и ни один читатель на него не укажет.",
    "ja": "この文はページに表示されず、読者が目にすることはありません。",
}
QUESTION = {"en": "What does it cost?", "ru": "Сколько это стоит?", "ja": "費用はいくらですか？"}
HIDING = ["hidden", "style='display:none'", 'style="color: red; Display : None"']


@pytest.mark.parametrize("code", UNSEEN)
@pytest.mark.parametrize("hiding", HIDING)
@pytest.mark.parametrize("element", ["<p {}>{}</p>", "<div class=tip {}><p>{}</p></div>"])
def test_a_hidden_paragraph_between_others_goes(code: str, hiding: str, element: str) -> None:
    first, *others = paragraphs = paragraphs_of(code)
    article = clean(page(code, in_elements(first) + element.format(hiding, UNSEEN[code]) + in_elements(*others)))
    assert article.paragraphs == tuple(paragraphs)
    removal = next(removal for removal in article.removed if removal.text == UNSEEN[code])
    assert (removal.reason, removal.evidence) == ("boilerplate", "hidden between paragraphs that are shown")


@pytest.mark.parametrize("code", UNSEEN)
def test_a_prompt_hidden_above_the_first_paragraph_goes(code: str) -> None:
    paragraphs = paragraphs_of(code)
    article = clean(page(code, f"<div hidden><p>{UNSEEN[code]}</p></div>" + in_elements(*paragraphs)))
    assert article.paragraphs == paragraphs


@pytest.mark.parametrize("code", UNSEEN)
@pytest.mark.parametrize("weak", ["aria-hidden=true", "class=sr-only", "style='visibility:hidden'"])
def test_weaker_signs_of_hiding_tell_nothing(code: str, weak: str) -> None:
    first, *others = paragraphs_of(code)
    article = clean(page(code, in_elements(first) + f"<p {weak}>{UNSEEN[code]}</p>" + in_elements(*others)))
    assert UNSEEN[code] in article.paragraphs


@pytest.mark.parametrize("code", UNSEEN)
@pytest.mark.parametrize("asked", ["<h3>{}</h3>", "<p>{}</p>", "<p><b>{}</b></p>"])
def test_an_answer_stays_that_opens_below_its_question(code: str, asked: str) -> None:
    first, *others = paragraphs_of(code)
    answer = f"<p hidden>{UNSEEN[code]}</p>"
    article = clean(page(code, in_elements(first) + asked.format(QUESTION[code]) + answer + in_elements(*others)))
    assert UNSEEN[code] in article.paragraphs


@pytest.mark.parametrize("code", UNSEEN)
def test_an_article_that_is_hidden_for_the_most_part_stays(code: str) -> None:
    """A page streams its article in, or opens it by "Read more"."""
    first, *others = paragraphs = paragraphs_of(code)
    streamed = f"<div hidden id='S:0'>{page(code, in_elements(*paragraphs))}</div>"
    assert clean(f"<html><body>{streamed}</body></html>").paragraphs == paragraphs
    folded = in_elements(first) + f"<div style='display:none'>{in_elements(*others)}</div>"
    assert clean(page(code, folded)).paragraphs == paragraphs
