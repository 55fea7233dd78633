"""Elements of XML as text."""

from __future__ import annotations

import re

# What XML 1.0 may not hold at all, https://www.w3.org/TR/xml/#charsets
_NO_XML = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
_ESCAPES = {"&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "\t": "&#9;", "\n": "&#10;", "\r": "&#13;"}
_IN_TEXT = re.compile("[&<>\r]")
_IN_ATTRIBUTES = re.compile('[&<>"\t\n\r]')


def text(plain: str) -> str:
    """
    A text, escaped; characters that XML can't hold become U+FFFD.

    >>> text("a < b & c\\x07")
    'a &lt; b &amp; c\ufffd'
    """
    return _IN_TEXT.sub(_escaped, _NO_XML.sub("\ufffd", plain))


def tag(name: str, /, **attributes: str | int | None) -> str:
    """
    The beginning of an element, with the attributes that say something; `xml_lang` is `xml:lang`.

    >>> tag("p", xml_lang="en", n=None, type="")
    '<p xml:lang="en">'
    """
    said = ((key.replace("_", ":"), str(value)) for key, value in attributes.items() if value not in (None, ""))
    inside = "".join(f' {key}="{_IN_ATTRIBUTES.sub(_escaped, _NO_XML.sub(chr(0xFFFD), value))}"' for key, value in said)
    return f"<{name}{inside}>"


def empty(name: str, /, **attributes: str | int | None) -> str:
    """An element that holds nothing."""
    return tag(name, **attributes)[:-1] + "/>"


def element(name: str, /, plain: str, **attributes: str | int | None) -> str:
    """
    >>> element("title", "A & B", type="main")
    '<title type="main">A &amp; B</title>'
    """
    return f"{tag(name, **attributes)}{text(plain)}</{name}>"


def _escaped(found: re.Match[str]) -> str:
    return _ESCAPES[found[0]]
