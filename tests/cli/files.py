"""Look into the files that a command reads and writes."""

import csv
from pathlib import Path


def rows(path: Path) -> list[dict[str, str]]:
    """Read a CSV file as dictionaries."""
    with path.open(encoding="utf-8-sig", newline="") as lines:
        return list(csv.DictReader(lines))


def write_rows(path: Path, changed: list[dict[str, str]], delimiter: str = ",") -> None:
    """Write dictionaries as a CSV file."""
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, list(changed[0]), lineterminator="\n", delimiter=delimiter)
        writer.writeheader()
        writer.writerows(changed)


def contents(folder: Path) -> dict[Path, bytes]:
    """Read every file of a folder."""
    return {path: path.read_bytes() for path in sorted(folder.rglob("*")) if path.is_file()}
