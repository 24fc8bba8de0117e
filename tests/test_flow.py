"""How a topic moves: the sample graph on both stores, and each grade of evidence by itself."""

import json
from collections.abc import Iterator
from pathlib import Path

import pytest
from click.testing import CliRunner
from graph_sample import GRAPH, JULY, JUNE, MARCH, RESTORATIVE, item

from graph.commands.flow import command
from graph.commands.ingest import command as ingest
from graph.elements import Edge, Element, Node, Value
from graph.flow import GRADES, Flow, Step, flow
from graph.flow.terminal import picture, proofs
from graph.stores import Store, open_store
from ingest.errors import WrongName

TOPIC = "topic/repair"
MOTION = (
    "A letter goes to the minister asking that harbour lighting be mended before the winter gales "
    "and that wardens walk the quays by night."
)


@pytest.fixture(scope="session")
def moved(store: Store) -> Flow:
    return flow(store, RESTORATIVE)


def told(step: Step) -> tuple[int, str | None, str, str]:
    return step.grade, step.source.item and step.source.item.id, step.target.id, step.words


def test_items_in_the_order_of_time(moved: Flow) -> None:
    assert [(one.date, one.mentions, one.about, one.decided) for one in moved.items] == [
        ("2031-03-04", 3, True, "approved"),
        ("2031-06-10", 2, True, None),
        ("2031-07-15", 2, True, "noted"),
    ]
    assert [(lane.first, lane.last, lane.items) for lane in moved.boards] == [
        ("2031-03-04", "2031-06-10", 2),
        ("2031-07-15", "2031-07-15", 1),
    ]


def test_a_step_starts_where_its_evidence_says(moved: Flow) -> None:
    assert [told(step) for step in moved.steps] == [
        (1, item(MARCH, 3), item(JULY, 2), "previous discussion"),
        (4, item(JUNE, 3), item(JULY, 2), "Cora Lindgate"),
    ]


def test_carriers_stand_on_the_better_step_of_their_pair(moved: Flow) -> None:
    (bram,) = moved.steps[0].carriers
    assert (bram.name, bram.status_before, bram.status_after) == ("Bram Ostler",) + ("present",) * 2
    assert (bram.before.line, bram.after.line) == (4, 4)
    assert [step.grade for step in moved.further] == [4]


def test_a_topic_that_nothing_holds(store: Store) -> None:
    with pytest.raises(WrongName, match="nearest: topic/restorative-justice"):
        flow(store, "topic/restorative-justise")


# Graphs by hand: a meeting is (board, date, item's title, text, people there).


def evidence(document: str, line: int, quote: str) -> dict[str, Value]:
    return {"document": document, "line": line, "quote": quote}


def town(board: str, area: str) -> Node:
    names: dict[str, Value] = {"name": board, "classification": "board", "area": area}
    return Node(label="Board", id=f"board/{board}", properties=names)


def sitting(
    board: str,
    date: str,
    title: str,
    text: str = "",
    people: tuple[str, ...] = (),
    about: bool = True,
) -> Iterator[Element]:
    meeting, item, minutes = (
        f"meeting/{board}/{date}",
        f"item/{board}/{date}",
        f"minutes/{board}/{date}",
    )
    first = evidence(minutes, 1, board)
    yield Node(
        label="Meeting", id=meeting, properties={"name": board, "date": date, "status": "held"}
    )
    of_item: dict[str, Value] = {
        "position": 1,
        "title": title,
        "exempt": False,
        "status": "minuted",
    }
    yield Node(label="AgendaItem", id=item, properties=of_item | ({"text": text} if text else {}))
    file: dict[str, Value] = {"name": minutes, "classification": "minutes", "path": f"{board}.txt"}
    yield Node(label="Document", id=minutes, properties=file | {"sha256": "0" * 64})
    yield Edge(type="HELD", source=f"board/{board}", target=meeting, properties=first)
    yield Edge(type="HAS_ITEM", source=meeting, target=item, properties=first)
    yield Edge(type="RECORDS", source=minutes, target=meeting, properties=first)
    topic = evidence(minutes, 5, title) | {"mentions": 1}
    topic |= {"in_title": "repair" in title} if about else {}
    yield Edge(type="ABOUT" if about else "MENTIONS", source=item, target=TOPIC, properties=topic)
    for line, one in enumerate(people, start=2):
        there = evidence(minutes, line, one) | {"status": "present"}
        yield Edge(type="ATTENDED", source=f"person/{one}", target=meeting, properties=there)


def graph(*parts: Element | Iterator[Element]) -> list[Element]:
    boards = [
        town("Quay Board", "Wexmouth"),
        town("Mill Board", "Tarnley"),
        town("Fen Board", "Ely"),
    ]
    people = [
        Node(label="Person", id=f"person/{one}", properties={"name": one, "sort_name": one})
        for one in ("Ann", "Ben")
    ]
    topic = Node(label="Topic", id=TOPIC, properties={"name": "repair", "other_names": ["mending"]})
    loose = [one for part in parts for one in ([part] if isinstance(part, Node | Edge) else part)]
    return [topic, *boards, *people, *loose]


@pytest.fixture
def flows(tmp_path: Path) -> Iterator[object]:
    def of(elements: list[Element]) -> Flow:
        with open_store(str(tmp_path / "made.db"), create=True) as made:
            made.replace(elements)
        with open_store(str(tmp_path / "made.db")) as made:
            return flow(made, TOPIC)

    yield of


def ends(flow: Flow) -> list[tuple[int, str, str | None, str]]:
    return [
        (one.grade, one.source.name, one.source.date, one.target.board_name) for one in flow.steps
    ]


FIRST = ("Quay Board", "2031-01-01", "On repair")
SAID = [  # title, text, about; what it names: a lane or a place, or nothing
    ("On repair", "Wexmouth has taken up the offer.", True, ["Quay Board"]),
    ("On repair", "It was heard that Wexmouth and Zennor have tried it.", True, ["Quay Board"]),
    ("On repair", "The Borough Council of Wexmouth has taken it up.", True, []),
    ("On repair", "Wexmouth Council has taken it up.", True, []),
    ("On repair", "Wexmouth has agreed that it will pay.", True, []),
    ("On repair", "It has been put to Wexmouth.", True, []),
    ("On repair", "Tarnley has taken it up, and Middlesbrough too.", True, ["Middlesbrough"]),
    ("On money", "Wexmouth has paid for mending.", True, ["Quay Board"]),
    ("On money", "Wexmouth has paid. Here mending is dear.", True, []),
    ("On money", "Wexmouth has paid for mending.", False, []),
]


@pytest.mark.parametrize(("title", "text", "about", "lanes"), SAID)
def test_a_town_counts_where_the_words_tell_what_was_done_there(
    flows, title: str, text: str, about: bool, lanes: list[str]
) -> None:
    later = sitting("Mill Board", "2031-02-01", title, text, about=about)
    made = flows(graph(sitting(*FIRST), later))
    assert [name for grade, name, _, _ in ends(made) if grade == 1] == lanes
    assert all(step.source.date is None for step in made.steps if step.grade == 1)


def test_a_town_of_two_boards_is_a_place_of_its_own(flows) -> None:
    other = town("Second Quay Board", "Wexmouth")
    both = sitting(*FIRST), sitting("Second Quay Board", "2031-01-02", "On repair")
    later = sitting("Mill Board", "2031-02-01", "On repair", "Wexmouth has begun.")
    made = flows(graph(other, *both, later))
    assert [(one.id, one.board, one.read) for one in made.named] == [
        ("place/Wexmouth", False, False)
    ]


def test_words_stand_on_the_line_of_the_quote_they_are_in(flows) -> None:
    text = "First things first.\nIt was noted that Wexmouth has begun. Ben was thanked."
    later = list(sitting("Mill Board", "2031-02-01", "On repair", text))
    quote = evidence("minutes/Mill Board/2031-02-01", 42, text.splitlines()[1]) | {"mentions": 1}
    thanks = Edge(
        type="MENTIONS", source="item/Mill Board/2031-02-01", target="person/Ben", properties=quote
    )
    (step,) = [one for one in flows(graph(sitting(*FIRST), later, thanks)).steps if one.grade == 1]
    assert (step.after.line, step.after.quote) == (42, "It was noted that Wexmouth has begun.")


def report(board: str, date: str, name: str) -> Iterator[Element]:
    id_ = f"report/{board}/{date}"
    node: dict[str, Value] = {"name": name, "classification": "report", "path": "r.txt"}
    yield Node(label="Document", id=id_, properties=node | {"sha256": "0" * 64})
    put = evidence(id_, 1, name)
    yield Edge(type="RECORDS", source=id_, target=f"meeting/{board}/{date}", properties=put)
    said = put | {"mentions": 1}
    item = f"item/{board}/{date}"
    yield Edge(type="MENTIONS", source=item, target="person/Ann", properties=said)


@pytest.mark.parametrize(
    ("name", "grade"), [("Mending what was broken in 2030", 2), ("Performance report", 5)]
)
def test_a_report_put_to_both(flows, name: str, grade: int) -> None:
    second = sitting("Mill Board", "2031-02-01", "On repair")
    papers = report("Quay Board", "2031-01-01", name), report("Mill Board", "2031-02-01", name)
    made = flows(graph(sitting(*FIRST), second, *papers))
    assert ends(made) == [(grade, "Quay Board", "2031-01-01", "Mill Board")]


@pytest.mark.parametrize(
    ("text", "grade"),
    [(MOTION, 3), (" ".join(MOTION.split()[:14]), 5), (MOTION[::-1], 5)],
    ids=["taken over", "a formula's length", "other words"],
)
def test_text_taken_over(flows, text: str, grade: int) -> None:
    first = sitting(*FIRST, f"Ann spoke first. {MOTION}")
    made = flows(graph(first, sitting("Mill Board", "2031-02-01", "On repair", text)))
    assert ends(made) == [(grade, "Quay Board", "2031-01-01", "Mill Board")]
    if grade == 3:
        assert made.steps[0].before.quote == MOTION == made.steps[0].after.quote


def test_people_carry_along_their_way_and_time_alone_comes_last(flows) -> None:
    made = flows(
        graph(
            sitting(*FIRST, people=("Ann", "Ben")),
            sitting("Mill Board", "2031-02-01", "On repair", people=("Ann",)),
            sitting("Mill Board", "2031-03-01", "On repair", people=("Ann", "Ben")),
            sitting("Fen Board", "2031-03-01", "On repair"),
        )
    )
    assert [
        (step.grade, step.source.date, step.target.date, step.words) for step in made.steps
    ] == [
        (4, "2031-01-01", "2031-02-01", "Ann"),
        (5, "2031-02-01", "2031-03-01", ""),
        (4, "2031-01-01", "2031-03-01", "Ben"),
    ]


def test_time_alone_is_told_only_where_nothing_else_is(flows) -> None:
    made = flows(
        graph(
            sitting(*FIRST, people=("Ann",)),
            sitting("Fen Board", "2031-02-01", "On repair"),
            sitting("Mill Board", "2031-03-01", "On repair", people=("Ann",)),
        )
    )
    assert ends(made) == [
        (5, "Quay Board", "2031-01-01", "Fen Board"),
        (4, "Quay Board", "2031-01-01", "Mill Board"),
    ]


def test_the_order_of_the_graph_does_not_matter(flows) -> None:
    restorative = [node for node in GRAPH if isinstance(node, Node)]
    edges = [edge for edge in GRAPH if isinstance(edge, Edge)]
    renamed = Node(label="Topic", id=TOPIC, properties={"name": "restorative justice"})
    moved = [
        Edge(type=one.type, source=one.source, target=TOPIC, properties=one.properties)
        if one.target == RESTORATIVE
        else one
        for one in edges
    ]
    made = [flows([*nodes, renamed, *moved]) for nodes in (restorative, restorative[::-1])]
    assert made[0] == made[1] == flows([*restorative, renamed, *moved[::-1]])
    assert made[0].steps


def test_the_picture_tells_every_step(moved: Flow) -> None:
    lines = picture(moved, 80)
    assert max(map(len, [*lines, *proofs(moved, 80)])) <= 80
    whole = " ".join(" ".join(lines).split())
    for step in moved.steps:
        assert GRADES[step.grade] in whole and step.carriers[0].name in whole
    assert "from Harbour Safety Partnership, 4 March 2031: explicit reference, line 24" in whole


def test_the_verb(sample: str) -> None:
    shown = CliRunner().invoke(command, ["restorative", "--store", sample, "--format", "table"])
    assert "3 items at 3 meetings of 2 boards, 4 March 2031 to 15 July 2031" in shown.stdout
    asked = CliRunner().invoke(command, ["restorative", "--store", sample, "--format", "json"])
    assert [step["grade"] for step in json.loads(asked.stdout)["steps"]] == [1, 4]
    rows = CliRunner().invoke(command, ["restorative", "--store", sample, "--format", "csv"])
    assert len(rows.stdout.strip().splitlines()) == 3


def test_the_seeds(shared: Path, tmp_path: Path) -> None:
    store = str(tmp_path / "seeds.db")
    done = CliRunner().invoke(ingest, [str(shared / "seeds"), "--store", store])
    assert done.exit_code == 0, done.output
    with open_store(store) as made:
        moved = flow(made, "topic/restorative-justice")
    found = {
        (one.grade, one.source.name, one.source.date, one.target.number) for one in moved.steps
    }
    assert found == {
        (1, "Safer Stockton Partnership", None, "3.5"),
        (1, "Middlesbrough", None, "3.5"),
        (4, "Safer Stockton Partnership", "2012-08-14", "3.5"),
    }
    assert {one.after.line for one in moved.steps if one.grade == 1} == {154}
