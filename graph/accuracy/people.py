"""Scoring who was there: attendance, apologies, capacity, affiliation, membership lists."""

from collections.abc import Sequence

from graph.accuracy.expected import UNCLEAR, Attendee
from graph.accuracy.likeness import pair, same_body, same_person
from graph.accuracy.tally import Tally


def score_attendance(expected: Sequence[Attendee], found: Sequence[Attendee], tally: Tally) -> None:
    """Count who attended and who sent apologies; of those found, in what capacity, for whom."""
    listed = [person for person in expected if not person.repeat]
    unclear = [person for person in listed if person.status == UNCLEAR]
    clear = [person for person in listed if person.status != UNCLEAR]
    given = pair(unclear, found, same_person)[2]
    for fact in ("attendance", "apologies"):
        wanted, there = (_under(fact, people) for people in (clear, given))
        for person, match in score_list(fact, wanted, there, tally):
            if fact == "attendance":
                right = match.status in (person.status_accept or (person.status,))
                tally.judge("capacity", right, f"{person.person} {person.status}", match.status)
            if person.organisation != UNCLEAR:
                _score_body(person, match, expected, tally)


def score_list(
    fact: str, expected: Sequence[Attendee], found: Sequence[Attendee], tally: Tally
) -> list[tuple[Attendee, Attendee]]:
    """Count two lists of people against each other; the pairs of one person."""
    pairs, missed, extra = pair(expected, found, same_person)
    tally.right[fact] += len(pairs)
    for person in missed:
        tally.miss(fact, person.as_written or person.person)
    for person in extra:
        tally.surplus(fact, person.person)
    return pairs


def _under(fact: str, people: Sequence[Attendee]) -> list[Attendee]:
    away = fact == "apologies"
    return [person for person in people if (person.status == "apologies") is away]


def _score_body(
    person: Attendee, match: Attendee, expected: Sequence[Attendee], tally: Tally
) -> None:
    again = [e for e in expected if e.repeat and e.person == person.person]
    right = [b for e in (person, *again) for b in (e.org_accept or (e.organisation,))]
    given = [body for body in match.org_accept if body]
    ok = same_body(right, given) if given else None in right
    tally.judge("affiliation", ok, f"{person.person} {person.organisation}", match.organisation)
