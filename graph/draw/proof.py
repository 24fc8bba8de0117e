"""Evidence in words: where it stands, what it says, and the part of it that proves something."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import PurePath

from graph.draw.page import Entry
from graph.stores import Store
from graph.tables import day, plain

DOCUMENTS = """
MATCH (d:Document)
WHERE d.id IN $documents
RETURN d.id AS id, d.classification AS document_kind, d.date AS document_date
"""
SHOWN = 150  # characters of a quote where there is little room


@dataclass(frozen=True, slots=True, kw_only=True)
class Proof:
    """document: its classification and date; line and page from 1; quote: the words themselves."""

    document: str
    date: str
    path: str
    line: int
    page: int | None
    quote: str

    @property
    def short(self) -> str:
        """``Minutes, 14 August 2012 · line 11``."""
        named = self.document.capitalize()
        told = f"{named}, {day(self.date)}" if self.date else f"{named} without date"
        page = f" · page {self.page}" if self.page and self.page > 1 else ""
        return f"{told}{page} · line {self.line}"

    @property
    def where(self) -> str:
        """The same with the name of the file."""
        return f"{self.short} · {plain(PurePath(self.path).name)}"

    def written(self, names: Iterable[str]) -> str:
        """The longest of the names that stands in the quote as it is; nothing where none does."""
        return max((one for one in names if one and one in self.quote), key=len, default="")

    def excerpt(self, names: Iterable[str] = ()) -> str:
        """About SHOWN characters of the quote, with the first of the names that is in it."""
        words = plain(self.quote)
        if len(words) <= SHOWN:
            return words
        at = next((words.index(one) for one in names if one and one in words), 0)
        start = max(0, min(at - SHOWN // 3, len(words) - SHOWN))
        cut = words[start : start + SHOWN]
        cut = cut if start == 0 else "… " + cut.split(" ", 1)[-1]
        return cut if start + SHOWN >= len(words) else cut.rsplit(" ", 1)[0] + " …"

    def tip(self, head: str, names: Iterable[str] = ()) -> str:
        """What pointing shows: the fact, in a line or several, where it stands, its words."""
        told = "\n".join(map(plain, head.splitlines()))
        return f"{told}\n{self.short}\n“{self.excerpt(names)}”"

    def entry(self, head: str, names: Iterable[str] = (), own: str = "") -> Entry:
        """What a panel shows; `own`: the name that needs no telling where it is the one written."""
        written = self.written(names)
        told = f" · written “{written}”" if written and written != own else ""
        return Entry(head=head, where=self.where + told, quote=plain(self.quote))


def brief(text: str) -> str:
    """``2012-08-14`` as ``14 Aug 2012``, which stays on one line."""
    when = date.fromisoformat(text)
    return f"{when.day}\N{NO-BREAK SPACE}{when:%b}\N{NO-BREAK SPACE}{when.year}"


def proof(row: Mapping[str, object]) -> Proof:
    """The evidence in a row that has document_kind, document_date, path, page, line and quote."""
    page = row.get("page")
    return Proof(
        document=str(row["document_kind"]),
        date=str(row["document_date"] or ""),
        path=str(row["path"]),
        line=int(str(row["line"])),
        page=page if isinstance(page, int) else None,
        quote=str(row["quote"]),
    )


def documents(store: Store, ids: Iterable[str]) -> dict[str, dict[str, object]]:
    """By id, what `proof` needs to know of documents: document_kind and document_date."""
    rows = store.run(DOCUMENTS, {"documents": sorted(ids)}).dicts()
    return {str(row["id"]): row for row in rows}
