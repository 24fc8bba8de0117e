"""Which lines head an item: each case some lines of minutes, with invented business."""

import re

import pytest
from made_lines import HEAD, lines, meeting

from ingest.layouts.headings import find_headings
from ingest.layouts.item_numbers import Heading, counted


def shown(one: Heading) -> str:
    """As ``§ 3.1 title | words that belong to the text <who reports>``; § for a section."""
    number = f"{one.number} " if one.number else ""
    rest = f" | {one.rest}" if one.rest else ""
    author = f" <{one.author}>" if one.author else ""
    return f"{'§ ' * one.section}{number}{one.title}{rest}{author}"


# what is shown, the lines, the headings
CASES = [
    (
        "letters with a stroke and a count",
        "JPC/5 MOTIONS\nIt was noted.\nJPC/6   QUESTIONS\nIt was noted.",
        ["JPC/5 MOTIONS", "JPC/6 QUESTIONS"],
    ),
    (
        "numbers behind titles",
        "MATTERS ARISING 413\nAll was done.\nROAD SAFETY 414\nIt was noted.\nA.O.B. 415\nNone.",
        ["413 MATTERS ARISING", "414 ROAD SAFETY", "415 A.O.B."],
    ),
    (
        "numbers of a log inside an item are no items",
        "1 Welcome\nAll were.\n2 Action log\n12/04 Count the vans\n13/01 Ask the town\n"
        "3 Arson\nIt was noted.\n4 Burglary\nIt was noted.",
        ["1 Welcome", "2 Action log", "3 Arson", "4 Burglary"],
    ),
    (
        "titles that run into their text under a heading that groups them",
        "1. WELCOME\n1.1 The Chair welcomed all.\n2. FOR DECISION\n"
        "2.1 Safety Plan: Jo Able spoke to it.\n2.2 Van Fund: It was taken as read.\n3. ARSON\n"
        "3.1 It was noted.",
        [
            "1 WELCOME",
            "§ 2 FOR DECISION",
            "2.1 Safety Plan | Jo Able spoke to it.",
            "2.2 Van Fund | It was taken as read.",
            "3 ARSON",
        ],
    ),
    (
        "who brings it is no part of a title",
        "1 Arson (Lead: JA)\nIt was noted.\n2 Vans – Quarter 3 (Lead: Jo Able)\nIt was noted.",
        ["1 Arson", "2 Vans – Quarter 3"],
    ),
    (
        "what a title says again is its text",
        "1.\nMinutes\nMinutes of meeting held on 4 March 2031.\nAgreed.\n2.\nA.O.B.\nNone.",
        ["1 Minutes", "2 A.O.B."],
    ),
    (
        "numbers before titles",
        "1. Welcome\nAll were welcomed.\n2 Metal theft\nIt was noted.\n3: Arson",
        ["1 Welcome", "2 Metal theft", "3 Arson"],
    ),
    (
        "numbers closed by a bracket",
        "1) Metal theft\nIt was noted.\n2) Arson",
        ["1 Metal theft", "2 Arson"],
    ),
    (
        "words before numbers",
        "Item 1: Metal theft\nAgenda item no. 2 Arson\nMinute 3 – Burglary\nEitem 4 Tai",
        ["1 Metal theft", "2 Arson", "3 Burglary", "4 Tai"],
    ),
    (
        "numbers alone above their titles",
        "1\nMetal theft\nIt was noted.\n2.\nArson\nIt was noted.",
        ["1 Metal theft", "2 Arson"],
    ),
    (
        "a column of figures holds no numbers of items",
        "1. Metal theft\n14\nBurglary\n15\nArson\n16\n2. Shoplifting",
        ["1 Metal theft", "2 Shoplifting"],
    ),
    (
        "numbers by year",
        "104/12 Metal theft\nIt was noted.\n105/12 Arson\n1. the report be noted",
        ["104/12 Metal theft", "105/12 Arson"],
    ),
    (
        "numbers by year with letters",
        "SNP 53/15 METAL THEFT\nIt was noted.\nSNP 54/15 ARSON",
        ["SNP 53/15 METAL THEFT", "SNP 54/15 ARSON"],
    ),
    (
        "the year in front",
        "2019/45 Metal theft\n2019/46 Arson\nSNP/19/47 Burglary",
        ["2019/45 Metal theft", "2019/46 Arson", "SNP/19/47 Burglary"],
    ),
    ("numbers with letters", "1A Metal theft\n1B Arson", ["1A Metal theft", "1B Arson"]),
    (
        "resolutions are numbered too",
        "1. Metal theft\nRESOLVED that\n1. the report be noted.\n2. the plan be agreed.\n2. Arson",
        ["1 Metal theft", "2 Arson"],
    ),
    (
        "numbers in brackets among numbers with points",
        "1. Metal theft\n2) The report was noted\n2. Arson",
        ["1 Metal theft", "2 Arson"],
    ),
    (
        "days, hours and times are no numbers",
        "1. Metal theft\n2 March 2031 is the day\n2 hours were lost\n2 pm\n2nd Floor\n2. Arson",
        ["1 Metal theft", "2 Arson"],
    ),
    (
        "a number used twice",
        "1. Metal theft\n2. Arson\n2. Burglary\n3. Fraud",
        ["1 Metal theft", "2 Arson", "2 Burglary", "3 Fraud"],
    ),
    (
        "numbers taken out of turn",
        "**1. Theft**\n**4. Arson**\n**5. Drugs**\n**2. Fraud**\n**3. Noise**\n**6. Litter**",
        ["1 Theft", "4 Arson", "5 Drugs", "2 Fraud", "3 Noise", "6 Litter"],
    ),
    (
        "a number left out",
        "1. Metal theft\n2. Arson\n4. Burglary",
        ["1 Metal theft", "2 Arson", "4 Burglary"],
    ),
    (
        "a number lost: the title by its look",
        "1. Metal theft\nIt was noted.\n**Arson**\nIt was said that all was well.\n3. Burglary",
        ["1 Metal theft", "Arson", "3 Burglary"],
    ),
    (
        "a number lost: the short line above a sentence",
        "1. Metal theft\nRead.\nRetail crime\nThe inspector told of them all again.\n3. Fraud",
        ["1 Metal theft", "Retail crime", "3 Fraud"],
    ),
    (
        "a first number that scanning has made a letter",
        "AGENDA\nl. Welcome\n2. Metal theft",
        ["1 Welcome", "2 Metal theft"],
    ),
    (
        "numbers that scanning has set apart from their titles",
        "1.\n2.\nMetal theft\nIt was noted.\nArson\nIt was noted.",
        ["1 Metal theft", "2 Arson"],
    ),
    (
        "doubled numbers that number paragraphs",
        "1. Metal theft\n1.1 The report was read.\n1.2 It was noted.\n2. Arson\n2.1 It was noted.",
        ["1 Metal theft", "2 Arson"],
    ),
    (
        "doubled numbers that head items, their group above",
        "3.0 Metal theft\n3.1 Reports\nThey were read.\n3.2 Arrests\nThere were two.\n4.0 Arson",
        ["§ 3.0 Metal theft", "3.1 Reports", "3.2 Arrests", "4.0 Arson"],
    ),
    ("a lone number that is not the first", "7. Metal theft\nIt was noted.", []),
    ("a lone first number", "1. Metal theft\nIt was noted.", ["1 Metal theft"]),
    ("no heading in a row of figures", "| 1 | Theft | 3 | 4 |\n1. Metal theft", ["1 Metal theft"]),
    (
        "standard business without numbers",
        "Apologies\nNone.\nMetal theft\nIt was noted.\nAny Other Business\nNone.",
        ["Apologies", "Any Other Business"],
    ),
    (
        "standard business among numbers",
        "1. Metal theft\nIt was noted.\n2. Arson\nDate of next meeting: 4 March 2031",
        ["1 Metal theft", "2 Arson", "Date of next meeting | 4 March 2031"],
    ),
    (
        "titles by their look where nothing is numbered",
        "**Metal theft**\nIt was noted.\nARSON\nIt was noted.\n# Burglary\nNone.",
        ["Metal theft", "ARSON", "Burglary"],
    ),
    (
        "not by their look where items are numbered",
        "1. Metal theft\n**Figures**\nThey were read.\n2. Arson",
        ["1 Metal theft", "2 Arson"],
    ),
    (
        "sections group the items below",
        "Items for Decision\n1. Metal theft\nReports for information\n2. Arson",
        ["§ Items for Decision", "1 Metal theft", "§ Reports for information", "2 Arson"],
    ),
    (
        "a standard line under a title says what to do there",
        "1. Minutes\nTo approve the minutes of 4 March\n2. Arson",
        ["1 Minutes", "2 Arson"],
    ),
    (
        "what stands above AGENDA is no item",
        "Any Other Business\nAGENDA\n1. Metal theft\n2. Arson",
        ["1 Metal theft", "2 Arson"],
    ),
    (
        "a title on two lines",
        "1. Report on the\nMetal theft in the town\nIt was noted.\n2. Arson",
        ["1 Report on the Metal theft in the town", "2 Arson"],
    ),
    (
        "words that are moved under a title",
        "**5. Question by Councillor Jo Able of the Council**\n***I will ask what is done***\n"
        "***about arson.***\n**6. Motion by Councillor Bo Carr of the Council**\nIt was agreed.",
        [
            "5 Question by Councillor Jo Able of the Council",
            "6 Motion by Councillor Bo Carr of the Council",
        ],
    ),
    (
        "a title whose bracket closes on a later line",
        "1. Motion by Jo Able (deferred from the\nmeeting held on 4 March\n2031)\nIt was noted.\n"
        "2. Arson",
        ["1 Motion by Jo Able (deferred from the meeting held on 4 March 2031)", "2 Arson"],
    ),
    (
        "an item taken early",
        "**1. MINUTES**\nNoted.\n**4. METAL THEFT**\nNoted.\n**2. ARSON**\nNoted.\n"
        "**3. BURGLARY**\nNoted.\n**5. CORRESPONDENCE**",
        ["1 MINUTES", "4 METAL THEFT", "2 ARSON", "3 BURGLARY", "5 CORRESPONDENCE"],
    ),
    (
        "a number in a list is no second item",
        "1. Minutes\n2. Seizures\nWhat was seized:\n2 Watches of high value\n3. Arson",
        ["1 Minutes", "2 Seizures", "3 Arson"],
    ),
    (
        "letters under numbers",
        "1. Minutes\nNoted.\n2. Matters arising\nA. Dog fouling\nNoted.\nB. Litter\nNoted.\n"
        "3. Correspondence\nA. Ferry times\nNoted.",
        ["1 Minutes", "§ 2 Matters arising", "A Dog fouling", "B Litter", "§ 3 Correspondence",
         "A Ferry times"],
    ),
    (
        "initials are no letters of items",
        "1. Minutes\nThose there were\nA. Able spoke to it.\nC. Carr did not.\n2. Arson",
        ["1 Minutes", "2 Arson"],
    ),
    (
        "numbers with letters and years",
        "PC/014/2031: Metal theft\nNoted.\nPC/015/2031: Arson\nNoted.\nPC/016/2031 – Litter",
        ["PC/014/2031 Metal theft", "PC/015/2031 Arson", "PC/016/2031 Litter"],
    ),
    (
        "numbers of a register, and who asks above the title",
        "JPC H1/0631 Item ID:61207\nMETAL THEFT\nNoted.\nJPC Q1/0631 Item ID:61208\n"
        "Proposed by Cllr Jo Able\nARSON IN THE TOWN\nNoted.",
        ["JPC H1/0631 METAL THEFT", "JPC Q1/0631 ARSON IN THE TOWN | Proposed by Cllr Jo Able"],
    ),
    (
        "numbered paragraphs alone on their lines",
        "1.\nMetal theft\n1.1\nJo Able said that much of it had\nbeen stolen.\n1.2\n"
        "It was noted that nothing was found.\n2.\nArson\n2.1\nBo Carr gave an account of it.",
        ["1 Metal theft", "2 Arson"],
    ),
    (
        "paragraphs with a heading in them",
        "3 Matters arising\n3.1 Item 4 - Welcome pack. It is printed now.\n"
        "3.2 Item 6 - Website. It was not live.\n4 Arson",
        ["3 Matters arising", "4 Arson"],
    ),
    (
        "a list of contents",
        "1. Minutes ........ 2\n2. Arson ........ 3\n1. Minutes\nNoted.\n2. Arson\nNoted.",
        ["1 Minutes", "2 Arson"],
    ),
    (
        "votes and signatures",
        "**ARSON**\nIt was put.\n**FOR: 7 AGAINST: 1**\n**Signed: Jo Able**\nChair",
        ["ARSON"],
    ),
    (
        "a sentence that begins like standard business",
        "1. Confirmation\nMinutes of the meeting held on 4 March, having been\n"
        "circulated, were read.\n2. Arson",
        ["1 Confirmation", "2 Arson"],
    ),
    (
        "headings by style part the page, numbers are those of a list",
        "# Welcome\nAll were.\n# Priorities\nThey are:\n1. Speeding\n2. Parking\n"
        "# Next meeting\nIn May.",
        ["Welcome", "Priorities", "Next meeting"],
    ),
    (
        "doubled numbers of one item only",
        "3.\nMatters arising\n3.1\nLate buses\nThey are.\n3.2\nTaxis\nThey are.\n4.\nMotions\n4.1\n"
        "Jo Able said that much had\nbeen done.\n4.2\nBo Carr said that it was not\nso.",
        ["§ 3 Matters arising", "3.1 Late buses", "3.2 Taxis", "4 Motions"],
    ),
    (
        "figures of a table",
        "1. Minutes\nNoted.\n2. Crime\n1\nDrink driving\n1\nSupply of drugs\n12\nDamage\n3. Arson",
        ["1 Minutes", "2 Crime", "3 Arson"],
    ),
    (
        "rows of an action log",
        "1. Minutes\nNoted.\n2. Arson\n| Minute | Action | By whom |\n|---|---|---|\n"
        "| 3 | Buy a van | JA |",
        ["1 Minutes", "2 Arson"],
    ),
    (
        "who moved it, and that it was resolved",
        "**1. Minutes**\n**(i)**\n**Proposed by: Cllr Able**\n**Seconded by: Cllr Carr**\n"
        "**And Resolved:**",
        ["1 Minutes"],
    ),
    (
        "an action is no heading",
        "**ARSON**\nNoted.\n**ACTION: Jo Able to write**\n**RESOLVED to write**",
        ["ARSON"],
    ),
    ("a title with the word of an hour", "Item 1 – Arson\nItem 2 – Minutes of May\nItem 3 – Vans",
     ["1 Arson", "2 Minutes of May", "3 Vans"]),
    (
        "what is decided ends a title",
        "**1. Minutes of the meeting that was held in the spring**\n**Decision**\nNoted.",
        ["1 Minutes of the meeting that was held in the spring"],
    ),
    (
        "a list of contents in bullets",
        "- Any other business\n# Arson\nNoted.\n# Any other business\nNone.",
        ["Arson", "Any other business"],
    ),
    (
        "numbers below their titles",
        "METAL THEFT\n289\nMuch of it has been stolen this year.\nARSON IN THE\nTOWN CENTRE\n290\n"
        "It was noted that there was little.",
        ["289 METAL THEFT", "290 ARSON IN THE TOWN CENTRE"],
    ),
    (
        "numbers that begin with the day",
        "31.03.04.01  Metal theft\nIt was noted.\n31.03.04.02  Arson\nIt was noted.",
        ["31.03.04.01 Metal theft", "31.03.04.02 Arson"],
    ),
    (
        "a number after a star",
        "1. Metal theft\nIt was noted.\n*2. Arson\nIt was noted.",
        ["1 Metal theft", "2 Arson"],
    ),
    (
        "titles that only their place tells",
        "Minutes\nThe minutes of the meeting of May were taken as read.\nDeclarations of Interest\n"
        "There were none.\nThefts of Metal\nThe Town Clerk told the panel of the year.\n"
        "3.3\nFinancial Matters\nThere are none that anybody knows of.",
        ["Minutes", "Declarations of Interest", "Thefts of Metal"],
    ),
    (
        "an entry of a list",
        "1. Metal theft\nRESOLVED:\n1) That the report be noted.\n2) That it be sent.",
        ["1 Metal theft"],
    ),
    (
        "the numbers of a report that is quoted",
        "Declarations of Interest\nNone.\nMatters Arising\nNone were.\nThefts of Metal\n"
        "The Town Clerk laid the report below before the panel.\n"
        "1.0 Purpose\n1.1 To tell of the thefts.\n2.0 Figures\n2.1 There were nine of them.\n"
        "It was noted.\nAny Other Business\nNone.",
        ["Declarations of Interest", "Matters Arising", "Thefts of Metal", "Any Other Business"],
    ),
    (
        "Roman numbers",
        "I    METAL THEFT\nNoted.\nII   ARSON\nI said so.\nIII. LITTER\nNoted.\nIV   VANS",
        ["I METAL THEFT", "II ARSON", "III LITTER", "IV VANS"],
    ),
    (
        "one part alone of an item",
        "1. Confirmation of Minutes\n1.1 Meeting of May\nConfirmed.\n2. Reports\n2.1 Arson\n"
        "Noted.\n2.2 Vans\nNoted.",
        ["1 Confirmation of Minutes", "1.1 Meeting of May", "§ 2 Reports", "2.1 Arson", "2.2 Vans"],
    ),
    (
        "a quotation in bold",
        "**“I will ask what is done**\n**about arson in the town”**\nNothing is done.",
        [],
    ),
    (
        "a signature",
        "**METAL THEFT**\nIt was noted.\n**Councillor Jo Able, Chairperson**",
        ["METAL THEFT"],
    ),
    (
        "letters and a count that runs on",
        "SNP11. METAL THEFT\n1. One van\nIt was noted.\nSNP12. ARSON\nSNP10 – It was said again.",
        ["SNP11 METAL THEFT", "SNP12 ARSON"],
    ),
    (
        "letters and a count alone above titles",
        "C 7:\nMetal theft\nIt was noted.\nC 8:\nArson",
        ["C 7 Metal theft", "C 8 Arson"],
    ),
    (
        "a road is no number of an item",
        "1. Metal theft\nM25. A van was found.\n2. Arson\nM26. Another was.",
        ["1 Metal theft", "2 Arson"],
    ),
    (
        "quarters are no numbers of items",
        "Q1. Metal theft\nQ2. Arson\nQ3. Noise",
        [],
    ),
    (
        "titles in capitals that run into their text, all of them",
        "S7. METAL THEFT – VANS – Jo Able said that it was less.\nS8. MINUTES – Submitted – Those"
        "\nof May.\nS9. ARSON – RESOLVED – That it be noted.\nS10. NOISE: Jo gave an account.",
        [
            "S7 METAL THEFT – VANS | Jo Able said that it was less.",
            "S8 MINUTES | Submitted – Those",
            "S9 ARSON | RESOLVED – That it be noted.",
            "S10 NOISE | Jo gave an account.",
        ],
    ),
    (
        "and such titles without numbers",
        "PRESENT – Jo Able.\nMINUTES – Those of May were agreed, as they stood.\n"
        "REASON – They were right.\nARSON – Jo Able said that it was less.\nREASON – It was.\n"
        "ANY OTHER BUSINESS – There was none at all.",
        [
            "MINUTES | Those of May were agreed, as they stood.",
            "ARSON | Jo Able said that it was less.",
            "ANY OTHER BUSINESS | There was none at all.",
        ],
    ),
    (
        "a title in capitals with a dash",
        "7. METAL THEFT – Vans\nIt was noted.\n8. ARSON – North\nIt was noted.",
        ["7 METAL THEFT – Vans", "8 ARSON – North"],
    ),
    (
        "a heading that runs into the first part under it",
        "S7. KEY DECISIONS – (1) Metal Theft – North Side – Jo Able said that it was less.\n"
        "(2) Arson – Bo Carr said the same.\nS8. NOISE – It was said to be less than ever.",
        [
            "§ S7 KEY DECISIONS",
            "S7(1) Metal Theft – North Side | Jo Able said that it was less.",
            "S7(2) Arson | Bo Carr said the same.",
            "S8 NOISE | It was said to be less than ever.",
        ],
    ),
    (
        "the agenda's number behind the minutes' own",
        "2/15   METAL THEFT        [Item 2]\nIt was noted.\n3/15   ARSON        [Item 3]",
        ["2/15 METAL THEFT", "3/15 ARSON"],
    ),
    (
        "a column beside the title",
        "| 1. Metal theft | Jo to ask |\n|---|---|\n| It was noted. | |\n| 2. Arson | |",
        ["1 Metal theft | Jo to ask", "2 Arson"],
    ),
    (
        "labels that come back under numbered titles",
        "1. METAL THEFT\nDeclarations of interest: None\nNoted.\n2. ARSON\n"
        "Declarations of interest: None\nNoted.",
        ["1 METAL THEFT", "2 ARSON"],
    ),
    (
        "matters arising under the minutes",
        "1. MINUTES\nThey were agreed.\nMatters arising\nThere was one.\n2. ARSON\nNoted.",
        ["1 MINUTES", "2 ARSON"],
    ),
    (
        "matters arising as another title",
        "1. Minutes\nThey were agreed.\nMatters arising\nThere was one.\n2. Arson\nNoted.",
        ["1 Minutes", "Matters arising", "2 Arson"],
    ),
    (
        "numbers of one item's parts",
        "**Adoption of Minutes**\nAdopted.\n**Matters Arising**\nNone.\n**Motions**\n"
        "**1. Jo Able**\nAgreed.\n**2. Bo Carr**\nAgreed.\n**A.O.B.**\nNone.",
        ["Adoption of Minutes", "Matters Arising", "Motions", "1 Jo Able", "2 Bo Carr", "A.O.B."],
    ),
    (
        "a sentence that breaks off before a number",
        "1. Minutes of Previous Meeting\nThe minutes of the meeting of the Panel held on\n"
        "4 March 2031 were approved.\n2. Arson",
        ["1 Minutes of Previous Meeting", "2 Arson"],
    ),
    (
        "what the chair opens and closes with",
        "Chair's Opening Remarks\nAll were welcomed.\n1 Arson\nNoted.\n2 Noise\nNoted.\n"
        "Chair's Closing Remarks\nAll were thanked.",
        ["Chair's Opening Remarks", "1 Arson", "2 Noise", "Chair's Closing Remarks"],
    ),
    (
        "who reports after the title",
        "1. Metal theft – Town Clerk\n2. Arson *Fire Officer*",
        ["1 Metal theft <Town Clerk>", "2 Arson <Fire Officer>"],
    ),
]  # fmt: skip


@pytest.mark.parametrize(("text", "found"), [case[1:] for case in CASES], ids=[c[0] for c in CASES])
def test_headings(text: str, found: list[str]) -> None:
    assert [shown(one) for one in find_headings(lines(text))] == found


def test_a_heading_tells_where_its_text_begins() -> None:
    text = lines("1\nReport on the\nMetal theft in the town\nIt was noted.\n2\nArson\nIt was not.")
    assert [(one.index, one.body) for one in find_headings(text)] == [(0, 3), (4, 6)]


@pytest.mark.parametrize(
    ("number", "key"),
    [
        (None, ()),
        ("7", (7,)),
        ("3.0", (3,)),
        ("3.1", (3, 1)),
        ("104/12", (104,)),
        ("SNP12", (12,)),
        ("C26(1)", (26,)),
    ],
)
def test_key_of_a_number(number: str | None, key: tuple[int, ...]) -> None:
    assert Heading(0, 1, "Arson", number).key == key


@pytest.mark.parametrize(
    ("numbers", "keys"),
    [
        ("104/12 105/12", [104, 105]),
        ("SNP 53/15 SNP 54/15", [53, 54]),
        ("2019/45 2019/46", [45, 46]),
        ("45/2019 46/2019", [45, 46]),
        ("SNP/19/47 SNP/19/48", [47, 48]),
        ("SNP/47/2019 SNP/48/2019", [47, 48]),
        ("H1/0619 Q2/0619", [1, 2]),
        ("2019/45", [45]),
    ],
)
def test_what_counts_in_a_number_with_strokes(numbers: str, keys: list[int]) -> None:
    found = [Heading(0, 1, "Arson", one) for one in re.findall(r"(?:SNP )?\S+", numbers)]
    assert [one.key for one in counted(found)] == [(key,) for key in keys]


def test_minutes_that_run_into_what_is_said_of_them_are_business() -> None:
    text = (
        f"{HEAD}PRESENT – Jo Able, Bo Carr.\nMINUTES – Those of May were agreed, as they stood.\n"
    )
    text += "ARSON – Jo Able said that it was less.\nANY OTHER BUSINESS – There was none at all."
    assert [one.title for one in meeting(text).items] == ["MINUTES", "ARSON", "ANY OTHER BUSINESS"]
