"""Which lines head an item of business: numbers in sequence, and titles without a number.

Numbers stand before a title, alone on a line above it, doubled (``3.1``), by year (``104/12``,
``SSP 53/15``); they are lost, repeated, or taken out of turn. The lines that carry numbers are
chosen as one chain, so that a numbered resolution, a table or a date is not taken for an item.
"""

import itertools
import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from ingest import names
from ingest.dates import MONTHS
from ingest.layouts import titles
from ingest.lines import SourceLine
from ingest.organisations import is_post

_NUMBER = r"(?P<number>[A-Z]{2,5}/\d{1,2}/\d{1,3}|(?:[A-Z]{2,5}[ -]?)?\d{1,4}/\d{2,4}|\d{1,2}(?:\.\d{1,2}){1,2}|\d{1,3}[A-Z]?(?![\w/]))"
_SCANNED_ONE = re.compile(r"^\s*[iIl|](?:\.\s+(?=[A-Z])| (?=[A-Z][a-z]+\s*$|[A-Z][\w ]{3,60}$))")
_LEAD = r"^\s*(?:(?:agenda )?item(?: no\.?)?|minute(?: no\.?)?|min\.?|eitem|no\.?)?\s*"
_ALONE = re.compile(_LEAD + _NUMBER + r"(?P<stop>[.):,]?)\s*$", re.IGNORECASE)
_BEFORE = re.compile(
    _LEAD + _NUMBER + r"(?P<stop>[.):,]?)[\s\-–:._]*(?P<title>\S.*)$", re.IGNORECASE
)


SURE = 2.5  # weight of a number with a title in bold or capitals


@dataclass(frozen=True, slots=True)
class Heading:
    """A line that may head an item. index: in the list of lines. body: index of the first line
    after the title. rest: words on the title's line that belong to the item's text.
    """

    index: int
    body: int
    title: str
    number: str | None = None
    rest: str = ""
    author: str | None = None
    weight: float = 0.0
    alone: bool = False
    round: bool = False  # its number is closed by a bracket
    bare: bool = False  # nothing closes its number
    section: bool = False

    @property
    def key(self) -> tuple[int, ...]:
        """The number as integers, the leading one first; () without number."""
        if self.number is None:
            return ()
        parts = tuple(int(part) for part in re.findall(r"\d+", self.number))
        if "/" in self.number:  # ``104/12``, but ``2019/45`` has the year in front
            return (parts[-1] if parts[0] >= 1900 or self.number.count("/") > 1 else parts[0],)
        return parts[:1] if parts[1:] == (0,) else parts  # ``3.0`` heads what 3.1 and 3.2 say


def find_headings(lines: Sequence[SourceLine]) -> list[Heading]:
    """The headings of items and sections, in order."""
    numbered = [one for index in range(len(lines)) if (one := _numbered(lines, index))]
    numbered = _with_runs(numbered, lines)
    slashed = [one for one in numbered if "/" in (one.number or "")]
    if len(slashed) >= 2:
        chain = _chain(slashed)
    else:
        tops = _chain(
            [one for one in numbered if len(one.key) == 1 and "/" not in (one.number or "")]
        )
        chain = _with_subs(tops, [one for one in numbered if len(one.key) > 1])
    if _only_numbers(chain, lines):
        chain = []
    chain = _with_out_of_turn(chain, numbered)
    chain = sorted([*chain, *_between(chain, lines)], key=lambda one: one.index)
    return _sections(_with_unnumbered(chain, lines), lines)


def _numbered(lines: Sequence[SourceLine], index: int) -> Heading | None:
    line = lines[index]
    if line.cells and len(line.cells) > 3:
        return None
    if index and titles.is_kind(lines[index - 1].text) and _SCANNED_ONE.match(line.text):
        # a 1 that scanning has made a letter
        line = replace(line, text=f"1. {line.text.strip()[1:].lstrip('. ')}")
    alone = _ALONE.match(line.text)
    if alone:
        return _under_number(lines, index, alone)
    found = _BEFORE.match(line.text)
    if not found or not _is_title_start(found):
        return None
    title, rest, author = titles.cut(found["title"], line)
    title, body = titles.wrapped(lines, index, title) if not rest else (title, index + 1)
    weight = 1.0 + titles.weight(title, rest, line)
    if not found["stop"] and "." not in found["number"] and "/" not in found["number"]:
        weight -= 0.5
    closed, bare = found["stop"] == ")", not found["stop"]
    return Heading(
        index, body, title, found["number"], rest, author, weight, round=closed, bare=bare
    )


def _is_title_start(found: re.Match[str]) -> bool:
    title = found["title"]
    if not re.match(r"[\"“‘'(*\[]?[^\W\d_]", title) or re.match(r"(?:st|nd|rd|th)\b", title):
        return False
    if re.match(r"(?:" + "|".join(MONTHS) + r")\b", title, re.IGNORECASE):
        return False
    if title.startswith("(") and not found["stop"]:
        return False
    if found["stop"] or not found["number"].isdigit():
        return True
    return not re.match(
        r"(?:am|pm|a\.m|p\.m|noon|%|hours?|years?|months?|minutes\b(?! of))", title, re.I
    )


def _under_number(lines: Sequence[SourceLine], index: int, alone: re.Match[str]) -> Heading | None:
    """A number alone on its line: the title is the next line."""
    if index + 1 >= len(lines):
        return None
    below = lines[index + 1]
    if not titles.is_title(below.text) or below.text.startswith("(") or _ALONE.match(below.text):
        return None
    near = [lines[at].text.strip() for at in (index - 1, index + 2) if 0 <= at < len(lines)]
    dotted = bool(alone["stop"])
    if not dotted and any(re.fullmatch(r"[\d.,%*-]+", text) for text in near):
        return None
    title, body = titles.wrapped(lines, index + 1, below.text.strip())
    weight = (2.0 if dotted else 1.2) + (1.0 if below.bold else 0.0)
    return Heading(index, body, title, alone["number"], weight=weight, alone=not dotted)


def _with_runs(numbered: list[Heading], lines: Sequence[SourceLine]) -> list[Heading]:
    """Numbers that scanning has set apart from their titles: as many titles below, in order."""
    index = 0
    while index < len(lines):
        run = []
        while index < len(lines) and (alone := _ALONE.match(lines[index].text)) and alone["stop"]:
            run.append(alone["number"])
            index += 1
        if len(run) > 1:
            below = [at for at in range(index, len(lines)) if titles.opens(lines, at)][: len(run)]
            if len(below) == len(run):
                numbered = [
                    one for one in numbered if not index - len(run) <= one.index <= below[-1]
                ]
                numbered += [
                    Heading(at, at + 1, lines[at].text.strip(" :"), number, weight=2.0)
                    for at, number in zip(below, run, strict=True)
                ]
        index += 1
    return sorted(numbered, key=lambda one: one.index)


def _chain(found: list[Heading]) -> list[Heading]:
    """The best sequence: each step to the next number costs nothing, a gap, a repeat or a jump
    back some; a heading's own weight pays for it.
    """
    best: list[float] = []
    before: list[int | None] = []
    for at, one in enumerate(found):
        score, origin = one.weight - _start_cost(one), None
        for earlier in range(max(0, at - 60), at):
            option = best[earlier] + one.weight - _step_cost(found[earlier], one)
            if option > score:
                score, origin = option, earlier
        best.append(score)
        before.append(origin)
    if not best or max(best) <= 0:
        return []
    at_best: int | None = max(range(len(best)), key=lambda at: best[at])
    chain = []
    while at_best is not None:
        chain.append(found[at_best])
        at_best = before[at_best]
    return chain[::-1]


def _start_cost(one: Heading) -> float:
    return 0.0 if one.key[0] == 1 or "/" in (one.number or "") else min(1.5, 0.3 * one.key[0])


def _step_cost(before: Heading, after: Heading) -> float:
    if after.index < before.body:
        return 99.0
    step = after.key[0] - before.key[0]
    # a bare number among titles, or ``1)`` among ``1.``, is chance
    other_way = 1.4 if before.alone != after.alone or before.round != after.round else 0.0
    other_way += 0.3 if before.bare != after.bare else 0.0
    if step == 1:
        return other_way
    if step in (0, 2, 3):
        return 0.9 + other_way
    return (2.6 if step < 0 else 2.2) + other_way


def _with_subs(tops: list[Heading], subs: list[Heading]) -> list[Heading]:
    """Doubled numbers under their own leading number are items where they carry titles; else they
    number the paragraphs of an item.
    """
    fitting = []
    for one in subs:
        above = [top for top in tops if top.index < one.index]
        parent = above[-1].key[0] if above else 0
        if one.key[0] in (parent, parent + 1) and not any(one.index == top.index for top in tops):
            fitting.append(one)
    titled = [one for one in fitting if one.weight >= 1.0]
    if len(titled) * 2 < len(fitting) or (tops and not titled):
        return tops
    return sorted([*tops, *titled], key=lambda one: one.index)


def _with_out_of_turn(chain: list[Heading], numbered: list[Heading]) -> list[Heading]:
    """Numbers that the sequence lacks and a plain heading elsewhere has: business taken early or
    late.
    """
    tops = [one.key[0] for one in chain if len(one.key) == 1 and "/" not in (one.number or "")]
    lacking = set(range(min(tops), max(tops))) - set(tops) if len(tops) > 2 else set()
    taken = {index for one in chain for index in range(one.index, one.body)}
    found = {
        one.key[0]: one
        for one in reversed(numbered)
        if len(one.key) == 1
        and one.key[0] in lacking
        and one.weight >= SURE
        and one.index > chain[0].index
        and one.index not in taken
    }
    return sorted([*chain, *found.values()], key=lambda one: one.index)


def _between(chain: list[Heading], lines: Sequence[SourceLine]) -> list[Heading]:
    """Where the sequence lacks a number, the title that has lost it."""
    found = []
    tops = [one for one in chain if len(one.key) == 1]
    have = {one.key[0] for one in tops}
    for before, after in itertools.pairwise(tops):
        if after.key[0] - before.key[0] != 2 or before.key[0] + 1 in have:
            continue
        inside = range(before.body, after.index)
        looks = [at for at in inside if titles.looks_like_heading(lines, at)]
        plain = [at for at in inside if titles.opens(lines, at) and titles.is_lost_title(lines, at)]
        at = next(iter(looks or plain), None)
        if at is not None and not any(at == one.index for one in chain):
            title, body = titles.wrapped(lines, at, lines[at].text.strip())
            found.append(Heading(at, body, title))
    return found


def _only_numbers(chain: list[Heading], lines: Sequence[SourceLine]) -> bool:
    """A lone number that is not the first is chance."""
    return len(chain) == 1 and chain[0].key[:1] != (1,)


def _with_unnumbered(chain: list[Heading], lines: Sequence[SourceLine]) -> list[Heading]:
    """Standard business and, where nothing is numbered, all titles by their look."""
    taken = {index for one in chain for index in range(one.index, one.body)}
    agenda = next((at for at, line in enumerate(lines[:60]) if titles.is_kind(line.text)), 0)
    loose = [
        one
        for index, line in enumerate(lines)
        if index not in taken
        and index >= agenda
        and (one := _unnumbered(lines, index, sparse=len(chain) < 2))
    ]
    bodies = {one.body for one in chain if not one.rest}
    kept = [
        one
        for one in loose
        if (one.index not in bodies or not one.title.startswith("To "))  # it says what to do there
        and not any(there.index <= one.index < there.body for there in loose if there is not one)
    ]
    return sorted([*chain, *kept], key=lambda one: one.index)


def _unnumbered(lines: Sequence[SourceLine], index: int, *, sparse: bool) -> Heading | None:
    line = lines[index]
    text = line.text.strip()
    if titles.is_kind(text) or _is_signature(text):
        return None
    section = titles.is_section(text)
    if section or titles.is_standard(text) or (sparse and titles.looks_like_heading(lines, index)):
        title, rest, author = titles.cut(text, line)
        title, body = titles.wrapped(lines, index, title) if not rest else (title, index + 1)
        return Heading(index, body, title, rest=rest, author=author, section=section)
    return None


def _is_signature(text: str) -> bool:
    """``Councillor Jo Able, Chairperson`` under the minutes: a person is no business."""
    name, comma, post = text.partition(",")
    return bool(comma) and names.looks_like_person(name) and is_post(post)


def _sections(found: list[Heading], lines: Sequence[SourceLine]) -> list[Heading]:
    """A numbered heading right above its own sub-numbers only groups them."""
    marked = []
    for at, one in enumerate(found):
        following = found[at + 1] if at + 1 < len(found) else None
        groups = (
            following is not None
            and len(one.key) == 1
            and len(following.key) > 1
            and following.key[0] == one.key[0]
            and following.index == one.body
            and not one.rest
        )
        marked.append(replace(one, section=True) if groups or titles.is_section(one.title) else one)
    return marked
