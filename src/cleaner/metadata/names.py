"""Names of people, out of what pages write where an author should stand: "By Ann Example and Bo Sample, staff writers"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from ..lexicon.phrase_tables import COLON
from ..lexicon.phrases import Lexicon
from ..writing.folding import UNSPACED, fold
from ..writing.scripts import script_of
from .addresses import is_address
from .bylines import SHORT_HAN_NAME, SLASH, SLASHES, Bylines
from .calendars import words
from .chinese_names import HAN, is_chinese_name
from .companies import without_companies
from .name_in_line import LONGEST_NAME, MOST_WORDS, without_edges
from .name_shapes import CASED, DIGIT, PARTICLES, cut, is_particle, is_sentence, is_shaped_like_name, reads_like

LONGEST_TEXT = 500  # characters of a text that names authors,
LONGEST_NAMES = 160  # … and of a byline's names
FEWEST_BEFORE_OTHERS = 2  # words of a name before one that says what somebody else did
SHORTEST_LINK = 3  # letters of what leads to all that somebody wrote, where words aren't spaced: 全記事
MOST_BEHIND_FIRST = 3  # words behind a name of one: "By Ann on Friday morning"
# What programs write where they know no author.
PLACEHOLDERS = frozenset(
    "admin administrator root webmaster user guest anonymous unknown undefined array none null na n a author editor publisher staff default".split()
)
_ADMINISTRATORS = ("admin", "administrator", "webmaster")  # "Site Admin"
_PARTS = re.compile(r"\s*(?:[;|•·⋅\n、]|\s/\s|\s&\s|\s\+\s)\s*")
_SIGN_OF_PARTS = re.compile(r"[;|•·⋅\n、/&+]")
# So much Chinese in a row, in a list, is what a site says of itself.
_CLAUSE = re.compile(f"[{HAN}]{{10}}")
_HAN_NAME = re.compile(f"[{HAN}]{{2,4}}")
# Two signs, with a space that makes them as wide as three: 林 海.
_SPREAD_NAME = re.compile(rf"(?<!\S)([{HAN}]) ([{HAN}])(?!\S)")
_BEHIND_OTHERS = re.compile(rf"\s+\w{{1,4}}[{SLASHES}].*$")  # 文／王小明 圖／李華
_COMMA = re.compile(r"\s*[,，،]\s*")
_DASH = re.compile(rf"\s+[-–—―]\s+|\s*[(（\[【〔].*$|\s+@\w.*$|\s+\w{{1,4}}[{SLASHES}].*$|[／╱].*$")
_SIGN_OF_DASH = re.compile(rf"[-–—―(（\[【〔@{SLASHES}]")
_BRACKET = re.compile(r"[(（].*$")
_CALLED = re.compile(r"\w+ \(\w+\) [A-Z]\w+")  # Paramita (Guha) Ghosh
# Korean names of three syllables, which stand side by side without a comma, perhaps behind the paper: 강변일보 홍길동 김영희.
_HANGUL_NAME = re.compile("[가-힣]{3}")
_HANGUL_NAME_OR_PAPER = re.compile("[가-힣]{3,}")
MAIL = re.compile(r"\S+@\S+\.\S+")
_IDENTIFIER = re.compile(r"\w+(?:\.\w+){2,}")
_DEGREE = re.compile(r"(?:[A-Z][a-z]?\.?){2,4}")


class Names(Bylines):
    """
    Finds names in texts, and tells what could be one, with the bylines and the jobs that the lexicon knows.

    >>> from cleaner.lexicon.phrases import default_lexicon
    >>> names = Names(default_lexicon(), "en")
    >>> names.in_text("By Ann Example and Bo Sample, Senior Editor"), names.in_text("https://example.org/ann")
    (['Ann Example', 'Bo Sample'], [])
    """

    def __init__(self, lexicon: Lexicon, language: str) -> None:
        super().__init__(lexicon, language)
        self._read: dict[str, list[str]] = {}

    def in_text(self, text: str) -> list[str]:
        """The names in a text that stands where an author should."""
        if text not in self._read:
            self._read[text] = self._in_text(text)
        return self._read[text]

    def _in_text(self, text: str) -> list[str]:
        text = without_edges(" ".join(MAIL.sub(" ", text[:LONGEST_TEXT]).split()))
        if not text or is_address(text):
            return []
        text = without_companies(self.after_label(text) or text)
        found: list[str] = []
        parts = _PARTS.split(text) if _SIGN_OF_PARTS.search(text) else [text]
        if len(parts) > 1 and any(map(_CLAUSE.search, parts)):
            return []
        joint = self._ands.get(text, self._and)
        for part in parts:
            found += self._listed(self._without_others(part), joint)
        return list(dict.fromkeys(found))

    def _without_others(self, text: str) -> str:
        """Names up to a word that says what somebody else did: "Ann Example Reviewed by Bo Sample"."""
        parts = text.split()
        if len(parts) <= FEWEST_BEFORE_OTHERS or not (others := self._words(text, "others")):
            return text
        for number in range(FEWEST_BEFORE_OTHERS, len(parts)):
            said = fold(" ".join(parts[number : number + 2]))
            if parts[number][0].isalpha() and said.startswith(others) and not self.is_job(parts[number]):
                return " ".join(parts[:number])
        return text

    def _listed(self, text: str, joint: re.Pattern[str]) -> list[str]:
        """The names of a list with commas; what follows a name may be what its bearer is instead."""
        found: list[str] = []
        pieces = _COMMA.split(text)
        for number, piece in enumerate(pieces):
            joined = self._joined(piece, joint)
            if number and found and self._words(piece, "job") and not self._is_other_name(joined):
                break
            if found and _DEGREE.fullmatch(piece) and any(joint.match(f" {one}") for one in pieces[number + 1 :]):
                continue  # "Ann Example, PhD, and Bo Sample, MD"
            for one in joined:
                name = self._name(one)
                if found and self._is_of_no_author(one, found[0]):
                    continue
                if number and found and not (name and reads_like(one, found[0])):
                    if len(joined) == 1:
                        return found
                elif name:
                    found.append(name)
        return found

    def _is_of_no_author(self, text: str, first: str) -> bool:
        """Does what follows a name say what its bearer did with pictures, or is it no name: "Ann and agencies", "Anna (Text) und Ben (Fotos)"?"""
        text = text.strip()
        start = text.partition(" ")[0]
        if first[:1].isupper() and start[:1].islower() and (len(start) == 1 or not is_particle(start)):
            return True
        bracket = _BRACKET.search(text)
        return bracket is not None and bool(self._words(bracket[0], "others"))

    def _is_other_name(self, joined: Sequence[str]) -> bool:
        """Does what a word for "and" joins begin with a name: "Bo Sample in Lyon and Associated Wells Press"?"""
        first = cut(joined[0]).split()
        capitals = all(word[0].isupper() for word in first)
        return len(joined) > 1 and 2 <= len(first) <= 3 and capitals and not self._words(joined[0], "job")

    def _joined(self, text: str, joint: re.Pattern[str]) -> list[str]:
        """What a word for "and" joins: two names, or an office: "Centre for Weather and Tides"."""
        pieces = [piece for piece in joint.split(f" {text}") if piece]
        if len(pieces) == 1 and not text.isascii():
            return self._joined_otherwise(text)
        if len(pieces) == 2 and len(pieces[1].split()) == 1 and CASED.match(pieces[1]):
            first = pieces[0].split()[1:]
            if any(word.islower() and not is_particle(word) for word in first):
                return [text]
        return pieces

    def _joined_otherwise(self, text: str) -> list[str]:
        """
        What is joined in languages that write "and" in one word with the second name, or no space inside a name.

        A name may begin with the letter that means "and", such as وليد: two words stand on either side of one that joins.

        >>> from cleaner.lexicon.phrases import default_lexicon
        >>> Names(default_lexicon(), "he").in_text("דנה כהן ויוסי לוי"), Names(default_lexicon(), "zh-CN").in_text("王小明 李大华")
        (['דנה כהן', 'יוסי לוי'], ['王小明', '李大华'])
        """
        if UNSPACED.search(text):
            return self._unspaced(text)
        parts = text.split() or [""]
        if _HANGUL_NAME.fullmatch(parts[-1]) and all(map(_HANGUL_NAME_OR_PAPER.fullmatch, parts)):
            return [part for part in parts if _HANGUL_NAME.fullmatch(part)]
        if len(parts) > 3:
            for prefix in words()["prefixed_and"].get(self._own, ()):
                starts = [
                    number
                    for number in range(2, len(parts) - 1)
                    if parts[number].startswith(prefix) and len(parts[number]) > len(prefix) + 1
                ]
                if len(starts) == 1 and not self.lexicon.count_common(parts, self._own):
                    start = starts[0]
                    return [" ".join(parts[:start]), " ".join((parts[start].removeprefix(prefix), *parts[start + 1 :]))]
        return [text]

    def _unspaced(self, text: str) -> list[str]:
        """The names in a text whose script doesn't space words: without jobs, and without the place of the report behind a slash."""
        placed = SLASH.split(_BEHIND_OTHERS.sub("", text))
        if len(placed) > 1:  # 王小明/台北報導
            return placed if all(map(SHORT_HAN_NAME.fullmatch, placed)) else placed[:1]
        parts = placed[0].split()
        if len(parts) == 1:
            return parts
        parts = [part for part in parts if not self._is_said_of_a_name(part)] or parts
        if self._own in words()["unspaced_names"]:
            parts = _SPREAD_NAME.sub(r"\1\2", " ".join(parts)).split()
            if all(map(_HAN_NAME.fullmatch, parts)):
                return parts
        if all(map(is_chinese_name, parts)):
            return parts
        return [" ".join(parts)]

    def _name(self, text: str) -> str:
        """A name without what stands around it; empty if it is none."""
        text = without_edges(text)
        if _SIGN_OF_DASH.search(text) and not _CALLED.fullmatch(text):
            text = without_edges(_DASH.split(text)[0])
        if COLON.search(text):  # behind a label that isn't a byline's: "Web design: …"
            return ""
        text = self._without_jobs(self._without_label_behind(cut(self._before_links(text))))
        if not 1 < len(text) <= LONGEST_NAME or is_address(text) or "http" in text or text.isdigit():
            return ""
        return "" if self._is_nobody(text) or _IDENTIFIER.fullmatch(text) else text

    def _is_nobody(self, text: str) -> bool:
        """Does this stand where no author is known?"""
        parts = fold(text).split()
        if " ".join(parts) in PLACEHOLDERS or fold(text.rpartition(" ")[2]) in _ADMINISTRATORS:
            return True
        if len(parts) > 2 and parts[0].isdecimal():
            return True  # "5 Great Ideas for …"
        said = tuple(part for word in self._words(text, "nobody") for part in word.split())
        return bool(said) and all(part.startswith((*said, *self._words(text, "job"))) for part in parts)

    def _before_links(self, text: str) -> str:
        """
        A name up to what leads to all that its bearer wrote; empty where hardly anything stands before that, or words have no capitals.

        >>> from cleaner.lexicon.phrases import default_lexicon
        >>> names = Names(default_lexicon(), "en")
        >>> names.in_text("Ann Example View all posts"), names.in_text("Alle Artikel von Ann Example"), names.in_text("山田太郎の記事一覧")
        (['Ann Example'], [], [])
        """
        phrases = tuple(one for one in self._words(text, "nobody") if " " in one or UNSPACED.search(one))
        if not phrases:  # nearly all
            return text
        parts = text.split()
        for number in range(len(parts)):
            if fold(" ".join(parts[number:])).startswith(phrases):
                return " ".join(parts[:number]) if number > 1 and CASED.match(text) else ""
        return "" if any(len(one) >= SHORTEST_LINK and one in fold(text) for one in phrases) else text

    def _without_label_behind(self, text: str) -> str:
        """A name without the label of what comes next: "Ann Example Last Updated", "Ann Example In"."""
        parts = text.split()
        if len(parts) < 3:
            return text
        if parts[0] and script_of(parts[0]) != "LATIN":  # "राजेश कुमार Updated Wed"
            for number in range(1, len(parts)):
                if parts[number].isascii() and self.lexicon.is_label(fold(parts[number]), "byline"):
                    return " ".join(parts[:number])
        for size in range(min(3, len(parts) - 2), 0, -1):
            tail = " ".join(parts[-size:])
            if self._is_label(tail) and not self._words(tail, "job"):
                return self._without_label_behind(" ".join(parts[:-size]))
        if len(parts) > 2 and fold(parts[-1]) not in PARTICLES:
            # English writes all words of a line with capitals; in other languages a common word may be a name: "Trần Văn Nam"
            if "en" in self.lexicon.common_languages([parts[-1].lower()]):
                parts.pop()
        half = len(parts) // 2
        if half > 1 and parts[:half] == parts[half:]:  # the name stands under its picture as well
            parts = parts[:half]
        return " ".join(parts)

    def _is_label(self, text: str) -> bool:
        """Is this a label of bylines, in the language of the page?"""
        own = self._own
        return any(
            match.section == "byline" and match.way == "whole_block" and (not own or any(code.split("-")[0] == own for code in match.languages))
            for match in self.matches(text)
        )  # fmt: skip

    def could_be_name(self, text: str) -> bool:
        """
        Could this be a name where a label asks for one? One word suffices, if it is written as a name is.

        >>> from cleaner.lexicon.phrases import default_lexicon
        >>> names = Names(default_lexicon(), "en")
        >>> [names.could_be_name(text) for text in ("Ann", "the Wells Ferry Team", "the sea", "Monday")]
        [True, True, False, False]
        """
        if text.startswith("the ") and text.count(" ") > 1:  # "By the Wells Ferry Team"
            text = text.removeprefix("the ")
        if not 1 < len(text) <= LONGEST_NAMES or not text[0].isalpha():
            return False
        head = text.partition(";")[0].partition(",")[0]
        if len(head) > LONGEST_NAME:
            return False
        if self._is_weekday(head):
            return False  # "Published: Monday, March 4"
        if self._goes_on_small(head):
            return False
        if is_sentence(head) or DIGIT.search(head):
            return False
        if any(match.section != "byline" or match.way == "whole_block" for match in self.matches(text)):
            return False
        first = _COMMA.split(text.partition(";")[0])[0]
        name = self._name(first)
        if " " not in name and len(first.split()) > MOST_BEHIND_FIRST + 1:
            return False  # "Von Hamburg nach Bremen in einer Stunde"
        if (
            len(text) > LONGEST_NAME or len(name.split()) > MOST_WORDS
        ):  # "Ana María López García y José Luis Gómez Pérez"
            names = [self._name(one) for one in self._joined(first, self._ands.get(text, self._and))]
            return all(map(is_shaped_like_name, names))
        return bool(name) and (not CASED.match(name) or (name[0].isupper() and len(name) > 2) or " " not in name)

    def _goes_on_small(self, text: str) -> bool:
        """Are the second word and most others small, as in a sentence: "UPDATE: This experiment in productivity didn't work"?"""
        parts = text.split()
        small = [part[:1].islower() and not is_particle(part) for part in parts]
        return len(parts) > MOST_BEHIND_FIRST + 1 and small[1] and 2 * sum(small) > len(parts)

    def _is_weekday(self, text: str) -> bool:
        """Is this a day of the week in any language, or a short form of one in the page's?"""
        known, folded = words(), fold(text)
        short = known["short_weekdays"].get(self.language.split("-")[0], ())
        return folded in known["weekdays"] or folded.replace(" ", "") in known["weekdays"] or folded in short

    def looks_like_name(self, text: str) -> bool:
        """
        Could this line be the name of a person? Asked of lines that nothing declares to be one.

        >>> from cleaner.lexicon.phrases import default_lexicon
        >>> names = Names(default_lexicon(), "en")
        >>> names.looks_like_name("Ann van der Example"), names.looks_like_name("Read the whole story")
        (True, False)
        """
        return is_shaped_like_name(text) and not self.matches(text)
