"""The heads of a table say what its columns hold: words in print, or a formula."""

from decimal import Decimal

import pytest

from indicators.reports.figures import Figure
from indicators.reports.formulas import with_operands
from indicators.reports.measures import CONTRACTS, COUNT, MONEY
from indicators.reports.tables import claims_table

PRINTED, DERIVED = with_operands(
    [
        Figure(
            "printed",
            observation_id="s001-4",
            value=Decimal(9),
            qualifier="exact",
            printed="9家",
            locator="s001:4-6",
            unit="count",
        ),
        Figure("derived", value=Decimal(18), formula="[s001-4] * 2", derivation_id="twice"),
    ]
)


@pytest.mark.parametrize(
    "figures,second,last",
    [
        ([PRINTED], "As printed", "Place (characters)"),
        ([DERIVED], "Formula", "Identifier"),
        ([PRINTED, DERIVED], "As printed, or formula", "Place or identifier"),
    ],
)
def test_a_column_is_headed_by_what_is_in_it(figures, second, last):
    table = claims_table(
        [(figures, COUNT)], "en", caption="Counts", first="Figure", label=lambda _: "one"
    )
    assert (table.head[1], table.head[-1]) == (second, last)
    cells = {figure.role: row for figure, row in zip(figures, table.rows, strict=True)}
    if "derived" in cells:
        assert cells["derived"][1].text == "9 × 2"
        assert cells["derived"][-1].text == "twice"
    if "printed" in cells:
        assert (cells["printed"][1].text, cells["printed"][1].lang) == ("9家", "zh")


def test_the_unit_of_the_intervals_stands_in_the_head_or_where_there_are_several_in_the_cells():
    amount = Figure("printed", value=Decimal(10**12), lower=Decimal(10**12), closed="neither")
    table = claims_table([([amount], MONEY)], "zh", caption="", first="", label=lambda _: "one")
    assert (table.head[3], table.rows[0][3].text) == ("区间（亿元）", "(10000, ∞)")
    table = claims_table(
        [([amount], MONEY), ([PRINTED], COUNT), ([], CONTRACTS)],
        "en",
        caption="",
        first="",
        label=lambda _: "one",
    )
    assert table.head[3] == "Interval"
    assert [row[3].text for row in table.rows] == ["(1,000, ∞) CNY billion", "(−∞, ∞)"]
