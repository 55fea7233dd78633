"""Names of people in Chinese where no space stands beside them: 本报记者李明. A family name tells them from words: 记者手记, 记者调查."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from functools import cache
from pathlib import Path

from ..toml import tomllib

NAMES = "chinese_names.toml"
LONGEST_PAPER = 10  # signs of the paper that somebody works for, before the job: 新华社记者
HAN = "\u3400-\u4dbf\u4e00-\u9fff"  # signs, as a part of a class


def is_chinese_name(text: str) -> bool:
    """
    Is this a family name, and one or two signs behind it?

    >>> is_chinese_name("李安娜"), is_chinese_name("欧阳安娜"), is_chinese_name("手记")
    (True, True, False)
    """
    return _name().fullmatch(text) is not None


def names_behind_job(text: str, jobs: Sequence[str]) -> str:
    """
    The names behind one of these jobs, and what may follow them, parted by spaces; empty where something else stands there.

    >>> names_behind_job("河边日报记者李明 王芳报道", ["记者", "报道"]), names_behind_job("记者调查", ["记者"])
    ('李明 王芳', '')
    """
    job = "|".join(map(re.escape, jobs))
    name, behind = _name().pattern, "|".join(_written()["behind"].split())
    found = re.fullmatch(
        rf"[{HAN}\w ]{{0,{LONGEST_PAPER}}}?(?:{job})\s?({name}(?:[ 、]+(?:(?:{job})\s?)?{name})*?)\s?(?:{behind}|{job})*",
        text,
    )
    return re.sub(rf"[ 、]+(?:{job})?\s?", " ", found[1]) if found else ""


@cache
def _name() -> re.Pattern[str]:
    """A name, with one of the family names that have one sign, or two."""
    pairs, one = "|".join(_written()["of_two_signs"].split()), "".join(_written()["of_one_sign"].split())
    return re.compile(rf"(?:{pairs}|[{one}])[{HAN}]{{1,2}}")


@cache
def _written() -> Mapping[str, str]:
    written: dict[str, str] = tomllib.loads(Path(__file__).with_name(NAMES).read_text("utf-8"))
    return written
