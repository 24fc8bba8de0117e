"""What reviewers decided about people: data in a text file, who, when, why, undoable."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Judgements:
    """The verdicts that hold, in the order they were given."""

    path: str = ""
