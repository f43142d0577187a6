"""The model as Arrow schemas, and typed rows as Arrow tables without a loss.

Decimals stay decimals: no value passes through a binary float.
"""

from __future__ import annotations

from collections.abc import Sequence

import pyarrow as pa

from indicators.model.cells import Row
from indicators.model.types import DECIMAL_PRECISION, DECIMAL_SCALE, Field, FieldType, Table

_TYPES: dict[FieldType, pa.DataType] = {
    FieldType.TEXT: pa.string(),
    FieldType.INTEGER: pa.int64(),
    FieldType.DECIMAL: pa.decimal128(DECIMAL_PRECISION, DECIMAL_SCALE),
    FieldType.BOOLEAN: pa.bool_(),
    FieldType.DATE: pa.date32(),
}


def column_type(field: Field) -> pa.DataType:
    """Return the Arrow type of `field`.

    Examples
    --------
    >>> from indicators.model import fields
    >>> column_type(fields.VALUE)
    Decimal128Type(decimal128(38, 10))
    """
    return _TYPES[field.type]


def schema(table: Table) -> pa.Schema:
    """Return the Arrow schema of `table`.

    Titles, description, example, unit and concept of each field are its metadata, so that a
    Parquet file explains itself.

    Parameters
    ----------
    table : Table
        The definition.

    Returns
    -------
    pyarrow.Schema
        Columns in order; required ones are not nullable.

    Examples
    --------
    >>> from indicators.model.tables import REFERENCE
    >>> schema(REFERENCE).field("value").metadata[b"concept"]
    b'OBS_VALUE'
    """
    return pa.schema(
        [
            pa.field(
                field.name,
                column_type(field),
                nullable=not table.is_required(field.name),
                metadata=_metadata(field),
            )
            for field in table.fields
        ],
        metadata={
            "name": table.name,
            "title_zh": table.title_zh,
            "title_en": table.title_en,
            "description": table.description,
            "primary_key": ",".join(table.primary_key),
        },
    )


def to_arrow(rows: Sequence[Row], table: Table) -> pa.Table:
    """Turn typed rows into an Arrow table of the table's schema.

    Parameters
    ----------
    rows : sequence of dict
        Rows as `csv_form` reads them.
    table : Table
        Their definition.

    Returns
    -------
    pyarrow.Table
        The same rows in the same order.

    Examples
    --------
    >>> from indicators.model.tables import AREA_MEMBERS
    >>> to_arrow([{"grouping": "X-YRD", "member": "CN-SH"}], AREA_MEMBERS).num_rows
    1
    """
    columns = {
        field.name: pa.array([row[field.name] for row in rows], column_type(field))
        for field in table.fields
    }
    return pa.Table.from_pydict(columns, schema=schema(table))


def _metadata(field: Field) -> dict[str, str]:
    """Return what is known of a field; what it has not is left out."""
    known = {
        "title_zh": field.title_zh,
        "title_en": field.title_en,
        "description": field.description,
        "example": field.example,
        "unit": field.unit,
        "concept": field.concept,
    }
    return {name: text for name, text in known.items() if text is not None}
