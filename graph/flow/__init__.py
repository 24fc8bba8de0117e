"""How a topic moved between boards: its items, and the steps between them with their evidence.

A step leads from a meeting of one board, from a board as such or from a named place to an item of
another board, and has the grade of the best evidence for it (GRADES). A pure function of the graph
and of the places that the shipped registers know; the same graph gives the same flow.

Bounds: texts are read once; of each way of finding steps, the steps are at most as many as what
they rest on (references, sentences, documents and passages, visits of people, boards), never as
the pairs of items.
"""

from graph.flow.carriers import carried
from graph.flow.choice import best, only_later
from graph.flow.nouns import GRADES as GRADES
from graph.flow.nouns import Carrier as Carrier
from graph.flow.nouns import End as End
from graph.flow.nouns import Evidence as Evidence
from graph.flow.nouns import Flow as Flow
from graph.flow.nouns import Item as Item
from graph.flow.nouns import Lane as Lane
from graph.flow.nouns import Named as Named
from graph.flow.nouns import Step as Step
from graph.flow.papers import shared_papers
from graph.flow.reading import Material, read
from graph.flow.references import referred
from graph.flow.wording import reused
from graph.stores import Store


def flow(store: Store, topic_id: str) -> Flow:
    """How the topic of that id moved; WrongName where the store holds no such topic.

    Items are in the order of time, steps in that of the item they lead to, the best grade first.
    """
    held = read(store, topic_id)
    found = [*referred(held), *shared_papers(held), *reused(held), *carried(held)]
    steps, further = best(found)
    steps, _ = best([*steps, *only_later(held, steps)])
    return Flow(
        topic=held.topic,
        name=held.name,
        items=tuple(held.items),
        steps=tuple(steps),
        further=tuple(further),
        boards=tuple(_lanes(held)),
        named=tuple(_named(held, steps)),
    )


def _lanes(held: Material) -> list[Lane]:
    lanes = []
    for board, items in held.by_board.items():
        lanes.append(
            Lane(
                id=board,
                name=items[0].board_name,
                area=held.area_of.get(board),
                first=items[0].date,
                last=items[-1].date,
                meetings=len({item.meeting for item in items}),
                items=len(items),
            )
        )
    return sorted(lanes, key=lambda lane: (lane.first, lane.name, lane.id))


def _named(held: Material, steps: list[Step]) -> list[Named]:
    found = {
        step.source.lane: Named(
            id=step.source.lane,
            name=step.source.name,
            board=step.source.board is not None,
            read=step.source.board in held.boards_read,
        )
        for step in steps
        if step.source.lane not in held.by_board
    }
    return sorted(found.values(), key=lambda one: (one.name, one.id))
