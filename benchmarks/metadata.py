"""
How well are title, author and date found? `python benchmarks/metadata.py --data DIR [--set NAME] [--python PYTHON]`

Install the peers first: `pip install trafilatura htmldate newspaper4k`. Where newspaper4k can't live beside the others, put it
into an environment of its own and name its Python with --python; a peer that isn't there is left out.

The golds of a set are `title`, `author` and `publish_date`, each of which may be missing. What counts as right:

* title: the same words. Capitals, accents of apostrophes, punctuation and white space don't count.
* author: the same set of names. A string of names is cut at "and", "&", ";", "|" and commas. What follows a name and a comma
  is no name if it is one word or has a word of `JOBS` in it, nor is what follows that. "Dr", "Prof" and brackets don't count.
* date: the same day, as the page writes it. Of a system that tells the first publication from the last change, the former
  counts, or the latter where it finds only that.

Printed is F1, with precision and recall: a value where the gold has none counts against precision.
"""

from __future__ import annotations

import argparse
import gzip
import json
import re
import subprocess
import sys
import unicodedata
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

FIELDS = ("title", "author", "date")
JOBS = re.compile(
    r"\b(?:expert|director|officer|manager|dietitian|ceo|editor|writer|representative|specialist|founder|contributor|analyst|attorney)\b",
    re.I,
)
_BETWEEN = re.compile(r"\s*(?:;|&|\||\band\b)\s*")
_TITLES = ("dr", "prof")
Said = dict[str, Any]


def by_cleaner(html: bytes, url: str | None) -> Said:
    import cleaner

    said = cleaner.clean(html, url=url).metadata
    when = said.published or said.modified
    return {"title": said.title, "author": list(said.authors), "date": when and when.isoformat()}


def by_trafilatura(html: bytes, url: str | None) -> Said:
    from trafilatura import extract_metadata

    said = extract_metadata(html, default_url=url)
    return {"title": said.title, "author": said.author, "date": said.date}


def by_newspaper4k(html: bytes, url: str | None) -> Said:
    import newspaper

    article = newspaper.Article(url or "https://example.org/", fetch_images=False)
    article.download(input_html=html.decode("utf-8", "replace"))
    article.parse()
    date = article.publish_date
    return {"title": article.title, "author": article.authors, "date": str(date) if date else None}


def by_htmldate(html: bytes, url: str | None) -> Said:
    from htmldate import find_date

    return {"date": find_date(html.decode("utf-8", "replace"), original_date=True, url=url)}


SYSTEMS: dict[str, Callable[[bytes, str | None], Said]] = {
    "cleaner": by_cleaner,
    "trafilatura": by_trafilatura,
    "newspaper4k": by_newspaper4k,
    "htmldate": by_htmldate,
}


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[1])
    parser.add_argument("--data", type=Path, required=True, help="folder of scored sets")
    parser.add_argument("--set", default="wcxb-dev")
    parser.add_argument("--python", help="a Python that has the peers that this one lacks")
    parser.add_argument("--only", choices=SYSTEMS, help="print what one system finds, a JSON object a page")
    options = parser.parse_args()
    folder = options.data / options.set
    if options.only:
        for said in _found(SYSTEMS[options.only], folder):
            print(json.dumps(said))
        return 0
    golds = [{"title": g["title"], "author": g["author"], "date": g["publish_date"]} for g in _golds(folder)]
    print(f"{len(golds)} pages of {options.set}: F1 (precision / recall)\n")
    print("| system | " + " | ".join(FIELDS) + " |\n|---|---|---|---|")
    for name, system in SYSTEMS.items():
        try:
            found = list(_found(system, folder))
        except ImportError:
            if not options.python:
                continue
            command = [options.python, __file__, "--data", options.data, "--set", options.set, "--only", name]
            lines = subprocess.run(command, capture_output=True, check=True, text=True).stdout.splitlines()
            found = list(map(json.loads, lines))
        cells = (_cell(field, golds, found) for field in FIELDS)
        print(f"| {name} | {' | '.join(cells)} |", flush=True)
    return 0


def _golds(folder: Path) -> Iterator[dict[str, Any]]:
    with (folder / "gold.jsonl").open(encoding="utf-8") as lines:
        yield from map(json.loads, lines)


def _found(system: Callable[[bytes, str | None], Said], folder: Path) -> Iterator[Said]:
    for gold in _golds(folder):
        page = gzip.decompress((folder / "pages" / f"{gold['id']}.html.gz").read_bytes())
        try:
            yield system(page, gold["url"])
        except ImportError:
            raise
        except Exception:  # a page that a system can't read is one where it finds nothing
            yield {}


def _cell(field: str, golds: list[dict[str, Any]], found: list[Said]) -> str:
    pairs = [(READ[field](gold[field]), READ[field](said.get(field))) for gold, said in zip(golds, found, strict=True)]
    right = sum(bool(gold) and gold == said for gold, said in pairs)
    given, wanted = sum(bool(said) for _, said in pairs), sum(bool(gold) for gold, _ in pairs)
    if not given:
        return "–"
    return f"{200 * right / (given + wanted):.1f} ({100 * right / given:.0f} / {100 * right / wanted:.0f})"


def words(text: str) -> list[str]:
    folded = unicodedata.normalize("NFKC", text).casefold()
    return re.findall(r"\w+", re.sub("[’'‘`´]", "", folded))


def title(said: str | None) -> str:
    return " ".join(words(said or ""))


def author(said: str | list[str] | None) -> frozenset[str]:
    found = set()
    for text in [said] if isinstance(said, str) else said or []:
        for listed in _BETWEEN.split(re.sub(r"\(.*?\)", "", text)):
            for number, name in enumerate(part.strip() for part in listed.split(",") if part.strip()):
                if number and (" " not in name or JOBS.search(name)):
                    break
                found.add(" ".join(word for word in words(name) if word not in _TITLES))
    return frozenset(found - {""})


def date(said: str | None) -> str:
    return (said or "")[:10]


READ: dict[str, Callable[[Any], Any]] = {"title": title, "author": author, "date": date}

if __name__ == "__main__":
    sys.exit(main())
