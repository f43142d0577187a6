"""The charts of the report as Altair charts, for notebooks and for files of one's own.

Every function draws one chart of the report from the dataset of the user and returns an
``altair.LayerChart``, which shows itself in a notebook and can be saved:

>>> from indicators import charts
>>> charts.rd_expenditure(language="zh").save("rd.html", inline=True)  # doctest: +SKIP

Figures that are only bounds are drawn as bounds; the marks are those of the report. A font for
Chinese in PNG and PDF comes with the package (Noto Sans CJK SC, a subset, SIL Open Font License).
"""

from __future__ import annotations

from typing import Literal

import altair as alt

from indicators.charts.drawn import Dataset, Width, draw, names
from indicators.reports.languages import Language

__all__ = [
    "conversion_contracts",
    "conversion_implied",
    "conversion_income",
    "conversion_shares",
    "draw",
    "high_tech_enterprises",
    "high_tech_recognitions",
    "names",
    "rd_expenditure",
    "rd_implied",
    "rd_intensity_map",
    "rd_intensity_vintages",
    "technology_contracts",
    "technology_implied",
    "technology_market",
]


def rd_expenditure(
    dataset: Dataset = None, *, language: Language = "en", width: Width = "wide"
) -> alt.LayerChart:
    """Draw R&D expenditure of all provinces, CNY at current prices, the leading six named.

    Parameters, return value and errors are those of :func:`draw`. Source: annual bulletin of the
    National Bureau of Statistics, Ministry of Science and Technology and Ministry of Finance.

    Examples
    --------
    >>> rd_expenditure().to_dict()["title"]["text"]  # doctest: +SKIP
    """
    return draw("rd_expenditure", dataset, language=language, width=width)


def rd_intensity_map(
    dataset: Dataset = None, *, language: Language = "en", width: Width = "wide"
) -> alt.LayerChart:
    """Draw R&D intensity, percent of gross regional product, as a map of tiles.

    Parameters, return value and errors are those of :func:`draw`. Intensity as first published.

    Examples
    --------
    >>> rd_intensity_map(width="narrow").to_dict()["title"]["text"]  # doctest: +SKIP
    """
    return draw("rd_intensity_map", dataset, language=language, width=width)


def rd_intensity_vintages(
    dataset: Dataset = None, *, language: Language = "en", width: Width = "wide"
) -> alt.LayerChart:
    """Draw the nation's R&D intensity, percent of gross domestic product, in both vintages.

    Parameters, return value and errors are those of :func:`draw`.

    Examples
    --------
    >>> rd_intensity_vintages().to_dict()["title"]["text"]  # doctest: +SKIP
    """
    return draw("rd_intensity_vintages", dataset, language=language, width=width)


def technology_market(
    dataset: Dataset = None, *, language: Language = "en", width: Width = "wide"
) -> alt.LayerChart:
    """Draw the value of technology contracts, CNY, that each province sells and buys.

    Parameters, return value and errors are those of :func:`draw`. The net is bought less sold.

    Examples
    --------
    >>> technology_market().to_dict()["title"]["text"]  # doctest: +SKIP
    """
    return draw("technology_market", dataset, language=language, width=width)


def technology_contracts(
    dataset: Dataset = None,
    *,
    measure: Literal["value", "count"] = "value",
    language: Language = "en",
    width: Width = "wide",
) -> alt.LayerChart:
    """Draw Jiangsu's technology contracts with its neighbours, as the lower bounds that they are.

    Parameters
    ----------
    dataset, language, width
        As of :func:`draw`.
    measure : {"value", "count"}
        Value in CNY, or number of contracts.

    Examples
    --------
    >>> technology_contracts(measure="count").to_dict()["title"]["text"]  # doctest: +SKIP
    """
    panel = 1 if measure == "value" else 2
    return draw("technology_contracts", dataset, panel=panel, language=language, width=width)


def high_tech_enterprises(
    dataset: Dataset = None, *, language: Language = "en", width: Width = "wide"
) -> alt.LayerChart:
    """Draw high-tech enterprises in force (number) as printed, beside official stocks.

    Parameters, return value and errors are those of :func:`draw`.

    Examples
    --------
    >>> high_tech_enterprises().to_dict()["title"]["text"]  # doctest: +SKIP
    """
    return draw("high_tech_enterprises", dataset, language=language, width=width)


def high_tech_recognitions(
    dataset: Dataset = None, *, language: Language = "en", width: Width = "wide"
) -> alt.LayerChart:
    """Draw high-tech enterprises recognised in a year (number, a flow) by province.

    Parameters, return value and errors are those of :func:`draw`.

    Examples
    --------
    >>> high_tech_recognitions().to_dict()["title"]["text"]  # doctest: +SKIP
    """
    return draw("high_tech_recognitions", dataset, language=language, width=width)


def conversion_contracts(
    dataset: Dataset = None, *, language: Language = "en", width: Width = "wide"
) -> alt.LayerChart:
    """Draw the value of universities' conversion contracts, CNY, by province.

    Parameters, return value and errors are those of :func:`draw`.

    Examples
    --------
    >>> conversion_contracts().to_dict()["title"]["text"]  # doctest: +SKIP
    """
    return draw("conversion_contracts", dataset, language=language, width=width)


def conversion_income(
    dataset: Dataset = None, *, language: Language = "en", width: Width = "wide"
) -> alt.LayerChart:
    """Draw income from conversion, CNY, and the base that the printed growth implies.

    Parameters, return value and errors are those of :func:`draw`. The base is income divided by
    (1 + growth).

    Examples
    --------
    >>> conversion_income().to_dict()["title"]["text"]  # doctest: +SKIP
    """
    return draw("conversion_income", dataset, language=language, width=width)


def rd_implied(
    dataset: Dataset = None, *, panel: int = 1, language: Language = "en", width: Width = "wide"
) -> alt.LayerChart:
    """Draw what follows from the figures on R&D: shares and growth in percent, leads.

    Parameters, return value and errors are those of :func:`draw`. Panel 1 holds shares, 2 growth a
    year, 3 the lead in expenditure (CNY), 4 the lead in intensity (percentage points).

    Examples
    --------
    >>> rd_implied(panel=2).to_dict()["title"]["text"]  # doctest: +SKIP
    """
    return draw("rd_implied", dataset, panel=panel, language=language, width=width)


def technology_implied(
    dataset: Dataset = None, *, panel: int = 1, language: Language = "en", width: Width = "wide"
) -> alt.LayerChart:
    """Draw what follows from Jiangsu's technology contracts; shares are lower bounds.

    Parameters, return value and errors are those of :func:`draw`. Panel 1 holds shares (percent),
    2 the official balance (CNY), 3 the mean value of a contract (CNY).

    Examples
    --------
    >>> technology_implied().to_dict()["title"]["text"]  # doctest: +SKIP
    """
    return draw("technology_implied", dataset, panel=panel, language=language, width=width)


def conversion_shares(
    dataset: Dataset = None, *, panel: int = 1, language: Language = "en", width: Width = "wide"
) -> alt.LayerChart:
    """Draw shares of provinces in the national total of conversion, percent.

    Parameters, return value and errors are those of :func:`draw`. Panel 1 holds contracts of
    universities, 2 money received, 3 contracts of three modes.

    Examples
    --------
    >>> conversion_shares().to_dict()["title"]["text"]  # doctest: +SKIP
    """
    return draw("conversion_shares", dataset, panel=panel, language=language, width=width)


def conversion_implied(
    dataset: Dataset = None, *, panel: int = 1, language: Language = "en", width: Width = "wide"
) -> alt.LayerChart:
    """Draw what else follows from the figures on conversion.

    Parameters, return value and errors are those of :func:`draw`. Panel 1 holds multiples, 2 growth
    (percent), 3 money for each institution and 4 for each result (CNY).

    Examples
    --------
    >>> conversion_implied().to_dict()["title"]["text"]  # doctest: +SKIP
    """
    return draw("conversion_implied", dataset, panel=panel, language=language, width=width)
