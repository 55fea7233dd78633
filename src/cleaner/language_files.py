"""
Folders of language files, checked and compiled.

`python -m cleaner.language_files` writes the tables that `cleaner` loads, beside the files that come with it.
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from .errors import LanguageFileError
from .lexicon.checking import check, read
from .lexicon.compiled import COMPILED, COMPILED_PHRASES, FOLDER, LARGE_TABLES, by_alphabet
from .lexicon.compiling import compile_languages


def read_folder(folder: Path) -> dict[str, dict[str, Any]]:
    """Read and check every language file of a folder; raises LanguageFileError with all problems of the first bad one."""
    files = {}
    paths = sorted(folder.glob("*.toml")) if folder.is_dir() else []
    if folder.is_file():
        raise LanguageFileError(str(folder), ["This is a file: name the folder that it stands in."])
    if not paths:
        missing = (
            "There is no language file (CODE.toml) in this folder." if folder.is_dir() else "There is no such folder."
        )
        raise LanguageFileError(str(folder), [f"{missing} `cleaner languages new CODE` writes a file for one."])
    for path in paths:
        if problems := check(path):
            raise LanguageFileError(str(path), problems)
        files[path.stem] = read(path)[0]
    return files


def load_folder(folder: Path) -> dict[str, Any]:
    """A user's own folder of language files, checked and compiled."""
    return compile_languages(read_folder(folder))


def compiled_files() -> dict[str, str]:
    """The files of the compiled lexicon, name → text, made from the language files; an entry a line, for the diff."""
    table = compile_languages({path.stem: read(path)[0] for path in sorted(FOLDER.glob("*.toml"))})
    parts = []
    for name in LARGE_TABLES:
        large = table.pop(name)
        if name == "whole_block":
            parts += [f"# {name} {number:x}\n{part}" for number, part in by_alphabet(large).items()]
        else:
            parts.append("\n".join([f"# {name}", *(f"{phrase}\t{entry}" for phrase, entry in sorted(large.items()))]))
    return {
        COMPILED_PHRASES: "\n\n".join(parts) + "\n",
        COMPILED: json.dumps(table, ensure_ascii=False, indent=0, separators=(",", ":")) + "\n",
    }


def write_compiled() -> list[Path]:
    """Write the compiled lexicon beside the files it is made from."""
    written = []
    for name, text in compiled_files().items():
        path = FOLDER / name
        path.write_text(text, "utf-8", newline="\n")
        written.append(path)
    return written


if __name__ == "__main__":
    print(*write_compiled(), sep="\n")
