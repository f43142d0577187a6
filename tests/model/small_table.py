"""A small table with a field of each type, for tests of CSV."""

from indicators.model import fields
from indicators.model.types import Table

SMALL = Table(
    "small",
    "小表",
    "Small",
    "A table for tests.",
    (
        fields.CODE,
        fields.START,
        fields.VALUE,
        fields.PERIOD_START,
        fields.STATISTICAL,
        fields.NOTE,
        fields.UNIT_MULT,
        fields.KIND,
    ),
    ("code", "start"),
    frozenset({"kind"}),
)
HEADER = "code,start,value,period_start,statistical,note,unit_mult,kind\n"
GOOD = "A,2,1.8,2023-05-01,true,甲,8,rate\n"
