"""Performance tables to Observations, and plans to Actions."""

from collections.abc import Sequence

from ingest.lines import SourceLine
from ingest.records import Action, Issue, Observation
from ingest.tables.gather import gather


def observations(lines: Sequence[SourceLine], board: str) -> tuple[list[Observation], list[Issue]]:
    """The figures of the performance tables among `lines`, and the rows that cannot be read.

    board: name of the board; figures are of its area where the document tells no other.
    """
    return gather(lines, board)


def planned_actions(lines: Sequence[SourceLine]) -> list[Action]:
    """What the rows of a plan say is to be done."""
    return []
