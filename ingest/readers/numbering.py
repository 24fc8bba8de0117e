"""The numbers Word prints before paragraphs, written out as words.

Word keeps "3.1" as a rule in numbering.xml, not as text, and converters lose it; minutes are
cited by it. Method: ECMA-376 part 1, section 17.9 (Numbering).
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from xml.etree.ElementTree import Element, SubElement

from ingest.readers.numerals import numeral

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_CHOICE = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Choice"
_KINDS = {
    "lowerLetter": "a",
    "upperLetter": "A",
    "lowerRoman": "i",
    "upperRoman": "I",
    "decimalZero": "01",
    "ordinal": "1st",
}
_PLACE = re.compile(r"%([1-9])")


@dataclass(frozen=True, slots=True)
class _Level:
    kind: str
    pattern: str
    start: int
    style: str


class Numbering:
    """The lists of one document: counters that go on as its paragraphs are passed in order."""

    def __init__(self, numbering: Element, styles: Element) -> None:
        self._abstract = {
            one.get(f"{W}abstractNumId", ""): dict(_levels(one))
            for one in numbering.iter(f"{W}abstractNum")
        }
        self._lists = {one.get(f"{W}numId", ""): one for one in numbering.iter(f"{W}num")}
        self._styles = {one.get(f"{W}styleId", ""): one for one in styles.iter(f"{W}style")}
        self._counts: dict[str, dict[int, int]] = {}  # abstract list → level → number
        self._restarted: set[str] = set()

    def write_out(self, body: Element) -> None:
        """Put the number of each numbered paragraph before its words; bullets are left alone."""
        twice = {id(p) for choice in body.iter(_CHOICE) for p in choice.iter(f"{W}p")}
        for paragraph in body.iter(f"{W}p"):
            label = "" if id(paragraph) in twice else self._label(paragraph)
            if label:
                run = Element(f"{W}r")
                SubElement(run, f"{W}t", {"xml:space": "preserve"}).text = f"{label} "
                paragraph.insert(1 if paragraph.find(f"{W}pPr") is not None else 0, run)

    def _label(self, paragraph: Element) -> str:
        number, depth = self._place(paragraph)
        if number not in self._lists or not any(t.text for t in paragraph.iter(f"{W}t")):
            return ""
        abstract = _value(self._lists[number], "abstractNumId")
        levels = self._abstract.get(abstract, {}) | dict(_levels(self._lists[number]))
        counts = self._counts.setdefault(abstract, {})
        self._restart(number, counts)
        level = levels.get(depth)
        if level is None:
            return ""
        counts[depth] = counts.get(depth, level.start - 1) + 1
        for deeper in [at for at in counts if at > depth]:
            del counts[deeper]
        return "" if level.kind in ("bullet", "none") else _written(level, levels, counts)

    def _place(self, paragraph: Element) -> tuple[str, int]:
        """The list and level of a paragraph, by itself or by its style; ("", 0) for none."""
        style = _value(paragraph, "pPr", "pStyle")
        number = _value(paragraph, "pPr", "numPr", "numId")
        depth = _value(paragraph, "pPr", "numPr", "ilvl")
        for _ in range(len(self._styles)):
            if number or style not in self._styles:
                break
            number = _value(self._styles[style], "pPr", "numPr", "numId")
            depth = _value(self._styles[style], "pPr", "numPr", "ilvl") or self._depth(
                number, style
            )
            style = _value(self._styles[style], "basedOn")
        return number, int(depth) if depth.isdecimal() else 0

    def _depth(self, number: str, style: str) -> str:
        levels = self._abstract.get(_value(self._lists.get(number), "abstractNumId"), {})
        return next((str(at) for at, level in levels.items() if level.style == style), "")

    def _restart(self, number: str, counts: dict[int, int]) -> None:
        """A list that overrides a start begins there the first time it is met."""
        if number in self._restarted:
            return
        self._restarted.add(number)
        for one in self._lists[number].iter(f"{W}lvlOverride"):
            start, depth = _value(one, "startOverride"), one.get(f"{W}ilvl", "")
            if start.isdecimal() and depth.isdecimal():
                counts[int(depth)] = int(start) - 1


def _levels(parent: Element) -> Iterator[tuple[int, _Level]]:
    for one in parent.iter(f"{W}lvl"):
        start, depth = _value(one, "start"), one.get(f"{W}ilvl", "")
        if depth.isdecimal():
            yield (
                int(depth),
                _Level(
                    kind=_value(one, "numFmt"),
                    pattern=_value(one, "lvlText"),
                    start=int(start) if start.isdecimal() else 0,
                    style=_value(one, "pStyle"),
                ),
            )


def _written(level: _Level, levels: dict[int, _Level], counts: dict[int, int]) -> str:
    def place(match: re.Match[str]) -> str:
        at = int(match[1]) - 1
        if at not in levels:
            return ""
        return numeral(counts.get(at, levels[at].start), _KINDS.get(levels[at].kind, "1"))

    return _PLACE.sub(place, level.pattern)


def _value(element: Element | None, *names: str) -> str:
    for name in names:
        element = None if element is None else element.find(f"{W}{name}")
    return "" if element is None else element.get(f"{W}val", "")
