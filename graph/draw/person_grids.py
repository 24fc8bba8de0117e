"""What the tables of a person's page tell."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence

from graph.draw.capacities import capacity
from graph.draw.page import Cell, Grid, Row
from graph.draw.proof import Proof, brief, documents, proof
from graph.draw.seats import Seat
from graph.query import load
from graph.stores import Store
from graph.tables import count, day, plain


class Found:
    """What saved queries tell of a person."""

    def __init__(self, store: Store, person: str) -> None:
        self.store, self.person = store, person
        names = load("names").run(store, labels=["Person"]).dicts()
        self.name = next(row for row in names if row["id"] == person)
        self.speeches = self._rows("person-speeches", person=person)
        self.tasks = self._rows("open-actions", owner=person, status="all")

    def _rows(self, query: str, **given: object) -> list[dict[str, object]]:
        """Rows of a saved query, with what kind of document and of when proves each."""
        rows = load(query).run(self.store, **given).dicts()
        kinds = documents(self.store, {str(row["document"]) for row in rows})
        return [row | kinds[str(row["document"])] for row in rows]

    @property
    def title(self) -> str:
        """The name."""
        return plain(str(self.name["name"]))

    def post(self, held: Sequence[Seat]) -> str:
        """Whom they come for, and the latest post that is given, with the proof of it."""
        bodies = [
            row["organisation"] for row in self._rows("person-organisations", person=self.person)
        ]
        named = "; ".join(dict.fromkeys(plain(str(body)) for body in bodies))
        posts = sorted(
            (tie for seat in held for tie in seat.ties if tie.post), key=lambda t: t.date
        )
        told = f"{posts[-1].post} ({posts[-1].proof.short})" if posts else "post not stated"
        return f"{named or 'Organisation not stated'} · {told}"

    def spoke_to(self) -> Grid:
        """The items they spoke to."""
        rows: list[Row] = [
            [
                brief(str(row["date"])),
                plain(str(row["board"])),
                _item(row),
                plain(str(row["verb"] or "spoke")),
                _words(proof(row)),
            ]
            for row in self.speeches
        ]
        items = len({row["item_id"] for row in self.speeches})
        return Grid(
            title="Spoke to",
            columns=("Date", "Board", "Item", "", "Words"),
            rows=rows,
            empty="No document read says that they spoke to an item.",
            note=count(items, "item"),
        )

    def actions(self) -> Grid:
        """What they were to do."""
        rows: list[Row] = [
            [
                brief(str(row["date"])),
                plain(str(row["action"])),
                day(str(row["due_date"])) if row["due_date"] else "no date given",
                plain(str(row["status"])),
                _words(proof(row)),
            ]
            for row in self.tasks
        ]
        return Grid(
            title="Actions",
            columns=("Given", "To do", "By", "", "Words"),
            rows=rows,
            empty="No action was given to them in what was read.",
            note=count(len(rows), "action"),
        )

    def interests(self) -> Grid:
        """The interests they declared."""
        rows: list[Row] = [
            [
                brief(str(row["date"])),
                _item(row),
                plain(str(row["reason"] or "reason not stated")),
                _words(proof(row)),
            ]
            for row in self._rows("declared-interests", person=self.person)
        ]
        return Grid(
            title="Declared interests",
            columns=("Date", "Item", "Reason", "Words"),
            rows=rows,
            empty="No declared interest was read.",
        )

    def company(self) -> Grid:
        """Who was at more than one meeting with them."""
        rows = load("person-company").run(self.store, person=self.person, least=2).dicts()
        return Grid(
            title="Met more than once",
            columns=(),
            rows=[[plain(str(row["person"])), int(str(row["meetings"]))] for row in rows],
            empty="Nobody, in what was read.",
            note="meetings",
            aside=True,
        )

    def topics(self) -> Grid:
        """What the items are about that they spoke to."""
        topics = Counter(plain(str(one)) for row in self.speeches for one in _list(row["topics"]))
        return Grid(
            title="Topics spoken to",
            columns=(),
            rows=[[name, number] for name, number in topics.most_common()],
            empty="None, in what was read.",
            note="items",
            aside=True,
        )


def _list(value: object) -> list[object]:
    return list(value) if isinstance(value, list) else []


def _item(row: Mapping[str, object]) -> str:
    return " ".join(plain(str(row[key])) for key in ("number", "item") if row[key])


def _words(told: Proof, names: Iterable[str] = ()) -> Cell:
    return Cell(quote=told.excerpt(names), where=told.short)


def sits_on(held: Sequence[Seat]) -> Grid:
    """The boards, in what capacity, for whom and how often."""
    rows: list[Row] = [
        [
            Cell(text=plain(seat.board_name), opens=seat.board),
            capacity(seat),
            "; ".join(plain(name) for _, name in seat.bodies) or "not stated",
            brief(min(tie.date for tie in seat.ties)),
            brief(max(tie.date for tie in seat.ties)),
            seat.came,
        ]
        for seat in held
    ]
    return Grid(
        title="Sits on",
        columns=("Board", "Capacity", "For", "First seen", "Last seen", "Present"),
        rows=rows,
        empty="No board: the name stands in documents, but on no list of people.",
    )


def appearances(held: Sequence[Seat]) -> Grid:
    """Every list that holds them, in the order of time, with its words."""
    ties = sorted(((tie, seat) for seat in held for tie in seat.ties), key=lambda one: one[0].date)
    rows: list[Row] = [
        [
            brief(tie.date),
            Cell(text=plain(seat.board_name), opens=seat.board),
            tie.told,
            _words(tie.proof, seat.names),
        ]
        for tie, seat in ties
    ]
    return Grid(
        title="Every appearance",
        columns=("Date", "Board", "As", "Words"),
        rows=rows,
        empty="None.",
        note=str(len(rows)),
    )


def written(held: Sequence[Seat], found: Found) -> Grid:
    """The forms of the name, and in how many places of attendance each was read."""
    names = [str(found.name["name"]), *map(str, _list(found.name["other_names"]))]
    told = Counter(tie.proof.written(names) for seat in held for tie in seat.ties)
    rows: list[Row] = [[plain(name), f"{told[name]} ×" if told[name] else ""] for name in names]
    return Grid(
        title="Written as",
        columns=(),
        rows=[*rows, [Cell(where=f"id {found.person}"), ""]],
        note=f"{count(len(names), 'form')}, 1 person",
        aside=True,
    )


def also_on(held: Sequence[Seat], around: Iterable[Seat]) -> Grid:
    """Who else joins two or more of the same boards."""
    names: dict[str, str] = {}
    boards: Counter[str] = Counter()
    for seat in around:
        if held and seat.person != held[0].person:
            names[seat.person] = plain(seat.name)
            boards[seat.person] += 1
    rows: list[Row] = [[names[one], number] for one, number in boards.most_common() if number > 1]
    return Grid(
        title="Also on both boards" if len(held) == 2 else "Also on two or more of these boards",
        columns=(),
        rows=rows,
        empty="Nobody." if len(held) > 1 else "One board only.",
        note="boards" if rows else "",
        aside=True,
    )
