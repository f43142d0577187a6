"""Official values: every row as given ends in the table or among those left out, and says which."""

import csv
import re
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest

from indicators.errors import RawDataError
from indicators.tidy import raw, reference
from indicators.tidy.build import tables
from indicators.workspace import Workspace
from tests import smallset

SPENDING = "reference/spending.csv"
DECISIONS = (
    "indicator,region,period,source_title,value,area,vintage,usage_warning,omitted,"
    "reason_zh,reason_en\n"
)


@pytest.fixture(scope="module")
def package():
    """Read the official values of the package itself."""
    kept = raw.read(Workspace(Path(__file__).parents[2]))
    return kept, reference.build(kept)


@pytest.fixture
def dataset(tmp_path):
    return smallset.write(tmp_path)


def made(dataset):
    return {row["reference_id"]: row for row in tables(dataset)["reference"]}


def refusal(dataset):
    with pytest.raises(RawDataError) as caught:
        tables(dataset)
    return caught.value.message()


def put(dataset, name, header, *rows):
    smallset.put(dataset.raw / f"reference/{name}.csv", header + "".join(f"{r}\n" for r in rows))


def decide(dataset, cells, reasons="理由,Reason"):
    put(dataset, "decisions", DECISIONS, f"R&D spending,{cells},{reasons}")


def test_every_row_as_given_is_in_the_table_or_among_those_left_out(package):
    kept, official = package
    given = {
        f"{Path(file.shown).name}:{line}" for file in kept.reference for line in file.sheet.lines
    }
    found = [row["raw_locator"] for row in (*official.rows, *official.omitted)]
    assert len(given) == len(found) == 5280
    assert given == set(found)
    assert official.problems == []


def test_every_value_of_the_package_is_the_number_as_given_times_its_unit(package):
    kept, official = package
    units = {
        row["printed_unit"]: Decimal(10) ** row["power"]
        for row in kept.reference_lists["printed_units"].sheet.rows
    }
    given = {}
    for path in sorted((Path(__file__).parents[2] / "raw/reference").glob("*.csv")):
        with path.open(encoding="utf-8", newline="") as file:
            reader = csv.DictReader(file)
            for row in reader:
                if {"region", "source_url"} <= row.keys() and "omitted" not in row:
                    value = Decimal(row["value"]) * units.get(row["unit"], 1)
                    given[f"{path.name}:{reader.line_num}"] = value
    for row in official.rows:
        assert row["value"] == given[row["raw_locator"]]


def test_every_series_of_the_package_has_values_and_every_row_a_series(package):
    kept, official = package
    assert {row["series"] for row in official.rows} == {
        row["code"] for row in kept.series.sheet.rows
    }


def test_conflicting_values_are_both_kept_and_flagged(package):
    rows = {row["reference_id"]: row for row in package[1].rows}
    yearbook = rows["tech_contract_value_in:CN-AH:2021"]
    provincial = rows["tech_contract_value_in:CN-AH:2021:other_source"]
    assert (yearbook["value"], provincial["value"]) == (
        Decimal("188160760525.50"), Decimal("217560000000"),
    )  # fmt: skip
    assert "conflicting_values" in yearbook["usage_warning"]
    assert "conflicting_values" in provincial["usage_warning"]


def test_lost_zeros_are_counted_from_the_column_of_a_transcribed_table(dataset):
    put(dataset, "transcriptions", "source_title,note\n", "Bulletin,typed as numbers")
    smallset.replace(dataset.raw / SPENDING, ",2023,12.52,", ",2023,12.5,")
    smallset.replace(dataset.raw / SPENDING, ",32.52,", ",32.525,")
    rows = made(dataset)
    assert rows["rd_annual:CN-GD:2023"]["decimals"] == 3
    assert rows["rd_annual:CN-GD:2022"]["decimals"] == 1
    assert rows["rd_annual:CN-JS:2023"]["decimals"] == 0, "another unit is another column"
    assert rows["rd_annual:CN-JS:2023:preliminary"]["decimals"] == 0, "typed by nobody"


def test_the_first_value_after_a_break_says_so(dataset):
    put(dataset, "series_breaks", "series,time_period,reason_zh,reason_en\n",
        "rd_annual,2023,修订,Revised")  # fmt: skip
    rows = made(dataset)
    assert rows["rd_annual:CN-GD:2022"]["obs_status"] == "A"
    assert rows["rd_annual:CN-GD:2023"]["obs_status"] == "B"
    assert rows["rd_annual:CN-GD:2023"]["usage_warning"] == "series_break"
    assert rows["rd_annual:CN-JS:2023:preliminary"]["obs_status"] == "P"


def test_a_warning_of_a_series_reaches_its_values(dataset):
    path = dataset.raw / "reference/series.csv"
    smallset.replace(path, ",支出。,Spending.,\n", ",支出。,Spending.,computed\n")
    rows = made(dataset)
    assert rows["rd_annual:CN-GD:2023"]["usage_warning"] == "computed"
    assert rows["rd_annual:X-PAIR:2023"]["usage_warning"] == "computed;do_not_add"


def test_a_row_that_is_left_out_is_listed_with_the_reason(dataset):
    decide(dataset, "Guangdong,2022,Bulletin,11.0,,,,true", "重复,Repeats another row")
    made_tables = tables(dataset)
    (omitted,) = made_tables["reference_omitted"]
    assert omitted["raw_locator"] == "spending.csv:2"
    assert omitted["reason_en"] == "Repeats another row"
    assert "rd_annual:CN-GD:2022" not in {row["reference_id"] for row in made_tables["reference"]}


def test_a_decision_sets_place_vintage_and_warnings(dataset):
    decide(dataset, "The two provinces,2023,Bulletin,32.52,CN,other_source,computed;other_source,")
    row = made(dataset)["rd_annual:CN:2023:other_source"]
    assert row["usage_warning"] == "computed;other_source"
    assert row["note"].endswith("Reason")


def test_the_types_of_research_add_up_to_the_total_or_the_values_say_that_they_do_not(package):
    _, official = package
    rows = {row["reference_id"]: row for row in official.rows}
    loud: set[tuple[str, str]] = set()
    for total in [row for row in official.rows if row["series"] == "rd_expenditure_yearbook"]:
        parts = [
            rows[f"rd_expenditure_{kind}_yearbook:{total['area']}:{total['time_period']}"]
            for kind in ("basic", "applied", "experimental")
        ]
        gap = sum(part["value"] for part in parts) - total["value"]
        if abs(gap) > Decimal("0.0001") * total["value"]:
            loud.update((part["area"], part["time_period"]) for part in parts)
            assert all("conflicting_values" in (part["usage_warning"] or "") for part in parts)
            assert all("more than the total" in part["note"] for part in parts)
    assert loud == {("CN-SH", "2021")}


@pytest.mark.parametrize(
    "cells, expected",
    [
        ("Guangdong,2022,Bulletin,11,,,,true", "no row of R&D spending, Guangdong, 2022 has"),
        ("Guangdong,2021,Bulletin,11.0,,,,true", "no row of R&D spending, Guangdong, 2021 has"),
        ("Guangdong,2022,Bulletin,11.0,CN-GX,,,", "column area: unknown code: 'CN-GX'"),
        ("Guangdong,2022,Bulletin,11.0,,first,,", "column vintage"),
        ("Guangdong,2022,Bulletin,11.0,,,do_not_ad,", "unknown code: 'do_not_ad'"),
    ],
)
def test_a_decision_about_a_row_that_has_changed_is_refused(dataset, cells, expected):
    decide(dataset, cells)
    message = refusal(dataset)
    assert "raw/reference/decisions.csv, line 2" in message
    assert expected in message


PUBLICATIONS = (
    "publication,source_title,source_url,period,published,published_basis,read_at,published_url,"
    "note\n"
)
ANY = "bulletin,Bulletin,{},,,none,original,,No day."
OF_2023 = "bulletin_2023,Bulletin,{},2023,2024-09-01,printed,reprint,,The day of 2023."


def address(dataset):
    """Return the page that the values of the bulletin were read on."""
    rows = csv.DictReader((dataset.raw / SPENDING).read_text("utf-8").splitlines())
    return next(row["source_url"] for row in rows if row["source_title"] == "Bulletin")


def test_a_value_says_when_its_publication_came_out_and_where_it_was_read(dataset):
    page = address(dataset)
    put(dataset, "publications", PUBLICATIONS, ANY.format(page), OF_2023.format(page))
    rows = made(dataset)
    said = ("published", "published_basis", "read_at")
    found = [rows[f"rd_annual:CN-GD:{year}"] for year in (2022, 2023)]
    assert [[row[name] for name in said] for row in found] == [
        [None, "none", "original"],
        [date(2024, 9, 1), "printed", "reprint"],
    ]


def test_without_a_list_of_publications_no_day_is_claimed(dataset):
    rows = made(dataset).values()
    assert {(r["published"], r["published_basis"], r["read_at"]) for r in rows} == {
        (None, "none", None)
    }


@pytest.mark.parametrize(
    "row, expected",
    [
        (OF_2023.replace("Bulletin,", "Bulletins,"), "no official value is of this publication"),
        (OF_2023.replace(",2023,", ",1999,"), "no official value is of this publication"),
        (OF_2023.replace("printed", "none"), "write printed or inferred beside a day"),
        (ANY.replace("bulletin,", "again,"), "line 2 speaks of it, too"),
        (OF_2023.replace("reprint", "web"), "column read_at"),
    ],
)
def test_what_is_said_of_a_publication_that_is_not_there_is_refused(dataset, row, expected):
    page = address(dataset)
    put(dataset, "publications", PUBLICATIONS, ANY.format(page), row.format(page))
    message = refusal(dataset)
    assert "raw/reference/publications.csv" in message
    assert expected in message


def test_a_note_is_said_anew_and_its_words_still_decide(dataset):
    smallset.replace(dataset.raw / SPENDING, "PRELIMINARY", "PRELIMINARY; final 20")
    row = next(line for line in (dataset.raw / SPENDING).read_text("utf-8").splitlines()
               if "final 20" in line)  # fmt: skip
    unit = next(csv.reader([row]))[5]
    header = "printed_note,printed_unit,note\n"
    put(
        dataset,
        "restated_notes",
        header,
        f'PRELIMINARY; final 20; CONFLICT,"{unit}",The final value is 2.',
    )
    found = made(dataset)["rd_annual:CN-JS:2023:preliminary"]
    assert (found["note"], found["vintage"]) == ("The final value is 2.", "preliminary")
    put(
        dataset,
        "restated_notes",
        header,
        f'PRELIMINARY; final 21; CONFLICT,"{unit}",The final value is 2.',
    )
    assert "no official value has this note in this unit" in refusal(dataset)


def test_every_value_of_the_package_says_where_it_was_read_or_has_no_page(package):
    _, official = package
    silent = [row for row in official.rows if row["read_at"] is None]
    assert {row["source_title"] for row in silent} == {
        "Annual report 2023",
        "Article, 5 Feb 2021",
        "Guangdong R&D 2019 by city (askci summary)",
    }
    for row in official.rows:
        # Only what is expected, or told within a period, is published before its end.
        if row["published"] is not None and row["obs_status"] != "F":
            assert row["published"] >= row["period_start"]


BARE = re.compile(r"(?<![\w.,])\d[\d,]*\.\d+(?! (?:%|billion|trillion|million|times))(?![\d.,]*\d)")


def test_a_note_beside_a_value_in_its_base_unit_has_no_number_in_another_one(package):
    _, official = package
    notes = {row["note"] or "" for row in official.rows if row["unit_mult"]}
    quoted = {note for note in notes if BARE.search(re.sub('"[^"]*"', "", note))}
    assert quoted == set()
    assert BARE.search("three-year sum of the flow 2020-2022: 6.98")


@pytest.mark.parametrize(
    "old, new, expected",
    [
        ("Guangdong,CN-GD,2022", "Guangdong,CN-GD,2022-13", "no such period"),
        ("Guangdong,CN-GD,2022", "Guangdong,CN-GD,2022/2021", "column period"),
        ("32.52,CNY 100 million", "32.52,CNY 10 million",
         "unknown unit: 'CNY 10 million'\n  mend: add it to raw/reference/printed_units.csv"),
    ],
)  # fmt: skip
def test_a_row_without_a_place_in_the_table_is_refused(dataset, old, new, expected):
    smallset.replace(dataset.raw / SPENDING, old, new)
    assert expected in refusal(dataset)


@pytest.mark.parametrize(
    "row, expected",
    [
        ("rd_annual,rd_annual,same_measure,同,Same", "compared with another one"),
        ("rd_annual,rd_late,same_measure,同,Same", "column other_series: unknown code: 'rd_late'"),
        ("rd_annual,rd_late,alike,同,Same", "column relation"),
    ],
)
def test_a_relation_that_leads_nowhere_is_refused(dataset, row, expected):
    put(dataset, "series_relations", "series,other_series,relation,reason_zh,reason_en\n", row)
    assert expected in refusal(dataset)


def test_a_part_of_a_year_has_a_period_of_its_own(dataset):
    smallset.replace(
        dataset.raw / SPENDING, "Guangdong,CN-GD,2022,", "Guangdong,CN-GD,2022-01/2022-06,"
    )
    row = made(dataset)["rd_annual:CN-GD:2022-S1"]
    assert (row["frequency"], row["period_end"].isoformat()) == ("S", "2022-06-30")
