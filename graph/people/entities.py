"""From a set of mentions to the contract's Person: name, sort name, title, other names, ids."""

import hashlib
import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace
from operator import attrgetter

from graph.compare import role_of
from graph.ids import slug
from graph.mentions import SHOWN, Mention, PersonEntity
from graph.name_shares import is_known_forename, is_known_surname
from graph.person_name import MISREAD_I, read

FORM = attrgetter("kind", "name", "written")
SHOWN_BY = attrgetter("name", "board", "organisation", "prefix", "suffix", "post")


@dataclass(slots=True, kw_only=True, eq=False)
class Draft:
    """One person: mentions by date, document and line; ids and a name that judgements gave.
    forms: how often each (kind, name, written) occurs, the earliest first.
    """

    mentions: Sequence[Mention]
    judged_ids: tuple[str, ...] = ()
    judged_name: str | None = None
    forms: Counter[tuple[str, str, str]] = field(init=False)

    def __post_init__(self) -> None:
        self.forms = Counter(map(FORM, self.mentions))


def when(mention: Mention) -> tuple[str, str, int, str]:
    """What mentions are ordered by: date, document, line."""
    return (mention.date or "", mention.document, mention.line, mention.key)


def entities(drafts: Iterable[Draft]) -> list[PersonEntity]:
    """The people, sorted by id."""
    named = [(draft, *_called(draft)) for draft in drafts]
    reserved = {id: draft for draft, *_ in named for id in draft.judged_ids}
    holders: dict[str, list[Draft]] = defaultdict(list)
    for draft, _, plain in named:
        holders[plain].append(draft)
    people = []
    for draft, name, plain in named:
        alone = len(holders[plain]) == 1 and reserved.get(plain, draft) is draft
        id = plain if alone else f"{plain}-{_stamp(draft.mentions[0])}"
        former = _former_ids(draft) if alone else _former_ids(draft) - {plain}
        if not alone and min(holders[plain], key=_first) is draft:
            former.add(plain)  # who bore the name first
        mine = (one for one in former if reserved.get(one, draft) is draft)
        people.append(_entity(draft, name, id, tuple(sorted({*mine} - {id}))))
    return sorted(_without_doubtful_ids(people), key=lambda person: person.id)


def _called(draft: Draft) -> tuple[str, str]:
    """The name, and the id that the person has if nobody else is called so."""
    name = draft.judged_name or _best_name(draft.forms)
    return name, f"person/{slug(name)}"


def _first(draft: Draft) -> tuple[str, str, int, str]:
    return when(draft.mentions[0])


def _former_ids(draft: Draft) -> set[str]:
    """Ids that the person had or would have had by each of the names, and by judgements."""
    forms = {name for kind, name, _ in draft.forms if kind in ("list", "text")}
    return {f"person/{slug(form)}" for form in forms if read(form).fore} | set(draft.judged_ids)


def _stamp(mention: Mention) -> str:
    """Six hex digits of the earliest mention's date, document, line, and place in the line."""
    text = f"{mention.date} {mention.document} {mention.line} {mention.key}"
    return hashlib.sha256(text.encode()).hexdigest()[:6]


def _entity(draft: Draft, name: str, id: str, former_ids: tuple[str, ...]) -> PersonEntity:
    called = [form for form in draft.forms if form[0] != "office"]
    spelt = {name for kind, name, _ in called if kind != "initials"}
    forms = {form for form in spelt if read(form).fore} | {written for *_, written in called}
    return PersonEntity(
        id=id,
        name=name,
        sort_name=_sort_name(name),
        honorific_prefix=_title(draft.mentions),
        other_names=tuple(sorted(forms - {name, ""})),
        former_ids=former_ids,
        mentions=tuple(sorted(mention.key for mention in draft.mentions)),
        shown=shown(draft.mentions),
    )


def shown(mentions: Iterable[Mention]) -> tuple[Mention, ...]:
    """Of mentions in their order the first of each name, board, organisation and role."""
    first: dict[tuple[object, ...], Mention] = {}
    seen: set[tuple[str | None, ...]] = set()
    for one in mentions:
        words = SHOWN_BY(one)
        if words not in seen:
            seen.add(words)
            role = role_of(one.prefix, one.suffix, one.post)
            first.setdefault((one.name, one.board, one.organisation, role), one)
    return tuple(first.values())[:SHOWN]


def _without_doubtful_ids(people: Sequence[PersonEntity]) -> list[PersonEntity]:
    """The people without former ids that are somebody's id, or that two would answer to."""
    claims = Counter(id for person in people for id in person.former_ids)
    taken = {person.id for person in people} | {id for id, times in claims.items() if times > 1}
    return [
        replace(person, former_ids=tuple(id for id in person.former_ids if id not in taken))
        if any(id in taken for id in person.former_ids)
        else person
        for person in people
    ]


def _best_name(forms: Counter[tuple[str, str, str]]) -> str:
    """The name most fully given, least damaged, most often, first; a misread l made I."""
    times: Counter[str] = Counter()
    spelt = any(kind in ("list", "text") for kind, *_ in forms)
    for (kind, name, _), count in forms.items():
        if not spelt or kind in ("list", "text"):
            times[name] += count
    best = min(times, key=lambda name: (*_flaws(name), -times[name]))  # of equals, the first
    return MISREAD_I.sub("I", best)


def _flaws(name: str) -> tuple[int, ...]:
    """What is wrong with a form: lack of forename or half the surname, slips, unknown words."""
    form = read(name)
    fore, last = form.fore[0] if form.fore else "", form.family
    return (
        -form.rank,
        -len(form.last),
        MISREAD_I.match(name) is not None,
        name.isupper(),
        not is_known_forename(fore) and form.rank == 2,
        not is_known_surname(last),
    )


def _sort_name(name: str) -> str:
    """Surname first: ``Saiger-Burns, Lucia``."""
    words, family = name.split(), read(name).family
    for cut in range(len(words) - 1, 0, -1):
        tail = re.sub(r"[\W_]", "", "".join(words[cut:])).lower()
        if len(tail) >= len(family):
            return f"{' '.join(words[cut:])}, {' '.join(words[:cut])}"
    return name


def _title(mentions: Sequence[Mention]) -> str | None:
    """The latest title; one of office or rank before Mr and Ms."""
    titles = dict.fromkeys(one.prefix for one in reversed(mentions) if one.prefix)
    ranks = (one for one in titles if one.lower().strip(".") not in ("mr", "mrs", "ms", "miss"))
    return next(ranks, next(iter(titles), None))
