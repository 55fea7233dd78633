"""Addresses: as browsers read them, absolute, and safe to write between quotes and brackets."""

from __future__ import annotations

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from cleaner import clean
from cleaner.outputs.addresses import safe_address
from cleaner.outputs.pictures import largest_of, source_of

BASE = "https://example.org/a/b?c=d#e"
SAFE = re.compile(
    r"(?:https?://[^\s\"'<>\\{}|^`\[\]/?#]|https?://(?:[^\s@/?#]*@)?\[[0-9A-Fa-f:.]+\]|mailto:)[^\s\"<>\\{}|^`\[\]]*"
)


def test_a_base_too_long_for_an_address_is_none() -> None:
    """Links are made absolute with a base of any length that addresses have, and not each with one that is a page long."""
    page = "<base href='https://other.example/{}'><h1>A day in Lyon</h1><p>It rained in Lyon for a whole <a href=day>day</a>, and the river rose."
    links = [
        clean(page.format("a/" * steps), "https://example.org/x").to_markdown(links=True) for steps in (20, 40_000)
    ]
    assert "(https://other.example/" + "a/" * 20 + "day)" in links[0]
    assert "(https://example.org/day)" in links[1]


@pytest.mark.parametrize(
    ("address", "expected"),
    [
        ("c", "https://example.org/a/c"),
        ("/c?x=1&y=[2]#z", "https://example.org/c?x=1&y=%5B2%5D#z"),
        ("?q", "https://example.org/a/b?q"),
        ("//other.example/x", "https://other.example/x"),
        ("  https://exam\nple.org/\tx ", "https://example.org/x"),
        ("\x01 HTTPS://Example.org/A", "https://Example.org/A"),
        ("/a b%20c%zz%", "https://example.org/a%20b%20c%25zz%25"),
        ("/новости/島?q=é", "https://example.org/новости/島?q=é"),
        ("http://user:word@[::1]:8080/x", "http://user:word@[::1]:8080/x"),
        ("https://example.org:443", "https://example.org:443"),
        ("/a\\b", "https://example.org/a%5Cb"),
        ("/it's(fine)", "https://example.org/it's(fine)"),
        ("MAILTO:ann@example.org?subject=a b", "mailto:ann@example.org?subject=a%20b"),
        ("mailto://ann@example.org", "mailto:ann@example.org"),
        ("http://http://example.org/a", "http://http//example.org/a"),
        ("https://例え.example:/島#一#二", "https://例え.example/島#一%23二"),
    ],
)
def test_addresses_are_read_as_browsers_read_them(address: str, expected: str) -> None:
    """White space is taken away, what is relative made absolute, what no address may hold encoded; letters stay."""
    assert safe_address(address, BASE, mail=True) == expected
    assert safe_address(expected, "", mail=True) == expected


@settings(deadline=None, derandomize=True, max_examples=300)
@given(
    st.one_of(st.text(max_size=40), st.from_regex(r"\A(?:https?:|mailto:|//|javascript:|data:)?\W{0,3}.{0,20}\Z")),
    st.booleans(),
)
def test_any_address_is_safe_or_none(address: str, mail: bool) -> None:
    """Whatever stands there, what comes out leads to the web or to mail, holds nothing that ends it, and stays as it is."""
    for base in (BASE, ""):
        found = safe_address(address, base, mail)
        assert not found or SAFE.fullmatch(found)
        assert safe_address(found, "", mail) == found
        assert mail or not found.startswith("mailto:")


@pytest.mark.parametrize(
    ("candidates", "expected"),
    [
        ("s.jpg 300w, l.jpg 900w, m.jpg 600w", "l.jpg"),
        ("s.jpg,l.jpg 2x", "s.jpg,l.jpg"),
        ("s.jpg, l.jpg 1.5x,m.jpg 1.25x", "l.jpg"),
        ("a,b.jpg 2x", "a,b.jpg"),
        (",, a.jpg , ,", "a.jpg"),
        ("a.jpg big, b.jpg 0x", "a.jpg"),
        ("", ""),
        (",", ""),
        (None, ""),
    ],
)
def test_the_largest_of_a_set(candidates: str | None, expected: str) -> None:
    """Of images with widths or densities the largest is taken; commas may stand in addresses."""
    assert largest_of(candidates, "https://example.org/").removeprefix("https://example.org/") == expected


def test_an_image_without_an_address() -> None:
    """No address, and none that leads to the web, is no image."""
    assert (
        source_of({}, BASE)
        == source_of({"src": None}, BASE)
        == source_of({"src": "data:,x", "srcset": "x:y 2x"}, BASE)
        == ""
    )
