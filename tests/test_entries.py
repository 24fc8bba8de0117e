"""Lists of names as minutes write them, each a row; people, towns and bodies are invented.

An entry is shown as ``Cllr Jo Able TD: post @ body [note; note]``.
"""

import pytest

from ingest.layouts.entries import entries
from ingest.layouts.entry import Entry


def shown(entry: Entry) -> str:
    post, body = entry.affiliation()
    name = " ".join(filter(None, (entry.name.prefix, entry.name.name, entry.suffix)))
    notes = f" [{'; '.join(entry.notes)}]" if entry.notes else ""
    return name + (f": {post}" if post else "") + (f" @ {body}" if body else "") + notes


@pytest.mark.parametrize(
    "text",
    """None|Nil.|N/A|No apologies were received|None received.|There were no apologies|Dim|Vacant
Vacancy|TBC|No one|-|""".replace("\n", "|").split("|"),
)
def test_nobody(text: str) -> None:
    assert entries(text) == []


JOINTS = [
    "Jo Able, Bo Carr",
    "Jo Able; Bo Carr",
    "Jo Able\nBo Carr",
    "Jo Able   Bo Carr",
    "Jo Able and Bo Carr",
    "Jo Able & Bo Carr",
    "Jo Able, and Bo Carr",
    "Jo Able\nand Bo Carr",
    "Jo Able agus Bo Carr",
    "Jo Able a Bo Carr",
    "Jo Able a’r Bo Carr",
    "Jo Able and from Bo Carr",
    "Jo Able, Bo Carr.",
    "Labour\nJo Able\nConservative\nBo Carr",
    "Jo Able, vacancy, Bo Carr",
]


@pytest.mark.parametrize("text", JOINTS)
def test_names_are_parted(text: str) -> None:
    assert [shown(one) for one in entries(text)] == ["Jo Able", "Bo Carr"]


# the list, its entries
LISTS = [
    # letters by which the minutes will call them, wherever they stand
    ("Jo Able, Director, Cafcass – JA", ["Jo Able: Director @ Cafcass"]),
    ("Jo Able – Lead, Northby\nCouncil (JA)", ["Jo Able: Lead @ Northby Council"]),
    ("Jo Able JA, Bo Carr BC", ["Jo Able", "Bo Carr"]),
    ("Cass Sutt (CSu), Jo Prior JP", ["Cass Sutt", "Jo Prior JP"]),
    # surname first
    ("Able, J.\nO'Carr, B. (Chair)\nDUNN, Di", ["J. Able", "B. O'Carr [Chair]", "Di DUNN"]),
    # the next one's post and body where the last one's body is told
    (
        "Jo Able (Cafcass), Bo Carr – Northby Trust, Governor Di Dunn (HMP Netherlow)",
        ["Jo Able @ Cafcass", "Bo Carr @ Northby Trust", "Governor Di Dunn @ HMP Netherlow"],
    ),
    ("Deputy PCC Jo Able, OPCC\nBo Carr, Manager, Cafcass",
     ["Jo Able: Deputy PCC @ OPCC", "Bo Carr: Manager @ Cafcass"]),
    ("Jo Able, Manager, Northby and Netherlow\nHospitals",
     ["Jo Able: Manager @ Northby and Netherlow Hospitals"]),
    ("Jo Able, Lead Officer: Northby Clinical Group",
     ["Jo Able: Lead Officer @ Northby Clinical Group"]),
    ("Cllrs Jo Able and Bo Carr, Mr Di Dunn (Cafcass)",
     ["Cllr Jo Able", "Cllr Bo Carr", "Mr Di Dunn @ Cafcass"]),
    ("Jo Able, Head of Northby LDU, Probation Service",
     ["Jo Able: Head of Northby LDU @ Probation Service"]),
    ("Jo Able, CEO, Northby Refuge", ["Jo Able: CEO @ Northby Refuge"]),
    # titles
    ("Cllr Jo Able, Supt Bo Carr and Dr Di Dunn", ["Cllr Jo Able", "Supt Bo Carr", "Dr Di Dunn"]),
    ("Cyng. Nia Rees a'r Cyng. Huw Pugh", ["Cyng. Nia Rees", "Cyng. Huw Pugh"]),
    ("y Cyng. Nia Rees ac Owen Pugh", ["Cyng. Nia Rees", "Owen Pugh"]),
    ("Cllr Jo Able Cllr Bo Carr", ["Cllr Jo Able", "Cllr Bo Carr"]),
    ("Jo Able\nCllrs.\nB. Carr, H. Rh. Dunn", ["Jo Able", "Cllr B. Carr", "Cllr H. Rh. Dunn"]),
    (
        "Town Clerk (Mr. J. Able), Senior Planner\nMs. B. Carr), Engineer, Roads (Mr. D. Dunn)",
        ["Mr. J. Able: Town Clerk", "Ms. B. Carr: Senior Planner", "Mr. D. Dunn: Engineer, Roads"],
    ),
    (
        "Town Clerk (Mr. J. Able) Senior Planner (Ms. B. Carr)",
        ["Mr. J. Able: Town Clerk", "Ms. B. Carr: Senior Planner"],
    ),
    ("Cllr Mrs Able Cllr Dr Carr", ["Cllr Mrs Able", "Cllr Dr Carr"]),
    ("Jo Able Ward Councillor, NBC", ["Jo Able: Ward Councillor @ NBC"]),
    # a title before a slashed rank, a forename cut short, surnames that hold a post's word
    ("Jo Able and T/Chief Constable Bo Carr", ["Jo Able", "T/Chief Constable Bo Carr"]),
    ("Councillor Wm. Able, Clerk (Ms. B. Carr)", ["Councillor Wm Able", "Ms. B. Carr: Clerk"]),
    ("PC Lew Lochhead, Alma Prentice", ["PC Lew Lochhead", "Alma Prentice"]),
    # the ends of lines
    ("Councillors Able, Carr and\nDunn", ["Councillor Able", "Councillor Carr", "Councillor Dunn"]),
    (
        "Jo Able (Treasurer), Bo Carr (Deputy Treasurer),\nDi Dunn (Northby Police)",
        ["Jo Able: Treasurer", "Bo Carr: Deputy Treasurer", "Di Dunn @ Northby Police"],
    ),
    (
        "Jo Able, Town Clerk, Bo Carr, Head of Housing (Northby Council); Di Dunn (Police)",
        [
            "Jo Able: Town Clerk @ Northby Council",
            "Bo Carr: Head of Housing @ Northby Council",
            "Di Dunn @ Police",
        ],
    ),
    ("Jo Able (Windco Ltd) - item 5 only; and 9 residents", ["Jo Able @ Windco Ltd [item 5 only]"]),
    ("Director, Housing Directorate (Ms. B. Carr)", ["Ms. B. Carr: Director, Housing Directorate"]),
    # a plural title over several, up to the one that ``and`` brings in
    (
        "Councillors Able, Carr and Dunn, Ed Ellis",
        ["Councillor Able", "Councillor Carr", "Councillor Dunn", "Ed Ellis"],
    ),
    ("Councillors Able, Carr; Ed Ellis", ["Councillor Able", "Councillor Carr", "Ed Ellis"]),
    ("Mayor F. Able, Cllrs Carr and Dunn", ["Mayor F. Able", "Cllr Carr", "Cllr Dunn"]),
    ("Councillors Jo Able and Mr. B. Carr", ["Councillor Jo Able", "Mr. B. Carr"]),
    (
        "Councillors Able (B), Able (J), Carr",
        ["Councillor B Able", "Councillor J Able", "Councillor Carr"],
    ),
    # letters after a name
    ("Jo Able, T.D., Bo Carr OBE, Di Dunn", ["Jo Able T.D.", "Bo Carr OBE", "Di Dunn"]),
    # post and body after the name
    ("Jo Able, Housing Manager, Bo Carr", ["Jo Able: Housing Manager", "Bo Carr"]),
    (
        "Jo Able, Director of Housing, Northby Homes",
        ["Jo Able: Director of Housing @ Northby Homes"],
    ),
    ("Jo Able (Director, Netherlow Council)", ["Jo Able: Director @ Netherlow Council"]),
    ("Jo Able (Director), Netherlow Council", ["Jo Able: Director @ Netherlow Council"]),
    ("Jo Able, Director (Netherlow Council)", ["Jo Able: Director @ Netherlow Council"]),
    ("Jo Able, Manager (Housing) NBC", ["Jo Able: Manager (Housing) @ NBC"]),
    ("Jo Able, Manager (Safer Streets), NBC", ["Jo Able: Manager (Safer Streets) @ NBC"]),
    ("Jo Able, Mayor of the Borough, Bo Carr", ["Jo Able: Mayor of the Borough", "Bo Carr"]),
    ("Jo Able, Drug and Alcohol Nurse, Bo Carr", ["Jo Able: Drug and Alcohol Nurse", "Bo Carr"]),
    ("Jo Able on behalf of Northby Homes", ["Jo Able @ Northby Homes"]),
    ("Jo Able Housing Manager", ["Jo Able: Housing Manager"]),
    ("Jo Able County Councillor", ["Jo Able: County Councillor"]),
    ("Mr. J. Able A/Director of Services", ["Mr. J. Able: A/Director of Services"]),
    # a dash between them
    (
        "Jo Able – Netherlow Council\nBo Carr - Eskshire Police",
        ["Jo Able @ Netherlow Council", "Bo Carr @ Eskshire Police"],
    ),
    ("Jo Able - Director - Netherlow Council", ["Jo Able: Director @ Netherlow Council"]),
    ("Jo Able– Netherlow Council", ["Jo Able @ Netherlow Council"]),
    ("Jo Ann – Carr Ward Councillor, NBC", ["Jo Ann-Carr: Ward Councillor @ NBC"]),
    # several run together on a line
    (
        "Jo Able Housing Manager Bo Carr Neighbourhood Officer",
        ["Jo Able: Housing Manager", "Bo Carr: Neighbourhood Officer"],
    ),
    (
        "Jo Able, Streets Manager Netherlow Council Bo Carr Town Clerk",
        ["Jo Able: Streets Manager @ Netherlow Council", "Bo Carr: Town Clerk"],
    ),
    (
        "Jo Able, Housing Officer Bo Carr, Eskshire Police",
        ["Jo Able: Housing Officer", "Bo Carr @ Eskshire Police"],
    ),
    ("Jo Able, Manager, NHS Marrow Vale CCG", ["Jo Able: Manager @ NHS Marrow Vale CCG"]),
    (
        "Jo Able – Nurse – NHS Marrow Vale CCG",
        ["Jo Able: Nurse @ NHS Marrow Vale CCG"],
    ),
    (
        "Jo Able, Nurse, Homes for Northby Northby Court, Chair of Bench (vacant)\nBo Carr",
        ["Jo Able: Nurse @ Homes for Northby", "Bo Carr"],
    ),
    # what scanning has made of a post is no name
    ("Administrativer Officeer, Jo Able", ["Jo Able: Administrativer Officeer"]),
    ("Acting Director Jo Able", ["Jo Able: Acting Director"]),
    ("lan Mc Able and Bo Carr", ["lan McAble", "Bo Carr"]),
    # a bracket after a name
    (
        "Jo Able, Bo Carr (Netherlow Council); Di Dunn (Police)",
        ["Jo Able @ Netherlow Council", "Bo Carr @ Netherlow Council", "Di Dunn @ Police"],
    ),
    (
        "Jo Able, Bo Carr (Netherlow Council)",
        ["Jo Able @ Netherlow Council", "Bo Carr @ Netherlow Council"],
    ),
    (
        "Jo Able, Bo Carr, (Netherlow Council)",
        ["Jo Able @ Netherlow Council", "Bo Carr @ Netherlow Council"],
    ),
    (
        "Jo Able, Bo Carr (Netherlow Council), Di Dunn (Police)",
        ["Jo Able", "Bo Carr @ Netherlow Council", "Di Dunn @ Police"],
    ),
    (
        "Jo Able and Bo Carr (Netherlow Council), Di Dunn (Police)",
        ["Jo Able @ Netherlow Council", "Bo Carr @ Netherlow Council", "Di Dunn @ Police"],
    ),
    (
        "Councillors Able, Carr and Dunn (Netherlow Council), Ed Ellis (Police)",
        [
            "Councillor Able @ Netherlow Council",
            "Councillor Carr @ Netherlow Council",
            "Councillor Dunn @ Netherlow Council",
            "Ed Ellis @ Police",
        ],
    ),
    (
        "Jo Able (Chair), Bo Carr (Netherlow Council); Di Dunn (Police)",
        ["Jo Able @ Netherlow Council [Chair]", "Bo Carr @ Netherlow Council", "Di Dunn @ Police"],
    ),
    (
        "Jo Able, Bo Carr (Candidates), Di Dunn",
        ["Jo Able: Candidates", "Bo Carr: Candidates", "Di Dunn"],
    ),
    ("Jo Able (Director), Bo Carr (Nurse)", ["Jo Able: Director", "Bo Carr: Nurse"]),
    ("Inspector Jo Able (Northby), Bo Carr", ["Inspector Jo Able [Northby]", "Bo Carr"]),
    ("Jo Able, NBC (Chair)", ["Jo Able @ NBC [Chair]"]),
    ("Jo Able, (via Teams)", ["Jo Able [via Teams]"]),
    ("Jo Able (JA), Bo Carr (BC)", ["Jo Able", "Bo Carr"]),
    ("Jo Able (NBC), Bo Carr (BC)", ["Jo Able @ NBC", "Bo Carr"]),
    ("Jo Able (Chair) (Netherlow Council)", ["Jo Able @ Netherlow Council [Chair]"]),
    # a plural post over several
    (
        "Jo Able, Bo Carr, Elected Members, NBC",
        ["Jo Able: Elected Members @ NBC", "Bo Carr: Elected Members @ NBC"],
    ),
    # post first
    (
        "Director of Place (Mr. J. Able), Town Clerk (Ms. B. Carr)",
        ["Mr. J. Able: Director of Place", "Ms. B. Carr: Town Clerk"],
    ),
    (
        "Drugs Manager (Jo Able), Town Clerk (Bo Carr)",
        ["Jo Able: Drugs Manager", "Bo Carr: Town Clerk"],
    ),
    (
        "Chief Executive (Mr. P. Able), Director, Housing (Ms. B. Carr)",
        ["Mr. P. Able: Chief Executive", "Ms. B. Carr: Director, Housing"],
    ),
    ("Engineer, Roads (Mr. J. Able)", ["Mr. J. Able: Engineer, Roads"]),
    (
        "Town Clerk, Mr. J. Able, Engineer, Ms. B. Carr",
        ["Mr. J. Able: Town Clerk", "Ms. B. Carr: Engineer"],
    ),
    (
        "Superintendents (Ms. A. Able & B. Carr), Inspector D. Dunn",
        ["Ms. A. Able: Superintendent", "B. Carr: Superintendent", "Inspector D. Dunn"],
    ),
    (
        "Town Clerk (Mr. J. Able) and Engineer (Ms. B. Carr)",
        ["Mr. J. Able: Town Clerk", "Ms. B. Carr: Engineer"],
    ),
    ("Representative of Northby Homes – Jo Able", ["Jo Able: Representative of Northby Homes"]),
    ("Jo Able and Town Clerk", ["Jo Able"]),
    (
        "Acting Senior Executive Engineer (Mr. J. Able), Clerk (Ms. B. Carr)",
        ["Mr. J. Able: Acting Senior Executive Engineer", "Ms. B. Carr: Clerk"],
    ),
    ("Sgt Jo Able, B. Carr C.O.", ["Sgt Jo Able", "B. Carr: C.O"]),
    # a title goes on after a line that ends in it, and after ``and Councillors``
    (
        "Cllr Able (Chair), Deputy J Carr T.D., Deputy\nD Dunn T.D.",
        ["Cllr Able [Chair]", "Deputy J Carr T.D.", "Deputy D Dunn T.D"],
    ),
    (
        "Cllr Able; and\nCouncillors Carr, de Dunn, E. Ellis,\nFinch and Grey",
        [
            "Cllr Able",
            "Councillor Carr",
            "Councillor de Dunn",
            "Councillor E. Ellis",
            "Councillor Finch",
            "Councillor Grey",
        ],
    ),
    (
        "Councillors Jo Able, Bo Carr and County\nCouncillor Di Dunn",
        ["Councillor Jo Able", "Councillor Bo Carr", "County Councillor Di Dunn"],
    ),
    # a force in brackets sends all with a rank before it
    (
        "Supt J. Able, Sgt B. Carr (Eskshire Police), Di Dunn",
        ["Supt J. Able @ Eskshire Police", "Sgt B. Carr @ Eskshire Police", "Di Dunn"],
    ),
    ("from Jo Able, from Dr B. Carr of Northby Trust", ["Jo Able", "Dr B. Carr @ Northby Trust"]),
    (  # several a line
        "Jo ABLE, Bo KIDD\nDi DUNN, Ed MOORE\nFlo FORD, Gus GREY",
        ["Jo ABLE", "Bo KIDD", "Di DUNN", "Ed MOORE", "Flo FORD", "Gus GREY"],
    ),
    # one person a line: what follows the comma is no other
    (
        "Jo Able, Chair\nBo Carr, Northby Mind\nDi Dunn, Eskshire Police",
        ["Jo Able: Chair", "Bo Carr @ Northby Mind", "Di Dunn @ Eskshire Police"],
    ),
    (
        "Sgt Jo Able, Eskshire Police\nGroup Manager B Carr, Moor Fire Service",
        ["Sgt Jo Able @ Eskshire Police", "B Carr: Group Manager @ Moor Fire Service"],
    ),
    # one a line, and a line that only goes on
    (
        "Jo Able, Nurse\nBo Carr\nDi Dunn, Eskshire Police",
        ["Jo Able: Nurse", "Bo Carr", "Di Dunn @ Eskshire Police"],
    ),
    (
        "Jo Able, Director of Housing\nand Regeneration\nBo Carr",
        ["Jo Able: Director of Housing and Regeneration", "Bo Carr"],
    ),
    (
        "Jo Able, Northby Clinical Commissioning\nGroup",
        ["Jo Able @ Northby Clinical Commissioning Group"],
    ),
    ("Jo Able,\nTown Clerk,\nBo Carr", ["Jo Able: Town Clerk", "Bo Carr"]),
    ("Councillors Jo Able\nBo Carr", ["Councillor Jo Able", "Bo Carr"]),
    # how to reach people is left out
    (
        "Jo Able, jo@northby.test, Bo Carr, Tel 01234 567890",
        ["Jo Able", "Bo Carr"],
    ),
    ("Jo Able, Nurse, 01234 567890", ["Jo Able: Nurse"]),
    ("Jo Able 01234 567890", ["Jo Able"]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "found"), LISTS)
def test_list(text: str, found: list[str]) -> None:
    assert [shown(one) for one in entries(text)] == found


def test_the_title_of_a_label_is_that_of_surnames_alone() -> None:
    found = entries("Able, Carr and Dunn", title="Councillor")
    assert [shown(one) for one in found] == [
        "Councillor Able",
        "Councillor Carr",
        "Councillor Dunn",
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Cllr Able, Nurse\nCllr Bo Carr (Police)\nDirector (Mr. Di Dunn)",
        "Jo Able Town Clerk Bo Carr Nurse\nMayor Di Dunn",
        "Councillors Able (J), Carr and Dunn",
        "Tel 01234 567890, Jo Able (JA); Bo Carr",
    ],
)
def test_an_entry_tells_where_its_name_stands(text: str) -> None:
    found = entries(text)
    assert len(found) > 1
    for one in found:
        assert text[one.at :].startswith(
            (one.name.written.split()[0], one.name.family, one.name.name)
        )
