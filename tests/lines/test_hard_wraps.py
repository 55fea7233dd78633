"""Lines that were wrapped at a width are put together; verses, lists, addresses, tables and code stay as they are."""

from __future__ import annotations

import textwrap

import pytest

from cleaner.reading.lines.unwrapped import Unwrapped
from cleaner.reading.read_text import read_text
from samples import MORE, STORIES

ADDRESS = "https://www.example.org/" + "harbour-of-the-island-of-port-wells/" * 4

LEFT_ALONE = {
    "sonnet": """Shall I compare thee to a summer's day?
Thou art more lovely and more temperate:
Rough winds do shake the darling buds of May,
And summer's lease hath all too short a date:
Sometime too hot the eye of heaven shines,
And often is his gold complexion dimm'd;
And every fair from fair sometime declines,
By chance or nature's changing course untrimm'd;
But thy eternal summer shall not fade
Nor lose possession of that fair thou owest;
Nor shall Death brag thou wander'st in his shade,
When in eternal lines to time thou growest:
So long as men can breathe or eyes can see,
So long lives this and this gives life to thee.""",
    "free": """I went along the river in the rain
as far as where the ferry used to land
and nobody was there to take the rope
that someone in the summer had let go
because the boat was sold before the war
to people from the other side who thought
a river was a thing that you could own
and put a fence around and call a name
that nobody had called it until then
and now the water takes the fence away""",
    "pushkin": """Я помню чудное мгновенье:
Передо мной явилась ты,
Как мимолетное виденье,
Как гений чистой красоты.

В томленьях грусти безнадежной,
В тревогах шумной суеты,
Звучал мне долго голос нежный
И снились милые черты.

Шли годы. Бурь порыв мятежный
Рассеял прежние мечты,
И я забыл твой голос нежный,
Твои небесные черты.""",
    "heine": """Ich weiß nicht, was soll es bedeuten,
daß ich so traurig bin;
ein Märchen aus alten Zeiten,
das kommt mir nicht aus dem Sinn.
Die Luft ist kühl und es dunkelt,
und ruhig fließt der Rhein;
der Gipfel des Berges funkelt
im Abendsonnenschein.""",
    "tang": """日照香炉生紫烟，遥看瀑布挂前川。
飞流直下三千尺，疑是银河落九天。
朝辞白帝彩云间，千里江陵一日还。
两岸猿声啼不住，轻舟已过万重山。
故人西辞黄鹤楼，烟花三月下扬州。
孤帆远影碧空尽，唯见长江天际流。
李白乘舟将欲行，忽闻岸上踏歌声。
桃花潭水深千尺，不及汪伦送我情。""",
    "hindi": """हरिवंश की मधुशाला में आज बहुत लोग आए
कोई गाता है कोई रोता है कोई चुप रहता है
रात गहरी है और दीपक की लौ काँपती है
फिर भी सब अपने घर का रास्ता भूल गए
चाँद नदी के पानी में धीरे से उतरता है
और नाव किनारे पर अकेली खड़ी रहती है
हवा में किसी पुराने गीत की गूँज आती है
जिसे बचपन में माँ हर शाम गुनगुनाती थी""",
    "titles": """Council approves budget for the new library after a long debate
Ferry crews agree to new rosters and return to work on Monday
Museum returns carved doorway to the island it was taken from
Island school wins a national prize for its garden of herbs
Harbour office warns of another storm before the end of week
Bakers of the old town bake the longest loaf in the country
Two cracks in the sea wall will be filled before the spring
Teachers cooked soup for everybody who was stranded in May""",
    "address": """Harbour Office of the Island of Port Wells
14 Quay Street, Second Floor, Room 12
Port Wells PW1 2AB
Telephone: 01234 567890
E-mail: office@harbour.example.org
Opening hours: Monday to Friday, 9 to 5
Closed on all public holidays of the island
and during the week of the summer regatta""",
    "table": """Ferry           Departure   Arrival    Places   Price
Northern Star   07:15       08:40        120    12.50
Southern Cross  09:00       10:25        150    12.50
Island Queen    11:30       12:55         90    14.00
Northern Star   14:15       15:40        120    12.50
Southern Cross  16:00       17:25        150    12.50
Island Queen    18:30       19:55         90    14.00
Night boat      22:00       23:25         60    18.00""",
    "ingredients": """250 g of flour that was milled from old kinds of wheat
100 g of butter, cold, and cut into pieces as small as peas
two eggs of hens that live outside and a pinch of sea salt
half a litre of milk, a little more if the dough is too dry
one lemon, of which you need the juice and all of the peel
a spoon of honey from the island, or sugar if there is none
some flour for the board, and butter for the baking dish
almonds, as many as you like, and raisins for the children""",
    "headers": """From: Lucy Example <lucy@example.org>
To: The Council <council@example.org>
Subject: Opening hours of the town library in the winter
Date: Mon, 12 May 2024 10:35:00 +0200
Message-ID: <20240512103500.12345.abcdefgh@mail.example.org>
Content-Type: text/plain; charset=utf-8
X-Mailer: some program that nobody uses any more
List-Unsubscribe: <https://lists.example.org/unsubscribe/abc>""",
    "people": """Anna Maria Bergström, chair of the board since 2012
Johann Sebastian Müller, treasurer and second chair
Giulia Rossi-Bianchi, secretary, elected last spring
Mohamed El-Sayed, in charge of boats and the harbour
Katarzyna Wiśniewska, who looks after the young members
Pierre-Antoine Lefèvre, responsible for all the events""",
    "a listing": "for boat in harbour.boats(since=start):\n    if boat.sails and boat.name not in seen_before:\n        seen_before.add(boat.name); count += boat.places\n        log.info('boat %s has %d places', boat.name, count)\n    else:\n        waiting.append(Waiting(boat, since=boat.landed or now))\n        log.info('boat %s waits in the harbour', boat.name)\n        count -= boat.places\n",
}


def texts(source: str) -> list[str]:
    return [block.text for block in read_text(source).blocks]


def paragraphs(code: str) -> list[str]:
    """Three paragraphs of several sentences."""
    space = "" if code in ("ja", "zh-Hans") else " "
    lines = STORIES[code][1:] + MORE[code]
    return [space.join(lines), space.join(lines[::-1]), space.join(lines[2:])]


def wrapped(code: str, width: int, start: str = "") -> list[str]:
    """The same as an editor wraps them, in columns."""
    letters = width // 2 if code in ("ja", "zh-Hans") else width
    return ["\n".join(start + line for line in textwrap.wrap(text, letters)) for text in paragraphs(code)]


@pytest.mark.parametrize("name", LEFT_ALONE)
@pytest.mark.parametrize("around", ["", "en"])
def test_other_lines_stay(name: str, around: str) -> None:
    """Lines that end for another reason are a block each, also in a text that is wrapped."""
    lines = [" ".join(line.split()) for line in LEFT_ALONE[name].splitlines() if line.strip()]
    source = "\n\n".join([*wrapped("en", 72), LEFT_ALONE[name]]) if around else LEFT_ALONE[name]
    assert texts(source) == [*(paragraphs("en") if around else ()), *lines]


@pytest.mark.parametrize(
    "line", [ADDRESS, "A paragraph that nobody wrapped is longer than the others. " * 4, "x = 1; " * 30]
)
@pytest.mark.parametrize("code", ["en", "ru", "de", "zh-Hans", "ja"])
def test_a_long_line_changes_nothing(code: str, line: str) -> None:
    """One line that wasn't wrapped, or can't be, doesn't keep the others apart."""
    one, two, three = wrapped(code, 60)
    said = paragraphs(code)
    assert texts("\n\n".join([one, line, two, three])) == [said[0], line.strip(), *said[1:]]


@pytest.mark.parametrize("width", [36, 40, 60, 72])
@pytest.mark.parametrize("code", ["en", "ru", "de", "zh-Hans"])
def test_widths(code: str, width: int) -> None:
    """Columns may be narrow."""
    assert texts("\n\n".join(wrapped(code, width))) == paragraphs(code)


@pytest.mark.parametrize("code", ["en", "ru"])
def test_moved_in(code: str) -> None:
    """Browsers in a terminal move paragraphs in."""
    assert texts("\n\n".join(wrapped(code, 60, "   "))) == paragraphs(code)


@pytest.mark.parametrize("code", ["en", "ru"])
def test_quoted(code: str) -> None:
    """What a mail quotes has its mark once, and stays apart from the answer."""
    answer = wrapped(code, 72)
    source = "\n".join([answer[0], wrapped(code, 60, "> ")[1], answer[2]])
    said = paragraphs(code)
    assert texts(source) == [said[0], f"> {said[1]}", said[2]]


HEADLINES = {
    "en": "Ferry Sails Again After Nine Days of Storm, but Nobody in the Harbour Is Told When",
    "de": "Fähre fährt nach neun Tagen Sturm wieder, aber niemand erfährt vom neuen Fahrplan Genaues",
    "ru": "Паром снова вышел в море после девяти дней шторма, но никто не знает, что скажет Порт",
}


@pytest.mark.parametrize("over", ["", "Search\n"])
@pytest.mark.parametrize("code", HEADLINES)
def test_headlines_are_wrapped_as_well(code: str, over: str) -> None:
    """One stands between blank lines, whatever letter its second line begins with; a byline below a shorter one stays apart."""
    title = HEADLINES[code]
    above, below = textwrap.wrap(title, title.rindex(" "))
    paragraphs_in_lines = wrapped(code, len(above) + 1)
    source = "\n\n".join([f"{over}{above}\n{below}", *paragraphs_in_lines])
    assert texts(source) == [*over.split(), title, *paragraphs(code)]
    for other in (f"{above[:-12]}\n{below}", f"{above}\n{below}\n{below}"):
        assert texts("\n\n".join([other, *paragraphs_in_lines]))[:-3] == other.split("\n")


DIVIDED = {
    "en": (
        ["The har-", "bour of the is-", "land was closed, and the well-", "known mayor is as well-known as she was."],
        "The harbour of the island was closed, and the well-known mayor is as well-known as she was.",
    ),
    "de": (
        ["Der Ha-", "fen war ge-", "sperrt, und die Fäh-", "re fuhr nicht."],
        "Der Hafen war gesperrt, und die Fähre fuhr nicht.",
    ),
    "ru": (["Паром сно-", "ва вышел в мо-", "ре."], "Паром снова вышел в море."),
}


@pytest.mark.parametrize("code", DIVIDED)
def test_divided_words(code: str) -> None:
    """Words that print divides at the end of a line are whole again; compounds that another place of the text has keep their hyphens."""
    lines, whole = DIVIDED[code]
    run = range(len(lines))
    assert Unwrapped(lines, [run]).put(run) == whole


def test_a_hyphen_alone_is_none_of_division() -> None:
    """Where hardly a line ends in a hyphen, it is one of a compound."""
    lines = [*["A line of the letter that a mailer wrapped"] * 30, "is long-", "winded."]
    run = range(len(lines))
    assert Unwrapped(lines, [run]).put(run).endswith("is long-winded.")


AMID = {
    "en": (LEFT_ALONE["titles"].splitlines(), "Saturday, 12 May 2024, 10:35"),
    "ru": (
        (
            "Совет утвердил бюджет новой библиотеки после долгих споров",
            "Экипажи паромов согласились с расписанием и вернулись",
            "Музей вернул резную дверь на остров, откуда её увезли",
            "Школа острова получила премию страны за сад с травами",
            "Управление порта предупреждает о новом шторме в субботу",
            "Пекари старого города испекли самый длинный батон страны",
            "Две трещины в дамбе заделают ещё до начала весны",
            "Учителя сварили суп для всех, кто застрял на острове",
        ),
        "12 мая 2024 года, суббота, 10:35",
    ),
}


@pytest.mark.parametrize("width", [66, 68])
@pytest.mark.parametrize("code", AMID)
def test_wrapped_amid_lists(code: str, width: int) -> None:
    """An article whose lines are wrapped is put together also where far more lines of menus and lists aren't."""
    titles, date = AMID[code]
    listed = [line for title in titles for line in (title, date)] * 3
    said = [*STORIES[code][1:], *paragraphs(code)[:1], *MORE[code]]  # with no blank line between them
    article = [line for sentence in said for line in textwrap.wrap(sentence, width)]
    assert texts("\n".join([*listed, "·", "·", *article, "·", "·", *listed])) == [
        *listed,
        "·",
        "·",
        *said,
        "·",
        "·",
        *listed,
    ]


@pytest.mark.parametrize("name", LEFT_ALONE)
@pytest.mark.parametrize("code", AMID)
def test_other_lines_stay_amid_lists(name: str, code: str) -> None:
    """Lines that end for another reason are a block each, also where few lines around them are long."""
    titles, date = AMID[code]
    listed = [line for title in titles for line in (title, date)]
    lines = [" ".join(line.split()) for line in LEFT_ALONE[name].splitlines() if line.strip()]
    assert texts("\n".join([*listed, *lines, *listed])) == [*listed, *lines, *listed]
