"""What every store says when it does not run a query to its end."""

from ingest.errors import QueryError


def does_more() -> QueryError:
    """For a query that writes, reads files or addresses, or administers."""
    return QueryError("the query does more than read the graph, which is all it may")


def out_of_time(seconds: float) -> QueryError:
    """For a query that was ended at its time limit."""
    return QueryError(f"the query was stopped after {seconds:g} seconds")
