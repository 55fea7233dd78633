"""What goes as an AI label is disclosed."""

from __future__ import annotations

import pytest

from cleaner import clean
from cleaner.lexicon.sections import AI_SECTIONS
from samples import LANGUAGES, MORE, STORIES, lines_of

SUMMARISED = (
    "이 기사는 AI가 요약했습니다",
    "이 기사는 AI가 요약했습니다.",
    "이 기사는 인공지능이 요약했습니다.",
    "본 기사는 AI가 요약하였습니다.",
)


@pytest.mark.parametrize("code", LANGUAGES)
def test_labels_that_go_are_disclosed(code: str) -> None:
    """Each line that a language file has for an AI label, and that goes as one below an article, comes back as a disclosure."""
    lines = lines_of(code, *AI_SECTIONS, "ai_label")
    assert lines
    for line in lines:
        article = clean("\n\n".join((*STORIES[code], *MORE.get(code, ()), line)))
        labels = [removal.text for removal in article.removed if removal.reason == "ai-label"]
        assert not labels or article.disclosures, f"{line!r} was removed as a label, and nothing says so"


@pytest.mark.parametrize("line", SUMMARISED)
def test_korean_summaries(line: str) -> None:
    """A past tense is no request: 요약했습니다 says that AI did sum it up, 요약해줘 asks it to."""
    article = clean("\n\n".join((*STORIES["ko"], line)))
    assert [(removal.text, removal.reason) for removal in article.removed] == [(line, "ai-label")]
    assert [found.verdict for found in article.disclosures] == ["summarised"]
    for request in ("AI에게 요약해줘", "AI로 요약하기", "AI가 요약해 드립니다", "AI로 번역해보기"):
        assert not clean("\n\n".join((*STORIES["ko"], request))).disclosures
