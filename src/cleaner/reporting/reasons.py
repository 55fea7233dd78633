"""What each reason says, in words: those of docs/glossary.md, for readers who have only the report."""

from __future__ import annotations

REASON_WORDS = {
    "related": "is part of a block of related links, or an insert",
    "consent": "is a consent notice, or its heading or button",
    "share": "prompts to share or follow",
    "newsletter": "prompts to subscribe to a newsletter or to get an app",
    "paywall": "asks to pay, register or log in",
    "comments": "is a comment heading or prompt",
    "advert": "stands over advertising, or says that something is sponsored",
    "navigation": "is a menu or page furniture: search, print, back to top",
    "legal": "is the foot of the page: copyright, terms, imprint",
    "caption": "is the credit of a picture",
    "byline": "says who wrote or when",
    "ai-label": "says that something was made by AI, and nothing else",
    "repeat": "says the opening a second time",
    "unwanted": "is a part of the article that an option leaves out: a table, the standfirst",
    "reading": "holds readings of words, in ruby: they leave its text and stand in its record",
    "boilerplate": "isn't counted to the article by the model, and no label explains it",
}
