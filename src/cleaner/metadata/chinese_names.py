"""Names of people in Chinese where no space stands beside them: 本报记者李明. A family name tells them from words: 记者手记, 记者调查."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache
from pathlib import Path

from ..toml import tomllib

SURNAMES = "chinese_surnames.toml"
LONGEST_PAPER = 10  # signs of the paper that somebody works for, before the job: 新华社记者
_HAN = "\u3400-\u4dbf\u4e00-\u9fff"


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
    name = _name().pattern
    found = re.fullmatch(
        rf"[{_HAN}\w ]{{0,{LONGEST_PAPER}}}?(?:{job})\s?({name}(?:[ 、]+(?:(?:{job})\s?)?{name})*?)\s?(?:摄影|攝影|{job})*",
        text,
    )
    return re.sub(rf"[ 、]+(?:{job})?\s?", " ", found[1]) if found else ""


@cache
def _name() -> re.Pattern[str]:
    """A name, with one of the family names that have one sign, or two."""
    written = tomllib.loads(Path(__file__).with_name(SURNAMES).read_text("utf-8"))
    pairs, one = "|".join(written["of_two_signs"].split()), "".join(written["of_one_sign"].split())
    return re.compile(rf"(?:{pairs}|[{one}])[{_HAN}]{{1,2}}")
