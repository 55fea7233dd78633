"""What pages have that were written as XML, and HTML has not: elements that end themselves, tags with a prefix, sections of CDATA."""

from __future__ import annotations

import re

# An element that ends itself, as XML has them and HTML has not. Pages that are no XML, too, part paragraphs by "<p/>".
_EMPTY = re.compile(
    r"<(?!(?:area|base|br|col|embed|frame|hr|img|input|link|meta|param|source|track|wbr|p)[\s/])([a-z][\w:-]*)((?:\s[^<>]*)?)/>",
    re.I,
)
_XML = re.compile(r"\s*<\?xml\s")
_PREFIX = re.compile(r"""\sxmlns:(\w+)\s*=\s*["']http://www\.w3\.org/1999/xhtml["']""")
_ROOT = re.compile(r"(?:\s*<[?!][^<>]*>)*\s*<[A-Za-z][\w.-]*:")
_PREFIXED = re.compile(r"<(/?)[A-Za-z][\w.-]*:(?=[A-Za-z])")
CDATA = "<![CDATA["
_CDATA = re.compile(r"<!\[CDATA\[|\]\]>(?=\s*<)")
INDENT = 64  # characters of white space between the tag of an element and a section of CDATA in it
FEW_SCRIPTS = 3  # of a page, of which one that ends itself says that it was written as XML
OPENING = 4096  # characters in which a page says that its tags have a prefix, and a feed has its first section of CDATA


def is_xml(html: str) -> bool:
    """
    Was a page written as XML: by EPUB's rules, or by a program such as lxml?

    There "<script src=… />" ends itself, where a parser of HTML takes all that follows for the script.

    >>> is_xml("<?xml version='1.0'?><html>"), is_xml("<p><script src=a.js /><p>"), is_xml("<p><script src=a.js /></script><p>")
    (True, True, False)
    """
    if _XML.match(html):
        return True
    at = 0
    for _ in range(FEW_SCRIPTS):
        at = html.find(">", html.find("<script", at) + 1 or len(html)) + 1
        if not at:
            return False
        if html[at - 2] == "/" and not html.startswith("</script", at):
            return True
    return False


def as_html(html: str) -> str:
    """
    A page that was written as XML with end tags where elements end themselves, and with the tags of HTML without a prefix.

    Where the outermost element has one, as in the files of word processors, others have the names of HTML as well, such as `<w:p>`.

    >>> as_html("<h:html xmlns:h='http://www.w3.org/1999/xhtml'><h:a id='b'/>")
    "<html xmlns:h='http://www.w3.org/1999/xhtml'><a id='b'></a>"
    """
    if _ROOT.match(html):
        html = _PREFIXED.sub(r"<\1", html)
    elif prefix := _PREFIX.search(html, 0, OPENING):
        html = re.sub(rf"<(/?){prefix[1]}:", r"<\1", html)
    return with_end_tags(html)


def with_end_tags(html: str) -> str:
    """
    A page with end tags where elements end themselves.

    >>> with_end_tags("<style/><br/>One.")
    '<style></style><br/>One.'
    """
    return _EMPTY.sub(r"<\1\2></\1>", html)


def without_cdata(html: str) -> str:
    """
    A page whose sections of CDATA, in which feeds hold HTML, are a part of it. Those in scripts, behind the sign of a remark, are none.

    >>> without_cdata("<description> <![CDATA[<p>One.</p>]]></description><script>//<![CDATA[\\nrun()//]]></script>")
    '<description> <p>One.</p></description><script>//<![CDATA[\\nrun()//]]></script>'
    """
    is_open = False

    def left(mark: re.Match[str]) -> str:
        nonlocal is_open
        if mark[0] == CDATA:
            is_open = html[max(0, mark.start() - INDENT) : mark.start()].rstrip().endswith(">")
            return "" if is_open else mark[0]
        was_open, is_open = is_open, False
        return "" if was_open else mark[0]

    return _CDATA.sub(left, html)
