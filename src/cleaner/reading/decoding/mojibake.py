"""
Text that was decoded wrongly before it came here, "ÐŸÑ€Ð¸Ð²ÐµÑ‚" for "Привет" → its bytes again, decoded rightly.

Scrapers take the bytes of a page for Latin-1 where no header says what they are, and save what they get as UTF-8. All
256 bytes become characters then, so nothing is lost: each goes back to its byte, and the bytes are decoded again. What
gives such a text away are runs of characters that no language writes, "Ã©" or "Ïðèâåò", and control characters in the
place of the quotation marks and dashes of windows-1252, which are taken for those as browsers do.
"""

from __future__ import annotations

import codecs
import re
from collections.abc import Iterable

from ...errors import InputError
from .decode import decode, detect
from .mojibake_signs import FEWEST, SIGN, has_strays, sample_of

LONG = 3  # characters, none of them ASCII, of a run that no Latin letters make,
MOST_SHORT = 0.25  # … and the share of them that may be in shorter ones,
ENOUGH = 30  # … of so many at least
DEPTH = 3  # times that a page may have been decoded wrongly, one after the other
FOREIGN = 0.9  # share of the letters, those of ASCII aside, that aren't Latin in what comes out in other letters
GARBAGE = 0.01  # … and of characters in it that no text has,
MIXED = 0.2  # … and of letters of ASCII beside others, and of words with capitals inside: "Cфtй", "вАФ"


def _table(name: str) -> dict[int, int]:
    """The byte that each character was: of an encoding, and of Latin-1 where it has none."""
    made = {ord(bytes([byte]).decode(name, "ignore") or chr(byte)): byte for byte in range(0x100)}
    return {**{code: code for code in range(0x100)}, **made}


# ISO 8859-15 has a few letters in other places than windows-1252, which alone has quotation marks and dashes.
_TABLES = {"windows-1252": _table("cp1252"), "iso-8859-15": _table("iso8859-15")}
_CLASS = "".join(chr(code) for code in sorted(set().union(*_TABLES.values())) if code > 0x7F)
_RUN = re.compile(f"[{_CLASS}]{{2,}}")
_MARK = re.compile("[\u0192\u02c6\u02dc\u2013-\u203a\u2122]")
_CONTROLS = {byte: bytes([byte]).decode("cp1252", "ignore") or chr(byte) for byte in range(0x80, 0xA0)}
_BEYOND = re.compile("[^\x00-\xff]")
_UNBROKEN = re.compile("[^\x00-\xa0]+")
_LETTERS = re.compile(r"[^\W\d_\x00-\x7f]+")
_HIGH = bytes(range(0x80, 0x100))
_LATIN = re.compile("[\u00aa-\u024f\u1e00-\u1eff]")
_BESIDE_OTHERS = re.compile(r"[A-Za-z](?=[^\W\d_\x00-\x7f])|(?<=[^\W\d_\x00-\x7f])[A-Za-z]")
_OF_UTF8 = re.compile(rb"[\xc2-\xdf][\x80-\xbf]|[\xe0-\xef][\x80-\xbf]{2}|[\xf0-\xf4][\x80-\xbf]{3}")
_NO_TEXT = re.compile("[\u0080-\u009f\ufffd\ue000-\uf8ff]")


def undo(text: str, seen: Iterable[str]) -> tuple[str, str, str] | None:
    r"""
    Decode again a text that was decoded wrongly: (text, its encoding, the encoding it was taken for). None if it wasn't.

    `seen` is what people read of it, without its tags.

    >>> undo("ÐŸÑ€Ð¸Ð²ÐµÑ‚", ["ÐŸÑ€Ð¸Ð²ÐµÑ‚"])
    ('Привет', 'utf-8', 'windows-1252')
    >>> undo("l\x92été, d\x92accord", ["l\x92été, d\x92accord"])
    ('l’été, d’accord', 'windows-1252', 'iso-8859-1')
    >>> undo("Voilà, Noël “enfin”…", ["Voilà, Noël “enfin”…"])
    """
    found = None
    if has_strays(sample_of(seen)) and not _BEYOND.search(text):
        found = text.translate(_CONTROLS), "windows-1252", "iso-8859-1"
    for _ in range(DEPTH):
        again = _undo_once(text)
        if again is None:
            break
        text, found = again[0], again
    return found


def _undo_once(text: str) -> tuple[str, str, str] | None:
    if len(SIGN.findall(text)) < FEWEST:
        return None
    taken_for = "windows-1252" if _MARK.search(text) else "iso-8859-15"
    table = _TABLES[taken_for]
    if not (_are_utf8(_RUN.findall(text), table) or _are_foreign(text)):
        return None
    try:
        data, _ = codecs.charmap_encode(text, "strict", table)
    except UnicodeEncodeError:
        return None
    for decoded in (decode, detect):
        try:
            again, encoding = decoded(data)
        except InputError:
            continue
        if again != text and (encoding == "utf-8" or (_reads_as_foreign(again) and not _is_of_utf8(data))):
            return again, encoding, taken_for
    return None


def _are_utf8(runs: list[str], table: dict[int, int]) -> bool:
    try:
        codecs.charmap_encode("\n".join(runs), "strict", table)[0].decode("utf-8")
    except UnicodeError:
        return False
    return True


def _is_of_utf8(data: bytes) -> bool:
    """Are most bytes that aren't ASCII characters of UTF-8, though not all of them: a page that is spoilt in part?"""
    ours = sum(map(len, _OF_UTF8.findall(data)))
    return 2 * ours > len(data) - len(data.translate(None, _HIGH))


def _are_foreign(text: str) -> bool:
    """Are nearly all characters that aren't ASCII in runs so long that they aren't Latin letters?"""
    runs = [len(run) for run in _UNBROKEN.findall(text)]
    return sum(runs) >= ENOUGH and sum(run for run in runs if run < LONG) <= MOST_SHORT * sum(runs)


def _reads_as_foreign(text: str) -> bool:
    """Is a text in other letters than Latin ones, in words of their own, and with hardly a character that no text has?"""
    words = _LETTERS.findall(text)
    letters = "".join(words)
    latin, garbage = len(_LATIN.findall(letters)), len(_NO_TEXT.findall(text))
    odd = sum(word[:1].islower() and not word.islower() for word in words)
    mixed = len(_BESIDE_OTHERS.findall(text))
    return (
        latin <= (1 - FOREIGN) * len(letters)
        and garbage <= GARBAGE * len(letters)
        and mixed <= MIXED * len(letters)
        and odd <= MIXED * len(words)
    )
