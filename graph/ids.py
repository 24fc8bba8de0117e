"""Ids of nodes, as the contract's section Identity gives them."""

import re
import unicodedata

DROPPED, WORD = re.compile(r"['’.]"), re.compile(r"[^\W_]+")


def slug(text: str) -> str:
    """Lower case, no accents, hyphens: `Harbour Trust & Co.` makes harbour-trust-and-co."""
    bare = text.casefold().replace("&", " and ")
    if not bare.isascii():
        plain = unicodedata.normalize("NFKD", bare)
        bare = "".join(c for c in plain if not unicodedata.combining(c))
    return "-".join(WORD.findall(DROPPED.sub("", bare))) or "unnamed"


def meeting_id(board: str, date: str, sitting: int = 1) -> str:
    """The id of a board's meeting on a date; sitting counts those of one day from 1."""
    again = "" if sitting == 1 else f"-{sitting}"
    return f"meeting/{board.split('/', 1)[1]}/{date}{again}"


def item_id(meeting: str, position: int) -> str:
    """The id of an agenda item by its place in the meeting, from 1."""
    return f"item/{meeting.split('/', 1)[1]}/{position}"


def outcome_id(item: str, kind: str, number: int) -> str:
    """The id of an item's decision or action (kind), counted from 1."""
    return f"{item}/{kind}/{number}"
