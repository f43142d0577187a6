"""The rules of coding on sentences of our own: every figure gets its codes, nothing else does."""

from __future__ import annotations

import re
from calendar import monthrange

import pytest

from indicators.coding import propose
from indicators.extraction import Mention, extract
from tests.coding.cases import CASES, Case
from tests.coding.genre_reports import GENRE_REPORTS
from tests.coding.late_reports import LATE_REPORTS
from tests.coding.more_reports import MORE_REPORTS
from tests.coding.pointing_reports import POINTING_REPORTS
from tests.coding.reports import REPORTS
from tests.coding.traps import TRAPS

ALL = [*CASES, *REPORTS, *MORE_REPORTS, *LATE_REPORTS, *GENRE_REPORTS, *POINTING_REPORTS, *TRAPS]


def days(period: str) -> tuple[str | None, str | None]:
    """Write out the first and last day of a period as the cases write it."""
    if period == "-":
        return None, None
    if "/" in period:
        first, last = period.split("/")
        return days(first)[0], days(last)[1]
    if match := re.fullmatch(r"(\d{4})([QH])(\d)", period):
        year, length = match[1], 3 if match[2] == "Q" else 6
        month = int(match[3]) * length
        return f"{year}-{month - length + 1:02}-01", days(f"{year}-{month:02}")[1]
    if match := re.fullmatch(r"(\d{4})-(\d\d)", period):
        return f"{period}-01", f"{period}-{monthrange(int(match[1]), int(match[2]))[1]}"
    return (f"{period}-01-01", f"{period}-12-31") if len(period) == 4 else (period, period)


def wanted(case: Case) -> list[tuple[object, ...]]:
    """Give the figures of a case with all their fields."""
    rows: list[tuple[object, ...]] = []
    for line in case.figures.strip().splitlines():
        cells = [cell.strip() for cell in line.split("|")]
        cells += ["actual"] * (6 - len(cells))
        area = cells[3].replace(" ", "|") or None
        rows.append((cells[0], cells[1] or None, cells[2], area, days(cells[4]), cells[5]))
    return rows


def said(mention: Mention) -> tuple[object, ...]:
    """Give what was proposed for a figure in the order of a case."""
    line = mention.as_dict()
    period = (line["period_start"], line["period_end"])
    return (
        mention.printed, mention.indicator, mention.transformation, mention.area, period,
        mention.nature,
    )  # fmt: skip


def read(case: Case) -> list[Mention]:
    mentions = extract(case.text, published=case.published)
    return propose(case.text, mentions, published=case.published, home_area=case.home)


@pytest.mark.parametrize("case", ALL, ids=[case.name for case in ALL])
def test_every_figure_of_a_sentence_is_coded_and_no_other_number(case: Case):
    found = [said(mention) for mention in read(case) if mention.statistical]
    assert sorted(found, key=repr) == sorted(wanted(case), key=repr)
