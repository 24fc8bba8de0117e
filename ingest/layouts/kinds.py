"""The class of a decision: the verb of its own clause, else of its stem."""

import re

_WELSH = {
    "nodi": "noted",
    "cymeradwyo": "approved",
    "derbyn": "accepted",
    "cefnogi": "supported",
    "gohirio": "deferred",
    "gwrthod": "rejected",
    "penodi": "appointed",
}
_VERBS = "noted|approved|accepted|supported|endorsed|received|deferred|rejected|appointed"
_PASSIVE = re.compile(
    rf"\b(?:be|was|were|is|are|been|and|also|formally|duly|correct|report|update|minutes|contents|information|grants)\s+(?:\w+ly\s+)?(?P<verb>{_VERBS})\b",
    re.IGNORECASE,
)
_BEGINS = re.compile(
    rf"^\W*(?:[a-z]\)\s*)?(?:option \w+\s+)?(?P<verb>{_VERBS})\b(?! that)", re.IGNORECASE
)
_ACTIVE = re.compile(
    r"^(?:\W|that|to|members|welcomes? and|the \w+|(?:the )?(?:\w+ ){1,3}(?:board|committee|partnership|group|panel|forum|council|executive|cabinet))*\s*\b(?P<verb>note|approve|accept|support|endorse|receive|defer|reject|appoint)s?\b",
    re.IGNORECASE,
)
_TO = re.compile(  # ``In his absence it was agreed to defer the item``
    r"\b(?:agreed|resolved|ordered|decided) to (?P<verb>note|approve|accept|support|endorse|receive|defer|reject|appoint)\b",
    re.IGNORECASE,
)
_PAST = re.compile(
    rf"\b(?:members|group|board|committee|partnership|panel|forum|meeting|council)\s+(?:\w+ly\s+|also\s+)?(?P<verb>{_VERBS})\b",
    re.IGNORECASE,
)
_STEMS = {"agreed": "agreed", "cytun": "agreed", "resol": "resolved", "order": "ordered", "noted": "noted", "nodwyd": "noted", "approv": "approved",
          "decid": "agreed", "decision": "agreed", "penderfyn": "resolved", "recommend": "agreed", "outcome": "agreed", "accept": "accepted", "endors": "endorsed"}  # fmt: skip


def own_verb(text: str) -> str | None:
    """The verb of the decision's own clause, where it is one of the contract's."""
    clause = re.sub(
        r"^\W*(?:\w+\s+)?(?:agreed|resolved|ordered|decided|recommended)\b", "", text, flags=re.I
    )
    clause = re.sub(r"^\W*(?:decisions?|resolutions?|outcome)\s*[:–-]+", "", clause, flags=re.I)
    welsh = re.search(r"\b(?:" + "|".join(_WELSH) + r")\b", clause, re.IGNORECASE)
    if welsh:
        return _WELSH[welsh.group().lower()]
    if re.search(r"\b(?:lost|defeated|fell)\b", clause, re.IGNORECASE):
        return "rejected"
    for look in (_BEGINS, _PASSIVE, _PAST):
        found = look.search(clause)
        if found:
            return found["verb"].lower()
    found = _ACTIVE.match(clause.strip(" :-–")) or _TO.search(text)
    if found:
        return next(
            verb for verb in _VERBS.split("|") if verb.startswith(found["verb"].lower()[:5])
        )
    return None


def kind_of_stem(stem: str) -> str:
    """The class that the words of a stem (``RESOLVED that``) give; agreed where they tell none."""
    lower = stem.lower()
    return next((kind for begin, kind in _STEMS.items() if begin in lower), "agreed")
