"""Texts laid out by time: the transcript of a talk, subtitles and a chat stay as they are; the times of live blogs and comments don't."""

from __future__ import annotations

import pytest

from cleaner import clean

TALKS = {
    "captions": """0:00
hello everyone and welcome to the workshop
0:03
today we look at how to sharpen a knife
0:06
with nothing but a stone
0:09
and a bit of water
0:12
first of all you soak the stone
0:14
for about ten minutes""",
    "subtitles": """1
00:00:01,000 --> 00:00:04,000
Guten Abend, Kapitän.

2
00:00:04,500 --> 00:00:07,200
Ist das Boot bereit?

3
00:00:08,000 --> 00:00:11,000
Fast. Wir warten nur noch auf die Flut
und auf den Koch.

4
00:00:12,000 --> 00:00:14,500
Ist der Koch wieder zu spät?

5
00:00:15,000 --> 00:00:18,000
Immer, wenn es regnet.""",
    "transcript": """[00:00:03] ВЕДУЩАЯ: Здравствуйте, вы снова с нами.
[00:00:05] ГОСТЬ: Спасибо, что позвали.
[00:00:08] ВЕДУЩАЯ: Как вы попали на остров?
[00:00:15] ГОСТЬ: По объявлению.
[00:00:22] ВЕДУЩАЯ: И как там?
[00:00:23] ГОСТЬ: По-разному.""",
    "chat": """12/03/24, 18:02 - Ana: ¿Vienes hoy?
12/03/24, 18:03 - Luis: Sí, a las ocho
12/03/24, 18:03 - Ana: Vale
12/03/24, 18:05 - Luis: ¿Qué hay de cena?
12/03/24, 18:09 - Ana: Lentejas
13/03/24, 09:12 - Luis: Gracias por todo""",
    "channel": """[10:02] <anna> does anybody know why the build is red?
[10:04] <ben> the cache was cleared
[10:04] <anna> ah ok
[10:09] <ben> just run it again
[10:31] <anna> green now, thanks!""",
}
LIVE = """Storm over the coast: what we know so far
18:02
The harbour master has closed the northern mole, and asks everybody to stay away from the water until the morning.
17:45
Two hundred households near the mill are without power, the supplier says, and crews can't get through yet.
17:20
The last ferry has turned round off the lighthouse and is on its way back to the mainland with forty people on board.
17:01
Schools in the district stay closed tomorrow, as the council announced after a meeting in the town hall."""
COMMENTED = """The ferry sails again
The ferry between Wells and the island sails again from Monday, eleven days after the storm that broke the northern mole.
The first boat leaves at six in the morning, the harbour master says, and takes the doctor and the post across.
Comments
12.03.2024, 18:02 Ann: At last.
12.03.2024, 18:09 Ben: About time, too.
12.03.2024, 19:30 Ann: And the price?"""


@pytest.mark.parametrize("kind", TALKS)
def test_a_talk_laid_out_by_time_stays_as_it_is(kind: str) -> None:
    """Its times are no dates over an article, and what is said in few words is none of the page around."""
    article = clean(TALKS[kind], input="text")
    assert not article.removed
    assert clean(article.text, input="text").text == article.text


def test_the_times_of_a_live_blog_go() -> None:
    """They have no seconds and no speaker, don't begin at nought, and the latest stands first."""
    assert not any(line[:2].isdigit() for line in clean(LIVE, input="text").text.splitlines())


def test_comments_below_an_article_go() -> None:
    """They are fewer lines than the article's, and begin below it."""
    assert "Ben" not in clean(COMMENTED, input="text").text
