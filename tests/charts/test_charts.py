"""The charts of the report in a notebook."""

import inspect
from importlib import resources

import altair as alt
import pytest

from indicators import charts
from indicators.errors import UnknownIdError
from indicators.warehouse import charts as drawn_from
from indicators.warehouse import query
from indicators.warehouse.database import connect
from indicators.warehouse.trace import trace


@pytest.mark.parametrize("name", charts.names())
def test_every_chart_is_valid_and_says_its_finding(project, name):
    drawn = charts.draw(name, project)
    assert isinstance(drawn, alt.LayerChart)
    specification = drawn.to_dict(validate=True)
    assert len(" ".join(specification["title"]["text"])) > 15
    assert specification["title"]["subtitle"]


@pytest.mark.parametrize("name", [n for n in charts.__all__ if n not in {"draw", "names"}])
def test_a_function_draws_the_chart_of_its_name(project, name):
    function = getattr(charts, name)
    drawn = function(project, language="zh", width="narrow").to_dict()
    assert drawn == charts.draw(name, project, language="zh", width="narrow").to_dict()
    assert inspect.signature(function).return_annotation == "alt.LayerChart"


def test_contracts_can_be_counted(project):
    value, count = (
        charts.technology_contracts(project, measure=measure).to_dict()["title"]["subtitle"][0]
        for measure in ("value", "count")
    )
    assert value.startswith("Contract value")
    assert count.startswith("Number of contracts")


def test_an_unknown_name_is_told_with_the_nearest(project):
    with pytest.raises(UnknownIdError, match="rd_expenditure"):
        charts.draw("rd_expenditures", project)
    with pytest.raises(UnknownIdError, match="from 1 to 1"):
        charts.draw("rd_expenditure", project, panel=2)


def test_chinese_is_drawn_with_the_font_of_the_package_where_the_machine_has_none(project):
    drawn = charts.draw("conversion_contracts", project, language="zh").to_dict()
    assert drawn["config"]["font"].startswith("Noto Sans CJK SC")
    folder = resources.files("indicators.reports") / "static" / "fonts"
    assert (folder / "NotoSansCJKsc-Regular-subset.otf").read_bytes()[:4] == b"OTTO"
    assert "SIL OPEN FONT LICENSE" in (folder / "OFL.txt").read_text("utf-8").upper()


def test_every_derivation_worth_a_chart_is_drawn_and_names_its_chart(project):
    with connect(project / "clean") as opened:
        found = opened.sql("SELECT derivation_id FROM derivations WHERE chart_worthy").fetchall()
        drawn = {
            identifier for name in drawn_from.names() for identifier in _derivations(opened, name)
        }
        assert len(found) > 30
        assert {identifier for (identifier,) in found} <= drawn
        (one,) = trace(opened, "rd_share_guangdong")["charts"]
    assert one["anchor"] == "reports/index.html#fig-rd-implied"


def _derivations(opened, name):
    table = query.run(opened, query.named(name))
    named = "derivation_id" in table.column_names
    return [cell for cell in table.column("derivation_id").to_pylist() if cell] if named else []
