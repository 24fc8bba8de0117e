"""The text of a list of names made even before it is taken apart; every offset stays as it was."""

import re

from ingest import names
from ingest.layouts import brackets
from ingest.layouts.details import blanked
from ingest.lines import SourceLine
from ingest.name_forms import are_letters

_INITIALS = re.compile(
    r"(?P<name>(?:[^\W\d_][\w’'.-]*\s+){1,4}[^\W\d_][\w’'-]+)\s*\((?P<letters>[A-Z]{2,4})\)"
)
_LETTERS_LAST = re.compile(
    r"[ \t]*(?:\((?P<in>[A-Z]{1,4}[a-z]{0,2}[A-Z]?)\)|[-–—][ \t]*(?P<after>[A-Z]{2,4}[a-z]{0,2})|(?<=[a-z][ \t])(?P<bare>[A-Z]{2,4}))(?=[ \t]*(?:[-–—(,;\n]|$))"
)
_UNOPENED = re.compile(r"\s(?=(?:Mr|Mrs|Ms|Miss|Dr)\b\.?\s[^(),;]{3,40}\))")
_UNPARTED = re.compile(r"(\((?:Mr|Mrs|Ms|Miss|Dr)\b[^()]{3,40}\))\s(?=[A-Z])")
_FAMILY = r"(?:(?:Mac|Mc|Ó|O|Ní|Uí|De|de|Van|van|Nic|Mag) )?[^\W\d_][\w’'-]+"
_TURNED = re.compile(  # ``Able, B.``, ``CARR, Di``
    rf"(?P<before>(?:^|(?<=[;\n]))[ \t]*)(?P<family>{_FAMILY}), ?(?P<given>(?:[A-Z]\.[ ]?){{1,3}})(?=[ \t]*(?:[;\n(–-]|$))"
    rf"|(?P<before2>(?:^|(?<=[;\n]))[ \t]*)(?P<family2>[^\W\d_a-z][^\W\d_a-z’'-]{{2,}}), ?(?P<given2>[A-Z][a-zà-ÿ]+)(?=[ \t]*(?:[;\n(,–-]|$))"
)
_STANDS_FOR = re.compile(
    r"[ \t][-–—][ \t](?P<told>(?:for|vice|representing|in place of|on behalf of|deputi[sz]ing for|substituting for|sub(?:stitute)? for|deputy for)[ ][A-Z][^,;()\n]{2,50}?)(?=[ \t]*(?:[,;\n]|$))"
)
_VOTING = re.compile(  # ``(v) Jo Able``
    r"(?:^|(?<=[\n;,])|(?<=  ))[ \t]*\([a-z]{1,2}\)(?=[ \t]+[A-Z])"
)
_NOTED = re.compile(
    r"(?<!\))[ \t][-–—][ \t](?P<told>[A-Za-z][^,;()\n–—]{2,40})(?=[ \t]*(?:[,;\n]|$))"
)


def even(text: str) -> str:
    """The list with what is done in many ways done in one, letter by letter in its place."""
    text = blanked(text.replace("*", " "))  # marks of footnotes
    text = _VOTING.sub(lambda found: " " * len(found.group()), text)
    text = re.sub(r"(?<=\band)\n|(?<=&)\n", " ", text)  # ``Able and`` / ``Baker``
    text = re.sub(r"(?<=\n)((?:Cllrs|Councillors|Cyngh?|Messrs)\.?)\n", r"\1 ", text)
    text = re.sub(
        r"\b(County|Borough|Town|City|District|Ward|Parish)\n(?=Councillor|Cllr)", r"\1 ", text
    )
    text = re.sub(r"(?<=\b(?:Mr|Ms|Dr))\n|(?<=\b(?:Mrs|Rev))\n|(?<=\bCllr)\n", " ", text)
    text = re.sub(r"\b[Yy] (?=Cyng)", "", text)  # the Welsh article before a title
    text = re.sub(r"\b(and|a) (?:of|from|by) (?=[A-Z])", r"\1 ", text)
    text = _TURNED.sub(_forename_first, text)
    text = _STANDS_FOR.sub(lambda found: f" ({found['told']})", text)
    text = _NOTED.sub(_in_brackets, text)
    text = _UNOPENED.sub(_opened, text)
    text = _UNPARTED.sub(r"\1,", text)
    return _LETTERS_LAST.sub(_without_last, _INITIALS.sub(_without_initials, text))


def _in_brackets(found: re.Match[str]) -> str:
    """``Jo Able, Administrator – minutes`` as ``(minutes)``."""
    told = found["told"].strip()
    return f" ({told})".ljust(len(found.group())) if brackets.is_note(told) else found.group()


def _forename_first(found: re.Match[str]) -> str:
    """``Able, B.`` as ``B. Able``, ``CARR, Di`` as ``Di CARR``."""
    before = found["before"] or found["before2"] or ""
    family, given = found["family"] or found["family2"], found["given"] or found["given2"]
    return f"{before}{given.strip()} {family}".ljust(len(found.group()))


def _opened(found: re.Match[str]) -> str:
    """``Senior Planner Ms. B. Able)``: the bracket that the closing one lacks, before the title."""
    return found.group() if brackets.depth(found.string, found.start()) else "("


def _without_initials(found: re.Match[str]) -> str:
    """``Jo Able (JA)``: the bracket only says how the minutes will call them."""
    words = found["name"].split()
    known = any(names.told_by(found["letters"], " ".join(words[-n:])) for n in (2, 3))
    return found["name"].ljust(len(found.group())) if known else found.group()


def _without_last(found: re.Match[str]) -> str:
    """``Jo Able, Director – JA``, ``Jo Able, Northby Council (JA)``: letters after all else, on
    the line of the name or the one or two after it.
    """
    letters = found["in"] or found["after"] or found["bare"]
    if found["bare"] and are_letters(letters):
        return found.group()  # ``Jo Prior JP``
    lines = re.split(r"[;\n]", found.string[: found.start()])[-3:]
    known = any(names.told_by(letters, name) for line in lines for name in _heads(line))
    return " " * len(found.group()) if known else found.group()


def _heads(line: str) -> list[str]:
    """What may be the name that a line begins with or, before a comma or bracket, ends with."""
    parts = [one.split() for one in re.split(r"\s*[,(]\s*|\s+[-–—]\s+", line) if one.strip()]
    return [" ".join(words[-n:]) for words in parts for n in (2, 3, 4) if len(words) >= n]


def spaced(line: SourceLine) -> str:
    """The words with the wide blanks that part entries, where the reader has closed them."""
    raw, text = line.raw.strip(), line.text.strip()
    return raw if raw.split() == text.split() else text
