"""What a browser in a terminal adds to a text is none of the article."""

from __future__ import annotations

from textwrap import fill

import pytest

from cleaner import clean
from cleaner.reading.read_text import read_text

# By language: menu, title, paragraphs, foot, with a mark where a link begins; and the headings of the list of addresses.
PAGES = {
    "en": (
        ("§Home §News §Contact", "Search: ____________________ (BUTTON)"),
        "Library opens at night",
        (
            "The §town library will stay open until midnight during the exam season, the council said on Monday after a long debate.",
            'Students had asked for this for three years. "We used to study at the bus station," says §Lucy, who is twenty and studies law.',
            "The service will cost twelve thousand a year [see note] and give work to §four people in the winter months, most of them students.",
        ),
        ("§About us", "§Privacy"),
        ("References\n\n   Visible links\n", "   Hidden links:\n"),
    ),
    "ru": (
        ("§Главная §Новости", "Поиск ____________ [BUTTON]"),
        "Библиотека открыта ночью",
        (
            "§Городская библиотека будет работать до полуночи во время экзаменов, сообщил в понедельник совет после долгого спора.",
            "Студенты просили об этом три года. «Мы занимались на автовокзале», — говорит §Люся, которой двадцать лет и которая учится на юриста.",
            "Услуга обойдётся в двенадцать тысяч в год и даст работу четырём людям в зимние месяцы, в основном студентам городского университета.",
        ),
        ("§О нас",),
        ("Ссылки\n\n", ""),
    ),
    "el": (
        ("§Αρχική §Νέα", "[IMG]"),
        "Η βιβλιοθήκη ανοίγει τη νύχτα",
        (
            "Η §δημοτική βιβλιοθήκη θα μένει ανοιχτή ως τα μεσάνυχτα την περίοδο των εξετάσεων, ανακοίνωσε τη Δευτέρα το συμβούλιο.",
            "Οι φοιτητές το ζητούσαν τρία χρόνια. «Διαβάζαμε στον σταθμό των λεωφορείων», λέει η §Λουκία, που είναι είκοσι ετών.",
            "Η υπηρεσία θα κοστίζει δώδεκα χιλιάδες τον χρόνο και θα δώσει δουλειά σε τέσσερις ανθρώπους τους χειμερινούς μήνες.",
        ),
        ("§Επικοινωνία",),
        ("Αναφορές\n\n", ""),
    ),
}
FORMS = {"lynx": "{:4}. {}\n", "w3m": "[{}] {}\n"}


def dumped(code: str, form: str) -> str:
    """A page as such a browser prints it."""
    menu, title, paragraphs, foot, (above, hidden) = PAGES[code]
    parts = "\n\n".join((*menu, title, *paragraphs, *foot)).split("§")
    text = parts[0] + "".join(f"[{n}]{part}" for n, part in enumerate(parts[1:], 1))
    wrapped = "\n\n".join(fill(line, 72, initial_indent="   ", subsequent_indent="   ") for line in text.split("\n\n"))
    entries = [FORMS[form].format(n, f"https://example.org/{n}") for n in range(1, len(parts) + bool(hidden))]
    if hidden:
        entries.insert(-1, hidden)
    return f"{wrapped}\n\n{above}{''.join(entries)}"


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize("code", PAGES)
def test_numbers_and_the_list_of_addresses_go(code: str, form: str) -> None:
    """The numbers before links go, and with a reason the list, its headings and what stands for fields and pictures."""
    menu, title, paragraphs, foot, (above, _) = PAGES[code]
    article = clean(dumped(code, form))
    assert article.title == title
    assert [line for line in article.text.split("\n\n") if line != title] == [p.replace("§", "") for p in paragraphs]
    removed = [removal.text for removal in article.removed]
    assert {*above.split("\n\n")[0].splitlines(), menu[1], *(line.replace("§", "") for line in foot)} <= set(removed)
    addresses = [removal for removal in article.removed if "https://" in removal.text]
    assert {(removal.reason, removal.rule) for removal in addresses} == {("boilerplate", "stages/page_code.py")}
    assert len(addresses) == dumped(code, form).count("https://")


SOURCES = """The town library will stay open until midnight, the council said.[1] Students had asked for this for years.[2]

A vote on the plan is due in June, and most of the members have said that they will support it.[3]

Sources

1. https://example.org/council
2. https://example.org/students
3. https://example.org/vote
"""


def test_a_list_of_sources_is_the_articles() -> None:
    """Its numbers stand behind what they prove, not before a link."""
    texts = [block.text for block in read_text(SOURCES).blocks]
    assert texts[0].endswith("for years.[2]") and not read_text(SOURCES).printed


@pytest.mark.parametrize(
    "text", ("[1]Home\n\n1. https://example.org/\n", "1. https://a.example/\n", "See https://a.example/\n")
)
def test_other_texts_that_end_in_an_address_are_read_as_they_stand(text: str) -> None:
    assert [block.text for block in read_text(text).blocks] == text.strip().split("\n\n")
