"""Performance tables to Observations, and plans to Actions."""

import re
from collections.abc import Sequence

from ingest.dates import first_date
from ingest.layouts import passage
from ingest.layouts.owners import owners
from ingest.layouts.people import Roll
from ingest.lines import SourceLine
from ingest.records import Action, Issue, Observation
from ingest.tables import plans
from ingest.tables.gather import gather

_STATUS = (
    ("dropped", re.compile(r"\b(?:dropped|cancelled|withdrawn|superseded|no longer)\b", re.I)),
    (
        "open",
        re.compile(r"\b(?:not|in|un|partly|to be)\W?(?:yet )?(?:complete|done|closed|start)", re.I),
    ),
    (
        "done",
        re.compile(r"\b(?:completed?|done|closed|actioned|discharged|achieved|finished)\b", re.I),
    ),
)


def observations(lines: Sequence[SourceLine], board: str) -> tuple[list[Observation], list[Issue]]:
    """The figures of the performance tables among `lines`, and the rows that cannot be read.

    board: name of the board; figures are of its area where the document tells no other.
    """
    return gather(lines, board)


def planned_actions(plan: plans.Plan, roll: Roll, date: str | None) -> list[Action]:
    """What the rows of plans say is to be done, by whom and when where columns say so.

    roll: who is meant by initials. date: of the meeting, for days without a year.
    """
    return [_action(task, roll, date) for task in plan.tasks]


def _action(task: plans.Task, roll: Roll, date: str | None) -> Action:
    first, told = task.lines[0], task.told
    return Action(
        text=task.text,
        quote=passage.quote(first, task.text),
        owners=owners(told.get("owner", ""), first, roll),
        status=_status(told.get("status", "")),
        due_date=first_date(told.get("due", ""), around=date, later=True),
    )


def _status(words: str) -> str:
    return next((status for status, look in _STATUS if look.search(words)), "open")
