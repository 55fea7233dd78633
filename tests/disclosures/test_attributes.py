"""Attributes for machines, testers and those who can't see: classes, data-*, aria-label, alt."""

from __future__ import annotations

import pytest

from cleaner import clean
from disclosing_pages import disclosed, html_page, said

BADGES = [
    ('<span class="ai-generated-badge"></span>', "generated"),
    ('<div class="post-meta isAiGenerated">Wednesday</div>', "generated"),
    ('<div class="generated-by-ai-label">Hinweis</div>', "generated"),
    ('<div class="entry ki-generiert">Mittwoch</div>', "generated"),
    ('<span data-ai-generated="true">Wednesday</span>', "generated"),
    ('<span data-ai-generated>Wednesday</span>', "generated"),
    ('<span data-ai-generated="false">Wednesday</span>', "none-asserted"),
    ('<div data-mb-ai="generated">Wednesday</div>', "generated"),
    ('<div data-mb-ai="assisted">Wednesday</div>', "assisted"),
    ('<div data-mb-ai="human">Wednesday</div>', "none-asserted"),
    ('<div data-ai-disclosure="ai-assisted">Wednesday</div>', "assisted"),
    ('<div data-digital-source-type="trainedAlgorithmicMedia">Wednesday</div>', "generated"),
    ("<div data-aigc='{\"Label\": \"1\"}'>Wednesday</div>", "generated"),
    ('<span role=img aria-label="AI-generated"></span>', "generated"),
    ('<svg role=img aria-label="KI-generiert"><path d="M0 0"/></svg>', "generated"),
    ('<abbr title="Généré par IA">i</abbr>', "generated"),
    ('<span aria-label="Создано нейросетью">i</span>', "generated"),
    ('<span aria-label="由AI生成">i</span>', "generated"),
    ('<span aria-label="AI-assisted">i</span>', "assisted"),
    ('<img src="/icons/eu_ai_generated.svg" alt="AI generated" width=40>', "generated"),
    ('<img src="/icons/ai-modified-black.png" alt="AI modified">', "assisted"),
    ('<img src="/icons/ai-generated-black.svg" alt="">', "generated"),
    ('<img src="/icons/eu-ai-label.svg" alt="AI">', "unknown"),
    ('<img src="/icons/eu-ai-label.svg" alt="KI-generiert">', "generated"),
]  # fmt: skip


@pytest.mark.parametrize(("badge", "verdict"), BADGES)
def test_a_badge_at_the_article_speaks_of_its_text(badge: str, verdict: str) -> None:
    """By its class, its data, its label for those who can't see it, or as one of the EU's icons."""
    (one,) = disclosed(html_page(above=f"<div class=meta>{badge}</div>"))
    assert (one.kind, one.verdict, one.scope) == ("attribute", verdict, "article text")
    assert one.where.startswith("html > body")


SUMMARIES = [
    '<div class="ai-summary">{}</div>',
    '<div id="ai-overview-container">{}</div>',
    '<div data-component-name="AISummaryWrapper">{}</div>',
    '<section data-testid="ai-takeaways">{}</section>',
    '<section data-cy="AiSummary">{}</section>',
    '<aside aria-label="AI-generated summary">{}</aside>',
    '<aside aria-label="Résumé généré par IA">{}</aside>',
    '<div class="resumen-ia">{}</div>',
    '<div class="ki-zusammenfassung"><div class="ki-zusammenfassung__text">{}</div></div>',
]


@pytest.mark.parametrize("box", SUMMARIES)
def test_a_box_that_is_called_a_summary_of_ai(box: str) -> None:
    """It is one thing that is said, however many elements are called so."""
    above = box.format(
        "<ul><li>The ferry to the island sails again after a week.</li><li>Four hundred people waited in the school.</li></ul>"
    )
    assert said(html_page(above=above)) == [("attribute", "summarised", "summary block")]


PICTURES = [
    '<img src=a.jpg alt="AI-generated image of a ferry in a storm">',
    '<img src=a.jpg alt="KI-generiertes Bild einer Fähre im Sturm">',
    '<img src=a.jpg alt="Изображение создано нейросетью">',
    '<img src=a.jpg alt="AI生成图片">',
    '<img src=a.jpg alt="" title="Image générée par IA">',
    '<img src=a.jpg alt="A ferry" data-ai-generated="true">',
    '<img src=a.jpg alt="A ferry" data-digital-source-type="http://cv.iptc.org/newscodes/digitalsourcetype/trainedAlgorithmicMedia">',
    '<img src=a.jpg alt="A ferry" class="ai-generated">',
    '<figure class="wp-block-image ai-generated"><img src=a.jpg alt="A ferry"></figure>',
    '<figure data-ai-generated="true"><img src=a.jpg alt="A ferry"></figure>',
    '<figure><img src=a.jpg alt="A ferry"><span class="badge-ai-generated"></span></figure>',
    '<div class="article-image"><img src=a.jpg alt="A ferry"><img src=/eu-ai-generated.svg alt="AI generated"></div>',
    '<figure><img src=a.jpg alt="A ferry"><span class=badge>KI-generiert</span></figure>',
]


@pytest.mark.parametrize("picture", PICTURES)
def test_what_stands_on_a_picture_speaks_of_it(picture: str) -> None:
    """Its alt, its data, a badge in its frame: the article is another matter."""
    found = disclosed(html_page(above=picture))
    assert [(one.verdict, one.scope) for one in found] == [("generated", "image")]


def test_a_form_around_a_whole_page_offers_nothing() -> None:
    """Some servers print every page as one form."""
    page = html_page(above="<div class=meta><span class=ai-generated-badge></span></div>")
    page = page.replace("<main>", "<form method=post><main>").replace("</main>", "</main></form>")
    assert said(page) == [("attribute", "generated", "article text")]


LOOK_ALIKES = [
    '<div class="sr-only" data-ai-content="true">Facts about the ferry for machines that read this page</div>',
    '<div class="ai-insert-3-48 code-block"></div>',
    '<div class="code-block" data-ai-block="7">Wednesday</div>',
    '<div class="ai-summary" hidden><p>Loading the summary of this article for you right now</p></div>',
    '<div class="ai-summary"></div>',
    '<div id="ai-overview-container"></div>',
    '<button class="ai-summary-button">Summary</button>',
    '<div class="ai-summary-toggle">Summary</div>',
    '<button aria-label="AI-generated summary">Open</button>',
    '<form aria-label="AI-generated offer draft"><textarea aria-label="AI-generated transcript summary"></textarea></form>',
    '<div role=dialog class="modal"><div class="ai-generated">Sample</div></div>',
    '<a class="ai-generated" href="/ai-policy">Our rules</a>',
    '<div class="ai-policy">Our rules</div>',
    '<div class="ai-chat-assistant">Hello</div>',
    '<div class="ai2html">Wednesday</div>',
    '<div class="main-container maintain email kiosk">Wednesday</div>',
    '<div class="not-ai-generated">Wednesday</div>',
    '<img src=a.jpg alt="Adobe Illustrator (AI) opens the file">',
    '<img src=a.jpg alt="Ai Weiwei before his sunflower seeds">',
    '<img src=a.jpg alt="A robot hand writes with a pen, a symbol of artificial intelligence">',
    '<img src=a.jpg alt="Sam Altman of OpenAI speaks about generative AI">',
    '<img src=a.jpg alt="Logo of an AI image generator">',
    '<template><div class="ai-generated">Sample</div></template>',
    '<script>const texts = {"badge": "AI-generated", "summary": "Summarised by AI"}</script>',
    '<div title="Generate with AI">Wednesday</div>',
    '<div aria-label="Ask AI">Wednesday</div>',
    '<span data-content-origin="newsroom">Wednesday</span>',
]  # fmt: skip


@pytest.mark.parametrize("element", LOOK_ALIKES)
def test_attributes_that_only_look_like_it(element: str) -> None:
    """Text for crawlers, Ad Inserter, empty boxes, controls, policies, tools, names, unused strings."""
    assert said(html_page(above=element)) == []


def test_a_tag_of_a_post_may_be_its_topic() -> None:
    """WordPress gives a post the class of each of its tags: that flags nothing."""
    page = html_page().replace("class=post", 'class="post type-post tag-ai-generated category-news"')
    assert said(page) == [("attribute", "unknown", "article text")]


def test_a_class_of_the_whole_page_is_no_disclosure() -> None:
    """Themes say there what they can do."""
    assert said(html_page().replace("<body>", '<body class="single ai-summary-on has-ai-generated">')) == []


def test_a_badge_with_words_is_one_disclosure() -> None:
    """Its class and its text are one thing that the page says."""
    assert said(html_page(above='<div class=meta><span class="ai-generated-badge">AI-generated</span></div>')) == [
        ("label", "generated", "article text")
    ]


CARDS = """
<section class=related><h2>Related articles</h2>
<div class=card><a href=/1><img src=1.jpg alt="School"><h3>Island school wins a prize</h3></a><p>Pupils on Little Wells have measured wind and rain for eleven years without a single gap.</p></div>
<div class=card>{on_card}<a href=/2><img src=2.jpg alt="{alt}"><h3>New lighthouse lamp costs a fifth of the old one</h3></a><p>It can be seen from twenty miles, which is one mile less than before, and saves much oil.</p></div>
<div class=card><a href=/3><img src=3.jpg alt="Master"><h3>Harbour master retires after forty years</h3></a><p>He will keep his boat, he said, and his opinion of the weather forecast, which is low.</p></div>
</section>"""


@pytest.mark.parametrize(
    ("on_card", "alt", "scope"),
    [
        ('<span class="tag ai-generated"></span>', "Lamp", "related item 2"),
        ('<img src=/eu_ai_generated.svg alt="AI generated">', "Lamp", "related item 2"),
        ('<span role=img aria-label="Сообщено ИИ"></span>', "Lamp", "related item 2"),
        ('<i title="KI-generiert"></i>', "Lamp", "related item 2"),
        ("", "AI-generated image of a lighthouse", "image of related item 2"),
        ("", "KI-generiertes Symbolbild", "image of related item 2"),
    ],
)
def test_what_stands_on_a_card_flags_its_item(on_card: str, alt: str, scope: str) -> None:
    """A badge, an icon's alt, the alt of its picture: that item, and no other."""
    article = clean(html_page(below=CARDS.format(on_card=on_card, alt=alt)))
    assert said(article) == [("attribute", "generated", scope)]
    assert [item.ai_generated for item in article.related] == [None, True, None]


def test_a_card_whose_post_is_tagged_with_the_topic_isnt_flagged() -> None:
    """Unknown is no flag."""
    page = html_page(
        below=CARDS.format(on_card="", alt="Lamp").replace(
            "class=card><a href=/2>", 'class="card tag-ai-generated"><a href=/2>'
        )
    )
    article = clean(page)
    assert said(article) == [("attribute", "unknown", "related item 2")]
    assert [item.ai_generated for item in article.related] == [None, None, None]


def test_pictures_between_flat_items_belong_to_the_one_below() -> None:
    """Where no box holds a card, a picture stands over its item's title."""
    flat = "".join(
        f'<img src={n}.jpg alt="{alt}"><h3><a href=/{n}>{title}</a></h3><p>{title}, said the office of the harbour on Wednesday, and it will be seen from the pier.</p>'
        for n, title, alt in (
            (1, "Island school wins a prize", "School"),
            (2, "New lighthouse lamp costs a fifth", "AI-generated image"),
            (3, "Harbour master retires after forty years", "Master"),
        )
    )
    article = clean(html_page(below=f"<section class=related><h2>Related articles</h2>{flat}</section>"))
    assert said(article) == [("attribute", "generated", "image of related item 2")]
