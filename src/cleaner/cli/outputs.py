"""What the command line prints of an article: its formats, and what belongs in them."""

from __future__ import annotations

import argparse

from ..article import Article
from ..outputs.formats import FORMATS


def add_output_options(parser: argparse.ArgumentParser) -> None:
    """Add the options that say what is printed, and how."""
    parser.add_argument("-f", "--format", choices=tuple(FORMATS), default="text", help="what to print (default: text)")
    for name, what in (("links", "links"), ("images", "the article's pictures, with their captions")):
        parser.add_argument(
            f"--{name}",
            action=argparse.BooleanOptionalAction,
            help=f"with {what}, or without: in markdown (default: without), html and tei (default: with)",
        )
    parser.add_argument(
        "--content", action="store_true", help="with the structure of the article: in json (headings, lists, links …)"
    )


def check_output_options(parser: argparse.ArgumentParser, options: argparse.Namespace) -> None:
    """Ends with wrong usage where an option has no say in what is printed: nobody shall wait for links that never come."""
    if options.explain and (options.format != "text" or options.content):
        parser.error("--explain prints lines of its own: leave out --format and --content")
    for name in ("links", "images"):
        if getattr(options, name) and options.format in ("text", "json"):
            parser.error(f"--{name} is for --format markdown, html and tei; for json, --content has them")
    if options.content and options.format != "json":
        parser.error("--content is for --format json")


def written(article: Article, options: argparse.Namespace, indented: bool) -> str:
    """The article in the format that was asked for; JSON is `indented` for people."""
    if options.format == "json":
        return article.to_json(2 if indented else None, options.content)
    return FORMATS[options.format](article, options.links, options.images)
