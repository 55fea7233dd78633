"""Heads and feet of the pages of print are none of a text's paragraphs, and part no sentence."""

from __future__ import annotations

from itertools import count
from textwrap import wrap

import pytest

from cleaner import clean
from cleaner.reading.read_text import read_text

# By language: a title, a running title, paragraphs.
REPORTS = {
    "en": (
        "Library opens at night",
        "Report on the libraries",
        """The town library will stay open until midnight during the exam season, the council said on Monday after a long debate about the costs.
Students had asked for this for three years. They used to study at the bus station, says Lucy, who is twenty and studies law at the university.
The service will cost twelve thousand a year and give work to four people in the winter months, most of them students who live near by.
A vote on the plan is due in June, and most of the members have said that they will support it, as long as the costs stay below the limit.
The library was built in 1932 and has been closed at night ever since. Its reading room has two hundred seats, and most are taken by noon.
Other towns have opened theirs at night as well. In Port Wells, the number of visitors rose by a third within a year, the mayor said there.
The council will look at the figures after one year. If fewer than forty people come each night, the doors will close at ten once more.
Nobody knows yet who will make the coffee. The cafe in the hall closes at six, and its owner does not want to stay for so few guests.""",
    ),
    "ru": (
        "Библиотека открыта ночью",
        "Отчёт о библиотеках",
        """Городская библиотека будет работать до полуночи во время экзаменов, сообщил в понедельник совет после долгого спора о расходах.
Студенты просили об этом три года. Раньше они занимались на автовокзале, говорит Люся, которой двадцать лет и которая учится на юриста.
Услуга обойдётся в двенадцать тысяч в год и даст работу четырём людям в зимние месяцы, в основном студентам, которые живут рядом.
Голосование по плану назначено на июнь, и большинство членов совета сказали, что поддержат его, если расходы не превысят предела.
Библиотека построена в 1932 году и с тех пор ночью закрыта. В её читальном зале двести мест, и к полудню почти все они заняты.
Другие города тоже открыли свои библиотеки ночью. В одном из них число посетителей выросло за год на треть, сказал там мэр.
Совет посмотрит на цифры через год. Если каждую ночь будет приходить меньше сорока человек, двери снова закроют в десять.
Никто пока не знает, кто будет варить кофе. Кафе в холле закрывается в шесть, и хозяин не хочет оставаться ради немногих гостей.""",
    ),
    "zh": (
        "图书馆夜间开放",
        "图书馆报告",
        """市图书馆在考试期间将开放到午夜，市议会星期一经过长时间讨论之后宣布了这一决定，并且公布了详细的费用预算。
学生们为此已经请求了三年。二十岁的法律系学生露西说，他们以前只能在汽车站里看书，冬天冷得连笔都握不住。
这项服务每年要花一万二千元，冬天可以为四个人提供工作，其中大部分是住在附近的大学生，他们晚上正好有空。
六月将对该计划进行表决，大多数议员表示，只要费用不超过规定的上限，他们就会支持这个计划，不会再提出反对。
图书馆建于一九三二年，从那以后夜里一直关门。阅览室有二百个座位，到中午的时候差不多就已经坐满了人。
别的城市也在夜里开放了图书馆。其中一个城市的市长说，一年之内，来图书馆的读者人数增加了三分之一左右。
议会将在一年以后查看统计数字。如果每天夜里来的人少于四十个，那么图书馆的大门又会在晚上十点钟关上。
现在还没有人知道由谁来煮咖啡。大厅里的咖啡馆六点钟关门，老板不愿意为了这么几个客人一直留到半夜。""",
    ),
}
# What stands between two pages: the number of the upper one, and the running title.
MARKS = {
    "a number in dashes": "- {n} -",
    "a number and a title": "{n}\n\n{title}",
    "a title and a number": "{title}   {n}",
    "a number behind a bar": "{title} | {n}",
    "a form feed": "{title} {n}\n\f",
    "a form feed and a title": "\f{title}",
    "at both sides of the page": "Example     {title}     [Page {n}]\n\f\nRFC 9999       {title}       May 2024",
}


@pytest.mark.parametrize("form", MARKS)
@pytest.mark.parametrize("code", REPORTS)
def test_heads_and_feet_between_paragraphs_go(code: str, form: str) -> None:
    """They are removed with a reason, and the paragraphs stay."""
    title, running, text = REPORTS[code]
    paragraphs = text.split("\n")
    pages = ["\n\n".join(paragraphs[i : i + 2]) for i in range(0, len(paragraphs), 2)]
    marks = [MARKS[form].format(n=n, title=running) for n in range(12, 11 + len(pages))]
    parts = [pages[0], *(part for pair in zip(marks, pages[1:], strict=True) for part in pair)]
    article = clean(f"{title}\n\n" + "\n\n".join(parts) + "\n", input="text")
    assert [line for line in article.text.split("\n\n") if line != title] == paragraphs
    assert article.title == title
    assert {(gone.reason, gone.rule) for gone in article.removed} == {("boilerplate", "stages/page_code.py")}


@pytest.mark.parametrize("form", MARKS)
@pytest.mark.parametrize("code", ("en", "ru"))
def test_a_sentence_that_a_page_ends_in_is_one(code: str, form: str) -> None:
    """Where lines are wrapped, the paragraph goes on below the marks."""
    _, running, text = REPORTS[code]
    lines, numbers = [], count(2)
    for i, paragraph in enumerate(text.split("\n")):
        lines += [*wrap(paragraph, 60), ""]
        if i % 2:
            lines[-3:-3] = ["", MARKS[form].format(n=next(numbers), title=running), ""]
    page = read_text("\n".join(lines))
    texts = [block.text for block in page.blocks if block.id not in page.printed]
    assert texts == text.split("\n")
    assert len(page.printed) >= 4


@pytest.mark.parametrize("code", REPORTS)
def test_a_number_alone_tells_whole_pages_apart(code: str) -> None:
    """Parts of a list are shorter."""
    whole = REPORTS[code][2]
    for text, numbers in ((whole, ["7", "8", "9"]), ("\n".join(whole.split("\n")[:2]), [])):
        page = read_text("\n\n".join(f"{text}\n\n{n}" for n in (7, 8, 9)))
        assert [block.text for block in page.blocks if block.id in page.printed] == numbers


def test_words_that_a_scraper_printed_on_lines_of_their_own_stay() -> None:
    """They stand in the middle of sentences, but no blank line beside them."""
    for _, running, text in REPORTS.values():
        lines = [line for part in text.split("\n") for line in (part[:60], running, part[60:])]
        assert not read_text("\n".join(lines)).printed


COUNTED = {
    "chapters": "Chapter {n}",
    "sections": "{n}",
    "years": "{year}",
    "paragraphs of a law": "§ {n}",
    "a gallery": "{n}/9",
    "days": "Day {n}\n\nBreakfast",
}


@pytest.mark.parametrize("form", COUNTED)
@pytest.mark.parametrize("code", REPORTS)
def test_what_is_counted_otherwise_stays(code: str, form: str) -> None:
    """Chapters, sections, years, days: whole paragraphs stand below each."""
    text = REPORTS[code][2]
    paragraphs = text.split("\n")
    parts = [f"{COUNTED[form].format(n=n, year=2010 + n)}\n\n{paragraph}" for n, paragraph in enumerate(paragraphs, 1)]
    page = read_text("\n\n".join(parts))
    assert not page.printed
    assert len(page.blocks) == len("\n\n".join(parts).split("\n\n"))


OF_TWO = {
    "how many there are": ("", "{n} / 2"),
    "in words": ("", "Page {n} of 2"),
    "below a title": ("{title}\n\n", "{n} / 2"),
    "in dashes": ("", "– {n} –"),
    "in dashes behind a title": ("", "{title} – {n} –"),
    "between two titles": ("{title}\n\n", "{n}"),
}


@pytest.mark.parametrize("lines", ["wrapped", "whole"])
@pytest.mark.parametrize("form", OF_TWO)
@pytest.mark.parametrize("code", REPORTS)
def test_two_pages_are_enough(code: str, form: str, lines: str) -> None:
    """Of most articles there are no more, and the last one is short."""
    _, running, text = REPORTS[code]
    paragraphs = text.split("\n")
    head, foot = (part.format(n="{n}", title=running) for part in OF_TWO[form])
    put = "\n".join if code != "zh" and lines == "wrapped" else "".join
    said = [put(wrap(part, 60)) if put != "".join else part for part in paragraphs]
    pages = ["\n\n".join(said[:-1]), said[-1]]
    page = read_text("\n\n".join(f"{head}{text}\n\n{foot.format(n=n)}" for n, text in enumerate(pages, 1)))
    assert [block.text for block in page.blocks if block.id not in page.printed] == paragraphs
    assert len(page.printed) == 2 * (2 if head else 1)


@pytest.mark.parametrize("code", REPORTS)
def test_form_feeds_tell_of_two_pages(code: str) -> None:
    """The same line stands above each."""
    _, running, text = REPORTS[code]
    paragraphs = text.split("\n")
    pages = [f"{running}\n\n" + "\n\n".join(part) for part in (paragraphs[:5], paragraphs[5:])]
    page = read_text("\n\n\f".join(pages))
    assert [block.text for block in page.blocks if block.id not in page.printed] == paragraphs


@pytest.mark.parametrize("code", ("en", "ru"))
def test_a_number_cuts_sentences_where_no_line_is_blank(code: str) -> None:
    """PDF readers print one line right below the other."""
    _, running, text = REPORTS[code]
    lines = [line for part in text.split("\n") for line in wrap(part, 60)]
    pages = [lines[i : i + 9] for i in range(0, len(lines), 9)]
    page = read_text("\n".join(line for n, part in enumerate(pages, 1) for line in [running, *part, str(n)]))
    assert " ".join(block.text for block in page.blocks if block.id not in page.printed) == " ".join(text.split())


PARTS = {"two parts": "– {n} –", "scores": "{n} : 2", "numbers": "{n}"}


@pytest.mark.parametrize("form", PARTS)
@pytest.mark.parametrize("code", REPORTS)
def test_two_parts_are_no_pages(code: str, form: str) -> None:
    """Their numbers stand above them."""
    paragraphs = REPORTS[code][2].split("\n")
    parts = [f"{PARTS[form].format(n=n)}\n\n{text}" for n, text in enumerate(paragraphs[:2], 1)]
    assert not read_text("\n\n".join(parts)).printed
