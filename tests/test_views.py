"""Views: what a page holds and how it is asked for. The sample graph is invented."""

import json
import re
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from graph_crowd import crowd
from graph_sample import (
    BRAM,
    CORA,
    DECEMBER,
    EXECUTIVE,
    GRAPH,
    HUGH,
    JULY,
    MARCH,
    PANEL,
    PARTNERSHIP,
    RESTORATIVE,
    item,
)

from graph.commands import view
from graph.draw.page import Page, render
from graph.draw.seats import by_person, seats, within
from graph.elements import Edge, Element, Node
from graph.query import load
from graph.stores import Store, open_store

ASKED: dict[str, dict[str, object]] = {
    "who-sits-where": {"boards": [PARTNERSHIP, PANEL]},
    "overlap": {},
    "person": {"person": CORA},
    "board": {"board": PARTNERSHIP},
    "topic-movement": {"topic": RESTORATIVE},
    "meeting": {"meeting": MARCH},
}
PICTURES = [name for name in view.names() if name != "meeting"]


def page(store: Store, name: str, **given: object) -> Page:
    module = view.find(name)
    made = module.page(store, **load(module.QUERY).bind(given))
    assert isinstance(made, Page)
    return made


def data(page: Page) -> dict[str, Any]:
    block = re.search(r'<script type="application/json" id="data">(.*?)</script>', render(page))
    assert block
    return json.loads(block[1])


def nodes(page: Page, kind: str) -> list[dict[str, Any]]:
    drawn = page.picture.data()["nodes"] if page.picture else []
    return [node for node in drawn if node["kind"] == kind]


@pytest.fixture(scope="session")
def small(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Store]:
    yield from _store(tmp_path_factory, list(GRAPH))


@pytest.fixture(scope="session")
def large(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Store]:
    yield from _store(tmp_path_factory, crowd(20, 300))


def _store(folders: pytest.TempPathFactory, elements: list[Element]) -> Iterator[Store]:
    with open_store(str(folders.mktemp("view") / "made.db"), create=True) as made:
        made.replace(elements)
        yield made


# Every view


@pytest.mark.parametrize("name", view.names())
def test_every_view_on_every_store(store: Store, name: str) -> None:
    made = page(store, name, **ASKED[name])
    assert made.finding and made.grids and made.panels
    assert bool(made.picture) == bool(made.legend) == (name in PICTURES)
    for node in nodes(made, "person") + nodes(made, "bead") + nodes(made, "item"):
        assert "· line " in node["title"] and "“" in node["title"]
    opened = {node["opens"] for node in (data(made)["picture"] or {"nodes": []})["nodes"]}
    opened |= {entry.opens for p in made.panels.values() for s in p.sections for entry in s.entries}
    assert opened - {""} <= made.panels.keys()


@pytest.mark.parametrize("name", PICTURES)
def test_an_empty_store_says_so(tmp_path: Path, name: str) -> None:
    """Of what is asked nothing was read: a person and a board without any list, a topic unsaid."""
    alone = [node for node in GRAPH if isinstance(node, Node) and node.id in (CORA, PARTNERSHIP)]
    topics = [node for node in GRAPH if isinstance(node, Node) and node.label == "Topic"]
    asked = ASKED[name] if name != "who-sits-where" else {}
    with open_store(str(tmp_path / "made.db"), create=True) as made:
        made.replace([*alone, *topics])
        empty = page(made, name, **asked)
    assert empty.picture is None
    assert re.search(r"Nobody|Nothing|No list|0 boards", empty.finding)
    assert 'id="find"' not in render(empty)


@pytest.mark.parametrize("name", view.names())
def test_words_of_documents_are_never_markup(tmp_path: Path, name: str) -> None:
    evil = "</script><script>alert(1)</script><img src=x onerror=alert(2)> \u2028<b>{{ 7 * 7 }}"

    def spoilt(one: Element) -> Element:
        worse = {
            key: f"{value} {evil}" if key in ("name", "title", "quote", "post", "text") else value
            for key, value in one.properties.items()
        }
        if isinstance(one, Node):
            return Node(label=one.label, id=one.id, properties=worse)
        return Edge(type=one.type, source=one.source, target=one.target, properties=worse)

    with open_store(str(tmp_path / "made.db"), create=True) as made:
        made.replace([spoilt(one) for one in GRAPH])
        html = render(page(made, name, **ASKED[name]))
    assert "alert(1)" in html  # it is told as it is
    assert (
        "<script>alert" not in html and "<img" not in html and "49" not in re.findall(r"\d+", evil)
    )
    assert html.count("</script>") == 3
    assert "\u2028" not in html


def test_a_page_reaches_out_for_nothing(small: Store) -> None:
    html = render(page(small, "overlap"))
    policy = re.search(r'http-equiv="Content-Security-Policy" content="([^"]+)"', html)
    assert policy and policy[1].startswith("default-src &#39;none&#39;")
    assert policy[1].count("sha256-") == 2 and "unsafe-eval" not in policy[1]
    markup = re.sub(r"<script.*?</script>", "", html, flags=re.S)
    assert not re.search(r"\b(?:src|href|url)\s*[=(]|//", markup)
    assert "sourceMappingURL" not in html


# Who sits where


def test_two_boards_with_those_on_both_in_between(small: Store) -> None:
    made = page(small, "who-sits-where", boards=[PARTNERSHIP, PANEL])
    both = {node["id"] for node in nodes(made, "person both")}
    one = {node["id"] for node in nodes(made, "person")}
    on = by_person(seats(small, [PARTNERSHIP, PANEL]))
    assert both == {person for person, held in on.items() if len(held) == 2} >= {BRAM, CORA}
    assert one == on.keys() - both
    assert made.picture and len(made.picture.data()["edges"]) == sum(map(len, on.values()))
    assert made.finding.startswith(
        f"{len(both)} of {len(on)} people sit on both the Harbour Safety"
    )


def test_boards_stand_in_the_order_given(small: Store) -> None:
    made = page(small, "who-sits-where", boards=[PANEL, PARTNERSHIP])
    x = {node["id"]: node["x"] for node in nodes(made, "board")}
    assert x[PANEL] < x[PARTNERSHIP]


def test_a_line_shows_the_capacity_and_a_bead_who_came(small: Store) -> None:
    made = page(small, "who-sits-where", boards=[PARTNERSHIP])
    held = {seat.person: seat for seat in seats(small, [PARTNERSHIP])}
    beads = {node["opens"]: node for node in nodes(made, "bead")}
    assert made.picture
    lines = {edge["opens"]: edge for edge in made.picture.data()["edges"]}
    assert lines.keys() == held.keys()
    for person, seat in held.items():
        filled = beads[person]["color"]["background"] == "board"
        assert filled == seat.seen
        assert (lines[person]["width"] == 4.5) == (seat.capacity == "chair")
        if seat.capacity in ("officer", "in attendance", "invited"):
            assert lines[person]["dashes"] == [9, 5]


def test_three_boards_are_drawn_without_people(small: Store) -> None:
    made = page(small, "who-sits-where")
    assert {node["id"] for node in nodes(made, "board")} == {PARTNERSHIP, PANEL, EXECUTIVE}
    assert not nodes(made, "person")
    assert made.opens in made.panels


def test_a_crowd_on_one_side_is_told_by_organisation(tmp_path: Path) -> None:
    with open_store(str(tmp_path / "made.db"), create=True) as made:
        made.replace(crowd(2, 260))
        drawn = page(made, "who-sits-where")
        many = Counter(seat.board for seat in seats(made, []))
    assert max(many.values()) > 80
    rows = [node["label"] for node in nodes(drawn, "crowd") if node["shape"] == "box"]
    assert rows and all(re.fullmatch(r"\d+ people", label) for label in rows)


def test_capacities_between_two_dates(small: Store) -> None:
    found = {one.person: one for one in within(seats(small, [PARTNERSHIP]), "2031-06-01", "", 1)}
    assert found[BRAM].capacity == "apologies" and not found[BRAM].seen
    assert found[BRAM].came == "0 of 1" and HUGH in found


# Boards alone


def test_lines_are_few_and_the_rest_waits(large: Store) -> None:
    made = page(large, "overlap")
    assert made.picture
    edges = made.picture.data()["edges"]
    always = [edge for edge in edges if edge["thin"] >= made.least_at]
    assert 20 <= len(always) <= 40 < len(edges)
    assert made.least_at in made.least
    for edge in edges:
        assert f"{edge['thin']} p" in edge["title"]


def test_no_more_than_forty_boards(tmp_path: Path) -> None:
    with open_store(str(tmp_path / "made.db"), create=True) as made:
        made.replace(crowd(45, 200, 1))
        drawn = page(made, "overlap")
    assert len(nodes(drawn, "board")) == 40
    assert "40 boards that share most" in drawn.finding


# A meeting


def test_each_fact_of_a_meeting_knows_its_words(small: Store) -> None:
    made = page(small, "meeting", meeting=MARCH)
    assert "3 items" not in made.finding and "Held · chair Ada Quill" in made.finding
    pilot = next(one for one in made.passages if one.title == "Restorative justice pilot")
    assert pilot.tags == ("1 decision", "1 action")
    kinds = {fact.kind: fact.told for fact in pilot.facts}
    assert kinds["Presented"] == "Cora Lindgate" and kinds["Topic"] == "restorative justice"
    assert kinds["Action"] == "Write to Tarnley (Cora Lindgate)"
    said = [part.text for part in pilot.segments if part.facts]
    assert "shoplifting" in said
    assert "".join(part.text for part in pilot.segments).startswith("Cora Lindgate told how")
    private = next(one for one in made.passages if one.title == "Premises")
    assert private.tags == ("closed session",) and private.segments == ()


def test_a_meeting_that_is_only_named(small: Store) -> None:
    made = page(small, "meeting", meeting=DECEMBER)
    assert "nothing of this meeting was read" in made.finding
    assert (
        made.lead == "Meetings of this board: after it 4\N{NO-BREAK SPACE}Mar\N{NO-BREAK SPACE}2031"
    )


# Topic movement


def test_items_and_steps_of_a_topic(small: Store) -> None:
    made = page(small, "topic-movement", topic=RESTORATIVE)
    dots = {node["id"]: node for node in nodes(made, "item")}
    assert len(dots) == 3
    rings = {id for id, dot in dots.items() if dot["color"]["border"] == "ink"}
    assert len(rings) == 2 and item(JULY, 2) in rings
    assert made.picture
    edges = made.picture.data()["edges"]
    assert [edge["kind"] for edge in edges] == ["step 4", "step 1"]
    assert edges[1]["width"] == 4 and edges[0]["dashes"] == [4, 4]
    assert all(edge["arrows"]["to"]["enabled"] for edge in edges)
    carriers = {node["label"] for node in nodes(made, "words")}
    assert carriers == {"Bram Ostler", "Cora Lindgate"}
    assert made.finding.endswith("2 steps between boards, each with evidence.")


def test_a_topic_on_some_boards_only(small: Store) -> None:
    made = page(small, "topic-movement", topic=RESTORATIVE, boards=[PANEL])
    assert len(nodes(made, "item")) == 1
    assert made.picture and not made.picture.data()["edges"]


def test_a_topic_that_nothing_speaks_of(small: Store) -> None:
    made = page(small, "topic-movement", topic="topic/justice")
    assert made.finding == ("Nothing read speaks of justice. Topics near it: restorative justice.")
    assert made.picture is None


def test_too_many_items_boards_and_steps(large: Store) -> None:
    made = page(large, "topic-movement", topic=RESTORATIVE)
    assert made.picture
    drawn = made.picture.data()
    assert len(drawn["pinned"]["lanes"]) == 8
    assert len(nodes(made, "item")) <= 60 and len(drawn["edges"]) <= 60
    assert "Drawn are the 8 boards with most items." in made.finding
    assert len(made.grids[1].rows) > 60  # the table has all
