"""People and bodies named in the text of an item: passing mentions, for the graph's MENTIONS."""

import re
from collections.abc import Sequence
from dataclasses import replace

from ingest import names
from ingest.layouts.passage import Sentence
from ingest.layouts.people import INITIALS, PERSON, Roll, person
from ingest.organisations import is_board, is_body
from ingest.records import Name

_RUN = re.compile(
    r"\b[A-Z][\w’'-]*(?:[ ](?:(?:(?:of|for|on|in|upon)(?:[ ]the)?|and|&)[ ])*[A-Z&][\w’'-]*){1,8}"
)


def find_names(said: Sequence[Sentence], roll: Roll) -> list[Name]:
    """Each person and body once an item, with the count of mentions and the first as evidence."""
    found: dict[tuple[str, str], Name] = {}
    for sentence in said:
        for kind, text in [*_people(sentence.text, roll), *_bodies(sentence.text)]:
            key = (kind, text)
            if key in found:
                found[key] = replace(found[key], mentions=found[key].mentions + 1)
            else:
                who = person(text, sentence.first, sentence.text) if kind == "person" else None
                found[key] = Name(kind=kind, text=text, quote=sentence.quote, person=who)
    return list(found.values())


def _people(text: str, roll: Roll) -> list[tuple[str, str]]:
    hits = [
        ("person", one.group())
        for one in PERSON.finditer(text)
        if names.looks_like_person(one.group())
    ]
    hits += [("person", one) for one in INITIALS.findall(text) if one in roll.initials]
    hits += [
        ("person", name)
        for name in roll.full_names()
        if re.search(rf"\b{re.escape(name)}\b", text)
        and not any(name in other for _, other in hits)
    ]
    return hits


def _bodies(text: str) -> list[tuple[str, str]]:
    hits = []
    for run in _RUN.finditer(text):
        words = re.sub(
            r"^(?:The|A|An|In|At|On|That|It|This|Members|Following|Under) ", "", run.group()
        )
        hits += _body(words) or [one for part in words.split(" and ") for one in _body(part)]
    return hits


def _body(words: str) -> list[tuple[str, str]]:
    if " " not in words or names.looks_like_person(words):
        return []
    if is_board(words):
        return [("board", words)]
    return [("organisation", words)] if is_body(words) else []
