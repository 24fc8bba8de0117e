"""How a topic moves: the steps of the sample graph, and each grade of evidence."""

import pytest
from graph_sample import JULY, JUNE, MARCH, RESTORATIVE, item

from graph.flow import Flow, Step, flow
from graph.stores import Store
from ingest.errors import WrongName


@pytest.fixture(scope="session")
def moved(store: Store) -> Flow:
    return flow(store, RESTORATIVE)


def test_items_in_the_order_of_time(moved: Flow) -> None:
    assert [(one.date, one.mentions, one.about, one.decided) for one in moved.items] == [
        ("2031-03-04", 3, True, "approved"),
        ("2031-06-10", 2, True, None),
        ("2031-07-15", 2, True, "noted"),
    ]


def test_a_step_starts_where_its_evidence_says(moved: Flow) -> None:
    assert [told(step) for step in moved.steps] == [
        (1, item(MARCH, 3), item(JULY, 2), "previous discussion"),
        (4, item(JUNE, 3), item(JULY, 2), "Cora Lindgate"),
    ]


def told(step: Step) -> tuple[int, str | None, str, str]:
    return step.grade, step.source.item and step.source.item.id, step.target.id, step.words


def test_carriers_stand_on_the_better_step_of_their_pair(moved: Flow) -> None:
    (bram,) = moved.steps[0].carriers
    assert (bram.name, bram.status_before, bram.status_after) == ("Bram Ostler",) + ("present",) * 2
    assert (bram.before.line, bram.after.line) == (4, 4)
    assert [step.grade for step in moved.further] == [4]


def test_a_topic_that_nothing_holds(store: Store) -> None:
    with pytest.raises(WrongName, match="nearest: topic/restorative-justice"):
        flow(store, "topic/restorative-justise")
