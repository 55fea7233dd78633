"""Names of authors, without what pages write around them."""

from __future__ import annotations

import pytest

from cleaner import clean
from cleaner.lexicon.phrases import default_lexicon
from cleaner.metadata.names import Names

DECLARED = [
    ("en", "Ann Example", ["Ann Example"]),
    ("en", "By Ann Example and Bo Sample", ["Ann Example", "Bo Sample"]),
    ("en", "Ann Example, Bo Sample, Cy van der Model", ["Ann Example", "Bo Sample", "Cy van der Model"]),
    ("en", "Ann Example, MS, RD, FAND", ["Ann Example"]),
    ("en", "Ann Example, Senior Director of Operations, Example Lines", ["Ann Example"]),
    ("en", "Ann Example (Reuters)", ["Ann Example"]),
    ("en", "Ann Example - The Wells News", ["Ann Example"]),
    ("en", "Ann Example on Friday", ["Ann Example"]),
    ("en", "A. J. Example", ["A. J. Example"]),
    ("en", "ANN EXAMPLE Wells Press", ["ANN EXAMPLE"]),
    ("en", "Ann Example Last Updated", ["Ann Example"]),
    ("en", "Ann Example; Bo Sample | Cy Model & Di Form", ["Ann Example", "Bo Sample", "Cy Model", "Di Form"]),
    ("en", "Staff Writer", []),
    ("en", "admin", []),
    ("ru", "ИА «Порт.Ru»", ["ИА «Порт.Ru»"]),
    ("ru", "Автор: ИА «Наш край», Анна Примерова", ["ИА «Наш край»", "Анна Примерова"]),
    ("uk", '"Порт Веллс" Петро Зразок', ['"Порт Веллс" Петро Зразок']),
    ("de", "Agentur „Morgen“", ["Agentur „Morgen“"]),
    ("fr", "Agence « Le Port »", ["Agence « Le Port »"]),
    ("en", 'Ann "the pen" Example', ['Ann "the pen" Example']),
    ("en", '"Ann Example"', ["Ann Example"]),
    ("ru", "«Анна Примерова»", ["Анна Примерова"]),
    ("en", "View Profile", []),
    ("de", "Zum Profil", []),
    ("ru", "Посмотреть профиль", []),
    ("ar", "عرض الملف الشخصي", []),
    ("zh-CN", "个人主页", []),
    ("en", "Ann View", ["Ann View"]),
    ("en", "See all articles", []),
    ("en", "By Ann Example View all posts", ["Ann Example"]),
    ("pl", "Anna Przykład Zobacz wszystkie wpisy", ["Anna Przykład"]),
    ("ru", "Все материалы", []),
    ("tr", "Ayşe Örnek Tüm Yazıları", ["Ayşe Örnek"]),
    ("th", "บทความทั้งหมด", []),
    ("zh-TW", "王小明的更多文章", []),
    ("en", "https://www.facebook.com/ann.example", []),
    ("en", "262588213843476", []),
    ("en", "page.head.extra.author", []),
    ("en", "ann@example.org", []),
    ("en", "", []),
    ("fr", "Par Jeanne Exemple et Marc Modèle", ["Jeanne Exemple", "Marc Modèle"]),
    ("de", "Von Anna Beispiel und Otto Muster", ["Anna Beispiel", "Otto Muster"]),
    ("ru", "Автор: Анна Примерова и Пётр Образцов", ["Анна Примерова", "Пётр Образцов"]),
    ("ar", "بقلم: سارة المثال", ["سارة المثال"]),
    ("ja", "記者 山田太郎", ["山田太郎"]),
    ("zh-CN", "作者：王小明、李华", ["王小明", "李华"]),
    ("zh-CN", "港口网_提供船期、潮汐、海上天气预报与渡轮实时信息、以及岛屿旅行咨询等服务", []),
    ("zh-CN", "中国国际广播电台港口在线", ["中国国际广播电台港口在线"]),
    ("ko", "김철수 기자", ["김철수"]),
    ("ka", "ნინო ნიმუშაძე, იურისტი Wells Law-ში", ["ნინო ნიმუშაძე"]),
    ("tr", "Yazar: Ayşe Örnek", ["Ayşe Örnek"]),
    ("es", "Por Marta Quiroga", ["Marta Quiroga"]),
    ("sw", "Na Fatuma Bakari", ["Fatuma Bakari"]),
    ("ro", "de Ioana Mureșan", ["Ioana Mureșan"]),
    ("pt", "Texto de Joana Valadares", ["Joana Valadares"]),
    ("hy", "Հեղինակ՝ Արամ Հակոբյան", ["Արամ Հակոբյան"]),
    ("vi", "Nguyễn Thị Bình và Trần Văn Nam", ["Nguyễn Thị Bình", "Trần Văn Nam"]),
    ("ro", "Ana Exemplu și Ion Model", ["Ana Exemplu", "Ion Model"]),
    ("hu", "Kiss Anna és Nagy Péter", ["Kiss Anna", "Nagy Péter"]),
    ("en", "Ann Example, Bo Sample, and Cy van der Model", ["Ann Example", "Bo Sample", "Cy van der Model"]),
    ("en", "Ann Example, Home and Harbour Security Expert", ["Ann Example"]),
    ("en", "By Dr. Ann Example", ["Dr. Ann Example"]),
    ("en", "by Ann Example, Delegate of the Ferry Crews to the Harbour Council", ["Ann Example"]),
    ("en", "Web design: Jo Sample, HTML: Bo Sample", []),
    ("ru", "Вёрстка: Пётр Образцов", []),
    ("en", "Centre for Weather Maps and Tides", ["Centre for Weather Maps and Tides"]),
    ("fr", "La rédaction", ["La rédaction"]),
    ("en", "Groggy at", ["Groggy"]),
    ("de", "publisher", []),
    ("vi", "Ban biên tập", ["Ban biên tập"]),
    ("zh-TW", "王小明【關閉】", ["王小明"]),
    ("es", "Anónimo", []),
    ("ru", "Неизвестный автор", []),
    ("id", "Tidak diketahui", []),
    ("zh-CN", "佚名", []),
    ("fr", "Array", []),
    ("ru", "array", []),
]


@pytest.mark.parametrize(("language", "text", "expected"), DECLARED)
def test_names_in_a_text(language: str, text: str, expected: list[str]) -> None:
    """The names that stand where a page says who wrote: no labels, jobs, degrees, addresses or placeholders."""
    assert Names(default_lexicon(), language).in_text(text) == expected


@pytest.mark.parametrize(
    ("label", "asks"), [("Written by", True), ("Автор", True), ("Par", True), ("Updated", False), ("5 min read", False)]
)
def test_labels_that_ask_for_a_name(label: str, asks: bool) -> None:
    """A label that stands alone asks for a name below it, or for something else."""
    assert Names(default_lexicon(), "").asks_for_name(label) is asks


@pytest.mark.parametrize(
    "line",
    [
        "Reviewed by Ann Example",
        "Photo: Ann Example",
        "Fact checked by Ann Example",
        "Foto: Anna Beispiel",
        "来源：港口网",
        "原标题：港口重新开放",
        "編輯：王小明",
        "출처: 항구통신",
        "المصدر: وكالة الميناء",
    ],
)
def test_others_who_took_part(line: str) -> None:
    """Who checked, translated or photographed is no author, nor is the source of a text, or its former title."""
    assert Names(default_lexicon(), "en").after_label(line) == ""


@pytest.mark.parametrize(
    ("language", "line", "pieces"),
    [
        ("zh-CN", "来源：港口网 作者：王小明 编辑：李华", ["来源：港口网", "作者：王小明", "编辑：李华"]),
        ("pl", "Autor: Anna Przykładowa. Data publikacji śr.,", ["Autor: Anna Przykładowa.", "Data publikacji śr.,"]),
        ("el", "Συντάκτης: Άννα Παράδειγμα Ημερομηνία: Τρίτη", ["Συντάκτης: Άννα Παράδειγμα", "Ημερομηνία: Τρίτη"]),
        ("en", "Last updated: Monday", ["Last updated: Monday"]),
        ("en", "Harbour dues by country. Source: Example Institute", ["Harbour dues by country. Source: Example Institute"]),
    ],
)  # fmt: skip
def test_lines_with_several_labels(language: str, line: str, pieces: list[str]) -> None:
    """A label behind what another one labels begins a piece of its own; other lines are left as they are."""
    assert Names(default_lexicon(), language).cut_at_labels(line) == pieces


@pytest.mark.parametrize(
    ("byline", "language", "authors"),
    [
        ("Oleh: Budi Santoso dan Suharto", "id", ["Budi Santoso", "Suharto"]),
        ("Von Anna Beispiel und Madonna", "de", ["Anna Beispiel", "Madonna"]),
        ("By Ann Example, Bob and Carl Test", "en", ["Ann Example", "Carl Test"]),
    ],
)
def test_names_of_one_word_behind_and(byline: str, language: str, authors: list[str]) -> None:
    """Only a few words such as "for" tell that an office is meant: "Centre for Weather and Tides"."""
    assert Names(default_lexicon(), language).in_text(byline) == authors


@pytest.mark.parametrize(
    ("language", "byline", "authors"),
    [
        ("es", "Por Ana de la Cruz y Luis Gómez", ("Ana de la Cruz", "Luis Gómez")),
        ("es", "Por Ana María López García y José Luis Gómez Pérez", ("Ana María López García", "José Luis Gómez Pérez")),
        ("pt", "Por Ana da Silva e João dos Santos", ("Ana da Silva", "João dos Santos")),
        ("nl", "Door Jan van Dijk en Anna de Vries", ("Jan van Dijk", "Anna de Vries")),
        ("de", "Von Karl Müller und Anna von der Leyen", ("Karl Müller", "Anna von der Leyen")),
        ("vi", "Tác giả: Nguyễn Thị Thanh Bình và Trần Văn Nam", ("Nguyễn Thị Thanh Bình", "Trần Văn Nam")),
        ("en", "By Ann Example and staff", ("Ann Example",)),
        ("en", "By the time that the harbour had reopened for all ships", ()),
    ],
)  # fmt: skip
def test_long_names_of_several_authors(language: str, byline: str, authors: tuple[str, ...]) -> None:
    """A byline may have many words: each of its names has few."""
    page = f"<html lang={language}><h1>A day in Lyon</h1><p>{byline}</p><p>{'Lyon Wells Exemplo Beispiel. ' * 9}</p>"
    assert clean(page).metadata.authors == authors


@pytest.mark.parametrize(
    ("language", "byline", "authors"),
    [
        ("en", "By Ana De La Cruz", ("Ana De La Cruz",)),
        ("es", "Por Ana De La Cruz y Luis Gómez", ("Ana De La Cruz", "Luis Gómez")),
        ("ru", "Автор: Анна де Вита", ("Анна де Вита",)),
        ("uk", "Автор: Леся ван дер Меєр", ("Леся ван дер Меєр",)),
        ("ru", "Автор: Юсуф аль-Хасан", ("Юсуф аль-Хасан",)),
        ("en", "By Yusuf al-Hasan and Jeanne d'Arc", ("Yusuf al-Hasan", "Jeanne d'Arc")),
        ("el", "Συντάκτης: Άννα ντε Βίτα", ("Άννα ντε Βίτα",)),
        ("ru", "Автор: Анна Примерова в среду", ("Анна Примерова",)),
        ("en", "By Ann Example all-day", ("Ann Example",)),
    ],
)  # fmt: skip
def test_small_words_inside_names(language: str, byline: str, authors: tuple[str, ...]) -> None:
    """They may be written with a capital, in any script, or in one word with the name; another small word ends a name."""
    page = f"<html lang={language}><h1>A day in Lyon</h1><p>{byline}</p><p>{'Lyon Wells Exemplo Beispiel. ' * 9}</p>"
    assert clean(page).metadata.authors == authors


@pytest.mark.parametrize(
    ("language", "byline", "authors"),
    [
        ("en", "Autorzy: Anna Przykład i Jan Wzór", ["Anna Przykład", "Jan Wzór"]),
        ("", "Autoren: Anna Beispiel und Otto Muster", ["Anna Beispiel", "Otto Muster"]),
        ("en", "Авторы: Анна Примерова и Пётр Образцов", ["Анна Примерова", "Пётр Образцов"]),
        ("en", "Autores: Ana da Silva e João dos Santos", ["Ana da Silva", "João dos Santos"]),
        ("en", "Author: Josep de la Cruz y Puig", ["Josep de la Cruz y Puig"]),
    ],
)  # fmt: skip
def test_and_in_the_language_of_the_label(language: str, byline: str, authors: list[str]) -> None:
    """A label says the language in which two names are joined, where the page is in another one."""
    names = Names(default_lexicon(), language)
    assert names.in_text(byline) == authors


@pytest.mark.parametrize(
    ("language", "byline", "authors"),
    [
        ("ar", "بقلم أحمد علي ومحمد حسن", ["أحمد علي", "محمد حسن"]),
        ("ar", "بقلم: سارة المثال وأحمد النموذج", ["سارة المثال", "أحمد النموذج"]),
        ("ar", "بقلم أحمد وليد", ["أحمد وليد"]),
        ("ar", "بقلم أحمد وليد حسن", ["أحمد وليد حسن"]),
        ("ar", "بقلم أحمد حسن وليد", ["أحمد حسن وليد"]),
        ("fa", "محمد علی وحیدی نژاد", ["محمد علی وحیدی نژاد"]),
        ("he", "מאת דנה כהן ויוסי לוי", ["דנה כהן", "יוסי לוי"]),
        ("he", "דנה ורד כהן", ["דנה ורד כהן"]),
        ("zh-CN", "作者：王小明 李大华", ["王小明", "李大华"]),
        ("zh-TW", "作者：王小明 李華", ["王小明", "李華"]),
        ("zh-CN", "作者：王 小明", ["王 小明"]),
        ("zh-CN", "作者：林 海", ["林海"]),
        ("zh-TW", "作者：林 海 王小明", ["林海", "王小明"]),
        ("ja", "著者：林 海", ["林 海"]),
        ("ja", "著者：佐々木 健太郎", ["佐々木 健太郎"]),
    ],
)  # fmt: skip
def test_names_that_are_joined_without_a_word_between(language: str, byline: str, authors: list[str]) -> None:
    """Arabic and Hebrew write "and" as a letter of the second name; Chinese may write a space between two names."""
    assert Names(default_lexicon(), language).in_text(byline) == authors


@pytest.mark.parametrize(
    ("language", "line", "authors"),
    [
        ("zh-CN", "本报记者 王小明", ["王小明"]),
        ("zh-CN", "新华社记者 王小明 李大华", ["王小明", "李大华"]),
        ("zh-CN", "作者：王小明/李大华", ["王小明", "李大华"]),
        ("zh-TW", "記者王小明/台北報導", ["王小明"]),
        ("zh-TW", "記者王小明、李大華／台北報導", ["王小明", "李大華"]),
        ("ja", "2024年3月5日 10時15分 記者 山田太郎", ["山田太郎"]),
        ("ja", "編集部 山田太郎", ["山田太郎"]),
        ("ko", "김철수 기자 입력 2024.03.05 10:15 수정 2024.03.05 11:00", ["김철수"]),
        ("zh-TW", "〔記者林小明／小鎮報導〕", ["林小明"]),
        ("zh-TW", "【記者林小明、李大華／小鎮報導】", ["林小明", "李大華"]),
        ("zh-TW", "海島報／ 記者王小明／台北即時報導", ["王小明"]),
        ("zh-TW", "海島社／記者王小明、李大華／台北15日電", ["王小明", "李大華"]),
        ("zh-CN", "【本报记者 王小明】", ["王小明"]),
        ("ja", "【記者 山田太郎／東京】", ["山田太郎"]),
        ("zh-CN", "本报记者王小明", ["王小明"]),
        ("zh-CN", "（记者王小明）", ["王小明"]),
        ("zh-CN", "河边日报记者王小明 通讯员李大华", ["王小明", "李大华"]),
        ("zh-CN", "记者 王小明 李大华 报道", ["王小明", "李大华"]),
        ("zh-TW", "◎ 記者王小明/採訪報導", ["王小明"]),
        ("", "记者 王小明 李大华 报道", ["王小明", "李大华"]),
        ("zh-CN", "文｜王小明 编辑｜李大华", ["王小明"]),
        ("ko", "강변일보 김철수 기자", ["김철수"]),
        ("ja", "文・写真 山田太郎", ["山田太郎"]),
        ("zh-CN", "记者手记", []),
        ("zh-CN", "记者调查", []),
        ("zh-CN", "编辑王小明", []),
        ("zh-TW", "〔王小明的書／台北〕", []),
        ("zh-CN", "记者会在北京举行", []),
        ("ja", "記者会見", []),
        ("zh-CN", "摄影记者 王小明", []),
        ("zh-CN", "编辑 王小明", []),
    ],
)
def test_jobs_and_places_beside_names(language: str, line: str, authors: list[str]) -> None:
    """East Asian bylines set a job, an agency, the place of the report or the label of a date beside the name."""
    page = f"<html lang='{language}'><h1>2024 港</h1><p>{line}</p><p>{'港口港口港口港口港口港口。' * 20}</p>"
    assert clean(page).metadata.authors == tuple(authors)


@pytest.mark.parametrize(
    ("text", "authors"), [("本报记者 王小明", ["王小明"]), ("王小明/台北報導", ["王小明"]), ("王小明 記者", ["王小明"])]
)
def test_jobs_in_declared_names(text: str, authors: list[str]) -> None:
    """So do elements that call themselves an author."""
    assert Names(default_lexicon(), "zh").in_text(text) == authors


@pytest.mark.parametrize(
    ("language", "line", "authors"),
    [
        ("en", "CC 4.0 BY-SA", []),
        ("en", "BY\u2011SA", []),
        ("zh-CN", "版权协议：CC 4.0 BY-SA", []),
        ("ja", "ライセンス：CC 4.0 BY-SA", []),
        ("en", "By Al-Hasan Example", ["Al-Hasan Example"]),
        ("ru", "Автор: Анна-Мария Примерова", ["Анна-Мария Примерова"]),
    ],
)
def test_a_word_behind_a_hyphen_is_no_author(language: str, line: str, authors: list[str]) -> None:
    """The short name of a licence has "BY" in it; a name may have hyphens of its own."""
    page = f"<html lang={language}><h1>2024 港</h1><p>{line}</p><p>{'It rained, and the river rose. ' * 9}</p>"
    assert clean(page).metadata.authors == tuple(authors)


@pytest.mark.parametrize(
    ("language", "head", "authors"),
    [
        ("zh-TW", "〔記者林小明／小鎮報導〕", ["林小明"]),
        ("zh-CN", "【本报记者 王小明】", ["王小明"]),
        ("ja", "【記者 山田太郎／東京】", ["山田太郎"]),
        ("zh-TW", "〔王小明的書／台北〕", []),
        ("ja", "【記者会見】", []),
        ("ja", "（写真 山田太郎）", []),
    ],
)
def test_a_byline_in_brackets_before_the_first_paragraph(language: str, head: str, authors: list[str]) -> None:
    """Newspapers of Taiwan print their byline there, and the text goes on behind it."""
    page = f"<html lang={language}><h1>2024 港</h1><p>{head}{'港口港口港口港口港口港口。' * 20}</p>"
    assert clean(page).metadata.authors == tuple(authors)


@pytest.mark.parametrize(
    ("language", "text", "authors"),
    [
        ("en", "Wells Press Ltd.", []),
        ("en", "Wells Press, Inc.", []),
        ("en", "Ann Example, Wells Press Ltd", ["Ann Example"]),
        ("de", "Brunnen Verlag GmbH & Co. KG, Musterstadt, Germany", []),
        ("pl", "STU Studnia Sp. z o.o.", []),
        ("pl", "studnia sp.z o. o.", []),
        ("pl", "STUDNIA.PL S.A.", []),
        ("el", "Δημοσιογραφικός Οργανισμός Πηγαδίου Α.Ε.", []),
        ("ru", "ООО «Колодец»", []),
        ("ru", "Анна Примерова, ООО «Колодец»", ["Анна Примерова"]),
        ("ja", "株式会社小鎮", []),
        ("zh-CN", "小镇文化传媒有限公司", []),
        ("ko", "주식회사 우물", []),
        ("pt", "Carlos Sa", ["Carlos Sa"]),
        ("el", "Παπαδοπούλου Α.Ε.", ["Παπαδοπούλου Α.Ε"]),
        ("en", "Example S.A.", ["Example S.A"]),
    ],
)
def test_companies_are_no_authors(language: str, text: str, authors: list[str]) -> None:
    """A name with a legal form is a company's, and what follows it its address; initials behind a surname are a person's."""
    assert Names(default_lexicon(), language).in_text(text) == authors


@pytest.mark.parametrize(
    ("opening", "authors"),
    [
        ("海岛社北京3月5日电（记者王小明）", ("王小明",)),
        ("海岛日报讯（记者王小明 通讯员李大华 赵敏）", ("王小明", "李大华", "赵敏")),
        ("海岛社北京3月5日电（编辑王小明）", ()),
        ("市长（王小明）说，", ()),
    ],
)
def test_reporters_behind_the_place_of_the_report(opening: str, authors: tuple[str, ...]) -> None:
    """Chinese agencies name the reporter in brackets behind the place and the day, where the first paragraph begins."""
    page = f"<html lang=zh-CN><h1>2024 港口重新开放</h1><p>{opening}{'港口在星期三上午重新开放了。' * 20}</p>"
    assert clean(page).metadata.authors == authors
