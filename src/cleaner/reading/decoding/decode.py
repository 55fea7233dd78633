"""
Bytes → text: by byte order mark, as UTF-8 if that fits, as declared, or as detected. Never by silent replacement.

Declared names are read as browsers read them (gb2312 means gb18030, latin-1 means windows-1252), after the WHATWG
Encoding Standard. The encoding of undeclared bytes is found by charset-normalizer, among those that pages are written in.
"""

from __future__ import annotations

import codecs
import re
from typing import TYPE_CHECKING

from ...errors import InputError

if TYPE_CHECKING:
    from charset_normalizer import CharsetMatch

_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_KINDS = (
    (b"\x89PNG", "a PNG image"),
    (b"\xff\xd8\xff", "a JPEG image"),
    (b"GIF8", "a GIF image"),
    (b"RIFF", "a media file"),
    (b"%PDF", "a PDF document"),
    (b"\x1f\x8b", "gzip data"),
    (b"PK\x03\x04", "a ZIP archive (or an Office document)"),
    (b"BZh", "bzip2 data"),
    (b"\xfd7zXZ", "xz data"),
    (b"\x28\xb5\x2f\xfd", "zstd data"),
    (b"7z\xbc\xaf", "a 7z archive"),
    (b"\x7fELF", "a program"),
    (b"MZ\x90", "a program"),
    (b"wOF", "a font"),
    (b"\x00\x00\x01\x00", "an icon"),
    (b"ID3", "an MP3 file"),
    (b"OggS", "an Ogg file"),
    (b"SQLite format 3", "an SQLite database"),
)
_DECLARED = re.compile(
    rb"""(?:<meta[^>]{0,200}?charset\s*=\s*["']?\s*|<\?xml[^>]{0,100}?encoding\s*=\s*["'])([\w:.-]{2,40})""", re.I
)
_AS_BROWSERS_DO = {
    "gb2312": "gb18030", "gbk": "gb18030", "x-gbk": "gb18030", "gb_2312-80": "gb18030",
    "iso-8859-1": "cp1252", "latin-1": "cp1252", "latin1": "cp1252", "ascii": "cp1252", "us-ascii": "cp1252",
    "iso-8859-9": "cp1254", "iso-8859-11": "cp874", "tis-620": "cp874", "windows-874": "cp874",
    "shift_jis": "cp932", "shift-jis": "cp932", "x-sjis": "cp932", "sjis": "cp932",
    "euc-kr": "cp949", "ks_c_5601-1987": "cp949", "big5": "big5hkscs", "x-mac-cyrillic": "mac-cyrillic",
}  # fmt: skip
_WIDE_TAG = re.compile(
    rb"(?:(<\0[!?A-Za-z]\0)|\0<\0[!?A-Za-z])"
)  # what a page begins with in UTF-16, the least byte first or last
_MULTIBYTE = re.compile(rb"[\xc2-\xf4][\x80-\xbf]{1,3}")
# Of the Encoding Standard, those that pages are written in. Not among them are ISO-8859-3, -4, -10, -13, -14 and -16 and the one of
# Macintosh: Polish in ISO-8859-2 came out as ISO-8859-10.
_WRITTEN = (
    *("cp1250", "cp1251", "cp1252", "cp1253", "cp1254", "cp1255", "cp1256", "cp1257", "cp1258", "cp874"),
    *("koi8_r", "koi8_u", "cp866", "mac_cyrillic", "gb18030", "big5hkscs", "euc_jp", "cp932", "cp949"),
    *(_OF_ISO := ("iso8859_2", "iso8859_5", "iso8859_6", "iso8859_7", "iso8859_8", "iso8859_15")),
)
_JAPANESE = (b"\x1b$B", b"\x1b$@")  # what Japanese begins with in ISO-2022-JP, which is ASCII otherwise
# "ž" in ISO-8859-2. The code page of Windows has "ľ" there, and what stands beside that in texts, "š", "ť", "ž", between 80 and 9F.
_Z_OF_ISO, _OF_WINDOWS = re.compile(rb"[A-Za-z\xc0-\xff]\xbe|\xbe[A-Za-z\xc0-\xff]"), re.compile(rb"[\x80-\x9f]")
# "tra»ovou" is Czech in ISO-8859-2
_SIGN_IN_WORD = re.compile(r"(?<=[^\W\d_])[\xa1-\xa9\xab-\xac\xae-\xb4\xb6\xb8\xb9\xbb-\xbf\xd7\xf7](?=[^\W\d_])")
FEWEST_SIGNS = 2  # in words, from which a page may be in another encoding; one may be meant
SIGNS = 0.1  # … and their share of what the two read differently
TIE = 0.1  # of charset-normalizer's coherence
MOST_BROKEN = 0.002  # share of characters
HEAD = 4096  # bytes in which an encoding is declared
MOST_CONTROLS = 0.05  # share of control characters from which something is no text
# Ά is 0xA2 in windows-1253, where ISO 8859-7 has an apostrophe, and 0xB6 in ISO 8859-7, where windows-1253 has ¶.
_GREEK_OF_ISO = re.compile("¶(?=[\u03ac-\u03ce])|(?<=[\u03ac-\u03ce])Ά")
_GREEK_OF_WINDOWS = re.compile("(?<![\u0370-\u03ff])Ά(?=[\u0370-\u03ff])|[\u2018-\u201e]")
_SELECTOR = re.compile("[\ufe00-\ufe0f\U000e0100-\U000e01ef]")
_CONTROLS = bytes((*range(0x09), *range(0x0E, 0x1B), 0x7F))


def decode(data: bytes) -> tuple[str, str]:
    """
    Decode a page: (text, name of the encoding).

    >>> decode("\\ufeffA title".encode("utf-16"))
    ('A title', 'utf-16-le')
    """
    for mark, name in _MARKS:
        if data.startswith(mark):
            return _checked("\ufeff" + _strictly(data[len(mark) :], name), name)
    for mark, kind in _KINDS:
        if data.startswith(mark) and _looks_binary(data[:HEAD]):
            raise InputError(
                "binary",
                f"this is {kind} of {len(data)} bytes, not a page. Give HTML or text{', decompressed' if 'data' in kind else ''}.",
            )
    if wide := _wide(data):
        return _checked(_strictly(data, wide), wide)
    if data.isascii() and any(escape in data for escape in _JAPANESE):
        try:
            return _checked(data.decode("iso2022_jp_ext"), "iso-2022-jp")
        except UnicodeDecodeError:
            pass
    try:
        return _checked(data.decode("utf-8"), "utf-8")
    except UnicodeDecodeError:
        pass
    if declared := _declared(data):
        try:
            return _checked(data.decode(declared), declared)
        except (UnicodeError, LookupError):
            pass
    return _mostly_utf8(data) or detect(data)


def is_utf8_of(data: bytes, text: str, name: str) -> bool:
    """
    Were bytes that came out as a text of that encoding its UTF-8 already: with no mark before it, and nothing replaced?

    >>> is_utf8_of("café".encode(), "café", "utf-8"), is_utf8_of("café".encode("cp1252"), "café", "cp1252")
    (True, False)
    """
    return name == "utf-8" and not data.startswith(codecs.BOM_UTF8) and "\ufffd" not in text


def check_text(text: str) -> str:
    """Raise InputError for a str that is no text but decoded binary data."""
    sample = text[:HEAD]
    coded = sample.encode("utf-8", "surrogatepass")
    if len(coded) - len(coded.translate(None, _CONTROLS)) > MOST_CONTROLS * len(sample) + 1:
        raise InputError(
            "binary",
            f"this looks like binary data ({len(text)} characters, many of them control characters). Give HTML or text.",
        )
    return text


def _looks_binary(head: bytes) -> bool:
    """A text may begin with the letters of a file type ("RIFF raff"): bytes that no text has tell."""
    return not head[:5].isascii() or head.startswith(b"%PDF-") or any(byte < 9 or 13 < byte < 27 for byte in head)


def without_mark(text: str) -> str:
    """
    A text without the byte order mark it begins with.

    The mark before a run of variation selectors belongs to those: so a C2PA manifest begins.

    >>> without_mark("\ufeffA title"), without_mark("\ufeff\ufe0f") == "\ufeff\ufe0f"
    ('A title', True)
    """
    if text[:1] != "\ufeff":
        return text
    bare = text.lstrip("\ufeff")
    return "\ufeff" + bare if _SELECTOR.match(bare) else bare


def _checked(text: str, name: str) -> tuple[str, str]:
    return check_text(without_mark(text)), name


def _strictly(data: bytes, name: str) -> str:
    try:
        return data.decode(name)
    except UnicodeDecodeError as problem:
        raise InputError(
            "undecodable",
            f"the bytes claim to be {name}, but aren't (byte {problem.start} of {len(data)}). Decode them first, and give a str.",
        ) from None


def _wide(data: bytes) -> str:
    """UTF-16 without a byte order mark: every other byte of Latin text is zero, and of the first tag, whatever the text is written in."""
    sample = data[:512]
    if len(sample) < 4:
        return ""
    if tag := _WIDE_TAG.match(sample):
        return "utf-16-le" if tag[1] else "utf-16-be"
    if sample[1::2].count(0) > 0.8 * len(sample[1::2]) and 0 not in sample[::2]:
        return "utf-16-le"
    if sample[::2].count(0) > 0.8 * len(sample[::2]) and 0 not in sample[1::2]:
        return "utf-16-be"
    return ""


def _declared(data: bytes) -> str:
    match = _DECLARED.search(data[:HEAD])
    if not match:
        return ""
    name = match[1].decode("ascii").lower()
    if name.startswith(("utf-16", "utf16", "utf-32")):
        return "utf-8"  # what can be read as ASCII isn't in it; browsers do the same
    return _AS_BROWSERS_DO.get(name, name)


def _mostly_utf8(data: bytes) -> tuple[str, str] | None:
    """UTF-8 with a few broken bytes (a cut, a pasted quotation): those become U+FFFD, and the article says so."""
    text = data.decode("utf-8", "replace")
    broken = text.count("\ufffd") - data.count(b"\xef\xbf\xbd")
    whole = sum(map(len, _MULTIBYTE.findall(data))) / 2
    return _checked(text, "utf-8") if broken <= max(1, MOST_BROKEN * len(text)) and whole > 4 * broken else None


def detect(data: bytes) -> tuple[str, str]:
    """Decode bytes by what they look like: (text, name of the encoding). Raises InputError where that can't be told."""
    from charset_normalizer import from_bytes

    matches = from_bytes(data, cp_isolation=list(_WRITTEN))
    found = matches.best()
    for match in matches:
        # The code pages of Windows are usual on the web: where nothing speaks against one of them, it is that.
        if (
            found
            and (match.encoding == "cp1252" or _is_of_windows(match.encoding) > _is_of_windows(found.encoding))
            and match.chaos <= found.chaos
            and match.coherence >= found.coherence - TIE
            and _signs_in_words(match) <= _signs_in_words(found)
        ):
            found = match
    found = _of_iso(data, found)
    if found is None:
        raise InputError(
            "undecodable",
            f"the encoding of these {len(data)} bytes can't be told, and none that is declared fits. "
            "Decode them first, and give a str.",
        )
    text, name = str(found), found.encoding
    if name == "cp1253" and len(_GREEK_OF_ISO.findall(text)) > len(_GREEK_OF_WINDOWS.findall(text)):
        text, name = data.decode("iso8859-7", "replace"), "iso8859-7"
    return _checked(text, name)


def _of_iso(data: bytes, found: CharsetMatch | None) -> CharsetMatch | None:
    """What is found, or an encoding of ISO: charset-normalizer doesn't try one that is much like one that it has refused."""
    from charset_normalizer import from_bytes

    if found and found.encoding == "cp1250" and _Z_OF_ISO.search(data) and not _OF_WINDOWS.search(data):
        return from_bytes(data, cp_isolation=["iso8859_2"]).best() or found
    if found and not _signs_in_words(found):
        return found
    for name in _OF_ISO:
        match = from_bytes(data, cp_isolation=[name]).best()
        if match and (found is None or _is_rather(match, found)):
            found = match
    return found


def _is_rather(match: CharsetMatch, found: CharsetMatch) -> bool:
    """Does an encoding read as letters what another one reads as signs between them, and is nothing against it?"""
    fewer = _signs_in_words(found) - _signs_in_words(match)
    return (
        match.chaos <= found.chaos
        and match.coherence >= found.coherence - TIE
        and fewer >= max(FEWEST_SIGNS, SIGNS * _differences(match, found))
    )


def _signs_in_words(match: CharsetMatch) -> int:
    """Signs that no word has between its letters: "tra»ovou"."""
    return len(_SIGN_IN_WORD.findall(str(match)))


def _differences(one: CharsetMatch, other: CharsetMatch) -> int:
    """Characters that two encodings with a byte for each read differently."""
    return max(1, sum(a != b for a, b in zip(str(one), str(other), strict=False)))


def _is_of_windows(encoding: str) -> bool:
    return encoding.startswith("cp125")
