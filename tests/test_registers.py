"""Who was there as tables tell it: a status in a cell, columns side by side, bodies first."""

import pytest
from made_lines import lines, shown

from ingest.layouts.label_words import group_kind, told
from ingest.layouts.labels import blocks
from ingest.layouts.presence import presences
from ingest.layouts.statuses import column_word, word_of

TABLES = [
    (  # a column of ticks for each status
        "Attendance\n\n| Name | Organisation | Present | Apologies |\n|---|---|---|---|\n"
        "| Jo Able (Chair) | Northby Council | ✓ | |\n| Bo Carr | Eskshire Police | | ✓ |",
        ["present: Jo Able @ Northby Council (chair)", "apologies: Bo Carr @ Eskshire Police"],
    ),
    (  # the body before its people, whose row it is while the cell stays empty
        "Attendance\n\n| Organisation | Name | Attended |\n|---|---|---|\n"
        "| Northby Council | Jo Able (Chair) | Yes |\n| | Bo Carr | No – apologies |\n"
        "| Eskshire Police | Supt Di Dunn | Yes |\n| Northby Homes | Ed Ellis | No |",
        [
            "present: Jo Able @ Northby Council (chair)",
            "apologies: Bo Carr",
            "present: Supt Di Dunn, Supt @ Eskshire Police",
        ],
    ),
    (  # letters, without a label above
        "| Name | Role | Organisation | Status |\n|---|---|---|---|\n"
        "| Jo Able | Independent Chair | Northby Board | P |\n"
        "| Bo Carr | Superintendent | Eskshire Police | AP |",
        [
            "present: Jo Able, Independent Chair @ Northby Board (chair)",
            "apologies: Bo Carr, Superintendent @ Eskshire Police",
        ],
    ),
    (  # letters that a legend explains, columns of wide blanks
        "Name              Role              Agency             4/3/31\n\n"
        "Jo Able           Director          Northby Council    ✓\n"
        "Bo Carr           Inspector         Eskshire Police    D\n"
        "Di Dunn           Lay Member                           ✓\n\n"
        "✓ = attended      D = apologies, deputy attended\n\n"
        "Deputies\nEd Ellis          Eskshire Police        (for Bo Carr)\n",
        [
            "present: Jo Able, Director @ Northby Council",
            "apologies: Bo Carr, Inspector @ Eskshire Police",
            "present: Di Dunn, Lay Member",
            "substitute: Ed Ellis @ Eskshire Police (for Bo Carr)",
        ],
    ),
    (  # what a status adds; initials are nothing that somebody is
        "| Name | Initials | Agency | Attendance |\n|---|---|---|---|\n"
        "| Jo Able | JA | Northby Council | Present (Teams) |\n"
        "| Bo Carr | BC | Eskshire Police | Present (deputy for Di Dunn) |\n"
        "| Di Dunn | DD | Eskshire Police | Not present |\n"
        "| Ed Ellis | EE | Victim Support | Present (items 1 – 4) |",
        [
            "present: Jo Able @ Northby Council (remote)",
            "substitute: Bo Carr @ Eskshire Police (for Di Dunn)",
            "present: Ed Ellis @ Victim Support (items 1 – 4)",
        ],
    ),
    (  # columns of people under a heading each
        "PRESENT\n\nCouncillors                   Council Officials\n"
        "Able, J. (Cathaoirleach)      Ed Ellis            Director of Services\n"
        "Carr, B.                      Flo Finch           Staff Officer\n"
        "Dunn, D.",
        [
            "present: J. Able (chair)",
            "present: B. Carr",
            "present: D. Dunn",
            "officer: Ed Ellis, Director of Services",
            "officer: Flo Finch, Staff Officer",
        ],
    ),
    (  # several in one cell
        "|**Statutory Members**|**Guests**|\n|---|---|\n"
        "|Jo Able (Northby Council) – **Chair**<br>Bo Carr (Eskshire Police)|Di Dunn (Cafcass)|",
        [
            "present: Jo Able @ Northby Council (chair)",
            "present: Bo Carr @ Eskshire Police",
            "in attendance: Di Dunn @ Cafcass",
        ],
    ),
    (
        "| Present: | Jo Able, Cafcass |\n|---|---|\n"
        "| Apologies: | Bo Carr, Cafcass<br>Di Dunn, Northby Homes |",
        [
            "present: Jo Able @ Cafcass",
            "apologies: Bo Carr @ Cafcass",
            "apologies: Di Dunn @ Northby Homes",
        ],
    ),
    (  # columns of a status each
        "| **Present** | **Apologies** |\n|---|---|\n"
        "| Jo Able, Northby Council | Ed Ellis, Cafcass |\n| Bo Carr, Eskshire Police | |",
        [
            "present: Jo Able @ Northby Council",
            "present: Bo Carr @ Eskshire Police",
            "apologies: Ed Ellis @ Cafcass",
        ],
    ),
    (  # sectors, and bodies before people
        "Those attending\n\nPublic Sector\n\n"
        "Northby Council            Cllr Jo Able (Leader) – Chair\n"
        "                           Bo Carr (Chief Executive)\n"
        "Eskshire Police            Supt Di Dunn\n\n"
        "Observers and Advisers\n\n"
        "Federation of Tenants      Ed Ellis, Flo Finch\n"
        "Faith Forum                Gus Grey (for Hal Hunt)",
        [
            "present: Cllr Jo Able, Leader @ Northby Council (chair)",
            "present: Bo Carr, Chief Executive @ Northby Council",
            "present: Supt Di Dunn, Supt @ Eskshire Police",
            "in attendance: Ed Ellis @ Federation of Tenants",
            "in attendance: Flo Finch @ Federation of Tenants",
            "substitute: Gus Grey @ Faith Forum (for Hal Hunt)",
        ],
    ),
    (  # two people and their posts in a row
        "Present:\n\n| Jo Able (Chair)<br>Bo Carr | (Moor Council)<br>(Eskshire Police) |\n"
        "|---|---|\n| Di Dunn | (Nurse) |",
        [
            "present: Jo Able @ Moor Council (chair)",
            "present: Bo Carr @ Eskshire Police",
            "present: Di Dunn, Nurse",
        ],
    ),
    (  # a label that begins the first of several columns
        "Present   Jo Able            Chair                Northby Council\n"
        "          Bo Carr            Superintendent       Eskshire Police",
        [
            "present: Jo Able @ Northby Council (chair)",
            "present: Bo Carr, Superintendent @ Eskshire Police",
        ],
    ),
]


@pytest.mark.parametrize(("head", "found"), TABLES)
def test_table(head: str, found: list[str]) -> None:
    assert [shown(one) for one in presences(blocks(lines(head))[0])] == found


@pytest.mark.parametrize(
    ("label", "kind"),
    [
        ("Members attending via Teams", "present"),
        ("Other partners in attendance", "present"),
        ("Supporting officers", "officer"),
        ("Observers and Advisers", "attending"),
        ("No response from", "absent"),
        ("Apologies and leave of absence", "apologies"),
        ("Substitute Members present", "substitute"),
        ("On Zoom", "present"),
        ("Attendees and apologies", "present"),
        ("MS", None),
        ("Statutory Members", None),
        ("Apologies from Northby", None),
    ],
)
def test_a_label_is_known_by_its_words(label: str, kind: str | None) -> None:
    assert told(label) == kind


@pytest.mark.parametrize(
    ("heading", "kind"),
    [
        ("Statutory Members", "present"),
        ("Host Authority Support Staff", "officer"),
        ("Northby Council Officers", "officer"),
        ("Police and Crime Commissioner and Support Staff", "attending"),
        ("Eskshire Police", None),
    ],
)
def test_a_heading_inside_the_lists(heading: str, kind: str | None) -> None:
    assert group_kind(heading) == kind


@pytest.mark.parametrize(
    ("cell", "status"),
    [
        ("Present – online", ("present", "online")),
        ("Online", ("present", "Online")),
        ("No – apologies", ("apologies", "")),
        ("Did not attend", ("absent", "")),
        ("Northby Council", None),
    ],
)
def test_the_words_of_a_status(cell: str, status: tuple[str, str] | None) -> None:
    assert word_of(cell) == status


def test_heads_of_columns() -> None:
    assert all(map(column_word, ["Name", "Role / Agency", "Job title:"]))
    assert not column_word("Jo Able")
