"""Which figures may stand in one grid: of one series, one unit, one part, and final."""

from __future__ import annotations

import warnings
from dataclasses import replace

from indicators.access import figures, selecting, vintages
from indicators.access.selecting import Conditions
from indicators.access.store import Dataset
from indicators.errors import InputError, Problem
from indicators.model.cells import Row

ANY = "any"
"""The word that asks for every vintage."""


class LeftOutWarning(UserWarning):
    """Periods have official values that are not final only, and were left out."""


def parts(asked: Conditions, dataset: Dataset) -> str:
    """Say which part to ask for, where the conditions are met by figures about parts only.

    Parameters
    ----------
    asked : Conditions
        What nothing meets.
    dataset : str, Path or None
        Where it was asked for.

    Returns
    -------
    str
        The mend of an error; empty where no part meets them either.
    """
    columns = [name for name in ("subject", "dimensions") if getattr(asked, name) is False]
    wider = replace(
        asked,
        subject=None if asked.subject is False else asked.subject,
        dimensions=None if asked.dimensions is False else asked.dimensions,
    )
    parts = selecting.chosen(wider, dataset).select(columns).to_pylist()
    told = []
    for column in columns:
        found = sorted({row[column] for row in parts if row[column] is not None})
        told += [f"{column}={word!r}" for word in found[:5]]
        told += ["..."] if len(found) > 5 else []
    return f"what there is, is about parts; ask for one: {', '.join(told)}" if told else ""


def of_one_source(rows: list[Row]) -> list[Row]:
    """Keep official figures before printed ones.

    Raises
    ------
    InputError
        If they are of several official series, or of several units, parts or natures.
    """
    official = [row for row in rows if row["origin"] == figures.OFFICIAL]
    vintages.only_one(official, "source", "official series", "source")
    kept = official or rows
    for column in ("indicator", "transformation", "unit", "subject", "dimensions", "nature"):
        vintages.only_one(kept, column, column, column)
    return kept


def final(rows: list[Row]) -> list[Row]:
    """Keep what is final, and tell of the periods that have nothing final.

    Figures of texts have no vintage: what they tell of is their nature.

    Raises
    ------
    InputError
        If nothing is final.

    Warns
    -----
    LeftOutWarning
        If a period was left out.
    """
    kept = [row for row in rows if row["vintage"] in (None, vintages.FINAL)]
    places = {(row["area"], row["time_period"]) for row in kept}
    other = {
        (str(row["time_period"]), str(row["area"]), str(row["vintage"]))
        for row in rows
        if (row["area"], row["time_period"]) not in places
    }
    if not kept:
        names = ", ".join(sorted({word for *_, word in other}))
        mend = f"what there is, is {names}; ask for it: vintage={ANY!r}"
        raise InputError(Problem("no official value is final", mend=mend))
    if other:
        shown = [f"{area} {period} ({word})" for period, area, word in sorted(other)]
        some = ", ".join(shown[:5]) + (" ..." if len(shown) > 5 else "")
        what = f"left out, since not final: {some}; vintage={ANY!r} takes them, with their flags"
        # From here over laid_out and the public function to whoever called that.
        warnings.warn(what, LeftOutWarning, stacklevel=4)
    return kept
