"""A text whose blank lines part groups of lines, such as a recipe or a poem, keeps the groups that go on with the article."""

from __future__ import annotations

import pytest

from cleaner import clean

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
    label = {"en": "Wells Kitchen", "it": "La Cucina", "ru": "Кухня у порта", "el": "Η κουζίνα"}[code]
    assert clean(f"{RECIPES[code]}\n\n{label}\nkitchen@wells.example").text.splitlines()[-1] != label
