"""Authors that are AI: "By ChatGPT", "KI-Redaktion", "Автор: нейросеть", "文/ChatGPT"."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator

from ..lexicon.label_wording import left_over, names_ai_clearly
from ..lexicon.phrases import Lexicon
from ..records import Verdict
from ..writing.folding import UNSPACED_CLASS, fold
from ..writing.words import MARKS
from .found import Found
from .standing import Standing
from .wording import SHORT

LONGEST = 60  # width of a byline
_BETWEEN = re.compile(r"\s*[&+/|·;、]\s*")
_CREDIT = re.compile(r"^([^:：=＝/／|·・]{1,40})[:：=＝/／|·・]\s*(?=\S)")  # what stands before the name of an author
_COMMAS = re.compile("[,،，、]")
_SEAM = re.compile(f"(?<=[{UNSPACED_CLASS}])(?=[0-9A-Za-z])|(?<=[0-9A-Za-z])(?=[{UNSPACED_CLASS}])")


def bylines(standing: Standing, taken: Collection[int]) -> Iterator[Found]:
    """Read the bylines of the article; where a label was read, the block is `taken`."""
    view = standing.view
    for i in sorted(standing.near):
        block, decision = view.blocks[i], standing.decisions.get(i)
        if i in taken or block.bullet or view.sights[i].width >= LONGEST:
            continue
        if i not in standing.ends if decision is None else decision.reason in ("related", "comments"):
            continue
        if claim := author_claim(view.lexicon, block.text):
            verdict, rule = claim
            yield standing.found(i, "byline", verdict, "text", block.text, rule)


def author_claim(lexicon: Lexicon, line: str, is_name: bool = False) -> tuple[Verdict, str] | None:
    """
    (verdict, rule) of a line that names AI as an author: alone, or with people.

    A name alone is no byline, unless it `is_name`, or stands behind what is credited to it: "Text: ChatGPT". Companies that make AI
    may be authors themselves. Where people edited what it wrote, it helped them.

    >>> from cleaner.lexicon.phrases import default_lexicon
    >>> author_claim(default_lexicon(), "By ChatGPT"), author_claim(default_lexicon(), "Von Anna Weber und ChatGPT")
    (('generated', 'en.toml ai_statement.author'), ('assisted', 'de.toml ai_statement.author'))
    >>> author_claim(default_lexicon(), "文/ChatGPT"), author_claim(default_lexicon(), "Texto: Ana Ruiz y ChatGPT")
    (('generated', 'ja.toml byline.work'), ('assisted', 'es.toml byline.work'))
    >>> author_claim(default_lexicon(), "By Jane Doe, AI reporter"), author_claim(default_lexicon(), "By OpenAI")
    (None, None)
    """
    line = _SEAM.sub(" ", line)
    of_ai = lexicon.groups_by_language(line, "ai_label")
    roles = lexicon.groups_by_language(line, "ai_statement")
    companies = {stem for groups in roles.values() for stem in groups.get("company", ())}
    stems = {stem for groups in of_ai.values() for stem in groups.get("intelligence", ())} - companies
    # "Di" is Tuesday, and Italian for "by"
    names = {stem for stem in stems if " " in stem or names_ai_clearly(line, (stem,))}
    if not names or companies:
        return None

    credited = lexicon.groups_by_language(line, "byline")

    def authors_in(code: str) -> tuple[Collection[str], Collection[str]]:
        return roles.get(code, {}).get("author", ()), credited.get(code, {}).get("work", ())

    def known(code: str) -> int:
        role, work = authors_in(code)
        return sum(map(len, (*of_ai.get(code, {}).get("intelligence", ()), *role, *work)))

    for code in sorted({*roles, *credited}, key=lambda code: (-known(code), code)):
        role, work = authors_in(code)
        signed = _behind_credits(line, (*role, *work))
        if not (role or is_name or signed != line):
            continue
        rule = f"{code}.toml {'ai_statement.author' if role else 'byline.work'}"
        authors = _authors(signed, roles.get(code, {}).get("joined", ()), (*role, *work))
        if all(not _strange(lexicon, author, names, (*role, *work), code) for author in authors):
            return "generated", rule
        if any(not left_over(fold(author), names) for author in authors):
            return "assisted", rule
    first, *others = _COMMAS.split(line)
    if others and any("checked" in groups for groups in roles.values()):
        if claim := author_claim(lexicon, first, is_name):
            return "assisted", claim[1]
    if is_name and not left_over(fold(line), names):
        return "generated", f"{min(code for code in of_ai if 'intelligence' in of_ai[code])}.toml ai_label.intelligence"
    return None


def _behind_credits(line: str, words: Collection[str]) -> str:
    """A line without the words that say what is credited to those behind them: "Words: ", "取材・文："."""
    while (credit := _CREDIT.match(line)) and not left_over(fold(credit[1]), words):
        line = line[credit.end() :]
    return line


def _strange(lexicon: Lexicon, author: str, names: Collection[str], role: Collection[str], code: str) -> list[str]:
    """What is left of an author without AI's names and the words for authors, and behind these without articles: "by the AI"."""
    folded = fold(author)
    left = left_over(folded, (*names, *role)).split()
    if left and not left_over(folded.split()[0], role):
        return [word for word in left if len(word) > SHORT or not lexicon.count_common((word,), code)]
    return left


def _authors(line: str, joined: Collection[str], role: Collection[str]) -> list[str]:
    """The authors of a line, one by one, without the words before the first."""
    if joined:
        words = "|".join(re.escape(word) for word in joined)
        line = re.sub(rf"(?<!\w)(?:{words})(?![\w{MARKS}])", "/", line, flags=re.I)
    authors = [author for author in _BETWEEN.split(line) if author.strip()]
    if len(authors) > 1:
        first, _, rest = fold(authors[0]).partition(" ")
        if not left_over(first, role):
            authors[0] = rest
    return authors
