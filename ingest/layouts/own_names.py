"""The letters by which minutes call the board whose they are: ``RAG agreed that …``."""

import re
from collections.abc import Iterable

_BRACKETED = re.compile(r"\(([A-Z]{3,8})\)")
_WORD = re.compile(r"[A-Z][\w’'-]*")


def own_names(board: str, head: Iterable[str]) -> frozenset[str]:
    """The letters of a board: first letters of its last words (``CSP`` of Northby Community Safety
    Partnership), and what stands in brackets behind them in the head.
    """
    letters = _letters(board)
    told = set()
    for text in head:
        for found in _BRACKETED.finditer(text):
            if _letters(text[: found.start()]).endswith(found[1]):
                told.add(found[1])
    return frozenset(told | {letters[at:] for at in range(len(letters) - 1)})


def with_own(text: str, own: Iterable[str]) -> str:
    """The text with the board's letters as ``the Board``, where they are the subject of a verb."""
    names = "|".join(map(re.escape, own))
    if not names:
        return text
    short = "|".join(re.escape(one) for one in own if len(one) == 2) or "(?!)"
    subject = rf"(^\W*|[,;] |\band |^\w+ [\w ]{{0,30}}?\w+ )(?:[Tt]he (?:{short}|{names})|(?!(?:{short})\b)(?:{names}))(?= (?:\w+ly |also )?[a-z]+ed\b)"
    return re.sub(subject, r"\1the Board", text)


def _letters(words: str) -> str:
    return "".join(word[0] for word in _WORD.findall(words))
