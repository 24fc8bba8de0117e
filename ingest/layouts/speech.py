"""Who spoke to an item: a name, initials of the list or an office before a verb of speaking."""

import re
from collections.abc import Iterator, Sequence

from ingest import names
from ingest.layouts.passage import Sentence
from ingest.layouts.people import (
    FULL_NAME,
    INITIALS,
    LONGER,
    NAME,
    PERSON,
    Roll,
    person,
    with_forenames,
)
from ingest.lines import SourceLine
from ingest.records import Speech

_VERB = (
    r"(?P<verb>(?:presented|reported|explained|added|felt|suggested|advised|informed|updated|confirmed|outlined|stated|noted|high ?lighted|"
    r"emphasi[sz]ed|thanked|replied|responded|asked|enquired|inquired|queried|questioned|raised|referred|commented|said|welcomed|expressed|requested|stressed|"
    r"gave|provided|cited|circulated|spoke|mentioned|introduced|summari[sz]ed|remarked|pointed out|drew|reminded|wished|"
    r"agreed with|agreed that|agreed(?=[.,]| to)|acknowledged|clarified|reiterated|observed|proposed|called|urged|congratulated|commended|complimented|paid|"
    r"commenced|proceeded|led|delivered|talked|shared|sought|recommended|argued|concurred|supported|opposed|opened|closed|described|encouraged|undertook|offered|instanced|"
    r"believed|considered|apologi[sz]ed|answered|warned|told|read|listed|recalled|appealed|"
    r"demonstrated|briefed|passed on|made (?:a )?reference|voiced|set out|detailed|indicated|assured|echoed|complained|elaborated|alluded|insisted|concluded|contended|conveyed|"
    r"went through|ran through|took the \w+ through|put forward|did not feel)\b)"
)
# a post after the name: between commas, or in capitals up to the verb (``J. Able, Senior Analyst gave``)
_WORD = r"(?:[A-Z&][\w’'&/-]*|of|the|and|for|in|on|to)"
_POST = rf"(?:,?\son behalf of(?: [\w’']+){{1,12}}?,?|,?\s+T\.?\s?D\b\.?,?|,[^,.;]{{3,60}},|,\s[A-Z][\w’'&/-]*(?:\s{_WORD}){{0,8}}|\s+of\s(?:the\s)?[A-Z]\w*(?:,?\s{_WORD}){{0,10}})?"
_ADVERBS = r"\s+(?:(?:also|then|further|again|subsequently|briefly|formally|firstly|finally|in reply|fully|duly|strongly|had|has|who|and|h ad)\s+)*"
_AND = r"(?:(?:,| and|,? and) [A-Z][\w’'-]+(?: [A-Z][\w’'-]+){0,2})?"  # one more who spoke
_ADVERB = _POST + _ADVERBS
_NAMED = re.compile(
    rf"(?P<who>{PERSON.pattern}(?:(?:,| and|,? and) {PERSON.pattern})*){_ADVERB}{_VERB}"
)
_PLURAL = re.compile(rf"(?P<who>[A-Z]\w+\.? {NAME}(?:, {NAME})*,? and {NAME}){_ADVERB}{_VERB}")
_WELSH = re.compile(
    rf"\b(?P<verb>Adroddodd|Dywedodd|Gofynnodd|Diolchodd|Esboniodd|Cyflwynodd|Awgrymodd|Croesawodd|Cododd|Cadarnhaodd|Holodd)\s+(?:[yY]r?\s+)?(?P<who>{PERSON.pattern}|[A-Z]\w+)"
)
_BY = re.compile(
    rf"\b(?:(?:presented|reported|circulated|given|raised|introduced|delivered|outlined|led|provided)|(?P<told>informed|advised|assured|noted|briefed)) by (?:the )?(?P<who>{PERSON.pattern})(?:,? and (?P<other>{PERSON.pattern}|[A-Z][\w’'-]+ [A-Z][\w’'-]+))?"
)
_OFFICE = re.compile(
    rf"\b(?:The|the|An|Our|our) (?P<who>(?:[A-Z][\w/’'&-]*|of|the|and|for)(?: (?:[A-Z&][\w/’'&-]*|\([A-Z]\w+\)|(?:of|the) [a-z]+|of|the|and|for|In-coming)){{0,7}}),?{_ADVERB}{_VERB}"
)
_ASKED = re.compile(
    rf"\b(?:requests?|quer(?:y|ies)|questions?|enquir(?:y|ies)|suggestions?|concerns? raised|comments?) (?:from|by) (?:the )?(?P<who>{PERSON.pattern}|[A-Z]{{2,4}}\b)"
)
_BY_INITIALS = re.compile(
    rf"\b(?P<who>{INITIALS.pattern}(?:(?:, {INITIALS.pattern})*,? and {INITIALS.pattern})?)(?:,[^,.;]{{3,60}},)?{_ADVERBS}{_VERB}"
)
_MEMBER = re.compile(  # ``Jo Able, T.D., said``: a name that needs no title
    rf"(?<![\w.] )(?P<who>[A-Z][\w’'-]+(?: [A-Z][\w’'.-]+){{1,2}}),?\s+T\.?\s?D\b\.?,?(?:,[^,.;]{{3,60}},)?\s+(?:(?:also|then|further|had|has)\s+)*{_VERB}"
)
_BY_OFFICE = re.compile(
    r"\b(?:presented|(?P<told>informed|advised|assured|noted|briefed)) by the (?P<who>[A-Z][\w’'&/-]*(?: (?:(?:of|for|and|the) )*[A-Z][\w’'&/-]*){0,6})"
)
_BOTH = re.compile(r"\s(?:&|and)\s(?:the )?")
_EVERYBODY = re.compile(r"(?:elected )?members|councillors", re.IGNORECASE)
_SPOKEN_TO = re.compile(
    r"\b(?:to|from|by|with|of|for|thanked|welcomed|congratulated) $|\bto the [A-Z]\w+[^s\W], $"
)
_ELSEWHERE = re.compile(r"\bthat (?=[^,;]{3,60}\bha[sd] \w+$)")
_SHIFTED = re.compile(r"\b([A-Z]{2,4})w (?=ho\b|ill\b|as\b|ere\b|ould\b)")


def find_speeches(said: Sequence[Sentence], roll: Roll) -> list[Speech]:
    """Every (person, verb) of an item, in order; a person as written there."""
    found: list[Speech] = []
    for sentence in said:
        text = with_forenames(_SHIFTED.sub(r"\1 w", sentence.text), roll)
        hits = [
            *_by_initials(text, roll),
            *_by_name(text),
            *_by_office(text, roll),
            *_by_full(text, roll),
        ]
        for _, who, verb in sorted(set(hits)):
            one = person(who, _line(sentence, who), sentence.text, roll)
            found.append(Speech(person=one, verb=" ".join(verb.split())))
    return found


def _line(sentence: Sentence, who: str) -> SourceLine:
    last = who.split()[-1]
    return next((line for line in sentence.lines if last in line.text), sentence.first)


def _by_initials(text: str, roll: Roll) -> list[tuple[int, str, str]]:
    """``LSB presented``: only initials of somebody on the list."""
    hits = [
        (one.start() + who.start(), who.group(), one["verb"])
        for one in _BY_INITIALS.finditer(text)
        for who in INITIALS.finditer(one["who"])
    ]
    hits += [(one.start("who"), one["who"], "asked") for one in _ASKED.finditer(text)]
    return [hit for hit in hits if hit[1] in roll.initials]


def _by_name(text: str) -> list[tuple[int, str, str]]:
    hits = []
    for found in _NAMED.finditer(text):
        if _ELSEWHERE.search(text[max(0, found.start() - 5) : found.end()]):
            continue  # ``the inspector said that Minister Able had asked``
        run = list(PERSON.finditer(found["who"]))
        if _SPOKEN_TO.search(text[: found.start()]):  # ``asked by Cllr A, Cllr B said``
            apart = found["who"].rfind(", ")
            run = [who for who in run if who.start() > apart > 0]
        hits += [
            (found.start() + who.start(), who.group(), found["verb"])
            for who in run
            if _is_person(who.group())
        ]
    for found in _PLURAL.finditer(text):
        if names.singular_title(found["who"])[0]:
            several = names.split_names(found["who"])
            hits += [(found.start(), who, found["verb"]) for who in several]
    for found in _BY.finditer(text):
        verb = found["told"] or "presented"
        hits += [(found.start(who), found[who], verb) for who in ("who", "other") if found[who]]
    hits += [(found.start(), found["who"], found["verb"]) for found in _MEMBER.finditer(text)]
    hits += [
        (found.start("who"), found["who"], "asked")
        for found in _ASKED.finditer(text)
        if not INITIALS.fullmatch(found["who"])
    ]
    return hits


def _is_person(words: str) -> bool:
    """``An Garda Síochána`` has a title's word and is none."""
    return PERSON.fullmatch(words) is not None and names.parse(words) is not None


def _by_office(text: str, roll: Roll) -> list[tuple[int, str, str]]:
    """``The Chairman said``, ``the Secretary & Treasurer reported``: offices that the list knows."""
    hits = []
    for look in (_OFFICE, _WELSH):
        for found in look.finditer(text):
            parts = [found["who"]]
            if roll.office(found["who"]) is None:
                both = [one for one in _BOTH.split(found["who"]) if not _EVERYBODY.fullmatch(one)]
                parts = both if all(roll.office(one) for one in both) else parts
            hits += [
                (found.start() + found["who"].find(one), one, found["verb"])
                for one in parts
                if roll.office(one) is not None or _is_person(one)
            ]
    hits += [
        (found.start("who"), found["who"], found["told"] or "presented")
        for found in _BY_OFFICE.finditer(text)
        if roll.office(found["who"]) is not None
    ]
    return hits


def _by_full(text: str, roll: Roll) -> list[tuple[int, str, str]]:
    """A full name without a title before it, of the list or nearly so (``Kate Able`` for Catherine
    Able), or a forename alone that is one person's only.
    """
    listed = [found for called in roll.called() for found in _before_verb(called, text)]
    near = [
        found
        for found in _before_verb(FULL_NAME, text)
        if roll.bears(found["who"]) and not LONGER.search(text[: found.start()])
    ]
    return [
        (found.start("who"), found["who"], found["verb"])
        for found in (*listed, *near)
        if not _continues(text[: found.start()])
    ]


def _before_verb(name: str, text: str) -> Iterator[re.Match[str]]:
    return re.finditer(rf"\b(?P<who>{name}){_AND}{_ADVERB}{_VERB}", text)


def _continues(before: str) -> bool:
    """Whether a title, or a word that makes the name no subject, stands before it."""
    word = before.rsplit(maxsplit=1)[-1:] or [""]
    return names.is_title(word[0]) or _SPOKEN_TO.search(before) is not None
