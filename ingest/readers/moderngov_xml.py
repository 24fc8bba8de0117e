"""ModernGov's web service (GetMeeting, GetMeetings, GetCommittees), as lines of minutes.

The answer is a record, not a text; it is written out in the shape of minutes (head, attendance
under labels, numbered items), so that the ordinary layouts read it. Elements are those that
``mgWebService.asmx`` of any ModernGov site documents. Their texts are encoded twice.
"""

import hashlib
import html
import re
from collections.abc import Iterator
from pathlib import Path
from xml.etree.ElementTree import Element, ParseError

from defusedxml import ElementTree as safe
from defusedxml.common import DefusedXmlException
from selectolax.lexbor import LexborHTMLParser

from ingest.errors import UnreadableFile
from ingest.lines import Source
from ingest.readers import text, tree
from ingest.readers.drafts import Draft, numbered
from ingest.readers.runs import Run

LIMIT = text.LIMIT

# How an attendance begins, and the label it is written under. "Expected" is none.
_LABELS = (
    ("Present", ("present", "attended", "remote", "virtual", "substitute")),
    ("In attendance", ("in attendance", "officer", "observer", "guest")),
    ("Apologies", ("apolog",)),
    ("Absent", ("absent",)),
)
_EXPECTED = "expected"
_PLAIN = re.compile(r"(?:present|in attendance|apologies|absent)[\s,]*(?:as expected)?", re.I)


def read(data: bytes, path: Path) -> Source:
    """The lines of every meeting in the answer; of a list of committees, their titles.

    notes: how many attendees are only expected, which is no attendance. Raises UnreadableFile
    where the XML is damaged or hostile (entities of its own), or is not ModernGov's.
    """
    root = _parsed(data, path)
    meetings = list(root.iter("meeting"))
    committees = [Draft((Run(_value(one, "committeetitle")),)) for one in root.iter("committee")]
    found = [draft for meeting in meetings for draft in _meeting(meeting, root)] or committees
    if not found:
        raise UnreadableFile("XML, but not of ModernGov's web service", path=path)
    expected = sum(_attendance(one).lower() == _EXPECTED for one in root.iter("attendee"))
    return Source(
        path=path.as_posix(),
        sha256=hashlib.sha256(data).hexdigest(),
        format="xml",
        lines=numbered(found),
        notes=(f"{expected} attendees only expected, not read as present",) if expected else (),
    )


def _parsed(data: bytes | str, path: Path) -> Element:
    """The tree with plain lower-case names; where an answer is wrapped in a string, what is in."""
    try:
        root: Element = safe.fromstring(data, forbid_dtd=True)
    except DefusedXmlException as error:
        raise UnreadableFile("XML that declares entities of its own; refused", path=path) from error
    except (ParseError, ValueError) as error:
        raise UnreadableFile(f"damaged XML ({error})", path=path) from error
    for element in root.iter():
        element.tag = element.tag.rpartition("}")[2].lower()
    inner = (root.text or "").strip()
    return _parsed(inner, path) if not len(root) and inner.startswith("<") else root


def _value(element: Element, name: str) -> str:
    """An attribute or child element of this name, decoded; empty where there is none."""
    child = element.find(name)
    return _decoded(element.get(name) or ("" if child is None else child))


def _decoded(found: Element | str) -> str:
    words = found if isinstance(found, str) else "".join(found.itertext())
    return " ".join(html.unescape(html.unescape(words)).split())


def _meeting(meeting: Element, root: Element) -> Iterator[Draft]:
    bodies = [_body(item) for item in meeting.iter("agendaitem")]
    board = next(meeting.iter("committeetitle"), next(root.iter("committeetitle"), None))
    yield _line("" if board is None else _decoded(board), heading=1)
    yield _line("Minutes" if any(bodies) else "Agenda", heading=1)
    for label, name in (
        ("Date", "meetingdate"),
        ("Time", "meetingtime"),
        ("Venue", "meetinglocation"),
    ):
        yield _line(_value(meeting, name), label)
    yield _line("Cancelled" if _value(meeting, "iscancelled").lower() == "true" else "")
    yield from _attendees(meeting)
    for item, body in zip(meeting.iter("agendaitem"), bodies, strict=True):
        yield from _item(item, body)


def _line(words: str, label: str = "", heading: int = 0) -> Draft:
    """A line; without words it has no label either."""
    head = (Run(f"{label}: ", bold=True),) if label and words else ()
    return Draft((*head, Run(words)), heading=heading if words else 0)


def _attendees(meeting: Element) -> Iterator[Draft]:
    """Under each label one line per attendee: name, role, organisation."""
    for label, beginnings in _LABELS:
        here = [
            one
            for one in meeting.iter("attendee")
            if _attendance(one).lower().startswith(beginnings)
        ]
        if here:
            yield Draft((Run(f"{label}:", bold=True),))
        for one in here:
            told = _PLAIN.sub("", _attendance(one), count=1).strip(" ,-()")
            names = ("name", "roledescription", "representing")
            words = ", ".join(value for name in names if (value := _value(one, name)))
            yield Draft((Run(f"{words} ({told})" if told else words),))


def _attendance(attendee: Element) -> str:
    return _value(attendee, "attendance")


def _item(item: Element, body: list[Draft]) -> Iterator[Draft]:
    title = f"{_value(item, 'agendaitemnumber')} {_value(item, 'agendaitemtitle')}".strip()
    yield _line(title, heading=2)
    if _value(item, "isrestricted").lower() == "true":
        yield _line("(Exempt)")
    yield from body
    for paper in item.iter("linkeddoc"):
        if _value(paper, "isrestricted").lower() != "true":
            yield Draft((Run(_value(paper, "title")),), bullet=True)


def _body(item: Element) -> list[Draft]:
    """The minutes of an item, which are HTML within the XML."""
    markup = _markup(item.findtext("minutesnonemptyhtmlbody") or "")
    body = LexborHTMLParser(markup).body if markup.strip() else None
    return tree.lines(body) if body is not None else []


def _markup(found: str) -> str:
    """The HTML of a body, whose tags or whose entities alone may be encoded twice."""
    if "<" not in found:
        found = html.unescape(found)
    return re.sub(r"&amp;(?=#?\w{2,8};)", "&", found)
