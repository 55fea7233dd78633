"""Lines of print are about as wide as each other: they are put together in every script, as text of a PDF has them."""

from __future__ import annotations

import unicodedata

import pytest

from cleaner.reading.read_text import read_text
from samples import MORE, STORIES

CODES = ("en", "de", "fr", "ru", "el", "he", "ar", "hi", "ko", "vi")


def width(text: str) -> float:
    """How wide a text is in print, where an i has less room than an m."""
    return sum(
        0 if unicodedata.combining(letter) else 0.5 if letter in " iljtfr.,'" else 1.3 if letter in "mwMWшщж" else 0.9
        for letter in text
    )


def in_print(text: str, room: float) -> list[str]:
    """The lines of a paragraph."""
    lines = [""]
    for word in text.split():
        if width(f"{lines[-1]} {word}") > room and lines[-1]:
            lines.append("")
        lines[-1] = f"{lines[-1]} {word}".strip()
    return lines


def paragraphs(code: str) -> list[str]:
    """Three paragraphs of several sentences."""
    lines = STORIES[code][1:] + MORE.get(code, ())
    return [" ".join([*lines[n:], *lines[:n]]) for n in range(3)]


def texts(source: str) -> list[str]:
    return [block.text for block in read_text(source).blocks]


@pytest.mark.parametrize("room", [40, 48])
@pytest.mark.parametrize("code", [code for code in CODES if code != "he"])  # whose lines are too few at the wider one
def test_print_is_put_together(code: str, room: int) -> None:
    """Blank lines part the paragraphs."""
    said = paragraphs(code)
    source = "\n\n".join("\n".join(in_print(text, room)) for text in said)
    assert texts(source) == said


@pytest.mark.parametrize("code", CODES)
def test_print_without_blank_lines(code: str) -> None:
    """No line ends amid a sentence, and nothing is lost; some paragraphs may be one, or two."""
    said = paragraphs(code)
    blocks = texts("\n".join(line for text in said for line in in_print(text, 52)))
    assert " ".join(blocks) == " ".join(said)
    assert all(block[-1] in ".।" for block in blocks)


@pytest.mark.parametrize("code", CODES)
def test_a_short_line_ends_a_paragraph(code: str) -> None:
    """Where sentences end at the widest lines, nothing parts them."""
    said = paragraphs(code)
    wrapped = [in_print(text, 52) for text in said]
    blocks = texts("\n".join(line for lines in wrapped for line in lines))
    for lines, text in zip(wrapped, said, strict=True):
        assert width(lines[-1]) > 26 or any(block.endswith(text[-20:]) for block in blocks)


@pytest.mark.parametrize("gap", [1, 2, 3])
@pytest.mark.parametrize("code", ["en", "ru", "el", "vi"])
def test_a_sentence_goes_on_below_blank_lines(code: str, gap: int) -> None:
    """A page ended there, or the first line of a paragraph was moved in, and stands alone now."""
    said = paragraphs(code)
    lines = [in_print(text, 52) for text in said]
    at = next(n for n, line in enumerate(lines[1]) if n and line[0].islower() and lines[1][n - 1][-1] not in ".,")
    lines[1][at:at] = [""] * gap
    assert texts("\n\n".join("\n".join(text) for text in lines)) == said


TITLES = {
    "en": (
        "Council approves budget for the new library after a long debate",
        "Ferry crews agree to new rosters and return to work on Monday",
        "Museum returns carved doorway to the island it was taken from",
        "Island school wins a national prize for its garden of herbs",
        "Harbour office warns of another storm before the end of week",
        "Bakers of the old town bake the longest loaf in the country",
    ),
    "ar": (
        "المجلس يقر ميزانية المكتبة الجديدة بعد نقاش طويل في الجلسة",
        "أطقم العبارات توافق على الجداول الجديدة وتعود إلى العمل",
        "المتحف يعيد الباب المنحوت إلى الجزيرة التي أخذ منها قديما",
        "مدرسة الجزيرة تفوز بجائزة وطنية عن حديقة الأعشاب الصغيرة",
        "مكتب الميناء يحذر من عاصفة أخرى قبل نهاية الأسبوع المقبل",
        "خبازو المدينة القديمة يخبزون أطول رغيف عرفته البلاد كلها",
    ),
    "ko": (
        "의회는 긴 논의 끝에 새 도서관을 짓는 예산을 모두 승인했다",
        "여객선 선원들은 새 근무표에 합의하고 월요일에 돌아온다",
        "박물관은 조각한 문을 원래 있던 섬으로 돌려보내기로 했다",
        "섬의 작은 학교가 약초 정원으로 나라에서 주는 상을 받았다",
        "항만 사무소는 이번 주가 가기 전에 또 폭풍이 온다고 알렸다",
        "옛 도시의 제빵사들이 나라에서 가장 긴 빵을 함께 구웠다",
    ),
}


SPLITS = """15 km - 44:58 for the first boat, the last five in 14:12. The others are 13 seconds behind
20 km - 59:57 for the first boat, the last five in 14:59. The others are 14 seconds behind
25 km - 1:14:58, fifteen minutes for the last five. The gap is now seven seconds, and falls
and nobody at the harbour expects it to last until the pier. Two of them have dropped out by now
30 km - 1:29:34, the five in 14:36. The others are 16 seconds behind, and the rain sets in
35 km - 1:44:10, the five in 14:38. The others are 30 seconds behind, and three are left
40 km - 1:58:57 for the first boat. The others have lost a minute, and no longer see her"""


def test_entries_of_a_list_stay_apart() -> None:
    """Sentences end amid them, but hardly a line goes on."""
    said = [*paragraphs("en"), *paragraphs("en")]
    source = "\n\n".join([*("\n".join(in_print(text, 66)) for text in said), SPLITS])
    assert len(texts(source)) >= len(said) + 6


@pytest.mark.parametrize("around", [False, True])
@pytest.mark.parametrize("code", TITLES)
def test_titles_stay_apart(code: str, around: bool) -> None:
    """They are as wide as each other by chance, also below an article of print."""
    said = paragraphs(code) if around else []
    source = "\n\n".join([*("\n".join(in_print(text, 52)) for text in said), "\n".join(TITLES[code])])
    assert texts(source) == [*said, *TITLES[code]]


@pytest.mark.parametrize("code", ["en", "fr", "ru", "el"])
def test_spots_of_a_scan_keep_lines_together(code: str) -> None:
    """A bar at the end of a line is no column, and few paragraphs have to end as sentences do where many sentences end amid the lines."""
    lines = [line for text in paragraphs(code) for line in in_print(text, 52)]
    spotted = [f"{line} |" if n % 7 == 6 else line for n, line in enumerate(lines)]
    assert len(texts("\n".join([*spotted, "|"]))) < len(lines) / 3
