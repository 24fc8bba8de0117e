"""Items of business: their nodes, what they are about, whom they mention, who spoke."""

from collections.abc import Iterable, Iterator

from graph.cast import kind_of
from graph.elements import Node, Value
from graph.evidence import redact, told
from graph.links import Links
from graph.outcomes import state_outcomes
from graph.references import state_references
from graph.sittings import Business, Entry, Sitting, nearest
from ingest.records import Interest


def state_business(links: Links, sittings: Iterable[Sitting]) -> Iterator[Node]:
    """The nodes of all items and outcomes; what is said of them goes into the ledger."""
    for sitting in sittings:
        for business in sitting.business:
            yield _node(business)
            for entry in business.entries:
                where = entry.source, entry.item.quote
                links.ledger.state("HAS_ITEM", sitting.id, business.id, where)
                _topics(links, business, entry)
                _names(links, business, entry)
                _speeches(links, business, entry)
                for interest in entry.item.interests:
                    _interest(links, sitting, business, entry, interest)
                state_references(links, sitting, business, entry)
            yield from state_outcomes(links, business)


def _node(business: Business) -> Node:
    items = [entry.item for entry in business.entries]
    texts = [e.item.text for e in business.entries if e is business.entries[0] or e.how == "report"]
    lead = business.lead
    properties: dict[str, Value | None] = {
        "position": business.position,
        "title": redact(lead.title),
        "number": lead.number or next((one.number for one in items if one.number), None),
        "section": lead.section or next((one.section for one in items if one.section), None),
        "text": redact("\n\n".join(text for text in texts if text)),
        "classification": next((one.classification for one in items if one.classification), None),
        "exempt": any(one.exempt for one in items),
        "status": "minuted" if business.minuted else "not minuted",
    }
    return Node(label="AgendaItem", id=business.id, properties=told(properties))


def _topics(links: Links, business: Business, entry: Entry) -> None:
    """ABOUT where one document of the meeting says so, else MENTIONS."""
    about = {tag.concept for one in business.entries for tag in one.item.topics if tag.about}
    for tag in entry.item.topics:
        where = entry.source, tag.quote
        if tag.concept not in links.topics:
            links.problem("topic-unknown", *where, f"{tag.concept} is not in the thesaurus")
            continue
        count = 0 if entry.how == "translation" else tag.mentions
        if tag.concept in about:
            links.ledger.state(
                "ABOUT", business.id, tag.concept, where, mentions=count, in_title=tag.in_title
            )
        else:
            links.ledger.state("MENTIONS", business.id, tag.concept, where, mentions=count)


def _names(links: Links, business: Business, entry: Entry) -> None:
    """People and bodies that the text names; of an item taken in private, no people."""
    private = any(one.item.exempt for one in business.entries)
    for name in entry.item.names:
        if name.person is None:
            named = links.body(entry.source, name.text)
        else:
            named = None if private else links.person(entry.source, name.person)
        if named:
            count = 0 if entry.how == "translation" else name.mentions
            where = entry.source, name.quote
            links.ledger.state("MENTIONS", business.id, named, where, mentions=count)


def _speeches(links: Links, business: Business, entry: Entry) -> None:
    for speech in entry.item.speeches:
        where = entry.source, speech.person.quote
        if who := links.person(entry.source, speech.person):
            verb = speech.verb.casefold()
            links.ledger.state("SPOKE_TO", who, business.id, where, key=verb, verb=verb)
        elif kind_of(speech.person) != "office":
            links.problem("nobody-found", *where, f"{speech.person.written}: who spoke?")


def _interest(
    links: Links, sitting: Sitting, business: Business, entry: Entry, interest: Interest
) -> None:
    """To the item that the interest lies in, by title before number; else where it is declared."""
    where = entry.source, interest.person.quote
    who = links.person(entry.source, interest.person)
    if who is None:
        links.problem("nobody-found", *where, f"{interest.person.written}: who declared it?")
        return
    meant = nearest(sitting, interest.item_title, interest.item_number) or business
    reason = redact(interest.reason) if interest.reason else None
    links.ledger.state("DECLARED_INTEREST", who, meant.id, where, key=reason or "", reason=reason)
