"""Bodies named in running text: which words of a run of capitals are a name, and of how many."""

import re
from collections.abc import Iterator

from ingest import names
from ingest.organisations import BODY_START, KINDS, is_board, is_body, is_post

_RUN = re.compile(
    r"\b[A-Z][\w’'-]*(?:[ ](?:(?:(?:of|for|on|in|upon)(?:[ ]the)?|and|&)[ ])?[A-Z&][\w’'&-]*){1,10}"
)
_OPENING = re.compile(
    r"^(?:(?:The|A|An|In|At|On|That|It|This|Members|Following|Under|From|For|By|With|Mae[’']r|Yr?) (?:of )?(?:the )?)+"
)
_PAPER = "Minutes|Meetings?|Agendas?|Proceedings|Notes|Report"
_HEAD = re.compile(rf"^.*\b(?:{_PAPER}) (?:of|for|from|on)(?: the)? ")
_PAPERS = re.compile(
    rf"(?: (?:Draft|Final|Annual|Interim|Quarterly|Monthly|Special))* (?:{_PAPER}|Reports|Updates?)\b"
)
_CLOSING = re.compile(
    r" (?:(?:of|for|on) the (?:Municipal|County|City|Town|Borough)|Officials|Officers|Members|Representatives|Staff|Personnel|[A-Z])$"
)
_FORCE = re.compile(r"^(Garda S[ií]och[aá]na) (?:of|for|on|upon) .*")
_DATED = re.compile(
    r"\s(?:(?:on|for|in|of) )?(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|January|February|March|April|May|June|July|August|September|October|November|December)\b"
)
_SEVERAL = re.compile(  # bodies of a kind, none of them by name
    r"\b(?:committees|groups|boards|panels|forums|partnerships|councils|teams|units)\b(?=$| (?:of|on|for|in)\b)",
    re.IGNORECASE,
)
_AREA = re.compile(
    r"\b(?:district|county|city|town|borough|region|division|area|isle|diocese)$", re.I
)
_RANKED = re.compile(
    r"^(?:(?:Acting|Chief|Deputy|Detective|Assistant) )*(?:Superintendent|Inspector|Sergeant|Constable|Councillor|Cllr|Minister)s? (?=[A-Z])"
)
_LINK = re.compile(r"^(.+?) (of|on)(?: the)? (.+)$")
_ALONE = re.compile(r"\b[A-Z]{2,}$")


def bodies(text: str) -> Iterator[tuple[str, str]]:
    """(``board`` or ``organisation``, name) of each body that the text names, in order."""
    for run in _RUN.finditer(text):
        for piece in _DATED.split(run.group()):
            yield from _named(piece)


def _named(words: str) -> Iterator[tuple[str, str]]:
    """The bodies of a run of words in capitals; often one or none."""
    words = _bare(words)
    parts = _apart(words)
    if len(parts) > 1:
        for part in parts:
            yield from _named(part)
        return
    kind = _kind(words)
    if kind and (inner := _inner(words)):
        yield from _named(inner)
    elif kind:
        yield kind, words
    elif " and " in words:
        for part in words.split(" and "):
            yield from _named(part)


def _bare(words: str) -> str:
    """``Minutes of October Meeting of the Crime Panel``, ``Crime Panel Draft Report``: the panel."""
    words = _FORCE.sub(r"\1", _HEAD.sub("", _OPENING.sub("", words)))
    paper = _PAPERS.search(words)
    if paper and _kind(words[: paper.start()]):
        words = words[: paper.start()]
    while (shorter := _CLOSING.sub("", words)) != words:
        words = shorter
    ranked = _RANKED.sub("", words)
    return ranked if is_body(ranked) else words


def _kind(words: str) -> str | None:
    if " " not in words or names.looks_like_person(words):
        return None
    if KINDS.fullmatch(words) or _SEVERAL.search(words):
        return None
    if is_board(words):
        return "board"
    return "organisation" if is_body(words) else None


def _inner(words: str) -> str | None:
    """The body alone of ``Centenary of Northby Police``, ``Chairs of the Crime Panel``: the words
    before tell of no body, and no place.
    """
    found = _LINK.match(words)
    if found is None or BODY_START.match(words):
        return None
    head, link, rest = found.groups()
    body = is_body(head) or is_board(head) or _AREA.search(head) or KINDS.search(head)
    told = is_body(rest) and (is_post(head) or (link == "of" and " " not in head))
    return rest if told and not body else None


def _apart(words: str) -> list[str]:
    """``Northby Council and Eskshire Police``: two bodies, each of which has a whole name."""
    for joint in re.finditer(r" (?:and|&) (?:the )?", words):
        left, right = words[: joint.start()], words[joint.end() :]
        known = _kind(right) or KINDS.fullmatch(right)
        if known and " " in right and _is_whole(left, right):
            return [left, right]
    return [words]


def _is_whole(left: str, right: str) -> bool:
    """Whether the words before ``and`` need no more: a body, letters, a rank."""
    if _ALONE.search(left) or names.is_title(left):
        return True
    if BODY_START.match(left):
        return True
    words = left.split()
    begun = any(is_body(" ".join(words[:n])) for n in range(2, len(words) + 1))
    short = re.search(r"\b(?:police|fire|health|probation|heddlu)$", left, re.IGNORECASE)
    return begun and (right.count(" ") > 1 or short is None)
