"""Microdata and RDFa, and looking into what they say."""

from __future__ import annotations

from typing import Any

import pytest

from cleaner.reading.tree import tree_of
from cleaner.structured import Structured, read_structured
from cleaner.structured.things import inside, text_of, types_of, values


def said(page: str) -> Structured:
    return read_structured(tree_of(page))


VALUES = {
    "<meta itemprop=v content='a day'>": "a day",
    "<span itemprop=v content='2024-03-05'>5 March</span>": "2024-03-05",
    "<time itemprop=v datetime='2024-03-05'>5 March</time>": "2024-03-05",
    "<time itemprop=v>5 March</time>": "5 March",
    "<a itemprop=v href=/ann>Ann</a>": "Ann",
    "<link itemprop=v href=/ann>": "/ann",
    "<img itemprop=v src=a.jpg>": "a.jpg",
    "<data itemprop=v value=5>five</data>": "5",
    "<p itemprop=v>One<br>line  <b>of it</b><script>x</script></p>": "One line of it",
}


@pytest.mark.parametrize("element", VALUES)
def test_values_of_microdata(element: str) -> None:
    """Each element says its value where people put it: in an attribute, or in its text."""
    (thing,) = said(f"<div itemscope>{element}</div>").microdata
    assert thing == {"v": [VALUES[element]]}


def test_things_in_things() -> None:
    """A thing that is the value of another one lies in it; one that isn't stands beside it."""
    page = """<article itemscope itemtype="https://schema.org/NewsArticle"><h1 itemprop="headline name">A day</h1>
    <div itemprop=author itemscope itemtype="https://schema.org/Person"><b itemprop=name>Ann</b></div>
    <div itemscope itemtype="https://schema.org/Comment"><b itemprop=name>No</b></div></article><b itemprop=stray>x</b>"""
    things = said(page).microdata
    assert [types_of(thing) for thing in things] == [(), ("NewsArticle",), ("Comment",)]
    assert things[0] == {"stray": ["x"]}
    assert things[1]["headline"] == things[1]["name"] == ["A day"]
    assert [text_of(author) for author in values(things[1], "author")] == ["Ann"]


def test_a_thing_goes_on_elsewhere() -> None:
    """`itemref` names elements that hold more of a thing."""
    page = "<div itemscope itemref='more'></div><p itemprop=a id=more>One</p><div><p itemprop=b>Two</p></div>"
    assert said(page).microdata == ({"b": ["Two"]}, {"a": ["One"]})


def test_things_that_hold_each_other() -> None:
    """Things that name each other as their parts end nothing."""
    page = "<div itemscope id=a itemref=b itemprop=x></div><div itemscope id=b itemref=a itemprop='y z'></div>"
    assert len(list(inside(said(page).microdata))) <= 2


def test_rdfa() -> None:
    """RDFa is read like microdata; what no thing is said of is said of the page."""
    page = """<body><div vocab="http://schema.org/" typeof="BlogPosting"><span property="author" typeof="Person">
    <span property="name">Ann</span></span><span property=datePublished content="2024-03-05"></span></div>
    <span property="dc:title" content="A day"></span>"""
    things = said(page).rdfa
    assert things[0] == {"dc:title": ["A day"]}
    assert values(things[1], "datePublished") == ["2024-03-05"]
    assert [text_of(author) for author in values(things[1], "author")] == ["Ann"]


def test_what_is_in_a_relation_of_rdfa() -> None:
    """An element with a rel says what the thing in it is to the one around it, and a thing with its own name says that of itself."""
    account = '<b about="/user/5" typeof="sioc:UserAccount" property="foaf:name">Ann</b>'
    page = f"""<body><div typeof="sioc:Item"><span property="dc:date" content="2024-03-05" rel="sioc:has_creator">By {account}</span>
    <a rel="dc:relation" href="/b">Other</a></div>"""
    (thing,) = said(page).rdfa
    assert (values(thing, "dc:date"), text_of(values(thing, "sioc:has_creator"))) == (["2024-03-05"], "Ann")


def test_metas_and_links() -> None:
    """Meta and link elements come in the order of the page, wherever they stand."""
    page = said(
        "<meta name=Author content=Ann><meta charset=utf-8><meta property=og:title name=title content='A day'>"
        "<link rel='Canonical nofollow' href=' /a '><body><meta name=date content=2024><meta name=x content>"
    )
    assert [(meta.name, meta.content) for meta in page.metas] == [
        ("author", "Ann"), ("og:title", "A day"), ("title", "A day"), ("date", "2024"),
    ]  # fmt: skip
    assert [(link.rel, link.href) for link in page.links] == [(("canonical", "nofollow"), "/a")]


@pytest.mark.parametrize(
    "page",
    [
        "<div itemscope itemprop=a>" * 5_000 + "x",
        "<b itemprop=a>" * 5_000 + "x",
        "<b itemprop=a>x</b>" * 20_000,
        "<div itemscope itemprop='a b c d'>" * 300 + "<b itemprop=e>x",
        "<div typeof=A property='a b c'>" * 300,
    ],
    ids=["things in things", "values in values", "values side by side", "several names", "RDFa"],
)
def test_hostile_pages(page: str) -> None:
    """Thousands of things, side by side or in one another, are met once each."""
    things: list[Any] = [thing for _, thing in said(page).things()]
    assert len(list(inside(things))) <= page.count("<") + 1
