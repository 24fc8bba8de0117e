"""What reviewers said, laid upon sightings before anything else joins or parts them."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from itertools import product

from graph.judgements import Judgement
from graph.mentions import Mention
from graph.people.linking import Linker
from graph.person_name import read


@dataclass(slots=True)
class Verdicts:
    """The judgements in force, by the keys of the mentions they name.

    told: keys that same or rename names, which so are somebody's. apart: for each key those that
    it was told apart from. ids: of people that were made one. names: the one that holds last.
    """

    standing: Sequence[Judgement]
    told: set[str] = field(default_factory=set)
    apart: dict[str, set[str]] = field(default_factory=lambda: defaultdict(set))
    ids: dict[str, set[str]] = field(default_factory=lambda: defaultdict(set))
    names: dict[str, str] = field(default_factory=dict)

    def __post_init__(self) -> None:
        for one in sorted(self.standing, key=lambda one: (one.on or "", one.when)):
            sides = [set(side.mentions) for side in one.sides]
            keys = {key for side in sides for key in side}
            if one.verdict == "different":
                for left, right in (sides, sides[::-1]):
                    for key in left:
                        self.apart[key] |= right
            elif one.verdict in ("same", "rename"):
                self.told |= keys
                for key in keys:
                    self.ids[key] |= {side.person for side in one.sides}
                    if one.name:
                        self.names[key] = one.name

    def unite(self, mentions: Sequence[Mention], linker: Linker) -> None:
        """Make one what is the same; a new name is a sighting of its own from its day on."""
        of = self.places(mentions, linker)
        for one in self.standing:
            both = [of[key] for side in one.sides for key in side.mentions if key in of]
            if one.verdict == "rename" and both:
                day, new = one.on or "", read(one.name or "")
                old = linker.sightings[both[0]]
                changed = replace(old, name=new, lists=set(), mentions=[], first=day, last=day)
                both += linker.extend([changed])
            if one.verdict in ("same", "rename"):
                for at in both[1:]:
                    linker.clusters.make_one(both[0], at)

    def part(self, mentions: Sequence[Mention], linker: Linker) -> None:
        """Keep apart what is different."""
        of = self.places(mentions, linker)
        for one in self.standing:
            if one.verdict == "different":
                left, right = (
                    [of[key] for key in side.mentions if key in of] for side in one.sides
                )
                for pair in product(left, right):
                    linker.clusters.keep_apart(*pair)

    def places(self, mentions: Sequence[Mention], linker: Linker) -> Mapping[str, int]:
        """The sighting of each judged mention that is in one by now."""
        keys = self.told | self.apart.keys()
        return {
            mentions[m].key: at
            for at, one in enumerate(linker.sightings if keys else ())
            for m in one.mentions
            if mentions[m].key in keys
        }
