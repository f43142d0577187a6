from decimal import Decimal

import pytest

from indicators.errors import RawDataError
from indicators.model import csv_form
from indicators.model.tables import CLEAN_TABLES
from indicators.tidy.build import tables
from tests import smallset


@pytest.fixture(scope="module")
def made(tmp_path_factory):
    return tables(smallset.write(tmp_path_factory.mktemp("small")))


@pytest.fixture
def dataset(tmp_path):
    return smallset.write(tmp_path)


def by(rows, column):
    return {row[column]: row for row in rows}


def refusal(dataset):
    with pytest.raises(RawDataError) as caught:
        tables(dataset)
    return caught.value.message()


def test_every_clean_table_is_made_and_can_be_written(made):
    assert list(made) == [table.name for table in CLEAN_TABLES]
    for table in CLEAN_TABLES:
        assert csv_form.parse(csv_form.write(made[table.name], table), table, "x").problems == []


def test_every_mention_is_kept_and_every_reviewed_figure_is_an_observation(made):
    assert len(made["mentions"]) == 14
    assert sorted(by(made["observations"], "observation_id")) == [
        "t1-18",
        "t1-36-1",
        "t1-36-2",
        "t1-46",
        "t1-55",
        "t1-61",
        "t2-11",
        "t2-27",
        "t2-38",
    ]


def test_official_values_are_multiplied_out_exactly_in_every_unit(made):
    values = {
        (row["area"], row["vintage"]): row["value"]
        for row in made["reference"]
        if row["time_period"] == "2023"
    }
    assert values == {
        ("CN-GD", "final"): Decimal("1252000000"),
        ("CN-JS", "final"): Decimal("2000000000"),
        ("CN-JS", "preliminary"): Decimal("1900000000"),
        ("X-PAIR", "final"): Decimal("3252000000"),
    }


def test_trailing_zeros_of_an_official_value_say_how_precise_it_is(made):
    precision = {
        (row["area"], row["time_period"]): (row["unit_mult"], row["decimals"])
        for row in made["reference"]
        if row["vintage"] == "final"
    }
    assert precision["CN-GD", "2022"] == (8, 1)
    assert precision["CN-JS", "2023"] == (4, 0)


def test_words_of_the_note_decide_vintage_status_and_warnings(made):
    (early,) = [row for row in made["reference"] if row["vintage"] == "preliminary"]
    assert early["obs_status"] == "P"
    assert early["usage_warning"] == "conflicting_values;preliminary"


def test_official_values_of_places_that_overlap_the_provinces_are_not_to_be_added(made):
    warned = {row["area"] for row in made["reference"] if row["usage_warning"] == "do_not_add"}
    assert warned == {"X-PAIR"}


def test_a_warning_of_a_person_reaches_the_observation(dataset):
    smallset.replace(
        dataset.raw / "figures/t1.csv",
        ",,,accepted,Printed again.",
        ",,do_not_add,accepted,Printed again.",
    )
    facts = by(tables(dataset)["observations"], "observation_id")
    assert facts["t1-46"]["usage_warning"] == "do_not_add"


def test_a_place_without_a_code_is_found_by_its_english_name(made):
    assert "X-PAIR" in {row["area"] for row in made["reference"]}


def test_printed_figures_are_laid_beside_final_values(made):
    verdicts = {row["figure_id"]: (row["verdict"], row["gap"]) for row in made["reconciliation"]}
    assert verdicts == {
        "t1-18": ("not_found", None),
        "t1-46": ("agrees_within_rounding", Decimal(-2000000)),
        "t1-61": ("agrees", Decimal(0)),
        "t2-11": ("agrees", Decimal(0)),
    }


def test_a_derivation_has_its_nominal_value_and_its_bounds(made):
    (row,) = made["derivations"]
    assert row["nominal_value"] == Decimal("1315789473.6842105263")
    assert row["lower"] < row["upper"]
    assert (row["operands"], row["claim"]) == ("t1-46;t1-55", "value")


def test_problems_of_several_files_are_given_together(dataset):
    smallset.replace(dataset.raw / "figures/t1.csv", ",超过300家,", ",超过300,")
    smallset.replace(dataset.raw / "codelists/areas.csv", "province,苏", "provence,苏")
    (dataset.raw / "derivations.csv").unlink()
    message = refusal(dataset)
    assert "raw/figures/t1.csv, line 3" in message
    assert "raw/codelists/areas.csv, line 4, column level" in message
    assert "raw/derivations.csv: cannot be read" in message


@pytest.mark.parametrize("content", [b"\xff\xfe", b"", b"source_id\n"])
def test_a_register_that_cannot_be_read_makes_no_ledger_a_stranger(dataset, content):
    (dataset.raw / "sources.csv").write_bytes(content)
    with pytest.raises(RawDataError) as caught:
        tables(dataset)
    (problem,) = caught.value.problems
    assert problem.file == "raw/sources.csv"


def test_an_unknown_code_in_many_rows_is_told_once_with_the_lines(dataset):
    path = dataset.raw / "figures/t1.csv"
    path.write_bytes(path.read_bytes().replace(b"CN-GD", b"CN-GX"))
    assert "raw/figures/t1.csv, lines 3, 5, 6, 7, 8, 10, column area: unknown code: 'CN-GX'" in (
        refusal(dataset)
    )


def test_an_empty_ledger_is_named_as_such(dataset):
    (dataset.raw / "figures/t1.csv").write_bytes(b"")
    assert refusal(dataset).startswith("raw/figures/t1.csv: the file is empty\n  mend: restore")


@pytest.mark.parametrize(
    "file, old, new, expected",
    [
        ("codelists/areas.csv", "苏,CN,", "苏,CM,", "unknown code: 'CM'\n  mend: use a code "
         "of raw/codelists/areas.csv (nearest: CN)"),
        ("codelists/area_members.csv", "CN-JS", "CN-JX", "column member: unknown code: 'CN-JX'"),
        ("codelists/dimension_values.csv", "optics,", "optics,,", "5 cells instead of 4"),
        ("codelists/dimension_values.csv", "sign,", "sing,", "unknown code: 'sing'"),
        ("codelists/usage_warnings.csv", "bound_only,提示,bound only,bound_only\n", "",
         "the list lacks a code that the build uses: 'bound_only'"),
        ("codelists/qualifiers.csv", "nearly,接近", "almost,接近",
         "raw/codelists/qualifiers.csv: the list lacks a code that the build uses: 'nearly'"),
        ("figures/t1.csv", "40,40,40,both,exact,count", ",,,,,",
         "line 5, column indicator: breaks the rule: a reviewed statistical figure has"),
        ("figures/t1.csv", "field=optics+medicine", "field=optics+medecine",
         "unknown value 'medecine' of the dimension field"),
        ("figures/t1.csv", "field=optics+medicine", "feild=optics", "unknown dimension 'feild'"),
        ("figures/t1.csv", "field=optics+medicine", "field=optics;batch=1", "are not sorted"),
        ("figures/t1.csv", "field=optics+medicine", "batch=1;batch=2", "stand twice"),
        ("figures/t1.csv", "field=optics+medicine", "batch=one;field=optics",
         "takes a whole number, not 'one'"),
        ("figures/t1.csv", "rank_scope=CN", "rank_scope=CM", "unknown value 'CM'"),
        ("figures/t1.csv", "40,40,both,exact,count", "40,40,both,exact,CNY",
         "a level of workshop_count is in units like count, not in: 'CNY'"),
        ("figures/t1.csv", ",,,accepted,Printed again.", ",,do_not_ad,accepted,Printed again.",
         "line 10, column usage_warning: unknown code: 'do_not_ad'\n  mend: use "
         "a code of raw/codelists/usage_warnings.csv (nearest: do_not_add"),
        ("reference/series.csv", ",CNY,A,", ",CNX,A,", "unknown code: 'CNX'"),
        ("reference/spending.csv", "R&D spending,The two", "R&D spent,The two",
         "line 6, column indicator: no series of this name"),
        ("reference/spending.csv", "32.52,CNY 100 million", "32.52,CNY million", "unknown unit"),
        ("reference/spending.csv", "32.52,CNY 100 million", "32.52,percent",
         "not a unit of the series"),
        ("reference/spending.csv", "The two provinces,,", "Some place,,", "unknown place"),
        ("codelists/areas.csv", "江苏省,Jiangsu", "江苏省,The two provinces",
         "raw/reference/spending.csv, line 6, column region: unknown place"),
        ("reference/spending.csv", "Guangdong,CN-GD,2022", "Guangdong,CN-GX,2022", "unknown place"),
        ("reference/spending.csv", "PRELIMINARY; CONFLICT", "CONFLICT",
         "second final value beside raw/reference/spending.csv, line 4"),
        ("derivations.csv", "[t1-55]", "[t1-56]",
         "t1-56 is no observation and no official value (nearest: t1-61, t1-55"),
        ("derivations.csv", "(1 + fraction([t1-55]))", "fraction([t1-55]) / (1 - 1)", "zero"),
        ("derivations.csv", "[t1-46] /", "positive([t1-46]) /", "assumes in silence"),
        ("derivations.csv", "[t1-46] /", "[t1-46] **", "is not arithmetic"),
    ],
)  # fmt: skip
def test_a_code_or_formula_that_leads_nowhere_is_refused(dataset, file, old, new, expected):
    smallset.replace(dataset.raw / file, old, new)
    assert expected in refusal(dataset)


def test_the_order_of_the_rows_of_a_ledger_means_nothing(dataset, made):
    path = dataset.raw / "figures/t1.csv"
    header, *lines = path.read_text("utf-8").splitlines(keepends=True)
    path.write_text(header + "".join(reversed(lines)), "utf-8")
    turned = tables(dataset)
    for table in CLEAN_TABLES:
        assert csv_form.write(turned[table.name], table) == csv_form.write(made[table.name], table)


def test_two_series_of_one_name_are_refused_with_both_lines(dataset):
    with (dataset.raw / "reference/series.csv").open("a", encoding="utf-8") as file:
        file.write(
            "rd_again,研发,Again,R&D spending,rd_expenditure,level,,,CNY,A,Bureau,又一,Another.,\n"
        )
    message = refusal(dataset)
    assert "raw/reference/series.csv, line 3, column source_name: the series of line 2" in message


def test_a_name_and_a_code_of_two_places_are_refused(dataset):
    path = dataset.raw / "reference/spending.csv"
    smallset.replace(path, "Guangdong,CN-GD,2022", "Jiangsu,CN-GD,2022")
    message = refusal(dataset)
    assert "spending.csv, line 2, column region_code: Jiangsu is CN-JS, not this place" in message


def test_a_spelling_that_no_list_has_leaves_the_word_to_the_code(dataset, made):
    path = dataset.raw / "reference/spending.csv"
    smallset.replace(path, "Guangdong,CN-GD,2023", "Kwangtung,CN-GD,2023")
    assert tables(dataset)["reference"] == made["reference"]


def test_the_ledger_may_name_dimensions_with_open_values(dataset):
    smallset.replace(dataset.raw / "codelists/dimensions.csv", "Field,code", "Field,text")
    smallset.replace(dataset.raw / "figures/t1.csv", "optics+medicine", "anything at all")
    facts = by(tables(dataset)["observations"], "observation_id")
    assert facts["t1-36"]["dimensions"] == "field=anything at all"


def test_nothing_is_written(dataset):
    before = sorted(path for path in dataset.root.rglob("*"))
    tables(dataset)
    assert sorted(path for path in dataset.root.rglob("*")) == before
