"""The language files: each is good, together they cover what is promised, and matching ignores what print varies."""

from __future__ import annotations

import os
import subprocess
import sys
import unicodedata
from collections.abc import Mapping
from pathlib import Path

import pytest

from cleaner import LanguageFileError, clean
from cleaner.language import detect
from cleaner.language_files import compiled_files
from cleaner.lexicon.checking import check, matches, read
from cleaner.lexicon.compiled import FOLDER
from cleaner.lexicon.compiling import compile_languages
from cleaner.lexicon.empty_form import empty_form
from cleaner.lexicon.phrases import Lexicon, default_lexicon
from cleaner.lexicon.sections import AI_SECTIONS, BY_NAME, SECTIONS
from cleaner.writing.folding import fold
from samples import language_file, story

FILES = sorted(FOLDER.glob("*.toml"))


# ── the files that come with cleaner ──


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_every_language_file_is_good(path: Path) -> None:
    """Every phrase is well written, every drop line is found, and no keep line is."""
    assert check(path) == []


def test_the_compiled_lexicon_is_current() -> None:
    """The compiled files are what the language files give; where this fails, run `make languages`."""
    for name, text in compiled_files().items():
        assert (FOLDER / name).read_text("utf-8") == text, f"{name} is not what the language files give"


def test_compiling_is_the_same_every_time() -> None:
    """The compiled lexicon doesn't depend on the order in which Python's sets happen to be walked."""
    code = "import json; from cleaner.lexicon.checking import read; from cleaner.lexicon.compiled import FOLDER; from cleaner.lexicon.compiling import compile_languages; print(json.dumps(compile_languages({code: read(FOLDER / f'{code}.toml')[0] for code in ('fa', 'fr', 'tr')})))"
    runs = [
        subprocess.run(
            [sys.executable, "-c", code], env={**os.environ, "PYTHONHASHSEED": seed}, capture_output=True, check=True
        ).stdout
        for seed in ("1", "2", "3")
    ]
    assert runs[0] == runs[1] == runs[2]


def test_every_file_is_in_the_lexicon() -> None:
    """The lexicon knows every language that has a file, by its code, and its own name."""
    known = default_lexicon().languages
    assert set(known) == {path.stem for path in FILES}
    assert known["de"]["name"] == "Deutsch"


@pytest.mark.parametrize(
    ("section", "fewest"),
    [
        ("related_links", 70),
        ("consent_banner", 70),
        ("share_bar", 70),
        ("ai_text", 45),
        ("ai_image", 45),
        ("error_page", 60),
        ("author_box", 50),
        ("donation_box", 30),
    ],
)
def test_coverage(section: str, fewest: int) -> None:
    """At least so many languages cover a section."""
    assert sum(section in about["sections"] for about in default_lexicon().languages.values()) >= fewest


@pytest.mark.parametrize(
    ("section", "lines"),
    [
        (
            "related_links",
            [
                "Das könnte euch auch interessieren:",
                "Diese Artikel könnten dir auch gefallen:",
                "Mehr für dich",
                "Dit vind je misschien ook interessant",
                "Ça pourrait t'intéresser",
                "También les puede interesar",
                "Potrebbe interessarvi anche",
                "Może Was również zainteresować",
                "Тебе может понравиться",
                "Ίσως σε ενδιαφέρει",
                "Bunlar da ilgini çekebilir",
                "이런 기사는 어때요?",
                "あわせてご覧ください",
            ],
        ),
        ("read_also", ["Lest auch: Zehn Städte", "Leé también: diez ciudades", "Слушай также: десять городов"]),
        ("newsletter_box", ["Meldet euch für unseren Newsletter an", "Suscribite a nuestro newsletter"]),
        ("comments", ["Was meint ihr dazu?", "¿Qué opinan?", "A co Wy o tym myślicie?", "Τι γνώμη έχεις;"]),
        ("share_bar", ["Folgt uns auf Instagram", "Seguinos en Instagram", "Підписуйтесь на наш Telegram"]),
        ("paywall_notice", ["Habt ihr schon ein Konto?", "¿Ya sos suscriptor?", "Войди, чтобы читать дальше"]),
    ],
)
def test_a_reader_is_spoken_to_in_every_way(section: str, lines: list[str]) -> None:
    """Readers are one or many, and near or far: "dir", "euch" and "Ihnen", "vos" and "ustedes"."""
    lexicon = default_lexicon()
    assert [line for line in lines if section not in {match.section for match in lexicon.find(line)}] == []


def test_each_reason_of_the_lexicon_is_known() -> None:
    """Every section gives a reason that users can name in `keep`."""
    from cleaner import REASONS

    assert {section.reason for section in SECTIONS} <= set(REASONS)


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_every_language_can_be_told_from_others(path: Path) -> None:
    """Files that list common words list those of their language: no file has them all in common with another."""
    words = {fold(word) for word in read(path)[0].get("common_words", ())}
    for other in ("en", "ru", "ar", "hi", "zh-Hans"):
        if words and other != path.stem:
            assert words != {fold(word) for word in language_file(other).get("common_words", ())}


NEIGHBOURS = {
    "ms": "Jambatan di Kuala Besar akan ditutup pada hari Khamis akibat banjir. Kenderaan berat hendak melalui jalan lain, iaitu menerusi kampung sebelah. Tiada mangsa setakat ini, dan hospital daerah masih dibuka seperti biasa.",
    "id": "Jembatan di Kuala Besar akan ditutup pada hari Kamis akibat banjir. Kendaraan berat harus melewati jalan lain, yaitu lewat kampung sebelah. Tidak ada korban sampai saat ini, kata petugas kepada wartawan, dan rumah sakit daerah masih buka.",
    "jv": "Kreteg ing kali gedhé dibukak manèh dina Rebo, sangang dina sawisé banjir ngrusak salah siji cagaké. Para tukang makarya awan lan wengi supaya kendharaan bisa liwat manèh, lan bis sing kapisan liwat jam pitu ésuk.",
    "su": "Sasak di luhureun walungan dibuka deui poé Rebo, salapan poé sanggeus caah ngarusak salah sahiji tihangna. Para pagawé digawé beurang peuting sangkan kandaraan bisa ngaliwat deui, jeung beus nu munggaran ngaliwat jam tujuh isuk-isuk. Bupati nyarios yén éta pagawéan ngabutuhkeun waragad dua belas juta, tapi memang kudu dipigawé pikeun désa-désa di béh kalér. Warga désa geus teu bisa ka kota leuwih ti saminggu, sarta dahareun di warung ogé geus rék béak.",
    "ceb": "Giablihan pag-usab ang taytayan sa dakong suba niadtong Miyerkules, siyam ka adlaw human maanod sa baha ang usa ka haligi niini.",
    "fo": "Brúgvin um fjørðin varð opnað aftur mikudagin, níggju dagar eftir at stormurin hevði skolað ein pilara burtur.",
    "is": "Brúin yfir fjörðinn var opnuð aftur á miðvikudag, níu dögum eftir að stormurinn hafði skolað einum stöplinum burt, og fyrsti bíllinn fór yfir um sjöleytið.",
    "hsb": "Móst přez rěku je srjedu zaso wotewrjeny, dźewjeć dnjow po tym, zo bě wulka woda jedyn stołp sobu wzała.",
    "rm": "La punt sur il flum è puspè averta dapi mesemna, nov dis suenter che l'aua gronda aveva manà davent ina da las pitgas. Ils lavurers han lavurà di e notg per che ils autos possian puspè passar, ed il emprim bus è passà a las set la damaun.",
    "ug": "دەريا ئۈستىدىكى كۆۋرۈك چارشەنبە كۈنى قايتا ئېچىلدى، كەلكۈن ئۇنىڭ بىر تۈۋرۈكىنى ئېقىتىپ كەتكەندىن كېيىن توققۇز كۈن ئۆتكەن ئىدى.",
    "ba": "Йылға аша һалынған күпер шаршамбы көнө яңынан асылды, ташҡын бер бағанаһын ағыҙып алып киткәндән һуң туғыҙ көн үткәйне.",
    "cv": "Шыв урлӑ каҫмалли кӗпере юнкун каллех уҫнӑ, ейӳ пӗр юпана юхтарса кайнӑранпа тӑхӑр кун иртнӗ. Ӗҫлекенсем кӗпере юсас тесе кунӗн-ҫӗрӗн вӑй хунӑ, пӗрремӗш автобус ирхине ҫичӗ сехетре каҫнӑ. Район пуҫлӑхӗ каланӑ тӑрӑх, ӗҫсем валли вуникӗ миллион тенкӗ кайнӑ, анчах ку ҫурҫӗр енчи ялсемшӗн питӗ кирлӗ пулнӑ.",
    "ny": "Mlatho wa pamtsinje watsegulidwanso Lachitatu, patatha masiku asanu ndi anayi madzi osefukira atagwetsa mzati wake umodzi. Anthu ogwira ntchito akhala akugwira ntchito usana ndi usiku kuti magalimoto ayambenso kudutsa, ndipo basi yoyamba yadutsa nthawi ya seveni koloko m'mawa.",
    "sn": "Zambuko riri pamusoro perwizi ravhurwazve neChitatu, mazuva mapfumbamwe mushure mekunge mafashamo aputsa mbiru yaro imwe chete.",
    "lg": "Olutindo oluli ku mugga lugguddwawo nate ku Lwokusatu, nga wayise ennaku mwenda okuva amataba lwe gaatwala empagi yaalwo emu. Abakozi baakola emisana n'ekiro emmotoka zisobole okuyita, era bbaasi eyasooka yayita ku ssaawa emu ey'oku makya. Gavana yagambye nti omulimu guno gwamazeewo obukadde kkumi na bubiri, naye gubadde gwetaagisa nnyo eri abantu b'omu byalo.",
    "tn": "Borogo jo bo kgabaganyang noka bo butswe gape ka Laboraro, malatsi a le robongwe morago ga gore morwalela o gogole pilara e le nngwe.",
    "st": "Borokgo bo tshelang noka bo butswe hape ka Laboraro, matsatsi a robong kamora hore morwallo o hohole pilara e le nngwe.",
    "mi": "Kua tuwhera anō te piriti i runga i te awa i te Wenerei, e iwa ngā rā i muri i te waipuke nāna i tari tētahi o ngā pou.",
    "yi": "די בריק איבערן טײַך איז מיטוואָך ווידער געעפֿנט געוואָרן, נײַן טעג נאָך דעם ווי די פֿאַרפֿלייצונג האָט אַוועקגעטראָגן אַ זײַל.",
    "he": "הגשר מעל הנהר נפתח שוב ביום רביעי, תשעה ימים אחרי שהשיטפון סחף את אחד העמודים שלו, והאוטובוס הראשון עבר בשבע בבוקר.",
    "ti": "ኣብ ትግራይ ዝነብሩ ሰባት ብዛዕባ እቲ ሓድሽ ድልድል ተዛሪቦም። እዚ ድልድል ንህዝቢ ዓቢ ረብሓ ክህቦ እዩ ኢሎም። ኣብ ሕሉፍ ዓመት ብዙሕ ማይ ስለ ዝነበረ እቲ ድልድል ፈሪሱ ነይሩ።",
    "am": "ድልድዩ ረቡዕ ዕለት እንደገና ተከፈተ፤ ጎርፉ አንዱን ምሰሶ ከወሰደ ከዘጠኝ ቀናት በኋላ ነው። የመጀመሪያው አውቶቡስ ጠዋት ላይ ወደ ከተማ ሄደ።",
}


@pytest.mark.parametrize("code", NEIGHBOURS)
def test_neighbours_are_told_apart(code: str) -> None:
    """They share common words, or letters; a short report has a few words that only one of them has."""
    assert detect(NEIGHBOURS[code])[0] == code


# ── matching ──

SAME = [
    ("case", "RELATED ARTICLES", "related articles"),
    ("case in Turkish", "İLGİLİ HABERLER", "İlgili haberler"),
    ("case in German", "WEITERE STRASSEN", "Weitere Straßen"),
    ("case in Greek", "ΣΧΕΤΙΚΈΣ ΕΙΔΉΣΕΙΣ", "Σχετικές ειδήσεις"),
    ("accents that capitals lose", "A LIRE EGALEMENT", "À lire également"),
    ("accents of Greek capitals", "ΔΙΑΒΑΣΤΕ ΕΠΙΣΗΣ", "Διαβάστε επίσης"),
    (
        "composed and decomposed",
        unicodedata.normalize("NFD", "Đọc thêm: Bài viết liên quan"),
        "Đọc thêm: Bài viết liên quan",
    ),
    ("decomposed Hangul", unicodedata.normalize("NFD", "관련 기사"), "관련 기사"),
    ("full width", "ＡＩ による要約", "AI による要約"),
    ("full width and colon", "ＲＥＬＡＴＥＤ：", "related:"),
    ("half-width kana", "ｼｪｱする", "シェアする"),
    ("curly apostrophe", "Aujourd’hui dans l’actualité", "Aujourd'hui dans l'actualité"),
    ("modifier apostrophe", "Oʻqing: oʼxshash", "O'qing: o'xshash"),
    ("backtick", "Don`t miss", "Don't miss"),
    ("Hebrew vowel points", "כַּתָּבוֹת נוֹסָפוֹת", "כתבות נוספות"),
    ("Arabic vowel marks", "مَقَالَات ذَات صِلَة", "مقالات ذات صلة"),
    ("tatweel", "مقـــالات ذات صلـة", "مقالات ذات صلة"),
    ("Arabic and Persian yeh", "أخبار رئيسي", "أخبار رئیسی"),
    ("Arabic and Persian kaf", "كتاب", "کتاب"),
    ("alef maksura", "أخرى", "أخري"),
    ("zero-width space", "Rela\u200bted\u200b articles", "Related articles"),
    ("soft hyphen", "Re\u00adla\u00adted", "Related"),
    ("zero-width non-joiner", "می\u200cخواهم", "میخواهم"),
    ("direction marks", "\u200fمقالات ذات صلة\u200e", "مقالات ذات صلة"),
    ("byte order mark", "\ufeffRelated", "Related"),
    ("Latin C in a Cyrillic word", "Cвязанные статьи", "Связанные статьи"),
    ("Latin a and o in Cyrillic words", "Читaйте тaкже", "Читайте также"),
    ("Latin A before a Greek word", "Aρθρα", "Άρθρα"),
    ("trailing colon", "Read also:", "Read also"),
    ("colon with a space", "À lire aussi :", "À lire aussi"),
    ("full-width colon", "関連記事：", "関連記事"),
    ("arrows", "Read more →", "Read more"),
    ("angle quotes", "» Weiterlesen »", "Weiterlesen"),
    ("brackets", "[関連記事]", "関連記事"),
    ("black brackets", "【関連記事】", "関連記事"),
    ("bullets", "• Related •", "Related"),
    ("emoji", "🔥 Trending now 🔥", "Trending now"),
    ("variation selector", "Share ❤️", "Share"),
    ("dots", "You may also like…", "You may also like"),
    ("spaces of all kinds", "Related\u00a0 \u2009articles\u3000", "Related articles"),
    ("dashes", "Read-also", "Read — also"),
]


@pytest.mark.parametrize(("one", "other"), [pair[1:] for pair in SAME], ids=[pair[0] for pair in SAME])
def test_what_print_varies_does_not_count(one: str, other: str) -> None:
    """Two ways to print a label are the same label."""
    assert fold(one) == fold(other)
    assert fold(one)


DIFFERENT = [
    ("letters", "related", "relate"),
    ("words", "Read also", "Readalso"),
    ("Latin words beside Cyrillic ones", "CNN пишет", "СНН пишет"),
    ("dots of й", "мои статьи", "моя статьи"),
    ("vowel signs of Hindi", "की", "को"),
    ("vowel signs of Thai", "ดี", "ดู"),
    ("digits", "10 comments", "11 comments"),
    ("copyright", "© 2024", "2024"),
    ("dakuten", "がき", "かき"),
]


@pytest.mark.parametrize(("one", "other"), [pair[1:] for pair in DIFFERENT], ids=[pair[0] for pair in DIFFERENT])
def test_what_makes_words_different_counts(one: str, other: str) -> None:
    """Two labels that say something else are two labels."""
    assert fold(one) != fold(other)


@pytest.mark.parametrize("text", [pair[1] for pair in SAME], ids=[pair[0] for pair in SAME])
def test_folding_twice_is_folding_once(text: str) -> None:
    """A folded line stays as it is."""
    assert fold(fold(text)) == fold(text)


FOUND = [
    ("Cвязанные статьи", "related_links"),
    ("СВЯЗАННЫЕ СТАТЬИ »", "related_links"),
    ("À LIRE AUSSI : le vélo gagne du terrain", "read_also"),
    ("RELATED ARTICLES:", "related_links"),
    ("\u200f【関連記事】", "related_links"),
    ("Facebook Twitter WhatsApp", "share_bar"),
    ("© 2024 Example", "legal_footer"),
]


@pytest.mark.parametrize(("line", "section"), FOUND)
def test_labels_are_found(line: str, section: str) -> None:
    """A label is found in whatever language and print, and the match says where it is written down."""
    found = [match for match in default_lexicon().find(line) if match.section == section]
    assert found
    assert found[0].rule == f"{found[0].languages[0]}.toml {section}.{found[0].way}"
    assert found[0].phrase


@pytest.mark.parametrize(
    "line",
    [
        "Статьи, связанные с этой темой, выходили и раньше.",
        "Il aimait lire aussi tard que possible, et ses voisins le savaient.",
        "Related articles of the treaty were repealed in 1998.",
        "Share prices fell on Monday after the announcement of the bank.",
        "",
        "…",
    ],
)
def test_sentences_are_not_found(line: str) -> None:
    """A sentence that merely holds the words of a label isn't one."""
    assert default_lexicon().find(line) == ()


def drop_lines(data: Mapping[str, Mapping[str, list[str]]]) -> list[tuple[str, str]]:
    return [(name, line) for name in BY_NAME for line in data.get(name, {}).get("drop", [])]


@pytest.mark.parametrize("code", ["en", "fr", "ru", "el", "ar", "he", "hi", "th", "ja", "ko", "zh-Hans", "vi"])
def test_other_languages_take_nothing_away(code: str) -> None:
    """What a language finds alone it finds as well where all languages are looked for at once."""
    data = language_file(code)
    alone, together = Lexicon([compile_languages({code: data})]), default_lexicon()
    for section, line in drop_lines(data):
        assert matches(alone, section, line)
        assert matches(together, section, line), f"{line!r} is no {section} any more"


@pytest.mark.parametrize("code", ["en", "ru", "ar", "ja"])
def test_one_language_is_one_look_up(code: str) -> None:
    """All languages lie in one table: looking a line up is done once, however many languages there are."""
    assert len(default_lexicon()._tables) == 1
    assert len(Lexicon([compile_languages({code: language_file(code)})])._tables) == 1


# ── a user's own folder ──

OWN = """language = "qaa"
name = "made up"

[share_bar]
whole_block = ["Zwirbel das Blatt herum"]
drop = ["Zwirbel das Blatt herum"]
keep = ["Er zwirbelt das Blatt herum und liest weiter."]
"""
PAGE = story("en") + "\n\nZwirbel das Blatt herum"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "qaa.toml").write_text(OWN, "utf-8")
    return tmp_path


def rules(folder: Path | str | None) -> list[str]:
    return [removal.rule for removal in clean(PAGE, languages=folder).removed]


def test_own_phrases_are_added(folder: Path) -> None:
    """A folder of language files adds its phrases; those that come with cleaner are there as well."""
    assert rules(folder) == rules(str(folder)) == ["qaa.toml share_bar.whole_block"]
    assert "qaa.toml share_bar.whole_block" not in rules(None)
    both = clean(PAGE + "\n\nСвязанные статьи\n\nShare on Facebook", languages=folder)
    assert {"qaa.toml share_bar.whole_block"} < {removal.rule for removal in both.removed}


def test_changes_of_a_folder_are_seen(folder: Path) -> None:
    """A file that is changed, added or taken away counts from the next call on, even where its date is older."""
    assert rules(folder) == ["qaa.toml share_bar.whole_block"]
    path = folder / "qab.toml"
    path.write_text(OWN.replace("qaa", "qab").replace("Zwirbel", "Zwirble"), "utf-8")
    os.utime(path, (1, 1))
    with_both = [removal.rule for removal in clean(PAGE + "\n\nZwirble das Blatt herum", languages=folder).removed]
    assert with_both[-1] == "qab.toml share_bar.whole_block"
    path.unlink()
    with_one = [removal.rule for removal in clean(PAGE + "\n\nZwirble das Blatt herum", languages=folder).removed]
    assert "qab.toml share_bar.whole_block" not in with_one


@pytest.mark.parametrize("what", ["missing", "empty", "file"])
def test_a_folder_without_language_files(tmp_path: Path, what: str) -> None:
    """A folder that isn't there or holds no language file raises LanguageFileError, which says how to make one."""
    folder = {"missing": tmp_path / "nowhere", "empty": tmp_path, "file": tmp_path / "qaa.toml"}[what]
    if what == "file":
        folder.write_text(OWN, "utf-8")
    with pytest.raises(LanguageFileError) as caught:
        clean(PAGE, languages=folder)
    assert str(caught.value).startswith(f"{folder} has 1 problem:")
    assert ("name the folder that it stands in" if what == "file" else "languages new") in str(caught.value)


def test_a_broken_file_lists_all_its_problems(folder: Path) -> None:
    """A broken language file raises LanguageFileError, a ValueError that names the file and lists everything wrong with it."""
    path = folder / "qaa.toml"
    path.write_text(
        OWN.replace('name = "made up"', "").replace("keep", "kept").replace("share_bar", "share_bra")
        + '[advert]\nwhole_block = ["Ad", "AD", "12+"]\ntemplate = ["{number}gezwirbelt"]\n',
        "utf-8",
    )
    with pytest.raises(LanguageFileError) as caught:
        clean(PAGE, languages=folder)
    assert isinstance(caught.value, ValueError)
    assert caught.value.file == str(path)
    assert caught.value.problems == check(path)
    assert len(caught.value.problems) >= 6
    assert any("no word that stands apart" in problem for problem in caught.value.problems)
    assert any("'12+' is only a number" in problem for problem in caught.value.problems)
    for problem in caught.value.problems:
        assert problem in str(caught.value)


@pytest.mark.parametrize(
    ("section", "phrase", "problem"),
    [
        ("advert", "※本記事は広告", "marks are ignored, '※' as well"),
        ("read_also", ">> Xem thêm", "marks are ignored, '>' as well"),
        ("read_also", "▶ 관련기사", "marks are ignored, '▶' as well"),
        ("ai_text", "AIが", "does no more than name AI"),
        ("ai_image", "圖／AI", "does no more than name AI"),
    ],
)
def test_beginnings_that_prose_has_as_well_are_refused(folder: Path, section: str, phrase: str, problem: str) -> None:
    """What a line may begin with is a label by its letters: a mark before them isn't compared, and a name of AI is none."""
    names = '[ai_label]\nintelligence = ["ai", "aiが"]\n'
    (folder / "qaa.toml").write_text(f'{OWN}{names}[{section}]\nstarts_with = ["{phrase}"]\n', "utf-8")
    assert any(problem in found for found in check(folder / "qaa.toml"))


@pytest.mark.parametrize("phrase", ["© Example", "¿Ya eres suscriptor?", "この記事はAI"])
def test_marks_that_count_may_begin_a_beginning(folder: Path, phrase: str) -> None:
    """The sign of copyright is compared, and a mark that belongs to the spelling is missed by nobody."""
    (folder / "qaa.toml").write_text(f'{OWN}[ai_text]\nstarts_with = ["{phrase}"]\n', "utf-8")
    assert not any(phrase in found for found in check(folder / "qaa.toml"))


def test_a_mended_folder_works(folder: Path) -> None:
    """An error isn't remembered: once the file is mended, the folder is used."""
    (folder / "qaa.toml").write_text("language = ", "utf-8")
    with pytest.raises(LanguageFileError):
        rules(folder)
    (folder / "qaa.toml").write_text(OWN, "utf-8")
    assert rules(folder) == ["qaa.toml share_bar.whole_block"]


FOUR_WAYS = """language = "qaa"
name = "made up"

[share_bar]
whole_block = ["Zwirbel herum"]
starts_with = ["Blätter um:", "Falte das Blatt"]
contains = ["zum Zwirbeln"]
template = ["{number} mal gezwirbelt", "Gezwirbelt von {name} am {date}"]
drop = ["Zwirbel herum", "Blätter um: Seite", "Falte das Blatt bitte", "Hier zum Zwirbeln", "12 mal gezwirbelt", "Gezwirbelt von Anna Groß am 3. Mai 2024"]
keep = ["Zwirbel herum und her.", "Blätter um und lies.", "Er will, dass ich falte: das Blatt.", "zum Zwirbelnden", "viele mal gezwirbelt", "Gezwirbelt von 12 am Abend"]
"""


def test_the_four_ways_to_match(tmp_path: Path) -> None:
    """whole_block, starts_with, contains and template fit what the file's README says, and nothing else."""
    path = tmp_path / "qaa.toml"
    path.write_text(FOUR_WAYS, "utf-8")
    assert check(path) == []
    lexicon = Lexicon([compile_languages({"qaa": read(path)[0]})])
    ways = [lexicon.find(line)[0].way for line in read(path)[0]["share_bar"]["drop"]]
    assert ways == ["whole_block", "starts_with", "starts_with", "contains", "template", "template"]


def test_an_empty_form_has_every_section() -> None:
    """The form that `cleaner languages new` writes has every section and every list of words that a section may have."""
    form = empty_form("qaa", "made up")
    for section in SECTIONS:
        assert f"[{section.name}]" in form
        for key, _ in section.vocabulary:
            assert f"\n{key} = []" in form


def test_ai_sections_are_sections() -> None:
    """The sections of AI labels are among the sections, each with the same reason."""
    assert {BY_NAME[name].reason for name in AI_SECTIONS} == {"ai-label"}


def test_both_alphabets_of_a_line_are_read() -> None:
    """Latin letters that look like others are read so in Cyrillic and in Greek words, also where a line holds both."""
    assert fold("Cвязь и Aθήνα") == fold("Связь и Αθήνα")  # the first of each begins with a Latin letter
    assert fold("Aθήνα и Cвязь") == fold("Αθήνα и Связь")


@pytest.mark.parametrize("line", ["ፎቶ፦ ሮይተርስ", "ፎቶ: ሮይተርስ", "Լուսանկարը՝ Արմենպրես", "Լուսանկարը: Արմենպրես"])
def test_colons_of_other_scripts_are_colons(line: str) -> None:
    """Amharic prints ፦, Armenian ՝ where a language file has a colon."""
    assert {match.section for match in default_lexicon().find(line)} == {"caption_credit"}


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_no_phrase_is_passed_over_for_its_words(path: Path) -> None:
    """Whether a line is looked up is told by its words, one by one: every phrase must get past that, also printed with signs around it."""
    lexicon = default_lexicon()
    data = read(path)[0]
    phrases = [
        phrase.replace("{name}", "Ann Example")
        .replace("{number}", "12")
        .replace("{date}", "3 2024")
        .replace("{title}", "Ten soups of 2024")
        for section in SECTIONS
        for way in ("whole_block", "starts_with", "contains", "template")
        for phrase in data.get(section.name, {}).get(way, ())
    ]
    assert phrases
    for line in (line for phrase in phrases for line in (phrase, f"» {phrase} ›", phrase.replace(" ", "\u00a0"))):
        assert lexicon._may_hold_phrases(line), line
