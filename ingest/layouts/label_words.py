"""Labels of lists of names by what they are made of, where no whole one is known: ``Other Statutory
Partners (via Teams)``, ``Host Authority Support Staff``, ``Apologies for lateness received``.
"""

import re
from functools import cache

from ingest import names
from ingest.layouts.marks import pattern

_KINDS = (
    "absent",
    "away",
    "substitute",
    "officer",
    "guest",
    "present",
    "member",
    "attending",
    "place",
    "qualifier",
    "noted",
    "link",
)
_OTHERS = re.compile(r"\b(?:police|constabulary|commissioner|fire|ambulance|health)\b", re.I)
_LONGEST = 9
_ENDING = re.compile(  # ``Main Panel Members Present``, ``Portfolio Holders in attendance``
    r"(?P<who>[A-Z][^,;:.()\d]*?[a-zA-Z])\s+(?:also )?(?:(?P<here>present)|attending|in attendance)\W*",
    re.IGNORECASE,
)
_BOTH = re.compile(  # ``Attendees and apologies`` heads the lists; they come below
    r"(?:attend|present|those present|membership)\w*\W.*(?:\band\b|&|/)", re.IGNORECASE
)
_HEADING = frozenset(
    ["member", "officer", "guest", "present", "attending", "substitute", "away", "absent"]
)


def made_of(label: str) -> frozenset[str]:
    """The kinds of words (of words.toml) that a label is made of; none where others are among them."""
    words = re.findall(r"[^\s,/()]+", label.strip(" :.*-–"))
    if not words or len(words) > _LONGEST:
        return frozenset()
    kinds = [_kind(word.strip(" :.*’'").lower()) for word in words]
    return frozenset(kinds) if None not in kinds else frozenset()  # type: ignore[arg-type]


@cache
def _kind(word: str) -> str | None:
    return next((kind for kind in _KINDS if re.fullmatch(pattern("presence", kind), word)), None)


def told(label: str) -> str | None:
    """The kind of list (of labels.LABELS) that a label tells by itself; None where it tells none."""
    kinds = made_of(label)
    if "away" in kinds:
        return "present" if _BOTH.match(label) else "apologies"
    if "absent" in kinds and " " in label.strip():
        return "absent"
    if "substitute" in kinds:
        return "substitute"
    if not kinds & {"present", "attending", "officer", "guest"} and (
        "place" not in kinds or len(label.split()) < 2
    ):
        return None
    if "guest" in kinds:
        return "attending"
    if "officer" in kinds and "member" not in kinds:
        return "officer"
    if "member" in kinds or "present" in kinds or "place" in kinds:
        return "present"
    return "attending"


def group_kind(label: str) -> str | None:
    """The kind of list that a heading inside the lists tells: that of a label, or whose staff it is."""
    kind = told(label)
    if kind is not None:
        return kind
    if "member" in made_of(label):
        return "present"
    found = _ENDING.fullmatch(label)
    if found and label[:1].isupper() and len(label.split()) < _LONGEST:
        return ending(label) or ("present" if found["here"] else "attending")
    last = label.strip(" :.").rpartition(" ")[2].lower()
    if " " in label.strip() and label[:1].isupper() and last in ("members", "councillors"):
        return "present"  # ``Eskshire Councillors``
    if " " in label.strip() and label[:1].isupper() and _kind(last) == "guest":
        return "attending"  # ``Participating Observers``
    if " " in label.strip() and last in ("staff", "officers", "officials", "secretariat"):
        return "attending" if _OTHERS.search(label) else "officer"
    return None


def ending(label: str) -> str | None:
    """The kind of list that the last words tell, whatever is before: ``Main Panel Members Present``."""
    found = _ENDING.fullmatch(label.strip(" :.*-–"))
    if found is None or not label[:1].isupper() or len(label.split()) > _LONGEST:
        return None
    kind = _kind(found["who"].rpartition(" ")[2].lower())
    kinds = {"member": "present", "officer": "officer", "guest": "attending"}
    return kinds.get(kind or "")


def title_of(label: str) -> str:
    """The title of everybody under a label: ``Councillors``, ``Aldermen present``; else empty."""
    bare = re.sub(r"\s+(?:also )?present\W*$", "", label.strip(" :.*-–"), flags=re.IGNORECASE)
    return names.singular_title(f"{bare} x")[0] if " " not in bare else ""


def is_group(label: str) -> bool:
    """Whether the words head people without saying who sends them: ``Private Sector``."""
    if label.strip(" :.").lower().endswith("sector"):
        return bool(made_of(label))
    if title_of(label):  # ``BAILIES``
        return True
    return bool(made_of(label) & _HEADING)


def is_own_line(label: str) -> bool:
    """Whether a label needs no colon: it tells of presence or absence itself."""
    kinds = made_of(label)
    told = label[:1].isupper() and not re.search(
        r"\b(?:noted|recorded|received|sent|given)\W*$", label
    )
    tells = kinds & {"away", "absent", "present", "attending"} or {"member", "place"} <= kinds
    return told and bool(tells)


def is_broken(above: str, text: str) -> bool:
    """Whether a heading stands on two lines: ``Designated`` / ``Bodies:``."""
    one = re.fullmatch(r"[A-Z][a-z]+", above) is not None
    return one and re.fullmatch(r"[A-Z][a-z]+:", text) is not None and not names.is_title(above)
