"""Equal mentions taken together: two million mentions are two hundred thousand sightings."""

from collections.abc import Container, Iterable, Sequence
from functools import lru_cache

from graph.compare import Sighting, courtesy_of, role_of
from graph.mentions import Mention
from graph.person_name import Name, read


def gather(
    mentions: Sequence[Mention], chosen: Iterable[int], apart: Container[str]
) -> list[Sighting]:
    """Sightings of the chosen positions, in an order that the order of the mentions has no part
    in. apart: keys of mentions that stay by themselves.
    """
    towns = len({one.area for one in mentions})
    groups: dict[tuple[object, ...], Sighting] = {}
    for at in chosen:
        one = mentions[at]
        name, role, courtesy = _told(one.name, one.prefix, one.suffix, one.post)
        alone = one.key if one.key in apart else ""
        key = (name, one.organisation, one.board, one.area, role, courtesy, alone)
        sighting = groups.get(key)
        if sighting is None:
            sighting = groups[key] = Sighting(*key[:-1], towns=towns)
        sighting.add(at, one)
    return [sighting for _, sighting in sorted(groups.items(), key=_order)]


@lru_cache(maxsize=1 << 18)
def _told(
    name: str, prefix: str | None, suffix: str | None, post: str | None
) -> tuple[Name, str | None, str | None]:
    """Name, role and form of address, of the same words once."""
    form = read(name)
    return form, role_of(prefix, suffix, post), courtesy_of(prefix, form)


def _order(group: tuple[tuple[object, ...], Sighting]) -> tuple[object, ...]:
    name, *rest = group[0]
    assert isinstance(name, Name)
    return (name.last, name.fore, *(part or "" for part in rest))
