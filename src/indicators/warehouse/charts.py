"""In which charts of the report a figure stands: each chart has one query."""

from __future__ import annotations

from importlib import resources
from typing import Any

import duckdb

from indicators.warehouse import query

_NOT_CHARTS = frozenset({"labels", "observation_records", "translations"})
"""Queries that give words or records to the whole report."""


def names() -> list[str]:
    """Return the names of the queries that charts are drawn from.

    Examples
    --------
    >>> "rd_expenditure" in names()
    True
    """
    folder = resources.files("indicators.warehouse") / "queries"
    found = sorted(path.name.removesuffix(".sql") for path in folder.iterdir())
    return [name for name in found if name not in _NOT_CHARTS]


def of(
    connection: duckdb.DuckDBPyConnection, identifier: str, column: str = "observation_id"
) -> list[dict[str, Any]]:
    """Return the charts whose data hold an observation or a derivation.

    Parameters
    ----------
    connection : duckdb.DuckDBPyConnection
        A connection of :func:`indicators.warehouse.database.connect`.
    identifier : str
        Of the observation or the derivation.
    column : str
        Column of the chart's data that holds it: ``"observation_id"`` or ``"derivation_id"``.

    Returns
    -------
    list of dict
        ``chart``, its ``anchor`` in the report and the ``row`` of its data, from 1.
    """
    found = []
    for name in names():
        table = query.run(connection, query.named(name))
        cells = table.column(column).to_pylist() if column in table.column_names else []
        anchor = f"reports/index.html#fig-{name.replace('_', '-')}"
        found += [
            {"chart": name, "anchor": anchor, "row": row}
            for row, cell in enumerate(cells, 1)
            if cell == identifier
        ]
    return found
