"""All figures in one form: what texts print and what statistical offices publish, row under row.

The columns are those of `observations` and `reference`, by their names; a column that one of the
two lacks is empty for it. What an official row leaves to its series is written out (its form,
subject and dimensions), and what goes without saying there: it is reviewed, and tells of what was
unless it is a forecast.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import lru_cache

import pyarrow as pa
import pyarrow.compute as pc

from indicators.access import store
from indicators.access.store import Dataset
from indicators.model import arrow_schema, tables
from indicators.model.fields import FIGURE_ID
from indicators.model.types import Field, FieldType, Table
from indicators.workspace import Workspace

PRINTED = "printed"
OFFICIAL = "official"

ORIGIN = Field(
    "origin",
    FieldType.TEXT,
    "来历",
    "Origin",
    "Whether a text prints the figure or a statistical office publishes it.",
    PRINTED,
    enum=(PRINTED, OFFICIAL),
)
SOURCE = Field(
    "source",
    FieldType.TEXT,
    "出处",
    "Source",
    "The text (source_id) or the official series that the figure stands in.",
    "s004",
)

_HEAD = ("time_period", "value", "unit", "lower", "upper", "closed", "qualifier")
_TAIL = ("locator", "note", "source", "figure_id", "usage_warning", "origin", "obs_status")
"""What people look at first: a narrow screen shows the first and the last columns."""


def _fields() -> tuple[Field, ...]:
    every = {field.name: field for field in (FIGURE_ID, ORIGIN, SOURCE)}
    for table in (tables.OBSERVATIONS, tables.REFERENCE):
        every |= {field.name: field for field in table.fields if field.name not in every}
    for hidden in ("observation_id", "reference_id", "source_id", "series"):
        every.pop(hidden)
    between = [name for name in every if name not in {*_HEAD, *_TAIL}]
    return tuple(every[name] for name in (*_HEAD, *between, *_TAIL))


FIGURES = Table(
    "figures",
    "全部数字",
    "All figures",
    "One row is one figure, printed in a text or published by an office.",
    _fields(),
    ("figure_id",),
    foreign_keys=tuple(
        key for key in tables.OBSERVATIONS.foreign_keys if key.columns != ("source_id",)
    ),
)
"""The form of all figures; its fields are those of the tables that they come from."""

REVIEWED = ("accepted", "corrected")
_ORDER = ("indicator", "transformation", "area", "period_start", "origin", "figure_id")


def figures(dataset: Dataset = None) -> pa.Table:
    """Return all figures of a dataset, unreviewed ones too.

    Raises
    ------
    InputError
        If there is no dataset, or it is not built.

    Examples
    --------
    >>> found = figures()
    >>> sorted(set(found.column("origin").to_pylist()))
    ['official', 'printed']
    """
    return of(store.workspace_of(dataset))


def of(workspace: Workspace) -> pa.Table:
    """Return all figures of a dataset that is at hand; see :func:`figures`."""
    names = ("observations", "reference", "series", "sources")
    return _united(*(_Same(store.read(workspace, tables.table(name))) for name in names))


class _Same:
    """A table as a key of the cache: the same object is the same table."""

    def __init__(self, table: pa.Table) -> None:
        self.table = table

    def __eq__(self, other: object) -> bool:
        return isinstance(other, _Same) and self.table is other.table

    def __hash__(self) -> int:
        return id(self.table)


@lru_cache(maxsize=4)
def _united(observations: _Same, reference: _Same, series: _Same, sources: _Same) -> pa.Table:
    printed = _completed(observations.table, _printed(observations.table, sources.table))
    official = _completed(reference.table, _official(reference.table, series.table))
    schema = arrow_schema.schema(FIGURES)
    # Neither table fills every column.
    loose = pa.schema([field.with_nullable(True) for field in schema], schema.metadata)
    both = pa.concat_tables([printed.cast(loose), official.cast(loose)])
    return both.sort_by([(name, "ascending") for name in _ORDER])


_Columns = dict[str, pa.ChunkedArray | pa.Array | pa.Scalar]


def _completed(found: pa.Table, more: _Columns) -> pa.Table:
    """Give the columns of all figures: from the table, else from `more`, else empty."""
    columns = []
    for field in FIGURES.fields:
        kind = arrow_schema.column_type(field)
        if field.name in found.column_names:
            columns.append(found.column(field.name))
        elif field.name in more:
            filled = more[field.name]
            columns.append(
                pa.repeat(filled, found.num_rows) if isinstance(filled, pa.Scalar) else filled
            )
        else:
            columns.append(pa.nulls(found.num_rows, kind))
    return pa.table(columns, names=list(FIGURES.field_names))


def _printed(observations: pa.Table, sources: pa.Table) -> _Columns:
    source = observations.column("source_id")
    look = _looker(sources, "source_id")
    return {
        "figure_id": observations.column("observation_id"),
        "origin": pa.scalar(PRINTED),
        "source": source,
        "publisher": look(source, "publisher"),
        "source_title": look(source, "title"),
        "published": look(source, "published"),
        "published_basis": look(source, "published_basis"),
    }


def _official(reference: pa.Table, series: pa.Table) -> _Columns:
    code = reference.column("series")
    look = _looker(series, "code")
    more: _Columns = {
        "figure_id": reference.column("reference_id"),
        "origin": pa.scalar(OFFICIAL),
        "source": code,
        "status": pa.scalar("accepted"),
        "period_basis": pa.scalar("explicit"),
        "nature": pc.if_else(pc.equal(reference.column("obs_status"), "F"), None, "actual"),
    }
    # What the values of a series share stands in the list of series.
    shared = {*series.column_names} & {*FIGURES.field_names}
    return more | {name: look(code, name) for name in sorted(shared)}


def _looker(listed: pa.Table, key: str) -> Callable[[pa.ChunkedArray, str], pa.ChunkedArray]:
    keys = listed.column(key).combine_chunks()

    def look(codes: pa.ChunkedArray, column: str) -> pa.ChunkedArray:
        return pc.take(listed.column(column), pc.index_in(codes, keys))

    return look
