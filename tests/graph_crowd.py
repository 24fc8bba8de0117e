"""A large graph by chance, always the same for the same numbers: boards of five towns, people who
sit on one or several, meetings every month, items that speak of restorative justice. All invented.
"""

from collections.abc import Iterator
from random import Random

from graph.elements import Edge, Element, Node

TOWNS = ("Oxmere", "Tolbridge", "Velby", "Sandwyke", "Orrinlow")
KINDS = (
    ("Safer Communities Partnership", "partnership"),
    ("Health and Wellbeing Board", "board"),
    ("Youth Justice Board", "board"),
    ("Children’s Trust Board", "board"),
    ("Crime Panel", "panel"),
    ("Housing Forum", "forum"),
    ("Drugs and Alcohol Group", "group"),
    ("Scrutiny Committee", "committee"),
    ("Community Executive", "executive"),
)
FIRST = ("Ada", "Bram", "Cora", "Dov", "Edda", "Finn", "Greta", "Hugh", "Ines", "Joss", "Kit")
STEM = ("Ash", "Brin", "Cal", "Dun", "Ell", "Fos", "Gar", "Hal", "Ins", "Jar")
LAST = ("gill", "low", "mar", "ner", "rick", "ster", "well")
BODIES = ("Council", "Police", "Fire Service", "Probation", "Housing Trust", "Hospital")
TOPIC = "topic/restorative-justice"


def crowd(boards: int, people: int, meetings: int = 3, seed: int = 1) -> list[Element]:
    """Nodes and relationships that follow the contract."""
    return list(_Crowd(boards, people, meetings, Random(seed)).elements())


def slug(name: str) -> str:
    return name.lower().replace("’", "").replace(" ", "-")


class _Crowd:
    def __init__(self, boards: int, people: int, meetings: int, chance: Random) -> None:
        self.chance = chance
        places = [(town, kind) for kind in KINDS for town in TOWNS]
        self.boards = sorted((f"{town} {kind[0]}", kind[1], town) for town, kind in places[:boards])
        self.meetings = [
            f"{2030 + n // 12}-{n % 12 + 1:02d}-{n // 12 + 3:02d}" for n in range(meetings)
        ]
        names = [f"{first} {stem}{last}" for stem in STEM for last in LAST for first in FIRST]
        self.people = chance.sample(names, people)

    def elements(self) -> Iterator[Element]:
        yield Node(label="Topic", id=TOPIC, properties={"name": "restorative justice"})
        for name, kind, town in self.boards:
            properties = {"name": name, "classification": kind, "area": town}
            yield Node(label="Board", id=f"board/{slug(name)}", properties=properties)
            yield from self._held(name)
        for town in sorted({town for _, _, town in self.boards}):
            for body in BODIES:
                name = f"{town} {body}"
                properties = {"name": name, "classification": "other", "area": town}
                yield Node(
                    label="Organisation", id=f"organisation/{slug(name)}", properties=properties
                )
        for name in self.people:
            yield from self._person(name)

    def _held(self, board: str) -> Iterator[Element]:
        for number, date in enumerate(self.meetings, start=1):
            meeting = f"meeting/{slug(board)}/{date}"
            document = _document(board, date)
            properties = {"name": f"{board}, {date}", "date": date, "status": "held"}
            yield Node(label="Meeting", id=meeting, properties=properties)
            told = {"name": f"Minutes of {date}", "classification": "minutes", "date": date}
            file = {"path": f"minutes/{slug(board)}-{date}.txt", "sha256": f"{number:064x}"}
            yield Node(label="Document", id=document, properties={**told, **file})
            proof = {"document": document, "line": 1, "quote": f"Meeting of {date}"}
            yield Edge(type="RECORDS", source=document, target=meeting, properties={**proof})
            yield Edge(
                type="HELD", source=f"board/{slug(board)}", target=meeting, properties={**proof}
            )
            yield from self._items(board, date)

    def _items(self, board: str, date: str) -> Iterator[Element]:
        meeting, document = f"meeting/{slug(board)}/{date}", _document(board, date)
        for position in range(1, self.chance.choice((1, 1, 2)) + 1):
            item = f"item/{slug(board)}/{date}/{position}"
            title = self.chance.choice(("Restorative justice", "Plan", "Any other business"))
            told = {"position": position, "title": title, "exempt": False, "status": "minuted"}
            yield Node(label="AgendaItem", id=item, properties={**told, "number": str(position)})
            proof = {"document": document, "line": 10 + position, "quote": title}
            yield Edge(type="HAS_ITEM", source=meeting, target=item, properties={**proof})
            times = {"mentions": self.chance.randint(1, 6)}
            about = title == "Restorative justice"
            kind, more = ("ABOUT", {"in_title": True}) if about else ("MENTIONS", {})
            yield Edge(type=kind, source=item, target=TOPIC, properties={**times, **more, **proof})

    def _person(self, name: str) -> Iterator[Element]:
        person = f"person/{slug(name)}"
        first, last = name.split()
        yield Node(
            label="Person", id=person, properties={"name": name, "sort_name": f"{last}, {first}"}
        )
        town = self.chance.choice(TOWNS)
        body = self.chance.choice(BODIES)
        near = [name for name, _, at in self.boards if at == town] or [self.boards[0][0]]
        far = [name for name, _, _ in self.boards]
        several = self.chance.choices((1, 2, 3, 6), (70, 18, 8, 4))[0]
        on = set(self.chance.sample(near, min(several, len(near))))
        on |= {self.chance.choice(far)} if several > 1 else set()
        organisation = f"organisation/{slug(f'{town} {body}')}"
        if town not in {at for _, _, at in self.boards}:
            organisation = f"organisation/{slug(f'{self.boards[0][2]} {body}')}"
        yield from self._attended(name, sorted(on), organisation)

    def _attended(self, name: str, on: list[str], organisation: str) -> Iterator[Element]:
        person = f"person/{slug(name)}"
        seen = []
        for board in on:
            for date in self.meetings:
                if self.chance.random() < 0.4 and (board, date) != (on[-1], self.meetings[-1]):
                    continue
                meeting, document = f"meeting/{slug(board)}/{date}", _document(board, date)
                line = self.chance.randint(3, 9)
                proof = {"document": document, "line": line, "quote": f"Present: {name}"}
                status = self.chance.choices(("present", "officer", "substitute"), (8, 2, 1))[0]
                kind, more = ("ATTENDED", {"status": status})
                if self.chance.random() < 0.15:
                    kind, more = "SENT_APOLOGIES", {}
                more |= {"on_behalf_of": organisation}
                yield Edge(type=kind, source=person, target=meeting, properties={**more, **proof})
                seen.append((date, proof))
        date, proof = min(seen, key=lambda one: one[0])
        dates = {"first_seen": date, "last_seen": max(seen, key=lambda one: one[0])[0]}
        yield Edge(
            type="REPRESENTS", source=person, target=organisation, properties={**dates, **proof}
        )


def _document(board: str, date: str) -> str:
    return f"document/{slug(board)}-{date}"
