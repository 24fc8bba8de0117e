"""Figures of performance tables: indicators, what they measure, and what was observed."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence

from graph.elements import Edge, Node
from graph.ids import slug
from graph.links import Links
from graph.sittings import Sitting
from graph.topics import Concept, label_index, labels_in
from ingest.records import Observation


def state_observations(
    links: Links, sittings: Iterable[Sitting], concepts: Sequence[Concept]
) -> Iterator[Node | Edge]:
    """Indicators and what they measure; the observations go into the ledger."""
    names: dict[str, str] = {}
    abouts: dict[str, str] = {}
    units: dict[str, set[str]] = defaultdict(set)
    for sitting in sittings:
        for source in sitting.sources:
            for one in source.meeting.observations if source.meeting else ():
                about = " ".join(filter(None, (one.indicator, one.table)))
                id_ = "/".join(("indicator", *map(slug, filter(None, (one.indicator, one.table)))))
                names[id_] = min(names.get(id_, one.indicator), one.indicator)
                abouts[id_] = min(abouts.get(id_, about), about)
                units[id_].add(one.unit or "")
                links.ledger.state(
                    "OBSERVED",
                    id_,
                    sitting.id,
                    (source, one.quote),
                    key="\t".join((one.area, one.period, one.unit or "")),
                    **_figures(one),
                )
    index = label_index(concepts)
    for id_, name in sorted(names.items()):
        unit = units[id_].pop() if len(units[id_]) == 1 else ""
        yield Node(
            label="Indicator", id=id_, properties={"name": name, **({"unit": unit} if unit else {})}
        )
        for concept in labels_in(abouts[id_], index):
            yield Edge(type="MEASURES", source=id_, target=concept)


def _figures(one: Observation) -> dict[str, str | float | None]:
    return {
        "area": one.area,
        "period": one.period,
        "value": one.value,
        "change": one.change,
        "change_percent": one.change_percent,
        "target": one.target,
        "unit": one.unit,
    }
