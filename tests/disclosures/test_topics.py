"""AI as a topic: a card of an article about AI names AI, and says nothing about how the article was made."""

from __future__ import annotations

import pytest

from cleaner import clean
from disclosing_pages import disclosed, html_page, said, text_page
from samples import MORE, STORIES, in_elements

HEADINGS = {
    "en": "Related articles",
    "de": "Mehr zum Thema",
    "ru": "Читайте также",
    "zh-Hans": "相关文章",
    "fr": "À lire aussi",
}
TOPICS = {
    "en": (
        "AI",
        "Artificial intelligence",
        "AI & Machine Learning",
        "AI, Personalization",
        "AI Strategy",
        "ChatGPT in Marketing",
        "Insights & Automation",
    ),
    "de": ("KI", "Künstliche Intelligenz", "KI und Digitales", "Automation (7)"),
    "ru": ("ИИ", "Искусственный интеллект", "Нейросети и технологии"),
    "zh-Hans": ("人工智能", "AI与科技"),
    "fr": ("IA", "Intelligence artificielle", "IA et société"),
}
LABELS = {
    "en": "Made with AI",
    "de": "Mit KI erstellt",
    "ru": "Создано ИИ",
    "zh-Hans": "由AI生成",
    "fr": "Généré par IA",
}
TITLES = {
    "en": ("A robot learns to mend nets", "The library opens on Sundays"),
    "de": ("Ein Roboter lernt Netze flicken", "Die Bücherei öffnet auch sonntags"),
    "ru": ("Робот учится чинить сети", "Библиотека откроется по воскресеньям"),
    "zh-Hans": ("机器人学会修补渔网的新方法", "图书馆从下个月起周日开放"),
    "fr": ("Un robot apprend à réparer les filets", "La bibliothèque ouvre le dimanche"),
}
CASES = [(code, topic) for code, topics in TOPICS.items() for topic in topics]


def page(code: str, line: str, form: str) -> str:
    """An article with two related items, and a line above the title of each."""
    title, *paragraphs = STORIES[code]
    paragraphs += MORE.get(code, ())
    if form == "text":
        cards = "\n\n".join(f"{line}\n\n{item}" for item in TITLES[code])
        return "\n\n".join((title, *paragraphs, HEADINGS[code], cards))
    cards = "".join(
        f'<div class="card"><span class="kicker">{line}</span><h3><a href="/{n}">{item}</a></h3></div>'
        for n, item in enumerate(TITLES[code])
    )
    body = in_elements(*paragraphs)
    return f"<main><article><h1>{title}</h1>{body}</article><aside><h2>{HEADINGS[code]}</h2>{cards}</aside></main>"


@pytest.mark.parametrize("form", ["html", "text"])
@pytest.mark.parametrize(("code", "topic"), CASES)
def test_a_topic_is_no_label(code: str, topic: str, form: str) -> None:
    article = clean(page(code, topic, form))
    assert [item.ai_generated for item in article.related if item.title in TITLES[code]] == [None, None]
    assert article.disclosures == ()


@pytest.mark.parametrize("form", ["html", "text"])
@pytest.mark.parametrize("code", LABELS)
def test_a_label_in_the_same_place_is_one(code: str, form: str) -> None:
    article = clean(page(code, LABELS[code], form))
    assert [item.ai_generated for item in article.related if item.title in TITLES[code]] == [True, True]


@pytest.mark.parametrize("form", ["html", "text"])
@pytest.mark.parametrize(
    ("code", "line"),
    [
        ("en", "By Jane Roe, AI reporter"),
        ("de", "Autor: Kai Moll, KI-Experte"),
        ("ru", "Автор: Иван Петров, эксперт по нейросетям"),
        ("fr", "Par Léa Morin, spécialiste de l'IA"),
        ("zh-Hans", "作者：王小明（AI专家）"),
        ("en", "Written by AI?"),
    ],
)
def test_an_author_on_a_card_may_know_ai(code: str, line: str, form: str) -> None:
    article = clean(page(code, line, form))
    assert [one for one in article.disclosures if one.kind == "label"] == []


ABOUT_AI = {
    "en": ("Book written by AI wins prize", "ChatGPT wrote my wedding speech"),
    "de": ("So erkennen Sie KI-generierte Bilder", "Roman von KI geschrieben: Verlag zieht Buch zurück"),
    "ru": ("Роман, написанный нейросетью, получил премию", "Как отличить картинки нейросети"),
    "fr": ("Un roman écrit par une IA primé", "L'IA écrit la moitié des articles, selon une étude"),
}


@pytest.mark.parametrize("line", [line for lines in ABOUT_AI.values() for line in lines])
def test_a_title_about_ai_in_a_list_of_titles_of_a_text(line: str) -> None:
    """It names other things as well, and no text stands below the titles: nothing but its words tells it from a label."""
    code = next(code for code, lines in ABOUT_AI.items() if line in lines)
    title, *paragraphs = STORIES[code]
    first, second = TITLES[code]
    article = clean("\n\n".join((title, *paragraphs, *MORE.get(code, ()), HEADINGS[code], first, line, second)))
    assert [item.title for item in article.related] == [first, line, second]
    assert article.disclosures == ()


@pytest.mark.parametrize("code", LABELS)
def test_a_label_in_a_list_of_titles_of_a_text(code: str) -> None:
    """It says nothing else."""
    title, *paragraphs = STORIES[code]
    first, second = TITLES[code]
    lines = (title, *paragraphs, *MORE.get(code, ()), HEADINGS[code], first, LABELS[code], second)
    article = clean("\n\n".join(lines))
    assert [item.title for item in article.related] == [first, second]
    assert len(article.disclosures) == 1


@pytest.mark.parametrize("line", ["AI Translation", "Machine translation"])
def test_a_menu_of_services_is_no_label(line: str) -> None:
    title, *paragraphs = STORIES["en"]
    services = "".join(
        f"<li><a href='/{n}'>{name}</a></li>" for n, name in enumerate(("Interpreting", line, "Subtitles", "Voices"))
    )
    body = in_elements(*paragraphs, *MORE["en"])
    assert clean(f"<header><ul>{services}</ul></header><main><h1>{title}</h1>{body}</main>").disclosures == ()


WORDED = (
    "AI-generated",
    "Made with AI",
    "KI-generiert",
    "Généré par IA",
    "Создано ИИ",
    "AI生成",
    "محتوى مولد بالذكاء الاصطناعي",
)
MENUS = {
    "navigation": "<nav><ul><li><a href=/>Home</a></li><li><a href=/2>{}</a></li><li><a href=/3>Sport</a></li></ul></nav>",
    "one-link": "<nav><p><a href=/2>{}</a></p></nav>",
    "role": "<div role=tablist><div><span>{}</span></div></div>",
    "list-of-links": "<ul><li><a href=/>Terms</a></li><li><a href=/2>{}</a></li><li><a href=/3>Contact</a></li></ul>",
    "trail": "<ol class=breadcrumb><li><a href=/>Home</a></li><li><a href=/2>{}</a></li></ol>",
    "end-of-a-trail": "<ol class=breadcrumb><li><a href=/>Home</a></li><li>{}</li></ol>",
    "row-of-links": "<div><div><a href=/>Home</a></div><div><a href=/2>{}</a></div><div><a href=/3>Sport</a></div></div>",
    "choice": "<select><option>All</option><option>{}</option></select>",
    "box-to-tick": "<label><input type=checkbox> {}</label>",
    "tag": "<a rel=tag href=/2>{}</a>",
    "named-tags": "<div class=post-tags><a href=/2>{}</a></div>",
}


@pytest.mark.parametrize("menu", MENUS.values(), ids=MENUS)
@pytest.mark.parametrize("line", WORDED)
def test_a_topic_in_a_menu_is_no_label(line: str, menu: str) -> None:
    """Where one goes on from a page, the very words of a label are what other pages are about: above, below, and in the article."""
    menu = menu.format(line)
    assert said(html_page(above=menu)) == said(html_page(below=menu)) == []
    assert said(html_page().replace("<main>", f"{menu}<main>")) == []


def test_a_link_in_the_foot_of_all_pages_is_no_label() -> None:
    """In the foot of an article it may be one."""
    foot = "<footer><p><a href=/ai>AI-generated</a></p></footer>"
    assert said(html_page().replace("</main>", f"</main>{foot}")) == []
    assert said(html_page(below=foot)) == [("label", "generated", "article text")]


def test_a_bulleted_line_among_others_of_a_text_is_no_label() -> None:
    assert said(text_page(above="- Home\n- AI-generated\n- Sport")) == []


LINKED = [
    "<p><a href=/ai>{}</a></p>",
    "<a href=/ai>{}</a>",
    "<div class=kicker><a href=/news>News</a></div><div class=badge><a href=/ai>{}</a></div>",
    "<ul class=labels><li><a href=/ai>{}</a></li></ul>",
    "<ul class=meta><li>By Ann Example</li><li>5 May 2024</li><li><a href=/ai>{}</a></li></ul>",
    "<ul class=meta><li>Long read</li><li>{}</li></ul>",
]


@pytest.mark.parametrize("label", LINKED)
@pytest.mark.parametrize("line", WORDED)
def test_a_label_may_lead_to_a_policy(line: str, label: str) -> None:
    """A link at the article is a label, unless it stands among other links; so is a line of a list that links nowhere."""
    (one,) = disclosed(html_page(above=label.format(line)))
    assert (one.kind, one.verdict, one.scope, one.evidence) == ("label", "generated", "article text", line)


def test_names_that_sites_call_articles_are_no_tags() -> None:
    """An article is often classed by its topics."""
    page = html_page(above="<a href=/ai>AI-generated</a>").replace("class=post", "class='post category-news tag-ferry'")
    assert said(page) == [("label", "generated", "article text")]


HIDDEN = ["<span hidden>{}</span>", "<p style='display:none'>{}</p>", "<div hidden><p><b>{}</b></p></div>"]


@pytest.mark.parametrize("element", HIDDEN)
@pytest.mark.parametrize(
    "line", (*WORDED, "By ChatGPT", "This article was written by AI, and nobody has read it since.")
)
def test_what_a_page_hides_it_doesnt_say(line: str, element: str) -> None:
    assert said(html_page(above=element.format(line))) == []


def test_a_page_that_is_hidden_as_a_whole_says_what_it_says() -> None:
    """Scripts show it later."""
    page = html_page(above="<p>AI-generated</p>").replace("<main>", "<main style='visibility: hidden'>")
    assert said(page) == [("label", "generated", "article text")]


def test_days_of_the_week_are_no_authors() -> None:
    """ "Di" is Tuesday in German, "by" in Italian, and AI in Lithuanian."""
    title, *paragraphs = STORIES["de"]
    days = (
        "<table><tr>"
        + "".join(f"<td>{day}</td>" for day in ("Mo", "Di", "Mi", "Do", "Fr", "Sa", "So"))
        + "</tr><tr><td>1<td>2<td>3<td>4<td>5<td>6<td>7</table>"
    )
    body = in_elements(*paragraphs, *MORE["de"])
    assert clean(f"<main><h1>{title}</h1>{body}{days}</main>").disclosures == ()


def test_a_list_of_who_wrote_an_article_is_no_menu() -> None:
    title, *paragraphs = STORIES["en"]
    body = in_elements(*paragraphs, *MORE["en"])
    meta = "<ul class=meta><li>By Ann Example</li><li>5 May 2024</li><li>AI translation</li></ul>"
    (said,) = clean(f"<article><h1>{title}</h1>{meta}{body}</article>").disclosures
    assert (said.verdict, said.evidence) == ("translated", "AI translation")


LISTS = {
    "list": ("<li><a href=/{n}>{title}</a></li>", "<h2>{heading}</h2><ol>{items}</ol>"),
    "cards": ("<div class=card><a href=/{n}><h3>{title}</h3></a></div>", "<h2>{heading}</h2>{items}"),
}
LABELLED = [
    "<li><a href=/9>{title}</a><p>{label}</p></li>",
    "<li><a href=/9>{title}</a><p><a href=/ai>{label}</a></p></li>",
    "<li><p>{label}</p><a href=/9>{title}</a></li>",
]


@pytest.mark.parametrize("form", LISTS)
@pytest.mark.parametrize("code", LABELS)
def test_an_item_that_is_worded_as_a_label_is_no_label_of_the_one_before(code: str, form: str) -> None:
    """Of a list of links each is an item."""
    item, around = LISTS[form]
    titles = (TITLES[code][0], LABELS[code], TITLES[code][1])
    items = "".join(item.format(n=n, title=title) for n, title in enumerate(titles))
    article = clean(html_page(below=f"<aside>{around.format(heading=HEADINGS[code], items=items)}</aside>"))
    assert [item.ai_generated for item in article.related if item.title in TITLES[code]] == [None, None]
    assert article.disclosures == ()


@pytest.mark.parametrize("item", LABELLED)
@pytest.mark.parametrize("code", LABELS)
def test_a_label_in_an_item_is_one(code: str, item: str) -> None:
    first, second = TITLES[code]
    items = f"<li><a href=/1>{first}</a></li>{item.format(title=second, label=LABELS[code])}"
    article = clean(html_page(below=f"<aside><h2>{HEADINGS[code]}</h2><ol>{items}</ol></aside>"))
    assert [item.ai_generated for item in article.related if item.title in TITLES[code]] == [None, True]
