"""Content ↔ plain data, as the JSON Schema describes it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from .addresses import safe_address
from .content import (
    CODE_LANGUAGE,
    DEEPEST,
    DIRECTIONS,
    LANGUAGE,
    MARKS,
    Cell,
    Code,
    Content,
    Figure,
    Heading,
    Image,
    Item,
    ItemList,
    Node,
    Paragraph,
    Quote,
    Run,
    Runs,
    Table,
)

Data = dict[str, Any]


def data_of(content: Content) -> list[Data]:
    """
    Nodes as plain data, without what says nothing.

    >>> data_of((Heading(2, (Run("To "), Run("eat", ("strong",))), block=3),))
    [{'type': 'heading', 'level': 2, 'block': 3, 'runs': ['To ', {'text': 'eat', 'marks': ['strong']}]}]
    """
    return [_data_of(node) for node in content]


def _data_of(node: Node) -> Data:
    if isinstance(node, Paragraph):
        return {"type": "paragraph"} | _block(node.block) | {"runs": _runs_data(node.runs)} | _place(node)
    if isinstance(node, Heading):
        data = {"type": "heading", "level": node.level} | _block(node.block)
        return data | {"runs": _runs_data(node.runs)} | _place(node)
    if isinstance(node, Code):
        return _said({"type": "code", **_block(node.block), "text": node.text, "language": node.language})
    if isinstance(node, ItemList):
        items = [
            {"content": data_of(item.content)} | ({} if item.number is None else {"number": item.number})
            for item in node.items
        ]
        return {"type": "list"} | ({"ordered": True} if node.ordered else {}) | {"items": items}
    if isinstance(node, Quote):
        return {"type": "quote", "content": data_of(node.content)}
    if isinstance(node, Table):
        rows = [[_cell_data(cell) for cell in row] for row in node.rows]
        return (
            {"type": "table"}
            | _block(node.block)
            | _said({"caption": _runs_data(node.caption)})
            | {"rows": rows}
            | _place(node)
        )
    images = [_said({"source": image.source, "alternative": image.alternative}) for image in node.images]
    figure = _said({"caption": _runs_data(node.caption), "in_text": node.in_text})
    return {"type": "figure"} | _block(node.block) | {"images": images} | figure


def _said(data: Data) -> Data:
    return {key: value for key, value in data.items() if value not in ("", [], False)}


def _block(number: int) -> Data:
    return {"block": number} if number >= 0 else {}


def _place(node: Paragraph | Heading | Table) -> Data:
    return _said({"lang": node.lang, "dir": node.dir})


def _runs_data(runs: Runs) -> list[str | Data]:
    return [
        _said({"text": run.text, "marks": list(run.marks), "link": run.link}) if run.marks or run.link else run.text
        for run in runs
    ]


def _cell_data(cell: Cell) -> Data:
    spans = {key: count for key, count in (("columns", cell.columns), ("rows", cell.rows)) if count > 1}
    return {"runs": _runs_data(cell.runs)} | ({"heading": True} if cell.heading else {}) | spans


def content_from(data: Sequence[Mapping[str, Any]], depth: int = 0) -> Content:
    """
    The content that `data_of` gave; links and pictures that lead elsewhere than to the web or to mail are left out, and so are
    languages and directions that aren't.

    Raises KeyError, TypeError, ValueError or AttributeError for what isn't such data.
    """
    if depth > 2 * DEEPEST:
        raise ValueError("lists and quotes are nested too deeply")
    return tuple(_node_from(node, depth) for node in data)


def _node_from(data: Mapping[str, Any], depth: int) -> Node:
    kind, block = data["type"], int(data.get("block", -1))
    lang = data.get("lang", "") if LANGUAGE.fullmatch(data.get("lang", "")) else ""
    direction = data.get("dir", "") if data.get("dir") in DIRECTIONS else ""
    if kind == "paragraph":
        return Paragraph(_runs_from(data["runs"]), block, lang, direction)
    if kind == "heading":
        return Heading(min(max(int(data["level"]), 1), 6), _runs_from(data["runs"]), block, lang, direction)
    if kind == "code":
        language = data.get("language", "")
        return Code(str(data["text"]), language if CODE_LANGUAGE.fullmatch(language) else "", block)
    if kind == "list":
        items = (Item(content_from(item["content"], depth + 1), item.get("number")) for item in data["items"])
        return ItemList(tuple(items), bool(data.get("ordered")))
    if kind == "quote":
        return Quote(content_from(data["content"], depth + 1))
    if kind == "table":
        rows = tuple(tuple(_cell_from(cell) for cell in row) for row in data["rows"])
        return Table(rows, _runs_from(data.get("caption", ())), block, lang, direction)
    if kind == "figure":
        images = (
            Image(safe_address(image["source"], ""), str(image.get("alternative", ""))) for image in data["images"]
        )
        safe = tuple(image for image in images if image.source)
        return Figure(safe, _runs_from(data.get("caption", ())), bool(data.get("in_text")), block)
    raise ValueError(f"there is no {kind!r} in an article")


def _cell_from(data: Mapping[str, Any]) -> Cell:
    return Cell(
        _runs_from(data["runs"]), bool(data.get("heading")), int(data.get("columns", 1)), int(data.get("rows", 1))
    )


def _runs_from(data: Sequence[str | Mapping[str, Any]]) -> Runs:
    return tuple(Run(run) if isinstance(run, str) else _run_from(run) for run in data)


def _run_from(data: Mapping[str, Any]) -> Run:
    marks = data.get("marks", ())
    return Run(
        str(data["text"]),
        tuple(mark for mark in MARKS if mark in marks),
        safe_address(str(data.get("link", "")), "", mail=True),
    )
