"""Figures by what they say: indicator, place, period, form, source, status."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, Literal, overload

import pyarrow as pa
import pyarrow.compute as pc

from indicators.access import figures, frames, periods, resolving, store
from indicators.access import labels as naming
from indicators.access.frames import Engine, Frame, Numbers
from indicators.access.labels import Labels
from indicators.access.periods import Period
from indicators.access.resolving import Wanted
from indicators.access.store import Dataset
from indicators.model import vocabularies

if TYPE_CHECKING:
    import pandas as pd
    import polars as pl


@dataclass(frozen=True, slots=True)
class Conditions:
    """What figures must be to be chosen; None asks nothing.

    Attributes
    ----------
    indicator, area, transformation, nature, source, status, vintage, unit : str, iterable or None
        Words as :func:`select` takes them.
    period : int, str, date, tuple or None
        A period as :func:`indicators.access.periods.span` reads it.
    subject, dimensions : str, iterable, bool or None
        The word itself, or False for figures that have none and True for those that have one.
    replaced : bool
        Also figures that a later source has replaced.
    """

    indicator: Wanted = None
    area: Wanted = None
    period: Period | None = None
    transformation: Wanted = None
    nature: Wanted = None
    subject: Wanted | bool = None
    dimensions: Wanted | bool = None
    source: Wanted = None
    status: Wanted = None
    vintage: Wanted = None
    unit: Wanted = None
    replaced: bool = False


def chosen(conditions: Conditions, dataset: Dataset) -> pa.Table:
    """Return the figures that meet the conditions, as Arrow.

    Raises
    ------
    UnknownIdError
        If a condition names what the dataset does not know.
    InputError
        If a period cannot be read or there is no dataset.
    """
    found = figures.figures(dataset)
    if not conditions.replaced:
        found = found.filter(pc.is_null(found.column("valid_to")))
    for column, words in _wanted(conditions, found, dataset).items():
        found = found.filter(pc.is_in(found.column(column), pa.array(words, pa.string())))
    for column in ("subject", "dimensions"):
        found = _whole_or_part(found, column, getattr(conditions, column))
    found = _by_status(found, conditions.status)
    found = _by_source(found, conditions.source, dataset)
    if conditions.period is not None:
        found = _within(found, *periods.span(conditions.period))
    return found


def _wanted(conditions: Conditions, found: pa.Table, dataset: Dataset) -> dict[str, list[str]]:
    wanted = {
        "indicator": resolving.codes(conditions.indicator, "indicators", dataset),
        "area": resolving.codes(conditions.area, "areas", dataset),
        "unit": resolving.codes(conditions.unit, "units", dataset),
        "transformation": resolving.one_of(
            conditions.transformation, vocabularies.TRANSFORMATIONS, "transformations"
        ),
        "nature": resolving.one_of(conditions.nature, vocabularies.NATURES, "natures"),
        "vintage": resolving.one_of(
            conditions.vintage, _known(found.column("vintage")), "vintages"
        ),
    }
    return {column: words for column, words in wanted.items() if words}


def _known(column: pa.ChunkedArray) -> list[str]:
    return [word for word in pc.unique(column).to_pylist() if word is not None]


def _whole_or_part(found: pa.Table, column: str, wanted: Wanted | bool) -> pa.Table:
    if wanted is None:
        return found
    if isinstance(wanted, bool):
        empty = pc.is_null(found.column(column))
        return found.filter(pc.invert(empty) if wanted else empty)
    words = resolving.one_of(wanted, _known(found.column(column)), column)
    return found.filter(pc.is_in(found.column(column), pa.array(words, pa.string())))


def _by_status(found: pa.Table, status: Wanted) -> pa.Table:
    """Choose by words of the review and by letters of SDMX; without any, what is reviewed."""
    words = resolving.one_of(
        status, [*vocabularies.STATUSES, *vocabularies.OBS_STATUSES], "statuses"
    )
    letters = [word for word in words if word in vocabularies.OBS_STATUSES]
    reviews = [word for word in words if word not in letters] or list(figures.REVIEWED)
    found = found.filter(pc.is_in(found.column("status"), pa.array(reviews, pa.string())))
    if letters:
        found = found.filter(pc.is_in(found.column("obs_status"), pa.array(letters, pa.string())))
    return found


def _by_source(found: pa.Table, source: Wanted, dataset: Dataset) -> pa.Table:
    if source is None:
        return found
    listed = [
        *store.arrow("sources", dataset).column("source_id").to_pylist(),
        *store.arrow("series", dataset).column("code").to_pylist(),
    ]
    origins = (figures.PRINTED, figures.OFFICIAL)
    words = pa.array(resolving.one_of(source, [*origins, *listed], "sources"), pa.string())
    named = pc.is_in(found.column("source"), words)
    return found.filter(pc.or_(named, pc.is_in(found.column("origin"), words)))


def _within(found: pa.Table, first: date | None, last: date | None) -> pa.Table:
    """Keep the figures whose whole period lies in the span; one without a period lies in none."""
    if first is not None:
        found = found.filter(pc.greater_equal(found.column("period_start"), pa.scalar(first)))
    if last is not None:
        found = found.filter(pc.less_equal(found.column("period_end"), pa.scalar(last)))
    return found.filter(pc.is_valid(found.column("period_start")))


@overload
def select(
    *,
    indicator: Wanted = ...,
    area: Wanted = ...,
    period: Period | None = ...,
    transformation: Wanted = ...,
    source: Wanted = ...,
    status: Wanted = ...,
    nature: Wanted = ...,
    subject: Wanted | bool = ...,
    dimensions: Wanted | bool = ...,
    vintage: Wanted = ...,
    unit: Wanted = ...,
    replaced: bool = ...,
    columns: Iterable[str] | None = ...,
    labels: Labels | None = ...,
    numbers: Numbers = ...,
    engine: Literal["pandas"] = ...,
    dataset: Dataset = ...,
) -> pd.DataFrame: ...
@overload
def select(
    *,
    indicator: Wanted = ...,
    area: Wanted = ...,
    period: Period | None = ...,
    transformation: Wanted = ...,
    source: Wanted = ...,
    status: Wanted = ...,
    nature: Wanted = ...,
    subject: Wanted | bool = ...,
    dimensions: Wanted | bool = ...,
    vintage: Wanted = ...,
    unit: Wanted = ...,
    replaced: bool = ...,
    columns: Iterable[str] | None = ...,
    labels: Labels | None = ...,
    numbers: Numbers = ...,
    engine: Literal["polars"],
    dataset: Dataset = ...,
) -> pl.DataFrame: ...
@overload
def select(
    *,
    indicator: Wanted = ...,
    area: Wanted = ...,
    period: Period | None = ...,
    transformation: Wanted = ...,
    source: Wanted = ...,
    status: Wanted = ...,
    nature: Wanted = ...,
    subject: Wanted | bool = ...,
    dimensions: Wanted | bool = ...,
    vintage: Wanted = ...,
    unit: Wanted = ...,
    replaced: bool = ...,
    columns: Iterable[str] | None = ...,
    labels: Labels | None = ...,
    numbers: Numbers = ...,
    engine: Literal["arrow"],
    dataset: Dataset = ...,
) -> pa.Table: ...
def select(
    *,
    indicator: Wanted = None,
    area: Wanted = None,
    period: Period | None = None,
    transformation: Wanted = None,
    source: Wanted = None,
    status: Wanted = None,
    nature: Wanted = None,
    subject: Wanted | bool = None,
    dimensions: Wanted | bool = None,
    vintage: Wanted = None,
    unit: Wanted = None,
    replaced: bool = False,
    columns: Iterable[str] | None = None,
    labels: Labels | None = None,
    numbers: Numbers = "float",
    engine: Engine = "pandas",
    dataset: Dataset = None,
) -> Frame:
    """Choose figures, printed and official ones, with their bounds, units and flags.

    Conditions hold together; each takes one word or several. Words are codes or names in either
    language, in any case of letters: ``"CN-GD"``, ``"Guangdong"``, ``"广东"``, ``"440000"``.

    Parameters
    ----------
    indicator, area, unit : str or iterable of str
        Of the code lists `indicators`, `areas`, `units`.
    period : int, str, date or tuple
        ``2023``, ``"2023-Q1"``, ``"2015/2023"``, ``(2015, None)``: figures whose whole period
        lies in it. Those without a known period lie in none.
    transformation : str or iterable of str
        ``"level"``, ``"growth_rate"``, ``"share"``, ``"rank"`` and so on.
    source : str or iterable of str
        ``"printed"``, ``"official"``, a source_id or the code of an official series.
    status : str or iterable of str
        Letters of SDMX (``"A"`` normal, ``"P"`` provisional ...) or words of the review; without
        any, figures that are reviewed (``accepted``, ``corrected``).
    nature : str or iterable of str
        ``"actual"``, ``"target"``, ``"estimate"``, ``"claim"``.
    subject, dimensions : str, iterable of str or bool
        Whom the figure is about and its breakdown: the words themselves, False for none, True
        for any.
    vintage : str or iterable of str
        Of official values: ``"final"``, ``"preliminary"`` and so on.
    replaced : bool
        Also figures in whose place a later source has put another (`valid_to` is filled).
    columns : iterable of str or None
        Columns to return, in this order; None returns all.
    labels : {"zh", "en", "both"} or None
        Names to put beside codes.
    numbers : {"float", "decimal"}
        See :func:`indicators.load`.
    engine : {"pandas", "polars", "arrow"}
        Library of the frame.
    dataset : str, Path or None
        Folder of a dataset; None is the installed package.

    Returns
    -------
    pandas.DataFrame, polars.DataFrame or pyarrow.Table
        One row a figure, sorted by indicator, form, place and period. `value` is in the base
        unit; `lower`, `upper` and `closed` say what is claimed; `obs_status` and `usage_warning`
        are the flags; `note` the footnote; `figure_id` is for :func:`describe` and :func:`cite`.

    Raises
    ------
    UnknownIdError
        If a condition names what the dataset does not know; the nearest are given.
    InputError
        If a period cannot be read, a column is unknown, or there is no dataset.

    Examples
    --------
    >>> import indicators
    >>> found = indicators.select(indicator="rd_expenditure", area="CN-GD", period=2023,
    ...                           transformation="level")
    >>> for row in found[["source", "value", "unit", "obs_status"]].values:
    ...     print(*row)
    rd_expenditure_annual 480260000000.0 CNY A
    rd_expenditure_yearbook 480261610000.0 CNY A
    s004 480260000000.0 CNY A
    """
    conditions = Conditions(
        indicator, area, period, transformation, nature, subject, dimensions, source, status,
        vintage, unit, replaced,
    )  # fmt: skip
    return finished(chosen(conditions, dataset), columns, labels, numbers, engine, dataset)


def finished(
    found: pa.Table,
    columns: Iterable[str] | None,
    labels: Labels | None,
    numbers: Numbers,
    engine: Engine,
    dataset: Dataset,
) -> Frame:
    """Turn figures into the frame that was asked for: its columns, names, numbers and library."""
    if columns is not None:
        wanted = resolving.one_of(list(columns), found.column_names, "columns of figures")
        found = found.select(wanted)
    found = naming.add(found, naming.coded(figures.FIGURES), labels, dataset)
    return frames.convert(found, engine, numbers)
