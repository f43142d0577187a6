from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from indicators.model import fields
from indicators.model.cells import parse
from indicators.tidy.sdmx_time import time_period


@pytest.mark.parametrize(
    "start, end, text, frequency",
    [
        ("2023-01-01", "2023-12-31", "2023", "A"),
        ("2024-01-01", "2024-06-30", "2024-S1", "S"),
        ("2024-07-01", "2024-12-31", "2024-S2", "S"),
        ("2024-04-01", "2024-06-30", "2024-Q2", "Q"),
        ("2024-10-01", "2024-12-31", "2024-Q4", "Q"),
        ("2024-02-01", "2024-02-29", "2024-02", "M"),
        ("2024-12-30", "2025-01-05", "2025-W01", "W"),
        ("2024-12-31", "2024-12-31", "2024-12-31", "D"),
        ("2016-01-01", "2023-12-31", "2016-01-01/P8Y", None),
        ("2023-09-01", "2024-08-31", "2023-09-01/P1Y", None),
        ("2024-02-01", "2024-04-30", "2024-02-01/P3M", None),
        ("2024-02-01", "2024-02-28", "2024-02-01/P28D", None),
        ("2024-01-01", "2024-01-10", "2024-01-01/P10D", None),
        ("2024-01-02", "2024-01-08", "2024-01-02/P7D", None),
        ("9999-01-01", "9999-12-31", "9999-01-01/P365D", None),
    ],
)
def test_a_span_has_its_sdmx_form(start, end, text, frequency):
    found = time_period(date.fromisoformat(start), date.fromisoformat(end))
    assert found == (text, frequency)


@given(st.dates(date(1, 1, 1), date(9000, 1, 1)), st.integers(0, 20_000))
def test_every_span_has_a_form_that_the_model_accepts(start, days):
    text, frequency = time_period(start, start + timedelta(days=days))
    assert parse(fields.TIME_PERIOD, text) == text
    assert parse(fields.FREQUENCY, frequency or "") == frequency


def test_a_span_that_ends_before_it_starts_is_refused():
    with pytest.raises(ValueError, match="before it starts"):
        time_period(date(2024, 2, 1), date(2024, 1, 1))
