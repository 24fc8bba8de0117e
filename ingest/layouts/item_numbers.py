"""The numbers of items (``3.1``, ``104/12``, ``SNP/19/47``) and the headings that carry them."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

_PREFIX = r"(?-i:(?!ACTION|DECISION)(?:[A-Z]{2,5}[ /-]?){0,2}[A-Z]?)"
# ``CSP12.``, ``HWB 7:``, ``JPC/5``: letters and a count, which something closes or a title in capitals follows
_LETTERS = (
    r"(?-i:(?!(?:Q|FY|PART|PAGE|ITEM|ANNEX|TABLE|COVID)\b|(?:Q|FY)\d)[A-Z]{1,6}(?:[ .-]?|(?<=[A-Z]{2})/)\d{1,4}"
    r"(?:\(\d{1,2}\))?(?=[.):]|\t|\s{2,}|\s*$|\s[A-Z]{4,}))"
)
NUMBER = rf"(?P<number>{_PREFIX}\d{{1,4}}/\d{{2,4}}(?:/\d{{1,4}})?|\d{{2}}(?:\.\d{{2}}){{3}}|\d{{1,2}}(?:\.\d{{1,2}}){{1,2}}|\d{{1,3}}[A-Z]?(?![\w/])|{_LETTERS})"
LEAD = r"^\s*\*?(?:(?:agenda )?item(?: no\.?)?|minute(?: no\.?)?|min\.?|eitem|no\.?)?\s*"
ALONE = re.compile(LEAD + NUMBER + r"(?P<stop>[.):,]?)\s*$", re.IGNORECASE)
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
    lead: bool = False  # the title is set apart from the words after it by its look
    section: bool = False
    counts: int = (
        0  # which part of a number with strokes counts the items, the others tell the year
    )

    @property
    def letters(self) -> str:
        """What stands before a count that runs on from meeting to meeting: ``CSP`` of ``CSP12``."""
        found = re.match(r"[A-Z]+(?=[ ./-]?\d)", self.number or "")
        return found.group() if found and not self.stroked else ""

    @property
    def stroked(self) -> bool:
        """Whether the number has a count and a year: ``104/12``, ``SNP/19/47``; not ``JPC/5``."""
        return re.search(r"\d[A-Z]?/", self.number or "") is not None

    @property
    def key(self) -> tuple[int, ...]:
        """The number as integers, the leading one first; () without number."""
        if self.number is None:
            return ()
        parts = tuple(int(part) for part in re.findall(r"\d+", self.number))
        if len(parts) == 4:  # ``31.03.04.02``: the second of that day
            return parts[-1:]
        if self.letters:
            return parts[:1]
        if self.stroked:
            return (parts[self.counts % len(parts)],)
        return parts[:1] if parts[1:] == (0,) else parts  # ``3.0`` heads what 3.1 and 3.2 say


def counted(found: Sequence[Heading]) -> list[Heading]:
    """Headings whose numbers have strokes, with the part that counts: the one that changes; not a
    year (``2019/45``), and the later one where the letters have a stroke too (``SNP/19/47``).
    """
    parts = [re.findall(r"\d+", one.number or "") for one in found]

    def telling(at: int) -> tuple[int, bool, bool]:
        mine = [part[at] for part in parts if len(part) > 1]
        year = any(len(one) == 4 and one[:2] in ("19", "20") for one in mine)
        lettered = any(re.match(r"[A-Z]+/", one.number or "") for one in found)
        return len(set(mine)), not year, (at == 1) == lettered

    best = max((0, 1), key=telling)
    return [replace(one, counts=best) for one in found]
