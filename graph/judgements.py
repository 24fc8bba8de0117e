"""What reviewers decided about people: data in a text file, who, when, why, undoable.

`judgements.jsonl` has one JSON object a line, oldest first, and is only ever added to, so that it
can be kept under version control and merged line by line. A side of a judgement is a person as the
reviewer saw them: the id and name of then, and the mentions (`graph.mentions.Mention.key`) that
tell them again at every re-run, whatever ids have become. A line that undoes another takes its
effect away to the byte.
"""

import hashlib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

import msgspec

from ingest.errors import BadRegister

FILE = "judgements.jsonl"  # in a store's folder
VERDICTS = ("same", "different", "unsure", "rename", "undo")


class Side(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """One person of a judgement. mentions: keys, at least one."""

    person: str
    name: str
    mentions: tuple[str, ...]


class Judgement(msgspec.Struct, frozen=True, omit_defaults=True, forbid_unknown_fields=True):
    """One line of the file.

    when: local date and time, ISO 8601. right: for same, different, unsure. name, on: for rename,
    the new name and the date from which it holds. undoes: for undo, the id of a judgement.
    """

    verdict: str
    who: str
    when: str
    why: str = ""
    left: Side | None = None
    right: Side | None = None
    name: str | None = None
    on: str | None = None
    undoes: str | None = None

    @property
    def id(self) -> str:
        """Eight hex digits of the line's content."""
        return hashlib.sha256(msgspec.json.encode(self)).hexdigest()[:8]

    @property
    def sides(self) -> tuple[Side, ...]:
        """The sides that it names."""
        return tuple(side for side in (self.left, self.right) if side is not None)


@dataclass(frozen=True, slots=True)
class Numbered:
    """A judgement and the line of the file it stands in, from 1."""

    line: int
    judgement: Judgement


@dataclass(frozen=True, slots=True, kw_only=True)
class Judgements:
    """A file of judgements as read; path for messages."""

    path: str = ""
    lines: tuple[Numbered, ...] = ()

    @property
    def undone(self) -> frozenset[str]:
        """Ids of the judgements that were taken back."""
        return frozenset(one.judgement.undoes or "" for one in self.lines)

    @property
    def standing(self) -> tuple[Judgement, ...]:
        """The judgements in force, oldest first, equal lines once."""
        found = (one.judgement for one in self.lines if one.judgement.verdict != "undo")
        gone = self.undone
        return tuple(dict.fromkeys(one for one in found if one.id not in gone))

    def of(self, verdict: str) -> Iterator[Judgement]:
        """The judgements in force with that verdict."""
        return (one for one in self.standing if one.verdict == verdict)


def load(path: Path) -> Judgements:
    """The judgements of a file, none where there is no file; raises BadRegister with the line of a
    mistake, of an undo of nothing, or of two judgements that contradict each other.
    """
    judgements = read(path)
    _check_conflicts(judgements)
    return judgements


def read(path: Path) -> Judgements:
    """As `load`, but contradictions are let pass, so that one side of them can be undone."""
    text = path.read_text("utf-8") if path.exists() else ""
    lines = (
        Numbered(number, _line(line, path, number))
        for number, line in enumerate(text.splitlines(), 1)
        if line.strip()
    )
    judgements = Judgements(path=str(path), lines=tuple(lines))
    _check_undos(judgements)
    return judgements


def add(path: Path, judgement: Judgement) -> Judgements:
    """Append a judgement to the file and return all; raises BadRegister, the file untouched, where
    it leaves a contradiction or undoes nothing.
    """
    before = read(path)
    number = before.lines[-1].line + 1 if before.lines else 1
    after = Judgements(path=str(path), lines=(*before.lines, Numbered(number, judgement)))
    _check_undos(after)
    _check_conflicts(after)
    old = path.read_bytes() if path.exists() else b""
    old += b"" if old.endswith(b"\n") or not old else b"\n"
    new = path.with_suffix(".new")
    new.write_bytes(old + msgspec.json.encode(judgement) + b"\n")
    new.replace(path)
    return after


def _line(line: str, path: Path, number: int) -> Judgement:
    try:
        judgement = msgspec.json.decode(line, type=Judgement)
    except msgspec.MsgspecError as error:
        raise BadRegister(f"not a judgement ({error})", path=path, line=number) from error
    needed = {"undo": ("undoes",), "rename": ("left", "name", "on")}
    missing = [
        name
        for name in needed.get(judgement.verdict, ("left", "right"))
        if getattr(judgement, name) is None
    ]
    if judgement.verdict not in VERDICTS:
        missing = [f"a verdict out of {', '.join(VERDICTS)}"]
    if missing:
        raise BadRegister(f"the judgement lacks {' and '.join(missing)}", path=path, line=number)
    return judgement


def _check_undos(judgements: Judgements) -> None:
    seen: set[str] = set()
    for one in judgements.lines:
        undoes = one.judgement.undoes
        if undoes is not None and undoes not in seen:
            raise BadRegister(
                f"undoes {undoes}, which no line before it is; see `quorate review history`",
                path=judgements.path,
                line=one.line,
            )
        seen.add(one.judgement.id)


def _check_conflicts(judgements: Judgements) -> None:
    """Different must not part what the lines that say same make one person."""
    groups = _Groups()
    same = set(judgements.of("same"))
    for one in judgements.of("same"):
        groups.unite(key for side in one.sides for key in side.mentions)
    parted = set(judgements.of("different"))
    for numbered in judgements.lines:
        one = numbered.judgement
        if one not in parted:
            continue
        left, right = one.sides
        shared = groups.roots(left) & groups.roots(right)
        if shared:
            by = [
                str(other.line)
                for other in judgements.lines
                if other.judgement in same
                and any(groups.roots(side) & shared for side in other.judgement.sides)
            ]
            raise BadRegister(
                f"says that {left.name} and {right.name} are different, but "
                f"{'line ' + ', '.join(by) if by else 'the line itself'} makes them one; undo one",
                path=judgements.path,
                line=numbered.line,
            )


class _Groups:
    """Mention keys that judgements make one person."""

    def __init__(self) -> None:
        self._parent: dict[str, str] = {}

    def root(self, key: str) -> str:
        while self._parent.setdefault(key, key) != key:
            key = self._parent[key]
        return key

    def unite(self, keys: Iterable[str]) -> None:
        first, *others = keys
        for key in others:
            self._parent[self.root(key)] = self.root(first)

    def roots(self, side: Side) -> set[str]:
        return {self.root(key) for key in side.mentions}
