"""The model as Table Schemas of Data Package v2.

`fieldsMatch` is left out: its default, exact, is what is wanted, and the published profile and
its text disagree about its type. Closed lists stand twice, as `categories` for readers of the
standard and as `enum`, which is the one that tools enforce.
"""

from __future__ import annotations

from typing import Any

from indicators.model import cells
from indicators.model.types import Field, FieldType, ForeignKey, Table

PROFILE = "https://datapackage.org/profiles/2.0/tableschema.json"
"""Names the version of the standard; nothing is ever fetched from there."""

_TYPES = {
    FieldType.TEXT: "string",
    FieldType.INTEGER: "integer",
    FieldType.DECIMAL: "number",
    FieldType.BOOLEAN: "boolean",
    FieldType.DATE: "date",
}


def schema(table: Table) -> dict[str, Any]:
    """Return the Table Schema of `table`.

    Parameters
    ----------
    table : Table
        The definition.

    Returns
    -------
    dict
        Plain data, ready for JSON. Own keys of a field are `title_zh`, `unit` and `concept`.

    Examples
    --------
    >>> from indicators.model.tables import AREA_MEMBERS
    >>> schema(AREA_MEMBERS)["foreignKeys"][0]["reference"]
    {'resource': 'areas', 'fields': ['code']}
    """
    found: dict[str, Any] = {
        "$schema": PROFILE,
        "fields": [_field(field, table) for field in table.fields],
        "primaryKey": list(table.primary_key),
    }
    if table.foreign_keys:
        found["foreignKeys"] = [_foreign_key(key, table) for key in table.foreign_keys]
    found["missingValues"] = [""]
    return found


def _field(field: Field, table: Table) -> dict[str, Any]:
    found: dict[str, Any] = {
        "name": field.name,
        "type": _TYPES[field.type],
        "format": "default",
        "title": field.title_en,
        "title_zh": field.title_zh,
        "description": field.description,
        "example": _example(field),
    }
    if field.unit is not None:
        found["unit"] = field.unit
    if field.concept is not None:
        found["concept"] = field.concept
    if field.type is FieldType.BOOLEAN:
        # The standard also takes True, TRUE and 1; the files here hold one form only.
        found |= {"trueValues": ["true"], "falseValues": ["false"]}
    if field.enum:
        found |= {"categories": list(field.enum), "categoriesOrdered": False}
    if constraints := _constraints(field, table):
        found["constraints"] = constraints
    return found


def _example(field: Field) -> str | int | bool:
    """Return the example as JSON has it; decimals stay text, since a JSON number may lose digits.

    The standard wants an example of the logical type where JSON has that type.
    """
    cell = cells.parse(field, field.example)
    return cell if isinstance(cell, bool | int) else field.example


def _constraints(field: Field, table: Table) -> dict[str, Any]:
    found: dict[str, Any] = {}
    if table.is_required(field.name):
        found["required"] = True
    if field.pattern is not None:
        found["pattern"] = field.pattern
    if field.enum:
        found["enum"] = list(field.enum)
    if field.minimum is not None:
        found["minimum"] = field.minimum
    if field.maximum is not None:
        found["maximum"] = field.maximum
    return found


def _foreign_key(key: ForeignKey, table: Table) -> dict[str, Any]:
    """Return a foreign key; one to the table itself names no resource, as the standard has it."""
    reference: dict[str, Any] = {} if key.table == table.name else {"resource": key.table}
    return {"fields": list(key.columns), "reference": {**reference, "fields": list(key.references)}}
