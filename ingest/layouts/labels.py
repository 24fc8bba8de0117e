"""Label lines of lists of names (Present, Officers, Apologies …) and what stands under each."""

import itertools
import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from ingest import names
from ingest.layouts import label_words
from ingest.layouts.group_heads import begins_person, group_of, heads_bullets, of_item, opened
from ingest.layouts.label_line import LABELS, body_of, label_of, told_on
from ingest.layouts.list_ends import begins_table, ends_lists
from ingest.layouts.name_spans import split_person
from ingest.layouts.registers import unfolded
from ingest.layouts.senders import post_of, sender, sender_told
from ingest.lines import SourceLine
from ingest.organisations import is_body

__all__ = ["LABELS", "Block", "blocks", "label_of"]

_INNER = re.compile(
    r"(?<=[.;,)\s])\s+(?P<label>(?:(?:also )?in attendance|apologies(?: for absence)?|also present|officers(?: present)?|observers?|minutes?(?: taken)?(?: by)?|minute taker|chair)\s*:)",
    re.IGNORECASE,
)
_BROKEN = re.compile(r"(?:[,&–-]|\band|\bof)$")  # a line that goes on below


@dataclass(slots=True)
class Block:
    """A label with its lines. rest: words after the label on its own line. kind: of words.toml.
    organisation, post: what a heading inside the lists says of those under it.
    """

    kind: str
    status: str
    label: str
    line: SourceLine
    rest: str
    lines: list[SourceLine]
    organisation: str | None = None
    post: str | None = None


def blocks(lines: Sequence[SourceLine]) -> tuple[list[Block], int]:
    """The lists of names at the head of minutes, and the index of the first line after them."""
    found: list[Block] = []
    lines = [part for line in _joined(unfolded(lines)) for part in _inner_labels(line)]
    lines = _side_by_side(opened(lines))
    at = 0
    while at < len(lines):
        line = lines[at]
        label = label_of(line)
        behind = bool(found and found[-1].kind == "group" and found[-1].rest)
        if label is not None:
            kind, words, rest = label
            status = _nested(found, words) or dict(LABELS)[kind]
            body, rest = of_item(rest, line)
            body = body or sender_told(words) or body_of(line.text)
            found.append(Block(kind, status, words, line, rest, [], body))
        elif (found or _opens(lines, at)) and (
            group := group_of(line, listed=behind) or _heads_people(lines, at)
        ):
            status = _group_status(found, group[0], heads=_heads_people(lines, at) is not None)
            found.append(Block("group", status, group[0], line, group[1], [], sender(group[0])))
            found[-1].post = post_of(*group)
        elif found and _is_empty(found[-1]) and (told := told_on(line)):
            found[-1].lines.append(replace(line, text=told, raw=told))
        elif found and (ends_lists(line) or begins_table(lines[at : at + 2])):
            return found, len({one.number for one in lines[:at]})
        elif found:
            found[-1].lines.append(line)
        at += 1
    return found, len({one.number for one in lines})


def _side_by_side(lines: list[SourceLine]) -> list[SourceLine]:
    """Two labels in one row and their lists one after the other: the second label is moved down."""
    for at, (left, right) in enumerate(itertools.pairwise(lines)):
        below = [line for line in lines[at + 2 :] if line.text.strip()]
        apart = (
            right.indent > left.indent + 20 and bool(below) and below[0].indent < right.indent - 20
        )
        if not (apart and _is_bare_label(left) and _is_bare_label(right)):
            continue
        first = next(
            (k for k in range(at + 2, len(lines)) if lines[k].indent > right.indent - 5), 0
        )
        if first:
            return [*lines[: at + 1], *lines[at + 2 : first], right, *lines[first:]]
    return lines


def _is_bare_label(line: SourceLine) -> bool:
    label = label_of(line)
    return label is not None and not label[2]


def _opens(lines: Sequence[SourceLine], at: int) -> bool:
    """Whether the heading of a group of people may begin the lists: ``Statutory Members:``."""
    text = lines[at].text.strip()
    head, colon, rest = text.partition(":")
    people = begins_person(rest or (lines[at + 1].text if at + 1 < len(lines) else ""))
    return bool(colon) and label_words.group_kind(head) is not None and people


def _inner_labels(line: SourceLine) -> list[SourceLine]:
    """A line with further labels inside (``… In attendance: …``) as a line for each."""
    raw = line.raw.strip()
    cuts = [found.start("label") for found in _INNER.finditer(raw) if not line.cells]
    if not cuts or label_of(line) is None:
        return [line]
    edges = [0, *cuts, len(raw)]
    return [
        replace(line, raw=raw[a:b].strip(), text=raw[a:b].strip())
        for a, b in itertools.pairwise(edges)
    ]


def _joined(lines: Sequence[SourceLine]) -> list[SourceLine]:
    """The lines, with a label that a narrow column broke (``Also`` / ``present:``) in one piece."""
    result: list[SourceLine] = []
    for line in lines:
        last = result[-1] if result else None
        column = _column_label(last, line) if last else None
        if column:
            result[-1:] = column
            continue
        short = last is not None and len(last.text.split()) <= 2 and not is_body(last.text)
        if last and short and not last.cells:
            whole = replace(line, text=f"{last.text} {line.text}", cells=())
            if line.cells:
                whole = replace(whole, cells=(f"{last.text} {line.cells[0]}", *line.cells[1:]))
            label = label_of(whole)
            begun = label_of(last) is None or re.match(r"(?:for|of) \w+\W*$", line.text, re.I)
            told = begun and label and label[1].lower().startswith(last.text.lower())
            if told or label_words.is_broken(last.text.strip(), line.text.strip()):
                result[-1] = whole
                continue
        result.append(line)
    return result


def _column_label(above: SourceLine, below: SourceLine) -> list[SourceLine] | None:
    """``Officers in | Jo Able`` above ``Attendance | Bo Carr``: the label, and two lines of its list."""
    if len(above.cells) < 2:
        return None
    if label_of(above) and not re.search(r"\b(?:in|for|of|and)$", above.cells[0].strip()):
        return None
    below = _label_apart(below)
    if len(below.cells) != len(above.cells):
        return None
    label = f"{above.cells[0].strip()} {below.cells[0].strip()}"
    whole = replace(above, cells=(label, *above.cells[1:]))
    whole = replace(whole, text="\t".join(whole.cells))
    titled = [names.parse(one.cells[1].partition(",")[0]) for one in (above, below)]
    named = names.parse(above.cells[0]) or names.parse(below.cells[0])
    known = label_of(whole) or (all(one and one.prefix for one in titled) and not named)
    if not label_of(whole):
        whole = replace(whole, text=f"{label}: {', '.join(above.cells[1:])}", cells=())
    rest = below.cells[1:]
    own = replace(below, text="\t".join(rest), raw="   ".join(rest))
    return [whole, replace(own, cells=rest if len(rest) > 1 else ())] if known else None


def _label_apart(line: SourceLine) -> SourceLine:
    """``Attendance: Bo Carr | Officer`` with the label as a cell of its own."""
    first, colon, rest = (line.cells or (line.text,))[0].partition(":")
    if not colon or not rest.strip() or " " in first.strip():
        return line
    return replace(line, cells=(f"{first}:", rest.strip(), *line.cells[1:]))


def _is_empty(block: Block) -> bool:
    """Whether a label has no names itself: the lists below it do."""
    return not block.rest and not any(line.text.strip() for line in block.lines)


def _nested(found: Sequence[Block], label: str) -> str | None:
    """The status of ``Apologies`` where it has no names itself but labels below: ``Members:``."""
    kinds = label_words.made_of(label)
    if not found or kinds & {"present", "attending", "away", "absent"} or not kinds:
        return None
    last = found[-1]
    away = last.status in ("apologies", "absent")
    if found[0].status == "present" and _is_empty(found[0]) and {"member", "guest"} <= kinds:
        return "present" if last.status == "present" else None  # ``Invited partners:``
    below = last.kind not in ("apologies", "absent")
    return last.status if away and (below or (_is_empty(last) and "member" in kinds)) else None


def _group_status(found: Sequence[Block], label: str, *, heads: bool) -> str:
    """A group's people are there as those before it, but another body's people as its own."""
    before = found[-1].status if found else "present"
    kind = label_words.group_kind(label)
    if before == "apologies":
        return _nested(found, label) or (before if heads else "present")
    members = before == "officer" or (before == "in attendance" and _is_empty(found[-1]))
    if kind is not None and (kind != "present" or members):
        return dict(LABELS)[kind]
    own = before == "officer" and is_body(label) and not heads
    return "present" if own else before


def _heads_people(lines: Sequence[SourceLine], at: int) -> tuple[str, str] | None:
    """A body on a line of its own that its people stand under: further in, or closer below."""
    line, text = lines[at], lines[at].text.strip()
    if heads_bullets(lines, at) and not label_of(line):
        return text, ""
    if (
        at + 1 >= len(lines)
        or line.cells
        or len(text.split()) > 8
        or re.search(r"[,;:.()\d]", text)
    ):
        return None
    below = lines[at + 1]
    apart = line.number - lines[at - 1].number if at else 9
    known = is_body(text) or label_words.is_group(text)
    above = lines[at - 1] if at else None
    if above and not label_of(above) and _BROKEN.search(above.text.strip()):
        return None  # the rest of the line above
    set_off = below.indent > line.indent or apart > below.number - line.number
    if (
        not (set_off or label_words.is_group(text))
        or not text
        or split_person(text, start=True)
        or names.looks_like_person(text)
        or label_of(below)
        or not begins_person(below.text)
    ):
        return None
    return (text, "") if known or below.indent > line.indent else None
