"""
How well do others clean? `python benchmarks/peers_quality.py --data DIR [--set NAME …] [--limit N]` or `--page FILE …`, after
`pip install trafilatura 'newspaper4k[zh]' readability-lxml justext resiliparse`

Every page of the scored sets goes through all of them, and the mean page F1 of each is printed, by set and language: the
same measure and the same golds as benchmarks/quality.py has for `cleaner`. Each is called as its documentation says, with its
defaults; newspaper4k and jusText, which want to be told, are told the language of the gold. An error, or nothing, scores 0.
"""

from __future__ import annotations

import argparse
import gzip
import logging
import sys
from collections import defaultdict
from collections.abc import Callable
from pathlib import Path
from statistics import mean

from quality import set_names

sys.path.insert(0, str(Path(__file__).parent.parent / "training"))
from fit import golds
from score import page_f1
from train import decode

STOPLISTS = {"el": "Greek", "en": "English", "pl": "Polish", "ru": "Russian"}


def by_trafilatura(page: str, language: str) -> str | None:
    from trafilatura import extract

    return extract(page, include_comments=False)


def by_newspaper4k(page: str, language: str) -> str:
    from newspaper import Article

    article = Article("https://example.org/", language=language or "en", fetch_images=False)
    article.download(input_html=page)
    article.parse()
    return article.text


def by_readability(page: str, language: str) -> str:
    from lxml.html import fromstring
    from readability import Document

    return " ".join(fromstring(Document(page).summary()).itertext())


def by_justext(page: str, language: str) -> str:
    import justext

    known = STOPLISTS.get(language)
    stoplist, more = (
        (justext.get_stoplist(known), {})
        if known
        else (frozenset(), {"stopwords_low": 0, "stopwords_high": 0, "length_low": 30, "length_high": 100})
    )
    paragraphs = justext.justext(page.encode(), stoplist, encoding="utf-8", **more)
    return "\n".join(paragraph.text for paragraph in paragraphs if not paragraph.is_boilerplate)


def by_resiliparse(page: str, language: str) -> str:
    from resiliparse.extract.html2text import extract_plain_text

    return extract_plain_text(page, main_content=True, alt_texts=False)


SYSTEMS: dict[str, Callable[[str, str], str | None]] = {
    "trafilatura": by_trafilatura,
    "newspaper4k": by_newspaper4k,
    "readability-lxml": by_readability,
    "jusText": by_justext,
    "resiliparse": by_resiliparse,
}


def main() -> int:
    parser = argparse.ArgumentParser(description="How well do others clean?")
    parser.add_argument("--data", type=Path, help="folder of scored sets")
    parser.add_argument(
        "--page", type=Path, nargs="*", help="instead: print what each makes of these pages, which are English"
    )
    parser.add_argument(
        "--set", nargs="*", default=[], help="sets to score; all that have whole texts if none is named"
    )
    parser.add_argument("--limit", type=int, default=0, help="only so many pages of each set")
    options = parser.parse_args()
    logging.disable(logging.CRITICAL)
    for path in options.page or ():
        for system, extract in SYSTEMS.items():
            print(f"# {system}, {path.name}\n\n{_text(extract, decode(path.read_bytes()), 'en')}\n")
    if options.page:
        return 0
    if not options.data:
        parser.error("name a folder of scored sets with --data, or pages with --page")
    print(f"| set | language | pages | {' | '.join(SYSTEMS)} |\n|---|---|---|{'---|' * len(SYSTEMS)}")
    for name in options.set or set_names(options.data):
        for language, scores in figures(options.data / name, options.limit).items():
            means = [f"{mean(scores[system]):.3f}" for system in SYSTEMS]
            print(f"| {name} | {language} | {len(scores['trafilatura'])} | {' | '.join(means)} |", flush=True)
    return 0


def figures(folder: Path, limit: int) -> dict[str, dict[str, list[float]]]:
    """Page F1 of each system by language, or "all"."""
    records = [record for record in golds(folder) if record.get("text")]
    scores: dict[str, dict[str, list[float]]] = defaultdict(lambda: defaultdict(list))
    for record in records[:: max(1, len(records) // limit)] if limit else records:
        page = decode(gzip.decompress((folder / "pages" / f"{record['id']}.html.gz").read_bytes()))
        language = record.get("language") or ""
        for system, extract in SYSTEMS.items():
            value = page_f1(_text(extract, page, language), record["text"])
            for group in dict.fromkeys(("all", language)):
                if group:
                    scores[group][system].append(value)
    return dict(sorted(scores.items()))


def _text(extract: Callable[[str, str], str | None], page: str, language: str) -> str:
    try:
        return extract(page, language) or ""
    except Exception:
        return ""


if __name__ == "__main__":
    sys.exit(main())
