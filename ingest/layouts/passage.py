"""Lines of prose put together again: sentences with the line where each begins, and quotes."""

import itertools
import re
from bisect import bisect_right
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass, replace

from ingest.lines import SourceLine
from ingest.records import Quote

QUOTE = 300  # characters at most, as the graph contract says
_LIST_MARK = re.compile(
    r"^(?:[•·*▪o-]\s|\(?(?:[a-z]|[ivx]{1,5}|\d{1,2}(?:\.\d{1,2}){0,2})[).](?:\s|$))", re.IGNORECASE
)
_LONE_MARK = re.compile(r"^\(?(?:[a-z]|[ivx]{1,5}|\d{1,2})[).]$", re.IGNORECASE)
_MARK_ALONE = re.compile(
    r"^(?P<stem>(?:[A-Z]{5,}|.*[a-z]{3})\s?[:–-]+)?\s*(?P<mark>\((?:[ivx]{1,5}|[a-z]|\d{1,2})\))\s*$"
)
_HANGING = re.compile(
    r"(?:(?:[A-Z]{5,}|Resolved|Agreed|Noted)\s*[:–-]*\s{2,})?(?:\(?(?:[ivx]{1,5}|[a-z]|\d{1,2})[).]\s{2,})?(?=\S)"
)
_DEEP = 20  # characters from the left, where only what hangs under other words begins
_MARGIN_WORD = re.compile(r"\W*(?:resolved|agreed|ordered|noted|decision|recommended)\W*", re.I)
_STEM_ALONE = re.compile(r"(?:noted|agreed|resolved|approved|decided|ordered)\s*:\W*", re.I)
_UNENDED = re.compile(r"\b(?:and|or|of|the|for|to|by|with|from|an?)\s*$")
_TITLE_AT_END = re.compile(r"\b(?:Cllrs?|Councillors?|Mrs?|Ms|Dr|Cyng|Supt|Insp|Sgt)\.?\s*$")
_STOP = re.compile(r"[.:;!?”\"]\s*$")
_ABBREVIATION = re.compile(
    r"(?:\b(?:Councillor|Cllrs?|Clr|Mrs?|Ms|Dr|Supt|Insp|Sgt|Cyng|Rev|St|No|Nos|etc|approx|Co|dept|Hon|Prof|ie|eg|i\.e|e\.g|a\.m|p\.m|vs|para|Ltd|Jan|Feb|Aug|Sept?|Oct|Nov|Dec|T\.D|Q)|\b[A-Z](?:\.[A-Z])*|(?:^|(?<!\bvotes to)(?<!\bvotes)\s)\(?(?:\d{1,2}|[ivx]{1,4})|^\d{1,2}(?:\.\d{1,2}){1,2})\.$"
)
_OUTCOME = re.compile(
    r"(?:AGREED|RESOLVED|ORDERED|NOTED|DECIDED|RECOMMENDED|Resolved|Agreed|DECISION|ACTION|Action)\b\W|(?:Order|Decision|Resolution|Outcome)\s*:"
)
_LETTERS = re.compile(r"\b[A-Z](?:\.[A-Z])+\.$")
_STARTER = re.compile(
    r"(?:It|The|This|That|These|He|She|They|Members|Following|In|There|An?|Roedd|Mae)\b"
)
_SENTENCE = re.compile(r"(?<=[.!?])(?P<closing>[”\"’']?)\s+(?=[“\"‘'(]?[A-Z0-9“‘Ó])")


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence or a list entry: its words, the line it begins on, and its evidence."""

    text: str
    first: SourceLine
    quote: Quote
    paragraph: int
    lines: tuple[SourceLine, ...]


def quote(line: SourceLine, fragment: str | None = None) -> Quote:
    """The evidence for `fragment` of a line (all of it by default), cut from the raw words."""
    return Quote(line=line.number, page=line.page, text=_cut(line, fragment or line.text))


def paragraphs(
    lines: Sequence[SourceLine], width: float, ends: Collection[int] = ()
) -> Iterator[list[SourceLine]]:
    """Lines that belong to one paragraph: a wrapped line goes on with the next one.

    ends: numbers of lines with a mark in the margin; a full stop there ends the paragraph.
    """
    held: list[SourceLine] = []
    for line in lines:
        ended = held and held[-1].number in ends and held[-1].text.rstrip().endswith(".")
        if held and (ended or not _goes_on(held[-1], line, width)):
            yield held
            held = []
        held.append(line)
    if held:
        yield held


def sentences(
    lines: Sequence[SourceLine], width: float | None = None, ends: Collection[int] = ()
) -> list[Sentence]:
    """The sentences of `lines`, in order. width: of a full line of the document (see `full_line`).
    ends: as in `paragraphs`.
    """
    lines = _with_marks(lines)
    parts = paragraphs(lines, full_line(lines) if width is None else width, ends)
    return [one for index, part in enumerate(parts) for one in _split(part, index)]


def full_line(lines: Sequence[SourceLine]) -> float:
    """The length of a full line where the text is wrapped: where long lines without an end are
    followed by small letters. Infinite where a line is a paragraph.
    """
    lengths = sorted(len(line.text) for line in lines if not line.cells)
    if not lengths:
        return float("inf")
    width = lengths[int(len(lengths) * 0.95)] if len(lengths) > 3 else lengths[-1]
    wrapped = sum(
        len(above.text) > 0.6 * width
        and not _STOP.search(above.text)
        and below.text[:1].islower()
        and not (below.bullet or _LIST_MARK.match(below.text))
        for above, below in itertools.pairwise(lines)
    )
    return width if width <= 180 and wrapped >= max(1, 0.03 * len(lengths)) else float("inf")


def _with_marks(lines: Sequence[SourceLine]) -> list[SourceLine]:
    """The lines with marks that stand alone, ``(i)``, or end a stem, ``RESOLVED:(i)``, put before what
    they mark.
    """
    result: list[SourceLine] = []
    held = ""
    for at, line in enumerate(lines):
        after = lines[at + 1].text if at + 1 < len(lines) else ""
        alone = _MARK_ALONE.match(line.text) if not line.cells else None
        if alone and after and not _MARK_ALONE.match(after) and not held:
            held = alone["mark"]
            if alone["stem"]:
                result.append(replace(line, text=alone["stem"]))
            continue
        result.append(replace(line, text=f"{held} {line.text}") if held else line)
        held = ""
    return result


def _goes_on(before: SourceLine, after: SourceLine, width: float) -> bool:
    if _LONE_MARK.search(before.text) and not (after.cells or _LIST_MARK.match(after.text)):
        return True  # ``(i)`` on a line of its own, and its words on the next
    if _beside_margin(before, after) or _hangs(before, after, width):
        return True
    if after.bullet or after.heading or after.cells or before.cells or before.heading:
        return False
    if _parted(before, after):
        return False
    if _TITLE_AT_END.search(before.text) and after.text[:1].isupper():
        return True  # ``seconded by Cllr.`` and ``J. Able`` on the next line
    if _LIST_MARK.match(after.text) or before.bold != after.bold or _OUTCOME.match(after.text):
        return False
    if after.text[:1].islower() and not before.text.rstrip().endswith((".", "!", "?")):
        return True
    if _UNENDED.search(before.text):
        return True
    if _LIST_MARK.match(before.text) and _STARTER.match(after.text) and _fits(before, after, width):
        return False  # a sentence under an entry that has no full stop
    return len(before.text) > 0.8 * width or (
        len(before.text) > 0.6 * width and not _STOP.search(before.text)
    )


def _parted(before: SourceLine, after: SourceLine) -> bool:
    """Whether a blank line stands between a full stop and a new sentence, or before a stem alone:
    ``the Committee:`` and then ``Noted:``.
    """
    if before.text.rstrip().endswith(":") and _STEM_ALONE.fullmatch(after.text.strip()):
        return True
    ended = before.text.rstrip().endswith(".") and not _ABBREVIATION.search(before.text.rstrip())
    return ended and after.number > before.number + 1 and after.text[:1].isupper()


def _beside_margin(before: SourceLine, after: SourceLine) -> bool:
    """Whether a line goes on with the words beside a word in the margin: ``Resolved   That the``
    and, under ``That``, ``plan be adopted.``
    """
    return (
        len(before.cells) == 2
        and not after.cells
        and _MARGIN_WORD.fullmatch(before.cells[0]) is not None
        and after.indent >= before.indent + 4
        and not before.text.rstrip().endswith((".", ";", ":"))
    )


def _hangs(before: SourceLine, after: SourceLine, width: float) -> bool:
    """Whether a line of plain text stands under the words of a marked entry or of a stem, in their
    column: ``RESOLVED  -  (i)  That the`` and, under ``That``, ``Board meet.``
    """
    ended = _STOP.search(before.text.rstrip()) or before.text.rstrip().endswith(";")
    marked = _LIST_MARK.match(after.text) or after.bullet or after.cells
    if ended or marked or before.page is not None or after.number != before.number + 1:
        return False
    stem = _HANGING.match(before.raw)
    if stem and stem.end() and after.indent == before.indent + stem.end():
        return True
    full = before.indent + len(before.raw.rstrip()) > width
    return full and before.indent == after.indent and after.indent >= _DEEP


def _fits(before: SourceLine, after: SourceLine, width: float) -> bool:
    """Whether the next word had room on the line before: whoever broke the line there meant to."""
    word = after.text.split(maxsplit=1)[0]
    return len(before.raw.rstrip()) + 1 + len(word) < 0.95 * width


def _split(part: list[SourceLine], index: int) -> Iterator[Sentence]:
    text, starts = "", []
    for line in part:
        text += " " if text else ""
        starts.append(len(text))
        text += line.text.strip()
    begin = 0
    for cut in [*_cuts(text), len(text)]:
        words = text[begin:cut].strip()
        if words:
            begin += len(text[begin:cut]) - len(text[begin:cut].lstrip())
            first = bisect_right(starts, begin) - 1
            last = bisect_right(starts, begin + len(words) - 1) - 1
            covered = tuple(part[first : last + 1])
            yield Sentence(words, part[first], _evidence(covered, words, begin, starts, first),
                           index, covered)  # fmt: skip
        begin = cut


def _cuts(text: str) -> Iterator[int]:
    for match in _SENTENCE.finditer(text):
        before = text[: match.start()].rstrip("”\"’' ")
        begins = _LETTERS.search(before) and _STARTER.match(text[match.end() :])
        if begins or not _ABBREVIATION.search(before):
            yield match.end("closing")


def _evidence(
    covered: tuple[SourceLine, ...], words: str, begin: int, starts: list[int], first: int
) -> Quote:
    """Words of the sentence as they stand, over the following lines while these follow closely."""
    if len(covered) == 1:
        return quote(covered[0], words)
    head = covered[0].text.strip()[begin - starts[first] :]
    pieces = [_cut(covered[0], head), *(line.raw.strip() for line in covered[1:])]
    return Quote(line=covered[0].number, page=covered[0].page, text=_short(" ".join(pieces)))


def _cut(line: SourceLine, fragment: str) -> str:
    """`fragment` in the raw words of the line; where marks stand between, from its first words on."""
    raw = line.raw.strip()
    fragment = fragment.strip()
    if fragment in raw:
        return _short(fragment)
    start = raw.find(" ".join(fragment.split()[:3]))
    return _short(raw[max(start, 0) :])


def _short(text: str) -> str:
    if len(text) <= QUOTE:
        return text
    return text[:QUOTE].rsplit(" ", 1)[0]
