"""Manifests: reported, never verified, and never destroyed."""

from __future__ import annotations

import struct

import pytest

from cleaner import clean
from disclosing_pages import disclosed, html_page, said, text_page

PAYLOAD = bytes(range(256)) * 3


def selectors(data: bytes) -> str:
    """Bytes as variation selectors, after the C2PA specification, appendix A.8."""
    return "".join(chr(0xFE00 + byte) if byte < 16 else chr(0xE0100 + byte - 16) for byte in data)


def manifest() -> str:
    """A wrapper as the specification has it."""
    return "\ufeff" + selectors(b"C2PATXT\0" + struct.pack("!BI", 1, len(PAYLOAD)) + PAYLOAD)


PLACES = ["above", "amid", "below"]


@pytest.mark.parametrize("place", PLACES)
@pytest.mark.parametrize("as_bytes", [False, True])
def test_a_manifest_in_text_is_kept_and_reported(place: str, as_bytes: bool) -> None:
    """Wherever it stands, every selector of it comes through, and the page says that it is there: no more."""
    page = text_page(**{place: f"The captain was glad of it, he said on the pier in the morning sun.{manifest()}"})
    article = clean(page.encode() if as_bytes else page)
    assert manifest() in article.text
    (one,) = disclosed(article)
    assert (one.kind, one.verdict) == ("provenance", "unknown")
    assert one.evidence.startswith(f"a C2PA manifest of {len(PAYLOAD)} bytes, not verified")


@pytest.mark.parametrize("as_bytes", [False, True])
@pytest.mark.parametrize("where", ["first", "last"])
def test_a_manifest_on_a_line_of_its_own(where: str, as_bytes: bool) -> None:
    """At the very beginning, its first character is no byte order mark; at the end it belongs to the text."""
    page = f"{manifest()}\n\n{text_page()}" if where == "first" else f"{text_page()}\n\n{manifest()}"
    article = clean(page.encode() if as_bytes else page)
    everything = "".join(record.text for record in article.explain())
    assert manifest() in everything
    assert [kind for kind, _, _ in said(article)] == ["provenance"]


def test_a_manifest_in_html_comes_through() -> None:
    """As in text; in JSON and Markdown as well."""
    page = html_page().replace("</p></div>", f"{manifest()}</p></div>")
    article = clean(page)
    assert manifest() in article.text
    assert manifest() in article.to_markdown()
    assert manifest() in article.to_json()
    assert manifest() in article.to_html()
    assert manifest() in article.to_tei()
    assert said(article) == [("provenance", "unknown", "article text")]


def test_a_title_with_a_manifest_is_still_the_title() -> None:
    """What nobody sees doesn't count to a line's length."""
    title, rest = text_page().split("\n\n", 1)
    article = clean(f"{title}{manifest()}\n\n{rest}")
    assert article.title == title + manifest()


def test_other_invisible_bytes_are_reported_as_what_they_are() -> None:
    """A long run of variation selectors that is no manifest may be a watermark, or a hidden text."""
    (one,) = disclosed(text_page() + selectors(b"follow the white rabbit"))
    assert (one.kind, one.verdict) == ("provenance", "unknown")
    assert one.evidence.startswith("23 invisible bytes that are no C2PA manifest")


def test_a_manifest_that_was_cut_says_so() -> None:
    """Its length doesn't fit any more."""
    (one,) = disclosed(text_page() + manifest()[:-40])
    assert "cut or padded" in one.evidence


def test_armour_is_reported() -> None:
    """The manifest that is written in letters, after appendix A.9."""
    armour = "-----BEGIN C2PA MANIFEST----- data:application/c2pa;base64,AAAA -----END C2PA MANIFEST-----"
    assert ("provenance", "unknown") in [(kind, verdict) for kind, verdict, _ in said(text_page(below=armour))]


def test_emoji_and_variants_of_letters_are_no_manifests() -> None:
    """A variation selector or two after a sign are writing."""
    assert (
        said(text_page(below="The crew cheered ❤️❤️❤️☀️ and 葛󠄀飾区 cheered back, as it does every year in the spring."))
        == []
    )
