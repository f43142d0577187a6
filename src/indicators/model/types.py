"""The words in which fields, tables and rules are defined.

Everything here is plain immutable data: the emitters (`pandera_schema`, `frictionless_schema`,
`arrow_schema`, `duckdb_ddl`, `dictionary`) turn it into the form of each target.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import TypeVar

V = TypeVar("V")

DECIMAL_PRECISION = 38
DECIMAL_SCALE = 10
"""Digits of a decimal in every typed target: 28 before the point and 10 behind it."""


class FieldType(StrEnum):
    """Logical type of a field, the same in every target."""

    TEXT = "text"
    INTEGER = "integer"
    DECIMAL = "decimal"
    BOOLEAN = "boolean"
    DATE = "date"


class Severity(StrEnum):
    """How bad a broken rule is: an error fails a check, a warning only with ``--strict``."""

    ERROR = "error"
    WARNING = "warning"


@dataclass(frozen=True, slots=True)
class Field:
    """One field, defined once for every table that has it.

    Attributes
    ----------
    name : str
        Column name, e.g. ``"period_start"``. One name means one thing everywhere.
    type : FieldType
        Logical type.
    title_zh, title_en : str
        Labels for people, e.g. ``"基期起"`` and ``"Start of the reference period"``.
    description : str
        What the field holds, in one or two sentences.
    example : str
        One value as it stands in the CSV file.
    unit : str or None
        Unit of the field itself, e.g. ``"characters"``; None where it has none or where it is
        given by another field.
    pattern : str or None
        Regular expression that the whole cell must match (anchored on both sides by emitters).
    enum : tuple of str
        Closed list of values; empty when open.
    minimum, maximum : int or None
        Inclusive limits of a number.
    concept : str or None
        SDMX concept, e.g. ``"OBS_VALUE"``.
    """

    name: str
    type: FieldType
    title_zh: str
    title_en: str
    description: str
    example: str
    unit: str | None = None
    pattern: str | None = None
    enum: tuple[str, ...] = ()
    minimum: int | None = None
    maximum: int | None = None
    concept: str | None = None


@dataclass(frozen=True, slots=True)
class ForeignKey:
    """Columns of a table whose values must stand in the key of another one.

    Attributes
    ----------
    columns : tuple of str
        Columns of the referring table, e.g. ``("source_id", "start")``.
    table : str
        Table referred to, e.g. ``"mentions"``.
    references : tuple of str
        Its columns, in the same order.
    """

    columns: tuple[str, ...]
    table: str
    references: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Rule:
    """A rule on one row, written once as SQL and enforced by DuckDB and by pandera.

    Attributes
    ----------
    id : str
        Stable name, e.g. ``"interval_order"``.
    title_zh, title_en : str
        The rule in words.
    predicate : str
        SQL expression over the columns of one row, true when the row keeps the rule. NULL counts
        as kept, as in an SQL CHECK.
    columns : tuple of str
        Columns that it reads; the first is the one a finding points at.
    mend : str
        What to do about a row that breaks it.
    severity : Severity
        Error or warning.
    """

    id: str
    title_zh: str
    title_en: str
    predicate: str
    columns: tuple[str, ...]
    mend: str
    severity: Severity = Severity.ERROR


@dataclass(frozen=True, slots=True)
class CrossRule:
    """A rule on rows of a table that looks at other rows or tables, written once as an SQL query.

    Attributes
    ----------
    id : str
        Stable name, e.g. ``"observation_has_mention"``.
    title_zh, title_en : str
        The rule in words.
    protects : str
        What goes wrong for a user where it is broken.
    table : str
        Table whose rows are judged, e.g. ``"observations"``.
    columns : tuple of str
        Columns of it that a finding shows; the first is the one it points at.
    reads : tuple of str
        Other tables that the query looks into.
    query : str
        ``SELECT here.*``: the rows of the table, called `here`, that break the rule.
    mend : str
        What to do about a row that breaks it.
    severity : Severity
        Error or warning.
    """

    id: str
    title_zh: str
    title_en: str
    protects: str
    table: str
    columns: tuple[str, ...]
    reads: tuple[str, ...]
    query: str
    mend: str
    severity: Severity = Severity.ERROR


@dataclass(frozen=True, slots=True)
class Table:
    """One table: its fields in order, its keys and the rules of its rows.

    Attributes
    ----------
    name : str
        Name of the table and of its CSV file, e.g. ``"observations"``.
    title_zh, title_en, description : str
        For people.
    fields : tuple of Field
        Columns in order.
    primary_key : tuple of str
        Columns that identify a row; also the order in which the CSV file is sorted.
    required : frozenset of str
        Columns that are never empty (those of the primary key are, always).
    foreign_keys : tuple of ForeignKey
        References to other tables or to the table itself.
    rules : tuple of Rule
        Row-level rules.
    """

    name: str
    title_zh: str
    title_en: str
    description: str
    fields: tuple[Field, ...]
    primary_key: tuple[str, ...]
    required: frozenset[str] = frozenset()
    foreign_keys: tuple[ForeignKey, ...] = ()
    rules: tuple[Rule, ...] = ()

    def __post_init__(self) -> None:
        """Refuse a definition that contradicts itself."""
        names = self.field_names
        if len(set(names)) != len(names):
            raise ValueError(f"table {self.name}: a field stands twice")
        used = {*self.primary_key, *self.required}
        used.update(name for key in self.foreign_keys for name in key.columns)
        used.update(name for rule in self.rules for name in rule.columns)
        if unknown := used.difference(names):
            raise ValueError(f"table {self.name}: no such fields: {sorted(unknown)}")

    def key_of(self, row: Mapping[str, V]) -> tuple[V, ...]:
        """Return the cells of the primary key of a row of this table."""
        return tuple(row[name] for name in self.primary_key)

    @property
    def field_names(self) -> tuple[str, ...]:
        """Names of the columns in order."""
        return tuple(field.name for field in self.fields)

    def is_required(self, name: str) -> bool:
        """Say whether the column `name` may never be empty."""
        return name in self.required or name in self.primary_key

    def field(self, name: str) -> Field:
        """Return the definition of the column `name`.

        Raises
        ------
        KeyError
            If the table has no such column.
        """
        for candidate in self.fields:
            if candidate.name == name:
                return candidate
        raise KeyError(name)
