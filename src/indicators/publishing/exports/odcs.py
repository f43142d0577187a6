"""An Open Data Contract (ODCS 3.1) over the tables: types, keys, references, rules, units."""

from __future__ import annotations

from typing import Any

import yaml

from indicators.model.tables import CLEAN_TABLES
from indicators.model.types import Field, FieldType, Rule, Severity, Table
from indicators.publishing.exports.package import Files, Package

_OPENING = """
`contract.odcs.yaml` is an Open Data Contract 3.1 over the tables in `clean/`:

    datacontract lint contract.odcs.yaml
    datacontract test contract.odcs.yaml
"""
_TYPES = {
    FieldType.TEXT: ("string", "VARCHAR"),
    FieldType.INTEGER: ("integer", "BIGINT"),
    FieldType.DECIMAL: ("number", "DECIMAL(38,10)"),
    FieldType.BOOLEAN: ("boolean", "BOOLEAN"),
    FieldType.DATE: ("date", "DATE"),
}


def files(package: Package) -> Files:
    """Return the contract and the tables that it is about.

    Raises
    ------
    InputError
        If a table is missing or wrong.
    """
    text = yaml.safe_dump(_contract(package), allow_unicode=True, sort_keys=False, width=100)
    return {
        "contract.odcs.yaml": text.encode(),
        **package.tables_as_csv,
        "README.md": package.readme(_OPENING),
    }


def _contract(package: Package) -> dict[str, Any]:
    said = package.described
    return {
        "apiVersion": "v3.1.0",
        "kind": "DataContract",
        "id": f"urn:datacontract:{said.name}",
        "name": said.title_en,
        "version": said.version,
        "status": "active",
        "tags": list(said.keywords),
        "description": {
            "purpose": said.description_en,
            "usage": "value, lower and upper are in the base unit; an empty cell means no value.",
            "limitations": "A bound is not a value: lower, upper and closed say what is claimed.",
        },
        "servers": [
            {
                "server": "files",
                "type": "local",
                "path": "clean/{model}.csv",
                "format": "csv",
                "delimiter": ",",
            }
        ],
        "schema": [_table(table) for table in CLEAN_TABLES],
        "customProperties": [
            {"property": "title_zh", "value": said.title_zh},
            {"property": "licence", "value": str(said.licenses[0]["name"])},
            {"property": "citation", "value": package.citation},
        ],
    }


def _table(table: Table) -> dict[str, Any]:
    found: dict[str, Any] = {
        "name": table.name,
        "physicalName": table.name,
        "logicalType": "object",
        "physicalType": "table",
        "businessName": table.title_en,
        "description": table.description,
        "dataGranularityDescription": table.description,
        "properties": [_property(field, table) for field in table.fields],
    }
    if table.rules:
        found["quality"] = [_quality(rule, table) for rule in table.rules]
    found["customProperties"] = [{"property": "title_zh", "value": table.title_zh}]
    return found


def _property(field: Field, table: Table) -> dict[str, Any]:
    logical, physical = _TYPES[field.type]
    found: dict[str, Any] = {
        "name": field.name,
        "businessName": field.title_en,
        "logicalType": logical,
        "physicalType": physical,
        "description": field.description,
        "required": table.is_required(field.name),
    }
    if field.name in table.primary_key:
        found["primaryKey"] = True
        found["primaryKeyPosition"] = table.primary_key.index(field.name) + 1
        found["unique"] = len(table.primary_key) == 1
    if options := _options(field):
        found["logicalTypeOptions"] = options
    if references := [
        {"type": "foreignKey", "to": f"{key.table}.{key.references[0]}"}
        for key in table.foreign_keys
        if key.columns == (field.name,)
    ]:
        found["relationships"] = references
    found["examples"] = [field.example]
    if field.enum:
        found["quality"] = [
            {
                "type": "library",
                "metric": "invalidValues",
                "arguments": {"validValues": list(field.enum)},
                "mustBe": 0,
                "severity": "error",
            }
        ]
    found["customProperties"] = _own(field)
    return found


def _options(field: Field) -> dict[str, Any]:
    options: dict[str, Any] = {}
    if field.pattern is not None:
        options["pattern"] = f"^(?:{field.pattern})$"
    if field.minimum is not None:
        options["minimum"] = field.minimum
    if field.maximum is not None:
        options["maximum"] = field.maximum
    if field.type is FieldType.DATE:
        options["format"] = "yyyy-MM-dd"
    return options


def _own(field: Field) -> list[dict[str, str]]:
    known = {"title_zh": field.title_zh, "unit": field.unit, "sdmxConcept": field.concept}
    return [{"property": name, "value": text} for name, text in known.items() if text is not None]


def _quality(rule: Rule, table: Table) -> dict[str, Any]:
    return {
        "name": rule.id,
        "description": f"{rule.title_zh} · {rule.title_en}",
        "type": "sql",
        # Names and predicates are those of the model, never of a user.
        "query": f'SELECT count(*) FROM "{table.name}" WHERE NOT ({rule.predicate})',  # noqa: S608
        "mustBe": 0,
        "dimension": "consistency",
        "severity": "warning" if rule.severity is Severity.WARNING else "error",
    }
