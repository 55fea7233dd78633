"""Names of people, out of what pages write where an author should stand: "By Ann Example and Bo Sample, staff writers"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache
from itertools import takewhile

from ..lexicon.phrase_tables import COLON, Match
from ..lexicon.phrases import Lexicon
from ..writing.folding import UNSPACED, UNSPACED_CLASS, fold
from ..writing.scripts import script_of
from .addresses import is_address
from .byline_signs import before_colons, before_names, signs_of_bylines
from .calendars import words
from .name_in_line import EDGES, LONGEST_NAME, MOST_WORDS, name_of

LONGEST_TEXT = 500  # characters of a text that names authors,
LONGEST_NAMES = 160  # … and of a byline's names
LONGEST_PLACED = 30  # characters of a byline with a place
MOST_BEHIND_FIRST = 3  # words behind a name of one: "By Ann on Friday morning"
LABEL_WORDS = 3  # of a label before a name
# What programs write where they know no author.
PLACEHOLDERS = frozenset(
    "admin administrator root webmaster user guest anonymous unknown undefined none null na n a author editor publisher staff default".split()
)
# Small words inside names, in the languages that have them; any other small word ends a name: "Ann Example on Friday".
PARTICLES = frozenset(
    "a af al am an av ben bin bint da dal das de degli dei del della den der des di do dos du e el en ibn la las le los of san st te ten ter the und van vel von y zu zum zur".split()
)
_PARTS = re.compile(r"\s*(?:[;|•·⋅\n、]|\s/\s|\s&\s|\s\+\s)\s*")
_SIGN_OF_PARTS = re.compile(r"[;|•·⋅\n、/&+]")
# So much Chinese in a row, in a list, is what a site says of itself.
_CLAUSE = re.compile("[\u3400-\u4dbf\u4e00-\u9fff]{10}")
_HAN_NAME, _SHORT_HAN_NAME = (re.compile(f"[\u3400-\u4dbf\u4e00-\u9fff]{{2,{most}}}") for most in (4, 3))
_BEHIND_OTHERS = re.compile(r"\s+\w{1,4}[/／].*$")  # 文／王小明 圖／李華
# A slash between letters of scripts that don't space words.
_SLASH = re.compile(f"(?<=[{UNSPACED_CLASS}])\\s*[/／]\\s*(?=[{UNSPACED_CLASS}])")
_COMMA = re.compile(r"\s*[,，،]\s*")
_DASH = re.compile(r"\s+[-–—―]\s+|\s*[(（\[【〔].*$|\s+@\w.*$|\s+\w{1,4}[/／].*$|／.*$")
_SIGN_OF_DASH = re.compile(r"[-–—―(（\[【〔@/／]")
MAIL = re.compile(r"\S+@\S+\.\S+")
_LABEL_WORD = re.compile(r"[^\s,;:：|()]+")
_IDENTIFIER = re.compile(r"\w+(?:\.\w+){2,}")
_DIGIT = re.compile(r"\d")
_DEGREE = re.compile(r"(?:[A-Z][a-z]?\.?){2,4}")
# What may stand before a name: the place of the report, a label joined to it, a wrongly decoded space.
_LEAD = re.compile(r"[(（\[【][^)）\]】]{1,30}[)）\]】]\s*|\w{1,5}=(?=\w)|Â\s")
_ENDS_ALOUD = re.compile(r"[!?…]\s*$")
_SENTENCE = re.compile(r"[!?…:：;=<>{}\[\]]")
_FULL_STOP = re.compile(r"\w{5}\.\s+\w{4,}")  # but "Dr. Example", "Prof. Example"
_CASED = re.compile(r"[A-Za-zÀ-ɏΑ-ωА-яЀ-ӿԱ-Ֆ]")
_SMALL = 4  # letters of a word inside a name that may be small: de, van, der, bin


class Names:
    """
    Finds names in texts, with the bylines and the jobs that the lexicon knows.

    >>> from cleaner.lexicon.phrases import default_lexicon
    >>> names = Names(default_lexicon(), "en")
    >>> names.in_text("By Ann Example and Bo Sample, Senior Editor"), names.in_text("https://example.org/ann")
    (['Ann Example', 'Bo Sample'], [])
    """

    def __init__(self, lexicon: Lexicon, language: str) -> None:
        self.lexicon, self.language = lexicon, language
        self._known: dict[str, tuple[Match, ...]] = {}
        self._read: dict[str, list[str]] = {}
        self._told: dict[str, bool] = {}  # of lines: may they be bylines?
        self._own = language.split("-")[0]
        self._and = _and_of(self._own)
        self._ands: dict[str, re.Pattern[str]] = {}  # … of names behind a label of other languages

    def in_text(self, text: str) -> list[str]:
        """The names in a text that stands where an author should."""
        if text not in self._read:
            self._read[text] = self._in_text(text)
        return self._read[text]

    def _in_text(self, text: str) -> list[str]:
        text = " ".join(MAIL.sub(" ", text[:LONGEST_TEXT]).split()).strip(EDGES)
        if not text or is_address(text):
            return []
        if labelled := self.after_label(text):
            text = labelled
        found: list[str] = []
        parts = _PARTS.split(text) if _SIGN_OF_PARTS.search(text) else [text]
        if len(parts) > 1 and any(map(_CLAUSE.search, parts)):
            return []
        joint = self._ands.get(text, self._and)
        for part in parts:
            found += self._listed(part, joint)
        return list(dict.fromkeys(found))

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
                if number and found and not (name and _reads_like(one, found[0])):
                    if len(joined) == 1:
                        return found
                elif name:
                    found.append(name)
        return found

    def _is_other_name(self, joined: Sequence[str]) -> bool:
        """Does what a word for "and" joins begin with a name: "Bo Sample in Lyon and Associated Wells Press"?"""
        first = _cut(joined[0]).split()
        capitals = all(word[0].isupper() for word in first)
        return len(joined) > 1 and 2 <= len(first) <= 3 and capitals and not self._words(joined[0], "job")

    def _joined(self, text: str, joint: re.Pattern[str]) -> list[str]:
        """What a word for "and" joins: two names, or an office: "Centre for Weather and Tides"."""
        pieces = [piece for piece in joint.split(f" {text}") if piece]
        if len(pieces) == 1 and not text.isascii():
            return self._joined_otherwise(text)
        if len(pieces) == 2 and len(pieces[1].split()) == 1 and _CASED.match(pieces[1]):
            first = pieces[0].split()[1:]
            if any(word.islower() and fold(word) not in PARTICLES for word in first):
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
        parts = text.split()
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
        placed = _SLASH.split(_BEHIND_OTHERS.sub("", text))
        if len(placed) > 1:  # 王小明/台北報導
            return placed if all(map(_SHORT_HAN_NAME.fullmatch, placed)) else placed[:1]
        parts = placed[0].split()
        if len(parts) == 1:
            return parts
        parts = [part for part in parts if not self._is_said_of_a_name(part)] or parts
        if self._own in words()["unspaced_names"] and all(map(_HAN_NAME.fullmatch, parts)):
            return parts
        return [" ".join(parts)]

    def _is_said_of_a_name(self, part: str) -> bool:
        """Is this a job, or a label, that stands beside a name: 本报记者?"""
        folded = fold(part)
        label, dot, _ = part.partition("・")
        if dot and self._words(label, "others"):
            return True  # 写真・佐藤花子
        return self.lexicon.is_label(folded, "byline") or folded.endswith(self._words(part, "job") or (" ",))

    def _name(self, text: str) -> str:
        """A name without what stands around it; empty if it is none."""
        text = text.strip(EDGES)
        if _SIGN_OF_DASH.search(text):
            text = _DASH.split(text)[0].strip(EDGES)
        if COLON.search(text):  # behind a label that isn't a byline's: "Web design: …"
            return ""
        text = self._without_jobs(self._without_label_behind(_cut(text)))
        if not 1 < len(text) <= LONGEST_NAME or is_address(text) or "http" in text or text.isdigit():
            return ""
        return "" if self._is_nobody(text) or _IDENTIFIER.fullmatch(text) else text

    def _is_nobody(self, text: str) -> bool:
        """Does this stand where no author is known?"""
        parts = fold(text).split()
        if " ".join(parts) in PLACEHOLDERS:
            return True
        said = tuple(part for word in self._words(text, "nobody") for part in word.split())
        return bool(said) and all(part.startswith((*said, *self._words(text, "job"))) for part in parts)

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

    def _words(self, text: str, group: str) -> tuple[str, ...]:
        """The words of a text that belong to a group of the lexicon's vocabulary of bylines, folded."""
        wording = self.lexicon.measure(text, "byline")
        return wording.groups.get(group, ()) if wording else ()

    def is_job(self, text: str) -> bool:
        """
        Does this say what somebody is, rather than who?

        >>> from cleaner.lexicon.phrases import default_lexicon
        >>> Names(default_lexicon(), "en").is_job("Home Security Expert")
        True
        """
        return bool(self._words(text, "job"))

    def _without_jobs(self, text: str) -> str:
        """A name without the job that stands beside it: "김철수 기자", "記者 王小明"; empty where nothing else is left."""
        jobs = self._words(text, "job")
        if not jobs:
            return text
        if UNSPACED.search(text):
            for job in jobs:
                text = text.removeprefix(job).removesuffix(job).strip(EDGES)
            return text
        parts = text.split()
        is_job = [any(fold(part).startswith(job) for job in jobs) for part in parts]
        if all(is_job):
            return ""
        if not _CASED.search(text):
            parts = [part for part, job in zip(parts, is_job, strict=True) if not job]
        return " ".join(parts)

    def matches(self, text: str) -> tuple[Match, ...]:
        """The phrases of the lexicon that fit a line; the same line is looked up once."""
        found = self._known.get(text)
        if found is None:
            found = self._known[text] = self.lexicon.find(text)
        return found

    def is_byline(self, line: str) -> bool:
        """Does the lexicon know this line as a byline, or its label?"""
        return self.lexicon.is_label(fold(line), "byline") or any(
            match.section == "byline" for match in self.matches(line)
        )

    def has_common(self, text: str) -> bool:
        """Has a text one of the words that are in all sentences of the page's language, or of any where that isn't known?"""
        parts = text.lower().split()
        return bool(self.lexicon.count_common(parts, self._own) if self._own else self.lexicon.common_languages(parts))

    def after_label(self, line: str) -> str:
        """What a byline says behind its label, or where its template has a name; empty without one."""
        if not self.may_be_byline(line):
            return ""
        for match in self.matches(line):
            if match.section == "byline" and (name := name_of(match, line)):
                self._note_languages(name, match.languages)
                bare = self._without_lead(name, line)
                return "" if self.is_of_others(line.replace(name, bare), bare) else bare
        return (
            self._behind_label_alone(line)
            or self._before_place(line)
            or self._beside_job(line)
            or self._before_label(line)
        )

    def _without_lead(self, name: str, line: str) -> str:
        """
        A name without the place of the report, or more of the label, before it.

        >>> from cleaner.lexicon.phrases import default_lexicon
        >>> [Names(default_lexicon(), "ko").after_label(line) for line in ("(서울=연합뉴스) 김철수 기자", "글·사진 김철수 기자", "글=김철수 기자")]
        ['김철수', '김철수', '김철수']
        """
        if line.startswith(f"({name}"):
            name = f"({name}"
        if found := _LEAD.match(name):
            name = name[found.end() :]
        first, _, rest = name.partition(" ")
        if rest and "·" in first and any(map(self._is_before_colons, first.split("·"))):
            name = rest
        return (
            "" if " " not in name.partition(",")[0] and _ENDS_ALOUD.search(line) else name
        )  # "Par Toutatis, le pont !"

    def _is_before_colons(self, label: str) -> bool:
        return any(match.section == "byline" for match in self.matches(f"{label}: {label}"))

    def is_of_others(self, line: str, name: str = "") -> bool:
        """Does what stands beside a name in a byline say that its bearer edited, checked or translated: "Редактор: …", "편집 김철수 기자"?"""
        if self._words(line.replace(name, " ") if name else line, "others"):
            return True
        first, _, rest = name.partition(" ")
        return bool(rest and not _CASED.match(name) and self._words(first, "others"))

    def _note_languages(self, name: str, languages: Sequence[str]) -> None:
        """Names behind a label of another language than the page's are joined by that one's "and": "Autorzy: Anna Kowalska i Jan Nowak"."""
        known = dict.fromkeys(code.split("-")[0] for code in languages)
        if self._own not in known:
            self._ands[name] = _and_of(self._own, *known)

    def cut_at_labels(self, line: str) -> list[str]:
        """
        The pieces of a line that say one thing each, where another label follows what the first one labels: with a colon, or behind a full stop or a semicolon.

        >>> from cleaner.lexicon.phrases import default_lexicon
        >>> Names(default_lexicon(), "ru").cut_at_labels("Автор: Анна Примерова. Дата публикации: среда")
        ['Автор: Анна Примерова.', 'Дата публикации: среда']
        """
        if not (". " in line or "; " in line or COLON.search(line)) or not self.may_be_byline(line):
            return [line]
        spans = [found.span() for found in _LABEL_WORD.finditer(line)]
        labelled = self._label_at(line, spans, 0)
        starts = [0]
        for number in range(labelled + 1, len(spans)) if labelled else ():
            start = spans[number][0]
            size = self._label_at(line, spans, number)
            if not size and line.startswith("; ", start - 2) and self._words(line[slice(*spans[number])], "others"):
                starts.append(start)  # "photographs by Bo Sample"
            elif size and (COLON.match(line, spans[number + size - 1][1]) or line.startswith((". ", "; "), start - 2)):
                starts.append(start)
        return [line[start:end].strip() for start, end in zip(starts, [*starts[1:], len(line)], strict=True)]

    def _label_at(self, line: str, spans: Sequence[tuple[int, int]], number: int) -> int:
        """How many words of a line, from one on, are a label of bylines; 0 where they are none."""
        begins = before_colons(self.lexicon)
        for size in range(min(LABEL_WORDS, len(spans) - number), 0, -1):
            label = fold(line[spans[number][0] : spans[number + size - 1][1]])
            if label in begins or self.lexicon.is_label(label, "byline"):
                return size
        if COLON.match(line, spans[number][1]) and self._words(line[slice(*spans[number])], "others"):
            return 1
        return 0

    def _behind_label_alone(self, line: str) -> str:
        """A name behind the words that ask for one where they stand alone: "Por Marta Quiroga", as "Por" on a line of its own."""
        parts = line.split(" ")
        for size in range(min(LABEL_WORDS, len(parts) - 2), 0, -1):
            label, name = " ".join(parts[:size]), " ".join(parts[size:])
            first = self._and.split(name.partition(",")[0])[0]
            if _CASED.match(name) and is_shaped_like_name(first) and self.asks_for_name(label):
                return name
        return ""

    def _before_place(self, line: str) -> str:
        """A name beside a job, before a slash and the place of the report: "記者王小明／台北報導"."""
        if len(line) > LONGEST_PLACED or not (found := _SLASH.search(line)):
            return ""
        head = line[: found.start()]
        name = self._without_jobs(head.strip(EDGES))
        return name if name and name != head and is_shaped_like_name(name) else ""

    def _beside_job(self, line: str) -> str:
        """A name beside a job that stands apart, where words aren't spaced: "本报记者 王小明"."""
        if len(line) > LONGEST_PLACED or line.isascii() or not UNSPACED.search(line):
            return ""
        parts = line.split()
        others = self._words(line, "others")
        if others and (
            not set(others).issubset(self._words(line, "job")) or any(fold(part) in others for part in parts)
        ):
            return ""  # but 編集委員 writes
        kept = [part for part in parts if not self._is_said_of_a_name(part)]
        name = " ".join(kept)
        beside = len(kept) < len(parts) and (parts[0] != kept[0] or parts[-1] != kept[-1]) if kept else False
        return name if beside and is_shaped_like_name(name) else ""

    def _before_label(self, line: str) -> str:
        """What a byline says that goes on with the label of a date: "김철수 기자 입력", before 2024.03.05."""
        head, _, label = line.rpartition(" ")
        if " " not in head or not self.lexicon.is_label(fold(label), "byline") or self.is_job(label):
            return ""
        return self.after_label(head)

    def may_be_byline(self, line: str) -> bool:
        """Has a line anything that bylines are told by? A quick look: most lines have nothing."""
        told = self._told.get(line)
        if told is None:
            folded = fold(line)
            told = self._told[line] = (
                signs_of_bylines(self.lexicon).are_in(folded)
                or self.lexicon.is_label(folded, "byline")
                or (not folded.isascii() and self._may_be_beside_job(folded))
            )
        return told

    def _may_be_beside_job(self, folded: str) -> bool:
        """Has a line, whose script doesn't space words, a job and something else: "新华社记者 王小明"?"""
        return " " in folded and len(folded) <= LONGEST_PLACED and bool(UNSPACED.search(folded) and self.is_job(folded))

    def asks_for_name(self, line: str) -> bool:
        """
        Is this line a label, and nothing else, that a name follows: "Written by", "Автор"?

        >>> from cleaner.lexicon.phrases import default_lexicon
        >>> names = Names(default_lexicon(), "en")
        >>> names.asks_for_name("Written by"), names.asks_for_name("Updated")
        (True, False)
        """
        if not self.may_be_byline(line) or not any(
            match.section == "byline" and match.way == "whole_block" for match in self.matches(line)
        ):
            return False
        folded = fold(line)
        if folded.rpartition(" ")[2] in before_names(self.lexicon):
            return True
        return bool(self._words(line, "job"))

    def has_and(self, text: str) -> bool:
        """Does a text behind a label join two names?"""
        return bool(self._ands.get(text, self._and).search(text))

    def could_be_name(self, text: str) -> bool:
        """Could this be a name where a label asks for one? One word suffices, if it is written as a name is."""
        if not 1 < len(text) <= LONGEST_NAMES or not text[0].isalpha():
            return False
        head = text.partition(";")[0].partition(",")[0]
        if len(head) > LONGEST_NAME:
            return False
        if self._is_weekday(head):
            return False  # "Published: Monday, March 4"
        if _is_sentence(head) or _DIGIT.search(head):
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
        return bool(name) and (not _CASED.match(name) or (name[0].isupper() and len(name) > 2) or " " not in name)

    def _is_weekday(self, text: str) -> bool:
        """Is this a day of the week in any language, or a short form of one in the page's?"""
        known, folded = words(), fold(text)
        return folded in known["weekdays"] or folded in known["short_weekdays"].get(self.language.split("-")[0], ())

    def looks_like_name(self, text: str) -> bool:
        """
        Could this line be the name of a person? Asked of lines that nothing declares to be one.

        >>> from cleaner.lexicon.phrases import default_lexicon
        >>> names = Names(default_lexicon(), "en")
        >>> names.looks_like_name("Ann van der Example"), names.looks_like_name("Read the whole story")
        (True, False)
        """
        return is_shaped_like_name(text) and not self.matches(text)


def is_shaped_like_name(text: str) -> bool:
    """Has a line the length and the capitals of a person's name? A quick look, which many a heading passes."""
    if not 1 < len(text) <= 50:
        return False
    parts = text.split()
    if text.isascii() or not UNSPACED.search(text):
        if not 2 <= len(parts) <= MOST_WORDS:
            return False
    elif len(text) > 12:
        return False
    else:
        parts = []
    if _DIGIT.search(text) or _is_sentence(text):
        return False
    return not any(
        _CASED.match(part) and not part[0].isupper() and (len(part) > _SMALL or number in (0, len(parts) - 1))
        for number, part in enumerate(parts)
    )


def _is_sentence(text: str) -> bool:
    """Has a text a sign that names have none of?"""
    return bool(_SENTENCE.search(text) or ("." in text and _FULL_STOP.search(text)))


@lru_cache(maxsize=128)
def _and_of(*languages: str) -> re.Pattern[str]:
    """What stands between two names: "and", in some languages and in English."""
    ands = ("and", *(word for language in languages for word in words()["and"].get(language, ())))
    return re.compile(rf"\s+(?:{'|'.join(sorted(map(re.escape, set(ands)), key=len, reverse=True))})\s+", re.I)


def _cut(text: str) -> str:
    """A name up to the first word that can't be part of it, in scripts that have capitals."""
    parts = text.split()
    if not any(part[0].isupper() for part in parts):
        return text
    if len(parts) > 2 and all(
        part.isupper() and part.isalpha() and len(part) > 1 for part in parts[:2]
    ):  # "ANN EXAMPLE Wells Press"
        parts = list(takewhile(lambda part: part.isupper() or fold(part) in PARTICLES, parts))
        text = " ".join(parts)
    end = next(
        (
            n
            for n, part in enumerate(parts)
            if n and ((part[0].islower() and fold(part) not in PARTICLES) or part[0].isdigit())
        ),
        len(parts),
    )
    while end > 1 and parts[end - 1].islower():
        end -= 1
    if (
        end == 1
        and max(map(len, parts[1:]), default=0) >= _SMALL
        and sum(part[0].isupper() for part in parts[1:]) not in (1, 2)
    ):
        return text  # an office: "La rédaction", "Centre for Weather and Tide Maps"; but "Ann on Friday"
    return " ".join(parts[:end]).strip(EDGES)


def _reads_like(piece: str, first: str) -> bool:
    """Is what follows a name and a comma another name, rather than a degree or a place? It has as much as the first has."""
    if _DIGIT.search(piece) or (piece.isupper() and first != first.upper()) or "." in piece[:-1].replace(". ", ""):
        return False
    parts = piece.split()
    if len(first.split()) > 1 and len(parts) < 2 and not UNSPACED.search(piece):
        return False
    return len(parts) <= MOST_WORDS and all(
        part[0].isupper() or len(part) <= _SMALL or not _CASED.match(part) for part in parts
    )
