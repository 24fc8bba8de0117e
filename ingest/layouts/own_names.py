"""How minutes call the board whose they are: its letters (``RAG agreed that …``) or its name in full."""

import re
from collections.abc import Iterable

from ingest.layouts.marks import pattern

_BRACKETED = re.compile(r"\(([A-Z]{3,8})\)")
_WORD = re.compile(r"[A-Z][\w’'-]*")
_SHOUTED = re.compile(  # ``The BOARD noted that …``: who writes so gives an outcome
    rf"^\W*(?i:the) (?=[A-Z])(?:[A-Z&’'-]+ )*(?i:{pattern('outcomes', 'gatherings')})(?<=[A-Z])(?= (?:\w+ly |also )?[a-z]+ed\b)"
)


def own_names(board: str, head: Iterable[str]) -> frozenset[str]:
    """The names of a board: first letters of its last words (``CSP`` of Northby Community Safety
    Partnership), what stands in brackets behind them in the head, and its last words in full.
    """
    letters = _letters(board)
    told = set()
    for text in head:
        for found in _BRACKETED.finditer(text):
            if _letters(text[: found.start()]).endswith(found[1]):
                told.add(found[1])
    words = board.split()
    full = {" ".join(words[at:]) for at in range(len(words) - 1) if words[at][0].isupper()}
    return frozenset(told | full | {letters[at:] for at in range(len(letters) - 1)})


def with_own(text: str, own: Iterable[str]) -> str:
    """The text with the board's name as ``the Board``, where it is the subject of a verb."""
    shouted = _SHOUTED.sub("the Board", text)
    if shouted != text:
        return re.sub(
            r"^(the Board (?:\w+ly |also )?)noted that\b", r"\1received and noted", shouted
        )
    letters = [one for one in own if " " not in one]
    full = "|".join(re.escape(one) for one in sorted(own, key=len, reverse=True) if " " in one)
    if full:
        named = rf"(^\W*|[,;] |\band )the (?i:{full})(?= (?:\w+ly |also )?(?:[a-z]+ed|was|were)\b)"
        text = re.sub(named.replace("the ", "[Tt]he ", 1), r"\1the Board", text)
    names = "|".join(map(re.escape, letters))
    if not names:
        return text
    short = "|".join(re.escape(one) for one in letters if len(one) == 2) or "(?!)"
    subject = rf"(^\W*|[,;] |\band |^\w+ [\w ]{{0,30}}?\w+ )(?:[Tt]he (?:{short}|{names})|(?!(?:{short})\b)(?:{names}))(?= (?:\w+ly |also )?[a-z]+ed\b)"
    return re.sub(subject, r"\1the Board", text)


def _letters(words: str) -> str:
    return "".join(word[0] for word in _WORD.findall(words))
