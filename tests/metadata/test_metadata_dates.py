"""Dates as pages write them, in many languages, scripts and calendars."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cleaner.metadata.calendars import words
from cleaner.metadata.dates import dates_in, read_date

LINES = [
    ("fr", "3 août 2024 à 10h15", "2024-08-03T10:15:00"),
    ("tr", "12 Şubat 2024 Pazartesi 14:05", "2024-02-12T14:05:00"),
    ("ru", "5 сентября 2023, 14:05", "2023-09-05T14:05:00"),
    ("ru", "14:05, 5 сентября 2023 г.", "2023-09-05T14:05:00"),
    ("uk", "5 березня 2024 року", "2024-03-05"),
    ("hi", "१५ जनवरी २०२४", "2024-01-15"),
    ("bn", "৫ মার্চ ২০২৪", "2024-03-05"),
    ("ta", "5 மார்ச் 2024", "2024-03-05"),
    ("bn", "৫ মার্চ ২০২৪, ০৬:৪১ পিএম", "2024-03-05T18:41:00"),
    ("bn", "৫ মার্চ ২০২৪, বিকেল ০৫:৪১", "2024-03-05T17:41:00"),
    ("te", "5 మార్చి 2024, సాయంత్రం 6:41", "2024-03-05T18:41:00"),
    ("mr", "5 मार्च 2024, सकाळी 6:41", "2024-03-05T06:41:00"),
    ("ur", "5 مارچ 2024، شام 6:41", "2024-03-05T18:41:00"),
    ("ml", "2024 മാർച്ച് 5, ചൊവ്വാഴ്ച, 15:45", "2024-03-05T15:45:00"),
    ("te", "5, మార్చి 2024, మంగళవారం, 15:45", "2024-03-05T15:45:00"),
    ("my", "၅ မတ် ၂၀၂၄", "2024-03-05"),
    ("th", "5 มีนาคม 2567", "2024-03-05"),
    ("th", "วันที่ 5 มี.ค. 67 เวลา 10:15 น.", "2024-03-05T10:15:00"),
    ("th", "5มีนาคม2567", "2024-03-05"),
    ("fa", "۱۵ فروردین ۱۴۰۳", "2024-04-03"),
    ("fa", "۱۴۰۳/۰۱/۱۵ - ۱۰:۱۵", "2024-04-03T10:15:00"),
    ("fa", "۳۰ اسفند ۱۳۹۹", "2021-03-20"),
    ("fa", "۵/۱۲/۹۸", "2020-02-24"),
    ("ar", "٣ مارس ٢٠٢٤", "2024-03-03"),
    ("ar", "14\u200f/05\u200f/2024, 15:45", "2024-05-14T15:45:00"),
    ("ar", "3 كانون الثاني/يناير 2024", "2024-01-03"),
    ("ur", "5 مارچ 2024", "2024-03-05"),
    ("he", "5 במרץ 2024", "2024-03-05"),
    ("zh", "2024年3月5日 下午3:20", "2024-03-05T15:20:00"),
    ("zh", "March 5, 2024年3月5日", "2024-03-05"),
    ("zh", "二〇二四年三月十五日", "2024-03-15"),
    ("zh-TW", "民國113年3月5日", "2024-03-05"),
    ("ja", "令和6年3月5日", "2024-03-05"),
    ("ja", "令和元年5月1日", "2019-05-01"),
    ("ko", "2024년 3월 5일 오후 3시 20분", "2024-03-05T15:20:00"),
    ("ko", "2024. 3. 5. 오전 10:15", "2024-03-05T10:15:00"),
    ("vi", "Thứ ba, 5/3/2024, 10:15 (GMT+7)", "2024-03-05T10:15:00+07:00"),
    ("vi", "ngày 5 tháng 3 năm 2024", "2024-03-05"),
    ("hu", "2024. március 5. 10:15", "2024-03-05T10:15:00"),
    ("lt", "2024 m. kovo 5 d. 10:15", "2024-03-05T10:15:00"),
    ("lv", "2024. gada 5. marts", "2024-03-05"),
    ("th", "5 มีนาคม 2567 เวลา 14.32 น.", "2024-03-05T14:32:00"),
    ("sl", "5. marec 2024 ob 14.32", "2024-03-05T14:32:00"),
    ("el", "5 Μαρτίου 2024 2:32 μμ", "2024-03-05T14:32:00"),
    ("tg", "5 марти 2024", "2024-03-05"),
    ("mn", "2024 оны 3-р сарын 5", "2024-03-05"),
    ("km", "ថ្ងៃទី៥ ខែមីនា ឆ្នាំ២០២៤", "2024-03-05"),
    ("ckb", "٥ی ئازاری ٢٠٢٤", "2024-03-05"),
    ("hi", "5 फरवरी 2024", "2024-02-05"),  # names of months that aren't spelt as in CLDR
    ("hi", "5 दिसम्बर 2024", "2024-12-05"),
    ("bn", "৫ ফেব্রুয়ারি ২০২৪", "2024-02-05"),
    ("ne", "5 अगष्ट 2024", "2024-08-05"),
    ("pa", "5 ਫਰਵਰੀ 2024", "2024-02-05"),
    ("gu", "5 ઓગસ્ટ 2024", "2024-08-05"),
    ("ta", "5 செப்டெம்பர் 2024", "2024-09-05"),
    ("te", "5 అక్టోబరు 2024", "2024-10-05"),
    ("ml", "5 ആഗസ്റ്റ് 2024", "2024-08-05"),
    ("he", "5 במרס 2024", "2024-03-05"),
    ("id", "5 Nopember 2024", "2024-11-05"),
    ("sl", "5. januarja 2024", "2024-01-05"),
    ("sr", "5. јануара 2024.", "2024-01-05"),
    ("vi", "5 Tháng Mười, 2024", "2024-10-05"),
    ("vi", "Tháng Mười Hai 5, 2024", "2024-12-05"),
    ("vi", "5 Tháng Năm, 2024", "2024-05-05"),
    ("vi", "Tháng Năm 5, 2024", "2024-05-05"),
    ("vi", "ngày 5 tháng năm 2024", "2024-05-05"),
    ("vi", "5 tháng năm năm 2024", "2024-05-05"),
    ("so", "5 Maajo 2024", "2024-05-05"),
    ("ps", "۵ مې ۲۰۲۴", "2024-05-05"),
    ("tt", "2024 елның 5 мае", "2024-05-05"),
    ("mn", "2024 оны тавдугаар сарын 5", "2024-05-05"),
    ("eu", "maiatzak 5, 2024", "2024-05-05"),
    ("co", "5 maghju 2024", "2024-05-05"),
    ("dv", "5 މެއި 2024", "2024-05-05"),
    ("zh-TW", "113年3月5日", "2024-03-05"),
    ("ko", "24.03.05 14:32", "2024-03-05T14:32:00"),
    ("hu", "24.03.05.", "2024-03-05"),
    ("eu", "2024ko martxoaren 5a", "2024-03-05"),
    ("ca", "3 d’agost del 2024", "2024-08-03"),
    ("es", "5 de marzo de 2024", "2024-03-05"),
    ("pt", "5 de março de 2024 às 10h15", "2024-03-05T10:15:00"),
    ("pt", "5 de março de 24", "2024-03-05"),
    ("en", "6 min read · Mar 12, 2025", "2025-03-12"),
    ("en", "12 likes Apr 3 2020", "2020-04-03"),
    ("es", "6 min de lectura · mar 12, 2025", "2025-03-12"),
    ("en", "4 Mar 12, 2024", "2024-03-12"),
    ("en", "4 Mar 12 - 2024 views", "2012-03-04"),
    ("it", "5 marzo ’24", "2024-03-05"),
    ("de", "Stand: 05.03.2024, 10:15 Uhr", "2024-03-05T10:15:00"),
    ("de", "5. März 2024, 10.15 Uhr", "2024-03-05T10:15:00"),
    ("fi", "5. maaliskuuta 2024 klo 10.15", "2024-03-05T10:15:00"),
    ("el", "5 Μαρτίου 2024", "2024-03-05"),
    ("hy", "5 մարտի, 2024", "2024-03-05"),
    ("ka", "5 მარტი, 2024", "2024-03-05"),
    ("hr", "5. listopada 2024", "2024-10-05"),
    ("pl", "5 listopada 2024", "2024-11-05"),
    ("en", "Published on March 5th, 2024 by Ann", "2024-03-05"),
    ("en", "Published 3:15 PM EST, Tue March 5, 2024", "2024-03-05T15:15:00-05:00"),
    ("en", "First published on Tue 5 Mar 2024 10.15 GMT", "2024-03-05T10:15:00+00:00"),
    ("en", "5 Mar 2024 10.15 BST", "2024-03-05T10:15:00"),
    ("en", "5 March 2024 at 10.15am GMT", "2024-03-05T10:15:00+00:00"),
    ("en", "5 Mar 2024 10.15 EDT Last modified", "2024-03-05T10:15:00-04:00"),
    ("en", "3:15 p.m. ET March 5, 2024", "2024-03-05T15:15:00"),
    ("en", "Published 15:15 GMT on Tuesday 5 March 2024", "2024-03-05T15:15:00+00:00"),
    ("en", "Updated 0315 GMT (1115 HKT) March 5, 2024", "2024-03-05"),
    ("en", "Ships 10.15 percent fewer than on 5 March 2024", "2024-03-05"),
    ("en", "A walk of 5 March 2024 10.15 miles long", "2024-03-05"),
    ("en", "The 10:15 ferry sailed 5 March 2024", "2024-03-05"),
    ("es", "a las 10:15 (CET) del martes 5 de marzo de 2024", "2024-03-05T10:15:00+01:00"),
    ("de", "10:15 Uhr, Dienstag, 5. März 2024", "2024-03-05T10:15:00"),
    ("ru", "10:15 МСК, вторник, 5 марта 2024", "2024-03-05T10:15:00+03:00"),
    ("en", "March 5, 2024 at 10:15 PM EST", "2024-03-05T22:15:00-05:00"),
    ("en", "12 a.m., March 5, 2024", "2024-03-05"),
    ("en", "5 min read · Mar 5, 2024", "2024-03-05"),
    ("en", "Dec 12 ’24", "2024-12-12"),
    ("en", "05-Mar-2024 10:15", "2024-03-05T10:15:00"),
    ("en-US", "3/5/2024", "2024-03-05"),
    ("en-GB", "3/5/2024", "2024-05-03"),
    ("en-US", "02-12-2025", "2025-02-12"),
    ("ru", "02-12-2025", "2025-12-02"),
    ("hi", "०२-१२-२०२५", "2025-12-02"),
    ("", "13/5/2024", "2024-05-13"),
    ("", "Tue, 5/3/2024", "2024-03-05"),
    ("en", "5/3/2024 (Tuesday)", "2024-03-05"),
    ("", "mardi 5/3/2024", "2024-03-05"),
    ("en-GB", "Fri 3/5/2024", "2024-05-03"),
    ("cs", "Jan Novák 12. března 2024 10:15", "2024-03-12T10:15:00"),  # names that are months as well
    ("en", "April Jones, 12 March 2024", "2024-03-12"),
    ("en", "May Smith March 12, 2024", "2024-03-12"),
    ("fr", "Par Avril Roy, le 12 mars 2024 à 10:15", "2024-03-12T10:15:00"),
    ("uk", "Квітень Юрій 12 березня 2024", "2024-03-12"),
    ("ru", "6 января 06.01.12 08:46", "2012-01-06T08:46:00"),  # the same day said twice
    ("de", "Mittwoch, 6. März, 06.03.24", "2024-03-06"),
]


@pytest.mark.parametrize(("language", "line", "expected"), LINES)
def test_dates_that_people_write(language: str, line: str, expected: str) -> None:
    """A date in a line is found, in the calendar that it is written in."""
    (when,) = dates_in(line, language)
    assert when.value is not None and when.value.isoformat() == expected
    assert when.text in line or language == "zh"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("2024-03-05", "2024-03-05"),
        ("20240305", "2024-03-05"),
        ("20240305T101500Z", "2024-03-05T10:15:00+00:00"),
        ("2024-03-05T10:15", "2024-03-05T10:15:00"),
        ("2024-03-05 10:15:00 -0500", "2024-03-05T10:15:00-05:00"),
        ("2024-03-05T10:15:00.123456+0530", "2024-03-05T10:15:00+05:30"),
        ("2567-03-05T10:15:00+07:00", "2024-03-05T10:15:00+07:00"),
        ("Tue, 05 Mar 2024 10:15:00 GMT", "2024-03-05T10:15:00+00:00"),
        ("Tue Mar 05 2024 10:15:00 GMT+0100 (CET)", "2024-03-05T10:15:00+01:00"),
        ("Tue Mar  5 10:15:00 2024", "2024-03-05T10:15:00"),
        ("Tue Mar 05 10:15:00 +0000 2024", "2024-03-05T10:15:00+00:00"),
        ("1709633700", "2024-03-05T10:15:00+00:00"),
        ("1709633700123", "2024-03-05T10:15:00+00:00"),
        ("2024-02-28T24:00:00Z", "2024-02-29T00:00:00+00:00"),
        ("2024-03-05T25:00:00", "2024-03-05"),
    ],
)
def test_dates_for_machines(text: str, expected: str) -> None:
    """The forms in which programs write dates."""
    when = read_date(text)
    assert when is not None and when.value is not None and when.value.isoformat() == expected


@pytest.mark.parametrize(
    ("language", "line", "calendar"),
    [
        ("ar", "5 رمضان 1445", "hijri"),
        ("ms", "5 Ramadan 1445", "hijri"),
        ("ar", "1445/09/05", "unknown"),
        ("", "1403/01/15", "unknown"),
        ("", "3/5/2024", "unknown"),
        ("en", "02-12-2025", "unknown"),
        ("en", "2024-02-30", "gregorian"),
        ("en", "0001-01-01", "gregorian"),
        ("en", "1970-01-01", "gregorian"),
    ],
)
def test_what_is_uncertain_is_no_date(language: str, line: str, calendar: str) -> None:
    """A date whose calendar or order isn't certain, or that no calendar has, is found and not read."""
    (when,) = dates_in(line, language)
    assert (when.value, when.calendar) == (None, calendar)
    assert when.text == line


@pytest.mark.parametrize(
    "line",
    [
        "version 1.2.3",
        "10.1.2.3",
        "555-123-4567",
        "May I 2024",
        "15 መስከረም 2016",
        "२०८१ माघ १५",
        "March 2024",
        "le 10 septembre en tout 80 personnes",
        "5 May in 80 towns",
        "2 hours ago",
        "Báo cáo 6 tháng năm 2024",  # six months
        "8:30",
        "",
    ],
)
def test_what_is_no_date(line: str) -> None:
    """Numbers that are no dates, months without a day, and names of months of other calendars."""
    assert list(dates_in(line, "en")) == []


@pytest.mark.parametrize("line", ["كانون الثاني 15, 2024", "March 5th, 2024"])
def test_all_words_of_a_month_are_the_date(line: str) -> None:
    """A month may have a name of several words."""
    (when,) = dates_in(f"Ann Reeve – {line}")
    assert when.text == line


def test_two_dates_in_a_line() -> None:
    """Each date has its own time, whether it stands before or behind."""
    line = "Published: 12:30 GMT, 5 March 2024 | Updated: 14:30 GMT, 6 March 2024"
    assert [when.value.isoformat() for when in dates_in(line, "en") if when.value] == [
        "2024-03-05T12:30:00+00:00", "2024-03-06T14:30:00+00:00",
    ]  # fmt: skip


MONTHS = [(name, month) for name, month in words()["gregorian"].items() if isinstance(month, int)]


@pytest.mark.parametrize(("name", "month"), MONTHS[:: max(1, len(MONTHS) // 200)])
def test_months_of_all_languages(name: str, month: int) -> None:
    """A month stands for itself between a day and a year, whatever language it is of."""
    (when,) = dates_in(f"17 {name} 2024")
    assert when.value == date(2024, month, 17)


@given(
    st.text(alphabet=st.sampled_from("0123456789٣๕ ./-:,年月日T+Z AMaprilмарта’"), max_size=60),
    st.sampled_from(["", "en", "th", "fa"]),
)
def test_any_line_is_read(line: str, language: str) -> None:
    """Whatever stands in a line, reading it raises nothing, and what is found stands there."""
    for when in dates_in(line, language):
        assert 0 <= when.start <= when.end <= len(line)
    read_date(line, language)


def test_years_of_nepal() -> None:
    """A year of Nepal's calendar is none of ours: its months begin as its almanac says."""
    (when,) = dates_in("२०८०-११-२२", "ne")
    assert when.value is None
    assert next(dates_in("२०२४-०३-०५", "ne")).value == date(2024, 3, 5)


def test_a_day_of_the_week_that_neither_order_has() -> None:
    """Neither the third of May nor the fifth of March was a Sunday then."""
    assert [when.value for when in dates_in("Sun, 3/5/2024")] == [None]
