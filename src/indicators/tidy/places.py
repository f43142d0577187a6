"""Places of areas in official series, and how long they were held, as the views compute them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from indicators.model.cells import Row
from indicators.warehouse import over_rows

_READ = ("reference", "series", "areas", "area_members")
_VIEWS = ("rank_by_year", "streaks")

Key = tuple[str, str, str]
"""Series, scope and area."""


@dataclass(frozen=True, slots=True)
class Streak:
    """Years without a gap in which an area held a place.

    Attributes
    ----------
    first, last : int
        The years.
    before : int or None
        The place in the year before; None where the series does not reach there.
    """

    first: int
    last: int
    before: int | None


@dataclass(frozen=True, slots=True)
class Places:
    """Places and streaks of all series.

    Attributes
    ----------
    by_year : mapping
        Place and, where it was computed, of how many, by series, scope, area and year.
    streaks : mapping
        Streaks by series, scope, area and place.
    """

    by_year: Mapping[tuple[Key, int], tuple[int, int | None]]
    streaks: Mapping[tuple[Key, int], Sequence[Streak]]

    @classmethod
    def of(cls, made: Mapping[str, Sequence[Row]]) -> Places:
        """Compute them from the rows of the clean tables that the views read."""
        rows = {name: made[name] for name in _READ}
        ranks, held = over_rows.ask(rows, _VIEWS, "FROM rank_by_year", "FROM streaks")
        by_year = {
            ((row["series"], row["scope"], row["area"]), row["year"]): (row["place"], row["among"])
            for row in ranks
        }
        streaks: dict[tuple[Key, int], list[Streak]] = {}
        for row in held:
            key = ((row["series"], row["scope"], row["area"]), row["place"])
            found = Streak(row["first_year"], row["last_year"], row["place_before"])
            streaks.setdefault(key, []).append(found)
        return cls(by_year, streaks)

    def streak(self, key: Key, place: int, year: int) -> Streak | None:
        """Return the streak at `place` that `year` lies in; None without one."""
        for streak in self.streaks.get((key, place), ()):
            if streak.first <= year <= streak.last:
                return streak
        return None
