"""Line ends (`br`) that only wrap a line, as on pages made of a mail or a text, and those that end one."""

from __future__ import annotations

import textwrap

import pytest

from cleaner import clean
from cleaner.reading.read_html import read_html
from samples import MORE, STORIES

END = "<br>\n"


def wrapped(text: str, width: int = 72) -> str:
    return END.join(textwrap.wrap(text, width, break_on_hyphens=False))


@pytest.mark.parametrize("code", ["en", "ru", "ar"])
@pytest.mark.parametrize(
    ("paragraph", "between"), [("<p>{}</p>", "\n"), ("{}", END + END), ("<font size=2>{}</font>", "<p>")]
)
def test_lines_of_a_paragraph_are_put_together(code: str, paragraph: str, between: str) -> None:
    """Paragraphs are whole, in whatever they stand, and what was removed is known as well; what is left unread tells nothing."""
    title, *prose = (*STORIES[code], *MORE[code])
    body = between.join(paragraph.format(wrapped(text)) for text in prose)
    menu = "<div class=menu><a href=/1>Home</a><br><a href=/2>News</a><br>weather<br>today<br>and<br>tomorrow</div>"
    article = clean(
        f"<body>{menu}<div class=post><h1>{title}</h1><div class=text>{body}</div></div><div class=footer>© 2024<br>Port</div>"
    )
    assert article.text == "\n\n".join(prose)
    assert article.to_markdown().endswith(article.text)
    assert "Home" in " ".join(record.text for record in article.removed)
    assert clean(article.text).text == article.text


@pytest.mark.parametrize("element", ["story-text", "news-par"])
def test_made_up_elements_side_by_side_are_paragraphs(element: str) -> None:
    """Of elements that HTML doesn't know, each is as whole as a `p`, and the title above them isn't a part of them."""
    title, *prose = STORIES["en"]
    body = "".join(f"<{element}>{wrapped(text, 60)}</{element}>" for text in prose)
    article = clean(f"<main><h1>{title}</h1>{body}</main>")
    assert (article.title, article.paragraphs) == (title, tuple(prose))


DIVIDED = """The ferry to the northern island left the small harbour on Wednes-
day morning for the first time in nine days, and people on the pier
waved until nothing but its smoke was to be seen above the water. On
Wednesday evening it came back with forty passengers, and all of them
told of the storm that had kept the islanders from the mainland, from
their schools and from their market for longer than anybody on the
pier could remember, and of the bread that they had counted and then
cut into pieces so that each house had some."""


def test_a_word_that_was_divided_is_one() -> None:
    """Its hyphen goes, and no space stands between."""
    (block,) = read_html(f"<p>{DIVIDED.replace(chr(10), END)}</p>").blocks
    assert block.text == DIVIDED.replace("-\n", "").replace("\n", " ")


@pytest.mark.parametrize(
    "lines",
    [
        ["The harbour sleeps", "and so do I", "below the sleepers", "of the sky", "the ferries wait", "until they fly"],
        [
            "The Harbour Office",
            "on the old pier",
            "Port Wells",
            "open on weekdays",
            "from nine to five",
            "and on Sundays",
        ],
        ["one cup of flour", "two eggs", "three spoons of sugar", "a little salt", "some butter", "milk"],
    ],
    ids=["verses", "address", "amounts"],
)
def test_other_lines_stay(lines: list[str]) -> None:
    page = f"<h1>A day</h1><p>{STORIES['en'][1]}</p><p>{'<br>'.join(lines)}</p><p>{STORIES['en'][2]}</p>"
    assert [block.text for block in read_html(page).blocks[2:-1]] == lines
