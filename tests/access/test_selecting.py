from datetime import date

import pytest

import indicators
from indicators.access import figures, periods
from indicators.errors import InputError, UnknownIdError
from indicators.model import tables


def ids(**conditions):
    return set(indicators.select(**conditions).figure_id)


def test_printed_and_official_figures_stand_under_each_other_with_their_flags(small):
    found = indicators.select(
        indicator="rd_expenditure", area="CN-GD", transformation="level", dataset=small
    )
    rows = found[["origin", "time_period", "value", "obs_status"]].values.tolist()
    assert rows == [
        ["official", "2022", 1100000000.0, "A"],
        ["official", "2023", 1252000000.0, "A"],
        ["printed", "2023", 1250000000.0, "A"],
    ]


def test_no_figure_is_lost_between_the_tables_and_all_figures(small):
    every = figures.figures(small)
    rows = [indicators.load(name, dataset=small) for name in ("observations", "reference")]
    assert every.num_rows == sum(map(len, rows))
    assert len(set(every.column("figure_id").to_pylist())) == every.num_rows


def test_all_fields_of_both_tables_are_among_the_columns():
    names = {*tables.OBSERVATIONS.field_names, *tables.REFERENCE.field_names}
    hidden = {"observation_id", "reference_id", "source_id", "series"}  # as figure_id, source
    assert names - hidden <= {*figures.FIGURES.field_names}


@pytest.mark.parametrize(
    "word", ["CN-GD", "Guangdong", "guangdong", "广东省", "粤", "440000", 440000]
)
def test_a_place_may_be_named_in_many_ways(small, word):
    assert ids(area=word, dataset=small) == ids(area="CN-GD", dataset=small) != set()


def test_an_indicator_may_be_called_as_texts_call_it():
    assert ids(indicator="研发经费", area="广东") == ids(indicator="rd_expenditure", area="CN-GD")


def test_conditions_hold_together_and_take_several_words(small):
    found = indicators.select(
        indicator="R&D expenditure", area=["CN-GD", "江苏省"], source="official",
        vintage="final", period=2023, dataset=small,
    )  # fmt: skip
    assert list(found.area) == ["CN-GD", "CN-JS"]


def test_a_source_is_a_text_a_series_or_all_of_a_kind(small):
    assert {name.split(":")[0] for name in ids(source="rd_annual", dataset=small)} == {"rd_annual"}
    assert {name.split("-")[0] for name in ids(source=["t1"], dataset=small)} == {"t1"}
    both = ids(source=["printed", "official"], dataset=small)
    assert both == ids(dataset=small)


def test_letters_choose_by_observation_status_and_words_by_review(small):
    assert set(indicators.select(status="P", dataset=small).vintage) == {"preliminary"}
    assert ids(status="proposed", dataset=small) == set()
    assert ids(status=["A", "accepted"], dataset=small) == ids(status="A", dataset=small)


def test_false_asks_for_figures_of_the_whole_and_true_for_parts(small):
    whole, part = ids(dimensions=False, dataset=small), ids(dimensions=True, dataset=small)
    assert whole
    assert part
    assert not whole & part
    assert whole | part == ids(dataset=small)


def test_a_figure_of_an_unknown_period_lies_in_none(small):
    unknown = ids(dataset=small) - ids(period=(1900, 2100), dataset=small)
    found = indicators.select(dataset=small)
    assert set(found[found.time_period.isna()].figure_id) == unknown != set()


@pytest.mark.parametrize(
    "conditions, near",
    [
        ({"indicator": "rd_expendiure"}, "rd_expenditure"),
        ({"area": "Guangdnog"}, "CN-GD"),
        ({"transformation": "levels"}, "level"),
        ({"source": "oficial"}, "official"),
        ({"status": "Z"}, "use one of"),
        ({"vintage": "finl"}, "final"),
        ({"columns": ["valu"]}, "value"),
    ],
)
def test_a_slip_is_answered_with_the_nearest_word(small, conditions, near):
    with pytest.raises(UnknownIdError, match=near):
        indicators.select(**conditions, dataset=small)


@pytest.mark.parametrize(
    "written, first, last",
    [
        (2023, date(2023, 1, 1), date(2023, 12, 31)),
        ("2023-S2", date(2023, 7, 1), date(2023, 12, 31)),
        ("2023-Q4", date(2023, 10, 1), date(2023, 12, 31)),
        ("2024-02", date(2024, 2, 1), date(2024, 2, 29)),
        (date(2024, 2, 3), date(2024, 2, 3), date(2024, 2, 3)),
        ("2015/2023", date(2015, 1, 1), date(2023, 12, 31)),
        ((None, 2020), None, date(2020, 12, 31)),
        ("2020/", date(2020, 1, 1), None),
    ],
)
def test_a_period_is_read_as_people_write_it(written, first, last):
    assert periods.span(written) == (first, last)


@pytest.mark.parametrize(
    "written", ["23", "2023-13", "2023-02-30", "last year", True, (1, 2, 3), 2023.0]
)
def test_what_is_no_period_is_refused(written):
    with pytest.raises(InputError, match="not a period"):
        periods.span(written)


@pytest.mark.parametrize("written", [(2023, 2020), "2023/2020", ("2023-07", "2023-06-30")])
def test_a_span_that_ends_before_it_begins_is_refused(written):
    with pytest.raises(InputError, match="ends before it begins"):
        periods.span(written)


def test_columns_come_in_the_order_asked_for_with_names_beside_codes(small):
    found = indicators.select(columns=["value", "area"], labels="en", dataset=small)
    assert list(found.columns) == ["value", "area", "area_en"]


def test_a_quote_in_a_condition_is_a_word_like_any_other(small):
    with pytest.raises(UnknownIdError):
        indicators.select(area="'; DROP TABLE areas; --", dataset=small)
