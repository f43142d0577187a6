from dataclasses import replace

import pytest

from indicators.model.rules import GROUPING_PREFIX
from indicators.model.tables import AREAS
from indicators.model.types import Severity
from indicators.warehouse import row_rules
from tests.model.samples import valid_row


@pytest.mark.parametrize("severity, lines", [(Severity.ERROR, [7]), (Severity.WARNING, [])])
def test_only_what_is_an_error_keeps_a_row_from_being_used(severity, lines):
    table = replace(AREAS, rules=(replace(GROUPING_PREFIX, severity=severity),))
    rows = [
        valid_row(AREAS) | {"code": "CN-GD", "level": level} for level in ("province", "grouping")
    ]
    found = row_rules.problems(table, rows, [5, 7], "areas.csv")
    assert [problem.line for problem in found] == lines
