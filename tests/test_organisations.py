"""Posts and bodies as attendance lists write them; towns and bodies here are invented."""

import pytest

from ingest.organisations import classify_board, heal, is_board, is_body, is_post, split_affiliation

AFFILIATIONS = [
    # what stands after the name, post, organisation
    (
        "Director of Housing Services, Marrowby Homes",
        "Director of Housing Services",
        "Marrowby Homes",
    ),
    ("Mayor, NBC", "Mayor", "NBC"),
    (
        "Neighbourhood Manager (Community Safety) NBC",
        "Neighbourhood Manager (Community Safety)",
        "NBC",
    ),
    ("Neighbourhood Manager, Community Safety", "Neighbourhood Manager, Community Safety", None),
    ("Assistant Director, Children’s Services", "Assistant Director, Children’s Services", None),
    (
        "Neighbourhood Manager, Community Safety, Netherlow Borough Council",
        "Neighbourhood Manager, Community Safety",
        "Netherlow Borough Council",
    ),
    ("Police", None, "Police"),
    ("Superintendent", "Superintendent", None),
    ("Chief Inspector Eskshire Police", "Chief Inspector", "Eskshire Police"),
    ("Superintendent (Eskshire Police)", "Superintendent", "Eskshire Police"),
    (
        "Eskshire Fire and Rescue Authority Nominated Member",
        "Nominated Member",
        "Eskshire Fire and Rescue Authority",
    ),
    ("Clinical Commissioning Group", None, "Clinical Commissioning Group"),
    ("Chief Executive", "Chief Executive", None),
    (
        "Voluntary Sector Representative, Chief Executive, Safe in Eskdale",
        "Voluntary Sector Representative, Chief Executive",
        "Safe in Eskdale",
    ),
    (
        "Representative of Eskdale Clinical Commissioning Group",
        "Representative",
        "Eskdale Clinical Commissioning Group",
    ),
    ("representing the Tenants of Marrowby", None, "the Tenants of Marrowby"),
    (
        "Independent Chair of the Review Panel, Eskmouth on Sea Borough Council",
        "Independent Chair of the Review Panel",
        "Eskmouth on Sea Borough Council",
    ),
    ("Leader of the Council", "Leader of the Council", None),
    ("Chair of Youth Offending Board", "Chair of Youth Offending Board", "Youth Offending Board"),
    (
        "Office of Police and Crime Commissioner for Eskshire",
        None,
        "Office of Police and Crime Commissioner for Eskshire",
    ),
    (
        "Officer for Police and Crime Commissioner for Eskshire.",
        "Officer",
        "Police and Crime Commissioner for Eskshire",
    ),
    ("Police & Crime Commissioner", "Police & Crime Commissioner", None),
    ("PCC Candidates", "PCC Candidates", None),
    (
        "Eskmouth Magistrates Court, Chair of Bench (vacant)",
        "Chair of Bench",
        "Eskmouth Magistrates Court",
    ),
    (
        "Administrative Officer, The Policing Authority",
        "Administrative Officer",
        "The Policing Authority",
    ),
    ("PPN", None, "PPN"),
    ("T.D.", "T.D.", None),
    ("An Garda Síochána", None, "An Garda Síochána"),
    (
        "Chief Superintendent, Lisnamore Garda Division",
        "Chief Superintendent",
        "Lisnamore Garda Division",
    ),
    (
        "Head of Information Systems, Digital Strategy",
        "Head of Information Systems, Digital Strategy",
        None,
    ),
    ("An Cathaoirleach", "An Cathaoirleach", None),
    ("Police Scotland", None, "Police Scotland"),
    ("Clerc, Cyngor Cymuned Pentrebach", "Clerc", "Cyngor Cymuned Pentrebach"),
    (
        "Community Engagement Officer, Victim Support",
        "Community Engagement Officer",
        "Victim Support",
    ),
    ("Longmoor", None, "Longmoor"),
    ("Business Support, Marrowby Borough Council", "Business Support", "Marrowby Borough Council"),
    ("Senior Officer, Housing Support Services", "Senior Officer, Housing Support Services", None),
    ("Portfolio Holder", "Portfolio Holder", None),
    ("for item 9 only", None, None),
    ("", None, None),
]


@pytest.mark.parametrize(("text", "post", "organisation"), AFFILIATIONS)
def test_affiliation_is_split(text: str, post: str | None, organisation: str | None) -> None:
    assert split_affiliation(text) == (post, organisation)


def test_a_place_alone_is_no_body() -> None:
    assert split_affiliation("District Manager, Marrowby", {"marrowby"}) == (
        "District Manager, Marrowby",
        None,
    )


@pytest.mark.parametrize(
    ("text", "body"),
    [
        ("Fire Authority", True),
        ("HMP Longmoor", True),
        ("NBC", True),
        ("Office of Police and Crime Commissioner", True),
        ("MBE", False),
        ("M.P.", False),
        ("Chief Executive", False),
        ("Director of the Youth Justice Unit", False),
        ("Director of Public Health", False),
    ],
)
def test_body_or_post(text: str, body: bool) -> None:
    assert is_body(text) is body
    assert not (body and is_post(text))


@pytest.mark.parametrize(
    ("name", "board", "kind"),
    [
        ("Eastern Area Partnership Board", True, "board"),
        ("Safer Marrowby Partnership Executive", True, "executive"),
        ("Joint Policing Sub Committee", True, "sub-committee"),
        ("Police & Crime Panel", True, "panel"),
        ("Scanning & Challenge Group", True, "group"),
        ("Clinical Commissioning Group", False, "group"),
        ("Marrowby Borough Council", False, "council"),
        ("Drug and Alcohol Action Team", False, "other"),
        ("Chief Executive", False, "executive"),
    ],
)
def test_boards_are_told_from_organisations(name: str, board: bool, kind: str) -> None:
    assert (is_board(name), classify_board(name)) == (board, kind)


@pytest.mark.parametrize(
    ("written", "healed"),
    [
        ("SAFER MARROWBY PARTNER SHIP EXECUTIVE", "SAFER MARROWBY PARTNERSHIP EXECUTIVE"),
        ("Safe in Esk Vallev", "Safe in Esk Valley"),
        ("Com munity  Council", "Community Council"),
        ("Committee Room", "Committee Room"),
        ("Marrowbv Homes", "Marrowbv Homes"),
    ],
)
def test_heal_mends_known_words_only(written: str, healed: str) -> None:
    assert heal(written) == healed


def test_heal_takes_words_of_the_same_documents() -> None:
    assert heal("Police and Crime Commissioner for Develand", {"cleveland"}).endswith("Cleveland")
