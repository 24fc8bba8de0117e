"""Where the title ends on a heading's line, and what the words after it are."""

import re

from ingest.dates import find_dates
from ingest.layouts.titles import LINK, is_sentence, is_standard, shouted
from ingest.lines import SourceLine
from ingest.organisations import is_post

_CLOSED = re.compile(
    r"\s*[-–]\s*(?=(?:subject to )?(?:closed|exempt|confidential|private)(?!.*:))", re.IGNORECASE
)
_EMPHASIS = re.compile(r"(?<![*_])[*_](?P<author>[^*_]{4,90})[*_]\s*$")
# ``Next meeting: 4 March 2031``, but not the minutes of that day; ``Date of next meeting – 4 March``
_DATED = re.compile(r"(?P<title>(?!minutes\b)[^:]{4,60}):\s+(?P<rest>.*)$", re.IGNORECASE)
_NEXT = re.compile(
    r"(?P<title>(?:(?:date|time)\b[^:–]{0,40} of (?:the )?)?next \w*\s?meeting)\s+[-–—]\s+(?P<rest>.*)$",
    re.IGNORECASE,
)
# ``(Lead: JA)``, ``(Report by Jo Able)`` behind a title: who brings the business
_BROUGHT = re.compile(
    r"\s*\((?:(?:item |report )?lead|lead officer|led by|presenter|presented by|sponsor|owner|"
    r"report(?:ing)? (?:by|officer))\b\s*[:–-]?\s+[^()]{2,60}\)\s*$",
    re.IGNORECASE,
)


def cut(text: str, line: SourceLine) -> tuple[str, str, str | None]:
    """(title, words after it on the line, who reports) of a heading line."""
    text = _BROUGHT.sub("", text.strip())
    author = None
    emphasis = _EMPHASIS.search(line.raw)
    if emphasis and is_post(emphasis["author"]) and text.endswith(emphasis["author"].strip()):
        author = emphasis["author"].strip()
        text = text[: -len(author)].rstrip(" -–:(")
    lead = (
        re.sub(r"^[\d./]+[.):]?\s*", "", line.lead.strip()) if line.lead and not line.bold else ""
    )
    if len(lead) > 3 and lead.strip(" -–:.") in text[: len(lead) + 12]:
        end = text.find(lead.strip(" -–:.")) + len(lead.strip(" -–:."))
        return text[:end].strip(" -–:."), text[end:].lstrip(" -–:."), author
    closed = _CLOSED.search(text)
    if closed:
        return text[: closed.start()], text[closed.end() :], author
    dated = _DATED.match(text) or _NEXT.match(text)
    if (
        dated
        and is_standard(dated["title"])
        and any(True for _ in find_dates(dated["rest"], around="2000-01-01"))
    ):
        return dated["title"], dated["rest"], author
    for dash in re.finditer(r"\s+[-–—]\s+|:\s+|\s+[-–—](?=\w)", text):
        after = text[dash.end() :]
        if (
            ":" not in dash.group()
            and is_post(after)
            and not is_sentence(after)
            and len(after.split()) < 12
        ):
            return text[: dash.start()], "", after
        if len(after.split()) > 8 and is_sentence(after) and len(text[: dash.start()].split()) < 16:
            return text[: dash.start()], after, author
    title, rest = _run_in(text)
    return title.rstrip(" :"), rest, author


def _run_in(text: str) -> tuple[str, str]:
    """A title that runs into its sentence: the sentence begins at the last capital before its
    first small word (``Panel Programme Section 5 of this report relates``).
    """
    runs = text.rstrip().endswith((".", ";", ":")) or len(text.split()) > 18
    if len(text.split()) < 9 or not runs or not is_sentence(text) or shouted(text[:60]):
        return text, ""
    words = text.split()
    for at, word in enumerate(words):
        bare = word.strip("()\"“”‘’',.")
        if bare.islower() and bare not in LINK:
            start = next((k for k in range(at - 1, 0, -1) if words[k][:1].isupper()), 0)
            ended = words[start - 1].lower() not in LINK
            if (
                start >= 2
                and ended
                and all(
                    one[:1].isupper() or one in LINK or one[:1] in "(&0123456789"
                    for one in words[:start]
                )
            ):
                return " ".join(words[:start]), " ".join(words[start:])
            return text, ""
    return text, ""
