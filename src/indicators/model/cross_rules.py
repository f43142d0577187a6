"""Rules on rows that look at other rows or tables, each written once as a query of DuckDB.

A query returns the rows that break its rule. The rows of the judged table are called `here`; every
column of theirs is returned, so that the caller can add the place of the row in its file.
"""

from __future__ import annotations

from collections.abc import Sequence

from indicators.model import spreadsheets, validity
from indicators.model.types import CrossRule, FieldType, Severity, Table

MOST_GROWTH = 300
"""How many times a value may be that of the period before or after. The real series grow at most 24
times; a slip of the unit, 10^4 or 10^8, is far above."""

OVER_THE_COUNTRY = "1.005"
"""How many times the value of the country its provinces may have in all, for rounding."""

_PROVENANCE = "whoever looks for the words behind a figure"
_COMPUTING = "whoever computes with the values"

OBSERVATION_HAS_MENTION = CrossRule(
    "observation_has_mention",
    "每个观测须有出处",
    "Every observation stands on a mention",
    _PROVENANCE,
    "observations",
    ("observation_id",),
    ("observation_mentions",),
    "SELECT here.* FROM observations AS here "
    "WHERE NOT EXISTS (SELECT 1 FROM observation_mentions AS m "
    "WHERE m.observation_id = here.observation_id)",
    "rebuild; the mentions of an observation follow from the ledger",
)
FIGURE_IS_OBSERVED = CrossRule(
    "figure_is_observed",
    "已审核的统计数字须成观测",
    "Every reviewed statistical mention has become an observation",
    "whoever trusts that nothing was lost",
    "mentions",
    ("printed", "source_id", "start"),
    ("observation_mentions",),
    "SELECT here.* FROM mentions AS here WHERE here.statistical "
    "AND here.status IN ('accepted', 'corrected') AND NOT EXISTS (SELECT 1 "
    "FROM observation_mentions AS m WHERE m.source_id = here.source_id AND m.start = here.start)",
    "rebuild; if it stays, code the figure in its ledger",
)
LOCATOR_NAMES_MENTIONS = CrossRule(
    "locator_names_mentions",
    "观测的位置须为其出处",
    "The locator of an observation names each of its mentions",
    _PROVENANCE,
    "observations",
    ("locator", "observation_id"),
    ("observation_mentions", "mentions"),
    # Joined once, then judged by the row's own locator: to ask for each row takes thrice as long.
    "SELECT here.* FROM observations AS here WHERE (here.observation_id, here.locator) IN ("
    "SELECT (o.observation_id, o.locator) FROM observations AS o "
    "JOIN observation_mentions USING (observation_id) JOIN (SELECT source_id, start, "
    "source_id || ':' || start || '-' || \"end\" AS place FROM mentions) AS m "
    "ON m.source_id = observation_mentions.source_id AND m.start = observation_mentions.start "
    "WHERE o.locator <> place AND NOT list_contains(string_split(o.locator, ';'), place))",
    "rebuild; the locator follows from the ledger",
)
UNIT_FITS_INDICATOR = CrossRule(
    "unit_fits_indicator",
    "单位须与指标及形式相符",
    "The unit is one in which the indicator, in this form, is measured",
    _COMPUTING,
    "observations",
    ("unit", "indicator", "transformation"),
    ("indicators", "units"),
    "SELECT here.* FROM observations AS here JOIN indicators AS i ON i.code = here.indicator "
    "JOIN units AS u ON u.code = here.unit JOIN units AS w ON w.code = i.unit "
    "WHERE NOT CASE WHEN here.transformation IN ('level', 'cumulative') "
    "THEN u.quantity_kind = w.quantity_kind "
    "WHEN here.transformation IN ('change', 'difference') "
    "THEN u.quantity_kind IN (w.quantity_kind, 'ratio') "
    "WHEN here.transformation IN ('growth_rate', 'share', 'ratio') "
    "THEN u.quantity_kind = 'ratio' "
    "WHEN here.transformation = 'rank' THEN here.unit = 'rank' "
    "WHEN here.transformation = 'streak' THEN u.quantity_kind = 'time' ELSE true END",
    "correct the unit, the indicator or the transformation",
)
MAGNITUDE_IN_SERIES = CrossRule(
    "magnitude_in_series",
    "数值的量级须与同一序列相当",
    "A value has the magnitude of its neighbours in the series",
    _COMPUTING,
    "reference",
    ("value", "reference_id"),
    (),
    "SELECT here.* FROM reference AS here JOIN (SELECT reference_id, value, "  # noqa: S608
    "lag(value) OVER w AS before, lead(value) OVER w AS after FROM reference "
    "WINDOW w AS (PARTITION BY series, area, frequency ORDER BY period_start, vintage)) AS near "
    "USING (reference_id) WHERE here.value > 0 AND (before IS NOT NULL OR after IS NOT NULL) "
    f"AND coalesce(greatest(here.value / before, before / here.value) > {MOST_GROWTH}, true) "
    f"AND coalesce(greatest(here.value / after, after / here.value) > {MOST_GROWTH}, true)",
    "look for a slip of the unit: 10 000 CNY, 100 million CNY",
)
PROVINCES_WITHIN_COUNTRY = CrossRule(
    "provinces_within_country",
    "各省之和不得超过全国",
    "The provinces have together no more than the country",
    _COMPUTING,
    "reference",
    ("value", "reference_id"),
    ("areas", "units"),
    "SELECT here.* FROM reference AS here "  # noqa: S608
    "JOIN (SELECT p.series, p.time_period, p.vintage, "
    "sum(p.value) AS total FROM reference AS p JOIN areas AS a ON a.code = p.area "
    "AND a.level = 'province' AND a.parent = 'CN' "
    "JOIN units AS u ON u.code = p.unit AND u.quantity_kind IN ('money', 'count') "
    "GROUP BY ALL) AS provinces USING (series, time_period, vintage) "
    f"WHERE here.area = 'CN' AND total > here.value * {OVER_THE_COUNTRY}",
    "find the value that is out of proportion",
)
ONE_VALUE_AT_A_TIME = CrossRule(
    "one_value_at_a_time",
    "同一事物在任一时日只有一个数值",
    "Of each thing one value holds at a time",
    "whoever asks what was known on a day, or adds figures up",
    "observations",
    ("valid_to", "valid_from", "observation_id"),
    (),
    validity.two_at_a_time(),
    "code in raw/ what tells the two apart, and rebuild",
)

CROSS_RULES = (
    OBSERVATION_HAS_MENTION,
    FIGURE_IS_OBSERVED,
    LOCATOR_NAMES_MENTIONS,
    UNIT_FITS_INDICATOR,
    MAGNITUDE_IN_SERIES,
    PROVINCES_WITHIN_COUNTRY,
    ONE_VALUE_AT_A_TIME,
)
"""All of them."""


def spreadsheet_safe(table: Table) -> CrossRule:
    """Return the rule that no text of a table is a formula to a spreadsheet program.

    Examples
    --------
    >>> from indicators.model.tables import AREA_MEMBERS
    >>> spreadsheet_safe(AREA_MEMBERS).id
    'spreadsheet_safe'
    """
    names = [field.name for field in table.fields if field.type is FieldType.TEXT]
    # The first character is looked at before the pattern is: few texts begin with such a sign.
    signs = ", ".join(str(ord(sign)) for sign in spreadsheets.SIGNS)
    tests = " OR ".join(
        f'ord(here."{name}") IN ({signs}) '
        f"AND regexp_matches(here.\"{name}\", '{spreadsheets.FORMULA}')"
        for name in names
    )
    return CrossRule(
        "spreadsheet_safe",
        "文本不得被电子表格当作公式",
        "No text is a formula to a spreadsheet program",
        "whoever opens the file in a spreadsheet program",
        table.name,
        table.primary_key,
        (),
        f'SELECT here.* FROM "{table.name}" AS here WHERE {tests or "false"}',  # noqa: S608
        "begin the text with another character",
        Severity.WARNING,
    )


def of_tables(tables: Sequence[Table]) -> list[CrossRule]:
    """Return the rules that can be judged with these tables, those of their texts included.

    Parameters
    ----------
    tables : sequence of Table
        Tables that are there.

    Returns
    -------
    list of CrossRule
        Rules whose judged table and all others that they read are among them.

    Examples
    --------
    >>> from indicators.model.tables import AREAS
    >>> [rule.id for rule in of_tables([AREAS])]
    ['spreadsheet_safe']
    """
    names = {table.name for table in tables}
    return [
        *(rule for rule in CROSS_RULES if {rule.table, *rule.reads} <= names),
        *map(spreadsheet_safe, tables),
    ]
