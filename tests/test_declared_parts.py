"""Ingredients, steps, questions and answers that a page declares for programs are the article's, wherever they stand on it."""

from __future__ import annotations

import json
from collections.abc import Sequence
from typing import Any

import pytest

from cleaner import clean
from samples import STORIES, in_elements

RECIPES = {
    "de": (
        "Kuchen mit Mandarinen",
        ["125 g Mehl", "65 g Zucker", "1 Ei(er)", "500 ml Milch", "2 Pck. Vanillepudding"],
        ["Den Pudding kochen und kalt stellen.", "Aus Mehl, Zucker und Ei einen Teig kneten und in die Form drücken."],
    ),
    "ja": (
        "みかんのケーキ",
        ["小麦粉 125g", "砂糖 65g", "卵 1個", "牛乳 500ml", "バニラ 2袋"],
        ["牛乳を温めてプリンを作り、冷やしておく。", "小麦粉と砂糖と卵を混ぜて生地を作り、型に敷き詰める。"],
    ),
    "ar": (
        "كعكة البرتقال",
        ["125 غرام طحين", "65 غرام سكر", "بيضة واحدة", "500 مل حليب", "كيسان من الفانيلا"],
        ["يُغلى الحليب مع الفانيلا ثم يُترك ليبرد.", "يُعجن الطحين مع السكر والبيضة ويُفرد العجين في القالب."],
    ),
}
QUESTIONS = {
    "en": (
        ("Is the library open at night?", "Yes, until midnight in June, and until ten in the other months."),
        ("Who pays for it?", "The town does."),
    ),
    "ru": (
        ("Открыта ли библиотека ночью?", "Да, в июне до полуночи, а в остальные месяцы до десяти вечера."),
        ("Кто за это платит?", "Город."),
    ),
}


def page_of(title: str, body: str, thing: Any = None) -> str:
    """A page with menus, whose article is this; it declares a thing."""
    said = "" if thing is None else f'<script type="application/ld+json">{json.dumps(thing)}</script>'
    menu = "".join(f'<li><a href="/{n}">Menu {n}</a></li>' for n in range(12))
    return (
        f"<html><head><title>{title}</title>{said}</head><body><nav><ul>{menu}</ul></nav>"
        f"<main><article><h1>{title}</h1>{body}</article></main><footer><ul>{menu}</ul></footer></body></html>"
    )


def as_recipe(ingredients: Sequence[str], steps: Sequence[str]) -> dict[str, Any]:
    return {
        "@context": "https://schema.org",
        "@type": "Recipe",
        "recipeIngredient": ingredients,
        "recipeInstructions": [{"@type": "HowToStep", "text": step} for step in steps],
    }


def as_questions(pairs: Sequence[tuple[str, str]]) -> dict[str, Any]:
    entities = [
        {"@type": "Question", "name": question, "acceptedAnswer": {"@type": "Answer", "text": f"<p>{answer}</p>"}}
        for question, answer in pairs
    ]
    return {"@context": "https://schema.org", "@type": "FAQPage", "mainEntity": entities}


def prose(code: str) -> str:
    return in_elements(*STORIES[code])


@pytest.mark.parametrize("code", sorted(RECIPES))
def test_ingredients_and_steps_that_a_page_declares_stay(code: str) -> None:
    """Also in elements of a bad name, and in cells of their own, quantity and thing."""
    title, ingredients, steps = RECIPES[code]
    rows = "".join(
        f'<div class="widget-item"><div>{quantity}</div><div>{thing}</div></div>'
        for quantity, _, thing in (one.rpartition(" ") for one in ingredients)
    )
    body = f'{prose(code)}<div class="sidebar widget">{rows}</div><div class="share popup">' + "".join(
        f"<p>{step}</p>" for step in steps
    )
    before = clean(page_of(title, f"{body}</div>")).text
    after = clean(page_of(title, f"{body}</div>", as_recipe(ingredients, steps))).text
    letters = after.replace(" ", "").replace("\n", "")
    assert all(one.replace(" ", "") in letters for one in (*ingredients, *steps))
    assert not any(step in before for step in steps)


@pytest.mark.parametrize("code", sorted(QUESTIONS))
def test_questions_and_answers_that_a_page_declares_stay(code: str) -> None:
    """Also where a quick reading leaves their elements unread, and where questions are links that open the answers."""
    pairs = QUESTIONS[code]
    rows = "".join(
        f'<div class="card-header"><a href="#q{n}">{question}</a></div><div class="collapse" id="q{n}">{answer}</div>'
        for n, (question, answer) in enumerate(pairs)
    )
    body = f'{prose(code)}<footer class="footer related">{rows}</footer>'
    text = clean(page_of("A day", body, as_questions(pairs))).text
    assert all(said in text for pair in pairs for said in pair)
    assert pairs[0][1] not in clean(page_of("A day", body)).text


@pytest.mark.parametrize("code", sorted(QUESTIONS))
def test_declared_questions_without_their_answers_are_a_list_beside_the_article(code: str) -> None:
    """Of those in a menu, and in a table of contents, none stays."""
    pairs = QUESTIONS[code]
    links = "".join(f'<li><a href="#q{n}">{question}</a></li>' for n, (question, _) in enumerate(pairs))
    slides = "".join(f'<div class="slide">{question}</div>' for question, _ in pairs)
    body = f'<ul class="toc">{links}</ul>{prose(code)}<div class="slider related">{slides}</div>'
    text = clean(page_of("A day", body, as_questions(pairs))).text
    assert not any(question in text for question, _ in pairs)


def test_microdata_declares_ingredients_too() -> None:
    """In a list whose name says that it is none of the article's."""
    title, ingredients, _ = RECIPES["de"]
    for says, stays in ((' itemprop="recipeIngredient"', True), ("", False)):
        items = "".join(f"<li{says}>{one}</li>" for one in ingredients)
        body = f'{prose("de")}<footer class="footer related"><ul>{items}</ul></footer>'
        text = clean(page_of(title, body)).text
        assert ("500 ml Milch" in text) is stays


@pytest.mark.parametrize(
    "thing",
    [
        {"@type": "Recipe", "recipeIngredient": {"@list": [None, 3, ["a"], {"name": {}}]}, "recipeInstructions": 7},
        {"@type": ["Question", None], "name": [[]], "acceptedAnswer": [{"text": None}, "yes", 5]},
        {"@type": "HowToStep", "text": {"@value": "x"}, "name": ["", "\u200b"]},
        {"@type": "Question", "name": "?!", "acceptedAnswer": {"text": "…"}},
    ],
)
def test_what_declares_nothing_of_use_changes_nothing(thing: Any) -> None:
    body = prose("en")
    assert clean(page_of("A day", body, thing)).text == clean(page_of("A day", body)).text
