"""The empty form of a language file."""

from __future__ import annotations

import json

from .sections import SECTIONS


def empty_form(code: str, name: str) -> str:
    """The empty form of a language file, every section with what belongs in it."""
    lines = [
        f"# {name or code}. Anyone who reads this language every day can edit this file.",
        "# Write phrases as they stand on the page; capitals, accents, punctuation and spacing are ignored.",
        "# whole_block: the line is just this.  starts_with: it begins so (a colon at the end wants a colon or a bar there).",
        "# contains: it stands anywhere in a short line.  template: with {date}, {name}, {number} or {title} in it.",
        "# drop: real lines that must go.  keep: lines that look like them and must stay. Delete the sections you leave empty.",
        f'language = "{code}"',
        f"name = {json.dumps(name, ensure_ascii=False)}",
        "common_words = []  # the commonest little words of the language (the, of, and …), at least 15",
    ]
    for section in SECTIONS:
        lines += ["", f"[{section.name}]  # {section.about}"]
        lines += [f"{key} = []  # {about}" for key, about in section.vocabulary] or [
            "whole_block = []",
            "starts_with = []",
        ]
        lines += ["drop = []", "keep = []"]
    return "\n".join(lines) + "\n"
