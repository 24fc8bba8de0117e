"""Cells that hold a figure: ``7,189``, ``- 22.4%``, ``57 (51 minor)``, ``33 convictions 0.8``."""

import re
from dataclasses import dataclass

_FIGURE = (
    r"(?P<sign>[-–−+]\s*)?£?"
    r"(?P<digits>\d{1,3}(?:,\d{3})+(?:\.\d+)?|(?:0|[1-9]\d*)(?:\.\d+|,\d{1,2})?)\s*(?P<percent>%)?"
)
_PLAIN = re.compile(rf"^{_FIGURE}\s*\*?\s*(?:\(.*)?$")  # a bracket holds a remark
_COUNTED = re.compile(rf"^{_FIGURE}\s+(?P<noun>[a-z]{{3,}})(?:\s+(?P<rate>\d+\.\d+))?$")
_MOVED = re.compile(
    r"\b(?P<down>reduc\w*|decreas\w*|fell|fallen|down|lower)\b"
    r"|\b(?P<up>increas\w*|ris\w+|rose|up|higher)\b",
    re.IGNORECASE,
)
_PERCENT = re.compile(r"(?P<share>\d+(?:\.\d+)?)\s*%")
_NOTHING = re.compile(
    r"^(?:n/?a|nil return|not (?:known|available|applicable)|\W|_)*$", re.IGNORECASE
)


@dataclass(frozen=True, slots=True)
class Figure:
    """A number as printed. decimals: digits after its point. noun: what is counted, where the cell
    says so; rate: a second number after that.
    """

    value: float
    percent: bool = False
    decimals: int = 0
    noun: str | None = None
    rate: float | None = None


def figure(text: str) -> Figure | None:
    """The figure that a cell holds; None where it holds none, or one that is damaged (``05``)."""
    text = text.strip().rstrip(".:;")
    found = _PLAIN.match(text) or _COUNTED.match(text)
    if found is None:
        return None
    digits = found["digits"]
    thousands = re.fullmatch(r"\d{1,3}(?:,\d{3})+(?:\.\d+)?", digits)
    digits = digits.replace(",", "" if thousands else ".")  # ``1,0%``: a point, read as a comma
    value = float(digits) * (-1 if (found["sign"] or "").strip() in ("-", "–", "−") else 1)
    named = found.groupdict()
    rate = named.get("rate")
    return Figure(
        value=value,
        percent=found["percent"] is not None,
        decimals=len(digits.partition(".")[2]),
        noun=named.get("noun"),
        rate=float(rate) if rate else None,
    )


def is_blank(text: str) -> bool:
    """Whether a cell tells nothing: empty, a dash, ``n/a``."""
    return _NOTHING.match(text.strip()) is not None


def told_change(text: str) -> float | None:
    """The change in percent that words tell: ``has reduced by 40%`` is -40."""
    moved, share = _MOVED.search(text), _PERCENT.search(text)
    if moved is None or share is None:
        return None
    return float(share["share"]) * (-1 if moved["down"] else 1)
