"""Whether the cells of a row bear each other out: figures, their difference, and its percentage.

A figure that OCR has changed shows where neither the difference nor the percentage fits; then the
row is refused. A difference or percentage that does not fit, beside one that does, is left out.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field

from ingest.tables.numbers import Figure

ROUNDED = 0.05  # points of percent beyond half of the last digit: some cut where others round
MISPRINT = 0.25  # the same, kept as printed where the difference bears the figures out


@dataclass(slots=True)
class Verdict:
    """sound: the figures may be taken. change, percent: those that may be. target: of the latest
    figure. left_out: what may not be taken, and why.
    """

    sound: bool = True
    change: float | None = None
    percent: float | None = None
    target: str | None = None
    left_out: list[str] = field(default_factory=list)


def judge(
    now: float, before: Sequence[float], change: Figure | None, percent: Figure | None
) -> Verdict:
    """A figure against those it may be compared with, by the change and percentage told."""
    if (change is None and percent is None) or not before:
        return Verdict(
            change=change.value if change else None, percent=percent.value if percent else None
        )
    base = max(
        before, key=lambda one: _fits(now - one, change) + _shares(now, one, percent, ROUNDED)
    )
    fits, shares = _fits(now - base, change), _shares(now, base, percent, ROUNDED)
    if not fits and not shares:
        told = ", ".join(f"{one.value:g}" for one in (change, percent) if one)
        return Verdict(
            False, left_out=[f"{now:g} after {base:g} does not fit the change told ({told})"]
        )
    if change and percent and change.value * percent.value < 0:
        return Verdict(left_out=["difference and percentage point different ways"])
    verdict = Verdict()
    up = now - base
    if change and fits and change.value * up >= 0:
        verdict.change = change.value
    elif change:
        verdict.left_out.append(f"difference {change.value:g} is not that of {now:g} and {base:g}")
    near = shares or (fits and _shares(now, base, percent, MISPRINT))
    if percent and near and percent.value * up >= 0:
        verdict.percent = percent.value
    elif percent:
        verdict.left_out.append(f"{percent.value:g}% is not the change from {base:g} to {now:g}")
    return verdict


def _fits(difference: float, change: Figure | None) -> bool:
    return change is not None and abs(abs(difference) - abs(change.value)) < 0.051


def _shares(now: float, base: float, percent: Figure | None, within: float) -> bool:
    if percent is None or not base:
        return False
    away = abs(abs(now - base) / abs(base) * 100 - abs(percent.value))
    return away <= 0.5 / 10.0**percent.decimals + within


def odd(figures: Sequence[Figure | None]) -> set[int]:
    """Indexes of the figures of a column that are not written like the others: no per cent sign
    where nearly all have one, three decimals where the others have fewer.
    """
    held = [one for one in figures if one is not None]
    if len(held) < 3:
        return set()
    signs = sum(one.percent for one in held) * 3 >= 2 * len(held)
    exact = sum(one.decimals > 2 for one in held) * 3 >= len(held)
    return {
        at
        for at, one in enumerate(figures)
        if one is not None and ((signs and not one.percent) or (one.decimals > 2 and not exact))
    }
