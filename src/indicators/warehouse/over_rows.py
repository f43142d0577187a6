"""Ask the views of the package about rows that stand in no file yet."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

import duckdb

from indicators.model import arrow_schema, duckdb_ddl
from indicators.model import tables as t
from indicators.model.cells import Row
from indicators.warehouse.database import make_views


def ask(
    rows: Mapping[str, Sequence[Row]], views: Sequence[str], *queries: str
) -> list[list[dict[str, Any]]]:
    """Make some views over typed rows and run queries on them.

    What the build computes by a view and what a reader sees in it are then the same by nature.

    Parameters
    ----------
    rows : mapping
        Typed rows by clean table, every table that the views read.
    views : sequence of str
        Views to make, each after those that it reads.
    *queries : str
        The queries.

    Returns
    -------
    list of list of dict
        Rows of the result of each query.
    """
    with duckdb.connect(config=duckdb_ddl.OFFLINE) as connection:
        for name, content in rows.items():
            connection.register(name, arrow_schema.to_arrow(content, t.table(name)))
        make_views(connection, views)
        return [connection.sql(query).to_arrow_table().to_pylist() for query in queries]
