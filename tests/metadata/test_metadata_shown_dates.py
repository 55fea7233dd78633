"""Dates that people read around a headline: which of them are the article's, and what they say of it."""

from __future__ import annotations

import pytest

from cleaner import Metadata, clean

STORIES = {
    "en": (
        "The council voted late on Tuesday to rebuild the bridge, which was closed in January after storms damaged it.",
        "Engineers told the meeting that work could begin in the autumn and would take about eighteen months.",
    ),
    "pt": (
        "A câmara decidiu na terça-feira reconstruir a ponte, que foi fechada em janeiro depois das tempestades.",
        "Os engenheiros disseram que as obras podem começar no outono e que vão durar cerca de dezoito meses.",
    ),
    "ru": (
        "Совет решил во вторник восстановить мост, который закрыли в январе после того, как его повредили штормы.",
        "Инженеры сказали, что работы могут начаться осенью и что они продлятся около восемнадцати месяцев.",
    ),
    "ja": (
        "市議会は火曜日、嵐で被害を受けて一月に閉鎖された橋を再建することを決めた。",
        "技術者によると、工事は秋に始まり、およそ一年半かかる見通しだという。",
    ),
}


def said(around: str, lang: str = "en", head: str = "", above: str = "") -> Metadata:
    story = "".join(f"<p>{part}</p>" for part in STORIES.get(lang, STORIES["en"]))
    title = "Council rebuilds the bridge"
    return clean(
        f"<html lang={lang}><head><title>{title}</title>{head}</head><body>{above}"
        f"<main><h1>{title}</h1>{around}{story}</main></body></html>"
    ).metadata


def dates(metadata: Metadata) -> tuple[str | None, str | None]:
    published, modified = metadata.published, metadata.modified
    return published.isoformat() if published else None, modified.isoformat() if modified else None


@pytest.mark.parametrize(
    ("lang", "line", "published", "modified"),
    [
        ("en", "March 4, 2026 · Updated March 5, 2026", "2026-03-04", "2026-03-05"),
        ("en", "March 4, 2026, updated 2 hours ago", "2026-03-04", None),
        ("de", "04.03.2026, 08:12 Uhr · Aktualisiert 05.03.2026, 10:15 Uhr", "2026-03-04T08:12:00", "2026-03-05T10:15:00"),
        ("fr", "4 mars 2026 - Mis à jour le 5 mars 2026", "2026-03-04", "2026-03-05"),
        ("it", "4 marzo 2026 (aggiornato il 5 marzo 2026)", "2026-03-04", "2026-03-05"),
        ("nl", "4 maart 2026 Bijgewerkt: 5 maart 2026", "2026-03-04", "2026-03-05"),
        ("en", "Updated: Thursday, March 5, 2026", None, "2026-03-05"),
        ("pl", "Środa, 4 marca 2026 Aktualizacja: Czwartek, 5 marca 2026", "2026-03-04", "2026-03-05"),
        ("pt", "04/03/2026 08h12 Atualizado há 2 horas", "2026-03-04T08:12:00", None),
        ("tr", "4 Mart 2026 - Güncelleme: 5 Mart 2026", "2026-03-04", "2026-03-05"),
        ("ru", "08:12 04.03.2026 (обновлено: 10:15 05.03.2026)", "2026-03-04T08:12:00", "2026-03-05T10:15:00"),
        ("ar", "4 مارس 2026 | آخر تحديث 5 مارس 2026", "2026-03-04", "2026-03-05"),
        ("ja", "2026年3月4日 8時12分 更新：2026年3月5日", "2026-03-04T08:12:00", "2026-03-05"),
        ("ja", "2026年3月4日 公開 2026年3月5日 更新", "2026-03-04", "2026-03-05"),
        ("zh-CN", "2026年3月4日 更新于2026年3月5日", "2026-03-04", "2026-03-05"),
        ("ko", "2026.03.04 08:12 수정 2026.03.05 10:15", "2026-03-04T08:12:00", "2026-03-05T10:15:00"),
        ("ja", "2026年3月5日 更新", None, "2026-03-05"),
        ("en", "March 5, 2026 (updated)", None, "2026-03-05"),
        ("de", "Erstellt: 04.03.2026 Stand: 05.03.2026", "2026-03-04", "2026-03-05"),
        ("fr", "4 mars 2026 | Màj le 5 mars 2026", "2026-03-04", "2026-03-05"),
        ("it", "Ultimo aggiornamento: 5 marzo 2026", None, "2026-03-05"),
        ("ko", "기사입력 2026.03.04 최종수정 2026.03.05", "2026-03-04", "2026-03-05"),
        ("ja", "2026.03.04 2026.03.05更新", "2026-03-04", "2026-03-05"),
        ("hr", "Objavljeno: 4.3.2026. Zadnja izmjena: 5.3.2026.", "2026-03-04", "2026-03-05"),
        ("pt", "Atualizado há 2 horas. Publicado 4 de março de 2026", "2026-03-04", None),
        ("en", "Fact checked March 5, 2026", None, None),
        ("en", "March 4, 2026 · Medically reviewed on March 5, 2026", "2026-03-04", None),
    ],
)  # fmt: skip
def test_what_stands_beside_each_date(lang: str, line: str, published: str | None, modified: str | None) -> None:
    """The label of a date is what stands beside it, up to the next date, a separator or a bracket."""
    assert dates(said(f"<p>{line}</p>", lang)) == (published, modified)


MASTHEAD = "<header><a href=/>Mill Times</a><div>{}</div></header>"


@pytest.mark.parametrize(
    ("lang", "masthead", "line"),
    [
        ("en", "Friday, February 6, 2026", "<p>Published: 15 August 2021</p>"),
        ("en", "Friday, February 6, 2026", "<time itemprop=datePublished datetime=2021-08-15>15 August</time>"),
        ("pt", "Sexta-feira, 6 de fevereiro de 2026", "<p>15 de agosto de 2021</p>"),
        ("ru", "Пятница, 6 февраля 2026", "<p>Опубликовано: 15 августа 2021</p>"),
        ("ja", "2026年2月6日（金）", "<p>2021年8月15日</p>"),
    ],
)
def test_the_day_of_the_visit(lang: str, masthead: str, line: str) -> None:
    """A date between the headline and the text counts before one above them, which may be that of today."""
    assert dates(said(line, lang, above=MASTHEAD.format(masthead))) == ("2021-08-15", None)


@pytest.mark.parametrize(("lang", "masthead"), [("en", "Est. 1 March 1884"), ("ru", "Основана 1 марта 1884 года")])
def test_a_bare_date_above_a_headline(lang: str, masthead: str) -> None:
    """It is no earlier publication of what the page declares."""
    declared = "<meta property=article:published_time content=2026-03-04>"
    assert dates(said("", lang, declared, MASTHEAD.format(masthead))) == ("2026-03-04", None)


@pytest.mark.parametrize(
    ("lang", "news"),
    [
        ("en", "Follow us\n\nNew bus timetable\n\nDecember 3, 2025"),
        ("ru", "Другие новости\n\nНовые автобусы\n\n3 декабря 2025"),
    ],
)
def test_dates_below_an_article(lang: str, news: str) -> None:
    """What stands below the last paragraph is of other articles."""
    story = STORIES[lang]
    assert dates(clean("\n\n".join(("The bridge", *story, news))).metadata) == (None, None)
    html = "".join(f"<p>{line}</p>" for line in (*story, *news.split("\n\n")))
    assert dates(clean(f"<html lang={lang}><h1>The bridge</h1>{html}").metadata) == (None, None)


@pytest.mark.parametrize(
    ("lang", "line"),
    [
        ("en", "<figure><img src=b.jpg><figcaption>The bridge on Jan. 12, 2026. (AP Photo/Ann Example)</figcaption></figure>"),
        ("en", "<figure><img src=b.jpg><figcaption>12 January 2026</figcaption></figure>"),
        ("en", "<p>The bridge, opened on 3 May 1931, has been closed since January.</p>"),
        ("pt", "<p>A ponte, aberta em 3 de maio de 1931, está fechada desde janeiro.</p>"),
        ("ru", "<p>Мост, который открыли 3 мая 1931 года, закрыт с января.</p>"),
        ("ja", "<p>橋は1931年5月3日に開通し、今年一月から閉鎖されている。</p>"),
    ],
)  # fmt: skip
def test_dates_in_captions_and_sentences(lang: str, line: str) -> None:
    """What says more than a label, a name or a place beside a date speaks of another day."""
    assert dates(said(line, lang, "<meta property=article:published_time content=2026-03-04>")) == ("2026-03-04", None)
    assert dates(said(line, lang)) == (None, None)


@pytest.mark.parametrize(
    ("lang", "line"),
    [
        ("en", "By Ann Example, Senior Staff Writer for the Valley | March 4, 2026 | Valley News of the Week"),
        ("en", "Mill Valley, March 4, 2026"),
        ("pt", "Por Ana Exemplo, em Lisboa, 4 de março de 2026"),
        ("ru", "Анна Примерова, 4 марта 2026, Новости"),
        ("ja", "文化部　山田太郎 2026年3月4日"),
    ],
)
def test_what_may_stand_beside_a_date(lang: str, line: str) -> None:
    """Names, places, sections and labels."""
    assert dates(said(f"<p>{line}</p>", lang))[0] == "2026-03-04"


@pytest.mark.parametrize(
    ("lang", "line"),
    [
        ("en", "Received: 1 December 2025 / Accepted: 10 February 2026 / Published: 20 February 2026"),
        ("en", "Submitted: 1 December 2025 | Revised: 5 January 2026 | Accepted: 10 February 2026 | Published online: 20 February 2026"),
        ("de", "Eingereicht: 1. Dezember 2025 | Angenommen: 10. Februar 2026 | Veröffentlicht: 20. Februar 2026"),
        ("ru", "Поступила в редакцию 01.12.2025. Принята к публикации 10.02.2026"),
        ("ja", "受付日：2025年12月1日 受理日：2026年2月10日 公開日：2026年2月20日"),
        ("zh-CN", "收稿日期：2025年12月1日；录用日期：2026年2月10日"),
    ],
)  # fmt: skip
def test_what_became_of_a_manuscript(lang: str, line: str) -> None:
    """The days on which it was received, revised and accepted are neither that of its publication nor of a change."""
    declared = "<meta name=citation_publication_date content=2026/02/20>"
    assert dates(said(f"<p>{line}</p>", lang, declared)) == ("2026-02-20", None)


TIME = "<time class='{}' datetime={}>{}</time>"


@pytest.mark.parametrize(
    ("lang", "shown", "datetime", "published"),
    [
        ("en", "March 4, 2026", "2026-03-04T08:12:00+00:00", "2026-03-04T08:12:00+00:00"),
        ("ru", "4 марта 2026", "2026-03-04T08:12:00+03:00", "2026-03-04T08:12:00+03:00"),
        ("ja", "2026年3月4日", "2026-03-04T08:12:00+09:00", "2026-03-04T08:12:00+09:00"),
        ("en", "March 5, 2026", "2026-03-04T08:12:00+00:00", "2026-03-05"),
    ],
)
def test_the_time_of_a_date(lang: str, shown: str, datetime: str, published: str) -> None:
    """A time element says for machines at what time its date was, unless it says another day."""
    assert dates(said(f"<p>{TIME.format('date', datetime, shown)}</p>", lang)) == (published, None)


@pytest.mark.parametrize(
    ("lang", "first", "second"), [("en", "March 4, 2026", "March 5, 2026"), ("ru", "4 марта 2026", "5 марта 2026"), ("en", "last week", "today")]
)  # fmt: skip
def test_times_that_call_themselves_changes(lang: str, first: str, second: str) -> None:
    """Themes print both times side by side, and tell them apart by class alone."""
    shown = TIME.format("entry-date published", "2026-03-04T08:12Z", first)
    changed = TIME.format("updated", "2026-03-05T10:15Z", second)
    both = ("2026-03-04T08:12:00+00:00", "2026-03-05T10:15:00+00:00")
    assert dates(said(f"<p>{shown}{changed}</p>", lang)) == both
    only = TIME.format("entry-date published updated", "2026-03-04T08:12Z", first)
    assert dates(said(f"<p>{only}</p>", lang)) == (both[0], None)


@pytest.mark.parametrize(
    ("lang", "line"),
    [
        ("zh-CN", "2026年03月04日08:12腾讯科技[微博]我要评论(0)"),
        ("zh-CN", "南海网 http://example.org 时间：2026-03-04 08:12 来源： 南海网 作者：陈望"),
        ("ru", "4 марта 2026, 08:12 | Просмотров за сегодня и за всё время: 12"),
    ],
)  # fmt: skip
def test_a_line_may_say_more_than_its_date(lang: str, line: str) -> None:
    """A line that begins with a date, or gives a time of day, is that of the article also where it says more, if it is no sentence."""
    assert dates(said(f"<p>{line}</p>", lang)) == ("2026-03-04T08:12:00", None)


@pytest.mark.parametrize(("lang", "line"), [("ru", "4 марта 2026, 08:12"), ("pl", "4 marca 2026 08:12")])
def test_a_date_right_below_the_article(lang: str, line: str) -> None:
    """Some sites sign there; a date further down is that of another article."""
    text = "<p>The city council voted late on Tuesday to spend forty million on rebuilding the Harbour Bridge.</p>"
    head = f"<html lang={lang}><title>The bridge is rebuilt</title><main><h1>The bridge is rebuilt</h1>{text}"
    below = clean(
        f"{head}<p>Work could begin in the autumn and would take about eighteen months, engineers said.</p></main><p>{line}</p>"
    )
    assert dates(below.metadata) == ("2026-03-04T08:12:00", None)


def test_the_only_time_of_an_entry_is_no_change() -> None:
    """Themes call it "entry-date updated" where the entry was never changed."""
    time = "<time class='entry-date updated' datetime='2026-03-04T08:12:00+00:00'>March 4, 2026</time>"
    assert dates(said(f"<p>Posted on {time} by Ann Example</p>", "en")) == ("2026-03-04T08:12:00+00:00", None)


@pytest.mark.parametrize(
    ("lang", "line", "published"),
    [
        ("en", "Submitted by Ann Example on Sat, 05/04/2013 - 10:00", "2013-05-04T10:00:00"),
        ("it", "Inviato da Anna Esempio il Lun, 22/04/2013 - 10:00", "2013-04-22T10:00:00"),
        ("br", "5 Meurzh 2024", "2024-03-05"),
    ],
)
def test_a_day_of_the_week_is_no_month(lang: str, line: str, published: str) -> None:
    """Short ones are months in other languages ("Sat", "lun"); one that is spelt out may be both."""
    assert dates(said(f"<p>{line}</p>", lang))[0] == published


def below(lang: str, first: str, *last: str) -> Metadata:
    """A page with lines above and below its text."""
    story = [*STORIES.get(lang, STORIES["en"]), *STORIES.get(lang, STORIES["en"])[:1]]
    lines = "".join(f"<p>{line}</p>" for line in (first, *story, *last) if line)
    return clean(
        f"<html lang={lang}><body><main><h1>Council rebuilds the bridge</h1>{lines}</main></body></html>"
    ).metadata


@pytest.mark.parametrize(
    ("lang", "line"),
    [
        ("en", "posted @ 2020-03-16 10:22 Ann 阅读(12) 评论(0) 编辑"),
        ("zh-TW", "發佈於 2020-03-16 10:22 林小明 閱讀(12)"),
        ("ru", "Опубликовано 16.03.2020 10:22 Анна Просмотры (12) Комментарии (0)"),
    ],
)
def test_the_last_line_of_a_text_may_say_its_date(lang: str, line: str) -> None:
    """Whether it is taken for a part of the text or for what stands below it."""
    assert dates(below(lang, "", line)) == ("2020-03-16T10:22:00", None)


@pytest.mark.parametrize(
    ("lang", "received", "accepted", "published"),
    [
        ("en", "Submitted: 3 March 2020", "Accepted: 5 May 2020", "Published: 7 July 2020"),
        ("ru", "Подана: 3 марта 2020", "Принята: 5 мая 2020", "Опубликовано: 7 июля 2020"),
        ("de", "Abgegeben: 3. März 2020", "Angenommen: 5. Mai 2020", "Veröffentlicht: 7. Juli 2020"),
    ],
)
def test_a_manuscript_is_told_by_what_stands_below_the_text(
    lang: str, received: str, accepted: str, published: str
) -> None:
    """The day on which it was submitted is not that of its publication, wherever the others stand."""
    assert dates(below(lang, received, accepted, published)) == ("2020-07-07", None)
    assert dates(below(lang, "", received, accepted, published)) == ("2020-07-07", None)
    assert dates(below(lang, received)) == ("2020-03-03", None)


FORUM = [
    ("en", "Joined:", "Tue Mar 05, 2019 10:15 am", "Sat Jun 08, 2024 9:00 am", "2024-06-08T09:00:00"),
    ("en", "Posts: 12 Member since", "5 March 2019", "8 June 2024", "2024-06-08"),
    ("de", "Registriert am:", "5. März 2019", "8. Juni 2024", "2024-06-08"),
    ("ru", "Зарегистрирована:", "05 мар 2019, 10:15", "08 июн 2024, 09:00", "2024-06-08T09:00:00"),
    ("zh-CN", "注册时间：", "2019年3月5日", "2024年6月8日", "2024-06-08"),
    ("ar", "اشترك في:", "5 مارس 2019", "8 يونيو 2024", "2024-06-08"),
]


@pytest.mark.parametrize(("lang", "joined", "member", "posted", "published"), FORUM)
def test_the_day_somebody_joined_a_forum(lang: str, joined: str, member: str, posted: str, published: str) -> None:
    """What stands beside a post about who wrote it has a day of its own, with its label beside it or above."""
    text = "<div>I have a question about the old ferry pumps, because mine stopped after the storm.<br><br>Has somebody repaired one?</div>"
    for profile in (f"<dd><b>{joined}</b> {member}</dd>", f"<dt>{joined.strip(' ：:')}</dt><dd>{member}</dd>"):
        post = f"<dl><dt><a class=username>anne77</a></dt>{profile}</dl><h3>The pump stops</h3><p>anne77 » {posted}</p>{text}"
        page = f"<html lang={lang}><body><h2>The pump stops</h2>{post}</body></html>"
        assert dates(clean(page).metadata) == (published, None)


@pytest.mark.parametrize(
    "label", ["By Ann Example, Registered Dietitian |", "By Ann Example, Registered Nurse", "Registered Dietitian"]
)
def test_what_somebody_is_registered_as(label: str) -> None:
    """A job that sounds like a forum's label leaves a date that of the article."""
    page = f"<html lang=en><body><h1>The bridge is rebuilt</h1><p>{label} March 5, 2024</p><p>It rained, and the river rose. The bridge is shut.</p>"
    assert dates(clean(page).metadata) == ("2024-03-05", None)


@pytest.mark.parametrize(
    ("lang", "line", "published"),
    [
        (
            "en",
            "By Ann Example on October 24, 2012 in Conversations, Social Media, Video with 2 Comments",
            "2012-10-24",
        ),
        (
            "pt",
            "Por Ana Exemplo em 24 de outubro de 2012 na cidade, na ponte e nas obras, com 2 comentários",
            "2012-10-24",
        ),
        ("ru", "Автор: Анна Примерова 24 октября 2012 в рубриках Город и мост, Стройка на реке", "2012-10-24"),
        ("en", "By the morning of October 24, 2012 the bridge was closed, and all of the ferries were full.", None),
        ("ru", "По словам совета, 24 октября 2012 мост закрыли, и на паромах не было мест.", None),
    ],
)
def test_a_date_behind_who_wrote(lang: str, line: str, published: str | None) -> None:
    """A line that says who wrote and then when may say more behind that; a sentence that begins so has another day."""
    assert dates(said(f"<p>{line}</p>", lang))[0] == published
