"""A small graph by hand that follows the contract in every property; all of it is invented.

Restorative justice goes from the Harbour Safety Partnership of Wexmouth (March, June 2031) to the
Tarnley Crime Panel (July), which Cora Lindgate and Bram Ostler both attend after it was discussed
at the Partnership; Bram Ostler is away in June, and Finn Hale comes for him.

`graph_sample.jsonl` holds one node or relationship a line, its properties beside label and id, or
beside from, type and to.
"""

import json
from pathlib import Path

from graph.elements import Edge, Element, Node

PARTNERSHIP, EXECUTIVE, PANEL = (
    "board/harbour-safety-partnership",
    "board/harbour-executive",
    "board/tarnley-crime-panel",
)
ADA, BRAM, CORA, DOV, EDDA, FINN, GRETA, HUGH = (
    "person/ada-quill",
    "person/bram-ostler",
    "person/cora-lindgate",
    "person/dov-merrick",
    "person/edda-rowe",
    "person/finn-hale",
    "person/greta-noll",
    "person/hugh-pask",
)
COUNCIL, SERVICES, POLICE, TRUST, TARNLEY = (
    "organisation/wexmouth-council",
    "organisation/wexmouth-council-community-services",
    "organisation/northmoor-police",
    "organisation/lantern-trust",
    "organisation/tarnley-council",
)
DECEMBER, MARCH, MAY, JUNE, JULY, OCTOBER = (
    "meeting/harbour-safety-partnership/2030-12-03",
    "meeting/harbour-safety-partnership/2031-03-04",
    "meeting/harbour-executive/2031-05-06",
    "meeting/harbour-safety-partnership/2031-06-10",
    "meeting/tarnley-crime-panel/2031-07-15",
    "meeting/tarnley-crime-panel/2031-10-14",
)
JUSTICE, RESTORATIVE, SHOPLIFTING, FUNDING = (
    "topic/justice",
    "topic/restorative-justice",
    "topic/shoplifting",
    "topic/funding",
)
OF_MARCH, OF_MAY, PACK, OF_JULY = (
    "document/aaaaaaaaaaaa",
    "document/bbbbbbbbbbbb",
    "document/cccccccccccc",
    "document/dddddddddddd",
)
JUNE_AGENDA, OF_JUNE = f"{PACK}/1", f"{PACK}/40"


def item(meeting: str, position: int) -> str:
    """The id of an agenda item."""
    return f"item/{meeting.removeprefix('meeting/')}/{position}"


def _element(line: str) -> Element:
    values = json.loads(line)
    if "label" in values:
        return Node(label=values.pop("label"), id=values.pop("id"), properties=values)
    source, type_, target = (values.pop(name) for name in ("from", "type", "to"))
    return Edge(type=type_, source=source, target=target, properties=values)


_LINES = Path(__file__).with_suffix(".jsonl").read_text("utf-8").splitlines()
GRAPH: tuple[Element, ...] = tuple(_element(line) for line in _LINES if line)
