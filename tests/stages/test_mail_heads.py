"""The head of a mail that was sent on or answered, in HTML and in a text."""

from __future__ import annotations

from html import escape

import pytest

from cleaner import clean
from samples import MORE, STORIES

HEADS = {
    "en": ["-----Original Message-----", "From: Ann Reeve <ann@a.example>", "Sent: Tuesday, March 12, 2024 10:00 AM", "To: list@a.example", "Subject: {}"],
    "de": ["Von: Anna Riemann [mailto:anna@a.example]", "Gesendet: Dienstag, 12. März 2024 10:00", "An: liste@a.example", "Betreff: WG: {}"],
    "ru": ["---------- Forwarded message ---------", "От: Анна <anna@a.example>", "Дата: вт, 12 мар. 2024 г. в 10:00", "Тема: {}", "Кому: <list@a.example>"],
    "ja": ["差出人: 山田 <yamada@a.example>", "送信日時: 2024年3月12日 10:00", "宛先: list@a.example", "件名: {}"],
    "ar": ["من: آمنة <amina@a.example>", "التاريخ: الثلاثاء 12 مارس 2024 10:00", "الموضوع: {}"],
    "fr": ["Le mar. 12 mars 2024 à 10:00, Anne Rivière <anne@a.example> a écrit :"],
}  # fmt: skip


@pytest.mark.parametrize("code", HEADS)
@pytest.mark.parametrize("titled", [True, False])
def test_the_head_of_a_mail_goes(code: str, titled: bool) -> None:
    """It goes as a whole, and none of its lines is the title."""
    title, *prose = (*STORIES[code], *MORE.get(code, ()))
    head = [line.format(title) for line in HEADS[code]]
    above = [title] if titled else []
    article = clean("\n\n".join(["\n".join(head), *above, *prose]), input="text")
    assert not set(head) & {*article.paragraphs, article.title}
    assert article.paragraphs[-len(prose) :] == tuple(prose)
    page = f"<div class=note><p>{'<br>'.join(map(escape, head))}</p>{''.join(f'<p>{text}</p>' for text in (*above, *prose))}</div>"
    shown = clean(page)
    assert not set(head) & {*shown.paragraphs, shown.title}
    assert shown.paragraphs[-len(prose) :] == tuple(prose)


@pytest.mark.parametrize("code", ["en", "ja", "ar"])
def test_the_head_of_a_mail_goes_in_any_order(code: str) -> None:
    """Who sent it may stand below when, and what it is about."""
    title, *prose = (*STORIES[code], *MORE.get(code, ()))
    head = [line.format(title) for line in HEADS[code] if ":" in line][::-1]
    article = clean("\n\n".join(["\n".join(head), *prose]), input="text")
    assert article.paragraphs[-len(prose) :] == tuple(prose)
    assert not set(head) & set(article.paragraphs)
    assert [record.text for record in article.removed if record.evidence == "the head of a mail"] == head


@pytest.mark.parametrize(
    "lines",
    [
        ["Harbour office: Pier 2", "Telephone: 555 01 23", "Mail: office@harbour.example"],
        ["Written by Ann Reeve <ann@a.example>", "It rained at 10:00 on Tuesday.", "The ferry stayed."],
        ["First: the ferry", "Second: the school at 10:00", "Third: the brewery"],
    ],
)
def test_other_lines_in_a_row_are_no_head(lines: list[str]) -> None:
    title, *prose = STORIES["en"]
    article = clean("\n\n".join([title, prose[0], "\n".join(lines), *prose[1:]]), input="text")
    assert not any(record.evidence == "the head of a mail" for record in article.removed)
