"""Clean articles out of scraped pages: `article = cleaner.clean(page)`. See pipeline.py for how."""

from .article import Article
from .errors import CleanerError, InputError, InputTypeError, LanguageFileError, OptionError
from .options import REASONS, Options
from .pipeline import clean
from .records import Disclosure, Kept, RelatedItem, Removal

__version__ = "0.1.0"
__all__ = [
    "REASONS",
    "Article",
    "CleanerError",
    "Disclosure",
    "InputError",
    "InputTypeError",
    "Kept",
    "LanguageFileError",
    "OptionError",
    "Options",
    "RelatedItem",
    "Removal",
    "clean",
]
