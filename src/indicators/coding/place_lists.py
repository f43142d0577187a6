"""Figures of several places: each of a list (均), all together (合计), 三市 for those named."""

from __future__ import annotations

from typing import Final

from indicators.coding.figures import Figure
from indicators.coding.lexicon import kinds
from indicators.coding.locations import Locations
from indicators.coding.roles import JOIN, Place
from indicators.extraction.tables import rx

__all__ = ["PlaceLists"]

_COUNTS: Final = "两三四五六七八九"
_SUM: Final = rx(
    r"([两三四五六七八九])(?:城|市|地|省|区|县|州|国)"
    r"(?=之和|合计|共计|加起来|总和|相加|占|都|均|研发|投入|高|技术|共|的|分别)"
)
_SUMMED: Final = rx(r"合计|总计|共|累计|之和|总|联合|携手|一起")
_NEAR: Final = 200  # characters before a sum in which its places are named
_SIZE: Final = 2  # characters of 三市
_MOST: Final = 9  # places that one word goes back to


class PlaceLists(Locations):
    """Binds figures to lists of places."""

    def _set(self, figure: Figure, rule: str, code: str, start: int = 0, end: int = 0) -> bool:
        figure.area = code
        figure.because("area", rule, start, end)
        return True

    def _each_before(self, figure: Figure, own: list[Place], places: list[Place]) -> bool:
        """Take each of the places that 均 goes back to (江苏3.1%,浙江3.2%,均高于全国)."""
        start = max(figure.window, figure.after)
        if any(p.role == "topic" for p in own) or not self._each(figure, start):
            return False
        view, before = self.layout.view, figure.previous
        limit = max(figure.start - _NEAR, self.layout.sentences[figure.sentence])
        limit = max(limit, *(view.rfind(mark, limit, figure.start) for mark in ";；"))
        named: list[Figure] = []
        while before is not None and before.start > limit and len(named) < _MOST:
            alike = before.indicators == (named or [before])[-1].indicators
            if not alike or not before.area or before.area in {one.area for one in named}:
                break
            named.insert(0, before)
            before = before.previous
        if len(named) < 2 or any("|" in str(one.area) or "+" in str(one.area) for one in named):
            return False
        code = "+".join(str(one.area) for one in named)
        return self._set(figure, "area.each", code, named[0].start, named[-1].end)

    def _set_list(self, figure: Figure, joined: list[Place]) -> bool:
        """Set a list of places: each of them under 均, all together else."""
        view = self.layout.view
        bounded = figure.mention.qualifier in ("over", "at_least", "under", "nearly")
        summed = _SUMMED.search(view, joined[-1].end, figure.start) is not None
        apart = bounded and not summed and figure.transformation == "level"
        apart = apart or figure.transformation in ("rank", "streak")  # a sum holds no place
        each = self._ratio(figure) or apart or self._each(figure, joined[-1].end)
        code = ("+" if each else "|").join(place.code for place in joined)
        rule = "area.each" if each else "area.together"
        return self._set(figure, rule, code, joined[0].start, joined[-1].end)

    def _ratio(self, figure: Figure) -> bool:
        """Say whether the indicator of a figure is a ratio, which places do not add up."""
        kind = kinds().get(figure.indicators[0]) if figure.indicators else None
        return kind is not None and kind.time_type == "ratio" and figure.transformation != "share"

    def _joined(self, topics: list[Place], chosen: Place) -> list[Place]:
        """Give the list of places that a place stands in."""
        view = self.layout.view
        joined: list[Place] = []
        for place in topics:
            between = view[joined[-1].end : place.start] if joined else ""
            joins = JOIN.fullmatch(between) if between else _are_alike(joined, place)
            if joined and (len(between) > 2 or not joins):
                if chosen in joined:
                    break
                joined = []
            joined.append(place)
        pairs = len({place.code for place in joined}) < len(joined)  # 沪滇、京滇技术合同
        return [chosen] if pairs else joined

    def _each(self, figure: Figure, start: int) -> bool:
        return bool(self.layout.cues_of("each", start, figure.start))

    def _together(self, figure: Figure, own: list[Place], places: list[Place]) -> bool:
        """Take the last places together that 两城之和 and 三地合计 add up."""
        before, start = figure.previous, figure.window
        if before is not None and start - before.start == _SIZE:
            start, before = before.start, before.previous  # 三市 is a number of its own
        found = _SUM.search(self.layout.view, start, figure.start)
        size = _COUNTS.find(found[1]) + 2 if found else 0
        named: list[Figure] = []
        while (
            found and before is not None and len(named) < size and figure.start - before.end < _NEAR
        ):
            if before.area and before.area not in {f.area for f in named}:
                named.insert(0, before)
            before = before.previous
        if not found or any(p.role == "topic" for p in own):
            return False
        if len(named) < size:
            return self._counted(figure, places, size, found.start())
        each = self._ratio(figure) or "都" in self.layout.view[found.start() : figure.start]
        each = each or self._each(figure, found.start())
        code = ("+" if each else "|").join(str(one.area) for one in named)
        rule = "area.each" if each else "area.together"
        return self._set(figure, rule, code, named[0].start, named[-1].end)

    def _counted(self, figure: Figure, places: list[Place], size: int, at: int) -> bool:
        """Take the list of as many places that the sentence, or one before it, names."""
        group = self.group_before([p for p in places if p.end <= at], size)
        if group is None:
            return False
        each = self._ratio(figure) or self._each(figure, at)
        code = group.replace("|", "+") if each else group
        return self._set(figure, "area.each" if each else "area.together", code, at, at + _SIZE)


def _are_alike(joined: list[Place], place: Place) -> bool:
    """Say whether two places that touch are a list (川渝, 粤东粤西), not one name (宁波舟山港)."""
    letters = place.end - place.start == 1
    return bool(joined) and (letters or place.code.startswith("X-"))
