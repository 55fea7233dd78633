"""Is this a consent notice?"""

from __future__ import annotations

from collections import Counter

import pytest

from cleaner import clean
from cleaner.lexicon.phrases import Lexicon, Wording
from samples import MORE, STORIES, body, in_elements, lines_of, long_story

SITES = ("en", "ru", "de", "fr", "es", "el", "ar", "he", "hi", "ja", "zh-Hans", "ko", "vi", "tr", "pl")


@pytest.mark.parametrize("code", ["en", "ru", "ja"])
@pytest.mark.parametrize("site", SITES)
@pytest.mark.parametrize("place", ["above", "below"])
def test_notices_go(code: str, site: str, place: str) -> None:
    """A consent notice goes, above and below an article, whatever language the two are in; the article stays whole."""
    notice = lines_of(site, "consent_banner")[0]
    parts = (notice, long_story(code)) if place == "above" else (long_story(code), notice)
    article = clean("\n\n".join(parts))
    assert [removal.text for removal in article.removed if removal.reason == "consent"] == [notice]
    assert set(body(article)) >= {*STORIES[code][1:], *MORE[code]}


@pytest.mark.parametrize("site", SITES)
def test_buttons_go_with_their_notice(site: str) -> None:
    """The buttons beside a notice go with it, for the same reason."""
    notice, buttons = lines_of(site, "consent_banner")[0], lines_of(site, "consent_button")[:2]
    article = clean("\n\n".join((long_story("en"), notice, *buttons)))
    assert {removal.text for removal in article.removed if removal.reason == "consent"} == {notice, *buttons}


def test_a_notice_in_the_middle_of_html() -> None:
    """A notice that the page's HTML holds between two paragraphs goes; the paragraphs stay."""
    lines = [*STORIES["en"][1:], *MORE["en"]]
    notice = "<div class=x><p>We and our partners store information on your device to personalise content and measure traffic. Learn more in our privacy policy.</p><button>Accept all</button><button>Reject all</button></div>"
    html = f"<h1>{STORIES['en'][0]}</h1>{notice}" + in_elements(*lines)
    article = clean(html)
    assert body(article) == tuple(lines)
    assert [removal.reason for removal in article.removed] == ["consent"] * 3


# "This site uses cookies." and its button: what many sites say, and nothing else.
SHORT = {
    "en": ("This site uses cookies.", "OK"),
    "ru": ("Мы используем файлы cookie.", "Принять"),
    "de": ("Diese Website verwendet Cookies.", "Akzeptieren"),
    "fr": ("Ce site utilise des cookies.", "Accepter"),
    "el": ("Αυτός ο ιστότοπος χρησιμοποιεί cookies.", "Αποδοχή"),
    "he": ("אתר זה משתמש בעוגיות.", "אישור"),
    "ar": ("يستخدم هذا الموقع ملفات تعريف الارتباط.", "موافق"),
    "hi": ("यह साइट कुकीज़ का उपयोग करती है।", "स्वीकार करें"),
    "th": ("เว็บไซต์นี้ใช้คุกกี้", "ยอมรับ"),
    "zh-Hans": ("本网站使用Cookie。", "同意"),
    "ja": ("当サイトではCookieを使用しています。", "同意する"),
    "ko": ("이 사이트는 쿠키를 사용합니다.", "동의"),
    "ka": ("საიტი იყენებს ქუქი-ფაილებს.", "თანხმობა"),
    "vi": ("Trang web này sử dụng cookie.", "Đồng ý"),
}


@pytest.mark.parametrize("code", SHORT)
@pytest.mark.parametrize("other", ["en", "ja"])
def test_short_notices_go_with_their_button(code: str, other: str) -> None:
    """A line that says only that the site uses cookies is a notice where its button stands right below, wherever the two stand."""
    notice, button = SHORT[code]
    story = (*STORIES[other], *MORE[other])
    for lines in ((notice, button, *story), (*story, notice, button)):
        article = clean("\n\n".join(lines))
        assert [(removal.text, removal.reason) for removal in article.removed] == [
            (notice, "consent"),
            (button, "consent"),
        ]
        assert article.title == story[0]
    related = lines_of(other, "related_links")[0]
    article = clean("\n\n".join((*story, related, "Tunnel delayed again", notice, button)))
    assert [item.title for item in article.related] == ["Tunnel delayed again"]
    assert {notice, button} <= {removal.text for removal in article.removed if removal.reason == "consent"}


ABOUT_COOKIES = {
    "en": (
        "What a cookie notice must say",
        "Since Monday every notice about cookies has to say what they are for, the data authority said in a letter to publishers.",
        "Most notices on the web say hardly more than this, the authority found when it looked at two thousand pages.",
        "That isn't enough, says Ann Example, who wrote the letter: a reader has to be able to refuse as easily as to accept.",
        "The letter gives publishers until spring. After that the authority may fine those whose pages store anything without asking.",
    ),
    "ru": (
        "Что должно быть сказано о файлах cookie",
        "С понедельника каждый сайт обязан объяснять, зачем ему файлы cookie, говорится в письме ведомства издателям.",
        "Большинство сайтов говорят не больше этого, выяснило ведомство, изучив две тысячи страниц.",
        "Этого мало, считает Анна Примерова, автор письма: отказаться должно быть так же легко, как согласиться.",
        "Издателям дали время до весны. Потом ведомство сможет штрафовать тех, кто сохраняет данные без спроса.",
    ),
    "ja": (
        "クッキーの表示に何を書くべきか",
        "月曜日から、クッキーを使うサイトは何のために使うのかを説明しなければならないと、当局が出版社への手紙で伝えた。",
        "当局が二千のページを調べたところ、ほとんどのサイトは次のような一行しか表示していなかったという。",
        "それでは足りない、と手紙を書いた例子さんは言う。断ることも同意することと同じくらい簡単でなければならない。",
        "出版社には春までの猶予がある。その後は、尋ねずに情報を保存するサイトに罰金が科される可能性がある。",
    ),
}


@pytest.mark.parametrize("code", ABOUT_COOKIES)
def test_an_article_about_cookies_keeps_its_example(code: str) -> None:
    """An article that is about cookies may show such a line and its button between its paragraphs; and it may end with the site's own."""
    notice, button = SHORT[code]
    lines = ABOUT_COOKIES[code]
    for place in (2, 3):
        article = clean("\n\n".join((*lines[:place], notice, button, *lines[place:])))
        assert notice in article.paragraphs
        assert set(body(article)) >= set(lines[1:])
    article = clean("\n\n".join((*lines, notice, button)))
    assert body(article) == lines[1:]


@pytest.mark.parametrize("code", [code for code in SHORT if code != "fr"])  # whose file lists this very line
def test_no_notice_without_a_button(code: str) -> None:
    """Such a line alone asks for nothing: it isn't taken for a notice."""
    notice, _ = SHORT[code]
    assert "consent" not in {removal.reason for removal in clean("\n\n".join((*STORIES["en"], notice))).removed}


STAYS = [
    (
        "en",
        "Regulators fined the company for placing cookies on the phones of passengers without asking for their consent.",
    ),
    ("en", "She baked cookies for the whole street and accepted no money for them, although everyone offered some."),
    (
        "en",
        "The minister accepts that the new law on personal data will not please all advertisers, but she will not change it.",
    ),
    (
        "ru",
        "Суд оштрафовал компанию за то, что её сайт сохранял файлы cookie без согласия пользователей, сообщили в ведомстве.",
    ),
    (
        "de",
        "Die Behörde verhängte ein Bußgeld, weil die Reederei Cookies ohne Einwilligung ihrer Fahrgäste gesetzt hatte.",
    ),
    ("ja", "規制当局は、利用者の同意を得ずにクッキーを保存していたとして、この会社に罰金を科したと発表した。"),
]


@pytest.mark.parametrize(("code", "line"), STAYS)
def test_articles_that_speak_of_cookies_stay(code: str, line: str) -> None:
    """A paragraph about cookies and consent, in an article, is no notice: it speaks of others."""
    title, *paragraphs = STORIES[code]
    article = clean("\n\n".join((title, *paragraphs, line, *MORE[code])))
    assert line in article.paragraphs


def test_buttons_alone_are_no_notice() -> None:
    """ "Accept" in an article that has no notice isn't taken for consent to one."""
    line = "“Accept,” she said, and the captain accepted, since there was nothing else that he could have done."
    title, *paragraphs = STORIES["en"]
    assert line in clean("\n\n".join((title, *paragraphs, line, *MORE["en"]))).paragraphs


WALL = """<html><head><title>ღვინის ფესტივალი სიღნაღში</title></head><body><div class="q1"><div class="q2">
<h2>თქვენი კონფიდენციალურობა მნიშვნელოვანია ჩვენთვის</h2><p>ჩვენ და ჩვენი პარტნიორები ვიყენებთ ქუქი-ფაილებს მოწყობილობაზე
ინფორმაციის შესანახად, რეკლამის პერსონალიზაციისა და სტატისტიკისთვის. შეგიძლიათ ნებისმიერ დროს შეცვალოთ თქვენი არჩევანი
პარამეტრებში.</p>{button}<p>აუცილებელი ქუქი-ფაილები ყოველთვის აქტიურია. ანალიტიკური ქუქი-ფაილები გვეხმარება საიტის
გაუმჯობესებაში. სარეკლამო ქუქი-ფაილებს პარტნიორები იყენებენ.</p></div></div><div class="q3"><h1>ღვინის ფესტივალი სიღნაღში</h1>
<p>სიღნაღში შაბათს ღვინის ფესტივალი გაიმართა. სტუმრებმა ორმოცამდე მარნის ღვინო გასინჯეს.</p>
<p>ორგანიზატორების თქმით, წელს მონაწილეთა რიცხვი გაორმაგდა.</p></div></body></html>"""


def test_a_wall_that_is_longer_than_its_article() -> None:
    """A notice with a button beside it goes, also where it is most of the page's prose."""
    article = clean(WALL.format(button="<button>ყველას მიღება</button><button>უარყოფა</button>"))
    assert "ქუქი" not in article.text
    assert {removal.reason for removal in article.removed if "ქუქი" in removal.text} == {"consent"}
    assert article.paragraphs[-1] == "ორგანიზატორების თქმით, წელს მონაწილეთა რიცხვი გაორმაგდა."


PARTNERS = {
    "en": "We and our 842 partners store and access information on a device, such as cookies.",
    "fr": "Avec votre accord, nos partenaires et nous utilisons des cookies ou technologies similaires pour stocker et accéder à des informations personnelles comme votre visite sur ce site.",
    "ru": "Мы и наши 842 партнера храним и/или получаем доступ к информации на устройстве, например файлам cookie.",
    "zh-Hans": "我们和我们的842个合作伙伴在设备上存储和/或访问信息，例如Cookie。",
}


@pytest.mark.parametrize("site", PARTNERS)
@pytest.mark.parametrize("code", ["en", "ru", "ja"])
@pytest.mark.parametrize("form", ["{wall}{story}", "{story}{wall}", "{wall}<article>{story}</article>"])
def test_a_wall_beside_a_short_article(site: str, code: str, form: str) -> None:
    """What consent managers say of a site and its partners goes, also where it is most of the prose and its button is left unread."""
    title, *paragraphs = STORIES[code]
    wall = f'<div id="popup" role="dialog"><p>{PARTNERS[site]}</p><button>OK</button></div>'
    story = f"<h1>{title}</h1><p>{paragraphs[0]}</p>"
    article = clean(f"<html><body>{form.format(wall=wall, story=story)}</body></html>")
    assert body(article) == (paragraphs[0],)
    assert PARTNERS[site] in [removal.text for removal in article.removed if removal.reason == "consent"]


@pytest.mark.parametrize(("site", "button"), [("en", "Accept all"), ("ru", "Принять все"), ("fr", "Tout accepter")])
@pytest.mark.parametrize(
    ("title", "sentence"),
    [
        ("Library opens at night", "The town library will stay open until midnight."),
        ("Библиотека открыта ночью", "Городская библиотека будет открыта до полуночи."),
        ("図書館が深夜まで開館", "市の図書館は試験の期間中、深夜まで開いている。"),
    ],
)
def test_a_wall_over_a_single_short_sentence(site: str, button: str, title: str, sentence: str) -> None:
    """So it does where the article is one short sentence, in an element of its own."""
    wall = f"<div class=overlay role=dialog><p>{PARTNERS[site]}</p><button>{button}</button></div>"
    article = clean(f"<html><body>{wall}<main><h1>{title}</h1><p>{sentence}</p></main></body></html>")
    assert body(article) == (sentence,)
    assert PARTNERS[site] in [removal.text for removal in article.removed if removal.reason == "consent"]
    alone = clean(f"<html><body>{wall.replace('</p>', f'</p><p>{sentence}</p>')}</body></html>")
    assert PARTNERS[site] in body(alone), "what stands in the notice's own box may be its last sentence"


ABOUT = {
    "en": (
        "A cookie is a small file which a browser keeps, so that a page knows that somebody has been there before.",
        "We use cookies to measure our audience, and we use similar technologies to remember your preferences on this website for a year.",
        "You can change your settings at any time, and you can refuse every cookie of our partners that is used for advertising.",
    ),
    "fr": (
        "Un cookie est un petit fichier que garde le navigateur : la page sait ainsi que quelqu'un est déjà venu la lire.",
        "Nous utilisons des cookies pour mesurer notre audience, et des technologies similaires pour retenir vos préférences sur ce site pendant un an.",
        "Vous pouvez modifier vos choix à tout moment, et vous pouvez refuser tous les cookies publicitaires que déposent nos partenaires.",
    ),
}


@pytest.mark.parametrize("code", ABOUT)
def test_a_page_about_cookies_keeps_what_is_worded_as_a_notice(code: str) -> None:
    """Where the rest of the page speaks of cookies as well, that is what the page is about."""
    lines = ABOUT[code]
    article = clean("<article><h1>Cookies</h1>" + in_elements(*lines) + "</article>")
    assert body(article) == lines


@pytest.mark.parametrize("form", ["<div class=x>{}", "<div class=x>{}</div>"], ids=["one in the other", "side by side"])
def test_each_block_is_read_few_times(form: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """However many notices stand in boxes around one another, the words of each are looked up only a few times."""
    measured = Counter[str]()
    measure = Lexicon.measure

    def counting(lexicon: Lexicon, text: str, section: str) -> Wording | None:
        measured[text] += 1
        return measure(lexicon, text, section)

    monkeypatch.setattr(Lexicon, "measure", counting)
    notices = [f"{lines_of('en', 'consent_banner')[0]} {n}" for n in range(40)]
    lines = [*STORIES["en"][1:], *MORE["en"], *notices]
    article = clean(f"<h1>{STORIES['en'][0]}</h1>" + "".join(form.format(f"<p>{line}</p>") for line in lines))
    assert len([removal for removal in article.removed if removal.reason == "consent"]) > len(notices) / 2
    assert max(measured[notice] for notice in notices) < 10
