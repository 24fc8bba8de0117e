"""What somebody is to do: ``ACTION: JB``, undertakings, and what a margin names as an owner."""

import re
from collections.abc import Sequence

from ingest import names
from ingest.layouts.hanging import are_known
from ingest.layouts.marks import pattern
from ingest.layouts.owners import OFFICES, are_owners, owners
from ingest.layouts.passage import Sentence, quote
from ingest.layouts.people import INITIALS, NAME, PERSON, TITLES, Roll, person
from ingest.layouts.promises import promised
from ingest.layouts.tasks import give_to, is_decision, task, without_told
from ingest.lines import SourceLine
from ingest.organisations import is_body
from ingest.records import Action, Owner, Person

_BEFORE_WORK = re.compile(r"\s+(?:to|will|is to|are to|shall|i(?= [a-z]))\b|\s*[-–:]\s+")
_MARGIN = re.compile(
    rf"^\W*(?P<who>(?:(?:{INITIALS.pattern}|{OFFICES}|{PERSON.pattern})(?:\s*(?:/|,|&|and|\+)\s*)?)+)\W*$"
)
_SEVERAL = re.compile(  # ``Cllrs. Jo Able, B. Carr, Clerk``
    rf"^\W*(?P<who>{TITLES}{NAME}(?:(?:, ?| and | ?& ?| ?/ ?)(?:{OFFICES}|{PERSON.pattern}|{NAME}))+)\W*$"
)
_MARK = re.compile(
    r"^\W*(?:gweithredu|(?:agreed )?actions?)(?: points?)?(?: no\.?)?(?:\s*\d+|\s*[A-Z]{0,2}\d+(?:[/.-]\d+)*[a-z]?(?=\s*:))?\s*(?:[:\-–]|\bon\b|\bby\b)\s*(?P<what>(?!(?:whom?|when|date|owner|lead|deadline)\W*$|gweler\b)\S.*)$",
    re.IGNORECASE | re.DOTALL,
)
_MARK_END = re.compile(
    r"[\s(\[–-]+action\s*[:–]\s*(?P<who>[A-Z][^.()\[\]]{1,60})\W*$", re.IGNORECASE
)
_UNDERTAKEN_BY = re.compile(
    r"\b(?:to be|would be|will be) (?:undertaken|carried out|done|prepared|organised|arranged|taken forward|followed up|actioned|drafted|circulated|written|chased) by (?:the )?(?P<who>[A-Z][^;:()]{2,120}?)\W*$"
)
_CHARGED = re.compile(
    r"(?P<body>[A-Z][\w&’'-]*(?: (?:(?:of|and|for|the) )*[A-Z&][\w&’'-]*){0,7})(?:,[^,]{3,80},)?\s+(?:would|will|is to|are to|should) (?:be (?:responsible for|tasked with|asked to)|lead on|take forward)\b"
)
_SEEKS = re.compile(
    r"^\W*(?:\d+\.\s*)?(?:that )?(?P<body>the (?:partnership|board|committee|panel|forum|council|group|executive))\s+(?:also |further |to |would |will )?(?:seek|write|invite|request|consider|continue|develop|arrange|contact|review|provide|hold|establish|produce|undertake|send|ask|work|monitor|submit|convene|set up|organise|lobby|explore|investigate|prepare|apply|bid|press|raise|refer|fund|commission|appoint)\b",
    re.IGNORECASE,
)
_RETURNS = re.compile(
    r"\b(?:be (?:monitored|reviewed)|submitted|reported|brought back|presented)\b[^.;]{0,80}\b(?:to|by) (?:a meeting of )?(?:the )?(?P<body>[A-Z][\w ]{3,60}?(?:Partnership|Board|Committee|Panel|Forum|Group|Executive))\b"
)


_POST = r"(?:[A-Z][\w’'-]+(?:,? (?:(?:of|and|for|the|&|–) )*[A-Z][\w’'-]+){0,7})"
_OFFICE_TO = re.compile(
    rf"^\W*(?:[A-Z]{{0,3}}\d+(?:[/.]\d+)*\s*[:–.-]\s*)?(?:[Tt]he )?(?P<who>All(?: [a-z]+)?|{_POST}|[A-Z]\w+’s office) to (?!the\b|this\b|that\b|be\b|note\b|date\b|a\b|an\b)[a-z]{{3,}}\b"
)
_REFERRED = re.compile(r"^\W*[A-Z]{0,3}\d+[/.]\d+\s*[:–.-]?\s")
_ACTIONS = re.compile(r"^\W*(?:agreed )?actions?\b[^.;]{0,60}:\s*$", re.IGNORECASE)
_EVERYBODY = re.compile(
    r"All(?: (?:members|agencies|partners|officers|representatives|organisations|present))?|Members|Officers|Partners|Agencies"
)
_SECTION = re.compile(r"\b(?:Section|Department|Service|Services|Team|Unit|Gardaí|office)$")
_THAT_WRITE = re.compile(  # ``That the Clerk write``, ``2. Jo Able, with the trust, write``
    rf"(?:\b[Tt]hat |^\W*(?:\(?(?:[a-z]|[ivx]{{1,5}}|\d{{1,2}})[.)]\s*)?(?:[A-Z]{{5,}}\W+)?(?:[Tt]hat )?)(?:[Tt]he )?(?P<who>(?!That\b){PERSON.pattern}|All [a-z]+|(?!That\b){_POST}|[A-Z]{{2,4}})(?:, [^,;:]{{3,60}},)? {pattern('outcomes', 'works')}(?! (?:was|were|is|are|had|has)\b)\b"
)
_HOLDER = re.compile(
    r"\b(?:Adviser|Advisor|Officer|Director|Manager|Clerk|Secretary|Treasurer|Solicitor|Co-?ordinator|Chief Executive|Lead|Engineer|Commissioner|Chief Constable)\b"
)
_DAY = re.compile(  # by when, in a column beside the owner: ``31 Oct``, ``asap``
    r"^\W*(?:(?:by|before|due)\s+)?(?:end (?:of )?)?(?:\d{1,2}(?:st|nd|rd|th)?[ ./-](?:\d{1,2}[./-]\d{2,4}|(?:of )?[A-Z][a-z]{2,8}\.?(?: \d{2,4})?)|(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\.? \d{2,4}|asap|ongoing|immediate(?:ly)?|next (?:meeting|board)|tbc)\W*$",
    re.IGNORECASE,
)

_PROSE = 20  # characters that a cell of text has at least


def margin_of(line: SourceLine, roll: Roll) -> str | None:
    """The owner, where the whole line, or its last cell, is one: initials of the list, an office,
    or whoever stands after an action mark.
    """
    cells = [one for one in line.cells if one.strip() and not _DAY.match(one)]
    text = cells[-1].strip() if len(line.cells) > 1 and cells else line.text.strip()
    if "___" in line.text or "....." in line.text:
        return None  # whoever signs
    marked = _marked_words(text)
    if marked and are_owners(marked, roll):
        return marked
    if len(line.cells) > 1 and len(cells[0]) >= _PROSE and are_known(text, roll):
        return text
    found = _MARGIN.match(text) if len(text) < 60 else None
    if not found and len(line.cells) > 1 and names.singular_title(text)[0]:
        found = _SEVERAL.match(text)
    if not found:
        return None
    letters = INITIALS.findall(text)
    if (
        letters
        and not all(one in roll.initials for one in letters)
        and not re.search(OFFICES, text)
    ):
        return None
    if not letters and len(line.cells) < 2 and not re.fullmatch(rf"\W*{OFFICES}\W*", text):
        return None
    return found["who"].strip(" .,")


def beside(line: SourceLine) -> str:
    """The words of a row that ends with an owner, or with an owner and by when: its first cell, with
    the second where the first is a mark of a list only (``ii.``).
    """
    told = [one.strip() for one in line.cells if one.strip()]
    return " ".join(told[: 2 if len(told[0]) < 6 and len(told) > 2 else 1])


def is_marked(text: str) -> bool:
    """Whether a line carries an action mark (``ACTION: JB``)."""
    return _MARK.match(text) is not None or _MARK_END.search(text) is not None


def find_actions(said: Sequence[Sentence], roll: Roll, decided: set[str]) -> list[Action]:
    """Actions whose owner stands in their own words. decided: texts of the item's decisions."""
    found: list[Action] = []
    for at, sentence in enumerate(said):
        what = _marked_words(sentence.text)
        if what and at and are_owners(what, roll):  # ``Action: JB`` is said of what stands before
            give_to(found, said[at - 1], owners(what, sentence.first, roll))
        else:
            found += (
                _marked(sentence, roll)
                or _undertaken(sentence, roll)
                or _promised(said, at, roll)
                or _to_do(sentence, roll)
                or _resolved_for(sentence, decided, roll)
                or _laid_on(sentence, roll)
                or _charged(sentence, decided)
                or _listed(said, at)
            )
    return without_told(found)


def _listed(said: Sequence[Sentence], at: int) -> list[Action]:
    """An entry of a list of actions that names nobody: ``R4/15 – Trend lines to be included``."""
    first = at
    while first and _REFERRED.match(said[first].text):
        first -= 1
    if first == at or not _ACTIONS.match(said[first].text):
        return []
    return [task(said[at], said[at].text, ())]


def _marked_words(text: str) -> str:
    """What follows the mark at the beginning of a sentence."""
    mark = _MARK.match(text)
    closing = " )]" if text.lstrip().startswith(("(", "[")) else " "
    return mark["what"].strip(closing) if mark else ""


def _marked(sentence: Sentence, roll: Roll) -> list[Action]:
    """``ACTION: JB to write``, ``… (Action: JB)``."""
    what, first = _marked_words(sentence.text), sentence.first
    if what:
        who = _BEFORE_WORK.split(what, maxsplit=1)[0]
        return [task(sentence, what, owners(who, first, roll) if are_owners(who, roll) else ())]
    end = _MARK_END.search(sentence.text)
    if end:
        return [task(sentence, sentence.text[: end.start()], owners(end["who"], first, roll))]
    return []


def _undertaken(sentence: Sentence, roll: Roll) -> list[Action]:
    """``DO will confirm``, ``CC agreed to provide``, ``Clerk to write``."""
    text = sentence.text
    known = "|".join(
        [*(re.escape(one) for one in sorted(roll.initials, key=len, reverse=True)), "(?!)"]
    )
    full = "|".join([*(re.escape(name) for name in roll.full_names()), "(?!)"])
    one = rf"(?:\b(?:{known})\b|{full}|{PERSON.pattern}|(?:Town )?[Cc]lerk|[Cc]lerc|[Ss]ecretary)"
    look = re.compile(
        rf"(?:^|[,;.]\s|\band |\bthat )(?:the |The |[Yy] )?(?P<who>{one}(?:(?: ?[/&,] ?| and ){one})*)\s+(?:also |then |further )?(?P<will>will|is to|agreed to|undertook to|has agreed to|offered to|shall|to(?= (?!the\b|this\b|that\b|his\b|her\b|our\b|their\b|its\b|all\b|any\b|those\b|these\b|them\b)[a-z]{{3,}})|i(?= [a-z]{{3,}}))\s+(?P<what>(?!the\b|an?\b|this\b|that\b|be\b|not\b|have\b|attend\b.*\bas\b|feature\b)[a-z]+\b.*)$",
        re.DOTALL,
    )
    found = look.search(text)
    if not found:
        return []
    opens = found.start() == 0 or found.group()[0] in ",;."
    if (
        found["will"] in ("to", "i") and not opens
    ):  # ``He asked JB to write`` lays nothing on JB yet
        return []
    return [task(sentence, text, owners(found["who"], _line(sentence, found["who"]), roll))]


def _to_do(sentence: Sentence, roll: Roll) -> list[Action]:
    """``The Treasurer to supply a breakdown``, ``All agencies to confirm``, ``Members to note``."""
    found = _OFFICE_TO.match(sentence.text)
    if not found:
        return []
    who = found["who"]
    known = roll.office(who) is not None or _EVERYBODY.fullmatch(who)
    body = (is_body(who) and " " in who) or _SECTION.search(who)
    if who.isupper() or not (known or body):
        return []
    return [task(sentence, sentence.text, _named(who, sentence, roll))]


def _resolved_for(sentence: Sentence, decided: set[str], roll: Roll) -> list[Action]:
    """What a decision lays on somebody: ``That the Chair write to the Minister``."""
    if not is_decision(sentence, decided):
        return []
    for found in _THAT_WRITE.finditer(sentence.text):
        who = found["who"]
        full = re.sub(TITLES, "", who) in {*roll.full_names()}
        known = full or roll.office(who) is not None or who in roll.initials
        if _EVERYBODY.fullmatch(who):
            return [task(sentence, sentence.text, ())]
        body = " " in who and is_body(who) and not found.group().endswith(" meet")
        if known or body or _SECTION.search(who) or _HOLDER.search(who):
            return [
                task(sentence, sentence.text, _named(who, sentence, roll) or _holder(who, sentence))
            ]
    return []


def _holder(who: str, sentence: Sentence) -> tuple[Owner, ...]:
    """The holder of a post that the list does not have: ``the Legal Adviser``."""
    line = _line(sentence, who)
    return (Owner(kind="person", person=person(who, line), quote=quote(line)),)


def _named(who: str, sentence: Sentence, roll: Roll) -> tuple[Owner, ...]:
    """The owners that the words name; an office that has small words in it as the one it is."""
    line = _line(sentence, who)
    if roll.office(who) is not None:
        who = re.sub(r"^[Tt]he ", "", who)
        whom = Person(written=who, name=roll.in_full(who) or who, quote=quote(line))
        return (Owner(kind="person", person=whom, quote=quote(line)),)
    return owners(who, line, roll)


def _promised(said: Sequence[Sentence], at: int, roll: Roll) -> list[Action]:
    """``The inspector stated that he would follow this up``."""
    who = promised(said, at, roll)
    if who is None:
        return []
    sentence, line = said[at], _line(said[at], who)
    own = _named(who, said[at], roll) or (
        Owner(kind="person", person=person(who, line, roll=roll), quote=quote(line)),
    )
    return [task(sentence, sentence.text, own)]


def _laid_on(sentence: Sentence, roll: Roll) -> list[Action]:
    """``A survey was to be undertaken by Cllrs. Able and Carr``."""
    found = _UNDERTAKEN_BY.search(sentence.text)
    if not found or not are_owners(found["who"], roll):
        return []
    return [task(sentence, sentence.text, owners(found["who"], sentence.first, roll))]


def _line(sentence: Sentence, who: str) -> SourceLine:
    last = who.split()[-1]
    return next((line for line in sentence.lines if last in line.text), sentence.first)


def _charged(sentence: Sentence, decided: set[str]) -> list[Action]:
    """A body is made responsible, or a decision says what a body is to do or to have back."""
    charged = _CHARGED.search(sentence.text)
    body = (
        charged["body"]
        if charged and (is_body(charged["body"]) or re.match(r"[A-Z]{2,}", charged["body"]))
        else None
    )
    if body is None and is_decision(sentence, decided):
        found = _SEEKS.search(_plain(sentence.text)) or _RETURNS.search(sentence.text)
        body = found["body"] if found else None
    if body is None:
        return []
    owner = Owner(kind="body", body=re.sub(r"^(?:that )?", "", body.strip()), quote=sentence.quote)
    return [task(sentence, sentence.text, (owner,))]


def _plain(text: str) -> str:
    return re.sub(
        r"^\W*(?:AGREED|RESOLVED|ORDERED|DECIDED)\b[\s:,-]*(?:that\b)?[\s:,-]*",
        "",
        text,
        flags=re.I,
    )
