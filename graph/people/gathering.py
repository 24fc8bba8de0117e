"""Equal mentions taken together: two million mentions are two hundred thousand sightings."""

from collections.abc import Container, Iterable, Sequence

from graph.compare import Sighting, courtesy_of, role_of
from graph.mentions import Mention
from graph.people.name import Name, read


def gather(
    mentions: Sequence[Mention], chosen: Iterable[int], judged: Container[str]
) -> list[Sighting]:
    """Sightings of the chosen positions, a judged mention (by key) by itself, in an order that the
    order of the mentions has no part in.
    """
    towns = len({one.area for one in mentions})
    groups: dict[tuple[object, ...], Sighting] = {}
    for at in chosen:
        one = mentions[at]
        name = read(one.name)
        where = one.organisation, one.board, one.area
        parts = (name, *where, role_of(one), courtesy_of(one, name))
        key = (*parts, one.key if one.key in judged else "")
        if key not in groups:
            groups[key] = Sighting(*parts, towns=towns)
        groups[key].add(at, one)
    return [sighting for _, sighting in sorted(groups.items(), key=_order)]


def _order(group: tuple[tuple[object, ...], Sighting]) -> tuple[object, ...]:
    name, *rest = group[0]
    assert isinstance(name, Name)
    return (name.last, name.fore, *(part or "" for part in rest))
