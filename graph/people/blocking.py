"""Which sightings are worth comparing, so that the work grows with the sightings, not their square.

Within one town (or board, where no town is known) and within one organisation, names are compared
that share a part of the surname or miss one letter of it; across them, only equal names and names
that few bear.
"""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import cache
from itertools import combinations, pairwise, product

from graph.compare import Sighting
from graph.name_shares import short_forms
from graph.person_name import Name, folded, likeness, regrouped

MANY = 12  # equal names in one town, or names across towns, beyond which only neighbours are paired
CROWD = 100  # pairs of sightings of two names in one town, beyond which a sample is paired
MOST = 1000  # names with one key in one circle, beyond which the key tells nothing

type Pair = tuple[int, int]
type ByName = dict[Name, list[int]]
type Index = dict[tuple[str, str], list[int]]


def pairs(sightings: Sequence[Sighting], members: Sequence[int]) -> Iterator[Pair]:
    """Pairs of those members that may be one person, the smaller position first; few come twice.
    Surnames alone are left to `bare_pairs`.
    """
    named = [at for at in members if sightings[at].name.rank]
    circles = _circles(sightings, named)
    searched: list[str | None] = [None] * len(sightings)  # the home that is searched through
    for home in dict.fromkeys(_home(sightings[at]) for at in named):
        if home:
            circle = circles.pop(home)
            by_name = _by_name(sightings, circle)
            yield from _within(by_name)
            if _is_searched_through(sightings, by_name):
                for at in circle:
                    if _home(sightings[at]) == home:
                        searched[at] = home
    for circle in circles.values():
        around = {searched[at] for at in circle}
        if len(around) > 1 or None in around:
            yield from _new(_within(_by_name(sightings, circle)), searched)
    yield from _new(_across(sightings, named), searched)


def _is_searched_through(sightings: Sequence[Sighting], by_name: ByName) -> bool:
    """Whether `_within` finds all the pairs of the circle that any other circle would find: it
    takes no sample, leaves out no key, and no new name stands out of the order of names.
    """
    few = len(by_name) <= MOST and max(map(len, by_name.values())) ** 2 < CROWD
    return few and all(sightings[at].mentions for equal in by_name.values() for at in equal)


def _new(found: Iterable[Pair], searched: Sequence[str | None]) -> Iterator[Pair]:
    """Those pairs that were not found at home."""
    for one, other in found:
        home = searched[one]
        if home is None or home != searched[other]:
            yield one, other


def bare_pairs(sightings: Sequence[Sighting], bare: Iterable[int]) -> Iterator[Pair]:
    """Pairs of a surname alone and another sighting of one town or organisation that has it."""
    bare = sorted(bare)
    wanted = {part for at in bare for part in _surname_parts(sightings[at].name)}
    index: Index = defaultdict(list)
    for at, one in enumerate(sightings):
        for part in _surname_parts(one.name) & wanted:
            for circle in _circle_names(one):
                index[circle, part].append(at)
    for at in bare:
        keys = product(_circle_names(sightings[at]), _surname_parts(sightings[at].name))
        near = {other for key in keys for other in index[key]}
        yield from (_in_order(at, other) for other in near if other != at)


def _in_order(one: int, other: int) -> Pair:
    return (one, other) if one < other else (other, one)


def _home(sighting: Sighting) -> str | None:
    """The town, or else the board."""
    return f"area {sighting.area}" if sighting.area else sighting.board


def _circle_names(sighting: Sighting) -> list[str]:
    """The home and the organisation (it may be a board, too): where the sighting is looked for."""
    return [name for name in (_home(sighting), sighting.organisation) if name]


def _circles(sightings: Sequence[Sighting], members: Iterable[int]) -> dict[str, list[int]]:
    circles: dict[str, list[int]] = defaultdict(list)
    for at in members:
        for name in _circle_names(sightings[at]):
            circles[name].append(at)
    return circles


def _by_name(sightings: Sequence[Sighting], circle: Iterable[int]) -> ByName:
    by_name: ByName = defaultdict(list)
    for at in circle:
        by_name[sightings[at].name].append(at)
    return by_name


@cache
def _surname_parts(name: Name) -> frozenset[str]:
    return frozenset(map(folded, (*name.last, name.family)))


def _within(by_name: ByName) -> Iterator[Pair]:
    """Pairs inside one town or organisation."""
    for equal in by_name.values():
        yield from (combinations(equal, 2) if len(equal) <= MANY else pairwise(equal))
    for one, other in _like(by_name, near_keys):
        found = list(product(by_name[one], by_name[other]))
        step = 1 + len(found) // CROWD
        yield from (_in_order(*pair) for pair in found[::step])


def _across(sightings: Sequence[Sighting], members: Iterable[int]) -> Iterator[Pair]:
    """Pairs of equal names, and of like names that few bear, wherever they are."""
    by_name = _by_name(sightings, (at for at in members if sightings[at].name.rank == 2))
    few = {name: found for name, found in by_name.items() if len(found) <= MANY}
    for equal in few.values():
        yield from combinations(equal, 2)
    for one, other in _like(few, surname_keys, most=MANY):
        yield from (_in_order(*pair) for pair in product(few[one], few[other]))


def _like(
    names: Iterable[Name], keys: Callable[[Name], frozenset[str]], most: int = MOST
) -> list[tuple[Name, Name]]:
    """Pairs of different names that share a key, and may be one person's."""
    blocks: dict[str, list[Name]] = defaultdict(list)
    for name in names:
        for key in keys(name):
            blocks[key].append(name)
    # names of one surname meet in many blocks: equal blocks count once, as does each pair
    different = dict.fromkeys(tuple(one) for one in blocks.values() if 1 < len(one) <= most)
    found = dict.fromkeys(pair for block in different for pair in combinations(block, 2))
    return [pair for pair in found if likeness(*pair) is not None]


@cache
def surname_keys(name: Name) -> frozenset[str]:
    """Each part of the surname with the letters that the forename may begin with."""
    letters, double = _letters(name.fore), regrouped(name)
    return frozenset(f"{folded(part)} {letter}" for part in double.last for letter in letters)


@cache
def _letters(fore: tuple[str, ...]) -> frozenset[str]:
    """The letters that the forename may begin with: its own, of short forms, of the second one."""
    return frozenset(folded(word[:1]) for word in (*fore, *short_forms(fore[0])))


@cache
def near_keys(name: Name) -> frozenset[str]:
    """`surname_keys`, the surname with one letter less and its beginning, and the name reversed."""
    first, family = name.fore[0], folded(name.family)
    end = f"-{folded(first[:1])}"  # no surname has a hyphen
    keys = {family[:at] + family[at + 1 :] + end for at in range(len(family))}
    turned = f"={first} {name.family}" if first < name.family else f"={name.family} {first}"
    return surname_keys(name).union(keys, (family + end, family[:4] + end, turned))
