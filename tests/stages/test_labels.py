"""Is this one of the lines that sites print around articles?"""

from __future__ import annotations

from collections.abc import Iterable

import pytest

from cleaner import Article, clean
from cleaner.blocks import Block
from cleaner.deciding.sight import Sight
from cleaner.lexicon.phrases import default_lexicon
from cleaner.lexicon.sections import BY_NAME
from inserts import NEWS
from samples import MORE, STORIES, body, in_elements, lines_of, long_story

SITES = ("en", "ru", "de", "fr", "es", "ar", "hi", "ja", "zh-Hans", "ko", "vi", "tr")
FOOT = ("share_bar", "newsletter_box", "comments", "legal_footer")


@pytest.mark.parametrize("site", SITES)
@pytest.mark.parametrize("section", FOOT)
def test_labels_below_an_article_go(site: str, section: str) -> None:
    """A label at the end of a page goes, in every language, and the removal says for what and by which file."""
    label = lines_of(site, section)[0]
    article = clean("\n\n".join((long_story("en"), label)))
    assert body(article) == (*STORIES["en"][1:], *MORE["en"])
    (removal,) = article.removed
    assert removal.text == label
    assert removal.reason == BY_NAME[section].reason
    assert f".toml {section}." in removal.rule
    assert removal.evidence


@pytest.mark.parametrize("code", ["ru", "ja", "ar", "zh-Hans"])
def test_articles_of_all_scripts(code: str) -> None:
    """The same under articles in other scripts, for a site that speaks English and one that speaks their language."""
    for site in ("en", code):
        article = clean("\n\n".join((long_story(code), lines_of(site, "share_bar")[0])))
        assert body(article) == (*STORIES[code][1:], *MORE[code])
        assert [removal.reason for removal in article.removed] == ["share"]


@pytest.mark.parametrize(
    ("code", "byline"),
    [
        ("ko", "임해 기자 mail@example.org"),
        ("ko", "임해 기자 (mail@example.org)"),
        ("ru", "Автор: Анна Примерова, anna@example.org"),
    ],
)
def test_a_byline_before_an_address_of_mail_goes(code: str, byline: str) -> None:
    """Who wrote, and where to write to; a line that only ends with an address stays."""
    story = STORIES.get(code, STORIES["en"])
    assert byline not in clean("\n\n".join((story[0], byline, *story[1:]))).text
    assert byline not in clean("\n\n".join((*story, byline))).text
    ends = "Whoever knows more about it writes to mail@example.org"
    assert ends in clean("\n\n".join((*story[:-1], ends, story[-1]))).text


def test_a_share_bar_in_pieces() -> None:
    """Names of services on lines of their own, and all on one line, are a share bar."""
    for bar in ("Facebook Twitter WhatsApp", "Facebook\n\nTwitter\n\nWhatsApp"):
        article = clean(f"{long_story('en')}\n\n{bar}")
        assert body(article) == (*STORIES["en"][1:], *MORE["en"])
        assert {removal.reason for removal in article.removed} == {"share"}


STAYS = [
    ("en", "Share prices of the ferry company rose on Thursday, after falling on every single day of the storm."),
    ("en", "By Friday the island had run out of bread, and by Saturday the children no longer asked for it."),
    ("en", "Comments by the mayor on the delay were not welcomed by the travellers who had waited in the school."),
    ("en", "Home for the captain is a small house behind the harbour, where he was born sixty years ago."),
    ("en", "Photos of the storm hang in the ticket office, and everybody who waits there has seen them."),
    ("de", "Teilen mussten sich die Gestrandeten die Betten der Schule, und niemand hat sich darüber beschwert."),
    ("fr", "Partager le pain était devenu une habitude dans l'école, et personne ne s'en est plaint cette semaine-là."),
    ("ru", "Поделиться хлебом с соседом было на острове делом обычным, и никто этому в ту неделю не удивлялся."),
    ("ja", "写真を撮るために岸壁へ行く人もいたが、風が強く、立っていることさえ難しかったと住民は話している。"),
]


@pytest.mark.parametrize(("code", "line"), STAYS)
def test_sentences_that_begin_like_labels_stay(code: str, line: str) -> None:
    """A sentence that begins with the word of a label stays in the article."""
    title, *paragraphs = STORIES[code]
    assert line in clean("\n\n".join((title, *paragraphs, line, *MORE.get(code, ())))).paragraphs


def test_labels_may_be_kept() -> None:
    """`keep` lets the labels of a reason stand, and no others."""
    article = clean(f"{long_story('en')}\n\nShare on Facebook\n\n© 2024 Example", keep=["share"])
    assert "Share on Facebook" in article.paragraphs
    assert [removal.reason for removal in article.removed] == ["legal"]


CREDITED = [
    ("en", "The old pier at low tide. Photo: Ann Example"),
    ("vi", "Bến tàu cũ lúc triều xuống. Ảnh: Nguyễn Văn A"),
    ("he", "הרציף הישן בשעת השפל. צילום: דנה דוגמה"),
    ("pl", "Stare molo podczas odpływu. Fot. Jan Przykładowy"),
    ("zh", "退潮时的旧码头 张三 摄"),
    ("en", "The old pier at low tide. (AP Photo/Ann Example)"),
    ("de", "Die alte Mole bei Ebbe (AFP Photo/Anna Beispiel)"),
    ("ja", "引き潮の古い桟橋（写真：山田太郎）"),
    ("zh", "退潮时的旧码头（图片来源：张三）"),
    ("zh", "3月4日，退潮时的旧码头。张三 摄"),
    ("zh", "退潮时的旧码头。张三摄"),
    ("zh-Hant", "3月4日，退潮時的舊碼頭。王小明攝"),
]


OWNED = [
    "Die alte Mole bei Ebbe© Anna Beispiel/bilder.example",
    "La vieille jetée à marée basse / (C) Jeanne Exemple",
    "Старый пирс во время отлива © Анна Примерова",
]
NOT_OWNED = [
    "Most of the captains write their logs in Word©, as they did on paper in those days.",
    "Whoever stays has three ways to go: (a) by the ferry, (b) by the pilot boat or (c) Ann's",
]


@pytest.mark.parametrize("line", OWNED)
def test_a_line_that_ends_with_the_owner_of_a_picture_is_a_caption(line: str) -> None:
    page = in_elements(*STORIES["en"][1:], line, *MORE["en"])
    removed = clean(f"<h1>{STORIES['en'][0]}</h1><article class=entry-content>{page}</article>").removed
    assert (line, "caption") in [(removal.text, removal.reason) for removal in removed]


@pytest.mark.parametrize(("code", "line"), [("en", "© Ann Example"), ("ru", "© Анна Примерова / Порт Фото")])
def test_whose_a_picture_is_amid_the_article_is_a_caption(code: str, line: str) -> None:
    """A line that says nothing else, where the article goes on around it; with a year, and at its end, it says whose the page is."""
    lines = [*STORIES[code][1:], line, *MORE[code]]
    page = in_elements(*lines)
    article = clean(f"<h1>{STORIES[code][0]}</h1><article class=entry-content>{page}</article>")
    assert body(article) == (*STORIES[code][1:], *MORE[code])
    assert (line, "caption") in [(removal.text, removal.reason) for removal in article.removed]
    page = in_elements(*STORIES[code][1:], *MORE[code], line.replace("©", "© 2024"))
    article = clean(f"<h1>{STORIES[code][0]}</h1><article class=entry-content>{page}</article>")
    assert [removal.reason for removal in article.removed] == ["legal"]


@pytest.mark.parametrize(
    ("code", "line"),
    [("en", "(AP Photo/Ann Example)"), ("ru", "AFP Photo/Анна Примерова"), ("de", "AP Photo/Bo Beispiel")],
)
def test_the_credit_of_an_agency_is_a_caption(code: str, line: str) -> None:
    """It stands below a picture that is gone, in whatever language."""
    removed = clean(f"{long_story(code)}\n\n{line}").removed
    assert [(removal.text, removal.reason) for removal in removed] == [(line, "caption")]


@pytest.mark.parametrize("line", NOT_OWNED)
def test_a_line_that_names_an_owner_otherwise_stays(line: str) -> None:
    page = in_elements(*STORIES["en"][1:], line, *MORE["en"])
    assert line in clean(f"<h1>{STORIES['en'][0]}</h1><article class=entry-content>{page}</article>").paragraphs


@pytest.mark.parametrize(("code", "line"), CREDITED)
def test_a_line_that_ends_with_a_credit_is_a_caption(code: str, line: str) -> None:
    """What says at its end who took the picture is its caption, in whatever language."""
    removed = clean(f"{long_story('en')}\n\n{line}").removed
    assert [(removal.text, removal.reason) for removal in removed] == [(line, "caption")]


@pytest.mark.parametrize(
    "line",
    ["港口的灯一夜没有灭，直到天亮才有人把它们一盏盏关上，这一切都由他拍摄", "他在码头上住了三年。片子至今还在拍摄，"],
)
def test_a_line_that_ends_in_the_letter_of_a_credit_stays(line: str) -> None:
    """Nothing parts it from a sentence, or it isn't the last."""
    assert line not in [
        removal.text for removal in clean(f"{long_story('zh-Hans')}\n\n{line}").removed if removal.reason == "caption"
    ]


def test_a_sentence_that_speaks_of_a_photo_at_its_end_stays() -> None:
    line = "He kept one thing from those years in the harbour, in the drawer under his window: a photo of Ann."
    assert line in clean(f"{long_story('en')}\n\n{line}\n\n{MORE['en'][0]} Again.").paragraphs


def test_the_stamps_of_a_live_blog_go() -> None:
    """Times over the entries of a live blog are no text; one time alone is left to the model."""
    entries = [line for n, text in enumerate(MORE["en"][:3]) for line in (f"1{n}:30 Ann Example", text)]
    article = clean("\n\n".join((*STORIES["en"], *entries)))
    assert [r.text for r in article.removed if r.reason == "byline"] == [line for line in entries if line[0] == "1"]


ENTRIES = [
    ("16:42 – Ferries run again", "15:58 – The rain is over", "15:20 – Trees fell on Mole Street"),
    ("16:42 – Újraindultak a kompok", "15:58 – Elállt az eső", "15:20 – Fák dőltek ki Siófokon"),
    ("16:42 عودة العبارات", "15:58 توقف المطر", "15:20 سقوط أشجار"),
    ("16:42 船が戻る", "15:58 雨が止む", "15:20 倒木の被害"),
]


@pytest.mark.parametrize("headings", ENTRIES)
def test_what_an_entry_of_a_live_blog_is_about_stays(headings: tuple[str, ...]) -> None:
    title, opening, *_ = STORIES["en"]
    entries = "".join(
        f"<div><h3>{head}</h3><p>{text}</p></div>" for head, text in zip(headings, MORE["en"], strict=False)
    )
    article = clean(f"<h1>{title}</h1><div><p>{opening}</p>{entries}</div>")
    assert [removal.text for removal in article.removed if removal.text in headings] == []


@pytest.mark.parametrize("headings", ENTRIES)
def test_what_the_first_entry_of_a_live_blog_is_about_stays_in_a_text(headings: tuple[str, ...]) -> None:
    """It stands over the article, as a date may; but more of its kind follow."""
    entries = (line for pair in zip(headings, MORE["en"], strict=False) for line in pair)
    removed = clean("\n\n".join((STORIES["en"][0], *entries))).removed
    assert [removal.text for removal in removed if removal.reason == "byline"] == []


@pytest.mark.parametrize("name", [" أحمد علي", " 山田太郎", " Ann Example"])
def test_a_name_that_comes_again_behind_times_is_one_without_capitals(name: str) -> None:
    stamps = [f"1{n}:30{name}" for n in range(3)]
    entries = (line for pair in zip(stamps, MORE["en"], strict=False) for line in pair)
    assert [removal.text for removal in clean("\n\n".join((*STORIES["en"][:2], *entries))).removed] == stamps


@pytest.mark.parametrize("name", ["", " Ann Example", " Juan de la Muestra", " – Jan van Voorbeeld"])
def test_a_time_with_a_name_over_an_entry_goes(name: str) -> None:
    title, opening, *_ = STORIES["en"]
    stamps = [f"1{n}:30{name}" for n in range(3)]
    entries = "".join(
        f"<div><h3>{head}</h3><p>{text}</p></div>" for head, text in zip(stamps, MORE["en"], strict=False)
    )
    article = clean(f"<h1>{title}</h1><div><p>{opening}</p>{entries}</div>")
    assert [removal.text for removal in article.removed] == stamps


def test_an_advert_label_between_paragraphs_goes_from_html() -> None:
    title, *paragraphs = STORIES["es" if "es" in STORIES else "en"]
    lines = [paragraphs[0], paragraphs[1], "Advertisement", paragraphs[2]]
    items = "".join(f"<li class=entry-content>{line}</li>" for line in lines)
    article = clean(f"<article><h1>{title}</h1><ul class=entry-content>{items}</ul></article>")
    assert [(removal.text, removal.reason) for removal in article.removed] == [("Advertisement", "advert")]


HARBOUR = (
    "The ferry sails again",
    "The ferry to the island sails again after a week in which nobody could leave or reach the harbour.",
    '"We had flour for two more days," said Ann Reeve, a baker. "On Monday I began to count the loaves."',
)
SEA_WALL = (
    "Divers found two cracks in the sea wall, which will be filled in spring. Large ships must wait outside until then.",
    "The mayor spoke of luck, since nobody had been hurt, and thanked those who had carried water and bread.",
)


@pytest.mark.parametrize("label", ["Advertisement", "Reklam", "Anzeige", "- Advertisement -"])
@pytest.mark.parametrize("line", ["What happens next?", "The way back", "How it began"])
def test_an_advert_label_over_a_short_line_of_the_article_goes(line: str, label: str) -> None:
    """An advert may stand over a heading or a question, too; the article goes on below."""
    article = clean("\n\n".join((*HARBOUR, label, line, *SEA_WALL)))
    assert body(article) == (*HARBOUR[1:], line, *SEA_WALL)


@pytest.mark.parametrize(
    "lines",
    [
        ("The ferry company owes its income to three things.", "- Tickets", "- Advertising", "- Freight"),
        ("The ferry company owes its income to three things.", "- Advertising", "- Tickets"),
    ],
)
def test_an_item_about_adverts_stays(lines: tuple[str, ...]) -> None:
    """In a list of the article a phrase over adverts is a word like others."""
    article = clean("\n\n".join((*STORIES["en"][:2], MORE["en"][0] + " " + lines[0], *lines[1:], *STORIES["en"][2:])))
    assert set(lines[1:]) <= set(article.paragraphs)


def test_a_heading_of_html_about_adverts_stays() -> None:
    """A heading over a section about advertising is no label over an advert."""
    title, *paragraphs = STORIES["en"]
    sections = "".join(
        f"<h2>{line}</h2><p>{text}</p>" for line, text in zip(("Tickets", "Advertising"), MORE["en"], strict=False)
    )
    article = clean(f"<article><h1>{title}</h1>{''.join(f'<p>{text}</p>' for text in paragraphs)}{sections}</article>")
    assert "Advertising" in article.paragraphs


CREDITS = {
    "fa": "دسته فلامینگوها در پارک ملی دریاچه ارومیه عکس: ایسنا",
    "he": "הגינה על הגג ברחוב הרצל צילום: דוד כהן",
    "tr": "Adilcevaz kıyısında karaya oturan tekneler Fotoğraf: AA",
    "am": "የታደሰው የጎንደር ቤተ መጻሕፍት ፎቶ፦ ሰላማዊት ተስፋዬ",
    "en": "The old pier on the day of the storm Photo: Ann Example",
}


def amid(line: str) -> str:
    """A page of HTML with something between two paragraphs of its article."""
    title, *paragraphs = (*STORIES["en"], *MORE["en"])
    body = [f"<p>{text}</p>" for text in paragraphs]
    return f"<title>{title}</title><div><h1>{title}</h1>{''.join([*body[:3], line, *body[3:]])}</div>"


@pytest.mark.parametrize("code", sorted(CREDITS))
def test_a_credit_that_a_space_sets_apart(code: str) -> None:
    """Caption and credit stand in elements of their own in one line, with nothing but a space between."""
    article = clean(amid(f"<p>{CREDITS[code]}</p>"))
    assert article.paragraphs == (*STORIES["en"][1:], *MORE["en"])
    assert {removal.reason for removal in article.removed} == {"caption"}


@pytest.mark.parametrize(
    "line",
    ["Whoever copies the list must name the source: The Harbour Office", "Our three main Sources: sand, salt, water"],
)
def test_words_before_a_colon_are_no_credit(line: str) -> None:
    """In the middle of a sentence, or before what is no name."""
    assert line in clean(amid(f"<p>{line}</p>")).paragraphs


OFFERS = {
    "fi": ("Tilaa uutiskirje", "Saat viikon kiinnostavimmat jutut sähköpostiisi joka perjantai."),
    "uk": ("Підпишіться на нашу розсилку", "Найцікавіше за тиждень у вашій поштовій скриньці."),
    "ka": ("გამოიწერეთ სიახლეები", "მიიღეთ კვირის მთავარი ამბები თქვენს ელფოსტაზე."),
}


@pytest.mark.parametrize("code", sorted(OFFERS))
def test_what_a_newsletter_offers_goes_with_its_heading(code: str) -> None:
    """In a box with the prompt that holds nothing else; the same line among the article's paragraphs stays."""
    heading, offer = OFFERS[code]
    article = clean(amid(f"<div class=n1><h4>{heading}</h4><p>{offer}</p><button>OK</button></div>"))
    assert article.paragraphs == (*STORIES["en"][1:], *MORE["en"])
    assert {removal.text: removal.reason for removal in article.removed}[offer] == "newsletter"
    assert offer in clean(amid(f"<p>{offer}</p>")).paragraphs


@pytest.mark.parametrize("code", sorted(OFFERS))
def test_what_a_newsletter_offers_goes_in_rows(code: str) -> None:
    """A page builder puts the prompt and what it offers into elements of their own, as it does with the article's headings and paragraphs."""
    heading, offer = OFFERS[code]
    told = (*STORIES["en"][1:], *MORE["en"])
    widgets = [f"<h1>{STORIES['en'][0]}</h1>", *(f"<p>{line}</p>" for line in told), f"<h2>{heading}</h2>"]
    row = "<div class=row><div class=column><div class=widget>{}</div></div></div>"
    rows = "".join(map(row.format, [*widgets, f"<p>{offer}</p>"]))
    article = clean(f"<html><body><main>{rows}</main></body></html>")
    assert article.paragraphs == told
    assert {removal.text: removal.reason for removal in article.removed}[offer] == "newsletter"


@pytest.mark.parametrize("number", ["11.10.", "3.10", "Figure 15.80."])
def test_the_number_of_a_section_is_no_date(number: str) -> None:
    """A heading whose number looks like a time of day is no byline, and a date is one."""
    title, first, *paragraphs = STORIES["en"]
    texts = in_elements(first, *paragraphs, *MORE["en"])
    page = f"<title>{title}</title><div><h1>{title}</h1><h2>{number} Overview</h2>{texts}</div>"
    assert all(removal.reason != "byline" for removal in clean(page).removed)
    dated = clean(page.replace(f"{number} Overview", "11.10.2021"))
    assert [removal.reason for removal in dated.removed] == ["byline"]


@pytest.mark.parametrize("line", ["<ul>{}<li>Data</li>{}</ul>", "{}<pre>Photo: ann.jpg</pre>{}"])
def test_items_and_listings_are_no_labels(line: str) -> None:
    """One word that is a label elsewhere stays between two items of the article's, and a listing whatever it begins with."""
    title, *paragraphs = STORIES["en"]
    items = [f"<li>{text}</li>" for text in (*paragraphs, *MORE["en"])]
    page = f"<title>{title}</title><article class=entry-content><h1>{title}</h1>{line.format(''.join(items[:2]), ''.join(items[2:]))}</article>"
    reasons = {removal.reason for removal in clean(page).removed}
    assert reasons.isdisjoint(("byline", "caption"))


def test_a_japanese_date_is_one() -> None:
    """A date over the article leaves the text in Japanese as well."""
    title, date = "港の学校が気象観測で賞を受ける", "2024年5月4日 9時12分"
    text = "リトルウェルズの生徒たちは十一年にわたって風と雨を測り、港はその記録を使っている。校長は来年さらに機器を増やすと話した。"
    more = "観測は毎朝六時に始まる。雨の日も休まず、夏休みには交代で学校に通い、祖父母の世代の記録と比べているという。"
    article = clean("\n\n".join((title, date, text, more)))
    assert (article.title, article.paragraphs) == (title, (text, more))


@pytest.mark.parametrize(
    "line",
    [
        "2024年5月4日",
        "发布于2024年5月4日",
        "2024년 5월 4일",
        "令和6年5月4日",
        "2024ko maiatzaren 4a",
        "May 4, 2024Talla",
    ],
)
def test_a_year_with_its_month_is_a_date_in_every_script(line: str) -> None:
    """A date of Chinese, Japanese and Korean; a year alone is only a year there."""
    assert Sight(Block(0, line), default_lexicon()).dated
    assert not Sight(Block(0, "预计2024年煤炭供需将保持基本平衡"), default_lexicon()).dated


TRAILS = {
    "vi": ("Trang chủ", "Đời sống"),
    "el": ("Αρχική", "Ζωή"),
    "ja": ("ホーム", "暮らし"),
}


@pytest.mark.parametrize("mark", [" » ", " › ", " / "])
@pytest.mark.parametrize("code", sorted(TRAILS))
def test_the_trail_from_the_front_page_goes(code: str, mark: str) -> None:
    """A line above the article that leads from the front page to it is navigation, in HTML and in a text."""
    home, section = TRAILS[code]
    title, *paragraphs = STORIES.get(code, STORIES["en"])
    texts = [*paragraphs, *MORE.get(code, MORE["en"])]
    trail = f"{home}{mark}{section}{mark}{title}"
    linked = f"<span><a href=/>{home}</a>{mark}<a href=/c/>{section}</a>{mark}<strong>{title}</strong></span>"
    prose = in_elements(*texts)
    page = f"<title>{title}</title><div id=primary class=content-area><p>{linked}</p><main><article class=hentry><h1>{title}</h1><div class=entry-content>{prose}</div></article></main></div>"
    for article in (clean(page), clean("\n".join(["MENU", trail, title, *texts]), input="text")):
        assert trail not in article.text and article.title == title
        assert [removal.reason for removal in article.removed if removal.text == trail] == ["navigation"]


@pytest.mark.parametrize("home", ["Home / ", "Home » News » "])
def test_a_paragraph_behind_a_trail_stays(home: str) -> None:
    """Some scrapers run the trail and the first paragraph into one line."""
    title, first, *paragraphs = [*STORIES["en"], *MORE["en"]]
    article = clean("\n\n".join([title, home + first, *paragraphs]))
    assert home + first in article.paragraphs


@pytest.mark.parametrize("heading", ["Links", "روابط"])
def test_a_heading_among_the_articles_stays(heading: str) -> None:
    """One that looks like the article's last heading and stands over text, whatever the same word is elsewhere; over links it goes."""
    title, *paragraphs = STORIES["ar" if heading == "روابط" else "en"]
    prose = in_elements(*paragraphs)
    rest = f"<h1>Additions</h1><ol><li>{paragraphs[0][:60]}</li></ol><h1>{heading}</h1><ul>{{}}</ul>"
    page = f"<title>{title}</title><main><article class=post-single><h1>{title}</h1><div class=post-content>{prose}{rest}</div></article></main>"
    books = "<li>Tides of the North, Ann Example.</li><li><a href=/y>A year of ferries</a> (10 parts), Bo Example.</li>"
    assert heading in clean(page.format(books)).paragraphs
    links = "<li><a href=/a>Wells</a></li><li><a href=/b>Harbour</a></li><li><a href=/c>Ferries</a></li>"
    assert heading not in clean(page.format(links)).paragraphs


@pytest.mark.parametrize("related", ["Related articles", "Связанные статьи"])
def test_a_heading_over_questions_stays(related: str) -> None:
    """\"FAQ\" is a link of menus; over questions that the article answers it is a heading of its own."""
    title, *paragraphs = STORIES["ar"]
    card = "<article class=info-card><h3><a href=/{0}/>The {0} boat of the island</a></h3><p>All that travellers ask about it, in one place.</p></article>"
    cards = "".join(map(card.format, ("morning", "noon", "evening")))
    sections = "".join(
        f"<section class=content-section><h2>{text[:15]}</h2><p>{text}</p></section>" for text in paragraphs
    )
    links = f"<section class=content-section><div class=section-heading><h2>{related}</h2></div><div class=card-grid>{cards}</div></section>"
    answers = "".join(
        f"<details class=faq-item><summary>{text[:40]}?</summary><p>{text}</p></details>" for text in MORE["ar"][1:]
    )
    faq = f"<section class='content-section faq-section'><div class=section-heading><h2>FAQ</h2></div><div class=faq-list>{answers}</div></section>"
    article = clean(
        f"<title>{title}</title><main><article class=blog-article><h1>{title}</h1>{sections}{links}{faq}</article></main>"
    )
    assert "FAQ" in article.text and article.related


@pytest.mark.parametrize("price", ["€ 89.00", "1.299.00 ₽", "NT$ 12.50", "89.00 ₺", "47% (2019)"])
def test_a_price_is_no_date(price: str) -> None:
    """A price over what is sold leaves no date behind, and neither does a share of votes."""
    article = clean(f"Oak stool\n\n{price}\n\n" + "\n\n".join(STORIES["en"][1:]))
    assert all(removal.reason != "byline" for removal in article.removed)


SHOWN = {
    "en": ("The old pier after the storm of last week", "Divers at work in the basin on Friday morning."),
    "ja": ("先週の嵐が過ぎた後の古い桟橋のようす", "金曜日の朝、港の中で作業をする潜水士たち。"),
    "ar": ("الرصيف القديم بعد عاصفة الأسبوع الماضي", "غواصون يعملون في الحوض صباح الجمعة."),
}
NAMED = {
    "a box": "<div class=image><img src=a.jpg><div class=image-caption>{}</div></div>",
    "a name in one word": "<div class=image><img src=a.jpg><div id=storyphotocaption>{}</div></div>",
    "a paragraph in it": "<div class=image><img src=a.jpg><div class=caption><p>{}</p></div></div>",
    "a cell": "<table class=tr-caption-container><tr><td><img src=a.jpg></td></tr><tr><td class=tr-caption>{}</td></tr></table>",
}


@pytest.mark.parametrize("named", NAMED)
@pytest.mark.parametrize("code", SHOWN)
def test_captions_are_told_by_the_name_of_their_element(code: str, named: str) -> None:
    lines = [f"<p>{line}</p>" for line in (*STORIES[code][1:], *MORE[code])]
    for n, shown in enumerate(SHOWN[code]):
        lines.insert(2 + 2 * n, NAMED[named].format(shown))
    article = clean(f"<h1>{STORIES[code][0]}</h1><article class=entry-content>{''.join(lines)}</article>")
    assert body(article) == (*STORIES[code][1:], *MORE[code])
    assert [(removal.text, removal.reason) for removal in article.removed] == [
        (shown, "caption") for shown in SHOWN[code]
    ]


def test_what_stands_below_a_title_in_a_caption_is_a_cards() -> None:
    """Frameworks of pages call the text of a card its caption."""
    cards = [
        f"<div class=thumbnail><img src={n}.jpg><div class=caption><h3>Part {n} of the story</h3><p>{line}</p></div></div>"
        for n, line in enumerate((*STORIES["en"][1:], *MORE["en"]), 1)
    ]
    article = clean(f"<h1>{STORIES['en'][0]}</h1><article class=entry-content>{''.join(cards)}</article>")
    assert set(STORIES["en"][1:]) <= set(article.paragraphs)


def test_the_captions_of_a_gallery_stay() -> None:
    """Where pictures are what the article shows, it is made of what stands below them."""
    shown = [f"Picture {n}: the old pier at low tide, where the boats lay dry until noon" for n in range(1, 13)]
    figures = "".join(
        f"<figure><img src={n}.jpg><figcaption>{line}</figcaption></figure>" for n, line in enumerate(shown)
    )
    text = "".join(f"<p>{line}</p>" for line in STORIES["en"][1:])
    page = f"<h1>{STORIES['en'][0]}</h1><article class=entry-content>{text}{{}}</article>"
    assert set(shown) <= set(clean(page.format(figures)).paragraphs)
    assert not set(shown) & set(clean(page.format(figures[: figures.index("</figure>") + 9])).paragraphs)


SIGN_UPS = {
    "en": ("The harbour letter", "Every Friday we send you what happened in the harbour, free and without advertising.", "Subscribe", "You can leave the list at any time."),
    "de": ("Der Hafenbrief", "Jeden Freitag schicken wir Ihnen, was im Hafen geschah, kostenlos und ohne Werbung.", "Newsletter abonnieren", "Sie können die Liste jederzeit verlassen."),
    "ru": ("Письмо из порта", "Каждую пятницу мы присылаем вам всё, что случилось в порту, бесплатно и без рекламы.", "Подписаться на рассылку", "Отказаться от писем можно в любое время."),
}  # fmt: skip


@pytest.mark.parametrize("code", SIGN_UPS)
def test_a_box_around_a_form_to_subscribe_goes(code: str) -> None:
    """What stands over and below a form with a prompt to subscribe, in a small box with it, is what the newsletter offers, and its small print."""
    heading, offer, prompt, print_ = SIGN_UPS[code]
    form = "<form action=/s><label>@</label><input type=email><button>{}</button></form>"
    box = f"<div class=box><h4>{heading}</h4><p>{offer}</p>{form}<p>{print_}</p></div>"
    lines = [f"<p>{line}</p>" for line in (*STORIES[code][1:], *MORE[code])]

    def page(box: str) -> str:
        return f"<h1>{STORIES[code][0]}</h1><article class=entry-content>{''.join(lines[:3])}{box}{''.join(lines[3:])}</article>"

    article = clean(page(box.format(prompt)))
    assert body(article) == (*STORIES[code][1:], *MORE[code])
    assert {removal.reason for removal in article.removed if removal.text in (offer, print_)} == {"newsletter"}
    assert offer in clean(page(box.format("4711"))).paragraphs
    around = f"<form action=/page>{''.join(lines)}<button>{prompt}</button></form>"
    assert body(clean(f"<h1>{STORIES[code][0]}</h1><article class=entry-content>{around}</article>")) == body(article)


@pytest.mark.parametrize("code", SIGN_UPS)
@pytest.mark.parametrize("name", ["newsletter", "c-newsletterBox", "story__newsletter signup"])
def test_a_small_box_that_is_called_a_newsletters_goes(code: str, name: str) -> None:
    """Sites call it so in any language; its words needn't be listed. What holds the title or a large part of the article is the letter itself."""
    heading, offer, _, print_ = SIGN_UPS[code]
    told = (*STORIES[code][1:], *MORE[code])
    lines = [f"<p>{line}</p>" for line in told]
    box = f"<div class='{{}}'><h4>{heading}</h4><p>{offer}</p><a href=/s>4711</a><p>{print_}</p></div>"

    def page(box: str) -> str:
        return f"<h1>{STORIES[code][0]}</h1><article class=entry-content>{''.join(lines[:3])}{box}{''.join(lines[3:])}</article>"

    article = clean(page(box.format(name)))
    assert body(article) == told
    assert {removal.reason for removal in article.removed if removal.text in (offer, print_)} == {"newsletter"}
    assert offer in clean(page(box.format("harbour"))).paragraphs
    letter = f"<div class={name.split()[0]}><h1>{STORIES[code][0]}</h1>{''.join(lines)}</div>"
    assert body(clean(letter)) == told
    assert (
        told[-1]
        in clean(f"<h1>{STORIES[code][0]}</h1>{lines[0]}<div class={name.split()[0]}>{''.join(lines[1:])}</div>").text
    )


@pytest.mark.parametrize("code", sorted(OFFERS))
def test_the_heading_over_a_prompt_to_subscribe_goes_with_it(code: str) -> None:
    """Where both stand in a box of their own; one over a paragraph of the article as well stays."""
    prompt, heading = OFFERS[code][0], STORIES["de" if code == "en" else "en"][0]
    article = clean(amid(f"<div class=n1><h3>{heading}</h3><p>{prompt}</p></div>"))
    assert article.paragraphs == (*STORIES["en"][1:], *MORE["en"])
    section = (
        "<h3>Harbour bread</h3>"
        + f"<p>{prompt}</p>"
        + "<p>The baker sold four hundred loaves on Monday, and the children carried them home.</p>"
    )
    assert "Harbour bread" in clean(amid(section)).paragraphs


@pytest.mark.parametrize("code, who", [("en", "Ann Reeve, harbour reporter"), ("ru", "Анна Рева"), ("ja", "例 花子")])
@pytest.mark.parametrize("name", ["article__author", "post-byline", "autor-nota"])
def test_a_name_in_a_byline_over_the_article_goes(code: str, who: str, name: str) -> None:
    """Right below the title or the standfirst; in an element of another name, around the article or further down it stays."""
    title, *told = STORIES[code]
    told += MORE[code]
    lines = [f"<p>{line}</p>" for line in told]

    def page(byline: str, at: int) -> Article:
        text = [*lines[:at], byline, *lines[at:]]
        return clean(f"<article class=entry-content><h1>{title}</h1>{''.join(text)}</article>")

    for at in (0, 1):
        article = page(f"<div class={name}><ul><li>{who}</li></ul></div>", at)
        assert body(article) == tuple(told)
        assert next(removal.reason for removal in article.removed if removal.text == who) == "byline"
    assert who in page(f"<div class=box><ul><li>{who}</li></ul></div>", 1).paragraphs
    assert who in page(f"<div class={name}><ul><li>{who}</li></ul></div>", 3).paragraphs
    around = (
        f"<article class='entry-content {name}'><h1>{title}</h1>{lines[0]}<p>{who}</p>{''.join(lines[1:])}</article>"
    )
    assert who in clean(around).paragraphs


@pytest.mark.parametrize("source", ["(Source: The Wells News, 31 July 2012.)", "(Quelle: Hafenamt.)"])
def test_a_sure_paragraph_that_names_its_source_stays(source: str) -> None:
    """A sentence of the article may end with where it is from; a caption that does so is less sure."""
    title, *paragraphs = *STORIES["en"], *MORE["en"]
    said = f"Fewer boats than ever called at the islands last winter, and half of them were empty. {source}"
    body = in_elements(*paragraphs[:3], said, *paragraphs[3:])
    page = f"<div class=menu><a href=/>Wells</a></div><article class=post><h1>{title}</h1><div class=entry-content>{body}</div></article>"
    assert said in clean(page).paragraphs


SOURCES = {
    "en": ("Source: Harbour News", "(Source: Harbour News)", "Photo: Ann Example"),
    "de": ("Quelle: Hafenamt", "(Quelle: Hafenamt)", "Foto: Anna Beispiel"),
    "ru": ("Источник: Портовые новости", "(Источник: Портовые новости)", "Фото: Анна Пример"),
    "el": ("Πηγή: Νέα του λιμανιού", "(Πηγή: Νέα του λιμανιού)", "Φωτογραφία: Άννα Παράδειγμα"),
    "ja": ("出典：港ニュース", "（出典：港ニュース）", "写真：例　花子"),
    "ar": ("المصدر: أخبار الميناء", "(المصدر: أخبار الميناء)", "تصوير: أنا مثال"),
}


@pytest.mark.parametrize("code", SOURCES)
def test_prose_that_names_its_source_stays(code: str) -> None:
    """Texts have a source as pictures do: a paragraph of a short item that ends with it is no caption; one that ends with who took a picture is."""
    *sources, photo = SOURCES[code]
    title, first, second, last = STORIES[code]
    label = lines_of(code, "share_bar")[0]
    for source in sources:
        said = f"{last} {source}"
        assert said in clean("\n\n".join((title, first, said, label))).paragraphs
        assert said in clean("\n\n".join((title, said))).paragraphs
        page = f"<article><h1>{title}</h1><p>{first}</p><p>{{}}</p><p>{second}</p></article><p>{label}</p>"
        assert said in clean(page.format(said)).paragraphs
        shown = f"<figure><img src=a.jpg><p>{said}</p></figure>"
        assert said not in clean(page.format(f"{second}</p>{shown}<p>")).paragraphs
        caption = f"{title} / {source}"
        assert caption not in clean("\n\n".join((title, first, caption, second, last))).paragraphs
    assert f"{last} {photo}" not in clean("\n\n".join((title, first, f"{last} {photo}", label))).paragraphs


@pytest.mark.parametrize("code", ["de", "ru", "ar"])
def test_sources_below_many_pictures_go(code: str) -> None:
    """A text has one source; where several lines end with one, they stood below pictures."""
    title, *paragraphs = STORIES[code]
    captions = [f"{title} {n}, {title.lower()}. {SOURCES[code][0]}" for n in range(1, 4)]
    lines = [line for pair in zip(paragraphs, captions, strict=True) for line in pair]
    assert not set(captions) & set(clean("\n\n".join((title, *lines, *MORE[code]))).paragraphs)


def test_a_section_with_a_form_is_the_articles() -> None:
    """Where a site puts its form into one of the parts that an article is built of, the part stays."""
    title, *paragraphs = *STORIES["en"], *MORE["en"]
    chunk = "<div class=chunk>{}</div>"
    form = "<form><input><button>Sign up for our newsletter</button></form>"
    parts = [in_elements(*part) for part in (paragraphs[:3], paragraphs[3:4], paragraphs[4:])]
    body = "".join(chunk.format(part + form * (n == 1)) for n, part in enumerate(parts))
    assert list(clean(f"<article><h1>{title}</h1>{body}</article>").paragraphs) == paragraphs


@pytest.mark.parametrize("name", ["story no-caption", "video-caption-layout"])
def test_an_element_of_paragraphs_is_no_caption(name: str) -> None:
    title, *paragraphs = STORIES["ru"]
    body = in_elements(*paragraphs)
    assert list(clean(f"<h1>{title}</h1><div class='{name}'>{body}</div>").paragraphs) == paragraphs


CONTROLS = {
    "pl": ("Historia", '[<a href="e">edytuj</a> | <a href="e2">edytuj kod</a>]'),
    "ja": ("歴史", '[<a href="e">編集</a>]'),
    "ru": ("История", '<span>[</span><a href="e">править</a><span>]</span>'),
}


@pytest.mark.parametrize("code", CONTROLS)
@pytest.mark.parametrize(
    "form",
    [
        "<div><h2>{heading}</h2><span>{controls}</span></div>",
        "<h2><span>{heading}</span><span>{controls}</span></h2>",
        "<div><h2>{heading}</h2></div><div>{controls}</div>",
    ],
    ids=["in its box", "in the heading", "below it"],
)
def test_links_in_brackets_beside_a_heading(code: str, form: str) -> None:
    """What readers change a section by is no part of it; its heading, and the numbers of notes, stay."""
    heading, controls = CONTROLS[code]
    title, first, *paragraphs = STORIES[code if code in STORIES else "ru"]
    section = form.format(heading=heading, controls=controls)
    note = '<sup><a href="#1">[1]</a></sup>'
    body = "".join(f"<p>{text}{note}</p>" for text in paragraphs)
    article = clean(f"<main><h1>{title}</h1><p>{first}</p>{section}{body}</main>")
    assert article.paragraphs == (first, heading, *(f"{text}[1]" for text in paragraphs))


def test_brackets_that_hold_more_than_links_stay() -> None:
    """An aside in brackets below a heading stays where a part of it is no link, and so does one that stands below a paragraph."""
    title, *paragraphs = STORIES["en"]
    aside, alone = (
        "[The times are those of <a href='/t'>the new table</a>]",
        "[<a href='/t'>The new table of times</a>]",
    )
    lines = f"<h2>Times</h2><p>{aside}</p><p>{paragraphs[1]}</p><p>{alone}</p><p>{paragraphs[2]}</p>"
    article = clean(f"<main><h1>{title}</h1><p>{paragraphs[0]}</p>{lines}</main>")
    assert "[The times are those of the new table]" in article.paragraphs
    assert "[The new table of times]" in article.paragraphs


SEE_ALSO = {
    "uk": "Див. також",
    "el": "Δείτε επίσης",
    "tr": "Ayrıca bakınız",
    "he": "ראו גם",
    "ar": "انظر أيضا",
    "hi": "इन्हें भी देखें",
    "fa": "همچنین ببینید",
    "ja": "関連項目",
    "ko": "함께 보기",
}


def see_also(code: str) -> tuple[tuple[str, ...], str, tuple[str, ...]]:
    """Paragraphs, a heading over links, and more paragraphs."""
    news = NEWS[code]
    return (news.title, *news.above, *news.below[:2]), SEE_ALSO[code], tuple(text for _, text in news.cards)


@pytest.mark.parametrize(
    ("code", "gap"), [*((code, "\n\n") for code in SEE_ALSO), *((code, "\n") for code in SEE_ALSO if code != "ja")]
)
def test_a_section_called_as_links_keeps_its_heading(code: str, gap: str) -> None:
    """Where no title is below it and the article's prose goes on around it, "See also" is a heading of the article's."""
    story, heading, more = see_also(code)
    article = clean(gap.join((*story, heading, *more)))
    assert body(article) == (*story[1:], heading, *more)
    assert article.related == ()


@pytest.mark.parametrize("code", SEE_ALSO)
def test_a_heading_over_titles_goes_with_them(code: str) -> None:
    """Below the same words titles are items; and nothing is a section that stands at the end."""
    story, heading, _ = see_also(code)
    titles = [title for title, _ in NEWS[code].cards]
    article = clean("\n\n".join((*story, heading, *titles)))
    assert body(article) == story[1:]
    assert [item.title for item in article.related] == titles
    assert body(clean("\n\n".join((*story, heading)))) == story[1:]


DISCLOSED = {
    "en": "This post may contain affiliate links. Please read our disclosure policy.",
    "de": "Dieser Beitrag kann Affiliate-Links enthalten. Mehr dazu steht im Impressum.",
    "ru": "Статья содержит партнёрские ссылки. Подробнее о них в разделе о редакции.",
}


@pytest.mark.parametrize("code", DISCLOSED)
def test_a_disclosure_of_adverts_over_the_article_goes_and_is_no_lead(code: str) -> None:
    title, *paragraphs = (*STORIES[code], *MORE[code])
    text = in_elements(*paragraphs)
    article = clean(f"<article><h1>{title}</h1><p class=disclosure>{DISCLOSED[code]}</p>{text}</article>")
    assert article.lead == article.paragraphs[0] == paragraphs[0]
    assert DISCLOSED[code] not in article.paragraphs


HEADINGS = {
    "en": ("History", "Statistics", "Marketing"),
    "de": ("Geschichte", "Statistik", "Analyse"),
    "ru": ("История", "Статистика", "Аналитика"),
    "ja": ("歴史", "分析", "概要"),
}


@pytest.mark.parametrize("code", HEADINGS)
def test_ordinary_words_over_sections(code: str) -> None:
    """A heading of the article's stays, beside others, also where a button of a consent notice or a link at the foot says the same."""
    title, *story = (*STORIES[code], *MORE[code])
    sections = [f"<h2>{heading}</h2><p>{text}" for heading, text in zip(HEADINGS[code], story[1:], strict=False)]
    assert any(default_lexicon().find(heading) for heading in HEADINGS[code])
    article = clean(f"<title>{title}</title><article><h1>{title}</h1><p>{story[0]}{''.join(sections)}</article>")
    assert set(HEADINGS[code][: len(sections)]) <= set(article.paragraphs)
    assert not {removal.reason for removal in article.removed} & {"consent", "legal"}


@pytest.mark.parametrize("code", HEADINGS)
def test_choices_of_a_notice_are_no_sections(code: str) -> None:
    """The same words over what a notice says of its cookies go."""
    choices = "".join(f"<h2>{heading}</h2><p>{page_consent(code)}" for heading in HEADINGS[code][1:])
    title, *story = (*STORIES[code], *MORE[code])
    article = clean(f"<title>{title}</title><h1>{title}</h1><p>{'<p>'.join(story)}{choices}")
    assert not set(HEADINGS[code]) & set(article.paragraphs)


def page_consent(code: str) -> str:
    return next(line for line in lines_of(code, "consent_banner") if len(line) > (30 if code == "ja" else 60))


FACTS = {
    "en": ("Date: Saturday 21 June 2023", "Time: 6 pm to midnight", "Place: Market Square"),
    "de": ("Datum: Samstag, 21. Juni 2023", "Zeit: 18 bis 24 Uhr", "Ort: Marktplatz"),
    "ru": ("Дата: 21 июня 2023", "Время: 18:00", "Место: Рыночная площадь"),
    "ja": ("日付：2023年6月21日", "時間：18:00", "場所：市場広場"),
}


@pytest.mark.parametrize("code", FACTS)
def test_dates_among_facts(code: str) -> None:
    """The day of an event stays beside its place; alone, or beside an author, it goes as a byline."""
    title, *story = (*STORIES[code], *MORE[code])

    def article(*lines: str) -> Article:
        return clean(f"<title>{title}</title><main><h1>{title}</h1><p>{'<p>'.join((*lines, *story))}</main>")

    assert set(FACTS[code]) <= set(article(*FACTS[code]).paragraphs)
    (removal,) = article(FACTS[code][0]).removed
    assert removal.reason == "byline"


def test_dates_in_a_box_of_facts() -> None:
    """Rows with dates stay beside a row that is none."""
    facts = {"Born": "3 March 1921", "Died": "12 May 1998", "Occupation": "Sculptor"}
    rows = "".join(f"<tr><th>{name}<td>{value}" for name, value in facts.items())
    life = (
        "Ann Reeve was a British sculptor, best known for her public works in granite, which stand in eleven harbours.",
        "She lived by fishing until the railway came, and bought her first tools from a mason who had given up his trade.",
    )
    article = clean(f"<title>Ann Reeve</title><h1>Ann Reeve</h1><table>{rows}</table><p>{'<p>'.join(life)}")
    assert {f"{name} | {value}" for name, value in facts.items()} <= set(article.paragraphs)


def test_counters_of_a_gallery() -> None:
    """Lines that count the parts of a page are no paragraphs; a share, or one alone, is none of them."""
    title, *story = (*STORIES["en"], *MORE["en"])
    parts = [
        f"<p>{n}/3</p><h2>The {name} day</h2><p>{text}"
        for n, name, text in zip("123", ("first", "second", "third"), story, strict=False)
    ]
    article = clean(f"<title>{title}</title><main><h1>{title}</h1>{''.join(parts)}</main>")
    assert [removal.text for removal in article.removed if removal.reason == "navigation"] == ["1/3", "2/3", "3/3"]
    assert not [paragraph for paragraph in article.paragraphs if "/" in paragraph]
    alone = clean(f"<title>{title}</title><main><h1>{title}</h1><p>{story[0]}<p>1/3<p>{story[1]}<p>{story[2]}</main>")
    assert "navigation" not in {removal.reason for removal in alone.removed}


@pytest.mark.parametrize(
    ("code", "lines"),
    [
        ("zh-Hans", ("作者 | 张三", "编辑丨李四", "来源｜海岛新闻")),
        ("ja", ("文｜山田太郎", "編集 | 佐藤花子")),
        ("ko", ("글 | 김철수", "편집 | 이영희")),
    ],
)
def test_a_bar_ends_a_label_as_a_colon_does(code: str, lines: tuple[str, ...]) -> None:
    title, *story = (*STORIES[code], *MORE.get(code, ()))
    page = in_elements(*story, *lines)
    article = clean(f"<title>{title}</title><main><h1>{title}</h1>{page}</main>")
    assert list(article.paragraphs) == story
    assert [removal.reason for removal in article.removed if removal.text in lines] == ["byline"] * len(lines)


@pytest.mark.parametrize(
    ("code", "line"),
    [
        ("zh-Hans", "版权声明：本文为作者张三的原创文章，转载请附上原文出处链接和本声明。"),
        ("ja", "本ページはプロモーションを含む広告が掲載されている場合があり、収益の一部は港の修理に使われます。"),
    ],
)
def test_a_notice_over_the_article_goes_where_words_are_not_spaced(code: str, line: str) -> None:
    """As many letters say of a prompt as several words do that it is hardly anything else, be it a sentence."""
    title, *story = (*STORIES[code], *MORE[code])
    head = f"<div class=header-box><h1>{title}</h1><div class=note><div>{line}</div></div></div>"
    page = f"<article><div class=content>{''.join(f'<p>{text}</p>' for text in story)}</div></article>"
    article = clean(f"<title>{title}</title><main>{head}{page}</main>")
    assert list(article.paragraphs) == story


@pytest.mark.parametrize(("code", "row"), [("zh-Hans", ("作者", "张三")), ("en", ("Source", "Harbour office"))])
def test_a_cell_of_a_table_is_no_label(code: str, row: tuple[str, str]) -> None:
    """Between the cells of a row stands a bar."""
    title, *story = (*STORIES[code], *MORE.get(code, ()))
    rows = [row, *((f"{title[:3]} {n}", str(n)) for n in range(1, 4))]
    table = "".join(f"<tr><td>{one}<td>{other}" for one, other in rows)
    page = f"<p>{story[0]}<p>{story[1]}</p><table>{table}</table><p>{story[2]}"
    article = clean(f"<title>{title}</title><main><h1>{title}</h1>{page}</main>")
    assert " | ".join(row) in article.paragraphs


def test_rows_are_no_credits() -> None:
    """The head of a table that ends like a photographer's mark in some language stays: "pH"."""
    title, *story = (*STORIES["en"], *MORE["en"])
    table = "<table><tr><th>Sample<th>pH<tr><td>Upper bed<td>8.1</table>"
    article = clean(
        f"<title>{title}</title><main><h1>{title}</h1><p>{story[0]}<p>{story[1]}</p>{table}<p>{story[2]}</main>"
    )
    assert "Sample | pH" in article.paragraphs


@pytest.mark.parametrize(
    ("code", "line"),
    [
        ("en", "Posted by Anna Perry, Software Engineer"),
        ("en", "Written by Anna Perry, Software Engineer"),
        ("fr", "Publié par Anna Perry, rédactrice en chef"),
        ("ru", "Опубликовал Иван Петров, редактор"),
        ("ja", "投稿者: 山田太郎"),
        ("ko", "작성자: 김철수 기자"),
    ],
)
def test_who_posted_an_article_goes_above_its_first_paragraph(code: str, line: str) -> None:
    """In a box around text that is cut by breaks, too, whose element says for sure that it is the article's."""
    title, *paragraphs = STORIES[code]
    text = "<br><br>".join(paragraphs)
    article = clean(f"<article><h1>{title}</h1><div><div>{line}</div>{text}</div></article>")
    assert line not in article.paragraphs
    assert article.paragraphs[0] == paragraphs[0]
    assert article.metadata.authors


@pytest.mark.parametrize(
    ("code", "line"),
    [
        ("ko", "본문 기타 기능"),
        ("ko", "이웃추가"),
        ("ko", "저작자표시 비영리 변경금지 (새창열림)"),
        ("ja", "いいね！した人"),
        ("ja", "いいなと思ったら応援しよう！"),
        ("zh-Hans", "预览时标签不可点"),
        ("zh-Hans", "点赞数 3"),
        ("zh-Hans", "分类专栏： 生活 文章标签： 图书馆"),
        ("ru", "Понравилось 5 пользователям"),
        ("ru", "Показать следующие комментарии"),
        ("en", "Press enter or click to view image in full size"),
        ("en", "Post not marked as liked"),
        ("en", "Discussion about this post"),
    ],
)
def test_labels_of_blog_hosts_go(code: str, line: str) -> None:
    """Right above the first paragraph or below the last one, in a text and in HTML, with a reason of their own."""
    shown = code if code in MORE else "en"  # what the site says may be in another language than what it shows
    title, *paragraphs = (*STORIES[shown], *MORE[shown])
    text = "".join(f"<p>{paragraph}" for paragraph in paragraphs)
    for page in (
        "\n".join((title, line, *paragraphs, line)),
        f"<article><h1>{title}</h1><div>{line}</div><div>{text}</div><div>{line}</div></article>",
    ):
        article = clean(page)
        assert list(article.paragraphs) == paragraphs
        assert "boilerplate" not in {removal.reason for removal in article.removed}


@pytest.mark.parametrize(
    ("code", "line"),
    [
        ("en", "Thanks for reading The Wells News! Subscribe for free to receive new posts and support my work."),
        (
            "fr",
            "Merci d'avoir lu Le Bac ! Abonnez-vous gratuitement pour recevoir de nouveaux posts et soutenir mon travail.",
        ),
        (
            "ru",
            "Спасибо, что читаете Паром! Подпишитесь бесплатно, чтобы получать новые публикации и поддержать мою работу.",
        ),
    ],
)
def test_a_prompt_that_is_a_sentence_goes_amid_an_article(code: str, line: str) -> None:
    """Newsletters set it between two paragraphs, like these, and fill in their name."""
    title, *paragraphs = (*STORIES[code], *MORE.get(code, ()))
    text = in_elements(*paragraphs[:2], line, *paragraphs[2:])
    article = clean(f"<article><h1>{title}</h1><div>{text}</div></article>")
    assert list(article.paragraphs) == paragraphs
    assert article.removed[-1].reason == "newsletter"


CHINESE = (
    "市图书馆将在考试季节开放到午夜，市议会周一表示，学生们三年来一直要求这样做，现在终于实现了。",
    "“我们以前在汽车站学习，”二十岁的露西说，她每天晚上都要坐两个小时的公共汽车回家。",
    "这项服务每年将花费一万二千元，并在冬季几个月里为四个人提供工作，议会的发言人这样说。",
)


@pytest.mark.parametrize(
    ("line", "reason"),
    [
        ("点击上方蓝字关注我们", "share"),
        ("點擊上方藍字關注我們", "share"),
        ("【打印本页】【关闭窗口】", "navigation"),
        ("【列印本頁】【關閉視窗】", "navigation"),
        ("请继续往下阅读…", "advert"),
        ("請繼續往下閱讀...", "advert"),
    ],
)
def test_lines_of_chinese_sites_around_an_article(line: str, reason: str) -> None:
    """Buttons of old sites, what WeChat accounts print above their text, and the line over an advert."""
    text = in_elements(*CHINESE)
    above = f"<html lang=zh><body><article><h1>图书馆夜间开放</h1><p>{line}</p>{text}</article></body></html>"
    below = f"<html lang=zh><body><article><h1>图书馆夜间开放</h1>{text}<p>{line}</p></article></body></html>"
    for page in (above, below):
        assert [(removal.text, removal.reason) for removal in clean(page).removed] == [(line, reason)]


@pytest.mark.parametrize(
    ("row", "title", "paragraphs"),
    [
        (
            "12 მაისი, 2025, 10:30 განახლდა: 13 მაისი, 2025 ავტორი: ნინო ბერიძე საკითხავი დრო: 3 წუთი",
            "ქალაქის ბიბლიოთეკა გამოცდების პერიოდში ღამითაც იმუშავებს",
            [
                "ქალაქის საბჭომ ორშაბათს განაცხადა, რომ ბიბლიოთეკა გამოცდების მთელი პერიოდის განმავლობაში შუაღამემდე ღია იქნება. სტუდენტები ამას სამი წელი ითხოვდნენ.",
                "„ადრე ავტოსადგურში ვმეცადინეობდით, რადგან სახლში ადგილი არ გვქონდა“, ამბობს ოცი წლის ლუსი.",
                "სერვისი წელიწადში თორმეტი ათასი დაჯდება და ზამთრის თვეებში ოთხ ადამიანს დაასაქმებს.",
                "გეგმას კენჭს ივნისში უყრიან და წევრების უმეტესობამ თქვა, რომ მხარს დაუჭერს.",
                "ბიბლიოთეკაში ოცდაათ ათასზე მეტი წიგნია და ის დაახლოებით ასი წლის წინ მდინარის ნაპირზე აშენდა.",
            ],
        ),
        (
            "12 พ.ค. 2568 10:30 น. อัปเดตล่าสุด: 13 พฤษภาคม 2568 โดย: สมหญิง ใจดี อ่าน 3 นาที",
            "ห้องสมุดเมืองเปิดถึงกลางคืนช่วงสอบ",
            [
                "สภาเมืองประกาศเมื่อวันจันทร์ว่าห้องสมุดประจำเมืองจะเปิดให้บริการจนถึงเที่ยงคืนตลอดช่วงฤดูสอบ หลังจากนักศึกษาเรียกร้องเรื่องนี้มานานถึงสามปี",
                "ลูซี่ นักศึกษาวัยยี่สิบปี กล่าวว่า “เมื่อก่อนพวกเราต้องไปอ่านหนังสือที่สถานีขนส่ง เพราะที่บ้านไม่มีที่เงียบๆ ให้อ่าน”",
                "บริการนี้จะใช้งบประมาณปีละหนึ่งหมื่นสองพัน และจะทำให้คนสี่คนมีงานทำในช่วงเดือนฤดูหนาว",
                "การลงมติเกี่ยวกับแผนนี้จะมีขึ้นในเดือนมิถุนายน และสมาชิกส่วนใหญ่กล่าวว่าจะสนับสนุน",
                "ห้องสมุดแห่งนี้มีหนังสือมากกว่าสามหมื่นเล่ม และสร้างขึ้นริมแม่น้ำเมื่อราวหนึ่งร้อยปีก่อน",
            ],
        ),
        (
            "12 May 2025, 10:30 Updated: 13 May 2025 By Sarah Smith 3 min read",
            "Town library to stay open at night during exams",
            [
                "The town library will stay open until midnight during the whole of the exam season, the council announced on Monday, after students had asked for it for three years.",
                '"We used to study at the bus station because there was no quiet place at home," says Lucy, who is twenty.',
                "The service will cost twelve thousand a year and give work to four people in the winter months.",
                "A vote on the plan is due in June, and most of the members have said that they will support it.",
                "The library has more than thirty thousand books and was built by the river about a hundred years ago.",
            ],
        ),
    ],
)
def test_a_row_of_a_date_and_labels_over_the_article_goes(row: str, title: str, paragraphs: list[str]) -> None:
    """When it was published and changed, who wrote it and how long it takes to read stand in one line; below the article's first paragraph such a line stays."""
    article = clean("\n\n".join([title, row, *paragraphs]))
    assert row not in article.text and ("byline", row) in [(one.reason, one.text) for one in article.removed]
    assert row in clean("\n\n".join([title, *paragraphs[:2], row, *paragraphs[2:]])).text


@pytest.mark.parametrize(
    ("language", "line"),
    [
        ("ru", "Автор: Мария Соколова, корреспондент портового отдела газеты, 5 марта 2024 г."),
        ("en", "Author: Ann Reeve, harbour correspondent of the Wells Weekly, 5 March 2024, 10:30 a.m."),
        ("th", "โดย: สมหญิง ใจดี - 12 พ.ค. 2568 10:30 น."),
    ],
)
def test_a_shortened_word_at_the_end_of_a_byline_ends_no_sentence(language: str, line: str) -> None:
    """ "2024 г.", "a.m." and "น." end in a full stop, and the line with a name before them in none."""
    title, *paragraphs = STORIES[language]
    body_of_page = "".join(f"<p>{paragraph}</p>" for paragraph in (*paragraphs, *MORE.get(language, ())))
    page = (
        f'<html><body><article><h1>{title}</h1><div class="node"><div class="submitted">{line}</div>'
        f'<div class="content">{body_of_page}</div></div></article></body></html>'
    )
    assert line not in clean(page).text


@pytest.mark.parametrize(
    ("code", "line"),
    [
        ("en", "Ivan Horvat 12. ožujka 2024."),
        ("ru", "Вторник, 12 марта 2024 г."),
        ("ru", "Иван Петров 12 марта 2024 г."),
        ("en", "2024 m. gegužės 5 d."),
    ],
)
@pytest.mark.parametrize("form", ["text", "html"])
def test_a_date_that_ends_in_a_stop_goes_from_above_the_article(code: str, line: str, form: str) -> None:
    """Croatian and Serbian years have a stop, and so does the word for a year behind it; a sentence with a date stays."""
    title, *paragraphs = STORIES[code]
    sentence = "She was born there, in the house by the lighthouse, on 12 March 2024."
    for head, stays in ((line, False), (sentence, True)):
        lines = (head, *paragraphs)
        text = "\n\n".join((title, *lines))
        page = f"<article><h1>{title}</h1>" + in_elements(*lines) + "</article>"
        assert (head in clean(text if form == "text" else page).paragraphs) == stays


SIGNED = {  # a name and a date under the title, as texts have them
    "en": ("Ivan Horvat", "12. ožujka 2024. 10:15"),
    "ru": ("Јован Јовановић", "12.03.2024. 10:15"),
    "de": ("Jan van der Berg", "12. März 2024, 10:15 Uhr"),
}


@pytest.mark.parametrize("gap", ["\n", "\n\n"])
@pytest.mark.parametrize("code", sorted(SIGNED))
def test_a_name_beside_a_date_over_a_text_goes(code: str, gap: str) -> None:
    """Above the date or below it; not the title that is a name, nor what stands below prose or is no name."""
    title, *paragraphs = STORIES[code]
    name, date = SIGNED[code]
    for head in ((name, date), (date, name)):
        assert not set(head) & set(clean(gap.join((title, *head, *paragraphs)), input="text").paragraphs)
    assert clean(gap.join((name, date, *paragraphs)), input="text").title == name
    below = clean(gap.join((title, *paragraphs, name, date, *MORE[code])), input="text")
    assert "a name beside a date over the article" not in [removal.evidence for removal in below.removed]


INTRODUCED = {"es": "Por Ana Ríos", "it": "Di Anna Riva", "pt": "Por Rita de Sousa Reis", "ca": "Per Anna Riu"}


@pytest.mark.parametrize("form", ["text", "html"])
@pytest.mark.parametrize("line", INTRODUCED.values(), ids=INTRODUCED)
def test_a_word_of_bylines_and_a_name_go_over_an_article_and_below_it(line: str, form: str) -> None:
    """The word alone says too little for a phrase: "Por Navidad", "Di notte"; below a standfirst it goes, too, and stays in the article."""
    title, *paragraphs = [*STORIES["en"], *MORE["en"]]

    def text_of(*lines: str) -> str:
        page = "\n\n".join(lines)
        return clean(page if form == "text" else f"<main><h1>{lines[0]}</h1>{in_elements(*lines[1:])}</main>").text

    for lines in ((line, *paragraphs), (paragraphs[-1], line, *paragraphs[:-1]), (*paragraphs, line)):
        assert line not in text_of(title, *lines)
    assert line in text_of(title, *paragraphs[:-1], line, paragraphs[-1])
    for other in ("Por Navidad", "Di notte", "Por fin en casa"):
        assert other in text_of(title, *paragraphs[:-1], other, paragraphs[-1])


@pytest.mark.parametrize("form", ["text", "html"])
@pytest.mark.parametrize(
    "line", ["记者 李安娜", "本报记者 李安娜 通讯员 王小明", "作者 李安娜", "記者 林小明", "編集 原田安奈"]
)
def test_a_job_and_a_name_go_around_an_article_whose_words_are_not_spaced(line: str, form: str) -> None:
    """In twos, as many as there are; a sentence that begins so stays, and so does the line amid the article."""
    title, *paragraphs = [*STORIES["zh-Hans"], *MORE["zh-Hans"]]

    def text_of(*lines: str) -> str:
        return clean("\n\n".join(lines) if form == "text" else f"<h1>{lines[0]}</h1>{in_elements(*lines[1:])}").text

    for lines in ((line, *paragraphs), (*paragraphs, line)):
        assert line not in text_of(title, *lines)
    assert line in text_of(title, *paragraphs[:-1], line, paragraphs[-1])
    other = "记者 昨天从港口获悉船只已经恢复航行"
    assert other in text_of(title, other, *paragraphs)


POLLS = {
    "en": ("Should the ferry sail at night?", "Yes, every day", "Only in summer", "Vote"),
    "ru": ("Должен ли паром ходить ночью?", "Да, каждый день", "Только летом", "Голосовать"),
    "ar": ("هل يجب أن تبحر العبارة ليلا؟", "نعم، كل يوم", "في الصيف فقط", "صوت"),
    "ja": ("フェリーは夜も運航すべきですか", "毎日運航すべき", "夏だけでよい", "投票する"),
}


def between(code: str, box: str) -> str:
    lines = [f"<p>{line}</p>" for line in (*STORIES[code][1:], *MORE[code])]
    return f"<html><body><article><h1>{STORIES[code][0]}</h1>{''.join(lines[:2])}{box}{''.join(lines[2:])}</article></body></html>"


@pytest.mark.parametrize(
    "form",
    [
        '<div class="poll"><form><h3>{0}</h3><ul><li><label><input type="radio" name="a">{1}</label></li><li><label><input type="radio" name="a">{2}</label></li></ul>'
        "<button>{3}</button><div>1.234</div></form></div>",
        '<div class="c1"><div class="c2">{0}</div><label class="c3"><input type=radio><span>{1}</span></label><label class="c3"><input type=radio><span>{2}</span></label><button>{3}</button></div>',
    ],
)
@pytest.mark.parametrize("code", sorted(POLLS))
def test_polls_go(code: str, form: str) -> None:
    """A question and answers to choose from, in a box between two paragraphs."""
    assert clean(between(code, form.format(*POLLS[code]))).paragraphs == (*STORIES[code][1:], *MORE[code])


@pytest.mark.parametrize("code", sorted(POLLS))
def test_tabs_are_no_polls(code: str) -> None:
    """Such buttons open tabs, which hold text of the article."""
    line = MORE[code][0]
    tabs = f"<div><input type=radio><label>{POLLS[code][1]}</label><div><p>{line}</p></div><input type=radio><label>{POLLS[code][2]}</label><div><p>{STORIES[code][1]}</p></div></div>"
    assert line in clean(f"<article><h1>{STORIES[code][0]}</h1>{tabs}<p>{MORE[code][1]}</p></article>").paragraphs


@pytest.mark.parametrize("code", sorted(POLLS))
def test_counters_in_the_items_of_a_gallery_go(code: str) -> None:
    """ "1/5" is an item of a list itself, or stands in one beside a heading and a caption, and goes there."""
    lines = (*STORIES[code][1:], *MORE[code])
    slides = "".join(
        f'<li class="slide"><figure><img></figure><div class="count">{n + 1}/{len(lines)}</div><h2>{POLLS[code][0]} {n}</h2><p>{line}</p></li>'
        for n, line in enumerate(lines)
    )
    article = clean(f"<article><h1>{STORIES[code][0]}</h1><ol>{slides}</ol></article>")
    assert [line for line in article.paragraphs if line in lines] == list(lines)
    assert not any(line[0].isdigit() for line in article.paragraphs)


FEEDS = {
    "en": "The post {} appeared first on Port Wells News.",
    "de": "Der Beitrag {} erschien zuerst auf Port Wells News.",
    "ru": "Сообщение {} появились сначала на Port Wells News.",
    "el": "Το άρθρο {} εμφανίστηκε πρώτα στο Port Wells News.",
    "he": "הפוסט {} הופיע לראשונה ב-Port Wells News.",
    "ar": "ظهرت المقالة {} أولاً على Port Wells News.",
    "ja": "投稿 {} は Port Wells News に最初に表示されました。",
    "ko": "{} 게시물이 Port Wells News에 처음 등장했습니다.",
    "vi": "Bài viết {} đã xuất hiện đầu tiên vào ngày Port Wells News.",
}
NUMBERED = "The ferry of 1902: what is left of it in 2024?"


@pytest.mark.parametrize("html", [False, True], ids=["text", "html"])
@pytest.mark.parametrize("titled", [False, True], ids=["no title", "title"])
@pytest.mark.parametrize("code", FEEDS)
def test_the_sentence_that_ends_feeds_goes(code: str, titled: bool, html: bool) -> None:
    """It names the article, whose title may have digits, and the site, below the article."""
    title, *paragraphs = STORIES[code]
    for name in (title, NUMBERED):
        lines = [*([name] if titled else ()), *paragraphs, FEEDS[code].format(name)]
        page = in_elements(*lines) if html else "\n\n".join(lines)
        article = clean(page)
        assert "Port Wells News" not in article.text
        assert paragraphs[-1] in article.text


def test_a_feeds_sentence_that_says_no_more_than_two_names_goes_where_it_says_the_title() -> None:
    """In Chinese it is the title, "appeared first on" and the site; any other sentence may say so of what it is about."""
    title, *paragraphs = STORIES["zh-Hans"]
    feed, other = "《{}》最先出现在Port Wells News。", "这种海藻最先出现在岛的北面，后来才长到港口里来，渔民们这样说。"
    kept = clean("\n\n".join([title, *paragraphs, other, feed.format(title)])).text
    assert "Port Wells News" not in kept
    assert other in kept
    assert other in clean("\n\n".join([title, *paragraphs, other])).text


@pytest.mark.parametrize("code", ["en", "ru", "ja"])
def test_such_a_sentence_goes_above_the_next_post(code: str) -> None:
    """It says the title of the post above it."""
    title, *paragraphs = STORIES[code]
    article = clean("\n\n".join([title, *paragraphs, FEEDS[code].format(title), *MORE[code]]))
    assert "Port Wells News" not in article.text
    assert MORE[code][-1] in article.text


@pytest.mark.parametrize("code", ["en", "ru", "ja"])
def test_a_sentence_that_says_so_of_something_else_stays(code: str) -> None:
    """Amid an article it tells of another one."""
    title, *paragraphs = STORIES[code]
    said = FEEDS[code].format(NUMBERED)
    assert said in clean("\n\n".join([title, *paragraphs, said, *MORE[code]])).text


RELEASES = {  # the mark of the end, the label over whom journalists may call, and what stands below it
    "en": ("###", "Media contact:", "Tom Baker", "Phone: +44 1234 567890"),
    "de": ("– Ende –", "Pressekontakt:", "Tom Bäcker", "Telefon: 01234 567890"),
    "fr": ("- FIN -", "Contact presse :", "Thomas Boulanger", "Tél. : 01 23 45 67 89"),
    "ru": ("***", "Контакты для СМИ:", "Том Бейкер", "Тел.: +7 123 456-78-90"),
    "ar": ("-انتهى-", "للاستفسارات الإعلامية:", "توم بيكر", "هاتف: 1234567890"),
    "ja": ("-以上-", "【本件に関するお問い合わせ先】", "広報課", "電話：0123-45-6789"),
    "ko": ("-끝-", "보도 문의:", "홍보팀", "전화: 02-1234-5678"),
    "zh-Hans": ("-完-", "媒体联系人：", "汤姆·贝克", "电话：0123-4567890"),
}


@pytest.mark.parametrize("gap", ["\n", "\n\n"])
@pytest.mark.parametrize("code", RELEASES)
def test_the_end_of_a_press_release_goes(code: str, gap: str) -> None:
    """The mark of the end, and whom to call."""
    title, *paragraphs = STORIES[code]
    article = clean(gap.join((title, *paragraphs, *RELEASES[code])), input="text")
    assert list(article.paragraphs)[-len(paragraphs) :] == paragraphs


@pytest.mark.parametrize("mark", ["###", "***", "– 2 –", "* * *"])
@pytest.mark.parametrize("code", ["en", "ru", "ja"])
def test_such_a_mark_between_the_articles_paragraphs_parts_them(code: str, mark: str) -> None:
    title, *paragraphs = STORIES[code]
    article = clean("\n\n".join((title, *paragraphs, mark, *MORE[code])))
    assert MORE[code][-1] in article.text
    assert not any(block.rule == "stages/labels.py" and block.text == mark for block in article.removed)


BELOW_A_POST = {
    "en": "You can follow any responses to this entry through the RSS 2.0 feed. You can leave a response, or trackback from your own site.",
    "de": "Sie können alle Antworten zu diesem Eintrag durch den RSS 2.0 Feed verfolgen.",
    "ru": "Вы можете следить за комментариями к этой записи через ленту RSS 2.0.",
    "ja": "この投稿へのコメントは RSS 2.0 フィードで購読することができます。",
}
POSTED = {
    "en": "This entry was posted on Saturday, August 25th, 2012 at 12:23 am and is filed under Neat Stuff, Robots.",
    "de": "Dieser Beitrag wurde unter Bücherei, Stadt veröffentlicht. Setze ein Lesezeichen auf den Permalink.",
    "ru": "Запись опубликована в рубрике Город с метками библиотека. Добавьте в закладки постоянную ссылку.",
}
COUNTED = {
    "en": "Posted in Miscellaneous, Quotation | No Comments »",
    "de": "Veröffentlicht unter Allgemein | Keine Kommentare »",
    "ru": "Опубликовано в Город, Книги | Нет комментариев »",
}


@pytest.mark.parametrize("code", BELOW_A_POST)
def test_what_blogs_print_below_a_post_goes(code: str) -> None:
    """Where it was posted, and how its comments are followed, below all of its prose and however sure the elements are."""
    lines = [said[code] for said in (COUNTED, POSTED, BELOW_A_POST) if code in said]
    story = [*STORIES[code], *MORE[code]]
    html = in_elements(*story[1:], *lines)
    article = clean(f"<html><body><article><h1>{story[0]}</h1>{html}</article></body></html>")
    assert body(article) == tuple(story[1:])
    assert {removal.reason for removal in article.removed} <= {"byline", "comments", "navigation"}


@pytest.mark.parametrize("code", ("en", "de"))
def test_such_a_sentence_over_prose_stays(code: str) -> None:
    """Amid an article it is what the article speaks of."""
    story = [*STORIES[code], *MORE[code]]
    told = {
        "en": "You can follow any responses to this entry in the book of guests, which lies at the door.",
        "de": "Du kannst alle Antworten zu diesem Eintrag im Gästebuch lesen, das an der Tür liegt.",
    }[code]
    html = in_elements(*story[1:-1], told, story[-1])
    article = clean(f"<html><body><article><h1>{story[0]}</h1>{html}</article></body></html>")
    assert told in body(article)


OF_RECIPES = {
    "en": ("Jump to Recipe", "Print Recipe", "4.8 from 12 votes", "Rate this recipe"),
    "de": ("Zum Rezept springen", "Rezept drucken", "4,8 von 12 Bewertungen", "Rezept bewerten"),
    "ru": ("Перейти к рецепту", "Распечатать рецепт", "4,8 из 12 голосов", "Оцените рецепт"),
    "ja": ("レシピにジャンプ", "レシピを印刷する", "このレシピを評価する"),
}


@pytest.mark.parametrize("below", [False, True], ids=["above", "below"])
@pytest.mark.parametrize("code", OF_RECIPES)
def test_buttons_and_ratings_of_recipes_go(code: str, below: bool) -> None:
    """Above and below what is told, in HTML."""
    title, *paragraphs = [*STORIES[code], *MORE[code]]
    buttons = OF_RECIPES[code]
    lines = [*paragraphs, *buttons] if below else [*buttons, *paragraphs]
    html = in_elements(*lines)
    article = clean(f"<html><body><article><h1>{title}</h1>{html}</article></body></html>")
    assert body(article) == tuple(paragraphs)


FIELDS = {
    "en": ("Name (required)", "Mail (will not be published) (required)", "Website (optional)"),
    "de": ("Name (erforderlich)", "E-Mail (wird nicht veröffentlicht) (erforderlich)"),
    "ru": ("Имя (обязательно)", "Почта (не публикуется) (обязательно)"),
    "ja": ("名前 (必須)", "メールアドレス (公開されません) (必須)"),
}


@pytest.mark.parametrize("html", [False, True], ids=["text", "html"])
@pytest.mark.parametrize("code", FIELDS)
def test_the_fields_of_a_form_for_comments_go(code: str, html: bool) -> None:
    """Whom they ask to fill in what: below the article, in its box."""
    title, *paragraphs = [*STORIES[code], *MORE[code]]
    lines = [*paragraphs, *FIELDS[code]]
    page = in_elements(*lines)
    page = (
        f"<html><body><article><h1>{title}</h1>{page}</article></body></html>" if html else "\n\n".join((title, *lines))
    )
    article = clean(page)
    assert body(article) == tuple(paragraphs)
    if not html:
        assert {removal.reason for removal in article.removed} == {"comments"}


DOUGH = ("Těsto:", "Těsto: 450 g hladké mouky, 225 ml mléka a špetka soli")


@pytest.mark.parametrize("line", DOUGH)
def test_dough_is_no_byline_of_another_language(line: str) -> None:
    """Italian "Testo: …" says whose text it is, over a name; Czech "Těsto" is what a cake is made of, and the article goes on below."""
    above = "Základ kynuté bábovky je stejný, ale v každé rodině mají svůj recept a postupují trošku jinak."
    below = "Úplně na začátku rozbil kuchař jeden mýtus, který už dávno neplatí: že se mouka musí před pečením prosít."
    article = clean(f"{above}\n\n{line}\n\n{below}", input="text")
    assert not any(block.reason == "byline" for block in article.removed)
    assert below in article.text


@pytest.mark.parametrize("line", ["Testo: Giovanna Esempio", "Testo: Anna Rossi e Marco Bianchi"])
def test_an_italian_text_may_say_whose_it_is(line: str) -> None:
    above = (
        "Il traghetto per l'isola è ripartito mercoledì mattina dopo una settimana di tempesta, hanno detto al porto."
    )
    below = (
        "Gli abitanti hanno aspettato a lungo il pane e la posta, e i bambini sono tornati a scuola dopo dieci giorni."
    )
    article = clean(f"{above}\n\n{below}\n\n{line}", input="text")
    assert [block.reason for block in article.removed] == ["byline"]


@pytest.mark.parametrize(
    "line",
    [
        "av en gammal skald från byn som skriver",
        "by the time we left the harbour",
        "1/2 cana de zahar",
        "½ xícara (chá) de chocolate em pó",
        "3.4. die Zahlen von gestern",
    ],
)
def test_small_letters_are_no_name(line: str) -> None:
    """A template of bylines wants a name; a verse, an amount and a number with words in small letters have none."""
    assert not any("{name}" in match.phrase for match in Sight(Block(0, line), default_lexicon()).matches)


@pytest.mark.parametrize("line", ["av admin", "Av Anna Exempel", "12.05.2025 de admin", "by ann example"])
def test_a_name_may_be_written_small(line: str) -> None:
    """Some sites write all names small."""
    assert any("{name}" in match.phrase for match in Sight(Block(0, line), default_lexicon()).matches)


@pytest.mark.parametrize("name", ["DSC 4063", "IMG_0012.JPG", "harbour-1.png", "210712_Incendio_0.jpg"])
def test_the_name_of_a_picture_goes(name: str) -> None:
    """In a text, the name of a file is what is left of a picture."""
    first, *others = MORE["en"]
    article = clean("\n\n".join((*STORIES["en"], first, name, *others)))
    assert name not in article.paragraphs
    assert [removal.reason for removal in article.removed if removal.text == name] == ["caption"]


def test_a_word_of_menus_over_a_sentence_stays() -> None:
    """What ends in a colon over a sentence says what that is about."""
    report = (
        "Godmorgon från hamnen, här kommer det viktigaste inför dagen för alla som ska till jobbet eller skolan på andra sidan sundet.",
        "Kollektivtrafik:",
        "Färjorna går som de ska enligt rederiet, och bussarna har inga större förseningar.",
        "Blåljus:",
        "Det har varit en lugn kväll och natt i kommunen utan några större incidenter.",
        "Trafik:",
        "Vägarna i kommunen har normal framkomlighet och inga problem rapporteras.",
    )
    assert clean("\n\n".join(report)).paragraphs == report


ALONE = {
    "en": "Listen to this article",
    "de": "Folgen Sie uns auf Google News",
    "fr": "Suivez-nous sur Google Actualités",
    "ru": "Подписывайтесь на наш Telegram",
    "ar": "تابعنا على",
    "hi": "ऐप डाउनलोड करें",
    "ja": "あわせて読みたい",
    "el": "Ακολουθήστε μας στο Google News",
}


@pytest.mark.parametrize("code", sorted(ALONE))
def test_a_prompt_that_says_nothing_else_goes_amid_an_article_as_well(code: str) -> None:
    """It stands between two paragraphs as they do, so that the elements say nothing against it."""
    title, *paragraphs = [*STORIES[code], *MORE.get(code, ())]
    lines = [paragraphs[0], ALONE[code], *paragraphs[1:]]
    page = in_elements(*lines)
    assert body(clean(f"<html><body><div><h1>{title}</h1>{page}</div></body></html>")) == tuple(paragraphs)


@pytest.mark.parametrize(
    ("code", "line"),
    [
        ("es", "Este contenido es exclusivo para suscriptores."),
        ("pt", "Este conteúdo é exclusivo para assinantes."),
        ("it", "Questo articolo è riservato agli abbonati."),
        ("de", "Folgen Sie uns auf Instagram!"),
        ("hu", "Kövess minket a Facebookon is!"),
        ("uk", "Вже зареєстровані?"),
        ("el", "Ακολουθήστε μας στο Facebook για να μη χάσετε καμία είδηση."),
    ],
)
def test_a_prompt_with_a_mark_at_its_end_goes_amid_paragraphs_without_names(code: str, line: str) -> None:
    """Nothing but its words tells it from the short paragraphs of the article."""
    title, *above = STORIES["en"]
    page = in_elements(*above, line, *MORE["en"])
    article = clean(f"<main><article class='article-body entry-content'><h1>{title}</h1>{page}</article></main>")
    assert body(article) == (*above, *MORE["en"])
    assert [removal.rule[:2] for removal in article.removed if removal.text == line] == [code]


@pytest.mark.parametrize(
    ("code", "line"),
    [("en", "Share:"), ("de", "Teilen:"), ("fr", "Partager :"), ("el", "Κοινοποίηση:"), ("ru", "Поделиться:")],
)
def test_a_word_that_led_to_buttons_goes_amid_an_article(code: str, line: str) -> None:
    """The buttons were pictures; where several lines lead to what stands below them, such a word is one of the article's."""
    title, *paragraphs = [*STORIES[code], *MORE.get(code, ())]
    lines = [paragraphs[0], line, *paragraphs[1:]]
    page = in_elements(*lines)
    assert body(clean(f"<html><body><div><h1>{title}</h1>{page}</div></body></html>")) == tuple(paragraphs)
    page = page.replace(f"<p>{paragraphs[-1]}</p>", f"<p>Wells:</p><p>{paragraphs[-1]}</p>")
    assert line in body(clean(f"<html><body><div><h1>{title}</h1>{page}</div></body></html>"))


@pytest.mark.parametrize(
    ("code", "line"), [("en", "You may also like…"), ("fr", "Vous aimerez aussi…"), ("ar", "قد يعجبك أيضًا…")]
)
def test_a_heading_in_dots_over_nothing_goes_from_the_foot(code: str, line: str) -> None:
    """The links below it were filled in by a script."""
    title, *paragraphs = [*STORIES[code], *MORE.get(code, ())]
    page = in_elements(*paragraphs, line)
    article = clean(f"<html><body><div><h1>{title}</h1>{page}</div></body></html>")
    assert body(article) == tuple(paragraphs)
    assert article.removed[-1].reason == "related"


def test_a_sentence_that_begins_with_a_prompt_stays_amid_an_article() -> None:
    told = (
        "Follow us on the map below, from the harbour to the school and back, and you will see where the water stood."
    )
    title, *paragraphs = [*STORIES["en"], *MORE["en"]]
    page = in_elements(paragraphs[0], told, *paragraphs[1:])
    assert told in clean(f"<html><body><div><h1>{title}</h1>{page}</div></body></html>").text


@pytest.mark.parametrize(
    "line",
    [
        "(nds/krs)",
        "(dpa/ann, rr)",
        "강미화 redigo@example.org",
        "[강미화 redigo@example.org]",
        "Ann Reeve <ann@example.org>",
    ],
)
def test_who_signed_below_an_article_goes(line: str) -> None:
    """The initials of reporter and editor, or a name before an address of mail; amid the article such a line stays."""
    title, *paragraphs = [*STORIES["ko"], *MORE.get("ko", ())]
    for page in (
        "\n\n".join((title, *paragraphs, line)),
        in_elements(title, *paragraphs, line),
    ):
        assert line not in clean(page).text
    assert line in clean("\n\n".join((title, *paragraphs[:-1], line, paragraphs[-1]))).text


@pytest.mark.parametrize(
    "line", ["(see the map)", "Write to mail@example.org by Friday", "Ask whom you meet there or mail@example.org"]
)
def test_what_isnt_signed_below_an_article_stays(line: str) -> None:
    title, *paragraphs = [*STORIES["en"], *MORE["en"]]
    text = "\n\n".join((title, *paragraphs, line))
    assert not any(block.rule == "stages/labels.py" for block in clean(text).removed)


def cleaned_in_bare_paragraphs(title: str, lines: Iterable[str]) -> Article:
    """The article of a page whose elements are sure of all these lines."""
    page = f"<html><body><main><article class='article-body entry-content'><h1>{title}</h1>{in_elements(*lines)}</article></main></body></html>"
    return clean(page)


AMID = {
    "en": "Story continues below advertisement",
    "de": "Weiter nach der Anzeige",
    "ru": "Продолжение после рекламы",
    "ja": "広告",
    "ar": "إعلان",
    "zh-Hans": "广告",
}


@pytest.mark.parametrize("count", [1, 2])
@pytest.mark.parametrize("code", AMID)
def test_an_advert_s_label_goes_though_its_elements_are_sure(code: str, count: int) -> None:
    """Between two paragraphs a short line is looked at, however much its element looks like theirs."""
    title, *story = STORIES[code]
    lines = (*story, *[AMID[code]] * count, *MORE[code])
    article = cleaned_in_bare_paragraphs(title, lines)
    assert AMID[code] not in article.paragraphs
    assert [removal.reason for removal in article.removed if removal.text == AMID[code]] == ["advert"] * count


INSERTS = {
    "en": ("Subscribe to our newsletter and miss nothing", "Already a member? Log in here", "File photo"),
    "de": ("Abonniert unseren Newsletter und verpasst nichts", "Bereits Abonnent? Hier einloggen", "Archivfoto"),
    "ru": (
        "Подпишитесь на рассылку и ничего не пропустите",
        "Чтобы продолжить чтение, оформите подписку",
        "Архивное фото",
    ),
    "ja": ("広告", "写真はイメージです", "Getty Images"),
    "ar": ("اشترك في نشرتنا البريدية اليومية", "صورة أرشيفية", "Getty Images"),
}


@pytest.mark.parametrize(("code", "line"), [(code, line) for code, lines in INSERTS.items() for line in lines])
def test_prompts_and_credits_between_paragraphs_go(code: str, line: str) -> None:
    """A short line that begins with words of a prompt, or is a credit as a whole, in elements that look like the article's."""
    title, *story = STORIES[code]
    article = cleaned_in_bare_paragraphs(title, (*story, line, *MORE[code]))
    assert list(article.paragraphs) == [*story, *MORE[code]]


@pytest.mark.parametrize("line", ["Newsletter", "Facebook", "Photos of the year and what they tell us", "Members"])
def test_words_that_may_be_headings_stay_between_paragraphs(line: str) -> None:
    title, *story = STORIES["en"]
    assert line in cleaned_in_bare_paragraphs(title, (*story, line, *MORE["en"])).paragraphs


LONGER = {
    "zh-Hans": (
        "市图书馆将在考试季节开放到午夜，市议会周一表示。学生们三年来一直要求这样做，去年春天还把两千个签名送到了市政厅，现在终于实现了。",
        "“我们以前在汽车站学习，”二十岁的露西说。她每天晚上都要坐两个小时的公共汽车回家，路上总是带着三本书和一盏小灯。",
        "这项服务每年将花费一万二千元，并在冬季几个月里为四个人提供工作。议会的发言人说，钱来自去年没有修完的那座桥。",
    ),
    "ja": (
        "市立図書館は試験の時期に夜中まで開くと、市議会が月曜日に発表した。学生たちは三年前からこれを求め、去年の春には二千人の名前を集めて市役所に届けていた。",
        "「前はバスの駅で勉強していました」と二十歳のルーシーさんは話す。毎晩二時間かけてバスで家に帰り、いつも三冊の本と小さな明かりを持っているという。",
        "この計画には年に百二十万円がかかり、冬の間は四人が働くことになる。議会によると、お金は去年できあがらなかった橋の分から出されるという。",
    ),
    "ko": (
        "시립 도서관이 시험 기간에 자정까지 문을 열 것이라고 시의회가 월요일에 밝혔다. 학생들은 삼 년 동안 이를 요구해 왔으며 지난봄에는 이천 명의 이름을 모아 시청에 보냈다.",
        "“예전에는 버스 정류장에서 공부했습니다.” 스무 살 루시가 말했다. 루시는 매일 저녁 두 시간 동안 버스를 타고 집에 가며 언제나 책 세 권과 작은 등을 들고 다닌다.",
        "이 일에는 해마다 천이백만 원이 들며 겨울 몇 달 동안 네 사람이 일하게 된다. 의회는 그 돈이 작년에 다 짓지 못한 다리의 몫에서 나온다고 전했다.",
    ),
    "th": (
        "ห้องสมุดประจำเมืองจะเปิดจนถึงเที่ยงคืนตลอดฤดูสอบ สภาเมืองประกาศเมื่อวันจันทร์ นักศึกษาเรียกร้องเรื่องนี้มานานสามปี และเมื่อปีที่แล้วส่งชื่อสองพันชื่อไปที่ศาลากลาง",
        "ลูซี่ซึ่งอายุยี่สิบปีกล่าวว่าเมื่อก่อนต้องไปอ่านหนังสือที่สถานีขนส่ง เธอนั่งรถเมล์กลับบ้านสองชั่วโมงทุกคืน และถือหนังสือสามเล่มกับโคมไฟเล็ก ๆ ติดตัวเสมอ",
        "บริการนี้จะใช้เงินปีละหนึ่งหมื่นสองพัน และจะทำให้คนสี่คนมีงานทำในฤดูหนาว โฆษกของสภากล่าวว่าเงินมาจากสะพานที่สร้างไม่เสร็จเมื่อปีก่อน",
    ),
    "ru": (
        "Городская библиотека будет открыта до полуночи всё время экзаменов, сообщил совет в понедельник. Студенты просили об этом три года и прошлой весной отнесли в ратушу две тысячи подписей.",
        "«Раньше мы занимались на автовокзале», — говорит двадцатилетняя Люси. Каждый вечер она два часа едет домой на автобусе, и с ней всегда три книги и маленькая лампа.",
        "Это будет стоить двенадцать тысяч в год и даст работу четырём людям на зимние месяцы. Деньги, сказали в совете, взяли у моста, который не достроили в прошлом году.",
    ),
    "de": (
        "Die Stadtbücherei bleibt in der Zeit der Prüfungen bis Mitternacht offen, teilte der Rat am Montag mit. Drei Jahre lang hatten Studenten darum gebeten und im Frühjahr zweitausend Namen ins Rathaus gebracht.",
        "„Früher haben wir am Busbahnhof gelernt“, sagt die zwanzigjährige Lucie. Jeden Abend fährt sie zwei Stunden mit dem Bus nach Hause, und immer hat sie drei Bücher und eine kleine Lampe dabei.",
        "Das kostet im Jahr zwölftausend und gibt vier Leuten in den Monaten des Winters Arbeit. Das Geld, heißt es im Rat, kommt von der Brücke, die im letzten Jahr nicht fertig wurde.",
    ),
}


@pytest.mark.parametrize("gap", ["\n", "\n\n"])
@pytest.mark.parametrize(
    ("code", "line"),
    [
        ("zh-Hans", "点击查看全文"),
        ("zh-Hans", "扫码关注我们"),
        ("zh-Hans", "查看评论"),
        ("zh-Hans", "订阅"),
        ("ja", "続きを読む"),
        ("ja", "会員登録はこちら"),
        ("ja", "シェア"),
        ("ko", "구독하기"),
        ("ko", "로그인"),
        ("th", "แชร์"),
        ("ru", "Поделиться"),
        ("de", "Weiterlesen"),
        ("de", "Nach oben"),
        ("ru", "Версия для печати"),
        ("zh-Hans", "返回顶部"),
        ("ja", "ページトップへ戻る"),
    ],
)
def test_a_short_prompt_goes_amid_bare_paragraphs(code: str, line: str, gap: str) -> None:
    """Two words of Chinese are as few as four letters, and a word of buttons that the article doesn't have heads none of its sections."""
    first, *others = LONGER[code]
    assert clean(gap.join((first, line, *others))).text == "\n\n".join((first, *others))


@pytest.mark.parametrize(
    ("code", "heading"), [("zh-Hans", "签名"), ("ja", "メール"), ("ru", "Автобус"), ("de", "Busbahnhof")]
)
def test_a_subheading_stays_amid_bare_paragraphs(code: str, heading: str) -> None:
    """One word that no button has."""
    first, *others = LONGER[code]
    assert clean("\n\n".join((first, heading, *others))).text == "\n\n".join((first, heading, *others))


def test_a_word_of_buttons_over_a_section_about_it_stays() -> None:
    """ "Newsletter", where a paragraph speaks of one."""
    first, second, third, *_ = (*STORIES["en"][1:], *MORE["en"])
    said = "A newsletter tells the members each Friday what was bought, and 400 of them have asked for it since."
    text = "\n\n".join((first, second, "Newsletter", said, third))
    assert clean(text).text == text


@pytest.mark.parametrize("line", ["0", "May 18, 2020Talla"])
def test_a_count_of_none_and_a_date_with_a_word_behind_it_go_from_above_a_text(line: str) -> None:
    """So pages print them whose elements were put together; further down, a nought is the article's."""
    title, *paragraphs = STORIES["en"]
    assert body(clean("\n\n".join((title, line, *paragraphs)))) == tuple(paragraphs)
    assert "0" in clean("\n\n".join((title, *paragraphs, "0", *MORE["en"]))).paragraphs


LISTED = {  # paragraphs, a line that announces a list, its items
    "en": ("There are three ways in which the islanders can reach the office:", ("Letter", "Email", "Telephone")),
    "de": ("Auf drei Wegen erreicht man das Amt auf der Insel:", ("Brief", "E-Mail", "Telefon")),
    "fr": ("Il y a trois façons de joindre le bureau du port :", ("Lettre", "Courriel", "Téléphone")),
}
PARTS = ("The harbour office has put three new parts on its pages this spring:", ("Contact", "Search", "Archive"))
MEDIA = ("The survey asked where people read the news first:", ("Newspapers", "Facebook", "Instagram", "Radio"))


def in_form(form: str, title: str, above: tuple[str, ...], line: str, items: tuple[str, ...], below: str) -> str:
    if form == "html":
        listed = "".join(f"<li>{item}</li>" for item in items)
        text = in_elements(*above, line)
        return f"<html><body><article><h1>{title}</h1>{text}<ul>{listed}</ul><p>{below}</p></article></body></html>"
    listed = "\n".join(f"{form}{item}" for item in items)
    return "\n\n".join((title, *above, line, listed, below))


@pytest.mark.parametrize("form", ["- ", "• ", "", "html"])
@pytest.mark.parametrize(("code", "listed"), [*LISTED.items(), ("en", MEDIA), ("en", PARTS)])
def test_words_of_labels_stay_in_a_list_that_the_article_announces(
    code: str, listed: tuple[str, tuple[str, ...]], form: str
) -> None:
    """Some of its items are no labels, or none names a platform, and prose stands above and below: neither the list nor the article ends there."""
    title, *paragraphs = (*STORIES[code], *MORE.get(code, ()))
    article = clean(in_form(form, title, tuple(paragraphs[:2]), *listed, paragraphs[2]))
    lines = [line.lstrip("-• ") for line in article.paragraphs]
    assert lines == [*paragraphs[:2], listed[0], *listed[1], paragraphs[2]]


@pytest.mark.parametrize("form", ["- ", "", "html"])
@pytest.mark.parametrize(
    "line",
    ["Share this article:", "Follow the Wells Gazette on social media:", "Tell the people on your island of it:"],
)
def test_a_share_bar_that_a_line_announces_goes(line: str, form: str) -> None:
    """All of its items are labels."""
    title, *paragraphs = (*STORIES["en"], *MORE["en"])
    page = in_form(form, title, tuple(paragraphs[:2]), line, ("Facebook", "Instagram", "Email"), paragraphs[2])
    assert "Instagram" not in clean(page).text


@pytest.mark.parametrize(
    "lines",
    [
        ("港の水上バスの冬の時刻についてお知らせします。", "2024年12月31日(火)は午後5時最終便", "2025年1月1日(水・祝)は午前7時始発", "2025年1月2日(木)からは平常運航", "乗り場が変わる場合がありますので、窓口でお確かめください。"),
        ("So öffnet das Hallenbad am Hafen über die Feiertage.", "24.12.2024 geschlossen ab 12 Uhr", "25.12.2024 ganztägig geschlossen", "26.12.2024 offen ab 10 Uhr", "Danach gelten wieder die üblichen Zeiten für alle Becken."),
    ],
)  # fmt: skip
def test_days_of_a_calendar_are_no_dates_over_the_article(lines: tuple[str, ...]) -> None:
    assert clean("\n".join(lines)).paragraphs == lines


@pytest.mark.parametrize("code", ["en", "ru", "ar"])
@pytest.mark.parametrize(
    "row", ["FAQFAQ   SearchSearch   MembersMembers", "ПоискПоиск ПользователиПользователи", "« سازچه | صفحه اصلی | صدای مردم »", "« Two days in Rome | Main | Rain »"]
)  # fmt: skip
def test_rows_of_links_over_the_article_go_from_a_text(code: str, row: str) -> None:
    """Known by their shape, in whatever language: labels said twice, and the pages beside this one. They are no title either."""
    title, *paragraphs = (*STORIES[code], *MORE.get(code, ()))
    article = clean("\n\n".join((row, title, *paragraphs)))
    assert article.title == title
    assert [removal.reason for removal in article.removed if removal.text == " ".join(row.split())] == ["navigation"]


@pytest.mark.parametrize("word", ["تاریخ", "Data", "Author"])
def test_a_word_of_bylines_may_be_over_a_section(word: str) -> None:
    """Between paragraphs of a text that has begun; over the article it is a label."""
    title, *paragraphs = (*STORIES["en"], *MORE["en"])
    article = clean("\n\n".join((title, *paragraphs[:3], word, *paragraphs[3:])))
    assert word in article.paragraphs
    assert word not in clean("\n\n".join((title, word, *paragraphs))).paragraphs
