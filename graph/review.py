"""What reviewers work on: pairs that may be one person, and the judgements that settle them.

The last build leaves who is who (people.jsonl) and the open pairs (candidates.jsonl) in the store's
folder; a judgement is added to judgements.jsonl and takes effect when the graph is built again.
"""

import getpass
from collections.abc import Iterable
from datetime import date, datetime
from pathlib import Path

import msgspec

from graph import judgements
from graph.judgements import Judgement, Judgements, Side
from graph.mentions import Candidate, Dossier, PersonEntity
from graph.nearest import nearest
from ingest.errors import BadRecord, WrongName

PEOPLE, CANDIDATES = "people.jsonl", "candidates.jsonl"


def save(records: Path, people: Iterable[PersonEntity], candidates: Iterable[Candidate]) -> None:
    """Leave the outcome of a resolution in a store's folder."""
    for name, found in ((PEOPLE, people), (CANDIDATES, candidates)):
        lines = (msgspec.json.encode(one) + b"\n" for one in found)
        (records / name).write_bytes(b"".join(lines))


def people(records: Path) -> list[PersonEntity]:
    """Who is who by the last build; empty before the first."""
    return _load(records / PEOPLE, PersonEntity)


def queue(records: Path, *, settled: bool = False) -> list[Candidate]:
    """The open pairs, best first; with `settled` also those that a reviewer was unsure of."""
    judged = judgements.load(records / judgements.FILE)
    seen = {frozenset(_keys(one)) for one in judged.standing}
    return [
        one
        for one in _load(records / CANDIDATES, Candidate)
        if settled or frozenset((*_mentions(one.left), *_mentions(one.right))) not in seen
    ]


def dossier(records: Path, text: str) -> Dossier:
    """The person of that id, former id or name, or the mention of that key.

    Raises WrongName where nobody or several are meant.
    """
    known = people(records)
    ways = (
        lambda one: one.id == text,
        lambda one: text in one.former_ids,
        lambda one: text.casefold() in (one.name.casefold(), *map(str.casefold, one.other_names)),
    )
    for way in ways:
        found = [one for one in known if way(one)]
        if len(found) == 1:
            return Dossier(id=found[0].id, name=found[0].name, mentions=found[0].shown)
        if found:
            several = ", ".join(one.id for one in found)
            raise WrongName(f"{text} may be {several}; give the id")
    shown = [mention for one in known for mention in one.shown]
    shown += [m for one in queue(records) for side in (one.left, one.right) for m in side.mentions]
    for mention in shown:
        if mention.key == text:
            return Dossier(id=text, name=mention.name, mentions=(mention,))
    near = nearest(text, [name for one in known for name in (one.name, one.id)])
    raise WrongName(f"nobody is called {text}" + (f"; nearest: {near[0]}" if near else ""))


def judge(
    records: Path,
    verdict: str,
    left: Dossier,
    right: Dossier,
    *,
    why: str = "",
    who: str | None = None,
) -> Judgement:
    """Add a verdict (same, different, unsure) on two sides and return it.

    who: by default the user of the machine. Raises WrongName where both sides are one already, and
    BadRegister where it contradicts another judgement.
    """
    if left.id == right.id:
        raise WrongName(f"both are {left.id}; name two mentions: quorate review show {left.id}")
    made = Judgement(
        verdict=verdict, who=who or getpass.getuser(), when=now(), why=why,
        left=_side(left), right=_side(right),
    )  # fmt: skip
    judgements.add(records / judgements.FILE, made)
    return made


def undo(records: Path, id: str, *, why: str = "", who: str | None = None) -> Judgement:
    """Take a judgement back, by its id; raises BadRegister where there is none."""
    made = Judgement(verdict="undo", who=who or getpass.getuser(), when=now(), why=why, undoes=id)
    judgements.add(records / judgements.FILE, made)
    return made


def rename(
    records: Path, person: Dossier, name: str, on: str, *, why: str = "", who: str | None = None
) -> Judgement:
    """Say that the person has a new name from a date (ISO) on; earlier mentions stay theirs.

    Raises WrongName where `on` is no date.
    """
    try:
        date.fromisoformat(on)
    except ValueError as error:
        raise WrongName(f"{on} is no date; write it as 2015-06-01") from error
    made = Judgement(
        verdict="rename", who=who or getpass.getuser(), when=now(), why=why,
        left=_side(person), name=name, on=on,
    )  # fmt: skip
    judgements.add(records / judgements.FILE, made)
    return made


def history(records: Path) -> Judgements:
    """Every judgement with its line, also where they contradict each other."""
    return judgements.read(records / judgements.FILE)


def now() -> str:
    """Local date and time to the second."""
    return datetime.now().astimezone().isoformat(timespec="seconds")


def _side(one: Dossier) -> Side:
    return Side(person=one.id, name=one.name, mentions=tuple(_mentions(one)))


def _mentions(one: Dossier) -> list[str]:
    return [mention.key for mention in one.mentions]


def _keys(one: Judgement) -> list[str]:
    return [key for side in one.sides for key in side.mentions]


def _load[T](path: Path, kind: type[T]) -> list[T]:
    if not path.exists():
        return []
    try:
        return [msgspec.json.decode(line, type=kind) for line in path.read_bytes().splitlines()]
    except msgspec.MsgspecError as error:
        raise BadRecord(
            f"not what this version writes ({error}); ingest the documents again", path=path
        ) from error
