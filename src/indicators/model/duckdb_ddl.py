"""The model in DuckDB's SQL: typed tables, and queries that return what breaks a rule.

Rules and references are queries, not ``CHECK`` or ``FOREIGN KEY`` clauses: a clause stops at the
first bad row without naming it, a query returns every one of them and is faster.
"""

from __future__ import annotations

from indicators.model.types import (
    DECIMAL_PRECISION,
    DECIMAL_SCALE,
    Field,
    FieldType,
    ForeignKey,
    Rule,
    Table,
)

_TYPES = {
    FieldType.TEXT: "VARCHAR",
    FieldType.INTEGER: "BIGINT",
    FieldType.DECIMAL: f"DECIMAL({DECIMAL_PRECISION}, {DECIMAL_SCALE})",
    FieldType.BOOLEAN: "BOOLEAN",
    FieldType.DATE: "DATE",
}


OFFLINE: dict[str, str | bool | int | float | list[str]] = {
    "autoinstall_known_extensions": False,
    "autoload_known_extensions": False,
}
"""Configuration of every database: without it a query that names a missing extension would try to
download it."""


def quoted(name: str) -> str:
    """Quote a name, since some columns (``start``, ``end``) are words of SQL.

    Examples
    --------
    >>> quoted("end")
    '"end"'
    """
    return '"' + name.replace('"', '""') + '"'


def column_type(field: Field) -> str:
    """Return the DuckDB type of `field`.

    Examples
    --------
    >>> from indicators.model import fields
    >>> column_type(fields.VALUE)
    'DECIMAL(38, 10)'
    """
    return _TYPES[field.type]


def create_table(table: Table) -> str:
    """Return the statement that creates `table`, typed, with its key and its required columns.

    Parameters
    ----------
    table : Table
        The definition.

    Returns
    -------
    str
        ``CREATE TABLE ...``; columns stand in the order of the table.

    Examples
    --------
    >>> from indicators.model.tables import AREA_MEMBERS
    >>> print(create_table(AREA_MEMBERS))
    CREATE TABLE "area_members" (
      "grouping" VARCHAR NOT NULL,
      "member" VARCHAR NOT NULL,
      PRIMARY KEY ("grouping", "member")
    )
    """
    lines = [
        f"  {quoted(field.name)} {column_type(field)}"
        + (" NOT NULL" if table.is_required(field.name) else "")
        for field in table.fields
    ]
    lines.append(f"  PRIMARY KEY ({_names(table.primary_key)})")
    return f"CREATE TABLE {quoted(table.name)} (\n" + ",\n".join(lines) + "\n)"


def violations(table: Table, rule: Rule, *, relation: str | None = None) -> str:
    """Return the query for the rows of `table` that break `rule`.

    Parameters
    ----------
    table : Table
        The table.
    rule : Rule
        One of its rules.
    relation : str or None
        Name of the relation to look into, where it is not called like the table.

    Returns
    -------
    str
        ``SELECT * ...``; a predicate that is NULL counts as kept.

    Examples
    --------
    >>> from indicators.model import rules, tables
    >>> violations(tables.REFERENCE, rules.PERIOD_ORDER)
    'SELECT * FROM "reference" WHERE NOT (period_start <= period_end)'
    """
    # Names and predicates are those of the model, never of a user.
    return f"SELECT * FROM {quoted(relation or table.name)} WHERE NOT ({rule.predicate})"  # noqa: S608


def orphans(table: Table, key: ForeignKey) -> str:
    """Return the query for the rows of `table` whose reference leads nowhere.

    A reference with an empty part refers to nothing and is kept, as in SQL.

    Parameters
    ----------
    table : Table
        The referring table.
    key : ForeignKey
        One of its foreign keys.

    Returns
    -------
    str
        ``SELECT here.* ...`` over the referring table.

    Examples
    --------
    >>> from indicators.model.tables import AREA_MEMBERS
    >>> print(orphans(AREA_MEMBERS, AREA_MEMBERS.foreign_keys[0]))
    SELECT here.* FROM "area_members" AS here
      ANTI JOIN "areas" AS there ON there."code" = here."grouping"
      WHERE here."grouping" IS NOT NULL
    """
    filled = " AND ".join(f"here.{quoted(name)} IS NOT NULL" for name in key.columns)
    pairs = zip(key.columns, key.references, strict=True)
    equal = " AND ".join(f"there.{quoted(to)} = here.{quoted(name)}" for name, to in pairs)
    # NOT EXISTS beside another condition is carried out as two joins.
    return (
        f"SELECT here.* FROM {quoted(table.name)} AS here\n"  # noqa: S608
        f"  ANTI JOIN {quoted(key.table)} AS there ON {equal}\n"
        f"  WHERE {filled}"
    )


def _names(names: tuple[str, ...]) -> str:
    return ", ".join(map(quoted, names))
