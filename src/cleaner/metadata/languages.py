"""Languages as pages name them."""

from __future__ import annotations

import re

_TAG = re.compile(r"([a-z]{2,3})(?:[-_]([a-z]{4}))?(?:[-_]([a-z]{2}|\d{3}))?(?:[-_.@].*)?", re.I)


def language_tag(text: str) -> str:
    """
    A BCP 47 code, as it should be written; empty for what isn't one.

    >>> language_tag("EN_us"), language_tag("zh-hans-CN"), language_tag("English")
    ('en-US', 'zh-Hans-CN', '')
    """
    found = _TAG.fullmatch(text.split(",")[0].strip())
    if found is None:
        return ""
    language, script, region = found.groups()
    return "-".join(part for part in (language.lower(), (script or "").title(), (region or "").upper()) if part)
