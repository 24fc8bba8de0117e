"""The graph contract as one table: labels, relationship types, their properties, closed lists.

`check` tells where a graph departs from it. Whatever needs the names of the graph (stores,
exports, the lint of queries) takes them from here.
"""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from contextlib import suppress
from dataclasses import dataclass
from datetime import date

from graph.elements import Edge, Element, Node

QUOTE_LENGTH = 300  # characters of an evidence quote

# A property is `name`, then * where it is always present, + where two relationships of one type
# between the same nodes differ in it, and :kind where it is not plain text (see Property).
_NODES = """
Person        name* sort_name* honorific_prefix other_names:texts former_ids:texts
Organisation  name* classification*:organisation area other_names:texts former_ids:texts
Board         name* classification*:board area other_names:texts former_ids:texts
Meeting       name* date*:date status*:meeting start_time:time end_time:time place
AgendaItem    position*:count title* number section text classification:item exempt*:flag status*:minuted
Decision      text* classification*:decision number votes_for:integer votes_against:integer abstentions:integer
Action        text* status*:action due_date:date
Topic         name* other_names:texts definition notation
Indicator     name* unit
Document      name* classification*:document path* sha256* url pages:count date:date
"""  # noqa: E501

_EVIDENCE = "document*:Document page:count line*:count quote* quotes:count"

_STATED = """
Person ATTENDED Meeting                     status*:attendance role post on_behalf_of:body mode:mode part
Person SENT_APOLOGIES Meeting               post on_behalf_of:body
Person SUBSTITUTED_FOR Person               meeting*+:Meeting
Person REPRESENTS Organisation|Board        post+ first_seen*:date last_seen*:date
Person MEMBER_OF Board                      role*:membership basis*+:basis first_seen*:date last_seen*:date post on_behalf_of:body
Person SPOKE_TO AgendaItem                  verb+
Person DECLARED_INTEREST AgendaItem         reason+
Person PROPOSED|SECONDED Decision
Person AUTHORED|CONTACT_FOR Document        post
Board HELD Meeting
Document PART_OF Document
Meeting HAS_ITEM AgendaItem
AgendaItem ABOUT Topic                      mentions*:count in_title*:flag
AgendaItem MENTIONS Person|Organisation|Board|Topic  mentions*:count
AgendaItem REFERS_TO Meeting                relation+:reference
AgendaItem RESULTED_IN Decision
AgendaItem RAISED Action
Action ASSIGNED_TO Person|Organisation|Board
Indicator OBSERVED Meeting                  area*+ period*+ value:number change:number change_percent:number target unit+
Document RECORDS Meeting
"""  # noqa: E501

# By a register or the thesaurus: evidence may be there, and need not.
_KNOWN = """
Board|Organisation PART_OF Board|Organisation
Topic BROADER Topic
Indicator MEASURES Topic
"""

_LISTS = """
organisation  council, department, police, fire, probation, prison, health, commissioner, housing, education, charity, company, court, government, other
board         partnership, executive, board, committee, sub-committee, panel, group, forum, council, other
document      agenda, minutes, action notes, decision record, report, appendix, agenda pack, other
decision      noted, approved, accepted, supported, endorsed, received, deferred, rejected, appointed, agreed, resolved, ordered, other
item          decision, discussion, information, procedural
minuted       minuted, not minuted
meeting       held, scheduled, referenced
action        open, done, dropped
attendance    present, officer, in attendance, substitute
mode          remote
membership    chair, vice chair, member, invited
basis         listed, attendance
reference     minutes, matters arising, previous discussion, next meeting
"""  # noqa: E501


@dataclass(frozen=True, slots=True)
class Property:
    """kind: text, texts (a list), date, time, integer (from 0), count (from 1), number, flag
    (bool), the name of a closed list, or what it holds the id of: a label, or `body` (an
    organisation or a board).
    """

    name: str
    kind: str
    required: bool
    key: bool


@dataclass(frozen=True, slots=True)
class Relationship:
    """A relationship type between two labels. stated: it must carry evidence."""

    source: str
    type: str
    target: str
    properties: tuple[Property, ...]
    stated: bool


def _properties(words: str) -> tuple[Property, ...]:
    made = []
    for word in words.split():
        name, _, kind = word.partition(":")
        made.append(Property(name.rstrip("*+"), kind or "text", "*" in name, "+" in name))
    return tuple(made)


def _relationships(table: str, *, stated: bool) -> Iterator[Relationship]:
    for line in table.strip().splitlines():
        source, type_, target, *words = line.split(maxsplit=3)
        properties = _properties(" ".join(words))
        for ends in source.split("|"):
            for name in type_.split("|"):
                for to in target.split("|"):
                    yield Relationship(ends, name, to, properties, stated)


CLOSED_LISTS: dict[str, tuple[str, ...]] = {
    name: tuple(values.split(", "))
    for name, values in (line.split(maxsplit=1) for line in _LISTS.strip().splitlines())
}
NODES: dict[str, tuple[Property, ...]] = {
    label: _properties(words)
    for label, words in (line.split(maxsplit=1) for line in _NODES.strip().splitlines())
}
EVIDENCE = _properties(_EVIDENCE)
RELATIONSHIPS: dict[tuple[str, str, str], Relationship] = {
    (one.source, one.type, one.target): one
    for one in (
        *_relationships(_STATED, stated=True),
        *_relationships(_KNOWN, stated=False),
    )
}


def check(elements: Iterable[Element]) -> list[str]:
    """Where a graph departs from the contract, one line each; empty where it does not."""
    graph = list(elements)
    nodes = [element for element in graph if isinstance(element, Node)]
    edges = [element for element in graph if isinstance(element, Edge)]
    labels = {node.id: node.label for node in nodes}
    problems = _repeated(Counter(node.id for node in nodes), "nodes have this id")
    for node in nodes:
        problems += _check_node(node, labels)
    for edge in edges:
        problems += _check_edge(edge, labels)
    same = Counter(_place(edge) + _key(edge, labels) for edge in edges)
    return problems + _repeated(same, "relationships say the same")


def _repeated(counts: Counter[str], what: str) -> list[str]:
    return [f"{place}: {count} {what}" for place, count in counts.items() if count > 1]


def _check_node(node: Node, labels: Mapping[str, str]) -> list[str]:
    if node.label not in NODES:
        return [f"{node.id}: no label {node.label}"]
    former = node.properties.get("former_ids", [])
    alive = [one for one in former if one in labels] if isinstance(former, list) else []
    return [f"{node.id}: former id {one} is a node" for one in alive] + _check_properties(
        node.id, node.properties, NODES[node.label], labels
    )


def _check_edge(edge: Edge, labels: Mapping[str, str]) -> list[str]:
    place = _place(edge)
    missing = [end for end in (edge.source, edge.target) if end not in labels]
    if missing:
        return [f"{place}: no node {end}" for end in missing]
    known = _relationship(edge, labels)
    if known is None:
        ends = f"{labels[edge.source]} to {labels[edge.target]}"
        return [f"{place}: no {edge.type} from {ends}"]
    evidence = EVIDENCE
    if not known.stated:
        evidence = tuple(Property(one.name, one.kind, False, False) for one in EVIDENCE)
    return _check_properties(place, edge.properties, known.properties + evidence, labels)


def _place(edge: Edge) -> str:
    return f"({edge.source})-[{edge.type}]->({edge.target})"


def _relationship(edge: Edge, labels: Mapping[str, str]) -> Relationship | None:
    ends = labels.get(edge.source, ""), labels.get(edge.target, "")
    return RELATIONSHIPS.get((ends[0], edge.type, ends[1]))


def _key(edge: Edge, labels: Mapping[str, str]) -> str:
    known = _relationship(edge, labels)
    keys = [one.name for one in known.properties if one.key] if known else []
    return "".join(f" {key}={edge.properties[key]}" for key in keys if key in edge.properties)


def _check_properties(
    place: str,
    properties: Mapping[str, object],
    declared: Iterable[Property],
    labels: Mapping[str, str],
) -> list[str]:
    known = {one.name: one for one in declared}
    lacking = [one.name for one in known.values() if one.required and one.name not in properties]
    problems = [f"{place}: lacks {name}" for name in lacking]
    for name, value in properties.items():
        if name not in known:
            problems.append(f"{place}: no property {name}")
        elif wrong := _wrong(name, value, known[name].kind, labels):
            problems.append(f"{place}: {name} {wrong}")
    return problems


def _wrong(name: str, value: object, kind: str, labels: Mapping[str, str]) -> str:
    """What is wrong with a value, or nothing."""
    if name != "path" and re.search(r"[^\s@]@[^\s@]+\.\w", str(value)):
        return "holds an e-mail address"
    if name == "quote" and len(str(value)) > QUOTE_LENGTH:
        return f"is longer than {QUOTE_LENGTH} characters"
    if kind in CLOSED_LISTS:
        return "" if value in CLOSED_LISTS[kind] else f"is {value!r}, which is not in its list"
    if kind == "body" or kind in NODES:
        wanted = ("Organisation", "Board") if kind == "body" else (kind,)
        held = labels.get(str(value))
        return "" if held in wanted else f"is {value!r}, which is no {' or '.join(wanted)}"
    return "" if _is(value, kind) else f"is {value!r}, which is no {kind}"


def _is(value: object, kind: str) -> bool:
    """Whether the value is of a kind that needs no other knowledge."""
    match kind:
        case "flag":
            return isinstance(value, bool)
        case "integer" | "count":
            return type(value) is int and value >= (kind == "count")
        case "number":
            return type(value) in (int, float)
        case "texts":
            return isinstance(value, list) and all(_is(one, "text") for one in value)
    if not isinstance(value, str) or not value.strip():
        return False
    if kind == "time":
        return bool(re.fullmatch(r"([01]\d|2[0-3]):[0-5]\d", value))
    return kind == "text" or _is_date(value)


def _is_date(value: str) -> bool:
    with suppress(ValueError):
        return date.fromisoformat(value).isoformat() == value
    return False
