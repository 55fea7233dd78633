"""What a site repeats: learnt in any order, bounded, and never the reason why a paragraph goes that few pages share."""

from __future__ import annotations

import pickle
import random
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import cleaner
from cleaner import Article, InputError, InputTypeError, MemoryFileError, OptionError, SiteMemory, clean, clean_many
from cleaner.memory.site_memory import STALE
from samples import LANGUAGES, MORE, PROSE, STORIES, in_elements, lines_of

steady = settings(max_examples=40)
FEWEST = 3  # other pages that hold what the memory takes out
ABOUT = {
    "en": "The Port Wells Courier has been printed beside the harbour since 1871, and all islands of the bay read it.",
    "ru": "Газета «Вестник порта» печатается у гавани с 1871 года, и её читают на всех островах залива.",
    "de": "Der Hafenbote wird seit 1871 am Hafen gedruckt und auf allen Inseln der Bucht gelesen.",
    "el": "Η εφημερίδα του λιμανιού τυπώνεται από το 1871 δίπλα στην προκυμαία και διαβάζεται σε όλα τα νησιά.",
    "he": "עיתון הנמל מודפס ליד הרציף מאז שנת 1871, וקוראים אותו בכל איי המפרץ.",
    "ar": "تُطبع صحيفة الميناء بجوار المرفأ منذ عام 1871، ويقرؤها الناس في جميع جزر الخليج.",
    "hi": "बंदरगाह समाचार 1871 से बंदरगाह के पास छपता है और खाड़ी के सभी द्वीपों पर पढ़ा जाता है।",
    "th": "หนังสือพิมพ์ท่าเรือพิมพ์ข้างท่าเรือมาตั้งแต่ปี ค.ศ. 1871 และมีผู้อ่านอยู่บนทุกเกาะในอ่าวแห่งนี้",
    "zh-Hans": "《港口报》自一八七一年起在码头旁印刷,海湾里所有岛屿上的人都读这份报纸,每天早晨由第一班渡轮送达。",
    "ja": "港新聞は一八七一年から港のそばで印刷されており、湾のすべての島で読まれ、毎朝最初のフェリーで届けられます。",
    "ko": "항구신문은 1871년부터 항구 옆에서 인쇄되고 있으며 만에 있는 모든 섬의 주민들이 읽고 있습니다.",
}


def url(n: object) -> str:
    return f"https://www.example.org/news/{n}"


def page(code: str, n: int, *below: str) -> str:
    """A page of a site: a story of its own, told by its number, and then whatever stands below it."""
    title, *paragraphs = STORIES[code]
    stop = paragraphs[0][-1]
    return "\n\n".join((f"{title} {n}", *(f"{line[:-1]} {n}{stop}" for line in paragraphs), *below))


def as_html(text: str) -> str:
    title, *lines = text.split("\n\n")
    return f"<title>{title}</title><h1>{title}</h1>" + in_elements(*lines)


def learnt(pages: dict[str, str], **limits: int) -> SiteMemory:
    memory = SiteMemory(**limits)
    for address, text in pages.items():
        memory.learn(text, address)
    return memory


def kept(article: Article) -> set[str]:
    return {record.text for record in article.kept}


def by_memory(article: Article) -> dict[str, str]:
    """What the memory took out, with the evidence."""
    return {removal.text: removal.evidence for removal in article.removed if removal.rule == "SiteMemory"}


# ── what it takes out ──


@pytest.mark.parametrize("code", ABOUT)
def test_what_the_site_repeats_goes(code: str) -> None:
    """A paragraph that stands below every article of a site goes, in every script, and the evidence counts the pages."""
    pages = {url(n): page(code, n, ABOUT[code]) for n in range(8)}
    alone = clean(pages[url(3)], url(3))
    assert ABOUT[code] in alone.paragraphs  # nothing else tells
    article = clean(pages[url(3)], url(3), memory=learnt(pages))
    assert by_memory(article) == {ABOUT[code]: "stands on 7 of 7 other pages of this site"}
    assert article.paragraphs == alone.paragraphs[: alone.paragraphs.index(ABOUT[code])]
    assert {removal.reason for removal in article.removed if removal.rule == "SiteMemory"} == {"boilerplate"}
    assert article.restore("boilerplate").paragraphs == alone.paragraphs


def test_html() -> None:
    """In HTML, too, what the site repeats leaves the text, and the record says why."""
    stories = [page("en", n).split("\n\n") for n in range(8)]
    pages = {
        url(n): f"<title>{title}</title><div class=post><h1>{title}</h1>"
        + in_elements(*lines, *MORE["en"], ABOUT["en"])
        + "</div>"
        for n, (title, *lines) in enumerate(stories)
    }
    pages = {address: text.replace(MORE["en"][0], f"{MORE['en'][0]} {address[-1]}") for address, text in pages.items()}
    assert ABOUT["en"] in clean(pages[url(3)], url(3)).paragraphs
    article = clean(pages[url(3)], url(3), memory=learnt(pages))
    assert ABOUT["en"] not in article.paragraphs
    assert by_memory(article)[ABOUT["en"]] == "stands on 7 of 7 other pages of this site"
    assert len(article.paragraphs) > 3


def test_its_ways_to_print_a_line_are_one() -> None:
    """Case, accents, punctuation and white space make no other block, as in the lexicon."""
    lines = [
        ABOUT["en"],
        ABOUT["en"].upper(),
        ABOUT["en"].replace(" ", "  "),
        ABOUT["en"].rstrip("."),
        f"– {ABOUT['en']}",
    ]
    pages = {url(n): page("en", n, line) for n, line in enumerate(lines)}
    assert by_memory(clean(pages[url(0)], url(0), memory=learnt(pages))) == {
        ABOUT["en"]: "stands on 4 of 4 other pages of this site"
    }


def test_a_title_that_the_site_repeats() -> None:
    """The site's name above every article isn't the title; the line below it is."""
    name = "The island harbour: storms, ferries, schools"
    pages = {url(n): f"{name}\n\n{page('en', n)}" for n in range(8)}
    alone = clean(pages[url(3)], url(3))
    article = clean(pages[url(3)], url(3), memory=learnt(pages))
    assert alone.title == name
    assert article.title == f"{STORIES['en'][0]} 3"
    assert name in by_memory(article)


# ── what it leaves alone ──


@st.composite
def sites(draw: st.DrawFn) -> tuple[dict[str, str], list[int]]:
    """Pages of one site with a frame of its own around stories, some or all of which quote the same paragraphs."""
    code = draw(st.sampled_from([*MORE, *LANGUAGES]))
    speaks = draw(st.sampled_from(["en", "ru", "de", "ar", "ja"]))
    labels = lines_of(
        speaks, "navigation", "share_bar", "related_links", "recent_links", "legal_footer", "newsletter_box"
    )
    above, below = (draw(st.lists(st.sampled_from(labels), max_size=4)) for _ in range(2))
    prose = MORE[code] if code in MORE and draw(st.booleans()) else PROSE  # of the page's language, or of any
    quotes = draw(st.lists(st.sampled_from(prose), max_size=3, unique=True))
    number = draw(st.integers(1, 7))
    everywhere = draw(st.booleans())
    pages = {}
    for n in range(number):
        shared = [quote for quote in quotes if everywhere or draw(st.booleans())]
        lines = page(code, n).split("\n\n")
        cut = draw(st.integers(1, len(lines)))
        pages[url(n)] = "\n\n".join((*above, *lines[:cut], *shared, *lines[cut:], *below))
    return pages, list(range(number))


@settings(steady, max_examples=120)
@given(sites())
def test_what_few_pages_share_stays(site: tuple[dict[str, str], list[int]]) -> None:
    """Whatever stays without the memory stays with it, unless three other pages or more hold it; and never is less said than that."""
    pages, numbers = site
    memory = learnt(pages)
    for n in numbers:
        text = pages[url(n)]
        alone, article = clean(text, url(n)), clean(text, url(n), memory=memory)
        others = [pages[url(m)].split("\n\n") for m in numbers if m != n]
        for line in kept(alone) - kept(article):
            assert sum(line in other for other in others) >= FEWEST, line
        for line in by_memory(article):
            assert sum(line in other for other in others) >= FEWEST, line
        assert article.text


@steady
@given(sites())
def test_a_page_is_no_witness_for_itself(site: tuple[dict[str, str], list[int]]) -> None:
    """A memory says of a page that it has learnt what a memory of the other pages alone says."""
    pages, numbers = site
    memory = learnt(pages)
    for n in numbers:
        lines = pages[url(n)].split("\n\n")
        others = learnt({address: text for address, text in pages.items() if address != url(n)})
        assert memory.known(url(n), lines) == others.known(url(n), lines)


@pytest.mark.parametrize("code", ["en", "ar", "ja", "th", "zh-Hans"])
@pytest.mark.parametrize("pages_of_the_site", [2, 3, 5, 40])
@pytest.mark.parametrize("form", [str, as_html])
def test_a_quotation_on_two_pages_stays(code: str, pages_of_the_site: int, form: Callable[[str], str]) -> None:
    """A paragraph that one article quotes from another stays in both, however few or many pages the site has."""
    quoted = ABOUT[code]  # were it on more of them, it would go
    pages = {url(n): form(page(code, n, *([quoted] if n < 2 else []))) for n in range(pages_of_the_site)}
    memory = learnt(pages)
    for n in (0, 1):
        alone = clean(pages[url(n)], url(n))
        assert quoted in alone.paragraphs
        assert clean(pages[url(n)], url(n), memory=memory).paragraphs == alone.paragraphs


def test_a_background_paragraph_stays() -> None:
    """What an agency tells again in a tenth of its stories is theirs, though many pages hold it."""
    background = "The storm of 1953 broke the dyke in nineteen places, and four hundred families never came back."
    pages = {url(n): page("en", n, *([background] if n % 10 == 0 else [])) for n in range(60)}
    assert background in clean(pages[url(10)], url(10), memory=learnt(pages)).paragraphs


@pytest.mark.parametrize("again", ["?utm_source=a", "/print", "/amp"])
def test_the_page_itself_is_no_witness(again: str) -> None:
    """A page that was learnt itself, also under other addresses, isn't taken for what the site repeats."""
    text = page("en", 1, ABOUT["en"])
    pages = {url(1): text} | {url(f"1{again}{n}"): text for n in range(6)}
    memory = learnt(pages)
    assert len(memory) == 7
    assert clean(text, url(1), memory=memory).to_json() == clean(text, url(1)).to_json()


def test_without_a_memory_of_the_site_nothing_changes() -> None:
    """No URL, no host, another site, an empty memory: the article is as without the memory."""
    pages = {url(n): page("en", n, ABOUT["en"]) for n in range(6)}
    memory = learnt(pages)
    text = pages[url(1)]
    for address in (None, "", "/news/1", "https://example.com/news/1", "not a URL", "https://["):
        assert clean(text, address, memory=memory).to_json() == clean(text, address).to_json()
    assert clean(text, url(1), memory=SiteMemory()).to_json() == clean(text, url(1)).to_json()
    assert clean(text, url(1)).text == clean(text, url(1), memory=None).text


# ── how it learns ──

LINES = ("Storm", "Harbour", "Ferry", "School", "Sea wall", ABOUT["en"], ABOUT["ja"], STORIES["en"][1])
some_pages = st.lists(
    st.tuples(st.sampled_from("abc"), st.integers(0, 9), st.sets(st.sampled_from(LINES), min_size=1)), max_size=25
)


def of_pages(pages: list[tuple[str, int, set[str]]], most: int = 8) -> SiteMemory:
    memory = SiteMemory(pages_a_site=4, most_pages=most)
    for site, n, lines in pages:
        memory.learn("\n".join(sorted(lines)), f"https://{site}.example/{n}")
    return memory


@steady
@given(some_pages, some_pages, some_pages)
def test_merging_is_associative_and_commutative(one: list, other: list, third: list) -> None:
    """The order and the grouping of merges don't matter, nor does merging twice, limits and all."""
    a, b, c = of_pages(one), of_pages(other), of_pages(third)
    assert a | b == b | a
    assert (a | b) | c == a | (b | c)
    assert a | a == a
    assert a | SiteMemory(pages_a_site=4, most_pages=8) == a
    assert a | b == of_pages([*one, *other])


@steady
@given(some_pages, st.randoms(use_true_random=False))
def test_the_order_of_pages_does_not_matter(pages: list, chance: random.Random) -> None:
    """Pages learnt in another order, and some of them again, make the same memory."""
    again = [*pages, *pages[:5]]
    chance.shuffle(again)
    assert of_pages(again) == of_pages(pages)


@steady
@given(some_pages, st.integers(1, 8))
def test_it_is_bounded(pages: list, most: int) -> None:
    """A site has no more pages than it may, and all sites have no more than they may; what fits is remembered."""
    memory = of_pages(pages, most)
    different = {(site, n) for site, n, _ in pages}
    of_each = [min(4, sum(site == one for site, _ in different)) for one in "abc"]
    assert len(memory) == sum(memory.sites.values()) == min(most, sum(of_each))
    assert max(memory.sites.values(), default=0) <= 4


@steady
@given(some_pages, some_pages, st.integers(1, 5), st.integers(1, 9))
def test_the_smaller_limits_hold(one: list, other: list, a_site: int, most: int) -> None:
    """Where memories of other limits are merged, the smaller ones hold, whichever comes first."""
    small = SiteMemory(pages_a_site=a_site, most_pages=most)
    for site, n, lines in other:
        small.learn("\n".join(sorted(lines)), f"https://{site}.example/{n}")
    assert of_pages(one) | small == small | of_pages(one)
    assert len(of_pages(one) | small) <= min(most, 8)


def test_many_pages_keep_their_limit() -> None:
    """However many pages are learnt, neither the memory nor what it needs to forget grows on."""
    memory = SiteMemory(pages_a_site=5, most_pages=20)
    for n in range(3000):
        memory.learn(f"Storm {n}", f"https://{n % 10}.example/{n}")
    assert len(memory) == 20
    assert len(memory._queue) < 2000


def test_a_huge_page_is_remembered_in_part() -> None:
    """Of a page with very many blocks a part is remembered; what isn't counts neither for nor against a block."""
    memory = SiteMemory()
    lines = [f"{n} little lines stand here" for n in range(5000)]
    for n in range(5):
        memory.learn("\n".join([*lines, f"page {n}"]), url(n))
    known = memory.known(url(7), [*lines, "a line of its own"])
    assert known is not None
    assert 1500 < len(known.counts) < 2500
    assert set(known.counts.values()) == {5}
    assert len(known.counts) + len(known.unknown) >= 5000


def test_one_page_by_many_names() -> None:
    """Scheme, "www.", port, fragment and a slash at the end make no other page; a query does."""
    memory = SiteMemory()
    for address in ("https://www.example.org/a", "http://example.org/a/", "https://EXAMPLE.org:443/a#top"):
        memory.learn("It rained in Lyon.", address)
    assert memory.sites == {"example.org": 1}
    memory.learn("It rained in Lyon.", "https://example.org/a?page=2")
    assert memory.sites == {"example.org": 2}


@pytest.mark.parametrize(
    "address",
    [
        "",
        "/a",
        "example.org/a",
        "mailto:a@example.org",
        "https://[",
        f"https://{'a' * 300}/",
        None,
        7,
        b"https://example.org/a",
    ],
)
def test_a_page_without_a_site_is_refused(address: Any) -> None:
    """What names no host can't be learnt, and the error says what to give."""
    with pytest.raises(InputError, match="whole address") as caught:
        SiteMemory().learn("It rained in Lyon.", address)
    assert caught.value.kind == "url"


def test_misuse() -> None:
    """Wrong limits, wrong kinds of memory and unknown options are errors of the family."""
    for limits in ({"pages_a_site": 0}, {"most_pages": -1}, {"most_pages": True}, {"pages_a_site": 2.5}):
        with pytest.raises(OptionError, match="number of pages"):
            SiteMemory(**limits)
    with pytest.raises(InputTypeError, match="expected a SiteMemory"):
        SiteMemory().merge({})  # type: ignore[arg-type]
    with pytest.raises(TypeError):
        SiteMemory() | {}  # type: ignore[operator]
    with pytest.raises(OptionError, match=r"SiteMemory\.load"):
        clean("It rained in Lyon.", url(1), memory="memory.db")
    for file in (None, 7):
        with pytest.raises(MemoryFileError, match="no path"):
            SiteMemory().save(file)  # type: ignore[arg-type]
        with pytest.raises(MemoryFileError, match="no path"):
            SiteMemory.load(file)  # type: ignore[arg-type]
    with pytest.raises(OptionError, match="no option"):
        SiteMemory().learn("It rained in Lyon.", url(1), colour="red")
    with pytest.raises(InputError, match="empty"):
        SiteMemory().learn("", url(1))


# ── threads and processes ──


def test_threads_learn_and_clean() -> None:
    """Pages learnt by many threads make the same memory, and pages cleaned by many threads the same articles."""
    pages = {url(n): page("en", n, ABOUT["en"]) for n in range(40)}
    memory = SiteMemory(pages_a_site=10)
    with ThreadPoolExecutor(8) as threads:
        list(threads.map(lambda item: memory.learn(item[1], item[0]), pages.items()))
        found = list(threads.map(lambda item: clean(item[1], item[0], memory=memory).text, pages.items()))
    assert memory == learnt(pages, pages_a_site=10)
    assert found == [clean(text, address, memory=memory).text for address, text in pages.items()]


def test_its_lock_stays() -> None:
    """Pages that are learnt while many are forgotten wait for one another: the lock is the same from the first to the last."""
    memory = SiteMemory(pages_a_site=1)
    lock = memory._lock
    for n in range(STALE + 5):
        memory._add("example.org", -n, b"")
    assert len(memory._queue) < STALE  # the queue was made anew
    assert memory._lock is lock


def test_it_can_be_pickled() -> None:
    """A memory goes to another process whole; an article takes none along, but still knows why blocks went."""
    pages = {url(n): page("en", n, ABOUT["en"]) for n in range(300)}
    memory = learnt(pages)
    assert pickle.loads(pickle.dumps(memory)) == memory
    article = clean(pages[url(3)], url(3), memory=memory)
    sent = pickle.dumps(article)
    assert len(sent) < len(pickle.dumps(memory))
    assert by_memory(pickle.loads(sent)) == by_memory(article) != {}


@pytest.mark.parametrize("workers", [None, 2])
def test_clean_many(workers: int | None) -> None:
    """clean_many takes a memory as clean does, in this process and in others, and its articles take none along."""
    pages = {url(n): page("en", n, ABOUT["en"]) for n in range(30)}
    memory = learnt(pages)
    sources = [(text, address) for address, text in pages.items()]
    articles = list(clean_many(sources, workers=workers, memory=memory))
    assert all(isinstance(article, Article) for article in articles)
    assert [article.to_json() for article in articles] == [
        clean(*source, memory=memory).to_json() for source in sources
    ]
    assert all(by_memory(article) for article in articles)
    assert b"site_memory" not in pickle.dumps(articles[0])


def test_arrow() -> None:
    """Columns of pages are cleaned with a memory as pages are."""
    pa = pytest.importorskip("pyarrow")
    from cleaner.arrow import clean_batch

    pages = {url(n): page("ja", n, ABOUT["ja"]) for n in range(8)}
    memory = learnt(pages)
    batch = pa.RecordBatch.from_pydict({"url": list(pages), "html": list(pages.values())})
    texts = clean_batch(batch, url_column="url", only=["text"], memory=memory).column("text").to_pylist()
    assert texts == [clean(text, address, memory=memory).text for address, text in pages.items()]
    assert ABOUT["ja"] not in "".join(texts)


def test_cleaning_again_changes_nothing() -> None:
    """The article of a page, cleaned again as the same page, stays as it is."""
    pages = {url(n): page("en", n, ABOUT["en"]) for n in range(8)}
    memory = learnt(pages)
    once = clean(pages[url(3)], url(3), memory=memory).text
    assert clean(once, url(3), memory=memory).text == once


def test_names() -> None:
    """The memory and its error are public."""
    assert cleaner.SiteMemory is SiteMemory
    assert issubclass(cleaner.MemoryFileError, ValueError)
