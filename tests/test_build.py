"""Readings to graph: what the contract says of identity, evidence and rules. All of it invented."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from itertools import permutations
from typing import Any

import pytest

from graph.build import Built, build
from graph.elements import Edge, Node
from graph.evidence import redact
from graph.register import Area, Register
from graph.schema import check
from ingest.records import (
    Action,
    Decision,
    Interest,
    Item,
    Line,
    Meeting,
    Membership,
    Name,
    Observation,
    Owner,
    Part,
    Person,
    Presence,
    Quote,
    Reading,
    Reference,
    Speech,
    TopicTag,
)

REGISTER = Register(areas=(Area(name="Eskmouth"), Area(name="Marrowby")))


@dataclass(frozen=True)
class Topic:
    id: str
    name: str
    broader: tuple[str, ...] = ()
    other_names: tuple[str, ...] = ()
    definition: str = ""
    notation: str | None = None


CONCEPTS = (
    Topic("topic/justice", "justice"),
    Topic("topic/mending", "mending", broader=("topic/justice",)),
    Topic("topic/theft", "theft", other_names=("shop theft",)),
    Topic("topic/unused", "unused"),
)


def _quote(line: int, text: str = "words") -> Quote:
    return Quote(line=line, text=text)


def _person(name: str, line: int, organisation: str | None = None, **told: Any) -> Person:
    return Person(
        written=told.pop("written", name),
        name=name,
        quote=_quote(line, name),
        organisation=organisation,
        **told,
    )


def _present(name: str, line: int, organisation: str | None = None, **told: Any) -> Presence:
    status = told.pop("status", "present")
    role = told.pop("role", None)
    return Presence(person=_person(name, line, organisation, **told), status=status, role=role)


def _item(title: str, line: int, **told: Any) -> Item:
    return Item(title=title, quote=_quote(line, title), **told)


def _part(kind: str, meeting: Meeting | None, first: int = 1, **told: Any) -> Part:
    return Part(
        name=kind, classification=kind, first_line=first, last_line=99, meeting=meeting, **told
    )


def _meeting(date: str | None = "2031-03-04", items: Sequence[Item] = (), **told: Any) -> Meeting:
    board = told.pop("board", "Safer Eskmouth Partnership")
    return Meeting(board=board, quote=_quote(1, board), date=date, items=tuple(items), **told)


def _file(name: str, *parts: Part) -> Reading:
    sha = f"{name:0<64}".replace("-", "0")
    return Reading(path=f"{name}.txt", sha256=sha, family="test", parts=parts)


def _minutes(name: str, **told: Any) -> Reading:
    return _file(name, _part("minutes", _meeting(**told)))


def _build(*readings: Reading) -> Built:
    built = build(readings, register=REGISTER, concepts=CONCEPTS)
    assert check(built.elements) == []
    return built


def _nodes(built: Built, label: str) -> dict[str, dict[str, Any]]:
    nodes = [one for one in built.elements if isinstance(one, Node) and one.label == label]
    return {one.id: dict(one.properties) for one in nodes}


def _edges(built: Built, type_: str) -> list[Edge]:
    return [one for one in built.elements if isinstance(one, Edge) and one.type == type_]


def _ends(built: Built, type_: str) -> list[tuple[str, str]]:
    return [(one.source, one.target) for one in _edges(built, type_)]


MEETING = "meeting/safer-eskmouth-partnership/2031-03-04"
ITEM = "item/safer-eskmouth-partnership/2031-03-04/"


def test_ids_and_evidence_of_a_meeting() -> None:
    items = [_item("Apologies", 5), _item("Apologies", 6, number="1")]
    built = _build(_minutes("a", items=items, start_time="10:00", place="Net Loft"))
    assert _nodes(built, "Meeting") == {
        MEETING: {
            "name": "Safer Eskmouth Partnership, 4 March 2031",
            "date": "2031-03-04",
            "status": "held",
            "start_time": "10:00",
            "place": "Net Loft",
        }
    }
    assert list(_nodes(built, "AgendaItem")) == [ITEM + "1", ITEM + "2"]
    (held,) = _edges(built, "HELD")
    assert (held.source, held.target) == ("board/safer-eskmouth-partnership", MEETING)
    assert held.properties == {
        "document": "document/a00000000000",
        "line": 1,
        "quote": "Safer Eskmouth Partnership",
    }
    assert _ends(built, "RECORDS") == [("document/a00000000000", MEETING)]


def test_a_pack_is_a_document_of_documents() -> None:
    pack = _file("a", _part("agenda", _meeting()), _part("minutes", _meeting("2031-01-01"), 40))
    built = _build(pack)
    documents = _nodes(built, "Document")
    assert {one: documents[one]["classification"] for one in documents} == {
        "document/a00000000000": "agenda pack",
        "document/a00000000000/1": "agenda",
        "document/a00000000000/40": "minutes",
    }
    assert {one["path"] for one in documents.values()} == {"a.txt"}
    assert ("document/a00000000000/40", "document/a00000000000") in _ends(built, "PART_OF")


def test_order_and_repetition_of_readings_change_nothing() -> None:
    shared = {"presences": (_present("Ada Quill", 3, "Eskshire Police"),)}
    readings = [
        _minutes("a", items=[_item("Theft", 9)], **shared),
        _file("b", _part("agenda", _meeting(items=[_item("Theft", 4, number="2")]))),
        _minutes("c", date="2031-06-03", presences=(_present("Ada Quill", 4, "Police"),)),
    ]
    built = [_build(*order) for order in permutations(readings)] + [_build(*readings, readings[0])]
    assert all(one == built[0] for one in built)


def test_one_attendance_per_person_as_first_listed() -> None:
    presences = (
        _present("Ada Quill", 3, "Eskmouth Council", post="Clerk"),
        _present("Ada Quill", 4, "Harbour Trust", status="officer"),
        _present("Bram Ostler", 5, status="apologies"),
        _present("Ada Quill", 6, status="apologies"),
    )
    built = _build(_minutes("a", presences=presences))
    (attended,) = _edges(built, "ATTENDED")
    assert attended.properties["status"] == "present"
    assert attended.properties["on_behalf_of"] == "organisation/eskmouth-council"
    assert (attended.properties["line"], attended.properties["quotes"]) == (3, 2)
    assert _ends(built, "REPRESENTS") == [
        ("person/ada-quill", "organisation/eskmouth-council"),
        ("person/ada-quill", "organisation/harbour-trust"),
    ]
    assert ("person/bram-ostler", MEETING) in _ends(built, "SENT_APOLOGIES")
    assert [one.kind for one in built.problems] == ["present-and-apologies"]


def test_membership_is_inferred_from_presence_as_a_member_alone() -> None:
    presences = [
        _present("Ada Quill", 3, role="chair"),
        _present("Bram Ostler", 4, status="officer"),
        _present("Cora Lindgate", 5, status="in attendance"),
        _present("Dov Merrick", 6, role="minutes"),
        Presence(
            person=_person("Finn Hale", 7),
            status="substitute",
            substitute_for=_person("Greta Noll", 8, "Eskshire Police"),
        ),
    ]
    later = [_present("Ada Quill", 3)]
    listed = [
        Membership(person=_person("Ada Quill", 9)),
        Membership(person=_person("Hugh Pask", 9), role="invited"),
    ]
    built = _build(
        _minutes("a", presences=tuple(presences)),
        _minutes("b", date="2031-06-03", presences=tuple(later), memberships=tuple(listed)),
    )
    told = {
        (one.source, one.properties["basis"]): (one.properties["role"], one.properties["last_seen"])
        for one in _edges(built, "MEMBER_OF")
    }
    assert told == {
        ("person/ada-quill", "attendance"): ("chair", "2031-06-03"),
        ("person/ada-quill", "listed"): ("member", "2031-06-03"),
        ("person/hugh-pask", "listed"): ("invited", "2031-06-03"),
    }
    (substitute,) = _edges(built, "SUBSTITUTED_FOR")
    assert (substitute.source, substitute.target) == ("person/finn-hale", "person/greta-noll")
    assert substitute.properties["meeting"] == MEETING
    assert ("person/greta-noll", "organisation/eskshire-police") in _ends(built, "REPRESENTS")


def test_one_meeting_one_list() -> None:
    minutes = [
        _item("Declarations of Interest", 10, number="1"),
        _item("Report on theft", 11, number="2"),
        _item("Report on theft", 12, number="3"),
        _item("Minutes of the meeting of 4 January", 13, number="4"),
    ]
    agenda = [
        _item("To receive declarations of interest by members", 4, number="1"),
        _item("REPORT ON THEFT", 5, number="3", section="For decision"),
        _item("Harbour lights", 6, number="4"),
        _item("Minutes of the meeting of 7 February", 7, number="5"),
    ]
    built = _build(
        _minutes("m", items=minutes), _file("a", _part("agenda", _meeting(items=agenda)))
    )
    items = _nodes(built, "AgendaItem")
    assert [(one["title"], one["status"]) for one in items.values()] == [
        *((one.title, "minuted") for one in minutes),
        ("Harbour lights", "not minuted"),
        ("Minutes of the meeting of 7 February", "not minuted"),
    ]
    assert items[ITEM + "3"]["section"] == "For decision"
    evidence = {one.target: one.properties for one in _edges(built, "HAS_ITEM")}
    assert (evidence[ITEM + "3"]["quotes"], evidence[ITEM + "3"]["line"]) == (2, 5)
    assert "quotes" not in evidence[ITEM + "2"]


def test_reports_join_the_item_they_were_put_to() -> None:
    agenda = _part("agenda", _meeting(items=[_item("Harbour Strategy 2031-34", 4, number="5.1")]))
    told = _item(
        "HARBOUR STRATEGY 2031-34: PROCESS",
        50,
        number="5.1",
        lines=(Line(line=51, text="Ring 01999 123456 or ask ada@harbour.test."),),
        decisions=(Decision(text="That it be agreed", classification="agreed", quote=_quote(52)),),
        actions=(Action(text="Consult the town", quote=_quote(53)),),
        topics=(
            TopicTag(
                concept="topic/mending", mentions=2, in_title=False, about=True, quote=_quote(51)
            ),
        ),
    )
    ada = _person("Ada Quill", 49, "Harbour Trust", post="Harbour Master")
    report = _part("report", _meeting(items=[told]), 48, authors=(ada,), contacts=(ada,))
    built = _build(_file("a", agenda, report))
    (item,) = _nodes(built, "AgendaItem").values()
    assert (item["title"], item["status"]) == ("Harbour Strategy 2031-34", "not minuted")
    assert item["text"] == "Ring … or ask …."
    assert _edges(built, "RESULTED_IN") == []  # what a report asks for is not decided
    assert _ends(built, "RAISED") == [(ITEM + "1", ITEM + "1/action/1")]
    assert _ends(built, "AUTHORED") == [("person/ada-quill", "document/a00000000000/48")]
    assert _ends(built, "ABOUT") == [(ITEM + "1", "topic/mending")]
    assert list(_nodes(built, "Topic")) == ["topic/justice", "topic/mending"]
    assert _ends(built, "BROADER") == [("topic/mending", "topic/justice")]


def test_a_translation_adds_evidence_and_no_items() -> None:
    decided = Decision(text="That it be noted", classification="noted", quote=_quote(20))
    english = _meeting(
        items=[_item("Welcome", 9, number="1"), _item("Theft", 10, decisions=(decided,))]
    )
    nodwyd = replace(decided, text="Nodwyd", quote=_quote(30))
    welsh = _meeting(
        items=[_item("Croeso", 9, number="1"), _item("Lladrad", 10, decisions=(nodwyd,))]
    )
    built = _build(
        _file("a", _part("minutes", welsh, language="cy")), _file("b", _part("minutes", english))
    )
    assert [one["title"] for one in _nodes(built, "AgendaItem").values()] == ["Welcome", "Theft"]
    assert [one.properties["quotes"] for one in _edges(built, "HAS_ITEM")] == [2, 2]
    (result,) = _edges(built, "RESULTED_IN")
    assert (result.properties["quotes"], result.properties["line"]) == (2, 30)


def test_two_sittings_on_one_day() -> None:
    first = _minutes("a", start_time="10:00", items=[_item("Theft", 5)])
    second = _minutes("b", start_time="14:00", items=[_item("Mending", 5)])
    same = _minutes("c", start_time="10:05", items=[_item("Theft", 5)])
    assert list(_nodes(_build(second, first, same), "Meeting")) == [MEETING, MEETING + "-2"]


def test_references_make_meetings_only_where_a_day_is_told() -> None:
    references = (
        Reference(relation="minutes", quote=_quote(11), date="2031-01-07"),
        Reference(relation="minutes", quote=_quote(12), date="2031-02-02", board="Harbour Board"),
        Reference(relation="previous discussion", quote=_quote(13), board="Gull Forum"),
        Reference(relation="previous discussion", quote=_quote(14), place="Marrowby"),
        Reference(relation="previous discussion", quote=_quote(15), place="Netherlow"),
        Reference(relation="previous discussion", quote=_quote(16), date="2031-03-04"),
    )
    built = _build(
        _minutes("a", items=[_item("Matters", 10, references=references)], area="Eskmouth"),
        _minutes("b", board="Safer Marrowby Partnership", date="2030-01-01", area="Marrowby"),
    )
    assert _ends(built, "REFERS_TO") == [
        (ITEM + "1", "meeting/harbour-board/2031-02-02"),
        (ITEM + "1", "meeting/safer-eskmouth-partnership/2031-01-07"),
    ]
    assert _ends(built, "MENTIONS") == [
        (ITEM + "1", "board/gull-forum"),
        (ITEM + "1", "board/safer-marrowby-partnership"),
    ]
    meetings = _nodes(built, "Meeting")
    assert meetings["meeting/safer-eskmouth-partnership/2031-01-07"]["status"] == "referenced"


def test_an_interest_hangs_on_the_item_it_lies_in() -> None:
    ada, bram, cora = (_person(name, 9) for name in ("Ada Quill", "Bram Ostler", "Cora Lindgate"))
    interests = (
        Interest(person=ada, item_title="Alcohol strategy", item_number="1"),
        Interest(person=bram, item_number="2"),
        Interest(person=cora, reason="a berth"),
    )
    items = [
        _item("Interests", 8, number="1", interests=interests),
        _item("Alcohol Strategy", 12, number="2"),
    ]
    present = tuple(_present(one.name, 3) for one in (ada, bram, cora))
    built = _build(_minutes("a", items=items, presences=present))
    assert _ends(built, "DECLARED_INTEREST") == [
        ("person/ada-quill", ITEM + "2"),
        ("person/bram-ostler", ITEM + "2"),
        ("person/cora-lindgate", ITEM + "1"),
    ]


def test_outcomes_and_who_owes_them() -> None:
    ada, letters = _person("Ada Quill", 20), _person("BO", 21)
    decision = Decision(
        text="That it be approved",
        classification="approved",
        quote=_quote(20),
        votes_for=3,
        proposed_by=(ada,),
        seconded_by=(letters,),
    )
    owners = (
        Owner(kind="person", person=letters),
        Owner(kind="body", body="the Partnership"),
        Owner(kind="person", person=_person("ZZ", 23)),
    )
    action = Action(text="Mend the nets", quote=_quote(22), owners=owners, due_date="2031-04-01")
    items = [_item("Nets", 19, decisions=(decision,), actions=(action,))]
    present = (_present("Ada Quill", 3), _present("Bram Ostler", 4))
    built = _build(_minutes("a", items=items, presences=present))
    assert _ends(built, "PROPOSED") == [("person/ada-quill", ITEM + "1/decision/1")]
    assert _ends(built, "SECONDED") == [("person/bram-ostler", ITEM + "1/decision/1")]
    assert _nodes(built, "Decision")[ITEM + "1/decision/1"]["votes_for"] == 3
    assert _ends(built, "ASSIGNED_TO") == [
        (ITEM + "1/action/1", "board/safer-eskmouth-partnership"),
        (ITEM + "1/action/1", "person/bram-ostler"),
    ]
    assert [one.message for one in built.problems] == ["ZZ: who is to do it?"]


@pytest.mark.parametrize("exempt", [False, True])
def test_names_in_the_text_but_none_of_people_in_private(exempt: bool) -> None:
    names = (
        Name(kind="person", text="Ada Quill", quote=_quote(11), person=_person("Ada Quill", 11)),
        Name(kind="organisation", text="Harbour Trust", quote=_quote(11), mentions=2),
    )
    items = [_item("Nets", 10, names=names, exempt=exempt)]
    built = _build(_minutes("a", items=items, presences=(_present("Ada Quill", 3),)))
    targets = [one.target for one in _edges(built, "MENTIONS")]
    assert targets == ["organisation/harbour-trust", *([] if exempt else ["person/ada-quill"])]
    assert _edges(built, "MENTIONS")[0].properties["mentions"] == 2


def test_the_chairman_is_whoever_was_in_the_chair() -> None:
    speeches = (
        Speech(person=_person("The Chairman", 11), verb="Reported"),
        Speech(person=_person("the Chairman", 12), verb="reported"),
        Speech(person=_person("the Harbour Officer", 13), verb="said"),
    )
    present = (_present("Ada Quill", 3, role="chair"), _present("Bram Ostler", 4))
    built = _build(_minutes("a", items=[_item("Nets", 10, speeches=speeches)], presences=present))
    (spoke,) = _edges(built, "SPOKE_TO")
    assert spoke.source == "person/ada-quill"
    assert (spoke.properties["verb"], spoke.properties["quotes"]) == ("reported", 2)


def test_figures_become_indicators() -> None:
    told: Callable[..., Observation] = lambda line, **more: Observation(  # noqa: E731
        indicator="Recorded shop theft", area="Eskmouth", period="2031", quote=_quote(line), **more
    )
    observed = (
        told(30, value=4.5, unit="%"),
        told(31, value=12.0, unit="thefts"),
        told(32, value=9, unit="%"),
    )
    built = _build(_minutes("a", observations=observed))
    assert _nodes(built, "Indicator") == {
        "indicator/recorded-shop-theft": {"name": "Recorded shop theft"}
    }
    assert [one.properties["value"] for one in _edges(built, "OBSERVED")] == [4.5, 12.0]
    assert _ends(built, "MEASURES") == [("indicator/recorded-shop-theft", "topic/theft")]


def test_what_cannot_be_held_is_told() -> None:
    unknown = TopicTag(
        concept="topic/nowhere", mentions=1, in_title=True, about=True, quote=_quote(8)
    )
    built = _build(
        _minutes("a", date=None),
        _minutes(
            "b",
            items=[_item("Nets", 8, topics=(unknown,))],
            presences=(_present("Ada Quill", 3, "QXZ"),),
        ),
    )
    assert {one.kind for one in built.problems} == {
        "no-date",
        "topic-unknown",
        "short-form-unknown",
    }
    assert "document/a00000000000" in _nodes(built, "Document")


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        ("Tel: 01999 123456 (office)", "Tel: … (office)"),
        ("ada.quill@harbour.test or +353 61 123456", "… or …"),
        (
            "on 05/07/2031 at 09.30, £137,800, 0.25 0.5",
            "on 05/07/2031 at 09.30, £137,800, 0.25 0.5",
        ),
    ],
)
def test_contact_details_stay_out(text: str, kept: str) -> None:
    assert redact(text) == kept
