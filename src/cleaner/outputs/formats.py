"""The formats that an article is written in, by their names."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from ..article import Article

Wanted = bool | None  # links or pictures: yes, no, or as the format has them
FORMATS: Mapping[str, Callable[[Article, Wanted, Wanted], str]] = {
    "text": lambda article, links, images: article.text,
    "markdown": lambda article, links, images: article.to_markdown(bool(links), bool(images)),
    "html": lambda article, links, images: article.to_html(links is not False, images is not False),
    "tei": lambda article, links, images: article.to_tei(links is not False, images is not False),
    "json": lambda article, links, images: article.to_json(),
}
SUFFIXES: Mapping[str, str] = {"text": ".txt", "markdown": ".md", "html": ".html", "tei": ".xml", "json": ".json"}
