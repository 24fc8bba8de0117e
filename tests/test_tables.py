"""Performance tables to figures, plans to actions; the towns of the made-up tables are invented."""

import json
from pathlib import Path

import pytest

from graph.build import build
from graph.elements import Edge, Node
from ingest.layouts import tables
from ingest.layouts.document import lay_out
from ingest.layouts.frame import frame
from ingest.layouts.people import Roll
from ingest.lines import SourceLine
from ingest.readers import read
from ingest.readers import text as text_reader
from ingest.records import Issue, Observation, Reading
from ingest.tables import periods, plans
from ingest.tables.numbers import figure, told_change
from ingest.thesaurus import concepts

ROOT = Path(__file__).parents[1]
BOARD = "Safer Norhaven Partnership"
SAMPLE = "safer-hartlepool-partnership-2013-07-05"


def lines(text: str) -> list[SourceLine]:
    """Lines of a text, where | stands between the cells of a row."""
    source = text_reader.read(text.replace(" | ", "\t").encode(), Path("made.txt"))
    return [line for line in source.lines if line.text.strip()]


def figures(text: str, board: str = BOARD) -> tuple[list[Observation], list[Issue]]:
    return tables.observations(lines(text), board)


def values(text: str) -> dict[tuple[str, str, str], float | None]:
    return {(one.indicator, one.area, one.period): one.value for one in figures(text)[0]}


def only(text: str) -> list[tuple[str, float | None, float | None, float | None]]:
    """(period, value, change, change in percent) of each figure."""
    return [(one.period, one.value, one.change, one.change_percent) for one in figures(text)[0]]


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


# ---- tables of rows


def test_value_change_percent_and_target_belong_to_the_latest_period() -> None:
    found, issues = figures(
        "Recorded crime in Norhaven\n"
        "Indicator | Baseline 2019/20 | Target | 2020/21 | Change | % Change | RAG\n"
        "Burglary | 200 | Reduce | 150 | -50 | -25.0% | G\n"
    )
    assert not issues
    before, after = found
    assert (before.period, before.value, before.change, before.target) == (
        "2019/20",
        200,
        None,
        None,
    )
    assert (after.period, after.value, after.change, after.change_percent, after.target) == (
        "2020/21", 150, -50, -25, "Reduce",
    )  # fmt: skip
    assert {one.area for one in found} == {"Norhaven"}
    assert after.quote.line == 3


HEAD = "Offence category | 2020-21 | 2019-20 | Change | % Change\n"


@pytest.mark.parametrize(
    ("row", "now", "told"),
    [
        ("Theft | 89 | 108 | -19 | -17.8%", (-19, -17.8), ""),  # a misprint of .2 is kept
        ("Theft | 297 | 363 | - 05 | -18.2%", (None, -18.2), "no figure"),
        ("Theft | 649 | 718 | -66 | -9.6%", (None, -9.6), "difference -66"),
        ("Theft | 491 | 568 | 77 | 13.5%", (None, None), "left out"),  # signs are lost
        ("Theft | 59 | 55 | -4 | 7.3%", (None, None), "different ways"),
        ("Theft | 376 | 454 | -79 | -17.4%", None, "refused"),  # nothing bears the figures out
        ("Theft | 22% | 26% | .7 | 24.1%", None, "refused"),
        ("Theft | – | – | – | –", None, "no figure"),
    ],
)
def test_cells_must_bear_each_other_out(
    row: str, now: tuple[float | None, float | None] | None, told: str
) -> None:
    found, issues = figures(HEAD + row)
    latest = [(one.change, one.change_percent) for one in found if one.period == "2020/21"]
    assert latest == ([now] if now else [])
    assert told in " ".join(one.message for one in issues)
    assert all(one.kind == "damaged-row" and one.line == 2 for one in issues)


def test_side_by_side_tables_share_the_heads_that_are_sound() -> None:
    head = "Indicator Name | {} | Target | End of Year Performance {} | Difference | % Difference"
    left, right = (head.format(*told) for told in (
        ("Baseline (2011/12)", "2012/15"), ("Boseline perintaj", "301313"),
    ))  # fmt: skip
    found, _ = figures(
        f"PERFORMANCE INDICATORS 2012-2013\n{left} | {right}\n"
        "Robbery | 100 | Reduce | 80 | -20 | -20% | Arson | 50 | Reduce | 40 | -10 | -20%\n"
    )  # fmt: skip
    assert {(one.indicator, one.period, one.value) for one in found} == {
        ("Robbery", "2011/12", 100), ("Robbery", "2012/13", 80),
        ("Arson", "2011/12", 50), ("Arson", "2012/13", 40),
    }  # fmt: skip


PEERS = """Comparison 2020-21
Crime category | NORHAVEN |  | EAST | MERE | GARTON |
 | Crime | Per 1,000 pop | Crime | Per 1,000 pop | Crime | Per 1,000 pop
Theft | 910 | 10.0 | 1340 | 10.0 | 1370 | 10.0
Total | 9100 | 100.0 | 6700 | 50.0 | 2740 | 20.0
Confidence 2020/21 | Norhaven | Eastmere | Garton
Safe after dark | 70.1% | 66.2% | 80.0%
and by day | 10.770 | 60.270 | 80.070
Trust the police | 60.1% | 56.2% | 70.0%
Know their councillor | 20.1% | 16.2% | 30.0%
"""


def test_heads_of_areas_are_healed_by_names_told_elsewhere() -> None:
    found = values(PEERS)
    assert found["Theft", "Eastmere", "2020/21"] in (1340, 10.0)
    assert found["Trust the police", "Garton", "2020/21"] == 70.0
    units = {one.unit for one in figures(PEERS)[0]}
    assert units == {"crimes", "per 1,000 population", "%"}


def test_second_reading_of_a_row_only_ends_its_label() -> None:
    found, issues = figures(PEERS)
    safe = {one.indicator for one in found if one.indicator.startswith("Safe")}
    assert safe == {"Safe after dark and by day"}
    assert [one.line for one in issues] == [8]


def test_scrambled_heads_are_told_by_population_never_by_order() -> None:
    scrambled = """
Incident category | NORHAVEN | EASTMERE GARTON |  | EASTMERE |  |
 | Incidents | Per 1,000 pop | Incidents | Per 1,000 pop | Incidents | Per 1,000 pop
Noise | 455 | 5.0 | 1096 | 8.0 | 804 | 6.0
"""
    found = [one for one in figures(PEERS + scrambled)[0] if one.indicator == "Noise"]
    counted = {one.area: one.value for one in found if one.unit == "incidents"}
    assert counted == {"Norhaven": 455, "Garton": 1096, "Eastmere": 804}
    alone, issues = figures(scrambled)
    assert not alone
    assert "heads cannot be read" in issues[0].message


def test_total_carries_the_head_of_its_table() -> None:
    found, _ = figures(
        f"Recorded crime in Norhaven 2020-21\n{HEAD}"
        "Theft | 90 | 100 | -10 | -10%\nTotal | 90 | 100 | -10 | -10%\n"
        f"Fires, Norhaven 2020-21\n{HEAD}Total | 7 | 7 | 0 | 0%\n"
    )
    totals = {(one.indicator, one.table) for one in found if one.table}
    assert totals == {("Total", "Recorded crime"), ("Total", "Fires")}
    assert {one.table for one in found if one.indicator == "Theft"} == {None}


def test_second_figure_for_the_same_thing_is_reported() -> None:
    found, issues = figures(HEAD + "Theft | 90 | 100 | -10 | -10%\nTheft | 80 | 100 | -20 | -20%\n")
    assert [one.value for one in found] == [90, 100, 100]
    assert "line 2 says 90" in issues[0].message


def test_other_tables_are_left_alone() -> None:
    text = "Name | Post | Body\nAnn Reed | Chair | Norhaven Council\n"
    assert figures(f"{text}Account | Balance\nCurrent | £120.00\n") == ([], [])


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


# ---- plans


PLAN = """Priority | Action | Responsibility | Timescale | RAG
1. Less crime - fewer | 1. Patrols to be shown | Norhaven Borough Council | 30 June 2021 | Green
victims | on a map. |  |  |
2. Confidence | Hold an open evening; |  |  |
 | the Mayor to speak |  |  |
 |  |  |  |
 | Publish a leaflet |  |  | Complete
 | 4. Link with drugs and alcohol agenda |  |  |
 | F. Lirk wilh drvgs and a1cohol agerda |  |  |
 | 5. Link with drugs and alcohol agenda of the county |  |  |
"""


def test_wrapped_rows_of_a_plan_are_actions() -> None:
    plan = plans.find(lines(PLAN))
    found = tables.planned_actions(plan, Roll.of(()), "2021-05-04")
    assert [(one.text, one.quote.line) for one in found] == [
        ("Patrols to be shown on a map.", 2),
        ("Hold an open evening; the Mayor to speak", 4),
        ("Publish a leaflet", 7),
        ("Link with drugs and alcohol agenda", 8),
        ("Link with drugs and alcohol agenda of the county", 10),
    ]
    assert found[0].due_date == "2021-06-30"
    assert [one.body for one in found[0].owners] == ["Norhaven Borough Council"]
    assert [one.status for one in found] == ["open", "open", "done", "open", "open"]
    assert [one.line for one in plan.issues] == [9]


def test_action_log_of_minutes_is_an_item_with_its_actions() -> None:
    case = ROOT / "tests/documents/action-table"
    meeting = lay_out(read(case / "action-table.txt")).parts[0].meeting
    assert meeting is not None
    log = meeting.items[-1]
    assert (log.title, log.number) == ("ACTION LOG", None)
    expected = json.loads((case / "expected.json").read_text("utf-8"))["items"][-1]["actions"]
    assert [(one.text, one.due_date, one.status) for one in log.actions] == [
        (one["gist"], one["due"], one["status"]) for one in expected
    ]
    assert all(one.owners for one in log.actions)


# ---- whole documents


def test_totals_of_two_tables_are_two_indicators_of_their_topics() -> None:
    reading = lay_out(read(ROOT / f"ingest/samples/{SAMPLE}.txt"))
    graph = build([reading], concepts=concepts()).elements
    totals = {
        one.id for one in graph if isinstance(one, Node) and one.properties.get("name") == "Total"
    }
    assert totals == {"indicator/total/recorded-crime", "indicator/total/anti-social-behaviour"}
    measured = {(one.source, one.target) for one in graph if isinstance(one, Edge)}
    assert {(one, one.replace("indicator/total", "topic")) for one in totals} <= measured


def observed(reading: Reading) -> list[Observation]:
    return [one for part in reading.parts if part.meeting for one in part.meeting.observations]


def told(one: Observation) -> set[tuple[str, float | str]]:
    """(area, figure) of everything that an observation says."""
    said = (one.value, one.change, one.change_percent, one.target)
    return {(one.area, plain(figure)) for figure in said if figure is not None}


def plain(figure: float | str) -> float | str:
    """A figure without its sign, which expected readings do not give in one way."""
    return figure if isinstance(figure, str) else abs(figure)


@pytest.mark.parametrize("seed", [False, True])
def test_every_figure_of_a_performance_report(seed: bool, request: pytest.FixtureRequest) -> None:
    """All figures that a reader finds in the pack, and on their lines no others."""
    if seed:
        shared: Path = request.getfixturevalue("shared")
        document = shared / "seeds/004_71c5c3d21d8e93ec.txt"
        wanted = shared / "gold/hartlepool-2013-07-05-report-performance.json"
    else:
        document = ROOT / f"ingest/samples/{SAMPLE}.txt"
        wanted = ROOT / f"tests/documents/{SAMPLE}/report-performance.json"
    expected = {
        (one["line"], one["area"], plain(one["value"]))
        for one in json.loads(wanted.read_text("utf-8"))["indicators"]
    }
    on = {line for line, *_ in expected}
    found = {
        (one.quote.line, *pair)
        for one in observed(lay_out(read(document)))
        for pair in told(one)
        if one.quote.line in on
    }
    assert found == expected
