"""Counting what was read rightly."""

from collections import Counter
from dataclasses import dataclass, field

type Score = dict[str, float | int]
type Scores = dict[str, Score]

FACTS = (
    "meeting",
    "times",
    "place",
    "chair",
    "attendance",
    "apologies",
    "capacity",
    "affiliation",
    "members",
    "items",
    "item numbers",
    "exempt",
    "decisions",
    "decision kind",
)


@dataclass(slots=True)
class Tally:
    """Counts by fact, and a note for each fact that is missed, wrong or extra."""

    right: Counter[str] = field(default_factory=Counter)
    missed: Counter[str] = field(default_factory=Counter)
    extra: Counter[str] = field(default_factory=Counter)
    notes: list[str] = field(default_factory=list)

    def judge(self, fact: str, ok: bool, expected: object, found: object) -> None:
        """A fact that has one value: a wrong one is missed and extra, so that F1 is the share
        of right ones.
        """
        if ok:
            self.right[fact] += 1
            return
        self.missed[fact] += 1
        self.extra[fact] += 1
        self.notes.append(f"{fact}: expected {expected}, found {found}")

    def miss(self, fact: str, what: object) -> None:
        """Something expected that is not there."""
        self.missed[fact] += 1
        self.notes.append(f"{fact}: missed {what}")

    def surplus(self, fact: str, what: object) -> None:
        """Something that is there and nobody expects."""
        self.extra[fact] += 1
        self.notes.append(f"{fact}: extra {what}")

    def add(self, other: "Tally") -> None:
        """Take in the counts of `other`, without its notes."""
        self.right.update(other.right)
        self.missed.update(other.missed)
        self.extra.update(other.extra)

    def scores(self) -> Scores:
        """By fact, where anything was expected or found: precision, recall, f1 (0 to 1), and how
        many were expected and found.
        """
        table: Scores = {}
        for fact in FACTS:
            right, expected = self.right[fact], self.right[fact] + self.missed[fact]
            found = right + self.extra[fact]
            if expected + found:
                table[fact] = {
                    "precision": round(right / found, 4) if found else 0.0,
                    "recall": round(right / expected, 4) if expected else 0.0,
                    "f1": round(2 * right / (expected + found), 4),
                    "expected": expected,
                    "found": found,
                }
        return table
