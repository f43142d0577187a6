"""Windows of years over which figures ran: 近五年, 三年来, 连续四年."""

from __future__ import annotations

from calendar import monthrange
from datetime import date, timedelta
from typing import Final

from indicators.coding.figures import Figure
from indicators.coding.lexicon import kinds
from indicators.coding.spans import Spans
from indicators.extraction.tables import rx

__all__ = ["Windows"]

_PAST: Final = rx(r"(?:过去|最近|此前)\Z")
_LONG: Final = 99  # years of the longest window


class Windows(Spans):
    """The windows of one text, and the figures that they stretch."""

    def _window(self, figure: Figure) -> int | None:
        """Give the duration before growth or a flow over which it ran (近五年, 三年来)."""
        grown = figure.transformation in ("growth_rate", "change", "cumulative")
        if not grown and not self._flows(figure):
            return None
        layout = self.layout
        first = layout.sentences[figure.sentence] if figure.previous is None else figure.window
        found = None
        for number in range(layout.mention_at(first), figure.index):
            if self.mentions[number].kind == "duration" and self._stretch(number) is not None:
                found = number
        return found

    def _flows(self, figure: Figure) -> bool:
        """Say whether a figure adds up what came in a time: a flow, or what is new of a stock."""
        if figure.transformation != "level" or not figure.indicators:
            return figure.transformation == "cumulative"
        kind = kinds().get(figure.indicators[0])
        new = figure.dimensions.get("flow") == "new"
        return new or (kind is not None and kind.time_type == "flow")

    def _stretch(self, number: int) -> tuple[date, date] | None:
        """Give the days of a window up to the day of publication, without which it has none."""
        mention, day = self.mentions[number], self.published
        if "近" in mention.printed and mention.period_start and mention.period_end:
            return mention.period_start, mention.period_end
        at, until = self.layout.spans[number]
        view, years = self.layout.view, mention.value
        back = view[until : until + 1] == "来" or view[until : until + 2] == "以来"
        if not back and not _PAST.search(view, max(0, at - 4), at):
            return None
        if (
            day is None
            or mention.unit != "year"
            or not years
            or years != int(years)
            or years > _LONG
        ):
            return None
        eve = min(day.day, monthrange(day.year - int(years), day.month)[1])
        return date(day.year - int(years), day.month, eve) + timedelta(days=1), day

    def _widen(self, figure: Figure) -> None:
        """Stretch a streak, or growth over 近五年, back over its years."""
        years = self._years(figure)
        if years is None or figure.period_end is None:
            return
        end = figure.period_end
        first = end.year - years + 1
        if figure.period_start and figure.period_start.year <= first < end.year:
            return
        figure.period_start = date(first, 1, 1)
        if figure.mention.kind != "duration":
            figure.period_basis = "inferred"

    def _years(self, figure: Figure) -> int | None:
        mention = figure.mention
        if mention.kind != "duration":
            window = self._window(figure)
            mention = mention if window is None else self.mentions[window]
        if mention.kind != "duration" or mention.unit != "year" or mention.value is None:
            return None
        return int(mention.value)
