"""Print the lowest versions that pyproject.toml allows at run time, one requirement a line."""

import re
import tomllib
from pathlib import Path

PROJECT = tomllib.loads(Path("pyproject.toml").read_text(encoding="utf-8"))["project"]
EXTRAS = ("scale", "sdmx", "xlsx")


def lowest(requirement: str) -> str:
    """Turn ``name>=1.2,<2`` into ``name==1.2``."""
    return re.sub(r">=([\d.]+),<[\d.]+$", r"==\1", requirement)


declared = [
    *PROJECT["dependencies"],
    *(line for extra in EXTRAS for line in PROJECT["optional-dependencies"][extra]),
]
print("\n".join(map(lowest, declared)))
