"""Who spoke to an item: each row a sentence; the people are invented."""

import pytest
from made_lines import roll, said

from ingest.layouts.speech import find_speeches

ROLL = roll(
    "Present: Cllr Jo Able (Chair), Bo Carr, Lucia Moor-Ford, Superintendent Ed Ellis\n"
    "Officers: Di Dunn, Director of Housing\nApologies: Flo Hart"
)
SENTENCES = [
    # initials of the list
    ("BC presented the report.", "BC presented"),
    ("LMF and BC asked about vans.", "LMF asked, BC asked"),
    ("BC, who had read it, then also reported on vans.", "BC reported"),
    ("BCw ho reported on vans.", "BC reported"),
    ("XX presented the report.", ""),
    ("After a request from BC, LMF agreed to send it.", "BC asked, LMF agreed"),
    # a title and a name
    ("Cllr Moor said that it was late.", "Cllr Moor said"),
    ("Cllr Moor, Mayor, outlined the plan.", "Cllr Moor outlined"),
    ("Cllr Moor and Cllr Nash asked about vans.", "Cllr Moor asked, Cllr Nash asked"),
    ("Councillors Moor and Nash asked about vans.", "Councillor Moor asked, Councillor Nash asked"),
    ("Cllr Moor pointed out that it was late.", "Cllr Moor pointed out"),
    ("Cllr Moor left the meeting.", ""),
    ("In reply to Cllr Moor, Supt Nash said that it was late.", "Supt Nash said"),
    ("Members thanked Cllr Moor who reported on vans.", ""),
    ("Members heard that Cllr Moor asked for vans.", "Cllr Moor asked"),
    ("An Garda Síochána reported on vans.", ""),
    ("Ms. J. Nash, Senior Crime Analyst gave an overview.", "Ms. J. Nash gave"),
    ("Inspector Nash of the Road Unit, Northby Division stated it.", "Inspector Nash stated"),
    ("Deputy Nash, T.D., commended the vans.", "Deputy Nash commended"),
    ("Minister Ann Nash T.D said that it was late.", "Minister Ann Nash said"),
    ("Ann Nash, T.D., thanked the Board.", "Ann Nash thanked"),
    ("Councillor Nash (K) highlighted the vans.", "Councillor K. Nash highlighted"),
    ("Councillor M Nash requested vans.", "Councillor M Nash requested"),
    ("Councilllor Nash fully supported it.", "Councilllor Nash supported"),
    ("Cllrs. Moor and Nash voiced concern.", "Cllr Moor voiced, Cllr Nash voiced"),
    ("In reply to the Mayor, Councillor Nash, the Superintendent, assured them of it.",
     "Superintendent assured"),
    ("The clerk said that Minister Nash had asked for vans.", ""),
    # told the other way round
    ("It was presented by Inspector Nash and Ann Moor.",
     "Inspector Nash presented, Ann Moor presented"),
    ("Members were informed by Inspector Nash that it was late.", "Inspector Nash informed"),
    ("The report was presented by Cllr Moor.", "Cllr Moor presented"),
    ("In answer to a question from Cllr Moor, vans were shown.", "Cllr Moor asked"),
    ("Following queries by BC, vans were shown.", "BC asked"),
    # an office
    ("The Chair thanked all.", "Chair thanked"),
    ("Our Superintendent reported on vans.", "Superintendent reported"),
    ("The Director of Housing explained the plan.", "Director of Housing explained"),
    ("The Superintendent & Chair thanked all.", "Superintendent thanked, Chair thanked"),
    ("The Town Clerk explained the plan.", ""),
    ("The chair was broken.", ""),
    ("The Director, on behalf of the staff of the town thanked all.", "Director thanked"),
    ("The Chair and Members complimented all.", "Chair complimented"),
    ("The Director of Housing and Cllr Nash were away.", ""),
    ("Members were advised by the Director of Housing of it.", "Director of Housing advised"),
    ("This was noted by Inspector Nash.", "Inspector Nash noted"),
    ("In reply to Cllr Moor, Supt Nash and Supt Moor outlined it.",
     "Supt Nash outlined, Supt Moor outlined"),
    # the forename in brackets
    ("Cllr Able (Jo) thanked all.", "Cllr Jo Able thanked"),
    ("Cllr Able (J) thanked all.", "Cllr J. Able thanked"),
    ("Cllr Nash (Jo) thanked all.", ""),
    # a full name of the list
    ("Lucia led the talk.", "Lucia led"),
    ("Flo Hart and Lucia asked about vans.", "Flo Hart asked, Lucia asked"),
    ("Bo Carr reported on vans.", "Bo Carr reported"),
    ("After that Bo Carr reported on vans.", "Bo Carr reported"),
    ("Vans were shown to Bo Carr noted.", ""),
    ("Cllr Jo Able noted the vans.", "Cllr Jo Able noted"),
    ("Ann Nash reported on vans.", ""),
    # with another forename, or a slip in the surname
    ("Bob Carr, Luce Moor and Floe Harts said no.", "Bob Carr said"),
    ("Joan Able and Bo Carr reported it.", "Joan Able reported, Bo Carr reported"),
    ("Mary Joan Able reported it.", ""),
    ("Then Able reported it.", ""),
    # the verb first, as in Welsh
    ("Dywedodd y Cyng. Nia Rees fod y fan yn hen.", "Cyng. Nia Rees Dywedodd"),
    ("Diolchodd y Cadeirydd i bawb.", "Cadeirydd Diolchodd"),
    ("Croesawodd y Fan bawb.", ""),
]  # fmt: skip


@pytest.mark.parametrize(("sentence", "spoke"), SENTENCES)
def test_speech(sentence: str, spoke: str) -> None:
    found = find_speeches(said(sentence), ROLL)
    assert ", ".join(f"{one.person.written} {one.verb}" for one in found) == spoke


VERBS = """presented|reported|explained|added|felt|suggested|advised|informed|updated|confirmed
outlined|stated|noted|highlighted|high lighted|emphasised|thanked|replied|responded|asked|enquired
queried|questioned|raised|referred|commented|said|welcomed|expressed|requested|stressed|gave
provided|cited|circulated|spoke|mentioned|introduced|summarised|remarked|drew|reminded|agreed with
agreed that|acknowledged|clarified|reiterated|observed|proposed|called|urged|congratulated|paid
commenced|proceeded|led|delivered|shared|sought|recommended|argued|concurred|supported|opposed
opened|closed|described|encouraged|undertook|offered|believed|considered|apologised|answered|warned
told|read|listed|recalled|appealed|did not feel|demonstrated|briefed|passed on
made reference""".replace("\n", "|").split("|")  # fmt: skip


@pytest.mark.parametrize("verb", VERBS)
def test_verb(verb: str) -> None:
    (one,) = find_speeches(said(f"Cllr Moor {verb} the vans."), ROLL)
    assert one.verb == verb


def test_evidence_is_the_sentence_on_the_line_of_the_name() -> None:
    words = "After a very long talk about the vans and all the other vans that the town had\n"
    (one,) = find_speeches(said(f"{words}once owned, Cllr Moor said that it was late."), ROLL)
    assert one.person.quote.line == 2
    assert (one.person.name, one.person.honorific_prefix) == ("Moor", "Cllr")
