"""Paragraphs that nobody sees: which go, and which are the article's although they are hidden."""

from __future__ import annotations

import pytest

from cleaner import clean
from cleaner.deciding.view import View
from cleaner.stages.hidden import hidden
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


LAYERS = ["<dialog>{}</dialog>", "<div popover id=x>{}</div>", "<div class=x role=dialog aria-modal=true>{}</div>"]


@pytest.mark.parametrize("code", UNSEEN)
@pytest.mark.parametrize("layer", LAYERS)
@pytest.mark.parametrize("above", [1, 3])
def test_a_layer_that_opens_above_the_page_goes_wherever_it_stands(code: str, layer: str, above: int) -> None:
    paragraphs = paragraphs_of(code)
    unseen = layer.format(f"<p>{UNSEEN[code]}</p>")
    body = in_elements(*paragraphs[:above]) + unseen + in_elements(*paragraphs[above:])
    article = clean(page(code, body))
    assert article.paragraphs == tuple(paragraphs)
    removal = next(removal for removal in article.removed if removal.text == UNSEEN[code])
    assert (removal.reason, removal.evidence) == ("boilerplate", "in a layer that opens above the page")


@pytest.mark.parametrize("code", UNSEEN)
@pytest.mark.parametrize("layer", LAYERS)
@pytest.mark.parametrize("heading", ["<h1>{}</h1>", "<div class=title>{}</div>"])
def test_an_article_that_opens_in_a_layer_stays(code: str, layer: str, heading: str) -> None:
    """Alone, or above the list that it was chosen from."""
    paragraphs = paragraphs_of(code)
    title = "12 34 – " + UNSEEN[code][:20]
    opened = layer.format(heading.format(title) + in_elements(*paragraphs))
    cards = "".join(
        f"<div class=card><h3><a href=/{n}>{n} {QUESTION[code]}</a></h3><p>{n} {UNSEEN[code]}</p></div>"
        for n in range(8)
    )
    for others in ("", f"<main>{cards}</main>"):
        article = clean(f"<html><head><title>{title}</title></head><body>{others}{opened}</body></html>")
        assert set(paragraphs) <= set(article.paragraphs)


@pytest.mark.parametrize("code", UNSEEN)
def test_an_open_dialog_is_seen(code: str) -> None:
    first, *others = paragraphs_of(code)
    body = in_elements(first) + f"<dialog open><p>{UNSEEN[code]}</p></dialog><dialog></dialog>" + in_elements(*others)
    assert UNSEEN[code] in clean(page(code, body)).paragraphs


@pytest.mark.parametrize("code", UNSEEN)
@pytest.mark.parametrize("tag", ["amp-sidebar", "amp-lightbox", "amp-consent"])
def test_what_opens_above_a_page_of_amp_goes(code: str, tag: str) -> None:
    first, *others = paragraphs = paragraphs_of(code)
    body = in_elements(first) + f"<{tag} layout=nodisplay><p>{UNSEEN[code]}</p></{tag}>" + in_elements(*others)
    assert clean(page(code, body)).paragraphs == tuple(paragraphs)


def test_each_block_is_asked_few_times(monkeypatch: pytest.MonkeyPatch) -> None:
    """However many layers open above a page."""
    asked = 0
    in_article = View.in_article

    def counting(view: View, i: int) -> bool:
        nonlocal asked
        asked += 1
        return in_article(view, i)

    paragraphs = paragraphs_of("en")
    unseen = "".join(f"<div role=dialog><p>{n} {UNSEEN['en']}</p></div>" for n in range(100))
    article = clean(page("en", in_elements(*paragraphs * 10) + unseen + in_elements(*paragraphs * 10)))
    view = article._outcome.view
    monkeypatch.setattr(View, "in_article", counting)
    assert len(hidden(view)) == 100
    assert 0 < asked < 5 * len(view.blocks)
