"""What is in doubt below a label at the foot of an article."""

from __future__ import annotations

import pytest

from cleaner import Options, clean
from cleaner.deciding.view import View
from cleaner.lexicon.phrases import default_lexicon
from cleaner.reading.read_html import read_html
from cleaner.stages.foot import foot
from samples import MORE, STORIES, declared_page, in_elements, lines_of

LABELS = {
    "en": ("Related articles", "The paper lives on its readers alone, and each of them helps."),
    "ar": ("مقالات ذات صلة", "تعيش الصحيفة من قرائها وحدهم، ويمكن لكل واحد منهم أن يساعدها."),
    "ru": ("Читайте также", "Газета живёт на деньги читателей, и помочь может каждый."),
    "de": ("Kommentare", "Die Zeitung lebt allein von ihren Lesern, und jeder von ihnen kann ihr dabei helfen."),
}


def page(code: str, *foot: str) -> str:
    title, *paragraphs = STORIES[code]
    body = in_elements(*paragraphs, *MORE[code], *paragraphs[::-1])
    return declared_page(title, body + "".join(foot), "div class=story")


@pytest.mark.parametrize("code", sorted(LABELS))
def test_what_is_in_doubt_below_a_label_goes(code: str) -> None:
    """A line dressed like the article's paragraphs stays by itself, and goes below a label that ends the article."""
    label, line = LABELS[code]
    appeal = f"<div><p>{line}</p></div>"
    assert line in clean(page(code, appeal)).paragraphs
    article = clean(page(code, f"<p>{label}</p>", appeal))
    assert line not in article.paragraphs
    assert line in [removal.text for removal in article.removed]
    assert article.paragraphs[: len(STORIES[code]) - 1] == STORIES[code][1:]


def test_sure_prose_below_a_label_stays() -> None:
    """Where sure prose follows, the label stands in the middle of the article."""
    more = in_elements(*MORE["en"])
    article = clean(page("en", "<p>Related articles</p>", more.replace("<p>", "<p>Later that week: ")))
    assert article.paragraphs[-1] == f"Later that week: {MORE['en'][-1]}"


INSERT = '<div><b>Related articles</b><p><a href="/1">A new mast for the ferry</a></p><p><a href="/2">Snow on the pass</a></p></div>'


def test_the_article_goes_on_below_a_box_of_links() -> None:
    """Prose in doubt below a label stays if the label opens a box of links, and the prose stands beside the article's."""
    line = "Whoever has room in a boat is asked to call the school, where a list hangs beside the door."
    assert clean(page("en", INSERT, f"<p>{line}</p>")).paragraphs[-1] == line
    assert line not in clean(page("en", INSERT, f"<div><p>{line}</p></div>")).paragraphs


def test_a_page_builder_goes_on_below_an_insert() -> None:
    """Each paragraph in a box of its own, and the insert's label below its link."""
    title, *paragraphs = STORIES["en"]
    last = "Whoever has room in a boat is asked to call the school, where a list hangs beside the door."
    boxes = [f"<div class=frame><div>{line}</div></div>" for line in (*paragraphs, *MORE["en"], last)]
    boxes.insert(-1, '<div class=more><a href="/1">A new mast for the ferry</a><p>Related articles</p></div>')
    article = clean(f"<title>{title}</title><div class=story><h1>{title}</h1>{''.join(boxes)}<p>Write to us</p></div>")
    assert article.paragraphs == (*paragraphs, *MORE["en"], last)


@pytest.mark.parametrize(
    "owner", ["© 2012, The Courier", "Copyright 2007 The Courier. All rights reserved.", "(c) 2019 «Курьер»"]
)
def test_what_stands_below_the_owner_of_the_page_goes(owner: str) -> None:
    """Whatever it is: even what reads like an article, since the page is over there."""
    more = "".join(f"<div><p>Every reader of the paper knows it: {line}</p></div>" for line in MORE["en"])
    article = clean(page("en", f"<div>{owner}</div>", more))
    assert article.paragraphs == clean(page("en")).paragraphs
    assert {removal.text: removal.reason for removal in article.removed}[owner] == "legal"


def test_the_article_goes_on_below_the_owner_of_a_picture() -> None:
    """Beside its last paragraph, that is; what the picture's owner stands in makes no difference."""
    more = [f"Later that week: {line}" for line in MORE["en"]]
    below = in_elements(*more)
    for owner in ("<p>© 2012 Ann Example</p>", "<div class=photo>© 2012 Ann Example</div>"):
        article = clean(page("en", owner, below))
        assert article.paragraphs[-3:] == tuple(more)


def test_a_page_builder_goes_on_below_the_owner_of_a_picture() -> None:
    """Each paragraph in a box of its own: the next one is dressed like the last."""
    title, *paragraphs = STORIES["en"]
    boxes = [f"<div class=block><p>{line}</p></div>" for line in (*paragraphs, *MORE["en"])]
    boxes.insert(4, "<div class=image><span>© 2023 Ann Example</span></div>")
    article = clean(f"<title>{title}</title><div class=story><h1>{title}</h1>{''.join(boxes)}</div>")
    assert article.paragraphs == (*paragraphs, *MORE["en"])


def test_a_numbered_label_that_stands_above_as_well_ends_nothing() -> None:
    """Parts of a live blog each have one, with a number of their own."""
    _, line = LABELS["en"]
    foot = ("<p>Tags: part 2</p>", f"<p>{line}</p>")
    assert line not in clean(page("en", *foot)).paragraphs
    assert line in clean(page("en", *foot).replace("<h1>", "<p>Tags: part 1</p><h1>")).paragraphs


LAST = "Whoever has room in a boat is asked to call the school, where a list hangs beside the door."
LINKS = '<ul><li><a href="/1">A new mast for the ferry</a></li><li><a href="/2">Snow on the pass</a></li></ul>'


@pytest.mark.parametrize(
    "insert", [f"<section><h2>Related articles</h2>{LINKS}</section>", f"<div><b>Related articles</b></div>{LINKS}"]
)
def test_the_article_goes_on_where_each_paragraph_has_a_box(insert: str) -> None:
    """Paragraphs in elements of their own stand side by side too; so they do below a label that nothing else shares its box with."""
    boxed = page("en", insert, f"<p>{LAST}</p>").replace("<p>", "<div class=x1><p>").replace("</p>", "</p></div>")
    assert clean(boxed).paragraphs[-1] == LAST
    titled = boxed.replace(f"<div class=x1><p>{LAST}", f"<h2>What the school asks</h2><div class=x1><p>{LAST}")
    assert clean(titled).paragraphs[-1] == LAST


@pytest.mark.parametrize(
    ("label", "score", "goes"), [("Latest news", 0.5, True), ("Τελευταία νέα", 0.5, True), ("Latest news", 2.0, False)]
)
def test_what_is_in_doubt_may_be_longer_than_a_short_article(label: str, score: float, goes: bool) -> None:
    """Below a sentence of the article and such a label, two long teasers go, unless they are likely the article themselves."""
    story, *teasers = (STORIES["en"][1], *MORE["en"][:2], *MORE["en"][:2])
    lines = "".join(f"<li>{text} {text}</li>" for text in teasers)
    page = read_html(f"<div><p>{story}</p><h3>{label}</h3><ul>{lines}</ul></div>")
    scores = [4.0, -1.0, *(score for _ in teasers)]
    view = View(page, page.blocks, default_lexicon(), Options(), scores, str, by_text=False)
    assert [decision.block for decision in foot(view)] == ([2, 3, 4, 5] if goes else [])


@pytest.mark.parametrize(
    ("label", "fact"),
    [
        ("Category: Moon", "Camera: an old one with a new lens"),
        ("Категория: Луна", "Камера: старая, с новым объективом"),
    ],
)
def test_sure_lines_below_a_label_stay(label: str, fact: str) -> None:
    """Also where they are no prose: the facts about a picture, the items of a list. Few words are too little."""
    for line, stays in ((fact, True), (fact.split(":")[0], False)):
        page = read_html(f"<div><p>{STORIES['en'][1]}</p><p>{label}</p><ul><li>{line}</li></ul></div>")
        view = View(page, page.blocks, default_lexicon(), Options(), [4.0, 1.0, 3.0], str, by_text=False)
        assert [decision.block for decision in foot(view)] == ([] if stays else [2])


RECIPES = {
    "en": (
        "Contents",
        "If you have no time to knead, let time do the work for you: a very wet dough kneads itself in one night.",
        {
            "Ingredients": ["500 g flour", "400 g water", "10 g salt"],
            "Method": [
                "Stir flour, water, salt and yeast together.",
                "Leave it covered for twelve to eighteen hours.",
                "Bake in a hot pot at 250 degrees.",
            ],
        },
        "Spelt works too, with a little less water.",
    ),
    "ru": (
        "Содержание",
        "Если месить некогда, пусть за вас потрудится время: очень мокрое тесто за одну ночь вымешивает себя само.",
        {
            "Продукты": ["500 г муки", "400 г воды", "10 г соли"],
            "Способ": [
                "Смешайте муку, воду, соль и дрожжи.",
                "Накройте и оставьте на двенадцать или восемнадцать часов.",
                "Выпекайте в горячей кастрюле при 250 градусах.",
            ],
        },
        "Подойдёт и полба, воды чуть меньше.",
    ),
}


@pytest.mark.parametrize(
    ("code", "last"),
    [
        *(("en", label) for label in ("See also", "Contact", "Comments", "Newsletter", "About us")),
        *(("ru", label) for label in ("Контакты", "Комментарии", "О нас")),
    ],
)
def test_a_line_of_contents_ends_nothing(code: str, last: str) -> None:
    """A table of contents announces the article's sections, what they are called like a label as well."""
    contents, opening, sections, closing = RECIPES[code]
    entries = "".join(f'<li><a href="#{n}">{name}</a></li>' for n, name in enumerate((*sections, last)))
    body = "".join(
        f"<h2>{name}</h2><ul>{''.join(f'<li>{line}</li>' for line in lines)}</ul>" for name, lines in sections.items()
    )
    article = clean(
        f"<html><body><article><h1>Bread</h1><p>{opening}</p><div><p>{contents}</p><ul>{entries}</ul></div>{body}<h2>{last}</h2><p>{closing}</p></article></body></html>"
    )
    inside = [line for name, lines in sections.items() for line in (name, *lines)]
    assert article.paragraphs == (opening, *inside, last, closing)


QUESTIONS = {
    "en": ("Frequently asked questions", "Is it free?", "Yes, it is.", "Who may come?", "Anyone who studies."),
    "de": ("Häufige Fragen", "Kostet das etwas?", "Nein, es ist frei.", "Wer darf kommen?", "Jeder, der lernen will."),
    "ja": ("よくある質問", "無料ですか？", "はい、無料です。", "誰が来られますか？", "学ぶ人なら誰でも。"),
    "sv": ("Vanliga frågor", "Kostar det något?", "Nej, det är gratis.", "Vem får komma?", "Alla som studerar."),
}


@pytest.mark.parametrize("code", sorted(QUESTIONS))
def test_questions_and_short_answers_stay(code: str) -> None:
    """So does their heading, which sites have at their foot as well."""
    title, *paragraphs = STORIES.get(code, STORIES["en"])
    heading, *lines = QUESTIONS[code]
    below = f"<h2>{heading}</h2>" + in_elements(*lines)
    body = in_elements(*paragraphs)
    article = clean(f"<html><body><article><h1>{title}</h1>{body}{below}</article></body></html>")
    assert article.paragraphs[-5:] == QUESTIONS[code]


CLOSINGS = {
    "en": (
        "The council will meet again in autumn.",
        "Sign up for our newsletter",
        "Read more",
        "Follow us on Facebook",
    ),
    "ru": ("Совет соберётся снова осенью.", "Подпишитесь на рассылку", "Подробнее", "Поделиться"),
    "ar": ("يجتمع المجلس مجددا في الخريف.", "اشترك في النشرة البريدية", "اقرأ المزيد", "تابعنا على فيسبوك"),
}


@pytest.mark.parametrize("code", sorted(CLOSINGS))
def test_the_article_ends_with_a_short_sentence_below_an_insert(code: str) -> None:
    """Beside its last paragraph, below a box or a link; not in another box, and not below a label that is dressed like a paragraph."""
    line, newsletter, more, share = CLOSINGS[code]
    inserts = [
        f'<div class="signup"><h3>{newsletter}</h3></div>',
        f'<p><a href="/1">{more}</a></p>',
        f"<div class=follow>{share}</div>",
    ]
    if code == "en":
        inserts.append(f"<section class=more><h3>Related articles</h3>{LINKS}</section>")
    for insert in inserts:
        assert clean(page(code, insert, f"<p>{line}</p>")).paragraphs[-1] == line, insert
        assert line not in clean(page(code, insert, f"<div class=foot><p>{line}</p></div>")).paragraphs, insert
    assert line not in clean(page(code, f"<p>{newsletter}</p>", f"<p>{line}</p>")).paragraphs
    assert line not in clean(page(code, f"<h2>{share}</h2>", f"<p>{line}</p>")).paragraphs


FIRST_DRESSED = {
    "en": ("Read also", "The badger moves on, and the golf club is sad"),
    "de": ("Lesen Sie auch", "Der Dachs zieht weiter, der Golfclub trauert"),
    "ru": ("Читайте также", "Барсук ушёл, и гольф-клуб опечален этим"),
}


@pytest.mark.parametrize("code", FIRST_DRESSED)
def test_the_last_paragraph_below_an_insert_stands_beside_the_sure_ones(code: str) -> None:
    """It is the article's although those above have a class, and it has none; in a box of its own it isn't."""
    label, item = FIRST_DRESSED[code]
    title, *paragraphs = STORIES[code]
    above = "".join(f'<p class="lead-in">{line}</p>' for line in (*paragraphs, *MORE[code][:1]))
    insert = f'<div class="rel"><p>{label}</p><a href="/d"><span>{item}</span></a></div>'
    last = MORE[code][2]
    form = (
        f"<html><title>{title}</title><body><main><h1>{title}</h1><div>{above}{insert}{{}}</div></main></body></html>"
    )
    assert clean(form.format(f"<p>{last}</p>")).paragraphs[-1] == last
    assert last not in clean(form.format(f"<div class=foot><p>{last}</p></div>")).paragraphs


NOTES = {"en": "See also", "de": "Siehe auch", "ru": "Смотрите также", "ja": "関連項目"}  # of sites in these languages


@pytest.mark.parametrize("code", NOTES)
def test_a_note_in_a_box_of_its_own_ends_nothing(code: str) -> None:
    """In documentation sections, listings and short definitions follow it."""
    opening = (
        "The service reads its settings from one single file, which lies in the folder of the project. If it is missing, "
        "the defaults apply that are named below at each of the settings."
    )
    said = "How the file is shared between several machines is told in {}."
    port = "The number of the port on which the service waits. Default: 8080."
    host = "The name of the computer or its address. Default: localhost."
    sentence = f"<p>{said.format('<a href=/s>Shared settings</a>')}</p>"
    note = f'<div class="admonition seealso"><p class="admonition-title">{NOTES[code]}</p>{sentence}</div>'
    listing = "<h2>The file</h2><pre>[server]\nport = 8080</pre>"
    terms = f"<dl><dt><code>port</code></dt><dd><p>{port}</p></dd><dt><code>host</code></dt><dd><p>{host}</p></dd></dl>"
    title = "<title>Configuration</title><main><h1>Configuration</h1>"
    article = clean(f"{title}<p>{opening}</p>{note}<section>{listing}{terms}</section></main>")
    assert article.paragraphs[:3] == (opening, said.format("Shared settings"), "The file")
    assert {port, host} <= set(article.paragraphs)


ADVERTS = {  # an advert's label, which is also what a site's foot calls its page for advertisers, and how the article goes on
    "en": ("Publicidad", "Whoever has room in a boat is asked to call the school, where a list hangs beside the door."),
    "ru": ("Publicité", "У кого есть место в лодке, тех просят позвонить в школу, где у двери висит список."),
}


@pytest.mark.parametrize("code", ADVERTS)
def test_the_article_goes_on_below_an_advert(code: str) -> None:
    """Whatever language its label is in."""
    label, line = ADVERTS[code]
    assert clean(page(code, f"<div class=ads>{label}</div>", f"<p>{line}</p>")).paragraphs[-1] == line


BOXES = {
    "en": ("Newsletter", "Top stories", "Sign up"),
    "ru": ("Рассылка", "Главные новости", "Подписаться"),
}


@pytest.mark.parametrize("code", BOXES)
def test_the_article_goes_on_below_a_box_of_several_labels(code: str) -> None:
    """A newsletter's box names what it holds; the article ends below none of its labels."""
    head, name, button = BOXES[code]
    box = f"<section class=inread><header>{head}</header><p>{name}</p><button>{button}</button></section>"
    assert clean(page(code, box, f"<p>{ADVERTS[code][1]}</p>")).paragraphs[-1] == ADVERTS[code][1]


@pytest.mark.parametrize("code", ["en", "ru", "ar", "ja"])
def test_what_stands_in_far_worse_elements_below_goes(code: str) -> None:
    """Comments that no label announces stand in elements that are far worse than those of the article, and go, however many they are."""
    title, *lines = (*STORIES[code], *MORE[code])
    story = in_elements(*lines)
    comments = "".join(
        f"<div class=comments-body><p>{lines[n % 3][:-9]} {lines[n % 4][5:30]}.</p><p>{lines[n % 4][9:70]} {n}!</p></div>"
        for n in range(12)
    )
    html = f"<title>{title}</title><div class=blog><h3 class=title>{title}</h3><div class=entry>{story}</div>{comments}</div>"
    assert clean(html).text == "\n\n".join(lines)


@pytest.mark.parametrize("code", ["en", "ru", "ja"])
def test_an_article_that_goes_on_in_good_elements_below_bad_ones_stays(code: str) -> None:
    """Bad elements in the middle of an article, below a few lines of it, end nothing."""
    title, *lines = (*STORIES[code], *MORE[code])
    start, middle, end = (in_elements(*part) for part in (lines[:2], lines[2:4], (*lines[4:], *STORIES["de"][1:])))
    html = f"<title>{title}</title><div class=blog><h3>{title}</h3><div class=entry>{start}</div><div class=comments-body>{middle}</div><div class=entry>{end}</div></div>"
    assert lines[2] in clean(html).text and lines[-1] in clean(html).text


PANELS = {
    "en": ("How do I get a ticket?", "Tickets are sold on board. You pay in cash, and children travel free until they are twelve.", "Bake thin pancakes in a hot pan, two minutes on each side.", "Beat the eggs with the milk and the salt until the mixture is smooth."),
    "ar": ("كيف أحصل على تذكرة؟", "تباع التذاكر على متن العبارة. ويدفع الركاب نقدا، ويسافر الأطفال دون الثانية عشرة مجانا.", "اخبز الفطائر الرقيقة في مقلاة ساخنة، دقيقتين على كل جانب.", "اخفق البيض مع الحليب والملح حتى يصبح الخليط ناعما."),
    "ja": ("切符はどこで買えますか?", "切符は船の中で買えます。支払いは現金で、十二歳までの子どもは無料で乗れます。", "熱したフライパンで薄く、片面二分ずつ焼く。", "卵に牛乳と塩を加えて、なめらかになるまでよく混ぜる。"),
}  # fmt: skip


@pytest.mark.parametrize("code", sorted(PANELS))
def test_the_article_goes_on_below_a_button_and_a_panel(code: str) -> None:
    """The last sure paragraph may stand in a panel that a click opens; the next one stands beside those above."""
    question, answer, above, below = PANELS[code]
    title, first, *_ = STORIES[code]
    prompt = next(line for line in lines_of(code, "newsletter_box") if len(line) < 40)
    panel = f"<div class=panel><h4>{question}</h4><div><p>{answer}</p></div></div>"
    button = f"<div class=button-card><a href=/join class=btn>{prompt}</a></div>"
    body = f"<p>{first}</p>{panel}<p>{above}</p>{button}<p>{below}</p>"
    article = clean(f"<html><body><article><h1>{title}</h1><section>{body}</section></article></body></html>")
    assert article.paragraphs[-2:] == (above, below)


POSTS = {
    "en": ("{} said,", ("Progress Trap", "Jacob", "Nikos", "dragoncar")),
    "ru": ("{} пишет:", ("Анна", "Борис", "Вера П.", "Глеб")),
    "zh-Hans": ("{}说：", ("王小明", "李华", "张三丰", "赵云")),
    "ar": ("كتب {}", ("سلمى", "يوسف", "ليلى", "كريم")),
}


def _page_of_posts(code: str, signs: list[str], name: str = "coms") -> tuple[list[str], list[str], str]:
    """An article, and below it texts in elements of one form, which weigh less, each opened by a line: what both say, and the page."""
    title, *lines = (*STORIES[code], *MORE[code])
    said = [f"{lines[n % 3][:-9]} {lines[n % 4][5:30]}. {lines[n % 4][9:70]} {n}!" for n in range(len(signs))]
    posts = "".join(
        f"<div class={name}><div class={name}_mid><span>{sign}</span><div class={name}-text><p>{text}</p></div></div></div>"
        for sign, text in zip(signs, said, strict=True)
    )
    story = in_elements(*lines)
    head = f"<html><head><title>{title}</title></head><body><div class=wrap>"
    body = f"<div class=post-content><h1>{title}</h1>{story}</div><div class=x>{posts}</div></div></body></html>"
    return lines, said, head + body


@pytest.mark.parametrize("code", sorted(POSTS))
def test_posts_of_one_form_that_are_signed_go(code: str) -> None:
    """No label announces them, and no word of their elements is known: each has a name beside the same word, or a name and a day."""
    template, names = POSTS[code]
    for signs in (
        [template.format(names[n % 4]) for n in range(8)],
        [f"{names[n % 4]}, 1{n}.03.2024 20:1{n}" for n in range(8)],
    ):
        lines, said, html = _page_of_posts(code, signs)
        article = clean(html)
        assert list(article.paragraphs) == lines
        assert {removal.reason for removal in article.removed if removal.text in said} == {"comments"}


@pytest.mark.parametrize("code", sorted(POSTS))
def test_an_interview_and_a_live_blog_below_an_article_are_no_posts(code: str) -> None:
    """Two people speak in turn, and a day without a name signs no post."""
    names = POSTS[code][1]
    for signs in ([f"{names[n % 2]}:" for n in range(8)], [f"12.03.2024 1{n}:05" for n in range(8)]):
        html = _page_of_posts(code, signs)[-1]
        assert not [removal for removal in clean(html).removed if removal.reason == "comments"]


@pytest.mark.parametrize("code", sorted(POSTS))
def test_answers_that_stand_in_elements_like_their_question_stay(code: str) -> None:
    title, *lines = (*STORIES[code], *MORE[code])
    question, *answers = lines
    names = POSTS[code][1]

    def post(name: str, text: str, n: int) -> str:
        return f"<div class={name}><div class=post-text><p>{text}</p></div><div class=sig>{names[n % 4]} 1{n}.03.2024 10:05</div></div>"

    below = "".join(post("coms", text, n) for n, text in enumerate(answers))
    html = f"<html><head><title>{title}</title></head><body><div class=q><h1>{title}</h1>{post('question', question, 9)}</div><div>{below}</div></body></html>"
    assert not [removal for removal in clean(html).removed if removal.reason == "comments"]
