"""What minutes hold and their meeting has not decided: a paper quoted whole, the notices of others, the
chair's signature.
"""

import re
from collections.abc import Sequence

from ingest.layouts.passage import Sentence

_REPORT = re.compile(r"^“\W*\d")  # a paper's own paragraphs, put into the minutes whole
_NOTICES = re.compile(
    r"\bnotifications?\b.{0,60}\breceived\b.{0,60}:\s*$|\breceived (?:the following )?notifications?\b.{0,60}:\s*$",
    re.IGNORECASE | re.DOTALL,
)
_RECORD = re.compile(
    r"^\W*(?:approved|agreed|signed|confirmed|accepted) as (?:a|an|being) (?:true|correct|accurate)\b",
    re.IGNORECASE,
)
_CLOSED = re.compile(
    r"\bmeeting (?:then )?(?:was )?(?:finished|closed|ended|concluded|terminated)\b", re.IGNORECASE
)
_SIGNED = re.compile(
    r"^\W*(?:signed|chair(?:man|person)?|cathaoirleach|cadeirydd|date)\b[\s:._-]*(?:date[\s:._-]*)?$",
    re.I,
)


def quoted_report(said: Sequence[Sentence]) -> set[int]:
    """The sentences of a report that the minutes quote, whose words decide nothing."""
    for first, one in enumerate(said):
        if _REPORT.match(one.text) and one.text.count("”") == 0:
            for last in range(first + 3, len(said)):
                if said[last].text.rstrip().endswith("”"):
                    return set(range(first, last + 1))
    return set()


def others_decided(said: Sequence[Sentence], at: int) -> bool:
    """Whether a sentence stands under ``Notifications had been received as follows:``."""
    return any(_NOTICES.search(one.text) for one in said[:at])


def is_signature(said: Sequence[Sentence], at: int) -> bool:
    """``Approved as a true record`` after the meeting's end, or over the chair's line for signing."""
    return _RECORD.match(said[at].text) is not None and (
        any(_SIGNED.match(one.text) for one in said[at + 1 : at + 3])
        or any(_CLOSED.search(one.text) for one in said[:at])
    )
