"""Formulas: in the text as TeX, said once, and as a formula in the outputs that have some."""

from __future__ import annotations

import pytest

from cleaner import Article, clean
from samples import STORIES, in_elements

HIDDEN = '<span style="display:none"><math alttext="{0}"><mi>x</mi></math></span><img src="/f.png" alt="{0}" aria-hidden="true">'
FORMULAS = {
    "alttext": ('<math alttext="G=(V,E)"><mi>G</mi><mo>=</mo></math>', "G=(V,E)"),
    "annotation": (
        '<math><semantics><mrow><mi>a</mi><mo>∈</mo><mi>B</mi></mrow><annotation encoding="application/x-tex">a\\in B'
        "</annotation></semantics></math>",
        "a\\in B",
    ),
    "letters": ("<math><mrow><mi>c</mi><mo>&lt;</mo>\n<mn>3</mn></mrow></math>", "c<3"),
    "how it is set": (HIDDEN.format(r"{\displaystyle x^{2}|y|}"), "x^{2}|y|"),
    "two groups": ('<math alttext="{a}+{b}"></math>', "{a}+{b}"),
}


def page_with(code: str, middle: str) -> str:
    title, opening, *rest = STORIES[code]
    below = in_elements(*rest)
    return f"<title>{title}</title><main><h1>{title}</h1><p>{opening}</p>{middle}{below}</main>"


@pytest.mark.parametrize("form", FORMULAS)
@pytest.mark.parametrize(
    ("code", "sentence"),
    [
        ("en", "The price of $5 follows from {} for all of the islands, as they say in the harbour."),
        ("ru", "Цена следует из формулы {} для всех островов, как говорят в порту уже много лет."),
        ("he", "המחיר נובע מן הנוסחה {} לכל האיים, כפי שאומרים בנמל כבר שנים רבות."),
    ],
)
def test_a_formula_stands_in_its_sentence(code: str, sentence: str, form: str) -> None:
    """The text around it goes on, and what stands below stays what it is."""
    html, tex = FORMULAS[form]
    article = clean(page_with(code, f"<p>{sentence.format(html)}</p>"), url="https://example.org/")
    assert sentence.format(tex) in article.paragraphs
    assert sentence.replace("$", "\\$").format(f"${tex}$") in article.to_markdown(images=True).split("\n\n")
    assert "<formula>" in article.to_tei()
    assert "f.png" not in article.to_html()
    assert STORIES[code][-1] in article.to_html()
    assert Article.from_json(article.to_json(content=True)).to_markdown() == article.to_markdown()


@pytest.mark.parametrize("code", ["en", "ru", "zh-Hans"])
def test_a_formula_on_a_line_of_its_own_is_a_block(code: str) -> None:
    middle = f'<p>{STORIES[code][1]} 1 <math display="block" alttext="E=mc^2"></math> {STORIES[code][2]} 2</p>'
    article = clean(page_with(code, middle))
    at = article.paragraphs.index("E=mc^2")
    assert article.paragraphs[at - 1].endswith(" 1") and article.paragraphs[at + 1].endswith(" 2")
    assert "\n\n$$E=mc^2$$\n\n" in article.to_markdown()


@pytest.mark.parametrize(
    "beside",
    [
        "<span><math>{0}</math></span><span aria-hidden=true>{0}</span>",
        "<span aria-hidden=true>{0}</span><math>{0}</math>",
    ],
)
def test_a_formula_that_is_shown_in_letters_is_said_once(beside: str) -> None:
    letter = beside.replace("<math>{0}", "<math><mi>q</mi>").format("q")
    for code, sentence in (
        ("en", "All of the islands have the same price, and it is called"),
        ("ru", "У всех островов одна и та же цена, она зовётся"),
    ):
        article = clean(page_with(code, f"<p>{sentence} <span>{letter}</span>.</p>"))
        assert f"{sentence} q." in article.paragraphs


def test_formulas_in_titles_cells_and_links() -> None:
    """A cell has no formula on a line of its own."""
    title, opening, *rest = STORIES["en"]
    k = '<math alttext="K_5" display="block"></math>'
    article = clean(
        f"<article><h1>{title} {k}</h1><p>{opening}</p><p>{rest[0]} <a href='/k'>{k.replace('block', '')}</a>.</p><table><tr><th>Graph<th>Edges"
        f"<tr><td>{k}<td>10<tr><td>{k}<td>11</table><p>{rest[1]}</p></article>",
        url="https://example.org/",
    )
    assert article.title == f"{title} K_5"
    assert "| $K_5$ | 10 |" in article.to_markdown()
    assert "[$K_5$](https://example.org/k)" in article.to_markdown(links=True)
