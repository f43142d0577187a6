"""Figures printed in Chinese texts, turned into a statistical data package.

>>> import indicators
>>> [mention.value for mention in indicators.extract("全省专利授权量超9300项")]
[Decimal('9300')]

The names below are loaded when they are first used, so that ``import indicators`` costs nothing.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from indicators.coding import extract, read
    from indicators.intervals import Interval
    from indicators.warehouse.database import open_package as connect

    __version__: str

__all__ = ["Interval", "__version__", "connect", "extract", "read"]

_HOMES = {
    "Interval": ("indicators.intervals", "Interval"),
    "connect": ("indicators.warehouse.database", "open_package"),
    "extract": ("indicators.coding", "extract"),
    "read": ("indicators.coding", "read"),
}


def _load(name: str) -> object:
    """Load a public name from the room that it lives in (PEP 562)."""
    if name == "__version__":
        from importlib.metadata import version

        found: object = version("innovation-indicators")
    elif name in _HOMES:
        module, attribute = _HOMES[name]
        found = getattr(import_module(module), attribute)
    else:
        raise AttributeError(f"module 'indicators' has no attribute {name!r}")
    globals()[name] = found
    return found


# Type checkers see the imports above, and would take any name for public if they saw this.
if not TYPE_CHECKING:
    __getattr__ = _load


def __dir__() -> list[str]:
    return sorted({*globals(), *__all__})
