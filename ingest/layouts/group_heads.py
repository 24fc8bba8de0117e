"""Headings of people inside the lists of names: ``GARDA NOMINATIONS :``, ``Eskshire Police – Jo Able``."""

import itertools
import re
from collections.abc import Sequence
from dataclasses import replace

from ingest import names
from ingest.layouts import label_words
from ingest.layouts.entries import entries
from ingest.layouts.senders import is_senders, sender
from ingest.lines import SourceLine
from ingest.organisations import is_body

_GROUP = re.compile(  # ``Northby M.D.: Cllr. Jo Able``
    r"^(?P<label>[A-Z](?:[^:.;]|(?<=\b[A-Z])\.){2,60}?)\s*:\s*(?P<rest>.*)$"
)
_IN_BRACKETS = re.compile(r"\s*\((?P<head>[A-Z][^()]{2,50})\)\s*")
_FOR_ITEM = re.compile(r"(?:for )?(?:agenda )?item \d+\w?\s*[-–—:]\s*(?=[A-Z])", re.IGNORECASE)


def begins_person(text: str) -> bool:
    """Whether people begin the line, in columns or not, and no body."""
    return bool(entries(text.strip().replace("\t", ", "))) and not is_body(text)


def group_of(line: SourceLine, *, listed: bool = False) -> tuple[str, str] | None:
    """(heading, people behind it) of a line: ``GARDA NOMINATIONS :``, ``Eskshire Police``.
    listed: others stand before it, so that ``Coleg Esk: Jo Able`` is a body with its person.
    """
    text = line.text.strip()
    found = _GROUP.match(text)
    person = found is not None and names.looks_like_person(found["label"])
    if found and person and listed:
        person = not _are_people(found["rest"])
    if found and not person and len(found["label"].split()) < 8:
        return found["label"], found["rest"]
    dashed = re.match(r"(?P<label>[A-Z][^,:;–—]{2,60}?)\s+[-–—]\s+(?P<rest>[A-Z].*)$", text)
    if dashed and is_senders(dashed["label"], dashed["rest"]):  # ``Police – Supt Able``
        return dashed["label"], dashed["rest"]
    told = label_words.group_kind(text) is not None and text[:1].isupper()
    several = text.endswith("s") and is_body(text[:-1])  # ``Town and Parish Councils``
    heads = is_body(text) or told or several or text.endswith(":")
    heads = heads or (text.isupper() and len(text) > 4)
    if line.bold and heads and not names.looks_like_person(text) and len(text.split()) < 8:
        return text.strip(" :"), ""
    return None


def of_item(rest: str, line: SourceLine) -> tuple[str | None, str]:
    """(body, its people) of ``Item 5 – Northby Homes: Jo Able`` after a label; else (None, rest)."""
    found = _FOR_ITEM.match(rest)
    told = group_of(replace(line, text=rest[found.end() :], cells=())) if found else None
    return (sender(told[0]), told[1]) if told else (None, rest)


def _are_people(text: str) -> bool:
    alone = re.sub(r"\s*\([^()]*\)", "", text)
    return bool(alone) and all(map(names.looks_like_person, names.split_names(alone)))


def heads_bullets(lines: Sequence[SourceLine], at: int) -> bool:
    """Whether a line without a bullet stands above people with one, so that it heads them."""
    line, below = lines[at], lines[at + 1 : at + 2]
    text = line.text.strip()
    if line.bullet or line.cells or not below or not below[0].bullet or len(text.split()) > 8:
        return False
    closed = at == 0 or not re.search(r"(?:[,&–-]|\band|\bof)$", lines[at - 1].text.strip())
    head = text[:1].isupper() and not re.search(r"[;:.()\d]", text)
    return closed and head and not begins_person(text) and begins_person(below[0].text)


def opened(lines: Sequence[SourceLine]) -> list[SourceLine]:
    """The lines with each heading in brackets opened, where people stand below it: ``(Police)`` as
    ``Police:``; also behind a label (``In attendance: (Councillors)``), as a line below it.
    """
    result: list[SourceLine] = []
    for line, below in itertools.zip_longest(lines, lines[1:]):
        first, colon, rest = line.text.partition(":")
        heading = _IN_BRACKETS.fullmatch(rest if colon and not line.cells else line.text)
        people = below is not None and begins_person(below.text)
        if not heading or not people or not _is_heading(heading["head"]):
            result.append(line)
            continue
        if colon and not line.cells:
            result.append(replace(line, text=f"{first}:", raw=f"{first}:"))
        head = f"{heading['head']}:"
        result.append(replace(line, text=head, raw=head, bold=True, cells=()))
    return result


def _is_heading(words: str) -> bool:
    known = label_words.is_group(words) or is_body(words) or bool(label_words.made_of(words))
    return known and "present" not in label_words.made_of(words)
