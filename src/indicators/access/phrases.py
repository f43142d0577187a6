"""How texts call an indicator, from the phrases by which the engine knows it."""

from __future__ import annotations

from functools import cache

from indicators.coding import lexicon


@cache
def by_indicator() -> dict[str, tuple[str, ...]]:
    """Return the phrases of each indicator, in every form in which texts print them.

    Examples
    --------
    >>> "研发经费" in by_indicator()["rd_expenditure"]
    True
    >>> {"营业收入", "主营业务收入"} <= set(by_indicator()["operating_revenue"])
    True
    """
    found: dict[str, list[str]] = {}
    for row in lexicon.phrases():
        found.setdefault(row["indicator"], []).extend(lexicon.expand(row["phrase"]))
    return {code: tuple(phrases) for code, phrases in found.items()}


@cache
def owners() -> dict[str, str]:
    """Return the indicator of each phrase that belongs to one only.

    An indicator that a phrase names by itself comes before those that it names beside other words.

    Examples
    --------
    >>> owners()["研发经费"], owners()["研发人员"]
    ('rd_expenditure', 'rd_personnel')
    """
    alone: dict[str, set[str]] = {}
    beside: dict[str, set[str]] = {}
    for row in lexicon.phrases():
        found = beside if row["requires"] else alone
        for phrase in lexicon.expand(row["phrase"]):
            found.setdefault(phrase, set()).add(row["indicator"])
    return {phrase: min(codes) for phrase, codes in (beside | alone).items() if len(codes) == 1}
