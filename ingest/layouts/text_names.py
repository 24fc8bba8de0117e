"""People and bodies named in the text of an item: passing mentions, for the graph's MENTIONS."""

import re
from collections.abc import Sequence
from dataclasses import replace

from ingest import names
from ingest.layouts.passage import Sentence
from ingest.layouts.people import (
    FULL_NAME,
    INITIALS,
    LONGER,
    NAME,
    PERSON,
    Roll,
    person,
    with_forenames,
)
from ingest.layouts.text_bodies import bodies
from ingest.name_forms import PLURALS
from ingest.organisations import is_body, is_post
from ingest.records import Name, Person

_SEVERAL = re.compile(
    rf"\b(?:{'|'.join(map(re.escape, sorted(title.title() for title in PLURALS)))})\.? {NAME}(?:, {NAME})*,? and {NAME}"
)
_COUPLE = re.compile(r"\b(?:Mr|Mrs|Ms|Miss|Dr)\.? (?:and|&|a|ac) $")
_STREET = re.compile(r"\b(?:Street|Road|Avenue|Terrace|Crescent|Square|Place|Court)\.?$")
_RANK = re.compile(
    r"(?:superintendent|supt|inspector|insp|sergeant|sgt|garda|constable|detective)", re.I
)
_FULL_NAME = re.compile(  # before its post: ``Jo Able, Chief Planner, said``, ``(Bo Carr, CEO)``
    rf"(?<![\w.] )(?<![\w’'-])(?P<who>{FULL_NAME})"
)
_POST = re.compile(r"(?:, \(?| \()(?P<post>[A-Z][^,;:()]{1,60})")
_NEXT = re.compile(r"[A-Z]\w*(?: (?:of|for|and|the|[A-Z&]\w*))*")


def find_names(said: Sequence[Sentence], roll: Roll) -> list[Name]:
    """Each person and body once an item, with the count of mentions and the first as evidence."""
    found: dict[tuple[str, str], Name] = {}
    for sentence in said:
        within = with_forenames(sentence.text, roll)
        for kind, text in [*_people(within, roll), *bodies(sentence.text)]:
            key = (kind, text)
            if key in found:
                found[key] = replace(found[key], mentions=found[key].mentions + 1)
            else:
                who = _in_office(text, sentence) if kind == "person" else None
                found[key] = Name(kind=kind, text=text, quote=sentence.quote, person=who)
    return list(found.values())


def _in_office(text: str, sentence: Sentence) -> Person:
    """The person, with the post that stands after the name: ``Mrs J. Able, Head of Planning``,
    ``Mrs J. Able, Clerk’s Salary``.
    """
    one = person(text, sentence.first, sentence.text)
    after = sentence.text.partition(text)[2]
    clerk = re.match(r",? \(?(?P<post>(?:Town )?Clerk|Clerc)\b", after)
    post = clerk["post"] if clerk else _post_after(after)
    return replace(one, post=post) if post else one


def _people(text: str, roll: Roll) -> list[tuple[str, str]]:
    several, rest = _several(text)
    hits = [("person", who) for who in several]
    hits += [("person", who) for one in PERSON.finditer(rest) if (who := _named(one, rest, roll))]
    hits += [("person", one) for one in INITIALS.findall(text) if one in roll.initials]
    full = [*roll.full_names(), *_posted(text), *_nearly_listed(text, roll)]
    hits += [
        ("person", name)
        for name in dict.fromkeys(full)
        if re.search(rf"\b{re.escape(name)}\b", text)
        and not any(name in other for _, other in hits)
    ]
    return hits


def _several(text: str) -> tuple[list[str], str]:
    """Each of those that share one title (``Councillors Jo Able and Bo Carr``), and the text
    without them.
    """
    runs = list(_SEVERAL.finditer(text))
    for run in runs:
        text = text.replace(run.group(), ";", 1)
    return [who for run in runs for who in names.split_names(run.group())], text


def _named(found: re.Match[str], text: str, roll: Roll) -> str | None:
    """The titled name without words that follow it (``Mr Able Jewellers``); None for applicants
    (``Mr and Mrs Able``) and for the ranks of a station (``Inspector Henry Street``).
    """
    words = found.group().split()
    end = len(words)
    while end > 3 and not names.looks_like_person(" ".join(words[:end])):
        end -= 1
    who = found.group() if _is_force(words) else " ".join(words[:end])
    if words[0] == "Detective" and end == 2 and not _is_listed(words[1], roll):
        return None  # too little to tell who it is
    if not names.looks_like_person(who) or _COUPLE.search(text[: found.start()]):
        return None
    return None if _RANK.match(who) and _STREET.search(who) and end > 2 else who


def _is_listed(surname: str, roll: Roll) -> bool:
    return any(name.endswith(f" {surname}") for name in roll.full_names())


def _is_force(words: list[str]) -> bool:
    """``Garda Dog Unit``: no rank and a name, but what a body is called by."""
    return words[0].startswith("Garda") or is_body(" ".join(words))


def _posted(text: str) -> list[str]:
    """Full names without a title that a post in capitals tells to be people."""
    return [
        found["who"]
        for found in _FULL_NAME.finditer(text)
        if names.looks_like_person(found["who"]) and _post_after(text[found.end("who") :])
    ]


def _nearly_listed(text: str, roll: Roll) -> list[str]:
    """Full names without a title that are those of the list with another forename or a slip."""
    return [
        found.group()
        for found in re.finditer(rf"\b{FULL_NAME}", text)
        if roll.bears(found.group()) and not LONGER.search(text[: found.start()])
    ]


def _post_after(after: str) -> str | None:
    """The post in capitals that stands after a name, a comma or bracket between."""
    found = _POST.match(after)
    said = _NEXT.match(found["post"]) if found else None
    post = said.group() if said else ""
    return post if is_post(post) and not names.is_title(post) else None
