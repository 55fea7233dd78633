"""Bylines as people read them below a headline: who of those in them wrote the article."""

from __future__ import annotations

import pytest

from cleaner import clean

STORY = (
    "<p>The council voted late on Tuesday to rebuild the bridge, which was closed in January after storms damaged it.</p>"
    "<p>Engineers told the meeting that work could begin in the autumn and would take about eighteen months.</p>"
)
DECLARED = '<script type="application/ld+json">{"@type": "NewsArticle", "author": "Di Form"}</script>'


def authors(lang: str, byline: str, head: str = "") -> tuple[str, ...]:
    title = "Council rebuilds the bridge"
    html = (
        f"<html lang={lang}><head><title>{title}</title>{head}</head><body><main><h1>{title}</h1>{byline}{STORY}</main>"
    )
    return clean(html).metadata.authors


@pytest.mark.parametrize(
    ("lang", "line"),
    [
        ("en", "Editor: Ann Example"),
        ("es", "Editor: Ana Ejemplo"),
        ("de", "Redaktion: Anna Beispiel"),
        ("pl", "Redakcja: Anna Przykład"),
        ("pt", "Edição: Ana Exemplo"),
        ("tr", "Editör: Ayşe Örnek"),
        ("vi", "Biên tập: Nguyễn Thị Bình"),
        ("el", "Επιμέλεια: Άννα Παπαδοπούλου"),
        ("ru", "Редактор: Анна Примерова"),
        ("ar", "تحرير: سارة المثال"),
        ("fa", "دبیر: سارا نمونه"),
        ("hi", "संपादक: राजेश कुमार"),
        ("th", "บรรณาธิการ: สมชาย ใจดี"),
        ("ja", "編集：山田太郎"),
        ("zh-CN", "编辑 | 王芳"),
        ("ko", "편집 김철수 기자"),
    ],
)
def test_editors_are_no_authors(lang: str, line: str) -> None:
    """Who edited stands where authors do, and takes the place of none."""
    assert authors(lang, f"<p>{line}</p>") == ()
    assert authors(lang, f"<p>{line}</p>", DECLARED) == ("Di Form",)


@pytest.mark.parametrize(
    ("lang", "byline", "expected"),
    [
        ("en", "<p>By Ann Example, Editor</p>", ("Ann Example",)),
        ("en", "<p>By Editor Ann Example</p>", ("Ann Example",)),
        ("ru", "<p>Автор: Анна Примерова, редактор</p>", ("Анна Примерова",)),
        ("tr", "<p>Haber: Ayşe Örnek Editör: Ali Veli</p>", ("Ayşe Örnek",)),
        ("zh-CN", "<p>撰文 | 张伟</p><p>编辑 | 王芳</p>", ("张伟",)),
    ],
)
def test_authors_beside_editors(lang: str, byline: str, expected: tuple[str, ...]) -> None:
    """An editor who wrote is an author, and so is who stands beside one."""
    assert authors(lang, byline, DECLARED) == expected


@pytest.mark.parametrize(
    ("lang", "line", "expected"),
    [
        ("en", "By Ann Example in London, Bo Sample in Lagos and Associated Press", ("Ann Example", "Bo Sample", "Associated Press")),
        ("en", "By Ann Example, PhD, and Bo Sample, MD", ("Ann Example", "Bo Sample")),
        ("en", "By ANN EXAMPLE, BO SAMPLE and CY MODEL Associated Press", ("ANN EXAMPLE", "BO SAMPLE", "CY MODEL")),
        ("de", "Von <a href=/k>Anna Beispiel</a> und Dr. Otto Muster", ("Anna Beispiel", "Dr. Otto Muster")),
        ("fr", "Par <a href=/k>Jeanne Exemple</a> et Marc Modèle", ("Jeanne Exemple", "Marc Modèle")),
        ("ru", "Авторы: <a href=/k>Анна Примерова</a> и Пётр Образцов", ("Анна Примерова", "Пётр Образцов")),
        ("ja", "文・山田太郎　写真・佐藤花子", ("山田太郎",)),
        ("hi", "Published by: राजेश कुमार Updated Wed, 04 Mar 2026", ("राजेश कुमार",)),
        ("zh-TW", "記者 張偉 報導", ("張偉",)),
        ("zh-CN", "记者 张伟 报道", ("张伟",)),
        ("ko", "(서울=연합뉴스) 김철수 기자", ("김철수",)),
        ("ko", "글·사진 김철수 기자", ("김철수",)),
        ("ko", "글=김철수 기자", ("김철수",)),
        ("ko", "사진 김철수 기자", ()),
        ("en", "Written by Ann Example; Fact checked by Bo Sample", ("Ann Example",)),
        ("en", "Words by Ann Example; photographs by Bo Sample", ("Ann Example",)),
        ("en", "Reporting by Ann Example; Editing by Bo Sample", ("Ann Example",)),
        ("en", "By Ann Example; Bo Sample", ("Ann Example", "Bo Sample")),
        ("en", "Written by Ann Example Fact checked by Bo Sample", ("Ann Example",)),
        ("en", "By Ann Example Reviewed by Bo Sample, MD", ("Ann Example",)),
        ("en", "By Ann Example and agencies", ("Ann Example",)),
        ("en", "By A Photo Editor", ("A Photo Editor",)),
        ("fr", "Par Anne Exemple, à Bruxelles", ("Anne Exemple",)),
        ("de", "Von Anna Muster (Text) und Ben Probe (Fotos)", ("Anna Muster",)),
        ("ko", "김철수 이영희 기자", ("김철수", "이영희")),
        ("bn", "লেখক: রহিম উদ্দিন ও করিম আলী", ("রহিম উদ্দিন", "করিম আলী")),
        ("en", "By Ann Example, founder and chief of the Wells Ferry Lines", ("Ann Example",)),
        ("en", "By the Wells Ferry Team", ("the Wells Ferry Team",)),
        ("en", "By Ann (Anka) Example", ("Ann (Anka) Example",)),
        ("en", "By Ann E.", ("Ann E.",)),
        ("en", "By Bo Sample Jr.", ("Bo Sample Jr.",)),
        ("en", "By annika｜", ("annika",)),
        ("en", "This post was written by Ann Example, head of the archive", ("Ann Example",)),
        ("en", "Recipe by Ann Example", ("Ann Example",)),
        ("el", "Του Γιώργου Παπαδόπουλου", ("Γιώργου Παπαδόπουλου",)),
        ("el", "Της Άννας Ρέβη", ("Άννας Ρέβη",)),
        ("bg", "От Мария Примерова", ("Мария Примерова",)),
        ("sq", "Nga Ana Shembulli", ("Ana Shembulli",)),
        ("de", "Ein Bericht von Anna Beispiel", ("Anna Beispiel",)),
        ("en", "Guest post by Ann Example", ("Ann Example",)),
        ("en", "<span>By the Wells Ferry Team</span> <span>2–3 minutes</span>", ("the Wells Ferry Team",)),
        ("en", "Written by</p><p>AE</p><p>Ann Example", ("Ann Example",)),
        ("zh-CN", "作者</p><p>于涛</p><p>港口在星期三上午重新开放了", ("于涛",)),
    ],
)  # fmt: skip
def test_all_authors_and_nobody_else(lang: str, line: str, expected: tuple[str, ...]) -> None:
    """Places, degrees, agencies, links and other people's work stand between and beside the names."""
    assert authors(lang, f"<p>{line}</p>") == expected


@pytest.mark.parametrize(
    ("lang", "line"),
    [
        ("de", "Von Hamburg nach Bremen in einer Stunde"),
        ("fr", "Par Toutatis, le pont !"),
        ("en", "UPDATE: This experiment in productivity didn’t work; more details at the end."),
        ("ru", "Автор: Этот опыт в нашем городе не удался, подробности в конце"),
        ("en", "published by: Â Thursday"),
        ("el", "Της Ελλάδας"),
    ],
)
def test_what_only_begins_like_a_byline(lang: str, line: str) -> None:
    """A sentence that begins with a byline's word, and a day behind a wrongly decoded space."""
    assert authors(lang, f"<p>{line}</p>") == ()


@pytest.mark.parametrize(
    ("lang", "byline", "expected"),
    [
        ("zh-TW", "<p>【邱俊吉╱台北報導】</p>", ("邱俊吉",)),
        ("zh-TW", "<p>邱俊吉、王小明╱台北報導</p>", ("邱俊吉", "王小明")),
        ("zh-TW", "<p>邱俊吉／綜合報導</p>", ("邱俊吉",)),
        ("zh-TW", "<p>記者王小明╱台北報導</p>", ("王小明",)),
        ("zh-TW", "<p>文╱王小明 圖╱李華</p>", ("王小明",)),
        ("zh-TW", "<p>採訪整理／王小明</p>", ("王小明",)),
        ("zh-TW", "<p>責任編輯╱王小明</p>", ()),
        ("zh-TW", "<p>社會中心／台北報導</p>", ()),
        ("zh-TW", "<p>綜合報導／台北</p>", ()),
        ("ko", '<p class=vcard><a class=fn href="/x">김철수</a></p>', ("김철수",)),
        ("en", '<p class=vcard><a class=fn href="/x">Ann Example</a></p>', ("Ann Example",)),
        ("en", '<p>/ <a href="/author/ann">Ann Example</a></p>', ("Ann Example",)),
        ("en", "<p>Published in Nature Physics</p>", ()),
    ],
)
def test_names_beside_slashes_and_in_cards(lang: str, byline: str, expected: tuple[str, ...]) -> None:
    """A slash of any form parts a name and the place of the report; a card of somebody holds a name of one word, where names have one."""
    assert authors(lang, byline) == expected


@pytest.mark.parametrize(
    ("language", "byline", "authors"),
    [
        ("en", "By {ann}, {bo}", ("Ann Example", "Bo Sample")),
        ("en", "By {ann}{bo}", ("Ann Example", "Bo Sample")),
        ("en", "By <i class=name>Ann Example</i> <i class=name>Bo Sample</i>", ("Ann Example", "Bo Sample")),
        ("pl", "Autorzy: <i class=x>Anna Kowalska</i><i class=x>Jan Nowak</i>", ("Anna Kowalska", "Jan Nowak")),
        ("ru", "Автор: <a href=/author/a>Анна Примерова</a> <a href=/author/p>Пётр Образцов</a>", ("Анна Примерова", "Пётр Образцов")),
        ("en", "By {ann} <span>Health Reporter</span>", ("Ann Example",)),
        ("en", "By {ann} <a href=/author/desk>Health Reporter</a>", ("Ann Example",)),
        ("en", "By {ann} <a href=/wells>Wells Press</a>", ("Ann Example",)),
        ("en", "By {ann} <span>Reviewed by {bo}</span>", ("Ann Example",)),
    ],
)  # fmt: skip
def test_names_in_a_row_of_elements(language: str, byline: str, authors: tuple[str, ...]) -> None:
    """Behind the first name of a byline, links to people and elements of the same class hold others; agencies and jobs don't."""
    byline = byline.format(ann="<a href=/author/ann>Ann Example</a>", bo="<a href=/author/bo>Bo Sample</a>")
    page = f"<html lang={language}><h1>A day in Lyon</h1><p>{byline}</p><p>It rained in Lyon for a whole day, and the river rose.</p>"
    assert clean(page).metadata.authors == authors


@pytest.mark.parametrize(
    ("language", "box", "authors"),
    [
        ("en", "<div class=author-box><b class=author-box__name>Ann Example</b><i>Head of Wells</i></div>", ("Ann Example",)),
        ("fr", "<div class=boite-bio><b class=entry-author-name>Jeanne Exemple</b></div>", ("Jeanne Exemple",)),
        ("ru", "<div class=post-bio><div class=avatar></div><b class=post-author-name>Анна Примерова</b></div>", ("Анна Примерова",)),
        ("en", "<div class=comment-box><b class=comment-author-name>Bo Sample</b></div>", ()),
        ("en", "<div class=author-box><b>Ann Example</b></div>", ()),
    ],
)  # fmt: skip
def test_the_name_in_a_box_about_the_author(language: str, box: str, authors: tuple[str, ...]) -> None:
    """An element that calls itself an author's name is one, in whatever box it stands; other parts of such a box aren't."""
    text = "<p>It rained in Lyon for a whole day, and the river rose by two metres.</p>" * 2
    assert clean(f"<html lang={language}><h1>A day in Lyon</h1>{text}{box}").metadata.authors == authors


@pytest.mark.parametrize(
    ("language", "name", "link"),
    [
        ("en", "Ann Example", "View Profile"),
        ("de", "Anna Beispiel", "Zum Profil"),
        ("ru", "Анна Примерова", "Посмотреть Профиль"),
        ("ar", "سارة المثال", "الملف الشخصي"),
        ("ko", "김철수", "프로필 보기"),
        ("de", "Anna Beispiel", "Alle Artikel"),
        ("de", "Anna Beispiel", "Alle Artikel von Anna Beispiel"),
        ("fr", "Anne Exemple", "Articles de Anne Exemple"),
        ("ar", "سارة المثال", "كل المقالات"),
        ("ar", "سارة المثال", "عرض كل مقالات سارة المثال"),
        ("he", "דנה כהן", "כל המאמרים"),
        ("fa", "سارا نمونه", "همه مطالب"),
        ("hi", "राजेश कुमार", "राजेश कुमार के सभी लेख"),
        ("ja", "山田太郎", "山田太郎の記事一覧"),
        ("zh-CN", "王小明", "查看所有文章"),
        ("ko", "김철수", "김철수의 모든 글 보기"),
    ],
)
def test_a_link_to_the_author_is_no_author(language: str, name: str, link: str) -> None:
    """What a link in the menu beside an author says isn't a second one, though it leads to somebody's page."""
    menu = f"<ul><li><a rel=author href=/people/ann><span>{link}</span></a></li></ul>"
    byline = f"<div class=byline><b><a class=menu>{name}</a></b>{menu}</div>"
    page = f"<html lang={language}><h1>A day in Lyon</h1>{byline}<p>It rained in Lyon for a whole day, and the river rose.</p>"
    assert clean(page).metadata.authors == (name,)


@pytest.mark.parametrize(
    "byline",
    [
        "<p>Text size</p>",  # "Text {name}" is a byline in Swedish
        "<p>Text Size</p><p>A</p>",
        "<p>Comment text:</p><p>Your details</p>",
    ],
)
def test_labels_of_something_else(byline: str) -> None:
    """What is a label of something else in one language is no byline of another."""
    assert authors("en", byline) == ()


SITE = '<meta property="og:site_name" content="wellsferry">'


@pytest.mark.parametrize(
    ("byline", "head", "expected"),
    [
        ("<p>By wellsferry</p>", SITE, ("wellsferry",)),
        ("<p>By wellsferry</p>", SITE + DECLARED, ("Di Form",)),
        ("", SITE + '<meta name=author content="wellsferry">', ()),
        ("", '<meta name=author content="No Author">', ()),
        ("<p>By wellsferry</p>", SITE + '<meta name=author content="wellsferry">', ("wellsferry",)),
    ],
)
def test_site_in_a_byline(byline: str, head: str, expected: tuple[str, ...]) -> None:
    """A site that people read to have written is the author, where nobody else is said to have."""
    assert authors("en", byline, head) == expected


@pytest.mark.parametrize(
    ("byline", "expected"),
    [
        ('<div class="hero__author-title-wrapper"><span class="hero__author">Ann Example</span></div>', ("Ann Example",)),
        ('<div class="author-box"><p><span class="author">Ann Example</span></p></div>', ("Ann Example",)),
        ('<div class="author"><span class="title">Head Winemaker</span></div>', ()),
        ('<div class="author-bio"><span>Rainy Days</span></div>', ()),
        ('<div class="comment"><span class="author">Ann Example</span></div>', ()),
        ('<a href="/blog/author/ann"><div class="cell">Ann Example</div></a>', ("Ann Example",)),
        ('<p class="byline"><span>March 20, 2023 | </span><span>Wellness & Prevention</span></p>', ()),
        ('<p class="byline"><span>March 20, 2023 | </span><span>Ann & Bo Example</span></p>', ("Ann", "Bo Example")),
    ],
)  # fmt: skip
def test_elements_that_call_themselves_authors(byline: str, expected: tuple[str, ...]) -> None:
    """The nearest element that speaks of an author says whether it is one."""
    assert authors("en", byline) == expected


@pytest.mark.parametrize(
    ("lang", "byline", "expected"),
    [
        ("en", "<p>Ann Example</p><p>Co-Founder & Marketing Director</p>", ("Ann Example",)),
        ("de", "<p>Anna Beispiel</p><p>Redakteurin</p>", ("Anna Beispiel",)),
        ("es", "<p>Ana Ejemplo</p><p>Periodista judicial</p>", ("Ana Ejemplo",)),
        ("fr", "<p>Anne Exemple</p><p>Journaliste</p>", ("Anne Exemple",)),
        ("en", "<p>Ann Example</p><p>Tech Writer</p>", ("Ann Example",)),
        ("en", "<p>Ann Example</p><p>Senior Editor</p>", ("Ann Example",)),
        ("en", "<p>Ann Example, staff writer</p>", ("Ann Example",)),
        ("en", "<p>ANN EXAMPLE, Deputy Business Editor | March 5 2024</p>", ("ANN EXAMPLE",)),
        ("uk", "<p>Анна Прикладна, журналістка</p>", ("Анна Прикладна",)),
        ("en", "<p>Ferry Departments Redundant, Wells Chief Says</p>", ()),
        ("en", "<p>Ann Example, an expert, apologized for the tone of her first letter to the council.</p>", ()),
        ("en", "<p>Lyon, Writer</p>", ()),
        ("en", "<p>Ann Example</p><p>Photo editor</p>", ()),
        ("en", "<p>Storm Returns</p><p>Director: Bo Sample</p>", ()),
    ],
)  # fmt: skip
def test_names_over_jobs(lang: str, byline: str, expected: tuple[str, ...]) -> None:
    """Below the headline, a name stands over what its bearer is, or before that."""
    assert authors(lang, byline) == expected


@pytest.mark.parametrize(
    "control",
    [
        "fieldset><legend>{}</legend><label>{}</label></fieldset",
        "select><optgroup label={0}><option>{0}<option>{1}</select",
    ],
)
@pytest.mark.parametrize(
    ("label", "value"), [("Text", "Color"), ("Author", "Ann Example"), ("Автор", "Анна Примерова")]
)
def test_the_controls_of_a_form_name_nobody(control: str, label: str, value: str) -> None:
    """A player of videos amid the first paragraphs asks for the colour of its text, a form for a name."""
    player = f"<div class=player><{control.format(label, value)}></div>"
    days = ("Monday", "Wednesday", "Thursday", "Friday", "Saturday")
    rest = "".join(
        f"<p>On {day} the workers of another company measured the banks, and wrote a report about it.</p>"
        for day in days
    )
    for above in ("", STORY):
        assert authors("en", above + player + rest) == ()


@pytest.mark.parametrize(
    ("lang", "byline", "expected"),
    [
        ("pt", "<p>Por Ana Reis</p>", ("Ana Reis",)),
        ("pt", "<p>Texto: Ana Reis | Fotos: Rui Costa</p>", ("Ana Reis",)),
        ("es", '<p class="author">Ana Reis</p>', ("Ana Reis",)),
        ("en", "<p>Read more</p>", ()),
    ],
)
def test_names_that_are_labels_in_several_languages(lang: str, byline: str, expected: tuple[str, ...]) -> None:
    """No language has all words of such a line as its labels: "Ana" is one in Yoruba, "Reis" in Afrikaans."""
    assert authors(lang, byline) == expected


@pytest.mark.parametrize(
    ("lang", "line", "expected"),
    [
        ("de", "Text und Fotos: Anna Beispiel", ("Anna Beispiel",)),
        ("vi", "Bài và ảnh: Trần Thị Hoa", ("Trần Thị Hoa",)),
        ("pt", "Texto e fotos: Joana Exemplo", ("Joana Exemplo",)),
        ("en", "Photos and video: Ann Example", ()),
        ("en", "Text edited and checked by Ann Example", ()),
    ],
)
def test_who_wrote_and_took_the_pictures(lang: str, line: str, expected: tuple[str, ...]) -> None:
    """Who made something else beside the text is its author."""
    assert authors(lang, f"<p>{line}</p>") == expected


@pytest.mark.parametrize(
    ("declared", "expected"),
    [
        ("bo.sample", ("Ann Example",)),
        ("bsample42", ("Ann Example",)),
        ("Site Admin", ("Ann Example",)),
        ("5 Great Ideas for the Port", ("Ann Example",)),
        ("Bo Sample", ("Bo Sample",)),
    ],
)
def test_what_programs_declare_in_the_place_of_an_author(declared: str, expected: tuple[str, ...]) -> None:
    """The name by which somebody logs in gives way to the author beside the headline; who looks after the site, and a title, are none."""
    head = f'<script type="application/ld+json">{{"@type": "NewsArticle", "author": "{declared}"}}</script>'
    assert authors("en", '<div class="author">Ann Example</div>', head) == expected


def test_the_name_by_which_an_author_logs_in() -> None:
    """Where nothing else names the author, it stays."""
    assert authors("en", "", '<meta name="author" content="bo.sample">') == ("bo.sample",)


@pytest.mark.parametrize(
    ("lang", "byline", "expected"),
    [
        ("en", "<p>Ben Example</p><p>March 5, 2024</p>", ("Ben Example",)),
        ("en", "<p>March 5, 2024</p><p>KATE EXAMPLE and Nick Sample in Berlin</p>", ("KATE EXAMPLE", "Nick Sample")),
        ("en", "<p>Ben Example | March 5, 2024 | 4 min read</p>", ("Ben Example",)),
        ("es", "<p>Ana de la Torre</p><p>Madrid - 05 mar 2024 - 10:15 CET</p>", ("Ana de la Torre",)),
        ("ru", "<p>Анна Примерова</p><p>5 марта 2024</p>", ("Анна Примерова",)),
        ("tr", "<p>Zeynep Örnek / İstanbul</p><p>05 Mart 2024</p>", ("Zeynep Örnek",)),
        ("vi", "<p>Nguyễn Thị Hoa - 05/03/2024 10:15</p>", ("Nguyễn Thị Hoa",)),
        ("he", "<p>דנה כהן</p><p>פורסם: 05.03.24</p>", ("דנה כהן",)),
        ("ka", "<p>ნინო მაგალითი</p><p>05.03.2024</p>", ("ნინო მაგალითი",)),
        ("en", "<p>World News</p><p>March 5, 2024</p>", ()),
        ("en", "<p>Associated Press</p><p>March 5, 2024</p>", ()),
        ("en", "<p>Ben Example will speak on Monday</p><p>March 5, 2024</p>", ()),
        ("en", "<p>Ben Example © Wells Pictures</p><p>March 5, 2024</p>", ()),
        ("en", "<p>Ben Example</p><p>A day in Lyon</p>", ()),
        ("en", "<p>Ben Example</p><p>March 5, 2024</p><p class=author>Ann Sample</p>", ("Ann Sample",)),
    ],
)
def test_names_beside_the_date(lang: str, byline: str, expected: tuple[str, ...]) -> None:
    """A given name tells a name that stands alone beside the date below the headline from a section or a paper, where nobody else is named."""
    assert authors(lang, byline) == expected
