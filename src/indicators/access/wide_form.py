"""Figures as a grid of periods and places, without losing units, flags and notes on the way."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, fields, replace
from decimal import Decimal
from typing import TYPE_CHECKING, Any

from indicators.access import figures, frames, one_series, selecting, store, vintages
from indicators.access.frames import Numbers
from indicators.access.labels import Labels
from indicators.access.periods import Period
from indicators.access.resolving import Wanted
from indicators.access.selecting import Conditions
from indicators.access.store import Dataset
from indicators.decimals import plain
from indicators.errors import InputError, Problem
from indicators.intervals import Interval
from indicators.model.cells import Row

if TYPE_CHECKING:
    import pandas as pd


@dataclass(frozen=True)
class Wide:
    """A grid of figures: one frame of each kind, all with the same rows and columns.

    Attributes
    ----------
    values : pandas.DataFrame
        Periods down, places across, in the base unit; ``attrs["indicators"]`` has indicator,
        form, unit, source, the flags and notes of the cells that have one, and the breaks of
        the series.
    lower, upper : pandas.DataFrame
        Bounds of what is claimed; empty where there is none.
    qualifiers, flags, warnings, units, notes : pandas.DataFrame
        `qualifier`, `obs_status`, `usage_warning`, `unit` and `note` of each cell.
    figure_ids : pandas.DataFrame
        Identifiers, for :func:`indicators.describe` and :func:`indicators.cite`.
    others : pandas.DataFrame
        How many more figures were there for the cell: earlier vintages, other texts.

    Examples
    --------
    >>> import indicators
    >>> grid = indicators.wide(indicator="rd_expenditure", area=["CN-GD", "CN-JS"], period=2023,
    ...                        source="rd_expenditure_annual")
    >>> print(grid)
                 CN-GD         CN-JS
    2023  480260000000  421230000000
    >>> grid.units.loc["2023", "CN-GD"], grid.flags.loc["2023", "CN-GD"]
    ('CNY', 'A')
    """

    values: pd.DataFrame
    lower: pd.DataFrame
    upper: pd.DataFrame
    qualifiers: pd.DataFrame
    flags: pd.DataFrame
    warnings: pd.DataFrame
    units: pd.DataFrame
    notes: pd.DataFrame
    figure_ids: pd.DataFrame
    others: pd.DataFrame
    _shown: pd.DataFrame

    def __str__(self) -> str:
        return str(self._shown.fillna("").to_string())

    __repr__ = __str__

    def __iter__(self) -> Iterator[pd.DataFrame]:
        """Give the frames in the order of the attributes, to take them apart."""
        return iter(getattr(self, field.name) for field in fields(self)[:-1])


_CELLS = {
    "qualifiers": "qualifier",
    "flags": "obs_status",
    "warnings": "usage_warning",
    "units": "unit",
    "notes": "note",
    "figure_ids": "figure_id",
}


def wide(
    *,
    indicator: str,
    area: Wanted = None,
    period: Period | None = None,
    transformation: str = "level",
    source: Wanted = None,
    status: Wanted = None,
    nature: Wanted = None,
    subject: Wanted | bool = False,
    dimensions: Wanted | bool = False,
    vintage: Wanted = None,
    unit: Wanted = None,
    labels: Labels | None = None,
    numbers: Numbers = "float",
    dataset: Dataset = None,
) -> Wide:
    """Lay the figures of one indicator out by period and place.

    A cell holds one figure. Official values come before printed ones, which fill no gap of them.
    Of official values the final ones are taken: what is expected, targeted, preliminary or not
    confirmed is another thing, and a warning names the periods that have nothing else. What was
    left aside is counted in `others`. Figures about a part of a place (`subject`, `dimensions`)
    are left out, unless asked for.

    Parameters
    ----------
    indicator, area, period, transformation, source, status, nature, subject, dimensions, unit, \
numbers, dataset
        As :func:`indicators.select` takes them.
    vintage : str or iterable of str
        Of official values: ``"final"`` and so on; ``"any"`` takes the last known of each cell,
        final before others, with its flag in `flags`. None is final.
    labels : {"zh", "en"} or None
        Names of places instead of their codes as columns.

    Returns
    -------
    Wide
        Frames of values, bounds, flags, units, notes and identifiers, of one shape.

    Raises
    ------
    InputError
        If nothing is found (the mend names the parts, where there are figures of parts only), if
        several official series are found, whose values are not to be joined, or several units or
        parts, of which a grid can hold one.

    Warns
    -----
    LeftOutWarning
        If a period was left out, since none of its official values is final.

    Examples
    --------
    >>> import indicators
    >>> grid = indicators.wide(indicator="rd_expenditure", area="CN-JS", period=(2021, 2022),
    ...                        source="rd_expenditure_annual")
    >>> grid.values["CN-JS"].tolist()
    [343860000000.0, 383540000000.0]
    """
    asked = Conditions(
        indicator, area, period, transformation, nature, subject, dimensions, source, status,
        vintage, unit,
    )  # fmt: skip
    return laid_out(asked, labels, numbers, dataset)


def laid_out(asked: Conditions, labels: Labels | None, numbers: Numbers, dataset: Dataset) -> Wide:
    """Do what :func:`wide` says, for a public function that was called by a user."""
    indicator, vintage = asked.indicator, asked.vintage
    if vintage == one_series.ANY:
        asked = replace(asked, vintage=None)
    rows = selecting.chosen(asked, dataset).to_pylist()
    if not rows:
        mend = one_series.parts(asked, dataset) or (
            f"indicators.select(indicator={indicator!r}) shows what there is"
        )
        raise InputError(Problem("no figure meets the conditions", value=str(indicator), mend=mend))
    rows = one_series.of_one_source(rows)
    kept = rows if (vintage or asked.status) is not None else one_series.final(rows)
    return _grid(kept, rows, labels, numbers, dataset)


def _grid(
    rows: list[Row],
    every: list[Row],
    labels: Labels | None,
    numbers: Numbers,
    dataset: Dataset,
) -> Wide:
    """Lay `rows` out; `every` are those and the ones that were left aside."""
    import pandas as pd

    cells: dict[tuple[str, str], list[Row]] = {}
    order = sorted(
        rows, key=lambda row: (str(row["period_start"] or "9999"), str(row["period_end"]))
    )
    for row in order:
        cells.setdefault((str(row["time_period"] or ""), str(row["area"])), []).append(row)
    taken = {place: vintages.latest(found) for place, found in cells.items()}
    there = Counter((str(row["time_period"] or ""), str(row["area"])) for row in every)
    index = pd.Index(list(dict.fromkeys(period for period, _ in cells)), name="time_period")
    places = sorted({place for _, place in cells})
    heads = _heads(places, labels, dataset)

    def frame(column: dict[tuple[str, str], Any], kind: str) -> pd.DataFrame:
        data = {
            heads[place]: pd.array(
                [column.get((period, place), pd.NA) for period in index], dtype=kind
            )
            for place in places
        }
        return pd.DataFrame(data, index=index)

    def numeric(name: str) -> pd.DataFrame:
        found = {
            place: _number(number, numbers)
            for place, row in taken.items()
            if isinstance(number := row[name], Decimal)
        }
        return frame(found, "object" if numbers == "decimal" else "Float64")

    texts = {
        name: frame(
            {place: row[column] for place, row in taken.items() if row[column] is not None},
            "string",
        )
        for name, column in _CELLS.items()
    }
    shown = frame({place: _claim(row) for place, row in taken.items()}, "string")
    shown.index.name = None
    grid = Wide(
        values=numeric("value"),
        lower=numeric("lower"),
        upper=numeric("upper"),
        **texts,
        others=frame(
            {cell: there[cell] - (cell in taken) for cell in there if cell[0] in index}, "Int64"
        ),
        _shown=shown,
    )
    known = _attributes(next(iter(taken.values())), grid)
    known["breaks"] = _breaks(known["source"], dataset)
    grid.values.attrs[frames.ATTRIBUTES] = known
    return grid


def _heads(places: Sequence[str], labels: Labels | None, dataset: Dataset) -> dict[str, str]:
    from indicators.access import labels as naming

    languages = naming.languages(labels)
    if not languages:
        return {place: place for place in places}
    key = next(key for key in figures.FIGURES.foreign_keys if key.columns == ("area",))
    lists = [naming.names(key, language, dataset) for language in languages]
    return {place: " ".join(names[place] for names in lists) for place in places}


def _number(number: Decimal, numbers: Numbers) -> Decimal | float:
    exact = Decimal(plain(number))
    return exact if numbers == "decimal" else float(exact)


def _claim(row: Row) -> str:
    """Write a figure so that a bound does not look like a value."""
    value = row["value"]
    if row["qualifier"] == "exact" and isinstance(value, Decimal):
        return plain(value)
    interval = Interval.from_row(row)
    if interval.claims == "nothing":
        return f"~{plain(value)}" if isinstance(value, Decimal) else "?"
    return str(interval)


def _breaks(source: str, dataset: Dataset) -> list[dict[str, str]]:
    """Say from which periods on a series is not to be compared with what came before."""
    return [
        {name: str(text) for name, text in row.items() if name != "series"}
        for row in store.arrow("series_breaks", dataset).to_pylist()
        if row["series"] == source
    ]


def _attributes(row: Row, grid: Wide) -> dict[str, Any]:
    """Say on the values themselves what the other frames hold, for those who keep one frame."""

    def filled(frame: pd.DataFrame, usual: str | None = None) -> dict[str, dict[str, str]]:
        found = {
            str(period): {
                str(place): str(cell)
                for place, cell in cells.items()
                if isinstance(cell, str) and cell != usual
            }
            for period, cells in frame.to_dict("index").items()
        }
        return {period: cells for period, cells in found.items() if cells}

    return {
        **{name: row[name] for name in ("indicator", "transformation", "unit", "origin")},
        "source": row["source"] if row["origin"] == figures.OFFICIAL else figures.PRINTED,
        "flags": filled(grid.flags, "A"),
        "qualifiers": filled(grid.qualifiers, "exact"),
        "warnings": filled(grid.warnings),
        "notes": filled(grid.notes),
    }
