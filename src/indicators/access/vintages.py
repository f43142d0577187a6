"""What was known on a day: one figure for each thing measured, as of that day."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date
from typing import TYPE_CHECKING, Literal

import pyarrow as pa

from indicators.access import figures, frames, periods, selecting
from indicators.access.frames import Numbers
from indicators.access.labels import Labels
from indicators.access.periods import Moment, Period
from indicators.access.resolving import Wanted
from indicators.access.selecting import Conditions
from indicators.access.store import Dataset
from indicators.errors import InputError, Problem
from indicators.model.cells import Row

if TYPE_CHECKING:
    import pandas as pd

KEY = (
    "source", "indicator", "transformation", "nature", "area", "subject", "dimensions",
    "time_period", "unit",
)  # fmt: skip
"""What makes two figures vintages of one: all this is the same, in one series or one text."""

FINAL = "final"
OFFICIAL = figures.OFFICIAL


def known_from(row: Row) -> date | None:
    """Return the day from which a figure was known: of its publication; None if that is unknown."""
    for column in ("valid_from", "published"):
        day = row.get(column)
        if isinstance(day, date):
            return day
    return None


def latest(rows: Sequence[Row]) -> Row:
    """Return the figure that holds among vintages of one thing.

    The final one; else the one published last; without days the last by name of its vintage.
    """
    return max(
        rows,
        key=lambda row: (
            row["vintage"] == FINAL,
            known_from(row) or date.min,
            str(row["vintage"] or ""),
            str(row["figure_id"]),
        ),
    )


def vintages(
    *,
    indicator: str,
    area: str,
    source: str | None = None,
    period: Period | None = None,
    transformation: str = "level",
    dimensions: Wanted | bool = False,
    subject: Wanted | bool = False,
    numbers: Numbers = "float",
    dataset: Dataset = None,
) -> pd.DataFrame:
    """Lay the vintages of an official series out beside each other, for one place.

    Parameters
    ----------
    indicator, area, source, period, transformation, dimensions, subject, numbers, dataset
        As :func:`indicators.wide` takes them; `source` is the series where there are several.

    Returns
    -------
    pandas.DataFrame
        Periods down, vintages across (``final`` last), in the base unit; empty where a period has
        no value of that vintage.

    Raises
    ------
    InputError
        If there is no official value, or there are several series.

    Examples
    --------
    >>> import indicators
    >>> told = indicators.vintages(indicator="rd_expenditure", area="CN-GD",
    ...                            source="rd_expenditure_annual", period=2022)
    >>> told["expected"].tolist(), told["final"].tolist()
    ([420000000000.0], [441190000000.0])
    """
    asked = Conditions(
        indicator=indicator, area=area, period=period, transformation=transformation,
        source=source or OFFICIAL, dimensions=dimensions, subject=subject,
    )  # fmt: skip
    found = selecting.chosen(asked, dataset)
    only_one(found.to_pylist(), "source", "official series", "source")
    if not found.num_rows:
        mend = f"indicators.select(indicator={indicator!r}) shows what there is"
        raise InputError(Problem("no official value meets the conditions", mend=mend))
    rows = frames.convert(found, "pandas", numbers)
    grid = rows.pivot(index="time_period", columns="vintage", values="value")
    known = sorted(grid.columns, key=lambda name: (name == FINAL, name))
    grid = grid[known]
    grid.attrs[frames.ATTRIBUTES] = {
        name: str(rows[name].iloc[0]) for name in ("indicator", "area", "unit", "source")
    }
    return grid


def only_one(rows: Sequence[Row], column: str, what: str, argument: str) -> None:
    """Refuse rows that differ in a column of which a grid holds one.

    Raises
    ------
    InputError
        If they do; the mend names an argument that chooses.
    """
    found = sorted({str(row[column]) for row in rows if row[column] is not None})
    if len(found) > 1:
        some = ", ".join(found[:5]) + (" ..." if len(found) > 5 else "")
        mend = f"choose one: {argument}={found[0]!r}"
        raise InputError(Problem(f"more than one {what} for the grid", value=some, mend=mend))


def _was_known(row: Row, day: date, undated: bool) -> bool:
    start, gone = known_from(row), row.get("valid_to")
    if isinstance(gone, date) and gone <= day:
        return False
    if start is None:
        end = row["period_end"]
        return undated and isinstance(end, date) and end < day
    return start <= day


def as_of(
    day: Moment,
    *,
    undated: Literal["leave out", "keep"] = "leave out",
    indicator: Wanted = None,
    area: Wanted = None,
    period: Period | None = None,
    transformation: Wanted = None,
    source: Wanted = None,
    nature: Wanted = None,
    subject: Wanted | bool = None,
    dimensions: Wanted | bool = None,
    columns: Iterable[str] | None = None,
    labels: Labels | None = None,
    numbers: Numbers = "float",
    dataset: Dataset = None,
) -> pd.DataFrame:
    """Return what was known on a day: exactly one row for each thing measured in each source.

    Parameters
    ----------
    day : str or date
        E.g. ``"2024-06-30"``; of a longer period its last day.
    undated : {"leave out", "keep"}
        What to do with figures whose day of publication is not known. Kept, they are taken as
        known from the end of their period on, which is too early.
    indicator, area, period, transformation, source, nature, subject, dimensions, columns, \
labels, numbers, dataset
        As :func:`indicators.select` takes them.

    Returns
    -------
    pandas.DataFrame
        Rows as :func:`indicators.select` gives them. Of several vintages the last one that was
        published by that day.

    Raises
    ------
    UnknownIdError, InputError
        As :func:`indicators.select` does.

    Examples
    --------
    >>> import indicators
    >>> indicators.as_of("2020-01-01", source="printed").empty
    True
    """
    asked = Conditions(
        indicator=indicator, area=area, period=period, transformation=transformation,
        source=source, nature=nature, subject=subject, dimensions=dimensions, replaced=True,
    )  # fmt: skip
    frames.check_word("undated", undated, ("leave out", "keep"))
    found = selecting.chosen(asked, dataset)
    moment = periods.day(day)
    vintages: dict[tuple[object, ...], list[tuple[int, Row]]] = {}
    for position, row in enumerate(found.to_pylist()):
        if _was_known(row, moment, undated == "keep"):
            # An official expectation is a vintage of what became of it, a printed one is not.
            names = KEY if row["vintage"] is None else (name for name in KEY if name != "nature")
            key: tuple[object, ...] = tuple(row[name] for name in names)
            if row["time_period"] is None or row["vintage"] is None:
                key = (row["figure_id"],)  # a figure of a text has no vintages
            vintages.setdefault(key, []).append((position, row))
    kept = []
    for rows in vintages.values():
        held = latest([row for _, row in rows])
        kept += [position for position, row in rows if row is held]
    return selecting.finished(
        found.take(pa.array(sorted(kept), pa.int64())), columns, labels, numbers, "pandas", dataset
    )
