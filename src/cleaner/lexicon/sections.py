"""
The sections a language file may have, and the reason each gives for a removal.

A language file is read by people; this is the list its forms, its checks and its documentation are made from.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass

from ..writing.folding import UNSPACED, fold
from ..writing.sentences import sentences_of


@dataclass(frozen=True, slots=True)
class Section:
    """One kind of thing that sites print around an article."""

    name: str
    reason: str
    about: str
    vocabulary: tuple[tuple[str, str], ...] = ()  # (list name, what belongs there): beginnings of words

    @property
    def keys(self) -> tuple[str, ...]:
        return (*PHRASE_KEYS, *(name for name, _ in self.vocabulary), *EXAMPLE_KEYS)


PHRASE_KEYS = ("whole_block", "starts_with", "contains", "template")
EXAMPLE_KEYS = ("drop", "keep")
PLACEHOLDERS = ("{date}", "{name}", "{number}", "{title}")

SECTIONS = (
    Section("related_links", "related", "headings over other articles: Related articles"),
    Section("recent_links", "related", "headings over new, popular or next articles: Latest news, Most read"),
    Section("read_also", "related", "a line inside the article that sends the reader to another one: Read also: …"),
    Section(
        "consent_banner",
        "consent",
        "notices that ask for consent to cookies and tracking",
        (
            ("topic", "the thing itself: cookie, tracker"),
            ("site", "who speaks: we use, this website, our partners, your device"),
            ("purpose", "what for: improve, analyse, personalise, advertising, experience"),
            ("choice", "what the reader may do: accept, reject, agree, settings, consent"),
            ("terms", "where it is written: privacy policy, legitimate interest, personal data"),
        ),
    ),
    Section("consent_button", "consent", "buttons of such notices: Accept all, Reject, Manage settings"),
    Section(
        "share_bar",
        "share",
        "share and follow prompts: Share on Facebook, Copy link, Follow us",
        (
            ("follow", "the site calls on the reader: follow us, subscribe to our, join our"),
            ("call", "words that open or end a line that calls on the reader, whole: follow, join, click here"),
            ("network", "where: Facebook, our page, our channel, social media"),
        ),
    ),
    Section("newsletter_box", "newsletter", "newsletter and app prompts: Subscribe to our newsletter"),
    Section("paywall_notice", "paywall", "subscription and log-in walls: Subscribe to continue reading"),
    Section(
        "comments",
        "comments",
        "comment headings and prompts: Leave a comment, {number} comments",
        (
            ("comment", "the thing itself: comment, commenting"),
            ("rule", "what is asked for, or not allowed: log in, registered, insulting, rules, removed"),
            ("reader", "the site speaks to its readers: please, you must, we reserve, your comment"),
        ),
    ),
    Section(
        "advert",
        "advert",
        "words over advertising: Advertisement, Sponsored content; who earns by the links of an article",
        (
            ("earned", "what a site gets where its readers buy: commission, affiliate"),
            ("bought", "how they do so: link, buy, purchase"),
            ("earner", "the site speaks of itself: we may, we earn, our links, at no extra cost"),
        ),
    ),
    Section("navigation", "navigation", "menus and page furniture: Skip to content, Home, Search, Back to top, Print"),
    Section(
        "legal_footer", "legal", "the foot of the page: All rights reserved, Terms of use, Privacy policy, Contact"
    ),
    Section("caption_credit", "caption", "credits of pictures: Photo: …, Image source: …"),
    Section(
        "byline",
        "byline",
        "who wrote and when: By {name}, Published {date}, {number} min read",
        (
            ("updated", "words beside a date that say that the article was changed then: updated, last modified"),
            ("job", "what people are who write: editor, reporter, staff writer, professor"),
            (
                "nobody",
                "what stands in the place of an author and names none: anonymous, unknown, view profile, all articles",
            ),
            ("others", "what people did who didn't write the article: reviewed, checked, translated, photographs"),
            ("handled", "what became of a manuscript before it was published: received, accepted"),
            (
                "member",
                "words beside a date that say that somebody became a member of a forum then: joined, registered",
            ),
            ("work", "what is credited to an author behind a colon or a stroke: text, words"),
        ),
    ),
    Section("ai_text", "ai-label", "labels that say a text was made by AI: Reported by AI"),
    Section("ai_image", "ai-label", "labels that say a picture was made by AI: AI-generated image"),
    Section("ai_translation", "ai-label", "labels that say a text was translated by a machine"),
    Section("ai_summary", "ai-label", "labels that say a summary was made by AI"),
    Section(
        "ai_label",
        "ai-label",
        "the words such labels are made of, for labels nobody listed",
        (
            ("intelligence", "names of AI: AI, artificial intelligence, ChatGPT"),
            ("made", "how it came about: generated, created, written, reported, produced"),
            ("helped", "AI only helped: assisted, with the help of"),
            ("image", "pictures: image, photo, illustration, video"),
            ("images", "several pictures, where a word says so, beside those of image: images, photos"),
            ("translation", "translated, translation"),
            ("summary", "summary, summarised, key points"),
            (
                "brief",
                "words over a few points, which say nothing of AI alone, as topics do: in short, at a glance, the main points",
            ),
            ("voice", "what is heard, and so not what is read: audio, voice, narrated"),
            ("denied", "words that deny it: not, without, human"),
        ),
    ),
    Section(
        "ai_statement",
        "ai-label",
        "what a page says of itself and AI, beside [ai_label]; it is reported, and stays where it stands",
        (
            ("this", "words that point to the page itself: this article, this image"),
            ("assisted", "AI only helped, or people or AI changed what the other had made: assisted, edited"),
            ("checked", "people looked at it: reviewed, checked, human editor"),
            ("denied", "there was no AI: without AI, human-made"),
            ("author", "who wrote: by, author, reporter, newsroom"),
            ("joined", "between two authors: and, with"),
            ("company", "makers of AI, who may be authors themselves: OpenAI"),
            ("doubted", "it is only suspected: suspected to be AI"),
            ("rights", "what others may do with a text, which says nothing of how it was made: training, data mining"),
            ("human", "people made it: human-made, written by a human"),
            ("habit", "a site speaks of all it does, and not of this page: we don't, we never"),
        ),
    ),
    Section(
        "error_page",
        "boilerplate",
        "titles of pages that stand in an article's place: Page not found, Access denied; reported, and stay where they stand",
        (("scripts", "JavaScript, in the letters of the language"),),
    ),
    Section(
        "listing_page",
        "boilerplate",
        "titles of pages that list others: Search results for: …, Category archives: …; reported, and stay where they stand",
    ),
    Section("author_box", "byline", "headings over a few lines about who wrote, below an article: About the author"),
    Section("donation_box", "paywall", "headings over an appeal for donations: Support our journalism, Donate"),
    Section(
        "chat_remark",
        "boilerplate",
        "what chat programs say around a text that they hand over: Here is the article:",
        (
            ("here", "what hands something over: here is, below is"),
            ("text", "what is handed over: article, text, translation, summary"),
            (
                "offer",
                "what offers to change it, which nobody else says: would you like me to, let me know if you'd like me",
            ),
        ),
    ),
)

ANY = "any"  # any.toml: words that stand on pages of every language
BY_NAME = {section.name: section for section in SECTIONS}
LINK_HEADINGS = frozenset(("related_links", "recent_links"))  # what blocks of links to other articles open with,
LINK_SECTIONS = LINK_HEADINGS | {"read_also"}  # … and inserts as well
ERROR_PAGE = "error_page"  # asked of the title and the first lines alone (no_article/error_page.py); no stage sees it
END_BOXES = frozenset(
    ("author_box", "donation_box")
)  # asked by the stage end_boxes alone, which knows where such headings stand
LISTING_PAGE = "listing_page"  # asked of the title alone (no_article/error_page.py)
CHAT = "chat_remark"  # asked of the first and the last line of a text (clues/chat_remarks.py)
UNSEEN = END_BOXES | {ERROR_PAGE, LISTING_PAGE, CHAT}  # no other stage and no model sees them
AI_SECTIONS = ("ai_text", "ai_image", "ai_translation", "ai_summary")
NOTICE_GROUPS = 3  # of the consent vocabulary, in a notice: who speaks, and two of topic, purpose, choice, terms
SPEAKS_OF_ITSELF = 3  # words of the site about itself, in a notice that names neither cookies nor terms


def section_of_label(groups: Collection[str]) -> str:
    """The section of labels of AI that the groups of [ai_label] belong to which a line touches."""
    if "summary" in groups or "brief" in groups:
        return "ai_summary"
    return next((f"ai_{group}" for group in ("translation", "image") if group in groups), "ai_text")


# The groups of a vocabulary that a sentence below an article touches, all of them, if it calls on its readers,
PROMPT_WORDING = {"share_bar": {"follow", "network"}, "comments": {"comment", "rule", "reader"}}
# … or says what the site earns by the links of the article: "When you buy through our links, we may earn a commission."
NEEDED_GROUPS = {**PROMPT_WORDING, "advert": {"earned", "bought", "earner"}}


def consent_groups(groups: Mapping[str, Collection[str]]) -> int:
    """
    How many groups of the consent vocabulary a notice touches, in which these words were found of each; 0 where nobody speaks to the reader.

    What names neither cookies nor terms is hardly a notice, but where the site says "we", "our partners" and "your device".
    """
    if "site" not in groups:
        return 0
    named = "topic" in groups or "terms" in groups or len(groups["site"]) >= SPEAKS_OF_ITSELF
    return len(groups) if named else min(len(groups), NOTICE_GROUPS - 1)


def opens_or_ends(line: str, calls: Collection[str]) -> bool:
    """
    Does a sentence of a line open or end with any of these words, which are folded?

    >>> opens_or_ends("Never miss a story. Follow The Wells News on Facebook", ["follow"])
    True
    >>> opens_or_ends("Twenty people follow the council on Facebook.", ["follow"])
    False
    """
    for sentence in map(fold, sentences_of(line)) if calls else ():
        for call in calls:
            if sentence.startswith(call) and not _goes_on(call, sentence[len(call) :]):
                return True
            if sentence.endswith(call) and not _goes_on(call, sentence[: -len(call)][::-1]):
                return True
    return False


def _goes_on(word: str, beside: str) -> bool:
    """Is what stands beside a word a part of it, where words are spaced?"""
    return bool(beside) and beside[0] != " " and not UNSPACED.match(word[0])


def wording_suffices(section: str, groups: Mapping[str, Collection[str]], line: str) -> bool:
    """Does a line in which these words of a vocabulary were found say by itself what the section is about?"""
    if section == "consent_banner":
        return consent_groups(groups) >= NOTICE_GROUPS
    if section == "ai_label":
        return (
            "intelligence" in groups
            and not groups.keys().isdisjoint(("made", "helped", "translation", "summary", "brief", "image"))
            and "denied" not in groups
            and len(line) <= 160
        )
    if section == "share_bar" and "network" in groups and opens_or_ends(line, groups.get("call", ())):
        return True
    if section in NEEDED_GROUPS:
        return groups.keys() >= NEEDED_GROUPS[section]
    if section == CHAT:
        return "offer" in groups or (groups.keys() >= {"here", "text"} and line.rstrip()[-1:] in ":：")
    if section == "ai_statement":
        return "this" in groups or ("denied" in groups and "habit" not in groups)
    return False
