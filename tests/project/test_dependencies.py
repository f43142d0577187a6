"""Every library that the package imports is one that its installation brings."""

import ast
import re
import sys
import tomllib
from importlib.metadata import packages_distributions

from tests.conftest import PROJECT

SOURCE = PROJECT / "src/indicators"


def imported():
    """Give the top-level name of every import, wherever it stands in a module."""
    for path in SOURCE.rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if isinstance(node, ast.Import):
                yield from (alias.name.partition(".")[0] for alias in node.names)
            elif isinstance(node, ast.ImportFrom) and node.level == 0:
                yield str(node.module).partition(".")[0]


def test_every_import_is_a_declared_dependency():
    project = tomllib.loads((PROJECT / "pyproject.toml").read_text("utf-8"))["project"]
    extras = project["optional-dependencies"]
    wanted = [
        *project["dependencies"],
        *(line for name, lines in extras.items() if name != "dev" for line in lines),
    ]
    declared = {re.split(r"[^A-Za-z0-9._-]", line)[0].lower() for line in wanted}
    libraries = set(imported()) - set(sys.stdlib_module_names) - {"indicators"}
    installed = packages_distributions()
    assert len(libraries) > 5
    undeclared = {
        name
        for name in libraries
        if not declared & {one.lower() for one in installed.get(name, [name])}
    }
    assert undeclared == set()
