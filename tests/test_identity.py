"""Whether the graph makes one person of a person's mentions, as a reader says in `people.json`."""

import json
from pathlib import Path

import pytest

from graph.accuracy.identity import FILE, Human, Identity, Mention, People, compare, load_people
from graph.accuracy.report import details, gather, measure, notes
from graph.elements import Edge, Element, Node
from ingest.errors import BadRecord

HERE = Path("/minutes")


def graph(*lines: str) -> list[Element]:
    """A document with, line by line, the ids of the people named on it."""
    ids = {who for line in lines for who in line.split()}
    made: list[Element] = [
        Node(label="Document", id="d", properties={"path": (HERE / "a.txt").as_posix()})
    ]
    made += [
        Node(label="Person", id=who, properties={"name": who.split("/")[0].replace("-", " ")})
        for who in sorted(ids)
    ]
    made += [
        Edge(type="ATTENDED", source=who, target="m", properties={"document": "d", "line": number})
        for number, line in enumerate(lines, 1)
        for who in line.split()
    ]
    return made


def human(person: str, *lines: int, unknowable: bool = False) -> Human:
    """A person named by the words of their name on those lines."""
    named = [
        Mention(doc="a.txt", line=line, as_written=f"Cllr {person}", unknowable=unknowable)
        for line in lines
    ]
    return Human(person=person, mentions=tuple(named))


def scores(identity: Identity) -> tuple[float, ...]:
    """precision, recall, f1, mentions expected and found."""
    return tuple(identity.scores().values())


JO, BO = human("Jo Able", 1, 2, 3), human("Bo Carr", 4)
FOUND = [
    # one node each; found by the forename's slip, too
    (["Jo-Able", "Jo-Able", "Jo-Abel", "Bo-Carr"], (1.0, 0.6667, 0.8, 4, 4)),
    (["Jo-Able Bo-Carr", "Jo-Able", "Jo-Able", "Bo-Carr"], (1.0, 1.0, 1.0, 4, 4)),
    # the third mention is another node
    (["Jo-Able", "Jo-Able", "Jo-Able/2", "Bo-Carr"], (1.0, 0.6667, 0.8, 4, 4)),
    # it stands in a sentence that began two lines before; the fourth is not held
    (["Jo-Able", "Jo-Able"], (1.0, 1.0, 1.0, 4, 3)),
    ([], (0.0, 0.0, 0.0, 4, 0)),
]  # fmt: skip


@pytest.mark.parametrize(("lines", "expected"), FOUND)
def test_b_cubed_over_the_mentions_held(lines: list[str], expected: tuple[float, ...]) -> None:
    assert scores(compare(People(people=(JO, BO)), HERE, graph(*lines))) == expected


def test_one_node_for_two_people_lowers_precision_and_is_told() -> None:
    two = People(people=(human("Jo Able", 1), human("J Able", 2)))
    made = graph("Jo-Able", "Jo-Able")
    made[1] = Node(
        label="Person", id="Jo-Able", properties={"name": "Jo Able", "other_names": ["J Able"]}
    )
    found = compare(two, HERE, made)
    assert scores(found)[:3] == (0.5, 1.0, 0.6667)
    assert found.notes == ["people: Jo-Able is J Able, Jo Able"]


def test_what_no_reader_could_know_is_not_scored() -> None:
    two = People(people=(human("Jo Able", 1), human("Bo Carr", 1, unknowable=True)))
    assert scores(compare(two, HERE, graph("Jo-Able"))) == (1.0, 1.0, 1.0, 1, 1)


def test_the_file_is_measured_beside_the_readings(tmp_path: Path) -> None:
    (tmp_path / "a.txt").touch()
    gone = {"doc": "gone.txt", "line": 1, "as_written": "Bo Carr"}
    here = gone | {"doc": "a.txt"}
    for folder, mention in ((tmp_path, here), (tmp_path / "b", gone)):
        folder.mkdir(exist_ok=True)
        told = {"people": [{"person": "Bo Carr", "mentions": [mention], "note": "a slip"}]}
        (folder / FILE).write_text(json.dumps(told), "utf-8")
    cases = gather(tmp_path)
    assert cases.absent == [tmp_path / "b" / FILE]
    assert cases.files() == [tmp_path / "a.txt"]
    report = measure(cases, lambda paths: [])
    (row,) = details(report).dicts()
    assert (row["fact"], row["expected"], row["found"]) == ("people", 1, 0)
    (note,) = notes(report).dicts()
    assert note["note"] == "people: not in the graph: a.txt:1 Bo Carr"


def test_a_file_that_is_none_is_one_clear_line(tmp_path: Path) -> None:
    (tmp_path / FILE).write_text("[]")
    with pytest.raises(BadRecord, match=r"people\.json: not a list of people and mentions"):
        load_people(tmp_path / FILE)
