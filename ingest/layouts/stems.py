"""The stems of formal outcomes: ``RESOLVED that``, ``Decision 2:``, ``Otherwise agreed``."""

import re

from ingest.layouts.marks import pattern

_NUMBER = (
    r"(?:no\.?\s*)?(?:\d[\d/.-]*(?:(?<=[/.-])[A-Z])?|[A-Z]\d{0,2})"  # ``4/15``, ``14/A``, ``D3``
)
_STEM = re.compile(
    rf"^\W*(?:(?:therefore|accordingly|and|otherwise|the (?:board|committee|partnership|panel|group|meeting|forum|council)|members|it (?:was|is)),?\s+)?(?P<stem>{pattern('outcomes', 'stems')})\b(?:\s+{_NUMBER}(?=\s*[:–-]))?(?P<after>\s*[-–]?\s*(?:\(?unanimously\)?|\((?:by|nem|on|\d{{1,2}}\s?[:–-]\s?\d|\d{{1,2}} votes?)\b[^)]{{0,40}}\)|that|to|as follows|by [^:]{{3,40}})?\s*[:;,.\-–—]*\s*)(?P<rest>.*)$",
    re.IGNORECASE | re.DOTALL,
)
_FORMAL = re.compile(
    r"^\W*(?:AGREED|RESOLVED|ORDERED|NOTED|DECIDED|APPROVED|RECOMMENDED|DECISIONS?|RESOLUTION|PENDERFYNWYD|CYTUNWYD|NODWYD|ACCEPTED|ENDORSED|DETERMINED|IT WAS (?:AGREED|RESOLVED|DECIDED))\b"
)
_LED = re.compile(
    r"^\W*(?:Agreed|Resolved|Ordered|Decided|Recommended|Decision|Resolution|Noted|Approved|Outcome|Deferred|Ratified|Adopted|Endorsed|Accepted(?! that)|Refused|Rejected|Otherwise (?:agreed|accepted|approved|adopted)|(?:And|Therefore|Accordingly),? (?:[Rr]esolved|[Aa]greed)|Penderfynwyd|Cytunwyd|Nodwyd|It (?:was|is) (?:unanimously )?(?:agreed|resolved|decided|ordered|RESOLVED|AGREED))\b"
)
_LABEL = re.compile(  # ``Order:``, ``Board decision 4/15:``, ``Decision reached -``
    rf"^\W*(?:(?:[A-Z][\w-]+ )?(?:decision|order|resolution|outcome|determination)s?|decisions? (?:taken|made|reached))(?: {_NUMBER})?\s*[:–]",
    re.IGNORECASE,
)
_HEADING = re.compile(rf"^\W*{pattern('outcomes', 'headings')}\s*[:.\-–]*\s*$", re.IGNORECASE)


def is_formal(text: str) -> bool:
    """Whether a line begins with the mark of a formal outcome and says something."""
    return _FORMAL.match(text) is not None and len(text.split()) > 3


def stem_of(text: str) -> re.Match[str] | None:
    """The stem that a formal outcome begins with (``RESOLVED that``)."""
    return _STEM.match(text) if any(look.match(text) for look in (_FORMAL, _LED, _LABEL)) else None


def is_heading(text: str) -> bool:
    """Whether a line is a label of decisions that stand under it: ``Decision``."""
    return _HEADING.match(text) is not None


def is_shouted(text: str) -> bool:
    """Whether a sentence begins with a stem in capitals: ``RESOLVED``."""
    return _STEM.match(text) is not None and _FORMAL.match(text) is not None
