"""Proposals for the ledger: what the engine reads in a text, as rows that nobody has decided."""

from __future__ import annotations

from decimal import Decimal
from typing import Final

from indicators.extraction import Mention
from indicators.model.cells import Cell, CellError, Row, render
from indicators.model.tables import LEDGER

__all__ = ["PROPOSED", "row"]

PROPOSED: Final = "proposed"

_CLAIM: Final = ("value", "lower", "upper", "closed", "qualifier", "unit")
_TOO_LONG: Final = "The number has more digits than a table holds: its claim is left out."


def row(mention: Mention) -> Row:
    """Make the row of the ledger that proposes a mention.

    Parameters
    ----------
    mention : Mention
        A coded mention.

    Returns
    -------
    dict
        Typed row with the columns of the ledger, status ``proposed``. A number with more digits
        than a table holds loses its claim, and a note says so.

    Examples
    --------
    >>> proposed = row(Mention("s1", 0, 3, "20家", "quantity", Decimal(20)))
    >>> proposed["value"], proposed["status"]
    (Decimal('20'), 'proposed')
    """
    cells: Row = {name: getattr(mention, name, None) for name in LEDGER.field_names}
    cells["status"] = PROPOSED
    if not all(_fits(name, cells[name]) for name in ("value", "lower", "upper")):
        cells |= dict.fromkeys(_CLAIM)
        cells["note"] = _TOO_LONG
    return cells


def _fits(name: str, cell: Cell) -> bool:
    if not isinstance(cell, Decimal):
        return True
    try:
        render(LEDGER.field(name), cell)
    except CellError:
        return False
    return True
