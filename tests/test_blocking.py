"""Pairs are found in towns and organisations, and those of one town once only."""

from itertools import combinations, product

import pytest

from graph.compare import Sighting
from graph.people.blocking import MANY, near_keys, pairs
from graph.person_name import likeness, read

NAMES = ("Ann Ash", "Anne Ash", "A. Ash", "Ann Ashe", "Bob Oak")


def sighting(name: str, area: str | None, organisation: str | None, at: int = 0) -> Sighting:
    return Sighting(
        name=read(name), organisation=organisation, board="board/b", area=area,
        role=None, courtesy=None, mentions=[at],
    )  # fmt: skip


def town(area: str | None, *bodies: str | None) -> list[Sighting]:
    return [sighting(name, area, body) for name, body in product(NAMES, bodies)]


def alike(some: list[Sighting]) -> set[tuple[int, int]]:
    return {
        (one, other)
        for one, other in combinations(range(len(some)), 2)
        if likeness(some[one].name, some[other].name) is not None
    }


def test_pairs_of_one_town_and_organisation_come_once() -> None:
    some = town("Ashford", "o/a", None)
    found = list(pairs(some, range(len(some))))
    assert len(found) == len(set(found))
    assert set(found) == alike(some)


def test_an_organisation_joins_towns() -> None:
    some = town("Ashford", "o/a") + town("Milbury", "o/a")
    assert set(pairs(some, range(len(some)))) == alike(some)


def test_an_organisation_that_is_a_board_is_one_circle() -> None:
    some = [sighting("A. Ash", None, None), sighting("Ann Ash", "Ashford", "board/b")]
    assert list(pairs(some, range(2))) == [(0, 1)]


@pytest.mark.parametrize("count", [MANY - 3, MANY + 9])
def test_what_a_crowded_town_passes_over_its_organisations_find(count: int) -> None:
    crowd = [sighting("Ann Ash", "Ashford", None) for _ in range(count)]
    some = [sighting("Ann Ash", "Ashford", "o/a"), *crowd, sighting("Ann Ash", "Ashford", "o/a")]
    assert (0, len(some) - 1) in set(pairs(some, range(len(some))))


def test_a_letter_lost_or_changed_leaves_a_key() -> None:
    for one, other in (("Jo Bentley", "Jo Bentlev"), ("Jo Ash", "Jo Ashe"), ("Ash Jo", "Jo Ash")):
        assert near_keys(read(one)) & near_keys(read(other))
