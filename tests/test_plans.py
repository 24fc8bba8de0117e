"""Rows of plans and of action logs to actions."""

import json
from pathlib import Path

from made_tables import lines

from ingest.layouts import grids, tables
from ingest.layouts.document import lay_out
from ingest.layouts.people import Roll
from ingest.readers import read
from ingest.tables import plans

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
    case = Path(__file__).parent / "documents/action-table"
    meeting = lay_out(read(case / "action-table.txt")).parts[0].meeting
    assert meeting is not None
    log = meeting.items[-1]
    assert (log.title, log.number) == ("ACTION LOG", None)
    expected = json.loads((case / "expected.json").read_text("utf-8"))["items"][-1]["actions"]
    assert [(one.text, one.due_date, one.status) for one in log.actions] == [
        (one["gist"], one["due"], one["status"]) for one in expected
    ]
    assert all(one.owners for one in log.actions)


def test_log_of_three_columns_is_no_table_of_items() -> None:
    head = lines("No | Action | Owner\n1 | Order leaflets | BL\n2 | Ring the school | SH")
    rows, _ = grids.flat(head)
    assert [one.text for one in plans.find(rows).tasks] == ["Order leaflets", "Ring the school"]


def test_a_column_headed_by_is_the_owners() -> None:
    plan = plans.find(
        lines("No. | Action | By\n1 | Ask for vans | Jo Able\n2 | Ask again | Bo Carr")
    )
    assert [one.told["owner"] for one in plan.tasks] == ["Jo Able", "Bo Carr"]
