"""Who is who: mentions of people in, one person behind every spelling out."""

import re
import unicodedata
from collections import defaultdict
from collections.abc import Sequence

from graph.judgements import Judgements
from graph.mentions import Candidate as Candidate
from graph.mentions import Mention as Mention
from graph.mentions import PersonEntity as PersonEntity
from graph.mentions import Reason as Reason
from graph.mentions import Resolution as Resolution


def resolve(mentions: Sequence[Mention], judgements: Judgements) -> Resolution:
    """People behind the mentions; a pure function, whatever the order of the mentions."""
    groups: dict[str, list[Mention]] = defaultdict(list)
    for mention in sorted(mentions, key=lambda m: (m.date or "", m.document, m.line, m.key)):
        if mention.kind in ("list", "text"):
            groups[_plain(mention.name)].append(mention)
    people = [_person(group) for group in groups.values()]
    of = {key: person.id for person in people for key in person.mentions}
    return Resolution(
        people=tuple(sorted(people, key=lambda person: person.id)), of=of, candidates=()
    )


def _person(group: list[Mention]) -> PersonEntity:
    name = group[0].name
    return PersonEntity(
        id="person/" + _plain(name),
        name=name,
        sort_name=", ".join([name.split()[-1], " ".join(name.split()[:-1])]).rstrip(", "),
        honorific_prefix=next((m.prefix for m in group if m.prefix), None),
        other_names=tuple(sorted({w for m in group for w in (m.name, m.written)} - {name})),
        former_ids=(),
        mentions=tuple(sorted(m.key for m in group)),
    )


def _plain(name: str) -> str:
    bare = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode().lower()
    return re.sub(r"[^a-z0-9]+", "-", bare).strip("-")
