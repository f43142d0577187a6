"""What a change in a column means: by the name it has in the model, else by its description."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from typing import Any

from indicators.model import fields as f

_UNITS = {f.UNIT.name, f.UNIT_MULT.name}
_FLAGS = {f.OBS_STATUS.name, f.STATUS.name, f.USAGE_WARNING.name}
_CODES = {
    f.INDICATOR.name,
    f.TRANSFORMATION.name,
    f.NATURE.name,
    f.AREA.name,
    f.SUBJECT.name,
    f.DIMENSIONS.name,
    f.PERIOD_BASIS.name,
}
LOCATORS = {f.SOURCE_ID.name, f.START.name, f.END.name, f.LOCATOR.name}
"""Columns that say where in a text a figure stands."""

_BY_NAME = {
    **dict.fromkeys(_UNITS, "unit_changed"),
    **dict.fromkeys(_FLAGS, "row_reflagged"),
    **dict.fromkeys(_CODES, "row_recoded"),
    **dict.fromkeys(LOCATORS, "row_moved"),
}


def kind_of_change(field: Mapping[str, Any], references: Collection[str]) -> str:
    """Say what it means that cells of a column changed.

    Parameters
    ----------
    field : mapping
        Its description in the table schema.
    references : collection of str
        Columns of the table that lead to another one.

    Returns
    -------
    str
        Kind of change, one of :data:`indicators.contracts.changes.rules.RULES`.

    Examples
    --------
    >>> kind_of_change({"name": "value", "type": "number"}, ())
    'row_corrected'
    """
    name = str(field["name"])
    if (known := _BY_NAME.get(name)) is not None:
        return known
    if name in references or "enum" in field.get("constraints", {}):
        return "row_recoded"
    return "row_reworded" if field.get("type", "string") == "string" else "row_corrected"
