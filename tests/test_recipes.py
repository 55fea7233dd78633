"""Recipes: ingredients and steps, each in elements of their own, below what their author tells."""

from __future__ import annotations

import pytest

from cleaner import clean
from samples import STORIES, in_elements, paragraphs_of

RECIPES = {
    "en": (
        ("Ingredients", "200 g flour", "2 eggs", "1 pinch of salt", "300 ml milk"),
        (
            "Instructions",
            "Beat the eggs with the milk and the salt until the mixture is smooth.",
            "Add the flour little by little and let the batter rest for twenty minutes.",
            "Bake thin pancakes in a hot pan, two minutes on each side.",
        ),
    ),
    "ru": (
        ("Ингредиенты", "200 г муки", "2 яйца", "щепотка соли", "300 мл молока"),
        (
            "Приготовление",
            "Взбейте яйца с молоком и солью, пока смесь не станет однородной.",
            "Понемногу добавьте муку и оставьте тесто на двадцать минут.",
            "Пеките тонкие блины на горячей сковороде, по две минуты с каждой стороны.",
        ),
    ),
    "ar": (
        ("المكونات", "200 غرام طحين", "بيضتان", "رشة ملح", "300 مل حليب"),
        (
            "طريقة التحضير",
            "اخفق البيض مع الحليب والملح حتى يصبح الخليط ناعما.",
            "أضف الطحين شيئا فشيئا واترك العجين عشرين دقيقة.",
            "اخبز الفطائر الرقيقة في مقلاة ساخنة، دقيقتين على كل جانب.",
        ),
    ),
    "ja": (
        ("材料", "小麦粉 200g", "卵 2個", "塩 ひとつまみ", "牛乳 300ml"),
        (
            "作り方",
            "卵に牛乳と塩を加えて、なめらかになるまでよく混ぜる。",
            "小麦粉を少しずつ加え、生地を二十分休ませる。",
            "熱したフライパンで薄く、片面二分ずつ焼く。",
        ),
    ),
}


@pytest.mark.parametrize("told", [1, 6])
@pytest.mark.parametrize(
    ("group", "items", "item"),
    [
        ("<div class=c2><h2>{0}</h2>{1}</div>", "<ul class=c3>{}</ul>", "<li class=c4><span>{}</span></li>"),
        ("<div class=c2><h2>{0}</h2>{1}</div>", "<ol class=c5>{}</ol>", "<li class=c6><div>{}</div></li>"),
        (
            '<div class="wprm-recipe-ingredients-container"><h3 class="wprm-recipe-header">{0}</h3><div class="wprm-recipe-ingredient-group">{1}</div></div>',
            '<ul class="wprm-recipe-instructions">{}</ul>',
            '<li class="wprm-recipe-instruction"><div class="wprm-recipe-instruction-text"><span>{}</span></div></li>',
        ),
    ],
    ids=["items", "elements in items", "plugin"],
)
@pytest.mark.parametrize("code", RECIPES)
def test_ingredients_and_steps_stay(code: str, group: str, items: str, item: str, told: int) -> None:
    """With their headings, in a list in an element of its own, and each in an element in its item, below a long story and a short one."""
    title, story = STORIES[code][0], paragraphs_of(code)[:told]
    parts = [group.format(heading, items.format("".join(map(item.format, lines)))) for heading, *lines in RECIPES[code]]
    body = in_elements(*story)
    article = clean(
        f"<html><body><article><h1>{title}</h1>{body}<div class=c1>{''.join(parts)}</div></article></body></html>"
    )
    ingredients, steps = RECIPES[code]
    assert article.paragraphs == (*story, *ingredients, *steps)


# A story, and below it what the cake is made of and how, in lines without a blank line: what many scrapers give.
WITHOUT_BLANK_LINES = {
    "pt": """Bolo de cenoura da tia
Carla Exemplo
Não sei o que seria da minha vida sem a tia Aurora, que tratava dos gatos quando eu viajava, regava as plantas com a água da chuva e nunca se esquecia do arroz ao lume.
Foi ela quem me ensinou este bolo depois de me ver lutar com uma receita ruim durante um domingo inteiro, e desde então a vizinhança toda bate à porta quando o forno está ligado.
Ingredientes
Para a massa
- 2 cenouras médias
- 2 ovos
- 1 e 1/2 xíc. (chá) de açúcar
- 1/2 xíc. (chá) de óleo
Para a cobertura
- 2 col. (sopa) de chocolate em pó
- 1 lata de leite condensado
20 minutos (mais 40 minutos de forno)
8 a 10 porções
fácil
Modo de preparo
1. Rale a cenoura e bata tudo junto com os ovos.
2. Sem parar de bater, junte o óleo e o açúcar.
3. Asse em forno médio por 40 minutos.""",
    "sv": """Muffinsen som ledde vidare
För några år sedan var jag med och ordnade en fest i byn, och strax innan fick jag för mig att baka något till kaffet och började leta i mormors gamla receptböcker efter något roligt.
Efter kaffet kom en granne fram till mig och ville ha receptet, och nästa gång vi sågs tog jag det med mig och vi pratade hela kvällen om bakning, barn och den nya bron.
Därför är jag så tacksam för det här receptet i dag, och det står fortfarande på en lapp på kylskåpet hos oss båda.
Muffins med morot (12 stora)
5 dl vetemjöl
½ tsk bakpulver
½ tsk salt
50 g smör
1 ägg, lätt vispat
½ dl mjölk
2 morötter, rivna
Riv morötterna och vispa upp ägget en aning. Blanda sedan samman alla torra ingredienser i en stor skål.
Rör tills allt precis har blandats och grädda mitt i ugnen.""",
    "hu": """Nagymama almás pitéje
Gyerekkoromban minden nyarat a nagymamámnál töltöttünk a falu szélén, és esténként a diófa alatt vacsoráztunk, miközben ő a másnapi süteményt készítette a konyhában.
Ezt a pitét csak akkor sütötte meg, amikor az első almák lehullottak a kertben, és a szomszédok is mindig kaptak belőle egy tállal, mert annyi volt az alma azon a nyáron.
Hozzávalók
50 dkg liszt
25 dkg vaj
2 tojás
1 csipet só
1 kg alma
Elkészítés
A lisztet a vajjal elmorzsoljuk, majd a tojással gyorsan összegyúrjuk.
Az almát lereszeljük, és a kinyújtott tésztára terítjük.
Fél óra alatt megsül.""",
}


@pytest.mark.parametrize("code", WITHOUT_BLANK_LINES)
def test_a_recipe_below_its_story_stays_without_blank_lines(code: str) -> None:
    """A text of the article alone, in lines without a blank line, keeps its lists; an amount is no heading over titles, and no date."""
    lines = WITHOUT_BLANK_LINES[code].splitlines()[2:]
    assert [line for line in lines if line not in clean("\n".join(lines)).paragraphs] == []
    assert [line for line in lines if line not in clean(WITHOUT_BLANK_LINES[code]).paragraphs] == []


# Each amount between blank lines, or behind a sign, below the story or above the only paragraph.
APART = {
    "da": """Ingers lyserøde kage

Da jeg var barn, gik jeg hver formiddag ind til Inger, som passede mig, mens mine forældre var på arbejde, og der duftede altid af nybagt kage i hele huset, når vi kom hjem fra haven.

Hun lærte mig at sy korssting, og vi så på egernet, som hentede nødder på brættet foran vinduet, og det er hende, jeg har fået den gamle opskrift af, da jeg selv fik børn.

Hendes mand, som vi aldrig kaldte andet end vejmanden, sad altid i køkkenet med avisen og en kop kaffe, og han kunne fortælle om hver eneste vej i kommunen, hvornår den var bygget, hvem der havde lagt stenene, og hvor mange gange den var skyllet væk af regnen. De var nogle rare mennesker, og jeg blev ved med at komme der, også da jeg gik i skole, for de lavede altid noget med hænderne, blomster af nylon, skibe i flasker og små huse af tændstikker, som stod på alle hylder.

Tips

Jeg stikker aldrig i en kage for at se, om den er bagt, men ser i stedet, om den slipper kanten af formen.

Eller lav en grøn kage, hvis du skifter den røde farve ud med en grøn.



Ingers lyserøde kage



250 gr smør

250 gr sukker

3 æg

1 tsk. rød frugtfarve

1½ dl mælk

Chokoladeglasur

2 spsk. blødt smør

60 gr flormelis

kage krymmel



  1. Kom smør, sukker, æg og frugtfarve i en skål.
  2. Pisk det til det er lyserødt og luftigt.
  3. Kom mel og bagepulver i skålen og rør lidt.""",
    "nb": """Flaggkake til festen

Nå nærmer den store dagen seg med stormskritt, og du lurer kanskje på hva du skal bake i år, så her får du tips om en kake som barna elsker og som er enklere enn den ser ut.

Utenpå er kaken helt hvit, og fasaden avslører ikke noe om hva som skjuler seg på innsiden, men overraskelsen blir stor når du skjærer den opp foran gjestene dine.



Ingredienser:

Rød kakebunn:
♥ 4 egg
♥ 7 dl sukker
♥ 1 ts salt

Ostekrem:
♥ 250 g smør
♥ 600 g kremost

Fremgangsmåte:

Pisk egg og sukker til eggedosis. Bland i de øvrige ingrediensene i angitt rekkefølge.""",
    "hu": """Darázsfészek

Hozzávalók:

  • 50 dkg liszt
  • 6 tojás sárgája
  • 1 g só
  • 3 dkg élesztő
  • 2,5 dl tej
  • 20 dkg vaj

Elkészítés: Az élesztőt felfuttatjuk a cukros tejben, hozzákeverünk egy kevés lisztet és kelni hagyjuk. A többi lisztet, a tojást és a sót jól összegyúrjuk, és miután megkelt, kinyújtjuk, megkenjük a vajjal, felszeleteljük és megsütjük.""",
}


@pytest.mark.parametrize("code", APART)
def test_amounts_stay_that_stand_apart(code: str) -> None:
    """Amounts between blank lines, behind a sign, and above the first paragraph of a recipe are its list."""
    lines = [line.strip() for line in APART[code].splitlines()[1:] if line.strip()]
    assert [line for line in lines if line not in clean(APART[code]).paragraphs] == []


STORY_OF_SOUP = {
    "en": """Oma's potato soup

This soup has been in our family for as long as I can remember, and it takes hardly half an hour on the stove.

Peel the potatoes, cut them into cubes and boil them in the stock for twenty minutes.""",
    "ru": """Картофельный суп бабушки

Этот суп в нашей семье варят столько, сколько я себя помню, и на плите он стоит едва ли полчаса.

Картофель очистить, нарезать кубиками и варить в бульоне двадцать минут.""",
}
MADE_OF = {
    "en": ("Ingredients", "6 potatoes", "2 onions", "butter", "1 l vegetable stock", "salt, pepper", "a bunch of parsley"),
    "ru": ("Ингредиенты", "6 картофелин", "2 луковицы", "масло", "1 л овощного бульона", "соль, перец", "пучок петрушки"),
}  # fmt: skip


@pytest.mark.parametrize(
    ("gap", "parted"), [("\n\n", "\n   "), ("\n\n", "\n  • "), ("\n\n", "\n\n  • "), ("\n", "\n   "), ("\n", "\n  • ")]
)
@pytest.mark.parametrize("code", STORY_OF_SOUP)
def test_what_a_dish_is_made_of_may_be_moved_in_at_the_end(code: str, gap: str, parted: str) -> None:
    """Items stay, with blank lines between or without, and so they do when the text is cleaned again."""
    heading, *items = MADE_OF[code]
    page = "\n\n".join((STORY_OF_SOUP[code], heading)).replace("\n\n", gap) + parted + parted.join(items)
    article = clean(page, input="text")
    assert not article.removed
    assert clean(article.text, input="text").text == article.text
