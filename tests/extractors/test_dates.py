"""Dates: the shapes of the annotation guidelines, and words that only look like dates."""

from __future__ import annotations

from datetime import date, timedelta
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extractors.dates import dateline, day_written, find_dates
from extractors.edtf import bounds, shifted

PUBLISHED = "2022-12-06"  # a Tuesday

EXAMPLES = [
    ("tried on December 26, 2021", ["2021-12-26"]),
    ("tried on 26 December 2021", ["2021-12-26"]),
    ("tried on the 5th of May", ["2022-05-05"]),
    ("On November 8, police came", ["2022-11-08"]),
    ("on Dec. 1", ["2022-12-01"]),
    ("on December 7", ["2021-12-07"]),
    ("on Thursday, November 8, he", ["2022-11-08"]),
    ("on February 29", ["2020-02-29"]),
    ("2022-01-05", ["2022-01-05"]),
    ("03.04.2022", ["2022-04-03"]),
    ("12/31/2020", ["2020-12-31"]),
    ("in July 2021", ["2021-07"]),
    ("November, 2019", ["2019-11"]),
    ("since April", ["2022-04"]),
    ("until May", ["2022-05"]),
    ("in mid-March", ["2022-03"]),
    ("the beginning of February", ["2022-02"]),
    ("in March last year", ["2021-03"]),
    ("10 December last year", ["2021-12-10"]),
    ("last November", ["2022-11"]),
    ("the January protest", ["2022-01"]),
    ("in 1996", ["1996"]),
    ("mid-2019", ["2019"]),
    ("their 2018 conviction", ["2018"]),
    ("in 2014 and 2015", ["2014", "2015"]),
    ("in the spring", ["2022-21"]),
    ("in the summer of 2021", ["2021-22"]),
    ("last summer", ["2022-22"]),
    ("From March 13 to April 17, he", ["2022-03-13/2022-04-17"]),
    ("between October 2019 and January 2020", ["2019-10/2020-01"]),
    ("January to March 2020", ["2020-01/2020-03"]),
    ("May 5–7, 2020", ["2020-05-05/2020-05-07"]),
    ("In August and September 2018 he", ["2018-08/2018-09"]),
    ("in December 2020 and January, respectively", ["2020-12", "2021-01"]),
    ("once in November 2018 and again in January", ["2018-11", "2019-01"]),
    ("in May and again in June 2020", ["2020-05", "2020-06"]),
    ("since Tuesday Jan Novik", ["2022-12-06"]),
    ("Tuesday of last week", ["2022-11-29"]),
    ("over the weekend", ["2022-12-03/2022-12-04"]),
    ("at the start of the year", ["2022"]),
    ("in the first half of the year", ["2022"]),
    ("in the year 2021", ["2021"]),
    ("on 05 March", ["2022-03-05"]),
    ("on August 6, 7, and 13 by then", ["2022-08-06", "2022-08-07", "2022-08-13"]),
    ("on May 5 and June 7, 2019", ["2019-05-05", "2019-06-07"]),
    ("On June 3, 10 activists left", ["2022-06-03"]),
    ("On May 5 and 10 others", ["2022-05-05"]),
    ("On June 13 it upheld the September 30 verdict", ["2022-06-13", "2021-09-30"]),
    ("last week", ["2022-11-28/2022-12-04"]),
    ("this week", ["2022-11-29/2022-12-06"]),
    ("in recent days", ["2022-11-29/2022-12-06"]),
    ("last weekend", ["2022-12-03/2022-12-04"]),
    ("yesterday and today", ["2022-12-05", "2022-12-06"]),
    ("last Thursday", ["2022-12-01"]),
    ("on Tuesday", ["2022-12-06"]),
    ("was detained Monday", ["2022-12-05"]),
    ("two months ago", ["2022-10"]),
    ("three days ago", ["2022-12-03"]),
    ("ten years ago", ["2012"]),
    ("earlier this month", ["2022-12"]),
    ("last year", ["2021"]),
    ("during the year", ["2022"]),
    ("as of year's end", ["2022"]),
    ("the trial is scheduled for January 18", ["2023-01-18"]),
    ("next month", ["2023-01"]),
    ("On May 5 he is to come back", ["2023-05-05"]),
    ("they must appear at a hearing on December 5", ["2022-12-05"]),
    ("at the next hearing, on January 29", ["2023-01-29"]),
    ("It is five months since they stood trial", ["2022-07"]),
    ("It is six days now that they are held", ["2022-11-30"]),
    ("in March 2017 and then, in May of the same year", ["2017-03", "2017-05"]),
    ("in May", ["2022-05"]),
]

NO_DATES = [
    "He was deported almost ten years ago.",
    "in Case No. 2468 of 2020",
    "under the Press Act of 2003",
    "They may march in the sun.",
    "He was sentenced to five years in prison.",
    "The 34-year-old served 1,200 days.",
    "Article 2010, No. 2011, $2012 and 2013 workers",
    "the April 6 Youth Movement",
    "said April Jones and August Kern on May Day",
    "every Sunday; Sunday Ode; Friday prayers",
    "Spring Revolution, Russia Today",
    "since the fall of the regime",
    "on 31 April",
    "for two years before the trial",
    "more than a year",
    "twice a month",
]

NOT_YET = [
    ("on the second Sunday of May", ["2022-05-08"]),
    ("on New Year's Eve", ["2021-12-31"]),
]

EVENT = [
    ("Four days later he", (4, "day")),
    ("a month earlier", (-1, "month")),
    ("the same day", (0, "day")),
    ("that night", (0, "day")),
    ("the following year", (1, "year")),
    ("on this day", (0, "day")),
    ("on the evening of his arrest", (0, "day")),
    ("within a few hours", (0, "day")),
    ("hours later", (0, "day")),
    ("days later", (None, "day")),
    ("two weeks after his arrest", (2, "week")),
]

LEADS = [
    ("As of November seven", "as of"),
    ("since 15 November", "since"),
    ("on the night of May 5", "on"),
    ("May 5", ""),
]


def edtf(text: str, published: str | None = PUBLISHED) -> list[str | None]:
    return [d.edtf for d in find_dates(text, published)]


@pytest.mark.parametrize(("text", "expected"), EXAMPLES)
def test_examples(text: str, expected: list[str]) -> None:
    assert edtf(text) == expected


@pytest.mark.parametrize("text", NO_DATES)
def test_no_dates(text: str) -> None:
    assert edtf(text) == []


@pytest.mark.xfail(reason="holidays and weekdays counted in a month are not read")
@pytest.mark.parametrize(("text", "expected"), NOT_YET)
def test_not_yet(text: str, expected: list[str]) -> None:
    assert edtf(text) == expected


@pytest.mark.parametrize(("text", "expected"), EVENT)
def test_dates_that_reckon_from_an_act(text: str, expected: tuple[int | None, str]) -> None:
    (found,) = find_dates(text, PUBLISHED)
    assert (found.edtf, found.relative_to) == (None, "event")
    assert (found.shift, found.unit) == expected


@pytest.mark.parametrize(("text", "expected"), LEADS)
def test_leads(text: str, expected: str) -> None:
    assert [d.lead for d in find_dates(text, PUBLISHED)] == [expected]


def test_without_a_day_of_publication_only_written_dates_are_known() -> None:
    assert edtf("on May 5, last week, in 2020 and on 1 June 2021", None) == [
        None,
        None,
        "2020",
        "2021-06-01",
    ]


AROUND = [
    ("on 05 March", (2017, 3, 2), "2017-03-05"),
    ("on June 20", (2013, 6, 26), "2013-06-20"),
    ("in January", (2018, 11, 30), "2019-01"),
    ("on Tuesday, July 23", (2018, 11, 30), "2019-07-23"),
    ("on February 2", (2021, 5, 31), None),
    ("on Tuesday", (2021, 5, 31), None),
]


def test_a_page_without_a_day_goes_on_from_the_date_told_before() -> None:
    text = "He was jailed in May 2015, in June they let him go, and in January he was freed."
    found = find_dates(text, None, (date(2019, 10, 1), date(2019, 10, 1)))
    assert [d.edtf for d in found] == ["2015-05", "2015-06", "2016-01"]


@pytest.mark.parametrize(("text", "last", "expected"), AROUND)
def test_a_page_without_a_day_lends_the_year_of_its_last_date(
    text: str, last: tuple[int, int, int], expected: str | None
) -> None:
    (found,) = find_dates(text, None, (date(*last), date(*last)))
    assert found.edtf == expected


DATELINES = [
    ("OSTRAVA, May 5, 2021 — Police held A.", "2021-05-05"),
    ("Ostrava (5 May 2021) – Police held A.", "2021-05-05"),
    ("Union leader held\n5 May 2021\nPolice held A.", "2021-05-05"),
    ("Posted: 2021-05-05\nPolice held A.", "2021-05-05"),
    ("On May 5, 2021, police held A.", None),
    ("Police held A on May 5, 2021 – again.", None),
    ("May 2021\nPolice held A.", None),
]


@pytest.mark.parametrize(("text", "expected"), DATELINES)
def test_datelines(text: str, expected: str | None) -> None:
    found = dateline(text)
    assert (str(found) if found else None) == expected


@pytest.mark.parametrize(
    ("published", "expected"),
    [("2021-05-06", "2021-05-05"), ("2021-05-20", "2021-05-20"), (None, "2021-05-05")],
)
def test_a_text_published_anew_was_written_on_its_dateline(
    published: str | None, expected: str
) -> None:
    assert str(day_written("OSTRAVA, May 5, 2021 – Police held A.", published)) == expected


def test_an_annual_report_says_january_of_its_own_year() -> None:
    assert edtf("On January 1 and in January", "2016-12-31") == ["2016-01-01", "2016-01"]


def test_a_publication_date_that_is_no_date_is_refused() -> None:
    with pytest.raises(ValueError, match="month"):
        find_dates("on May 5", "2022-13-45")


@given(
    st.dates(min_value=date(1990, 1, 1), max_value=date(2090, 1, 1)),
    st.integers(min_value=0, max_value=364),
    st.sampled_from(["%B %-d", "%-d %B", "%b. %-d"]),
)
def test_a_day_without_a_year_is_the_last_one_before_publication(
    published: date, back: int, shape: str
) -> None:
    day = published - timedelta(days=back)
    text = day.strftime(f"on {shape}").replace("May.", "May")
    (found,) = find_dates(text, str(published))
    if (day.month, day.day) != (2, 29):
        assert found.edtf == str(day)


WORDS = st.sampled_from(
    "May 5 2020 in on and to – , last week year ago the that day Monday spring . early Dec.".split()
)


@given(st.lists(WORDS).map(" ".join), st.sampled_from([None, PUBLISHED]))
def test_quotes_stand_in_the_text_in_order(text: str, published: str | None) -> None:
    found = find_dates(text, published)
    assert all(text[d.start : d.end] == d.quote for d in found)
    assert all(a.end <= b.start for a, b in pairwise(found))
    for d in found:
        if d.edtf:
            first, last = bounds(d.edtf)
            assert (str(first), str(last)) == (d.date_from, d.date_to)
            assert first <= last


@given(st.text(max_size=200))
def test_any_text_is_read(text: str) -> None:
    assert all(text[d.start : d.end] == d.quote for d in find_dates(text, PUBLISHED))


@pytest.mark.parametrize("piece", ["May 5, ", "2020-", "5, ", "the last ", "in May and ", "1."])
def test_long_nonsense_is_read(piece: str) -> None:
    text = piece * (100_000 // len(piece))
    assert all(d.end <= len(text) for d in find_dates(text, PUBLISHED))


@given(
    st.dates(min_value=date(1000, 1, 1), max_value=date(3000, 1, 1)),
    st.integers(min_value=-500, max_value=500),
)
def test_days_shifted_back_and_forth_are_the_same(day: date, shift: int) -> None:
    moved = shifted(str(day), shift, "day")
    assert moved
    assert shifted(moved, -shift, "day") == str(day)
