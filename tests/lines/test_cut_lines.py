"""Sentences that a scraper cut at their links are put together, and what only looks like them is not."""

from __future__ import annotations

import textwrap

import pytest

from cleaner.reading.read_text import read_text
from samples import MORE, STORIES

CUT = "On the day after the feast the mayor opened\nthe bridge\n, which is new, on Monday, and\nthe band\n. It played till night.\n"

LEFT_ALONE = {
    "verses": "I went along the river in the rain,\nas far as where the ferry used to land,\nand nobody was there.\n",
    "ingredients": "250 g of flour that was milled from old kinds of wheat\na pinch of salt\nmilk, as much as it takes\n",
    "line breaks of Markdown": "The harbour of Port Wells has been closed since the storm,  \nand opens on Monday.  \n",
    "a query": "select name\n     , port\n     , year\n  from ferries\n",
    "a listing": "print(\n    sum(lengths),\n    max(lengths),\n)\n",
    "items behind pointers": "» The papers of the boat\n» The engine\n» A short trip\n",
    "a menu": "about\nnews\nharbour\nferries\nweather of the week\nimprint\n",
    "wide lines of code": "ferries = [ferry for ferry in harbour.ferries(since=start) if ferry.sails and ferry.name in seen\nor ferry]\n",
    "a menu below a teaser": "The ferry to the island sailed again on Wednesday after a week of storms, the harbour office said …\nread on\nnews\n",
    "definitions": "Ferry\n: A ship that crosses.\n\nPort\n: Where it lands.\n",
}


def texts(source: str) -> list[str]:
    return [block.text for block in read_text(source).blocks]


@pytest.mark.parametrize("name", LEFT_ALONE)
def test_other_lines_stay(name: str) -> None:
    """Lines of a text in which no line begins in the middle of a sentence are a block each."""
    lines = [" ".join(line.split()) for line in LEFT_ALONE[name].splitlines() if line.strip()]
    assert texts(LEFT_ALONE[name]) == lines


@pytest.mark.parametrize("name", ["ingredients", "items behind pointers", "a menu"])
def test_short_lines_stay_beside_what_is_cut(name: str) -> None:
    """In a text that is cut, what is no sentence stays in lines of its own."""
    lines = LEFT_ALONE[name].splitlines()
    assert texts(CUT + LEFT_ALONE[name])[-len(lines) :] == lines


@pytest.mark.parametrize(
    ("cut", "whole"),
    [
        (
            CUT,
            "On the day after the feast the mayor opened the bridge, which is new, on Monday, and the band. It played till night.",
        ),
        (
            "台风过后的第九天清晨，记者在岛上的码头从\n市政府\n，以及港务局了解到，通往大陆的渡轮将于\n周三\n。复航后每天两班。\n",
            "台风过后的第九天清晨，记者在岛上的码头从市政府，以及港务局了解到，通往大陆的渡轮将于周三。复航后每天两班。",
        ),
    ],
)
def test_stripped_cuts(cut: str, whole: str) -> None:
    """Without spaces beside the cuts, marks and small letters tell."""
    assert texts(cut) == [whole]


def test_cuts_of_windows_lines() -> None:
    """Lines may end as Windows ends them."""
    assert texts(CUT.replace("\n", "\r\n")) == texts(CUT)


@pytest.mark.parametrize("mark", "»›►➤✓✔•")
def test_items_behind_marks_are_items(mark: str) -> None:
    assert {block.kind for block in read_text(f"{mark} The papers\n{mark} The engine\n").blocks} == {"list-item"}


def test_many_small_lines_take_time_in_proportion() -> None:
    """A run that never ends as a sentence is looked at once."""
    source = CUT + f"{'a line that begins small ' * 5}and doesn't end as sentences do\n" * 20_000
    assert len(texts(source)) == 20_001


LONE = {  # a title and two paragraphs, the first of which ends in bold
    "cs": (
        "Knihovna je do srpna zavřená",
        ("Pobočka sídlí v přízemí radnice na náměstí, a kdo chce vrátit knihy, volá na číslo", "474 000 428", "."),
        "Uvedené hodiny pocházejí ze stránky města, které neuvádí, že by jiné pobočky přebíraly všechny čtenáře.",
    ),
    "uk": (
        "Бібліотека зачинена до серпня",
        (
            "Філія міститься на першому поверсі ратуші, а хто хоче повернути книжки, телефонує за номером",
            "474 000 428",
            ".",
        ),
        "Зазначені години взято зі сторінки міста, яке не каже, чи інші філії прийматимуть усіх читачів.",
    ),
    "hi": (
        "पुस्तकालय अगस्त तक बंद",
        ("शाखा चौक पर नगर भवन की पहली मंज़िल पर है, और किताबें लौटाने वालों को इस नंबर पर फ़ोन करना होगा", "474 000 428", "।"),
        "ये समय नगर के पृष्ठ से लिए गए हैं, जो यह नहीं बताता कि दूसरी शाखाएँ सभी पाठकों को लेंगी या नहीं।",
    ),
}


@pytest.mark.parametrize("language", LONE)
def test_a_line_that_is_nothing_but_a_full_stop_tells_of_a_cut(language: str) -> None:
    """One is enough below a line that doesn't end; below one that does it only keeps paragraphs apart."""
    title, pieces, last = LONE[language]
    whole = " ".join(pieces[:2]) + pieces[2]
    assert texts("\n".join((title, *pieces, last))) == [title, whole, last]
    assert texts("\n".join((title, whole, ".", last))) == [title, whole, ".", last]


IN_WRAPPED = {  # what stands above a link, and below
    "en": ("On the day after the feast the mayor opened", "the bridge", ", which is new, and thanked everybody."),
    "ru": ("На следующий день после праздника мэр открыл", "новый мост", ", о котором мечтали, и всех поблагодарил."),
}


@pytest.mark.parametrize("code", IN_WRAPPED)
def test_cuts_in_a_text_that_is_wrapped(code: str) -> None:
    """A scraper keeps the ends of lines that were wrapped in the source of a page, and cuts sentences at links as well."""
    said = " ".join([*STORIES[code][1:], *MORE[code]])
    wrapped = textwrap.wrap(said, 68)
    above, link, below = IN_WRAPPED[code]
    source = "\n".join([*wrapped, "", above, link, below, "", *wrapped, "", above, link, below])
    assert texts(source) == [said, f"{above} {link}{below}"] * 2


OPEN = {  # no line begins with a mark; what stands above, and the sentence
    "en": (
        "The market hall\nhas been closed since Monday, because a beam of the roof that the storm had loosened fell on the\n"
        "stairs of the\nfish market\nin the night.\n",
        [],
        "The market hall has been closed since Monday, because a beam of the roof that the storm had loosened fell on the stairs of the fish market in the night.",
    ),
    "ru": (
        "Пресс-служба\nЖители острова снова могут ездить на материк, потому что паром после недели штормов вышел в море и\n"
        "ходит по\nновому расписанию\nдо конца года.\n",
        ["Пресс-служба"],
        "Жители острова снова могут ездить на материк, потому что паром после недели штормов вышел в море и ходит по новому расписанию до конца года.",
    ),
    "el": (
        "Το λιμάνι\nΟι κάτοικοι του νησιού μπορούν και πάλι να ταξιδέψουν, γιατί το πλοίο απέπλευσε μετά από καταιγίδες με\n"
        "νέο δρομολόγιο\nέως το τέλος του χρόνου.\n",
        ["Το λιμάνι"],
        "Οι κάτοικοι του νησιού μπορούν και πάλι να ταξιδέψουν, γιατί το πλοίο απέπλευσε μετά από καταιγίδες με νέο δρομολόγιο έως το τέλος του χρόνου.",
    ),
}


@pytest.mark.parametrize("code", OPEN)
def test_a_paragraph_that_breaks_off_tells_of_a_cut(code: str) -> None:
    """Where no line begins with a mark, one as wide as a paragraph tells that ends amid a sentence."""
    cut, above, whole = OPEN[code]
    assert texts(cut) == [*above, whole]


def test_what_is_written_below_a_time_begins_anew() -> None:
    """Comments may begin small."""
    comment = [
        "Comment 39, which T. Collins wrote here on November 11, at 3:24 AM",
        "people often say that they have no time.",
    ]
    assert texts(CUT + "\n".join(comment))[-2:] == comment


# Sentences with runs of Latin letters and digits, each of which a word processor marked.
MARKED = {
    "zh": "据港务局说，台风过后的第\n9\n天清晨，渡轮\nMV Aurora\n号将于\n11\n月\n4\n日复航，每天有\n2\n班，票价为\n35\n元。",
    "ja": "港湾局によると、嵐から\n9\n日目の朝、フェリー\nMV Aurora\n号が\n11\n月\n4\n日に再開し、一日\n2\n便で、運賃は\n350\n円だという。",
    "ko": "항만청에 따르면, 폭풍이 지난 지\n9\n일째 아침, 여객선\nMV Aurora\n호가\n11\n월\n4\n일부터 하루\n2\n번 다시 운항하며, 요금은\n3500\n원이다.",
    "he": "כך נמסר בנמל, ביום ה\n9\nלאחר הסערה המעבורת\nMV Aurora\nתפליג ב\n4\nבנובמבר, ותצא\n2\nפעמים ביום, במחיר של\n35\nשקלים.",
}


@pytest.mark.parametrize("code", MARKED)
def test_runs_of_latin_letters_and_digits_are_no_lines(code: str) -> None:
    """Word processors mark them as another language amid letters that are never small or large, and a scraper cuts there."""
    below = STORIES.get(code, STORIES["ja"])[1]
    assert texts(f"{MARKED[code]}\n{below}\n") == [" ".join(MARKED[code].split("\n")), below]


@pytest.mark.parametrize(
    "menu",
    [
        "首页\nNBA\n中超\nF1\n网球\niPhone\n手机\n3G\n博客\nBBS\n论坛\nRSS\n订阅",
        "作者：小林\n2012-01-17\n来源：新华网\n17:30\n评论：\n12\n打印\nT\n字号",
        "最新新闻\n岛上的渡轮在九天之后复航旅客可以回家\n20:23\n海角上将建一座新的灯塔费用由省里承担\n20:21\n学校的汤获得了今年的厨房奖大家都很高兴",
        "最热新闻\n1\n岛上的渡轮在九天之后复航，旅客可以回家\n2\n海角上将建一座新的灯塔，费用由省里承担\n3\n学校的汤获得了今年的厨房奖，大家都很高兴",
    ],
    ids=["menu", "labels", "times", "list"],
)
def test_labels_beside_latin_letters_and_digits_are_lines(menu: str) -> None:
    """In a text that was cut so, too."""
    lines = menu.split("\n")
    assert texts(f"{menu}\n\n{MARKED['zh']}")[: len(lines)] == lines


# Sentences whose link stands in straight quotation marks, by language.
QUOTED = {
    "en": (
        'The harbour has opened again after nine days, the weekly paper "',
        "Port Wells News",
        '". It had been closed since the storm.',
    ),
    "ru": (
        'Порт снова открылся после девяти дней шторма, сообщает еженедельная газета "',
        "Новости порта",
        '". Он был закрыт с начала шторма.',
    ),
    "pl": (
        'Port otwarto ponownie po dziewięciu dniach sztormu, podaje tygodnik "',
        "Wieści z portu",
        '", a był zamknięty od soboty.',
    ),
    "el": (
        'Το λιμάνι άνοιξε ξανά μετά από εννέα μέρες, γράφει η εφημερίδα "',
        "Νέα του λιμανιού",
        '", και τα πλοία φεύγουν.',
    ),
}


@pytest.mark.parametrize("code", QUOTED)
def test_links_in_straight_quotation_marks_are_part_of_their_sentence(code: str) -> None:
    """No line begins with one that closes, and a mark; and none ends with one that opens."""
    pieces = QUOTED[code]
    source = "\n".join(piece.strip() for piece in pieces)
    assert " ".join(texts(f"{source}\n{source}")).count("".join(pieces)) == 2


def test_quotations_on_lines_of_their_own_stay() -> None:
    """Lines that begin with a quotation mark and a word, or hold one that closes at their end, are whole."""
    lines = [
        '"It was so," she said.',
        '"And then?" he asked.',
        'She said: "No."',
        '"Yes."',
        'The paper is called "News"',
    ]
    assert texts("\n".join(lines)) == lines
