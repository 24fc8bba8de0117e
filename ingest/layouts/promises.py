"""What somebody said that they would do: ``The inspector agreed to follow it up``, ``He would get
the figures``, ``It was agreed that the Clerk would write``.
"""

import re
from collections.abc import Sequence

from ingest import names
from ingest.layouts.passage import Sentence
from ingest.layouts.people import PERSON, Roll
from ingest.layouts.speech import find_speeches

_WORK = (
    r"(?P<what>(?:also |then |now )?(?:liaise|follow(?: (?:this|that|it|the matter))? up|get|revert|bring|raise(?! awareness)|forward|send|circulate|"
    r"arrange|contact|provide|look into|investigate|check|report back|write|discuss|speak|ask|draft|"
    r"prepare|update|give (?:an? )?update(?! after\b)|pass|examine|find out|share|e-?mail|issue|pursue|chase|organise|"
    r"invite|correspond|seek|apply|draw up|set up|clarify|look at|enquire|compile|amend|source|consult|confirm|submit|take (?:\w+ ){1,8}back|relay|convey|let \w+ know|come back)\b.*)$"
)
_ANY = (  # after "agreed to": whatever is done, not what is agreed to or with
    r"(?P<what>(?!(?:the|an?|this|that|these|those|be|have|differ|disagree|his|her|their|its|all|note|support|accept|"
    r"adopt|approve|receive|stand|serve|act|continue|join|become|leave|remain|pay|fund|increase|reduce)\b)[a-z]+\b.*)$"
)
_CLERK = re.compile(
    r"(?:Town |Parish )?Clerk|Clerc|Secretary|Treasurer|Chair(?:man|person)?|chair|secretary|treasurer|clerk"
)
_WHO = rf"(?P<who>{PERSON.pattern}|(?<=[Oo]ur )(?:chair|secretary|treasurer|clerk)|[A-Z][\w/]+(?: (?:(?:of|and|for|&) )*[A-Z][\w/]+){{0,6}}|[Hh]e|[Ss]he)"
_SAID = r"(?:stated|said|confirmed|advised|indicated|replied|added|assured [\w ]{3,30}|informed [\w ]{3,30})"
_AGREED = re.compile(
    rf"(?:^|[,;]\s|\band |\bthat )(?:[Tt]he )?{_WHO},? (?:also |then |had )?(?:agreed|undertook|offered|promised) to {_ANY}",
    re.DOTALL,
)
_ASKED = re.compile(
    rf"(?:^|[,;.]\s|\band |\bthat )(?:[Tt]he |[Oo]ur )?{_WHO} (?:was|were) (?:also |then )?(?:asked|requested|instructed|tasked) to {_ANY}",
    re.DOTALL,
)
_TOLD = re.compile(
    rf"(?:^|[,;]\s|\band )(?:[Tt]he )?{_WHO},? (?:also |then )?{_SAID},? that (?:he|she|they) (?:would|will) {_WORK}",
    re.DOTALL,
)
_WOULD = re.compile(
    rf"(?:^|[,;]\s|\bagreed that )(?:[Tt]he |[Oo]ur )?{_WHO} (?:would|will) {_WORK}", re.DOTALL
)
_CLERK_WOULD = re.compile(
    rf"(?:^|[,;]\s|\band )(?:[Tt]he )?(?P<who>(?:Town |Parish )?Clerk|Clerc) (?:would|will) (?:also )?{_ANY}",
    re.DOTALL,
)
_GOES_ON = re.compile(
    rf"\band (?P<who>he|she) (?:agreed|undertook|offered|promised) to {_WORK}", re.DOTALL
)
_SAME = re.compile(r"\W*(?:He|She|It|This|These|There|The|In|An?|That|Also)\b")  # still of the same
_ASKING = ("asked", "enquired", "inquired", "queried", "questioned", "requested", "called", "urged")
_BACK = 6  # sentences in which a pronoun's name is looked for


def promised(said: Sequence[Sentence], at: int, roll: Roll) -> str | None:
    """Who, as written, says in the sentence at `at` that they will do something."""
    text = said[at].text
    for look in (_AGREED, _ASKED, _TOLD, _WOULD, _CLERK_WOULD, _GOES_ON):
        found = look.search(text)
        if found is None:
            continue
        who = found["who"]
        if who.lower() in ("he", "she"):
            return _speaker_before(said, at, roll, within=text[: found.start("who")])
        if (
            roll.office(who) is not None
            or _CLERK.fullmatch(who)
            or (PERSON.fullmatch(who) and names.parse(who) is not None)
        ):
            return who
    return None


def _speaker_before(said: Sequence[Sentence], at: int, roll: Roll, *, within: str) -> str | None:
    """Whoever spoke last before a pronoun; nobody where another item's sentences would be needed."""
    told = find_speeches([said[at]], roll) if within.strip() else []
    if told and told[0].verb not in _ASKING:  # who asks is not the one who agrees
        return told[0].person.written
    for index in range(at - 1, max(at - _BACK, 0) - 1, -1):
        told = find_speeches([said[index]], roll)
        if told:
            answered = [one for one in told if one.verb not in _ASKING]
            return answered[0].person.written if len(answered) == 1 else None
        if not _SAME.match(said[index].text):
            return None
    return None
