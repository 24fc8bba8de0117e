"""How a topic moved between boards: its items in time, and the steps with their evidence."""

from collections import defaultdict
from collections.abc import Sequence

from graph.draw.movement import Movement
from graph.draw.moves import GRADES, Arrow, Dot, Place
from graph.draw.page import Page, Sign
from graph.draw.step_panels import Told
from graph.flow import Flow, Item, Step, flow
from graph.nearest import nearest
from graph.query import load
from graph.stores import Store
from graph.tables import count, day, plain

QUERY = "topic-movement"
LANES, DOTS, STEPS = 8, 60, 60  # drawn at most; of more dots than that, one a meeting

RELATED = """
MATCH (t:Topic {id: $topic})-[:BROADER]-(o:Topic)
RETURN o.name AS name
ORDER BY name
"""


def page(store: Store, topic: str, boards: list[str]) -> Page:
    """The page of a topic (id) on boards (ids; none: all)."""
    moved = flow(store, topic)
    name = plain(moved.name)
    items = [item for item in moved.items if not boards or item.board in boards]
    steps = [step for step in moved.steps if not boards or _between(step, boards)]
    if not items:
        return Page(title=f"How {name} moved", finding=_nothing(store, topic, name))
    told = Told(store, moved, items, steps)
    drawn, dots, arrows = _drawn(moved, items, told)
    return Page(
        title=f"How {name} moved",
        finding=_finding(items, steps, drawn, dots, arrows),
        legend=_legend(arrows),
        picture=Movement(_places(moved, drawn, arrows), dots, arrows).draw(),
        panels=told.panels(),
        grids=(told.steps_grid(), told.items_grid()),
        find="Find an item",
    )


def _between(step: Step, boards: Sequence[str]) -> bool:
    return step.target.board in boards and step.source.board in (None, *boards)


def _nothing(store: Store, topic: str, name: str) -> str:
    names = [str(row["topic"]) for row in load("topics").run(store).dicts()]
    related = [str(row["name"]) for row in store.run(RELATED, {"topic": topic}).dicts()]
    near = [one for one in related if one in names] or nearest(name, names)
    close = f" Topics near it: {', '.join(map(plain, near))}." if near else ""
    return f"Nothing read speaks of {name}.{close}"


def _drawn(
    moved: Flow, items: Sequence[Item], told: Told
) -> tuple[list[str], list[Dot], list[Arrow]]:
    """The boards that are lanes, the dots on them, and the arrows between these."""
    number: dict[str, int] = defaultdict(int)
    for item in items:
        number[item.board] += 1
    order = [lane.id for lane in moved.boards if lane.id in number]
    drawn = sorted(order, key=lambda board: (-number[board], order.index(board)))[:LANES]
    shown = [item for item in items if item.board in drawn]
    stacks: dict[str, list[Item]] = defaultdict(list)
    for item in shown:
        stacks[item.meeting].append(item)
    whole = len(shown) > DOTS
    dots = [told.dot(stack) for stack in stacks.values()] if whole else []
    dots = dots or [told.dot([item]) for item in shown]
    named = {one.id for one in moved.named}
    joined = [
        step
        for step in told.steps
        if step.target.board in drawn and (step.source.lane in drawn or step.source.lane in named)
    ]
    arrows = [told.arrow(step, stacks, whole) for step in joined[:STEPS]]
    return [board for board in order if board in drawn], dots, arrows


def _places(moved: Flow, drawn: Sequence[str], arrows: Sequence[Arrow]) -> list[Place]:
    """Boards, and what is only named and leads to one of them."""
    starts = {arrow.source for arrow in arrows}
    places = [
        Place(
            id=one.id,
            name=one.name,
            note="named; nothing of this topic read" if one.read else "named; nothing read",
            nothing=True,
        )
        for one in moved.named
        if one.id in starts
    ]
    for lane in moved.boards:
        if lane.id in drawn:
            places.append(Place(id=lane.id, name=lane.name, note=count(lane.meetings, "meeting")))
    return places


def _finding(
    items: Sequence[Item],
    steps: Sequence[Step],
    drawn: Sequence[str],
    dots: Sequence[Dot],
    arrows: Sequence[Arrow],
) -> str:
    meetings = {item.meeting for item in items}
    boards = {item.board for item in items}
    dates = sorted({item.date for item in items})
    when = day(dates[0]) + (f" to {day(dates[-1])}" if len(dates) > 1 else "")
    parts = [
        f"{count(len(items), 'item')} at {count(len(meetings), 'meeting')} "
        f"of {count(len(boards), 'board')}, {when}.",
        _evidence(steps),
    ]
    if len(drawn) < len(boards):
        parts.append(f"Drawn are the {len(drawn)} boards with most items.")
    if len(dots) < len(items) and len(drawn) == len(boards):
        parts.append("Each dot is a meeting.")
    if len(arrows) < len(steps):
        parts.append(f"Drawn are the {len(arrows)} best steps of {len(steps)}; the table has more.")
    return " ".join(parts)


def _evidence(steps: Sequence[Step]) -> str:
    if not steps:
        return "No step from one board to another was found."
    proved = sum(step.grade < 5 for step in steps)
    if proved == len(steps):
        have = "step between boards, with evidence" if proved == 1 else "steps between boards"
        return f"{proved} {have}{'' if proved == 1 else ', each with evidence'}."
    return f"{proved} of {len(steps)} steps have evidence; the dotted ones are only later in time."


def _legend(arrows: Sequence[Arrow]) -> tuple[Sign, ...]:
    steps = [
        Sign(
            text=grade.words,
            colour=grade.colour,
            width=grade.width,
            dashes=grade.dashes,
            arrow=True,
        )
        for grade in GRADES.values()
    ]
    named = any(not arrow.source.startswith("item/") for arrow in arrows)
    return (
        Sign(text="in passing, 1 mention", mark="passing"),
        Sign(text="about it, 5 mentions", mark="about"),
        Sign(text="decision", mark="decision"),
        *steps,
        *([Sign(text="only named", mark="undated")] if named else []),
        Sign(text="carrier", mark="carrier"),
    )
