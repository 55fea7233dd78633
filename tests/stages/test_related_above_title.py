"""A label of links that stands above the title opens no block with the title in it: what follows is the article."""

from __future__ import annotations

import pytest

from cleaner import clean

PAGES = {
    "en": (
        "Latest news",
        "The night library pays for itself",
        "Published: 3 June 2022 | Updated: 4 June 2022",
        "The town counts what the open doors at midnight bring: readers, quiet streets and four places of work. The council wants more of it",
        "The town library will stay open until midnight during the whole of the exam season, the council said on Monday.",
        "A vote on the plan is due in June, and most of the members have said that they will support it in every case.",
    ),
    "bn": (
        "শিরোনাম",
        "রাতের পাঠাগার নিজের খরচ নিজেই তুলছে",
        "প্রকাশিত: ৩ জুন ২০২২ | হালনাগাদ: ৪ জুন ২০২২",
        "মাঝরাতে খোলা দরজা কী এনে দিচ্ছে, শহর তা গুনছে: পাঠক, শান্ত রাস্তা আর চারজনের কাজ। পৌরসভা আরও চায়",
        "পরীক্ষার পুরো সময় জুড়ে শহরের পাঠাগার মাঝরাত পর্যন্ত খোলা থাকবে বলে সোমবার পৌরসভা জানিয়েছে।",
        "পরিকল্পনাটি নিয়ে জুন মাসে ভোট হবে, আর বেশির ভাগ সদস্য বলেছেন যে তাঁরা এটিকে সমর্থন করবেন।",
    ),
}


DESKS = {"en": "News desk", "bn": "সংবাদ ডেস্ক"}


@pytest.mark.parametrize("code", PAGES)
def test_what_stands_below_the_title_is_no_other_article(code: str) -> None:
    label, title, dates, *paragraphs = PAGES[code]
    article = clean(
        "\n".join(
            ["6 May 2024", label, "", title, "", dates, DESKS[code], "", "Image", *(f"{line}\n" for line in paragraphs)]
        )
    )
    assert (article.title, [line for line in article.paragraphs if line != title]) == (title, paragraphs)
    assert not article.related
    assert dates in [one.text for one in article.removed if one.reason == "byline"]
