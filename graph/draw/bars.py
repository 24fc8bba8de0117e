"""One or two boards as bars: people outside them by organisation, those on both in between.

All lines are horizontal, so nothing crosses and the style of each line can be read.
"""

from collections.abc import Mapping, Sequence

from graph.draw.between import Between
from graph.draw.frame import Bar, Frame
from graph.draw.groups import groups, shared_out
from graph.draw.picture import Picture
from graph.draw.seats import Seat
from graph.draw.side import Side


def draw_bars(bars: Sequence[Bar], people: Mapping[str, Mapping[str, Seat]]) -> Picture:
    """The picture of one or two boards and their people (seats by person and board)."""
    frame = Frame(bars, people)
    if len(bars) == 2:
        for bar, sign in zip(bars, (-1, 1), strict=True):
            only = [held[bar.id] for held in people.values() if set(held) == {bar.id}]
            Side(frame, bar, sign, groups(only)).draw(f"Only here: {len(only)}")
        Between(frame).draw()
    else:
        halves = shared_out(groups(held[bars[0].id] for held in people.values()))
        for half, sign in zip(halves, (-1, 1), strict=True):
            Side(frame, bars[0], sign, half).draw()
    for bar in bars:
        frame.bar(bar)
    end = max(frame.ends.values()) + 14
    frame.picture.bounds = (-frame.reach, frame.top - 10, frame.reach, end)
    return frame.picture
