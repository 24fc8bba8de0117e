"""Which lines head an item of business: numbers in sequence, and titles without a number.

Numbers stand before a title, alone on a line above it, doubled (``3.1``), by year (``104/12``,
``SSP 53/15``); they are lost, repeated, or taken out of turn. The lines that carry numbers are
chosen as one chain, so that a numbered resolution, a table or a date is not taken for an item.
"""

import re
from collections.abc import Sequence
from dataclasses import replace

from ingest.dates import MONTHS
from ingest.layouts import titles
from ingest.layouts.chains import roman, sequence
from ingest.layouts.cuts import cut
from ingest.layouts.item_numbers import ALONE, LEAD, NUMBER, SURE, Heading
from ingest.layouts.labels import label_of
from ingest.layouts.lettered import lettered
from ingest.layouts.run_in import with_leads, with_parts
from ingest.layouts.trailing import with_numbers_first
from ingest.layouts.unnumbered import with_unnumbered
from ingest.layouts.wrapped import wrapped
from ingest.lines import SourceLine
from ingest.tables import plans

_SCANNED_ONE = re.compile(r"^\s*[iIl|](?:\.\s+(?=[A-Z])| (?=[A-Z][a-z]+\s*$|[A-Z][\w ]{3,60}$))")
_BEFORE = re.compile(LEAD + NUMBER + r"(?P<stop>[.):,]?)[\s\-–:._]*(?P<title>\S.*)$", re.IGNORECASE)

_ID = re.compile(
    r"\s+(?:item|report|doc(?:ument)?)\s+(?:id|ref(?:erence)?)\s*[:.]?\s*[\w/-]+\s*$", re.I
)
# the agenda's number behind the minutes' own: ``2/15 MINUTES [Item 2]``
_REFERENCE = re.compile(r"\s*\[(?:agenda )?item (?:no\.? ?)?\d+[A-Z]?\]\s*$", re.IGNORECASE)
_MOVER = re.compile(r"\s*(?:proposed|submitted|moved|tabled) by\b", re.IGNORECASE)


def find_headings(lines: Sequence[SourceLine]) -> list[Heading]:
    """The headings of items and sections, in order."""
    lines = with_leads(with_numbers_first(lines))
    planned = plans.find(lines).lines  # rows of action logs, whose numbers are those of items
    places = [at for at, line in enumerate(lines) if line.number not in planned]
    numbered = [one for index in places if (one := _numbered(lines, index))]
    numbered = _with_runs(numbered, lines)
    chain = [] if _styled(numbered, lines) else sequence(numbered, lines)
    quoted = range(0)
    if _is_quoted(chain, lines):
        chain, quoted = [], range(chain[0].index, chain[-1].body)
    chain = sorted([*chain, *lettered(chain, lines)], key=lambda one: one.index)
    chain = chain or roman(lines)
    found = [one for one in with_unnumbered(chain, lines) if one.index not in quoted]
    return with_parts(_sections(found, lines), lines)


def _numbered(lines: Sequence[SourceLine], index: int) -> Heading | None:
    line = lines[index]
    if line.cells and len(line.cells) > 3:
        return None
    if index and titles.is_kind(lines[index - 1].text) and _SCANNED_ONE.match(line.text):
        # a 1 that scanning has made a letter
        line = replace(line, text=f"1. {line.text.strip()[1:].lstrip('. ')}")
    alone = ALONE.match(_ID.sub("", line.text))
    if alone:
        return _under_number(lines, index, alone)
    found = _BEFORE.match(_REFERENCE.sub("", line.text))
    if not found or not _is_title_start(found) or not titles.is_title_line(found["title"]):
        return None
    title, _, column = found["title"].partition("\t")  # a column beside it is no title's
    title, rest, author = cut(title, line)
    rest = " ".join(part for part in (rest, column.replace("\t", " ")) if part)
    title, body = wrapped(lines, index, title) if not rest else (title, index + 1)
    weight = 1.0 + titles.weight(title, rest, line)
    if not found["stop"] and "." not in found["number"] and "/" not in found["number"]:
        weight -= 0.5
    closed, bare = found["stop"] == ")", not found["stop"]
    return Heading(
        index,
        body,
        title,
        found["number"],
        rest,
        author,
        weight,
        round=closed,
        bare=bare,
        lead=bool(line.lead),
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
    return not re.match(r"(?:am|pm|a\.m|p\.m|noon|%|hours?|years?|months?|minutes\b(?! of))", title)


def _under_number(lines: Sequence[SourceLine], index: int, alone: re.Match[str]) -> Heading | None:
    """A number alone on its line: the title is the next line, or the one under who proposes it, or
    the one above in capitals where a sentence goes on below.
    """
    above = _above_number(lines, index, alone)
    if above:
        return above
    at = index + 1
    mover = lines[at].text.strip() if at < len(lines) and _MOVER.match(lines[at].text) else ""
    at += bool(mover)
    if at >= len(lines):
        return None
    below = lines[at]
    if not titles.is_title(below.text) or below.text.startswith("(") or ALONE.match(below.text):
        return None
    title, body = wrapped(lines, at, below.text.strip())
    dotted = bool(alone["stop"])
    if not dotted and _is_cell(lines, index, {at + 1, body}, alone["number"]):
        return None
    weight = 3.0 if "/" in alone["number"] else 2.0 if dotted else 1.2
    weight += 1.0 if below.bold else 0.0
    weight -= 1.8 if titles.runs_on(lines, at) else 0.0
    return Heading(index, body, title, alone["number"], mover, weight=weight, alone=not dotted)


def _above_number(lines: Sequence[SourceLine], index: int, alone: re.Match[str]) -> Heading | None:
    below = lines[index + 1] if index + 1 < len(lines) else None
    first = index - 1
    while first > 0 and _is_shouted(lines[first]) and _is_shouted(lines[first - 1]):
        first -= 1
    if below is None or first < 0 or not _is_shouted(lines[first]) or not alone["number"].isdigit():
        return None
    if alone["stop"] or below.bold or titles.shouted(below.text) or len(below.text.split()) < 4:
        return None
    title = " ".join(line.text.strip() for line in lines[first:index])
    return Heading(first, index + 1, title, alone["number"], weight=SURE)


def _is_shouted(line: SourceLine) -> bool:
    plain = line.text.strip()
    return titles.shouted(plain) and titles.is_title(plain) and not line.cells and plain[-1] != "."


def _is_cell(lines: Sequence[SourceLine], index: int, after: set[int], number: str) -> bool:
    """Whether a number alone is a figure of a table: figures stand near it that are no numbers of
    the items before and after.
    """
    near = dict.fromkeys((index - 1, index - 2), -1) | dict.fromkeys(after, 1)
    for at, step in near.items():
        text = lines[at].text.strip() if 0 <= at < len(lines) else ""
        neighbour = number.isdigit() and text == str(int(number) + step)
        if re.fullmatch(r"[\d.,%*-]*[\d%*-]", text) and not neighbour:
            return True
    return False


def _with_runs(numbered: list[Heading], lines: Sequence[SourceLine]) -> list[Heading]:
    """Numbers that scanning has set apart from their titles: as many titles below, in order."""
    index = 0
    while index < len(lines):
        run = []
        while index < len(lines) and (alone := ALONE.match(lines[index].text)) and alone["stop"]:
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


def _styled(numbered: Sequence[Heading], lines: Sequence[SourceLine]) -> bool:
    """Whether headings by style without numbers part the page; plain numbers are those of lists."""
    styled = [at for at, line in enumerate(lines) if line.heading and titles.is_title(line.text)]
    plain = not any(lines[one.index].bold or titles.shouted(one.title) for one in numbered)
    if not plain or not numbered or len(styled) <= max(2, len(numbered)):
        return False
    return styled[1] < numbered[0].index < numbered[-1].index < styled[-1]


def _is_quoted(chain: Sequence[Heading], lines: Sequence[SourceLine]) -> bool:
    """Whether the numbers are those of a report inside an item: standard business went before them
    without numbers.
    """
    styled = any(lines[one.index].bold or titles.shouted(one.title) for one in chain)
    if styled or not any("." in (one.number or "") for one in chain):
        return False
    before = lines[: chain[0].index] if chain else []
    standard = [one for one in before if titles.is_standard(one.text) and not label_of(one)]
    return len(standard) > 1 or (
        len(standard) == 1 and any(titles.is_minutes(before, at) for at in range(len(before)))
    )


def _is_part(part: Heading | None, whole: Heading) -> bool:
    return part is not None and len(part.key) > 1 and part.key[0] == whole.key[0]


def _sections(found: list[Heading], lines: Sequence[SourceLine]) -> list[Heading]:
    """A numbered heading right above its own sub-numbers only groups them."""
    marked = []
    for at, one in enumerate(found):
        following = found[at + 1] if at + 1 < len(found) else None
        later = found[at + 2] if at + 2 < len(found) else None
        groups = (
            following is not None
            and len(one.key) == 1
            and (
                (following.key[:1] == one.key and len(following.key) > 1) or following.number == "A"
            )
            and following.index == one.body
            and not one.rest
            # one part alone of a real title is its text
            and (titles.is_section(one.title) or _is_part(later, one) or following.number == "A")
        )
        marked.append(replace(one, section=True) if groups or titles.is_section(one.title) else one)
    return marked
