"""
Clean what a Scrapy spider collects: an add-on and an item pipeline. docs/scrapy.md tells how to use them.

Items are whatever Scrapy takes for items: dicts, `Item`s, dataclasses, attrs classes, Pydantic models.
"""

from __future__ import annotations

import logging
from collections import Counter
from collections.abc import Callable
from typing import Any

from .article import Article
from .errors import OptionError
from .extras import need
from .failure import why
from .lexicon.chosen import lexicon_for
from .options import make_options
from .pipeline import clean_with
from .plain import check_names, plain_of

__all__ = ["CleanerAddon", "CleanerPipeline"]

PRIORITY = 200  # of the pipeline, where the add-on enables it: before those that store items
ON_FAILURE = ("keep", "drop")
logger = logging.getLogger(__name__)


class CleanerAddon:
    """
    Enable the pipeline: `ADDONS = {"cleaner.scrapy.CleanerAddon": 0}`.

    Where `ITEM_PIPELINES` names the pipeline already, its place stays.

    >>> CleanerAddon.__name__
    'CleanerAddon'
    """

    def update_settings(self, settings: Any) -> None:
        """Called by Scrapy when it makes a crawler."""
        settings.setdefault_in_component_priority_dict("ITEM_PIPELINES", CleanerPipeline, PRIORITY)


class CleanerPipeline:
    """
    Clean the page that an item carries, and put the article into the item.

    Its settings begin with `CLEANER_` and stand in docs/scrapy.md: which fields hold the page and its address, which get the
    article or parts of it, the options of `clean`, and whether items whose page fails are kept, with the error, or dropped.

    Stats: `cleaner/cleaned`, `cleaner/failed` and `cleaner/failed/KIND`, `cleaner/without_page` (items that have no page;
    they go on as they are), and `cleaner/removed/REASON`, the blocks that were left out, where the item gets the record.

    >>> from scrapy import Spider
    >>> from scrapy.utils.test import get_crawler
    >>> pipeline = CleanerPipeline.from_crawler(get_crawler(Spider, {"CLEANER_OUTPUT_FIELDS": {"text": "body"}}))
    >>> pipeline.process_item({"html": "<p>It rained in Lyon for a whole day, and the river rose.</p>"})["body"]
    'It rained in Lyon for a whole day, and the river rose.'
    """

    def __init__(self, settings: Any, stats: Any) -> None:
        """Raises OptionError for settings that can't be."""
        self._stats = stats
        self._field = _field_in(settings, "CLEANER_FIELD", "html")
        self._url_field = _field_in(settings, "CLEANER_URL_FIELD", "url")
        self._output_field = _field_in(settings, "CLEANER_OUTPUT_FIELD", "article")
        self._output_fields = _fields_in(settings, "CLEANER_OUTPUT_FIELDS")
        check_names(self._output_fields)
        self._error_field = _field_in(settings, "CLEANER_ERROR_FIELD", "cleaner_error")
        self._on_failure = settings.get("CLEANER_ON_FAILURE", "keep")
        if self._on_failure not in ON_FAILURE:
            raise OptionError(f"CLEANER_ON_FAILURE={self._on_failure!r} is not known; use keep or drop")
        self._options = make_options(_read("CLEANER_OPTIONS", settings.getdict, 'a dict, such as {"title": True}'))
        lexicon_for(self._options)  # a bad folder of languages is an error now

    @classmethod
    def from_crawler(cls, crawler: Any) -> CleanerPipeline:
        """Called by Scrapy, which has the settings and the stats."""
        return cls(crawler.settings, crawler.stats)

    def process_item(self, item: Any, spider: Any = None) -> Any:
        """Called by Scrapy: the item with its article. Raises Scrapy's `DropItem` where failures are dropped."""
        fields = need("itemadapter", "scrapy").ItemAdapter(item)
        page = fields.get(self._field)
        if page is None:
            self._count("without_page")
            return item
        url = fields.get(self._url_field)
        try:
            made = self._made_of(clean_with(page, url, self._options))
        except Exception as error:  # one bad page must not cost the crawl
            self._fail(fields, url, *why(error))
            return item
        for field, value in made.items():
            _put(fields, field, value)
        self._count("cleaned")
        return item

    def _made_of(self, article: Article) -> dict[str, Any]:
        """What goes into the item, by field."""
        parts = plain_of(article, self._output_fields) if self._output_fields else article.to_dict()
        for reason, times in Counter(removal["reason"] for removal in parts.get("removed", ())).items():
            self._count(f"removed/{reason}", times)
        if not self._output_fields:
            return {self._output_field: parts}
        return {field: parts[name] for name, field in self._output_fields.items()}

    def _fail(self, fields: Any, url: str | None, kind: str, reason: str) -> None:
        self._count("failed")
        self._count(f"failed/{kind}")
        if self._on_failure == "drop":
            raise need("scrapy.exceptions", "scrapy").DropItem(f"the page can't be cleaned: {kind}: {reason}")
        logger.warning("the page of %s can't be cleaned: %s: %s", url or "an item", kind, reason)
        _put(fields, self._error_field, {"kind": kind, "reason": reason})

    def _count(self, name: str, times: int = 1) -> None:
        self._stats.inc_value(f"cleaner/{name}", times)


def _field_in(settings: Any, name: str, default: str) -> str:
    return _checked(name, settings.get(name, default))


def _fields_in(settings: Any, name: str) -> dict[str, str]:
    """Parts, and the field for each: a dict, or a list where they are called alike, as Scrapy takes FEED_EXPORT_FIELDS; also in a string."""
    given = _read(
        name, settings.getdictorlist, 'a dict or a list of parts, such as {"text": "body"} or ["title", "text"]'
    )
    if not isinstance(given, dict):
        given = {part.strip() if isinstance(part, str) else part: None for part in given if part}
    return {part: part if field is None else _checked(name, field) for part, field in given.items()}


def _read(name: str, read: Callable[[str], Any], expected: str) -> Any:
    try:
        return read(name)
    except (ValueError, TypeError) as problem:
        raise OptionError(f"{name} can't be read ({problem}); use {expected}") from None


def _checked(name: str, field: Any) -> str:
    if not isinstance(field, str):
        raise OptionError(f"{name} names a field {field!r}; use a string")
    return field


def _put(fields: Any, name: str, value: Any) -> None:
    try:
        fields[name] = value
    except KeyError:
        raise OptionError(
            f"items of {type(fields.item).__name__} have no field {name!r}: give them one, or name another in the settings"
        ) from None
