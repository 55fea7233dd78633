"""
Which language is a text in? An output, never a switch: no stage asks.

Scripts that one language uses name it at once; for the others langdetect is asked, with a seed of our own (its global
one is left alone). Short texts are "und": a wrong guess costs more than none.
"""

from __future__ import annotations

import random
import re
from collections.abc import Callable, Iterable, Mapping
from functools import cache
from typing import TYPE_CHECKING, Any

from .errors import OptionError
from .lexicon.phrases import default_lexicon
from .lexicon.sections import ANY
from .writing.scripts import count_scripts
from .writing.words import tokens

if TYPE_CHECKING:
    from .blocks import Decision
    from .deciding.view import View

UNDETERMINED = "und"
SHORTEST = 40  # letters; langdetect guesses on less (kept short for scripts whose letters say more)
SAMPLE = 2000  # letters asked about
UNSURE = 0.6
ROUNDED_UP = 1.001  # a confidence of 1 as fastText gives it, 1.00001, is no more than that
FEWEST_OWN, LEAST_OWN = 3, 0.04  # common words, and share of all, that a neighbouring language has to have for itself,
OWN = 2  # … and how many times the other's
A_WORD = 0.4  # what a label that is one word in plain letters says of the interface's language
SEED = 20_160  # any number; the same text then gets the same answer
_ADDRESS = re.compile(r"https?://\S+|\S+@\S+")
BY_SCRIPT = {
    "GREEK": "el", "HEBREW": "he", "ARMENIAN": "hy", "GEORGIAN": "ka", "THAI": "th", "LAO": "lo", "KHMER": "km",
    "MYANMAR": "my", "ETHIOPIC": "am", "TAMIL": "ta", "TELUGU": "te", "KANNADA": "kn", "MALAYALAM": "ml",
    "SINHALA": "si", "GUJARATI": "gu", "GURMUKHI": "pa", "ORIYA": "or", "HANGUL": "ko", "TIBETAN": "bo", "THAANA": "dv",
}  # fmt: skip
BESIDE = {"he": "yi", "am": "ti"}  # in the same letters, told apart by their commonest words
_SAME = {"zh-cn": "zh", "zh-tw": "zh", "no": "nb"}
DENSE = ("HAN", "KANA", "HANGUL")  # a letter of these says as much as four of others


def detect(text: str, detector: Callable[[str], tuple[str, float]] | None = None) -> tuple[str, float]:
    """
    Name a text's language: (BCP 47 code or "und", confidence 0..1).

    >>> detect("Le Conseil d'État a rejeté mercredi la demande de la ville, qui voulait fermer le pont aux voitures.")[0]
    'fr'
    >>> detect("Bərə çərşənbə səhəri yenidən işləməyə başladı, çünki tufandan sonra körpü təmir olunmuşdu və dəniz sakit idi.")[0]
    'az'
    >>> detect("OK")
    ('und', 0.0)
    """
    sample = " ".join(_ADDRESS.sub(" ", text[: SAMPLE * 2]).split())[:SAMPLE]
    if detector is not None:
        return _by_detector(detector, text)
    scripts = count_scripts(sample)
    letters = sum(scripts.values())
    if letters + 3 * sum(scripts.get(script, 0) for script in DENSE) < SHORTEST:
        return UNDETERMINED, 0.0
    main = max(scripts, key=lambda script: scripts[script])
    if scripts.get("KANA", 0) > 0.08 * letters:
        return "ja", scripts["KANA"] / letters if main not in ("KANA", "HAN") else 1.0
    if main in BY_SCRIPT and scripts[main] > 0.6 * letters:
        return _in_the_same_letters(sample, BY_SCRIPT[main]), round(scripts[main] / letters, 3)
    if main == "HAN":
        return "zh", round(scripts[main] / letters, 3)
    code, confidence = _langdetect(sample)
    return _by_common_words(sample, code, confidence)


def detect_article(
    paragraphs: Iterable[str], title: str | None, detector: Callable[[str], tuple[str, float]] | None
) -> tuple[str, float]:
    """Name the language of an article, as `detect` does: that of its paragraphs and its title together."""
    return detect("\n".join((*paragraphs, title or "")), detector)


def _by_detector(detector: Callable[[str], tuple[str, float]], text: str) -> tuple[str, float]:
    found = detector(text)
    try:
        code, confidence = found
        if code is None or code == "":  # what many detectors give where they can't tell
            return UNDETERMINED, 0.0
        if not isinstance(code, str):
            raise TypeError
        if not 0 <= float(confidence) <= ROUNDED_UP:
            raise ValueError
        return code, min(float(confidence), 1.0)
    except (TypeError, ValueError):
        raise OptionError(
            f"the detector gave {found!r}; it must give (language code, confidence from 0 to 1), such as ('en', 0.9)"
        ) from None


def _langdetect(sample: str) -> tuple[str, float]:
    from langdetect.lang_detect_exception import LangDetectException

    detector = _factory().create()
    detector.seed = SEED
    detector.random = random.Random(SEED)
    detector.append(sample)
    try:
        best = detector.get_probabilities()
    except LangDetectException:
        return UNDETERMINED, 0.0
    if not best or best[0].prob < UNSURE:
        return UNDETERMINED, 0.0
    return _SAME.get(best[0].lang, best[0].lang), round(best[0].prob, 3)


def _in_the_same_letters(sample: str, code: str) -> str:
    """The language that a script names, or the one beside it where more of that one's common words are met: Yiddish, Tigrinya."""
    if code not in BESIDE:
        return code
    counts = default_lexicon().common_languages(tokens(sample))
    return max((code, BESIDE[code]), key=lambda language: counts.get(language, 0))


def _by_common_words(sample: str, code: str, confidence: float) -> tuple[str, float]:
    """langdetect knows 55 languages and takes the others for their neighbours: the commonest words set that right."""
    words = tokens(sample)
    counts = default_lexicon().common_languages(words)
    if not counts:
        return code, confidence
    best = max(sorted(counts), key=lambda language: counts[language])
    base = best.split("-")[0]
    known = {_SAME.get(language, language) for language in _factory().get_lang_list()}
    mine = max((count for language, count in counts.items() if language.split("-")[0] == code), default=0)
    if base != code and base not in known and counts[best] > 1.4 * mine and counts[best] > 0.15 * len(words):
        return base, round(min(0.95, counts[best] / len(words) * 2), 3)
    neighbour = _neighbour(words, code, [language for language in sorted(counts) if language not in known])
    return (neighbour, round(min(confidence, 0.9), 3)) if neighbour else (code, confidence)


def _neighbour(words: list[str], code: str, languages: list[str]) -> str | None:
    """The language that shares most common words with the one that was named, but of whose other ones there are more: Azerbaijani, Malay."""
    lexicon = default_lexicon()
    own, others = dict.fromkeys(languages, 0), dict.fromkeys(languages, 0)
    for word in words:
        found = lexicon.languages_of(word)
        for language in languages:
            if (language in found) != (code in found):
                counted = own if language in found else others
                counted[language] += 1
    best = max(languages, key=lambda language: own[language] - others[language], default=None)
    if best is None or own[best] < max(FEWEST_OWN, LEAST_OWN * len(words)) or own[best] <= OWN * others[best]:
        return None
    return best.split("-")[0] if best.split("-")[0] != code else None


@cache
def _factory() -> Any:
    """langdetect's profiles, loaded when the first language is asked for."""
    from langdetect.detector_factory import PROFILES_DIRECTORY, DetectorFactory
    from langdetect.lang_detect_exception import LangDetectException

    factory = DetectorFactory()
    try:
        factory.load_profile(PROFILES_DIRECTORY)
    except LangDetectException as error:  # which langdetect makes of everything: of Ctrl-C, too
        raise error.__context__ or error from None
    return factory


def vote(view: View, removals: Mapping[int, Decision], article_language: str) -> str | None:
    """
    The language that the phrases found around the article are written in.

    Each phrase votes for the languages that have it, the rarer the more; between equals, the article's language wins. A single
    word in plain letters hardly tells another language: "Contacts", "Download".
    """
    votes: dict[str, float] = {}
    own = article_language.split("-")[0]
    for i in removals:
        sight = view.sights[i]
        share: dict[str, float] = {}
        for match in sight.matches[:2]:
            weight = A_WORD if match.phrase.isascii() and " " not in match.phrase else 1.0
            for code in match.languages:
                part = (1.0 if code.split("-")[0] == own else weight) / len(match.languages)
                share[code] = max(share.get(code, 0.0), part)
        wording = view.lexicon.measure(view.blocks[i].text, "consent_banner") if sight.consent else None
        for code, groups in wording.by_language.items() if wording else ():
            share[code] = share.get(code, 0.0) + 0.3 * groups
        for code, part in share.items():
            votes[code] = votes.get(code, 0.0) + part
    votes.pop(ANY, None)
    if not votes:
        return None
    votes = {code: votes[code] * (1.2 if code.split("-")[0] == own else 1.0) for code in sorted(votes)}
    best = max(votes, key=lambda code: votes[code])
    return best if votes[best] >= 0.5 else None
