"""What speaks for and against two mentions being one person, in points that add up.

A point is a power of ten of the odds that they are one person, after Fellegi and Sunter,
A Theory for Record Linkage (1969), with fixed weights set by hand and held by tests/pairs.csv. The
docstring of a feature is the explanation that a reviewer reads.
"""

import math
from collections.abc import Callable
from dataclasses import dataclass, field
from functools import cache, lru_cache

from graph.mentions import Reason
from graph.name_shares import forename_sex, forename_share, surname_share
from graph.person_name import Name, likeness

SAME = 1.2  # from here two sightings are one person: odds of 16 to 1
REVIEW = -0.2  # from here a reviewer is asked

ROLES = {
    "councillor": "cllr cllrs cll clr councillor councillors councilor cyng cynghorydd cynghorwyr "
    "ald alderman bailie mayor mayoress provost",
    "parliament": "td msp mp mep mla deputy minister senator",
    "police": "superintendent supt inspector insp sergeant sgt constable garda gda dci dcs dcc acc "
    "dsu csupt cinsp pc pcso wpc dc ds di",
}
_ROLE_OF = {word: role for role, words in ROLES.items() for word in words.split()}
MAY_BE_CIVIL = frozenset(("official", "police", "parliament"))  # called Mr and Ms, too
_IN_POSTS = {"deputy", "mp"}  # deputy chief executive: a word of posts, not the title
_COURTESY = {"mr": "m", "mrs": "f", "ms": "f", "miss": "f", "sir": "m", "dame": "f", "lady": "f"}


@dataclass(slots=True, eq=False)
class Sighting:
    """Equal mentions taken together: one name, body, board, area, role and form of address.

    role: councillor, parliament, police, official (a post of another kind), civil (Mr or Ms, so
    hardly a councillor), or None.
    courtesy: m or f after Mr, Ms or the forename, or None. lists: numbers of the attendance lists
    it stands in. first, last: dates, empty where unknown. mentions: positions in the input.
    towns: how many are read in all.
    """

    name: Name
    organisation: str | None
    board: str | None
    area: str | None
    role: str | None
    courtesy: str | None
    towns: int = 1
    first: str = ""
    last: str = ""
    posts: set[str] = field(default_factory=set)
    lists: set[int] = field(default_factory=set)
    mentions: list[int] = field(default_factory=list)


@lru_cache(maxsize=1 << 16)
def role_of(prefix: str | None, suffix: str | None, post: str | None) -> str | None:
    """What somebody is there as, by letters, title or post; None where nothing tells. Arguments as
    in Mention.
    """
    for text in (suffix, prefix):
        for word in _words(text):
            if word in _ROLE_OF:
                return _ROLE_OF[word]
    held = (_ROLE_OF[word] for word in _words(post) if word in _ROLE_OF and word not in _IN_POSTS)
    told = next(held, "official" if post else None)
    return "civil" if told is None and _courtesy_of(prefix) else told


def courtesy_of(prefix: str | None, name: Name) -> str | None:
    """m or f, where the title tells, or a forename that men or women alone have."""
    told = _courtesy_of(prefix)
    return told or (forename_sex(name.fore[0]) if name.rank == 2 else None)


@lru_cache(maxsize=1 << 12)
def _courtesy_of(prefix: str | None) -> str | None:
    return next((_COURTESY[word] for word in _words(prefix) if word in _COURTESY), None)


def _words(text: str | None) -> list[str]:
    return (text or "").lower().replace(".", "").replace("/", " ").replace(",", " ").split()


@lru_cache(maxsize=1 << 12)
def plain_post(text: str) -> str:
    """The post in the form in which two of them are compared."""
    return " ".join(_words(text))


def rarity(one: Sighting, other: Sighting) -> float:
    """How rare the name is, in these islands and as far as both give it: the rarer, the less
    likely that two people bear it.
    """
    return min(_rarity(one.name), _rarity(other.name))


@cache
def _rarity(name: Name) -> float:
    """Minus the decimal logarithm of the share of people with this surname and forename."""
    share = min(surname_share(part) for part in name.last)
    if name.fore:
        share *= min(forename_share(word) for word in name.fore[:1])
    return -math.log10(share)


def surname(one: Sighting, other: Sighting) -> float:
    """Whether the surnames agree: wholly, but for letters that scanning confuses or a slip of the
    pen, or in one half of a double surname.
    """
    like = likeness(one.name, other.name)
    return -like.surname_cost if like else -9.0


def forename(one: Sighting, other: Sighting) -> float:
    """Whether the forenames agree: wholly, as a short form, as an initial, or but for a slip."""
    like = likeness(one.name, other.name)
    return -like.forename_cost if like else 0.0


def place(one: Sighting, other: Sighting) -> float:
    """Where both are seen: on one board few others can bear the name, in one town more, and in
    two towns it takes a rare name or the same employer, the more so the more towns are read.
    """
    if one.board is not None and one.board == other.board:
        return -1.5
    if one.area is not None and one.area == other.area:
        return -2.5
    far = -3.6 if one.area is None or other.area is None else -4.4
    return far - math.log10(max(one.towns, 2) / 2)


def organisation(one: Sighting, other: Sighting) -> float:
    """Whether both are there for the same body, known by its name, abbreviation or successor."""
    if one.organisation is None or other.organisation is None:
        return 0.0
    same_board = one.board is not None and one.board == other.board
    if one.organisation == other.organisation:
        return 0.7 if same_board else 2.3
    return -0.5 if same_board else -1.0


def role(one: Sighting, other: Sighting) -> float:
    """Whether both are councillors, both police, both members of a parliament, or not: there are
    few councillors in a place.
    """
    if one.role is None or other.role is None:
        return 0.0
    if one.role != other.role:
        civil = "civil" in (one.role, other.role)
        return 0.0 if civil and {one.role, other.role} & MAY_BE_CIVIL else -1.6
    return same_role(one.role)


def same_role(role: str | None) -> float:
    """The points of two of one role; the most there may be, where the role is not known."""
    return 0.3 if role in ("police", "official", "civil") else 1.0


def courtesy(one: Sighting, other: Sighting) -> float:
    """Whether the one is a Mr, by title or forename, and the other a Ms."""
    if one.courtesy is None or other.courtesy is None:
        return 0.0
    return 0.2 if one.courtesy == other.courtesy else -3.0


def post(one: Sighting, other: Sighting) -> float:
    """Whether the same post is given for both."""
    return 0.8 if one.posts & other.posts else 0.0


def listing(one: Sighting, other: Sighting) -> float:
    """Whether one attendance list names both, written differently: then they are hardly one
    person, while the same name twice is a slip of the minutes.
    """
    return 0.0 if one.name == other.name or one.lists.isdisjoint(other.lists) else -2.5


def years(one: Sighting, other: Sighting) -> float:
    """Whether they were seen in the same years, or with more than ten or twenty between."""
    if one.first <= other.last and other.first <= one.last:
        return 0.0  # what holds for most
    later, sooner = max(one.first, other.first), min(one.last, other.last)
    if not sooner:
        return 0.0
    gap = int(later[:4]) - int(sooner[:4])
    return -1.5 if gap > 20 else -0.5 if gap > 10 else 0.0


type Feature = Callable[[Sighting, Sighting], float]

OF_NAMES: tuple[Feature, ...] = (rarity, surname, forename)
OF_THE_REST: tuple[Feature, ...] = (
    place, organisation, role, courtesy, post, listing, years,
)  # fmt: skip
FEATURES = OF_NAMES + OF_THE_REST


def score(one: Sighting, other: Sighting) -> float:
    """Points for the two being one person; below REVIEW a reader would call them two."""
    points = _points_of_names(one.name, other.name)
    if points is None:
        return -9.0
    for feature in OF_THE_REST:  # the inner loop of resolution: no generator
        points += feature(one, other)
    return points


@cache
def _points_of_names(one: Name, other: Name) -> float | None:
    """The sum of what OF_NAMES say, which two names say again and again; None for two people."""
    like = likeness(one, other)
    rare = min(_rarity(one), _rarity(other))
    return None if like is None else rare - like.surname_cost - like.forename_cost


def reasons(one: Sighting, other: Sighting) -> tuple[Reason, ...]:
    """What each feature says of the two, those that say nothing left out."""
    said = ((feature, feature(one, other)) for feature in FEATURES)
    return tuple(
        Reason(
            feature=feature.__name__,
            points=round(points, 1),
            explanation=" ".join((feature.__doc__ or "").split()),
        )
        for feature, points in said
        if points
    )
