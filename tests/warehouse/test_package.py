"""Places, verdicts and derivations of the package, asked of its tables as a reader would."""

from pathlib import Path

import pytest

from indicators.warehouse import query
from indicators.warehouse.database import connect
from indicators.warehouse.trace import trace

CLEAN = Path(__file__).parents[2] / "clean"


@pytest.fixture(scope="module")
def package():
    with connect(CLEAN) as connection:
        yield connection


def first(package, sql):
    return package.execute(sql).fetchall()


def test_guangdong_is_first_in_research_spending_in_the_eight_years_to_2023(package):
    streaks = first(
        package,
        "SELECT first_year, last_year, years, place_before FROM streaks WHERE place = 1 "
        "AND scope = 'CN' AND area = 'CN-GD' AND series = 'rd_expenditure_annual'",
    )
    assert streaks == [(2016, 2023, 8, 2)]


def test_every_place_of_a_year_agrees_with_a_count_of_larger_values(package):
    wrong = first(
        package,
        "SELECT series, scope, year, a.area FROM rank_by_year AS a JOIN rank_by_year AS b "
        "USING (series, scope, year) WHERE a.among IS NOT NULL GROUP BY ALL "
        "HAVING any_value(a.place) <> 1 + count_if(b.value > a.value) "
        "OR any_value(a.among) <> count(*)",
    )
    assert wrong == []


def test_streaks_cover_every_place_once_and_never_touch(package):
    assert first(
        package, "SELECT (SELECT sum(years) FROM streaks) = count(*) FROM rank_by_year"
    ) == [(True,)]
    touching = (
        "SELECT * FROM streaks AS a JOIN streaks AS b USING (series, scope, area, place) "
        "WHERE b.first_year = a.last_year + 1"
    )
    assert first(package, touching) == []


def test_counts_by_verdict_and_series_add_up_to_the_tables(package):
    counts = "SELECT (SELECT sum(comparisons) FROM reconciliation_by_verdict), count(*)"
    assert len(set(first(package, f"{counts} FROM reconciliation")[0])) == 1
    counts = 'SELECT (SELECT sum("values") FROM reference_by_series), count(*)'
    assert len(set(first(package, f"{counts} FROM reference")[0])) == 1


def test_the_verdict_on_the_streak_rests_on_the_series(package):
    found = first(
        package,
        "SELECT verdict, reference_value, finding_en FROM reconciliation "
        "WHERE comparison = 'streak' AND series = 'rd_expenditure_annual'",
    )
    assert found == [("agrees", 8, "No. 1 in 2016–2023; No. 2 in 2015. The same number.")]


def test_counts_by_claim_add_up_to_the_derivations(package):
    counts = "SELECT (SELECT sum(derivations) FROM derivations_by_claim), count(*)"
    assert len(set(first(package, f"{counts} FROM derivations")[0])) == 1


@pytest.mark.parametrize(
    "identifier, kind, lists",
    [
        ("rd_expenditure_annual:CN-GD:2023", "reference", ("observations", "derivations")),
        ("tech_contract_value_out", "series", ("values", "relations")),
        ("rd_growth_per_year_guangdong", "derivation", ("operands",)),
        ("s004-2902", "observation", ("mentions", "official")),
        ("s003-4637", "mention", ("official",)),
        ("s004-1084", "mention", ("observations",)),
    ],
)
def test_a_figure_is_shown_with_all_that_it_stands_on(package, identifier, kind, lists):
    found = trace(package, identifier)
    assert found["kind"] == kind
    assert all(found[name] for name in lists)


def test_operands_of_a_derivation_are_shown_printed_and_official(package):
    operands = trace(package, "rd_share_guangdong")["operands"]
    assert [row["id"] for row in operands] == ["s004-2877", "rd_expenditure_annual:CN:2023"]


def test_a_figure_names_the_rows_that_charts_draw_it_from(package):
    """Rows are counted from 1, as they stand in the data that a chart offers for download."""
    found = trace(package, "s004-2877")["charts"]
    assert found
    for drawn in found:
        table = query.run(package, query.named(drawn["chart"]))
        row = table.column("observation_id").to_pylist()[drawn["row"] - 1]
        assert row == "s004-2877"
        assert drawn["anchor"] == f"reports/index.html#fig-{drawn['chart'].replace('_', '-')}"
