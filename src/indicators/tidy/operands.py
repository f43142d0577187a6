"""The figures that a formula may use, printed or official, and in what they differ."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from decimal import Decimal

from indicators.intervals import Interval
from indicators.model.cells import Cell, Row
from indicators.model.vocabularies import ASPECTS


@dataclass(frozen=True, slots=True)
class Operand:
    """A figure that a formula uses.

    Attributes
    ----------
    value : Decimal or None
        The number; None where the words give bounds only.
    claim : Interval
        What the words claim.
    unit : str
        Its unit.
    aspects : tuple
        What it is about, in the order of ``vocabularies.ASPECTS``.
    digits : int or None
        Significant digits of its number as printed.
    """

    value: Decimal | None
    claim: Interval
    unit: str
    aspects: tuple[Cell | tuple[Cell, ...], ...]
    digits: int | None = None


def gather(
    observations: Sequence[Row], reference: Sequence[Row], series: Sequence[Row]
) -> dict[str, Operand]:
    """Gather all figures by identifier.

    Parameters
    ----------
    observations, reference, series : sequence of dict
        Rows of the clean tables.
    """
    by_code = {row["code"]: row for row in series}
    found = {
        str(row["observation_id"]): _operand(row, row, row["source_id"]) for row in observations
    }
    for row in reference:
        source = f"{row['series']}:{row['vintage']}"
        found[str(row["reference_id"])] = _operand(row, by_code[row["series"]], source)
    return found


def differences(operands: Iterable[Operand]) -> str | None:
    """Name the aspects in which some figures differ, joined as the table has them.

    Examples
    --------
    >>> one = Operand(None, Interval(), "CNY", ("CN", None, "gdp", "2022", "s1", None, "CNY"))
    >>> other = Operand(None, Interval(), "CNY", ("CN", None, "gdp", "2023", "s1", None, "CNY"))
    >>> differences([one, other])
    'period'
    """
    columns = zip(*(operand.aspects for operand in operands), strict=True)
    differing = (name for name, cells in zip(ASPECTS, columns, strict=True) if len(set(cells)) > 1)
    return ";".join(differing) or None


def _operand(row: Row, about: Row, source: Cell) -> Operand:
    """Take a figure; what its series is about stands in another row for an official value."""
    value = row["value"]
    aspects = {
        "area": row["area"],
        "dimensions": about["dimensions"],
        "indicator": row["indicator"],
        "period": (row["period_start"], row["period_end"]),
        "source": source,
        "subject": about["subject"],
        "unit": row["unit"],
    }
    return Operand(
        value if isinstance(value, Decimal) else None,
        Interval.from_row(row),
        str(row["unit"]),
        tuple(aspects[name] for name in ASPECTS),
        _digits(row),
    )


def _digits(row: Row) -> int | None:
    """Count the significant digits of a number: in units of the last place that is printed."""
    numbers = (row[name] for name in ("value", "lower", "upper"))
    number = next((one for one in numbers if isinstance(one, Decimal)), None)
    power, places = row["unit_mult"], row["decimals"]
    if number is None or not isinstance(power, int) or not isinstance(places, int):
        return None
    return len(str(int(abs(number).scaleb(places - power).to_integral_value())))
