"""Grade 4: somebody was at a meeting of one board that had the topic, then at one of another."""

from collections import defaultdict
from collections.abc import Iterator
from itertools import groupby, pairwise, product

from graph.flow.nouns import Carrier, Step
from graph.flow.reading import Material, Row, at

# Capacities, the strongest first: who may put a topic to a board, before who only hears it.
CAPACITIES = ("chair", "vice chair", "present", "substitute", "officer", "in attendance")


def carried(held: Material) -> Iterator[Step]:
    """The steps that people may have carried: along each person's way through the meetings that
    had the topic, each change from one board to another; so fewer than visits.
    """
    pairs: dict[tuple[str, str], list[Carrier]] = defaultdict(list)
    for _, visits in groupby(held.visits, key=lambda row: row["person"]):
        days: dict[str, list[Row]] = defaultdict(list)
        for visit in visits:
            days[held.by_meeting[str(visit["meeting"])][0].date].append(visit)
        for before, after in pairwise(sorted(days)):
            for one, two in product(days[before], days[after]):
                pairs[str(one["meeting"]), str(two["meeting"])].append(_carrier(held, one, two))
    for (before_id, after_id), people in sorted(pairs.items()):
        source, target = held.chief(before_id), held.chief(after_id)
        if source.board == target.board:
            continue
        people.sort(key=_strength)
        yield Step(
            source=at(source),
            target=target,
            grade=4,
            before=people[0].before,
            after=people[0].after,
            words=", ".join(person.name for person in people),
            carriers=tuple(people),
        )


def _carrier(held: Material, before: Row, after: Row) -> Carrier:
    return Carrier(
        person=str(before["person"]),
        name=str(before["name"]),
        status_before=_status(before),
        status_after=_status(after),
        before=held.evidence(before),
        after=held.evidence(after),
    )


def _status(row: Row) -> str:
    return str(row["role"] if row["role"] in CAPACITIES[:2] else row["status"])


def _strength(carrier: Carrier) -> tuple[int, int, str, str]:
    """Who was least at neither meeting comes first."""
    ranks = [CAPACITIES.index(one) for one in (carrier.status_before, carrier.status_after)]
    return max(ranks), sum(ranks), carrier.name, carrier.person
