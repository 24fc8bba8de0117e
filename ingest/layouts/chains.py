"""Which numbered lines are the items: one sequence of leading numbers, and the doubled ones under it."""

import itertools
import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from ingest.layouts import titles
from ingest.layouts.item_numbers import SURE, Heading, counted
from ingest.layouts.wrapped import wrapped
from ingest.lines import SourceLine


def sequence(numbered: list[Heading], lines: Sequence[SourceLine]) -> list[Heading]:
    """Of lines with a number and a title those that head items, with titles that lost theirs."""
    slashed = [one for one in numbered if one.stroked]
    plain = [one for one in numbered if not one.stroked and not one.letters]
    tops = _chain([one for one in plain if len(one.key) == 1])
    by_year = _chain(counted(slashed)) if len(slashed) >= 2 else []
    if by_year and not _is_inside(by_year, tops):
        chain = by_year
    else:
        chain = _with_subs(tops, [one for one in plain if len(one.key) > 1])
        own = _lettered(numbered)
        if own and (not chain or own[0].index < chain[0].index):
            chain = own
    if len(chain) == 1 and chain[0].key[:1] != (1,):  # a lone number that is not the first
        return []
    chain = _with_out_of_turn(chain, numbered)
    return sorted([*chain, *_between(chain, lines)], key=lambda one: one.index)


def _is_inside(by_year: Sequence[Heading], tops: Sequence[Heading]) -> bool:
    """Whether numbers by year are those of a log of actions (``12/04``, ``13/01``) that stands in
    one of the items numbered 1, 2, 3 …
    """
    keys = [one.key[0] for one in tops]
    before = sum(one.index < by_year[0].index for one in tops)
    after = sum(one.index > by_year[-1].index for one in tops)
    return (
        keys == list(range(1, len(keys) + 1))
        and before > 0
        and after > 1
        and before + after == len(keys)
        and all(one.weight >= 1.0 for one in tops)
        and not any(titles.shouted(one.title) for one in by_year)
    )


def _lettered(numbered: Sequence[Heading]) -> list[Heading]:
    """The sequence of counts after the same letters: ``CSP11``, ``CSP12``."""
    times = Counter(one.letters for one in numbered if one.letters)
    most = max(times, key=lambda letters: times[letters], default="")
    chain = _chain([one for one in numbered if most and one.letters == most])
    return chain if len(chain) > 1 else []


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
    return 0.0 if one.key[0] == 1 or one.letters or one.stroked else min(1.5, 0.3 * one.key[0])


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
    alone = [one for one in titled if not one.rest or one.lead]  # no text on the title's line
    if len(alone) * 2 < len(fitting) or (tops and not alone):
        groups = [list(one) for _, one in itertools.groupby(fitting, lambda one: one.key[0])]
        sections = {top.key[0] for top in tops if titles.is_section(top.title)}
        sections = {top.key[0] for top in tops if titles.is_section(top.title)}
        parts = [_run_in(group) if group[0].key[0] in sections else [] for group in groups]
        titled = [
            one
            for group, told in zip(groups, parts, strict=True)
            for one in told or (group if _are_titles(group) else [])
        ]
    return sorted([*tops, *titled], key=lambda one: one.index)


def _are_titles(group: list[Heading]) -> bool:
    """Whether all the doubled numbers of one item carry plain titles, though others do not."""
    return group[0].key[1] == 1 and all(
        not one.rest and one.weight >= 1.0 and titles.is_plain(one.title) for one in group
    )


def _run_in(group: list[Heading]) -> list[Heading]:
    """The paragraphs under ``5. FOR DECISION`` where each begins with a title that its text follows:
    ``5.1 Locality Plans: Jo Able introduced``; else none.
    """
    found: list[Heading] = []
    for one in group:
        title, colon, after = one.title.partition(": ")
        rest = one.rest or (after if colon else "")
        if not rest or not titles.is_plain(title) or not titles.in_title_case(title):
            return []
        found.append(replace(one, title=title, rest=rest))
    return found if group[0].key[1] == 1 else []


def _with_out_of_turn(chain: list[Heading], numbered: list[Heading]) -> list[Heading]:
    """Numbers that the sequence lacks and a plain heading elsewhere has: business taken early or
    late.
    """
    tops = [one.key[0] for one in chain if len(one.key) == 1 and not one.stroked]
    lacking = set(range(min(tops), max(tops))) - set(tops) if len(tops) > 2 else set()
    taken = {index for one in chain for index in range(one.index, one.body)}
    found = {
        one.key[0]: one
        for one in reversed(numbered)
        if len(one.key) == 1
        and one.key[0] in lacking
        and one.weight >= SURE
        and one.letters == chain[0].letters
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
            title, body = wrapped(lines, at, lines[at].text.strip())
            found.append(Heading(at, body, title))
    return found


_ROMAN = re.compile(r"\s*(?P<number>[IVX]{1,5})(?:[.)]\s+|\s+)(?P<title>[^\W\d_].*)$")
_ONES = ("", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX")


def roman(lines: Sequence[SourceLine]) -> list[Heading]:
    """Titles in bold or capitals after I, II, III … without a gap; none where fewer than three."""
    found: list[Heading] = []
    for at, line in enumerate(lines):
        wanted = len(found) + 1
        mark = _ROMAN.match(line.text)
        if mark is None or mark["number"] != "X" * (wanted // 10) + _ONES[wanted % 10]:
            continue
        if line.bold or titles.shouted(mark["title"]):
            title, body = wrapped(lines, at, mark["title"].strip(" :"))
            found.append(Heading(at, body, title, mark["number"], weight=SURE))
    return found if len(found) > 2 else []
