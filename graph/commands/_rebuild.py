"""The graph of a store made again from its readings and judgements; the one place that does it."""

from collections.abc import Mapping

from graph import judgements, readings, review
from graph.build import Built, build
from graph.stores import Store
from ingest.records import Reading
from ingest.thesaurus import concepts


def rebuild(store: Store, read: Mapping[str, Reading] | None = None) -> Built:
    """Replace the store's graph; who is who and pairs for review are left beside it.

    read: all readings by path, by default those in the store's folder.
    """
    known = readings.load_all(store.records) if read is None else read
    store.require_readings(known.keys())
    judged = judgements.load(store.records / judgements.FILE)
    built = build(known.values(), judgements=judged, concepts=concepts())
    store.replace(built.elements)
    review.save(store.records, built.people, built.candidates)
    return built
