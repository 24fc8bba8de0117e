"""Declared interests: who, in what, why."""

import re
from collections.abc import Sequence

from ingest.layouts.entries import entries
from ingest.layouts.passage import Sentence
from ingest.layouts.people import PERSON, person
from ingest.layouts.stand_ins import person_of
from ingest.records import Interest

_DECLARED = re.compile(
    r"^(?P<who>.{3,160}?)\s+(?:each |both |also |then |again |once again )?(?:declared|disclosed|registered|advised of|wished to declare)\s+(?:an? |their |his |her )?(?P<kind>(?:[\w-]+ ){0,6}?interests?)\b(?P<rest>.*)$",
    re.IGNORECASE | re.DOTALL,
)
_ITEM = re.compile(
    r"\b(?:agenda |minute )?(?:item|minute)(?: (?:no|number)\.?)?\s+(?P<number>[\d./]+\d|\d)\b\s*(?:[-–:(,]\s*(?P<title>[^)]{3,200}?)\)?)?(?=\s+(?:as|because|due to|since|by virtue|in that|and|in (?:his|her|their) )\b|[.;]|$)",
    re.IGNORECASE,
)
_IN = re.compile(
    r"\bin (?:respect of|relation to|the item|regard to)?\s*(?:the )?(?P<title>[^.;]{4,160}?)(?=\s+(?:as|because|due to|since|by virtue)\b|[.;]|$)",
    re.IGNORECASE,
)
_REASON = re.compile(
    r"\b(?:as|because|due to|since|by virtue of|in that)\s+(?P<reason>.+)$",
    re.IGNORECASE | re.DOTALL,
)
_LISTED = re.compile(  # ``Cllr. Jo Able, Agenda Item 4 – Vans.``
    rf"(?P<who>{PERSON.pattern})(?:,| [–-])? (?:[Aa]genda )?(?:[Ii]tem|[Ee]item) (?:[Nn]o\.? ?)?(?P<number>\d[\d./]*)\b\s*[-–:,]?\s*(?P<title>[^.;]{{0,160}}?)(?=[.;]|$)"
)
_OF_ITEM = re.compile(  # ``Item 7: Ms J Able (financial) and Dr B Carr (non-financial)``
    r"(?:[Aa]genda )?[Ii]tem (?:[Nn]o\.? ?)?(?P<number>\d[\d./]*)\s*[-–:]+\s*(?P<who>[A-Z].{2,200}?\((?:non-)?(?:financial|personal|prejudicial|pecuniary)[^)]*\))(?= (?:[Aa]genda )?[Ii]tem \d|\W*$)",
    re.DOTALL,
)
_FOLLOWING = re.compile(  # ``the following declared an interest: Cllr Jo Able (Vans): Cllr Bo Carr (Sheds)``
    r"\b(?:following|these)\b[^:]{0,80}\b(?:declared|disclosed) (?:an )?interests?[^:]{0,40}:\s*(?P<run>.+)$",
    re.IGNORECASE | re.DOTALL,
)
_WITH_REASON = re.compile(rf"(?P<who>{PERSON.pattern})(?:\s*\((?P<reason>[^)]{{2,200}})\))?")
_WELSH = re.compile(
    rf"(?P<who>{PERSON.pattern}) (?:yn datgan|wedi datgan) (?:ei |)d?diddordeb(?: (?:yn|mewn) (?P<title>[^.;)]{{3,160}}))?"
    rf"|[Dd]atgan(?:odd|wyd)\b.{{0,20}}?(?P<told>{PERSON.pattern})\b.{{0,20}}? ddiddordeb(?: (?:yn|mewn) (?P<of>[^.;)]{{3,160}}))?"
)


def find_interests(said: Sequence[Sentence]) -> list[Interest]:
    """The interests declared in the sentences of an item."""
    found: list[Interest] = []
    for sentence in said:
        if listed := _in_list(sentence):
            found += listed
            continue
        told = _DECLARED.match(sentence.text)
        if not told or re.match(r"\W*(?:there|no|none|nobody|members were)\b", told["who"], re.I):
            continue
        item = _ITEM.search(told["rest"])
        named = item or _IN.search(told["rest"])
        title = named["title"] if named else None
        reason = _REASON.search(told["rest"])
        for entry in entries(
            re.sub(r"^\W*(?:\w+\)?\s+)?(?=Cllr|Councillor|Mr|Ms)", "", told["who"])
        ):
            found.append(
                Interest(
                    person=person_of(entry, sentence.first, None, None),
                    reason=reason["reason"].strip(" .") if reason else None,
                    item_title=title.strip(" ,") if title else None,
                    item_number=item["number"] if item else None,
                )
            )
    return found


def _in_list(sentence: Sentence) -> list[Interest]:
    """The interests of a list of declarations, or told in Welsh."""
    text = sentence.text
    if following := _FOLLOWING.search(text):
        before = _ITEM.search(re.sub(r"\W+(?:the )?$", "", text[: following.start()]))
        title, number = (before["title"], before["number"]) if before else (None, None)
        return [
            _interest(sentence, one["who"], one["reason"], title, number)
            for one in _WITH_REASON.finditer(following["run"])
        ]
    found = [
        _interest(sentence, one["who"], None, one["title"], one["number"])
        for one in _LISTED.finditer(text)
    ]
    for one in _OF_ITEM.finditer(text):
        found += [
            _interest(sentence, who["who"], who["reason"], None, one["number"])
            for who in _WITH_REASON.finditer(one["who"])
        ]
    for one in _WELSH.finditer(text):
        title = one["title"] or one["of"]
        number = re.search(r"[Ee]item (?:\w+ )?(\d+)", title or "")
        found.append(
            _interest(
                sentence, one["who"] or one["told"], None, title, number[1] if number else None
            )
        )
    return found


def _interest(
    sentence: Sentence, who: str, reason: str | None, title: str | None, number: str | None
) -> Interest:
    line = next((one for one in sentence.lines if who.split()[-1] in one.text), sentence.first)
    return Interest(
        person=person(who, line, sentence.text),
        reason=reason.strip(" .") if reason else None,
        item_title=(title or "").strip(" ,-–") or None,
        item_number=number,
    )
