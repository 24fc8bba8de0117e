"""Tables of invented towns, written as text."""

from pathlib import Path

from ingest.layouts import tables
from ingest.lines import SourceLine
from ingest.readers import text as text_reader
from ingest.records import Issue, Observation

BOARD = "Safer Norhaven Partnership"


def lines(text: str) -> list[SourceLine]:
    """Lines of a text, where | stands between the cells of a row."""
    source = text_reader.read(text.replace(" | ", "\t").encode(), Path("made.txt"))
    return [line for line in source.lines if line.text.strip()]


def figures(text: str, board: str = BOARD) -> tuple[list[Observation], list[Issue]]:
    return tables.observations(lines(text), board)


def values(text: str) -> dict[tuple[str, str, str], float | None]:
    return {(one.indicator, one.area, one.period): one.value for one in figures(text)[0]}
