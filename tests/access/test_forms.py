from decimal import Decimal
from typing import Any

import pandas as pd
import pytest

import indicators
from indicators import pipeline
from indicators.access.one_series import LeftOutWarning
from indicators.errors import InputError, UnknownIdError
from tests import smallset


def test_a_grid_keeps_units_flags_notes_and_identifiers_of_every_cell(small):
    grid = indicators.wide(indicator="rd_expenditure", dataset=small, vintage="final")
    assert grid.values.loc["2023", "CN-GD"] == 1252000000.0
    shapes = {frame.shape for frame in grid}
    assert shapes == {grid.values.shape}
    for column, name in [("units", "unit"), ("flags", "obs_status"), ("notes", "note")]:
        for period in grid.values.index:
            for place in grid.values.columns:
                identifier = grid.figure_ids.loc[period, place]
                if pd.isna(identifier):
                    continue
                row = indicators.describe(identifier, dataset=small)["record"]
                cell = getattr(grid, column).loc[period, place]
                assert (None if pd.isna(cell) else cell) == row[name]
    assert grid.values.attrs["indicators"]["unit"] == "CNY"


def test_of_two_vintages_the_final_one_holds_and_the_other_is_counted(small):
    grid = indicators.wide(indicator="rd_expenditure", area="CN-JS", dataset=small)
    assert grid.values.loc["2023", "CN-JS"] == 2000000000.0
    assert grid.others.loc["2023", "CN-JS"] == 1
    assert pd.isna(grid.warnings.loc["2023", "CN-JS"]) == (
        "P" not in grid.flags.loc["2023", "CN-JS"]
    )


def test_a_bound_does_not_look_like_a_value(small):
    grid = indicators.wide(indicator="workshop_count", area="CN-GD", dataset=small)
    assert "(300, inf)" in str(grid)
    assert grid.qualifiers.iloc[0, 0] == "over"
    assert grid.values.attrs["indicators"]["qualifiers"] == {"2023": {"CN-GD": "over"}}


def test_an_empty_cell_of_a_printed_grid_is_empty(small):
    grid = indicators.wide(indicator="rd_expenditure", vintage="final", dataset=small)
    assert str(grid).splitlines()[1].split() == ["2022", "1100000000"]


def test_a_grid_of_nothing_or_of_two_things_is_refused(small):
    with pytest.raises(InputError, match="no figure meets"):
        indicators.wide(indicator="workshop_count", period=1990, dataset=small)
    with pytest.raises(InputError, match="nature='actual'"):
        indicators.wide(indicator="rd_expenditure", area="CN-JS", source="printed", dataset=small)


def test_columns_of_a_grid_may_have_names(small):
    grid = indicators.wide(indicator="rd_expenditure", vintage="final", labels="zh", dataset=small)
    assert "广东省" in grid.values.columns


def test_a_series_knows_its_years_and_its_unit(small):
    rd = indicators.series("rd_expenditure", "广东省", numbers="decimal", dataset=small)
    assert rd.to_dict() == {
        pd.Period("2022", "Y"): Decimal("1100000000"),
        pd.Period("2023", "Y"): Decimal("1252000000"),
    }
    assert rd.attrs["indicators"]["source"] == "rd_annual"


@pytest.mark.parametrize("numbers", ["float", "decimal"])
def test_years_of_a_series_without_a_figure_are_missing_so_that_growth_is_of_one_year(numbers):
    sold = indicators.series(
        "tech_contract_value", "CN", source="tech_contract_value_in", dimensions="direction=in",
        numbers=numbers,
    )  # fmt: skip
    printed = indicators.select(
        indicator="tech_contract_value", area="CN", source="tech_contract_value_in",
        numbers=numbers,
    )  # fmt: skip
    assert sold.dropna().tolist() == printed.sort_values("time_period").value.tolist()
    assert sold.index.year.tolist() == list(range(2000, 2024))
    assert pd.isna(sold["2001"])
    assert sold.attrs["indicators"]["unit"] == "CNY"
    if numbers == "float":
        assert sold.pct_change().first_valid_index() == pd.Period("2013", "Y")


def test_a_grid_of_parts_only_says_which_there_are():
    with pytest.raises(InputError, match="dimensions='direction=in'"):
        indicators.wide(indicator="tech_contract_value", source="tech_contract_value_in")


def test_as_of_a_day_gives_one_row_for_each_thing_known_by_then(small):
    before = indicators.as_of("2024-01-09", dataset=small, source="printed")
    after = indicators.as_of("2024-01-10", dataset=small, source="printed")
    assert before.empty
    assert set(after.figure_id) == set(indicators.select(source="printed", dataset=small).figure_id)


@pytest.fixture(scope="module")
def told_twice(tmp_path_factory):
    """Return a dataset whose second text, a day later, gives a figure of the first one anew."""
    workspace = smallset.write(tmp_path_factory.mktemp("twice"))
    row = next(row for row in smallset.ledger_rows("t1") if row["printed"] == "12.5亿元")
    smallset.add_row(workspace, "t2", **{
        **row, "source_id": "t2", "start": 900, "end": 906, "value": "1260000000",
        "lower": "1260000000", "upper": "1260000000", "printed": "12.6亿元",
    })  # fmt: skip
    smallset.replace(workspace.raw / "sources.csv", *_a_day_later(workspace))
    pipeline.build(workspace)
    return workspace.root


def _a_day_later(workspace):
    lines = (workspace.raw / "sources.csv").read_text("utf-8").splitlines()
    (line,) = [line for line in lines if line.startswith("t2,")]
    return line, line.replace("2024-01-10", "2024-01-11")


def test_of_two_texts_the_later_one_holds_and_each_day_has_its_figure(told_twice):
    asked = {"indicator": "rd_expenditure", "area": "CN-GD", "source": "printed",
             "transformation": "level", "dataset": told_twice}  # fmt: skip
    assert indicators.as_of("2024-01-10", **asked).value.tolist() == [1250000000.0]
    assert indicators.as_of("2024-01-11", **asked).value.tolist() == [1260000000.0]
    assert indicators.select(**asked).value.tolist() == [1260000000.0]
    both = indicators.select(**asked, replaced=True)
    assert sorted(both.value) == [1250000000.0, 1260000000.0]


def test_undated_figures_are_left_out_unless_asked_for_and_then_one_for_each_key(small):
    conditions = {"indicator": "rd_expenditure", "source": "official", "dataset": small}
    assert indicators.select(**conditions).published.isna().all()
    assert indicators.as_of("2030-01-01", **conditions).empty
    kept = indicators.as_of("2030-01-01", undated="keep", **conditions)
    assert len(kept[["area", "time_period"]].drop_duplicates()) == len(kept) > 1
    js = kept[(kept.area == "CN-JS") & (kept.time_period == "2023")]
    assert list(js.vintage) == ["final"]
    assert indicators.as_of("2022-12-31", undated="keep", **conditions).empty


def test_of_an_expected_and_a_final_value_the_day_decides_which_was_known() -> None:
    def known(day: str) -> list[str]:
        found = indicators.as_of(
            day,
            indicator="rd_expenditure",
            area="CN-GD",
            period=2022,
            source="rd_expenditure_annual",
        )
        return list(found.vintage)

    days = ("2023-06-08", "2023-06-09", "2023-09-17", "2023-09-18")
    assert [known(day) for day in days] == [[], ["expected"], ["expected"], ["final"]]


def test_a_final_value_without_a_day_holds_before_a_dated_preliminary_one() -> None:
    source = "rd_intensity_annual"

    def known(undated: Any) -> list[str]:
        found = indicators.as_of(
            "2025-06-01",
            undated=undated,
            indicator="rd_intensity",
            area="CN",
            period=2024,
            source=source,
        )
        return list(found.vintage)

    assert known("leave out") == ["preliminary"]
    assert known("keep") == ["final"]
    assert indicators.series("rd_intensity", "CN", source=source).iloc[-1] == 2.69


GD = {"indicator": "rd_expenditure", "area": "CN-GD", "source": "rd_expenditure_annual"}


def test_a_series_is_of_final_values_and_says_which_periods_have_none() -> None:
    told = "CN-GD 2025 \\(expected\\); vintage='any'"
    with pytest.warns(LeftOutWarning, match=told):
        final = indicators.wide(**GD, period=(2024, None))  # type: ignore[arg-type]
    assert final.values.index.tolist() == ["2024"]
    assert final.others.loc["2024", "CN-GD"] == 1, "the expectation of 2024 was left aside"
    every = indicators.wide(**GD, period=(2024, None), vintage="any")  # type: ignore[arg-type]
    assert every.values.index.tolist() == ["2024", "2025"]
    assert every.flags["CN-GD"].tolist() == ["A", "F"]
    assert every.values.attrs["indicators"]["flags"] == {"2025": {"CN-GD": "F"}}
    with pytest.raises(InputError, match="what there is, is expected; ask for it: vintage='any'"):
        indicators.wide(**GD, period=2025)  # type: ignore[arg-type]
    asked = indicators.series(
        *list(GD.values())[:2], source=GD["source"], vintage="expected", period=(2024, None)
    )
    assert asked.tolist() == [510000000000.0, 535000000000.0]


@pytest.mark.parametrize("face", ["wide", "series"])
def test_the_warning_points_at_the_line_of_the_user(face: str) -> None:
    more = {"period": (2024, None), "source": "rd_expenditure_annual"}
    with pytest.warns(LeftOutWarning) as caught:
        getattr(indicators, face)(indicator="rd_expenditure", area="CN-GD", **more)
    assert caught[0].filename == __file__


def test_a_citation_of_an_official_value_says_its_day_and_where_it_was_read() -> None:
    text = indicators.cite("rd_expenditure_annual:CN-GD:2023").text
    assert "published 2024-10-02, read in a third party's transcription, https://" in text


def test_a_level_and_a_rank_are_not_mixed_in_a_grid() -> None:
    with pytest.raises(
        InputError, match="more than one transformation for the grid: 'rank, streak'"
    ):
        indicators.wide(
            indicator="rd_expenditure", area="CN-GD", source="s004", dimensions=None,
            transformation=["rank", "streak"],  # type: ignore[arg-type]
        )  # fmt: skip


def test_vintages_stand_beside_each_other_with_the_final_one_last(small):
    told = indicators.vintages(indicator="rd_expenditure", area="CN-JS", dataset=small)
    assert list(told.columns) == ["preliminary", "final"]
    assert told.loc["2023"].tolist() == [1900000000.0, 2000000000.0]
    assert told.attrs["indicators"]["source"] == "rd_annual"
    with pytest.raises(InputError, match="no official value"):
        indicators.vintages(indicator="workshop_count", area="CN-JS", dataset=small)
    with pytest.raises(InputError, match="source='rd_expenditure_annual'"):
        indicators.vintages(indicator="rd_expenditure", area="CN-GD")


@pytest.mark.parametrize(
    "unit, number",
    [
        ("CNY 100 million", "12.5"),
        ("亿元", "12.5"),
        ("CNY 10,000", "125000"),
        ("million CNY", "1250"),
        ("billion Chinese yuan", "1.25"),
        ("CNY", "1250000000"),
    ],
)
def test_there_and_back_in_any_unit(unit, number):
    assert indicators.in_unit(Decimal(1250000000), unit) == Decimal(number)
    assert indicators.to_base(number, unit) == Decimal(1250000000)


def test_a_float_stands_for_the_decimal_that_it_prints_as():
    assert indicators.to_base(4802.6, "亿元") == Decimal(480260000000)
    assert indicators.in_unit(480260000000.0, "亿元") == Decimal("4802.6")


@pytest.mark.parametrize("number", ["4,802.6", "4802.6亿", "", "nan", float("inf")])
def test_what_is_no_number_is_refused(number):
    with pytest.raises(InputError, match="no number"):
        indicators.to_base(number, "亿元")


def test_numbers_that_do_not_tell_their_unit_are_refused(small):
    rd = indicators.series("rd_expenditure", "CN-GD", dataset=small)
    for convert in (indicators.in_unit, indicators.to_base):
        with pytest.raises(InputError, match="no column of units"):
            convert(rd, "亿元", dataset=small)


@pytest.mark.parametrize("numbers", ["float", "decimal"])
def test_a_frame_in_another_unit_goes_back_without_a_loss(numbers):
    rd = indicators.select(indicator="rd_expenditure", source="official", numbers=numbers)
    shown = indicators.in_unit(rd, "CNY 100 million")
    assert set(shown.unit) == {"CNY 100 million"}
    moved = [Decimal(str(number)) * 10**8 for number in shown.value]
    assert moved == [Decimal(str(number)) for number in rd.value]
    assert indicators.to_base(shown)[["value", "lower", "upper", "unit"]].equals(
        rd[["value", "lower", "upper", "unit"]]
    )


def test_rows_in_other_units_are_left_alone_and_a_unit_of_no_row_is_refused(small):
    printed = indicators.select(source="printed", dataset=small)
    shown = indicators.in_unit(printed, "万元", dataset=small)
    other = (printed.unit != "CNY").to_numpy()
    assert shown[other].equals(printed[other])
    with pytest.raises(InputError, match="units of the rows"):
        indicators.in_unit(printed[other], "CNY", dataset=small)
    with pytest.raises(UnknownIdError):
        indicators.in_unit(printed, "100 million doubloons", dataset=small)
    with pytest.raises(InputError, match="no unit"):
        indicators.to_base("5", "100 million")


def test_a_phrase_with_choices_finds_its_indicator_in_each_form():
    for wording in ("主营业务收入", "经营收入"):
        assert indicators.search(wording).code.iloc[0] == "operating_revenue"


def test_search_finds_names_of_both_languages_phrases_and_variants():
    assert indicators.search("研发经费").code.iloc[0] == "rd_expenditure"
    assert "rd_expenditure" in set(indicators.search("R&D").code)
    assert "rd_expenditure" in set(indicators.search("研發經費").code)
    assert indicators.search("GUANGDONG").code.iloc[0] == "CN-GD"
    assert indicators.search("  ").empty
    assert indicators.search("no such thing at all").empty


def test_search_takes_signs_for_themselves():
    assert indicators.search(".*").empty
    assert len(indicators.search("a", limit=3)) == 3


def test_describe_tells_of_printed_and_official_figures_what_they_stand_on(small):
    told = indicators.describe("t1-46", dataset=small)
    assert [mention["printed"] for mention in told["mentions"]] == ["12.5亿元", "12.5亿元"]
    assert [row["series"] for row in told["official"]] == ["rd_annual"]
    official = indicators.describe("rd_annual:CN-JS:2023", dataset=small)
    assert official["record"]["publisher"] == "Office"
    assert [row["vintage"] for row in official["vintages"]] == ["preliminary"]
    with pytest.raises(UnknownIdError, match="t1-46"):
        indicators.describe("t1-4", dataset=small)


def test_a_description_prints_as_an_outline(small):
    lines = str(indicators.describe("t1-46", dataset=small)).splitlines()
    assert lines[0] == "kind: observation"
    assert "  area_en: Guangdong" in lines


def test_a_citation_names_package_version_and_place_and_is_safe_bibtex(small):
    cited = indicators.cite("t1-46", dataset=small)
    assert "version 0.1.0" in cited.text
    assert "示例报, 2024-01-10" in cited.text
    assert cited.bibtex.startswith("@misc{small_set_t1_46,")
    assert cited.bibtex.count("{") == cited.bibtex.count("}")
    assert "&" not in cited.bibtex.replace("\\&", "")
    assert indicators.cite(dataset=small).text.startswith("The indicators authors (2025)")
    official = indicators.cite("rd_annual:CN-GD:2023", dataset=small)
    assert "https://example.org/a" in official.text
