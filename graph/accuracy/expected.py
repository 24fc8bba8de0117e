"""The format of an expected reading: what a careful reader finds in one published document.

A JSON file holds one meeting as one document tells of it. Every key may be left out; what is left
out, or ``"unclear"``, is not scored. Where a careful reader could go either way a key that ends in
``_accept`` lists every right answer (null: nothing is right too). Keys unknown here are for notes.

- ``document``: the file, or the list of files (an agenda and its minutes), looked for from the
  JSON file's own folder upwards. Without it: the file of the same stem, or else the one other
  file, beside the JSON file.
- ``family``: how the document is laid out; else the name of the JSON file's folder.
- ``board``, ``board_accept``, ``date`` (YYYY-MM-DD), ``date_accept``, ``start_time`` and
  ``end_time`` (HH:MM), ``place``, ``place_accept``, ``chair``, ``chair_accept``, ``kind``.
- ``attendance``: a list, empty where nobody attended (an agenda); see `Attendee`.
- ``members``: of a membership list, in the same form, without a status.
- ``items``: see `Item`. ``headings``: titles that only group items.
- ``narrative_outcomes``: outcome words that are no outcome; never scored.
- ``unscored_lines``: ranges ``[first, last]`` of lines that nothing should be concluded from.
"""

import json
from pathlib import Path

import msgspec
from msgspec import Struct, field

from ingest.errors import BadRecord

UNCLEAR = "unclear"


class Attendee(Struct, kw_only=True, frozen=True):
    """A person of an attendance list.

    person: the fullest form that the document gives; as_written: as in the list. status: of
    ATTENDED, or apologies, or unclear. repeat: a second listing, which only adds an organisation.
    """

    person: str | None = None
    as_written: str | None = None
    person_accept: tuple[str, ...] = ()
    status: str = UNCLEAR
    status_accept: tuple[str, ...] = ()
    organisation: str | None = None
    org_accept: tuple[str | None, ...] = ()
    role: str | None = None
    repeat: bool = False


class Outcome(Struct, kw_only=True, frozen=True):
    """A decision. words: its words in any order, instead of text. or: wordings as good.

    kind: of Decision.classification.
    """

    text: str = ""
    words: str = ""
    wordings: tuple[str, ...] = field(name="or", default=())
    kind: str | None = None
    kind_accept: tuple[str, ...] = ()
    line: int | None = None


class Item(Struct, kw_only=True, frozen=True):
    """An item of business. A title that ends in … goes on in the document.

    optional, heading: neither rewarded nor punished. parts: its sub-headings may be held as items
    of their own, whose decisions are then its own. optional_decisions: not scored either way.
    """

    title: str
    title_as_written: str | None = None
    title_accept: tuple[str, ...] = ()
    number: str | None = None
    number_accept: tuple[str | None, ...] = ()
    line: int | None = None
    exempt: bool | None = None
    optional: bool = False
    heading: bool = False
    parts: bool = False
    decisions: tuple[Outcome, ...] = ()
    optional_decisions: tuple[Outcome, ...] = ()


class Heading(Struct, kw_only=True, frozen=True):
    """A title that groups items, with anything else that a note may hold."""

    title: str


class Case(Struct, kw_only=True, frozen=True):
    """One meeting as a document tells of it; also what a graph says of one."""

    board: str
    date: str | None
    board_as_written: str | None = None
    board_accept: tuple[str, ...] = ()
    date_accept: tuple[str | None, ...] = ()
    document: str | tuple[str, ...] = ()
    family: str | None = None
    kind: str | None = None
    start_time: str | None = None
    end_time: str | None = None
    place: str | None = None
    place_accept: tuple[str, ...] = ()
    chair: str | None = None
    chair_accept: tuple[str, ...] = ()
    attendance: tuple[Attendee, ...] | None = None
    members: tuple[Attendee, ...] = ()
    items: tuple[Item, ...] = ()
    headings: tuple[str | Heading, ...] = ()
    narrative_outcomes: tuple[Outcome, ...] = ()
    unscored_lines: tuple[tuple[int, int], ...] = ()


def load(path: Path) -> Case:
    """The expected reading at `path`; BadRecord where the file is none."""
    try:
        return msgspec.json.decode(path.read_bytes(), type=Case)
    except (msgspec.MsgspecError, UnicodeDecodeError) as error:
        raise BadRecord(f"not an expected reading: {error}", path=path) from error


def documents(path: Path, case: Case) -> list[Path]:
    """The files that the case of the JSON file `path` is about; those named may not exist."""
    if case.document:
        named = [case.document] if isinstance(case.document, str) else case.document
        return [_upwards(path.resolve().parent, name) for name in named]
    others = [p for p in sorted(path.parent.iterdir()) if p.is_file() and p.suffix != ".json"]
    same = [p for p in others if p.stem == path.stem]
    found = same or [p for p in others if p.name != "README.md"]
    if len(found) != 1:
        raise BadRecord("names no document, and not one other file is beside it", path=path)
    return found


def _upwards(folder: Path, name: str) -> Path:
    places = [folder / name, *(parent / name for parent in folder.parents)]
    return next((place.resolve() for place in places if place.exists()), places[0])


def wordings(outcome: Outcome) -> list[str]:
    """Every wording that is right for the decision."""
    return [w for w in (outcome.text, outcome.words, *outcome.wordings) if w]


def skeleton(case: Case, document: str) -> str:
    """A JSON file to correct by hand, out of what a graph says of a meeting."""
    kept = {"document": document} | {
        key: getattr(case, key)
        for key in ("board", "date", "kind", "start_time", "end_time", "place", "chair")
    }
    kept["attendance"] = [
        {key: getattr(person, key) for key in ("person", "status", "organisation", "role")}
        for person in case.attendance or ()
    ]
    kept["items"] = [
        {
            "number": item.number,
            "title": item.title,
            "exempt": item.exempt,
            "decisions": [{"kind": d.kind, "text": d.text} for d in item.decisions],
        }
        for item in case.items
    ]
    return json.dumps(kept, ensure_ascii=False, indent=1) + "\n"
