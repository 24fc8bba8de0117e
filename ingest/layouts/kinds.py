"""The class of a decision: the verb of its own clause, else of its stem."""

import re

from ingest.layouts.marks import pattern

_WELSH = {
    "nodi": "noted",
    "cymeradwyo": "approved",
    "derbyn": "accepted",
    "cefnogi": "supported",
    "gohirio": "deferred",
    "gwrthod": "rejected",
    "penodi": "appointed",
}
_CONTRACT = "noted|approved|accepted|supported|endorsed|received|deferred|rejected|appointed"
_LIKE = {"ratified": "approved", "refused": "rejected", "declined": "rejected"}
_VERBS = "|".join((_CONTRACT, *_LIKE))
_PASSIVE = re.compile(
    rf"\b(?:be|was|were|is|are|been|and|also|formally|duly|correct|report|update|minutes|contents|information|grants)\s+(?:\w+ly\s+)?(?P<verb>{_CONTRACT})\b",
    re.IGNORECASE,
)
_BEGINS = re.compile(
    rf"^\W*(?:[a-z]\)\s*)?(?:option \w+\s+)?(?P<verb>{_VERBS})\b(?! that)", re.IGNORECASE
)
_ACTIVE = re.compile(
    r"^(?:\W|that|to|members|welcomes? and|the \w+|(?:the )?(?:\w+ ){1,3}(?:board|committee|partnership|group|panel|forum|council|executive|cabinet))*\s*\b(?P<verb>note|approve|accept|support|endorse|receive|defer|reject|appoint)s?\b",
    re.IGNORECASE,
)
_INFINITIVE = re.compile(  # ``Resolved to note that apologies had been received``
    r"^\W*(?:that the \w+ )?to (?P<verb>note|approve|accept|support|endorse|receive|defer|reject|appoint)\b",
    re.IGNORECASE,
)
_SHORT = re.compile(  # ``Presentation noted.``
    rf"^[^.;]{{0,60}}?\b{pattern('outcomes', 'papers')}(?: (?!(?:was|were|is|be|to|will)\b)[\w’'-]+){{0,6}}? (?:all |duly )?(?P<verb>{_VERBS})\b(?: (?:as|with|subject|until)\b.*)?\W*$",
    re.IGNORECASE,
)
_LABEL = re.compile(
    r"^\W*(?:[\w-]+ )?(?:decisions?|resolutions?|outcome|orders?)(?: taken| made| reached)?(?: no\.?)?(?: (?:\d[\d/.-]*(?:(?<=[/.-])[A-Z])?|[A-Z]\d{0,2}))?\s*[:–-]+",
    re.I,
)
_FIRST = re.compile(rf"\b(?P<verb>{_VERBS}|agreed|resolved|decided)\b", re.IGNORECASE)
_LOST = re.compile(
    r"\b(?:lost|defeated|fell)\b|^\W*not (?:supported|approved|agreed|accepted)\b", re.IGNORECASE
)
_TO = re.compile(  # ``In his absence it was agreed to defer the item``
    r"\b(?:agreed|resolved|ordered|decided|seconded by [^.;]{3,60}?) to (?P<verb>note|approve|accept|support|endorse|receive|defer|reject|appoint)\b",
    re.IGNORECASE,
)
_PAST = re.compile(
    rf"\b(?:members|group|board|committee|partnership|panel|forum|meeting|council|executive)\s+(?:\w+ly\s+|also\s+)?(?P<verb>{_VERBS})\b",
    re.IGNORECASE,
)
_WITHIN = re.compile(r"\b(?:when|once|after|until|which|who|where|because)\b[^,;]*$", re.I)
_STEMS = {"agreed": "agreed", "cytun": "agreed", "resol": "resolved", "order": "ordered", "noted": "noted", "nodwyd": "noted", "approv": "approved",
          "decid": "agreed", "decision": "agreed", "penderfyn": "resolved", "recommend": "agreed", "outcome": "agreed", "accept": "accepted", "endors": "endorsed",
          "adopt": "agreed", "ratif": "approved", "defer": "deferred", "refus": "rejected", "reject": "rejected", "cymeradw": "approved", "cadarnha": "approved", "derbyn": "accepted", "cefnog": "supported"}  # fmt: skip


def own_verb(text: str) -> str | None:
    """The verb of the decision's own clause, where it is one of the contract's."""
    clause = re.sub(
        r"^\W*(?:\w+\s+)?(?:agreed|resolved|ordered|decided|recommended)\b", "", text, flags=re.I
    )
    label = _LABEL.match(clause)
    clause = clause[label.end() :] if label else clause
    welsh = re.search(r"\b(?:" + "|".join(_WELSH) + r")\b", clause, re.IGNORECASE)
    if welsh:
        return _WELSH[welsh.group().lower()]
    if _LOST.search(clause):
        return "rejected"
    first = _FIRST.search(clause) if label else None
    for found in (
        _INFINITIVE.match(clause),
        _BEGINS.search(clause),
        next((one for one in _PASSIVE.finditer(clause) if not _aside(clause, one)), None),
        _PAST.search(clause),
        _ACTIVE.match(clause.strip(" :-–")) or _TO.search(text),
        first or _SHORT.match(clause),
    ):
        if found:
            return contract_verb(found["verb"])
    return None


def _aside(clause: str, found: re.Match[str]) -> bool:
    """Whether a verb is of a clause within: ``that this be paid when the invoice was received``."""
    return _WITHIN.search(clause[: found.start()]) is not None


def contract_verb(words: str) -> str | None:
    """The contract's word for a verb: ``noted`` for ``note``, ``approved`` for ``ratified``; of
    ``received and noted`` the last.
    """
    told = re.findall(r"\w+", words.lower())
    verbs = [one for word in (told[:1] if told[:1] == ["noted"] else told) if (one := _verb(word))]
    return verbs[-1] if verbs else None


def _verb(word: str) -> str | None:
    verb = next((one for one in _CONTRACT.split("|") if one.startswith(word[:5])), None)
    return (verb if len(word) > 3 else None) or _LIKE.get(word)


def kind_of_stem(stem: str) -> str:
    """The class that the words of a stem (``RESOLVED that``) give; agreed where they tell none."""
    lower = stem.lower()
    return next((kind for begin, kind in _STEMS.items() if begin in lower), "agreed")
