"""Performance tables to figures; the towns of the made-up tables are invented."""

import json
from pathlib import Path

import pytest
from made_tables import figures, values

from graph.build import build
from graph.elements import Edge, Node
from ingest.layouts.document import lay_out
from ingest.readers import read
from ingest.records import Observation, Reading
from ingest.thesaurus import concepts

ROOT = Path(__file__).parents[1]
SAMPLE = "safer-hartlepool-partnership-2013-07-05"


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
