import pytest

from indicators.tidy.printed import decimal_places, unit_multiplier


@pytest.mark.parametrize(
    "printed, multiplier, places",
    [
        ("4802.6亿元", 8, 1),
        ("超9300项", 0, 0),
        ("超7.6万家", 4, 1),
        ("万亿元", 12, 0),
        ("超千亿元", 8, 0),
        ("百余家", 0, 0),
        ("20多家", 0, 0),
        ("10余万", 4, 0),
        ("1.8亿多", 8, 1),
        ("一千多万", 4, 0),
        ("三十几万", 4, 0),
        ("数万", 4, 0),
        ("5千万", 7, 0),
        ("5千多亿元", 11, 0),
        ("3百余萬人", 6, 0),
        ("3亿5000万元", 4, 0),
        ("2.5万-3万", 4, 1),
        ("2.50%", 0, 2),
        ("１．８億元", 8, 1),
        ("1.\n8亿", 8, 1),
        ("50(wǔ)万(wan)", 4, 0),
        ("一(yi)半左右", 0, 0),
        ("第二位", 0, 0),
        ("连续八年", 0, 0),
        ("四分之一", 0, 0),
        ("1,821项", 0, 0),
    ],
)
def test_multiplier_and_places_are_those_of_the_print(printed, multiplier, places):
    assert (unit_multiplier(printed), decimal_places(printed)) == (multiplier, places)
