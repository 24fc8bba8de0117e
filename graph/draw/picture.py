"""A picture: nodes and lines that stand for things and relationships, and what is painted behind.

Whatever is drawn names the panels it belongs to (`of`): while one of these is open it stays, and
all else fades. `opens` is the panel that a click opens, `title` what pointing shows.
"""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import Any

from pyvis.network import Network

from graph.draw.measure import FACE

OPTIONS: dict[str, Any] = {
    "physics": {"enabled": False},
    "layout": {"improvedLayout": False},
    "interaction": {
        "dragNodes": False,
        "zoomView": False,
        "hover": True,
        "tooltipDelay": 120,
        "keyboard": {"enabled": False},
        "selectConnectedEdges": False,
        "hoverConnectedEdges": False,
    },
    "nodes": {"physics": False, "chosen": False, "labelHighlightBold": False},
    "edges": {"smooth": False, "chosen": False, "selectionWidth": 0, "hoverWidth": 0},
}

_TAG = re.compile(r"<(?=/?(?:b|i|code)>)")

# Line styles, each for one meaning (lengths of strokes and gaps in pixels)
DASHED, DASH_DOT, DOTTED = (9, 5), (9, 3, 2, 3), (1.5, 4)


def escape(text: str) -> str:
    """Text for a label in vis-network's markup, in which only whole tags mean something (it knows
    no entities): a tag is broken by a blank of no width.
    """
    return _TAG.sub("<\N{ZERO WIDTH SPACE}", text)


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """What anything drawn has in common; see the module."""

    kind: str = ""
    title: str = ""
    opens: str = ""
    of: Sequence[str] = ()

    def options(self) -> dict[str, Any]:
        """As data of the page."""
        made: dict[str, Any] = {"kind": self.kind, "opens": self.opens, "of": sorted(set(self.of))}
        return made | ({"title": self.title} if self.title else {})


PLAIN = Part()


@dataclass(slots=True)
class Picture:
    """Filled by its methods; positions and sizes in pixels, y downwards, colours by name.

    bounds: left, top, right and bottom of what is to be seen at first.
    """

    bounds: tuple[float, float, float, float] = (0, 0, 0, 0)
    painted: list[dict[str, Any]] = field(default_factory=list)
    pinned: dict[str, Any] = field(default_factory=dict)
    net: Network = field(default_factory=lambda: _network())

    def box(
        self,
        id: str,
        at: tuple[float, float],
        lines: Sequence[str],
        part: Part = PLAIN,
        *,
        size: float = 12,
        head: float = 0,
        ink: str = "ink",
        head_ink: str = "",
        fill: str = "paper",
        rim: str = "",
        wide: float = 0,
        radius: float = 0,
        margin: float = 2,
        beside: float = 0,
        align: str = "center",
        thin: int = 0,
    ) -> None:
        """Lines of text in a box around `at`; those in ``<b>`` have the size `head`, and those in
        ``<i>`` are muted. The lines are markup: names go through `escape`. margin: around
        them, `beside` to the left and right if that is to be another. thin: as of `line`.
        """
        aside = beside or margin
        font = {"face": FACE, "size": size, "color": ink, "multi": "html", "align": align}
        font["bold"] = _face(head or size, head_ink or ink, "bold")
        font["ital"] = _face(size, "muted", "")
        font["boldital"] = _face(size, "muted", "italic")
        self._node(
            id,
            at,
            part,
            label="\n".join(lines),
            shape="box",
            color={"background": fill, "border": rim or fill},
            borderWidth=1.5 if rim else 0,
            margin={"top": margin, "bottom": margin, "left": aside, "right": aside},
            font=font,
            shapeProperties={"borderRadius": radius},
            **({"widthConstraint": {"minimum": wide - 2 * aside}} if wide else {}),
            **({"thin": thin} if thin else {}),
        )

    def dot(
        self,
        id: str,
        at: tuple[float, float],
        part: Part = PLAIN,
        *,
        size: float = 4.6,
        fill: str = "board",
        rim: str = "paper",
        edge: float = 1.5,
        shape: str = "dot",
        dashed: bool = False,
    ) -> None:
        """A dot (or square) of that radius; size .1 is a mere end for lines."""
        self._node(
            id,
            at,
            part,
            label=" ",
            shape=shape,
            size=size,
            color={"background": fill, "border": rim},
            borderWidth=edge,
            shapeProperties={"borderDashes": [3, 2] if dashed else False},
        )

    def _node(self, id: str, at: tuple[float, float], part: Part, **options: Any) -> None:
        x, y = (round(value, 1) for value in at)
        self.net.add_node(id, x=x, y=y, **options, **part.options())

    def line(
        self,
        source: str,
        target: str,
        part: Part = PLAIN,
        *,
        colour: str = "line",
        width: float = 1.8,
        dashes: Sequence[float] = (),
        arrow: bool = False,
        label: str = "",
        thin: int = 0,
    ) -> None:
        """A line between two nodes. label: words on it, so draw it from left to right.

        thin: how much it stands for; it is hidden where the page shows only greater ones.
        """
        more: dict[str, Any] = {"label": escape(label)} if label else {}
        more |= {"thin": thin} if thin else {}
        font = {"face": FACE, "size": 12, "color": "muted", "align": "top", "strokeWidth": 0}
        self.net.add_edge(
            source,
            target,
            id=f"line {len(self.net.edges)}",
            color={"color": colour},
            width=width,
            dashes=list(dashes) if dashes else False,
            arrowStrikethrough=False,
            arrows={"to": {"enabled": arrow, "scaleFactor": max(0.35, 0.75 - width / 10)}},
            font=font,
            **more,
            **part.options(),
        )

    def stroke(
        self,
        points: Iterable[tuple[float, float]],
        *,
        colour: str = "faint",
        width: float = 0.8,
        dashes: Sequence[float] = (),
        of: Sequence[str] = (),
        always: bool = False,
    ) -> None:
        """Paint a line through points behind everything; `always`: it never fades."""
        path = [round(value, 1) for point in points for value in point]
        shown = {"path": path, "colour": colour, "width": width, "dashes": list(dashes)}
        self.painted.append({**shown, "of": sorted(set(of)), "always": always})

    def disc(
        self, at: tuple[float, float], radius: float, *, colour: str, of: Sequence[str] = ()
    ) -> None:
        """Paint a disc over everything."""
        x, y = (round(value, 1) for value in at)
        shown = {"disc": round(radius, 1), "x": x, "y": y, "colour": colour}
        self.painted.append({**shown, "of": sorted(set(of))})

    def words(
        self,
        at: tuple[float, float],
        text: str,
        *,
        size: float = 12,
        colour: str = "muted",
        align: str = "left",
        of: Sequence[str] = (),
    ) -> None:
        """Paint a line of text, its middle at the height of `at`."""
        shown = {"text": text, "x": round(at[0], 1), "y": round(at[1], 1), "size": size}
        self.painted.append({**shown, "colour": colour, "align": align, "of": sorted(set(of))})

    def data(self) -> dict[str, Any]:
        """Everything as data of the page."""
        nodes, edges, *_ = self.net.get_network_data()
        return {
            "nodes": nodes,
            "edges": edges,
            "options": self.net.options,
            "painted": self.painted,
            "pinned": self.pinned,
            "bounds": [round(value, 1) for value in self.bounds],
        }


def _network() -> Network:
    net = Network(height="100%", width="100%", directed=True, cdn_resources="in_line")
    net.options = OPTIONS
    return net


def _face(size: float, colour: str, mod: str) -> dict[str, Any]:
    return {"face": FACE, "size": size, "color": colour, "mod": mod, "vadjust": 0}
