"""The lines of one document on the reader's desk: what is furniture, what has been taken, by whom.

Every line that is not blank ends in one category: header, presence, item, outcome, action,
narrative, furniture or issue. What no rule takes is narrative inside an item, an issue outside.
"""

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from ingest.layouts import grids
from ingest.lines import SourceLine
from ingest.records import Issue

_RULE = re.compile(r"^[\s\-–—_=*.~·]{3,}$")
_PAGE_NUMBER = re.compile(
    r"^(?:page|tudalen|leathanach)?\s*[-–]?\s*\d{1,3}\s*[-–]?(?:\s*(?:of|/|o)\s*\d{1,3})?$", re.I
)
_LINK = re.compile(r"^\[[^\]]+\]\(https?://\S+\)$")
_NOTE = re.compile(r"^\W*(?:scanned page|this page is intentionally|continued overleaf)", re.I)
_SIGNED = re.compile(r"^(?:signed|dated?|chair(?:man|person)?|cathaoirleach|cadeirydd|clerk|arwyddwyd|dyddiad|llofnodwyd)(?: by)?(?: (?:the )?chair(?:man|person)?)?[\s:._-]*(?:(?:dated?|dyddiad)[\s:._-]*)?$", re.IGNORECASE)
_END = re.compile(r"[.:;!?”\"'’)]$")


@dataclass(slots=True)
class Frame:
    """The lines of one document that say something, in order, and the category of every line."""

    lines: list[SourceLine]
    category: dict[int, str] = field(default_factory=dict)
    issues: list[Issue] = field(default_factory=list)

    def take(self, lines: Iterable[SourceLine], category: str) -> None:
        """Say what `lines` are; the last word counts."""
        for line in lines:
            self.category[line.number] = category

    def issue(self, kind: str, message: str, line: SourceLine) -> None:
        """Put a line before a person."""
        self.issues.append(Issue(kind=kind, message=message, line=line.number, text=line.raw[:200]))


def frame(lines: Sequence[SourceLine]) -> Frame:
    """A frame over `lines`: blank ones dropped, furniture set aside."""
    said, around = grids.flat([line for line in lines if line.text.strip()])
    heads = _running_heads(said)
    desk = Frame(lines=[])
    desk.take(around, "furniture")
    for index, line in enumerate(said):
        closing = index > len(said) - 9 and _SIGNED.match(line.text.strip()) is not None
        if closing or _is_furniture(said, index, heads):
            desk.category[line.number] = "furniture"
        else:
            desk.lines.append(line)
    return desk


def _is_furniture(said: Sequence[SourceLine], index: int, heads: set[str]) -> bool:
    line = said[index]
    text = line.text.strip()
    if _RULE.match(text) or _LINK.match(line.raw.strip()) or _NOTE.match(text):
        return True
    if _shape(text) in heads:
        return True
    return bool(_PAGE_NUMBER.match(text)) and (
        not text.isdigit() or _at_page_edge(said, index) or _beside(said, index, heads)
    )


def _shape(text: str) -> str:
    return re.sub(r"\d+", "#", re.sub(r"\W+", " ", text.lower())).strip()


def _at_page_edge(said: Sequence[SourceLine], index: int) -> bool:
    """The first or last line of a page, where there are pages."""
    page = said[index].page
    if page is None:
        return False
    before = said[index - 1].page if index else None
    after = said[index + 1].page if index + 1 < len(said) else None
    return (before != page and (index > 0 or after == page)) or after != page


def _beside(said: Sequence[SourceLine], index: int, heads: set[str]) -> bool:
    return any(
        0 <= near < len(said) and _shape(said[near].text) in heads for near in (index - 1, index + 1)
    )


def _running_heads(said: Sequence[SourceLine]) -> set[str]:
    """Shapes of short lines that come back where pages break: at a page's edge, beside a page
    number, or in the middle of a sentence.
    """
    times: Counter[str] = Counter()
    breaks: Counter[str] = Counter()
    for index, line in enumerate(said):
        shape = _shape(line.text)
        if not shape or len(line.text) > 90 or shape == "#" or line.bullet:
            continue
        times[shape] += 1
        if _near_edge(said, index) or _cuts_a_sentence(said, index) or _by_number(said, index):
            breaks[shape] += 1
    return {shape for shape, n in times.items() if n >= 3 and breaks[shape] >= max(2, n / 3)}


def _near_edge(said: Sequence[SourceLine], index: int) -> bool:
    return any(
        _at_page_edge(said, near)
        for near in (index - 1, index, index + 1)
        if 0 <= near < len(said) and said[near].page == said[index].page
    )


def _by_number(said: Sequence[SourceLine], index: int) -> bool:
    return any(
        0 <= near < len(said) and _PAGE_NUMBER.match(said[near].text.strip()) is not None
        for near in (index - 1, index + 1)
    )


def _cuts_a_sentence(said: Sequence[SourceLine], index: int) -> bool:
    if not 0 < index < len(said) - 1:
        return False
    before, after = said[index - 1].text.strip(), said[index + 1].text.strip()
    return len(before) > 40 and not _END.search(before) and after[:1].islower()
