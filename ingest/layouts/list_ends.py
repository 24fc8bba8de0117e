"""Where lists of names end: headings, sentences, a list of contents, the table of business."""

import re
from collections.abc import Sequence

from ingest import names
from ingest.layouts.entries import entries
from ingest.lines import SourceLine

_VERB = re.compile(
    r"\b(?:was|were|welcomed|thanked|advised|agreed|noted|stated|had|has|would|will|that|which|opened|commenced|started|began|closed|concluded|finished|took|proposed|proceeded|referred|gave|chroesawodd)\b"
)
_TABLE = re.compile(  # heads of the columns of business
    r"^\W*(?:no|nos|ref|item(?: no)?|agenda(?: item)?s?|minute|actions?(?: (?:by|points?|required|owner|lead))?|who|when|by when|lead|owner|discussion|decisions?|key points|subject|topic|notes|page|deadline|due(?: date)?|time)\b[^.]{0,30}$",
    re.IGNORECASE,
)
_CONTENTS = re.compile(r"^\W*(?:order of business|contents|on this page|agenda)\W*$", re.IGNORECASE)
FOOTNOTE = re.compile(r"^\W*?(?P<mark>\*+|†|‡|\(\d\))(?:\s*[=:–-]\s*|\s+|(?=[a-z]))(?P<said>\w.*)$")
SUBSTITUTE = re.compile(
    r"(?P<who>[^;]{4,90}?)\s+(?:was |were |is |are |would )?(?:to |be )?(?:in attendance |attended |present )?(?:as )?(?:a |the )?(?:substitut\w+|deputis\w+|deputy|sub)\s+(?:on behalf of|for|of)\s+(?P<whom>[^;]+?)(?=\s+and\s+[A-Z][\w’'.-]+ [^.;]*?\b(?:substitut|deputis|deputy)|\.$|\.\s+[A-Z][a-z]{2,} |[;)]|$)",
    re.IGNORECASE,
)


def ends_lists(line: SourceLine) -> bool:
    """A heading, or a sentence."""
    text = line.text.strip()
    if re.search(r"\.{5,}", text) or _CONTENTS.match(text):
        return True
    heads = [cell.strip(" .") for cell in line.cells or (text,) if cell.strip()]
    if heads and all(map(_TABLE.match, heads)) and (line.cells or line.bold or text.isupper()):
        return True
    if line.heading and not names.looks_like_person(text):
        return True
    if SUBSTITUTE.search(text) or footnote(line):
        return False
    return (_VERB.search(text) is not None and len(text.split()) > 5) or _is_prose(text)


def begins_table(lines: Sequence[SourceLine]) -> bool:
    """Heads of columns that stand on lines of their own: ``No.`` / ``Item``."""
    return len(lines) == 2 and all(_TABLE.match(line.text) and not line.cells for line in lines)


def _is_prose(text: str) -> bool:
    """A sentence in whatever language: small words outnumber those of names, posts and bodies."""
    words = [word for word in text.split() if word[:1].isalpha()]
    small = sum(word[0].islower() for word in words)
    return len(words) > 8 and small > 0.65 * len(words)


def footnote(line: SourceLine) -> re.Match[str] | None:
    """The line as a mark and what it means; its mark may have been taken for that of a list."""
    note = FOOTNOTE.match(line.text.strip()) or FOOTNOTE.match(line.raw.strip())
    return note if note and not entries(note["said"]) else None
