"""Performance tables to Observations, and plans to Actions."""

from collections.abc import Sequence

from ingest.lines import SourceLine
from ingest.records import Action, Issue, Observation


def observations(lines: Sequence[SourceLine], date: str | None) -> tuple[list[Observation], list[Issue]]:
    """The figures of the performance tables among `lines`, and the rows that cannot be read."""
    return [], []


def planned_actions(lines: Sequence[SourceLine]) -> list[Action]:
    """What the rows of a plan say is to be done."""
    return []
