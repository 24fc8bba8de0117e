"""Who was there, who sits where and for whom: the edges out of lists of people."""

from collections.abc import Iterable

from graph.links import Links
from graph.sittings import Sitting
from graph.sources import Source
from ingest.records import Person, Presence

NOT_MEMBERS = frozenset(["minutes", "clerk", "secretary"])
CHAIRS = ("chair", "vice chair")


def state_people(links: Links, sources: Iterable[Source], sittings: Iterable[Sitting]) -> None:
    """All that lists say: attendance, apologies, substitutes, memberships, authors, contacts."""
    for sitting in sittings:
        for source in sitting.sources:
            _attendance(links, sitting, source)
            _members(links, sitting, source)
        _told_both_ways(links, sitting)
    for source in sources:
        for type_, people in (
            ("AUTHORED", source.part.authors),
            ("CONTACT_FOR", source.part.contacts),
        ):
            for person in people:
                if who := links.person(source, person):
                    where = source, person.quote
                    links.ledger.state(type_, who, source.id, where, post=person.post)
                    represents(links, source, person, source.date)


def _attendance(links: Links, sitting: Sitting, source: Source) -> None:
    for presence in source.meeting.presences if source.meeting else ():
        person = presence.person
        who, where = links.person(source, person), (source, person.quote)
        if who is None:
            links.problem("nobody-found", *where, f"{person.written}: who?")
            continue
        sent_by = links.body(source, person.organisation)
        if presence.status == "apologies":
            links.ledger.state(
                "SENT_APOLOGIES", who, sitting.id, where, post=person.post, on_behalf_of=sent_by
            )
        else:
            links.ledger.state(
                "ATTENDED",
                who,
                sitting.id,
                where,
                status=presence.status,
                role=presence.role,
                post=person.post,
                on_behalf_of=sent_by,
                mode=presence.mode,
                part=presence.part,
            )
            _seen_as_member(links, sitting, source, presence, who)
        represents(links, source, person, sitting.date)
        _substitute(links, sitting, source, presence, who)


def _seen_as_member(
    links: Links, sitting: Sitting, source: Source, presence: Presence, who: str
) -> None:
    if presence.status != "present" or presence.role in NOT_MEMBERS:
        return
    role = presence.role if presence.role in CHAIRS else "member"
    _member(links, sitting, source, presence.person, who, "attendance", role or "member")


def _member(
    links: Links,
    sitting: Sitting,
    source: Source,
    person: Person,
    who: str,
    basis: str,
    role: str,
) -> None:
    links.ledger.state(
        "MEMBER_OF",
        who,
        sitting.board,
        (source, person.quote),
        key=basis,
        basis=basis,
        role=role,
        first_seen=sitting.date,
        last_seen=sitting.date,
        post=person.post,
        on_behalf_of=links.body(source, person.organisation),
    )


def _members(links: Links, sitting: Sitting, source: Source) -> None:
    for membership in source.meeting.memberships if source.meeting else ():
        person = membership.person
        who, where = links.person(source, person), (source, person.quote)
        if who is None:
            links.problem("nobody-found", *where, f"{person.written}: who?")
            continue
        _member(links, sitting, source, person, who, "listed", membership.role)
        represents(links, source, person, sitting.date)


def _substitute(
    links: Links, sitting: Sitting, source: Source, presence: Presence, who: str
) -> None:
    absent = presence.substitute_for
    whom = links.person(source, absent) if absent else None
    if absent is None:
        return
    represents(links, source, absent, sitting.date)
    if whom and whom != who:
        where = source, presence.person.quote
        links.ledger.state("SUBSTITUTED_FOR", who, whom, where, key=sitting.id, meeting=sitting.id)


def represents(links: Links, source: Source, person: Person, date: str | None) -> None:
    """Somebody is there for a body: seen on a date."""
    who, body = links.person(source, person), links.body(source, person.organisation)
    if who and body and date:
        where = source, person.quote
        links.ledger.state(
            "REPRESENTS", who, body, where, post=person.post, first_seen=date, last_seen=date
        )


def _told_both_ways(links: Links, sitting: Sitting) -> None:
    """Tell where somebody is both present and in apologies; both stand as printed."""
    for source in sitting.sources:
        for presence in source.meeting.presences if source.meeting else ():
            person = presence.person
            who = links.person(source, person) if presence.status == "apologies" else None
            if who and links.ledger.holds("ATTENDED", who, sitting.id):
                message = f"{person.written}: in apologies, and present"
                links.problem("present-and-apologies", source, person.quote, message)
