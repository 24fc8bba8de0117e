"""The lines of one document on the reader's desk: what is furniture, what has been taken, by whom.

Every line that is not blank ends in one category: header, presence, item, outcome, action,
narrative, furniture or issue. What no rule takes is narrative inside an item, an issue outside.
"""

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from ingest.dates import find_dates
from ingest.layouts import grids
from ingest.lines import SourceLine
from ingest.organisations import is_board
from ingest.records import Issue

_RULE = re.compile(r"^[\s\-–—_=*.~·]{3,}$")
_PAGE_NUMBER = re.compile(
    r"^(?:page|tudalen|leathanach)?\s*[-–]?\s*\d{1,3}\s*[-–]?(?:\s*(?:of|/|o)\s*\d{1,3})?$", re.I
)
_LINK = re.compile(r"^\[[^\]]+\]\(https?://\S+\)$")
_NOTE = re.compile(
    r"^\W*(?:scanned page|this page is intentionally|continued overleaf|cont(?:['’]?d|inued)\W*$)",
    re.I,
)
_SIGNED = re.compile(
    r"^(?:signed|dated?|chair(?:man|person)?|cathaoirleach|cadeirydd|clerk|arwyddwyd|dyddiad|llofnodwyd)(?: by)?(?: (?:the )?chair(?:man|person)?)?[\s:._-]*(?:(?:dated?|dyddiad)[\s:._-]*)?$",
    re.IGNORECASE,
)
_END = re.compile(r"[.:;!?”\"'’)]$")


_MINUTES_OF = re.compile(
    r"^(?:draft )?(?:minutes|notes|agenda|record) (?:of|for) (?:(?:a|the) )?(?:meeting of (?:the )?)?",
    re.I,
)
_MARKING = re.compile(
    r"\W*(?:OFFICIAL(?:\W+SENSITIVE)?|(?:NOT )?PROTECTIVELY MARKED|UNCLASSIFIED|PROTECT|RESTRICTED)"
    r"(?:\W+(?:(?i:WHEN COMPLETED?)|PARTNERS?|PUBLIC))?\W*"
)
EDGE = 2  # lines at either end of a document that may say who may read it

TOP = 8  # lines of a document's head, where a running head is said for the first time


@dataclass(slots=True)
class Frame:
    """The lines of one document that say something, in order, and the category of every line."""

    lines: list[SourceLine]
    category: dict[int, str] = field(default_factory=dict)
    issues: list[Issue] = field(default_factory=list)
    width: float = float("inf")  # of a full line, where the text is wrapped

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
    return desk if desk.lines else Frame(lines=[line for line in lines if line.text.strip()])


def _is_furniture(said: Sequence[SourceLine], index: int, heads: set[str]) -> bool:
    line = said[index]
    text = line.text.strip()
    if _RULE.match(text) or _LINK.match(line.raw.strip()) or _NOTE.match(text):
        return True
    if _MARKING.fullmatch(text) and (not EDGE < index < len(said) - EDGE or _is_again(said, text)):
        return True
    if index >= TOP and _is_own_title(said, text):
        return True
    if _shape(text) in heads:
        return not _is_first_said(said, index, heads)
    return bool(_PAGE_NUMBER.match(text)) and (
        not text.isdigit()
        or (_at_page_edge(said, index) and not _is_in_table(said, index))
        or _beside(said, index, heads)
    )


def _is_again(said: Sequence[SourceLine], text: str) -> bool:
    """Whether a marking is that of the whole document, said again where a page breaks."""
    return any(_shape(one.text) == _shape(text) for one in said[: EDGE + 1])


def _is_own_title(said: Sequence[SourceLine], text: str) -> bool:
    """What the document is, said again where a page breaks: ``Minutes of the Board (14.10.2031)``
    under a head of that day, which no minutes taken at it can be of.
    """
    dated = next(find_dates(text), None)
    if dated is None or not _MINUTES_OF.match(text) or re.search(r"\w", text[dated.end :]):
        return False
    name = re.sub(r"\W+(?:held on|on|of)?\W*$", "", _MINUTES_OF.sub("", text[: dated.start]))
    days = (day.iso for one in said[:TOP] for day in find_dates(one.text))
    return is_board(name) and dated.iso in days


def _is_first_said(said: Sequence[SourceLine], index: int, heads: set[str]) -> bool:
    """Whether a running head stands in the document's own head: the board, or the day."""
    text = said[index].text.strip()
    told = is_board(_MINUTES_OF.sub("", text)) or next(find_dates(text), None) is not None
    again = index >= TOP or any(_shape(one.text) == _shape(text) for one in said[:index])
    numbered = _page_number_beside(said, index) is not None
    return told and not again and not numbered and not _cuts_a_sentence(said, index)


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


def _is_in_table(said: Sequence[SourceLine], index: int) -> bool:
    """A number beside another one, and not that of its page, is the cell of a table."""
    near = [said[at].text.strip() for at in (index - 1, index + 1) if 0 <= at < len(said)]
    return said[index].text.strip() != str(said[index].page) and any(map(str.isdigit, near))


def _beside(said: Sequence[SourceLine], index: int, heads: set[str]) -> bool:
    return any(
        0 <= near < len(said) and _shape(said[near].text) in heads
        for near in (index - 1, index + 1)
    )


def _running_heads(said: Sequence[SourceLine]) -> set[str]:
    """Shapes of short lines that come back where pages break: at a page's edge, beside a page
    number, or in the middle of a sentence.
    """
    times: Counter[str] = Counter()
    breaks: Counter[str] = Counter()
    last_page: dict[str, int] = {}
    for index, line in enumerate(said):
        shape = _shape(line.text)
        if not shape or len(line.text) > 90 or shape == "#" or line.bullet:
            continue
        times[shape] += 1
        page = _page_number_beside(said, index)
        turned = page is not None and 0 < page - last_page.get(shape, page - 1) < 3
        if page is not None:
            last_page[shape] = page
        if _near_edge(said, index) or _cuts_a_sentence(said, index) or turned:
            breaks[shape] += 1
    return {shape for shape, n in times.items() if n >= 3 and breaks[shape] >= max(2, n / 3)}


def _near_edge(said: Sequence[SourceLine], index: int) -> bool:
    return any(
        _at_page_edge(said, near)
        for near in (index - 1, index, index + 1)
        if 0 <= near < len(said) and said[near].page == said[index].page
    )


def _page_number_beside(said: Sequence[SourceLine], index: int) -> int | None:
    """The page number right above or below a line, where there is one."""
    for near in (index - 1, index + 1):
        text = said[near].text.strip() if 0 <= near < len(said) else ""
        if _PAGE_NUMBER.match(text) and (digits := re.search(r"\d+", text)):
            return int(digits.group())
    return None


def _cuts_a_sentence(said: Sequence[SourceLine], index: int) -> bool:
    if not 0 < index < len(said) - 1:
        return False
    before, after = said[index - 1].text.strip(), said[index + 1].text.strip()
    return len(before) > 40 and not _END.search(before) and after[:1].islower()
