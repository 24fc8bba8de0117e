"""Lines that tests write as they stand in a document, read as a .md file is."""

from pathlib import Path

from ingest.layouts import lay_out
from ingest.layouts.labels import blocks
from ingest.layouts.passage import Sentence, sentences
from ingest.layouts.people import Roll
from ingest.layouts.presence import presences
from ingest.lines import SourceLine
from ingest.readers import text
from ingest.records import Meeting, Presence

HEAD = "Safer Northby Partnership\nMinutes of the meeting held on 4 March 2031\n\n"


def parted(text: str) -> list[str]:
    """The words that bars or the ends of lines part."""
    return text.replace("\n", "|").split("|")


def lines(words: str) -> list[SourceLine]:
    """The lines that are not blank; their numbers count the blank ones too."""
    return [one for one in text.read(words.encode(), Path("made.md")).lines if one.text.strip()]


def meeting(words: str) -> Meeting:
    """The meeting that a whole document is of."""
    (part,) = lay_out(text.read(words.encode(), Path("made.md"))).parts
    assert part.meeting is not None
    return part.meeting


def said(words: str) -> list[Sentence]:
    """The sentences of the text of an item."""
    return sentences(lines(words))


def roll(words: str) -> Roll:
    """The people of a list of names (``Present: Jo Able (Chair), Bo Carr``)."""
    return Roll.of(presences(blocks(lines(words))[0]))


def shown(one: Presence) -> str:
    """As ``status: Cllr Jo Able, post @ body (role; mode; part; for whom)``."""
    who = one.person
    name = " ".join(filter(None, (who.honorific_prefix, who.name, who.honorific_suffix)))
    post = f", {who.post}" if who.post else ""
    body = f" @ {who.organisation}" if who.organisation else ""
    absent = one.substitute_for and f"for {one.substitute_for.name}"
    told = "; ".join(filter(None, (one.role, one.mode, one.part, absent)))
    return f"{one.status}: {name}{post}{body}" + (f" ({told})" if told else "")
