"""Corrections change one cell each, and stop the build when they no longer apply."""

from decimal import Decimal

import pytest

from indicators.errors import RawDataError
from indicators.model.tables import CORRECTIONS
from indicators.tidy.build import tables
from tests import registers, smallset

HEADER = ",".join(CORRECTIONS.field_names) + "\n"


@pytest.fixture
def dataset(tmp_path):
    return registers.write(smallset.write(tmp_path))


def correct(dataset, *lines, day="2024-02-01"):
    rows = "".join(f"c{number},{line},slip,{day}\n" for number, line in enumerate(lines, 1))
    smallset.put(dataset.raw / "corrections.csv", HEADER + rows)
    return dataset


def refusal(dataset):
    with pytest.raises(RawDataError) as caught:
        tables(dataset)
    return caught.value.message()


def by(rows, column):
    return {row[column]: row for row in rows}


def test_without_a_table_of_corrections_there_are_none(dataset):
    assert tables(dataset)["corrections"] == []


def test_a_corrected_figure_is_corrected_in_mentions_and_observations_and_marked(dataset):
    made = tables(correct(dataset, "mentions,t1/61,dimensions,rank_scope=CN,rank_scope=X-PAIR"))
    figure = by(made["observations"], "observation_id")["t1-61"]
    assert (figure["dimensions"], figure["status"]) == ("rank_scope=X-PAIR", "corrected")
    (mention,) = [row for row in made["mentions"] if (row["source_id"], row["start"]) == ("t1", 61)]
    assert (mention["dimensions"], mention["status"]) == ("rank_scope=X-PAIR", "corrected")
    (told,) = made["corrections"]
    assert (told["old_value"], told["new_value"]) == ("rank_scope=CN", "rank_scope=X-PAIR")


def test_an_empty_cell_is_filled_and_a_filled_one_emptied(dataset):
    made = tables(
        correct(dataset, "consortia,workshops,batch,,1", "platforms,platform,operator,office,")
    )
    assert made["consortia"][0]["batch"] == 1
    assert made["platforms"][0]["operator"] is None


def test_a_corrected_name_is_that_of_the_list_of_subjects_too(dataset):
    made = tables(correct(dataset, "organisations,west,name_zh,江苏,江苏联盟"))
    assert by(made["organisations"], "organisation_id")["west"]["name_zh"] == "江苏联盟"
    assert by(made["subjects"], "subject_id")["west"]["name_zh"] == "江苏联盟"


def test_an_official_value_is_corrected_before_figures_are_laid_beside_it(dataset):
    made = tables(correct(dataset, "reference,rd_annual:CN-GD:2023,value,12.52,12.5"))
    row = by(made["reference"], "reference_id")["rd_annual:CN-GD:2023"]
    assert row["value"] == Decimal("1250000000")
    (laid,) = [row for row in made["reconciliation"] if row["observation_id"] == "t1-46"]
    assert laid["verdict"] == "agrees"


def test_a_later_correction_follows_an_earlier_one(dataset):
    smallset.put(
        dataset.raw / "corrections.csv",
        HEADER + "c1,sources,t1,title,初稿,终稿,again,2024-02-02\n"
        "c2,sources,t1,title,示例,初稿,slip,2024-02-01\n",
    )
    assert by(tables(dataset)["sources"], "source_id")["t1"]["title"] == "终稿"


def test_what_raw_holds_is_not_changed(dataset):
    before = (dataset.raw / "registers/organisations.csv").read_bytes()
    tables(correct(dataset, "organisations,west,name_zh,江苏,江苏联盟"))
    assert (dataset.raw / "registers/organisations.csv").read_bytes() == before


@pytest.mark.parametrize(
    "line, told",
    [
        ("sources,t1,title,原题,新题",
         "column old_value: the correction no longer applies: raw/sources.csv, line 2, has '示例'"),
        ("organisations,west,name_en,West,Western", "line 3, has '', not this: 'West'"),
        ("reference,rd_annual:CN-GD:2023,value,12.53,12.5",
         "raw/reference/spending.csv, line 3, has '12.52'"),
        ("sources,t9,title,示例,新题", "column row_key: names no row of raw/"),
        ("reference,rd_annual:CN-GX:2023,value,1,2", "column row_key: names no row of raw/"),
        ("sources,t1,titel,示例,新题", "column corrected_column: no column of raw/sources.csv"),
        ("mentions,t1/61,printed,第二位,第三位", "a correction may change: 'printed'"),
        ("mentions,t1/61,start,61,62", "a correction may change: 'start'"),
        ("organisations,west,name_printed,江苏,江", "a correction may change: 'name_printed'"),
        ("sources,t1,published,2024-01-10,10.1.2024", "column new_value: not a date"),
        ("sources,t1,publisher,示例报,", "column new_value: the cell may not be empty"),
        ("mentions,t1/61,value,2,3", "the bounds are those that the qualifier claims"),
        ("mentions,t1/46,unit,CNY,CNX", "column unit: unknown code: 'CNX'"),
        ("organisations,west,name_en,,West", "an English name has its standing"),
        ("sources,t1,title,示例,示例", "a correction changes the cell"),
        ("observations,t1-46,value,1,2", "column corrected_table: not one of"),
    ],
)  # fmt: skip
def test_a_correction_that_does_not_fit_is_refused_with_its_line(dataset, line, told):
    message = refusal(correct(dataset, line))
    assert told in message
    if "CNX" not in told:
        assert "raw/corrections.csv, line 2" in message
