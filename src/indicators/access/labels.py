"""Names beside codes, in Chinese and English, for every column that refers to a code list."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Literal, get_args

import pyarrow as pa

from indicators.access.store import Dataset, arrow, definition
from indicators.errors import InputError, Problem
from indicators.model.types import ForeignKey, Table

Labels = Literal["zh", "en", "both"]


def languages(labels: Labels | None) -> tuple[str, ...]:
    """Return the languages that `labels` asks for.

    Raises
    ------
    InputError
        If it is another word.

    Examples
    --------
    >>> languages("both"), languages(None)
    (('zh', 'en'), ())
    """
    if labels is None:
        return ()
    if labels not in get_args(Labels):
        mend = "use zh, en or both"
        raise InputError(Problem("labels is no language", value=str(labels), mend=mend))
    return ("zh", "en") if labels == "both" else (labels,)


def coded(table: Table) -> Iterator[ForeignKey]:
    """Give the references of a table that lead to a list with names."""
    for key in table.foreign_keys:
        names = definition(key.table).field_names
        if len(key.columns) == 1 and {"name_zh", "name_en"} <= {*names}:
            yield key


def names(key: ForeignKey, language: str, dataset: Dataset) -> dict[str, str]:
    """Return the names of a code list by code."""
    listed = arrow(key.table, dataset)
    codes = listed.column(key.references[0]).to_pylist()
    return dict(zip(codes, listed.column(f"name_{language}").to_pylist(), strict=True))


def add(
    found: pa.Table, keys: Iterator[ForeignKey], labels: Labels | None, dataset: Dataset
) -> pa.Table:
    """Put the names of each coded column behind it, as ``<column>_zh`` and ``<column>_en``.

    Parameters
    ----------
    found : pyarrow.Table
        Rows with codes.
    keys : iterable of ForeignKey
        Its columns with codes, and the lists that they refer to.
    labels : {"zh", "en", "both"} or None
        Languages.
    dataset : str, Path or None
        Where the lists are.
    """
    wanted = languages(labels)
    if not wanted:
        return found
    for key in keys:
        column = key.columns[0]
        if column not in found.column_names:
            continue
        codes = found.column(column).to_pylist()
        position = found.column_names.index(column)
        for language in wanted:
            position += 1
            by_code = names(key, language, dataset)
            label = pa.array([by_code.get(code) for code in codes], pa.string())
            field = found.schema.field(column)
            field = field.with_name(f"{column}_{language}").with_type(pa.string())
            found = found.add_column(position, field.with_nullable(True), label)
    return found
