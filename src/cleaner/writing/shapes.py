"""How much a text says and how it ends, whatever its script, and what that makes of it: its shape."""

from __future__ import annotations

import re

from .normal_forms import composed

LONG = 160  # width from which a block is prose whatever it ends in
TINY_WIDTH = 16  # width under which a block is tiny
SENTENCE = 70  # width from which a block that ends as a sentence is prose
# Letters that say more than Latin ones, and how many of these each is worth. Beside each how many times fewer letters than in
# English the Declaration of Human Rights has. Khmer at 2.5 took bylines for prose; Hebrew and Amharic at 1 lost short paragraphs.
WORTHS = (
    ("\u3040-\u30ff\u31f0-\u31ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\uac00-\ud7a3", 2.5),  # 2.3 to 3.9
    ("\u0f00-\u109f\u1780-\u17ff\ua980-\ua9df", 1.3),  # Khmer 1.0, Burmese .7, Tibetan .8
    ("\u1200-\u139f", 1.8),  # Amharic 2.0, Tigrinya 1.6
    ("\u05d0-\u05f2\u0e00-\u0eff", 1.4),  # Hebrew 1.5, Thai 1.1, Lao 1.0; fewer letters than that lost headings of Thai
    ("\u0621-\u06d3", 1.2),  # Arabic 1.4, Persian 1.2, Kurdish 1.15, Urdu 1.1
)
_MORE = {worth - 1: "".join(letters for letters, other in WORTHS if other == worth) for _, worth in WORTHS}
_WORTHS = tuple((re.compile(f"[{letters}]"), more) for more, letters in _MORE.items())
# In UTF-8, the bytes that none of these letters begins with.
_OTHER_BYTES = bytes(
    byte for byte in range(256) if byte not in (0xD7, 0xD8, 0xD9, 0xDA, 0xDB, 0xE0, 0xE1) and not 0xE3 <= byte <= 0xEF
)
NO_MARK, STOP, DOTS, COLON, COMMA = range(5)  # how a text ends
# What a block is by its width and its end, its shape. Models have a column for the shape of no block as well, which is 0.
TINY, SHORT_SHAPE, SHORT_SENTENCE, LINE_SHAPE, SENTENCE_SHAPE, LONG_LINE, PROSE = range(1, 8)
SHORT_SHAPES = (TINY, SHORT_SHAPE)
SMALL_SHAPES = (*SHORT_SHAPES, SHORT_SENTENCE)
PROSE_SHAPES = (SENTENCE_SHAPE, LONG_LINE, PROSE)
QUESTION_MARKS = ("?", "？", "؟", ";")
CALLING_MARKS = (*QUESTION_MARKS, "!", "！")  # of a question or a call
ENDS = {
    **dict.fromkeys(".!?。！？।॥؟۔።፧។៕။։།", STOP),
    "…": DOTS,
    **dict.fromkeys(":：՝፦៖፡", COLON),
    **dict.fromkeys(",;،؛、，；፣፤", COMMA),
}
# What some scripts end a sentence with where keyboards lack its own mark: Armenian a colon, Ethiopic two marks between words,
# those of India a bar. A short line that ends in a colon or a bar is a label.
_LIKE_STOPS = frozenset(":፡|")
_LIKE_STOP = re.compile("[\u0531-\u0587][»”\"')\\]]*\\s*:$|[\u0900-\u0d7f][”\"')\\]]*\\s*\\|$")
LONGEST_LINE = 40  # characters of such a label
# No mark ends the sentences of Thai and Lao: they are told by length alone, in characters.
UNMARKED = 60
TAIL = 12  # … and how many characters of the end are looked at
_UNMARKED = re.compile("[\u0e00-\u0eff]")
# What often stands in the place of a full stop: "Thanks for all your help :)", ":wink:".
_SMILEY = re.compile(r"(?<=[\s.!?…])(?:[:;=][-'^]?[)(\]DPpOo3|/\\*]{1,4}|[xX]D+|\^_?\^|:[a-z_]{2,20}:)$")
_EYES = frozenset(":;=-'^)DX")  # what stands before the last character of one, unless this is a colon
LONGEST_SMILEY = 24  # characters of one, with what stands before it
# Marks that nobody sees: soft hyphens, joiners, and those of the direction of writing, with which lines of Arabic and Hebrew end.
UNSEEN_MARKS = "\u00ad\u061c\u180e\u200b\u200c\u200d\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2060\u2061\u2062\u2063\u2064\u2066\u2067\u2068\u2069\ufeff"
CLOSERS = f"\"'”“’‘»«」』）)]›‹ {UNSEEN_MARKS}"  # „German“, »Danish« and ‚so‘ close with what opens others
LONGEST_NOTES = 24  # characters of the marks of notes behind a sentence: "[1]", "[a] [12]"
_NOTES = re.compile(r"[^\s\[\]](?:\s?\[\w{1,3}\])+$")
_UNSEEN, _CLOSING = frozenset(UNSEEN_MARKS), frozenset(CLOSERS)
SELECTORS = (
    "\ufe00-\ufe0f\U000e0100-\U000e01ef"  # of variants of letters: what a manifest in a text is written in (C2PA)
)
_MANIFEST = re.compile(f"\ufeff[{SELECTORS}]+")


def seen(text: str) -> str:
    r"""
    A text without what nobody sees: marks at its ends, and manifests, which are long (C2PA, as runs of variation selectors).

    >>> seen("\u200fהסערה חלפה.\u200f")
    'הסערה חלפה.'
    """
    if text.isascii():
        return text
    whole = text
    if "\ufeff" in text:
        text = _MANIFEST.sub("", text).strip()
    if text and (text[-1] in _UNSEEN or text[0] in _UNSEEN):
        text = text.strip(f" {UNSEEN_MARKS}")
    return text or whole


def width_of(text: str) -> int:
    """
    How much a text says: its characters, with letters that say more counted for more.

    >>> [width_of(text) for text in ("It rained.", "Дождь.", "ירד גשם.", "ዘነበ።", "下雨了。")]
    [10, 6, 10, 7, 8]
    """
    width = len(text)
    if text.isascii() or not text.encode("utf-8", "surrogatepass").translate(None, _OTHER_BYTES):
        return width
    return width + int(sum(more * len(letters.findall(text)) for letters, more in _WORTHS))


def reads_as_prose(text: str) -> bool:
    """Is a text, by its length and its end, a sentence or more?"""
    text = composed(text)
    return shape_of(width_of(text), end_of(text)) in PROSE_SHAPES


def end_of(text: str) -> int:
    r"""
    How a text ends, closing quotation marks, brackets and unseen marks aside: STOP, DOTS, COLON, COMMA or NO_MARK.

    >>> [end_of(text) == STOP for text in ("“It rained.”", "„Es regnete.“", "»Es regnete.«", "ירד גשם.\u200f", "“It rained”")]
    [True, True, True, True, False]

    The marks of notes behind a sentence are set aside as well:

    >>> [end_of(text) == STOP for text in ("It rained.[1]", "It rained. [a][12]", "It rained [again]")]
    [True, True, False]

    Other marks that stand for a full stop are one behind a sentence:

    >>> [end_of(text) == STOP for text in ("Երեկ քաղաքում ամբողջ օրը անձրև է եկել, հայտնում է քաղաքապետարանը:", "Հեղինակ:")]
    [True, False]
    """
    last = text[-1]
    if last.isalnum() and text.isascii():
        return NO_MARK  # most lines
    if last == "]" and (notes := _NOTES.search(text, max(0, len(text) - LONGEST_NOTES))):
        text = text[: notes.start() + 1]
        last = text[-1]
    if last in _CLOSING:
        last = text[-8:].rstrip(CLOSERS)[-1:]
    end = ENDS.get(last, NO_MARK)
    if last in _LIKE_STOPS:
        tail = text[-12:].rstrip(CLOSERS)
        if tail.endswith("፡፡") or (len(text) > LONGEST_LINE and _LIKE_STOP.search(tail)):
            return STOP
    if end == NO_MARK and len(text) >= UNMARKED and is_unmarked(text):
        return STOP
    return DOTS if end == STOP and last == "." and text[-8:].rstrip(CLOSERS).endswith("...") else end


def end_of_post(text: str) -> int:
    """
    The same of a line that people may have typed: behind a sentence, a smiley stands for its full stop.

    Pages of HTML, where sites talk so to their readers beside the article, aren't asked.

    >>> end_of_post("Thanks a lot for all the help with my boat :D") == STOP
    True
    """
    if (text[-2:-1] in _EYES or text[-1] == ":") and (smiley := _SMILEY.search(text, len(text) - LONGEST_SMILEY)):
        before = text[: smiley.start()].rstrip()
        if len(text) > LONGEST_LINE and end_of(before) == NO_MARK:
            return STOP
    return end_of(text)


def is_unmarked(text: str) -> bool:
    """
    Is a text, in a language that has no mark for it, long enough to be a sentence?

    >>> is_unmarked("เรือข้ามฟากไปเกาะออกเดินทางอีกครั้งเมื่อเช้าวันพุธหลังจากมีพายุมาทั้งสัปดาห์"), is_unmarked("เรือกลับมาแล้ว")
    (True, False)
    """
    if len(text) < UNMARKED or (text[-1].isalpha() and not _UNMARKED.match(text[-1])):
        return False
    return _UNMARKED.search(text, len(text) - TAIL) is not None


def shape_of(width: int, end: int) -> int:
    """What a text is by its width and its end: TINY, SHORT_SHAPE, SHORT_SENTENCE, LINE_SHAPE, SENTENCE_SHAPE, LONG_LINE or PROSE."""
    stopped = end in (STOP, DOTS)
    if width < TINY_WIDTH:
        return TINY
    if width < SENTENCE:
        return SHORT_SENTENCE if stopped else SHORT_SHAPE
    if width < LONG:
        return SENTENCE_SHAPE if stopped else LINE_SHAPE
    return PROSE if stopped or end == COLON else LONG_LINE
