"""How far a result can be trusted."""

from __future__ import annotations

import pickle

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from cleaner import clean
from cleaner.scoring.confidence import confidence_of, expected_f1
from samples import MORE, STORIES, declared_page, in_elements, paragraphs_of


def page(code: str) -> str:
    return declared_page(STORIES[code][0], in_elements(*paragraphs_of(code)), "article class=article-body")


@pytest.mark.parametrize("code", sorted(MORE))
def test_an_article_is_trusted_more_than_a_page_without_one(code: str) -> None:
    links = "".join(f"<li><a href=/{n}>{line[:30]}</a></li>" for n, line in enumerate(STORIES[code] * 5))
    nothing = clean(f"<html><body class=home><ul class=menu>{links}</ul><div class=footer>2024</div></body></html>")
    assert clean(page(code)).confidence > 0.9 > nothing.confidence


def test_texts_have_a_confidence_too() -> None:
    text = "\n\n".join((*STORIES["en"], *MORE["en"]))
    assert 0.9 < clean(text).confidence <= 1
    assert clean("Home\n\nNews\n\nSport\n\nContact\n\nLog in").confidence < 0.9


def test_balance_doesn_t_flatter_the_result() -> None:
    """The dial says what to do with doubtful blocks; it makes none of them surer."""
    assert clean(page("en"), balance=1.0).confidence <= clean(page("en")).confidence + 0.001


def test_it_survives_pickling() -> None:
    article = clean(page("en"))
    assert pickle.loads(pickle.dumps(article)).confidence == article.confidence


@settings(max_examples=60)
@given(st.floats(0, 1), st.floats(0, 1), st.booleans())
def test_it_rises_with_what_is_expected(one: float, other: float, by_text: bool) -> None:
    low, high = sorted((one, other))
    assert 0 <= confidence_of(low, by_text) <= confidence_of(high, by_text) <= 1


@settings(max_examples=60)
@given(st.lists(st.tuples(st.integers(1, 900), st.floats(-50, 50)), max_size=30))
def test_what_is_expected_is_an_f1(blocks: list[tuple[int, float]]) -> None:
    widths, scores = [width for width, _ in blocks], [score for _, score in blocks]
    kept = [i for i, score in enumerate(scores) if score > 0]
    assert 0 <= expected_f1(widths, scores, kept) <= 1
