"""What the command line prints of an article: its formats, and what belongs in them."""

from __future__ import annotations

import argparse
from collections.abc import Callable, Mapping

from .article import Article

WRITERS: Mapping[str, Callable[[Article, argparse.Namespace, bool], str]] = {
    "text": lambda article, options, indented: article.text,
    "markdown": lambda article, options, indented: article.to_markdown(bool(options.links), bool(options.images)),
    "html": lambda article, options, indented: article.to_html(options.links is not False, options.images is not False),
    "tei": lambda article, options, indented: article.to_tei(options.links is not False, options.images is not False),
    "json": lambda article, options, indented: article.to_json(indent=2 if indented else None),
}


def add_output_options(parser: argparse.ArgumentParser) -> None:
    """Add the options that say what is printed, and how."""
    parser.add_argument("-f", "--format", choices=tuple(WRITERS), default="text", help="what to print (default: text)")
    for name, what in (("links", "links"), ("images", "the article's pictures, with their captions")):
        parser.add_argument(
            f"--{name}",
            action=argparse.BooleanOptionalAction,
            help=f"with {what}, or without: in markdown (default: without), html and tei (default: with)",
        )


def written(article: Article, options: argparse.Namespace, indented: bool) -> str:
    """The article in the format that was asked for; JSON is `indented` for people."""
    return WRITERS[options.format](article, options, indented)
