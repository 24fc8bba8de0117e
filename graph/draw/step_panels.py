"""What dots, arrows, panels and tables tell of a topic's items and of the steps between them."""

from collections.abc import Iterable, Mapping, Sequence

from graph.draw.moves import Arrow, Dot
from graph.draw.page import Cell, Entry, Grid, Panel, Row, Section
from graph.draw.proof import Proof, brief, documents, proof
from graph.flow import GRADES, End, Evidence, Flow, Item, Step
from graph.stores import Store
from graph.tables import count, day, plain

MOST = 500  # steps told


class Told:
    """Items and steps in words. steps: the best of them; each has an id by its place there."""

    def __init__(
        self, store: Store, moved: Flow, items: Sequence[Item], steps: Sequence[Step]
    ) -> None:
        self.items, self.further, self.number = items, moved.further, len(steps)
        self.steps = sorted(steps, key=_rank)[:MOST]
        self.ids = {id(step): f"step {n}" for n, step in enumerate(self.steps)}
        said = [*(item.evidence for item in items), *_evidence([*self.steps, *moved.further])]
        self.documents = documents(store, {one.document for one in said})

    def proof(self, said: Evidence) -> Proof:
        """Words with what kind of document they stand in."""
        row = {"path": said.path, "line": said.line, "page": said.page, "quote": said.quote}
        return proof(self.documents[said.document] | row)

    def dot(self, stack: Sequence[Item]) -> Dot:
        """The dot of an item, or of several of one meeting."""
        first = max(stack, key=lambda item: (item.about, item.mentions))
        several = len(stack) > 1
        return Dot(
            id=first.id,
            lane=first.board,
            meeting=first.meeting,
            date=first.date,
            label=count(len(stack), "item") if several else _numbered(first),
            title=first.title,
            mentions=sum(item.mentions for item in stack),
            about=any(item.about for item in stack),
            decided=any(item.decided for item in stack),
            tip="\n\n".join(self._tip(item) for item in stack[:3]),
        )

    def _tip(self, item: Item) -> str:
        head = f"{day(item.date)} · {plain(item.board_name)}\n{named(item)}\n{_said(item)}"
        return self.proof(item.evidence).tip(head)

    def arrow(self, step: Step, stacks: Mapping[str, Sequence[Item]], whole: bool) -> Arrow:
        """The arrow of a step; `whole`: dots are meetings."""
        source = step.source
        start, target = source.lane, step.target.id
        if source.item or source.meeting in stacks:
            stack = [source.item] if source.item and not whole else stacks[str(source.meeting)]
            start = max(stack, key=lambda item: (item.about, item.mentions)).id
        if whole:
            stack = stacks[step.target.meeting]
            target = max(stack, key=lambda item: (item.about, item.mentions)).id
        return Arrow(
            id=self.ids[id(step)],
            source=start,
            target=target,
            grade=step.grade,
            carriers=tuple(carrier.name for carrier in step.carriers),
            date=source.date or "",
            tip=self.proof(step.after).tip(f"{_ends(step)}\n{_why(step)}"),
        )

    def panels(self) -> dict[str, Panel]:
        """A panel for each item and each step."""
        made = {item.id: self._item_panel(item) for item in self.items}
        return made | {self.ids[id(step)]: self._step_panel(step) for step in self.steps}

    def _item_panel(self, item: Item) -> Panel:
        into = [step for step in self.steps if step.target.id == item.id]
        out = [step for step in self.steps if step.source.item and step.source.item.id == item.id]
        parts = {
            "Words": [self.proof(item.evidence).entry("")],
            "Came from": [
                Entry(head=_end(s.source), where=_why(s), opens=self.ids[id(s)]) for s in into
            ],
            "Went to": [
                Entry(head=_at(s.target), where=_why(s), opens=self.ids[id(s)]) for s in out
            ],
        }
        return Panel(
            title=named(item),
            sub=f"{plain(item.board_name)}, {day(item.date)}\n{_said(item)}",
            sections=_sections(parts),
        )

    def _step_panel(self, step: Step) -> Panel:
        before = [self.proof(step.before).entry("")] if step.before else []
        parts = {
            f"From {_end(step.source)}": before or [Entry(where="only named, in the words below")],
            f"To {_at(step.target)}": [self.proof(step.after).entry("")],
        }
        for carrier in step.carriers:
            parts[f"Carried by {plain(carrier.name)}"] = [
                self.proof(said).entry(f"{status}, {when}".capitalize(), [carrier.name])
                for said, status, when in (
                    (carrier.before, carrier.status_before, "before"),
                    (carrier.after, carrier.status_after, "after"),
                )
            ]
        parts["Further evidence"] = [
            self.proof(other.after).entry(_why(other)) for other in self._others(step)
        ]
        return Panel(title=_ends(step), sub=_why(step), sections=_sections(parts))

    def _others(self, step: Step) -> list[Step]:
        """What else joins the same meetings."""
        pair = step.source.meeting or step.source.lane, step.target.meeting
        return [
            other
            for other in self.further
            if (other.source.meeting or other.source.lane, other.target.meeting) == pair
        ]

    def steps_grid(self) -> Grid:
        """Every step, the best evidence first."""
        rows: list[Row] = []
        for step in self.steps:
            told = self.proof(step.after)
            rows.append(
                [
                    Cell(text=brief(step.target.date), opens=self.ids[id(step)]),
                    _end(step.source),
                    _at(step.target),
                    GRADES[step.grade],
                    ", ".join(plain(carrier.name) for carrier in step.carriers) or "–",
                    Cell(quote=told.excerpt([step.words]), where=told.short),
                ]
            )
        return Grid(
            title="Steps between boards, best evidence first",
            columns=("Date", "From", "To", "Evidence", "Carried by", "Words"),
            rows=rows,
            empty="None: no document read names another board here, and nobody was at two of them.",
            note=count(len(rows), "step")
            if len(rows) == self.number
            else _best(len(rows), self.number),
        )

    def items_grid(self) -> Grid:
        """Every item in the order of time."""
        rows: list[Row] = []
        for item in self.items:
            told = self.proof(item.evidence)
            rows.append(
                [
                    brief(item.date),
                    plain(item.board_name),
                    Cell(text=named(item), opens=item.id),
                    item.mentions,
                    "about it" if item.about else "in passing",
                    plain(item.decided or "–"),
                    Cell(quote=told.excerpt(), where=told.short),
                ]
            )
        return Grid(
            title="Items",
            columns=("Date", "Board", "Item", "Said", "", "Outcome", "Words"),
            rows=rows,
            note=count(len(rows), "item"),
        )


def _rank(step: Step) -> tuple[int, int, str]:
    """The best grade first, then most carriers, then time."""
    return step.grade, -len(step.carriers), step.target.date


def _best(shown: int, number: int) -> str:
    return f"the best {shown} of {number}; all of them: quorate flow"


def _evidence(steps: Iterable[Step]) -> Iterable[Evidence]:
    for step in steps:
        yield step.after
        if step.before:
            yield step.before
        for carrier in step.carriers:
            yield carrier.before
            yield carrier.after


def _sections(parts: Mapping[str, Sequence[Entry]]) -> tuple[Section, ...]:
    return tuple(Section(head=head, entries=tuple(found)) for head, found in parts.items() if found)


def _numbered(item: Item) -> str:
    return f"item {plain(item.number)}" if item.number else ""


def named(item: Item) -> str:
    """An item by its number, if it has one, and title."""
    return plain(f"{item.number} {item.title}" if item.number else item.title)


def _said(item: Item) -> str:
    how = "about it" if item.about else "in passing"
    outcome = f" · {plain(item.decided)}" if item.decided else ""
    return f"{how}, {count(item.mentions, 'mention')}{outcome}"


def _at(item: Item) -> str:
    number = f", {_numbered(item)}" if item.number else ""
    return f"{plain(item.board_name)}, {brief(item.date)}{number}"


def _end(end: End) -> str:
    if end.item:
        return _at(end.item)
    return f"{plain(end.name)}, {brief(end.date) if end.date else 'date not given'}"


def _ends(step: Step) -> str:
    return f"{plain(step.source.name)} → {plain(step.target.board_name)}"


def _why(step: Step) -> str:
    grade = GRADES[step.grade]
    if step.grade == 4:
        return f"{grade}: {', '.join(plain(one.name) for one in step.carriers)}"
    return f"{grade}: {plain(step.words)}" if step.words else grade
