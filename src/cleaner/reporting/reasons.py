"""What each reason says, in words: those of docs/glossary.md, for readers who have only the report."""

from __future__ import annotations

REASON_WORDS = {
    "related": "is part of a block of related links, an insert, or another article below this one",
    "consent": "is a consent notice, or its heading or button",
    "share": "prompts to share or follow",
    "newsletter": "prompts to subscribe to a newsletter or to get an app",
    "paywall": "asks to pay, to donate, to register or to log in",
    "comments": "is a comment of a reader, or a heading or prompt of comments",
    "advert": "stands over advertising, or says that something is sponsored",
    "navigation": "is a menu, a table of contents, or page furniture: search, print, back to top",
    "legal": "is the foot of the page: copyright, terms, imprint",
    "caption": "is the caption of a picture, or its credit",
    "byline": "says who wrote or when, or something about who did",
    "ai-label": "says that something was made by AI, and nothing else",
    "repeat": "says again what the article says: its opening, a sentence in large, all of it for another screen",
    "unwanted": "is a part of the article that an option leaves out: a table, the standfirst",
    "reading": "holds readings of words, in ruby: they leave its text and stand in its record",
    "boilerplate": "isn't counted to the article by the model, and no label explains it",
}
