"""Rows of Markdown tables whose cells have several lines (``<br>``), as the lines of a page."""

import re
from collections.abc import Iterator

from ingest.lines import SourceLine
from ingest.readers import drafts
from ingest.readers import runs as parts
from ingest.readers.drafts import Draft
from ingest.readers.marks import runs

_BREAK = re.compile(r"<br\s*/?>", re.IGNORECASE)


_NUMBERED = re.compile(r"\|\W*\d[\d./]{0,6}\W*\|")
MANY = 3  # lines of a cell that are no single entry any more


def is_row(raw: str) -> bool:
    """Whether the line is a table's row with a cell that holds lines of text: many, or some beside
    a number.
    """
    if not (raw.startswith("|") and raw.endswith("|") and _BREAK.search(raw)):
        return False
    most = max(len(_BREAK.split(cell)) for cell in raw.split("|"))
    return most >= MANY or _NUMBERED.match(raw) is not None


def row(number: int, raw: str, page: int | None) -> Iterator[SourceLine]:
    """The lines of the row, all with the number and the words of the one in the file."""
    columns = [[_draft(piece) for piece in _BREAK.split(cell)] for cell in raw[1:-1].split("|")]
    filled = [column if any(one.text for one in column) else [] for column in columns]
    for one in drafts.row(filled):
        if one.text:
            yield parts.line(
                number, one.runs, raw=raw, page=page, cells=one.cells, bullet=one.bullet
            )


def _draft(piece: str) -> Draft:
    piece = piece.strip()
    mark = parts.BULLET.match(piece)
    words = piece[mark.end() :] if mark and not piece.startswith("**") else piece
    return Draft(tuple(runs(words)), bullet=words is not piece)
