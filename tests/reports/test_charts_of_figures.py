"""Which charts a figure stands in is asked of the queries; each chart has one, and no other has."""

from indicators.reports.chapters import CHAPTERS
from indicators.warehouse import charts


def test_every_query_that_is_asked_for_a_figure_belongs_to_a_chart():
    drawn = [chart for chapter in CHAPTERS for chart in chapter.charts]
    assert charts.names() == sorted(chart.id for chart in drawn)


def test_a_figure_is_found_in_its_charts_under_their_anchors(connection):
    found = next(f for f in charts.of(connection, "s4-10") if f["chart"] == "rd_expenditure")
    drawn = {chart.id: chart.anchor for chapter in CHAPTERS for chart in chapter.charts}
    assert found["anchor"].endswith(f"#{drawn['rd_expenditure']}")
    assert charts.of(connection, "s4-11") == []
