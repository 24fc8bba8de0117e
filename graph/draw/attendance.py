"""Who came to which meeting of a board: people in rows by organisation, meetings in columns."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from graph.draw.groups import Group, groups
from graph.draw.lanes import short
from graph.draw.measure import shorten, width
from graph.draw.picture import Part, Picture, escape
from graph.draw.seats import Seat, Tie
from graph.tables import day, plain

ROW, GAP, TOP = 17.5, 8, 64  # pixels: a row, between organisations, above the first row
NARROWEST, WIDEST, ALL = 16, 64, 760  # pixels of a column, and of all if they fit
DATED, STAGGERED = 46, 24  # pixels from which each column has its date, in one row or in two
DATE_ROW = 14  # pixels
BODY = 240  # pixels for an organisation
MOST = 80  # people drawn


@dataclass(frozen=True, slots=True, kw_only=True)
class Sitting:
    """A column: a meeting (or a list of members) of one day. read: not only named elsewhere."""

    id: str
    date: str
    told: str
    read: bool


class Attendance:
    """Columns from x = 0 on; names end before it, organisations stand after the last column."""

    def __init__(self, sittings: Sequence[Sitting], seats: Sequence[Seat]) -> None:
        self.sittings, self.picture = sittings, Picture()
        drawn = sorted(seats, key=lambda seat: (not seat.seen, seat.order))[:MOST]
        self.groups = groups(drawn)
        self.left_out = len(seats) - len(drawn)
        self.column = max(NARROWEST, min(WIDEST, ALL / max(1, len(sittings))))
        self.end = self.column * len(sittings)
        self.x = {one.id: self.column * (n + 0.5) for n, one in enumerate(sittings)}
        self.on = {one.date: one.id for one in sittings}

    def _column(self, tie: Tie) -> str:
        """The column of a tie; a list of members stands in that of its day."""
        return tie.meeting or self.on[tie.date]

    def draw(self) -> Picture:
        """The picture."""
        y = float(TOP)
        for group in self.groups:
            for seat in group.seats:
                self._row(seat, y + ROW / 2)
                y += ROW
            self._body(group, y - ROW * len(group.seats), y)
            y += GAP
        for top, years in ((TOP - 28, -16), (y + 10, 16 + DATE_ROW)):
            self._dates(top, years, (TOP - 8, y - 4))
        widest = max(width(seat.name, 13, bold=True) for g in self.groups for seat in g.seats)
        self.picture.bounds = (-widest - 110, 0, self.end + BODY + 40, y + 48)
        return self.picture

    def _dates(self, y: float, years: float, line: tuple[float, float]) -> None:
        """Dates of the columns at a height, years so far below, a fine line down each column."""
        year = ""
        for n, one in enumerate(self.sittings):
            when, x = date.fromisoformat(one.date), self.x[one.id]
            colour = "ink" if one.read else "muted"
            self.picture.stroke([(x, end) for end in line], colour="rule", of=[one.id])
            if self.column >= STAGGERED:
                lower = DATE_ROW * (n % 2) if self.column < DATED else 0
                self._date(one, (x, y + lower), short(when), colour)
            if str(when.year) != year:
                year = str(when.year)
                start = x if self.column >= STAGGERED else x - self.column / 2
                align = "center" if self.column >= STAGGERED else "left"
                self.picture.words((start, y + years), year, align=align, of=[one.id])

    def _date(self, one: Sitting, at: tuple[float, float], text: str, ink: str) -> None:
        title = f"{day(one.date)}\n{one.told}"
        told = Part(kind="date", title=title, opens=one.id, of=[one.id, *self._people(one)])
        self.picture.box(f"{one.id} {at[1]:.0f}", at, [text], told, ink=ink, margin=1)

    def _people(self, one: Sitting) -> list[str]:
        seats = [seat for group in self.groups for seat in group.seats]
        return [s.person for s in seats for tie in s.ties if self._column(tie) == one.id]

    def _row(self, seat: Seat, y: float) -> None:
        name = plain(seat.name)
        shown = f"<b>{escape(name)}</b>" if seat.capacity == "chair" else escape(name)
        prefix = f"<i>{escape(plain(seat.prefix))} </i>" if seat.prefix else ""
        wide = width(name, 13, bold=seat.capacity == "chair")
        wide += width(f"{plain(seat.prefix)} ", 13) if seat.prefix else 0
        columns = [self._column(tie) for tie in seat.ties]
        of = [seat.person, *(id for id, _ in seat.bodies), *columns]
        told = Part(kind="person", title=seat.tip, opens=seat.person, of=of)
        at = (-12 - wide / 2, y)
        self.picture.box(seat.person, at, [prefix + shown], told, size=13, margin=1)
        self.picture.stroke([(-8, y), (self.end + 8, y)], colour="rule", of=of)
        for tie in sorted(seat.ties, key=lambda tie: tie.kind != "listed"):
            column = self._column(tie)
            self._bead(seat, tie, column, (self.x[column], y))

    def _bead(self, seat: Seat, tie: Tie, column: str, at: tuple[float, float]) -> None:
        listed, away = tie.kind == "listed", tie.kind == "apologies"
        guest = tie.kind in ("officer", "in attendance", "substitute")
        head = f"{plain(seat.name)}, {day(tie.date)}\n{tie.told}"
        of = [seat.person, column, *(id for id, _ in seat.bodies)]
        title = tie.proof.tip(head, seat.names)
        self.picture.dot(
            f"{seat.person} @ {column} {tie.kind}",
            at,
            Part(kind="bead", title=title, opens=seat.person, of=of),
            size=4.6,
            fill="paper" if listed or away else "link" if guest else "board",
            rim="link" if guest else "board",
            edge=1.5,
            shape="square" if listed else "dot",
        )

    def _body(self, group: Group, top: float, end: float) -> None:
        if not group.labelled:
            return
        x, middle = self.end + 14, (top + end) / 2
        body = group.body[0] if group.body else ""
        of = [body, *(seat.person for seat in group.seats)]
        path = [(x, top + ROW / 2), (x, end - ROW / 2)]
        self.picture.stroke(path, of=of)
        self.picture.stroke([(x, middle), (x + 6, middle)], of=of)
        text = shorten(group.label, BODY, 12)
        told = Part(kind="body", title=group.label, opens=body, of=of)
        shown = escape(text) if body else f"<b><i>{escape(text)}</i></b>"
        at = (x + 10 + width(text, 12) / 2, middle)
        id = f"{body or 'not stated'} {top:.0f}"
        self.picture.box(id, at, [shown], told, ink="muted", margin=1)


def columns(meetings: Sequence[Mapping[str, object]], seats: Sequence[Seat]) -> list[Sitting]:
    """Meetings, and lists of members that belong to none of them, in the order of time."""
    made = [
        Sitting(
            id=str(row["meeting_id"]),
            date=str(row["date"]),
            told=told(row),
            read=row["status"] != "referenced",
        )
        for row in meetings
    ]
    lists = {tie.date for seat in seats for tie in seat.ties if tie.kind == "listed"}
    known = {one.date: one.id for one in made}
    made += [
        Sitting(id=when, date=when, told="list of members", read=True)
        for when in lists - known.keys()
    ]
    return sorted(made, key=lambda one: (one.date, one.id))


def told(row: Mapping[str, object]) -> str:
    """What is known of a meeting in few words."""
    if row["status"] == "referenced":
        return "named; nothing of it read"
    if row["status"] == "scheduled":
        return f"scheduled; {row['items']} items on its agenda"
    return f"{row['present']} present, {row['apologies']} sent apologies; {row['items']} items"
