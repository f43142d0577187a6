"""`import indicators`: a few public names, loaded when they are used."""

import subprocess
import sys
from decimal import Decimal

import pytest

import indicators


def test_the_public_names_are_listed_and_there():
    assert set(indicators.__all__) <= set(dir(indicators))
    for name in indicators.__all__:
        assert getattr(indicators, name) is not None


def test_a_text_is_read():
    (mention,) = indicators.extract("超9300项")
    assert (mention.value, mention.lower, mention.upper) == (Decimal(9300), Decimal(9300), None)
    assert indicators.read("超9300项").accounting.complete


def test_the_installed_package_is_opened_where_no_folder_is_named(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    with indicators.connect() as package:
        assert package.sql("SELECT count(*) FROM areas").fetchall()[0][0] > 30


def test_the_package_in_a_folder_is_opened_for_sql(built):
    with indicators.connect(built.root) as package:
        assert package.sql("SELECT value FROM rd_printed WHERE area = 'CN-GD'").fetchall() == [
            (Decimal(1250000000),)
        ]


def test_an_unknown_name_is_an_ordinary_error():
    with pytest.raises(AttributeError, match="no attribute 'nonsense'"):
        _ = indicators.nonsense  # type: ignore[attr-defined]


def test_importing_loads_no_room():
    script = "import indicators, sys; print([m for m in sys.modules if m.startswith('indicators')])"
    ran = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)
    assert ran.stdout.strip() == "['indicators']"
