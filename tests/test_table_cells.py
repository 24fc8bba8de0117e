"""Cells of tables: figures, periods, and tables that stand one cell a line."""

from pathlib import Path

import pytest
from made_tables import figures, values

from ingest.layouts.frame import frame
from ingest.readers import text as text_reader
from ingest.tables import periods
from ingest.tables.numbers import figure, told_change

# ---- cells


@pytest.mark.parametrize(
    ("cell", "value"),
    [
        ("7,189", 7189),
        ("- 667", -667),
        ("-17,4%", -17.4),  # the point read as a comma
        ("57 (51 of them minor)", 57),
        ("33 convictions 0.8", 33),
        ("- 05", None),  # no figure begins so: a digit is lost
        (".7", None),
        ("a", None),
        ("Viewpoint 32", None),
        ("", None),
    ],
)
def test_figures_are_read_and_damaged_ones_are_not(cell: str, value: float | None) -> None:
    found = figure(cell)
    assert (found.value if found else None) == value


def test_change_told_in_words() -> None:
    assert told_change("Offending has reduced by 40% on the baseline") == -40
    assert told_change("Up 12.5%") == 12.5
    assert told_change("40% of residents") is None


@pytest.mark.parametrize(
    ("cell", "period"),
    [
        ("2012-13", "2012/13"),
        ("2012/2013", "2012/13"),
        ("2012/15", None),  # no financial year
        ("2021 Q3", "Q3 2021"),
        ("Jun-21", "Jun 2021"),
        ("Jul 12 - 8ept 12", "Jul 2012 - Sep 2012"),
        ("2023 YTD", "2023 to date"),
        ("Baselines", "Baseline"),
        ("Mayor", None),
        ("Total", None),
        ("12", None),
    ],
)
def test_periods_have_one_form(cell: str, period: str | None) -> None:
    assert periods.whole(cell) == period


def test_periods_sort_by_their_end() -> None:
    told = ["2013", "Q2 2012", "2012/13", "Jul 2012 - Sep 2012", "2011/12", "Baseline"]
    assert sorted(told, key=periods.order, reverse=True) == [
        "2013", "2012/13", "Jul 2012 - Sep 2012", "Q2 2012", "2011/12", "Baseline",
    ]  # fmt: skip


# ---- tables that stand one cell a line


def column(*cells: str) -> str:
    return "\n\n".join(cells) + "\n"


def test_one_cell_a_line_under_the_district_above() -> None:
    text = column(
        "Carrick District", "The figures are these:", "Type of crime", "Q4 2021", "Q3 2021",
        "Burglaries", "20", "34", "Drugs offences", "(possession)", "10", "14 (2 of them old)",
        "Collisions", "7", "Assaults", "Decrease by 80% due to", "more patrols.",
        "Fraud", "41", "13", "It was noted that the fraud was all online.",
    )  # fmt: skip
    found, issues = figures(text)
    assert {
        (one.indicator, one.area, one.period, one.value, one.change_percent) for one in found
    } == {
        ("Burglaries", "Carrick District", "Q4 2021", 20, None),
        ("Burglaries", "Carrick District", "Q3 2021", 34, None),
        ("Drugs offences (possession)", "Carrick District", "Q4 2021", 10, None),
        ("Drugs offences (possession)", "Carrick District", "Q3 2021", 14, None),
        ("Assaults", "Carrick District", "Q4 2021", None, -80),
        ("Fraud", "Carrick District", "Q4 2021", 41, None),
        ("Fraud", "Carrick District", "Q3 2021", 13, None),
    }  # fmt: skip
    assert len(issues) == 1
    assert "fewer figures" in issues[0].message


def test_rows_that_are_areas_count_what_is_announced() -> None:
    text = column(
        "Patrols compared between Q4 2021 and Q3 2021", "Type of crime", "Q4 2021", "Q3 2021",
        "Theft", "1", "2", "There were more, the number of patrols in each place being:",
        "Area", "Q4", "Q3", "Eastmere", "219", "174", "Garton", "50", "75",
    )  # fmt: skip
    assert values(text)["Number of patrols", "Garton", "Q3 2021"] == 75
    untold = column("These are the figures:", "Area", "2021", "2020", "Eastmere", "1", "2")
    found, issues = figures(untold)
    assert not found
    assert "what its figures count" in issues[0].message


def test_rows_that_are_periods_count_what_heads_them() -> None:
    years = column("Year", "Road", "Deaths", "2020", "7", "2021", "4", "2022", "12")
    assert values(years)["Road Deaths", "Norhaven", "2022"] == 12
    months = column(
        "TABLE 1 SEIZURE OF BOATS 2023", "North", "South", "Total", "January", "2", "1", "3",
        "February", "0", "1", "1", "March", "1", "1", "4",
    )  # fmt: skip
    found = values(months)
    assert found["Seizure of boats: North", "Norhaven", "Jan 2023"] == 2
    assert found["Seizure of boats", "Norhaven", "Feb 2023"] == 1
    assert ("Seizure of boats", "Norhaven", "Mar 2023") not in found  # does not add up


def test_labels_that_come_back_stand_under_an_area() -> None:
    text = column(
        "Type of crime", "Q2 2023", "Q3 2023", "Eastmere", "Burglaries", "3", "2",
        "Garton", "Burglaries", "2", "3", "There are four officers in Garton and two in Eastmere.",
    )  # fmt: skip
    assert values(text) == {
        ("Burglaries", "Eastmere", "Q2 2023"): 3, ("Burglaries", "Eastmere", "Q3 2023"): 2,
        ("Burglaries", "Garton", "Q2 2023"): 2, ("Burglaries", "Garton", "Q3 2023"): 3,
    }  # fmt: skip


def test_figure_at_the_edge_of_a_page_is_no_page_number() -> None:
    rows = [("Theft", "9"), ("Arson", "1"), ("Fraud", "5"), ("Burglary", "20"), ("Assault", "77")]
    first = [word for row in rows for word in row]
    second = ["\f2", *first[:-1], "8", "The figures are provisional."]
    source = text_reader.read("\n".join([*first, *second]).encode(), Path("made.txt"))
    kept = [line.text for line in frame(source.lines).lines]
    assert kept == [*first, *second[1:]]
