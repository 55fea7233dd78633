"""Descriptions and sections as pages write them, without what programs leave in them."""

from __future__ import annotations

import html
import re
from collections.abc import Sequence

from ..reading.lines.escaped import ENTITY, MARKUP
from .calendars import words
from .found import Found

LONGEST_SECTION = 60  # characters; what is longer is a text
SECTION_WORDS = 4  # of the name of a section; a last step of a trail with more is the article
FEWEST_STEPS = 2  # above the article: a trail that only leads home names no section
LONGEST_SLOGAN = 60  # characters of a slogan behind the name of a site,
WORDS_AFTER_SITE = 2  # … and words without a dash: "Wells News website"
FEWEST_LISTED = 3  # sections in one text, with commas between them
_ESCAPED = re.compile(r"&lt;/?[a-z]|</?(?:p|br|div|span|a|b|i|em|strong|h\d|ul|li)\b[^<>]*>", re.I)
_BREAK = re.compile(r"</?(?:p|br|div|h\d|ul|li)\b[^<>]*>", re.I)
_TAG = re.compile(r"</?[a-z][^<>]*>", re.I)
_JOINED = re.compile(r"(?<=[^\s\d]),(?=[^\s\d])")
_SHORTCODE = re.compile(
    r"\s*\[/?[a-z_]+(?::[^\[\]]*|\s[^\[\]]*[=\d][^\[\]]*)\]\s*"
)  # "[caption id=…]" of a weblog's editor
_EDGES = " |,"
_END = " |,-–—"
_CUT_ENTITY = re.compile(r"&#?\w{0,8}$")
_AFTER_SITE = re.compile(r"\s+[-–—|:•·]\s|:\s|\s?\|")
_LETTER = re.compile(r"[^\W\d_]")


def description_in(text: str) -> str:
    """
    A description without tags and entities that were escaped once too often, without shortcodes before it and marks around it.

    >>> description_in("A fine of &pound;1,000 |"), description_in("[photopress:a.jpg,full] It rained."), description_in(", ")
    ('A fine of £1,000', 'It rained.', '')
    """
    text = without_entities(without_tags(text))
    if text[:1] == "[" and (found := _SHORTCODE.match(text)):
        text = text[found.end() :]
    text = text.lstrip(_EDGES).rstrip(_END)
    return text if _LETTER.search(text) else ""


def without_tags(text: str) -> str:
    """
    A text without the tags of HTML that a program escaped once too often.

    >>> without_tags("&lt;p&gt;It rained &amp;amp; blew.&lt;/p&gt;"), without_tags("a < b, AT&amp;T")
    ('It rained & blew.', 'a < b, AT&amp;T')
    """
    if not _ESCAPED.search(text):
        return text
    return " ".join(html.unescape(_TAG.sub("", _BREAK.sub(" ", html.unescape(text)))).split())


def without_entities(text: str) -> str:
    """
    A text without entities that were escaped once too often: where each of its ampersands is one, and it doesn't speak of markup.

    >>> without_entities("Rain &amp; wind"), without_entities("How to write &amp; in HTML"), without_entities("Q&A, R&amp;D")
    ('Rain & wind', 'How to write &amp; in HTML', 'Q&A, R&amp;D')
    """
    if "&" not in text or ";" not in text:
        return text
    if (entities := ENTITY.findall(text)) and (cut := _CUT_ENTITY.search(text)):
        text = text[: cut.start()]
    if len(entities) != text.count("&") or MARKUP.search(text):
        return text
    return " ".join(html.unescape(text).split())


def without_slogans(found: list[Found], sites: Sequence[str]) -> list[Found]:
    """
    Descriptions but for those of the site: a short one is, that begins with its name and a dash; a longer one, or a name with two words more, where another is said.

    >>> of_site, of_day = Found("Wells News - All of Wells, day and night, in one place: news, talks and the tides", "meta"), Found("It rained.", "meta")
    >>> [one.value for one in without_slogans([of_site, of_day], ["Wells News"])], without_slogans([of_site], ["Wells News"]) == [of_site]
    ([None, 'It rained.'], True)
    """
    begin = [bool(one.value) and _begins_with_site(one.value, sites) for one in found]
    if not any(begin):  # most pages
        return found
    is_said = any(one.value and not of_site for one, of_site in zip(found, begin, strict=True))
    return [
        one._replace(value=None) if of_site and (is_said or _is_slogan(one.value)) else one
        for one, of_site in zip(found, begin, strict=True)
    ]


def _begins_with_site(text: str, sites: Sequence[str]) -> bool:
    """Does a text begin with the name of the site and a dash or a bar, or with that and hardly another word?"""
    for site in sites:
        if text[: len(site)].casefold() == site.casefold():
            rest = text[len(site) :]
            if _AFTER_SITE.match(rest) or (rest[:1] == " " and len(rest.split()) <= WORDS_AFTER_SITE):
                return True
    return False


def _is_slogan(text: str) -> bool:
    return len(text) <= LONGEST_SLOGAN and _AFTER_SITE.search(text) is not None


def section_in(text: str) -> str:
    """
    The first section that a text names; programs join several with a bare comma, or list more than two. None is an address, or a text.

    >>> section_in("World,Europe"), section_in("Arts, Books"), section_in("How to, Pipes, Sales"), section_in("Arts, Books, and Films")
    ('World', 'Arts, Books', 'How to', 'Arts, Books, and Films')
    >>> section_in("https://example.org/blog/")
    ''
    """
    section = _JOINED.split(text, maxsplit=1)[0]
    listed = section.split(", ")
    if len(listed) >= FEWEST_LISTED and not _joins(listed[-1]):
        section = listed[0]
    section = section.strip(_END)
    return "" if len(section) > LONGEST_SECTION or "://" in section else section


def _joins(part: str) -> bool:
    """Does the last part of a list begin with a word for "and", or hold one: "Behavioral, Social and Health Sciences"?"""
    ands = {"and", "&", *(word for known in words()["and"].values() for word in known)}
    return not ands.isdisjoint(part.lower().split())
