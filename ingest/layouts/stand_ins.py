"""An entry of a list as a person, and those who came for somebody else."""

import re

from ingest.layouts import passage
from ingest.layouts.entries import entries
from ingest.layouts.entry import Entry
from ingest.layouts.list_ends import SUBSTITUTE
from ingest.lines import SourceLine
from ingest.records import Person, Presence, Quote

_CAME = re.compile(
    r"[\s–—,(-]+(?:(?:represented|substituted|replaced|deputi[sz]ed(?: for)?|covered) by (?P<by>[^,;()\n]{4,60})"
    r"|(?P<who>[A-Z][^,;()\n–—]{3,50}(?: \([A-Z]{2,4}\))?) (?:is |was )?(?:attend(?:ed|ing)|came|deputi[sz](?:ed|ing)|stood in|standing in|substitut(?:ed|ing)|present)"
    r"(?: (?:in|on|for|as))? (?:(?:his|her|their) (?:place|stead|absence|behalf|deputy|substitute)|him|her|them)"
    r"|(?<=\()(?P<sub>[A-Z][^,;()\n–—]{3,50}) (?:(?:as |is |was )?(?:a )?(?:substitut\w+|deputi[sz]\w+|deputy)|attend(?:ed|ing)))\)?"
)


def person_of(entry: Entry, line: SourceLine, post: str | None, organisation: str | None) -> Person:
    """The record of an entry, with its line as evidence."""
    written = " ".join(part for part in (entry.name.prefix, entry.name.name) if part)
    written = entry.name.written if entry.name.written in line.text else written
    written = written.removesuffix(entry.name.suffix).rstrip(" ,") if entry.name.suffix else written
    return Person(
        written=written,
        name=entry.name.name,
        honorific_prefix=entry.name.prefix or None,
        honorific_suffix=entry.suffix or None,
        post=post,
        organisation=organisation,
        quote=_quote(line, written, entry.name.name),
    )


def _quote(line: SourceLine, written: str, name: str) -> Quote:
    """The line, or, of a long one, the words around the name."""
    raw = line.raw.strip()
    if len(raw) <= passage.QUOTE:
        return passage.quote(line)
    at = max(raw.find(written), raw.find(name), 0)
    begin = max(raw.rfind(";", 0, at), raw.rfind(":", 0, at), at - 100) + 1
    return passage.quote(line, raw[max(begin, 0) : begin + passage.QUOTE - 1].strip())


def substitutes(text: str, line: SourceLine) -> list[Presence]:
    """``A was in attendance as a substitute for B, post, body``, once or several times."""
    result = []
    for found in SUBSTITUTE.finditer(text):
        who = entries(
            re.sub(r"^(?:.*\bthat )?\W*(?:and\s+)?|\s*\(\s*(?:as)?\s*$", "", found["who"])
        )
        whom = entries(found["whom"])
        if who and whom:
            post, body = who[-1].affiliation()
            absent = person_of(whom[0], line, *whom[0].affiliation())
            result.append(
                Presence(
                    person=person_of(who[-1], line, post, body),
                    status="substitute",
                    substitute_for=absent,
                )
            )
    return result


def replaced(text: str, line: SourceLine) -> tuple[str, list[Presence]]:
    """The entry of somebody away without who came for them, and that person: ``Jo Able, Northby
    Homes – represented by Bo Carr``.
    """
    found = _CAME.search(text)
    who = entries(found["by"] or found["who"] or found["sub"]) if found else []
    whom = entries(text[: found.start()]) if found else []
    if found is None or len(who) != 1 or not whom:
        return text, []
    away = person_of(whom[-1], line, *whom[-1].affiliation())
    came = person_of(who[0], line, who[0].affiliation()[0], away.organisation)
    rest = text[: found.start()] + text[found.end() :]
    return rest, [Presence(person=came, status="substitute", substitute_for=away)]
