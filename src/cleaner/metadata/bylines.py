"""What a line says that is a byline, or begins with the label of one: is it one, and what stands where its name should?"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from functools import lru_cache

from ..lexicon.before_names import before_names
from ..lexicon.phrase_tables import COLON, Match
from ..lexicon.phrases import Lexicon
from ..lexicon.sections import ANY
from ..writing.folding import UNSPACED, UNSPACED_CLASS, fold
from .byline_signs import before_colons, signs_of_bylines
from .calendars import words
from .chinese_names import HAN, names_behind_job
from .name_in_line import name_of, without_edges
from .name_shapes import CASED, is_shaped_like_name

LONGEST_PLACED = 30  # characters of a byline with a place
LABEL_WORDS = 3  # of a label before a name
HYPHENS = "-\u2010\u2011"
SLASHES = "/／╱｜丨"
# A slash between letters of scripts that don't space words.
SLASH = re.compile(f"(?<=[{UNSPACED_CLASS}])\\s*[{SLASHES}]\\s*(?=[{UNSPACED_CLASS}])")
SHORT_HAN_NAME = re.compile(f"[{HAN}]{{2,3}}")
_JOINTS = re.compile("[&+・·,、]")  # of the parts of a label
_LABEL_WORD = re.compile(r"[^\s,;:：|()]+")
# What may stand before a name: the place of the report, a label joined to it, a wrongly decoded space.
_LEAD = re.compile(r"[(（\[【][^)）\]】]{1,30}[)）\]】]\s*|\w{1,5}=(?=\w)|Â\s")
# A byline in brackets, which a paragraph may follow: 〔記者林小明／小鎮報導〕.
IN_BRACKETS = re.compile(rf"[(（\[［【〔]([^()（）\[\]［］【】〔〕]{{2,{LONGEST_PLACED}}})[)）\]］】〕]")
_ENDS_ALOUD = re.compile(r"[!?…]\s*$")


class Bylines:
    """
    Reads lines, with the bylines and the jobs that the lexicon knows.

    >>> from cleaner.lexicon.phrases import default_lexicon
    >>> bylines = Bylines(default_lexicon(), "en")
    >>> bylines.after_label("Written by Ann Example"), bylines.after_label("It rained in Lyon")
    ('Ann Example', '')
    """

    def __init__(self, lexicon: Lexicon, language: str) -> None:
        self.lexicon, self.language = lexicon, language
        self._known: dict[str, tuple[Match, ...]] = {}
        self._told: dict[str, bool] = {}  # of lines: may they be bylines?
        self._groups: dict[str, Mapping[str, tuple[str, ...]]] = {}  # … and what they have of the vocabulary of bylines
        self._own = language.split("-")[0]
        self._and = _and_of(self._own)
        self._ands: dict[str, re.Pattern[str]] = {}  # … of names behind a label of other languages

    def matches(self, text: str) -> tuple[Match, ...]:
        """
        The phrases of the lexicon that fit a line; the same line is looked up once.

        A line isn't made of labels that no one language has: in "Por Ana Reis", "Ana" is a word of Yoruba, "Reis" one of Afrikaans.
        """
        found = self._known.get(text)
        if found is None:
            found = self.lexicon.find(text)
            labels = [match for match in found if match.way == "whole_block"]
            if len(labels) > 1 and not _are_of_one_language(labels, fold(text)):
                found = tuple(match for match in found if match.way != "whole_block")
            self._known[text] = found
        return found

    def _words(self, text: str, group: str) -> tuple[str, ...]:
        """The words of a text that belong to a group of the lexicon's vocabulary of bylines, folded."""
        groups = self._groups.get(text)
        if groups is None:
            wording = self.lexicon.measure(text, "byline")
            groups = self._groups[text] = wording.groups if wording else {}
        return groups.get(group, ())

    def is_job(self, text: str) -> bool:
        """
        Does this say what somebody is, rather than who?

        >>> from cleaner.lexicon.phrases import default_lexicon
        >>> Bylines(default_lexicon(), "en").is_job("Home Security Expert")
        True
        """
        return bool(self._words(text, "job"))

    def is_other_work(self, text: str) -> bool:
        """
        Does this say what else than writing somebody does? An editor may write.

        >>> from cleaner.lexicon.phrases import default_lexicon
        >>> [Bylines(default_lexicon(), "en").is_other_work(text) for text in ("Senior Editor", "Photo Editor")]
        [False, True]
        """
        return not set(self._words(text, "others")).issubset(self._words(text, "job"))

    def is_byline(self, line: str) -> bool:
        """Does the lexicon know this line as a byline, or its label?"""
        return self.lexicon.is_label(fold(line), "byline") or any(
            match.section == "byline" for match in self.matches(line)
        )

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
        """Has a line, whose script doesn't space words, a job and something else: "新华社记者 王小明", "本报记者王小明"?"""
        return len(folded) <= LONGEST_PLACED and bool(UNSPACED.search(folded) and self.is_job(folded))

    def asks_for_name(self, line: str) -> bool:
        """
        Is this line a label, and nothing else, that a name follows: "Written by", "Автор"?

        >>> from cleaner.lexicon.phrases import default_lexicon
        >>> bylines = Bylines(default_lexicon(), "en")
        >>> bylines.asks_for_name("Written by"), bylines.asks_for_name("Updated")
        (True, False)
        """
        if not self.may_be_byline(line):
            return False
        folded = fold(line)
        labels = [match for match in self.matches(line) if match.way == "whole_block"]
        if not labels or any(match.section != "byline" for match in labels):
            return False  # "Comment text:"
        if folded.rpartition(" ")[2] in before_names(self.lexicon):
            return True
        return bool(self._words(line, "job"))

    def is_of_others(self, line: str, name: str = "") -> bool:
        """
        Does what stands beside a name in a byline say that its bearer edited, checked or translated: "Редактор: …", "편집 김철수 기자"?

        >>> from cleaner.lexicon.phrases import default_lexicon
        >>> names = Bylines(default_lexicon(), "de")
        >>> names.is_of_others("Fotos: Tom"), names.is_of_others("Text und Fotos: Tom"), names.is_of_others("文・写真 山田太郎", "山田太郎")
        (True, False, False)
        """
        label = line.replace(name, " ") if name else line
        if self._words(label, "others"):
            return not self._names_work(label)
        first, _, rest = name.partition(" ")
        return bool(rest and not CASED.match(name) and self._words(first, "others"))

    def _names_work(self, label: str) -> bool:
        """Does a label join the text to what else somebody made: "Text und Fotos", "文・写真"?"""
        pieces = _JOINTS.split(_and_of(*words()["and"]).sub("&", label))
        return len(pieces) > 1 and any(
            self._words(piece, "work") and not self._words(piece, "others") for piece in pieces
        )

    def has_common(self, text: str) -> bool:
        """Has a text one of the words that are in all sentences of the page's language, or of any where that isn't known?"""
        parts = text.lower().split()
        return bool(self.lexicon.count_common(parts, self._own) if self._own else self.lexicon.common_languages(parts))

    def has_and(self, text: str) -> bool:
        """Does a text behind a label join two names?"""
        return bool(self._ands.get(text, self._and).search(text))

    def after_label(self, line: str) -> str:
        """What a byline says behind its label, or where its template has a name; empty without one."""
        if not self.may_be_byline(line):
            return ""
        matches = self.matches(line)
        if any(match.way == "whole_block" and match.section != "byline" for match in matches):
            return ""  # "Text size" is no Swedish byline
        for match in matches:
            if match.section == "byline" and (name := name_of(match, line)) and not _is_joined(name, line):
                self._note_languages(name, match.languages)
                bare = self._without_lead(name, line)
                return "" if self.is_of_others(line.replace(name, bare), bare) else bare
        if enclosed := IN_BRACKETS.fullmatch(line):
            line = enclosed[1].strip()
        return (
            self._behind_label_alone(line)
            or self._before_place(line)
            or self._joined_to_job(line)
            or self._beside_job(line)
            or self._before_label(line)
        )

    def _without_lead(self, name: str, line: str) -> str:
        """
        A name without the place of the report, or more of the label, before it.

        >>> from cleaner.lexicon.phrases import default_lexicon
        >>> [Bylines(default_lexicon(), "ko").after_label(line) for line in ("(서울=연합뉴스) 김철수 기자", "글·사진 김철수 기자", "글=김철수 기자")]
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

    def _note_languages(self, name: str, languages: Sequence[str]) -> None:
        """Names behind a label of another language than the page's are joined by that one's "and": "Autorzy: Anna Kowalska i Jan Nowak"."""
        known = dict.fromkeys(code.split("-")[0] for code in languages)
        if self._own not in known:
            self._ands[name] = _and_of(self._own, *known)

    def _behind_label_alone(self, line: str) -> str:
        """A name behind the words that ask for one where they stand alone: "Por Marta Quiroga", as "Por" on a line of its own."""
        parts = line.split(" ")
        for size in range(min(LABEL_WORDS, len(parts) - 2), 0, -1):
            label, name = " ".join(parts[:size]), " ".join(parts[size:])
            first = self._and.split(name.partition(",")[0])[0]
            if CASED.match(name) and is_shaped_like_name(first) and self.asks_for_name(label):
                return name
        return ""

    def _before_place(self, line: str) -> str:
        """A name beside a job, before a slash and the place of the report: "記者王小明／台北報導", perhaps behind the paper's: "海島報／記者王小明／台北報導"; or without one, where the place has it: "王小明、李華／台北報導"."""
        if len(line) > LONGEST_PLACED or not (found := SLASH.search(line)):
            return ""
        head, place = line[: found.start()], line[found.end() :]
        if self.is_byline(head):
            return ""  # 綜合報導／台北
        if not self.is_job(head) and (slash := SLASH.search(place)) and self.is_job(place[: slash.start()]):
            return self._before_place(place)
        name = self._without_jobs(without_edges(head))
        if name == head and self.is_job(place) and all(map(SHORT_HAN_NAME.fullmatch, head.split("、"))):
            return name
        return name if name and name != head and is_shaped_like_name(name) else ""

    def _beside_job(self, line: str) -> str:
        """A name beside a job that stands apart, where words aren't spaced: "本报记者 王小明"."""
        if len(line) > LONGEST_PLACED or line.isascii() or not UNSPACED.search(line):
            return ""
        parts = line.split()
        others = self._words(line, "others")
        if self.is_other_work(line) or any(fold(part) in others for part in parts):
            return ""  # but 編集委員 writes
        kept = [part for part in parts if not self._is_said_of_a_name(part)]
        name = " ".join(kept)
        beside = len(kept) < len(parts) and (parts[0] != kept[0] or parts[-1] != kept[-1]) if kept else False
        return name if beside and is_shaped_like_name(name) else ""

    def _joined_to_job(self, line: str) -> str:
        """
        Chinese names behind a job without a space, one of which others may follow: "本报记者李明", "记者李明、王芳".

        >>> from cleaner.lexicon.phrases import default_lexicon
        >>> [Bylines(default_lexicon(), "zh").after_label(line) for line in ("本报记者李明", "记者李明 王芳报道", "记者手记", "编辑李明")]
        ['李明', '李明 王芳', '', '']
        """
        if len(line) > LONGEST_PLACED or line.isascii() or not UNSPACED.search(line):
            return ""
        others = self._words(line, "others")
        jobs = [job for job in self._words(line, "job") if job not in others]
        return names_behind_job(line, jobs) if jobs and not self.is_other_work(line) else ""

    def _before_label(self, line: str) -> str:
        """What a byline says that goes on with the label of a date: "김철수 기자 입력", before 2024.03.05."""
        head, _, label = line.rpartition(" ")
        if " " not in head or not self.lexicon.is_label(fold(label), "byline") or self.is_job(label):
            return ""
        return self.after_label(head)

    def cut_at_labels(self, line: str) -> list[str]:
        """
        The pieces of a line that say one thing each, where another label follows what the first one labels: with a colon, or behind a full stop or a semicolon.

        >>> from cleaner.lexicon.phrases import default_lexicon
        >>> Bylines(default_lexicon(), "ru").cut_at_labels("Автор: Анна Примерова. Дата публикации: среда")
        ['Автор: Анна Примерова.', 'Дата публикации: среда']
        """
        if not self.may_be_byline(line) or not (". " in line or "; " in line or COLON.search(line)):
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

    def _without_jobs(self, text: str) -> str:
        """A name without the job that stands beside it: "김철수 기자", "記者 王小明"; empty where nothing else is left."""
        jobs = self._words(text, "job")
        if not jobs:
            return text
        if UNSPACED.search(text):
            for job in jobs:
                text = without_edges(text.removeprefix(job).removesuffix(job))
            return text
        parts = text.split()
        is_job = [any(fold(part).startswith(job) for job in jobs) for part in parts]
        if all(is_job):
            return ""
        if not CASED.search(text):
            parts = [part for part, job in zip(parts, is_job, strict=True) if not job]
        return " ".join(parts)

    def _is_said_of_a_name(self, part: str) -> bool:
        """Is this a job, or a label, that stands beside a name: 本报记者?"""
        folded = fold(part)
        label, dot, _ = part.partition("・")
        if dot and self._words(label, "others"):
            return True  # 写真・佐藤花子
        return self.lexicon.is_label(folded, "byline") or folded.endswith(self._words(part, "job") or (" ",))


def _is_joined(name: str, line: str) -> bool:
    """Is what was taken for a name joined to a word before it by a hyphen: the "SA" of "CC BY-SA"?"""
    start = line.find(name)
    return start > 1 and line[start - 1] in HYPHENS and line[start - 2].isalnum()


def _are_of_one_language(labels: Sequence[Match], line: str) -> bool:
    """Are the labels that a line is made of of one language, or is one of them all of it? "Ana De" is a word of Yoruba and one of Romanian."""
    if any(match.phrase == line for match in labels):
        return True
    spoken = [set(match.languages) for match in labels if ANY not in match.languages]
    return not spoken or bool(set.intersection(*spoken))


@lru_cache(maxsize=128)
def _and_of(*languages: str) -> re.Pattern[str]:
    """What stands between two names: "and", in some languages and in English."""
    ands = ("and", *(word for language in languages for word in words()["and"].get(language, ())))
    return re.compile(rf"\s+(?:{'|'.join(sorted(map(re.escape, set(ands)), key=len, reverse=True))})\s+", re.I)
