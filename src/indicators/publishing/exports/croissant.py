"""Croissant 1.1: files with hashes, record sets with keys and references, provenance of each value.

The provenance of a value is an annotation of its field, as the standard has it: where a figure is
printed (source and offsets), or which publication an official value stands in.
"""

from __future__ import annotations

from typing import Any

from indicators.files import sha256
from indicators.model import tables
from indicators.model.cells import Row
from indicators.model.tables import CLEAN_TABLES
from indicators.model.types import Field, FieldType, ForeignKey, Table
from indicators.publishing.exports import json_ld
from indicators.publishing.exports.package import Files, Package

_OPENING = """
`croissant.json` describes the tables in `clean/` for readers of Croissant 1.1:

    mlcroissant validate --jsonld croissant.json
    mlcroissant load --jsonld croissant.json --record_set observations
"""
_CONFORMS = "http://mlcommons.org/croissant/1.1"
_TYPES = {
    FieldType.TEXT: "sc:Text",
    FieldType.INTEGER: "sc:Integer",
    FieldType.DECIMAL: "sc:Float",
    FieldType.BOOLEAN: "sc:Boolean",
    FieldType.DATE: "sc:Date",
}
_PROVENANCE: dict[str, dict[str, tuple[str, ...]]] = {
    tables.OBSERVATIONS.name: {"value": ("source_id", "locator")},
    tables.MENTIONS.name: {"value": ("source_id", "start", "end")},
    tables.REFERENCE.name: {"value": ("publisher", "source_title", "source_url")},
    tables.DERIVATIONS.name: {"nominal_value": ("formula", "operands")},
}
"""Columns that say where a value comes from, by table and column of the value."""
_CONTEXT: dict[str, Any] = {
    "@language": "en",
    "@vocab": "https://schema.org/",
    "annotation": "cr:annotation",
    "arrayShape": "cr:arrayShape",
    "citeAs": "cr:citeAs",
    "column": "cr:column",
    "conformsTo": "dct:conformsTo",
    "containedIn": "cr:containedIn",
    "cr": "http://mlcommons.org/croissant/",
    "data": {"@id": "cr:data", "@type": "@json"},
    "dataType": {"@id": "cr:dataType", "@type": "@vocab"},
    "dct": "http://purl.org/dc/terms/",
    "description": {"@container": "@language"},
    "equivalentProperty": "cr:equivalentProperty",
    "examples": {"@id": "cr:examples", "@type": "@json"},
    "extract": "cr:extract",
    "field": "cr:field",
    "fileObject": "cr:fileObject",
    "fileProperty": "cr:fileProperty",
    "fileSet": "cr:fileSet",
    "format": "cr:format",
    "includes": "cr:includes",
    "isArray": "cr:isArray",
    "isLiveDataset": "cr:isLiveDataset",
    "jsonPath": "cr:jsonPath",
    "key": "cr:key",
    "md5": "cr:md5",
    "name": {"@container": "@language"},
    "parentField": "cr:parentField",
    "path": "cr:path",
    "prov": "http://www.w3.org/ns/prov#",
    "rai": "http://mlcommons.org/croissant/RAI/",
    "recordSet": "cr:recordSet",
    "references": "cr:references",
    "regex": "cr:regex",
    "repeated": "cr:repeated",
    "replace": "cr:replace",
    "samplingRate": "cr:samplingRate",
    "sc": "https://schema.org/",
    "separator": "cr:separator",
    "source": "cr:source",
    "subField": "cr:subField",
    "transform": "cr:transform",
}
"""The terms of the standard; names and descriptions are maps of languages."""


def files(package: Package) -> Files:
    """Return the description and the tables that it describes.

    Raises
    ------
    InputError
        If a table is missing or wrong.
    """
    said = package.described
    day = said.created.date().isoformat()
    found: dict[str, Any] = {
        "@context": _CONTEXT,
        "@type": "sc:Dataset",
        "conformsTo": _CONFORMS,
        "name": {"en": said.name, "zh": said.title_zh},
        "description": {"en": said.description_en, "zh": said.description_zh},
        "url": package.homepage,
        "version": said.version,
        "datePublished": day,
        "dateCreated": day,
        "license": [str(entry["path"]) for entry in said.licenses],
        "creator": [{"@type": "sc:Organization", "name": {"en": n}} for n in package.creators],
        "keywords": list(said.keywords),
        "inLanguage": ["zh", "en"],
        "isLiveDataset": False,
        "citeAs": package.citation,
        "prov:wasGeneratedBy": {
            "@type": "prov:Activity",
            "prov:label": "Figures read from printed texts, coded, reviewed and made tidy",
        },
        "prov:wasDerivedFrom": [_text(row) for row in package.arrow(tables.SOURCES).to_pylist()],
        "distribution": [_file(name, content) for name, content in package.tables_as_csv.items()],
        "recordSet": [_record_set(table) for table in CLEAN_TABLES],
    }
    return {
        "croissant.json": json_ld.written(found),
        **package.tables_as_csv,
        "README.md": package.readme(_OPENING),
    }


def _text(row: Row) -> dict[str, str]:
    """Name a text that figures were read from, by its hash."""
    label = f"{row['publisher']}: {row['title'] or row['file']}"
    return {"@id": f"urn:sha256:{row['sha256']}", "prov:label": label}


def _file(name: str, content: bytes) -> dict[str, Any]:
    return {
        "@type": "cr:FileObject",
        "@id": name,
        "name": {"en": name},
        "contentUrl": name,
        "contentSize": f"{len(content)} B",
        "encodingFormat": "text/csv",
        "sha256": sha256(content),
    }


def _record_set(table: Table) -> dict[str, Any]:
    return {
        "@type": "cr:RecordSet",
        "@id": table.name,
        "name": {"en": table.name, "zh": table.title_zh},
        "description": {"en": table.description},
        "key": [{"@id": f"{table.name}/{name}"} for name in table.primary_key],
        "field": [_field(field, table) for field in table.fields],
    }


def _field(field: Field, table: Table) -> dict[str, Any]:
    found = _column(field, table, f"{table.name}/{field.name}")
    if (target := _target(field, table)) is not None:
        found["references"] = {"field": {"@id": target}}
    if origin := _PROVENANCE.get(table.name, {}).get(field.name):
        identifier = f"{table.name}/{field.name}/provenance"
        found["annotation"] = {
            "@type": "cr:Field",
            "@id": identifier,
            "name": {"en": "provenance", "zh": "出处"},
            "description": {"en": "Where this value comes from."},
            "dataType": "prov:Entity",
            "equivalentProperty": "prov:wasDerivedFrom",
            "subField": [
                _column(table.field(name), table, f"{identifier}/{name}") for name in origin
            ],
        }
    return found


def _column(field: Field, table: Table, identifier: str) -> dict[str, Any]:
    unit = f" Unit: {field.unit}." if field.unit is not None else ""
    return {
        "@type": "cr:Field",
        "@id": identifier,
        "name": {"en": field.name, "zh": field.title_zh},
        "description": {"en": f"{field.title_en}. {field.description}{unit}"},
        "dataType": _TYPES[field.type],
        "source": {
            "fileObject": {"@id": f"clean/{table.name}.csv"},
            "extract": {"column": field.name},
        },
    }


def _target(field: Field, table: Table) -> str | None:
    """Return the field of another table that a column refers to."""

    def single(key: ForeignKey) -> bool:
        return key.columns == (field.name,) and key.table != table.name

    return next((f"{k.table}/{k.references[0]}" for k in table.foreign_keys if single(k)), None)
