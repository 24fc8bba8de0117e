"""Names that a heading shouts, in title case."""

import re

_SMALL = frozenset(re.findall(r"\S+", "of and the for in on at to with a an o y a'r"))
# short forms of the field that stay capitals though they could be read as words
_SHORT = frozenset(
    re.findall(r"\S+", "jpc jpsc csp lcsp pcc nhs hmp ccg icb yos yot daat iom ppn cctv uk")
)


def as_title(name: str) -> str:
    """A shouted name in title case; one that is not shouted as it stands."""
    letters = [sign for sign in name if sign.isalpha()]
    if not letters or sum(sign.isupper() for sign in letters) < 0.7 * len(letters):
        return name
    return " ".join(_titled(word, first=not index) for index, word in enumerate(name.split()))


def _titled(word: str, *, first: bool) -> str:
    lower = word.lower()
    if lower in _SMALL and not first:
        return lower
    if lower.strip("()") in _SHORT or (len(word) <= 3 and not re.search(r"[AEIOUY]", word)):
        return word
    return re.sub(r"(?<![\w’'])[^\W\d_]", lambda found: found.group().upper(), lower)
