from datetime import date
from decimal import Decimal

import pytest

from indicators.tidy import reference_reading as reading


@pytest.mark.parametrize(
    "printed, start, end",
    [
        ("2023", date(2023, 1, 1), date(2023, 12, 31)),
        ("2024-02", date(2024, 2, 1), date(2024, 2, 29)),
        ("2024-04-11", date(2024, 4, 11), date(2024, 4, 11)),
        ("2022-01/2022-06", date(2022, 1, 1), date(2022, 6, 30)),
        ("2025-01/2025-09", date(2025, 1, 1), date(2025, 9, 30)),
        ("2022-09-01/2023-08-31", date(2022, 9, 1), date(2023, 8, 31)),
    ],
)
def test_a_period_is_read_with_its_first_and_last_day(printed, start, end):
    assert reading.period(printed) == (start, end)


@pytest.mark.parametrize("printed", ["2023-13", "2023-02-30", "2022-06/2022-01"])
def test_a_period_that_is_none_is_refused(printed):
    with pytest.raises(ValueError, match=r"month|day|ends on"):
        reading.period(printed)


@pytest.mark.parametrize(
    "note, vintage, qualifier, warnings",
    [
        ("", "final", "exact", set()),
        ("PRELIMINARY; final 30782.9 (bulletin)", "preliminary", "exact", {"preliminary"}),
        ('TARGET, "more than"', "target", "over", {"target", "bound_only"}),
        ('"more than", EXPECTED; other', "expected", "over", {"forecast", "bound_only"}),
        ('CONFLICT with "more than 50"', "final", "exact", {"conflicting_values"}),
        ("CONFLICT; text looks generated", "unconfirmed", "exact",
         {"conflicting_values", "unconfirmed"}),
        ("OTHER SOURCE, same number", "final", "exact", {"other_source"}),
        ("FLOW; computed sum", "final", "exact", {"flow_not_stock", "computed"}),
        ('"over the past five years": years inferred', "final", "exact", {"period_inferred"}),
        ("no flow of preliminary values", "final", "exact", set()),
    ],
)  # fmt: skip
def test_words_of_a_note_decide_vintage_qualifier_and_warnings(note, vintage, qualifier, warnings):
    assert reading.read_note(note) == reading.Note(vintage, qualifier, frozenset(warnings))


@pytest.mark.parametrize(
    "qualifier, interval",
    [("exact", "[70, 70]"), ("over", "(70, inf)"), ("about", "(-inf, inf)")],
)
def test_an_official_value_claims_what_its_words_claim(qualifier, interval):
    assert str(reading.claimed(Decimal(70), qualifier)) == interval


def test_what_is_not_final_keeps_its_own_status_after_a_break():
    assert reading.obs_status("final", after_break=True) == "B"
    assert reading.obs_status("preliminary", after_break=True) == "P"
