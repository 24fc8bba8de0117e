"""Votes, where minutes give them."""

import re

VOTES = re.compile(
    r"^\W*(?:voting|votes?|for)\b[^a-z]*(?:for\b)?\W*\d.*$|^\W*\d+ (?:votes? )?(?:for|in favour)\b.*\d",
    re.IGNORECASE,
)
FOR = re.compile(
    r"\b(?:for|in favour)\s*[:\-–(]?\s*(\d{1,3})\b|\b(\d{1,3})\s*(?:votes? )?(?:for|in favour)\b|\bby (\d{1,3}) votes\b",
    re.IGNORECASE,
)
AGAINST = re.compile(
    r"\bagainst\s*[:\-–(]?\s*(\d{1,3})\b|\b(\d{1,3})\s*(?:votes? )?against\b|\bvotes to (\d{1,3})\b",
    re.IGNORECASE,
)
ABSTAINED = re.compile(
    r"\babst(?:entions?|ain(?:ed|ing)?)\s*[:\-–(]?\s*(\d{1,3})\b|\b(\d{1,3})\s*abst(?:entions?|ain\w*)\b",
    re.IGNORECASE,
)


def count(votes: re.Pattern[str], text: str) -> int | None:
    """The number of votes of a kind, where the text speaks of votes at all."""
    return number_of(votes, text) if re.search(r"\bvot|abst", text, re.IGNORECASE) else None


def number_of(votes: re.Pattern[str], text: str) -> int | None:
    """The number of votes of a kind in a line of votes."""
    found = votes.search(text)
    return int(next(one for one in found.groups() if one)) if found else None
