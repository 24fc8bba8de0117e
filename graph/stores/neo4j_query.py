"""A reading query of a Neo4j server: refused where it does more, ended in time, in plain values."""

import math
import re
import threading
from collections.abc import Mapping
from concurrent.futures import Future

import neo4j
from neo4j.exceptions import DriverError, Neo4jError
from neo4j.graph import Node, Path, Relationship
from neo4j.spatial import Point
from neo4j.time import Date, DateTime, Duration, Time

from graph.elements import Table
from graph.stores.params import check
from graph.stores.refusals import does_more, out_of_time
from ingest.errors import QueryError

# Steps of a plan that read files and addresses or end what others run, though the server counts
# the query as reading.
OUTSIDE = re.compile("LoadCSV|LOAD CSV|TerminateTransaction")


def query(
    driver: neo4j.Driver, cypher: str, params: Mapping[str, object], timeout: float | None
) -> Table:
    """The rows of `cypher`; raises QueryError, or DriverError where the server is not there.

    The server ends the query at the time limit; where it does not answer, we do not wait for it.
    """
    if timeout is None:
        return _ask(driver, cypher, params, timeout)
    answer: Future[Table] = Future()

    def ask() -> None:
        try:
            answer.set_result(_ask(driver, cypher, params, timeout))
        except (QueryError, DriverError) as error:
            answer.set_exception(error)

    threading.Thread(target=ask, daemon=True).start()
    try:
        return answer.result(timeout)
    except TimeoutError as error:
        raise out_of_time(timeout) from error


def _ask(
    driver: neo4j.Driver, cypher: str, params: Mapping[str, object], timeout: float | None
) -> Table:
    bound = check(cypher, params)
    text = "\n" + cypher  # so that "EXPLAIN", set before it, moves no column
    try:
        plan = _execute(driver, "EXPLAIN" + text, bound, timeout).summary
        if plan.query_type != "r" or OUTSIDE.search(repr(plan.plan)):
            raise does_more()
        found = _execute(driver, text, bound, timeout)
    except Neo4jError as error:
        if timeout is not None and "TransactionTimedOut" in (error.code or ""):
            raise out_of_time(timeout) from error
        raise QueryError(_one_line(str(error.message))) from error
    rows = tuple(tuple(_plain(value) for value in record.values()) for record in found.records)
    return Table(columns=tuple(found.keys), rows=rows)


def _execute(
    driver: neo4j.Driver, cypher: str, params: dict[str, object], timeout: float | None
) -> neo4j.EagerResult:
    query = neo4j.Query(cypher, timeout=timeout)
    return driver.execute_query(query, params, routing_=neo4j.RoutingControl.READ)


def _one_line(message: str) -> str:
    """`Invalid input … (line 2, column 10 (offset: 9))`, without the picture under it."""
    said, place, _ = re.split(r"( \(line \d+, column \d+)|$", message.splitlines()[0], maxsplit=1)
    if place is None:
        return said
    line, column = re.findall(r"\d+", place)
    return f"{said} (line {max(1, int(line) - 1)}, column {column})"


def _plain(value: object) -> object:
    """The value as both stores give it."""
    if isinstance(value, Path):
        return {"nodes": _plain(list(value.nodes)), "edges": _plain(list(value.relationships))}
    if isinstance(value, dict | Node | Relationship):
        return {str(key): _plain(one) for key, one in value.items()}
    if isinstance(value, float) and not math.isfinite(value):
        return None
    if isinstance(value, list | Point):
        return [_plain(one) for one in value]
    if isinstance(value, Date | DateTime | Time):
        return value.to_native().isoformat()
    if isinstance(value, Duration):
        nanoseconds = value.seconds * 10**9 + value.nanoseconds
        return {"months": value.months, "days": value.days, "nanos": nanoseconds}
    return value
