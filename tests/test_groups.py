"""A text whose blank lines part groups of lines, such as a recipe or a poem, keeps the groups that go on with the article."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from cleaner import clean
from cleaner.blocks import Block
from cleaner.continuity.rhymes import rhyme
from cleaner.deciding.sight import Sight
from cleaner.lexicon.phrases import default_lexicon

RECIPES = {
    "en": """Grandma's apple cake

This is the cake that my grandmother made every Sunday, and the whole street could smell it from the harbour to the mill.

Ingredients
4 apples
3 eggs
200 g flour
150 g sugar
1 pinch of salt

Method
Peel the apples.
Beat the eggs with the sugar.
Add the flour and the salt.
Bake for 40 minutes.

Serve warm with cream.""",
    "it": """Torta di mele

Questa è la torta che mia nonna faceva ogni domenica, e tutta la strada ne sentiva il profumo dal porto al mulino.

Ingredienti

4 mele
3 uova
200 g farina
1 bustina lievito

Istruzioni

Sbattete le uova con lo zucchero fino ad avere un composto chiaro.
Unite la farina, il lievito e le mele a spicchi, poi infornate a 180 gradi.""",
    "ru": """Бабушкин яблочный пирог

Такой пирог бабушка пекла каждое воскресенье, и вся улица чувствовала его запах от порта до мельницы.

Продукты
4 яблока
3 яйца
200 г муки
щепотка соли

Как готовить
Яблоки очистить.
Яйца взбить с сахаром.
Добавить муку и соль.
Печь 40 минут.""",
    "el": """Η μηλόπιτα της γιαγιάς

Αυτή είναι η πίτα που έφτιαχνε η γιαγιά μου κάθε Κυριακή, και όλος ο δρόμος μύριζε από το λιμάνι ως τον μύλο.

Υλικά
4 μήλα
3 αυγά
200 γρ. αλεύρι
1 πρέζα αλάτι

Εκτέλεση
Καθαρίζουμε τα μήλα.
Χτυπάμε τα αυγά με τη ζάχαρη.
Ψήνουμε για 40 λεπτά.""",
    "hi": """दादी की दाल

यह वही दाल है जो दादी हर रविवार को बनाती थीं, और जिसकी खुशबू बंदरगाह से चक्की तक पूरी गली में फैल जाती थी।

सामग्री
अरहर दाल 1 कटोरी
हल्दी 1 छोटा चम्मच
जीरा 2 चम्मच
घी 3 बड़े चम्मच

विधि
दाल धोकर भिगो दें।
हल्दी डालकर पका लें।
घी में जीरा चटकाएँ।""",
    "th": """แกงไก่ของคุณยาย

นี่คือแกงที่คุณยายทำทุกวันอาทิตย์ กลิ่นหอมของมันลอยไปทั่วถนนตั้งแต่ท่าเรือจนถึงโรงสี และเพื่อนบ้านทุกคนก็มารอชิมกันตั้งแต่เช้า

ส่วนผสม
เนื้อไก่ 500 กรัม
กะทิ 2 ถ้วยตวง
มะเขือเปราะ 5 ลูก
น้ำปลา 2 ช้อนโต๊ะ
น้ำตาลปี๊บ 1 ช้อนโต๊ะ

วิธีทำ
1. เคี่ยวกะทิจนแตกมัน
2. ใส่พริกแกงลงผัดจนหอม
3. ใส่เนื้อไก่ผัดจนสุก""",
}
POEMS = {
    "en": """Harbour at night

The gulls have gone,
the boats are still,
a lamp burns on
below the hill.

The tide comes in,
the tide goes out,
and no one hears
the watchman shout.

The morning brings
the nets ashore,
and someone sings
behind a door.""",
    "pl": """Port nocą

Odleciały mewy,
stoją cicho łodzie,
świeci jedna lampa
nisko gdzieś przy wodzie.

Przypływ idzie w górę,
odpływ w dół ucieka,
nikt nie słyszy stróża,
jak z daleka szczeka.

Rano wiozą sieci
z morza pod drzwi same,
ktoś za nimi śpiewa
i otwiera bramę.""",
}
HEAD = "Home\nRecipes\nContact"
FOOT = {
    "en": "Share on Facebook\nShare on Twitter\n\nRelated articles\n\nThe mill by the harbour\n\nAll rights reserved. © 2024 Wells Kitchen",
    "it": "Condividi su Facebook\n\nArticoli correlati\n\nIl mulino sul porto\n\nTutti i diritti riservati. © 2024 Cucina",
}


def lines_of(text: str) -> list[str]:
    """The lines below the title."""
    return [line for line in text.splitlines() if line][1:]


def kept(text: str) -> list[str]:
    """What stays of a text but its first line, which may be taken for the title."""
    return [line for line in clean(text).paragraphs if line not in text.splitlines()[0]]


@pytest.mark.parametrize("code", RECIPES)
def test_a_recipe_keeps_its_amounts_and_its_steps(code: str) -> None:
    assert kept(RECIPES[code]) == lines_of(RECIPES[code])


@pytest.mark.parametrize("code", FOOT)
def test_what_the_site_prints_around_a_recipe_goes(code: str) -> None:
    """The menu above the title, and what is known below the last step."""
    article = clean(f"{HEAD}\n\n{RECIPES[code]}\n\n{FOOT[code]}")
    assert list(article.paragraphs) == lines_of(RECIPES[code])
    assert article.title == RECIPES[code].splitlines()[0]


@pytest.mark.parametrize("code", POEMS)
def test_a_poem_keeps_its_stanzas(code: str) -> None:
    assert kept(POEMS[code]) == lines_of(POEMS[code])


@pytest.mark.parametrize("code", RECIPES)
def test_names_and_labels_below_a_recipe_stay_out(code: str) -> None:
    """They are neither sentences nor items nor amounts."""
    label = {
        "en": "Wells Kitchen",
        "it": "La Cucina",
        "ru": "Кухня у порта",
        "el": "Η κουζίνα",
        "hi": "दादी की रसोई",
        "th": "ครัวริมท่า",
    }[code]
    assert clean(f"{RECIPES[code]}\n\n{label}\nkitchen@wells.example").text.splitlines()[-1] != label


# As browsers print pages: items moved in, several blank lines where an empty paragraph stood, numbers alone.
PRINTED = {
    "ms": """Cara mudah membuat kuih pelita di rumah, tidak perlu bahan yang banyak.

Share

Kuih pelita ialah kuih lama yang semakin jarang dijual di pasar, dan ramai orang masih mencarinya. Bahan yang digunakan mudah didapati.



RESIPI KUIH PELITA

BAHAN-BAHAN:

  • 2 cawan tepung beras
  • 4 cawan santan
  • 1 cawan air pandan
  • Gula merah ½ cawan
  • ½ sudu teh garam
  • Daun pandan untuk bekas

CARA MEMASAK:

  • Campur tepung dengan santan dan kacau sampai rata.

  • Kukus selama 20 minit dengan api sederhana.

* Kuih ini paling sedap dimakan sejuk.""",
    "fi": """Kirjaston tilat etsivät uutta paikkaa

ALOITE 4.9.2017

Lautakunta käsittelee kokouksessaan kirjaston tulevaa sijaintia, ja suunnitelma on ollut työn alla jo kolmen vuoden ajan.

 Sen jälkeen on tapahtunut muutoksia:

1.

Uusi laki tuli voimaan 1.1.2017.

2.

Koululaisille tehtiin kysely kirjaston käytöstä syksyllä 2016.

3.

Postin vanhat tilat vapautuvat 1.12.2017.

Pidämme kyselyä ja sen huomioimista suunnitelmassa erityisen hyvänä asiana.

Lautakunnan
puheenjohtaja""",
    "ru": """Библиотека ищет новое место для своих книг

Поделиться

Комиссия обсуждает в эту среду будущее библиотеки, а над планом её переезда в городе работают уже три года подряд.

 С тех пор многое изменилось:

1.

Новый закон вступил в силу 1.1.2017.

2.

Школьников спросили о библиотеке осенью 2016 года.

3.

Старая почта освободится 1.12.2017.

Мы считаем, что опрос и внимание к нему в новом плане особенно важны для города.

Председатель
комиссии""",
}
GONE = {"ms": ("Share",), "fi": ("ALOITE 4.9.2017",), "ru": ("Поделиться",)}


@pytest.mark.parametrize("code", PRINTED)
def test_items_moved_in_and_empty_paragraphs_part_groups_as_well(code: str) -> None:
    """Nor does a label above the article's first paragraphs, or the number of an item alone on its line, speak against them."""
    text = clean(PRINTED[code]).text
    last = -2 if code != "ms" else None
    lines = [" ".join(line.split()) for line in PRINTED[code].splitlines() if line.strip()][1:last]
    assert [line for line in lines if line not in text] == list(GONE[code])


FAR = {
    "ru": "Кухня у порта\n\nИздание\nПортовой издательской группы.\nНаша газета печатает местные новости каждую неделю.\nПриходите к нам снова.\nРедактор: Анна Ривз",
    "fi": "Sataman lehti\n\nJulkaisija on\nSataman kustannus.\nLehtemme ilmestyy joka viikko.\nTervetuloa uudelleen.",
}


@pytest.mark.parametrize("code", FAR)
def test_what_stands_far_below_the_article_stays_out(code: str) -> None:
    assert FAR[code].splitlines()[-2] not in clean(PRINTED[code] + "\n" * 9 + FAR[code]).text


SONNET = """sexta-feira, 17 de novembro de 2017

Marés vivas


A maré não tem hora nem lugar
Para subir às pedras do caminho
Como quem volta sempre devagar
E traz no bolso um resto de carinho

Aquele que a ouviu na noite clara
Conhece a voz que chega sem aviso
E deixa na areia uma coisa rara
Que lembra ao mesmo tempo dor e riso

De dizer a todos os barcos
O nome da terra mais bela
Fez ela os seus grandes arcos

Vida de vila tão singela
Enche de peixe os charcos
Nunca houve outra como aquela"""


def test_a_sonnet_keeps_its_shorter_stanzas_and_its_title() -> None:
    """Below several stanzas one may be shorter; of a text without prose, the title stands above the first one."""
    article = clean(SONNET)
    assert article.title == "Marés vivas"
    assert list(article.paragraphs)[-14:] == [line for line in SONNET.splitlines() if line][2:]


TITLED = {
    "lv": """Rudens ostā

Vējš nāk no jūras
un klauvē pie loga,
neviens neatver.

Laivas guļ krastā
ar vēderiem gaisā
kā zivis tirgū.""",
    "ka": """შემოდგომა ნავსადგურში

ქარი ზღვიდან მოდის
და ფანჯარაზე აკაკუნებს,
არავინ აღებს.

ხვალ ყინვა იქნება,
თქვა მოხუცმა,
და სახლში წავიდა.""",
}


@pytest.mark.parametrize("code", TITLED)
def test_the_first_verse_is_no_title_below_a_line_that_stands_apart(code: str) -> None:
    """The line over the first stanza is the title, although a verse ends in a full stop."""
    assert clean(TITLED[code], input="text").title == TITLED[code].splitlines()[0]


UNKNOWN = {
    "zh": """渡口

船开走了
灯还亮着
我站在岸上
像一根木桩

鸥鸟回来
钟声停下
潮水
正在路上""",
    "ja": """秋の港

船が出ていく
霧のむこうへ

鳴くのはかもめ
黙るのは鐘""",
}


@pytest.mark.parametrize("code", UNKNOWN)
def test_a_small_poem_that_the_model_knows_nothing_of_stays_whole(code: str) -> None:
    """Where nothing else is known of any line, none is lost; the warning says what it is."""
    article = clean(UNKNOWN[code], input="text")
    assert not article.removed
    assert article.warnings == ("no article was found; what reads most like one was kept",)
    assert clean(article.text, input="text").text == article.text


SHORT_POEMS = {  # a title, verses, what stands above the comments, the comments
    "en": (
        "And yet...",
        """The sea comes back ashore,
an old boat falls asleep
on sand that's black and cold.
Silence is in the harbour
with no one at the fence,
the wind sings in the night
and wakes the lamps.""",
        "Comments",
        "Ann Reeve / And yet / 12/04/2014 20:20\nTom Hill / Sea / 12/04/2014 21:39\nEve Moor / Dear Ann / 12/04/2014 23:31",
    ),
    "fi": (
        "Ja kuitenkin...",
        """Meri palaa rantaan,
vanha vene nukahtaa
mustalle hiekalle.
Hiljaisuus on satamassa
ei ketään aidan luona,
tuuli laulaa yöllä
ja herättää lamput.
Kuu nousee aallosta,
korkea ja valkea,
sytyttää ikkunan
ja tuo kalat kotiin.""",
        "Kommentit",
        "Anni Mäki / Ja kuitenkin / 12/04/2014 20:20\nTomi Laine / Meri / 12/04/2014 21:39\nEeva Aho / Hyvä Anni / 12/04/2014 23:31",
    ),
}


@pytest.mark.parametrize("code", SHORT_POEMS)
def test_a_verse_that_came_back_stays(code: str) -> None:
    """Without the title and the comments around it, a verse of a stanza looks like a title of what is left."""
    title, verses, comments, entries = SHORT_POEMS[code]
    article = clean(f"{title}\n\n{title}\n{verses}\n\n{comments}\n\n{entries}", input="text")
    assert [line for line in article.paragraphs if line != title] == verses.splitlines()


def test_the_first_of_the_groups_may_hold_an_address() -> None:
    """Where an address stands right below the only paragraph, nothing goes on with the article."""
    said = "The harbour was built in 1890, when the mill still ran, and the whole town came down to see the first boat come in."
    article = clean(f"Home\n\nNews\n\n{said}\ninfo@wellspost.com\nContact\n\nBoats\n\nMills", input="text")
    assert list(article.paragraphs) == [said]


VERSES = {  # a title, and verses that no mark ends: couplets, verses of two halves, short ones
    "ur": """غزل

سمندر کی طرح خاموش رہنا سیکھ لیتے ہیں
کناروں سے جو ملتے ہیں وہ بہنا سیکھ لیتے ہیں

چراغوں کو ہوا کے ساتھ چلنا کس نے سکھلایا
اندھیرے میں جو جلتے ہیں وہ سہنا سیکھ لیتے ہیں

ہمیں بھی بھول جائیں گے یہ بستی کے نئے باسی
پرانے گھر نئے لوگوں میں رہنا سیکھ لیتے ہیں""",
    "fa": """غزل دریا

ای موج که از دور به ساحل برسی
با نامه‌ی یار و سخن دل برسی

بنشین نفسی کنار این صخره‌ی سرد
شاید که به آرام به منزل برسی

من چشم به راه تو و تو در سفری
ترسم که شبی خسته و غافل برسی""",
    "ar": """قصيدة البحر

يا بحر كم حملت من مركب ... وكم رددت من غريب بعيد
وكم غنى لك الصياد ليلا ... على نار وعود من حديد
رأيت الموج يكتب فوق رمل ... ويمحو ما يشاء وما يريد
فقلت له أما تعبت سطورا ... فقال الموج أكتب من جديد""",
    "en": """Rain

It came
on the tin roof
all night

and in the morning
one heron

standing where the road was
as if
it had been asked
to wait""",
    "ja": """春の港

灯台や
朝の霧より
鳥の声

波止場には
誰も来ぬ日の
古い舟

母ひとり
二つの茶碗
並べおく""",
    "ko": """등대지기

빛보다 먼저 계단을 올랐다
내가 아는 걸음을 모두 세면서
갈매기는 난간 위에 잠들고
바다는 돌의 빛깔이었다

삼월에는 아무도 섬에 오지 않았다
아무도 쓰지 않고 아무도 부르지 않았다
나는 시계를 감고 등을 닦고
주전자에게 말을 걸었다

이제 등대지기는 모두 집으로 가고
등불은 혼자 돌고 있다
그래도 누군가 계단을 오른다
밤이면 그 소리가 들린다""",
}
SONG = """Ferry Song

[Verse]
Morning comes on the harbour wall
Coffee and diesel and rope
My father left on the early boat
With nothing but salt and hope

[Chorus]
Carry me over, carry me home
Over the water, over the foam
Carry me over, carry me home
I never was made to roam

[Outro]
Carry me home"""
BELOW = (
    "Share this:\nFacebook\nTwitter\n\nRelated posts\nTen ferries you should take\nWhat to see in Port Wells in winter"
)


@pytest.mark.parametrize("foot", ["", f"\n\n{BELOW}"], ids=["alone", "over a foot"])
@pytest.mark.parametrize("text", [*VERSES.values(), SONG], ids=[*VERSES, "song"])
def test_verses_without_marks_stay_whole(text: str, foot: str) -> None:
    """However short and few they are: nothing is known of any line above the foot, and no prose stands on the page."""
    title, *lines = [line for line in text.split("\n") if line]
    article = clean(text + foot)
    assert [record.text for record in article.kept if record.text != title] == lines


def test_a_menu_in_groups_over_prose_is_no_poem() -> None:
    """Where the page has prose, its lines are judged beside that."""
    menu = "Wells\nHill\nBay\n\nBoats\nNets\nRope"
    prose = (
        "The ferry to the island sailed again on Wednesday morning after a week of storms, the harbour office said. "
        * 2
    )
    article = clean(
        f"{menu}\n\nThe ferry sails again\n\n{prose.strip()}\n\n{prose.replace('ferry', 'mail boat').strip()}"
    )
    assert "Nets" not in article.text


RHYMES = {  # verses that end without marks, in one stanza each
    "fa": (
        "موج آمد و از کنار ساحل رد شد",
        "باران زد و راه خانه ما سد شد",
        "گفتم که بیا کنار من بنشین",
        "دریا که شنید حال دریا بد شد",
    ),
    "ar": (
        "جاء الصباح ومركب البحار غاب",
        "والريح تطرق في الظلام على الأبواب",
        "سألت عنه النوارس في الضباب",
        "فلم يجب إلا صدى خلف السحاب",
    ),
    "ru": (
        "За пристанью туман лежит густой",
        "Уснул маяк усталый над водой",
        "И лодка чья-то ждёт под фонарём",
        "Когда мы все домой на ней пойдём",
    ),
    "de": (
        "Das Boot liegt still im grauen Morgenlicht",
        "Wer draußen war, der kennt die Ufer nicht",
        "Die alte Glocke läutet fern im Wind",
        "Und ruft herein was wir verloren sind",
    ),
}


@pytest.mark.parametrize("code", RHYMES)
def test_verses_that_rhyme_are_the_article_between_labels(code: str) -> None:
    """A page of a song without a sentence, whose share bar stands above it."""
    one, two, three, four = RHYMES[code]
    article = clean(f"Share\n\n{one}\n{two}\n\n{three}\n{four}\n\nCategories:\nLeave a reply")
    assert article.paragraphs == RHYMES[code]


def test_titles_between_labels_are_no_verses() -> None:
    titles = (
        "Harbour reopens after the storm",
        "School wins prize for pupils",
        "Museum returns doorway",
        "New ferry in spring",
    )
    one, two, three, four = titles
    article = clean(f"Share\n\n{one}\n{two}\n\n{three}\n{four}\n\nCategories:\nLeave a reply")
    assert article.paragraphs != titles


VERSES = (
    "The boats are lying on the shore",
    "and nobody will sail once more",
    "the wind has taken every sail",
    "and who can mend it in this gale",
)


@pytest.mark.parametrize(
    ("lines", "are_verses"),
    [
        (VERSES, True),
        ((f"For nine long days and for as many nights of storm {VERSES[0]}", *VERSES[1:]), False),
        ([f"It is said in town that {verse}" for verse in VERSES], False),
        (("The shore", "Once more", "The sail", "The gale"), False),
    ],
    ids=["verses", "one too wide", "all as wide as titles", "names of sections"],
)
def test_what_rhymes_is_as_long_as_verses(lines: Sequence[str], are_verses: bool) -> None:
    assert rhyme([Sight(Block(n, line), default_lexicon()) for n, line in enumerate(lines)]) is are_verses
