"""Addresses and numbers by which people are reached: they never enter the graph."""

import re

_DETAIL = re.compile(
    r"@|\btel\b|\bphone\b|\be-?mail\b|\bfax\b|\(?0\d{3,4}\)?[\s\d]{5,}"
    r"|\d+ [A-Z]\w+ (?:Road|Street|Lane|Avenue)\b|https?://",
    re.IGNORECASE,
)
_REACHED = re.compile(
    r"(?:\b(?:e-?mail|tel(?:ephone)?|phone|mob(?:ile)?|fax)\b[.:]?\s*)?"
    r"(?:[\w.+'-]+@[\w.-]+|https?://\S+|\(?(?:\+\d\d\s?|(?<!\d)0)\(?\d[\d\s()-]{7,}\d)",
    re.IGNORECASE,
)


def is_detail(text: str) -> bool:
    """Whether the words hold an address, a telephone number or a link."""
    return _DETAIL.search(text) is not None


def blanked(text: str) -> str:
    """The text with blanks for e-mail addresses, telephone numbers and links; as long as before."""
    return _REACHED.sub(lambda found: " " * len(found.group()), text)
