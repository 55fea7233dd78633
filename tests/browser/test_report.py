"""The report in a real browser: clicks, switches, keys, filters; and nothing is asked of the network."""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any

import pytest

import cleaner
from samples import STORIES, story
from shown_pages import one, some, turn, turn_to

Open = Callable[..., Any]
STRUCTURED = """<article><h1>Ferry to the island sails again</h1>
<p>The ferry to the island sailed again on <b>Wednesday</b> morning, the <a href=/office>harbour office</a> said after a week of storms.</p>
<p>About four hundred people had waited in the village school, where the teachers cooked soup for everybody.</p>
<h2>Two boats</h2><p>The next storm is expected on Sunday, and travellers were advised to take the early boat.</p>
<ul><li>The early boat leaves at seven.</li><li>The late boat leaves at noon.</li></ul>
<table><tr><th>Day<th>Boats</tr><tr><td>Monday<td>four</tr><tr><td>Tuesday<td>nine</tr></table>
<p>The harbour had been closed since the previous Tuesday, when the wind tore the roof off the ticket office.</p></article>"""


def find(browser: Any, selector: str) -> Any:
    return browser.find_element("css selector", selector)


def texts(browser: Any, selector: str) -> list[str]:
    """What is seen of all elements that a selector finds."""
    found = browser.find_elements("css selector", selector)
    return [element.text for element in found if element.is_displayed()]


def press(browser: Any, *keys: str) -> None:
    """Press keys one after the other, wherever the focus is."""
    from selenium.webdriver.common.action_chains import ActionChains

    for key in keys:
        ActionChains(browser).send_keys(key).perform()


def focused(browser: Any) -> str:
    """The words of the element that has the focus, without line breaks."""
    return " ".join(browser.switch_to.active_element.text.split())


class TestIndex:
    """The index of many pages."""

    def test_the_worst_stand_first(self, browser: Open) -> None:
        """A page that couldn't be cleaned stands above one that was doubtful, and both above good ones."""
        page = browser(some())
        names = texts(page, "tbody th a")
        assert names[:2] == ["file.pdf", "button.txt"]
        assert len(names) == 6
        assert "this is a PDF document" in texts(page, "tbody td")[0]

    def test_figures(self, browser: Open) -> None:
        """The head of the index counts pages, those worth a look, and those that weren't cleaned."""
        assert texts(browser(some()), ".figures li")[:3] == ["6 pages", "2 worth a look", "1 not cleaned"]

    def test_a_click_opens_a_page(self, browser: Open) -> None:
        """A click on a title shows that page, and the way back leads to the index."""
        page = browser(some())
        turn(page, find(page, "tbody tr[data-page='0'] a").click)
        assert find(page, "h1").text == "Ferry to the island sails again"
        turn(page, find(page, ".page-head nav a").click)
        assert len(texts(page, "tbody tr")) == 6

    def test_a_bar_filters(self, browser: Open) -> None:
        """A bar that is pressed leaves the pages it counts, and pressed again all of them."""
        page = browser(some())
        bar = "[data-key='language ru']"
        find(page, bar).click()
        assert texts(page, "tbody th a") == ["Паром на остров снова ходит"]
        assert find(page, bar).get_attribute("aria-pressed") == "true"
        assert find(page, "#said").get_attribute("textContent") == "1 of 6 pages"
        find(page, bar).click()
        assert len(texts(page, "tbody tr")) == 6

    def test_long_labels_have_room(self, browser: Open) -> None:
        """The name of a site stands above its bar, in one line, where it has no room beside it."""
        sites = ("www.theportwellsgazette.example", "www.вестипортауэллс.example")
        page = browser(
            [
                cleaner.clean(story(language), url=f"https://{site}/")
                for language, site in zip(("en", "ru"), sites, strict=True)
            ]
        )
        lines = page.execute_script(
            """const labels = [...document.querySelectorAll(".label")].filter((label) => label.textContent.startsWith("www."));
            return labels.map((label) => label.getBoundingClientRect().height / parseFloat(getComputedStyle(label).lineHeight))"""
        )
        assert len(lines) == 2 and max(lines) < 1.5

    def test_the_keyboard_stays_where_it_was(self, browser: Open) -> None:
        """A bar that was pressed by a key keeps the focus, though the charts were made anew."""
        page = browser(some())
        page.execute_script("arguments[0].focus()", find(page, "[data-key='reason related']"))
        press(page, "\ue007")
        assert focused(page).startswith("related")
        assert len(texts(page, "tbody tr")) == 4

    def test_words_find_pages(self, browser: Open) -> None:
        """What is typed is looked for in titles, names and addresses."""
        page = browser(some())
        find(page, "#words").send_keys("ФЕРРИ", "\ue009a\ue000", "паром")
        assert texts(page, "tbody th a") == ["Паром на остров снова ходит"]
        assert page.switch_to.active_element.get_attribute("id") == "words"

    def test_the_choice_stays(self, browser: Open) -> None:
        """Who comes back from a page finds the index filtered as it was."""
        page = browser(some())
        find(page, "#look").click()
        turn(page, find(page, "tbody tr[data-page='4'] a").click)
        turn(page, page.back)
        assert texts(page, "tbody th a") == ["file.pdf", "button.txt"]
        assert find(page, "#look").get_attribute("aria-pressed") == "true"

    def test_many_pages_are_put_in_as_they_are_needed(self, browser: Open) -> None:
        """Of five hundred pages, the first rows are put in, and the data of none is read until it is opened."""
        article = one("en")
        page = browser((f"{number}.html", article) for number in range(500))
        assert 0 < len(page.find_elements("css selector", "tbody tr")) < 500
        assert texts(page, ".found") == ["500 pages"]
        page.execute_script("window.scrollTo(0, document.body.scrollHeight)")
        turn_to(page, "#page-499")
        assert texts(page, ".page-head .name")[-1].startswith("499.html")


class TestPage:
    """One page: its blocks, their fates, the clean article."""

    def test_one_page_is_shown_at_once(self, browser: Open) -> None:
        """A report of one page has no index."""
        page = browser([("en.html", one("en"))])
        assert find(page, "h1").text == "Ferry to the island sails again"
        assert not page.find_elements("css selector", "table")

    def test_every_block_is_shown_with_its_fate(self, browser: Open) -> None:
        """The blocks as they came in stand in order, each with the word for what became of it."""
        article = one("en")
        page = browser([article])
        rows = page.find_elements("css selector", ".blocks > li")
        assert [row.get_attribute("data-fate") for row in rows] == [
            getattr(record, "reason", "kept") for record in article.explain()
        ]
        assert all(row.find_element("css selector", ".fate .word").text for row in rows)

    def test_a_click_says_why(self, browser: Open) -> None:
        """A click on a block shows its reason, its rule and its evidence, and says them to those who listen."""
        article = one("en")
        removal = next(removal for removal in article.removed if removal.text == "Share this article")
        page = browser([article])
        find(page, f"[data-block='{removal.block}'] .text").click()
        details = find(page, ".details").text
        for words in ("left out, share", removal.rule, removal.evidence, removal.path, 'keep=["share"]'):
            assert words in details
        assert removal.evidence in find(page, "#said").get_attribute("textContent")
        assert find(page, f"[data-block='{removal.block}'] .fate").get_attribute("aria-pressed") == "true"

    def test_every_block_says_where_it_stands(self, browser: Open) -> None:
        """The place of each block is its path in the page, whole, whatever order they are looked at."""
        article = one("en")
        page = browser([article])
        for record in reversed(article.explain()):
            find(page, f"[data-block='{record.block}'] .fate").click()
            assert record.path and record.path in texts(page, ".details dd code")

    def test_the_clean_article_stands_beside(self, browser: Open) -> None:
        """The clean article is the article's text, and the selected block is marked in it."""
        article = one("en")
        page = browser([article])
        assert texts(page, ".clean p") == list(article.paragraphs)
        lead = next(kept for kept in article.kept if kept.label == "lead")
        find(page, f"[data-block='{lead.block}'] .text").click()
        assert texts(page, ".clean .selected") == [article.lead]

    def test_the_clean_article_has_its_structure(self, browser: Open) -> None:
        """Headings, lists, tables, marks and links are those of the article; a row of a table selects the table."""
        page = browser([cleaner.clean(STRUCTURED, url="https://example.org/")])
        assert texts(page, ".clean h3") == ["Two boats"]
        assert texts(page, ".clean li") == ["The early boat leaves at seven.", "The late boat leaves at noon."]
        assert texts(page, ".clean p strong") == ["Wednesday"]
        assert texts(page, ".clean th") == ["Day", "Boats"]
        link = find(page, ".clean p a")
        assert (link.text, link.get_attribute("href")) == ("harbour office", "https://example.org/office")
        assert "noopener" in link.get_attribute("rel")
        next(row for row in page.find_elements("css selector", ".blocks > li") if "nine" in row.text).click()
        assert find(page, ".clean .selected").tag_name == "table"

    def test_ruby_is_read_above(self, browser: Open) -> None:
        """What is read above characters stays there."""
        prose = "".join(f"<p>{text}</p>" for text in STORIES["ja"][1:])
        page = browser(
            [
                cleaner.clean(
                    f"<article><h1>{STORIES['ja'][0]}</h1>{prose}<p><ruby>港<rt>みなと</rt></ruby>は先週の火曜日から閉鎖されていた。</p></article>"
                )
            ]
        )
        assert texts(page, ".clean ruby rt") == ["みなと"]
        next(row for row in page.find_elements("css selector", ".blocks > li") if "閉鎖" in row.text).click()
        assert "みなと" not in find(page, ".blocks [aria-pressed='true'] ~ .text").text
        assert "みなと" in find(page, ".details .readings").text

    def test_a_click_in_the_clean_article_selects_its_block(self, browser: Open) -> None:
        """From the clean article one gets to the block as it came in."""
        page = browser([one("en")])
        find(page, ".clean .lead").click()
        assert "kept, lead" in find(page, ".details").text

    def test_related_items_carry_their_badges(self, browser: Open) -> None:
        """A related item with a label of AI says so; of the other nothing is known, and that is said as well."""
        page = browser([one("en")])
        assert texts(page, ".related-items li .badge") == ["AI: generated", "AI: not stated"]
        find(page, ".related-items li button").click()
        assert "left out, related" in find(page, ".details").text

    def test_metadata_say_where_they_were_found(self, browser: Open) -> None:
        """Each value of the metadata stands there with its source, and what the page says otherwise with its own."""
        meta = "<meta name=author content='Ann Reeve'><meta property=article:author content='Bo Lind'>"
        page = browser([cleaner.clean(meta + STRUCTURED, url="https://example.org/")])
        shown = find(page, ".metadata").text
        assert "Ann Reeve (meta author)" in shown.replace("\n", " ")
        assert "Bo Lind" in shown

    def test_switches_hide_and_show(self, browser: Open) -> None:
        """A switch hides the blocks of its reason and shows them again; it says which it is."""
        page = browser([one("en")])
        switch = find(page, ".switch[data-fate='related']")
        assert switch.get_attribute("aria-pressed") == "true"
        before = len(texts(page, ".blocks > li"))
        related = len(texts(page, ".blocks > li[data-fate='related']"))
        switch.click()
        assert switch.get_attribute("aria-pressed") == "false"
        assert len(texts(page, ".blocks > li")) == before - related > 0
        assert find(page, "#said").get_attribute("textContent") == f"{before - related} of {before} blocks shown"
        switch.click()
        assert len(texts(page, ".blocks > li")) == before

    def test_only_what_was_kept(self, browser: Open) -> None:
        """One button leaves the kept blocks alone."""
        page = browser([one("en")])
        next(
            button for button in page.find_elements("css selector", ".switches .plain") if button.text == "only kept"
        ).click()
        shown = [row for row in page.find_elements("css selector", ".blocks > li") if row.is_displayed()]
        assert {row.get_attribute("data-fate") for row in shown} == {"kept"}

    def test_the_address_leads_to_a_block(self, browser: Open) -> None:
        """An address that names a block opens the report there, so that it can be handed on."""
        page = browser(some(), "#page-1-block-2")
        assert find(page, "h1").text == "Паром на остров снова ходит"
        assert "Block 2:" in find(page, ".details").text

    def test_what_a_block_repeats_can_be_reached(self, browser: Open) -> None:
        """A repeat leads to the block that it repeats."""
        lead = (
            "The ferry to the island sailed again on Wednesday morning after a week of storms, the harbour office said."
        )
        rest = (
            "About four hundred people had waited in the village school, where the teachers cooked soup for everybody."
        )
        article = cleaner.clean(f"Ferry sails again\n\n{lead}\n\n{lead}\n\n{rest}")
        repeat = next(removal for removal in article.removed if removal.reason == "repeat")
        page = browser([article], f"#page-0-block-{repeat.block}")
        find(page, ".details button").click()
        assert f"Block {repeat.repeats}:" in find(page, ".details").text

    def test_the_confidence_is_shown(self, browser: Open, monkeypatch: pytest.MonkeyPatch) -> None:
        """A low confidence is shown, and makes a page worth a look."""
        low = one("en")
        confidence = property(lambda article: 0.31 if article is low else 0.97)
        monkeypatch.setattr(cleaner.Article, "confidence", confidence)
        page = browser([("high", one("ru")), ("low", low)])
        assert texts(page, "tbody th a")[0] == low.title
        assert texts(page, "tbody .confidence")[0] == "0.31"

    def test_a_long_page_is_put_in_as_it_is_needed(self, browser: Open) -> None:
        """Of two thousand blocks the first are put in, and an address still leads to the last."""
        page = browser([cleaner.clean("\n\n".join(f"{n}. It rained in Lyon for a whole day." for n in range(2_000)))])
        assert 0 < len(page.find_elements("css selector", ".blocks > li")) < 1000
        turn_to(page, "#page-0-block-1999")
        assert "Block 1999:" in find(page, ".details").text


class TestKeyboard:
    """Everything can be done without a mouse."""

    @pytest.fixture
    def page(self, browser: Open) -> Any:
        page = browser([one("en")])
        page.execute_script("arguments[0].focus()", find(page, ".blocks .fate[tabindex='0']"))
        return page

    def test_one_stop_for_all_blocks(self, page: Any) -> None:
        """The blocks are one stop of the tab key, not one each."""
        assert len(page.find_elements("css selector", ".blocks .fate[tabindex='0']")) == 1
        press(page, "\ue004")
        assert not page.switch_to.active_element.get_attribute(
            "class"
        ) or "fate" not in page.switch_to.active_element.get_attribute("class")

    def test_arrows_move_and_select(self, page: Any) -> None:
        """Arrows, Home and End move among the blocks and show what became of each."""
        last = len(page.find_elements("css selector", ".blocks > li")) - 1
        for keys, block in (
            ("\ue015", 1),
            ("\ue015", 2),
            ("\ue013", 1),
            ("\ue010", last),
            ("\ue015", last),
            ("\ue011", 0),
        ):
            press(page, keys)
            assert focused(page).startswith(f"{block} ")
            assert find(page, ".details .head").text.startswith(f"Block {block}:")
        assert len(page.find_elements("css selector", ".blocks .fate[tabindex='0']")) == 1

    def test_hidden_blocks_are_passed_over(self, page: Any) -> None:
        """Arrows don't stop at blocks that a switch has hidden."""
        find(page, ".switch[data-fate='kept']").click()
        find(page, ".blocks li[data-fate='related'] .fate").click()
        seen = set()
        for _ in range(4):
            press(page, "\ue013")
            seen.add(page.execute_script("return document.activeElement.parentElement.dataset.fate"))
        assert "kept" not in seen

    def test_enter_and_escape(self, page: Any) -> None:
        """Enter on the selected block leads to its details, Escape back to the block."""
        press(page, "\ue015", "\ue007")
        assert page.switch_to.active_element.get_attribute("class") == "details"
        press(page, "\ue00c")
        assert focused(page).startswith("1 ")

    def test_the_focus_is_seen(self, page: Any) -> None:
        """What has the focus by the keyboard has an outline."""
        press(page, "\ue015")
        style = page.execute_script(
            "const s = getComputedStyle(document.activeElement); return [s.outlineStyle, s.outlineWidth]"
        )
        assert style == ["solid", "3px"]


def test_nothing_is_asked_of_the_network(browser: Open) -> None:
    """Neither when it opens nor when it is used does the report request anything: it is one file."""
    page = browser(some())
    turn(page, find(page, "tbody tr[data-page='0'] a").click)
    find(page, ".related-items li button").click()
    turn(page, page.back)
    messages = [json.loads(entry["message"])["message"] for entry in page.get_log("performance")]
    asked = [m["params"]["request"]["url"] for m in messages if m["method"] == "Network.requestWillBeSent"]
    assert [url.split("/")[-1].split("#")[0] for url in asked if url.startswith("file:")][:1] == ["report.html"]
    assert [url for url in asked if not url.startswith("file:")] == []
    assert page.execute_script("return performance.getEntriesByType('resource').map(entry => entry.name)") == []
