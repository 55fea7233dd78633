"""Does what people install hold all that cleaning needs?"""

from __future__ import annotations

import subprocess
import sys
import zipfile
from pathlib import Path

from samples import STORIES

ROOT = Path(__file__).parent.parent
PROGRAM = """
import sys, cleaner
assert cleaner.__file__.startswith(sys.argv[1]), cleaner.__file__
article = cleaner.clean(sys.stdin.read())
print(article.title, article.text, article.metadata.title, article.confidence, len(article.removed), sep="\\n")
article.to_json(), article.to_tei()
"""


def test_a_page_is_cleaned_by_the_wheel_alone(tmp_path: Path) -> None:
    """A wheel is built, unpacked somewhere else, and cleans as the checkout does: weights, languages and schemas are in it."""
    build = [sys.executable, "-m", "hatchling", "build", "--target", "wheel", "--directory", str(tmp_path)]
    subprocess.run(build, cwd=ROOT, check=True, capture_output=True)
    (wheel,) = tmp_path.glob("*.whl")
    installed = tmp_path / "installed"
    with zipfile.ZipFile(wheel) as file:
        file.extractall(installed)
    said = [_run(str(place)) for place in (installed, ROOT / "src")]
    assert said[0] == said[1] != ""


def _run(place: str) -> str:
    """What a process says that finds the package in a folder, about a page."""
    title, *paragraphs = STORIES["ru"]
    page = f"<title>{title}</title><h1>{title}</h1>" + "".join(
        f"<p>{text}</p>" for text in (*paragraphs, "Читайте также")
    )
    done = subprocess.run(
        [sys.executable, "-c", PROGRAM, place],
        input=page,
        cwd=Path(place).parent,
        env={"PYTHONPATH": place, "PYTHONUTF8": "1"},
        capture_output=True,
        check=True,
        encoding="utf-8",
    )
    return done.stdout
