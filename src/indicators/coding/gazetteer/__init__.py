"""The gazetteer: every province, prefecture and county, the countries, the groupings of places."""

from __future__ import annotations

from indicators.coding.gazetteer.areas import Area, ancestors, area, areas, members
from indicators.coding.gazetteer.find import AreaSpan, find

__all__ = ["Area", "AreaSpan", "ancestors", "area", "areas", "find", "members"]
