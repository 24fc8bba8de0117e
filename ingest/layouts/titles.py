"""What a title of an item looks like, and the standard ones."""

import re
from collections.abc import Sequence

from ingest.dates import find_dates
from ingest.lines import SourceLine

_STANDARD = re.compile(
    r"^(?:welcome|introductions?|apolog(?:y|ies)\b(?! (?:was|were|received|from))|declarations? of (?:members'? )?interests?|disclosures? of|"
    r"(?:to (?:receive|confirm|approve|adopt|agree|note|consider) )?(?:the )?minutes of\b|(?:adoption|confirmation|approval) of (?:the )?minutes|minutes and (?:matters|actions)|minutes$|"
    r"matters? arising|(?:any )?other (?:urgent |competent |relevant )?business|a\.?o\.?c?\.?b\.?\b|urgent (?:items?|business)|"
    r"(?:date|dates|time)(?:,? (?:and )?(?:time|venue|place|date)){0,2} (?:and \w+ )?of (?:the )?(?:next|future)|(?:our )?next (?:\w+ )?meeting\s*[:\-–]|next meeting$|(?:date of )?future meetings|"
    r"public questions?|questions? from (?:the )?public|exclusion of (?:the )?(?:press|public)|chair(?:man|person)?['’]s (?:\w+ )?(?:report|announcements?|remarks)$|chair(?:man|person)?['’]s (?:report|announcements?|remarks)|"
    r"correspondence\b|forward (?:plan|work programme)|work programme|appointment of (?:the )?(?:vice[- ])?chair|election of (?:the )?(?:vice[- ])?chair|"
    r"(?:appendix\W+(?:\w\W+)?)?(?:outstanding |agreed )?actions? (?:log|table|sheet|list|tracker|summary|carried (?:forward|over|from))\b[^.]{0,50}$|(?:summary|table|list|log) of (?:\w+ )?actions$|outstanding actions$|"
    r"(?:report|update|presentation|briefing) (?:from|by) |votes? of (?:sympathy|congratulations|thanks)|roll call|close of meeting|"
    r"ymddiheuriadau\b(?! (?:oddi|gan|a )\b)|croeso|cofnodion (?:y )?cyfarfod|materion yn codi|datgan(?:iadau)? (?:o )?(?:ddiddordeb|[bf]uddian\w+)|unrhyw fater|dyddiad y cyfarfod nesaf)",
    re.IGNORECASE,
)
_SECTION = re.compile(
    r"^(?:(?:items?|reports?|matters|business|agenda items) (?:for|requiring) (?:decision|discussion|information|noting|action|approval|consideration)\b.{0,40}|"
    r"(?:for|key) (?:decision|discussion|information|noting)s?|part (?:one|two|three|i{1,3}|[123abc])\b.{0,60}|(?:open|closed|public|private|confidential|exempt) (?:session|(?:information )?items?|business|part)\b.{0,30}|"
    r"standing items|key items|strategic items|eitemau (?:i'w|er) .{3,30})\s*$",
    re.IGNORECASE,
)
_ENDED = re.compile(r"\b[a-z]{4,}\.\s+[A-Z]")  # a sentence, and another
_BROKEN = re.compile(r"\b(?:of|the|and|for|to|by|in|on|at|held|with|from)\s*$")
_SENTENCE = re.compile(
    r"\b(?:was|were|is|are|had|has|have|been|be|will|would|should|shall|that|which|advised|noted|reported|stated|informed|explained|"
    r"agreed|resolved|confirmed|presented|updated|gave|outlined|requested|thanked|welcomed|said|asked|there|it)\b"
)
LINK = frozenset(
    [
        "of",
        "and",
        "the",
        "for",
        "in",
        "on",
        "at",
        "to",
        "with",
        "a",
        "an",
        "from",
        "by",
        "&",
        "-",
        "–",
        "or",
        "/",
        "its",
        "their",
        "into",
        "under",
        "re",
    ]
)
_NO_ITEM = re.compile(
    r"^\W*(?:decisions?|actions?|agreed|resolved|outcomes?|present|response|reply|recommendations?|reasons?)\W*$",
    re.IGNORECASE,
)
LONGEST = 200  # characters of a title


def is_standard(text: str) -> bool:
    """A title that such meetings always have, as a line of its own."""
    found = _STANDARD.match(text)
    if found and (
        re.search(r"\b(?:were|was|had been|have been)\b", text)
        or (text.rstrip().endswith(".") and _SENTENCE.search(text))
    ):
        return False
    if not found or len(text) > 130 or text.rstrip().endswith((",", ";", "and", "of", "the")):
        return False
    return text[:1].isupper() and len(_SENTENCE.findall(text[:80])) < 2 and not _runs_on(text)


def is_kind(text: str) -> bool:
    """A word for the document itself: ``AGENDA``, ``A G E N D A``, ``Minutes of meeting``."""
    plain = re.sub(r"(?<=\b\w) (?=\w\b)", "", text.strip(" :*."))
    return (
        re.fullmatch(
            r"(?:agenda|minutes|agenda and minutes|meeting details|meeting attendance|draft minutes|action notes|decision record|rhaglen|cofnodion|order of business|business)",
            plain,
            re.I,
        )
        is not None
    )


def is_minutes(lines: Sequence[SourceLine], index: int) -> bool:
    """The title ``Minutes`` above what is said of those of the last meeting."""
    below = lines[index + 1].text if index + 1 < len(lines) else ""
    alone = re.fullmatch(r"\W*(?:minutes|cofnodion)\W*", lines[index].text, re.IGNORECASE)
    return alone is not None and re.match(r"\W*the minutes (?:of|were)\b", below, re.I) is not None


def in_title_case(text: str) -> bool:
    """Whether most words begin with a capital, those that link apart."""
    words = [word for word in re.findall(r"[^\W\d_][\w’'-]*", text) if word.lower() not in LINK]
    return bool(words) and sum(word[0].isupper() for word in words) >= 0.7 * len(words)


def is_section(text: str) -> bool:
    """A heading that only groups items."""
    return _SECTION.match(text.strip(" :*")) is not None


def _runs_on(text: str) -> bool:
    return text.rstrip().endswith(".") and len(text.split()) > 9


def is_sentence(text: str) -> bool:
    """Whether the words hold what only a sentence has: ``was``, ``gave``, ``reported``."""
    return _SENTENCE.search(text) is not None


def runs_on(lines: Sequence[SourceLine], index: int) -> bool:
    """Whether a sentence begins on the line, which ends there or goes on below."""
    line = lines[index]
    below = lines[index + 1].text.strip() if index + 1 < len(lines) else ""
    broken = _BROKEN.search(line.text) and not shouted(line.text)
    ended = line.text.rstrip().endswith(".") or _ENDED.search(line.text)
    goes_on = below[:1].islower() or broken or ended
    return bool(goes_on) and not line.bold and _SENTENCE.search(f"{line.text} {below}") is not None


def is_plain(title: str) -> bool:
    """Whether nothing in a title is a sentence's."""
    sentence = _SENTENCE.search(title) or _ENDED.search(title) or ":" in title
    return not sentence and not title.endswith(".") and len(title) < 90


def is_label_of_outcome(text: str) -> bool:
    """``Decision``, ``Recommendations``: what follows is said of the item above."""
    return _NO_ITEM.match(text) is not None


def is_title_line(text: str) -> bool:
    """No signature, vote or line of a list of contents."""
    return _NO_TITLE.match(text) is None


def is_title(text: str) -> bool:
    """Short, begins with a capital, and is no sentence."""
    text = text.strip()
    if (
        _NO_TITLE.match(text)
        or (
            re.search(r"[^\W\d_]{2}", re.sub(r"\([ivx]+\)", "", text)) is None
            and not is_standard(text)  # ``A.O.B.``
        )
        or not 2 < len(text) <= LONGEST
        or not re.match(r"[\"“‘'(*]?[^\W\d_]", text)
        or text[0].islower()
    ):
        return False
    return not (text.endswith((".", ";", ",")) and len(text.split()) > 12)


def shouted(text: str) -> bool:
    """All in capitals, at least four of them."""
    letters = [sign for sign in text if sign.isalpha()]
    return len(letters) > 3 and sum(sign.isupper() for sign in letters) > 0.85 * len(letters)


def weight(title: str, rest: str, line: SourceLine) -> float:
    """How much a line looks like a title: bold or capitals speak for it, a sentence against."""
    score = 0.0
    if line.bold or line.heading or line.lead or shouted(title):
        score += 1.5
    if is_standard(title):
        score += 1.5
    if title[:1].islower() or re.match(r"That\b", title):
        score -= 2.5
    words = len(title.split())
    score += 0.6 if words <= 12 else -0.4
    sentence = len(_SENTENCE.findall(title))
    if title.endswith(".") and words > 6:
        score -= 0.8
    if title.endswith((";", ",")):
        score -= 1.2
    return score - 0.35 * min(sentence, 4) - (0.3 if rest and not line.lead else 0.0)


_NO_TITLE = re.compile(
    r"\W*(?:signed\b|actions?\s*(?:\d\S*\s*)?[:–-]|(?:agreed|resolved|ordered|noted)\b|(?:proposed|seconded|moved|submitted) by\b|and resolved\b|decisions?\s*(?:\d\S*\s*)?[:–-]|for\W+\d+\W+against\b|.*(?:\.\s?){4,}\s*\d*\s*$)",
    re.IGNORECASE,
)  # a signature, a vote, a line of a list of contents


def _is_day(text: str) -> bool:
    """``FRIDAY 13 JULY 2018`` and nothing more."""
    found = next(find_dates(text), None)
    return found is not None and not text[: found.start].strip() and not text[found.end :].strip()


def looks_like_heading(lines: Sequence[SourceLine], index: int) -> bool:
    """By its look alone: a heading style, bold, or capitals on a short line of its own."""
    line = lines[index]
    text = line.text.strip()
    if (
        _NO_ITEM.match(text)
        or _is_day(text)
        or _NO_TITLE.match(text)
        or not is_title(text)
        or len(text) > 120
        or line.cells
        or text.endswith((".", ",", ";"))
        or re.match(r"[“\"‘][^”\"’]*$", text)  # words that somebody moves or asks
    ):
        return False
    return bool(line.heading) or (line.bold and not line.bullet) or shouted(text)


def is_lost_title(lines: Sequence[SourceLine], index: int) -> bool:
    """A short line that is no sentence above one that is, after something complete."""
    line = lines[index]
    below = lines[index + 1].text.strip() if index + 1 < len(lines) else ""
    short = len(line.text.split()) <= 10 and not line.bullet and not _SENTENCE.search(line.text)
    return (
        short
        and below[:1].isupper()
        and len(below.split()) > 6
        and not line.text.rstrip().endswith(":")
    )


def opens(lines: Sequence[SourceLine], index: int) -> bool:
    """A short line that begins something: after a full stop or quote, and itself no sentence."""
    text = lines[index].text.strip()
    before = lines[index - 1].text.rstrip() if index else ""
    fresh = not before or re.search(r"[.:”\"’)\d]$", before) is not None
    return (
        fresh
        and is_title(text)
        and len(text) < 90
        and text[0].isalpha()
        and not text.endswith((".", ","))
    )
