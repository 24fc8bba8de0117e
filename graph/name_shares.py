"""How common names are in Great Britain and Ireland, and which forenames stand for one another."""

import tomllib
from collections import defaultdict
from functools import cache
from pathlib import Path

from nicknames import NickNamer

DATA = tomllib.loads(Path(__file__).with_suffix(".toml").read_text("utf-8"))
_SURNAMES = {
    name: float(per_cent) / 100
    for per_cent, names in DATA["surnames"].items()
    for name in names.split()
}
_FREQUENT = frozenset(DATA["frequent_forenames"].split())
_FULL = _FREQUENT | frozenset(DATA["known_forenames"].split())
_KNOWN = _FULL | frozenset(DATA["short_forenames"].split())
_SEX = dict.fromkeys(DATA["male_forenames"].split(), "m")
_SEX |= dict.fromkeys(DATA["female_forenames"].split(), "f")
_SPELLINGS: dict[str, set[str]] = defaultdict(set)
for _line in DATA["spellings"].split("\n"):
    for _name in _line.split():
        _SPELLINGS[_name].update(_line.split())
_NICKNAMES = NickNamer()

RARE_SURNAME = 5e-5  # share of a surname outside the list, whose rarest has 3e-4
RARE_FORENAME = 2e-4
_SHARES = {True: 0.01, False: 0.0015}  # of a frequent forename, of another known one


def surname_share(name: str) -> float:
    """Share of the population, 0 to 1, that bears the surname."""
    return _SURNAMES.get(name, RARE_SURNAME)


@cache
def forename_share(name: str) -> float:
    """Share of the population, 0 to 1, with the forename; of a single letter, with the initial."""
    if len(name) == 1:
        fitting = [other for other in _KNOWN if other[0] == name]
        return max(0.01, sum(_SHARES[other in _FREQUENT] for other in fitting))
    return _SHARES[name in _FREQUENT] if name in _KNOWN else RARE_FORENAME


def is_known_surname(name: str) -> bool:
    """Whether the surname is one of the common ones."""
    return name in _SURNAMES


def is_known_forename(name: str) -> bool:
    """Whether the forename is well known, so that another one letter off is another name."""
    return name in _KNOWN


def is_full_forename(name: str) -> bool:
    """Whether the forename is well known and no short form of another."""
    return name in _FULL


def forename_sex(name: str) -> str | None:
    """m or f for a forename that men or women alone have; None for any other."""
    return _SEX.get(name)


@cache
def short_forms(name: str) -> frozenset[str]:
    """Short forms and spellings of the forename, and those it is one of; itself left out.

    After the `nicknames` data set, of two full forenames only those as near as Daniel and Danny.
    """
    near = _NICKNAMES.nicknames_of(name) | _NICKNAMES.canonicals_of(name)
    if name in _FULL:
        near = {other for other in near if other not in _FULL or _is_pet_form(name, other)}
    return frozenset((near | _SPELLINGS.get(name, set())) - {name})


def _is_pet_form(one: str, other: str) -> bool:
    endings = one.endswith(("y", "ie")) != other.endswith(("y", "ie"))
    return endings and one[:2] == other[:2]
