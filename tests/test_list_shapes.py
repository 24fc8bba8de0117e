"""Lists of names whose cells, columns and headings are broken or stand in an uncommon order."""

import pytest
from made_lines import lines, shown

from ingest.layouts.labels import blocks, label_of
from ingest.layouts.presence import presences
from ingest.organisations import split_affiliation

HEADS = [
    (  # a cell goes on in the line below: the second, both, or the first with its bracket open
        "PRESENT:\n\n"
        "Jo Able                        Director of Adult and Social\n"
        "                               Care, Northby Council\n"
        "Bo Carr (substitute for        Eskshire Hospitals NHS\n"
        "Di Dunn)                       Foundation Trust\n"
        "Ed Ellis (substitute for       Northby Mind\n"
        "Flo Finch)",
        [
            "present: Jo Able, Director of Adult and Social Care @ Northby Council",
            "substitute: Bo Carr @ Eskshire Hospitals NHS Foundation Trust (for Di Dunn)",
            "substitute: Ed Ellis @ Northby Mind (for Flo Finch)",
        ],
    ),
    (  # the next line is a person of their own
        "Present:\n\n"
        "Cllr Jo Able             Sergeant Di Dunn\n"
        "                         Inspector B. Carr",
        [
            "present: Cllr Jo Able",
            "present: Sergeant Di Dunn, Sergeant",
            "present: Inspector B. Carr, Inspector",
        ],
    ),
    (  # narrow columns of people, one headed by words that alone head none
        "Attendance\n\n"
        "Councillors              Eskshire Police           Community & Others\n\n"
        "Cllr. Jo Able (Chair)    Superintendent Bo         Di Dunn, Northby\n"
        "Cllr. Ed Ellis           Carr, Moor Street         Tenants Forum\n"
        "Cllr. Flo Finch          Inspector Gus Hart",
        [
            "present: Cllr. Jo Able (chair)",
            "present: Cllr. Ed Ellis",
            "present: Cllr. Flo Finch",
            "present: Superintendent Bo Carr, Superintendent @ Eskshire Police",
            "present: Inspector Gus Hart, Inspector @ Eskshire Police",
            "present: Di Dunn @ Northby Tenants Forum",
        ],
    ),
    (  # post and body first, the person after the dash
        "Present:\nLeader, Northby Council – Cllr Jo Able (Chair) (JA)\n"
        "Director of Health, Netherlow Health Board – Dr Bo\nCarr-Dunn (BCD)\n"
        "Principal, Coleg Esk – Di Dunn (DD)\nWelsh Government – Ed Ellis (EE)",
        [
            "present: Cllr Jo Able, Leader @ Northby Council (chair)",
            "present: Dr Bo Carr-Dunn, Director of Health @ Netherlow Health Board",
            "present: Di Dunn, Principal @ Coleg Esk",
            "present: Ed Ellis @ Welsh Government",
        ],
    ),
    (  # how many they are; a courtesy behind the plural title
        "PRESENT – Councillor Able in the Chair; Councillors Mrs D Dunn, Carr and Ellis      (4)",
        [
            "present: Councillor Able (chair)",
            "present: Councillor Mrs D Dunn",
            "present: Councillor Carr",
            "present: Councillor Ellis",
        ],
    ),
    (  # headings in brackets
        "In attendance:     (Councillors)\n                   Councillor J Able\n"
        "                   (Eskshire Police)\n                   Inspector Bo Carr\n"
        "                   (Independents)\n                   Mrs Di Dunn\n",
        [
            "present: Councillor J Able",
            "present: Inspector Bo Carr, Inspector @ Eskshire Police",
            "present: Mrs Di Dunn",
        ],
    ),
    (  # what has no bullet heads those who have one
        "**Present:**\n\n*Elected Members*\n\n- Cllr. Jo Able\n- Cllr. Bo Carr\n\n*Oireachtas*\n\n"
        "- Senator Di Dunn\n\n*An Garda Síochána*\n\n- Sgt. Ed Ellis\n",
        [
            "present: Cllr. Jo Able",
            "present: Cllr. Bo Carr",
            "present: Senator Di Dunn",
            "present: Sgt. Ed Ellis, Sgt. @ An Garda Síochána",
        ],
    ),
    (  # those without the mark were not there
        "Members:\n(*Present)\n\n*  Jo Able (Chairman)\n   Cllr Bo Carr\n*  Cllr Di Dunn\n"
        "   Lay Member – Ed Ellis\n\nIn attendance\n\nFlo Finch, Treasurer",
        [
            "present: Jo Able (chair)",
            "present: Cllr Di Dunn",
            "in attendance: Flo Finch, Treasurer",
        ],
    ),
    (  # a label in two rows of more than two columns
        "In             Jo Able        Head of Community Safety\n"
        "Attendance:    Bo Carr        Lead Officer (for minute NB37)\n"
        "               Di Dunn        Administrator (Minutes)",
        [
            "present: Jo Able, Head of Community Safety",
            "present: Bo Carr, Lead Officer (for minute NB37)",
            "present: Di Dunn, Administrator (minutes)",
        ],
    ),
    (
        "Present: Jo Able\nDeputies:\nBo Carr\nParticipating Observers:\nCllr Di Dunn, Lead Member",
        ["present: Jo Able", "substitute: Bo Carr", "in attendance: Cllr Di Dunn, Lead Member"],
    ),
    (  # a London borough is nobody's initials; a deputy in Scotland is nobody's substitute
        "Present: Cllr Jo Able, Cabinet Member, LB Northby\nBo Carr (Depute)",
        ["present: Cllr Jo Able, Cabinet Member @ LB Northby", "present: Bo Carr (vice chair)"],
    ),
    (  # a body behind initials and a dash, like a name or not
        "Present\n\n- Jo Able (JA) – Connect Northby\n- Bo Carr (BC) – Northby Council\n"
        "- Di Dunn (DD) – GCC\n",
        [
            "present: Jo Able @ Connect Northby",
            "present: Bo Carr @ Northby Council",
            "present: Di Dunn @ GCC",
        ],
    ),
    (  # a rank at a line's end is a post, not the title of the next
        "| Present | Title | Organisation |\n|---|---|---|\n"
        "| Jo Able | Officer | Northby Council |\n"
        "| Insp Bo Carr | Inspector | Eskshire Police |\n| Di Dunn | Manager | Northby Mind |",
        [
            "present: Jo Able, Officer @ Northby Council",
            "present: Insp Bo Carr, Inspector @ Eskshire Police",
            "present: Di Dunn, Manager @ Northby Mind",
        ],
    ),
    (  # the whole post, where the body is told apart
        "| Present | Title | Organisation |\n|---|---|---|\n"
        "| Jo Able | Youth Justice Service Manager | Northby Council |\n"
        "| Bo Carr | Chair | Northby Mind |",
        [
            "present: Jo Able, Youth Justice Service Manager @ Northby Council",
            "present: Bo Carr @ Northby Mind (chair)",
        ],
    ),
    (
        "Present: A/C B. Carr, C/Supt. D. Dunn",
        ["present: A/C B. Carr", "present: C/Supt. D. Dunn, C/Supt."],
    ),
    (
        "Also in attendance: Ms Jo Able, Eskshire Policing Board",
        ["in attendance: Ms Jo Able @ Eskshire Policing Board"],
    ),
    (  # the sentence of the label goes on below it
        "Present: Di Dunn\nApologies:\nwere submitted on behalf of Jo Able and Bo Carr.",
        ["present: Di Dunn", "apologies: Jo Able", "apologies: Bo Carr"],
    ),
    (  # a label that tells for whom they come
        "Present:-\nDi Dunn\n\nIn attendance for the Office of the Commissioner:-\n"
        "Jo Able, Treasurer\nBo Carr, Chief Executive",
        [
            "present: Di Dunn",
            "in attendance: Jo Able, Treasurer @ Office of the Commissioner",
            "in attendance: Bo Carr, Chief Executive @ Office of the Commissioner",
        ],
    ),
    (  # a heading with the letters of a district
        "Present:\nNorthby M.D.: Cllr. Jo Able, Cllr. Bo Carr\nNetherlow M.D.: Cllr. Di Dunn",
        [
            "present: Cllr. Jo Able @ Northby M.D.",
            "present: Cllr. Bo Carr @ Northby M.D.",
            "present: Cllr. Di Dunn @ Netherlow M.D.",
        ],
    ),
    (  # a mark of who votes before the name
        "Present:\n(v) Mr Jo Able\n(v) Mrs Di Dunn\nMs Bo Carr",
        ["present: Mr Jo Able", "present: Mrs Di Dunn", "present: Ms Bo Carr"],
    ),
]


@pytest.mark.parametrize(("head", "found"), HEADS)
def test_list(head: str, found: list[str]) -> None:
    assert [shown(one) for one in presences(blocks(lines(head))[0])] == found


def test_a_protective_marking_is_no_label() -> None:
    (marking,) = lines("OFFICIAL")
    assert label_of(marking) is None


@pytest.mark.parametrize(
    ("written", "post", "body"),
    [
        ("Chair, Adults, Health and Care Panel", "Chair", "Adults, Health and Care Panel"),
        ("Eskshire Police, Gangs Unit", "Gangs Unit", "Eskshire Police"),
        (
            "Head of Local Delivery Unit, Esk Probation",
            "Head of Local Delivery Unit",
            "Esk Probation",
        ),
        ("CE", "CE", None),
    ],
)
def test_post_and_body(written: str, post: str, body: str | None) -> None:
    assert split_affiliation(written) == (post, body)
