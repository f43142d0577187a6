"""Changes of what is promised: tables, columns, keys, constraints, licence and words."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal, InvalidOperation
from typing import Any

from indicators.contracts.changes.changes import Group, single

Description = Mapping[str, Any]

_WORDS = ("title", "title_zh", "description", "description_zh")
_ABOUT = (*_WORDS, "homepage", "keywords", "contributors", "sources")
_FORM = ("format", "mediatype", "encoding", "dialect")


def package(old: Description, new: Description) -> Iterator[Group]:
    """Compare what two packages say about themselves: licence and words."""
    licences = [_shown(one.get("licenses")) for one in (old, new)]
    if licences[0] != licences[1]:
        yield single("licence_changed", old=licences[0], new=licences[1])
    for name in _ABOUT:
        yield from _differs("description_changed", "", name, old.get(name), new.get(name))


def table(name: str, old: Description, new: Description) -> Iterator[Group]:
    """Compare what two packages promise about one table.

    Parameters
    ----------
    name : str
        Name of the table.
    old, new : mapping
        Its resources.

    Yields
    ------
    Group
        One for each promise that changed.
    """
    yield from _differs("path_changed", name, "", old.get("path"), new.get("path"))
    for part in _FORM:
        yield from _differs("type_changed", name, "", old.get(part), new.get(part))
    for word in _WORDS:
        yield from _differs("description_changed", name, "", old.get(word), new.get(word))
    before, after = _schema(old), _schema(new)
    yield from _differs("key_changed", name, "", _key(before), _key(after))
    missing = [one.get("missingValues", [""]) for one in (before, after)]
    yield from _differs("type_changed", name, "", *missing)
    yield from _references(name, before, after)
    yield from _fields(name, fields(old), fields(new))


def fields(resource: Description) -> dict[str, Description]:
    """Return the columns of a resource by name, in order."""
    return {str(field.get("name")): field for field in _schema(resource).get("fields", ())}


def primary_key(resource: Description) -> list[str]:
    """Return the columns of the primary key of a resource."""
    return _key(_schema(resource))


def references(resource: Description) -> set[str]:
    """Return the columns of a resource that lead to another table."""
    found: set[str] = set()
    for key in _schema(resource).get("foreignKeys", ()):
        found.update(_names(key.get("fields")))
    return found


def _schema(resource: Description) -> Description:
    schema: Description = resource.get("schema", {})
    return schema


def _key(schema: Description) -> list[str]:
    return _names(schema.get("primaryKey"))


def _names(value: object) -> list[str]:
    """Return names that the standard lets stand alone or in a list."""
    if value is None:
        return []
    return [value] if isinstance(value, str) else [str(name) for name in _list(value)]


def _list(value: object) -> Sequence[Any]:
    return value if isinstance(value, list) else []


def _references(name: str, old: Description, new: Description) -> Iterator[Group]:
    before, after = ({_shown(key) for key in one.get("foreignKeys", ())} for one in (old, new))
    for key in sorted(before - after):
        yield single("reference_removed", name, old=key)
    for key in sorted(after - before):
        yield single("reference_added", name, new=key)


def _fields(
    name: str, old: Mapping[str, Description], new: Mapping[str, Description]
) -> Iterator[Group]:
    for column in old:
        if column not in new:
            yield single("field_removed", name, column)
    for column in new:
        if column not in old:
            yield single("field_added", name, column)
    kept = [
        [column for column in one if column in other] for one, other in ((old, new), (new, old))
    ]
    if kept[0] != kept[1]:
        yield single("fields_reordered", name, old=", ".join(kept[0]), new=", ".join(kept[1]))
    for column in kept[1]:
        yield from _field(name, column, old[column], new[column])


def _field(name: str, column: str, old: Description, new: Description) -> Iterator[Group]:
    for part, kind in _PARTS.items():
        yield from _differs(kind, name, column, old.get(part), new.get(part))
    before, after = old.get("constraints", {}), new.get("constraints", {})
    for rule in sorted({*before, *after}):
        if before.get(rule) != after.get(rule):
            kind = _constraint(rule, before.get(rule), after.get(rule))
            told = (
                None if one.get(rule) is None else f"{rule} {_shown(one[rule])}"
                for one in (before, after)
            )
            yield single(kind, name, column, *told)


_PARTS = {
    "type": "type_changed",
    "format": "type_changed",
    "unit": "unit_changed",
    **dict.fromkeys(_WORDS, "description_changed"),
}
"""What a change in the description of a column is."""


def _constraint(rule: str, old: object, new: object) -> str:
    """Say whether a column may hold more than before or less; more where it cannot be known."""
    if rule == "required":
        return "emptiness_allowed" if old else "constraint_tightened"
    if old is None:
        return "constraint_tightened"
    if new is None:
        return "constraint_loosened"
    if rule == "enum":
        return _loosened(not set(map(str, _list(new))) < set(map(str, _list(old))))
    if rule in _GROWS:
        try:
            grown = Decimal(str(new)) > Decimal(str(old))
        except InvalidOperation:
            return "constraint_loosened"
        return _loosened(grown == _GROWS[rule])
    return "constraint_loosened"


def _loosened(loosened: bool) -> str:
    return "constraint_loosened" if loosened else "constraint_tightened"


_GROWS = {
    "maximum": True,
    "exclusiveMaximum": True,
    "maxLength": True,
    "minimum": False,
    "exclusiveMinimum": False,
    "minLength": False,
}
"""Whether a limit that grows lets more pass."""


def _differs(kind: str, table: str, column: str, old: object, new: object) -> Iterator[Group]:
    if old != new:
        yield single(
            kind, table, column, *(None if one is None else _shown(one) for one in (old, new))
        )


def _shown(value: object) -> str:
    return (
        value if isinstance(value, str) else json.dumps(value, ensure_ascii=False, sort_keys=True)
    )
