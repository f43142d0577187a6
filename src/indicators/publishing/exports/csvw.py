"""CSV on the Web: the tables with types, keys and references for validators and converters."""

from __future__ import annotations

from typing import Any

from indicators.model.tables import CLEAN_TABLES
from indicators.model.types import Field, FieldType, ForeignKey, Table
from indicators.publishing.exports import json_ld
from indicators.publishing.exports.json_ld import both
from indicators.publishing.exports.package import Files, Package

_OPENING = """
`csv-metadata.json` describes the tables in `clean/` in CSV on the Web (W3C, 2015). Validators take
it as it is; each table is also a plain CSV file.
"""
_TYPES = {
    FieldType.TEXT: "string",
    FieldType.INTEGER: "integer",
    FieldType.DECIMAL: "decimal",
    FieldType.BOOLEAN: "boolean",
    FieldType.DATE: "date",
}


def files(package: Package) -> Files:
    """Return the description and the tables that it describes.

    Raises
    ------
    InputError
        If a table is missing or wrong.
    """
    said = package.described
    found = {
        "@context": "http://www.w3.org/ns/csvw",
        "dc:title": both(said.title_zh, said.title_en),
        "dc:description": both(said.description_zh, said.description_en),
        "dc:creator": ", ".join(package.creators),
        "dc:license": {"@id": str(said.licenses[0]["path"])},
        "dc:hasVersion": said.version,
        "dc:bibliographicCitation": package.citation,
        "dialect": {"encoding": "utf-8", "lineTerminators": ["\n"], "header": True},
        "tables": [_table(table) for table in CLEAN_TABLES],
    }
    return {
        "csv-metadata.json": json_ld.written(found),
        **package.tables_as_csv,
        "README.md": package.readme(_OPENING),
    }


def _table(table: Table) -> dict[str, Any]:
    schema: dict[str, Any] = {
        "columns": [_column(field, table) for field in table.fields],
        "primaryKey": list(table.primary_key),
    }
    if table.foreign_keys:
        schema["foreignKeys"] = [_foreign_key(key) for key in table.foreign_keys]
    return {
        "url": f"clean/{table.name}.csv",
        "dc:title": both(table.title_zh, table.title_en),
        "dc:description": table.description,
        "tableSchema": schema,
    }


def _column(field: Field, table: Table) -> dict[str, Any]:
    found: dict[str, Any] = {
        "name": field.name,
        "titles": field.name,
        "rdfs:label": both(field.title_zh, field.title_en),
        "dc:description": field.description,
        "datatype": _datatype(field),
    }
    if table.is_required(field.name):
        found["required"] = True
    if field.concept is not None:
        found["propertyUrl"] = f"http://purl.org/linked-data/sdmx/2009/concept#{field.concept}"
    return found


def _datatype(field: Field) -> str | dict[str, Any]:
    options: dict[str, Any] = {}
    if field.enum:
        options["format"] = "|".join(field.enum)
    elif field.pattern is not None:
        options["format"] = field.pattern
    if field.minimum is not None:
        options["minimum"] = field.minimum
    if field.maximum is not None:
        options["maximum"] = field.maximum
    base = _TYPES[field.type]
    return {"base": base, **options} if options else base


def _foreign_key(key: ForeignKey) -> dict[str, Any]:
    return {
        "columnReference": list(key.columns),
        "reference": {
            "resource": f"clean/{key.table}.csv",
            "columnReference": list(key.references),
        },
    }
