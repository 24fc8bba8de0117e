"""People of a board by the organisation that they are there for."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from graph.draw.seats import Seat
from graph.tables import plain


@dataclass(frozen=True, slots=True, kw_only=True)
class Group:
    """People of one board under one organisation. body: id and name, or None where not stated;
    labelled: whether the organisation, or that none is stated, is told.
    """

    body: tuple[str, str] | None
    seats: tuple[Seat, ...]
    labelled: bool = True

    @property
    def label(self) -> str:
        """What stands at the bracket."""
        return plain(self.body[1]) if self.body else "organisation not stated"


def groups(found: Iterable[Seat]) -> list[Group]:
    """Chairs first, then organisations by number of people and name, without one last."""
    by_body: dict[tuple[str, str] | None, list[Seat]] = defaultdict(list)
    heads = []
    for seat in sorted(found, key=lambda one: one.order):
        if seat.capacity == "chair" and not seat.bodies:
            heads.append(seat)
        else:
            by_body[seat.bodies[0] if seat.bodies else None].append(seat)
    made = [
        # Whoever is there for a second body closes the group, for its bracket to follow.
        Group(body=body, seats=tuple(sorted(members, key=lambda one: len(one.bodies) > 1)))
        for body, members in by_body.items()
    ]
    made.sort(key=_group_order)
    return [Group(body=None, seats=tuple(heads), labelled=False), *made] if heads else made


def _group_order(group: Group) -> tuple[bool, bool, int, str]:
    chaired = any(seat.capacity == "chair" for seat in group.seats)
    return group.body is None, not chaired, -len(group.seats), group.label


def shared_out(found: Sequence[Group]) -> tuple[list[Group], list[Group]]:
    """Groups for the left and for the right, about as many people on either side."""
    total = sum(len(group.seats) for group in found)
    left: list[Group] = []
    for group in found:
        if 2 * sum(len(one.seats) for one in left) >= total:
            break
        left.append(group)
    return left, list(found[len(left) :])
