"""Titles without a number: standard business, titles by their look, titles by their place."""

import re
from collections.abc import Sequence

from ingest import names
from ingest.layouts import titles
from ingest.layouts.cuts import cut
from ingest.layouts.item_numbers import ALONE, Heading
from ingest.layouts.labels import label_of
from ingest.layouts.wrapped import wrapped
from ingest.lines import SourceLine
from ingest.organisations import is_post

_DECLARED = re.compile(r"\W*(?:declarations?|disclosures?) of\b", re.IGNORECASE)


def with_unnumbered(chain: list[Heading], lines: Sequence[SourceLine]) -> list[Heading]:
    """Standard business and, where nothing is numbered, all titles by their look."""
    taken = {index for one in chain for index in range(one.index, one.body)}
    kinds = [at for at, line in enumerate(lines[:60]) if titles.is_kind(line.text)]
    agenda = next((at for at in kinds if not titles.is_minutes(lines, at)), 0)
    inner = _are_parts(chain, lines)
    loose = [
        one
        for index, line in enumerate(lines)
        if index not in taken
        and index >= agenda
        and (one := _unnumbered(lines, index, sparse=len(chain) < 2 or inner))
    ]
    bodies = {one.body for one in chain if not one.rest}
    if len(chain) < 2:
        loose += _plain(lines, loose)
    kept = [
        one
        for one in loose
        if (one.index not in bodies or not one.title.startswith("To "))  # it says what to do there
        and not _is_told_of(one, loose, chain, lines)
        and not any(there.index <= one.index < there.body for there in loose if there is not one)
    ]
    return sorted([*chain, *kept], key=lambda one: one.index)


def _is_told_of(
    one: Heading, loose: Sequence[Heading], chain: Sequence[Heading], lines: Sequence[SourceLine]
) -> bool:
    """Under numbered items a label of theirs: what comes back (``Declarations of interest: None``),
    and the matters arising from the minutes where the items' titles look otherwise.
    """
    if len(chain) < 2:
        return False
    again = ":" in one.title and sum(there.title == one.title for there in loose) > 1
    own = _DECLARED.match(one.title) and any(_DECLARED.match(there.title) for there in chain)
    above = next((there for there in reversed(chain) if there.index < one.index), None)
    arising = re.match(r"matters arising\W*$", one.title, re.IGNORECASE) is not None
    if above is not None and above.body == one.index and _says_again(above, one):
        return True
    minutes = above is not None and re.search(r"\bminutes\b", above.title, re.IGNORECASE)
    return bool(again or own or (arising and minutes and _is_plainer(one, chain, lines)))


def _says_again(above: Heading, one: Heading) -> bool:
    """``Minutes of the meeting held on 4 March.`` right under ``1. Minutes``: its first words."""
    words = above.title.strip(" :.").casefold()
    return not above.rest and one.title.casefold().startswith(f"{words} ")


def _is_plainer(one: Heading, chain: Sequence[Heading], lines: Sequence[SourceLine]) -> bool:
    """Whether a title is not in capitals as the numbered ones are, or alone closed by a colon."""
    loud = not titles.shouted(one.title) and all(titles.shouted(there.title) for there in chain)
    colons = [lines[there.index].text.rstrip().endswith(":") for there in (*chain, one)]
    return loud or (colons[-1] and sum(colons) == 1)


def _are_parts(chain: Sequence[Heading], lines: Sequence[SourceLine]) -> bool:
    """Whether the numbers are those of one item's parts, as of motions: standard titles in the
    same look stand before the first and after the last of them without numbers.
    """
    if not chain or not all(lines[one.index].bold for one in chain):
        return False
    standard = [
        at
        for at, line in enumerate(lines)
        if line.bold and titles.is_standard(line.text.strip()) and label_of(line) is None
    ]
    before = sum(at < chain[0].index for at in standard)
    return before > 1 and any(at > chain[-1].index for at in standard)


def _plain(lines: Sequence[SourceLine], loose: Sequence[Heading]) -> list[Heading]:
    """Where nothing but their place tells titles: short lines in title case between paragraphs,
    from the first standard title on.
    """
    first = next((one.index for one in loose if titles.is_standard(one.title)), len(lines))
    known = {one.index for one in loose if one.index >= first}
    if any(lines[at].bold or titles.shouted(lines[at].text) for at in known):
        return []
    return [
        Heading(at, at + 1, lines[at].text.strip(" :"))
        for at in range(first, len(lines) - 1)
        if at not in known
        and not ALONE.match(lines[at - 1].text)  # a paragraph of a report that is quoted
        and titles.opens(lines, at)
        and titles.is_lost_title(lines, at)
        and titles.in_title_case(lines[at].text)
    ]


def _unnumbered(lines: Sequence[SourceLine], index: int, *, sparse: bool) -> Heading | None:
    line = lines[index]
    text = line.text.strip()
    if (titles.is_kind(text) and not titles.is_minutes(lines, index)) or _is_signature(text):
        return None
    listed = line.bullet and any(
        one.text == line.text and one.heading for one in lines[index + 1 :]
    )
    if sparse and not line.bold and line.lead and titles.shouted(line.lead):  # set by run_in
        title, rest, author = cut(text, line)
        return Heading(index, index + 1, title, rest=rest, author=author)
    if listed or titles.runs_on(lines, index):  # a list of contents; a sentence
        return None
    section = titles.is_section(text)
    if section or titles.is_standard(text) or (sparse and titles.looks_like_heading(lines, index)):
        title, rest, author = cut(text, line)
        title, body = wrapped(lines, index, title) if not rest else (title, index + 1)
        return Heading(index, body, title, rest=rest, author=author, section=section)
    return None


def _is_signature(text: str) -> bool:
    """``Councillor Jo Able, Chairperson`` under the minutes: a person is no business."""
    name, comma, post = text.partition(",")
    return bool(comma) and names.looks_like_person(name) and is_post(post)
