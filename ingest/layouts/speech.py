"""Who spoke to an item: a name, initials of the list or an office before a verb of speaking."""

import re
from collections.abc import Sequence

from ingest import names
from ingest.layouts.passage import Sentence
from ingest.layouts.people import INITIALS, PERSON, Roll, person
from ingest.lines import SourceLine
from ingest.records import Speech

_VERB = (
    r"(?P<verb>(?:presented|reported|explained|added|felt|suggested|advised|informed|updated|confirmed|outlined|stated|noted|high ?lighted|"
    r"emphasi[sz]ed|thanked|replied|responded|asked|enquired|inquired|queried|questioned|raised|referred|commented|said|welcomed|expressed|requested|stressed|"
    r"gave|provided|cited|circulated|spoke|mentioned|introduced|summari[sz]ed|remarked|pointed out|drew|reminded|wished|"
    r"agreed with|agreed that|agreed(?=[.,]| to)|acknowledged|clarified|reiterated|observed|proposed|called|urged|congratulated|commended|complimented|paid|"
    r"commenced|proceeded|led|delivered|talked|shared|sought|recommended|argued|concurred|supported|opposed|opened|closed|described|encouraged|undertook|offered|instanced|"
    r"believed|considered|apologi[sz]ed|answered|warned|told|read|listed|recalled|appealed|adroddodd|dywedodd|gofynnodd|diolchodd|"
    r"did not feel)\b)"
)
_ADVERB = r"(?:,[^,.;]{3,60},)?\s+(?:(?:also|then|further|again|subsequently|briefly|formally|firstly|finally|in reply|fully|duly|had|has|who|and|h ad)\s+)*"
_NAMED = re.compile(
    rf"(?P<who>{PERSON.pattern}(?:(?:,| and|,? and) {PERSON.pattern})*){_ADVERB}{_VERB}"
)
_BY = re.compile(
    rf"\b(?:presented|reported|circulated|given|raised|introduced|delivered|outlined|led|provided) by (?:the )?(?P<who>{PERSON.pattern})"
)
_OFFICE = re.compile(
    rf"\b(?:The|the|An|Our|our) (?P<who>(?:[A-Z][\w/’'&-]*|of|the|and|for)(?: (?:[A-Z][\w/’'&-]*|of|the|and|for|In-coming)){{0,7}}){_ADVERB}{_VERB}"
)
_ASKED = re.compile(
    rf"\b(?:requests?|quer(?:y|ies)|questions?|enquir(?:y|ies)|suggestions?|concerns? raised|comments?) (?:from|by) (?:the )?(?P<who>{PERSON.pattern}|[A-Z]{{2,4}}\b)"
)
_SPOKEN_TO = re.compile(r"\b(?:to|from|by|with|of|for|thanked|welcomed|congratulated) $")
_SHIFTED = re.compile(r"\b([A-Z]{2,4})w (?=ho\b|ill\b|as\b|ere\b|ould\b)")


def find_speeches(said: Sequence[Sentence], roll: Roll) -> list[Speech]:
    """Every (person, verb) of an item, in order; a person as written there."""
    found: list[Speech] = []
    for sentence in said:
        text = _SHIFTED.sub(r"\1 w", sentence.text)
        hits = [
            *_by_initials(text, roll),
            *_by_name(text),
            *_by_office(text, roll),
            *_by_full(text, roll),
        ]
        for _, who, verb in sorted(set(hits)):
            one = person(who, _line(sentence, who), sentence.text)
            found.append(Speech(person=one, verb=" ".join(verb.split())))
    return found


def _line(sentence: Sentence, who: str) -> SourceLine:
    last = who.split()[-1]
    return next((line for line in sentence.lines if last in line.text), sentence.first)


def _by_initials(text: str, roll: Roll) -> list[tuple[int, str, str]]:
    """``LSB presented``: only initials of somebody on the list."""
    look = re.compile(rf"\b(?P<who>{INITIALS.pattern}){_ADVERB}{_VERB}")
    hits = [(one.start(), one["who"], one["verb"]) for one in look.finditer(text)]
    hits += [(one.start("who"), one["who"], "asked") for one in _ASKED.finditer(text)]
    return [hit for hit in hits if hit[1] in roll.initials]


def _by_name(text: str) -> list[tuple[int, str, str]]:
    hits = []
    for found in _NAMED.finditer(text):
        if _SPOKEN_TO.search(text[: found.start()]):
            continue
        for who in PERSON.finditer(found["who"]):
            if names.parse(who.group()) is not None:  # ``An Garda Síochána`` has a title's word
                hits.append((found.start() + who.start(), who.group(), found["verb"]))
    hits += [(found.start("who"), found["who"], "presented") for found in _BY.finditer(text)]
    hits += [
        (found.start("who"), found["who"], "asked")
        for found in _ASKED.finditer(text)
        if not INITIALS.fullmatch(found["who"])
    ]
    return hits


def _by_office(text: str, roll: Roll) -> list[tuple[int, str, str]]:
    return [
        (found.start(), found["who"], found["verb"])
        for found in _OFFICE.finditer(text)
        if roll.office(found["who"]) is not None
    ]


def _by_full(text: str, roll: Roll) -> list[tuple[int, str, str]]:
    """A full name of the list without a title before it."""
    hits = []
    for name in roll.full_names():
        look = re.compile(
            rf"(?<![\w.] ){re.escape(name)}{_ADVERB}{_VERB}|^{re.escape(name)}{_ADVERB}"
            + _VERB.replace("?P<verb>", "?P<verb2>")
        )
        for found in look.finditer(text):
            hits.append((found.start(), name, found["verb"] or found["verb2"]))
    return hits
