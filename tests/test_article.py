"""What an article gives: its parts, its options, what can be undone, and which language it speaks."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from cleaner import REASONS, Article, OptionError, Options, clean
from cleaner.options import INPUTS, LEADS
from samples import LANGUAGES, MORE, STORIES, body, in_elements, page, story

TITLE, *PARAGRAPHS = STORIES["en"]
ITEMS = {
    "A new lighthouse for the cape": "The lighthouse on the cape will be replaced next year, the council decided on Monday after a long debate.",
    "School soup wins a prize": "The soup that the teachers cooked for stranded travellers has won the prize of the region's kitchens this year.",
}
(FIRST, FIRST_TEASER), (SECOND, SECOND_TEASER) = ITEMS.items()
NOTICE = "Мы используем файлы cookie, чтобы улучшить работу сайта. Продолжая, вы соглашаетесь с политикой конфиденциальности."
RUSSIAN_SITE = "\n\n".join(
    (
        TITLE,
        *PARAGRAPHS,
        "Связанные статьи",
        FIRST,
        "Изображение, созданное ИИ",
        FIRST_TEASER,
        SECOND,
        "Сообщено ИИ",
        SECOND_TEASER,
        NOTICE,
        "Принять все",
        "Отклонить",
    )
)


@pytest.fixture(scope="module")
def article() -> Article:
    """An English article on a site that speaks Russian, with two related items and a consent notice."""
    return clean(RUSSIAN_SITE)


# ── the parts of an article ──


def test_title_lead_and_paragraphs(article: Article) -> None:
    """The lead is the first paragraph below the title, and the text is the paragraphs with blank lines between."""
    assert article.title == TITLE
    assert article.lead == PARAGRAPHS[0]
    assert body(article) == tuple(PARAGRAPHS)
    assert article.text == "\n\n".join(article.paragraphs)
    assert article.warnings == ()


@pytest.mark.parametrize("name", ["text", "paragraphs", "title", "removed", "metadata", "score"])
def test_nothing_in_an_article_can_be_replaced(article: Article, name: str) -> None:
    """To set a part, or something else, is an error that says so, whether the part was worked out already or not."""
    before = article.to_json()
    with pytest.raises(AttributeError, match=f"an article can't be changed, so '{name}' can't be set"):
        setattr(article, name, "another")
    assert article.to_json() == before


def test_kept_blocks_are_labelled(article: Article) -> None:
    """Title and lead are labelled among the kept blocks, once each."""
    assert [(kept.block, kept.label) for kept in article.kept] == [(0, "title"), (1, "lead"), (2, ""), (3, "")]
    assert [kept.text for kept in article.kept] == [TITLE, *PARAGRAPHS]


@pytest.mark.parametrize("code", LANGUAGES)
def test_a_clean_article_stays_whole(code: str) -> None:
    """In every script, the paragraphs of an article that nothing stands around are all there, with no warning."""
    article = clean(story(code))
    assert list(body(article))[-len(STORIES[code]) + 1 :] == list(STORIES[code][1:])
    assert article.lead == STORIES[code][1]
    assert article.warnings == ()


@pytest.mark.parametrize("code", ["ru", "ar", "ja", "zh-Hans"])
@pytest.mark.parametrize("site", ["en", "ru", "ja", "fr", "ar"])
def test_the_site_may_speak_another_language(code: str, site: str) -> None:
    """An article is cleaned of the labels and notices of its site, whatever language each of them speaks."""
    article = clean(page(code, site))
    assert body(article) == (*STORIES[code][1:], *MORE[code])
    assert {"consent", "related"} <= {removal.reason for removal in article.removed}


def test_related_items(article: Article) -> None:
    """Other articles come back as items with title, teaser and position, in order."""
    assert [(item.title, item.text, item.position) for item in article.related] == [
        (FIRST, FIRST_TEASER, 1),
        (SECOND, SECOND_TEASER, 2),
    ]
    blocks = article.explain()
    for item in article.related:
        assert {item.title, item.text} <= {blocks[number].text for number in item.blocks}
        assert all(getattr(blocks[number], "reason", "") == "related" for number in item.blocks)


def test_ai_labels_flag_their_item(article: Article) -> None:
    """An AI label on an item flags that item, and says whether it speaks of its text or of its picture."""
    first, second = article.related
    assert first.ai_generated is second.ai_generated is True
    assert [(said.verdict, said.scope) for said in first.disclosures] == [("generated", "image of related item 1")]
    assert [(said.verdict, said.scope) for said in second.disclosures] == [("generated", "related item 2")]
    assert article.disclosures == (*first.disclosures, *second.disclosures)


def test_disclosures_say_where_they_were_seen(article: Article) -> None:
    """A disclosure quotes the label as it stands on the page, and says where that is and where the rule is written."""
    for said, label in zip(article.disclosures, ("Изображение, созданное ИИ", "Сообщено ИИ"), strict=True):
        assert said.evidence == label
        assert said.rule.startswith("ru.toml ai_")
        assert str(next(record.block for record in article.explain() if record.text == label)) in said.where


def test_nothing_said_is_unknown() -> None:
    """Where a page says nothing about AI, an item's `ai_generated` is None: unknown, never False."""
    article = clean("\n\n".join((story("en"), "Связанные статьи", FIRST, FIRST_TEASER, SECOND, SECOND_TEASER)))
    assert [item.ai_generated for item in article.related] == [None, None]
    assert article.disclosures == ()


@pytest.mark.parametrize(
    ("label", "verdict"),
    [
        ("This article was generated by AI", "generated"),
        ("Переведено с помощью ИИ", "translated"),
        ("この記事はAIによって生成されました。", "generated"),
    ],
)
def test_a_label_at_the_article_speaks_of_the_article(label: str, verdict: str) -> None:
    """A label under the title is of the whole article, and isn't in its text."""
    article = clean("\n\n".join((TITLE, label, *PARAGRAPHS)))
    assert [(said.kind, said.verdict, said.scope) for said in article.disclosures] == [
        ("label", verdict, "article text")
    ]
    assert label not in article.text
    assert [removal.reason for removal in article.removed] == ["ai-label"]


def test_an_article_about_ai_flags_nothing() -> None:
    """What an article says about AI is its text, not a label on it."""
    text = "\n\n".join(
        (
            "Ministry publishes rules for pictures made by AI",
            "The ministry published rules on Tuesday for newspapers that print pictures generated by artificial intelligence.",
            "From next year a caption must say that an image was created with AI, and who ordered it, the minister said.",
            "Editors welcomed the rules, since readers had asked them again and again which of the photos were real.",
        )
    )
    article = clean(text)
    assert article.disclosures == ()
    assert len(body(article)) == 3


def test_every_removal_has_its_place(article: Article) -> None:
    """Removals carry the span of the block in the text that was given."""
    for removal in article.removed:
        assert removal.span is not None
        assert RUSSIAN_SITE[slice(*removal.span)] == removal.text


def test_explain_lists_every_block(article: Article) -> None:
    """`explain` gives every block in order, each kept or removed."""
    assert [record.text for record in article.explain()] == RUSSIAN_SITE.split("\n\n")
    assert [record for record in article.explain() if record in article.kept] == list(article.kept)


def test_metadata() -> None:
    """What the page declares, and where it came from, is in `metadata`."""
    html = f"<html lang=en><head><meta charset=utf-8><title>{TITLE} - The Island News</title></head><body><p>{PARAGRAPHS[0]}</p></body></html>"
    article = clean(html.encode(), "https://example.org/ferry")
    assert article.metadata.url == "https://example.org/ferry"
    assert article.metadata.encoding == "utf-8"
    assert clean(html).metadata.declared_language == "en"


def test_links_are_made_whole() -> None:
    """An item's link is joined with the address of the page, or with the base that the page names."""
    body = (
        in_elements(*PARAGRAPHS)
        + "<h3>Related articles</h3>"
        + "".join(
            f"<div><a href='/a/{n}'>{title}</a><p>{text}</p></div>" for n, (title, text) in enumerate(ITEMS.items())
        )
    )
    assert [item.url for item in clean(f"<h1>{TITLE}</h1>{body}", "https://example.org/x/y.html").related] == [
        "https://example.org/a/0",
        "https://example.org/a/1",
    ]
    assert [item.url for item in clean(f"<base href='https://example.net/'><h1>{TITLE}</h1>{body}").related] == [
        "https://example.net/a/0",
        "https://example.net/a/1",
    ]
    assert [item.url for item in clean(f"<h1>{TITLE}</h1>{body}").related] == ["/a/0", "/a/1"]


# ── the lead ──

STANDFIRST = (
    "The ferry to the island has sailed again on Wednesday after a week of heavy storms, the harbour office said."
)
TWICE = "\n\n".join((TITLE, STANDFIRST, *PARAGRAPHS))


@pytest.mark.parametrize(
    ("lead", "stays", "goes"), [("standfirst", STANDFIRST, PARAGRAPHS[0]), ("opening", PARAGRAPHS[0], STANDFIRST)]
)
def test_one_copy_of_an_opening_stays(lead: str, stays: str, goes: str) -> None:
    """Of an opening that is said twice `lead` says which copy stays; the other is removed as a repeat, with its likeness."""
    article = clean(TWICE, lead=lead)
    assert article.lead == stays
    assert body(article) == (stays, *PARAGRAPHS[1:])
    (removal,) = article.removed
    assert (removal.text, removal.reason) == (goes, "repeat")
    assert removal.similarity is not None
    assert 0.6 <= removal.similarity <= 1
    assert removal.repeats is not None
    assert article.explain()[removal.repeats].text == stays


def test_both_copies_may_stay() -> None:
    """With `lead="both"`, and with `keep="repeat"`, nothing is removed as a repeat."""
    for article in (clean(TWICE, lead="both"), clean(TWICE, keep="repeat")):
        assert body(article) == (STANDFIRST, *PARAGRAPHS)
        assert article.lead == STANDFIRST
        assert article.removed == ()


def test_auto_drops_the_copy_that_was_cut_off() -> None:
    """With `lead="auto"` one copy goes; where one was cut off with dots, it is that one."""
    article = clean("\n\n".join((TITLE, PARAGRAPHS[0][:80] + "…", *PARAGRAPHS)))
    assert body(article) == tuple(PARAGRAPHS)
    assert len(body(clean(TWICE))) == len(PARAGRAPHS)


@pytest.mark.parametrize(
    ("language", "site"), [("en", " - The Wells News"), ("ru", " | Новости порта"), ("zh-Hans", "_小镇网")]
)
def test_title_that_only_the_title_element_says(language: str, site: str) -> None:
    """A page that shows no headline has the one that it declares, without the site; its paragraphs stay what they are."""
    title, *paragraphs = STORIES[language]
    html = in_elements(*paragraphs)
    article = clean(f"<title>{title}{site}</title><div>{html}</div>")
    assert (article.title, list(article.paragraphs)) == (title, paragraphs)
    assert article.to_markdown().startswith(f"# {title}\n")
    assert article.to_dict()["title"] == title
    assert clean(f"<div>{html}</div>").title is None


def test_title_may_stand_in_the_text() -> None:
    """With `title=True` the title is in the text as well, and the lead is still the lead."""
    article = clean(story("en"), title=True)
    assert article.paragraphs == (TITLE, *PARAGRAPHS)
    assert (article.title, article.lead) == (TITLE, PARAGRAPHS[0])


# ── keep and restore ──


def test_keep_and_restore_agree(article: Article) -> None:
    """`keep` lets blocks stay, `restore` puts them back, in their places; the article itself isn't changed."""
    before = article.to_json()
    for reason in ("consent", "related"):
        back = article.restore(reason)
        assert back.text == clean(RUSSIAN_SITE, keep=[reason]).text
        assert reason not in {removal.reason for removal in back.removed}
        assert {removal.text for removal in article.removed if removal.reason == reason} <= set(back.paragraphs)
    assert article.restore().to_dict() == article.to_dict()
    assert article.restore("consent").restore("related").text == article.restore("related", "consent").text
    assert article.to_json() == before


@pytest.mark.parametrize(
    "keep",
    [
        "consent",
        ["consent"],
        {"consent"},
        ("consent", "consent"),
        frozenset(["consent"]),
        iter(["consent"]),
        (reason for reason in ["consent"]),
        {"consent": 1}.keys(),
    ],
    ids=lambda keep: type(keep).__name__,
)
def test_keep_takes_any_iterable(keep: object) -> None:
    """`keep` is a reason or any iterable of them, also one that can be walked only once."""
    assert NOTICE in clean(RUSSIAN_SITE, keep=keep).text


def test_unknown_reasons_are_refused(article: Article) -> None:
    """`restore` and `keep` name the reasons that there are."""
    for attempt in (lambda: article.restore("nonsense"), lambda: clean(RUSSIAN_SITE, keep=["nonsense"])):
        with pytest.raises(OptionError) as caught:
            attempt()
        assert "'nonsense'" in str(caught.value)
        assert all(reason in str(caught.value) for reason in REASONS)


# ── options ──


def test_unknown_options_are_refused() -> None:
    """An option that doesn't exist raises OptionError, a ValueError that lists the known ones."""
    with pytest.raises(OptionError) as caught:
        clean(RUSSIAN_SITE, colour="red")
    assert isinstance(caught.value, ValueError)
    assert "'colour'" in str(caught.value)
    for name in Options.__dataclass_fields__:
        assert name in str(caught.value)


@pytest.mark.parametrize(("name", "known"), [("lead", LEADS), ("input", INPUTS)])
def test_unknown_values_are_refused(name: str, known: tuple[str, ...]) -> None:
    """A value that doesn't exist raises OptionError, which lists the known ones; None isn't taken for the default."""
    for value in ("nonsense", "", None, 1):
        with pytest.raises(OptionError) as caught:
            clean(RUSSIAN_SITE, **{name: value})
        assert f"{name}={value!r}" in str(caught.value)
        assert all(choice in str(caught.value) for choice in known)


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("keep", None),
        ("keep", 3),
        ("keep", [["share"]]),
        ("languages", 5),
        ("detector", "fr"),
        ("title", "no"),
        ("tables", None),
        ("captions", 1),
        ("bylines", "false"),
        ("standfirst", 0.0),
    ],
)
def test_values_of_a_wrong_type_are_refused(name: str, value: object) -> None:
    """A value of a type that makes no sense raises OptionError, too, when `clean` is called."""
    with pytest.raises(OptionError) as caught:
        clean(RUSSIAN_SITE, **{name: value})
    assert name in str(caught.value)


def test_options_are_frozen() -> None:
    """Options can't be changed once they are made, and are equal when they say the same."""
    assert Options(keep=["share", "legal"]) == Options(keep=("legal", "share"))
    with pytest.raises(AttributeError):
        Options().lead = "both"  # type: ignore[misc]


# ── other forms ──


def test_to_dict(article: Article) -> None:
    """`to_dict` is plain data with everything in it, under keys that stay."""
    data = article.to_dict()
    assert list(data) == [
        "version",
        "title",
        "lead",
        "paragraphs",
        "language",
        "language_confidence",
        "interface_language",
        "related",
        "disclosures",
        "kept",
        "removed",
        "confidence",
        "warnings",
        "metadata",
    ]
    assert (data["version"], data["title"], data["language"], data["interface_language"]) == (2, TITLE, "en", "ru")
    assert data["related"][0]["ai_generated"] is True
    assert data["related"][0]["disclosures"] == [data["disclosures"][0]]
    assert [removal["text"] for removal in data["removed"]] == [removal.text for removal in article.removed]
    assert all({"block", "text", "reason", "rule", "evidence", "span"} <= set(removal) for removal in data["removed"])


def test_to_json(article: Article) -> None:
    """`to_json` is `to_dict` as JSON on one line, with letters of all scripts as they are."""
    assert json.loads(article.to_json()) == json.loads(json.dumps(article.to_dict()))
    assert "Связанные статьи" in article.to_json()
    assert "\n" not in article.to_json()
    assert json.loads(article.to_json(indent=2)) == json.loads(article.to_json())


def test_to_markdown(article: Article) -> None:
    """`to_markdown` gives the title as a heading, then the paragraphs."""
    assert article.to_markdown() == "\n\n".join((f"# {TITLE}", *PARAGRAPHS))


def test_to_markdown_of_all_kinds() -> None:
    """Headings, lists and quotations are marked as Markdown marks them."""
    html = f"<h1>{TITLE}</h1><p>{PARAGRAPHS[0]}</p><h2>The soup</h2><p>{PARAGRAPHS[1]}</p><ul><li>{FIRST_TEASER}</li></ul><blockquote>{SECOND_TEASER}</blockquote><p>{PARAGRAPHS[2]}</p>"
    article = clean(html).restore(*REASONS)
    assert article.to_markdown().split("\n\n") == [
        f"# {TITLE}",
        PARAGRAPHS[0],
        "## The soup",
        PARAGRAPHS[1],
        f"- {FIRST_TEASER}",
        f"> {SECOND_TEASER}",
        PARAGRAPHS[2],
    ]


# ── languages ──


@pytest.mark.parametrize("code", LANGUAGES)
def test_language(code: str) -> None:
    """The language of an article is told, as a BCP 47 code, with how sure that is."""
    article = clean(story(code))
    assert article.language == code.split("-")[0]
    assert 0 < article.language_confidence <= 1


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Skupština je u sredu usvojila zakon o lukama, a predsednik vlade rekao je da će se primenjivati od januara. Posle toga više niko neće čekati.", "sr"),
        ("Sabor je u srijedu usvojio zakon o lukama, a premijer je rekao da će se primjenjivati od siječnja. Poslije toga više nitko neće čekati.", "hr"),
        ("Općina je saopćila da će most biti otvoren u srijedu, nakon dvije sedmice radova. Gdje će sada prolaziti hiljade ljudi, niko ne zna.", "bs"),
    ],
)  # fmt: skip
def test_languages_that_are_close(text: str, language: str) -> None:
    """Serbian in Latin letters, Croatian and Bosnian are told by the words that only one of them has."""
    assert clean(text).language == language


def test_half_a_surrogate_pair_in_a_text() -> None:
    """It is U+FFFD, as in HTML, and as long: every output can be written as UTF-8."""
    source = "Связь с островом\n\nСвязь с \ud83d островом восстановили в среду утром, через девять дней после шторма, сообщили в порту."
    article = clean(source)
    for output in (article.text, article.to_json(), article.to_html(), article.to_markdown(), article.to_tei()):
        assert "\ufffd" in output.encode("utf-8").decode("utf-8")
    (record,) = (record for record in article.kept if "\ufffd" in record.text)
    assert record.span is not None and source[slice(*record.span)].replace("\ud83d", "\ufffd") == record.text


def test_interface_language(article: Article) -> None:
    """The language of the site around an article is told apart from the article's own."""
    assert (article.language, article.interface_language) == ("en", "ru")
    assert clean(story("en")).interface_language is None
    title, *lines = story("en").split("\n\n")
    lines = [f"<h1>{title}</h1>", *(f"<p>{line}</p>" for line in lines)]
    for label, language in (("Contacts", None), ("Download", None), ("Поделиться", "ru"), ("Mehr zum Thema", "de")):
        page = f"<main><article>{''.join(lines)}</article><div><h3>{label}</h3><a href=/a>A</a></div></main>"
        assert clean(page).interface_language == language, label


@pytest.mark.parametrize("text", ["OK", "12:30", "…", "Hello world", "Привет"])
def test_short_texts_have_no_language(text: str) -> None:
    """A text too short to tell is "und", with no confidence: a wrong guess costs more than none."""
    article = clean(text)
    assert (article.language, article.language_confidence) == ("und", 0.0)


def test_language_is_found_when_asked_for() -> None:
    """A detector of the user's is called with the article's text when the language is first asked for, once."""
    asked = []

    def detector(text: str) -> tuple[str, float]:
        asked.append(text)
        return "tlh", 0.75

    article = clean(story("en"), detector=detector)
    assert article.text and article.to_markdown()
    assert asked == []
    assert (article.language, article.language_confidence) == ("tlh", 0.75)
    assert article.to_dict()["language"] == "tlh"
    assert len(asked) == 1
    assert PARAGRAPHS[0] in asked[0]
    assert "Связанные" not in asked[0]


@pytest.mark.parametrize("nothing", [(None, 0.0), ("", 0.5), (None, None)])
def test_a_detector_that_can_not_tell(nothing: tuple[object, object]) -> None:
    """Where a detector names no language it is unknown, and no language called "None"."""
    article = clean(story("en"), detector=lambda text: nothing)
    assert (article.language, article.language_confidence) == ("und", 0.0)


def test_a_confidence_that_was_rounded_up() -> None:
    """FastText gives 1.00001."""
    assert clean(story("en"), detector=lambda text: ("en", 1.00001)).language_confidence == 1


@pytest.mark.parametrize(
    "answer",
    [None, "en", ("en",), ("en", "sure"), (7, 0.9), (b"en", 0.9), ("en", 7), ("en", -50.2), ("en", float("nan"))],
)
def test_a_detector_that_gives_something_else(answer: object) -> None:
    """What is no pair of a code and a number from 0 to 1 is an error that says what to give."""
    article = clean(story("en"), detector=lambda text: answer)
    with pytest.raises(OptionError, match="confidence"):
        _ = article.language


@pytest.mark.parametrize("stop", [KeyboardInterrupt, MemoryError])
def test_what_stops_langdetect_is_what_stops_the_caller(
    stop: type[BaseException], monkeypatch: pytest.MonkeyPatch
) -> None:
    """langdetect takes whatever happens while it loads its profiles for a bad file; Ctrl-C stays Ctrl-C."""
    from langdetect import detector_factory

    from cleaner import language

    def stopped(file: object) -> object:
        raise stop

    article = clean(story("en"))
    language._factory.cache_clear()
    with monkeypatch.context() as patched:
        patched.setattr(detector_factory.json, "load", stopped)
        with pytest.raises(stop):
            _ = article.language
    assert article.language == "en"


def test_langdetect_is_left_alone() -> None:
    """The seed that a program has set for langdetect is its own."""
    from langdetect import DetectorFactory

    before = DetectorFactory.seed
    try:
        for seed in (None, 42):
            DetectorFactory.seed = seed
            assert clean(story("fr")).language == "fr"
            assert DetectorFactory.seed == seed
    finally:
        DetectorFactory.seed = before


def test_language_is_always_the_same() -> None:
    """A text between two languages gets the same answer every time, whatever was asked before."""
    mixed = "\n\n".join((STORIES["en"][1], STORIES["de"][1], STORIES["fr"][1]))
    first = clean(mixed)
    for code in ("fr", "ru", "vi", "en"):
        assert clean(story(code)).language == code
        again = clean(mixed)
        assert (again.language, again.language_confidence) == (first.language, first.language_confidence)


# ── the guard ──


@pytest.mark.parametrize(
    "notice",
    [
        "We use cookies to improve your experience. By continuing you accept our cookie policy.",
        "We use cookies to improve your experience. By continuing you accept our cookie policy.\n\nAccept all\n\nReject all",
        NOTICE,
        "本网站使用 cookies 以提升您的体验，您可以随时更改设置。",
    ],
    ids=["english", "with-buttons", "russian", "chinese"],
)
def test_a_page_that_is_only_a_notice(notice: str) -> None:
    """A page that holds a consent notice and nothing else keeps it, with a warning: no notice passes for an article."""
    article = clean(notice)
    assert notice.split("\n\n")[0] in article.text
    assert article.warnings


def test_a_page_of_labels_keeps_the_best() -> None:
    """Where nothing reads like an article, the best candidate stays, with a warning."""
    article = clean("Menu\n\nShare on Facebook\n\n© 2024 Example\n\nAccept all")
    assert article.text
    assert article.warnings


def test_a_text_that_talks_of_cookies_is_an_article() -> None:
    """An article about consent notices speaks of others, and stays."""
    text = "\n\n".join(
        (
            "Court fines shop over cookies",
            "A court in Hamburg fined an online shop on Friday because its website had placed cookies without consent.",
            "The shop's banner had a large button to accept everything, while the settings were hidden in a grey line of text.",
            "The judges said that visitors must be able to reject tracking as easily as they accept it, and at any time.",
        )
    )
    article = clean(text)
    assert list(body(article)) == text.split("\n\n")[1:]


def test_languages_may_be_a_path(tmp_path: Path) -> None:
    """`languages` takes a str or a path; where it holds no language file, that is an error and not silence."""
    for folder in (tmp_path, str(tmp_path)):
        with pytest.raises(ValueError, match="no language file"):
            clean(story("en"), languages=folder)
