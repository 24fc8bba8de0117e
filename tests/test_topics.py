"""The thesaurus, finding its labels in text, and telling subjects from passing mentions."""

from collections.abc import Sequence
from graphlib import TopologicalSorter
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rdflib import SKOS, Graph

from graph.ids import slug
from ingest.errors import BadRegister
from ingest.labels import Matcher
from ingest.records import Decision, Item, Line, Quote, TopicTag
from ingest.thesaurus import PATH, Concept, concepts, read
from ingest.topics import QUOTE, tag

MATCHER = Matcher(concepts())
BY_ID = {concept.id: concept for concept in concepts()}
FILLER = "The chair thanked the officer and members asked when the work would end. "  # 13 words

KNOWN = """restorative justice|shoplifting|anti-social behaviour|domestic abuse|drugs|alcohol|
reoffending|hate crime|youth offending|burglary|violence|counter terrorism|
integrated offender management|troubled families|victims|CCTV|health and wellbeing|safeguarding|
police and crime commissioner|community safety plan|performance monitoring|probation|prison|
sex work|early intervention|welfare reform|community cohesion|public confidence|funding|scrutiny|
housing|metal theft|criminal damage|recorded crime|domestic homicide review|fire|
child sexual exploitation|cybercrime|modern slavery""".replace("\n", "").split("|")


def names(text: str) -> list[str]:
    return [BY_ID[found.concept].name for found in MATCHER.find(text)]


def item(
    *lines: str,
    title: str = "Update",
    decisions: Sequence[str] = (),
    classification: str | None = None,
) -> Item:
    return Item(
        title=title,
        quote=Quote(line=10, text=f"4. {title}", page=2),
        classification=classification,
        lines=tuple(Line(line=11 + n, text=text, page=2) for n, text in enumerate(lines)),
        decisions=tuple(
            Decision(text=text, classification="agreed", quote=Quote(line=90, text=text))
            for text in decisions
        ),
    )


def tagged(one: Item) -> dict[str, TopicTag]:
    return {BY_ID[topic.concept].name: topic for topic in tag(one)}


# ---- the thesaurus


@pytest.mark.parametrize("concept", concepts(), ids=lambda concept: concept.id)
def test_every_concept_is_whole_and_its_examples_are_tagged_with_it(concept: Concept) -> None:
    assert concept.id == f"topic/{slug(concept.name)}"
    assert concept.definition
    assert concept.examples
    for example in concept.examples:
        assert concept.name in tagged(item(example))


@pytest.mark.parametrize("name", KNOWN)
def test_the_thesaurus_knows_what_the_contract_lists(name: str) -> None:
    assert any(name in concept.labels for concept in concepts())


def test_broader_topics_are_in_the_thesaurus_and_none_is_broader_than_itself() -> None:
    order = TopologicalSorter({concept.id: concept.broader for concept in concepts()})
    assert set(order.static_order()) == set(BY_ID)


def test_a_concept_has_one_chief_acronym_at_most() -> None:
    noted = list(Graph().parse(PATH).subjects(SKOS.notation))
    assert len(noted) == len(set(noted))


def test_a_label_that_two_concepts_share_is_refused() -> None:
    twice = (
        Concept(id="topic/a", name="hare coursing"),
        Concept(id="topic/b", name="Hare-coursing"),
    )
    with pytest.raises(BadRegister, match=r"topic/a and topic/b claim the label 'Hare-coursing'"):
        Matcher(twice)


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("no turtle", "not a thesaurus in Turtle"),
        (
            f"<urn:quorate:topic/a> a <{SKOS.Concept}> .",
            "topic/a needs exactly one skos:prefLabel @en",
        ),
    ],
)
def test_a_broken_thesaurus_is_named(tmp_path: Path, text: str, message: str) -> None:
    path = tmp_path / "broken.ttl"
    path.write_text(text, "utf-8")
    with pytest.raises(BadRegister, match=f"broken.ttl: {message}"):
        read(path)


# ---- labels in text


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("w elfare re form", ["welfare reform"]),
        ("re-\noffending and reoffending", ["reoffending", "reoffending"]),
        ("anti–social behaviour, antisocial behaviour", ["anti-social behaviour"] * 2),
        ("VICTIMS’ RIGHTS, a victim's, the victim", ["victims"] * 3),
        ("burglaries; a burglary", ["burglary", "burglary"]),
        ("Health & Wellbeing and Police & Crime Panel",
         ["health and wellbeing", "police and crime commissioner"]),
        ("ASB rose, DHRs", ["anti-social behaviour", "domestic homicide review"]),
        ("drug/alcohol and drug-related", ["drugs", "alcohol", "drugs"]),
        ("a restorative justice conference", ["restorative justice"]),
        ("rural crime figures", ["rural crime", "recorded crime"]),
        ("domestic homicide review", ["domestic homicide review"]),
        ("drink driving", ["drink driving"]),
        ("firefighters", ["fire"]),
        ("ymddygiad gwrthgymdeithasol", ["anti-social behaviour"]),
        ("o gyffuriau, a thrais yn y carchar", ["drugs", "violence", "prison"]),
        ("yng nghyllid y bwrdd", ["funding"]),
        ("dumpáil mhídhleathach agus drugaí", ["illegal dumping", "drugs"]),
        ("İstanbul: İ drugs", ["drugs"]),
    ],
)  # fmt: skip
def test_a_label_is_found_however_it_is_written(text: str, expected: list[str]) -> None:
    assert names(text) == expected


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("fire", "firearms were fired; misfire, firebrand"),
        ("fire", "fi re"),  # too short to be put together
        ("fire", "fire exits were shown"),
        ("fire", "tan y bont"),  # not tân
        ("domestic abuse", "dv, DVLA"),
        ("child sexual exploitation", "cse, GCSE"),
        ("anti-social behaviour", "a) the plan as b) stated"),
        ("probation", "his probation period ends"),
        ("victims", "non-victim based crime"),
        ("county lines", "over the county line"),
    ],
)
def test_what_only_looks_like_a_label_is_not_one(name: str, text: str) -> None:
    assert name not in names(text)


@given(st.text(st.characters() | st.sampled_from("drugs ASB-’İ\n")))
def test_what_is_found_stands_in_the_text(text: str) -> None:
    found = MATCHER.find(text)
    assert [one.start for one in found] == sorted(one.start for one in found)
    for one in found:
        assert names(text[one.start : one.end]) == [BY_ID[one.concept].name]


# ---- subjects and passing mentions


@pytest.mark.parametrize(
    ("one", "name", "about"),
    [
        (item(title="Use of restorative justice"), "restorative justice", True),
        (item("Members asked about burglary.", FILLER * 9), "burglary", True),
        (item(FILLER * 4 + "Burglary was named."), "burglary", False),
        (item(FILLER * 9 + "Burglary, then burglary again."), "burglary", True),
        (item(FILLER * 60 + "Burglary, then burglary again."), "burglary", False),
        (item(FILLER * 60 + "Burglary. " * 3), "burglary", True),
        (item(FILLER * 4, "Burglary", FILLER), "burglary", True),
        (item(FILLER * 4, "- Burglary is down, said the officer."), "burglary", True),
        (item(FILLER * 4, "(b) Dwelling burglary – three fewer than last year"), "burglary", True),
        (item(FILLER * 4, "Dwelling burglary\t41\t38"), "burglary", True),
        (item(FILLER * 4, "The ward - with all its burglary - was quiet."), "burglary", False),
        (item(FILLER * 4, "and the officer said that of these the force of", "CCTV was sent."),
         "CCTV", False),
        (item(FILLER * 4, "and of these the plan for", "burglary."), "burglary", False),
        (item(FILLER * 4 + "Burglary.", decisions=["That the burglary plan be approved."]),
         "burglary", True),
        (item("None.", decisions=["That the burglary plan be approved."]), "burglary", True),
        (item(FILLER * 4 + "Scrap metal and theft.", title="Metal theft"), "theft", True),
        (item("Apologies: the Police and Crime Commissioner", title="Apologies",
              classification="procedural"), "police and crime commissioner", False),
        (item("Apologies: the Police and Crime Commissioner", title="Apologies"),
         "police and crime commissioner", True),
    ],
)  # fmt: skip
def test_an_item_is_about_what_it_is_built_on(one: Item, name: str, about: bool) -> None:
    assert tagged(one)[name].about is about


def test_a_broader_topic_that_is_not_named_is_not_told() -> None:
    assert list(tagged(item(title="Metal theft"))) == ["metal theft"]


def test_mentions_are_counted_over_title_and_text() -> None:
    found = tagged(item("Two burglaries.", "A burglar was seen; drugs were not.", title="Burglary"))
    assert [(name, one.mentions, one.in_title) for name, one in found.items()] == [
        ("burglary", 3, True),
        ("drugs", 1, False),
    ]


def test_evidence_is_the_first_mention() -> None:
    found = tagged(
        item("None.", "Shop theft and burglary.", "Burglary again.", title="Shoplifting")
    )
    assert found["shoplifting"].quote == Quote(line=10, text="4. Shoplifting", page=2)
    assert found["burglary"].quote == Quote(line=12, text="Shop theft and burglary.", page=2)


def test_a_mention_that_runs_over_two_lines_is_quoted_from_the_first() -> None:
    found = tagged(item("They spoke of domestic", "abuse."))
    assert found["domestic abuse"].quote.line == 11


def test_evidence_from_a_long_line_is_cut_at_words_around_the_mention() -> None:
    text = FILLER * 20 + "The burglary was told of. " + FILLER * 20
    quote = tagged(item(text))["burglary"].quote.text
    assert len(quote) <= QUOTE
    assert "The burglary was told of." in quote
    assert set(quote.split()) <= set(text.split())


def test_an_item_without_text_has_no_topics() -> None:
    assert tag(item()) == ()
