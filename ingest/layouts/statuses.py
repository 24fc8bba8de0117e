"""The cell of a row that says whether the person was there: words, marks, letters with a legend."""

import re
from collections.abc import Mapping, Sequence

from ingest.lines import SourceLine

_WORDS = (  # the more telling first
    (
        "absent",
        r"not present|not in attendance|absent|did not attend|non[- ]attendance|dna|abs|no response|no",
    ),
    (
        "apologies",
        r"(?:with |sent |gave )?apolog(?:y|ies)(?: (?:given|received|sent|submitted|noted|tendered))?|apols?|regrets|excused|unable to attend|(?:represented|deputy|substitute|sub)(?: (?:sent|attended|attending|present|in attendance))|ymddiheuriadau?|leithscéala?",
    ),
    (
        "substitute",
        r"(?:attended as )?(?:deputy|substitute|sub|deputising|substituting|alternate|proxy)",
    ),
    ("officer", r"officer|clerk|secretariat|minute[- ]taker"),
    ("in attendance", r"observer|observing|guest|invited|by invitation"),
    (
        "present",
        r"present|pres|attended|attending|in attendance|attendance|yes|in person|here|remote(?:ly)?|online|virtual(?:ly)?|teams|zoom|via (?:ms )?(?:teams|zoom)|presennol|yn bresennol|i láthair",
    ),
)
_LETTERS = (
    ("present", r"[✓✔√☑☒●•■yYpP]|/"),
    ("apologies", r"[aA]|[aA][pP]{1,2}|[aA]pp?"),
    ("absent", r"[xX×✗✘nN–—-]|[aA]b"),
    ("apologies", r"[dDsS]"),
)
_LEGEND = re.compile(
    r"(?:^|[\s,;|(])(?P<mark>[^\s\w]|[A-Za-z]{1,3})\s*[=:–-]\s*(?P<said>[A-Za-z][^=|\t]*?)(?=\s{2,}|[;|\t]|,? (?:[^\s\w]|[A-Z][a-z]?)\s*=|\.?\s*\)?$)"
)
_COLUMN = re.compile(
    r"^(?:(?:full |first |last )?names?|surname|forename|members?(?: name)?|attendees?|initials?|inits?|roles?|posts?|positions?|job titles?|titles?|designations?|agency|agencies|organi[sz]ations?|representing|body|sector|department|service|attendance|attended|present|apologies|status|absent|deput(?:y|ies)|substitutes?|role ?(?:/|and|&|or) ?(?:agency|organi[sz]ation)|ward|party|agency ?/ ?organi[sz]ation|enw|swydd|sefydliad|ainm|eagraíocht)$",
    re.IGNORECASE,
)
_PRESENT_ONLY = re.compile(  # ``(*Present)``, ``* denotes present``, ``Those marked * were present``
    r"\(?\s*(?P<mark>[*†‡#+])(?:\s*(?:=|-|–|:|denotes|indicates|means|shows)\s*|(?<=\(.)\s*|)(?:members? |those )?(?:present|in attendance|attended)\W*"
    r"|.*\b(?:marked|indicated|shown|denoted|identified)\b[^.;]*?(?:with|by|as)? ?(?:an? |the )*(?:asterisk )?\W?(?P<mark2>[*†‡#+])\W* (?:were|was|are) (?:present|in attendance)\W*",
    re.IGNORECASE,
)
_MODE = re.compile(r"\b(?:remote|online|virtual|teams|zoom|telephone|phone|video)", re.IGNORECASE)


_MARKED = re.compile(
    r"\b(?P<said>absent|apolog\w+|not present|unable to attend)\b[^.;]*\b(?:marked|indicated|shown|denoted|identified)\b[^.;]*?(?:with|by|as) (?:an? |the letter |the )*['‘“\"](?P<mark>[A-Za-z]{1,3}|\W)['’”\"]",
    re.IGNORECASE,
)


def margin_mark(lines: Sequence[SourceLine]) -> tuple[str, str] | None:
    """(mark, status) of ``Persons absent are marked with an ‘A’``: it stands before the name."""
    found = next((one for line in lines if (one := _MARKED.search(line.text))), None)
    told = word_of(found["said"]) if found else None
    return (found["mark"], told[0]) if found and told else None


def present_mark(lines: Sequence[SourceLine]) -> tuple[str, SourceLine] | None:
    """(mark, its legend) where those who were there have a mark and the others of the list none."""
    for line in lines:
        found = _PRESENT_ONLY.fullmatch(line.raw.strip())
        if found and not line.bold:
            return found["mark"] or found["mark2"], line
    return None


def read_status(text: str, said: Mapping[str, str]) -> tuple[str, str] | None:
    """(status, what is added to it) that a cell tells. said: what marks stand for, by the legend."""
    text = text.strip()
    if text in said:
        return said[text], ""
    marked = next((status for status, mark in _LETTERS if re.fullmatch(mark, text)), None)
    return (marked, "") if marked else word_of(text)


def word_of(text: str) -> tuple[str, str] | None:
    """(status, what is added to it) of a cell that begins with the word of a status."""
    for status, words in _WORDS:
        found = re.fullmatch(rf"(?:{words})\b[.]?\s*(?P<note>(?:[-–—,:(/].*)?)", text.strip(), re.I)
        if found:
            note = found["note"].strip(" -–—,:()/")
            if status == "absent" and note and (told := word_of(note)):
                return told  # ``No – apologies``
            mode = _MODE.search(text[: len(text) - len(found["note"])])
            return status, note or (text if mode else "")
    return None


def legend_of(lines: Sequence[SourceLine]) -> dict[str, str]:
    """``✓ = attended   A = apologies   D = apologies, deputy attended``"""
    said: dict[str, str] = {}
    for line in lines:
        for found in _LEGEND.finditer(line.text):
            if line.cells and "=" not in found.group():
                continue
            words = re.split(r"[,(]", found["said"])[0].strip(" .")
            if (told := word_of(words)) is not None:
                said[found["mark"]] = told[0]
    return said


def column_word(text: str) -> bool:
    """Whether the text is the head of a column of a list of names (``Job title``)."""
    parts = [part.strip(" :*.") for part in re.split(r"\s+/\s+|\s*\n\s*", text)]
    return all(_COLUMN.match(part) for part in parts if part) and any(parts)
