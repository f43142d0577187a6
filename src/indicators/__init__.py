"""Figures printed in Chinese texts, turned into a statistical data package.

>>> import indicators
>>> [mention.value for mention in indicators.extract("全省专利授权量超9300项")]
[Decimal('9300')]

The published data come with the installation; no file and no network is needed:

>>> rd = indicators.series("rd_expenditure", "Guangdong", period=(2022, 2023),
...                        source="rd_expenditure_annual")
>>> rd.tolist(), rd.attrs["indicators"]["unit"]
([441190000000.0, 480260000000.0], 'CNY')

The names below are loaded when they are first used, so that ``import indicators`` costs nothing.
"""

from __future__ import annotations

import sys
from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from indicators.access.catalogue import load, tables
    from indicators.access.claims import Verdict, bounds, claims
    from indicators.access.connecting import connect
    from indicators.access.describing import cite, describe
    from indicators.access.searching import search
    from indicators.access.selecting import select
    from indicators.access.time_series import series
    from indicators.access.units_of_measure import in_unit, to_base
    from indicators.access.vintages import as_of, vintages
    from indicators.access.wide_form import Wide, wide
    from indicators.coding import extract, read
    from indicators.intervals import Interval

    __version__: str

__all__ = [
    "Interval",
    "Verdict",
    "Wide",
    "__version__",
    "as_of",
    "bounds",
    "cite",
    "claims",
    "connect",
    "describe",
    "extract",
    "in_unit",
    "load",
    "read",
    "search",
    "select",
    "series",
    "tables",
    "to_base",
    "vintages",
    "wide",
]

_HOMES = {
    "Interval": "indicators.intervals",
    "Verdict": "indicators.access.claims",
    "Wide": "indicators.access.wide_form",
    "as_of": "indicators.access.vintages",
    "bounds": "indicators.access.claims",
    "cite": "indicators.access.describing",
    "claims": "indicators.access.claims",
    "connect": "indicators.access.connecting",
    "describe": "indicators.access.describing",
    "extract": "indicators.coding",
    "in_unit": "indicators.access.units_of_measure",
    "load": "indicators.access.catalogue",
    "read": "indicators.coding",
    "search": "indicators.access.searching",
    "select": "indicators.access.selecting",
    "series": "indicators.access.time_series",
    "tables": "indicators.access.catalogue",
    "to_base": "indicators.access.units_of_measure",
    "vintages": "indicators.access.vintages",
    "wide": "indicators.access.wide_form",
}
"""Module in which each public name lives."""


def _load(name: str) -> object:
    """Load a public name from the room that it lives in (PEP 562)."""
    if name == "__version__":
        from importlib.metadata import version

        found: object = version("innovation-indicators")
    elif name in _HOMES:
        found = getattr(import_module(_HOMES[name]), name)
    else:
        # Name and module let Python tell the nearest public name.
        what = f"module 'indicators' has no attribute {name!r}"
        raise AttributeError(what, name=name, obj=sys.modules[__name__])
    globals()[name] = found
    return found


# Type checkers see the imports above, and would take any name for public if they saw this.
if not TYPE_CHECKING:
    __getattr__ = _load


def __dir__() -> list[str]:
    return sorted({*__all__})
