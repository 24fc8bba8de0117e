"""People whom the text of a meeting names by halves: a title and surname, initials, an office.

They are looked for among those whom the text named just before, and whom the lists of the same
meeting name, never further.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence

from rapidfuzz import fuzz

from graph.compare import courtesy_of, role_of
from graph.mentions import Mention
from graph.name_shares import is_known_forename
from graph.people.clusters import Clusters, Known, clash
from graph.person_name import Name, at_odds, likeness, name_of, read

UNKNOWN = -1  # for the number of a sighting: the mention is in none yet
SOON = 30  # lines after a full name in which title and surname mean the same person
NEAR_POST = 92  # of 100: likeness of an office and a post by their words in order


def said_before(
    mentions: Sequence[Mention], bare: Iterable[int], of: Sequence[int]
) -> dict[int, int]:
    """For a title and surname the sighting of the fuller name of the same title and surname
    shortly before it in the text of the document: Mrs L. Ash, and then Mrs Ash.

    of: the sighting of each mention, or UNKNOWN.
    """
    wanted = {_title_and_surname(mentions[at]) for at in bare}
    named: dict[tuple[str, ...], list[tuple[int, int]]] = defaultdict(list)
    for one, sighting in zip(mentions, of, strict=True) if wanted else ():
        if one.kind == "text" and sighting != UNKNOWN and read(one.name).rank:
            words = _title_and_surname(one)
            if words in wanted:
                named[words].append((one.line, sighting))
    said: dict[int, int] = {}
    for at in bare:
        told = named[_title_and_surname(mentions[at])]
        near = [one for one in told if 0 <= mentions[at].line - one[0] <= SOON]
        if near:
            said[at] = max(near)[1]
    return said


def _title_and_surname(mention: Mention) -> tuple[str, ...]:
    """Where, how called and by what surname; all titles of a councillor count as one."""
    title, role = (mention.prefix or "").lower().replace(".", ""), _role(mention)
    called = role if role in ("councillor", "parliament") else title
    return (mention.document, called, read(mention.name).family)


class Attendance:
    """Who is listed at each meeting or, where a document has none, in each document, as roots of
    the sets known by now. asked: the mentions that are looked for. of: as in `said_before`.
    """

    def __init__(
        self,
        mentions: Sequence[Mention],
        asked: Sequence[int],
        of: Sequence[int],
        clusters: Clusters,
    ) -> None:
        wanted = {_place(mentions[at]) for at in asked}
        documents = {mentions[at].document for at in asked if mentions[at].kind == "office"}
        self._clusters = clusters
        self._listed: dict[str, dict[int, bool]] = defaultdict(dict)
        self._posts: dict[str, set[tuple[str, int]]] = defaultdict(set)
        self._initials: dict[int, set[str]] = {}
        self._called: dict[tuple[str, str], set[int]] = defaultdict(set)  # by the letters told
        roots = clusters.roots()
        for mention, sighting in zip(mentions, of, strict=True) if asked else ():
            if sighting == UNKNOWN:
                continue
            root, place = roots[sighting], _place(mention)
            if place in wanted and mention.kind == "list":
                there = self._listed[place]
                there[root] = there.get(root, False) or not mention.absent
                if mention.initials:
                    self._called[place, mention.initials.upper()].add(root)
            if mention.document in documents:
                self._posts[mention.document] |= {(one, root) for one in _offices(mention)}

    def find(self, mention: Mention) -> int | None:
        """The root of the one person that the mention means; None where none or several fit.
        Those of the same role come before others, those who were there before those who were not.
        """
        if mention.kind == "office":
            fits = self._in_office(mention)
            return fits.pop() if len(fits) == 1 else None
        listed = self._listed[_place(mention)]
        there = {root for root, present in listed.items() if present}
        fitting = self._fitting(mention, listed)
        role = _role(mention)
        alike = {root for root in fitting if role and role in self._clusters.known(root).roles}
        for fits in (alike & there, alike, fitting & there, fitting):
            if fits:
                return fits.pop() if len(fits) == 1 else None
        return None

    def _in_office(self, mention: Mention) -> set[int]:
        office = _plain(mention.name or mention.post or "")
        fits = {root for post, root in self._posts[mention.document] if _is_post(office, post)}
        listed = self._listed[_place(mention)]
        return {root for root in fits if listed.get(root)} or fits

    def _fitting(self, mention: Mention, roots: Iterable[int]) -> set[int]:
        if mention.kind == "initials":
            letters = "".join(filter(str.isalpha, mention.name)).upper()
            if told := self._called.get((_place(mention), letters)):
                return told & set(roots)
            return {root for root in roots if letters in self._initials_of(root)}
        return _surnames(mention, {root: self._clusters.known(root) for root in roots})

    def _initials_of(self, root: int) -> set[str]:
        if root not in self._initials:
            self._initials[root] = _initials(self._clusters.known(root).names)
        return self._initials[root]


def _place(mention: Mention) -> str:
    return mention.meeting or mention.document


def _role(mention: Mention) -> str | None:
    return role_of(mention.prefix, mention.suffix, mention.post)


def _plain(text: str) -> str:
    words = "".join(c if c.isalnum() else " " for c in text.lower()).split()
    return " ".join(word for word in words if word not in ("the", "of", "and", "for"))


def _initials(names: frozenset[Name]) -> set[str]:
    """What the names are abbreviated to; one that stands surname first is left to the others."""
    straight = {
        name
        for name in names
        if name_of(name.last, name.fore) not in names or is_known_forename(name.fore[0])
    }
    return {letters for name in straight for letters in name.initials}


def _offices(mention: Mention) -> Iterator[str]:
    """What the person may be called without a name: the post, and in a list the title or rank."""
    if mention.post:
        yield _plain(mention.post)
    if mention.kind == "list" and mention.prefix:
        yield _plain(mention.prefix)


def _is_post(office: str, post: str) -> bool:
    return bool(office) and fuzz.ratio(office, post) >= NEAR_POST


def _surnames(mention: Mention, listed: dict[int, Known]) -> set[int]:
    """Those whose surname agrees best, of a fitting role and form of address."""
    name = read(mention.name)
    role, courtesy = _role(mention), courtesy_of(mention.prefix, name)
    costs: dict[int, float] = {}
    for root, known in listed.items():
        if at_odds(frozenset((name,)), known.names):
            continue
        likes = [like for one in known.names if (like := likeness(name, one)) is not None]
        other_role = clash(frozenset({role} if role else ()), known.roles)
        other_address = bool(courtesy and known.courtesies and courtesy not in known.courtesies)
        if likes and not other_role and not other_address:
            costs[root] = min(like.surname_cost for like in likes)
    return {root for root, cost in costs.items() if cost == min(costs.values())}
