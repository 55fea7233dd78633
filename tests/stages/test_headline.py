"""Which block is the title?"""

from __future__ import annotations

import inspect
import re

import pytest

from cleaner import clean
from cleaner.blocks import Page
from cleaner.deciding.view import look
from cleaner.lexicon.phrases import default_lexicon
from cleaner.options import Options
from cleaner.pipeline import STAGES
from samples import LANGUAGES, MORE, STORIES, body, in_elements, lines_of, long_story, story

TITLE, *PARAGRAPHS = STORIES["en"]


@pytest.mark.parametrize("stage", STAGES, ids=lambda stage: stage.__name__)
def test_every_stage_accepts_an_empty_page(stage: object) -> None:
    """A page without blocks gives no decisions, in any stage."""
    assert stage(look(Page(()), (), default_lexicon(), Options())) == []  # type: ignore[operator]


@pytest.mark.parametrize("stage", STAGES, ids=lambda stage: stage.__name__)
def test_no_stage_knows_of_another(stage: object) -> None:
    """A stage imports nothing from the files of other stages."""
    source = inspect.getsource(inspect.getmodule(stage))  # type: ignore[arg-type]
    assert not re.findall(r"^from \.(?!\.)|^from \.\.stages", source, re.M)


@pytest.mark.parametrize("stage", STAGES, ids=lambda stage: stage.__name__)
def test_no_stage_changes_what_it_sees(stage: object) -> None:
    """A stage reads a page twice and decides the same: it holds no state, and changes nothing."""
    from cleaner.reading.read_text import read_text

    page = read_text(story("ru") + "\n\nСвязанные статьи\n\nReported by AI\n\nAccept all")
    view = look(page, page.blocks, default_lexicon(), Options())
    before = repr(view.blocks)
    assert stage(view) == stage(view)  # type: ignore[operator]
    assert repr(view.blocks) == before


@pytest.mark.parametrize("code", ["en", "ru", "de", "fr", "el", "ar", "hi", "th", "zh-Hans", "ja", "vi"])
def test_the_line_above_the_article(code: str) -> None:
    """The line that the paragraphs below talk about is the title, in every script, and no paragraph."""
    article = clean(story(code))
    assert article.title == STORIES[code][0]
    assert body(article) == STORIES[code][1:]


@pytest.mark.parametrize("above", ["", "หน้าแรก\nข่าว\nกีฬา\n\n"])
@pytest.mark.parametrize("date", ["", "12 พฤษภาคม 2568"])
def test_a_long_title_where_no_mark_ends_sentences(above: str, date: str) -> None:
    """A Thai title has as many letters as a short sentence, and the paragraph below it has many more."""
    title = "สภาเมืองประกาศเปิดห้องสมุดประจำเมืองจนถึงเที่ยงคืนตลอดช่วงสอบ หลังนักศึกษาร้องขอมาสามปี"
    paragraphs = [
        "สภาเมืองประกาศเมื่อวันจันทร์ว่าห้องสมุดประจำเมืองจะเปิดให้บริการจนถึงเที่ยงคืนตลอดช่วงสอบ หลังจากที่นักศึกษาได้ร้องขอเรื่องนี้มาเป็นเวลาสามปี และสมาชิกสภาส่วนใหญ่ก็กล่าวว่าจะสนับสนุนแผนนี้ในการลงมติเดือนหน้า",
        "ลูซี่ นักศึกษาวัยยี่สิบปี กล่าวว่าเมื่อก่อนพวกเราต้องไปอ่านหนังสือที่สถานีขนส่ง เพราะที่บ้านไม่มีที่เงียบพอ และเธอหวังว่าจะได้มาที่นี่ทุกคืน",
    ]
    article = clean(f"{above}{title}\n{date}\n\n" + "\n\n".join(paragraphs))
    assert article.title == title
    assert body(article) == tuple(paragraphs)


def test_a_title_said_twice_over_a_date() -> None:
    """With no more than a date between, it is the title, though a heading of the article stands nearer."""
    title = "Chapter four, part 2: pupils of class nine on faith and water"
    above = ["Wells, Monday 6 May 2024", title, "12 May 2024, 06:41", title, "A question, an answer, a sample"]
    paragraphs = [
        "A question with an answer is what each pupil has to bring to the town library on Monday, the council said.",
        "The answer to the question is in the book that the library lends to everybody who asks for it at the door.",
    ]
    assert clean("\n\n".join([*above, *paragraphs]), input="text").title == title


@pytest.mark.parametrize("dots", ["...", " ...", "…"])
def test_a_short_title_that_breaks_off(dots: str) -> None:
    """A longer line that ends in dots is a teaser, or a paragraph cut off."""
    title = f"The rain that nobody had expected{dots}"
    assert clean("\n\n".join([title, "12 May 2024", *PARAGRAPHS]), input="text").title == title


@pytest.mark.parametrize("tag", ["h1", "h2"])
def test_a_heading_of_the_page(tag: str) -> None:
    """In HTML the heading over the article is the title; the site's name above it isn't."""
    article = clean(f"<div>The Island News</div><{tag}>{TITLE}</{tag}>" + in_elements(*PARAGRAPHS))
    assert article.title == TITLE


@pytest.mark.parametrize("code", ["en", "ru", "ja", "ar"])
def test_labels_above_the_title(code: str) -> None:
    """Menus and share bars above the title aren't taken for it."""
    furniture = lines_of("en", "share_bar", "navigation")[:4]
    assert clean("\n\n".join((*furniture, long_story(code)))).title == STORIES[code][0]


@pytest.mark.parametrize("code", LANGUAGES)
def test_a_text_that_begins_with_its_first_paragraph(code: str) -> None:
    """A text without a title has none: its first paragraph stays in the text."""
    paragraphs = STORIES[code][1:]
    article = clean("\n\n".join(paragraphs))
    assert article.title is None
    assert paragraphs[0] in article.paragraphs


def test_a_sentence_is_no_title() -> None:
    """What ends in a full stop is a standfirst or a paragraph, however short."""
    article = clean("\n\n".join(("The ferry to the island sails again.", *PARAGRAPHS)))
    assert article.title is None


@pytest.mark.parametrize("comma", [",", "،", "፣", "、"])
def test_a_line_that_goes_on_is_no_title(comma: str) -> None:
    """After a comma more follows: it is the first verse of a poem, or the first words of a sentence."""
    verses = f"The ferry leaves at seven in the morning{comma}\n\nthe bell rings twice."
    assert clean(f"{verses}\n\n{PARAGRAPHS[0]}").title is None


def test_a_question_may_be_a_title() -> None:
    """A title may end in a question mark."""
    question = "Will the ferry to the island sail again?"
    assert clean("\n\n".join((question, *PARAGRAPHS))).title == question


@pytest.mark.parametrize(
    "label", ["Share on Facebook", "© 2024 The Island News", "Accept all", "Advertisement", "By Anna Smith"]
)
def test_labels_are_no_titles(label: str) -> None:
    """A label that stands above an article isn't its title."""
    assert clean("\n\n".join((label, *PARAGRAPHS))).title != label


@pytest.mark.parametrize("box", ["div class=sidebar", "div class=related", "nav", "footer hidden", "aside"])
def test_a_headline_in_an_element_that_is_left_unread(box: str) -> None:
    """A heading of the highest level is the title, whatever its elements are called."""
    prose = in_elements(*PARAGRAPHS)
    article = clean(f"<{box}><div><h1>{TITLE}</h1><p>Menu</div></{box.split()[0]}><article>{prose}</article>")
    assert article.title == TITLE
    assert article.text.split("\n\n") == list(PARAGRAPHS)


DECLARED = {
    "en": (
        "Library opens at night",
        "The topics that our paper chose",
        "The town library will stay open until midnight during the exam season, the council said on Monday.",
        "The service will cost twelve thousand a year and give work to four people in the winter months.",
        "Students had asked for this for three years. They used to study at the bus station, where it is cold in winter.",
        "A vote on the plan is due in June, and most of the members have said that they will support it.",
        "The head of the library wants to go on in summer, and to ask the readers what they think of it.",
    ),
    "ko": (
        "도서관, 시험 기간 자정까지 연다",
        "언론사가 직접 선정한 이슈",
        "마을 도서관이 시험 기간에 자정까지 문을 연다고 월요일 밝혔다. 학생들이 3년 동안 요청해 온 일이다.",
        "비용은 한 해 1만 2천 파운드이며, 겨울 동안 네 사람이 새로 일하게 된다.",
        "예전에는 버스 정류장에서 공부했다고 스무 살 학생은 말했다. 겨울에는 정말 추웠다고 한다.",
        "6월에 표결이 있을 예정이며, 의원 대부분은 찬성한다는 뜻을 밝혔다.",
        "관장은 이용자가 늘면 여름에도 계속하고 싶다며 설문 조사를 하겠다고 했다.",
        "다만 일부 주민은 밤에 시끄러울까 걱정하고 있다고 의회는 덧붙였다.",
    ),
    "ar": (
        "المكتبة تفتح أبوابها حتى منتصف الليل",
        "مواضيع اختارتها الصحيفة بنفسها",
        "ستبقى مكتبة البلدة مفتوحة حتى منتصف الليل خلال موسم الامتحانات، كما أعلن المجلس يوم الاثنين.",
        "ستكلف الخدمة اثني عشر ألفا في السنة، وستوفر عملا لأربعة أشخاص في أشهر الشتاء.",
        "طلب الطلاب ذلك منذ ثلاث سنوات، وكانوا يدرسون في محطة الحافلات التي يشتد فيها البرد شتاء.",
        "من المقرر أن يجري التصويت على الخطة في يونيو، وقد قال معظم الأعضاء إنهم سيؤيدونها.",
        "وتريد مديرة المكتبة أن يستمر ذلك في الصيف، وأن تسأل القراء عن رأيهم في الأمر.",
    ),
}


@pytest.mark.parametrize("code", DECLARED)
@pytest.mark.parametrize(
    "declares", ["<title>{}</title>", '<title>News</title><meta property="og:title" content="{}">']
)
def test_a_declared_headline_of_the_next_level_in_an_element_that_is_left_unread(code: str, declares: str) -> None:
    """On a page without a heading of the highest level, the one that the page declares is the title, and not the one below the article."""
    title, other, *prose = DECLARED[code]
    article = clean(
        f"{declares.format(title)}<div class=media_end_head><div class=media_end_head_title><h2><span>{title}</span></h2></div></div>"
        f"<div><article>{''.join(f'<p>{line}</p>' for line in prose)}</article></div><div><h3>{other}</h3></div>"
    )
    assert article.title == title
    assert article.text.split("\n\n") == prose


def test_a_section_that_repeats_the_title() -> None:
    """A heading between paragraphs isn't the title, though it says more of what the page declares than the headline does."""
    headline, declared = (
        "The ferry sails again",
        "The ferry sails again after a week: every detail of its way to the island",
    )
    first, *others = (f"<p>{paragraph}</p>" for paragraph in PARAGRAPHS)
    article = clean(
        f"<title>{declared}</title><article class=post><h1>{headline}</h1>{first}<h2>{declared}</h2>{''.join(others)}</article>"
    )
    assert article.title == headline


ASKED = {
    "en": ("Categories", "Why does the ferry stay at the quay for days?"),
    "fr": ("Catégories", "Pourquoi le bac reste-t-il à quai pendant des jours ?"),
}


@pytest.mark.parametrize("code", ASKED)
def test_a_question_may_be_the_title(code: str) -> None:
    """A short question over the article is its title and no first paragraph, and what names a section above is none."""
    section, question = ASKED[code]
    assert clean("\n".join((section, question, *STORIES[code][1:])), input="text").title == question


MENUS = {
    "en": (("Home", "Agenda", "Harbour and sea", "Who we are"), "How the ferry came back to the island"),
    "fr": (
        ("Accueil", "Agenda", "Retour sur l'île", "Qui suis-je ?"),
        "Comment le bac de l'île a repris la mer après la tempête",
    ),
}


@pytest.mark.parametrize("code", MENUS)
def test_three_words_of_a_menu_are_no_title(code: str) -> None:
    """The words of a menu are those of any text; the title has more of them, and may stand further up than a section's heading."""
    menu, title = MENUS[code]
    for below in ((), ("12/05/2020",)):
        assert clean("\n".join((*menu, title, *below, *STORIES[code][1:])), input="text").title == title


@pytest.mark.parametrize(
    ("name", "language", "title"), [("GitHub E-Mail", "ko", "1억 모으기"), ("Toggle Search", "th", "เรือกลับมาแล้ว")]
)
def test_a_line_in_other_letters_that_the_article_says_nothing_of_is_hardly_the_title(
    name: str, language: str, title: str
) -> None:
    """A menu in another script stands above the title, which may have no word of the prose in the same form."""
    article = clean("\n".join(["Mambo", "Home", "About", name, "0%", title, *STORIES[language][1:]]), input="text")
    assert article.title == title


TRAILS = {
    "ja": (
        ("初めての島", "生活", "アプリ", "島の言葉"),
        "アプリ, 初めての島",
        "入れたほうがいい便利なもの9選",
        (
            "島に来た時にとりあえずこれがあると便利というアプリを紹介。初めての人は先に入れておくといいかも。",
            "辞典のアプリは、無料有料いくつもあるので、複数入れておいてもいいかもしれないと島の人は言っている。",
            "島の地図のアプリは、どこに出かけるにも必要。初めての道でも困らないし、電波が悪くても使える。",
        ),
    ),
    "ru": (
        ("Впервые на острове", "Жизнь", "Приложения", "Язык"),
        "Приложения, Впервые на острове",
        "Девять полезных вещей",
        (
            "Приложения на острове нужны каждому, кто здесь впервые: в них и карта, и расписание, и билеты на паром.",
            "Впервые на острове теряются все, и карта выручает даже там, где почти нет связи, говорят жители.",
            "Словари бывают платные и бесплатные, и на острове советуют поставить сразу несколько, чтобы сравнить.",
        ),
    ),
}


@pytest.mark.parametrize("language", TRAILS)
def test_a_line_of_the_menus_words_is_no_title(language: str) -> None:
    """Categories over the title stand in the menu as well, a line each."""
    menu, trail, title, paragraphs = TRAILS[language]
    article = clean("\n".join(["Wells blog", *menu, trail, title, *paragraphs]), input="text")
    assert article.title != trail


def test_the_longer_of_two_lines_over_the_article_is_its_standfirst() -> None:
    """Where both count to the article, the upper and much shorter one is the title, whatever words the lower one has."""
    title = "حذف نسخه‌های قدیمی برنامه‌های snap"
    standfirst = "آزاد کردن فضای ذخیره سازی، یا همان خالی کردن هارد دیسک، با حذف نسخه‌های قدیمی برنامه‌های نصب شده"
    paragraphs = (
        "موقع کار با کامپیوتر یک دسته از پیغام‌ها که بارها با آن‌ها مواجه شدیم، اخطارهای فضای ذخیره سازی هستند که یادآوری می‌کنند فضای دیسک در حال پر شدن است.",
        "یک روز که اصلا انتظارش را نداشتم، با یکی از همین اخطارها روبرو شدم که می‌گفت روی هارد دیسک جای خالی دیگر وجود ندارد، و باید چیزی را حذف کنم.",
        "با یک جستجوی سریع متوجه شدم که برنامه سه نسخه آخر هر چیزی را که نصب شده نگه می‌دارد و نسخه‌های قدیمی را خودش حذف نمی‌کند.",
    )
    article = clean("\n".join(["تجربه باز", title, standfirst, "شنبه، ۲۷ اردیبهشت ۱۳۹۹", *paragraphs]), input="text")
    assert article.title == title


SECTIONED = {
    "en": (
        "Apples and the cellars that keep them",
        "By Ann Poole, 4 May 2024",
        ("Share", "Contents", "What a cellar is", "Who built the first one"),
        "What a cellar is",
        (
            "A cellar lies under the house, and in it apples keep through the winter if the air is cool and a little damp.",
            "Apples give off a gas that makes others ripen, and so whoever keeps apples opens the cellar once a week.",
            "Old cellars of the coast have a shelf for every sort, and apples lie on it side by side on straw, row after row.",
            "Whoever keeps potatoes in the same cellar loses both, for apples make them sprout before the snow has gone.",
        ),
    ),
    "ru": (
        "Яблоки и погреба, где они хранятся",
        "Анна Пул, 4 мая 2024",
        ("Поделиться", "Содержание", "Что такое погреб", "Кто построил первый"),
        "Что такое погреб",
        (
            "Погреб лежит под домом, и яблоки в нём хранятся всю зиму, если воздух прохладный и немного влажный.",
            "Яблоки выделяют газ, от которого зреют другие, поэтому кто хранит яблоки, открывает погреба раз в неделю.",
            "В старых погребах побережья для каждого сорта есть полка, и яблоки лежат на соломе рядами, бок о бок.",
            "Кто хранит в тех же погребах картофель, теряет и то и другое: яблоки заставляют его прорастать до весны.",
        ),
    ),
}


@pytest.mark.parametrize("code", SECTIONED)
@pytest.mark.parametrize("signed", [True, False])
def test_the_first_section_gives_an_article_no_title(code: str, signed: bool) -> None:
    """What the whole article is about, or has a byline below it, is its title, though the heading of a section stands nearer."""
    title, byline, menu, heading, paragraphs = SECTIONED[code]
    lines = ["Wells 24", "Mail", title, *([byline] if signed else []), *menu, heading, *paragraphs]
    assert clean("\n".join(lines), input="text").title == title


@pytest.mark.parametrize(
    ("tab", "title"),
    [
        ("Share this page – Wells 24", "Share this page"),
        ("Everything is new in May… | Wells blog 24", "Everything is new in May…"),
        ("Порт » Поделиться в группе", "Поделиться в группе"),
    ],
)
def test_what_the_tab_says_word_for_word_is_the_title(tab: str, title: str) -> None:
    """However few words it has and however it ends, between the signs of the tab."""
    code = "ru" if tab[0] > "z" else "en"
    site = tab.replace(title, "").strip(" –|»")
    article = clean("\n".join([tab, site, "Mail", "RSS", title, *STORIES[code][1:]]), input="text")
    assert article.title == title
    assert title not in article.paragraphs


@pytest.mark.parametrize("code", ["en", "ja"])
def test_the_tab_tells_a_title_below_a_paragraph_of_the_site(code: str) -> None:
    """What a site says of itself may stand above the title, and read like a first paragraph."""
    title, *paragraphs = STORIES[code]
    about = {
        "en": "The Wells News brings you what happens on the island and in the port, every day, in words that all can read.",
        "ja": "ウェルズ新聞は、島と港で毎日起きている出来事を、だれにでもわかるやさしい言葉でみなさんにお伝えするニュースのサイトです。",
    }[code]
    article = clean("\n".join([f"{title} | Wells", "Wells", about, title, *paragraphs]), input="text")
    assert article.title == title


@pytest.mark.parametrize(("code", "title"), [("en", "The ferry sails again!"), ("de", "Fährt die Fähre wieder?")])
def test_a_title_may_be_called_out(code: str, title: str) -> None:
    """A question or a call right over the article is no first paragraph."""
    article = clean("\n".join(["Wells 24", "Mail", title, *STORIES[code][1:]]), input="text")
    assert article.title == title


@pytest.mark.parametrize(
    "line",
    [
        "Wednesday, 15 May 2024, from the island to the harbour by ferry",
        "On May 15, 2024 the island and the harbour",
        "A | Email | Print | Tweet",
        "Port > Sea > Ferries > Storm",
    ],
)
def test_dates_and_trails_are_no_titles(line: str) -> None:
    """A line that begins with a date, or is a row of labels or the steps of a trail, may stand nearer to the article."""
    title = "Nine days without bread"
    assert clean("\n".join(["Wells", "Mail", title, "Copy", line, *PARAGRAPHS]), input="text").title == title


def test_a_date_in_a_title_stays() -> None:
    """A title may end with a date, or begin with a year."""
    title = "The ferry that sails from 13 May 2024"
    assert clean("\n".join(["Wells", "Mail", title, *PARAGRAPHS]), input="text").title == title


@pytest.mark.parametrize(
    ("code", "title"),
    [("en", "What last week brought"), ("ru", "Чем запомнилась прошлая неделя"), ("el", "Τι μας έφερε ο χειμώνας")],
)
def test_the_first_sentence_without_its_stop_is_no_title(code: str, title: str) -> None:
    """A standfirst that the first paragraph begins with stands nearer to it than the title, and has more of its words."""
    _, opening, *rest = STORIES[code]
    assert clean("\n\n".join((title, "Share", opening[:-1], opening, *rest))).title == title


@pytest.mark.parametrize(
    "title",
    [
        "What happened on January 6, 2021 at the Capitol",
        "6 January 2021: the day that changed the harbour",
        "Was der Sturm vom 5. Mai 2024 im Hafen angerichtet hat",
    ],
)
def test_a_title_may_hold_a_date(title: str) -> None:
    article = clean("\n\n".join(("The Wells News", title, "By Ann Example", *PARAGRAPHS)))
    assert article.title == title


@pytest.mark.parametrize("below", [(), ("Contact",), ("Contact", "About us", "Write to us")])
def test_the_name_of_the_site_below_a_text_is_no_title(below: tuple[str, ...]) -> None:
    """The tab says it, but nothing of the article follows."""
    tab, site = "Ferry sails again - The Wells Harbour News", "The Wells Harbour News"
    for paragraphs in (PARAGRAPHS[:1], PARAGRAPHS):
        assert clean("\n".join((tab, *paragraphs, site, *below))).title != site


@pytest.mark.parametrize(
    ("title", "lines", "story"),
    [
        (
            "Harbour reopens",
            ["By Ann Reeve", "5 March 2024"],
            "The harbour of Port Wells has reopened after a storm that closed it for nine days.\n\nDivers found two cracks in the sea wall, which will be filled in spring.",
        ),
        (
            "Harbour reopens",
            ["5 March 2024"],
            "The harbour of Port Wells has reopened after a storm that closed it for nine days.\n\nDivers found two cracks in the sea wall, which will be filled in spring.",
        ),
        (
            "Le port rouvre",
            ["Par Anne Exemple", "Publié le 5 mars 2024"],
            "Fermé neuf jours par la tempête, le bassin accueille de nouveau les bateaux depuis mardi matin.\n\nLes plongeurs ont trouvé deux fissures dans le mur, qui seront comblées au printemps.",
        ),
    ],
)  # fmt: skip
def test_a_date_is_no_title(title: str, lines: list[str], story: str) -> None:
    """A short headline of a text says as little of it as the date below: that is never the title, and dates the article."""
    article = clean("\n\n".join([title, *lines, story]))
    assert article.title == title
    assert article.metadata.published.isoformat() == "2024-03-05"  # type: ignore[union-attr]
    assert list(article.paragraphs) == story.split("\n\n")


RECIPES = {
    "de": "Apfelkuchen wie bei Oma\nZutaten\n200 g Mehl\n4 Äpfel\n100 g Zucker\n2 Eier\n1 Prise Salz\nZubereitung\nDen Zucker mit den Eiern verrühren.\nDas Mehl und den Zucker dazugeben.\nAlles in eine Form geben und 40 Minuten backen.",
    "fr": "Tarte aux pommes de ma grand-mère\nUne tarte simple, comme le dimanche à la campagne.\nIngrédients\n1 pâte brisée\n5 pommes\n80 g de sucre\n2 œufs\n20 cl de crème\nPréparation\nPréchauffez le four à 180 °C.\nÉpluchez les pommes et coupez-les en quartiers.\nBattez les œufs avec le sucre et la crème.\nDisposez les pommes sur la pâte et versez la crème.\nEnfournez 35 minutes.\nVous aimerez aussi\nCrumble aux poires\nGâteau au yaourt",
    "ru": "Сырники на завтрак\nИнгредиенты\n500 г творога\n2 яйца\n3 ст. л. муки\n2 ст. л. сахара\nПриготовление\nРазомните творог вилкой.\nДобавьте яйца, муку и сахар и перемешайте.\nСлепите небольшие сырники и обваляйте их в муке.",
}


@pytest.mark.parametrize("language", RECIPES)
def test_one_of_several_amounts_is_no_title(language: str) -> None:
    """What a dish is made of comes back in how it is made, and names it all the same in none of its lines."""
    assert clean(RECIPES[language]).title == RECIPES[language].splitlines()[0]


# A trail, and the headline with a shorter form of which it ends.
SHORT_FORMS = {
    "en": ("Home » News » Ferry sails again", "Ferry sails again: about four hundred people had waited"),
    "de": ("Startseite › Nachrichten › Die Fähre fährt wieder", "Die Fähre fährt wieder: vierhundert hatten gewartet"),
    "ru": ("Главная / Новости / Паром снова ходит", "Паром снова ходит: ждали четыреста человек"),
}


@pytest.mark.parametrize("code", SHORT_FORMS)
def test_a_trail_to_the_title_is_none(code: str) -> None:
    """The first line of a text may be a trail that ends in how the title below it begins."""
    trail, title = SHORT_FORMS[code]
    paragraphs = STORIES[code][1:]
    article = clean("\n\n".join((trail, title, *paragraphs, lines_of(code, "share_bar")[0])))
    assert article.title == title
    assert trail not in article.paragraphs
    assert body(article)[-len(paragraphs) :] == paragraphs


AI_LABELS = {
    "en": "AI-generated Summary, Reviewed by Patrika",
    "de": "KI-generierte Zusammenfassung, geprüft von der Redaktion",
    "ru": "Краткое содержание создано ИИ, проверено редакцией",
    "ja": "AI要約、編集部確認済み",
}


@pytest.mark.parametrize("code", AI_LABELS)
def test_an_ai_label_over_the_article_is_no_title(code: str) -> None:
    """A label of which the article has no word isn't what it is called; that of an article about AI comes back in it."""
    paragraphs = STORIES[code][1:]
    article = clean("\n\n".join((AI_LABELS[code], *paragraphs)))
    assert article.title is None
    assert article.paragraphs == paragraphs
    assert [(one.verdict, one.evidence) for one in article.disclosures] == [("summarised", AI_LABELS[code])]
    title = "AI-generated songs top the charts"
    songs = "Songs that nobody sang stand at the top of the charts, and most of those who listen to them can't tell."
    about = clean(
        "\n\n".join((title, songs, "The makers of the songs say that they pay for all that their machines have heard."))
    )
    assert about.title == title
    assert not about.disclosures


@pytest.mark.parametrize(
    "link",
    [
        "Skip to content",
        "Aller au contenu",
        "메뉴 건너뛰기",
        "コンテンツへスキップ",
        "Μετάβαση στο περιεχόμενο",
        "Siirry sisältöön",
    ],
)
@pytest.mark.parametrize("code", ["en", "ru"])
def test_a_link_past_the_menu_is_no_title(link: str, code: str) -> None:
    """What stands above every page for those who listen to it is no title, even where there is no other."""
    title, *paragraphs = STORIES[code]
    assert clean("\n\n".join([link, *paragraphs])).title is None
    assert clean("\n\n".join([link, title, *paragraphs])).title == title


KICKERS = {"de": "Inselverkehr", "ru": "Транспорт", "ja": "地域"}


@pytest.mark.parametrize("code", KICKERS)
def test_a_label_in_the_heading_is_none_of_the_title(code: str) -> None:
    """In an element of its own over what the page declares as its title; else a heading is a title as a whole."""
    title, *paragraphs = STORIES[code]
    body = in_elements(*paragraphs)
    heading = f"<h1><span class=kicker>{KICKERS[code]}</span><span class=headline>{title}</span></h1>"
    page = '<title>{} | The Wells</title><meta property="og:title" content="{}"><article>{}{}</article>'
    article = clean(page.format(title, title, heading, body))
    assert article.title == title
    assert article.paragraphs == tuple(paragraphs)
    apart = "" if code == "ja" else " "
    assert clean(page.format("Wells", "Wells", heading, body)).title == f"{KICKERS[code]}{apart}{title}"


BESIDE = {
    "a date": ("{} <small>5.11.2026</small>", "5.11.2026"),
    "a section": ("<a href=/island>Island</a> {}", "Island"),
    "comments": ("<a href=/story>{}</a><span class=count>12</span>", "12"),
    "a link around all": ("<a href=/story><time>5.11.2026</time> {}</a>", "5.11.2026"),
    "lines": ("<div>Island</div><div>{}</div>", "Island"),
}


@pytest.mark.parametrize("code", ["en", "ru", "ja", "he"])
@pytest.mark.parametrize("what", BESIDE)
def test_what_stands_beside_the_headline_in_its_heading_is_none_of_the_title(code: str, what: str) -> None:
    """It is a block of its own, so that nothing is lost, and goes; the standfirst below stays."""
    title, standfirst, *paragraphs = STORIES[code]
    form, beside = BESIDE[what]
    body = in_elements(*paragraphs)
    heading = f"<h1>{form.format(title)}</h1>"
    article = clean(f"<title>{title} | The Wells</title><article>{heading}<p>{standfirst}</p>{body}</article>")
    assert article.title == article.metadata.title == title
    assert article.paragraphs == (standfirst, *paragraphs)
    assert [removal.text for removal in article.removed] == [beside]


@pytest.mark.parametrize("rest", ["<em>in Lyon</em>", "<small>and what the people of five villages made of it</small>"])
def test_a_heading_that_goes_on_is_the_title_as_a_whole(rest: str) -> None:
    """An emphasis is the headline's, whatever the page declares, and so is a line that says more than a few words."""
    body = in_elements(*PARAGRAPHS)
    page = f"<title>It rained - The Wells</title><article><h1>It rained {rest}</h1>{body}</article>"
    assert clean(page).title == re.sub("<.*?>", "", f"It rained {rest}")


WRITTEN_IN_A_PROCESSOR = {
    "ar": (
        "كيف انتقل مخبزنا إلى طاقة الرياح",
        "كم كلّف ذلك",
        "فرننا أكبر سناً من معظم الذين يعملون بجانبه، وحتى الربيع الماضي كان يحرق الغاز من الخامسة صباحاً حتى الظهر.",
        "جاءت الفكرة من مارتا التي تقود الشاحنة الصغيرة. كانت ترى المراوح على التل كل يوم منذ تسع سنوات.",
        "لذلك كتبنا إلى الفلاحين الذين يملكون التل، فأجاب اثنان منهم خلال أسبوع.",
        "كان الشتاء الأول صعباً: توقفت الريح أحد عشر يوماً ولم نخبز سوى الخبز المسطح على الموقد الصغير.",
    ),
    "ru": (
        "Как наша пекарня перешла на ветер",
        "Сколько это стоило",
        "Наша печь старше большинства тех, кто рядом с ней работает, и до прошлой весны она жгла газ с пяти утра до полудня.",
        "Идея пришла от Марты, которая водит фургон. Девять лет она каждый день видела ветряки на холме.",
        "Тогда мы написали фермерам, которым принадлежит холм, и двое ответили за неделю.",
        "Первая зима была трудной: одиннадцать дней ветра не было, и мы пекли только лепёшки на маленькой плите.",
    ),
}


@pytest.mark.parametrize("code", WRITTEN_IN_A_PROCESSOR)
def test_the_heading_of_a_later_section_is_no_title(code: str) -> None:
    """A page that a program for writing texts exported may declare no title, and have it in a paragraph: the first heading opens the second section."""
    title, heading, *lines = WRITTEN_IN_A_PROCESSOR[code]
    first, second, third, fourth = (f"<p class=c3><span class=c0>{line}</span></p>" for line in lines)
    page = f"<html><head><title></title></head><body class=doc-content><p class='c2 title'><span>{title}</span></p>{first}{second}{third}<h2 class=c4><span>{heading}</span></h2>{fourth}</body></html>"
    article = clean(page)
    assert article.title == title
    assert heading in article.paragraphs


RESULTS = {
    "en": """Cup results

Port Wells 3–1 Mill Town
Harbour 0–0 Station Road
Bridge End 2–2 Hillside
North Bay 1–4 South Bay

The first round of the cup was played on Saturday in heavy rain, and two games had to be stopped before they could go on.

The second round will be played in two weeks at the harbour ground, where the pitch has been drained since the last storm.""",
    "ar": """نتائج الكأس

الميناء 3-1 الطاحونة
المحطة 0-0 الجسر
التل 2-2 الخليج
الجنوب 1-4 الشمال

أقيمت الجولة الأولى من الكأس يوم السبت تحت أمطار غزيرة، وتوقفت مباراتان بعض الوقت قبل أن تستأنفا من جديد.

وستقام الجولة الثانية بعد أسبوعين على ملعب الميناء الذي جففت أرضيته بعد العاصفة الأخيرة في المدينة.""",
}


@pytest.mark.parametrize("code", RESULTS)
def test_one_of_several_results_is_no_title(code: str) -> None:
    title = RESULTS[code].splitlines()[0]
    assert clean(RESULTS[code]).title == title


@pytest.mark.parametrize("gap", ["\n", "\n\n"])
@pytest.mark.parametrize(
    ("code", "title"),
    [
        ("en", "Interview: “We want to sail all winter”"),
        ("de", "Interview: „Wir wollen den ganzen Winter fahren“"),
        ("he", 'מאת: "אנחנו רוצים להפליג כל החורף"'),
        ("ko", "글: “겨울 내내 운항하고 싶습니다”"),
    ],
)
def test_a_word_of_bylines_before_a_quotation_is_a_title(code: str, title: str, gap: str) -> None:
    """It isn't the name of anybody."""
    article = clean(gap.join((title, *STORIES[code][1:])), input="text")
    assert article.title == title


LISTED = {
    "en": """Radio Haven

• Why the town library has no books for students in winter
• Council members on the plan and the vote in June
• Harbour: boats again
• Wells: Open at night

12 May 2021, 14:05

The town library will stay open until midnight during the exam season, the council said on Monday, after students had asked for it for three years.

The plan costs twelve thousand a year and gives work to four people in the winter months, and members of the council will vote on it in June.

Most members have said that they will support the plan for the library, and the students hope for it.""",
    "uk": """Радіо Гавань

• Чому міська бібліотека не має книжок для студентів узимку
• Депутати міської ради про план і голосування в червні
• Порт: знову кораблі
• Млин: відчинено вночі

12.05.2021, 14:05

Міська бібліотека працюватиме до півночі під час іспитів, повідомила в понеділок міська рада, бо студенти просили про це три роки.

План коштує дванадцять тисяч на рік і дасть роботу чотирьом людям узимку, а депутати міської ради голосуватимуть у червні.

Більшість депутатів сказали, що підтримають план для бібліотеки, і студенти на це сподіваються.""",
}


@pytest.mark.parametrize("code", LISTED)
def test_an_item_among_others_is_no_title(code: str) -> None:
    """But the last one is, over a date or a byline: a headline may be printed as an item below the ones of a menu."""
    assert clean(LISTED[code]).title == LISTED[code].splitlines()[5]


@pytest.mark.parametrize(
    "line",
    [
        "(Foto do arquivo do nosso jornal)",
        "Allmänt (66) Dikter (282) Musik (53)",
        "Sexta-feira, 14 de Março De 2008",
        "Ingredientes:\n- 2 ovos\n- 3 colheres de farinha\n- 1 copo de leite",
        "- 2 ovos\n- 3 colheres de farinha\n- 1 copo de leite\n½ colher de sal\n¼ copo de azeite",
        "✦1 kvasac\n✦50 dag brašna\n✦7 dag šećera\n✦2 žumanjka\n✦3 dcl mlijeka",
    ],
    ids=["in brackets", "sections", "date", "over a list", "amounts", "amounts behind signs"],
)
def test_what_stands_above_without_a_title_is_none(line: str) -> None:
    """What is in brackets, the sections of a blog, a date and a list say nothing of what the article is about."""
    text = "\n".join((line, *STORIES["de"][1:], *MORE["de"]))
    assert clean(text).title is None


CONSENT = "<div role=dialog class=choice-box><div class=head><h1>The harbour asks for your consent</h1></div><p>It stores what you read, and where.</p></div>"
TOOLTIP = "<div id=tooltip style='display: none'><h1>Original text</h1></div>"


@pytest.mark.parametrize("unseen", [CONSENT, TOOLTIP, CONSENT.replace("role=dialog", "aria-modal=true")])
@pytest.mark.parametrize("is_above", [True, False])
def test_a_heading_that_a_tool_adds_is_no_title(unseen: str, is_above: bool) -> None:
    """What stands in a dialog, or is hidden, says no title where the page declares another one, and no date is looked for around it."""
    prose = in_elements(*PARAGRAPHS)
    story = f"<div class=story><div class=headline>{TITLE}</div><div class=date>5 March 2024</div>{prose}</div>"
    page = f"<title>{{}}</title><body>{unseen * is_above}{story}{unseen * (not is_above)}"
    article = clean(page.format(f"{TITLE} - The Harbour"))
    assert (article.title, str(article.metadata.published)) == (TITLE, "2024-03-05")
    assert clean(page.format("The Harbour, Monday")).title in (TITLE, "The Harbour, Monday")


CREDITED = {
    "sl": "Most čez Krko so zaprli v ponedeljek. FOTO: Ana Zupan/Jutro",
    "es": "El puente sobre el Ebro, cerrado desde el lunes. Foto: Ana Prueba",
}
BRIDGES = {
    "sl": ("Most čez Krko bo zaprt do jeseni", "Most čez Krko so zaprli v ponedeljek in bo po napovedih občine zaprt do konca septembra, je povedal župan."),
    "es": ("El puente sobre el Ebro sigue cerrado", "El puente sobre el Ebro está cerrado desde el lunes y lo seguirá hasta finales de septiembre, según el ayuntamiento."),
}  # fmt: skip


@pytest.mark.parametrize("code", CREDITED)
def test_what_a_picture_shows_is_no_title(code: str) -> None:
    """A line with a credit at its end stands under a picture, however often it is said and whatever its words."""
    title, paragraph = BRIDGES[code]
    article = clean("\n".join((title, CREDITED[code], CREDITED[code], paragraph)), input="text")
    assert article.title == title
    assert CREDITED[code] not in article.text


@pytest.mark.parametrize(
    "today",
    ["Wednesday, March 11", "Trešdiena, 11. marts", "Streda, 11. marca", "Miércoles, 11 de marzo", "Среда, 11 марта"],
)
def test_the_day_of_today_is_no_title(today: str) -> None:
    """Sites print it without a year, over every page."""
    title, *paragraphs = STORIES["en"]
    assert clean("\n".join((today, title, *paragraphs)), input="text").title == title
    assert clean("\n".join((today, *paragraphs)), input="text").title is None


STANZAS = "\n\n".join(
    (
        "The harbour sleeps, the harbour dreams,\nhow quiet are its boats!\nThe moon is new, the water gleams,\nand round the pier it floats.",
        "The ferry comes, the ferry goes,\nits lamp is never lit,\nand nobody who waits here knows\nwho sails away with it.",
    )
)


@pytest.mark.parametrize("title", ["Lamps", None])
def test_the_second_line_of_a_stanza_is_no_title(title: str | None) -> None:
    """A line right below one that ends in a comma goes on with it, be it a call as titles are, and below a date."""
    above = [title] if title else []
    assert clean("\n\n".join(("5 May 2019", *above, STANZAS)), input="text").title == title


@pytest.mark.parametrize("day", ["2012. szeptember 3., hétfő", "2012 m. balandžio 15 d., sekmadienis"])
def test_a_day_that_begins_with_its_year_is_no_title(day: str) -> None:
    """Over the posts of a blog stands the day, which is mostly words where the day of the week is behind it."""
    verses = "Kopog már a barna dió,\nvéget ért a nyár.\n\nVidám ruhák, fénylő szemek,\nminden gyerek vár."
    assert clean(f"{day}\n\nA nyár vége\n\n{verses}", input="text").title == "A nyár vége"


def test_a_line_some_way_down_a_stanza_is_no_title() -> None:
    """Not every verse ends in a comma: it is enough that one a few lines above does, with no blank line between."""
    first = "The ferry comes, the ferry goes,\nnobody waits\nWho sails away with it?\nThe lamp is never lit"
    second = "The harbour sleeps, the harbour dreams,\nquiet boats\nHow new is the moon!\nRound the pier it floats"
    assert clean("\n\n".join(("5 May 2019", "Lamps", first, second)), input="text").title == "Lamps"


@pytest.mark.parametrize(
    "place", ["40°58′ N 71°34′ E", "40°58′ с. ш. 71°34′ в. д.", "Coordinates: 40° 58' N, 71° 34' E"]
)
def test_where_a_place_lies_is_no_title(place: str) -> None:
    """An encyclopaedia prints it over the name of the place."""
    told = "The harbour lies on the northern shore of the bay, and about four hundred people live around it all year."
    article = clean("\n\n".join((place, "Wells", told, "It was first mentioned in a letter of the bishop in 1312.")))
    assert article.title == "Wells"
