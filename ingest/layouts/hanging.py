"""Rows that only look like rows of a table: a stem, a mark of a list or a label beside its words
(``RESOLVED  -  (i)  That …``, ``Decision | The Board noted …``), and owners in a column at the right
that take several lines.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from ingest import names
from ingest.layouts.owners import OFFICES, owner_parts
from ingest.layouts.people import NAME, TITLES, Roll
from ingest.lines import SourceLine

_STEM = r"(?:[A-Z]{5,}|Resolved|Agreed|Ordered|Noted|Decision|Recommended)"
_MARK = r"\(?(?:[ivx]{1,5}|[a-z]|\d{1,2}(?:\.\d{1,2}){0,2})[).]"
_HANGS = re.compile(rf"^\W*(?:{_MARK}|{_STEM}\W*{_MARK}|[-–:]+\s*(?:{_MARK})?)\W*$")
_DASH = re.compile(r"[-–—:]+")
_LABEL = re.compile(
    r"\W*(?P<what>discussion|(?:key )?(?:points|issues)(?: raised| discussed)?|summary|background|update|(?P<outcome>decisions?(?: (?:made|taken))?|outcomes?|resolutions?))\W*",
    re.IGNORECASE,
)
_TO_NOTE = re.compile(rf"\W*{OFFICES} to note\W*", re.IGNORECASE)
_WIDE = 30  # characters: a cell in a column of owners is no longer


def unfolded(lines: Sequence[SourceLine]) -> list[SourceLine]:
    """The lines with marks and labels that stand in cells of their own put before their words."""
    return [one for line in lines for one in _unfold(line)]


def _unfold(line: SourceLine) -> Iterator[SourceLine]:
    cells = tuple(one.strip() for one in line.cells if one.strip())
    label = _LABEL.fullmatch(cells[0]) if len(cells) == 2 else None
    if (label and len(cells[1].split()) > 1) or (label and cells[1].endswith(".")):
        if label["outcome"]:
            yield replace(line, text=f"{cells[0].strip(' :')}:", cells=())
        yield replace(line, text=cells[1], cells=())
        return
    if len(cells) > 2 and re.fullmatch(_STEM, cells[0]) and _DASH.fullmatch(cells[1]):
        cells = (f"{cells[0]} {cells[1]}", *cells[2:])
    folded = _with_mark(cells)
    if folded == line.cells:
        yield line
    elif len(folded) == 1 or re.search(r"\d", folded[-1]):  # an amount is no owner
        yield replace(line, text=" ".join(folded), cells=())
    else:
        yield replace(line, text="\t".join(folded), cells=folded)


def _with_mark(cells: tuple[str, ...]) -> tuple[str, ...]:
    """The cells with a mark of a list, or the dash behind a stem, in the cell of the words."""
    for at, cell in enumerate(cells[:-1][:2]):
        if _HANGS.match(cell) and re.match(r"\W*[A-Za-z]", cells[at + 1]):
            return (*cells[:at], f"{cell} {cells[at + 1]}", *cells[at + 2 :])
    return cells


def whole_owners(
    lines: Sequence[SourceLine], roll: Roll
) -> tuple[list[SourceLine], list[SourceLine]]:
    """The lines with the owners at their right whole on the first of their lines (``Jo`` and, below,
    ``Able``), and the lines that hold nothing else.
    """
    result: list[SourceLine] = []
    taken: list[SourceLine] = []
    at = 0
    while at < len(lines):
        run = _run(lines, at)
        who = " ".join(lines[one].cells[-1] if lines[one].cells else lines[one].text.strip()
                       for one in run)  # fmt: skip
        if run and _TO_NOTE.fullmatch(who):
            result.append(_without_last(lines[at]))
            at += 1
            continue
        if len(run) < 2 or not are_known(who, roll):
            result.append(lines[at])
            at += 1
            continue
        first = lines[at]
        cells = (*first.cells[:-1], who)
        result.append(replace(first, text="\t".join(cells), cells=cells))
        for one in run[1:]:
            if lines[one].cells:
                result.append(_without_last(lines[one]))
            else:
                taken.append(lines[one])
        at = run[-1] + 1
    return result, taken


def _without_last(line: SourceLine) -> SourceLine:
    cells = line.cells[:-1]
    return replace(line, text="\t".join(cells), cells=cells if len(cells) > 1 else ())


def _run(lines: Sequence[SourceLine], at: int) -> list[int]:
    """The lines from `at` on that have words in its last column, with no blank line between."""
    first = lines[at]
    if len(first.cells) < 2 or len(first.cells[-1]) > _WIDE:
        return []
    place = _starts(first)
    run = [at]
    while run[-1] + 1 < len(lines):
        line, before = lines[run[-1] + 1], lines[run[-1]]
        beside = len(line.cells) > 1 and len(line.cells[-1]) <= _WIDE
        alone = not line.cells and len(line.text) <= _WIDE
        if line.number != before.number + 1 or not (beside or alone) or _starts(line) != place:
            break
        run.append(run[-1] + 1)
    return run


def _starts(line: SourceLine) -> int:
    """Where the last cell of a line begins in it."""
    return int(line.indent) + line.raw.rstrip().rfind(
        line.cells[-1].strip() if line.cells else line.text.strip()
    )


def are_known(who: str, roll: Roll) -> bool:
    """Whether the words name people of the list, or offices, and nothing else: in full, by title and
    surname, by a forename that only one has, by initials.
    """
    parts = owner_parts(who)
    return bool(parts) and all(_is_known(part, roll) for part in parts)


def _is_known(part: str, roll: Roll) -> bool:
    if part in roll.initials or re.fullmatch(OFFICES, part) or roll.office(part) is not None:
        return True
    if roll.of_forename(part) is not None:
        return True
    bare = re.sub(rf"^{TITLES}", "", part)
    if " " in bare:
        return bare in {*roll.full_names()} or roll.bears(bare)
    titled = bare != part or names.singular_title(part)[0]
    surnames = {name.split()[-1] for name in roll.full_names()}
    return bool(re.fullmatch(NAME, bare)) and bool(titled) and bare in surnames
