"""Former names that the document itself tells: ``Jo Able (formerly Carr)``, ``Jo Able, née Carr``."""

import re
from collections.abc import Iterator, Sequence
from itertools import zip_longest

from ingest import names
from ingest.layouts.passage import quote
from ingest.layouts.people import FULL_NAME
from ingest.lines import SourceLine
from ingest.name_forms import is_common
from ingest.organisations import is_body
from ingest.records import Renaming

_WAS = r"(?:formerly|previously|née|nee)"
_FORMERLY = re.compile(
    rf"(?<![\w’'-])(?P<name>{FULL_NAME})(?: \({_WAS} (?P<inside>[A-Z][\w’' -]{{1,30}})\)|, {_WAS} (?P<after>{FULL_NAME}))"
)


def find_renamings(lines: Sequence[SourceLine]) -> list[Renaming]:
    """Each (name, former name) once, at its first place; a line is read on into the next."""
    found: dict[tuple[str, str], Renaming] = {}
    for line, after in zip_longest(lines, lines[1:]):
        text = f"{line.text} {after.text}" if after else line.text
        for start, name, former in _pairs(text):
            if start < len(line.text):
                told = Renaming(name=name, former=former, quote=quote(line))
                found.setdefault((name, former), told)
    return list(found.values())


def _pairs(text: str) -> Iterator[tuple[int, str, str]]:
    for match in _FORMERLY.finditer(text):
        given, was = match["name"].split()[0], match["inside"] or match["after"]
        former = was if was.split()[0] == given else f"{given} {was}"
        person = names.parse(former)
        plain = person is not None and not person.remainder and not is_body(was)
        if plain and len(former.split()) < 4 and not any(map(is_common, was.split())):
            yield match.start(), match["name"], former
