"""Declared interests: who, in what, why."""

import re
from collections.abc import Sequence

from ingest.layouts.entries import entries
from ingest.layouts.passage import Sentence
from ingest.layouts.stand_ins import person_of
from ingest.records import Interest

_DECLARED = re.compile(
    r"^(?P<who>.{3,160}?)\s+(?:each |both |also |then )?(?:declared|disclosed|registered|advised of|wished to declare)\s+(?:an? |their |his |her )?(?P<kind>(?:[\w-]+ ){0,6}?interests?)\b(?P<rest>.*)$",
    re.IGNORECASE | re.DOTALL,
)
_ITEM = re.compile(
    r"\b(?:agenda |minute )?(?:item|minute)(?: (?:no|number)\.?)?\s+(?P<number>[\d./]+\d|\d)\b[\s,]*(?:[-–:(]\s*(?P<title>[^)]{3,200}?)\)?)?(?=\s+(?:as|because|due to|since|by virtue|in that|and|in (?:his|her|their) )\b|[.;]|$)",
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


def find_interests(said: Sequence[Sentence]) -> list[Interest]:
    """The interests declared in the sentences of an item."""
    found: list[Interest] = []
    for sentence in said:
        told = _DECLARED.match(sentence.text)
        if not told or re.match(r"\W*(?:there|no|none|nobody|members were)\b", told["who"], re.I):
            continue
        item = _ITEM.search(told["rest"])
        named = item or _IN.search(told["rest"])
        title = named["title"] if named else None
        reason = _REASON.search(told["rest"])
        for entry in entries(re.sub(r"^\W*(?:\w+\s+)?(?=Cllr|Councillor|Mr|Ms)", "", told["who"])):
            found.append(
                Interest(
                    person=person_of(entry, sentence.first, None, None),
                    reason=reason["reason"].strip(" .") if reason else None,
                    item_title=title.strip(" ,") if title else None,
                    item_number=item["number"] if item else None,
                )
            )
    return found
