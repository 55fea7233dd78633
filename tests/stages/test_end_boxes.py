"""Lines about the author and appeals for donations, below the article."""

from __future__ import annotations

import pytest

from cleaner import clean
from samples import MORE, STORIES, declared_page, in_elements, lines_of, paragraphs_of

AUTHORS = {
    "en": ("About the author", "Ann Example writes about towns and trains. She lives in Port Wells with two cats."),
    "fr": (
        "À propos de l'auteur",
        "Jeanne Exemple écrit sur les villes et les trains. Elle vit au port avec deux chats.",
    ),
    "ru": ("Об авторе", "Анна Примерова пишет о городах и поездах. Она живёт в порту с двумя кошками."),
    "ar": ("عن الكاتب", "تكتب آمنة عن المدن والقطارات. وهي تعيش في الميناء مع قطتين."),
    "ja": ("著者について", "町と鉄道について書いている。港町に二匹の猫と暮らす。"),
}
APPEALS = {
    "en": ("Support our journalism", "We are owned by nobody. If you can, give us five pounds a month, so that we may go on."),
    "fr": ("Faites un don", "Nous n’appartenons à personne. Si vous le pouvez, donnez-nous cinq euros par mois."),
    "ru": ("Поддержите нас", "Мы никому не принадлежим. Если можете, дайте нам сто рублей в месяц, чтобы мы работали дальше."),
    "ja": ("寄付のお願い", "私たちは誰の所有でもない新聞です。できれば月に五百円をお寄せください。"),
}  # fmt: skip


def page(code: str, below: str) -> str:
    return declared_page(STORIES[code][0], in_elements(*paragraphs_of(code)) + below)


def told(code: str) -> tuple[str, ...]:
    return (*STORIES[code][1:], *MORE.get(code, ()))


@pytest.mark.parametrize(
    "form",
    [
        '<div class="author-box"><h4>{0}</h4><p>{1}</p></div>',
        "<div><p>{0}</p><p>{1}</p></div>",
        "<h4>{0}</h4><p>{1}</p>",
        "<h4>{0}</h4><h5>Ann Example</h5><p>{1}</p>",
    ],
)
@pytest.mark.parametrize("code", sorted(AUTHORS))
def test_what_is_said_of_the_author_goes(code: str, form: str) -> None:
    """With its heading, in a box or below the article's last paragraph."""
    heading, line = AUTHORS[code]
    article = clean(page(code, form.format(heading, line)))
    assert article.paragraphs == told(code)
    assert {removal.text: removal.reason for removal in article.removed}[line] in ("byline", "boilerplate")


@pytest.mark.parametrize(
    "form", ['<div class="donate-box"><h3>{0}</h3><p>{1}</p></div>', "<section><p>{0}</p><p>{1}</p></section>"]
)
@pytest.mark.parametrize("code", sorted(APPEALS))
def test_an_appeal_for_donations_goes(code: str, form: str) -> None:
    """So does what is said of the author above it."""
    heading, line = APPEALS[code]
    box = "<div class=who><h4>{}</h4><p>{}</p></div>".format(*AUTHORS[code])
    article = clean(page(code, box + form.format(heading, line)))
    assert article.paragraphs == told(code)
    assert {removal.text: removal.reason for removal in article.removed}[heading] == "paywall"


@pytest.mark.parametrize("code", ["en", "ru"])
def test_what_is_said_of_the_author_goes_in_a_text(code: str) -> None:
    """Where nothing of the article follows."""
    heading, line = AUTHORS[code]
    text = "\n\n".join((STORIES[code][0], *told(code), heading, line))
    assert line not in clean(text).text
    more = "\n\n".join((text, *(f"{paragraph} {paragraph}" for paragraph in MORE["en"][::-1] if code == "en")))
    assert code != "en" or line in clean(more).text
    shared = "\n\n".join((text, "Share this article", *(f"{paragraph} {paragraph}" for paragraph in told("en")[::-1])))
    assert code != "en" or line in clean(shared).text


@pytest.mark.parametrize("code", ["en", "ru", "ja"])
def test_a_section_about_an_author_stays(code: str) -> None:
    """As in the review of a book: the article goes on below, its sections look alike, or there is much in it."""
    heading, line = AUTHORS[code]
    first, *rest = told(code)
    middle = f"<h2>{heading}</h2><p>{line}</p><h2>1</h2>" + in_elements(*rest)
    title = STORIES[code][0]
    assert line in clean(f"<article><h1>{title}</h1><p>{first}</p>{middle}</article>").text
    sections = [*((str(n), paragraph) for n, paragraph in enumerate(told(code))), (heading, line)]
    boxes = "".join(f"<section class=s><h2>{name}</h2><p>{text}</p></section>" for name, text in sections)
    assert line in clean(f"<html><body><article><h1>{title}</h1>{boxes}</article></body></html>").text
    long = " ".join((line, *told(code), *told(code)))
    assert line in clean(page(code, f"<div><h2>{heading}</h2><p>{long}</p></div>")).text


def test_how_to_help_stays() -> None:
    """A section of the article may be called "Donate", and a button may stand in its middle."""
    first, *rest = told("en")
    line = "Money for lamps and chairs can be left at the desk, where a tin stands beside the door."
    help_ = (
        "<h2>Lend a hand</h2><p>On Friday the doors are open from nine, and gloves lie ready for those who come.</p>"
    )
    assert line in clean(page("en", f"{help_}<h2>Donate</h2><p>{line}</p>")).paragraphs
    button = '<p><a href="/give">Donate now</a></p>'
    body = button.join(f"<p>{paragraph}</p>" for paragraph in (first, *rest))
    assert clean(f"<article><h1>{STORIES['en'][0]}</h1>{body}</article>").paragraphs == (first, *rest)


ROW = '<div class="row"><div class="column"><div class="widget">{}</div></div></div>'


@pytest.mark.parametrize("code", sorted(AUTHORS))
def test_what_is_said_of_the_author_goes_in_rows(code: str) -> None:
    """Page builders put the heading and the text into elements of their own, as they do with all of the article, and a newsletter's below."""
    heading, line = AUTHORS[code]
    title, *paragraphs = STORIES[code]
    prompt = next(line for line in lines_of(code, "newsletter_box") if len(line) < 60)
    widgets = [f"<h1>{title}</h1>", *(f"<p>{text}</p>" for text in (*paragraphs, *MORE.get(code, ())))]
    widgets += [f"<h2>{heading}</h2>", f"<p>{line}</p>", f"<h2>{prompt}</h2>", f"<p>{paragraphs[0][:30]}.</p>"]
    article = clean(f"<html><body><main>{''.join(map(ROW.format, widgets))}</main></body></html>")
    assert article.paragraphs == told(code)


NAMES = {
    "en": ("Ann Example", "By Ann Example, 3 May 2024"),
    "ru": ("Анна Примерова", "Автор: Анна Примерова, 3 мая 2024"),
    "ar": ("آمنة ناصر", "بقلم: آمنة ناصر 3 مايو 2024"),
    "ja": ("三宅安奈", "文:三宅安奈 2024年5月3日"),
}


@pytest.mark.parametrize("link", ["{}", '<a href="/authors/1">{}</a>'])
@pytest.mark.parametrize("form", ["<h4>{0}</h4><p>{1}</p>", "<div class=box><h4>{0}</h4><div><p>{1}</p></div></div>"])
@pytest.mark.parametrize("code", sorted(NAMES))
def test_what_stands_below_the_authors_name_goes(code: str, form: str, link: str) -> None:
    """The byline over the article says who wrote it; another name over the last lines is one of the article's headings."""
    name, byline = NAMES[code]
    title, *paragraphs = STORIES[code]
    line = AUTHORS[code][1]
    widgets = [f"<h1>{title}</h1>", f"<div>{byline}</div>", *(f"<p>{text}</p>" for text in (*paragraphs, *MORE[code]))]
    widgets += [form.format(link.format(name), line)]
    html = f"<html><body><main>{''.join(map(ROW.format, widgets))}</main></body></html>"
    assert clean(html).paragraphs == told(code)
    assert line in clean(html.replace(byline, byline.replace(name, "..."))).paragraphs
