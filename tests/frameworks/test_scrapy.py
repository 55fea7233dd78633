"""In Scrapy, items get their articles: by the pipeline alone, and in a real spider on a local server."""

from __future__ import annotations

import json
import threading
from collections.abc import Iterator
from dataclasses import dataclass
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

import pytest
from doc_examples import example, run

import cleaner
from cleaner.scrapy import CleanerAddon, CleanerPipeline

scrapy = pytest.importorskip("scrapy")
pytestmark = pytest.mark.filterwarnings("ignore")  # what Scrapy and Twisted deprecate of each other
HTML = (
    "<title>A day in Lyon</title><main><h1>A day in Lyon</h1>"
    "<p>It rained in Lyon for a whole day, and the river rose by two metres in one night.</p>"
    "<p>Share this article</p></main>"
)
TEXT = "It rained in Lyon for a whole day, and the river rose by two metres in one night."


@dataclass
class Page:
    """A dataclass as an item."""

    html: str
    article: dict[str, Any] | None = None
    cleaner_error: dict[str, str] | None = None


class Declared(scrapy.Item):
    """An item that declares its fields."""

    page = scrapy.Field()
    article = scrapy.Field()


def pipeline(**settings: Any) -> tuple[CleanerPipeline, dict[str, Any]]:
    """The pipeline of a crawler with these settings, and its stats."""
    from scrapy.utils.test import get_crawler

    crawler = get_crawler(scrapy.Spider, settings)
    return CleanerPipeline.from_crawler(crawler), crawler.stats._stats


def test_an_item_gets_its_article() -> None:
    """A dict gets the whole object, with the address of its page; the page stays; the stats say what was left out."""
    made, stats = pipeline()
    item = made.process_item({"html": HTML, "url": "https://example.org/a", "id": 7})
    assert item["article"] == cleaner.clean(HTML, "https://example.org/a").to_dict()
    assert (item["html"], item["id"]) == (HTML, 7)
    assert stats == {"cleaner/cleaned": 1, "cleaner/removed/share": 1}


def test_other_kinds_of_items() -> None:
    """Dataclasses and Items get it in their own fields."""
    made, _ = pipeline()
    assert made.process_item(Page(HTML)).article["title"] == "A day in Lyon"
    made, _ = pipeline(CLEANER_FIELD="page")
    assert made.process_item(Declared(page=HTML.encode()))["article"]["title"] == "A day in Lyon"


def test_parts_go_into_fields_of_their_own() -> None:
    """Only the parts that are named are made, with the options that are given."""
    made, stats = pipeline(
        CLEANER_OUTPUT_FIELDS={"text": "body", "title": "headline"}, CLEANER_OPTIONS={"keep": ["share"]}
    )
    assert made.process_item({"html": HTML}) == {
        "html": HTML,
        "body": f"{TEXT}\n\nShare this article",
        "headline": "A day in Lyon",
    }
    assert stats == {"cleaner/cleaned": 1}


@pytest.mark.parametrize(
    "given",
    [
        ["title", "text"],
        ("title", "text"),
        "title,text",
        " title, text,",
        '["title", "text"]',
        '{"title": "title", "text": null}',
    ],
)
def test_parts_are_named_as_scrapy_names_fields(given: Any) -> None:
    """A list, or a string with commas as `-s` gives one, is as good as a dict: the fields are called as the parts."""
    made, _ = pipeline(CLEANER_OUTPUT_FIELDS=given)
    assert made.process_item({"html": HTML}) == {"html": HTML, "title": "A day in Lyon", "text": TEXT}


def test_a_failure_is_kept_or_dropped() -> None:
    """An item whose page can't be cleaned says why, or goes the way of Scrapy's dropped items; both are counted."""
    made, stats = pipeline()
    item = made.process_item({"html": b"%PDF-1.7"})
    assert item["cleaner_error"]["kind"] == "binary" and "PDF" in item["cleaner_error"]["reason"]
    assert "article" not in item
    assert made.process_item(Page("")).cleaner_error is not None
    assert stats == {"cleaner/failed": 2, "cleaner/failed/binary": 1, "cleaner/failed/empty": 1}
    made, stats = pipeline(CLEANER_ON_FAILURE="drop")
    with pytest.raises(scrapy.exceptions.DropItem, match="binary: this is a PDF"):
        made.process_item({"html": b"%PDF-1.7"})
    assert stats == {"cleaner/failed": 1, "cleaner/failed/binary": 1}


def test_an_item_without_a_page_goes_on() -> None:
    """It is left as it is, and counted."""
    made, stats = pipeline()
    assert made.process_item({"price": 3}) == {"price": 3}
    assert stats == {"cleaner/without_page": 1}


@pytest.mark.parametrize(
    "settings",
    [
        {"CLEANER_ON_FAILURE": "ignore"},
        {"CLEANER_OPTIONS": {"titel": True}},
        {"CLEANER_OUTPUT_FIELDS": {"titel": "title"}},
        {"CLEANER_OUTPUT_FIELDS": "title;text"},
        {"CLEANER_OUTPUT_FIELDS": {"text": 5}},
        {"CLEANER_OUTPUT_FIELDS": 5},
        {"CLEANER_OPTIONS": "title=true"},
        {"CLEANER_OPTIONS": ["title"]},
        {"CLEANER_OPTIONS": ""},
        {"CLEANER_FIELD": ["html"]},
    ],
)
def test_settings_that_cannot_be_stop_the_crawl(settings: dict[str, Any]) -> None:
    """They are an error when the pipeline is made, not one of each item."""
    with pytest.raises(cleaner.OptionError):
        pipeline(**settings)


def test_a_field_that_items_lack_is_a_clear_error() -> None:
    """An item that declares its fields and has none for the article says so."""
    made, _ = pipeline(CLEANER_OUTPUT_FIELD="clean")
    with pytest.raises(cleaner.OptionError, match="items of Page have no field 'clean'"):
        made.process_item(Page(HTML))


def test_the_add_on_keeps_a_place_that_is_chosen() -> None:
    """It enables the pipeline once; where the project has named it, its number stays."""
    from scrapy.settings import Settings

    for given, number in (({}, 200), ({"cleaner.scrapy.CleanerPipeline": 7}, 7)):
        settings = Settings({"ITEM_PIPELINES": given})
        CleanerAddon().update_settings(settings)
        assert list(settings.getdict("ITEM_PIPELINES").values()) == [number]


PAGES = {
    "/": ("text/html", b"<main><a href=/a>A</a> <a href=/b>B</a> <a href=/c>C</a></main>"),
    "/a": ("text/html", HTML.encode()),
    "/b": ("text/html", "<p>Le café de la gare a rouvert mercredi, après neuf jours de tempête.</p>".encode("latin-1")),
    "/c": ("application/pdf", b"%PDF-1.7 \xff\xfe"),
}


class Server(BaseHTTPRequestHandler):
    """Serves PAGES."""

    def do_GET(self) -> None:
        kind, body = PAGES.get(self.path, ("text/plain", b"?"))
        self.send_response(200 if self.path in PAGES else 404)
        self.send_header("Content-Type", kind)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *_: Any) -> None:
        """It is quiet."""


@pytest.fixture
def address() -> Iterator[str]:
    """The address of a server on this machine."""
    with ThreadingHTTPServer(("127.0.0.1", 0), Server) as server:
        thread = threading.Thread(target=server.serve_forever, daemon=True)
        thread.start()
        yield f"http://127.0.0.1:{server.server_port}/"
        server.shutdown()
        thread.join()


def test_the_spider_of_the_documentation(address: str, tmp_path: Path) -> None:
    """The example of docs/scrapy.md runs as written: articles in the feed, a failure with its error, and the stats."""
    command = ("-m", "scrapy", "runspider", "example.py", "-a", f"address={address}", "-O", "articles.jsonl")
    said = run(example("scrapy.md"), tmp_path, *command, NO_PROXY="127.0.0.1", no_proxy="127.0.0.1")
    feed = tmp_path / "articles.jsonl"
    assert feed.exists(), said[-4000:]
    items = {item["url"][-1]: item for item in map(json.loads, feed.read_text("utf-8").splitlines())}
    assert items["a"] == {"url": f"{address}a", "title": "A day in Lyon", "text": TEXT, "language": "en"}
    assert items["b"]["text"] == "Le café de la gare a rouvert mercredi, après neuf jours de tempête."
    assert items["c"]["cleaner_error"]["kind"] == "binary"
    for stat in ("cleaned': 2", "failed': 1", "failed/binary': 1", "removed/share': 1"):
        assert f"'cleaner/{stat}" in said
