"""Which paragraph is the lead: what the page describes itself with, or else the opening."""

from __future__ import annotations

import pytest

import cleaner

PAGES = {  # title, standfirst, paragraphs
    "en": (
        "Ferries to the outer islands run again",
        "Fishermen call for action as figures show that one boat in five stayed in the harbour last winter",
        (
            "The council of Port Wells has let the ferries to the outer islands run again, nine days after the storm broke the old pier in two.",
            "Two boats a day carry mail and passengers, said Ann Example, who runs the harbour office, and a third will follow when the pier is mended.",
            "The repair will take until spring and costs four million, half of which the county pays; the rest comes out of the harbour's own fees.",
        ),
    ),
    "uk": (
        "Пороми до далеких островів знову ходять",
        "Рибалки вимагають допомоги, бо торік узимку кожен п’ятий човен простояв у порту",
        (
            "Міська рада Порту знову дозволила поромам ходити до далеких островів, через дев’ять днів після бурі, яка розламала старий причал.",
            "Двічі на день човни возять пошту й пасажирів, розповіла начальниця порту Ганна Прикладна, а третій рейс відкриють після ремонту.",
            "Ремонт триватиме до весни і коштуватиме чотири мільйони, половину з яких заплатить область, а решту порт візьме зі своїх зборів.",
        ),
    ),
}


def page(code: str, description: str, body: str) -> str:
    title = PAGES[code][0]
    return (
        f'<html lang="{code}"><head><title>{title}</title><meta name="description" content="{description}"></head>'
        f"<body><main><article><h1>{title}</h1>{body}</article></main></body></html>"
    )


def in_elements(*paragraphs: str) -> str:
    return "".join(f"<p>{text}</p>" for text in paragraphs)


@pytest.mark.parametrize("code", PAGES)
def test_the_lead_is_what_the_page_describes_itself_with_though_it_is_no_sentence(code: str) -> None:
    _, standfirst, paragraphs = PAGES[code]
    article = cleaner.clean(page(code, standfirst, in_elements(standfirst, *paragraphs)))
    assert article.lead == standfirst
    assert article.paragraphs == (standfirst, *paragraphs)
    assert [kept.text for kept in article.kept if kept.label == "lead"] == [standfirst]


@pytest.mark.parametrize("code", PAGES)
def test_a_standfirst_stays_the_lead_where_the_page_describes_itself_with_the_opening(code: str) -> None:
    """Pages that are given no description make one of their first paragraph, below the standfirst."""
    _, _, (standfirst, opening, last) = PAGES[code]
    article = cleaner.clean(page(code, opening[:90] + " …", in_elements(standfirst, opening, last)))
    assert article.lead == standfirst


@pytest.mark.parametrize("code", PAGES)
def test_what_stands_deep_in_the_article_is_not_its_lead_though_it_describes_the_page(code: str) -> None:
    _, deep, paragraphs = PAGES[code]
    article = cleaner.clean(page(code, deep, in_elements(*paragraphs, deep + ".")))
    assert article.lead == paragraphs[0]
    assert article.paragraphs[-1] == deep + "."


def test_without_a_description_the_opening_is_the_lead() -> None:
    _, standfirst, paragraphs = PAGES["en"]
    article = cleaner.clean(page("en", "", in_elements(standfirst, *paragraphs)))
    assert article.lead == paragraphs[0]
    assert cleaner.clean("\n\n".join((PAGES["en"][0], *paragraphs))).lead == paragraphs[0]
