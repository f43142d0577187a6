"""Periods, their form in SDMX, and the days between which a figure is known."""

from __future__ import annotations

from indicators.model.types import Rule

PERIOD_ORDER = Rule(
    "period_order",
    "时期起不得晚于止",
    "The period does not end before it starts",
    "period_start <= period_end",
    ("period_start", "period_end"),
    "swap the dates or correct the one that is wrong",
)
PERIOD_COMPLETE = Rule(
    "period_complete",
    "时期与其依据须一致",
    "A period has both ends and a basis; without a period the basis is none or empty",
    "(period_start IS NULL) = (period_end IS NULL) AND "
    "CASE WHEN period_start IS NULL THEN coalesce(period_basis, 'none') = 'none' "
    "ELSE coalesce(period_basis, 'none') <> 'none' END",
    ("period_basis", "period_start", "period_end"),
    "give both dates and their basis, or none of them",
)
TIME_PERIOD_FITS = Rule(
    "time_period_with_period",
    "时间与时期须同有同无",
    "A period has its SDMX form",
    "(period_start IS NULL) = (time_period IS NULL)",
    ("time_period", "period_start"),
    "rebuild; the form is computed from the period",
)
TIME_PERIOD_OF_PERIOD = Rule(
    "time_period_of_period",
    "时间写法须与时期起止及频度相符",
    "The SDMX form is that of the period, and of its frequency",
    "period_start IS NULL OR CASE frequency "
    "WHEN 'D' THEN time_period = strftime(period_start, '%Y-%m-%d') AND period_end = period_start "
    "WHEN 'A' THEN time_period = strftime(period_start, '%Y') "
    "AND period_start = date_trunc('year', period_start) "
    "AND period_end = period_start + INTERVAL 1 YEAR - INTERVAL 1 DAY "
    "WHEN 'S' THEN time_period = strftime(period_start, '%Y-S') "
    "|| CAST((month(period_start) + 5) // 6 AS VARCHAR) AND month(period_start) IN (1, 7) "
    "AND day(period_start) = 1 "
    "AND period_end = period_start + INTERVAL 6 MONTH - INTERVAL 1 DAY "
    "WHEN 'Q' THEN time_period = strftime(period_start, '%Y-Q') "
    "|| CAST(quarter(period_start) AS VARCHAR) "
    "AND period_start = date_trunc('quarter', period_start) "
    "AND period_end = period_start + INTERVAL 3 MONTH - INTERVAL 1 DAY "
    "WHEN 'M' THEN time_period = strftime(period_start, '%Y-%m') "
    "AND period_start = date_trunc('month', period_start) AND period_end = last_day(period_start) "
    "WHEN 'W' THEN time_period = strftime(period_start, '%G-W%V') "
    "AND isodow(period_start) = 1 AND period_end = period_start + INTERVAL 6 DAY "
    "ELSE starts_with(time_period, strftime(period_start, '%Y-%m-%d/P')) END",
    ("time_period", "period_start", "period_end", "frequency"),
    "rebuild; the form is computed from the period",
)
PUBLISHED_HAS_BASIS = Rule(
    "published_has_basis",
    "发布日期须有依据",
    "A day of publication has a basis, and only it has one",
    "(published IS NULL) = (published_basis = 'none')",
    ("published", "published_basis"),
    "write printed or inferred beside a day, and none where there is no day",
)
VALIDITY_ORDER = Rule(
    "validity_order",
    "取代日不得早于起始已知日",
    "A figure is not replaced before it is known",
    "valid_to IS NULL OR coalesce(valid_from <= valid_to, true)",
    ("valid_to", "valid_from"),
    "rebuild; both days are computed from the days of publication",
)
PERIOD_RULES = (PERIOD_ORDER, PERIOD_COMPLETE)
