"""Comments of readers below an article, in boxes of their own and dressed like the article."""

from __future__ import annotations

import pytest

from cleaner import clean
from samples import MORE, STORIES, declared_page, in_elements

HEADINGS = {
    "en": "Comments",
    "ru": "Комментарии",
    "ar": "تعليقات",
    "de": "Kommentare",
    "zh-Hans": "评论",
}
COUNTS = {
    "en": (
        "12 comments on “Ferry to the island”",
        "Comments (14)Post a comment",
        "{ 69 comments… read them below or add one }",
    ),
    "ru": ("12 комментариев к записи «Паром»",),
    "de": ("3 Kommentare zu „Fähre“",),
}
SIGNATURES = (
    "Ana K., 12.03.2024 14:05",
    "Posted by Ben on March 13, 2024 at 9:12 am",
    "Ciro — 2024-03-14 20:11",
    "Dora 15/03/24",
)


def lines_of(code: str, heading: str) -> list[str]:
    """A page without any names: the article, a heading, and comments that are signed."""
    title, *paragraphs = STORIES[code]
    said = (*MORE[code][:2], *paragraphs[:2])
    comments = [line for pair in zip(said, SIGNATURES, strict=True) for line in pair]
    return [title, *paragraphs, *MORE[code], heading, *(f"{line} ({n})" for n, line in enumerate(comments))]


def as_html(lines: list[str]) -> str:
    title, *others = lines
    body = in_elements(*others)
    return declared_page(title, body, "div class=x")


@pytest.mark.parametrize("code", sorted(HEADINGS))
def test_signed_comments_go(code: str) -> None:
    """Dressed like the article, below a heading: dates sign one after the other, and none of it is the article."""
    article = clean(as_html(lines_of(code, HEADINGS[code])))
    assert article.paragraphs == (*STORIES[code][1:], *MORE[code])
    assert {removal.reason for removal in article.removed if removal.text.endswith("(0)")} == {"comments"}


@pytest.mark.parametrize(("code", "count"), [(code, count) for code, counts in COUNTS.items() for count in counts])
def test_a_count_of_comments_is_a_heading_over_signed_ones(code: str, count: str) -> None:
    article = clean(as_html(lines_of(code, count)))
    assert article.paragraphs == (*STORIES[code][1:], *MORE[code])


@pytest.mark.parametrize("code", ["en", "ru"])
def test_signed_comments_of_a_text_go(code: str) -> None:
    text = clean("\n\n".join(lines_of(code, HEADINGS[code]))).text
    assert text.endswith(MORE[code][-1])


def test_a_heading_over_what_nobody_signed_takes_nothing() -> None:
    """A section of the article, or a link to the comments above it."""
    title, *paragraphs = STORIES["en"]
    for lines in (
        [title, *paragraphs, *MORE["en"], "Discussion", *paragraphs[::-1]],
        [title, paragraphs[0], "Comments", *paragraphs[1:], *MORE["en"]],
    ):
        article = clean(as_html(lines))
        assert all(line in article.paragraphs for line in (*paragraphs, *MORE["en"]))


def test_dates_between_the_paragraphs_of_an_article_stay() -> None:
    """A chronicle has dates, and no heading over comments."""
    title, *paragraphs = STORIES["en"]
    days = [
        line
        for n, text in enumerate((*paragraphs, *MORE["en"]))
        for line in (f"Day {n + 1}: March {n + 1}, 2024", text)
    ]
    article = clean(as_html([title, *days]))
    assert all(line in article.paragraphs for line in (*paragraphs, *MORE["en"]))


def test_posts_of_a_blog_stay() -> None:
    """Each post has a date, and below it how many comments it has."""
    title, *paragraphs = STORIES["en"]
    posts = [
        line
        for n, text in enumerate((*paragraphs, *MORE["en"]))
        for line in (text, f"{n + 2} comments", f"Posted on March {n + 1}, 2024")
    ]
    article = clean(as_html([title, *posts]))
    assert all(line in article.paragraphs for line in (*paragraphs, *MORE["en"]))


def test_entries_of_a_live_blog_stay() -> None:
    """They are dated as well, and a link to the comments stands above them; but each has a heading of its own."""
    title, *paragraphs = STORIES["en"]
    said = (
        *MORE["en"],
        "A second boat was being made ready in the basin, with room for sixty people and their luggage.",
        "The keeper of the lighthouse reported calm water beyond the reef, and clouds from the west.",
    )
    entries = "".join(
        f"<h3>What happened {n}</h3><p>Updated 4:3{n} p.m., March 2, 2024</p><p>Once more, at that hour: {line}</p>"
        for n, line in enumerate(said)
    )
    above = in_elements(*paragraphs)
    article = clean(f"<title>{title}</title><div class=x><h1>{title}</h1>{above}<p>Comments</p>{entries}</div>")
    assert all(f"Once more, at that hour: {line}" in article.paragraphs for line in said)


NAMES = ("Ana", "ben_from_hull", "Ciro, Leeds", "Dora Example")


def named(code: str, heading: str) -> str:
    """The article, a heading, and what stands below it, with a short line over each paragraph."""
    title, *paragraphs = STORIES[code]
    said = (*MORE[code], paragraphs[2])
    below = [line for name, text in zip(NAMES, said, strict=True) for line in (name, f"So I heard as well: {text}")]
    return as_html([title, *paragraphs, *MORE[code], heading, *below])


@pytest.mark.parametrize(
    ("code", "count"),
    [("en", "4 Comments"), ("en", "| 4 Comment(s)"), ("en", "Reader views (4)"), ("de", "4 Kommentare")],
)
def test_names_sign_comments_that_are_counted(code: str, count: str) -> None:
    """Where no dates stand, short lines between the paragraphs below a count of comments are names."""
    assert clean(named(code, count)).paragraphs == (*STORIES[code][1:], *MORE[code])


@pytest.mark.parametrize(
    ("code", "prompt"),
    [
        ("en", "Comments are now closed for this story"),
        ("de", "Die Kommentarfunktion ist geschlossen"),
        ("ru", "Войдите, чтобы оставить комментарий"),
        ("zh-Hans", "本文评论功能已关闭"),
    ],
)
def test_names_sign_comments_below_what_no_section_is_called(code: str, prompt: str) -> None:
    """However sure the elements are of the line and of all below it: old pages print comments in the article's own."""
    html = named(code, prompt)
    for page in (html, html.replace("<div class=x>", '<div class="article-content story-body">')):
        assert clean(page).paragraphs == (*STORIES[code][1:], *MORE[code])


@pytest.mark.parametrize(
    ("code", "count"),
    [
        ("en", "45 users responded in “{}”"),
        ("ru", "45 отзывов: «{}»"),
        ("zh-Hans", "《{}》有 45 条回应"),
        ("ar", "45 ردا: «{}»"),
    ],
)
def test_a_number_beside_the_title_counts_comments_in_whatever_words(code: str, count: str) -> None:
    """Where what follows is signed; a number beside other words, or a title without quotation marks, counts none."""
    title, *paragraphs = STORIES[code]
    article = (*paragraphs, *MORE[code])
    assert clean(named(code, count.format(title))).paragraphs == article
    for heading in (f"45 {title}", count.format(MORE[code][0][:20])):
        assert len(clean(named(code, heading)).paragraphs) >= len(article) + len(NAMES)


@pytest.mark.parametrize("heading", ["Discussion", "Comments"])
def test_short_lines_sign_nothing_below_a_heading_that_counts_nothing(heading: str) -> None:
    """They may be the headings of a section's parts."""
    said = [line for line in clean(named("en", heading)).paragraphs if line.startswith("So I heard")]
    assert len(said) == len(NAMES)


UNDER_POSTS = {
    "en": ("Add a comment", "Answers"),
    "ru": ("Ответить", "Ответы"),
    "ja": ("コメントする", "回答"),
    "de": ("Kommentieren", "Antworten"),
}


@pytest.mark.parametrize("code", UNDER_POSTS)
def test_a_label_under_each_post_ends_none_of_them(code: str) -> None:
    """It stands under the question and under each answer."""
    label, heading = UNDER_POSTS[code]
    title, question, *_ = STORIES[code]
    answers = MORE[code]
    link = f'<div><a href="#">{label}</a></div>'
    posts = "".join(f'<div class="answer"><div class="post"><p>{text}</p></div>{link}</div>' for text in answers)
    asked = f'<h1>{title}</h1><div class="question"><p>{question}</p>{link}</div>'
    page = f'<title>{title}</title><main>{asked}<div id="answers"><h2>{heading}</h2>{posts}</div></main>'
    assert [text for text in clean(page).paragraphs if text != heading] == [question, *answers]


@pytest.mark.parametrize("code", ["en", "ru", "de"])
def test_a_count_of_comments_below_the_title_of_a_text_is_no_heading_over_them(code: str) -> None:
    title, *paragraphs = STORIES[code]
    teasers = [line for n, text in enumerate(MORE[code]) for line in (f"1{n}.03.2024 14:05", text[:70])]
    text = "\n".join((f"{title} | Wells", "Wells", *MORE[code], title, HEADINGS[code], "471", *paragraphs, *teasers))
    assert set(paragraphs) <= set(clean(text, input="text").paragraphs)
    untold = text.replace(f"{title} | Wells\n", "")
    assert not set(paragraphs) <= set(clean(untold, input="text").paragraphs)
