"""Lists of who was there, each row a way of writing them; people and bodies are invented."""

import pytest
from made_lines import HEAD, lines, meeting, shown

from ingest.layouts.labels import blocks, label_of
from ingest.layouts.passage import QUOTE
from ingest.layouts.presence import memberships, presences
from ingest.layouts.stand_ins import substitutes

LABELS = {
    "present": """Present|Those present|Members present|Members|Committee members|Elected Members
Board Members present|Attendance|Attendees|In person|Councillors present|Yn bresennol|Presennol
Aelodau|I láthair|Sederunt|Representatives|Core members|Voting members present
I LÁTHAIR / PRESENT""",
    "officer": """Officers|Officers present|Officers in attendance|Council officers|Staff|Swyddogion
Officials present|Advisers present|Secretariat""",
    "in attendance": """In attendance|Also in attendance|Also present|Attending|Others present
Guests|Visitors|Observers|By invitation|Invitees|Hefyd yn bresennol|Members of the public
Presenters|Non-voting attendees|Non-members present|Also attended""",
    "apologies": """Apologies|Apologies for absence|Apologies received from|Apologies were received
Apology|Absent with apologies|Unable to attend|Ymddiheuriadau|Leithscéalta""",
    "substitute": "Substitutes|Substitutes present|Deputies|Deputising",
}
EVERY = [(one, status) for status, of in LABELS.items() for one in of.replace("\n", "|").split("|")]


@pytest.mark.parametrize(("label", "status"), EVERY)
def test_label(label: str, status: str) -> None:
    assert [shown(one) for one in presences(blocks(lines(f"{label}: Jo Able"))[0])] == [
        f"{status}: Jo Able"
    ]


@pytest.mark.parametrize(
    ("label", "role"),
    [
        ("Chair", "chair"),
        ("In the Chair", "chair"),
        ("Present in the chair", "chair"),
        ("Chaired by", "chair"),
        ("Yn y gadair", "chair"),
        ("Cadeirydd", "chair"),
        ("Presiding", "chair"),
        ("I gceannas", "chair"),
        ("Vice-Chairman", "vice chair"),
        ("Deputy Chair", "vice chair"),
        ("Is-gadeirydd", "vice chair"),
        ("Minutes", "minutes"),
        ("Minutes taken by", "minutes"),
        ("Minute taker", "minutes"),
        ("Clerk", "minutes"),
        ("Secretary", "minutes"),
        ("Cofnodion gan", "minutes"),
    ],
)
def test_label_of_a_role(label: str, role: str) -> None:
    found = presences(blocks(lines(f"{label}: Jo Able"))[0])
    assert [one.role for one in found] == [role]


# a line, the words after its label; None where it is no label
LABEL_LINES = [
    ("Present: Jo Able", "Jo Able"),
    ("Apologies – Jo Able", "Jo Able"),
    ("Apologies - Jo Able", "Jo Able"),
    ("apologies - Jo Able", None),
    ("Present", ""),
    ("PRESENT", ""),
    ("Members of the Board:", ""),
    ("Members of the Board: Jo Able", "Jo Able"),
    ("1. Present: Jo Able", "Jo Able"),
    ("Apologies Jo Able", "Jo Able"),
    ("Apologies were received from Jo Able", "Jo Able"),
    ("Present were Jo Able", "Jo Able"),
    ("Apologies were noted", None),
    ("Present the report to Jo Able", None),
    ("Chair reported that all was well", None),
    ("Councillors Able and Carr", None),
    ("Present: Name   Organisation", ""),
    ("Presentation: Jo Able", None),
    ("| Apologies | Jo Able |", "Jo Able"),
]


@pytest.mark.parametrize(("line", "rest"), LABEL_LINES)
def test_label_line(line: str, rest: str | None) -> None:
    found = label_of(lines(line)[0])
    assert (found[2] if found else None) == rest


# the head of minutes, who was there
HEADS = [
    (
        "Present: Jo Able (Chair), Bo Carr (Vice-Chair), Di Dunn (minutes)",
        ["present: Jo Able (chair)", "present: Bo Carr (vice chair)", "present: Di Dunn (minutes)"],
    ),
    (
        "Present: Jo Able, Chair; Bo Carr – Deputy Chair",
        ["present: Jo Able (chair)", "present: Bo Carr (vice chair)"],
    ),
    (
        "Present: Jo Able, An Cathaoirleach, Bo Carr, Leas-Chathaoirleach",
        ["present: Jo Able (chair)", "present: Bo Carr (vice chair)"],
    ),
    (
        "Present: Jo Able, Chair of Bench, Northby Court",
        ["present: Jo Able, Chair of Bench @ Northby Court"],
    ),
    ("Present: Jo Able (Minute Secretary)", ["present: Jo Able (minutes)"]),
    # one list under another; on lines of their own, in bold, or within a line
    (
        "Present:\nJo Able\nOfficers: Bo Carr, Nurse\nAlso present: Di Dunn\nApologies: Ed Ellis",
        [
            "present: Jo Able",
            "officer: Bo Carr, Nurse",
            "in attendance: Di Dunn",
            "apologies: Ed Ellis",
        ],
    ),
    ("**PRESENT**\nJo Able\n**APOLOGIES**\nBo Carr", ["present: Jo Able", "apologies: Bo Carr"]),
    (
        "Present: Jo Able. In attendance: Bo Carr, Apologies: Di Dunn",
        ["present: Jo Able", "in attendance: Bo Carr", "apologies: Di Dunn"],
    ),
    ("Present: Jo Able   Bo Carr", ["present: Jo Able", "present: Bo Carr"]),
    ("In the chair: Jo Able\nBo Carr", ["present: Jo Able (chair)", "present: Bo Carr"]),
    (
        "Present: Councillors\nAble, Carr\nDunn",
        ["present: Councillor Able", "present: Councillor Carr", "present: Councillor Dunn"],
    ),
    # nobody excuses themselves who is only said to have been absent
    ("Absent: Jo Able\nPresent: Bo Carr", ["present: Bo Carr"]),
    # marks and numbers of a list
    ("Present:\n* Jo Able\n* Bo Carr", ["present: Jo Able", "present: Bo Carr"]),
    ("Present:\n1. Jo Able\n(2) Bo Carr", ["present: Jo Able", "present: Bo Carr"]),
    # tables
    (
        "Present:\n| Jo Able | Nurse | Northby Homes |\n| Bo Carr | Clerk |",
        ["present: Jo Able, Nurse @ Northby Homes", "present: Bo Carr (minutes)"],
    ),
    ("Present:\n| Jo Able | Bo Carr |", ["present: Jo Able", "present: Bo Carr"]),
    # people under the body that sent them
    (
        "Present:\n**Eskshire Police**\nJo Able\n**Netherlow Council**\nBo Carr",
        ["present: Jo Able @ Eskshire Police", "present: Bo Carr @ Netherlow Council"],
    ),
    (
        "Present:\nEskshire Police\n  Jo Able\n  Bo Carr\nVictim Support\n  Di Dunn",
        [
            "present: Jo Able @ Eskshire Police",
            "present: Bo Carr @ Eskshire Police",
            "present: Di Dunn @ Victim Support",
        ],
    ),
    (
        "Present:\nNETHERLOW COUNCIL MEMBERS:\nJo Able\nPUBLIC REPRESENTATIVES:\nBo Carr",
        ["present: Jo Able @ NETHERLOW COUNCIL", "present: Bo Carr"],
    ),
    ("Present:\nNVF NOMINATIONS:\nJo Able", ["present: Jo Able @ NVF"]),
    (
        "PRESENT/I LÁTHAIR\nCouncillors/Comhairleoirí\nJ. Able\nB. Carr\n"
        "APOLOGIES/LEITHSCÉALTA\nD. Dunn\nThe meeting commenced at 2.00 p.m.",
        ["present: J. Able", "present: B. Carr", "apologies: D. Dunn"],
    ),
    (
        "Present:\nJo Able\nAPOLOGIES\nFOR ABSENCE:\nBo Carr",
        ["present: Jo Able", "apologies: Bo Carr"],
    ),
    (
        "| Members Present | Cllr Able |\n| Designated | Supt Carr, PSNI |\n"
        "| Organisations | Mr Dunn |",
        ["present: Cllr Able", "present: Supt Carr, Supt @ PSNI", "present: Mr Dunn"],
    ),
    (
        "| Members Present | Jo Able |\n| Officers in | Bo Carr |\n| Attendance | Di Dunn |",
        ["present: Jo Able", "officer: Bo Carr", "officer: Di Dunn"],
    ),
    ("Present:\nGARDA NOMINATIONS:\nJo Able", ["present: Jo Able @ GARDA"]),
    ("Present:\nCOUNCIL MEMBERS:\nJo Able", ["present: Jo Able"]),
    ("Present:\nEXECUTIVE:\nJo Able, Town Clerk", ["present: Jo Able, Town Clerk"]),
    (
        "Present:\nEskshire Police:\nJo Able (Northby Homes)",
        ["present: Jo Able @ Northby Homes"],
    ),
    (
        "Apologies: Jo Able\nEskshire Police:\nBo Carr",
        ["apologies: Jo Able", "present: Bo Carr @ Eskshire Police"],
    ),
    (
        "Officers: Jo Able\nEskshire Police:\nBo Carr\nWard Councillors:\nDi Dunn",
        ["officer: Jo Able", "present: Bo Carr @ Eskshire Police", "present: Di Dunn"],
    ),
    ("In attendance:\nInspector: Jo Able", ["in attendance: Jo Able"]),
    # how and how long somebody was there
    (
        "Present: Jo Able (via Teams), Bo Carr (for item 3 only), Di Dunn (left at 10.30)",
        [
            "present: Jo Able (remote)",
            "present: Bo Carr (for item 3 only)",
            "present: Di Dunn (left at 10.30)",
        ],
    ),
    (
        "Present:\nJo Able*\nBo Carr\nDi Dunn**\n* attended remotely\n** left after item 4",
        ["present: Jo Able (remote)", "present: Bo Carr", "present: Di Dunn (left after item 4)"],
    ),
    (
        "Present: Jo Able†, Bo Carr (1)\n† by video link\n(1) joined at 10.15",
        ["present: Jo Able (remote)", "present: Bo Carr (joined at 10.15)"],
    ),
    # substitutes
    (
        "Present: Jo Able (substitute for Bo Carr), Di Dunn (sub), Ed Ellis (deputy)",
        ["substitute: Jo Able (for Bo Carr)", "substitute: Di Dunn", "substitute: Ed Ellis"],
    ),
    ("Substitutes: Jo Able (for Bo Carr)", ["substitute: Jo Able (for Bo Carr)"]),
    (
        "Present: Jo Able (for Bo Carr), Di Dunn (for Northby Homes)",
        ["substitute: Jo Able (for Bo Carr)", "present: Di Dunn"],
    ),
    ("Apologies: Jo Able (sub: Bo Carr)", ["apologies: Jo Able"]),
    (
        "Present: Jo Able\nBo Carr was in attendance as a substitute for Di Dunn, Nurse, NBC",
        ["present: Jo Able", "substitute: Bo Carr (for Di Dunn)"],
    ),
    (
        "Present:\nJo Able, NBC (as substitute for Chief Officer\nBo Carr)\nDi Dunn",
        ["present: Di Dunn", "substitute: Jo Able @ NBC (for Bo Carr)"],
    ),
    # a label that a narrow column broke; a post that ends like a board
    ("Present: Jo Able\nAlso\npresent: Bo Carr", ["present: Jo Able", "in attendance: Bo Carr"]),
    (
        "In attendance: Meetings Administrator (Ms. J. Able), Executive\nEngineer (Mr. B. Carr)",
        [
            "in attendance: Ms. J. Able, Meetings Administrator",
            "in attendance: Mr. B. Carr, Executive Engineer",
        ],
    ),
    (
        "Present: Jo Able as substitute for Bo Carr and Di Dunn as deputy for Ed Ellis",
        ["substitute: Jo Able (for Bo Carr)", "substitute: Di Dunn (for Ed Ellis)"],
    ),
]  # fmt: skip


@pytest.mark.parametrize(("head", "found"), HEADS)
def test_head(head: str, found: list[str]) -> None:
    assert [shown(one) for one in presences(blocks(lines(head))[0])] == found


@pytest.mark.parametrize(
    "after",
    [
        "The Chair welcomed everyone and thanked them for their help.",
        "# Minutes of the last meeting",
    ],
)
def test_a_sentence_or_a_heading_ends_the_lists(after: str) -> None:
    found, end = blocks(lines(f"Present:\nJo Able\n\n{after}\nBo Carr"))
    assert [shown(one) for one in presences(found)] == ["present: Jo Able"]
    assert end == 2


def test_the_absent_person_keeps_post_and_body() -> None:
    line = lines("Jo Able was present as a substitute for Bo Carr, Town Clerk, NBC")[0]
    (one,) = substitutes(line.text, line)
    assert one.substitute_for is not None
    assert (one.substitute_for.post, one.substitute_for.organisation) == ("Town Clerk", "NBC")


def test_evidence_is_the_line_or_of_a_long_one_the_words_about_the_name() -> None:
    names = "; ".join(f"Bo {letter}arr, Nurse" for letter in "BCDFGHKLMNPRST" * 2)
    short, long = blocks(lines(f"Present: Jo Able\nOfficers: {names}"))[0]
    assert presences([short])[0].person.quote.text == "Present: Jo Able"
    far = presences([long])[-1].person
    assert far.name in far.quote.text
    assert len(far.quote.text) <= QUOTE
    assert far.quote.line == 2


def test_membership_list() -> None:
    found = memberships(
        blocks(
            lines("Members: Jo Able (Chair), Bo Carr (Vice-Chair), Di Dunn\nAlso invited: Ed Ellis")
        )[0]
    )
    assert [(one.person.name, one.role) for one in found] == [
        ("Jo Able", "chair"),
        ("Bo Carr", "vice chair"),
        ("Di Dunn", "member"),
        ("Ed Ellis", "invited"),
    ]


# words that are said of one person, what they tell
WORDS = [
    *((f"({word})", "remote") for word in
      ("remote", "remotely", "virtual", "online", "on-line", "via Teams", "Zoom", "Webex", "Skype",
       "dialled in", "by video", "by phone")),
    *((f"({word})", word) for word in
      ("part", "item 3 only", "items 2-4 only", "until 3.30", "from 10.15", "left at 3",
       "arrived at 3", "joined after item 2")),
    *((f"({word})", "minutes") for word in
      ("minutes", "notes", "Clerk", "Secretary", "secretariat", "note taker")),
    *((f"({word})", "chair") for word in
      ("Chair", "Convener", "Convenor", "Cathaoirleach", "Cadeirydd", "C")),
    *((f"({word})", "vice chair") for word in
      ("Vice-Chair", "Deputy Chair", "Leas-Chathaoirleach", "Is-gadeirydd", "VC")),
    *((f"({word} Bo Carr)", "for Bo Carr") for word in
      ("substitute for", "substituting for", "deputising for", "sub for", "deputy for", "for")),
]  # fmt: skip


@pytest.mark.parametrize(("note", "told"), WORDS)
def test_words_of_notes(note: str, told: str) -> None:
    (one,) = presences(blocks(lines(f"Present: Jo Able {note}"))[0])
    assert shown(one).endswith(f"Jo Able ({told})")


PAIRED = [
    (
        "Present:\nJo Able (JA) – Chair\nLead for Housing, Northby Council\nInsp Bo Carr (BC)\n"
        "Eskshire Police\n"
        "Di Dunn (DD)\nVictim Support\n\nApologies:\nEd Ellis\nNational Probation Service",
        [
            "present: Jo Able, Lead for Housing @ Northby Council (chair)",
            "present: Insp Bo Carr, Insp @ Eskshire Police",
            "present: Di Dunn @ Victim Support",
            "apologies: Ed Ellis @ National Probation Service",
        ],
    ),
    (
        "Present\n\nJo Able\nChief Executive\nNorthby Council\nBo Carr\nManager\nVictim Support",
        [
            "present: Jo Able, Chief Executive @ Northby Council",
            "present: Bo Carr, Manager @ Victim Support",
        ],
    ),
    (  # a bracket that the line's end cuts is no affiliation of the next
        "Present: Jo Able (Northby Council), Bo Carr (Deputy Police\n"
        "and Crime Commissioner), Supt Di Dunn",
        [
            "present: Jo Able @ Northby Council",
            "present: Bo Carr, Deputy Police and Crime Commissioner",
            "present: Supt Di Dunn, Supt",
        ],
    ),
]


@pytest.mark.parametrize(("head", "found"), PAIRED)
def test_post_and_body_below_the_name(head: str, found: list[str]) -> None:
    assert [shown(one) for one in presences(blocks(lines(head))[0])] == found


MARKED = [
    (
        "Attended by:\nFrom Northby Council: Jo Able, Bo Carr\nPPN Representatives:\nDi Dunn",
        [
            "present: Jo Able @ Northby Council",
            "present: Bo Carr @ Northby Council",
            "present: Di Dunn @ PPN",
        ],
    ),
    (
        "Present: Jo Able\nOfficers:\nDeputy Chief Constable : Ms B Carr",
        ["present: Jo Able", "officer: Ms B Carr, Deputy Chief Constable"],
    ),
    (
        "Apologies: Jo Able, Northby Homes – Bo Carr (BC) attended in her place",
        ["substitute: Bo Carr @ Northby Homes (for Jo Able)", "apologies: Jo Able @ Northby Homes"],
    ),
    (
        "Apologies: Jo Able (Director, Northby Council) – represented by Bo Carr, Di Dunn "
        "(Cafcass)",
        [
            "substitute: Bo Carr @ Northby Council (for Jo Able)",
            "apologies: Jo Able, Director @ Northby Council",
            "apologies: Di Dunn @ Cafcass",
        ],
    ),
    (
        "Present:\nJo Able – Northby Council (vice Bo Carr)\n"
        "Di Dunn, Manager, Cafcass – for Ed Ellis",
        [
            "substitute: Jo Able @ Northby Council (for Bo Carr)",
            "substitute: Di Dunn, Manager @ Cafcass (for Ed Ellis)",
        ],
    ),
    (  # the chair of another body, in a list with its own
        "Present: Jo Able (Chair)\nBo Carr, Chair, Northby Adults Board\nDi Dunn, Manager, Cafcass",
        [
            "present: Jo Able (chair)",
            "present: Bo Carr, Chair @ Northby Adults Board",
            "present: Di Dunn, Manager @ Cafcass",
        ],
    ),
    (
        "Present: Jo Able (Chair, Northby Council), Cllr Bo Carr, Sgt Di Dunn and PC Ed Ellis "
        "(Eskshire Police)",
        [
            "present: Jo Able @ Northby Council (chair)",
            "present: Cllr Bo Carr",
            "present: Sgt Di Dunn, Sgt @ Eskshire Police",
            "present: PC Ed Ellis, PC @ Eskshire Police",
        ],
    ),
    (
        "On Zoom:\nCllr Jo Able – Cabinet Member for Homes and Board Chair\n"
        "Bo Carr – Expert by Experience",
        [
            "present: Cllr Jo Able, Cabinet Member for Homes and Board Chair (chair; remote)",
            "present: Bo Carr, Expert by Experience (remote)",
        ],
    ),
    (
        "Apologies:\nMembers: Jo Able, Bo Carr\nOfficers: Di Dunn\n"
        "Northby Carers – no representative",
        ["apologies: Jo Able", "apologies: Bo Carr", "apologies: Di Dunn"],
    ),
    (
        "In Attendance:\n- Jo Able, Clerk.\n- Two members of the public.\n\nOrder of Business\n"
        "1. Apologies ....... 2",
        ["in attendance: Jo Able (minutes)"],
    ),
    (
        "Present: Jo Able\nOfficers present: Bo Carr\nPresent for item 5 below: Di Dunn (Nurse)",
        ["present: Jo Able", "officer: Bo Carr", "in attendance: Di Dunn, Nurse (item 5)"],
    ),
    (
        "Apologies: Councillors Able and Carr (Councillor Dunn\nsubstituting).",
        [
            "apologies: Councillor Able",
            "apologies: Councillor Carr",
            "substitute: Councillor Dunn (for Carr)",
        ],
    ),
    (
        "Present:\nCllr Jo Able; and\nCllr Bo Carr\n\nDesignated\nBodies:\n\nSupt Di Dunn, PSNI;\n",
        ["present: Cllr Jo Able", "present: Cllr Bo Carr", "present: Supt Di Dunn, Supt @ PSNI"],
    ),
    (
        "Membership\nPersons absent are marked with an ‘A’\n\n        Jo Able (Chair)\n"
        "  A     Bo Carr     -     Northby Council\n        Di Dunn     -     Ashmoor Council",
        ["present: Jo Able (chair)", "present: Di Dunn @ Ashmoor Council"],
    ),
    (
        "Voting Members:\nPolice – Supt Jo Able\nNorthby Council – Bo Carr, Di Dunn\n"
        "Deputy Clerk : Ms E Ellis",
        [
            "present: Supt Jo Able, Supt @ Police",
            "present: Bo Carr @ Northby Council",
            "present: Di Dunn @ Northby Council",
            "present: Ms E Ellis, Deputy Clerk",
        ],
    ),
    # headings that end in what they tell, plural titles, bodies that look like people
    (
        "**Main Panel Members Present:**\n\n|Cllr Jo Able (Chairman)|Northby Council|\n"
        "|---|---|\n|Mr Bo Carr|Co-opted Member|",
        ["present: Cllr Jo Able @ Northby Council (chair)", "present: Mr Bo Carr, Co-opted Member"],
    ),
    (
        "PRESENT\n\nCouncillor Jo Able\n\n**Portfolio Holders in attendance**\n\nCllr Bo Carr",
        ["present: Councillor Jo Able", "in attendance: Cllr Bo Carr"],
    ),
    (
        "Present:-\n\nBAILIES\n\nJo ABLE      Bo CARR      Di DUNN\n\nAlso Present:-\n\n"
        "Supt Ed ELLIS, Eskshire Police\nTemporary Area Manager Flo FINCH, Esk Fire Service",
        [
            "present: Jo ABLE",
            "present: Bo CARR",
            "present: Di DUNN",
            "in attendance: Supt Ed ELLIS, Supt @ Eskshire Police",
            "in attendance: Flo FINCH, Temporary Area Manager @ Esk Fire Service",
        ],
    ),
    (
        "PRESENT:\n\nAldermen: Able\n\nCarr\n\nCouncillors: Dunn\n\nEllis (7.10pm)\n\n"
        "Designated Bodies: Mr Fox – PSNI",
        [
            "present: Alderman Able",
            "present: Alderman Carr",
            "present: Councillor Dunn",
            "present: Councillor Ellis (7.10pm)",
            "present: Mr Fox @ PSNI",
        ],
    ),
    (
        "**Present:**\n\n**Statutory partners:**\n\nNorthby Council: J Able (Chief Executive)\n\n"
        "**Invited partners:**\n\nEskshire Police: Supt B Carr\nColeg Glan Esk: D Dunn",
        [
            "present: J Able, Chief Executive @ Northby Council",
            "present: Supt B Carr, Supt @ Eskshire Police",
            "present: D Dunn @ Coleg Glan Esk",
        ],
    ),
    (
        "**In Attendance:**\n\n**Eskshire Councillors**\n\nCllr Jo Able, Cllr Bo Carr\n\n"
        "**Eskshire Council Officers**\n\nDi Dunn, Clerk\n\n**Town and Parish Councils**\n\n"
        "Northby Town Council – Ed Ellis\nUpper Esk Parish Council – none\n"
        "Esk Fire Service – Station Manager Flo Finch",
        [
            "present: Cllr Jo Able",
            "present: Cllr Bo Carr",
            "officer: Di Dunn @ Eskshire Council (minutes)",
            "present: Ed Ellis @ Northby Town Council",
            "present: Flo Finch, Station Manager @ Esk Fire Service",
        ],
    ),
    (
        "Present: Cllr Gil Hay\nGarda Síochána: Supt Jo Able, Northby, Supt Bo Carr, Netherlow\n"
        "Others in attendance: Agenda Item 5 – Esk Rural Support: Mr Dunn and Ms\nEllis",
        [
            "present: Cllr Gil Hay",
            "present: Supt Jo Able, Supt @ Garda Síochána",
            "present: Supt Bo Carr, Supt @ Garda Síochána",
            "in attendance: Mr Dunn @ Esk Rural Support",
            "in attendance: Ms Ellis @ Esk Rural Support",
        ],
    ),
    (
        "Present: Councillors Able (Chair), Brook\nand Carr",
        [
            "present: Councillor Able (chair)",
            "present: Councillor Brook",
            "present: Councillor Carr",
        ],
    ),
    (
        "Also present: Cllr Jo Able, Cllr Bo Carr (both Northby Council), Station Commander Dunn",
        [
            "in attendance: Cllr Jo Able @ Northby Council",
            "in attendance: Cllr Bo Carr @ Northby Council",
            "in attendance: Station Commander Dunn",
        ],
    ),
    (
        "Apologies: Mrs Able (Independent Member), Mr Carr (Youth Justice Agency)",
        ["apologies: Mrs Able, Independent Member", "apologies: Mr Carr @ Youth Justice Agency"],
    ),
    (
        "Also present: Dr Jo Able, Nurse; Local Senior\n"
        "Officer Bo Carr and Group Manager Di Dunn, EFS",
        [
            "in attendance: Dr Jo Able, Nurse",
            "in attendance: Bo Carr, Local Senior Officer",
            "in attendance: Di Dunn, Group Manager @ EFS",
        ],
    ),
    (
        "YN BRESENNOL: Y Cynghorwyr Jo Able (Cadeirydd) a Bo Carr\n"
        "Prif Arolygydd Di Dunn (Heddlu Esk)\n"
        "WRTH LAW: Swyddog Pwyllgor (Mrs Ed Ellis)\n\n"
        "Croesawodd y cadeirydd bawb i’r cyfarfod gan estyn croeso arbennig i Di Dunn.",
        [
            "present: Cynghorydd Jo Able (chair)",
            "present: Cynghorydd Bo Carr",
            "present: Prif Arolygydd Di Dunn @ Heddlu Esk",
            "in attendance: Mrs Ed Ellis, Swyddog Pwyllgor",
        ],
    ),
]  # fmt: skip


@pytest.mark.parametrize(("head", "found"), MARKED)
def test_what_the_lists_say_of_their_people(head: str, found: list[str]) -> None:
    assert sorted(shown(one) for one in presences(blocks(lines(head))[0])) == sorted(found)


def test_a_list_of_contents_is_no_list_of_names() -> None:
    read = meeting(
        HEAD + "* [Attendance](#a)\n* [Welcome](#w)\n* [Finance](#f)\n\n## Attendance\n\n"
        "**Members:**\n\n* Jo Able, Northby Council\n* Bo Carr, Eskshire Police\n\n## Welcome\n"
        "\nAll were welcomed.\n"
    )
    assert [one.person.name for one in read.presences] == ["Jo Able", "Bo Carr"]


def test_apologies_told_again_by_surname_are_those_of_the_list() -> None:
    read = meeting(
        HEAD + "Present: Cllr Jo Able\nApologies: Cllr Bo Carr, Insp Di Dunn\n\n1. Apologies\n\n"
        "Apologies had been received from Councillor Carr and Inspector Dunn.\n\n2. Minutes\n\n"
        "Agreed.\n"
    )
    assert [one.person.name for one in read.presences] == ["Jo Able", "Bo Carr", "Di Dunn"]
