"""Text of a meeting beside what was read out of it: each fact knows which words it comes from."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

NEAR = 80  # characters of a quote's end or beginning by which it is found where all of it is not


@dataclass(frozen=True, slots=True, kw_only=True)
class Fact:
    """Something that a passage says. kind: in a word; style: how its words are underlined
    (``decision``, ``action`` or nothing); quote: the words themselves.
    """

    id: str
    kind: str
    told: str
    line: int
    quote: str
    style: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Segment:
    """A stretch of text that all of these facts come from. styles: of their underlines."""

    text: str
    facts: tuple[str, ...] = ()
    styles: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Passage:
    """An item: its number as printed, title, the heading that groups it, its first line in the
    file, what is to be seen at once (tags), its facts and its text.
    """

    id: str
    number: str
    title: str
    section: str
    line: int
    tags: tuple[str, ...]
    facts: tuple[Fact, ...]
    segments: tuple[Segment, ...]


def span(text: str, quote: str) -> tuple[int, int] | None:
    """Where a quote stands in a text, whatever the blanks and marks of emphasis; None where not.

    A quote may begin before the text (with the item's title), or be cut at its end: its last or
    first NEAR characters then do.
    """
    kept = [n for n, character in enumerate(text) if _counts(character)]
    squeezed = "".join(text[n] for n in kept)
    wanted = "".join(character for character in quote if _counts(character)).rstrip("…")
    for part in (wanted, wanted[-NEAR:], wanted[:NEAR]):
        at = squeezed.find(part)
        if part and at >= 0:
            return kept[at], kept[at + len(part) - 1] + 1
    return None


def _counts(character: str) -> bool:
    return not character.isspace() and character != "*"


def segments(text: str, facts: Sequence[Fact]) -> tuple[Segment, ...]:
    """The text in stretches, cut wherever the words of a fact begin or end."""
    spans = [(fact, found) for fact in facts if (found := span(text, fact.quote))]
    cuts = sorted({0, len(text), *(end for _, found in spans for end in found)})
    made = []
    for start, end in pairwise(cuts):
        within = [fact for fact, (first, last) in spans if first <= start and end <= last]
        made.append(
            Segment(
                text=text[start:end],
                facts=tuple(fact.id for fact in within),
                styles=tuple(sorted({fact.style for fact in within if fact.style})),
            )
        )
    return tuple(made)
