"""Registers, corrections, counts and what was known on a day, asked of a whole small package."""

import pytest

from indicators.errors import UnknownIdError
from indicators.model import csv_form
from indicators.model.tables import CLEAN_TABLES, CORRECTIONS
from indicators.tidy.build import tables
from indicators.warehouse import database, query
from indicators.warehouse.trace import trace
from tests import registers, smallset

CORRECTED = (
    ",".join(CORRECTIONS.field_names)
    + "\nc1,organisations,west,name_zh,江苏,江苏联盟,slip,2024-02-01\n"
    + "c2,mentions,t1/61,dimensions,rank_scope=CN,rank_scope=X-PAIR,slip,2024-02-02\n"
    + "c3,reference,rd_annual:CN-GD:2023,value,12.52,12.5,slip,2024-02-03\n"
    + "c4,sources,t1,title,示例,示范,slip,2024-02-04\n"
)


@pytest.fixture(scope="module")
def package(tmp_path_factory):
    dataset = registers.write(smallset.write(tmp_path_factory.mktemp("named")))
    smallset.put(dataset.raw / "corrections.csv", CORRECTED)
    smallset.replace(dataset.raw / "figures/t1.csv", "actual,CN-GD,,field=optics+medicine",
                     "actual,CN-GD,workshops,field=optics+medicine")  # fmt: skip
    dataset.clean.mkdir()
    made = tables(dataset)
    for table in CLEAN_TABLES:
        dataset.table(table.name).write_bytes(csv_form.write(made[table.name], table))
    with database.connect(dataset.clean) as connection:
        yield connection


def test_a_consortium_is_told_with_members_places_and_figures(package):
    found = trace(package, "workshops")
    assert (found["kind"], found["record"]["lead"]) == ("consortium", "east")
    assert [(row["organisation_id"], row["role"]) for row in found["memberships"]] == [
        ("east", "lead"),
        ("office", "member"),
    ]
    assert [(row["source_id"], row["start"], row["end"]) for row in found["places"]] == [
        ("t1", 14, 18)
    ]
    assert [row["observation_id"] for row in found["observations"]] == ["t1-36-1", "t1-36-2"]


def test_an_organisation_is_told_with_what_it_belongs_to_issued_and_runs(package):
    found = trace(package, "office")
    assert [row["group_id"] for row in found["memberships"]] == ["workshops"]
    assert [(row["role"], row["id"]) for row in found["concerned"]] == [
        ("issuer", "annex"),
        ("operator", "platform"),
    ]
    assert [row["id"] for row in trace(package, "west")["concerned"]] == ["session"]


def test_every_form_of_a_name_has_its_place(package):
    assert [row["start"] for row in trace(package, "office")["places"]] == [25, 28]


@pytest.mark.parametrize(
    "identifier, kind, corrected",
    [
        ("west", "organisation", "c1"),
        ("t1-61", "observation", "c2"),
        ("rd_annual:CN-GD:2023", "reference", "c3"),
        ("t1", "source", "c4"),
    ],
)
def test_what_was_corrected_says_so(package, identifier, kind, corrected):
    found = trace(package, identifier)
    assert found["kind"] == kind
    (told,) = found["corrections"]
    assert (told["correction_id"], told["correction_reason"]) == (corrected, "slip")


@pytest.mark.parametrize("identifier", ["annex", "platform", "plan", "session"])
def test_every_register_has_its_entries(package, identifier):
    found = trace(package, identifier)
    assert found["kind"] in ("document", "platform", "programme", "event")
    assert found["places"]
    assert found["corrections"] == []


def test_an_unknown_name_is_answered_with_near_entries(package):
    with pytest.raises(UnknownIdError, match="nearest: workshops"):
        trace(package, "workshop")


def test_an_identifier_is_a_value_and_not_text_of_the_query(package):
    with pytest.raises(UnknownIdError):
        trace(package, "x' OR '1'='1")


def test_counts_add_up_to_the_rows_of_each_table(package):
    sums = query.run(
        package, "SELECT counted, per, sum(number)::BIGINT AS n FROM counts GROUP BY ALL"
    ).to_pylist()
    for row in sums:
        if row["per"] != "usage_warning":
            whole = query.run(package, f"SELECT count(*) AS n FROM {row['counted']}")
            assert whole.to_pylist() == [{"n": row["n"]}], row
    assert {row["counted"] for row in sums} >= set(registers.ROWS) | {"mentions", "observations"}


@pytest.mark.parametrize("day, number", [("2024-01-09", 0), ("2024-01-10", 9), ("2030-01-01", 9)])
def test_as_of_gives_what_was_known_on_a_day(package, day, number):
    found = query.run(package, "SELECT count(*) AS n FROM as_of(?::DATE)", [day]).to_pylist()
    assert found == [{"n": number}]
