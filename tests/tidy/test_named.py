"""Registers that fit together become tables; every row that leads nowhere is told."""

import pytest

from indicators.errors import RawDataError
from indicators.tidy.build import tables
from tests import registers, smallset


@pytest.fixture
def dataset(tmp_path):
    return registers.write(smallset.write(tmp_path))


def refusal(dataset):
    with pytest.raises(RawDataError) as caught:
        tables(dataset)
    return caught.value.message()


def change(dataset, register, old, new):
    smallset.replace(dataset.raw / f"registers/{register}.csv", old, new)


def test_registers_become_clean_tables_row_by_row(dataset):
    made = tables(dataset)
    assert {name: len(made[name]) for name in registers.ROWS} == {
        name: len(rows) for name, rows in registers.ROWS.items()
    }
    (consortium,) = made["consortia"]
    assert (consortium["lead"], consortium["founding_size"]) == ("east", 2)


def test_whatever_a_register_holds_is_a_subject(dataset):
    found = {row["subject_id"]: row["register"] for row in tables(dataset)["subjects"]}
    assert found == {
        "east": "organisations", "west": "organisations", "office": "organisations",
        "workshops": "consortia", "annex": "documents", "platform": "platforms",
        "plan": "programmes", "session": "events",
    }  # fmt: skip


def test_a_reviewed_figure_may_be_about_what_a_register_holds(dataset):
    smallset.replace(dataset.raw / "figures/t1.csv", "actual,CN-GD,,field=optics+medicine",
                     "actual,CN-GD,workshops,field=optics+medicine")  # fmt: skip
    about = [row["subject"] for row in tables(dataset)["observations"]]
    assert about.count("workshops") == 2


def test_a_reviewed_figure_about_somebody_unknown_is_refused_with_the_nearest(dataset):
    smallset.replace(dataset.raw / "figures/t1.csv", "actual,CN-GD,,field=optics+medicine",
                     "actual,CN-GD,workshop,field=optics+medicine")  # fmt: skip
    told = refusal(dataset)
    assert "raw/figures/t1.csv, line 5, column subject: nobody of this identifier" in told
    assert "nearest: workshops" in told


def test_a_proposed_figure_may_be_about_somebody_unknown(dataset):
    smallset.add_row(dataset, "t1", start=8, end=10, printed="广东", kind="quantity", value=2,
                     lower=2, upper=2, closed="both", qualifier="exact", unit="count",
                     statistical="true", subject="nobody yet", status="proposed")  # fmt: skip
    assert tables(dataset)["observations"]


@pytest.mark.parametrize(
    "register, old, new, told",
    [
        ("consortia", "workshops,", "east,",
         "consortia.csv, line 2, column consortium_id: the identifier stands in "
         "raw/registers/organisations.csv too"),
        ("documents", "east;office", "east;nobody",
         "documents.csv, line 2, column issuer: leads to no row"),
        ("platforms", "service,office", "service,offices",
         "platforms.csv, line 2, column operator: leads to no row"),
        ("events", "meeting,,west", "meeting,,wets",
         "events.csv, line 2, column organiser: leads to no row"),
        ("consortia", ",optics,", ",optic,",
         "consortia.csv, line 2, column technical_field: leads to no row"),
        ("organisations", ",CN-GD,text", ",CN-GX,text",
         "organisations.csv, line 2, column seat: leads to no row"),
        ("documents", ",CN-GD,", ",CN-GX,",
         "documents.csv, line 2, column territory: leads to no row"),
        ("memberships", "workshops,office,", "workshops,officer,",
         "memberships.csv, line 3, column organisation_id: leads to no row"),
        ("memberships", "west,east,member", "office,east,member",
         "memberships.csv, line 4, column group_id: not a consortium"),
        ("consortia", ",,,east,2023", ",,,office,2023",
         "consortia.csv, line 2, column lead: raw/registers/memberships.csv has another lead"),
        ("memberships", "workshops,east,lead", "workshops,east,member",
         "consortia.csv, line 2, column lead: raw/registers/memberships.csv has no lead"),
        ("memberships", "workshops,office,member", "workshops,office,lead",
         "consortia.csv, line 2, column lead: raw/registers/memberships.csv has several leads"),
        ("programmes", "t2:", "t7:",
         "programmes.csv, line 2, column locator: no such text"),
        ("documents", "t1:87-89", "t1:89-87",
         "documents.csv, line 2, column locator: a place that ends before it starts"),
        ("memberships", "west,east,member", "east,east,member",
         "memberships.csv, line 4, column organisation_id: breaks the rule: nothing is a member"),
    ],
)  # fmt: skip
def test_a_row_that_leads_nowhere_or_contradicts_is_refused(dataset, register, old, new, told):
    change(dataset, register, old, new)
    assert told in refusal(dataset)


def test_several_leads_leave_the_lead_of_a_consortium_empty(dataset):
    change(dataset, "memberships", "workshops,office,member", "workshops,office,lead")
    change(dataset, "consortia", ",,,east,2023", ",,,,2023")
    assert tables(dataset)["consortia"][0]["lead"] is None


def test_a_register_with_another_header_is_refused_with_its_file(dataset):
    change(dataset, "events", "event_id,", "event,")
    assert "raw/registers/events.csv, line 1" in refusal(dataset)
