"""What a spreadsheet program may run is known in one place, for sheets, workbooks and checks."""

import duckdb
import pytest

from indicators.model.spreadsheets import FORMULA, SIGNS


@pytest.mark.parametrize("sign", SIGNS)
def test_a_text_behind_each_sign_is_found_in_the_database(sign):
    found = duckdb.execute("SELECT regexp_matches(?, ?)", [f"{sign}SUM(A1)", FORMULA]).fetchone()
    assert found == (True,)


@pytest.mark.parametrize("text", ["-3.5", "+10%", "－３", "A=1", "", "3-5"])
def test_numbers_and_other_texts_are_no_formulas(text):
    assert duckdb.execute("SELECT regexp_matches(?, ?)", [text, FORMULA]).fetchone() == (False,)
