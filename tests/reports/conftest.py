"""The package typed by hand, opened, and the report built from it."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import duckdb
import pytest

from indicators.reports.page import Edition, build
from tests.reports import package

EDITION = Edition("9.8.7", date(2026, 11, 21), "ab" * 32)


@pytest.fixture(scope="session")
def connection(tmp_path_factory: pytest.TempPathFactory) -> Iterator[duckdb.DuckDBPyConnection]:
    with package.open_package(tmp_path_factory.mktemp("clean"), package.tables()) as opened:
        yield opened


@pytest.fixture(scope="session")
def page(connection: duckdb.DuckDBPyConnection) -> str:
    return build(connection, EDITION).decode("utf-8")


@pytest.fixture
def clean(tmp_path: Path) -> Path:
    folder = tmp_path / "clean"
    folder.mkdir()
    return folder
