"""What are the elements of HTML, by their tags alone: unseen, on a line of their own, or in their line?"""

from __future__ import annotations

from ...readings import READING_TAGS

# Elements whose text nobody sees, or, in formulas, sees otherwise; that of a frame is what older browsers show, and of AMP's own until they have loaded.
INVISIBLE = (
    "script", "style", "template", "noscript", "head", "svg", "math", "iframe", "object", "canvas", "audio", "video",
    "datalist", "amp-ad", "amp-embed", "amp-iframe", "-comment", "-doctype", "-cdata",
)  # fmt: skip
# Elements that end a block where they begin and where they end: browsers put them on a line of their own.
BREAKS = (
    "address", "article", "aside", "blockquote", "body", "button", "caption", "center", "dd", "details", "dialog", "dir", "div", "dl",
    "dt", "fieldset", "figcaption", "figure", "footer", "form", "h1", "h2", "h3", "h4", "h5", "h6", "header", "hgroup", "html", "legend",
    "li", "main", "menu", "nav", "ol", "option", "optgroup", "p", "pre", "search", "section", "select", "summary", "table", "tbody",
    "textarea", "tfoot", "thead", "title", "tr", "ul", "amp-consent", "amp-lightbox", "amp-sidebar", "amp-user-notification",
)  # fmt: skip
# Elements that HTML knows and that stand in their line.
INLINE = (
    "abbr", "acronym", "applet", "area", "b", "base", "basefont", "bdi", "bdo", "bgsound", "big", "blink", "cite", "code", "col", "colgroup",
    "data", "del", "dfn", "em", "embed", "font", "frame", "frameset", "i", "img", "input", "ins", "kbd", "label", "link", "listing", "map",
    "mark", "meta", "meter", "nobr", "noembed", "noframes", "output", "param", "picture", "plaintext", "progress", "q", "rb", "s", "samp",
    "small", "source", "span", "strike", "strong", "sub", "sup", "time", "track", "tt", "u", "var", "wbr", "xmp", "amp-img",
)  # fmt: skip
CELLS = frozenset(("td", "th"))
SKIP, TEXT, BREAK, LINE, CELL, LINK, RUBY, READING = range(1, 9)
WHAT: dict[str, int] = {
    **dict.fromkeys(INLINE, 0),
    **dict.fromkeys(INVISIBLE, SKIP),
    **dict.fromkeys(BREAKS, BREAK),
    **dict.fromkeys(READING_TAGS, READING),
    "-text": TEXT, "br": LINE, "hr": LINE, **dict.fromkeys(CELLS, CELL), "a": LINK, "ruby": RUBY,
}  # fmt: skip
UNSCRIPTED = {**WHAT, "noscript": 0}


def is_made_up(tag: str) -> bool:
    """
    Is this the tag of an element that HTML doesn't know: `<news-card>`, `<headline>`? Those of other vocabularies have a colon, and some are slips.

    >>> is_made_up("news-card"), is_made_up("span"), is_made_up("o:p"), is_made_up('body"'), is_made_up("-comment")
    (True, False, False, False, False)
    """
    return tag not in WHAT and tag[:1].isalpha() and tag.replace("-", "_").isidentifier()
