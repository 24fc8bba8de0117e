"""What can go wrong, each with one clear line for the user: what, where, what to do."""

from pathlib import Path


class QuorateError(Exception):
    """Anything Quorate tells its user instead of a traceback."""

    def __init__(self, message: str, *, path: str | Path | None = None, line: int | None = None):
        self.message, self.path, self.line = message, path, line
        super().__init__(message)

    def __str__(self) -> str:
        place = "" if self.path is None else f"{self.path}: "
        if self.path is not None and self.line is not None:
            place = f"{self.path}:{self.line}: "
        return place + self.message


class UnreadableFile(QuorateError):
    """A file that holds no text we can get at: empty, damaged, encrypted, too large, unknown."""


class BadRecord(QuorateError):
    """A stored record that this version cannot read back."""


class StoreError(QuorateError):
    """A store that cannot be opened, reached or written."""


class QueryError(QuorateError):
    """A query that was refused, failed, or ran out of time."""


class WrongName(QuorateError):
    """A person, board, topic, query, view or format nobody knows; with the nearest."""


class BadRegister(QuorateError):
    """A register, thesaurus or judgement file with a mistake in it."""
