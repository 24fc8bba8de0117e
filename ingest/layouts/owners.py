"""Who is to do something: people, offices and bodies that a margin or a mark names."""

import re

from ingest import names
from ingest.layouts.passage import quote
from ingest.layouts.people import TITLES, Roll, person
from ingest.lines import SourceLine
from ingest.organisations import is_body
from ingest.records import Owner

OFFICES = r"(?:All|Clerk|Clerc|Pawb|Chair(?:man|person)?|Vice[- ]Chair|Secretary|Treasurer|Members|Officers|Town Clerk|Chief Executive)"
_EVERYBODY = ("all", "pawb", "members", "officers")


def owners(who: str, line: SourceLine, roll: Roll) -> tuple[Owner, ...]:
    """The people and bodies that the words of a margin or an owner's column name."""
    found = []
    for part in owner_parts(who):
        kind = _kind(part, roll)
        if kind == "body":
            found.append(Owner(kind=kind, body=part, quote=quote(line)))
        elif kind == "person":
            found.append(Owner(kind=kind, person=person(part, line, roll=roll), quote=quote(line)))
    return tuple(found)


def are_owners(who: str, roll: Roll) -> bool:
    """Whether the words name owners and nothing else."""
    parts = owner_parts(who)
    return bool(parts) and all(_kind(part, roll) for part in parts)


def owner_parts(who: str) -> list[str]:
    """The owners that words name, one by one: ``Jo Able``, ``Clerk`` of ``Jo Able/Clerk``."""
    parts = [
        re.sub(r"^[Tt]he ", "", part.strip(" .,:-–"))
        for part in re.split(r"\s*(?:/|,|&|\band\b|\+)\s*", who)
    ]
    return _titled([part for part in parts if part])


def _titled(parts: list[str]) -> list[str]:
    """A plural title counts for each name after it: ``Cllrs. Jo Able``, ``B. Carr``, ``Clerk``."""
    title, result = "", []
    for part in parts:
        singular, name = names.singular_title(part)
        title = singular or title
        bare = bool(title) and not re.fullmatch(OFFICES, name, re.I) and not re.search(TITLES, name)
        result.append(f"{title} {name}" if bare else part)
    return result


def _kind(part: str, roll: Roll) -> str | None:
    """body, person, or everybody. Two letters that the list does not know are no body."""
    if part in roll.initials:
        return "person"
    if re.search(r"\b(?:to|will|would|shall) [a-z]+", part):
        return None  # ``JB to write to the Board``
    if is_body(part) and not re.fullmatch("[A-Z]{2}", part):
        return "body"
    if part.lower() in _EVERYBODY:
        return "everybody"
    office = roll.office(part) is not None or re.fullmatch(OFFICES, part, re.IGNORECASE)
    return "person" if office or names.looks_like_person(part) else None
