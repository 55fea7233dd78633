"""Pages that hold no article say so: lists of articles, and what servers send in an article's place."""

from __future__ import annotations

import re

import pytest

from cleaner import clean
from samples import STORIES

OPENINGS = {
    "en": [
        ("Mending nets in the rain", "The rain came in from the west before anybody had finished coffee, and the nets on the quay were soaked through."),
        ("The ferry that never was", "Forty years ago the council bought a ferry that nobody had asked for, and it lay at the pier for two winters."),
        ("Who keeps the light", "The lighthouse has had no keeper since the harbour was closed, but somebody still paints its door every spring."),
        ("Gulls and their neighbours", "A pair of gulls moved onto the roof of the post office, and since then the postman wears a painted helmet."),
    ],
    "ja": [
        ("雨の中で網を直す", "誰もコーヒーを飲み終わらないうちに西から雨が来て、岸壁の網は昼までにすっかり濡れてしまった。"),
        ("来なかったフェリー", "四十年前、町議会は誰も頼んでいないフェリーを買い、それは二冬のあいだ桟橋に置かれたままだった。"),
        ("灯台を守る人", "港が閉じられてから灯台に番人はいないが、それでも毎年春になると誰かが扉をいつもの色に塗り替える。"),
    ],
    "ru": [
        ("Сети под дождём", "Дождь пришёл с запада раньше, чем кто-нибудь допил кофе, и сети на причале промокли насквозь к самому обеду."),
        ("Паром, которого не было", "Сорок лет назад совет купил паром, о котором никто не просил, и две зимы он простоял у причала без дела."),
        ("Кто хранит маяк", "Смотрителя на маяке нет с тех пор, как закрыли порт, но кто-то по-прежнему красит его дверь каждую весну."),
    ],
}  # fmt: skip


def card(title: str, text: str, day: int, link: str = "/posts/{}") -> str:
    heading = f"<a href='{link.format(day)}'>{title}</a>" if link else title
    date = f"2024年5月{day}日" if title in dict(OPENINGS["ja"]) else f"{day:02}.05.2024"
    return (
        f"<article class=post><h2>{heading}</h2><div class=meta>{date}</div>"
        f"<div class=entry><p>{text}</p></div></article>"
    )


def listing(language: str, link: str = "/posts/{}", above: str = "") -> str:
    cards = "".join(card(title, text, day, link) for day, (title, text) in enumerate(OPENINGS[language], 1))
    return f"<html lang={language}><title>Blog</title><body><h1>Blog</h1>{above}<main>{cards}</main></body></html>"


@pytest.mark.parametrize(("link", "listed"), [("/posts/{}", True), ("/posts/1#{}", False)])
def test_openings_that_are_links_as_a_whole_are_a_list(link: str, listed: bool) -> None:
    """Also below a sentence that is none; where all lead to one page, nothing is listed."""
    said = "It rained all day on the island, and nobody left the house."
    links = "".join(
        f"<blockquote><a href='{link.format(n)}'>{title}: {text} {text}</a></blockquote>"
        for n, (title, text) in enumerate(OPENINGS["en"])
    )
    page = f"<title>Blog</title><body><div class=entry-content><h1>Blog</h1><p>{said}</p>{links}</div>"
    article = clean(page, "https://example.org/")
    assert said in article.paragraphs
    assert any("but a list of 4" in warning for warning in article.warnings) is listed


def longer(page: str) -> str:
    """A page whose entries have each paragraph twice, with a year behind the second."""
    return re.sub(r"<p>(.*?)(.)</p>", r"<p>\1\2</p><p>\1 2024\2</p>", page)


@pytest.mark.parametrize("language", OPENINGS)
def test_a_list_of_articles_is_none(language: str) -> None:
    """Linked titles, each with its date and how its article begins: the page says so, and is not to be trusted as an article."""
    article = clean(listing(language))
    count = len(OPENINGS[language])
    assert article.warnings == (f"no article, but a list of {count} articles was found; what it says of them was kept",)
    assert article.confidence == 0.0


@pytest.mark.parametrize("language", OPENINGS)
@pytest.mark.parametrize(
    "form", ["<li>{}</li>", "<div class=teaser>{}</div>", "<article class=t><h3>{}</h3></article>"]
)
def test_links_alone_are_none(language: str, form: str) -> None:
    """A page on which nothing is said but the titles of others is no article; a sentence that all is one link is one."""
    titles = [title for title, _ in OPENINGS[language]] * 3
    links = "".join(form.format(f"<a href=/posts/{n}>{title} {n}</a>") for n, title in enumerate(titles))
    article = clean(f"<html lang={language}><body>{links}</body></html>")
    assert article.confidence == 0.0
    assert article.warnings
    text = "".join(f"<p>{text}</p>" for _, text in OPENINGS[language])
    assert not clean(f"<html lang={language}><body><a href=/top>{text}</a></body></html>").warnings


@pytest.mark.parametrize("language", OPENINGS)
def test_a_list_of_article_elements_needs_no_dates(language: str) -> None:
    """Where each entry is an `article` element with a linked title and nothing stands beside them, nobody says why they are listed."""
    page = listing(language)
    bare = longer(re.sub("<div class=meta>.*?</div>", "", page))
    count = len(OPENINGS[language])
    assert clean(bare).warnings == clean(page).warnings
    assert f"list of {count} articles" in clean(bare).warnings[0]
    assert not clean(bare.replace("article", "section")).warnings


@pytest.mark.parametrize("language", OPENINGS)
@pytest.mark.parametrize("site", ["", "https://news.example.org"])
def test_teasers_need_no_dates(language: str, site: str) -> None:
    """Where each linked title has one short paragraph and nothing stands beside them, as on a front page, no section of an article says so little."""
    teasers = [(title, text.replace("、", "。", 1).replace(",", ".", 1)) for title, text in OPENINGS[language]]
    cards = "".join(f"<div class=card><h3><a href='{site}/{n}'>{title}</a></h3><p>{text}</p></div>" for n, (title, text) in enumerate(teasers))  # fmt: skip
    page = f"<html lang={language}><title>Harbour Notes</title><body><h1>Harbour Notes</h1><main>{cards}</main></body></html>"
    assert f"list of {len(teasers)} articles" in clean(page).warnings[0]
    assert not clean(longer(page)).warnings
    if site:  # sites that an article names
        assert not clean(re.sub("news(.example.org/)(.)", r"\2\1\2", page)).warnings


@pytest.mark.parametrize("language", OPENINGS)
def test_sections_are_no_list(language: str) -> None:
    """Headings that lead nowhere are an article's own, dated or not."""
    article = clean(listing(language, link=""))
    assert not article.warnings
    assert article.confidence > 0.5


def test_a_list_may_hold_them_in_full() -> None:
    """Posts one below the other, each as long as it is."""
    cards = [
        card(title, "</p><p>".join(f"{text[:-1]}, and that was day {n}." for n in range(1, 6)), day)
        for day, (title, text) in enumerate(OPENINGS["en"], 1)
    ]
    assert (
        "list of 4 articles"
        in clean(f"<title>Blog</title><body><h1>Blog</h1><main>{''.join(cards)}</main>").warnings[0]
    )


SIGNS = {
    "a paragraph cut off": ("", "…"),
    "words of a date": ("<div class=meta>2 hours ago</div>", "."),
}


@pytest.mark.parametrize("sign", SIGNS)
def test_entries_without_a_date(sign: str) -> None:
    """A paragraph that is cut off is a sign of an article elsewhere, and so are the words of a date; with neither, they are sections."""
    meta, end = SIGNS[sign]

    def page(meta: str, end: str) -> str:
        cards = "".join(
            f"<article class=post><h2><a href='/posts/{n}'>{title}</a></h2>{meta}<div class=entry><p>{text[:-1]}{end}</p></div></article>"
            for n, (title, text) in enumerate(OPENINGS["en"])
        )
        return f"<html lang=en><title>Blog</title><body><h1>Blog</h1><main>{cards}</main></body></html>"

    assert "list of 4 articles" in clean(longer(page(meta, end))).warnings[0]
    assert not clean(longer(page("", ".")).replace("article", "section")).warnings


def test_the_entries_of_a_list_are_of_one_kind() -> None:
    """Elements of several kinds that each hold a linked heading are parts of an article."""
    source = listing("en")
    assert not clean(source.replace("<article", "<section", 1).replace("</article", "</section", 1)).warnings


def test_an_article_may_stand_over_the_beginnings_of_others() -> None:
    """Where one element holds most of the paragraphs, that is the article."""
    first, *others = [card(title, text, day) for day, (title, text) in enumerate(OPENINGS["en"], 1)]
    text = OPENINGS["en"][0][1]
    whole = first.replace("</p>", "</p>" + "".join(f"<p>{text[:-1]}, and that was day {n}.</p>" for n in range(2, 9)))
    source = f"<html lang=en><title>Blog</title><body><h1>Blog</h1><main>{whole}{''.join(others)}</main></body></html>"
    assert not any("list of" in warning for warning in clean(source).warnings)


def test_a_live_blog_is_none() -> None:
    """The headings of its entries lead to places of the page itself."""
    assert not clean(listing("en", link="#entry-{}")).warnings
    assert not clean(listing("en", link="/live/harbour#entry-{}")).warnings


def test_an_article_may_list_others() -> None:
    """What says why it lists them is an article, though each of its sections links to another page."""
    above = "".join(
        f"<p>{text}</p>"
        for text in (
            "Every spring we read the letters again that were written in the harbour, and choose those that we liked best.",
            "They are short this year, since it rained, and the people who write were mostly busy with roofs and boats.",
        )
    )
    assert not clean(listing("en", above=above)).warnings


NOT_THERE = {
    "Page not found – Harbour Notes": ("Oops!", "The address may have been mistyped, or the story was moved. The front page has all that is new."),
    "Seite nicht gefunden | Küstenblatt": ("Küstenblatt", "Die Adresse gibt es hier nicht mehr. Vielleicht hilft Ihnen die Suche weiter."),
    "海港日报": ("抱歉，您访问的页面不存在", "您可以返回首页，或者查看其他新闻，也可以搜索您想要的内容。"),
    "Порт сегодня": ("404 – Страница не найдена", "Проверьте адрес или начните с главной страницы: там всё, что есть нового."),
    "L'Écho du port": ("404 – Page introuvable", "Vérifiez l'adresse ou repartez de la page d'accueil, où se trouve tout ce qui est nouveau."),
    "お知らせ": ("404ページが見つかりません", "アドレスをご確認のうえ、トップページからもう一度お探しください。"),
    "Øyavisa": ("Siden finnes ikke (404)", "Adressen kan være skrevet feil. På forsiden finner du alt som er nytt."),
    "Just a moment...": ("www.example.com", "Verify that you are a person. This may take a few seconds, then the page opens by itself."),
}  # fmt: skip


@pytest.mark.parametrize("title", NOT_THERE)
def test_a_page_in_an_articles_place_says_so(title: str) -> None:
    """Titles that say that there is nothing, or that ask for a proof first, in the languages of the lexicon."""
    heading, text = NOT_THERE[title]
    article = clean(f"<title>{title}</title><body><div><h1>{heading}</h1><p>{text}</p></div>")
    assert article.warnings[0].startswith("no article: the page says '")
    assert article.confidence == 0.0


@pytest.mark.parametrize(
    "line", ["<h2>Page not found</h2>", "<p>Page not found</p>", "<p>Sorry, this page isn't available</p>"]
)
def test_the_line_below_the_title_may_say_so(line: str) -> None:
    """Some pages have the site's name for a title, over the line that says that there is nothing."""
    below = f"{line}<p>The address may have been mistyped, or the story was moved to the archive of the paper.</p>"
    article = clean(f"<title>Harbour Notes</title><body><div><h1>Harbour Notes</h1>{below}</div>")
    assert article.warnings[0].startswith("no article: the page says ")


def test_texts_say_so_as_well() -> None:
    """A text whose title says that there was nothing."""
    article = clean(
        "Sayfa bulunamadı\n\nAradığınız adres değişmiş ya da silinmiş olabilir; ana sayfadan devam edebilirsiniz."
    )
    assert article.warnings == ("no article: the page says 'Sayfa bulunamadı'",)


def test_a_headline_may_begin_like_an_error() -> None:
    """Words of an error at the head of a longer headline are the article's."""
    title = "Access denied - how reporters waited all day"
    text = "The reporters waited at the gate until the guard went home, and nobody told them that the hearing had been moved."
    assert not clean(f"<title>{title} | Harbour Notes</title><body><div><h1>{title}</h1><p>{text}</p></div>").warnings


SHORT_NOTICES = {
    "Wartungsarbeiten": "Am Montag wird die Wasserleitung in der Hafenstraße gewartet, deshalb fließt dort von acht bis zwölf Uhr kein Wasser.",
    "Sicherheitsüberprüfung": "Wer im Hafen arbeiten will, wird seit dem Frühjahr überprüft, und das dauert nach Angaben der Behörde sechs Wochen.",
    "Технические работы": "В понедельник на причале чинят водопровод, поэтому с восьми до двенадцати часов воды в домах у порта не будет.",
    "Технічні роботи": "У понеділок на причалі лагодять водогін, тому з восьмої до дванадцятої години води в будинках біля порту не буде.",
    "One more step": "The last stair of the old lighthouse was mended on Tuesday, and from Sunday on visitors may climb to its lamp again.",
    "Security check": "Who wants to board the ferry has to open every bag from Monday on, the harbour master said, and should come early.",
}  # fmt: skip


@pytest.mark.parametrize("title", SHORT_NOTICES)
def test_a_short_article_about_works_or_checks_is_one(title: str) -> None:
    """Works on a water pipe, and checks in a harbour, are news, whatever else servers call so."""
    page = f"<title>{title}</title><body><div><h1>{title}</h1><p>{SHORT_NOTICES[title]}</p></div>"
    assert not clean(page).warnings


@pytest.mark.parametrize("title", ["HTTP/2", "HTTP 3", "HTTP 200"])
def test_a_version_of_http_is_no_error(title: str) -> None:
    """Only the numbers of errors say that there is nothing."""
    text = "The ferry's booking office moved to it in spring, and its old computers are said to load a timetable twice as fast."
    assert not clean(f"<title>{title}</title><body><div><h1>{title}</h1><p>{text}</p></div>").warnings
    assert clean(f"<title>HTTP 404</title><body><div><h1>Sorry</h1><p>{text}</p></div>").warnings


def test_a_long_article_is_one_whatever_its_title() -> None:
    """An essay may be called "Page not found"."""
    text = "".join(f"<p>The archive lost its page {n} in the flood, and nobody has seen it since that winter, says the archivist.</p>" for n in range(1, 12))  # fmt: skip
    assert not clean(f"<title>Page not found</title><body><div><h1>Page not found</h1>{text}</div>").warnings


def test_a_paragraph_is_the_best_guess() -> None:
    """Where no article is found, a paragraph is kept sooner than a line of a menu or a time."""
    teasers = (
        "Die Stadt bestellt drei Kräne für den Osthafen, die ab dem Herbst Container löschen sollen.",
        "Elf Jahre lang haben Schüler den Wind gemessen, jetzt wird ihre Arbeit ausgezeichnet.",
        "Wegen eines Schadens an der Maschine fährt die Fähre nach Norden bis Freitag nicht.",
    )
    cards = "".join(f"<div class=card><a href='/{n}'><h3>Meldung {n}</h3><p>{text}</p></a><span>vor {n} Stunden</span></div>" for n, text in enumerate(teasers, 2))  # fmt: skip
    article = clean(
        f"<title>Nachrichten</title><body><div class=top><a href='/'>Start</a></div><div class=grid>{cards}</div>"
    )
    assert article.warnings and article.confidence == 0.0
    assert article.text in teasers


READ_ON = {"en": "Read more", "ja": "続きを読む", "ru": "Читать далее"}


@pytest.mark.parametrize("language", READ_ON)
def test_a_link_to_the_rest_is_a_sign_of_an_entry(language: str) -> None:
    """Without a date, and one below the other in one element, entries are told by the link that leads on."""
    entry = (
        "<h2 class=title><a href='/posts/{0}'>{1}</a></h2><p>{2}</p><a class=more href='/posts/{0}'>{3}</a><div></div>"
    )
    entries = "".join(entry.format(n, *card, READ_ON[language]) for n, card in enumerate(OPENINGS[language]))
    page = f"<html lang={language}><title>Blog</title><body><h1>Blog</h1><div id=posts>{entries}</div></body></html>"
    assert f"list of {len(OPENINGS[language])} articles" in clean(page).warnings[0]
    assert not clean(longer(page.replace(READ_ON[language], "Harbour 4711"))).warnings


def test_one_entry_may_have_no_sign() -> None:
    """Of four entries three have a date."""
    source = longer(listing("en")).replace("article", "section").replace("<div class=meta>04.05.2024</div>", "")
    assert "list of 4 articles" in clean(source).warnings[0]
    assert not clean(source.replace("<div class=meta>03.05.2024</div>", "")).warnings


@pytest.mark.parametrize(
    ("title", "caption"),
    [
        ("Council approves the new cycle lane", "Traders had asked for a delay. Photo: Ann Example"),
        ("Совет одобрил новую велодорожку", "Торговцы просили подождать до весны. Фото: Анна Пример"),
    ],
)  # fmt: skip
def test_a_text_of_which_the_title_alone_is_left(title: str, caption: str) -> None:
    """Where all below the title goes, the result is no article, and says so."""
    article = clean(f"{title}\n\n{caption}")
    assert article.paragraphs == (title,)
    assert article.warnings == ("no article was found; nothing but a title was kept",)
    assert article.confidence == 0.0


LOG_IN = {
    "en": (
        "Sign in",
        "You must be logged in to view this page. Please sign in with your account to continue.",
        "Username",
        "Password",
    ),
    "de": (
        "Anmelden",
        "Bitte melden Sie sich mit Ihrem Konto an, um diese Seite mit allen Berichten zu sehen.",
        "Benutzername",
        "Passwort",
    ),
    "ru": (
        "Вход",
        "Чтобы увидеть эту страницу, войдите, пожалуйста, в свою учётную запись на нашем сайте.",
        "Имя",
        "Пароль",
    ),
}
FORM = "<form><label>{}</label><input><label>{}</label><input type=password><button>{}</button></form>"


@pytest.mark.parametrize("language", LOG_IN)
@pytest.mark.parametrize("around", ["<main>{}</main>", "<div class=content><div>{}</div></div>", "{}"])
def test_a_page_that_asks_for_a_password_is_none(language: str, around: str) -> None:
    """It says so, and its confidence is 0."""
    title, text, name, word = LOG_IN[language]
    inside = around.format(f"<h1>{title}</h1><p>{text}</p>{FORM.format(name, word, title)}")
    article = clean(f"<html lang={language}><title>{title}</title><nav><a href=/>Home</a></nav>{inside}")
    assert article.warnings == ("no article: the page asks for a password",)
    assert article.confidence == 0


@pytest.mark.parametrize("language", OPENINGS)
def test_a_form_in_a_dialog_over_an_article_says_nothing(language: str) -> None:
    """The same form beside a short article, in the head of the page or in a dialog, makes it none less."""
    title, text = OPENINGS[language][0]
    form = FORM.format("Name", "Password", "Sign in")
    for page in (
        f"<title>{title}</title><header>{form}</header><article><h1>{title}</h1><p>{text}</p></article>",
        f"<title>{title}</title><main><h1>{title}</h1><p>{text}</p></main><div role=dialog>{form}</div>",
    ):
        assert "no article: the page asks for a password" not in clean(page).warnings


CONSENT = {
    "en": ("We use cookies to personalise content and ads. You can accept or reject them at any time.", "Accept all"),
    "ru": ("Мы используем файлы cookie для персонализации контента и рекламы. Вы можете принять или отклонить их.", "Принять все"),
    "ja": ("当サイトはコンテンツと広告のためにクッキーを使用します。いつでも同意または拒否できます。", "すべて同意"),
    "ar": ("نستخدم ملفات تعريف الارتباط لتخصيص المحتوى والإعلانات. يمكنك قبولها أو رفضها في أي وقت.", "قبول الكل"),
}  # fmt: skip


@pytest.mark.parametrize("language", CONSENT)
def test_nothing_but_a_consent_notice_is_no_article(language: str) -> None:
    """Given as HTML or as text; over a short article it says nothing of that."""
    notice, button = CONSENT[language]
    box = f"<div class=cmp><p>{notice}</p><button>{button}</button></div>"
    for page in (f"<title>Wells</title><body>{box}</body>", f"{notice}\n\n{button}"):
        article = clean(page)
        assert article.warnings[-1] == "no article: nothing but a consent notice was found"
        assert article.confidence == 0.0
    title, text = OPENINGS["en"][0]
    assert not clean(f"<title>{title}</title><body>{box}<article><h1>{title}</h1><p>{text}</p></article>").warnings


@pytest.mark.parametrize("form", ["{}", "<p>{}</p>"])
def test_a_long_consent_notice_is_no_article_either(form: str) -> None:
    """In one paragraph, it is longer than what pages in an article's place hold else."""
    notice = " ".join(
        f"We and our {n} partners use cookies on your device for personalised ads and content, to measure our audience and to improve our services. You can accept or reject this in our privacy policy."
        for n in range(610, 616)
    )
    assert clean(form.format(notice)).warnings[-1] == "no article: nothing but a consent notice was found"


@pytest.mark.parametrize(
    "line",
    [
        "You need to enable JavaScript to run this app.",
        "Для работы приложения необходимо включить JavaScript.",
        "このアプリを実行するにはJavaScriptを有効にしてください。",
        "JavaScript wird für diese Seite benötigt. Bitte schalten Sie es in Ihrem Browser ein.",
        "يرجى تفعيل الجافاسكربت في متصفحك للمتابعة",
        "تحتاج إلى تمكين جافا سكريبت لتشغيل هذا التطبيق.",
        "لطفا برای ادامه جاوا اسکریپت مرورگر خود را روشن کنید.",
        "कृपया आगे बढ़ने के लिए अपने ब्राउज़र में जावास्क्रिप्ट चालू करें।",
        "계속하려면 브라우저에서 자바스크립트를 켜 주세요.",
    ],
)
def test_a_page_that_asks_for_scripts_is_none(line: str) -> None:
    """A line about JavaScript alone is what such pages show without it, in whatever language; a note about JavaScript says so in its title."""
    for page in (f"<title>App</title><noscript>{line}</noscript><div id=root></div>", f"<p>{line}</p>", line):
        article = clean(page)
        assert article.warnings[-1] == "no article: the page asks for JavaScript; give it as a browser shows it"
        assert article.confidence == 0.0
    title = "What JavaScript does in a harbour"
    assert not clean(f"<title>{title}</title><article><h1>{title}</h1><p>{line} {OPENINGS['en'][0][1]}</p></article>").warnings  # fmt: skip


@pytest.mark.parametrize(
    "line",
    [
        "example.org needs to review the security of your connection before proceeding.",
        "example.org doit vérifier la sécurité de votre connexion avant de continuer.",
        "Please complete the security check to access example.org.",
        "继续之前，example.org 需要先检查您的连接的安全性。",
    ],
)
def test_a_page_that_asks_for_a_proof_names_the_site(line: str) -> None:
    article = clean(f"<title>example.org</title><body><h1>example.org</h1><p>{line}</p>")
    assert article.warnings == (f"no article: the page says {line!r}",)


SEARCHED = {
    "en": "Search results for: harbour",
    "ja": "「港」の検索結果",
    "ru": "Результаты поиска: гавань",
}


@pytest.mark.parametrize("language", SEARCHED)
def test_a_title_may_say_that_the_page_lists_others(language: str) -> None:
    """The results of a search, without headings or links to tell them by, as HTML or as text; an article's paragraphs are longer."""
    title = SEARCHED[language]
    entries = [line for entry in OPENINGS[language] for line in entry]
    html = f"<title>{title} | Harbour Notes</title><h1>{title}</h1>" + "".join(f"<div>{line}</div>" for line in entries)
    for page in (html, "\n\n".join([title, *entries])):
        article = clean(page)
        assert article.warnings == (f"no article: the page says {title!r}",)
        assert article.confidence == 0
    assert not clean("\n\n".join([title, " ".join(entries) * 3])).warnings


PROOFS = {
    "Nur einen Moment…": "Bestätigen Sie, dass Sie ein Mensch sind, indem Sie die folgende Aktion durchführen.",
    "Один момент…": "Подтвердите, что вы человек, выполнив указанное действие.",
    "Bir dakika lütfen…": "Aşağıdaki işlemi tamamlayarak insan olduğunuzu doğrulayın.",
    "しばらくお待ちください…": "以下のアクションを実行して、あなたが人間であることを確認してください。",
    "请稍候…": "请完成以下操作，验证您是真人。",
    "Tunggu sebentar…": "Verifikasi bahwa Anda adalah manusia",
    "port.example": "Xác minh bạn là con người",
    "hafen.example": "ยืนยันว่าคุณเป็นมนุษย์",
}


@pytest.mark.parametrize("title", PROOFS)
def test_a_proof_is_asked_for_in_many_languages(title: str) -> None:
    """By the title or the line below it; what is said of such pages is an article."""
    for page in (f"<title>{title}</title><h1>{title}</h1><p>{PROOFS[title]}</p>", f"{title}\n\n{PROOFS[title]}"):
        assert any(warning.startswith("no article: the page says ") for warning in clean(page).warnings)
    story, *paragraphs = STORIES["en"]
    assert not clean("\n\n".join([story, *paragraphs, PROOFS[title]])).warnings


TEASERS = {
    "en": ("The council wants to spend two million on it.", "Read more", "5 May 2024", "12 min ago"),
    "ja": ("議会は二百万を使う考えだ。", "続きを読む", "2024年5月5日", "2024年5月12日"),
    "ru": ("Совет хочет потратить на это два миллиона.", "Читать далее", "5 мая 2024", "12 мая 2024"),
}  # fmt: skip
FORMS = {
    "a line that leads on": "{title} {n}\n{teaser}\n{more}",
    "a paragraph cut off": "{title} {n}\n{cut}",
    "a date": "{title} {n}\n{day}",
    "a paragraph and a date": "{title} {n}\n{other}\n{teaser}\n{more}",
}


@pytest.mark.parametrize("language", TEASERS)
@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize("gap", ["\n", "\n\n"])
def test_a_list_of_articles_is_told_in_a_text(language: str, form: str, gap: str) -> None:
    """By what stands below each title, and never by titles that have a paragraph each: an article's sections have so."""
    teaser, more, day, other = TEASERS[language]
    titles = [title for title, _ in OPENINGS[language]] * 2

    def text(form: str) -> str:
        return "\n".join(
            form.format(title=title, n=n, teaser=f"{n}. {teaser}", cut=f"{OPENINGS[language][0][1][:-1]} {n}…", more=more, day=day, other=other).replace("\n", gap)
            for n, title in enumerate(titles, 1)
        )  # fmt: skip

    article = clean(text(FORMS[form]))
    assert any("but a list of" in warning or warning.startswith("no article was found") for warning in article.warnings)
    assert article.confidence == 0
    assert not clean(text("{title} {n}\n{teaser}")).warnings


@pytest.mark.parametrize("language", OPENINGS)
def test_titles_may_be_links_in_no_heading(language: str) -> None:
    """The results of a search, in elements that say nothing; an article's sections say more, or have no link over them."""

    def page(form: str) -> str:
        entries = "".join(
            form.format(n=n, title=title, text=text) for n, (title, text) in enumerate(OPENINGS[language])
        )
        return f"<html lang={language}><title>Harbour Notes</title><main>{entries}</main></html>"

    form = "<div><div><a href='/{n}'>{title}</a></div><p>{text}</p></div>"
    assert f"list of {len(OPENINGS[language])} articles" in clean(page(form)).warnings[0]
    assert not clean(longer(page(form))).warnings
    assert not clean(page(form.replace("a href='/{n}'", "a name='{n}'"))).warnings
