"""
Write what cleaner knows of dates in many languages: `python training/calendar_words.py`

Names of months and of the days of the week, words for morning and afternoon, words for "and" and the order of day and month
are CLDR's, through babel (© Unicode, Inc., Unicode License v3), for the languages of the lexicon. `calendars.toml` adds what CLDR doesn't
list. Both go into `calendars.json`. `--check` writes nothing, and fails where the file isn't current.

The file is current with one version of babel, which `pyproject.toml` names: each brings other data. Who raises it reads what changes:
2.19 calls the months of Sinhala as its calendar of the moon does, and knows no days of Haitian.
"""

from __future__ import annotations

import argparse
import json
import re
import sys
from pathlib import Path
from typing import Any

import babel
from babel import Locale, localedata

from cleaner.writing.folding import fold

try:
    import tomllib
except ImportError:
    import tomli as tomllib  # type: ignore[no-redef]

PACKAGE = Path(__file__).parent.parent / "src" / "cleaner"
WRITTEN = PACKAGE / "metadata" / "calendars.toml"
COMPILED = PACKAGE / "metadata" / "calendars.json"
OTHER_MONTHS = {"ti"}  # languages whose names are those of another calendar's months on most pages: the Ethiopian one's
_NUMBERED = re.compile(r"\d|月$")  # "3月", "三月", "tháng 3": read by their form


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[1])
    parser.add_argument("--check", action="store_true", help="write nothing; fail where the file isn't current")
    text = json.dumps(compiled(), ensure_ascii=False, indent=0, sort_keys=True) + "\n"
    if parser.parse_args().check:
        if COMPILED.read_text("utf-8") == text:
            return 0
        print(f"{COMPILED.name} isn't what babel {babel.__version__} and {WRITTEN.name} say", file=sys.stderr)
        return 1
    COMPILED.write_text(text, "utf-8")
    return 0


def compiled() -> dict[str, Any]:
    """The tables that dates.py and names.py read."""
    written = tomllib.loads(WRITTEN.read_text("utf-8"))
    months: dict[str, dict[int, set[str]]] = {}
    ands: dict[str, set[str]] = {}
    before_noon, after_noon = (
        {*said, *map(fold, written["noon"][part])}
        for said, part in ((("am", "a m"), "before"), (("pm", "p m"), "after"))
    )
    month_first = []
    weekdays: dict[str, dict[int, set[str]]] = {}
    short_weekdays: dict[str, dict[str, int]] = {}
    for locale in locales():
        language = locale.language
        for context in ("format", "stand-alone"):
            for width in ("wide", "abbreviated"):
                for number, name in locale.months[context][width].items():
                    if not _NUMBERED.search(name) and fold(name) != f"m{number:02}":
                        months.setdefault(fold(name), {}).setdefault(number, set()).add(language)
            for number, name in locale.days[context]["wide"].items():
                weekdays.setdefault(fold(name), {}).setdefault(number + 1, set()).add(language)
            for number, name in locale.days[context]["abbreviated"].items():
                short_weekdays.setdefault(language, {})[fold(name)] = number + 1
        for words, period in ((before_noon, "am"), (after_noon, "pm")):
            for width in ("wide", "abbreviated"):
                word = fold(locale.day_periods["format"][width].get(period, ""))
                if len(word) > 1 or not word.isascii():
                    words.update((word,) if word.isascii() else (word, word.replace(" ", "")))  # μ.μ. and μμ
        joint = locale.list_patterns["standard"]["2"].replace("{0}", "").replace("{1}", "").strip()
        if fold(joint):  # no comma
            ands.setdefault(language, set()).update((joint, fold(joint)))
        order = [sign for sign in locale.date_formats["short"].pattern if sign in "yMd"]
        if order[0] != "y" and order.index("M") < order.index("d"):
            month_first.append(str(locale).replace("_", "-"))
    for language, joints in written["and"].items():
        ands.setdefault(language, set()).update(joints)
    for table, said in ((months, written["gregorian"]), (weekdays, written["weekdays"])):
        for number, names in said.items():
            for name in names:
                table.setdefault(fold(name), {}).setdefault(int(number), set())
    return {
        "gregorian": {name: _number(found) for name, found in months.items()},
        **{
            calendar: {fold(name): int(number) for number, names in written[calendar].items() for name in names}
            for calendar in ("persian", "hijri")
        },
        "clock": sorted(map(fold, written["clock"]["words"])),
        "eras": written["eras"],
        "unsaid_eras": written["unsaid_eras"],
        "year_first": sorted(written["year_first"]["languages"]),
        "numbered": written["numbered"]["forms"],
        "zones": {fold(name): minutes for name, minutes in written["zones"].items()},
        "and": {language: sorted(words) for language, words in ands.items()},
        "prefixed_and": written["prefixed_and"],
        "unspaced_names": sorted(written["unspaced_names"]["languages"]),
        "before_noon": sorted(before_noon - after_noon),
        "after_noon": sorted(after_noon - before_noon),
        "month_first": sorted(month_first),
        "weekdays": {name: _number(found) for name, found in weekdays.items()},
        "short_weekdays": {
            language: {name: number for name, number in names.items() if name not in weekdays}
            for language, names in short_weekdays.items()
        },
    }


def locales() -> list[Locale]:
    """CLDR's locales for the languages of the lexicon."""
    known = {path.stem.split("-")[0] for path in (PACKAGE / "languages").glob("*.toml")}
    known -= OTHER_MONTHS
    return [Locale.parse(name) for name in sorted(localedata.locale_identifiers()) if name.split("_")[0] in known]


def _number(found: dict[int, set[str]]) -> Any:
    """A month or a day of the week by its number; where languages differ, by language."""
    if len(found) == 1:
        return next(iter(found))
    return {language: number for number, languages in sorted(found.items()) for language in sorted(languages)}


if __name__ == "__main__":
    sys.exit(main())
