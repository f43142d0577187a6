"""A valid row of every table and, for every rule, the one cell that breaks it."""

from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal

from indicators.model import tables
from indicators.model.cells import Cell, Row, parse
from indicators.model.types import Table

ALL_TABLES = (*tables.CLEAN_TABLES, tables.LEDGER)

_YEAR: Row = {"period_start": date(2023, 1, 1), "period_end": date(2023, 12, 31)}
_CLAIM: Row = {
    "value": Decimal("480260000000"),
    "lower": Decimal("480260000000"),
    "upper": Decimal("480260000000"),
    "closed": "both",
    "qualifier": "exact",
    "unit": "CNY",
}
_MENTION: Row = {
    **_YEAR,
    **_CLAIM,
    "start": 2966,
    "end": 2972,
    "printed": "超9300项",
    "reason": None,
}

# Where the examples of the fields, each good alone, do not make one good row together.
_TOGETHER: dict[str, Row] = {
    "mentions": _MENTION,
    "figures": _MENTION,
    "observations": {**_YEAR, **_CLAIM},
    "derivations": {"claim": "lower_bound"},
    "reconciliation": {"base_period": None, "base_reference_id": None},
    "reference": {**_YEAR, **_CLAIM, "reference_id": "rd_expenditure_bulletin:CN-GD:2023"},
}

_RANGE: Row = {"value": None, "nominal_value": None, "lower": Decimal(1), "upper": Decimal(2),
               "qualifier": "range"}  # fmt: skip
_CHINA: Row = {"code": "CN", "level": "country", "parent": None, "iso_3166_2": None}


@dataclass(frozen=True)
class Break:
    """One cell that breaks one rule.

    Attributes
    ----------
    column, cell
        The damage.
    base
        Cells to set in the valid row first; the row still keeps every rule.
    also
        Rules that cannot but break with it.
    """

    column: str
    cell: Cell
    base: Row = field(default_factory=dict)
    also: frozenset[str] = frozenset()


BREAKS: dict[str, Break] = {
    "interval_order": Break("upper", Decimal(0), _RANGE),
    # Every qualifier with a number ties a bound to it, so that the two break together.
    "value_in_interval": Break(
        "value",
        Decimal("480260000000.0000000001"),
        also=frozenset({"bounds_fit_qualifier", "signed_bounds_fit_qualifier"}),
    ),
    "nominal_value_in_interval": Break("nominal_value", Decimal("480260000000.0000000001")),
    "bounds_fit_qualifier": Break("closed", "left"),
    "signed_bounds_fit_qualifier": Break("closed", "left"),
    "claim_complete": Break("unit", None),
    "unmeasured_kinds_have_no_value": Break("kind", "name"),
    # The written form of a period follows from its ends, and the identifier from the form.
    "period_order": Break(
        "period_end", date(2022, 12, 31), also=frozenset({"time_period_of_period"})
    ),
    "period_complete": Break("period_basis", "none"),
    "span_fits_printed": Break("end", 2973),
    "coded_when_statistical": Break("area", None),
    "reason_when_not_statistical": Break("statistical", False),
    "reviewed_is_decided": Break("statistical", None),
    "mention_decided": Break("status", "proposed"),
    "time_period_with_period": Break("time_period", None),
    "time_period_of_period": Break("time_period", "2022", also=frozenset({"reference_id_fits"})),
    "target_is_forecast": Break("nature", "target"),
    "province_codes": Break("gb_2260", None),
    "grouping_prefix": Break("level", "world", _CHINA),
    "text_not_empty": Break("characters", 0),
    "published_has_basis": Break("published", None),
    "reference_id_fits": Break("reference_id", "rd_expenditure_bulletin:CN-GD:2022"),
    "series_differs_from_itself": Break("other_series", "rd_expenditure_bulletin"),
    "seat_with_basis": Break("seat_basis", None),
    "translation_differs": Break("translation", "Date of the count not printed."),
    "name_en_with_basis": Break("name_en_basis", None),
    "correction_changes": Break("new_value", "某某有限企业"),
    "validity_order": Break("valid_to", date(2023, 12, 30)),
    "no_group_of_itself": Break("group_id", "aispeech"),
    "difference_has_reason": Break("differs_why_en", None),
    "assumption_in_both": Break("assumption_zh", None),
    "unclaimed_is_said": Break("claim", "value"),
    "comparison_complete": Break("match", None),
    "base_where_needed": Break("base_period", "2018"),
    "verdict_fits_match": Break("verdict", "definition_differs"),
    "verdict_has_reference": Break("reference_value", None),
}
"""By rule: the smallest damage that breaks it."""


def valid_row(table: Table) -> Row:
    """Make a row of the table that keeps every rule, from the examples of its fields."""
    row: Row = {item.name: parse(item, item.example) for item in table.fields}
    return {**row, **_TOGETHER.get(table.name, {})}


def before_damage(table: Table, damage: Break) -> Row:
    """Make the row that keeps every rule and that the damage is done to."""
    base = {name: cell for name, cell in damage.base.items() if name in table.field_names}
    return {**valid_row(table), **base}


def second_row(table: Table) -> Row:
    """Make a valid row with another key, so that a damaged row has a neighbour."""
    others: Row = {
        "start": 5000, "end": 5006, "code": "Z", "observation_id": "s009-1", "source_id": "s009",
        "grouping": "X-Z", "member": "Z", "dimension": "field", "derivation_id": "other",
        "vintage": "preliminary", "series": "other", "level": "country",
        "reference_id": "other:CN-GD:2023:preliminary", "raw_locator": "other.csv:2",
        "organisation_id": "other", "consortium_id": "other", "document_id": "other",
        "platform_id": "other", "programme_id": "other", "event_id": "other",
        "figure_id": "s009-1",
        "subject_id": "other", "correction_id": "other", "wording": "Year not printed.",
    }  # fmt: skip
    return {
        **valid_row(table),
        **{name: cell for name, cell in others.items() if name in table.field_names},
    }
