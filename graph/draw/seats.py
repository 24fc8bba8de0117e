"""Who sits on which board, in what capacity, and everything that proves it."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from graph.draw.proof import Proof, proof
from graph.query import load
from graph.stores import Store
from graph.tables import count, day, plain

# Everything stated between boards and people; a list of members is a tie without a meeting.
TIES = """
CALL () {
  MATCH (b:Board)<-[r:MEMBER_OF]-(p:Person)
  WHERE b.id IN $boards AND r.basis = 'listed'
  RETURN b AS b, p AS p, r AS r, 'listed' AS kind, '' AS meeting, r.first_seen AS date
  UNION ALL
  MATCH (b:Board)-[:HELD]->(m:Meeting)<-[r:ATTENDED]-(p:Person)
  WHERE b.id IN $boards
  RETURN b AS b, p AS p, r AS r, r.status AS kind, m.id AS meeting, m.date AS date
  UNION ALL
  MATCH (b:Board)-[:HELD]->(m:Meeting)<-[r:SENT_APOLOGIES]-(p:Person)
  WHERE b.id IN $boards
  RETURN b AS b, p AS p, r AS r, 'apologies' AS kind, m.id AS meeting, m.date AS date
}
MATCH (d:Document)
WHERE d.id = r.document
RETURN b.id AS board_id, p.id AS person_id, p.sort_name AS sort_name,
  p.other_names AS other_names, kind AS kind, r.role AS role, r.post AS post, r.part AS part,
  r.mode AS mode, meeting AS meeting_id, date AS date, d.id AS document_id,
  d.classification AS document_kind, d.date AS document_date, d.path AS path, r.page AS page,
  r.line AS line, r.quote AS quote
ORDER BY board_id, person_id, date, line
"""

RANKS = (
    "chair",
    "vice chair",
    "member",
    "present",
    "substitute",
    "officer",
    "in attendance",
    "invited",
    "apologies",
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Tie:
    """One statement that ties a person to a board. told: in what capacity, with role and post."""

    told: str
    post: str
    kind: str
    date: str
    meeting: str
    proof: Proof
    document: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Seat:
    """A person on a board. bodies: ids and names of whom they were there for."""

    board: str
    board_name: str
    person: str
    name: str
    sort_name: str
    prefix: str
    other_names: tuple[str, ...]
    capacity: str
    bodies: tuple[tuple[str, str], ...]
    present: int
    meetings: int
    apologies: int
    ties: tuple[Tie, ...]

    @property
    def seen(self) -> bool:
        """Whether they came at least once."""
        return self.present > 0

    @property
    def words(self) -> str:
        """The capacity, and that only apologies came where that is all that is known."""
        away = self.apologies and not self.seen and self.capacity != "apologies"
        return f"{self.capacity}, apologies" if away else self.capacity

    @property
    def came(self) -> str:
        """How often they were there, of the meetings that were read."""
        return f"{self.present} of {self.meetings}" if self.meetings else "no meeting read"

    @property
    def names(self) -> tuple[str, ...]:
        """Every written form, their own first."""
        return (self.name, *self.other_names)

    @property
    def best(self) -> Tie:
        """The tie that gives the strongest capacity."""
        return min(self.ties, key=lambda tie: (_rank(tie), tie.date))

    @property
    def order(self) -> tuple[int, str, str]:
        """Strongest capacity first, then by surname."""
        return RANKS.index(self.capacity), self.sort_name, self.person

    @property
    def tip(self) -> str:
        """What pointing at the line shows."""
        tie = self.best
        head = f"{plain(self.name)} · {plain(self.board_name)}\n{tie.told}"
        return tie.proof.tip(head, self.names)


def _rank(tie: Tie) -> int:
    given = tie.told.partition(",")[0].partition(" (")[0].lower()
    return RANKS.index(given) if given in RANKS else len(RANKS)


def seats(store: Store, boards: Sequence[str], at: str = "") -> list[Seat]:
    """Everybody on these boards (ids; none: all boards), at a date if one is given.

    By board, in the order given or else by name, and then in the order of `Seat.order`.
    """
    rows = load("who-sits-where").run(store, boards=list(boards), at=at).dicts()
    ids = sorted({str(row["board_id"]) for row in rows})
    ties: dict[tuple[str, str], list[dict[str, object]]] = defaultdict(list)
    for tie in store.run(TIES, {"boards": ids}).dicts():
        if not at or str(tie["date"]) <= at:
            ties[str(tie["board_id"]), str(tie["person_id"])].append(tie)
    made = [_seat(row, ties[str(row["board_id"]), str(row["person_id"])]) for row in rows]
    given = {board: n for n, board in enumerate(boards)}
    return sorted(
        made,
        key=lambda seat: (given.get(seat.board, 0), seat.board_name, seat.board, seat.order),
    )


def _seat(row: Mapping[str, object], ties: Sequence[Mapping[str, object]]) -> Seat:
    bodies = zip(_list(row["organisation_ids"]), _list(row["organisations"]), strict=True)
    return Seat(
        board=str(row["board_id"]),
        board_name=str(row["board"]),
        person=str(row["person_id"]),
        name=str(row["person"]),
        sort_name=str(ties[0]["sort_name"]),
        prefix=str(row["honorific_prefix"] or ""),
        other_names=tuple(_list(ties[0]["other_names"])),
        capacity=str(row["capacity"]),
        bodies=tuple(bodies),
        present=int(str(row["present"])),
        meetings=int(str(row["meetings"])),
        apologies=int(str(row["apologies"])),
        ties=tuple(_tie(tie) for tie in ties),
    )


def _list(value: object) -> list[str]:
    return [str(one) for one in value] if isinstance(value, list) else []


def _tie(row: Mapping[str, object]) -> Tie:
    kind, role = str(row["kind"]), str(row["role"] or "")
    if kind == "listed":
        said = f"{role or 'member'} (listed)"
    elif role in RANKS:
        said = role
    else:
        said = f"{kind}, {role}" if role else kind
    more = [str(row[name]) for name in ("post", "part", "mode") if row[name]]
    return Tie(
        told=plain(", ".join([said.capitalize(), *more])),
        post=plain(str(row["post"] or "")),
        kind=kind,
        date=str(row["date"]),
        meeting=str(row["meeting_id"]),
        proof=proof(row),
        document=str(row["document_id"]),
    )


def within(found: Iterable[Seat], since: str, until: str, meetings: int) -> list[Seat]:
    """The seats as the ties between two dates (ISO; empty: open) give them, of so many meetings."""
    made = []
    for seat in found:
        ties = tuple(
            tie for tie in seat.ties if since <= tie.date and tie.date <= (until or "9999")
        )
        if ties:
            away = sum(tie.kind == "apologies" for tie in ties)
            made.append(
                replace(
                    seat,
                    ties=ties,
                    capacity=RANKS[min(map(_rank, ties))],
                    apologies=away,
                    present=sum(bool(tie.meeting) for tie in ties) - away,
                    meetings=meetings,
                )
            )
    return made


def by_person(found: Iterable[Seat]) -> dict[str, dict[str, Seat]]:
    """The seats by person, then by board."""
    made: dict[str, dict[str, Seat]] = defaultdict(dict)
    for seat in found:
        made[seat.person][seat.board] = seat
    return made


def read_from(found: Iterable[Seat]) -> str:
    """``Read from 3 meetings and 1 membership list, 14 August 2012 to 5 July 2013.``"""
    ties = [tie for seat in found for tie in seat.ties]
    meetings = {tie.meeting for tie in ties if tie.meeting}
    lists = {tie.document for tie in ties if tie.kind == "listed"}
    parts = [count(len(meetings), "meeting")] if meetings else []
    parts += [count(len(lists), "membership list")] if lists else []
    dates = sorted({tie.date for tie in ties})
    when = day(dates[0]) + (f" to {day(dates[-1])}" if dates[0] != dates[-1] else "")
    return f"Read from {' and '.join(parts)}, {when}."
