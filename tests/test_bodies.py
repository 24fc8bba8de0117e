"""Which body a form means; towns, bodies and the register here are invented."""

from collections.abc import Iterable
from itertools import permutations
from pathlib import Path

import pytest

from graph.bodies import Bodies, Body, BodyContext, BodyMention, resolve_bodies
from graph.body_names import body_name, classify_board, classify_organisation
from graph.register import Register, load_register
from ingest.errors import BadRegister

REGISTER = """
[[area]]
name = "Eskshire"
country = true

[[area]]
name = "Eskmouth-on-Sea"
other_names = ["Eskmouth"]
within = ["Eskshire"]

[[area]]
name = "Marrowby"
within = ["Eskshire"]

[[body]]
name = "Eskmouth-on-Sea Borough Council"
classification = "council"
area = "Eskmouth-on-Sea"
short = ["EBC"]

[[body]]
name = "Works and Gardens"
classification = "department"
area = "Eskmouth-on-Sea"
short = ["WG"]
part_of = "Eskmouth-on-Sea Borough Council"

[[body]]
name = "Eskshire Probation Trust"
area = "Eskshire"
short = ["Probation"]
until = "2014-05-31"

[[body]]
name = "Youth Offending Service"
area = "Eskshire"
short = ["YOS"]
local = true
"""

ESKMOUTH = BodyContext(
    document="e", file="e", board="Safer Eskmouth Partnership", date="2012-08-14", held=True
)
MARROWBY = BodyContext(
    document="m",
    file="pack",
    board="SAFER MARROWBY PARTNERSHIP EXECUTIVE",
    date="2013-04-24",
    held=True,
)
AGENDA = BodyContext(
    document="a",
    file="pack",
    board="Safer Marrowby Partnership",
    date="2013-07-05",
    minutes=("2013-04-24",),
    expansions=(("FAB", "Families and Beyond"),),
)
TOWNS = (ESKMOUTH, MARROWBY, AGENDA)


@pytest.fixture(scope="module")
def register(tmp_path_factory: pytest.TempPathFactory) -> Register:
    file = tmp_path_factory.mktemp("register") / "eskshire.toml"
    file.write_text(REGISTER, "utf-8")
    return load_register([file])


def _read(register: Register, *said: str, towns: Iterable[BodyContext] = TOWNS) -> Bodies:
    """Bodies of mentions written as `document: text`."""
    mentions = [
        BodyMention(document=document, text=text, line=line)
        for line, (document, text) in enumerate((one.split(": ", 1) for one in said), 1)
    ]
    return resolve_bodies(list(towns), mentions, register)


def _body(bodies: Bodies, document: str, text: str) -> Body:
    found = bodies.of(document, text)
    return next(one for one in bodies.bodies if one.id == found)


@pytest.mark.parametrize(
    ("said", "document", "text", "name"),
    [
        # the documents themselves, the nearest first
        (["m: Police", "a: Eskshire Police"], "m", "Police", "Eskshire Police"),
        (["m: Police", "e: Eskshire Police"], "m", "Police", "Police"),
        (["m: Fire Authority", "a: Eskshire Fire and Rescue Authority"], "m", "Fire Authority",
         "Eskshire Fire and Rescue Authority"),
        (["m: MBC", "a: Marrowby Borough Council"], "m", "MBC", "Marrowby Borough Council"),
        (["e: CCG", "e: Esk Vale Clinical Commissioning Group"], "e", "CCG",
         "Esk Vale Clinical Commissioning Group"),
        (["m: Police", "m: Eskshire Police Authority"], "m", "Police", "Police"),
        (["m: FAB"], "m", "FAB", "Families and Beyond"),
        # the board of the document
        (["e: the Partnership"], "e", "the Partnership", "Safer Eskmouth Partnership"),
        (["e: SEP"], "e", "SEP", "Safer Eskmouth Partnership"),
        (["m: SMP Executive Group"], "m", "SMP Executive Group", "Safer Marrowby Partnership"),
        (["a: Safer Marrowby Executive"], "a", "Safer Marrowby Executive",
         "Safer Marrowby Partnership"),
        # the register, by area and date
        (["e: EBC"], "e", "EBC", "Eskmouth-on-Sea Borough Council"),
        (["m: EBC"], "m", "EBC", "EBC"),
        (["m: WG"], "m", "WG", "WG"),
        (["e: Probation"], "e", "Probation", "Eskshire Probation Trust"),
        (["e: YOS Management Board"], "e", "YOS Management Board",
         "Youth Offending Service Management Board"),
        # slips of reading
        (["e: Safe in Esk Vallev", "a: Safe in Esk Valley", "m: Vale Valley Trust"], "e",
         "Safe in Esk Vallev", "Safe in Esk Valley"),
        (["m: SAFER MARROWBY PARTNER SHIP"], "m", "SAFER MARROWBY PARTNER SHIP",
         "Safer Marrowby Partnership"),
    ],
)  # fmt: skip
def test_form_means_body(
    register: Register, said: list[str], document: str, text: str, name: str
) -> None:
    body = _body(_read(register, *said), document, text)
    assert body.name == name
    assert text in (body.name, *body.other_names)


def test_a_short_name_in_two_towns_is_two_bodies(register: Register) -> None:
    bodies = _read(register, "e: YOS", "m: YOS", "e: Victim Aid", "m: Victim Aid")
    here, there = _body(bodies, "e", "YOS"), _body(bodies, "m", "YOS")
    assert here.id == "organisation/youth-offending-service-eskmouth-on-sea"
    assert there.id == "organisation/youth-offending-service-marrowby"
    assert (here.area, there.area) == ("Eskmouth-on-Sea", "Marrowby")


def test_boards_of_one_name_in_two_towns_take_the_area_into_the_id(register: Register) -> None:
    towns = [
        BodyContext(document=town, file=town, board="Nettle Harbour Forum", area=town)
        for town in ("Eskmouth", "Marrowby")
    ]
    assert [one.id for one in _read(register, towns=towns).bodies] == [
        "board/nettle-harbour-forum-eskmouth-on-sea",
        "board/nettle-harbour-forum-marrowby",
    ]


def named(board: str, *documents: str) -> dict[str | None, set[str | None]]:
    """The ids and areas of the board whose documents (a, b, …) each name those bodies."""
    contexts, mentions = [], []
    for letter, told in zip("abcdef", documents, strict=False):
        contexts.append(BodyContext(document=letter, file=letter, board=board))
        mentions += [BodyMention(document=letter, text=one) for one in told.split(", ") if one]
    found = resolve_bodies(contexts, mentions, Register())
    boards = [found.by_id[str(found.of(one.document, board))] for one in contexts]
    return {"ids": {one.id for one in boards}, "areas": {one.area for one in boards}}


AREAS = [
    # called after a place: not where the council is that some documents name
    ("Sandlow Safety Partnership", ["", "Ashby Town Council", ""], "Sandlow"),
    ("Sandlow Safety Partnership", ["Ashby Town Council", "Oxley Town Council"], "Sandlow"),
    # but where the council is that most of them name
    ("Sandlow Safety Partnership", ["Ashby Town Council", "Ashby Town Council", ""], "Ashby"),
    ("County Sandlow Safety Committee", ["Sandlow County Council, Ashby Town Council"], "Sandlow"),
]


@pytest.mark.parametrize(("board", "documents", "area"), AREAS)
def test_a_board_called_after_a_place_is_one_whatever_its_documents_name(
    board: str, documents: list[str], area: str
) -> None:
    found = named(board, *documents)
    assert (len(found["ids"]), found["areas"]) == (1, {area})


@pytest.mark.parametrize(
    ("written", "name"),
    [
        ("Sandlow Safety Board / Bwrdd Diogelwch Sandlow", "Sandlow Safety Board"),
        ("Bwrdd Diogelwch Sandlow / Sandlow Safety Board", "Sandlow Safety Board"),
        ("Youth / Adult Services Board", "Youth / Adult Services Board"),
    ],
)
def test_a_name_in_two_languages_is_one(written: str, name: str) -> None:
    assert body_name(written).text == name


def test_an_executive_is_another_board_unless_its_minutes_are_the_boards(
    register: Register,
) -> None:
    apart = _read(
        register, towns=[MARROWBY, BodyContext(document="a", file="a", board=AGENDA.board)]
    )
    assert len(apart.bodies) == 2
    one = _body(_read(register), "m", "SAFER MARROWBY PARTNERSHIP EXECUTIVE")
    assert (one.id, one.label) == ("board/safer-marrowby-partnership", "Board")
    assert one.classification == "partnership"


def test_department_is_part_of_its_council(register: Register) -> None:
    bodies = _read(register, "e: WG")
    department = _body(bodies, "e", "WG")
    assert department.name == "Works and Gardens"
    assert department.part_of == "organisation/eskmouth-on-sea-borough-council"
    assert department.part_of in {one.id for one in bodies.bodies}


def test_sub_committee_is_part_of_the_committee_around_it(register: Register) -> None:
    towns = [
        BodyContext(document="c", file="c", board="Eskshire Joint Policing Committee"),
        BodyContext(
            document="s",
            file="s",
            board="Joint Policing Sub Committee of the Municipal District of Marrowby",
        ),
        BodyContext(
            document="t",
            file="t",
            board="MUNICIPAL DISTRICT OF MARROWBY JOINT POLICING SUB-COMMITTEE",
        ),
    ]
    committee, sub = _read(register, towns=towns).bodies
    assert sub.part_of == committee.id
    assert sub.classification == "sub-committee"


def test_unexplained_letters_are_kept_and_told(register: Register) -> None:
    bodies = _read(register, "e: QXZ", "e: QXZ", "m: YOS")
    assert _body(bodies, "e", "QXZ").name == "QXZ"
    assert [(one.text, one.line) for one in bodies.unknown] == [("QXZ", 1)]


def test_order_is_of_no_weight(register: Register) -> None:
    said = ["m: Police", "a: Eskshire Police", "e: YOS", "m: SMP", "e: EBC", "a: EBC"]
    results = [
        _read(register, *list(order), towns=order_of_towns).bodies
        for order in list(permutations(said))[::120]
        for order_of_towns in permutations(TOWNS)
    ]
    assert all(one == results[0] for one in results)


@pytest.mark.parametrize(
    ("name", "organisation", "board"),
    [
        ("Eskmouth Borough Council", "council", "council"),
        ("Community Development Directorate", "department", "other"),
        ("Eskshire Police Authority", "police", "other"),
        ("Eskshire Fire Brigade", "fire", "other"),
        ("Esk Probation Trust", "probation", "other"),
        ("HMP Longmoor", "prison", "other"),
        ("Esk Vale Clinical Commissioning Group", "health", "group"),
        ("Office of the Police and Crime Commissioner for Eskshire", "commissioner", "other"),
        ("Marrowby Homes", "housing", "other"),
        ("Esk College", "education", "other"),
        ("Lantern Trust", "charity", "other"),
        ("Mending CIC", "company", "other"),
        ("Marrowby Magistrates Court", "court", "other"),
        ("Home Office", "government", "other"),
        ("Safer Eskmouth Partnership Executive", "other", "executive"),
        ("Joint Policing Sub-Committee", "police", "sub-committee"),
        ("Eastern Area Partnership Board", "other", "board"),
    ],
)
def test_classes_are_of_the_contract(name: str, organisation: str, board: str) -> None:
    assert (classify_organisation(name), classify_board(name)) == (organisation, board)


def test_initials_leave_out_the_place_and_small_words() -> None:
    name = body_name("Office of the Police and Crime Commissioner for Eskshire")
    assert {"PCC", "OPCC"} <= name.initials


def test_bad_register_is_told_with_its_path(tmp_path: Path) -> None:
    file = tmp_path / "mine.toml"
    file.write_text('[[body]]\nname = "X Trust"\nshrt = ["XT"]\n', "utf-8")
    with pytest.raises(BadRegister, match=r"mine\.toml: .*shrt"):
        load_register([file])
    file.write_text('[[body]]\nname = "X Trust"\npart_of = "Nobody"\n', "utf-8")
    with pytest.raises(BadRegister, match="X Trust names Nobody"):
        load_register([file])
