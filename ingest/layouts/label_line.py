"""A line that is the label of a list of names: ``PRESENT:``, ``In attendance – Jo Able``."""

import re
from dataclasses import replace

from ingest import names
from ingest.layouts import label_words
from ingest.layouts.list_ends import FOOTNOTE
from ingest.layouts.list_text import spaced
from ingest.layouts.marks import pattern
from ingest.lines import SourceLine
from ingest.organisations import is_board

LABELS = (  # the more telling first
    ("absent", "absent"),  # without a word of apology: nobody attends, nobody excuses themselves
    ("apologies", "apologies"),
    ("substitute", "substitute"),
    ("chair", "present"),
    ("vice", "present"),
    ("minutes", "officer"),
    ("officer", "officer"),
    ("attending", "in attendance"),
    ("present", "present"),
    ("listed", "present"),
)
_SUBMITTED = re.compile(
    r"^(?:were|was|had been|have been)\b(?:\s+(?:received|submitted|given|tendered|noted|made|reported)(?:\s+(?:from|on behalf of|by|for))?)?\s*:?\s*",
    re.IGNORECASE,
)
_FOR_BODY = re.compile(  # ``In attendance for the Office of the Commissioner:-``
    r"(?P<label>.{6,30}?)\s+(?:for|from|on behalf of|representing)\s+(?P<body>(?:the )?[A-Z][^:;,]{2,70}):[\s–—-]*"
)
_BILINGUAL = re.compile(r"^[^\d:/]{4,30}\s+/\s+(?=[A-Z])")  # ``I LÁTHAIR / PRESENT``
_COLUMN = re.compile(
    r"^\W*(?:organi[sz]ation|representing|agency|position|title|role|name|initials|post)(?:\s{2,}.*)?\W*$",
    re.IGNORECASE,
)
_ONE_OFFICER = ("officer", "official", "advisor", "adviser")


def label_of(line: SourceLine) -> tuple[str, str, str] | None:
    """(kind, label, words after it) where the line begins with the label of a list of names."""
    note = FOOTNOTE.match(line.raw.strip())
    if note and note["said"][0].islower():  # ``* attended remotely``
        return None
    if len(line.cells) < 2:
        left, stroke, right = spaced(line).partition("/")
        if stroke and len(right.split()) < 4 and right[:1].isupper():  # ``PRESENT/I LÁTHAIR``
            own = _label_in(left.strip(), replace(line, text=left.strip()))
            if own and not own[2]:
                return own
        return _label_in(_BILINGUAL.sub("", spaced(line)), line)
    first, rest = line.cells[0].strip(), ", ".join(line.cells[1:])
    found = _label_in(_BILINGUAL.sub("", f"{first}: {rest}"), line)
    return found or _label_in(f"{first}, {rest}", line)  # ``Present Jo Able   Director``


def body_of(text: str) -> str | None:
    """The body in a label that tells whose people stand under it, by a word of presence and colon."""
    found = _FOR_BODY.fullmatch(text.strip())
    known = found and label_words.told(found["label"]) in ("present", "attending", "officer")
    return found["body"].removeprefix("the ") if found and known else None


def told_on(line: SourceLine) -> str | None:
    """The people of a sentence that a label begins: ``Apologies:`` / ``were received from Jo Able``."""
    text = line.text.strip()
    found = _SUBMITTED.match(text)
    return text[found.end() :] if found and text[:1].islower() and not line.cells else None


def _label_in(text: str, line: SourceLine) -> tuple[str, str, str] | None:
    for kind, _ in LABELS:
        found = re.match(
            rf"(?:\d+\.?\s+)?(?P<label>{pattern('labels', kind)})\s*(?P<stop>[:;.\-–—]|\s*$|\(|(?=\s))\s*(?P<rest>.*)$",
            text,
            re.I,
        )
        if found and _is_label(found, line):
            rest = _SUBMITTED.sub("", found["rest"].strip(" :-–\t"))
            # ``MEMBERS: SAFER NORTHBY PARTNERSHIP``
            of_board = is_board(rest) and len(rest.split()) < 10 and "(" not in rest
            of_board = of_board and not names.looks_like_person(rest.partition(",")[0])
            return kind, found["label"], "" if of_board or _COLUMN.match(rest) else rest
    return _composed(text)


def _composed(text: str) -> tuple[str, str, str] | None:
    """A label that is known by the words it is made of: ``Partners attending via Teams:``."""
    label, colon, rest = text.partition(":")
    if (found := _FOR_BODY.fullmatch(text.strip())) and body_of(text):
        kind = label_words.told(found["label"])
        return (kind, found["label"], "") if kind else None
    kind = label_words.told(label)
    if kind is None and colon and not rest.strip():
        kind = label_words.ending(label)
    if kind is None or not label[:1].isupper() or not (colon or label_words.is_own_line(label)):
        return None
    return kind, label, _SUBMITTED.sub("", rest.strip(" :-–\t"))


def _is_label(found: re.Match[str], line: SourceLine) -> bool:
    rest, stop = found["rest"].strip(), found["stop"].strip()
    if not rest and stop in ("", ":", ".", "-", "–", "—"):
        label = found["label"]
        if stop != ":" and label.lower() in _ONE_OFFICER:
            return False  # a protective marking (``OFFICIAL``), the end of a post
        return stop == ":" or line.bold or label.isupper() or len(label.split()) <= 3
    if stop in (":", "–", "—") or (stop == "-" and found["label"][:1].isupper()):
        return True
    plural = names.singular_title(found["label"] + " x")[0]
    if stop == "" and found["label"].lower() in _ONE_OFFICER:
        return False  # ``Local Senior`` / ``Officer Jo Able``
    if stop == "" and found["label"][:1].isupper() and not plural:
        named = names.split_names(_SUBMITTED.sub("", rest))
        return bool(named) and names.looks_like_person(named[0])
    return False
