"""The graph of a store made again of its readings, registers and judgements; only here."""

from collections.abc import Mapping

from graph import judgements, readings, review
from graph.build import Built, build
from graph.register import load_register
from graph.stores import Store
from ingest.records import Reading
from ingest.thesaurus import concepts


def rebuild(store: Store, read: Mapping[str, Reading] | None = None) -> Built:
    """Replace the store's graph; who is who and pairs for review are left beside it.

    The user's own registers are the TOML files of the folder `registers` in the store's folder.
    read: all readings by path, by default those in the store's folder.
    """
    known = readings.load_all(store.records) if read is None else read
    store.require_readings(known.keys())
    judged = judgements.load(store.records / judgements.FILE)
    register = load_register(sorted((store.records / "registers").glob("*.toml")))
    built = build(known.values(), register=register, judgements=judged, concepts=concepts())
    store.replace(built.elements)
    review.save(store.records, built.people, built.candidates)
    return built
