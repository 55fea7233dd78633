"""The lexicon that options ask for: the languages that come with `cleaner`, and a folder of the user's own."""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path

from ..options import Options
from .compiled import compiled_tables
from .phrases import Lexicon, default_lexicon


def lexicon_for(options: Options) -> Lexicon:
    """The lexicon that comes with `cleaner`, with the user's folder of language files before it."""
    if options.languages is None:
        return default_lexicon()
    folder = Path(options.languages)
    files = sorted(folder.glob("*.toml")) if folder.is_dir() else []
    stamp = tuple((path.name, path.stat().st_mtime_ns, path.stat().st_size) for path in files)
    return _lexicon_of(folder, stamp)


@lru_cache(maxsize=8)
def _lexicon_of(folder: Path, stamp: tuple[object, ...]) -> Lexicon:
    from ..language_files import load_folder

    return Lexicon([load_folder(folder), compiled_tables()])
