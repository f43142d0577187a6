"""Numbers that point back to what was said of another: 这一比例提高到2.9%, 2020年该数字为1200家."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from indicators.coding.figures import Figure
from indicators.coding.inheritance import follow
from indicators.coding.layout import Layout
from indicators.extraction.tables import rx

__all__ = ["point_back"]

_POINTING: Final = 20  # characters before a number in which 这一比例 stands
_POINTS: Final = rx(
    r"(?:该|这一|这个|此|上述|同一|把|将|使)(?:比(率)|占比|比例|比重|数字|数据|指标|数值)"
    r"[^,，。;；0-9]{0,10}\Z"
)


def point_back(layout: Layout, figure: Figure, last: Mapping[str, Figure]) -> bool:
    """Bind a number behind 这一比例 and 该数字 to what the last number of its kind says.

    Parameters
    ----------
    layout
        The text.
    figure
        The figure; its indicator and evidence are set.
    last
        The figures before it in the paragraph: the last one of each unit, and of a rate.

    Returns
    -------
    bool
        Whether it was bound.
    """
    first = max(figure.window, figure.start - _POINTING)
    found = _POINTS.search(layout.view, first, figure.start)
    if found is None or layout.concepts_in(found.start(), figure.start):
        return False
    of = last.get("rate") if found[1] == "率" else None
    before = of or last.get(figure.unit)
    if before is None or before.unit != figure.unit or not before.indicators:
        return False
    return follow(figure, before, "indicator.pointed")
