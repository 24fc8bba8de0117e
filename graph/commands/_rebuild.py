"""The graph of a store made again from its readings and judgements; the one place that does it."""

from collections.abc import Iterable, Mapping

import msgspec

from graph import judgements, readings
from graph.build import Built, build
from graph.stores import Store
from ingest.records import Reading
from ingest.thesaurus import concepts

CANDIDATES = "candidates.jsonl"


def rebuild(store: Store, read: Mapping[str, Reading] | None = None) -> Built:
    """Replace the store's graph; pairs for review are left beside it.

    read: all readings by path, by default those in the store's folder.
    """
    known = readings.load_all(store.records) if read is None else read
    store.require_readings(known.keys())
    judged = judgements.load(store.records / "judgements.jsonl")
    built = build(known.values(), judgements=judged, concepts=concepts())
    store.replace(built.elements)
    _write(store, built.candidates)
    return built


def _write(store: Store, candidates: Iterable[object]) -> None:
    lines = (msgspec.json.encode(one) + b"\n" for one in candidates)
    (store.records / CANDIDATES).write_bytes(b"".join(lines))
