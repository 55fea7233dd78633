"""The command line: what goes in, what comes out and where, exit codes, and never a traceback."""

from __future__ import annotations

import gzip
import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

import cleaner
from calls import Call
from cleaner.lexicon.checking import check, read
from cleaner.lexicon.compiled import FOLDER
from cleaner.lexicon.sections import SECTIONS
from cleaner.stream.packing import zstd
from samples import STORIES, in_elements, page, story

ENGLISH, RUSSIAN = story("en"), page("ru", "en")
C_LOCALE = {
    name: value
    for name, value in os.environ.items()
    if not name.startswith(("LC_", "LANG", "PYTHONUTF8", "PYTHONIOENCODING"))
} | {"LC_ALL": "C", "PYTHONCOERCECLOCALE": "0", "PYTHONUTF8": "0"}


def run(*arguments: str, data: bytes = b"", **options: object) -> subprocess.CompletedProcess[bytes]:
    """Run `python -m cleaner` in the C locale."""
    return subprocess.run(
        [sys.executable, "-m", "cleaner", *arguments],
        input=data,
        capture_output=True,
        env=C_LOCALE,
        timeout=60,
        **options,
    )  # type: ignore[call-overload, no-any-return]


@pytest.fixture
def pages(tmp_path: Path) -> dict[str, str]:
    """Files with pages, by name."""
    contents = {
        "en.txt": ENGLISH.encode(),
        "ru.html": b"<meta charset=windows-1251>" + in_elements(*STORIES["ru"]).encode("cp1251", "ignore"),
        "ja.txt": story("ja").encode(),
        "empty.txt": b"",
        "image.png": b"\x89PNG\r\n\x1a\n" + bytes(50),
        "bad.txt": bytes(range(128, 256)) * 4,
    }
    for name, content in contents.items():
        (tmp_path / name).write_bytes(content)
    return {name: str(tmp_path / name) for name in contents}


# ── input and output ──


def test_it_is_a_filter() -> None:
    """HTML or text on stdin becomes clean text on stdout, in UTF-8 whatever the locale, with nothing on stderr."""
    done = run(data=RUSSIAN.encode())
    assert done.returncode == 0
    assert done.stdout.decode() == cleaner.clean(RUSSIAN).text + "\n"
    assert STORIES["ru"][1] in done.stdout.decode()
    assert done.stderr == b""


def test_stdin_may_be_named(call: Call) -> None:
    """`-` is standard input, and so is no file at all."""
    assert (
        call("-", data=ENGLISH.encode()) == call(data=ENGLISH.encode()) == (0, cleaner.clean(ENGLISH).text + "\n", "")
    )


def test_files(call: Call, pages: dict[str, str]) -> None:
    """A file is read as bytes: its encoding is told from the page."""
    code, out, err = call(pages["ru.html"])
    assert (code, err) == (0, "")
    assert STORIES["ru"][2] in out


def test_several_files(call: Call, pages: dict[str, str]) -> None:
    """Several files, and standard input among them, are cleaned in order with a blank line between them."""
    code, out, err = call(pages["en.txt"], "-", pages["ja.txt"], data=story("de").encode())
    assert (code, err) == (0, "")
    assert out == "\n".join(cleaner.clean(story(language)).text + "\n" for language in ("en", "de", "ja"))


def test_files_behind_two_dashes(call: Call, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Behind `--` everything is a file, also what looks like an option; before it, that is an unknown option."""
    monkeypatch.chdir(tmp_path)
    for name in ("-x", "--title", "--", "страница"):
        Path(name).write_text(ENGLISH, "utf-8")
    cleaned = cleaner.clean(ENGLISH).text + "\n"
    assert call("--", "-x") == (0, cleaned, "")
    assert call("страница", "--", "-x", "--title", "--")[:2] == (0, "\n".join([cleaned] * 4))
    assert call("--explain", "--", "-x")[0] == 0
    assert call("report", "-o", "report.html", "--", "-x") == (0, "", "")
    assert call("--", "-y")[0] == 1
    assert call("-x")[0] == 2


def test_json(call: Call, pages: dict[str, str]) -> None:
    """`--format json` prints one object a line, the same as `to_json`."""
    code, out, _ = call("--format", "json", pages["en.txt"], pages["ja.txt"])
    assert code == 0
    assert out.splitlines() == [cleaner.clean(story(language).encode()).to_json() for language in ("en", "ja")]
    assert json.loads(out.splitlines()[1])["language"] == "ja"
    assert STORIES["ja"][1] in out


def test_markdown(call: Call, pages: dict[str, str]) -> None:
    """`-f markdown` prints what `to_markdown` gives."""
    assert call("-f", "markdown", pages["en.txt"]) == (0, cleaner.clean(ENGLISH).to_markdown() + "\n", "")
    assert call("--format", "text", pages["en.txt"])[1] == cleaner.clean(ENGLISH).text + "\n"


def test_html_and_tei(call: Call, pages: dict[str, str]) -> None:
    """`-f html` and `-f tei` print what `to_html` and `to_tei` give."""
    article = cleaner.clean(ENGLISH.encode())
    assert call("-f", "html", pages["en.txt"]) == (0, article.to_html() + "\n", "")
    assert call("-f", "tei", pages["en.txt"]) == (0, article.to_tei() + "\n", "")


def test_links_and_images(call: Call) -> None:
    """`--links` and `--images` bring them into Markdown, `--no-links` and `--no-images` keep them out of HTML and TEI."""
    title, *lines = STORIES["en"]
    page = f"<main><h1>{title}</h1><p>{lines[0]} <a href=/more>More</a></p><img src=/a.jpg><p>{lines[1]}</p><p>{lines[2]}</p></main>"
    article = cleaner.clean(page, url="https://example.org/")
    given = ("--url", "https://example.org/")

    def printed(*arguments: str) -> str:
        return call(*arguments, *given, data=page.encode())[1].removesuffix("\n")

    assert printed("-f", "markdown") == article.to_markdown()
    assert printed("-f", "markdown", "--links") == article.to_markdown(links=True)
    assert printed("-f", "markdown", "--links", "--images") == article.to_markdown(links=True, images=True)
    assert "](https://example.org/more)" in printed("-f", "markdown", "--links")
    assert "![](https://example.org/a.jpg)" in printed("-f", "markdown", "--images")
    assert printed("-f", "html", "--no-links") == article.to_html(links=False)
    assert printed("-f", "tei", "--no-images") == article.to_tei(images=False)


@pytest.mark.parametrize(
    "arguments",
    [
        ["--links"],
        ["--images", "-f", "json"],
        ["--content", "-f", "markdown"],
        ["--explain", "-f", "json"],
        ["--explain", "--content"],
        ["--jsonl", "--images"],
    ],
    ids=" ".join,
)
def test_options_that_would_do_nothing(call: Call, arguments: list[str]) -> None:
    """What has no say in the format that is printed is wrong usage: nobody waits for links that never come."""
    code, out, err = call(*arguments, data=b"<p>It rained in Lyon for a whole day.")
    assert (code, out) == (2, "")
    assert "--format" in err.splitlines()[-1]


def test_content(call: Call, pages: dict[str, str]) -> None:
    """`--content` lets the structure stand in JSON."""
    article = cleaner.clean(ENGLISH.encode())
    assert call("-f", "json", "--content", pages["en.txt"]) == (0, article.to_json(content=True) + "\n", "")
    assert call("-f", "json", pages["en.txt"]) == (0, article.to_json() + "\n", "")


def test_explain_prints_a_line_for_every_block() -> None:
    """`--explain` prints each block of the page on a line of its own, with its fate and reason, and no colour into a pipe."""
    done = run("--explain", data=RUSSIAN.encode())
    article = cleaner.clean(RUSSIAN)
    printed = done.stdout.decode().splitlines()
    assert len(printed) == len(article.explain()) + len(article.disclosures)
    for line, record in zip(printed, article.explain(), strict=False):
        assert line.split()[:2] == [str(record.block), "removed" if record in article.removed else "kept"]
        assert record.text[:20] in line
        assert getattr(record, "reason", "") in line
        assert getattr(record, "rule", "") in line
    assert article.removed
    assert "\x1b" not in done.stdout.decode()


def test_explain_counts_readings() -> None:
    """`--explain` says of how many words a block leaves out how they are read."""
    page = "<p>毎朝<ruby>漢字<rt>かんじ</rt></ruby>を十個ずつ<ruby>覚<rt>おぼ</rt></ruby>えることにしていると、先生は話した。"
    printed = run("--explain", data=page.encode()).stdout.decode()
    assert "; 2 readings left out  | 毎朝漢字を十個ずつ覚える" in printed


def test_explain_prints_what_the_page_says_about_ai(call: Call) -> None:
    """Below the blocks, a line for each disclosure, with its kind, verdict, scope, rule and evidence."""
    page = f"<meta name=ai-disclosure content='ai-assisted;\n x'><article ai-disclosure=none><p>{STORIES['en'][1]}</p></article>"
    assert call("--explain", "--input", "html", data=page.encode())[1].splitlines()[1:] == [
        '     AI      structured: assisted, page (codes.toml meta.ai-disclosure)  | <meta name="ai-disclosure" content="ai-assisted; x">',
        '     AI      structured: none-asserted, article text (codes.toml attributes.ai-disclosure)  | ai-disclosure="none"',
    ]


@pytest.mark.parametrize(
    ("variables", "coloured"),
    [
        ({}, True),
        ({"NO_COLOR": "1"}, False),
        ({"NO_COLOR": "0"}, False),
        ({"NO_COLOR": ""}, True),
        ({"TERM": "dumb"}, False),
    ],
)
def test_explain_in_colours(
    call: Call, monkeypatch: pytest.MonkeyPatch, variables: dict[str, str], coloured: bool
) -> None:
    """Lines are coloured on a terminal that has colours, unless NO_COLOR is set; set to nothing, it isn't."""
    monkeypatch.setattr("cleaner.cli.clean.sys.stdout.isatty", lambda: True, raising=False)
    for name, value in ({"TERM": "xterm"} | variables).items():
        monkeypatch.setenv(name, value)
    if "NO_COLOR" not in variables:
        monkeypatch.delenv("NO_COLOR", raising=False)
    for language in ("en", "ru"):
        assert ("\x1b[" in call("--explain", data=story(language).encode())[1]) == coloured


def test_explain_stays_on_its_line(call: Call) -> None:
    """Separators inside a block don't cut its line of `--explain` in two."""
    text = "<p>" + "one\u2028two\x85three\x0cfour\x1cfive " * 3 + "</p><p>" + STORIES["en"][1] + "</p>"
    _, out, _ = call("--explain", "--input", "html", data=text.encode())
    assert len(out.splitlines()) == 2


# ── options ──


def test_input(call: Call) -> None:
    """`--input` overrules what the page looks like."""
    source = f"<p>{STORIES['en'][1]}</p>"
    assert call(data=source.encode())[1] == STORIES["en"][1] + "\n"
    assert call("--input", "text", data=source.encode())[1] == source + "\n"
    assert len(call("--explain", "--input", "html", data=b"one<br>two")[1].splitlines()) == 2


def test_url(call: Call) -> None:
    """`--url` says where a page came from, and nothing is fetched."""
    _, out, _ = call("--format", "json", "--url", "https://example.org/a/", data=ENGLISH.encode())
    assert json.loads(out)["metadata"]["url"] == "https://example.org/a/"


def test_keep(call: Call) -> None:
    """`--keep` may be given several times, and keeps what would be removed for these reasons."""
    reasons = {removal.reason for removal in cleaner.clean(RUSSIAN).removed}
    assert len(reasons) > 1
    arguments = [part for reason in sorted(reasons) for part in ("--keep", reason)]
    assert call(*arguments, data=RUSSIAN.encode())[1] == cleaner.clean(RUSSIAN, keep=reasons).text + "\n"


@pytest.mark.parametrize("lead", ["auto", "standfirst", "opening", "both"])
def test_lead(call: Call, lead: str) -> None:
    """`--lead` says which copy of an opening stays, as the option of `clean` does."""
    source = "\n\n".join(
        (STORIES["en"][0], STORIES["en"][1], STORIES["en"][1].replace("a week", "seven days"), *STORIES["en"][2:])
    )
    assert call("--lead", lead, data=source.encode()) == (0, cleaner.clean(source, lead=lead).text + "\n", "")


def test_title(call: Call) -> None:
    """`--title` lets the title stand in the text as well."""
    without, with_title = call(data=ENGLISH.encode())[1], call("--title", data=ENGLISH.encode())[1]
    assert with_title.startswith(STORIES["en"][0] + "\n\n" + STORIES["en"][1])
    assert with_title.endswith(without)


GOOD = """language = "qaa"
name = "made up"

[share_bar]
whole_block = ["Zwirbel das Blatt herum"]
drop = ["Zwirbel das Blatt herum"]
keep = ["Er zwirbelt das Blatt herum und liest weiter."]
"""


def test_languages(call: Call, tmp_path: Path) -> None:
    """`--languages DIR` uses a folder of language files beside the ones that come with cleaner."""
    (tmp_path / "qaa.toml").write_text(GOOD, "utf-8")
    source = ENGLISH + "\n\nZwirbel das Blatt herum\n"
    code, out, err = call("--explain", "--languages", str(tmp_path), data=source.encode())
    assert (code, err) == (0, "")
    assert "share" in out.splitlines()[-1]
    assert "qaa.toml share_bar.whole_block" in out.splitlines()[-1]


def test_languages_that_are_broken(call: Call, tmp_path: Path) -> None:
    """A folder with a broken language file, and one without any, is wrong usage: exit code 2, the problems on stderr."""
    code, out, err = call("--languages", str(tmp_path), data=ENGLISH.encode())
    assert (code, out) == (2, "")
    assert str(tmp_path) in err
    (tmp_path / "qaa.toml").write_text(GOOD.replace("keep", "kept").replace("name", "nome"), "utf-8")
    code, out, err = call("--languages", str(tmp_path), data=ENGLISH.encode())
    assert (code, out) == (2, "")
    assert "qaa.toml" in err
    assert "name" in err
    assert "kept" in err


def test_version(call: Call) -> None:
    """`--version` prints the name and the version."""
    assert call("--version") == (0, f"cleaner {cleaner.__version__}\n", "")


def test_help(call: Call) -> None:
    """`--help` says what the exit codes mean and where the languages are."""
    code, out, err = call("--help")
    assert (code, err) == (0, "")
    assert "Exit codes" in " ".join(out.split())
    assert "cleaner languages" in out


# ── what goes wrong ──


@pytest.mark.parametrize(
    "arguments",
    [
        ["--nonsense"],
        ["--format", "pdf"],
        ["--keep", "nonsense"],
        ["--lead", "last"],
        ["--input", "word"],
        ["--languages"],
        ["languages", "nonsense"],
        ["languages", "new"],
        ["languages", "check"],
    ],
    ids=" ".join,
)
def test_wrong_usage(call: Call, arguments: list[str]) -> None:
    """Wrong usage gives exit code 2, and says on stderr what is known."""
    code, out, err = call(*arguments, data=ENGLISH.encode())
    assert (code, out) == (2, "")
    usage, problem = err.splitlines()  # the options are in --help; here they would hide what is wrong
    assert usage.startswith("usage: cleaner")
    assert "error:" in problem


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("empty.txt", "empty"),
        ("image.png", "PNG"),
        ("bad.txt", "encoding"),
        ("nowhere.txt", "No such file"),
        (".", "folder"),
    ],
)
def test_a_page_that_cannot_be_cleaned(
    call: Call, pages: dict[str, str], tmp_path: Path, name: str, words: str
) -> None:
    """A bad page gives exit code 1 and one message on stderr that names the file; nothing goes to stdout."""
    path = str(tmp_path / name)
    code, out, err = call(path)
    assert (code, out) == (1, "")
    assert err.startswith(f"cleaner: {path}: ")
    assert words.lower() in err.lower()
    assert "Traceback" not in err


@pytest.mark.parametrize(
    ("name", "words"),
    [("https://example.org/harbour", "nothing is fetched"), ("pages.JSONL", "--jsonl"), ("a.ndjson.gz", "--jsonl")],
)
@pytest.mark.parametrize("command", [[], ["report"]], ids=["clean", "report"])
def test_a_name_that_is_no_page_s(
    call: Call, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, command: list[str], name: str, words: str
) -> None:
    """An address isn't called a file that is missing, and JSON lines aren't cleaned as one page; each message says what to give."""
    monkeypatch.chdir(tmp_path)
    if "/" not in name:
        (tmp_path / name).write_text('{"html": "<p>It rained in Lyon for a whole day."}\n', "utf-8")
    code, _, err = call(*command, name)
    assert code == 1
    assert err.startswith(f"cleaner: {name}: ")
    assert words in err


@pytest.mark.parametrize("language", ["en", "ru"])
@pytest.mark.parametrize("ending", [".html.gz", ".TXT.GZ", ".html.zst"])
def test_a_compressed_page(call: Call, tmp_path: Path, language: str, ending: str) -> None:
    """A page whose name says that it is compressed is unpacked, as it is in a folder."""
    file, page = tmp_path / f"page{ending}", story(language).encode()
    if ending.endswith(".zst"):
        pytest.importorskip("backports.zstd" if sys.version_info < (3, 14) else "compression.zstd")
        file.write_bytes(zstd().compress(page))
    else:
        file.write_bytes(gzip.compress(page))
    assert call(str(file)) == (0, cleaner.clean(story(language)).text + "\n", "")
    code, out, err = call("report", str(file))
    assert (code, err) == (0, "")
    assert STORIES[language][1] in out


@pytest.mark.parametrize(
    ("content", "words"),
    [
        (gzip.compress(ENGLISH.encode())[:-20], "the file breaks off in the middle of what is compressed"),
        (RUSSIAN.encode(), "the file can't be unpacked: "),
        (b"", "this is an empty page."),
    ],
    ids=["torn", "not compressed", "empty"],
)
@pytest.mark.parametrize("command", [[], ["report"]], ids=["clean", "report"])
def test_a_compressed_page_that_is_none(
    call: Call, tmp_path: Path, command: list[str], content: bytes, words: str
) -> None:
    """What can't be unpacked is a bad page like others, told in words for people."""
    file = tmp_path / "page.html.gz"
    file.write_bytes(content)
    code, _, err = call(*command, str(file))
    assert code == 1
    assert err.startswith(f"cleaner: {file}: {words}")
    assert "Error" not in err


def test_bad_stdin(call: Call) -> None:
    """Standard input that can't be cleaned is called by its name."""
    code, out, err = call(data=b"  ")
    assert (code, out) == (1, "")
    assert err.startswith("cleaner: standard input: ")


def test_one_bad_page_among_good_ones(call: Call, pages: dict[str, str]) -> None:
    """One bad file doesn't stop the others; the exit code tells of it."""
    code, out, err = call(pages["en.txt"], pages["image.png"], "/no/such/file", pages["ja.txt"])
    assert code == 1
    assert out == "\n".join(cleaner.clean(story(language)).text + "\n" for language in ("en", "ja"))
    assert [line.split(": ")[1] for line in err.splitlines()] == [pages["image.png"], "/no/such/file"]


def test_a_bad_page_before_good_ones(call: Call, pages: dict[str, str]) -> None:
    """A bad first file leaves no blank line above the first article."""
    assert call(pages["empty.txt"], pages["en.txt"])[1] == cleaner.clean(ENGLISH).text + "\n"


def test_warnings_go_to_stderr(call: Call) -> None:
    """What is doubtful about an article is said on stderr, and isn't a failure."""
    code, out, err = call(data=(STORIES["ru"][1] * 10).encode() + "я".encode()[:1])
    assert code == 0
    assert STORIES["ru"][1] in out
    assert err.startswith("cleaner: standard input: ")
    assert "U+FFFD" in err


@pytest.mark.parametrize(
    ("arguments", "data"),
    [
        ([], b"<meta charset=undefined><p>Le caf\xe9 de la gare a rouvert mercredi matin.</p>"),
        (["--url", "http://["], b"<p><a href='x'>A link in a paragraph.</a></p>"),
        ([], b"<base href='http://['><p><a href='x'>A link in a paragraph.</a></p>"),
        ([], b"\xff\xfe\x00\xd8\x00"),
        ([], os.urandom(3000)),
        ([], b"\x1f\x8b" + os.urandom(300)),
        (["--explain"], b"\x1b[31m\x1b]0;title\x07 an article that tries to paint the terminal red"),
    ],
    ids=["charset", "url", "base", "utf-16", "noise", "gzip", "escapes"],
)
def test_no_traceback_ever(arguments: list[str], data: bytes) -> None:
    """Whatever comes in, messages begin with "cleaner:", and no traceback is shown."""
    done = run(*arguments, data=data)
    assert done.returncode in (0, 1)
    assert all(line.startswith("cleaner: ") for line in done.stderr.decode().splitlines()), done.stderr.decode()


posix = pytest.mark.skipif(os.name != "posix", reason="needs a POSIX shell")


@posix
def test_closed_pipe_is_quiet() -> None:
    """Whoever reads our output may stop, as `head -1` does: no message, and no failure."""
    command = f"'{sys.executable}' -m cleaner - | head -1"
    text = "\n\n".join(f"{STORIES['en'][1]} {number}" for number in range(3000)).encode()
    done = subprocess.run(["sh", "-c", command], input=text, capture_output=True, env=C_LOCALE, timeout=60)
    assert done.returncode == 0
    assert done.stderr == b""
    assert len(done.stdout.splitlines()) == 1


@posix
@pytest.mark.parametrize(
    "arguments", [[], ["--format", "json"], ["--explain"], ["--help"], ["languages"]], ids=" ".join
)
def test_pipe_that_is_closed_from_the_start_is_quiet(arguments: list[str]) -> None:
    """The same where nobody reads at all."""
    reading, writing = os.pipe()
    os.close(reading)
    try:
        done = subprocess.run(
            [sys.executable, "-m", "cleaner", *arguments],
            input=(ENGLISH * 100).encode(),
            stdout=writing,
            stderr=subprocess.PIPE,
            env=C_LOCALE,
            timeout=60,
        )
    finally:
        os.close(writing)
    assert done.stderr == b""
    assert done.returncode == 0


@posix
@pytest.mark.parametrize("redirection", ["<&-", ">&-", "> /dev/full"])
def test_streams_that_are_not_there(redirection: str) -> None:
    """A closed standard input or output, and a full disk, give exit code 1 and a message."""
    if "/dev/full" in redirection and not Path("/dev/full").exists():
        pytest.skip("this system has no /dev/full")
    done = subprocess.run(
        ["sh", "-c", f"'{sys.executable}' -m cleaner {redirection}"],
        input=ENGLISH.encode(),
        capture_output=True,
        env=C_LOCALE,
        timeout=60,
    )
    assert done.returncode == 1
    message = done.stderr.decode()
    assert message.startswith("cleaner: "), message
    assert message.count("standard input") <= 2, message  # once for what it is, once for what to do


def test_a_report_calls_standard_input_by_its_name(tmp_path: Path) -> None:
    done = run("report", "-o", str(tmp_path / "report.html"), "-")
    assert done.returncode == 1
    assert done.stderr.decode().startswith("cleaner: standard input: this is an empty page"), done.stderr.decode()


def test_names_that_are_not_ascii(tmp_path: Path) -> None:
    """Files may be called anything, and a message calls them so, even in the C locale."""
    path = tmp_path / "статья.txt"
    path.write_text(ENGLISH, "utf-8")
    done = run(str(path), str(tmp_path / "нет.txt"))
    assert done.returncode == 1
    assert done.stdout.decode() == cleaner.clean(ENGLISH).text + "\n"
    assert "No such file" in done.stderr.decode()


# ── cleaner languages ──


def test_languages_are_listed(call: Call) -> None:
    """`cleaner languages` lists every language file with its name and how many sections it covers."""
    code, out, err = call("languages")
    assert (code, err) == (0, "")
    listed = {line.split()[0]: line for line in out.splitlines()[2:]}
    assert set(listed) == {path.stem for path in FOLDER.glob("*.toml")}
    assert "français" in listed["fr"]
    assert f"of {len(SECTIONS)}" in listed["fr"]


def test_good_language_files_are_good(call: Call, tmp_path: Path) -> None:
    """`languages check` calls a good file good."""
    path = tmp_path / "qaa.toml"
    path.write_text(GOOD, "utf-8")
    assert call("languages", "check", str(path)) == (0, f"{path}: good\n", "")


BROKEN = """language = "french"
common_words = ["one", "two"]
nam = "français"
[related_link]
whole_block = ["x"]
[share_bar]
whole_block = ["Share", "SHARE", "", " Share this", "Share {name}", "shar(e|ing)"]
starts_with = "Share"
contains = ["tweet this ", 5]
template = ["By {author}", "no placeholder"]
hole_block = ["Share"]
drop = ["Share"]
[advert]
drop = ["Advert"]
keep = ["Adverts are dear."]
"""


def test_all_mistakes_are_reported_at_once(call: Call, tmp_path: Path) -> None:
    """`languages check` says everything that is wrong with a file in one go, in plain words, with the line to change."""
    path = tmp_path / "fr.toml"
    path.write_text(BROKEN, "utf-8")
    code, out, err = call("languages", "check", str(path))
    assert (code, err) == (1, "")
    mistakes = {
        "language:": "the language's code",
        "name:": "own name",
        "common_words:": "too few",
        "[related_link]": "Did you mean related_links?",
        "'SHARE'": "says the same as",
        "''": "is empty",
        "' Share this'": "white space",
        "'Share {name}'": "works in the list called template only",
        "'shar(e|ing)'": "regular expression",
        "[share_bar] starts_with: 'Share' is no list": "list of lines in quotation marks",
        "[share_bar] contains: 5": "in quotation marks",
        "'tweet this '": "white space",
        "nam:": "Did you mean name?",
        "'By {author}'": "{author} is not known",
        "'no placeholder'": "Put it under whole_block",
        "hole_block": "Did you mean whole_block?",
        '[share_bar]: "keep" is empty': "look-alike",
        "[advert]: the section has examples but no phrases": "Add a list",
    }
    problems = out.splitlines()[1:]
    for where, what in mistakes.items():
        assert any(where in problem and what in problem for problem in problems), f"{where}: {what}, in:\n{out}"
    assert out.startswith(f"{path}: {len(problems)} problems")


def test_examples_are_the_test_of_a_file(call: Call, tmp_path: Path) -> None:
    """`languages check` names the drop lines that no phrase fits, and the keep lines that one does."""
    path = tmp_path / "qaa.toml"
    path.write_text(
        GOOD.replace('drop = ["Z', 'drop = ["W').replace('keep = ["Er z', 'keep = ["Zwirbel das Blatt herum", "Er z'),
        "utf-8",
    )
    code, out, _ = call("languages", "check", str(path))
    assert code == 1
    assert "'Wwirbel das Blatt herum' must go, but no phrase" in out
    assert "'Zwirbel das Blatt herum' must stay, but" in out


HALF_SOUND = """language = "qaa"
name = "made up"

[share_bar]
whole_block = ["Foo bar", "Read.*", "Зви\u200bкни"]
starts_with = ["The", "朗読{name}"]
drop = ["Nothing like it", "Read on", "Foo bar", "朗読 アンナ"]
keep = ["Foo bar!", "The house is red.", "Звикни", "Reading is hard."]
"""


def test_examples_are_tried_with_the_sound_phrases(call: Call, tmp_path: Path) -> None:
    """Problems of examples aren't held back by one of a phrase; only what may be meant for that phrase waits until it is mended."""
    path = tmp_path / "qaa.toml"
    path.write_text(HALF_SOUND, "utf-8")
    code, out, _ = call("languages", "check", str(path))
    assert code == 1
    assert [problem.split("'")[1] for problem in out.splitlines()[1:]] == [
        "Read.*",
        "朗読{name}",
        "Nothing like it",
        "Foo bar!",
        "The house is red.",
        "Звикни",
    ]


@pytest.mark.parametrize(
    ("content", "words"),
    [(b'language = "qaa"\nname = nonsense\n', "line 2"), (b"name = \xff", "UTF-8"), (None, "can't be opened")],
    ids=["toml", "encoding", "missing"],
)
def test_unreadable_language_files(call: Call, tmp_path: Path, content: bytes | None, words: str) -> None:
    """A file that is no TOML, not in UTF-8 or not there is said to be so, and the good one beside it is still checked."""
    path, good = tmp_path / "bad.toml", tmp_path / "qaa.toml"
    good.write_text(GOOD, "utf-8")
    if content is not None:
        path.write_bytes(content)
    code, out, _ = call("languages", "check", str(path), str(good))
    assert code == 1
    assert words in out
    assert f"{good}: good" in out


def test_windows_editors_may_be_used(call: Call, tmp_path: Path) -> None:
    """A language file that an editor saved with a byte order mark and CRLF is good."""
    path = tmp_path / "qaa.toml"
    path.write_bytes(b"\xef\xbb\xbf" + GOOD.replace("\n", "\r\n").encode())
    assert call("languages", "check", str(path)) == (0, f"{path}: good\n", "")


@pytest.mark.parametrize("name", ["", "Bairisch", 'the "best" one', "back\\slash"])
def test_an_empty_form(call: Call, tmp_path: Path, name: str) -> None:
    """`languages new CODE` writes an empty form: valid TOML with every section, and nothing wrong but what is empty."""
    code, out, err = call("languages", "new", "bar", "--name", name, "--directory", str(tmp_path))
    path = tmp_path / "bar.toml"
    assert (code, err) == (0, "")
    assert str(path) in out
    data, problems = read(path)
    assert problems == []
    assert data["language"] == "bar"
    assert data["name"] == name
    assert [section for section in data if section not in ("language", "name", "common_words")] == [
        section.name for section in SECTIONS
    ]
    assert all("no section yet" in problem or "name:" in problem for problem in check(path))


def test_nothing_is_overwritten(call: Call, tmp_path: Path) -> None:
    """`languages new` leaves a file alone that is there already, and says so on stderr."""
    path = tmp_path / "bar.toml"
    path.write_text(GOOD, "utf-8")
    code, out, err = call("languages", "new", "bar", "--directory", str(tmp_path))
    assert (code, out) == (1, "")
    assert str(path) in err
    assert path.read_text("utf-8") == GOOD


@pytest.mark.parametrize("code", ["", "FR", "french", "fr_FR", "../fr", "fr.toml", "sr-latn", "ф"])
def test_what_is_no_language_code(call: Call, tmp_path: Path, code: str) -> None:
    """`languages new` refuses what is no language code, with exit code 2, and writes nothing."""
    exit_code, out, err = call("languages", "new", code, "--directory", str(tmp_path))
    assert (exit_code, out) == (2, "")
    assert "sr-Latn" in err
    assert list(tmp_path.rglob("*")) == []


def test_where_nothing_can_be_written(call: Call, tmp_path: Path) -> None:
    """`languages new` says on stderr that a folder isn't there."""
    code, out, err = call("languages", "new", "bar", "--directory", str(tmp_path / "nowhere"))
    assert (code, out) == (1, "")
    assert "No such file or directory" in err
