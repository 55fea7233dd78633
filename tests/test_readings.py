"""Ruby: the readings of words leave the text, stay in the record, and come back in their places."""

from __future__ import annotations

import pytest

from cleaner import Article, Reading, clean, clean_many
from cleaner.reading.read_html import read_html
from samples import STORIES

TITLE, *LINES = STORIES["ja"]
FERRY = "荷物は<ruby>水曜<rp>（</rp><rt>すいよう</rt><rp>）</rp>日<rp>（</rp><rt>び</rt><rp>）</rp></ruby>の昼に市場へ届き、野菜の値段はもとに戻りつつあるという。"
PAGE = f"""<html lang=ja><title>{TITLE}</title><div class=menu><a href=/><ruby>天気<rt>てんき</rt></ruby></a></div>
<main><h1><ruby>{TITLE[:2]}<rt>よみ</rt></ruby>{TITLE[2:]}</h1><p>{LINES[0]}</p><p>{FERRY}</p><p>{LINES[1]}</p>
<h2>関連記事</h2><ul><li><a href=/b><ruby>島<rt>しま</rt></ruby>の学校が賞を取る</a><li><a href=/c>港の<ruby>鯨<rt>くじら</rt></ruby>が戻る</a></ul></main>"""
BASE = "荷物は水曜日の昼に市場へ届き、野菜の値段はもとに戻りつつあるという。"
WHOLE = "荷物は水曜（すいよう）日（び）の昼に市場へ届き、野菜の値段はもとに戻りつつあるという。"


def blocks_of(html: str) -> list[tuple[str, list[tuple[int, str]]]]:
    """The blocks of a body: text, and readings with their places."""
    page = read_html(f"<!doctype html><body>{html}", whole=True)
    return [(block.text, [tuple(reading) for reading in block.readings]) for block in page.blocks]


# ── what a reading is ──


@pytest.mark.parametrize(
    ("html", "blocks"),
    [
        ("<p><ruby>漢<rt>かん</rt>字<rt>じ</rt></ruby>を", [("漢字を", [(1, "かん"), (2, "じ")])]),
        ("<p><ruby>漢字<rp>(</rp><rt>かんじ</rt><rp>)</rp></ruby>を", [("漢字を", [(2, "(かんじ)")])]),
        ("<p><ruby><rb>漢<rb>字<rt>かん<rt>じ</ruby>を", [("漢字を", [(2, "かんじ")])]),
        ("<p><ruby>旧金山<rtc><rt>jiù</rt> <rt>jīn shān</rt></rtc><rtc>San Francisco", [("旧金山", [(3, "jiù jīn shānSan Francisco")])]),
        ("<p>in <ruby>Lyon <rt>lee <b>on</b></rt> </ruby> it", [("in Lyon it", [(7, "lee on")])]),
        ("<p><ruby><ruby>東<rt>とう</rt></ruby><rt>tō</rt></ruby>", [("東", [(1, "とうtō")])]),
    ],
    ids=["letter-by-letter", "brackets", "bases-first", "two-readings", "white-space", "ruby-in-ruby"],
)  # fmt: skip
def test_readings_leave_the_text(html: str, blocks: object) -> None:
    """What stands in `rt`, `rp` and `rtc` of a ruby is no part of the text; its place in the text is known."""
    assert blocks_of(html) == blocks


@pytest.mark.parametrize(
    ("html", "texts"),
    [
        ("<p>one <rt>two</rt>", ["one two"]),
        ("<p><ruby><rt>alone</rt></ruby>", ["alone"]),
        ("<ruby><p>漢字</p><rt>かんじ</rt></ruby>", ["漢字", "かんじ"]),
        ("<p><ruby>漢字<rt> </rt></ruby>", ["漢字"]),
    ],
    ids=["outside-of-ruby", "of-nothing", "of-another-block", "empty"],
)
def test_what_is_no_reading_is_text(html: str, texts: list[str]) -> None:
    """Outside of ruby, and where its block holds nothing that it could be the reading of, a reading is text."""
    assert blocks_of(html) == [(text, []) for text in texts]


def test_readings_are_no_links() -> None:
    """A reading in a link doesn't make more of its block a link than is one."""
    (block,) = read_html("<p>長い<a href=/x><ruby>島<rt>しまじましまじま</rt></ruby></a>の話", whole=True).blocks
    assert (block.text, block.links) == ("長い島の話", 1)


def test_links_side_by_side_keep_their_readings() -> None:
    """Titles that are links side by side are a block each, with their own readings."""
    title = "港の工事がまた始まるという長い見出しである"
    links = "".join(f"<a href=/{n}><ruby>第<rt>だい</rt></ruby>{n}{title}</a> " for n in range(2))
    assert blocks_of(f"<div>{links}</div>") == [(f"第{n}{title}", [(1, "だい")]) for n in range(2)]


# ── an article ──


def test_the_text_has_none() -> None:
    """Text, title and related items are what people copy out: without readings and their brackets."""
    article = clean(PAGE)
    assert article.text == "\n\n".join((LINES[0], BASE, LINES[1]))
    assert article.title == article.metadata.title == TITLE
    assert [item.title for item in article.related] == ["島の学校が賞を取る", "港の鯨が戻る"]
    assert clean(article.text).text == article.text


def test_the_record_has_them() -> None:
    """Kept and removed blocks have their readings, and with them all that they held."""
    article = clean(PAGE)
    kept = next(record for record in article.kept if record.text == BASE)
    assert kept.readings == (Reading(5, "（すいよう）"), Reading(6, "（び）"))
    assert kept.with_readings == WHOLE
    menu = article.removed[0]
    assert (menu.text, menu.with_readings) == ("天気", "天気てんき")
    assert [record.readings for record in article.explain() if record.text == LINES[0]] == [()]


def test_they_can_be_put_back() -> None:
    """`restore` and `keep` put readings back into the text, as they put blocks back, and touch nothing else."""
    article = clean(PAGE)
    back = article.restore("reading")
    assert back.text == "\n\n".join((LINES[0], WHOLE, LINES[1]))
    assert back.title == f"{TITLE[:2]}よみ{TITLE[2:]}"
    assert len(back.removed) == len(article.removed)
    assert [record.text for record in back.explain()] == [record.with_readings for record in article.explain()]
    assert clean(PAGE, keep=["reading"]).to_dict(content=True) == back.to_dict(content=True)
    assert article.text == clean(PAGE).text


def test_json_holds_them() -> None:
    """The record's readings are written and read back, and can be put back then as well."""
    article = clean(PAGE)
    data = article.to_dict()
    kept = next(record for record in data["kept"] if record["text"] == BASE)
    assert kept["readings"] == [{"at": 5, "text": "（すいよう）"}, {"at": 6, "text": "（び）"}]
    for content in (False, True):
        loaded = Article.from_json(article.to_json(content=content))
        assert loaded.to_json(content=content) == article.to_json(content=content)
        assert loaded.explain() == article.explain()
        again, back = loaded.restore("reading"), article.restore("reading")
        assert (again.title, again.lead, again.paragraphs) == (back.title, back.lead, back.paragraphs)
        assert (again.kept, again.removed) == (back.kept, back.removed)
        assert Article.from_json(again.to_json()).to_json() == again.to_json()
        assert loaded.restore("related").removed[0].readings == article.removed[0].readings


def test_they_come_back_from_workers() -> None:
    """An article out of another process has its readings, and they can be put back."""
    here = clean(PAGE)
    for options in ({}, {"keep": ["reading"]}):
        (article,) = clean_many([PAGE], workers=1, **options)
        assert isinstance(article, Article)
        for one, other in ((article, clean(PAGE, **options)), (article.restore("reading"), here.restore("reading"))):
            assert (one.title, one.lead, one.text) == (other.title, other.lead, other.text)
            assert one.to_dict(content=True) == other.to_dict(content=True)


def test_metadata_has_none() -> None:
    """A byline names its author without the reading of the name."""
    byline = "</h1><p class=byline>記者 <ruby>山田太郎<rt>やまだたろう</rt></ruby></p>"
    assert clean(PAGE.replace("</h1>", byline)).metadata.authors == ("山田太郎",)


# ── outputs ──


def test_outputs() -> None:
    """Markdown says the text; HTML and TEI print readings beside their words; put back, they are text everywhere."""
    article, back = clean(PAGE), clean(PAGE).restore("reading")
    assert BASE in article.to_markdown() and WHOLE in back.to_markdown()
    beside = "<ruby>水曜<rp>（</rp><rt>すいよう</rt><rp>）</rp>日<rp>（</rp><rt>び</rt><rp>）</rp></ruby>"
    assert beside in article.to_html() and WHOLE in back.to_html()
    assert "<ruby><rb>水曜</rb><rt>（すいよう）</rt></ruby>" in article.to_tei() and WHOLE in back.to_tei()
    loaded = Article.from_json(article.to_json(content=True))
    assert (loaded.to_markdown(), loaded.to_html(), loaded.to_tei()) == (
        article.to_markdown(),
        article.to_html(),
        article.to_tei(),
    )


def test_marks_around_readings_stay() -> None:
    """A paragraph with readings keeps its links and its strong words, and white space around readings its place."""
    line = f"<p>Das <b>Wort <ruby>Hafen <rt>港</rt></ruby></b> <a href=/x>steht <ruby>da<rt> hier</rt></ruby></a>, {LINES[1]}</p>"
    article = clean(PAGE.replace("<h2>", f"{line}<h2>"), url="https://example.org/")
    expected = f"Das **Wort Hafen** [steht da](https://example.org/x), {LINES[1]}"
    assert expected in article.to_markdown(links=True)


def test_tables_and_listings_with_readings() -> None:
    """A table with readings stays a table, and a listing a listing."""
    table = "<table><tr><th><ruby>日<rt>ひ</rt></ruby><th>船<tr><td>日曜<td><ruby>早<rt>はや</rt></ruby>い船</table>"
    article = clean(
        PAGE.replace("<h2>", f"{table}<pre>print <ruby>字<rt>じ</rt></ruby>\n  end</pre><p>{LINES[2]}</p><h2>")
    )
    markdown = article.restore("boilerplate").to_markdown()
    assert "| 日 | 船 |" in markdown and "| 日曜 | 早い船 |" in markdown
    assert "```\nprint 字\n  end\n```" in markdown
