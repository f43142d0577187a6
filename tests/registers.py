"""Registers for the small dataset: who and what its two texts name."""

import csv
import io
from collections.abc import Iterator

from indicators.ledger.registers import TABLES
from indicators.workspace import Workspace
from tests.smallset import TEXTS, put

ROWS: dict[str, list[dict[str, str]]] = {
    "organisations": [
        {"organisation_id": "east", "name_printed": "广东", "organisation_type": "government",
         "seat": "CN-GD", "seat_basis": "text"},
        {"organisation_id": "west", "name_printed": "江苏", "organisation_type": "alliance"},
        {"organisation_id": "office", "name_printed": "光学", "other_names": "医药",
         "organisation_type": "enterprise"},
    ],
    "consortia": [
        {"consortium_id": "workshops", "name_printed": "示范工坊", "consortium_type": "regional",
         "technical_field": "optics", "lead": "east", "founded": "2023", "founding_size": "2"},
    ],
    "documents": [
        {"document_id": "annex", "name_printed": "附表", "document_type": "report",
         "issuer": "east;office", "territory": "CN-GD"},
    ],
    "platforms": [
        {"platform_id": "platform", "name_printed": "平台V2", "platform_type": "service",
         "operator": "office"},
    ],
    "programmes": [
        {"programme_id": "plan", "name_printed": "计划", "programme_type": "programme"},
    ],
    "events": [
        {"event_id": "session", "name_printed": "全年", "event_type": "meeting",
         "organiser": "west", "seat": "CN-GD", "seat_basis": "common_knowledge"},
    ],
    "memberships": [
        {"group_id": "workshops", "organisation_id": "east", "role": "lead",
         "locator": "t1:9-11"},
        {"group_id": "workshops", "organisation_id": "office", "role": "member"},
        {"group_id": "west", "organisation_id": "east", "role": "member", "locator": "t1:9-11"},
    ],
}  # fmt: skip


def write(dataset: Workspace) -> Workspace:
    """Write the registers into a small dataset, each name with the place where it stands."""
    for table in TABLES:
        buffer = io.StringIO(newline="")
        writer = csv.DictWriter(buffer, table.field_names, lineterminator="\n", restval="")
        writer.writeheader()
        for row in ROWS[table.name]:
            named = {"name_zh": row.get("name_printed", ""), "description_en": "for tests"}
            cells = {**named, "locator": ";".join(_places(row)), **row}
            writer.writerow({name: cells.get(name, "") for name in table.field_names})
        put(dataset.raw / f"registers/{table.name}.csv", buffer.getvalue())
    return dataset


def _places(row: dict[str, str]) -> Iterator[str]:
    """Give the first place of each form of a name; a member stands where it is named."""
    forms = [row.get("name_printed") or ("光学" if "group_id" in row else "")]
    forms += [form for form in row.get("other_names", "").split(";") if form]
    for form in forms:
        source = next(source for source, text in TEXTS.items() if form in text)
        start = TEXTS[source].index(form)
        yield f"{source}:{start}-{start + len(form)}"
