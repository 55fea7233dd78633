"""Codes in JSON-LD, microdata and RDFa: what they say, of the article, of a picture, of the summary, of related items."""

from __future__ import annotations

import json

import pytest

from cleaner import clean
from cleaner.disclosures.codes import codes, source_code
from disclosing_pages import disclosed, html_page, said
from samples import STORIES

IPTC = "cv.iptc.org/newscodes/digitalsourcetype"


def linked(*things: object) -> str:
    """A script of JSON-LD for the head of a page."""
    return f"<script type='application/ld+json'>{json.dumps(list(things) if len(things) > 1 else things[0])}</script>"


SPELLINGS = [
    f"http://{IPTC}/trainedAlgorithmicMedia",
    f"https://{IPTC}/trainedAlgorithmicMedia",
    f"https://{IPTC}/trainedAlgorithmicMedia/",
    "https://schema.org/TrainedAlgorithmicMediaDigitalSource",
    "schema:TrainedAlgorithmicMediaDigitalSource",
    "TrainedAlgorithmicMediaDigitalSource",
    "trainedAlgorithmicMedia",
    "TRAINED_ALGORITHMIC_MEDIA",
    "digsrctype:trainedAlgorithmicMedia",
    "HTTP://CV.IPTC.ORG/NEWSCODES/DIGITALSOURCETYPE/TRAINEDALGORITHMICMEDIA",
]


@pytest.mark.parametrize("code", SPELLINGS)
@pytest.mark.parametrize("wrapped", [False, True])
def test_a_digital_source_type_is_read_however_it_is_written(code: str, wrapped: bool) -> None:
    """http and https, IPTC's and schema.org's names, bare codes, and as a thing with an id."""
    article = {
        "@context": "https://schema.org",
        "@type": "NewsArticle",
        "digitalSourceType": {"@id": code} if wrapped else code,
    }
    (one,) = disclosed(html_page(head=linked(article)))
    assert (one.kind, one.verdict, one.scope) == ("structured", "generated", "article text")
    assert "digitalSourceType" in one.evidence and code in one.evidence
    assert one.rule == "codes.toml statements.digitalSourceType"
    assert one.where == "JSON-LD: NewsArticle"


SCHEMA_ORG = """AlgorithmicMedia AlgorithmicallyEnhanced CompositeCapture Composite CompositeSynthetic CompositeWithTrainedAlgorithmicMedia
    DataDrivenMedia DigitalArt DigitalCapture MinorHumanEdits MultiFrameComputationalCapture NegativeFilm PositiveFilm Print ScreenCapture
    TrainedAlgorithmicMedia VirtualRecording""".split()
IPTC_CODES = """digitalCapture computationalCapture negativeFilm positiveFilm print humanEdits compositeWithTrainedAlgorithmicMedia
    algorithmicallyEnhanced digitalCreation dataDrivenMedia trainedAlgorithmicMedia algorithmicMedia screenCapture virtualRecording composite
    compositeCapture compositeSynthetic minorHumanEdits digitalArt softwareImage""".split()


def test_every_term_of_the_standards_is_in_the_table() -> None:
    """Those of IPTC, two retired ones among them, and the members of schema.org's enumeration."""
    known = codes().digital_source_type
    assert [code for code in IPTC_CODES if source_code(f"http://{IPTC}/{code}") not in known] == []
    assert [code for code in SCHEMA_ORG if source_code(f"https://schema.org/{code}DigitalSource") not in known] == []


VERDICTS = [
    ("trainedAlgorithmicMedia", "generated"),
    ("CompositeWithTrainedAlgorithmicMediaDigitalSource", "assisted"),
    ("compositeSynthetic", "assisted"),
    ("algorithmicMedia", "unknown"),
    ("AlgorithmicallyEnhancedDigitalSource", "unknown"),
    ("digitalCapture", "none-asserted"),
    ("humanEdits", "none-asserted"),
    ("digitalCreation", "none-asserted"),
    ("notInAnyTable", "unknown"),
]


@pytest.mark.parametrize(("code", "verdict"), VERDICTS)
def test_each_code_says_something_else(code: str, verdict: str) -> None:
    """A code that says nothing of trained models is unknown; one for cameras and hands denies AI."""
    assert said(html_page(head=linked({"@type": "Article", "digitalSourceType": code}))) == [
        ("structured", verdict, "article text")
    ]


def test_a_code_may_be_written_as_merchants_write_it() -> None:
    """With low lines in the property and in the code."""
    title = {"digital_source_type": "trained_algorithmic_media", "content": "A chair"}
    page = html_page(head=linked({"@type": "Article", "structured_title": title}))
    assert said(page) == [("structured", "generated", "article text")]


def test_a_picture_is_no_article() -> None:
    """What is said of the article's picture has the scope image, and says which picture."""
    image = {
        "@type": "ImageObject",
        "contentUrl": "https://example.org/ferry.jpg",
        "digitalSourceType": "trainedAlgorithmicMedia",
    }
    (one,) = disclosed(html_page(head=linked({"@type": "Article", "image": [image]})))
    assert (one.verdict, one.scope) == ("generated", "image")
    assert one.where == "JSON-LD: Article > image https://example.org/ferry.jpg"


def test_a_part_that_is_a_summary() -> None:
    """An element of the page that is called a summary, and an abstract, are summary blocks."""
    part = {"@type": "WebPageElement", "cssSelector": ".key-summary", "digitalSourceType": "trainedAlgorithmicMedia"}
    assert said(html_page(head=linked({"@type": "Article", "hasPart": part}))) == [
        ("structured", "generated", "summary block")
    ]
    abstract = {"@type": "TextObject", "text": "…", "digitalSourceType": "trainedAlgorithmicMedia"}
    assert said(html_page(head=linked({"@type": "Article", "abstract": abstract}))) == [
        ("structured", "generated", "summary block")
    ]


AUTHORS = [
    ({"author": {"@type": "SoftwareApplication", "name": "AirQualityBot"}}, ("structured", "generated")),
    ({"author": [{"@type": "Person", "name": "Jane Doe"}, {"@type": "SoftwareApplication", "name": "Claude"}]}, ("structured", "assisted")),
    ({"author": [{"@type": "SoftwareApplication", "name": "Claude"}, "Jane Doe"]}, ("structured", "assisted")),
    ({"author": {"@type": "Person", "name": "アン・リーブ"}, "creator": {"@type": "SoftwareApplication", "name": "Claude"}}, ("structured", "assisted")),
    ({"author": ["Jane Doe", "ChatGPT"]}, ("byline", "assisted")),
    ({"author": [{"@type": "Organization", "name": "The Wells News"}, {"@type": "SoftwareApplication", "name": "Claude"}]}, ("structured", "generated")),
    ({"author": [{"@type": "Person"}, {"@type": "SoftwareApplication", "name": "Claude"}]}, ("structured", "generated")),
    ({"contributor": {"@type": "SoftwareApplication", "name": "Claude"}}, ("structured", "assisted")),
    ({"translator": {"@type": "SoftwareApplication", "name": "DeepL"}}, ("structured", "translated")),
    ({"author": {"@type": "Person", "name": "ChatGPT"}}, ("byline", "generated")),
    ({"author": "KI-Redaktion"}, ("byline", "generated")),
    ({"author": {"@id": "#bot"}}, ("structured", "generated")),
]  # fmt: skip


@pytest.mark.parametrize(("properties", "expected"), AUTHORS)
def test_an_author_may_be_a_program(properties: dict[str, object], expected: tuple[str, str]) -> None:
    """What it says depends on what the program did; an author who is called like AI is a byline."""
    bot = {"@id": "#bot", "@type": "SoftwareApplication", "name": "ReporterBot"}
    (one,) = disclosed(html_page(head=linked({"@graph": [{"@type": "NewsArticle", **properties}, bot]})))
    assert (one.kind, one.verdict) == expected
    assert one.scope == "article text"


@pytest.mark.parametrize(
    "properties",
    [
        {"author": {"@type": "Person", "name": "Ai Weiwei"}},
        {"author": {"@type": "Organization", "name": "OpenAI"}},
        {"author": "Jane Doe, AI reporter"},
        {"publisher": {"@type": "SoftwareApplication", "name": "WordPress"}},
        {"about": {"@type": "SoftwareApplication", "name": "ChatGPT"}},
        {"keywords": "AI-generated, artificial intelligence"},
        {"usageInfo": "https://example.org/ai-policy"},
        {"headline": "AI-generated images flood the archive"},
        {"digitalSourceType": ""},
        {"digitalSourceType": None},
        {"creativeWorkStatus": "Published"},
        {"creativeWorkStatus": "Edited"},
        {"creativeWorkStatus": "Draft"},
        {"aiDisclosure": ""},
    ],
)
def test_what_is_no_statement_in_json_ld(properties: dict[str, object]) -> None:
    """People, companies, topics, policies and programs that are written about say nothing of how the article was made."""
    assert said(html_page(head=linked({"@type": "NewsArticle", **properties}))) == []


@pytest.mark.parametrize(
    ("value", "verdict"),
    [
        ("ai-assisted", "assisted"),
        ({"@type": "AIDisclosure", "level": "ai-generated", "tool": "Claude"}, "generated"),
        ({"level": "none"}, "none-asserted"),
        ("human-only", "none-asserted"),
        ("This article was generated with AI", "generated"),
        ("KI-generiert", "generated"),
        ({"tool": "Claude", "provider": "Anthropic", "methodologyUrl": "https://example.org/method"}, "unknown"),
        ("See our rules", "unknown"),
    ],
)
def test_the_proposed_property_ai_disclosure(value: object, verdict: str) -> None:
    """As a word, or as a thing with a level."""
    assert said(html_page(head=linked({"@type": "Article", "aiDisclosure": value}))) == [
        ("structured", verdict, "article text")
    ]


@pytest.mark.parametrize(
    ("value", "verdict"),
    [
        ("AI-generated", "generated"),
        ({"@type": "DefinedTerm", "termCode": "ai-generated", "name": "AI-generated"}, "generated"),
        ("KI-generiert", "generated"),
        ("AI-assisted", "assisted"),
    ],
)
def test_a_status_may_say_it_in_words(value: object, verdict: str) -> None:
    """In any language of the lexicon."""
    assert said(html_page(head=linked({"@type": "Article", "creativeWorkStatus": value}))) == [
        ("structured", verdict, "article text")
    ]


RELATED = """
<section class=related><h2>Related articles</h2>
<div class=card><a href=/news/school><h3>Island school wins a prize for its weather station</h3></a><p>Pupils on Little Wells have measured wind and rain for eleven years without a single gap.</p></div>
<div class=card><a href=/news/lamp><h3>New lighthouse lamp costs a fifth of the old one</h3></a><p>It can be seen from twenty miles, which is one mile less than before, and saves much oil.</p></div>
</section>"""


def test_several_works_in_one_graph() -> None:
    """The page's own article, its related ones by their address or their headline, and one that isn't on the page at all."""
    graph = {
        "@graph": [
            {"@type": "WebSite", "name": "The Wells News", "url": "https://example.org/"},
            {"@type": "NewsArticle", "@id": "https://example.org/news/ferry#article", "headline": STORIES["en"][0], "digitalSourceType": "humanEdits"},
            {"@type": "NewsArticle", "url": "https://example.org/news/school", "headline": "School wins", "digitalSourceType": "trainedAlgorithmicMedia"},
            {"@type": "ItemList", "itemListElement": [
                {"@type": "ListItem", "item": {"@type": "NewsArticle", "headline": "New lighthouse lamp costs a fifth of the old one",
                 "image": {"@type": "ImageObject", "digitalSourceType": "trainedAlgorithmicMedia"}}},
                {"@type": "ListItem", "item": {"@type": "NewsArticle", "url": "https://example.org/news/whales", "headline": "Whales seen off the northern cape", "digitalSourceType": "trainedAlgorithmicMedia"}},
            ]},
        ]
    }  # fmt: skip
    article = clean(html_page(head=linked(graph), below=RELATED), url="https://example.org/news/ferry")
    assert sorted(said(article)) == [
        ("structured", "generated", "image of related item 2"),
        ("structured", "generated", "related item 1"),
        ("structured", "none-asserted", "article text"),
        ("structured", "unknown", "page"),
    ]
    assert [item.ai_generated for item in article.related] == [True, True]
    assert "Whales" in next(one.where for one in article.disclosures if one.scope == "page")


def test_microdata() -> None:
    """As a link, as a meta element, on the article and on its picture."""
    page = html_page(
        article="itemscope itemtype=https://schema.org/NewsArticle",
        above='<link itemprop=digitalSourceType href="https://schema.org/CompositeWithTrainedAlgorithmicMediaDigitalSource">'
        "<figure itemprop=image itemscope itemtype=https://schema.org/ImageObject><img itemprop=contentUrl src=/a.jpg>"
        "<meta itemprop=digitalSourceType content=trainedAlgorithmicMedia></figure>",
    )
    assert sorted(said(page)) == [("structured", "assisted", "article text"), ("structured", "generated", "image")]
    assert {one.where.split(":")[0] for one in disclosed(page)} == {"microdata"}


def test_rdfa() -> None:
    """With the name of its vocabulary, and with a prefix."""
    page = html_page(
        article='vocab="https://schema.org/" typeof=NewsArticle',
        above='<meta property=digitalSourceType content="http://cv.iptc.org/newscodes/digitalsourcetype/trainedAlgorithmicMedia">',
    )
    assert said(page) == [("structured", "generated", "article text")]
    page = html_page(
        article='prefix="schema: https://schema.org/" typeof=schema:NewsArticle',
        above='<div property=schema:image typeof=schema:ImageObject><span property=schema:digitalSourceType content="compositeSynthetic"></span></div>',
    )
    assert said(page) == [("structured", "assisted", "image")]


@pytest.mark.parametrize(
    "script",
    [
        '{"@type": "Article", "digitalSourceType": "trainedAlgorithmicMedia",}',
        '<!-- {"@type": "Article", /* so */ "digitalSourceType": "trainedAlgorithmicMedia"} -->',
        '{"@type": "Article", "digitalSourceType": "trainedAlgorithmicMedia"',
        '[[{"@type": ["Thing", "Article"], "digitalSourceType": ["trainedAlgorithmicMedia", 7, null]}]]',
    ],
)
def test_broken_json_is_read_as_far_as_it_goes(script: str) -> None:
    """Trailing commas, comments, a missing end, odd types."""
    page = html_page(head=f"<script type='application/ld+json'>{script}</script>")
    assert ("structured", "generated", "article text") in said(page)


def test_a_thing_inside_itself_ends() -> None:
    """Microdata can put a thing into itself, and JSON lists can be deep: both are read to an end."""
    deep: object = {"@type": "Article", "digitalSourceType": "trainedAlgorithmicMedia"}
    for _ in range(60):
        deep = {"@type": "Thing", "subjectOf": deep}
    assert said(html_page(head=linked(deep))) == []
    loop = "<div itemscope id=a itemref=a><p itemprop=x itemscope itemref=a>…</p></div>"
    assert said(html_page(below=loop)) == []


def test_another_work_is_told_by_its_headline_where_no_address_is_known() -> None:
    """If one thing has this page's headline, a thing with another headline is another article."""
    other = {"@type": "NewsArticle", "headline": "Snow on the pass", "digitalSourceType": "trainedAlgorithmicMedia"}
    this = {"@type": "NewsArticle", "headline": STORIES["en"][0]}
    assert said(html_page(head=linked({"@graph": [other, this]}))) == [("structured", "unknown", "page")]
    assert said(html_page(head=linked(other))) == [("structured", "generated", "article text")]
