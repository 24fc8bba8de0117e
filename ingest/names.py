"""Personal names as minutes of the United Kingdom and Ireland write them, one or a run of them."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import product

from ingest.name_forms import (
    INITIAL,
    PARTICLES,
    PLURALS,
    POSSESSIVE,
    are_letters,
    capitals,
    halves,
    healed,
    is_name,
    letters_start,
    spaced,
    title_length,
    without_brackets,
    without_dash,
)

JOINT = re.compile(r"\s*[,;]\s*(?:(?:and|&|agus)(?:\s+|$))?|\s+(?:and|&|agus|ac|a[’']r)\s+", re.I)
FULL_STOP = re.compile(r"(?<=[^\W\d_]{2})\.+$")
MARKS = " ,;:*†‡•-–—"


@dataclass(frozen=True, slots=True, kw_only=True)
class ParsedName:
    """A personal name in its parts, each a string and empty where there is none.

    written: as it stands. name: without title, letters after it, brackets, and blanks in the
    wrong place; no letter of it is changed. prefix: titles, as written, those of several people
    made those of one. suffix: ``TD``, ``OBE``.
    remainder: what follows the name, a post or a body. initials: the forenames are initials only.
    """

    written: str
    name: str
    prefix: str
    given: str
    family: str
    suffix: str
    remainder: str
    initials: bool


def parse(written: str) -> ParsedName | None:
    """The name in its parts; None for what is no personal name: a post, a body, a sentence."""
    text, _, tail = spaced(written).partition(",")
    text, bracket = without_brackets(text)
    text, dashed = without_dash(FULL_STOP.sub("", text.strip(MARKS)))
    text = POSSESSIVE.sub("", text)
    words = text.split()
    start = title_length(words)
    end = letters_start(words, start)
    name = healed(words[start:end])
    if not is_name(name, titled=start > 0) or (len(name) == 1 and words[:start] == ["Sir"]):
        return None  # Sir and one word is a county in Welsh
    given, family = halves(name)
    says = [part.strip() for part in (bracket, dashed, *tail.split(",")) if part.strip(MARKS)]
    titles = [part for part in says if is_title(part)]
    letters = [part for part in says if are_letters(part)]
    return ParsedName(
        written=written,
        name=" ".join(name),
        prefix=" ".join([*map(_of_one, words[:start]), *titles]),
        given=" ".join(given),
        family=" ".join(family),
        suffix=" ".join([*words[end:], *letters]),
        remainder=", ".join(part for part in says if part not in titles and part not in letters),
        initials=bool(given) and all(INITIAL.fullmatch(word) for word in given),
    )


def looks_like_person(text: str) -> bool:
    """Whether the text has the form of a personal name."""
    return parse(text) is not None


def is_title(text: str) -> bool:
    """Whether all of it is a title or rank (``Cllr``, ``A/Insp``, ``Chief Superintendent``)."""
    words = spaced(text).split()
    return bool(words) and title_length(words) == len(words)


def of(name: str) -> set[str]:
    """The initials somebody of this name may be minuted by: Lucia Moor-Ford as LM or LMF."""
    parsed = parse(name)
    if parsed is None or not parsed.given:
        return set()
    fore = [letter for word in parsed.given.split() for letter in capitals(word)]
    family = [word for word in parsed.family.split() if word.lower() not in PARTICLES]
    last = [letter for word in family for letter in capitals(word)]
    every = "".join(word[0] for word in parsed.family.split())
    ends = {"".join(last), last[0], capitals(family[-1])[0], every}
    return {(a + b).upper() for a, b in product({fore[0], "".join(fore)}, ends)}


def told_by(letters: str, name: str) -> bool:
    """Whether the letters may stand for somebody of this name: ``JA``, ``CSu`` for C. Sutt."""
    found = re.fullmatch(r"([A-Z]{1,4}?)([A-Z])([a-z]{0,2})|[A-Z]{2,5}", letters.strip())
    parsed = parse(name)
    if found is None or parsed is None:
        return False
    bare = re.sub(r"[a-z]", "", letters)
    return bare in of(name) and (not found[3] or found[2] + found[3] in parsed.family)


def split_names(text: str) -> list[str]:
    """The entries of a run of names, each with its title, its letters and what is said of it.

    A plural title is spread, in the singular, over the names up to the one that ``and`` brings
    in. What is no name stays with the entry before it, or stands alone after ``and``.
    """
    entries: list[str] = []
    shared, said = "", False
    for joint, piece in _pieces(text):
        singular, piece = singular_title(piece)
        shared = singular or ("" if ";" in joint else shared)
        named = f"{shared} {piece}" if shared and not title_length(piece.split()) else piece
        last = bool(re.search(r"\w|&", joint))
        if parse(named) is not None:
            entries.append(named)
            shared, said = "" if last else shared, False
        elif entries and (said or not last):
            entries[-1] += f"{joint}{piece}"
            said = not is_title(piece) and not are_letters(piece)
        else:
            entries.append(named)
            said = True
    return entries


def singular_title(piece: str) -> tuple[str, str]:
    """(singular of the plural title it begins with, rest of the piece), or ("", piece)."""
    head, _, rest = piece.partition(" ")
    title = PLURALS.get(head.lower().strip("."), "")
    return (title, rest.strip()) if title and rest[:1].isalpha() else ("", piece)


def _pieces(text: str) -> Iterator[tuple[str, str]]:
    """(joint before it, piece) of a run of names, brackets kept whole, blank pieces left out."""
    text = " ".join(text.split())
    depth, start, at, joint = 0, 0, 0, ""
    while at < len(text):
        depth += {"(": 1, ")": -1}.get(text[at], 0)
        found = JOINT.match(text, at) if depth <= 0 else None
        if found is None:
            at += 1
            continue
        yield from _unglued(joint, text[start:at])
        start = at = found.end()
        mark = found[0].strip()
        joint = f"{mark} " if mark in ",;" else f" {mark} "
    yield from _unglued(joint, text[start:])


def _unglued(joint: str, piece: str) -> Iterator[tuple[str, str]]:
    """The piece, cut where a comma is missing between two names (``A. Dunne B. Ash``)."""
    words = piece.split()
    initials = ["(" not in piece and bool(INITIAL.fullmatch(word)) for word in words]
    start = 0
    for at in range(2, len(words) - 1):
        if initials[start] and initials[at] and not initials[at - 1] and words[at + 1][0].isupper():
            yield joint, " ".join(words[start:at])
            joint, start = ", ", at
    if words:
        yield joint, " ".join(words[start:])


def _of_one(title: str) -> str:
    return PLURALS.get(title.lower().strip("."), title)
