"""Splink 5 on DuckDB with fixed weights, for the benchmark of resolution.

Weights are set by hand, as this project's are: Splink's own learning does not carry over from one
corpus to another.
"""

import csv
from collections import defaultdict
from collections.abc import Mapping
from tempfile import NamedTemporaryFile

import duckdb
import splink.comparison_level_library as cll
import splink.comparison_library as cl
from splink import DuckDBAPI, Linker, SettingsCreator, block_on

from graph.mentions import Mention
from graph.person_name import read

COLUMNS = ("unique_id", "fore", "initial", "last", "organisation", "board", "area", "title")
THRESHOLD = 0.9  # probability from which two records are one person


def answer(found: list[Mention]) -> Mapping[str, str]:
    """Who, by mention key; initials alone are left out."""
    records: dict[tuple[str | None, ...], list[str]] = defaultdict(list)
    for one in found:
        if one.kind == "list":
            records[(one.name, one.organisation, one.board, one.area, one.prefix)].append(one.key)
    rows = [_row(number, record) for number, record in enumerate(records)]
    best = _best_links(rows)
    parent = list(range(len(rows)))

    def root(at: int) -> int:
        while parent[at] != at:
            parent[at] = at = parent[parent[at]]
        return at

    for one, other in best:
        parent[root(one)] = root(other)
    return {key: str(root(number)) for number, keys in enumerate(records.values()) for key in keys}


def _row(number: int, record: tuple[str | None, ...]) -> tuple[object, ...]:
    name = read(record[0] or "")
    fore = name.fore[0] if name.rank == 2 else None
    return (number, fore, name.fore[0][:1] if name.fore else None, name.family, *record[1:])


def _best_links(rows: list[tuple[object, ...]]) -> list[tuple[int, int]]:
    """All links of records with a forename, and for each other its single best one."""
    con = duckdb.connect()
    with NamedTemporaryFile("w", suffix=".csv", newline="", encoding="utf-8") as file:
        csv.writer(file).writerows([COLUMNS, *rows])
        file.flush()
        con.execute("CREATE TABLE people AS SELECT * FROM read_csv(?)", [file.name])
    api = DuckDBAPI(connection=con)
    linker = Linker(api.register("people"), settings(), log_level=None)
    scored = linker.inference.predict(threshold_match_probability=THRESHOLD)
    table = scored.physical_name
    named = "SELECT unique_id FROM people WHERE fore IS NOT NULL"
    both = (
        f"SELECT unique_id_l a, unique_id_r b, match_weight w FROM {table} UNION ALL "
        f"SELECT unique_id_r, unique_id_l, match_weight FROM {table}"
    )
    return con.execute(
        f"WITH links AS ({both}), named AS ({named}) "
        "SELECT a, b FROM links WHERE a < b AND a IN (FROM named) AND b IN (FROM named) UNION ALL "
        "SELECT a, arg_max(b, w) FROM links WHERE a NOT IN (FROM named) GROUP BY a"
    ).fetchall()


def settings() -> SettingsCreator:
    """Comparisons with their m and u probabilities."""
    forename = cl.CustomComparison(
        output_column_name="fore",
        comparison_levels=[
            cll.NullLevel("initial"),
            cll.ExactMatchLevel("fore").configure(m_probability=0.70, u_probability=0.006),
            cll.JaroWinklerLevel("fore", 0.85).configure(m_probability=0.14, u_probability=0.006),
            cll.CustomLevel(
                "initial_l = initial_r AND (fore_l IS NULL OR fore_r IS NULL)"
            ).configure(m_probability=0.15, u_probability=0.04),
            cll.ElseLevel().configure(m_probability=0.01, u_probability=0.948),
        ],
    )
    surname = cl.JaroWinklerAtThresholds("last", [0.9]).configure(
        m_probabilities=[0.90, 0.09, 0.01], u_probabilities=[0.001, 0.002, 0.997]
    )
    return SettingsCreator(
        link_type="dedupe_only",
        comparisons=[
            forename,
            surname,
            cl.ExactMatch("organisation").configure(
                m_probabilities=[0.9, 0.1], u_probabilities=[0.02, 0.98]
            ),
            cl.ExactMatch("board").configure(
                m_probabilities=[0.5, 0.5], u_probabilities=[0.05, 0.95]
            ),
            cl.ExactMatch("area").configure(
                m_probabilities=[0.95, 0.05], u_probabilities=[0.02, 0.98]
            ),
            cl.ExactMatch("title").configure(
                m_probabilities=[0.95, 0.05], u_probabilities=[0.2, 0.8]
            ),
        ],
        blocking_rules_to_generate_predictions=[
            block_on("last", "area"),
            block_on("fore", "area", "substr(last, 1, 2)"),
            block_on("last", "fore", "organisation"),
        ],
        probability_two_random_records_match=1e-3,
        retain_matching_columns=False,
    )
