"""The examples in the docstrings say what really happens."""

from __future__ import annotations

import doctest
import importlib

import pytest

from tests.conftest import PROJECT

SOURCE = PROJECT / "src"
MODULES = sorted(
    ".".join(path.relative_to(SOURCE).with_suffix("").parts).removesuffix(".__init__")
    for path in SOURCE.rglob("*.py")
    if path.name != "__main__.py"
)


@pytest.mark.parametrize("name", MODULES)
def test_the_examples_of_the_module_run(name: str) -> None:
    # Without options: what stands there is what whoever types it sees.
    failed, _ = doctest.testmod(importlib.import_module(name))
    assert failed == 0
