"""The rules of cells in DuckDB's SQL: which one a text breaks, and the value that it stands for.

They are those of :mod:`indicators.model.cells`, for tables too large to be read cell by cell; tests
hold the two together.
"""

from __future__ import annotations

from collections.abc import Iterator

from indicators.model.duckdb_ddl import column_type, quoted
from indicators.model.types import DECIMAL_PRECISION, DECIMAL_SCALE, Field, FieldType, Table

_WHOLE = DECIMAL_PRECISION - DECIMAL_SCALE
_FORMS = {
    FieldType.INTEGER: "-?[0-9]{1,19}",
    FieldType.DECIMAL: f"-?[0-9]{{1,{_WHOLE}}}(\\.[0-9]{{1,{DECIMAL_SCALE}}})?",
    FieldType.DATE: "[0-9]{4}-[0-9]{2}-[0-9]{2}",
    FieldType.BOOLEAN: "true|false",
}

_BLANKS = r"\t-\r\x1c-\x20\x85\xa0\x{1680}\x{2000}-\x{200a}\x{2028}\x{2029}\x{202f}\x{205f}\x{3000}"
"""What Python takes for a blank within a class of characters; for DuckDB it is ASCII only."""


def broken_rule(table: Table, field: Field) -> str:
    """Return the expression for the rule that a cell breaks, NULL where it breaks none.

    Parameters
    ----------
    table : Table
        The table.
    field : Field
        One of its columns, which holds the texts of the file; NULL is the empty cell.

    Returns
    -------
    str
        An SQL expression. The rule is the first one that
        :func:`indicators.model.cells.parse` would find broken.

    Examples
    --------
    >>> from indicators.model.tables import AREA_MEMBERS
    >>> print(broken_rule(AREA_MEMBERS, AREA_MEMBERS.fields[1]))
    CASE WHEN "member" IS NULL THEN 'required' END
    """
    column = quoted(field.name)
    empty = "'required'" if table.is_required(field.name) else "NULL"
    tests = [f"WHEN {column} IS NULL THEN {empty}"] if empty != "NULL" else []
    tests += [f"WHEN {test} THEN '{rule}'" for rule, test in _tests(field)]
    return f"CASE {' '.join(tests)} END" if tests else "NULL"


def typed(field: Field) -> str:
    """Return the expression for the typed value of a column of texts; NULL where it has none.

    Examples
    --------
    >>> from indicators.model import fields
    >>> typed(fields.PUBLISHED)
    'TRY_CAST("published" AS DATE)'
    """
    column = quoted(field.name)
    if field.type is FieldType.TEXT:
        return column
    return f"TRY_CAST({column} AS {column_type(field)})"


def _tests(field: Field) -> Iterator[tuple[str, str]]:
    """Yield each rule with the test that is true where it is broken."""
    column = quoted(field.name)
    if form := _FORMS.get(field.type):
        yield "type", f"NOT regexp_full_match({column}, {_text(form)})"
        if field.type in (FieldType.INTEGER, FieldType.DATE):
            # Too large for 64 bits, or no day of the calendar, which begins with year 1.
            year = f" OR starts_with({column}, '0000')" if field.type is FieldType.DATE else ""
            yield "type", f"{typed(field)} IS NULL AND {column} IS NOT NULL{year}"
    if field.enum:
        yield "enum", f"{column} NOT IN ({', '.join(map(_text, field.enum))})"
    if field.pattern is not None:
        pattern = field.pattern.replace(r"\s", _BLANKS)
        yield "pattern", f"NOT regexp_full_match({column}, {_text(pattern)})"
    if field.minimum is not None:
        yield "minimum", f"{typed(field)} < {field.minimum}"
    if field.maximum is not None:
        yield "maximum", f"{typed(field)} > {field.maximum}"


def _text(value: str) -> str:
    return "'" + value.replace("'", "''") + "'"
