"""Pages with related items, put together from parts, whose truth is known: what `related.py` asks about."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from html import escape
from random import Random
from string import Template

from cleaner.disclosures.wording import listed_claim
from cleaner.lexicon.checking import read
from cleaner.lexicon.compiled import FOLDER
from cleaner.lexicon.phrases import default_lexicon
from cleaner.records import FLAGGING_VERDICTS
from related_texts import INTERFACES, STORIES, Interface, Other, Story

# A card, in its own line: $url, $title, $teaser, $more, $category, $date, $author, $badge, $caption, $credit, $image are what it
# says; $over, $in and $under are where a label of AI may stand: over the title, in its line, under it. `.name` is a class.
CARDS = {
    "list of links": "<li>$over<a href=$url>$title$in</a>$under</li>",
    "list with dates": "<li>$over<a href=$url>$title$in</a> <span .date>$date</span>$under</li>",
    "list with dates first": "<li><span .date>$date</span> $over<a href=$url>$title$in</a>$under</li>",
    "list with dates in words": "<li>$over<a href=$url>$title$in</a> ($date)$under</li>",
    "list with sections": "<li>$over<a href=$url>$title$in</a> – $category$under</li>",
    "list with pictures": "<li><a href=$url>$image</a>$over<a href=$url>$title$in</a>$under</li>",
    "links in paragraphs": "<p>$over<a href=$url>$title$in</a>$under</p>",
    "links with pointers": "<p>» $over<a href=$url>$title$in</a>$under</p>",
    "links between line ends": "$over<a href=$url>$title$in</a>$under<br>",
    "links in a row": "<a .item href=$url>$title$in</a>",
    "linked h3, teaser": "<div .card><a href=$url>$image</a>$over<h3 .title><a href=$url>$title$in</a></h3>$under<p .teaser>$teaser</p></div>",
    "article, h4, picture below": "<article .card>$over<h4 .title><a href=$url>$title$in</a></h4>$under<a href=$url>$image</a><p>$teaser</p></article>",
    "section, h3, date": "<section .card>$over<h3><a href=$url>$title$in</a></h3>$under<time .date>$date</time></section>",
    "li, h2, category": "<li .card><a .category href=/c>$category</a>$over<h2 .title><a href=$url>$title$in</a></h2>$under</li>",
    "div for a title": "<div .card><a href=$url>$image</a>$over<div .title><a href=$url>$title$in</a></div>$under<div .teaser>$teaser</div></div>",
    "span for a title": "<div .card><a href=$url>$image</a>$over<span .title><a href=$url>$title$in</a></span>$under<p .teaser>$teaser</p></div>",
    "strong for a title": "<div .card>$over<strong .title><a href=$url>$title$in</a></strong>$under<p>$teaser</p></div>",
    "caption and credit": "<div .card><figure>$image<figcaption>$caption</figcaption></figure>$over<h3><a href=$url>$title$in</a></h3>$under<p>$teaser</p></div>",
    "credit over a title": "<div .card>$image<small .credit>$credit</small>$over<h3><a href=$url>$title$in</a></h3>$under</div>",
    "figure with a title": "<figure .card><a href=$url>$image</a><figcaption>$over<a href=$url>$title$in</a>$under</figcaption></figure>",
    "category, author, date": "<div .card><span .category>$category</span>$over<h3 .title><a href=$url>$title$in</a></h3>$under<div .meta><span .author>$author</span> <time .date>$date</time></div></div>",
    "author and date in words": "<div .card>$over<h4><a href=$url>$title$in</a></h4>$under<div .meta>$author, $date</div></div>",
    "category in the link": "<li><a href=$url><span .category>$category</span> <span .title>$title</span>$in</a>$under</li>",
    "category and date in the link": "<li><a href=$url><span .category>$category</span><span .title>$title</span>$in<time .date>$date</time></a>$under</li>",
    "kicker with a colon": "<h3><a href=$url><span .kicker>$category:</span> $title$in</a></h3>$under",
    "badge in the link": "<div .card>$over<h3 .title><a href=$url><span .badge>$badge</span> $title$in</a></h3>$under</div>",
    "badge before the link": "<div .card>$over<h3 .title><span .badge>$badge</span> <a href=$url>$title$in</a></h3>$under</div>",
    "badge behind the title": "<li><a href=$url>$title <span .badge>$badge</span>$in</a>$under</li>",
    "badge on the picture": "<div .card><a href=$url>$image<span .badge>$badge</span></a>$over<h3 .title><a href=$url>$title$in</a></h3>$under</div>",
    "one link": "<a .card href=$url>$image$over<h3 .title>$title$in</h3>$under<p .teaser>$teaser</p></a>",
    "one link, divs": "<a .card href=$url><div .category>$category</div>$over<div .title>$title$in</div>$under<div .teaser>$teaser</div></a>",
    "one link, inline": "<a .card href=$url>$image<span .category>$category</span> $over<strong .title>$title</strong>$in <span .teaser>$teaser</span>$under</a>",
    "one link, inline, title alone": "<a .card href=$url>$image$over<span .title>$title</span>$in$under</a>",
    "one link, inline, date": "<a .card href=$url>$image$over<span .title>$title</span>$in <span .date>$date</span>$under</a>",
    "a link over the card": "<div .card><a .cover href=$url aria-label='$title'></a>$image$over<h3 .title>$title$in</h3>$under<p>$teaser</p></div>",
    "an empty link at the end": "<div .card>$image$over<h3 .title>$title$in</h3>$under<p>$teaser</p><a .cover href=$url></a></div>",
    "a linked picture": "<div .card><div .thumb><a href=$url>$image</a></div><div .words>$over<h3 .title>$title$in</h3>$under<p>$teaser</p></div></div>",
    "query loop": "<li .post><figure .thumb><a href=$url>$image</a></figure>$over<h2 .title><a href=$url>$title$in</a></h2>$under<div .teaser><p>$teaser</p></div><div .date><time>$date</time></div></li>",
    "post grid": "<article .card><a .thumb href=$url><div>$image</div></a><div .words>$over<h3 .title><a href=$url> $title$in </a></h3>$under<div .meta><span .date>$date</span></div><div .teaser><p>$teaser</p></div><a .more href=$url aria-label='$more'>$more »</a></div></article>",
    "thumbnail, then score": "<a .card href=$url>$over<img src='$number.jpg'><span .title>$title$in</span>$under</a>",
    "sponsor under the title": "<div .card><a href=$url>$image$over<span .title>$title$in</span><span .author>$author</span></a>$under</div>",
    "kicker and title, two lines": "<article .card><a href=$url>$image<div .words>$over<h3 .title><span .kicker>$category</span><span .headline>$title$in</span></h3>$under</div></a></article>",
    "teaser first": "<div .card>$over<p .teaser>$teaser</p><h4 .title><a href=$url>$title$in</a></h4>$under</div>",
    "list with times and sections": "<li><time .date>$date</time> <span .category>$category</span> $over<a href=$url>$title$in</a>$under</li>",
    "list of definitions": "<dt><time .date>$date</time></dt><dd>$over<a href=$url>$title$in</a>$under</dd>",
    "ranks in elements": "<li><span .rank>$number</span><div .words>$over<a .title href=$url>$title$in</a>$under<span .category>$category</span></div></li>",
    "header and footer": "<article .card><header>$over<h3 .title><a href=$url rel=bookmark>$title$in</a></h3>$under</header><div .teaser>$teaser</div><footer .meta><a .category href=/c rel=tag>$category</a></footer></article>",
    "more below": "<div .card>$image$over<h3>$title$in</h3>$under<p>$teaser</p><a .more href=$url>$more</a></div>",
    "linked title, more below": "<div .card>$over<h3><a href=$url>$title$in</a></h3>$under<p>$teaser</p><p><a .more href=$url>$more</a></p></div>",
    "more in the teaser": "<div .card>$over<h4>$title$in</h4>$under<p>$teaser <a href=$url>$more</a></p></div>",
    "bold title, more in the teaser": "<p>$over<b>$title</b>$in</p>$under<p>$teaser <a href=$url>$more</a></p>",
    "bold title and teaser in a line": "<p>$over<b>$title</b>$in<br>$teaser <a href=$url>$more</a></p>",
    "linked bold title and teaser": "<p>$over<a href=$url><b>$title</b></a>$in<br>$teaser</p>",
    "dl": "<dt>$over<a href=$url>$title$in</a></dt><dd>$teaser</dd>",
    "numbered": "<li><a href=$url><span .rank>$number</span> <span .title>$title$in</span></a></li>",
    "video": "<div .card><a href=$url>$image<span .length>0$number:35</span></a>$over<h3 .title><a href=$url>$title$in</a></h3>$under</div>",
    "comments": "<div .card>$over<h3 .title><a href=$url>$title$in</a></h3>$under<span .date>$date</span> <a .comments href='$url#c'>$number</a></div>",
    "table rows": "<tr><td><a href=$url>$image</a></td><td>$over<a href=$url>$title$in</a>$under</td></tr>",
    "table rows with dates": "<tr><td>$date</td><td>$over<a href=$url>$title$in</a>$under</td></tr>",
    "table rows with teasers": "<tr><td><a href=$url>$image</a></td><td>$over<a href=$url><b>$title</b></a>$in$under<br>$teaser</td></tr>",
    "table cells": "<td>$over<a href=$url>$image<br>$title$in</a>$under</td>",
    "table cells with teasers": "<td><a href=$url>$image</a><br>$over<b><a href=$url>$title$in</a></b>$under<br>$teaser</td>",
}  # fmt: skip
# Inserts amid the text, each with another article or with two of them.
INSERTS = {
    "aside with a label": "<aside .insert><h4>$heading</h4><a href=$url>$title$in</a></aside>",
    "div with a label": "<div .insert><span .label>$heading</span><div .title><a href=$url>$title$in</a></div></div>",
    "a paragraph": "<p><strong>$heading</strong> <a href=$url>$title$in</a></p>",
    "a linked paragraph": "<p><a href=$url><strong>$heading</strong> $title$in</a></p>",
    "a quotation": "<blockquote><p>$heading <a href=$url>$title$in</a></p></blockquote>",
    "a card in one link": "<div .insert><a href=$url>$image<span .label>$heading</span><span .title>$title$in</span></a></div>",
    "a bookmark": "<figure .insert><a href=$url><div .label>$heading</div><div .title>$title$in</div>$image</a></figure>",
    "a label over a paragraph": "<p .label><b>$heading</b></p><p><a href=$url>$title$in</a></p>",
    "a label and a list": "<div .insert><p><b>$heading</b></p><ul>$list</ul></div>",
}
LINKED = "<li><a href=$url>$title$in</a></li>"
LABELS = ("none", "over", "in", "in brackets", "under", "title attribute", "alt", "over all")
HEADINGS = {
    "h2": "<h2 .heading>$heading</h2>",
    "h3": "<h3>$heading</h3>",
    "div": "<div .heading>$heading</div>",
    "span": "<span .heading>$heading</span>",
    "p": "<p><strong>$heading</strong></p>",
    "legend": "<legend>$heading</legend>",
    "linked": "<h2 .heading><a href=/all>$heading</a></h2>",
    "none": "",
}
PLACES = ("below", "in the article", "beside", "far below")
NAMES = {
    "card": "related-card", "title": "card-title", "teaser": "card-excerpt", "category": "category", "kicker": "kicker", "badge": "badge",
    "date": "date", "author": "author", "meta": "meta", "credit": "credit", "more": "more", "cover": "stretched-link", "rank": "rank",
    "length": "duration", "comments": "comments", "heading": "section-title", "insert": "read-also", "label": "label", "item": "item",
    "post": "wp-block-post", "thumb": "thumbnail", "words": "entry-content-wrap", "headline": "headline",
    "box": "related-articles", "grid": "grid", "slide": "swiper-slide", "ai": "ai-badge",
}  # fmt: skip
CLASSES = ("named", "hashed", "none")
LONGEST = 45  # characters of a heading or a label


@dataclass
class Made:
    """A page, what it is made of, and what there is to be found: (title, address, is it flagged?) of each item."""

    html: str
    forms: Mapping[str, str]
    items: list[tuple[str, str, bool]]
    paragraphs: tuple[str, ...]


class Maker:
    """One page, whose parts `random` chooses."""

    def __init__(self, random: Random) -> None:
        self.random = random
        self.code = random.choice(sorted(STORIES))
        self.story: Story = STORIES[self.code]
        self.interface = random.choice(sorted(set(INTERFACES) - {self.code}))
        self.words: Interface = INTERFACES[self.interface]
        self.classes = random.choice(CLASSES)
        self.salt = random.randrange(1, 10_000)

    def page(self) -> Made:
        """A page with a block of related items, or with an insert amid its text."""
        insert = self.random.random() < len(INSERTS) / (len(INSERTS) + len(CARDS))
        forms, block, items = self._insert() if insert else self._block()
        place = forms["place"]
        paragraphs = [f"<p>{text}</p>" for text in self.story.paragraphs]
        if place == "amid":
            paragraphs.insert(2, block)
        inside = block if place == "in the article" else ""
        article = f"<article><h1>{self.story.title}</h1>{''.join(paragraphs)}{inside}</article>"
        menu = "".join(f"<li><a href=/{n}/>{name}</a></li>" for n, name in enumerate(self.words.categories))
        beside = {"below": block, "beside": f"<aside>{block}</aside>"}.get(place, "")
        far = f"<div>{block}</div>" if place == "far below" else ""
        html = (
            f"<!doctype html><html lang={self.code}><head><title>{self.story.title}</title></head><body>"
            f"<header><nav><ul>{menu}</ul></nav></header><main>{article}{beside}</main>{far}"
            f"<footer><p>© 2025 Cape Gazette</p></footer></body></html>"
        )
        forms |= {"classes": self.classes, "article": self.code, "interface": self.interface}
        return Made(html, forms, items, self.story.paragraphs)

    def _block(self) -> tuple[dict[str, str], str, list[tuple[str, str, bool]]]:
        card = self.random.choice(sorted(CARDS))
        label = self._label_for(CARDS[card])
        heading = self.random.choice(sorted(HEADINGS))
        said, items = self._said(CARDS[card], label, self.random.randint(3, len(self.story.others)))
        cards = [self._filled(CARDS[card], one) for one in said]
        over = f"<p .ai>{self._ai('ai_text')}</p>" if label == "over all" else ""
        name = self._phrase("related_links", "whole_block")
        top = self._filled(HEADINGS[heading], {"heading": name}) + over
        outer = {"legend": "fieldset"}.get(heading, self.random.choice(("section", "div", "aside")))
        attribute = f" aria-label='{escape(name)}'" if heading == "none" else ""
        outer = "aside" if heading == "none" else outer
        block = f"<{outer} .box{attribute}>{top}{self._laid_out(cards)}</{outer}>"
        forms = {"card": card, "heading": heading, "label": label, "place": self.random.choice(PLACES)}
        return forms, self._named(block), items

    def _insert(self) -> tuple[dict[str, str], str, list[tuple[str, str, bool]]]:
        form = self.random.choice(sorted(INSERTS))
        label = self._label_for(INSERTS[form])
        said, items = self._said(INSERTS[form], label, 2 if "$list" in INSERTS[form] else 1)
        heading = self.random.choice(
            [phrase for phrase in self._phrases("read_also", "starts_with") if phrase[-1] in ":："]
        )
        listed = "".join(self._filled(LINKED, one) for one in said)
        block = self._filled(INSERTS[form], {**said[0], "heading": heading, "list": listed})
        return (
            {"card": f"insert: {form}", "heading": "insert", "label": label, "place": "amid"},
            self._named(block),
            items,
        )

    def _label_for(self, form: str) -> str:
        """A place for labels that a form has; more often none."""
        needs = {"over": "$over", "title attribute": "$over", "under": "$under", "in": "$in", "alt": "$image"}
        labels = [
            label
            for label in LABELS
            if needs.get(label, "") in form and not (label == "over all" and "$heading" in form)
        ]
        return self.random.choice(("none", *labels))

    def _said(self, form: str, label: str, count: int) -> tuple[list[dict[str, str]], list[tuple[str, str, bool]]]:
        """What each card says, and what is true of it."""
        said, items = [], []
        others = self.random.sample(self.story.others, count)
        for n, other in enumerate(others, 1):
            flagged = label == "over all" or (label != "none" and (self.random.random() < 0.6 or n == len(others)))
            url = f"/{self.salt}/{n}"
            said.append(self._card(form, other, url, n, label if flagged else "none"))
            items.append((other.title, url, flagged))
        return said, items

    def _card(self, form: str, other: Other, url: str, number: int, label: str) -> dict[str, str]:
        words, choose = self.words, self.random.choice
        ai = self._ai("ai_image" if label == "alt" else "ai_text") if label not in ("none", "over all") else ""
        alt = ai if label == "alt" else choose((other.title, other.caption, ""))
        tag = choose(("span", "small", "sup"))
        in_line = label in ("over", "under") and not form.startswith(("<div", "<article", "<section", "<figure"))
        block_tag = "span" if in_line else choose(("div", "p", "span"))
        title = f"{other.title} [{ai}]" if label == "in brackets" else other.title
        return {
            **other._asdict(), "title": title,
            "url": url, "number": str(number), "more": words.more, "author": words.author, "credit": words.credit,
            "category": choose(words.categories), "badge": choose(words.badges), "date": choose(words.dates),
            "image": f'<img src="{number}.jpg" alt="{alt}">',
            "over": {"over": f"<{block_tag} .ai>{ai}</{block_tag}> ", "title attribute": f'<i .icon title="{ai}"></i>'}.get(label, ""),
            "in": f" <{tag} .ai>{ai}</{tag}>" if label == "in" else "",
            "under": f" <{block_tag} .ai>{ai}</{block_tag}>" if label == "under" else "",
        }  # fmt: skip

    def _laid_out(self, cards: list[str]) -> str:
        """Cards in what holds them: a list, a table, a grid, two columns, a carousel."""
        first = cards[0]
        if first.startswith("<li"):
            return f"<{(tag := self.random.choice(('ul', 'ol')))}>{''.join(cards)}</{tag}>"
        if first.startswith("<tr"):
            return f"<table>{''.join(cards)}</table>"
        if first.startswith("<td"):
            rows = ["".join(cards[n : n + 3]) for n in range(0, len(cards), 3)]
            return "<table>" + "".join(f"<tr>{row}</tr>" for row in rows) + "</table>"
        if first.startswith("<dt"):
            return f"<dl>{''.join(cards)}</dl>"
        layout = self.random.choice(("plain", "grid", "columns", "carousel"))
        if layout == "columns":
            half = (len(cards) + 1) // 2
            return "".join(f"<div .column>{''.join(some)}</div>" for some in (cards[:half], cards[half:]))
        if layout == "carousel":
            slides = "".join(f"<div .slide>{card}</div>" for card in cards)
            return f"<div .carousel><button>‹</button>{slides}<button>›</button></div>"
        return f"<div .grid>{''.join(cards)}</div>" if layout == "grid" else "\n".join(cards)

    def _filled(self, form: str, said: Mapping[str, str]) -> str:
        return Template(form).substitute(said)

    def _named(self, html: str) -> str:
        """HTML whose `.name`s are classes, called as sites call them, or by a program, or not at all."""
        for name in ("column", "carousel", "icon", *NAMES):
            called = NAMES.get(name, name) if self.classes == "named" else f"x{(hash_of(name) * self.salt) % 999_983:x}"
            html = html.replace(f" .{name}", "" if self.classes == "none" else f' class="{called}"')
        return html

    def _ai(self, section: str) -> str:
        lexicon = default_lexicon()
        phrases = [
            phrase
            for phrase in self._phrases(section, "whole_block")
            if (claim := listed_claim(lexicon, phrase)) and claim.verdict in FLAGGING_VERDICTS
        ]
        return self.random.choice(phrases)

    def _phrase(self, section: str, way: str) -> str:
        return self.random.choice(self._phrases(section, way))

    def _phrases(self, section: str, way: str) -> list[str]:
        return [phrase for phrase in listed(self.interface, section, way) if len(phrase) <= LONGEST]


@cache
def listed(code: str, section: str, way: str) -> list[str]:
    """The phrases of a language file that stand in a section, by one of its ways to match."""
    data, problems = read(FOLDER / f"{code}.toml")
    assert not problems
    phrases: list[str] = data[section].get(way, [])
    return phrases


def hash_of(name: str) -> int:
    """A number for a name, the same on every machine."""
    return int.from_bytes(name.encode(), "big")
