"""Parquet: exact decimals, and titles, units and descriptions in the metadata of each column."""

from __future__ import annotations

import pyarrow as pa
import pyarrow.parquet as pq

from indicators.publishing.exports.package import TABLES, Files, Package

_OPENING = """
Any reader of Parquet. Decimals are `decimal128(38, 10)`. Titles in Chinese and English,
description, unit and SDMX concept of a column are in the metadata of its Arrow field.

    python: pyarrow.parquet.read_table("figures.parquet").schema.field("value").metadata
    R:      arrow::read_parquet("figures.parquet")
    Julia:  DataFrame(Parquet2.Dataset("figures.parquet"))
    DuckDB: SELECT * FROM 'figures.parquet'
"""


def files(package: Package) -> Files:
    """Return one Parquet file a table.

    Raises
    ------
    InputError
        If a table is missing or wrong.
    """
    said = package.described
    about = {
        "dataset": said.name,
        "version": said.version,
        "licence": str(said.licenses[0]["name"]),
        "citation": package.citation,
    }
    made = {"README.md": package.readme(_OPENING)}
    for table in TABLES:
        rows = package.arrow(table)
        known = {**(rows.schema.metadata or {}), **about}
        sink = pa.BufferOutputStream()
        pq.write_table(rows.replace_schema_metadata(known), sink, compression="zstd")
        made[f"{table.name}.parquet"] = bytes(sink.getvalue())
    return made
