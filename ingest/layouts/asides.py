"""What stands among the lists of names, or above the items, and is neither list nor business."""

import re

from ingest.layouts import labels
from ingest.layouts.frame import Frame
from ingest.layouts.headings import find_headings
from ingest.layouts.item_numbers import Heading
from ingest.lines import SourceLine

_DECLARED = re.compile(
    r"\W*(?:declarations?|disclosures?) of (?:\w+ )?interests?\W*", re.IGNORECASE
)
_OWN_TITLE = re.compile(r"\W*(?:draft )?minutes of (?:the |a )?(?:\w+ )?meeting\b", re.IGNORECASE)
_NEAR = 12  # lines within which the next list begins
_TOP = 4  # lines in which a document says what it is


def without_asides(desk: Frame, label: int | None) -> list[SourceLine]:
    """The lines without the interests that stand among the lists of names above numbered items:
    who declares one is not of the list before it, and the next list comes after.
    """
    lines = desk.lines
    found = find_headings(lines) if label is not None else []
    first = next((one.index for one in found if one.number and one.index > (label or 0)), 0)
    for one in found:
        own = one.number is None and (label or 0) < one.index < first
        if not own or not _DECLARED.fullmatch(lines[one.index].text):
            continue
        after = range(one.body, min(first, one.body + _NEAR))
        end = next((at for at in after if labels.label_of(lines[at])), 0)
        if end:
            desk.take(lines[one.index : end], "narrative")
            return [*lines[: one.index], *lines[end:]]
    return lines


def without_own_title(found: list[Heading]) -> list[Heading]:
    """The headings without what the document itself is, where all its business is numbered and
    no list stands above: ``MINUTES OF THE MEETING HELD IN THE TOWN HALL``.
    """
    if sum(one.number is not None for one in found) < 2 or found[0].number is not None:
        return found
    return found[1:] if _OWN_TITLE.match(found[0].title) and found[0].index < _TOP else found
