"""Equal mentions taken together: two million mentions are two hundred thousand sightings.

What the words of a mention tell (name, role, form of address) is asked once for mentions of the
same words, so that the work on two million is one look into a dictionary each.
"""

from collections import defaultdict
from collections.abc import Container, Iterable, Sequence
from itertools import count
from operator import attrgetter

from graph.compare import Sighting, courtesy_of, plain_post, role_of
from graph.mentions import Mention
from graph.person_name import Name, read

# what makes mentions equal; `_key` takes it apart
WORDS = attrgetter("name", "prefix", "suffix", "post", "organisation", "board", "area")


# name, organisation, board, area, role and courtesy of Sighting, and the key of one by itself
type Key = tuple[Name, str | None, str | None, str | None, str | None, str | None, str]


class Gatherer:
    """Makes sightings of mentions. apart: keys of mentions that stay by themselves."""

    def __init__(self, mentions: Sequence[Mention], apart: Container[str]) -> None:
        self._mentions, self._apart = mentions, apart
        self._towns = len({one.area for one in mentions})
        # agenda and minutes of one meeting have a list each; its number is short to keep and hash
        self._lists: dict[tuple[str, str | None], int] = defaultdict(count().__next__)

    def gather(self, chosen: Iterable[int]) -> list[Sighting]:
        """Sightings of the chosen positions, in an order that the order of the mentions has no
        part in.
        """
        groups: dict[Key, Sighting] = {}
        for words, positions in self._equal(chosen).items():
            key = _key(*words)
            sighting = groups.get(key)
            if sighting is None:
                sighting = groups[key] = Sighting(*key[:-1], towns=self._towns)
            sighting.mentions += positions
            if words[3]:
                sighting.posts.add(plain_post(words[3]))
        for sighting in groups.values():
            self._place(sighting)
        return [sighting for _, sighting in sorted(groups.items(), key=_order)]

    def _equal(self, chosen: Iterable[int]) -> dict[tuple[str, ...], list[int]]:
        """The positions of each set of equal mentions."""
        equal: dict[tuple[str, ...], list[int]] = defaultdict(list)
        mentions, apart = self._mentions, self._apart
        for at in chosen:
            one = mentions[at]
            equal[(*WORDS(one), one.key) if one.key in apart else WORDS(one)].append(at)
        return equal

    def _place(self, sighting: Sighting) -> None:
        """Put the mentions in order, and tell when and in which lists they stand."""
        sighting.mentions.sort()
        found = [self._mentions[at] for at in sighting.mentions]
        lists = self._lists
        sighting.lists = {lists[one.document, one.meeting] for one in found if one.kind == "list"}
        dates = [one.date for one in found if one.date]
        if dates:
            sighting.first, sighting.last = min(dates), max(dates)


def _key(
    name: str,
    prefix: str | None,
    suffix: str | None,
    post: str | None,
    organisation: str | None,
    board: str | None,
    area: str | None,
    alone: str = "",
) -> Key:
    """What tells the sighting of a mention with those words; alone: the key of one that stays by
    itself.
    """
    form = read(name)
    role, courtesy = role_of(prefix, suffix, post), courtesy_of(prefix, form)
    return form, organisation, board, area, role, courtesy, alone


def _order(group: tuple[Key, Sighting]) -> tuple[object, ...]:
    name, organisation, board, area, role, courtesy, alone = group[0]
    return (
        name.last, name.fore, organisation or "", board or "", area or "", role or "",
        courtesy or "", alone,
    )  # fmt: skip
