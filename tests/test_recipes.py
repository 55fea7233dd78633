"""Recipes: ingredients and steps, each in elements of their own, below what their author tells."""

from __future__ import annotations

import pytest

from cleaner import clean
from samples import STORIES, paragraphs_of

RECIPES = {
    "en": (
        ("Ingredients", "200 g flour", "2 eggs", "1 pinch of salt", "300 ml milk"),
        (
            "Instructions",
            "Beat the eggs with the milk and the salt until the mixture is smooth.",
            "Add the flour little by little and let the batter rest for twenty minutes.",
            "Bake thin pancakes in a hot pan, two minutes on each side.",
        ),
    ),
    "ru": (
        ("Ингредиенты", "200 г муки", "2 яйца", "щепотка соли", "300 мл молока"),
        (
            "Приготовление",
            "Взбейте яйца с молоком и солью, пока смесь не станет однородной.",
            "Понемногу добавьте муку и оставьте тесто на двадцать минут.",
            "Пеките тонкие блины на горячей сковороде, по две минуты с каждой стороны.",
        ),
    ),
    "ar": (
        ("المكونات", "200 غرام طحين", "بيضتان", "رشة ملح", "300 مل حليب"),
        (
            "طريقة التحضير",
            "اخفق البيض مع الحليب والملح حتى يصبح الخليط ناعما.",
            "أضف الطحين شيئا فشيئا واترك العجين عشرين دقيقة.",
            "اخبز الفطائر الرقيقة في مقلاة ساخنة، دقيقتين على كل جانب.",
        ),
    ),
    "ja": (
        ("材料", "小麦粉 200g", "卵 2個", "塩 ひとつまみ", "牛乳 300ml"),
        (
            "作り方",
            "卵に牛乳と塩を加えて、なめらかになるまでよく混ぜる。",
            "小麦粉を少しずつ加え、生地を二十分休ませる。",
            "熱したフライパンで薄く、片面二分ずつ焼く。",
        ),
    ),
}


@pytest.mark.parametrize("told", [1, 6])
@pytest.mark.parametrize(
    ("group", "items", "item"),
    [
        ("<div class=c2><h2>{0}</h2>{1}</div>", "<ul class=c3>{}</ul>", "<li class=c4><span>{}</span></li>"),
        ("<div class=c2><h2>{0}</h2>{1}</div>", "<ol class=c5>{}</ol>", "<li class=c6><div>{}</div></li>"),
        (
            '<div class="wprm-recipe-ingredients-container"><h3 class="wprm-recipe-header">{0}</h3><div class="wprm-recipe-ingredient-group">{1}</div></div>',
            '<ul class="wprm-recipe-instructions">{}</ul>',
            '<li class="wprm-recipe-instruction"><div class="wprm-recipe-instruction-text"><span>{}</span></div></li>',
        ),
    ],
    ids=["items", "elements in items", "plugin"],
)
@pytest.mark.parametrize("code", RECIPES)
def test_ingredients_and_steps_stay(code: str, group: str, items: str, item: str, told: int) -> None:
    """With their headings, in a list in an element of its own, and each in an element in its item, below a long story and a short one."""
    title, story = STORIES[code][0], paragraphs_of(code)[:told]
    parts = [group.format(heading, items.format("".join(map(item.format, lines)))) for heading, *lines in RECIPES[code]]
    body = "".join(f"<p>{line}</p>" for line in story)
    article = clean(
        f"<html><body><article><h1>{title}</h1>{body}<div class=c1>{''.join(parts)}</div></article></body></html>"
    )
    ingredients, steps = RECIPES[code]
    assert article.paragraphs == (*story, *ingredients, *steps)
