"""Dates and times as minutes write them: day before month, years left out, letters misread."""

import pytest

from ingest.dates import MONTHS, find_dates, find_times, first_date

# what is written, the days in it
WRITTEN = [
    ("14 August 2012", ["2012-08-14"]),
    ("Tuesday, 14th August, 2012", ["2012-08-14"]),
    ("14th of August 2012", ["2012-08-14"]),
    ("14th day of August, 2012", ["2012-08-14"]),
    ("Tues 14 Aug. 2012", ["2012-08-14"]),
    ("Tuesday the 14th August 2012", ["2012-08-14"]),
    ("1st, 2nd and 3rd May 2012", ["2012-05-03"]),
    ("August 14, 2012", ["2012-08-14"]),
    ("August 14th 2012", ["2012-08-14"]),
    ("14.08.12", ["2012-08-14"]),
    ("14/8/2012", ["2012-08-14"]),
    ("14-08-2012", ["2012-08-14"]),
    ("05/07/2013", ["2013-07-05"]),
    ("2013-07-05", ["2013-07-05"]),
    ("14 August ’12", ["2012-08-14"]),
    ("14 August '98", ["1998-08-14"]),
    ("14/08/98", ["1998-08-14"]),
    ("14^{th} August 2012", ["2012-08-14"]),
    ("14[th] August 2012", ["2012-08-14"]),
    ('14" August 2012', ["2012-08-14"]),
    ("14% August 2012", ["2012-08-14"]),
    ("14 August 2O12", ["2012-08-14"]),
    ("l4 August 2012", ["2012-08-14"]),
    ("29 February 2012", ["2012-02-29"]),
    ("14 August 2012 and 1.9.2012", ["2012-08-14", "2012-09-01"]),
    ("1 September 2012 after 14/08/2012", ["2012-09-01", "2012-08-14"]),
    ("Dydd Mawrth 14 Awst 2012", ["2012-08-14"]),
    ("14eg o Awst 2012", ["2012-08-14"]),
    ("1af Ionawr 2012", ["2012-01-01"]),
    ("14 Lúnasa 2012", ["2012-08-14"]),
    # no days
    ("31 June 2012", []),
    ("29 February 2013", []),
    ("14 August", []),
    ("section 1.2.3", []),
    ("1.2.3.2012", []),
    ("14/15/2012", []),
    ("2012/13", []),
    ("14 August 2012/13", []),
    ("page 2 of 14", []),
]


@pytest.mark.parametrize(("text", "days"), WRITTEN)
def test_written(text: str, days: list[str]) -> None:
    assert [one.iso for one in find_dates(text)] == days


def test_places_of_dates() -> None:
    text = "On 14 August 2012 and 2012-09-01."
    assert [text[one.start : one.end] for one in find_dates(text)] == [
        "14 August 2012",
        "2012-09-01",
    ]


# what is written without a year, the meeting's day, the day meant; and that of a next meeting
NO_YEAR = [
    ("14 August", "2012-07-05", "2012-08-14", "2012-08-14"),
    ("14 August", "2012-12-20", "2012-08-14", "2013-08-14"),
    ("14 January", "2012-12-20", "2013-01-14", "2013-01-14"),
    ("14 December", "2013-01-10", "2012-12-14", "2013-12-14"),
    ("Tuesday 14 August", "2013-07-05", "2012-08-14", None),
    ("Wednesday 14 August", "2012-07-05", "2013-08-14", "2013-08-14"),
    ("29 February", "2013-01-10", "2012-02-29", None),
    ("Tuesday 14 August 2011", "2012-07-05", "2011-08-14", "2011-08-14"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "around", "near", "later"), NO_YEAR)
def test_a_missing_year(text: str, around: str, near: str, later: str | None) -> None:
    assert first_date(text, around=around) == near
    assert first_date(text, around=around, later=True) == later


def test_it_is_told_whether_the_year_was_written() -> None:
    given = [one.year_given for one in find_dates("14 August 2012, 1 May", around="2012-01-01")]
    assert given == [True, False]


@pytest.mark.parametrize("name", MONTHS)
def test_month(name: str) -> None:
    assert first_date(f"4 {name} 2012") == f"2012-{MONTHS[name]:02}-04"


TIMES = [
    ("10.00am", ["10:00"]),
    ("2 p.m.", ["14:00"]),
    ("2.30 pm", ["14:30"]),
    ("12.15am", ["00:15"]),
    ("12 noon", ["12:00"]),
    ("midday", ["12:00"]),
    ("14:30", ["14:30"]),
    ("14.30 hrs", ["14:30"]),
    ("1430hrs", ["14:30"]),
    ("from 10.00 to 11.30am", ["10:00", "11:30"]),
    ("6 o’clock", ["06:00"]),
    ("7.30 yr hwyr", ["19:30"]),
    ("nos Lun am 7:30 o'r gloch", ["19:30"]),
    ("2:00 o’r gloch y prynhawn", ["14:00"]),
    ("9:30 o’r gloch y bore", ["09:30"]),
    ("am 7:30 ar 14 Ionawr 2031", ["19:30"]),
    ("07:30 and 8:30", ["07:30", "08:30"]),
    ("1300 – 1445 hrs", ["13:00", "14:45"]),
    ("dydd Llun am 9:30 o'r gloch", ["09:30"]),
    ("10 y bore", ["10:00"]),
    ("2 y.h.", ["14:00"]),
    ("7 o’r gloch nos Fercher", ["19:00"]),
    ("11.3O am", ["11:30"]),
    ("at 14.30 on 14.08.2012", ["14:30"]),
    # no times
    ("14.08.12", []),
    ("£10.50", []),
    ("10.5%", []),
    ("10.50%", []),
    ("3.10.2", []),
    ("14 vans", []),
]


@pytest.mark.parametrize(("text", "times"), TIMES)
def test_times(text: str, times: list[str]) -> None:
    assert find_times(text) == times
