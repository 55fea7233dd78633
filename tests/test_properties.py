"""What holds for every page, whoever wrote it: nothing is lost, everything is explained, cleaning twice is cleaning once."""

from __future__ import annotations

import html as markup
import random
import re
import unicodedata
from concurrent.futures import ThreadPoolExecutor

import pytest
from hypothesis import assume, example, given, settings
from hypothesis import strategies as st
from selectolax.lexbor import LexborHTMLParser

from cleaner import REASONS, Article, InputError, clean
from cleaner.lexicon.sections import AI_SECTIONS
from samples import LANGUAGES, PROSE, STORIES, lines_of, page

steady = settings(max_examples=80, print_blob=False)

SITES = ("en", "ru", "de", "fr", "ar", "he", "hi", "ja", "zh-Hans", "ko", "th", "vi", "el")
LABELS = [
    line
    for code in SITES
    for line in lines_of(
        code,
        "related_links",
        "read_also",
        "share_bar",
        "newsletter_box",
        "advert",
        "navigation",
        "byline",
        "comments",
        "legal_footer",
    )
]
AI_LABELS = [line for code in SITES for line in lines_of(code, *AI_SECTIONS)]
NOTICES = [line for code in SITES for line in lines_of(code, "consent_banner", "consent_button")]
ODD = [
    "\u200b\u200b",
    "Re\u00adlated ar\u200bticles",
    "\u202bمقالات ذات صلة\u202c",
    "\u200fقراءة\u200e المزيد",
    "Emoji 👩‍👩‍👧‍👦 and 🇺🇦 stand in this line, which goes on for a while and then ends in a stop.",
    "A bell\x07 and an escape \x1b[31m in a line that is long enough to be a sentence of an article.",
    "\x0bvertical\x0cfeeds\x1cand\x1dseparators\x1e",
    "half a pair \ud83d of surrogates stands in this line of the text, which reads like any other.",
    "* a bullet point",
    "12) a numbered point",
    "see https://example.org/a",
    "Ann Reeve, ann@example.org",
    "12 May",
    "> It rained, and she quoted it.",
    "| one | two |",
    "```",
    "<!-- a comment that nobody closes",
    "## A heading in Markdown",
    "    moved to the right by four columns",
    "\ttab\tseparated\tvalues",
    "12:30 | 01.02.2024",
    "…",
    "———",
    "©",
    "A line with a trailing bar |",
    "ＦＵＬＬ　ＷＩＤＴＨ",
    "x" * 400,
    "的" * 200,
]
BREAKS = ("\n", "\n\n", "\n\n\n", "\r\n", "\r\n\r\n", "\r", "\x85", "\u2028", "\u2029", "\n \t\n")

lines = st.one_of(
    st.sampled_from(PROSE),
    st.sampled_from(PROSE),
    st.sampled_from(LABELS),
    st.sampled_from(AI_LABELS),
    st.sampled_from(NOTICES),
    st.sampled_from(ODD),
    st.sampled_from(PROSE).map(lambda line: unicodedata.normalize("NFD", line)),
    st.text(max_size=40),
)


@st.composite
def made_up(draw: st.DrawFn, breaks: tuple[str, ...] = BREAKS) -> str:
    """Lines of all kinds in any order, with line ends of all kinds between them."""
    parts = draw(st.lists(st.tuples(lines, st.sampled_from(breaks)), min_size=1, max_size=14))
    return "".join(line + end for line, end in parts)


@st.composite
def scraped(draw: st.DrawFn, breaks: tuple[str, ...] = BREAKS) -> str:
    """A real-looking page: an article in one language, with labels of a site that speaks perhaps another around it."""
    around = st.lists(
        st.one_of(st.sampled_from(LABELS), st.sampled_from(AI_LABELS), st.sampled_from(NOTICES), st.sampled_from(ODD)),
        max_size=5,
    )
    title, *paragraphs = STORIES[draw(st.sampled_from(LANGUAGES))]
    below = STORIES[draw(st.sampled_from(LANGUAGES))] if draw(st.booleans()) else ()
    parts = [*draw(around), title, *draw(around)[:2], *paragraphs, *draw(around), *below, *draw(around)]
    return draw(st.sampled_from(breaks)).join(parts)


texts = st.one_of(scraped(), made_up(), st.text(max_size=200))
plain_texts = st.one_of(scraped(("\n", "\n\n")), made_up(("\n", "\n\n", "\n\n\n")))  # one kind of line end


def cleaned(source: str, **options: object) -> Article:
    """Clean a page, or leave the example out where it is rightly refused: empty, or full of control characters."""
    try:
        return clean(source, **options)
    except InputError:
        assume(False)
        raise


def whole(text: str) -> str:
    """A text as it is read: half a surrogate pair has no place in UTF-8."""
    return re.sub("[\ud800-\udfff]", "\ufffd", text)


def letters(text: str) -> str:
    """A text without its white space, without the bars that stand between the cells of a row, and without marks that say where a word may be broken."""
    return "".join(re.sub("[|\u00ad\u200b\u2060\ufeff]", "", whole(text)).split())


def fates(article: Article) -> list[tuple[str, str]]:
    """For each block in order: why it was removed, or "" and what it is."""
    return [(getattr(record, "reason", ""), getattr(record, "label", "")) for record in article.explain()]


# ── nothing is lost ──


@steady
@given(texts)
def test_spans_cover_a_text(source: str) -> None:
    """Every character of a text that isn't white space lies in the span of exactly one block, and spans rise."""
    article = cleaned(source, input="text")
    end = 0
    for number, record in enumerate(article.explain()):
        assert record.block == number
        assert record.span is not None
        start, stop = record.span
        assert end <= start < stop <= len(source)
        assert not source[end:start].strip()
        assert "".join(whole(source[start:stop]).split()) == "".join(record.text.split())
        end = stop
    assert not source[end:].strip()


@steady
@given(texts)
def test_kept_and_removed_are_the_input(source: str) -> None:
    """Kept and removed blocks together, in order, are the input without its white space."""
    article = cleaned(source, input="text")
    assert letters("".join(record.text for record in article.explain())) == letters(source)
    assert {record.block for record in article.kept}.isdisjoint(record.block for record in article.removed)
    assert [record.block for record in article.kept] == sorted(record.block for record in article.kept)
    assert [record.block for record in article.removed] == sorted(record.block for record in article.removed)


@steady
@given(texts)
def test_every_removal_says_why(source: str) -> None:
    """Every removal names a known reason, the rule, and what was seen."""
    for removal in cleaned(source).removed:
        assert removal.reason in REASONS
        assert removal.rule.strip()
        assert removal.evidence.strip(), f"no evidence for {removal}"


@steady
@given(texts)
def test_text_is_of_kept_blocks(source: str) -> None:
    """Paragraphs are kept blocks word for word, and the article is never empty."""
    article = cleaned(source)
    assert article.text.strip()
    assert article.text == "\n\n".join(article.paragraphs)
    paragraphs = [kept.text for kept in article.kept]
    without_title = [kept.text for kept in article.kept if kept.label != "title"]
    assert list(article.paragraphs) in (paragraphs, without_title)
    assert article.lead is None or article.lead in article.paragraphs


@steady
@given(texts)
def test_restoring_everything_undoes_cleaning(source: str) -> None:
    """An article restored for all reasons has every block back in its place."""
    article = cleaned(source)
    whole = article.restore(*REASONS)
    assert whole.removed == ()
    assert [kept.text for kept in whole.kept] == [record.text for record in article.explain()]
    assert [kept.block for kept in whole.kept] == list(range(len(whole.kept)))


@steady
@given(texts, st.sets(st.sampled_from(REASONS)))
def test_restoring_equals_keeping(source: str, reasons: set[str]) -> None:
    """Restoring reasons afterwards gives what `keep` gives in the first place."""
    assert cleaned(source).restore(*reasons).to_dict() == cleaned(source, keep=reasons).to_dict()


# ── cleaning twice ──


@steady
@given(st.one_of(scraped(), made_up()))
@example("\n\n".join(STORIES["en"]))
@example(
    "O moinho da aldeia volta a moer após trinta anos\n"
    "O velho moinho de água da rua do Barro volta a moer farinha após trinta anos, com os vizinhos apostados em recuperar a padaria"
    " local. Os primeiros sacos foram vendidos no sábado.\n"
    "Os voluntários passaram quatro invernos na roda, que tinha perdido metade das pás numa cheia de 1994.\n"
    "«O meu avô carregava os sacos por estas escadas», diz Tomás Vale, que agora guarda a chave. «Nunca pensei fazer o mesmo.»\n"
    "A câmara pagou a nova comporta, e uma escola do vale vizinho vai enviar as turmas para verem como se faz a farinha."
)
def test_cleaning_twice_is_cleaning_once(source: str) -> None:
    """Cleaning a clean text changes nothing and removes nothing."""
    text = cleaned(source).text
    assume(text)
    again = cleaned(text)
    assert again.text == text
    assert [removal.text for removal in again.removed] == []


# ── what doesn't count ──


@steady
@given(plain_texts)
@example(
    "\n\n".join(
        [
            (
                "A line that an editor wrapped at a hundred columns, so full that the word after it hasn't found room\n"
                * 5
                + "and an end."
            )
        ]
        * 2
    )
)
def test_line_ends_do_not_count(source: str) -> None:
    """CRLF and LF give the same blocks with the same decisions."""
    assume("\r" not in source)
    lf, crlf = cleaned(source), cleaned(source.replace("\n", "\r\n"))
    assert [record.text for record in crlf.explain()] == [record.text for record in lf.explain()]
    assert fates(crlf) == fates(lf)
    assert crlf.text == lf.text


@steady
@given(plain_texts)
@example(
    "Używamy plików cookie, aby analizować ruch i wyświetlać spersonalizowane reklamy.\n\nAkceptuję\n\n"
    "El mercado del puerto vuelve a abrir tras nueve meses de obras\n\n"
    "El mercado del puerto ha reabierto sus puertas este lunes tras nueve meses de obras y espera atraer a más visitantes.\n\n"
    "«Contábamos los días», dijo Carmen Ferrol, que vende pescado desde hace treinta años. El techo nuevo costó dos millones.\n\n"
    "Udostępnij\n\n"
    "El ayuntamiento prevé que los puestos vacíos se ocupen antes del verano, según explicó la concejala.\n\n"
    "Komentarze (4)\n\nZapisz się do newslettera\n\n© 2024 Kurier Portowy. Wszelkie prawa zastrzeżone."
)
def test_blank_lines_around_a_text_do_not_count(source: str) -> None:
    """Scrapers leave them above the first line and below the last one."""
    assert fates(cleaned(f"\n \n\n{source}\n\n")) == fates(cleaned(source))


@steady
@given(plain_texts)
def test_normal_forms_do_not_count(source: str) -> None:
    """Composed and decomposed letters (NFC, NFD) give the same decisions."""
    composed = unicodedata.normalize("NFC", source)
    assert fates(cleaned(unicodedata.normalize("NFD", composed))) == fates(cleaned(composed))


# ── no state ──


PAGES = [page(code, site) for code, site in zip(LANGUAGES, (*LANGUAGES[3:], *LANGUAGES[:3]), strict=True)]


def test_order_of_calls_does_not_count() -> None:
    """Pages cleaned in another order, and once more, give the same JSON to the letter."""
    first = [clean(source).to_json() for source in PAGES]
    order = list(range(len(PAGES)))
    random.Random(7).shuffle(order)
    for i in (*order, *order[::-1]):
        assert clean(PAGES[i]).to_json() == first[i]


def test_threads_do_not_count() -> None:
    """Eight threads give the same JSON as one."""
    alone = [clean(source).to_json() for source in PAGES]
    with ThreadPoolExecutor(8) as threads:
        assert list(threads.map(lambda source: clean(source).to_json(), PAGES * 4)) == alone * 4


# ── the same for HTML ──

TAGS = (
    "p",
    "h1",
    "h2",
    "li",
    "div",
    "figcaption",
    "blockquote",
    "pre",
    "td",
    "article",
    "section",
    "aside",
    "button",
    "dd",
    "x-teaser",
)
READING = "かんじ"
INLINE = ("b", "a", "span", "em", "i")


@st.composite
def html_pages(draw: st.DrawFn) -> tuple[str, list[str]]:
    """(HTML, the pieces of visible text in it, in order)."""
    parts, pieces = [], []
    for line in draw(st.lists(lines, min_size=1, max_size=10)):
        text = line.encode("utf-8", "ignore").decode().replace("\0", "")  # parsers drop NUL; lone surrogates: see below
        tag, inline = draw(st.sampled_from(TAGS)), draw(st.sampled_from(INLINE))
        escaped = markup.escape(text)
        shape = draw(st.integers(0, 8))
        if shape == 0:
            parts.append(
                f"<{tag}>{escaped}</{tag}>"
                if tag != "td"
                else f"<table><tr><td>{escaped}</td><td>{escaped}</td></tr></table>"
            )
            pieces += [text] * (2 if tag == "td" else 1)
        elif shape == 1:
            parts.append(f"<p>{escaped}<br>{escaped} <{inline} href='/x'>{escaped}</{inline}></p>")
            pieces += [text] * 3
        elif shape == 2:
            parts.append(
                f"<div class=teaser><div>{escaped}<ul><li><{inline}>{escaped}</{inline}><li>{escaped}</ul>{escaped}</div>"
            )
            pieces += [text] * 4
        elif shape == 3:
            parts.append(
                f"<script>var hidden = 'seen by nobody';</script><style>p {{}}</style><!-- nor this --><p>{escaped}"
            )
            pieces.append(text)
        elif shape == 4:
            parts.append(escaped)
            pieces.append(text)
        elif shape == 6:
            parts.append(
                f"<p>{escaped}<ruby>{escaped}<rp>(</rp><rt>{READING}</rt><rp>)</rp> <{inline}>字</{inline}> <rt>じ<b> ji</b></rt>"
                f"</ruby> {escaped}</p>"
            )
            pieces += [text, text, "(", READING, ")", "字じji", text]
        elif shape == 7:  # ruby as nobody writes it
            within = draw(st.sampled_from((*TAGS[:-6], "rt", "rtc", "ruby", *INLINE)))
            parts.append(
                f"<{tag}><ruby><rt>{READING}</rt>{escaped}<rtc> <rt>じ</rt> </rtc></ruby></{tag}><rt>{escaped}</rt>"
                f"<div><{inline} href='/z'><ruby>{escaped}<rt>a <{within} class=advert>{escaped}</{within}>b</rt>字</ruby></{inline}></div>"
            )
            pieces += [READING, text, "じ", text, text, "a", text, "b字"]
        elif shape == 8:
            parts.append(
                f"<p><a href='/x'>{escaped}<ruby>島<rt>しま</rt></ruby></a> <a href='/y'><ruby>{escaped}<rt>{READING}</rt></ruby></a></p>"
            )
            pieces += [text, "島しま", text, READING]
        else:
            parts.append(
                f"<figure><img alt='nobody sees this'><figcaption>{escaped}</figcaption></figure><h2><a href='/y'>{escaped}</a></h2>"
            )
            pieces += [text] * 2
    return "<!doctype html><title>Not in the body</title><body>" + "".join(parts), pieces


@steady
@given(html_pages())
def test_every_piece_of_html_is_in_one_block(made: tuple[str, list[str]]) -> None:
    """The visible text of HTML is that of its kept and removed blocks, in order, and no block holds more."""
    source, pieces = made
    article = cleaned(source)
    assert letters("".join(record.with_readings for record in article.explain())) == letters("".join(pieces))


@steady
@given(html_pages())
def test_readings_stand_where_they_stood(made: tuple[str, list[str]]) -> None:
    """A reading leaves its block's text, and comes back in its place; the text alone is never empty."""
    article = cleaned(made[0])
    back = article.restore("reading")
    assert [record.text for record in back.explain()] == [record.with_readings for record in article.explain()]
    assert not any(record.readings for record in back.explain())
    assert all(record.text for record in article.explain())
    for record in article.explain():
        assert all(reading.text and 0 <= reading.at <= len(record.text) for reading in record.readings)


@steady
@given(html_pages())
def test_paths_lead_back(made: tuple[str, list[str]]) -> None:
    """The CSS path of a block finds the element that its text stands in."""
    source, _ = made
    tree = LexborHTMLParser(source)
    for record in cleaned(source).explain():
        element = tree.css_first(record.path)
        assert element is not None, record.path
        assert letters(record.with_readings) in letters(element.text())


@steady
@given(html_pages())
def test_html_removals_can_be_undone(made: tuple[str, list[str]]) -> None:
    """For HTML, too, every removal says why, and all of them can be undone."""
    article = cleaned(made[0])
    assert all(removal.reason in REASONS and removal.rule and removal.evidence for removal in article.removed)
    whole = article.restore(*REASONS)
    assert whole.removed == ()
    assert [kept.text for kept in whole.kept] == [record.with_readings for record in article.explain()]


@pytest.mark.parametrize("code", sorted(STORIES))
def test_cleaning_the_text_of_html_changes_nothing(code: str) -> None:
    """The clean text of an HTML page, cleaned as text, stays as it is."""
    title, *paragraphs = STORIES[code]
    menu = "".join(f"<li><a href='/{n}'>{word}</a></li>" for n, word in enumerate(("Home", "News", "Sport", "Shop")))
    page = f"<nav><ul>{menu}</ul></nav><main><h1>{title}</h1>{''.join(f'<p>{line}</p>' for line in paragraphs)}</main>"
    text = cleaned(page).text
    assert text == "\n\n".join(paragraphs)
    assert cleaned(text, input="text").text == text


@steady
@given(html_pages())
def test_a_quick_reading_and_a_whole_one_agree(made: tuple[str, list[str]]) -> None:
    """The text is made before it is known why the rest was left out; the record holds the same article."""
    article = cleaned(made[0])
    text, title = article.text, article.title
    kept = [record.text for record in article.kept if record.label != "title"]
    assert "\n\n".join(kept) == text
    shown = next((record.text for record in article.kept if record.label == "title"), None)
    assert title == shown or (shown is None and f"<title>{title}</title>" in made[0])


@pytest.mark.parametrize(
    ("source", "visible"),
    [
        ("<p>Home | About |</p>", "Home|About|"),
        ("<table><tr><td>One</td><td>|</td></tr></table>", "One||"),
        ("<table><tr><td>One<td><h2>Two</h2>three <i>four</i> five<p>six</table>", "OneTwothreefourfivesix"),
        ("<p>half a pair \ud83d of surrogates</p>", "half a pair \ufffd of surrogates"),
        ("<div><o:p><p>Word wrote this.</p></o:p></div>", "Word wrote this."),
    ],
    ids=["trailing-bar", "cell-that-is-a-bar", "cell-with-a-heading", "lone-surrogate", "tag-with-a-colon"],
)
def test_odd_html_loses_nothing(source: str, visible: str) -> None:
    """A bar at the end, half a surrogate pair and a tag with a colon: what is visible is in a block that can be found again."""
    records = clean(source, input="html").explain()
    found = "".join("".join(record.text for record in records).split())
    assert found == "".join(visible.split())
    tree = LexborHTMLParser(source)
    assert all(tree.css_first(record.path) is not None for record in records)
