"""Decisions and actions of an item, and who proposed, seconded and owes them."""

from collections.abc import Callable, Iterator, Sequence

from rapidfuzz import fuzz

from graph.cast import kind_of
from graph.elements import Node, Value
from graph.evidence import redact, told
from graph.ids import outcome_id
from graph.links import Links
from graph.sittings import Business
from graph.sources import Source
from ingest.records import Action, Decision, Item, Owner

SAME = 90.0  # of 100, rapidfuzz ratio: the same outcome told by two documents of one meeting


def state_outcomes(links: Links, business: Business) -> Iterator[Node]:
    """The nodes of an item's decisions and actions, their edges put into the ledger. A decision
    is taken from minutes alone: what a report asks for was not decided by it.
    """
    decisions = _grouped(business, lambda item: item.decisions, ("minutes",))
    for number, taken in enumerate(decisions, 1):
        yield _decision(links, business, number, taken)
    actions = _grouped(business, lambda item: item.actions, ("minutes", "agenda", "report"))
    for number, raised in enumerate(actions, 1):
        yield _action(links, business, number, raised)


def _grouped[T: (Decision, Action)](
    business: Business, of: Callable[[Item], Sequence[T]], hows: Sequence[str]
) -> list[list[tuple[Source, T]]]:
    """Outcomes, each with its repetitions in other documents of the meeting; a translation's are
    known by their place.
    """
    groups: list[list[tuple[Source, T]]] = []
    for entry in business.entries:
        earlier, outcomes = list(groups), of(entry.item)
        if entry.how == "translation" and len(outcomes) == len(groups):
            for group, outcome in zip(groups, outcomes, strict=True):
                group.append((entry.source, outcome))
        for outcome in outcomes if entry.how in hows else ():
            same = next((one for one in earlier if _alike(one[0][1].text, outcome.text)), None)
            if same is None:
                groups.append([(entry.source, outcome)])
            else:
                same.append((entry.source, outcome))
                earlier = [one for one in earlier if one is not same]
    return groups


def _alike(one: str, other: str) -> bool:
    return fuzz.ratio(one, other, score_cutoff=SAME) > 0


def _decision(
    links: Links, business: Business, number: int, group: Sequence[tuple[Source, Decision]]
) -> Node:
    id_ = outcome_id(business.id, "decision", number)
    for source, one in group:
        links.ledger.state("RESULTED_IN", business.id, id_, (source, one.quote))
        for type_, people in (("PROPOSED", one.proposed_by), ("SECONDED", one.seconded_by)):
            for person in people:
                if who := links.person(source, person):
                    links.ledger.state(type_, who, id_, (source, person.quote))
    lead = group[0][1]
    properties: dict[str, Value | None] = {
        "text": redact(lead.text),
        "classification": lead.classification,
        "number": lead.number,
        "votes_for": lead.votes_for,
        "votes_against": lead.votes_against,
        "abstentions": lead.abstentions,
    }
    return Node(label="Decision", id=id_, properties=told(properties))


def _action(
    links: Links, business: Business, number: int, group: Sequence[tuple[Source, Action]]
) -> Node:
    id_ = outcome_id(business.id, "action", number)
    for source, one in group:
        links.ledger.state("RAISED", business.id, id_, (source, one.quote))
        for owner in one.owners:
            where = source, owner.quote or one.quote
            if to := _owner(links, source, owner):
                links.ledger.state("ASSIGNED_TO", id_, to, where)
            elif owner.person is None or kind_of(owner.person) != "office":
                words = owner.person.written if owner.person else owner.body
                links.problem("nobody-found", *where, f"{words}: who is to do it?")
    properties: dict[str, Value | None] = {
        "text": redact(group[0][1].text),
        "status": group[0][1].status,
        "due_date": next((one.due_date for _, one in group if one.due_date), None),
    }
    return Node(label="Action", id=id_, properties=told(properties))


def _owner(links: Links, source: Source, owner: Owner) -> str | None:
    if owner.person:
        return links.person(source, owner.person)
    return links.body(source, owner.body)
