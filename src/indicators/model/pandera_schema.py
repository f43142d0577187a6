"""The model as pandera schemas: every column, in order, nothing else, nothing coerced.

Columns have Arrow types, so that decimals stay exact in a data frame. Row rules are not written
again: the schema evaluates the SQL predicate of the model over the frame with DuckDB.

Importing pandera takes more than a second: import this module where it is used.
"""

from __future__ import annotations

from collections.abc import Sequence

import pandas as pd
import pandera.pandas as pandera
import pyarrow as pa

from indicators.model import arrow_schema, rule_runner
from indicators.model.cells import Row
from indicators.model.types import Field, Rule, Severity, Table


def schema(table: Table) -> pandera.DataFrameSchema:
    """Return the pandera schema of `table`.

    Each check is named after what it enforces: ``enum``, ``pattern``, ``minimum``, ``maximum``,
    or the identifier of the row rule. Rules of severity *warning* warn and do not fail.

    Parameters
    ----------
    table : Table
        The definition.

    Returns
    -------
    pandera.pandas.DataFrameSchema
        Strict, ordered, without coercion; :func:`frame` makes frames that it accepts.

    Examples
    --------
    >>> from indicators.model.tables import AREA_MEMBERS
    >>> good = frame([{"grouping": "X-YRD", "member": "CN-SH"}], AREA_MEMBERS)
    >>> len(schema(AREA_MEMBERS).validate(good))
    1
    """
    return pandera.DataFrameSchema(
        {field.name: _column(field, table) for field in table.fields},
        checks=[_rule_check(table, rule) for rule in table.rules],
        unique=list(table.primary_key),
        strict=True,
        ordered=True,
        report_duplicates="exclude_first",
        coerce=False,
        name=table.name,
        title=table.title_en,
        description=table.description,
        metadata={"title_zh": table.title_zh},
    )


def frame(rows: Sequence[Row], table: Table) -> pd.DataFrame:
    """Turn typed rows into a data frame with Arrow types.

    Parameters
    ----------
    rows : sequence of dict
        Rows as `csv_form` reads them.
    table : Table
        Their definition.

    Returns
    -------
    pandas.DataFrame
        The same rows in the same order, numbered from 0.

    Examples
    --------
    >>> from indicators.model.tables import AREA_MEMBERS
    >>> frame([{"grouping": "X-YRD", "member": "CN-SH"}], AREA_MEMBERS).loc[0, "member"]
    'CN-SH'
    """
    return arrow_schema.to_arrow(rows, table).to_pandas(types_mapper=pd.ArrowDtype)


def _column(field: Field, table: Table) -> pandera.Column:
    return pandera.Column(
        pd.ArrowDtype(arrow_schema.column_type(field)),
        checks=_field_checks(field),
        nullable=not table.is_required(field.name),
        required=True,
        coerce=False,
        title=field.title_en,
        description=field.description,
        metadata={
            "title_zh": field.title_zh,
            "example": field.example,
            "unit": field.unit,
            "concept": field.concept,
        },
    )


def _field_checks(field: Field) -> list[pandera.Check]:
    checks = []
    if field.enum:
        checks.append(pandera.Check.isin(list(field.enum), name="enum", error="enum"))
    if field.pattern is not None:
        # pandera anchors the start only, and an alternation escapes bare anchors.
        checks.append(
            pandera.Check.str_matches(f"^(?:{field.pattern})$", name="pattern", error="pattern")
        )
    if field.minimum is not None:
        checks.append(pandera.Check.ge(field.minimum, name="minimum", error="minimum"))
    if field.maximum is not None:
        checks.append(pandera.Check.le(field.maximum, name="maximum", error="maximum"))
    return checks


def _rule_check(table: Table, rule: Rule) -> pandera.Check:
    """Return the check of a whole frame that evaluates the predicate of `rule`."""

    def kept(data: pd.DataFrame) -> pd.Series:
        good = pd.Series(True, index=data.index)
        if set(rule.columns) <= set(data.columns):  # a missing column is a finding of its own
            rows = pa.Table.from_pandas(data[list(rule.columns)], preserve_index=False)
            broken = rule_runner.broken(rows, table, [rule])
            good.iloc[[position for _, position in broken]] = False
        return good

    return pandera.Check(
        kept,
        name=rule.id,
        error=rule.id,
        title=rule.title_en,
        description=rule.mend,
        raise_warning=rule.severity is Severity.WARNING,
    )
