"""Who sends the people under a heading inside the lists, or which post the heading gives them."""

import re

from ingest import names
from ingest.layouts import label_words
from ingest.layouts.entries import entries
from ingest.organisations import KINDS, SENDERS, is_board, is_body, is_post

_SENT_BY = re.compile(
    r"\b(?:members?|nominations?|nominees?|representatives?|sectoral|attendees|present|officers?|in attendance|delegates)\b",
    re.IGNORECASE,
)
_KIND = re.compile(  # of member, not one body: the council's own officials, several bodies
    r"^executive$|\b(?:authorities|agencies|partners|organisations|bodies|councils|services)$",
    re.IGNORECASE,
)


def post_of(label: str, rest: str) -> str | None:
    """``Deputy Clerk : Ms Able``: the heading is the post of the one person after it."""
    one = len(names.split_names(rest)) == 1 and is_post(label)
    title = names.is_title(label) and " " not in label
    return label if one and not (title or label_words.made_of(label)) else None


def is_senders(label: str, rest: str) -> bool:
    """Whether a body stands before a dash and nothing but its people after it."""
    people = names.split_names(rest)
    alone = [re.sub(r"\s*\([^()]*\)", "", one) for one in people]
    named = bool(people) and all(map(names.looks_like_person, alone)) and not is_body(rest)
    posted = entries(rest) if is_body(label) and not is_body(rest) else []
    named = named or (len(posted) > 0 and all(not one.affiliation()[1] for one in posted))
    return named and not (names.looks_like_person(label) or is_post(label))


def sender(label: str) -> str | None:
    """The body in a group's heading, without the words for being sent."""
    label = re.sub(r"^(?:from|o|ó) (?=[A-Z])", "", label, flags=re.IGNORECASE)
    title = label_words.title_of(label)
    if title and not title.startswith("Garda"):  # a title and a force
        return None
    if (
        KINDS.fullmatch(label)
        or _KIND.search(label)
        or (label_words.is_group(label) and not is_body(label))
    ):
        return None
    sent = _SENT_BY.search(label) is not None
    if is_body(label) and not sent:
        return label
    if label_words.made_of(label) and not is_body(label):
        return None
    rest = " ".join(_SENT_BY.sub(" ", label).split()).strip(" :-–")
    if sent and rest.isupper() and not label.isupper() and is_body(rest):
        return rest  # ``PPN Representatives``
    if sent and rest.casefold() in SENDERS:
        return rest
    if sent and is_body(rest) and (" " in rest or not is_post(label)):
        return rest
    if names.is_title(label) or is_post(label) or sent or label.isupper():
        return None
    if label_words.group_kind(label) is not None:
        return None
    return label  # people stand under it


def sender_told(label: str) -> str | None:
    """The body in ``Northby Council members present``; the board itself (``Main Panel``) sends nobody."""
    body = sender(label) if label_words.ending(label) and not label_words.made_of(label) else None
    return None if body and is_board(body) else body
