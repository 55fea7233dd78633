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
SKIP, TEXT, BREAK, LINE, CELL, LINK, RUBY, READING = range(1, 9)
WHAT: dict[str, int] = {
    **dict.fromkeys(INVISIBLE, SKIP),
    **dict.fromkeys(BREAKS, BREAK),
    **dict.fromkeys(READING_TAGS, READING),
    "-text": TEXT, "br": LINE, "hr": LINE, "td": CELL, "th": CELL, "a": LINK, "ruby": RUBY,
}  # fmt: skip
UNSCRIPTED = {tag: what for tag, what in WHAT.items() if tag != "noscript"}
