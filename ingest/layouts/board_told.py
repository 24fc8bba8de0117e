"""Which board a head names: after a label, in a sentence, as a title, over two lines."""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from ingest.capitals import as_title
from ingest.dates import find_dates
from ingest.layouts.titles import in_title_case, shouted
from ingest.lines import SourceLine
from ingest.organisations import classify_board, heal, is_board, is_body

_MEETING_WORDS = (
    r"(?:(?:\(in[- ]committee\)|the|a|an|this|draft|approved|unapproved|unconfirmed|confirmed|formal|public|private|virtual|online|on-line|remote|hybrid|special|"
    r"extraordinary|ordinary|annual|general|monthly|quarterly|inaugural|statutory|adjourned|bi-monthly|regular)\s+)*"
)
_OF = re.compile(
    r"\b(?:minutes?|notes|proceedings|meeting|agenda|record|cofnodion|cyfarfod|gyfarfod)(?:\s*\([^)]*\))?\s+(?:of|at|for|o)\s+"
    + _MEETING_WORDS
    + r"(?:(?:minutes?|proceedings|meeting|meetings|cyfarfod)(?:\s*\([^)]*\))?\s+(?:of|at|for|o)\s+"
    + _MEETING_WORDS
    + r")*"
    r"(?P<board>[^.;:]{4,140}?)[\s,]*(?=\b(?:was|were|is|to be|will be|will take place|takes place|to take place|meeting,? held|held|convened|which|that|taking place|on\s+(?:the\s+)?\w+day|on\s+\d|at\s+\d|am\s+\d|ar\s+\d|commencing|dated)\b|[-–]\s+(?:\w+day\b|\d)|$)",
    re.IGNORECASE,
)
_WELSH = re.compile(
    r"\b[cg]yfarfod\s+(?P<board>(?:Cyngor|Bwrdd|Pwyllgor|Partneriaeth|Fforwm|Grŵp)\b[^.;:]{3,90}?)\s*(?=,|\ba gynh|\bar\b|\byn\b|$)",
    re.IGNORECASE,
)
_HELD_BY = re.compile(
    r"(?:^|[.\n]\s*)(?P<board>[A-Z][^.;:\n]{4,100}?)\s+(?:held|met|convened)\s+(?:their|its|a|at|on|in)\b",
    re.MULTILINE,
)
_WILL_MEET = re.compile(
    r"\b(?:that|the)\s+(?:the\s+)?(?P<board>[A-Z][^.;:\n]{4,100}?)\s+(?:will|is to)\s+(?:meet|hold)\b"
)
_OF_TAIL = re.compile(
    r"^(?P<what>.*(?:committee|board|panel|group|forum|partnership))\s+meeting\s+of\s+(?P<whose>.+)$",
    re.I,
)
_LABEL = re.compile(
    r"^\s*(?:committee|board|body|meeting|meeting name|name of (?:meeting|committee|board)|title of meeting|pwyllgor)\s*(?::\s*|\s{3,}|\t)(?P<board>\S.{3,100})$",
    re.IGNORECASE,
)
_KIND_WORDS = re.compile(
    r"\s*[-–:,]?\s*\b(?:(?:draft|approved|unapproved|unconfirmed|public|agenda|minutes|meeting|meetings|decision record|action notes|notes|reports? pack|supplementary)\b\s*(?:and|of|&|,|pack)?\s*)+$",
    re.IGNORECASE,
)


def board_of(lines: Sequence[SourceLine], flat: str) -> tuple[str | None, int]:
    """The board's name as written, and the index of the line where it is found."""
    told = [_clean(found["board"]) for line in lines if (found := _LABEL.match(line.text))]
    for look in (_OF, _WILL_MEET):
        told += [_clean(found["board"]) for found in look.finditer(flat)]
    every = "\n".join(one.text for one in lines)
    told += [_clean(found["board"]) for found in _HELD_BY.finditer(every)]
    titles = [_clean(line.text) for line in lines if len(line.text) < 120]
    candidates = [name for name in told if name and len(name.split()) > 1]
    own = [name for name in titles if name and len(name.split()) > 1]
    bodies = [name for name in candidates if is_body(name)]  # ``meeting of the Police Authority``
    whole = [next((one for one in own if one.endswith(f" {name}")), name) for name in bodies]
    ranked = [
        *(name for name in [*candidates, *own] if _names_board(name) and not _FULL.match(name)),
        *_over_two_lines(lines),
        *(name for line in lines[:TOP] if (name := _who_meets(line))),
        *whole,
        *(name for name in own if classify_board(name) != "other" and name in titles[:3]),
        *(name for name in candidates if not _ANY_MEETING.match(name)),  # the sentence alone tells
        *(name for name in own if classify_board(name) != "other" and len(name.split()) < 12),
        *(name for line in lines[:TOP] if (name := _of_one_word(line))),
    ]
    return (ranked[0], _line_of(lines, ranked[0])) if ranked else (None, 0)


def _names_board(name: str) -> bool:
    return (is_board(name) or is_board(name.split(",")[0])) and not re.search(r"[.:]\s", name)


# ``the Full Board``: the whole of the one that stands above
_FULL = re.compile(r"(?:full|whole|main) (?:board|committee|partnership|panel|group)$", re.I)
TOP = 5  # lines that may be a title

_MEETS = re.compile(
    r"(?:(?:minutes|notes|agenda) of (?:the |a )?)?(?P<board>[^.,:;\d]{6,80}?) meeting(?: (?:minutes|notes|agenda))?",
    re.IGNORECASE,
)
_ANY_MEETING = re.compile(
    r"(?:last|previous|next|annual|special|\d)|.*\b(?:meeting|minutes)\b", re.I
)


def _who_meets(line: SourceLine) -> str | None:
    """A title that says itself that it meets, whatever its last word: ``SAFETY SUB-OSC MEETING``."""
    found = _MEETS.fullmatch(" ".join(line.text.split()).strip(" *-–:"))
    name = _clean(found["board"]) if found and not line.cells else None
    if name is None or len(name.split()) < 2 or is_body(name) or _ANY_MEETING.match(name):
        return None
    return name if in_title_case(name) else None


def _of_one_word(line: SourceLine) -> str | None:
    """A body that its council knows by one word, as a title of its own: ``CABINET``."""
    word = line.text.strip()
    titled = word.isalpha() and (shouted(word) or line.bold or bool(line.heading))
    return as_title(word) if titled and classify_board(word) != "other" else None


def _over_two_lines(lines: Sequence[SourceLine]) -> Iterator[str]:
    """A board whose name breaks off: ``NORTHBY HEALTH AND WELLBEING`` / ``BOARD``."""
    for above, below in pairwise(lines):
        both = f"{above.text.strip()} {below.text.strip()}"
        alike = shouted(above.text) == shouted(below.text) and above.bold == below.bold
        name = _clean(both) if alike and len(both) < 90 and not above.cells else None
        if name and is_board(name) and name.split()[-1].isalpha():
            yield name


def _line_of(lines: Sequence[SourceLine], name: str) -> int:
    first = name.casefold().split()[:2]
    for index, line in enumerate(lines):
        words = heal(line.text).casefold().split()
        if all(any(word in have for have in words) for word in first):
            return index
    return 0


def _clean(name: str) -> str | None:
    """A board's name without what stands around it: kind of document, "the", capitals as shouted."""
    name = heal(" ".join(name.split()).strip(" -–:,.*"))
    turned = _OF_TAIL.match(name)
    if turned:
        name = f"{turned['what']} of {turned['whose']}"
    else:
        welsh = _WELSH.search(name)
        name = welsh["board"] if welsh else _OF.sub(lambda found: found["board"], name)
    name = re.sub(r"^(?:the|a|of|an|to:?|each member of)\s+", "", name, flags=re.I)
    name = re.sub(r"\s+(?:draft )?(?:minutes|agenda|notes)\s*[:–-]\s.*$", "", name, flags=re.I)
    name = re.sub(r"\s*\([A-Z]{2,6}\)$", "", name)
    dated = next(find_dates(name, around="2000-01-01"), None)
    name = _KIND_WORDS.sub("", name[: dated.start] if dated else name).strip(" -–:,")
    return as_title(name) if name else None
