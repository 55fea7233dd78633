"""JSON-LD, as it should be and as pages have it."""

from __future__ import annotations

import pytest

from cleaner.reading.tree import tree_of
from cleaner.structured import read_structured
from cleaner.structured.json_ld import parse, things_in

BROKEN = {
    "a comma too many": ('{"a": "1", "b": ["2",],}', {"a": "1", "b": ["2"]}),
    "a comma too few": ('{"a": "1"\n"b": ["2"\n"3"]}', {"a": "1", "b": ["2", "3"]}),
    "line comments": ('{\n// what it is\n"a": "1" // one\n}', {"a": "1"}),
    "block comments": ('{/* "b": "2", */ "a": "1"}', {"a": "1"}),
    "a comment of HTML around it": ('<!-- {"a": "1"} -->', {"a": "1"}),
    "CDATA around it": ('//<![CDATA[\n{"a": "1"}\n//]]>', {"a": "1"}),
    "CDATA in comments": ('/*<![CDATA[*/{"a": "1"}/*]]>*/', {"a": "1"}),
    "a line break in a string": ('{"a": "one\ntwo\tthree"}', {"a": "one\ntwo\tthree"}),
    "entities for quotes": ("{&quot;a&quot;: &quot;1&quot;}", {"a": "1"}),
    "an escape that doesn't exist": (r'{"a": "it\'s \d", "b": "A \"day\""}', {"a": "it's d", "b": 'A "day"'}),
    "quotes in a string": ('{"a": "He said "no" and "yes".", "b": "2"}', {"a": 'He said "no" and "yes".', "b": "2"}),
    "names without quotes": ('{a: "1", b: true, c: 3, d: undefined}', {"a": "1", "b": True, "c": 3, "d": None}),
    "a semicolon behind it": ('{"a": "1"};', {"a": "1"}),
    "an end too soon": ('{"a": "1", "b": {"c": ["2", "3"', {"a": "1", "b": {"c": ["2", "3"]}}),
    "an end within a value": ('{"a": "1", "b": {"c": "2", "name": "Ann Exa', {"a": "1", "b": {"c": "2"}}),
    "a bracket too many": ('{"a": "1"}}]', {"a": "1"}),
    "a value too few": ('{"a": , "b": "2"}', {"b": "2"}),
    "an address with slashes": ('{"a": "https://example.org/a", // b\n}', {"a": "https://example.org/a"}),
    "a number of five thousand digits": ('{"a": ' + "1" * 5000 + ', "b": "2"}', {"a": "1" * 5000, "b": "2"}),
    "a byte order mark": ('\ufeff{"a": "1"}', {"a": "1"}),
    "half a surrogate pair": (r'{"a": "x\ud83d", }', {"a": "x\ufffd"}),
    "a surrogate pair": (r'{"a": "\ud83d\ude00", }', {"a": "😀"}),
}


@pytest.mark.parametrize("what", BROKEN)
def test_broken_json_is_mended(what: str) -> None:
    """What people get wrong in JSON costs nothing but itself."""
    text, expected = BROKEN[what]
    assert parse(text) == [expected]


def test_values_one_after_the_other() -> None:
    """A script may hold several objects, with or without something between them."""
    assert parse('{"a": 1}{"b": 2}\n,{"c": 3}') == [{"a": 1}, {"b": 2}, {"c": 3}]


@pytest.mark.parametrize(
    "text", ["", "   ", "no JSON", '"', "{", "}", "[[[", "\\", '{"a', "{:", "// {", "/* {", "<!--", '{"a":"\\']
)
def test_what_is_no_json_gives_no_thing(text: str) -> None:
    """Whatever stands in a script, reading it raises nothing."""
    assert [thing for thing in things_in(parse(text)) if thing] in ([], [{"a": ""}])


@pytest.mark.parametrize("text", ["[" * 200_000, '{"a":' * 200_000, '{"a":[' * 100_000 + "]}" * 100_000])
def test_deep_json(text: str) -> None:
    """JSON that lies in itself a hundred thousand times is read without recursion, and cut off where it gets too deep."""
    list(things_in(parse(text)))
    depth, value = 0, parse(text)
    while value and isinstance(value, (list, dict)):
        value = value[0] if isinstance(value, list) else value.get("a")
        depth += 1
    assert depth < 1000


def test_graphs_and_lists_are_opened() -> None:
    """Things of graphs and lists come one by one, the thing that holds a graph among them if it has a type."""
    values = [[{"@graph": [{"@type": "A"}, [{"@type": "B"}]], "@type": "C"}, {"@graph": {"@type": "D"}}], "text", 5]
    assert [thing["@type"] for thing in things_in(values)] == ["C", "A", "B", "D"]


def test_scripts_are_found_however_their_type_is_written() -> None:
    """The type of a script may be in capitals, or say its character set as well."""
    page = (
        '<script type="application/LD+JSON">{"a": 1}</script><script type="application/ld+json; charset=utf-8">{"b": 2}</script>'
        '<script type="application/json">{"c": 3}</script><body><script type=application/ld+json>{"d": "<b>x</b>"}</script>'
    )
    assert read_structured(tree_of(page)).json_ld == ({"a": 1}, {"b": 2}, {"d": "<b>x</b>"})
