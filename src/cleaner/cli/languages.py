"""`cleaner languages`: what each language covers, check a language file, write an empty one."""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from pathlib import Path

from ..failure import in_words
from ..lexicon.checking import check, is_code
from ..lexicon.empty_form import empty_form
from ..lexicon.phrases import default_lexicon
from ..lexicon.sections import ANY, SECTIONS
from ..stream.messages import say
from .exit_codes import DONE, FAILED, MISUSED


def languages(arguments: Sequence[str]) -> int:
    """Run `cleaner languages …`; returns the exit code."""
    options = _parser().parse_args(arguments)
    if options.action == "check":
        return _check([Path(name) for name in options.files])
    if options.action == "new":
        return _new(options.code, options.name, Path(options.directory))
    return _list()


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="cleaner languages",
        description="The lexicon: what sites print around articles, language by language. Without an action: list what each language covers.",
    )
    actions = parser.add_subparsers(dest="action")
    checking = actions.add_parser("check", help="say everything that is wrong with a language file, in plain words")
    checking.add_argument("files", nargs="+", metavar="FILE")
    new = actions.add_parser("new", help="write the empty form of a language file")
    new.add_argument("code", metavar="CODE", help="the language's code, such as fr or sr-Latn")
    new.add_argument("--name", default="", help="the language's own name")
    new.add_argument("--directory", default=".", metavar="DIR", help="where to write CODE.toml (default: here)")
    return parser


def _list() -> int:
    """A table: a row a language, a column a section, with the languages that cover most first."""
    known = default_lexicon().languages
    spoken = len(known) - (ANY in known)
    rows = sorted(known.items(), key=lambda entry: (-len(entry[1]["sections"]), entry[0]))
    width = max(len(code) for code in known)
    print(f"{spoken} languages and {len(SECTIONS)} sections; what a language lacks is named behind it\n")
    for code, about in rows:
        lacking = [section.name for section in SECTIONS if section.name not in about["sections"]]
        covered = f"{len(about['sections']):>2} of {len(SECTIONS)}"
        note = f"  lacks {', '.join(lacking)}" if lacking and code != ANY else ""
        print(f"{code:<{width}}  {covered}  {about['name']}{note}")
    return DONE


def _check(paths: Sequence[Path]) -> int:
    code = DONE
    for path in paths:
        problems = check(path)
        if problems:
            code = FAILED
            print(f"{path}: {len(problems)} problem{'s' if len(problems) > 1 else ''}")
            for problem in problems:
                print(f"  - {problem}")
        else:
            print(f"{path}: good")
    return code


def _new(code: str, name: str, folder: Path) -> int:
    if not is_code(code):
        say(f"{code!r} is no language code. Use one such as fr, gsw or sr-Latn.")
        return MISUSED
    path = folder / f"{code}.toml"
    try:
        with path.open("x", encoding="utf-8") as file:
            file.write(empty_form(code, name))
    except FileExistsError:
        say(f"{path} is there already. Edit it, or name another folder with --directory.")
        return FAILED
    except OSError as problem:
        say(f"{path} can't be written: {in_words(problem)}.")
        return FAILED
    print(f"{path} written. Fill it in, then run: cleaner languages check {path}")
    return DONE
