"""Made-up towns whose people are minuted for ten years in every way that minutes have, seeded.

Shares of forms follow what was counted in real minutes of partnerships: most boards give full
names, a fourth initials and surname, some surnames after a title; scanning damages a few in a
hundred; double surnames lose a half; text and margins have initials alone.
"""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from random import Random

from graph.mentions import Mention
from graph.name_shares import DATA as SHARES
from graph.name_shares import short_forms

YEARS, BOARDS, SEATS = 10, 4, 22
STYLES = {"full": 0.62, "initial": 0.23, "surname": 0.15}
SLIPS = {"m": "rn", "i": "l", "l": "i", "v": "y", "y": "v", "w": "vv", "e": "c"}
SYLLABLES = "ack ard ben bor cas cot dal den dow el fen gar ham hol kel lam mor nor pen rad sel tor"
ENDINGS = "by ley ton field worth man son wick ham er ell ock ford low"


@dataclass(frozen=True, slots=True)
class Someone:
    """A made-up person. role: councillor, police or officer. boards: of one town, or of two."""

    id: str
    fore: str
    short: str
    last: str
    role: str
    organisation: str
    title: str


def mentions(count: int, seed: int = 1) -> tuple[list[Mention], dict[str, str]]:
    """About `count` mentions, and who each key means."""
    random = Random(seed)
    made: list[Mention] = []
    truth: dict[str, str] = {}
    names = _Names(random)
    guests: list[Someone] = []
    town = 0
    while len(made) < count:
        people = _people(random, names, town)
        for board in range(BOARDS):
            for mention, who in _board(random, town, board, people, guests):
                made.append(mention)
                truth[mention.key] = who
        guests = random.sample(people, 4)  # who sits in the next town, too
        town += 1
    made = made[:count]
    return made, {one.key: truth[one.key] for one in made}


class _Names:
    """Forenames and surnames as common as they are."""

    def __init__(self, random: Random) -> None:
        self._random = random
        surnames = [
            (name, float(share))
            for share, names in SHARES["surnames"].items()
            for name in names.split()
        ]
        self._common, self._weights = zip(*surnames, strict=True)
        frequent, known = SHARES["frequent_forenames"].split(), SHARES["known_forenames"].split()
        self._fore = frequent + known
        self._fore_weights = [10] * len(frequent) + [1] * len(known)

    def surname(self) -> str:
        if self._random.random() < 0.45:
            name = self._random.choices(self._common, self._weights)[0]
        else:
            parts = self._random.choices(SYLLABLES.split(), k=self._random.choice((1, 2)))
            name = "".join(parts) + self._random.choice(ENDINGS.split())
        return name.capitalize()

    def forename(self) -> str:
        return self._random.choices(self._fore, self._fore_weights)[0].capitalize()


def _people(random: Random, names: _Names, town: int) -> list[Someone]:
    roles = ["councillor"] * 40 + ["police"] * 25 + ["officer"] * 75
    titles = {"councillor": ("Cllr", "Councillor"), "police": ("Supt", "Insp", "PC")}
    people = []
    for number, role in enumerate(roles):
        fore, last = names.forename(), names.surname()
        if random.random() < 0.06:
            last += "-" + names.surname()
        shorter = sorted(n for n in short_forms(fore.lower()) if n[:2] == fore.lower()[:2])
        people.append(
            Someone(
                id=f"{town}/{number}",
                fore=fore,
                short=random.choice(shorter).capitalize() if shorter else fore,
                last=last,
                role=role,
                organisation=f"organisation/{town}-{role}-{random.randrange(3)}",
                title=random.choice(titles.get(role, ("",))),
            )
        )
    return people


def _board(
    random: Random, town: int, board: int, people: list[Someone], guests: list[Someone]
) -> Iterator[tuple[Mention, str]]:
    style = random.choices(list(STYLES), list(STYLES.values()))[0]
    seats = random.sample(people, SEATS) + random.sample(guests, min(1, len(guests)))
    for year in range(2010, 2010 + YEARS):
        for seat in random.sample(range(SEATS), 3):
            seats[seat] = random.choice(people)
        for month in (1, 3, 5, 7, 9, 11):
            there = list(dict.fromkeys(one for one in seats if random.random() < 0.7))
            place = f"board/{town}-{board}", f"{year}-{month:02}-14", f"town {town}"
            yield from _meeting(random, place, there, style)


def _meeting(
    random: Random, place: tuple[str, str, str], there: list[Someone], style: str
) -> Iterator[tuple[Mention, str]]:
    named = [(one, _written(random, one, style), "list") for one in there]
    letters = Counter(map(_initials, there))
    named += [
        (one, _initials(one), "initials")
        for one in there
        if random.random() < 0.04 and letters[_initials(one)] == 1
    ]
    board, date, area = place
    for line, (one, name, kind) in enumerate(named):
        title = one.title if kind == "list" else ""
        mention = Mention(
            key=f"{board}/{date}/{line}",
            name=name,
            written=f"{title} {name}".strip(),
            document=f"document/{board}/{date}",
            line=line,
            kind=kind,
            prefix=title or None,
            post="Manager" if one.role == "officer" else None,
            organisation=one.organisation if random.random() < 0.7 else None,
            board=board,
            meeting=f"meeting/{board}/{date}",
            date=date,
            area=area,
        )
        yield mention, one.id


def _initials(one: Someone) -> str:
    return one.fore[0] + "".join(part[0] for part in one.last.split("-"))


def _written(random: Random, one: Someone, style: str) -> str:
    """The name as this list has it."""
    last, fore = one.last, one.fore
    if "-" in last and random.random() < 0.25:
        last = last.split("-")[random.random() < 0.3]
    if random.random() < 0.15:
        fore = one.short
    if style == "initial":
        return f"{fore[0]}. {last}"
    if style == "surname" and one.title:
        return last
    if random.random() < 0.03:
        return _damaged(random, f"{fore} {last}")
    if random.random() < 0.003:
        return f"{last} {fore}"
    return f"{fore} {last}"


def _damaged(random: Random, name: str) -> str:
    """The name with one slip of scanning, or a letter lost."""
    spots = [at for at, letter in enumerate(name) if letter.lower() in SLIPS and at]
    if spots and random.random() < 0.7:
        at = random.choice(spots)
        return name[:at] + SLIPS[name[at].lower()] + name[at + 1 :]
    at = random.randrange(1, len(name) - 1)
    return name if name[at] in " -" or name[at - 1] in " -" else name[:at] + name[at + 1 :]
