"""What 超 means for a regression: bounds taken for values, left out, and taken as bounds.

R&D expenditure of 31 provinces in 2023 (official, exact) is explained by that of 2018, both in
logarithms, so the right answer is known. Then every second province is told as a newspaper would
tell it: 超4000亿元, more than the first digit and zeros. Four estimates follow:

- of the exact values: the answer to be found again;
- with each bound put in the place of the value: what happens to whoever drops the word 超;
- without the provinces that have only a bound;
- with the bound as a bound: interval regression, by expectation and maximisation.

Needs nothing but the installed package. The last one is what Stata's ``intreg`` and R's ``survreg``
do.
"""

from __future__ import annotations

import csv
import math
import sys
from pathlib import Path

import numpy as np

import indicators

SOURCE = "rd_expenditure_annual"


def provinces() -> tuple[np.ndarray, np.ndarray]:
    """Return R&D expenditure of 2018 and of 2023 in 100 million yuan, one row a province."""
    areas = indicators.load("areas")
    codes = areas[areas.level == "province"].code
    grid = indicators.wide(indicator="rd_expenditure", area=codes, source=SOURCE, vintage="final")
    both = grid.values.loc[["2018", "2023"]].T.dropna().astype(float) / 1e8
    return both["2018"].to_numpy(), both["2023"].to_numpy()


def as_printed(value: float) -> float:
    """Return the number behind 超: the first digit of the value and zeros."""
    unit = 10 ** math.floor(math.log10(value))
    return math.floor(value / unit) * unit


def least_squares(x: np.ndarray, y: np.ndarray) -> tuple[float, float, float]:
    """Return constant, slope and standard deviation (by maximum likelihood)."""
    design = np.column_stack([np.ones_like(x), x])
    constant, slope = np.linalg.lstsq(design, y, rcond=None)[0]
    return constant, slope, math.sqrt(np.mean((y - constant - slope * x) ** 2))


def interval_regression(
    x: np.ndarray, lower: np.ndarray, upper: np.ndarray, rounds: int = 5000
) -> tuple[float, float, float]:
    """Return constant, slope and standard deviation where y is only known to lie in an interval.

    Each round puts the expected value of a normal variable cut to its interval in the place of
    what is not known, and its expected square into the variance (Dempster, Laird and Rubin 1977).
    An exact value has `lower` equal to `upper`; no bound is infinite.
    """
    known = lower == upper
    start = np.where(np.isfinite(lower), lower, upper)
    constant, slope, deviation = least_squares(x, start)
    design = np.column_stack([np.ones_like(x), x])
    for _ in range(rounds):
        mean = constant + slope * x
        first, second = _cut_moments((lower - mean) / deviation, (upper - mean) / deviation)
        expected = np.where(known, lower, mean + deviation * first)
        spread = np.where(known, 0.0, deviation**2 * (second - first**2))
        before = slope
        constant, slope = np.linalg.lstsq(design, expected, rcond=None)[0]
        residual = expected - constant - slope * x
        deviation = math.sqrt(np.mean(residual**2 + spread))
        if abs(slope - before) < 1e-12:
            break
    return constant, slope, deviation


def _cut_moments(low: np.ndarray, high: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """Return the first two moments of a standard normal variable cut to each interval."""
    with np.errstate(invalid="ignore"):
        density_low, density_high = _density(low), _density(high)
        mass = np.maximum(_below(high) - _below(low), 1e-300)
        low_part = np.where(np.isfinite(low), low * density_low, 0.0)
        high_part = np.where(np.isfinite(high), high * density_high, 0.0)
    first = (density_low - density_high) / mass
    return first, 1 + (low_part - high_part) / mass


def _density(z: np.ndarray) -> np.ndarray:
    return np.exp(-(np.where(np.isfinite(z), z, 1e3) ** 2) / 2) / math.sqrt(2 * math.pi)


def _below(z: np.ndarray) -> np.ndarray:
    return np.array([0.5 * math.erfc(-one / math.sqrt(2)) for one in z])


def main() -> None:
    """Print the four estimates; with a file name, write the data there for Stata or R."""
    before, after = provinces()
    x, y = np.log(before), np.log(after)
    vague = np.arange(len(y)) % 2 == 1
    printed = np.log([as_printed(value) for value in after])
    lower = np.where(vague, printed, y)
    upper = np.where(vague, np.inf, y)
    estimates = {
        "exact values": least_squares(x, y),
        "bounds taken for values": least_squares(x, lower),
        "bounds left out": least_squares(x[~vague], y[~vague]),
        "bounds as bounds": interval_regression(x, lower, upper),
    }
    print(f"{len(y)} provinces, {vague.sum()} of them told as 超")
    for name, (constant, slope, deviation) in estimates.items():
        level = constant + slope * x.mean()
        print(f"{name:24} slope {slope:.3f}  at the mean {level:.3f}  deviation {deviation:.3f}")
    if len(sys.argv) > 1:
        # A bound that is not there is an empty cell: missing in Stata and in R.
        cells = [[x[n], lower[n], "" if vague[n] else upper[n]] for n in range(len(x))]
        with Path(sys.argv[1]).open("w", encoding="utf-8", newline="") as file:
            csv.writer(file).writerows([["x", "lower", "upper"], *cells])


if __name__ == "__main__":
    main()
