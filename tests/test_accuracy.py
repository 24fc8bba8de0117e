"""Accuracy: an exact reading scores 1, every kind of slip lowers its own fact alone."""

from collections.abc import Callable
from pathlib import Path

import pytest
from graph_sample import GRAPH
from msgspec.structs import replace

from graph.accuracy import score, strays
from graph.accuracy.expected import Attendee, Case, Item, Outcome, documents, load, skeleton
from graph.accuracy.found import meetings
from graph.accuracy.identity import FILE
from graph.accuracy.likeness import pair, same_body, same_decision, same_item, same_person
from graph.accuracy.report import details, gather, measure, notes, summary
from ingest.errors import BadRecord

BOARD = "Harbour Safety Partnership"
SPARE = Outcome(text="The clerk will find another room", kind="agreed")


def meeting(date: str = "2031-03-04") -> Case:
    return next(m for m in meetings(GRAPH) if m.date == date and m.board == BOARD)


def failing(expected: Case, found: Case) -> set[str]:
    return {fact for fact, row in score(expected, [found]).scores().items() if row["f1"] < 1}


def person(found: Case, place: int, /, **slip: object) -> Case:
    listed = list(found.attendance or ())
    listed[place] = replace(listed[place], **slip)
    return replace(found, attendance=tuple(listed))


def item(found: Case, place: int, /, **slip: object) -> Case:
    listed = list(found.items)
    listed[place] = replace(listed[place], **slip)
    return replace(found, items=tuple(listed))


def with_more(found: Case, *more: Item) -> Case:
    return replace(found, items=(*found.items, *more))


def test_the_graph_says_of_a_meeting_what_its_elements_hold() -> None:
    found = meeting()
    assert found.attendance
    chair = found.attendance[0]
    assert (found.date, found.chair, chair.status) == ("2031-03-04", "Ada Quill", "present")
    assert chair.organisation == "Wexmouth Council" and "WC" in chair.org_accept
    assert [i.title for i in found.items][1:3] == ["Minutes", "Restorative justice pilot"]
    assert [d.kind for d in found.items[2].decisions] == ["approved"]


def test_only_meetings_that_a_document_records_are_found() -> None:
    assert "2030-12-03" not in [m.date for m in meetings(GRAPH)]


def test_an_exact_reading_scores_one_in_everything() -> None:
    assert failing(meeting(), meeting()) == set()


@pytest.mark.parametrize(
    ("fact", "slip"),
    [
        ("meeting", lambda m: replace(m, date="2031-03-05")),
        ("meeting", lambda m: replace(m, board_accept=("Harbour Safety Panel",))),
        ("attendance", lambda m: replace(m, attendance=(*m.attendance, STRANGER))),
        ("attendance", lambda m: replace(m, attendance=m.attendance[:3] + m.attendance[4:])),
        ("apologies", lambda m: replace(m, attendance=m.attendance[:-1])),
        ("capacity", lambda m: person(m, 1, status="officer")),
        ("affiliation", lambda m: person(m, 1, org_accept=())),
        ("affiliation", lambda m: person(m, 1, org_accept=("Lantern Trust",))),
        ("chair", lambda m: person(m, 0, role=None)),
        ("chair", lambda m: person(m, 1, role="chair")),
        ("items", lambda m: replace(m, items=m.items[1:])),
        ("items", lambda m: item(m, 0, title="Any other business")),
        ("items", lambda m: with_more(m, Item(title="Any other business"))),
        ("item numbers", lambda m: item(m, 3, number="5")),
        ("exempt", lambda m: item(m, 3, exempt=False)),
        ("decisions", lambda m: item(m, 2, decisions=())),
        ("decisions", lambda m: item(m, 0, decisions=(SPARE,))),
        ("decision kind", lambda m: item(m, 2, decisions=(NOTED,))),
    ],
)
def test_a_slip_lowers_its_own_fact_alone(fact: str, slip: Callable[[Case], Case]) -> None:
    assert failing(meeting(), slip(meeting())) == {fact}


STRANGER = Attendee(person="Ivo Tamm", status="present")
NOTED = replace(meeting().items[2].decisions[0], kind="noted")


@pytest.mark.parametrize(
    ("leave", "slip"),
    [
        (
            lambda m: replace(m, date_accept=("2031-03-05",)),
            lambda m: replace(m, date="2031-03-05"),
        ),
        (lambda m: person(m, 1, status="unclear"), lambda m: person(m, 1, status="officer")),
        (
            lambda m: person(m, 1, status_accept=("present", "officer")),
            lambda m: person(m, 1, status="officer"),
        ),
        (lambda m: person(m, 1, org_accept=(None,)), lambda m: person(m, 1, org_accept=())),
        (
            lambda m: person(m, 1, organisation="unclear"),
            lambda m: person(m, 1, org_accept=("X",)),
        ),
        (lambda m: item(m, 0, optional=True), lambda m: replace(m, items=m.items[1:])),
        (lambda m: item(m, 0, number_accept=(None,)), lambda m: item(m, 0, number=None)),
        (
            lambda m: replace(m, headings=("Business of the day",)),
            lambda m: with_more(m, Item(title="Business of the Day")),
        ),
        (
            lambda m: replace(m, unscored_lines=((80, 90),)),
            lambda m: with_more(m, Item(title="Opening words", line=85)),
        ),
        (
            lambda m: item(m, 3, parts=True, decisions=(SPARE,)),
            lambda m: with_more(m, Item(title="A part of premises", decisions=(SPARE,))),
        ),
        (
            lambda m: item(m, 0, optional_decisions=(SPARE,)),
            lambda m: item(m, 0, decisions=(SPARE,)),
        ),
        (lambda m: replace(m, kind="report"), lambda m: with_more(m, Item(title="Elsewhere"))),
        (lambda m: replace(m, attendance=None), lambda m: replace(m, attendance=())),
    ],
)
def test_what_could_go_either_way_is_not_scored(
    leave: Callable[[Case], Case], slip: Callable[[Case], Case]
) -> None:
    expected, found = replace(leave(meeting()), chair=None), slip(meeting())
    assert failing(expected, found) == set()
    assert failing(meeting(), found), "the slip is none"


def test_nobody_attends_an_agenda() -> None:
    agenda = replace(meeting(), attendance=(), chair=None)
    assert {"attendance", "apologies"} <= failing(agenda, meeting())


def test_a_meeting_of_a_document_that_no_case_expects_is_told() -> None:
    both = [meeting(), meeting("2031-06-10")]
    assert [m.date for m in strays([meeting()], both)] == ["2031-06-10"]


@pytest.mark.parametrize(
    ("expected", "found", "same"),
    [
        ("B. Castle", "B. Castle", True),
        ("Lucia Saiger-Burns", "Luicia Saiger-Burns", True),
        ("B. Castle", "J. Castle", False),
        ("J. Marten", "J. Morten", False),
        ("Castle", "B. Castle", False),
    ],
)
def test_one_slip_makes_no_other_person_and_another_letter_does(
    expected: str, found: str, same: bool
) -> None:
    assert bool(same_person(Attendee(person=expected), Attendee(person=found))) is same


def test_titles_and_letters_of_the_list_make_no_other_person() -> None:
    listed = Attendee(person="Bridget Castle", as_written="Acting Supt (Ms. B. Castle), T.D.")
    assert same_person(listed, Attendee(person="B. Castle"))
    assert not same_person(listed, Attendee(person="Castle"))
    assert not same_person(listed, Attendee(person="J. Castle"))


@pytest.mark.parametrize(
    ("expected", "found", "same"),
    [
        ("Wexmouth and District Council", "Wexmouth District Council", True),
        ("Eastern Area Board", "Western Area Board", False),
        ("Northmoor Police", "Northmoor Police Authority", False),
    ],
)
def test_bodies_are_the_same_by_their_words(expected: str, found: str, same: bool) -> None:
    assert same_body([expected], [found]) is same


def test_a_number_decides_between_equal_titles_and_an_ellipsis_stands_for_the_rest() -> None:
    wanted = [Item(title="Question by Cllr Castle …", number=n) for n in ("7", "8")]
    found = [Item(title="Question by Cllr Castle on the park", number=n) for n in ("8", "7")]
    pairs, missed, extra = pair(wanted, found, same_item)
    assert [(a.number, b.number) for a, b in pairs] == [("7", "7"), ("8", "8")]
    assert (missed, extra) == ([], [])


def test_a_decision_matches_as_a_bag_of_words_in_any_of_its_wordings() -> None:
    told = Outcome(
        words="agreed be bench it mended that the was", wordings=("be bench mended the",)
    )
    assert same_decision(told, Outcome(text="It was agreed that the bench be mended")) == 1
    assert same_decision(told, Outcome(text="The bench be mended")) == 1
    assert same_decision(told, Outcome(text="It was agreed that the clerk write")) == 0


def test_the_document_is_named_or_lies_beside(tmp_path: Path) -> None:
    below = tmp_path / "cases" / "one"
    below.mkdir(parents=True)
    (tmp_path / "pack.txt").touch()
    (below / "a.md").touch()
    case = Case(board=BOARD, date=None)
    assert documents(below / "a.json", case) == [below / "a.md"]
    assert documents(below / "expected.json", case) == [below / "a.md"]
    named = replace(case, document="pack.txt")
    assert documents(below / "a.json", named) == [(tmp_path / "pack.txt").resolve()]
    (below / "b.md").touch()
    with pytest.raises(BadRecord, match=r"expected\.json: names no document"):
        documents(below / "expected.json", case)


@pytest.mark.parametrize("text", ["{}", "[1]", '{"board": "B", "date": 7}', "no JSON", "\xff"])
def test_a_file_that_is_no_expected_reading_is_one_clear_line(tmp_path: Path, text: str) -> None:
    path = tmp_path / "x.json"
    path.write_bytes(text.encode("latin-1"))
    with pytest.raises(BadRecord, match=r"x\.json: not an expected reading"):
        load(path)


def test_a_skeleton_is_an_expected_reading_that_scores_one(tmp_path: Path) -> None:
    path = tmp_path / "minutes.json"
    path.write_text(skeleton(meeting(), "minutes.md"), "utf-8")
    assert failing(load(path), meeting()) == set()


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Two cases of the sample graph, the unseen one with a slip; one more without its file."""
    for place, date in (("runs", "2031-03-04"), ("unseen/runs", "2031-06-10")):
        (tmp_path / place).mkdir(parents=True)
        (tmp_path / place / "a.md").touch()
        (tmp_path / place / "a.json").write_text(skeleton(meeting(date), "a.md"), "utf-8")
    wrong = tmp_path / "unseen/runs/a.json"
    wrong.write_text(wrong.read_text("utf-8").replace("substitute", "officer"), "utf-8")
    (tmp_path / "runs/b.json").write_text(skeleton(meeting(), "gone.md"), "utf-8")
    return tmp_path


def test_a_folder_is_measured_by_family_and_apart_for_the_unseen(folder: Path) -> None:
    cases = gather(folder)
    assert [p.name for p in cases.absent] == ["b.json"]
    report = measure(cases, lambda paths: GRAPH)
    rows = {str(row["family"]): row for row in summary(report).dicts()}
    assert list(rows) == ["runs", "unseen/runs", "all seen", "all unseen"]
    assert (rows["runs"]["item numbers"], rows["unseen/runs"]["decisions"]) == ("1.00 (4)", None)
    long = {(r["family"], r["fact"]): r for r in details(report).dicts()}
    assert long["all unseen", "capacity"]["f1"] == 0.75
    assert long["runs", "meeting"]["found"] == 4, "the other meetings of the document are extra"
    assert any(
        "capacity: expected Finn Hale officer" in str(n["note"]) for n in notes(report).dicts()
    )


CASES = sorted(
    path for path in (Path(__file__).parent / "documents").rglob("*.json") if path.name != FILE
)


@pytest.mark.parametrize("path", CASES, ids=lambda p: f"{p.parent.name}/{p.stem}")
def test_every_case_of_ours_loads_and_means_itself(path: Path) -> None:
    """Its people, items and decisions find themselves, so that a right reading can score 1."""
    case = load(path)
    decisions = [d for i in case.items for d in i.decisions]
    told = [replace(d, text=d.text or d.words) for d in decisions]
    assert len(pair(decisions, told, same_decision)[0]) == len(decisions)
    assert len(pair(case.items, case.items, same_item)[0]) == len(case.items)
    here = [a for a in case.attendance or () if not a.repeat]
    assert [b.person for _, b in pair(here, here, same_person)[0]] == [a.person for a in here]
