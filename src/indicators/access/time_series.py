"""One indicator in one place, period by period."""

from __future__ import annotations

from typing import TYPE_CHECKING

from indicators.access import frames
from indicators.access.frames import Numbers
from indicators.access.periods import Period
from indicators.access.resolving import Wanted
from indicators.access.selecting import Conditions
from indicators.access.store import Dataset
from indicators.access.wide_form import laid_out

if TYPE_CHECKING:
    import pandas as pd


def series(
    indicator: str,
    area: str,
    *,
    period: Period | None = None,
    transformation: str = "level",
    source: Wanted = None,
    vintage: Wanted = None,
    unit: Wanted = None,
    dimensions: Wanted | bool = False,
    subject: Wanted | bool = False,
    numbers: Numbers = "float",
    dataset: Dataset = None,
) -> pd.Series:
    """Return the values of one indicator in one place as a time series.

    Parameters
    ----------
    indicator, area : str
        Code or name of the indicator and of the place.
    period, transformation, source, vintage, unit, dimensions, subject, numbers, dataset
        As :func:`indicators.wide` takes them.

    Returns
    -------
    pandas.Series
        Indexed by ``PeriodIndex`` where all periods are years, quarters, months or days, else by
        their SDMX text. Years, quarters and months in between without a figure are there and
        missing, so that ``pct_change`` and lags count periods. ``attrs["indicators"]`` has unit,
        source, flags and notes.

    Raises
    ------
    InputError
        As :func:`indicators.wide` does.

    Warns
    -----
    LeftOutWarning
        As :func:`indicators.wide` does, if a period has no final value.

    Examples
    --------
    >>> import indicators
    >>> rd = indicators.series("rd_expenditure", "Guangdong", period=(2021, 2023),
    ...                        source="rd_expenditure_annual")
    >>> rd.tolist(), rd.index.astype(str).tolist(), rd.attrs["indicators"]["unit"]
    ([400220000000.0, 441190000000.0, 480260000000.0], ['2021', '2022', '2023'], 'CNY')
    """
    asked = Conditions(
        indicator=indicator, area=area, period=period, transformation=transformation,
        source=source, vintage=vintage, unit=unit, dimensions=dimensions, subject=subject,
    )  # fmt: skip
    grid = laid_out(asked, None, numbers, dataset)
    found = grid.values.iloc[:, 0]
    found.attrs[frames.ATTRIBUTES] = grid.values.attrs[frames.ATTRIBUTES]
    found.name = indicator
    return _by_period(found)


_LENGTHS = {4: "Y", 7: "M", 10: "D"}


def _by_period(found: pd.Series) -> pd.Series:
    import pandas as pd

    texts = found.index.tolist()
    kinds = {"Q" if "Q" in text else _LENGTHS.get(len(text)) for text in texts}
    regular = len(kinds) == 1 and None not in kinds and not any("S" in text for text in texts)
    if regular and not any("W" in text for text in texts):
        freq = kinds.pop()
        index = pd.PeriodIndex(
            [text.replace("-Q", "Q") for text in texts], freq=freq, name="time_period"
        )
        found.index = index
        if freq != "D":
            known = dict(found.attrs)
            every = pd.period_range(index.min(), index.max(), freq=freq, name="time_period")
            found = found.reindex(every, fill_value=pd.NA)
            found.attrs.update(known)
    return found
