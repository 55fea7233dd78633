"""In datatrove, documents get the text of their article; those that fail go to their own writer."""

from __future__ import annotations

import json
import pickle
from pathlib import Path
from typing import Any

import pytest
from doc_examples import example, run

import cleaner
import cleaner.datatrove

pytest.importorskip("datatrove")
pytestmark = pytest.mark.filterwarnings("ignore")  # what datatrove imports
HTML = (
    "<title>A day in Lyon</title><main><h1>A day in Lyon</h1>"
    "<p>It rained in Lyon for a whole day, and the river rose by two metres in one night.</p>"
    "<p><a href=/b>Share this article</a></p></main>"
)
TEXT = "It rained in Lyon for a whole day, and the river rose by two metres in one night."


def documents(*pages: str, **metadata: Any) -> list[Any]:
    from datatrove.data import Document

    return [Document(page, str(number), metadata=dict(metadata)) for number, page in enumerate(pages)]


class Writer:
    """Keeps what it is given, as an exclusion writer."""

    def __init__(self) -> None:
        self.documents: list[Any] = []

    def __enter__(self) -> Writer:
        return self

    def __exit__(self, *_: object) -> None:
        pass

    def write(self, document: Any, rank: int) -> None:
        self.documents.append(document)


def test_it_stands_where_an_extractor_stands() -> None:
    """It is an extractor of datatrove, and gives the text of a page."""
    from datatrove.pipeline.extractors.base import BaseExtractor

    extractor = cleaner.datatrove.CleanerExtractor(max_memory=2_000_000_000, workers=2)
    assert isinstance(extractor, BaseExtractor)
    assert extractor.extract(HTML) == TEXT


def test_documents_that_fail_are_excluded_and_counted() -> None:
    """The others go on in order, with the parts that are asked for; the one that fails keeps its page and says why."""
    writer = Writer()
    extractor = cleaner.datatrove.CleanerExtractor(None, ["title", "metadata"], writer)
    given = documents(HTML, "", HTML, url="https://example.org/a")
    made = list(extractor.run(iter(given)))
    assert [(document.id, document.text) for document in made] == [("0", TEXT), ("2", TEXT)]
    assert made[0].metadata["article"]["title"] == "A day in Lyon"
    assert made[0].metadata["article"]["metadata"]["url"] == "https://example.org/a"
    (failed,) = writer.documents
    assert (failed.id, failed.metadata["cleaner_error"]["kind"]) == ("1", "empty")
    counted = {name: stat.total for name, stat in extractor.stats.stats.items()}
    assert (counted["total"], counted["forwarded"], counted["dropped"], counted["dropped_empty"]) == (3, 2, 1, 1)


def test_options_are_those_of_clean() -> None:
    """They reach each page; what can't be done is an error when the block is made."""
    (made,) = cleaner.datatrove.CleanerExtractor(None, keep=["share"]).run(documents(HTML))
    assert made.text == f"{TEXT}\n\nShare this article"
    for wrong in ({"titel": True}, {"metadata": ["titel"]}, {"timeout": -1}, {"then": len}):
        with pytest.raises(cleaner.OptionError):
            cleaner.datatrove.CleanerExtractor(**wrong)


def test_it_can_be_pickled() -> None:
    """Executors send a pipeline to other processes and machines, its class by name."""
    extractor = pickle.loads(pickle.dumps(cleaner.datatrove.CleanerExtractor(metadata=["lead"])))
    assert type(extractor) is cleaner.datatrove.CleanerExtractor
    assert extractor.parts == ("lead",)


def test_the_pipeline_of_the_documentation(tmp_path: Path) -> None:
    """The example of docs/datatrove.md runs as written, in two processes with a process beside each."""
    (tmp_path / "pages").mkdir()
    pages = [
        HTML,
        "<body></body>",
        f"{HTML}<p>Le café de la gare a rouvert mercredi, après neuf jours de tempête.</p>",
        HTML,
    ]
    for name, numbers in {"a": (0, 1), "b": (2, 3)}.items():
        lines = (json.dumps({"id": str(i), "html": pages[i], "url": f"https://example.org/{i}"}) for i in numbers)
        (tmp_path / "pages" / f"{name}.jsonl").write_text("\n".join(lines), "utf-8")
    run(example("datatrove.md"), tmp_path)
    made = {line["id"]: line for line in read(tmp_path / "articles")}
    assert sorted(made) == ["0", "2", "3"]
    assert made["0"]["text"] == TEXT
    assert made["2"]["text"] == cleaner.clean(pages[2]).text
    assert made["0"]["metadata"]["article"] == {"title": "A day in Lyon", "language": "en"}
    (failed,) = read(tmp_path / "failed")
    assert (failed["id"], failed["metadata"]["cleaner_error"]["kind"]) == ("1", "empty")


def read(folder: Path) -> list[dict[str, Any]]:
    """The lines of all files of a folder."""
    return [json.loads(line) for path in sorted(folder.iterdir()) for line in path.read_text("utf-8").splitlines()]
