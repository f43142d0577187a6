"""What narrows a figure: directions, partners, kinds of institution, bases of growth, scopes."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from typing import Final

from indicators.coding.figures import Figure
from indicators.coding.gazetteer import ancestors
from indicators.coding.layout import Layout
from indicators.coding.roles import Place, is_market
from indicators.extraction.tables import rx

__all__ = ["break_down"]

_BATCH: Final = rx(r"(首|二|三|四|五)批(?![准复量])")
_BATCHED: Final = ("consortium", "joint_research")
_ORDINALS: Final = "首二三四五"
_LIST: Final = "list:"
_SETS: Final = frozenset({"institution_type", "method", "activity"})
_PASSED_ON: Final = frozenset(
    {"direction", "partner", "institution_type", "method", "batch", "role", "status", "activity"}
)
_OF_THE_SAME: Final = frozenset(
    {"product", "sector", "field", "cluster_type", "flow", "purpose", "patent_type", "level",
     "contract_part"}
)  # fmt: skip
_FAMILIES: Final = ("tech_contract", "conver", "rd_", "joint_research", "project_", "consortium")
_BASE_YEAR: Final = rx(
    r"(?:比|较|相比|相较于?|对比)((?:19|20)[0-9]{2})年(?:全年|年?[末底])?(?:的|相比)?[^,，。;；0-9]{0,12}\Z"
)
_GROWTH: Final = {
    "year_on_year": "year-on-year", "month_on_month": "month-on-month", "annual": "annual-average",
    "total": "cumulative",
}  # fmt: skip


def break_down(layout: Layout, figure: Figure, places: Sequence[Place]) -> None:
    """Write the dimensions of a figure.

    Parameters
    ----------
    layout
        The text.
    figure
        A figure whose indicator, form and area are decided.
    places
        The places of its sentence with their roles.
    """
    if not figure.indicators:
        return
    _told_before(figure)
    _list_part(figure)
    _narrow(layout, figure)
    _take_over(figure)
    _partners(figure, places)
    _market(layout, figure, places)
    if figure.transformation == "growth_rate":
        _basis(layout, figure)
    if figure.transformation in ("rank", "streak"):
        _scope_of_rank(layout, figure, places)
    if figure.transformation == "share":
        _scope_of_share(figure, places)


def _set(figure: Figure, key: str, value: str, rule: str, start: int = 0, end: int = 0) -> None:
    figure.dimensions[key] = value
    figure.because(f"dimensions {key}", rule, start, end)


def _told_before(figure: Figure) -> None:
    """Note what the concept or the form brought with it (输出技术合同, 下降)."""
    if not figure.dimensions:
        return
    own = dict(figure.sense.dimensions) if figure.sense is not None else {}
    shape = next((e for e in figure.evidence if e.field == "transformation"), None)
    for key in figure.dimensions:
        if key in own and figure.concept is not None:
            figure.because(f"dimensions {key}", "dimensions.concept", *figure.concept)
        elif shape is not None:
            figure.because(f"dimensions {key}", "dimensions.words", shape.start, shape.end)


def _list_part(figure: Figure) -> None:
    """Give a number of a proportion (三次产业结构为5:43:52) the part that its place stands for."""
    if figure.transformation != "share" or figure.sense is None:
        return
    hint = figure.sense.hint
    if not hint.startswith(_LIST):
        return
    key, _, values = hint.removeprefix(_LIST).partition("=")
    parts = values.split(",")
    place, before = 0, figure.previous
    while place < len(parts) and before is not None and before.concept == figure.concept:
        place, before = place + 1, before.previous
    if place < len(parts):
        _set(figure, key, parts[place], "dimensions.concept", *(figure.concept or (0, 0)))


@lru_cache(maxsize=1 << 12)
def _applies(indicator: str, patterns: tuple[str, ...]) -> bool:
    return any(
        indicator.startswith(pattern[:-1]) if pattern.endswith("*") else indicator == pattern
        for pattern in patterns
    )


def _narrow(layout: Layout, figure: Figure) -> None:
    """Take the words that narrow the figure, from its own words only."""
    indicator = figure.indicators[0]
    found: dict[str, list[tuple[str, int, int]]] = {}
    for start, end, readings in layout.narrowings_in(figure.window, _own_end(layout, figure)):
        for dimension, value, patterns in readings:
            if _applies(indicator, patterns):
                found.setdefault(dimension, []).append((value, start, end))
    for dimension, words in found.items():
        if dimension in figure.dimensions:
            continue
        value, start, end = words[-1]
        if dimension in _SETS:
            value, start = "|".join(sorted({word[0] for word in words})), words[0][1]
        _set(figure, dimension, value, "dimensions.words", start, end)
    if not indicator.startswith(_BATCHED):
        return
    batch = _BATCH.search(layout.view, figure.window, figure.start)
    if batch is not None:
        _set(figure, "batch", str(_ORDINALS.index(batch[1]) + 1), "dimensions.words", *batch.span())


def _own_end(layout: Layout, figure: Figure) -> int:
    """Give where the words of a figure end: at it, or behind the noun that it counts."""
    if not figure.counted or figure.concept is None:
        return figure.start
    return figure.concept[1]


def _take_over(figure: Figure) -> None:
    """Take over what narrows the figure before where this one goes on about it."""
    before = figure.previous
    if before is None or not before.indicators:
        return
    same = figure.indicators == before.indicators or any(
        figure.indicators[0].startswith(family) and before.indicators[0].startswith(family)
        for family in _FAMILIES
    )
    if not same:
        return
    if "direction" in figure.dimensions and "direction" in before.dimensions:
        return
    told = any(e.rule == "indicator.same-figure" for e in figure.evidence)
    keys = _PASSED_ON | _OF_THE_SAME if told else _PASSED_ON
    for key, value in before.dimensions.items():
        if key in figure.dimensions or key not in keys:
            continue
        if key != "partner" or figure.area == before.area:
            _set(figure, key, value, "dimensions.same-figure", before.start, before.end)


def _partners(figure: Figure, places: Sequence[Place]) -> None:
    own = [
        p for p in places
        if p.role == "partner" and figure.bound <= p.start < figure.start and p.code != "X-WORLD"
    ]  # fmt: skip
    if own and figure.indicators[0].startswith(("tech_contract", "rd_project", "joint_", "export")):
        codes = "|".join(sorted({place.code for place in own}))
        _set(figure, "partner", codes, "dimensions.partner", own[0].start, own[-1].end)


def _market(layout: Layout, figure: Figure, places: Sequence[Place]) -> None:
    """Say in which market a share is held."""
    if figure.indicators[0] != "market_share":
        return
    for place in places:
        if figure.window <= place.start < figure.start and is_market(layout, place):
            _set(figure, "market", place.code, "dimensions.scope", place.start, place.end)


def _basis(layout: Layout, figure: Figure) -> None:
    """Say over which span a figure grew: a year printed as its base (较2020年) says so itself."""
    base = _printed_base(layout, figure)
    if base is not None:
        ended = figure.period_end.year if figure.period_end else None
        if base == (ended or 0) - 1:
            _set(figure, "growth", "year-on-year", "dimensions.basis")
        return
    for cue in reversed(layout.cues_in(figure.bound, figure.start)):
        if cue.cue in _GROWTH:
            _set(figure, "growth", _GROWTH[cue.cue], "dimensions.words", cue.start, cue.end)
            return
    yearly = figure.nature == "target" and figure.period_basis != "none"
    if yearly or layout.names_basis(figure.start):
        _set(figure, "growth", "year-on-year", "dimensions.basis")


def _printed_base(layout: Layout, figure: Figure) -> int | None:
    """Give the year that growth is printed against (较2020年增长58%)."""
    found = _BASE_YEAR.search(layout.view, figure.window, figure.start)
    return int(found[1]) if found is not None else None


def _scope_of_rank(layout: Layout, figure: Figure, places: Sequence[Place]) -> None:
    before = [p for p in places if figure.bound <= p.start < figure.start + 1]
    scopes = [p for p in before if p.role == "scope" and p.code != figure.area]
    if figure.mention.kind == "duration":
        end = min(figure.end + 12, layout.clauses[figure.clause].end)
        behind = [p for p in places if figure.end <= p.start <= end and p.role == "scope"]
        scopes = [p for p in behind if p.code != figure.area] or scopes
        place = _place_held(layout, figure)
        if place is not None:
            _set(figure, "rank", place, "dimensions.held")
    if scopes:
        scope = scopes[-1]
        _set(figure, "rank_scope", scope.code, "dimensions.scope", scope.start, scope.end)


def _place_held(layout: Layout, figure: Figure) -> str | None:
    """Give the place that a streak keeps, where one is printed behind it."""
    after = layout.view[figure.end : figure.end + 14]
    if any(word in after for word in ("首位", "第一", "榜首", "居首")):
        return "1"
    if "前" in after:
        return None
    for number, word in enumerate("二三四五六七八九", start=2):
        if "第" + word in after:
            return str(number)
    return None


def _scope_of_share(figure: Figure, places: Sequence[Place]) -> None:
    scopes = [
        p for p in places
        if figure.window <= p.start < figure.start and p.role in ("scope", "topic")
        and p.code != figure.area
    ]  # fmt: skip
    before = figure.previous
    if scopes:
        scope = scopes[-1]
        _set(figure, "share_scope", scope.code, "dimensions.scope", scope.start, scope.end)
    elif before is not None and before.indicators == figure.indicators and _is_part(figure, before):
        _set(figure, "share_scope", str(before.area), "dimensions.scope", before.start, before.end)


def _is_part(figure: Figure, before: Figure) -> bool:
    """Say whether a share is that of a place in the larger one before it (全国512万,广东占14%)."""
    inner, outer = figure.area, before.area
    if inner is None or outer is None or inner == outer or before.unit == "ratio":
        return False
    return outer in ancestors(inner)
