"""Lines that a table, a narrow column or a form broke, in one piece again."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from ingest.lines import SourceLine

_DECISION_NO = re.compile(
    r"^\s*(?:decision|minute|item|reference)\s*(?:no\.?|number|ref\.?)\s*:\s*(?P<number>[A-Z0-9/.-]*)(?:\s+exempt)?\s*$",
    re.IGNORECASE,
)

_SUBJECT = re.compile(r"^\s*(?:subject|title|item|matter)\s*:\s*(?P<title>\S.*)$", re.IGNORECASE)

_WORD = re.compile(r"^[^\W\d_][^\s\d]*[,.]?$")

_PREFIX = re.compile(r"^[A-Z]{2,5}$")

_BY_YEAR = re.compile(r"^(?P<number>\d{1,4}/\d{2,4})\b\s*(?P<rest>.*)$")


def rejoined(lines: Sequence[SourceLine]) -> Iterator[SourceLine]:
    """The lines in pieces that say something by themselves; each keeps its first line's number."""
    slashed = sum(" / " in line.text and not line.cells for line in lines) >= 6
    whole = _joined_words(_slashes(lines) if slashed else lines)
    return _joined_numbers(_joined_subjects(whole))


def _slashes(lines: Sequence[SourceLine]) -> list[SourceLine]:
    """A table whose rules have become slashes."""
    return [
        replace(
            line,
            cells=tuple(part.strip() for part in line.text.split(" / ")),
            text=line.text.replace(" / ", "\t"),
        )
        if " / " in line.text and not line.cells
        else line
        for line in lines
    ]


def _joined_subjects(lines: Iterable[SourceLine]) -> Iterator[SourceLine]:
    """``Decision No: 21`` above ``Subject: …``: the number and title of an item."""
    number = None
    for line in lines:
        found = _DECISION_NO.match(line.text)
        subject = _SUBJECT.match(line.text)
        if found:
            number = line, found["number"]
        elif number is not None and subject:
            yield replace(
                line, text=f"{number[1]} {subject['title']}".strip(), cells=(), bold=True, lead=""
            )
            number = None
        else:
            yield line


def _joined_words(lines: Sequence[SourceLine]) -> Iterator[SourceLine]:
    """A run of lines of one word each, as narrow columns leave them, as one line."""
    run: list[SourceLine] = []
    for line in [*lines, None]:
        if (
            line is not None
            and _WORD.match(line.text.strip())
            and not line.cells
            and (not run or run[-1].bold == line.bold)
        ):
            run.append(line)
            continue
        if len(run) >= 4:
            yield replace(run[0], text=" ".join(one.text.strip() for one in run))
        else:
            yield from run
        run = []
        if line is not None:
            yield line


def _joined_numbers(lines: Iterable[SourceLine]) -> Iterator[SourceLine]:
    """``SMP`` above ``2/11``: a number by year that a narrow column has broken in two."""
    lines = list(lines)
    at = 0
    while at < len(lines):
        line = lines[at]
        head = (line.cells[0] if line.cells else line.text).strip()
        below = next(
            (k for k in range(at + 1, min(at + 3, len(lines))) if lines[k].text.strip()), None
        )
        tail = _BY_YEAR.match(lines[below].text.strip()) if below is not None else None
        if not _PREFIX.match(head) or tail is None or below is None:
            yield line
            at += 1
            continue
        title = " ".join(cell for cell in line.cells[1:] if cell.strip())
        yield replace(
            line, text=f"{head} {tail['number']} {title}".strip(), cells=(), bold=bool(title)
        )
        if tail["rest"]:
            yield replace(lines[below], text=tail["rest"], cells=())
        at = below + 1
