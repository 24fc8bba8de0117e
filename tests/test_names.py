"""Names of people as minutes write them, each a row: what it is that the parser has to see."""

import pytest

from ingest import names

# written, prefix, given, family, suffix, remainder
NAMES = [
    ("Jim Beall", "", "Jim", "Beall", "", ""),
    ("Cllr Jim Beall", "Cllr", "Jim", "Beall", "", ""),
    ("Cllr. P. Harries", "Cllr.", "P.", "Harries", "", ""),
    ("Cllr Mrs Cunningham", "Cllr Mrs", "", "Cunningham", "", ""),
    ("Councillor Foley", "Councillor", "", "Foley", "", ""),
    ("Cll Jean Ash", "Cll", "Jean", "Ash", "", ""),
    ("Cyng. Gwenfil Evans", "Cyng.", "Gwenfil", "Evans", "", ""),
    ("County Councillor Joseph Davies", "County Councillor", "Joseph", "Davies", "", ""),
    ("Supt Steve Jermy", "Supt", "Steve", "Jermy", "", ""),
    ("Chief Superintendent Derek Smart", "Chief Superintendent", "Derek", "Smart", "", ""),
    (
        "Detective Chief Inspector John Chapman",
        "Detective Chief Inspector",
        "John",
        "Chapman",
        "",
        "",
    ),
    ("A/Superintendent Brennan", "A/Superintendent", "", "Brennan", "", ""),
    ("T/DCI Jo Marsh", "T/DCI", "Jo", "Marsh", "", ""),
    ("DCI Jo Marsh", "DCI", "Jo", "Marsh", "", ""),
    ("PCSO Lewis", "PCSO", "", "Lewis", "", ""),
    ("Garda Dave Hennessy", "Garda", "Dave", "Hennessy", "", ""),
    ("Mayor F. Foley", "Mayor", "F.", "Foley", "", ""),
    ("F. Foley, Mayor", "Mayor", "F.", "Foley", "", ""),
    ("Deputy Maurice Quinlivan", "Deputy", "Maurice", "Quinlivan", "", ""),
    ("N. Collins, T.D.", "", "N.", "Collins", "T.D.", ""),
    ("M. Quinlivan T.D.", "", "M.", "Quinlivan", "T.D.", ""),
    ("M. Quinlivan T.D", "", "M.", "Quinlivan", "T.D", ""),
    ("Chris Stephens MP", "", "Chris", "Stephens", "MP", ""),
    ("Dame Ann Moor DBE QPM", "Dame", "Ann", "Moor", "DBE QPM", ""),
    ("Rev. Dr Ann Moor", "Rev. Dr", "Ann", "Moor", "", ""),
    ("Ms. A.Foley", "Ms.", "A.", "Foley", "", ""),
    ("Mr B Kennedy", "Mr", "B", "Kennedy", "", ""),
    ("J.P. Hart", "", "J.P.", "Hart", "", ""),
    ("Cllr. Sheahan (K)", "Cllr.", "K", "Sheahan", "", ""),
    ("Councillor Ryan (Martin)", "Councillor", "Martin", "Ryan", "", ""),
    ("Geoff Lee (Chairman)", "", "Geoff", "Lee", "", "Chairman"),
    ("Dr. P. Daly, Chief Executive", "Dr.", "P.", "Daly", "", "Chief Executive"),
    ("Jim Ellis (GCC)", "", "Jim", "Ellis", "", "GCC"),
    ("Stuart Hall - Support Officer", "", "Stuart", "Hall", "", "Support Officer"),
    ("Christopher Akers-Belcher", "", "Christopher", "Akers-Belcher", "", ""),
    ("Christopher Akers – Belcher", "", "Christopher", "Akers-Belcher", "", ""),
    ("Andy Pow ell", "", "Andy", "Powell", "", ""),
    ("Karen Haw kins", "", "Karen", "Hawkins", "", ""),
    ("lan Mc Hugh", "", "lan", "McHugh", "", ""),
    ("John Bentlev", "", "John", "Bentlev", "", ""),
    ("Kieran O’Donnell, T.D.", "", "Kieran", "O’Donnell", "T.D.", ""),
    ("Ms. A. O’Brien Slater", "Ms.", "A.", "O’Brien Slater", "", ""),
    ("Yvonne O'Keeffe Fox", "", "Yvonne", "O'Keeffe Fox", "", ""),
    ("S. Novak Uí Chonchúir", "", "S.", "Novak Uí Chonchúir", "", ""),
    ("Eilis Ní Dhuibhne", "", "Eilis", "Ní Dhuibhne", "", ""),
    ("Tomás Ó Briain", "", "Tomás", "Ó Briain", "", ""),
    ("Micheál Mac Lochlainn", "", "Micheál", "Mac Lochlainn", "", ""),
    ("Rhodri ap Gwilym", "", "Rhodri", "ap Gwilym", "", ""),
    ("Maria de la Cruz", "", "Maria", "de la Cruz", "", ""),
    ("Robert (Bob) Cook", "", "Robert", "Cook", "", ""),
    ("Cllrs. Alun Davies", "Cllr", "Alun", "Davies", "", ""),
    ("Cllr. O. Williams’", "Cllr.", "O.", "Williams", "", ""),
    ("Councillor Keary’s", "Councillor", "", "Keary", "", ""),
    ("Mary Ann Moor", "", "Mary Ann", "Moor", "", ""),
    ("John MOOR", "", "John", "MOOR", "", ""),
    ("Esme Clark *", "", "Esme", "Clark", "", ""),
]


@pytest.mark.parametrize(("written", "prefix", "given", "family", "suffix", "remainder"), NAMES)
def test_parts(
    written: str, prefix: str, given: str, family: str, suffix: str, remainder: str
) -> None:
    parsed = names.parse(written)
    assert parsed is not None
    assert (parsed.prefix, parsed.given, parsed.family) == (prefix, given, family)
    assert (parsed.suffix, parsed.remainder) == (suffix, remainder)
    assert parsed.written == written
    assert parsed.name == f"{given} {family}".strip()


NOT_PEOPLE = """Housing Hartlepool|Director of Public Health|Police|None|Members|Victim Support
Shaw Trust|Minerva Project|John Whitehead Park|Holme House|Chief Superintendent|Councillors|Mayor
Independent Chair of the Review Panel|Garda Síochána|The Chairman|Open Session|OPEN SESSION
Cllr Beall asked|Andrew said that|Face the Public|Ward Councillor|Mr Chairman|LSB|HBC|T.D.
Councillor Call for Action|Cleveland Police|NHS England|Mayor of the City|Support Officer||12 May
Safe in Tees Valley|North Star|Friday March|Hartlepool Magistrates Court|a.b@c.uk
Sir Gâr|Councillors Allowance|Garda Siochdna|Garda Reserves|Garda Headquarters""".replace(
    "\n", "|"
).split("|")


@pytest.mark.parametrize("text", NOT_PEOPLE)
def test_no_person(text: str) -> None:
    assert names.parse(text) is None


RUNS = [
    (
        "Councillors Able, Baker and Carr",
        ["Councillor Able", "Councillor Baker", "Councillor Carr"],
    ),
    ("Cllr Jim Beall, Cllr Steve Nelson, , Mike Batty",
     ["Cllr Jim Beall", "Cllr Steve Nelson", "Mike Batty"]),
    ("Mr. C. Flynn, Ms. S. Johnston and Mr. J. Slattery",
     ["Mr. C. Flynn", "Ms. S. Johnston", "Mr. J. Slattery"]),
    ("N. Collins, T.D., B. Leddin, T.D., and K. O’Donnell, T.D.",
     ["N. Collins, T.D.", "B. Leddin, T.D.", "K. O’Donnell, T.D."]),
    ("Councillors Collins (B), Foley,\nSheahan (K) and Mayor F. Dunne",
     ["Councillor Collins (B)", "Councillor Foley", "Councillor Sheahan (K)", "Mayor F. Dunne"]),
    ("M. Collins, Mayor of the City and County of Limerick, O. Ash",
     ["M. Collins, Mayor of the City and County of Limerick", "O. Ash"]),
    ("Councillors M. Ryan, Mayor F. Foley,  D. Moor O. Ash and D. Butler",
     ["Councillor M. Ryan", "Mayor F. Foley", "Councillor D. Moor", "Councillor O. Ash",
      "Councillor D. Butler"]),
    ("Mr. G. Roche, Chief Superintendent, Superintendent P. Reidy",
     ["Mr. G. Roche, Chief Superintendent", "Superintendent P. Reidy"]),
    ("Denise Ogden, Director of Regeneration and Neighbourhoods, HBC",
     ["Denise Ogden, Director of Regeneration and Neighbourhoods, HBC"]),
    ("Superintendents Paul Reidy and Ollie Kennedy, Inspector Gary Thompson",
     ["Superintendent Paul Reidy", "Superintendent Ollie Kennedy", "Inspector Gary Thompson"]),
    ("Cllrs Alam and Dornan, Chris Stephens MP, and Alan Bell",
     ["Cllr Alam", "Cllr Dornan", "Chris Stephens MP", "Alan Bell"]),
    ("Steve Jermy (Police, acting), John Bentley",
     ["Steve Jermy (Police, acting)", "John Bentley"]),
    ("Cyng. Doris Jones, Cyng. William Ash a'r Cyng. Owen Moor",
     ["Cyng. Doris Jones", "Cyng. William Ash", "Cyng. Owen Moor"]),
    ("B. Ash, T.D., and", ["B. Ash, T.D."]),
    ("Superintendents (Ms. A. Moor & Bo Ash), Mr. J. Hart",
     ["Superintendents (Ms. A. Moor & Bo Ash)", "Mr. J. Hart"]),
    ("Housing Hartlepool", ["Housing Hartlepool"]),
    ("", []),
]  # fmt: skip


@pytest.mark.parametrize(("run", "entries"), RUNS)
def test_runs(run: str, entries: list[str]) -> None:
    assert names.split_names(run) == entries


@pytest.mark.parametrize(
    ("name", "initials"),
    [
        ("Lucia Saiger-Burns", {"LS", "LSB"}),
        ("Christopher Akers – Belcher", {"CA", "CAB"}),
        ("Ian McHugh", {"IM", "IMH"}),
        ("lan Mc Hugh", {"IM", "IMH"}),
        ("Mary Ann Moor", {"MM", "MAM"}),
        ("Maria de la Cruz", {"MC", "MDLC"}),
        ("J.P. Hart", {"JH", "JPH"}),
        ("Cllr Mrs Moor", set()),
    ],
)
def test_initials(name: str, initials: set[str]) -> None:
    assert names.of(name) == initials


def test_titles() -> None:
    assert all(map(names.is_title, ["Cllr", "A/Insp", "Chief Superintendent", "Dr.", "Det. Sgt."]))
    assert not any(map(names.is_title, ["Chief", "Director", "Jim", "", "Cllr Ash"]))
