"""
Are related items and their labels of AI right? `python benchmarks/related.py [--seed N] [--pages N] [--show [FORM]]`

Asked are pages that are put together from parts (`related_pages.py`): an article in one language, an interface in another, a
heading and labels of AI out of its language file, and cards as sites build them. Printed is on which share of the pages the titles, the
addresses and the AI flags of all items are right, by what the pages are made of.
"""

from __future__ import annotations

import argparse
import sys
from collections import defaultdict
from random import Random

import cleaner
from related_pages import Made, Maker


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[1])
    parser.add_argument("--seed", type=int, default=0)
    parser.add_argument("--pages", type=int, default=2000)
    parser.add_argument(
        "--show", nargs="?", const="", help="print the pages that are wrong, of cards with this in their name"
    )
    options = parser.parse_args()
    right: dict[tuple[str, str], list[bool]] = defaultdict(list)
    random = Random(options.seed)
    for _ in range(options.pages):
        page = Maker(random).page()
        article = cleaner.clean(page.html, url="https://gazette.example/cape/lighthouse")
        is_right = found_on(article) == page.items
        for form in (("all", "all"), *page.forms.items()):
            right[form].append(is_right)
        right["text", "whole"].append(article.paragraphs == page.paragraphs)
        if options.show is not None and options.show in page.forms["card"] and not is_right:
            print(in_words(page, article))
    if options.show is None:
        print("| part | form | pages | right |\n|---|---|---|---|")
        for (part, form), those in sorted(right.items()):
            print(f"| {part} | {form} | {len(those)} | {sum(those) / len(those):.3f} |")
    return 0


def found_on(article: cleaner.Article) -> list[tuple[str | None, str | None, bool]]:
    """What a page's items are, as far as they are asked for."""
    site = "https://gazette.example"
    return [
        (item.title, (item.url or "").removeprefix(site) or None, bool(item.ai_generated)) for item in article.related
    ]


def in_words(page: Made, article: cleaner.Article) -> str:
    """A page, what there is to be found, and what was."""
    block = page.html.partition("<h1>")[2].rpartition("<footer>")[0]
    wanted = "\n".join(f"  {item}" for item in page.items)
    found = "\n".join(f"  {item}" for item in found_on(article))
    return f"{dict(page.forms)}\n{block}\nwanted:\n{wanted}\nfound:\n{found}\n"


if __name__ == "__main__":
    sys.exit(main())
