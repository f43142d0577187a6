"""Every export of a hostile dataset, read by a reader of its format: whole, exact and inert."""

import csv
import io
import json
import re
import zipfile
from pathlib import Path
from typing import Any

import duckdb
import frictionless
import openpyxl
import pandas as pd
import pyarrow.parquet as pq
import pyreadstat
import pytest
import yaml
from lxml import etree
from markdown import markdown as python_markdown
from markdown_it import MarkdownIt

from indicators.access.figures import FIGURES
from indicators.model.spreadsheets import SIGNS
from indicators.model.tables import CLEAN_TABLES
from indicators.model.types import FieldType, Table
from indicators.publishing import metadata
from indicators.publishing.exports import formats
from indicators.publishing.exports.package import TABLES
from tests.hostile.payloads import ATTACKS
from tests.hostile.reading import acting, drawn

XML = "{http://www.w3.org/XML/1998/namespace}lang"


@pytest.fixture(scope="module")
def cells(hostile, package) -> dict[str, dict[str, list[str]]]:
    """Return the texts of every table, column by column, by the plain reader of Python."""
    found = {}
    for table in CLEAN_TABLES:
        content = hostile.table(table.name).read_bytes().decode()
        rows = list(csv.DictReader(io.StringIO(content, newline="")))
        found[table.name] = {name: [row[name] for row in rows] for name in texts_of(table)}
    figures = package.arrow(FIGURES)
    found[FIGURES.name] = {
        name: ["" if cell is None else cell for cell in figures.column(name).to_pylist()]
        for name in texts_of(FIGURES)
    }
    return found


def texts_of(table: Table) -> list[str]:
    return [field.name for field in table.fields if field.type is FieldType.TEXT]


def filled(column: list[Any]) -> list[str]:
    return ["" if cell is None else cell for cell in column]


def test_every_attack_stands_in_the_tables_as_it_was_written(cells):
    assert set(ATTACKS) <= set(cells["mentions"]["note"])
    assert {f"{attack}30家" for attack in ATTACKS} <= set(cells["mentions"]["printed"])
    assert set(ATTACKS) <= set(cells["figures"]["note"])
    everything = "\0".join(
        cell for table in cells.values() for column in table.values() for cell in column
    )
    named = {name for table in cells.values() for name in table if name.startswith("name_")}
    assert {"name_zh", "name_en"} <= named
    assert all(everything.count(attack) > 5 for attack in ATTACKS)


def test_the_formats_of_this_file_are_all_there_are():
    told = {
        name.removeprefix("test_").split("_keeps_")[0] for name in globals() if "_keeps_" in name
    }
    assert told == {name.replace("-", "_") for name in formats.FORMATS}


@pytest.mark.parametrize("table", TABLES, ids=lambda table: table.name)
def test_parquet_keeps_every_text(exported, cells, table):
    rows = pq.read_table(exported / "parquet" / f"{table.name}.parquet")
    assert {name: filled(rows.column(name).to_pylist()) for name in texts_of(table)} == cells[
        table.name
    ]


def test_duckdb_keeps_every_text_and_every_view_can_be_read(exported, cells):
    (path,) = (exported / "duckdb").glob("*.duckdb")
    with duckdb.connect(str(path), read_only=True) as connection:
        for table in CLEAN_TABLES:
            names = ", ".join(f'"{name}"' for name in texts_of(table))
            if names:
                rows = connection.execute(f'SELECT {names} FROM "{table.name}"').fetchall()
                wanted = list(zip(*cells[table.name].values(), strict=True))
                assert [tuple(map(lambda c: c or "", row)) for row in rows] == wanted
        views = connection.execute("SELECT view_name FROM duckdb_views() WHERE NOT internal")
        for (view,) in views.fetchall():
            connection.execute(f'FROM "{view}"').fetchall()
        count = connection.execute("SELECT count(*) FROM observations").fetchone()
        assert count == (len(cells["observations"]["locator"]),)  # nothing dropped a table


@pytest.fixture(scope="module")
def workbook(exported) -> tuple[Any, zipfile.ZipFile]:
    (path,) = (exported / "xlsx").glob("*.xlsx")
    return openpyxl.load_workbook(path), zipfile.ZipFile(path)


@pytest.mark.parametrize("table", TABLES, ids=lambda table: table.name)
def test_xlsx_keeps_every_text(workbook, cells, table):
    header, *rows = workbook[0][table.name].iter_rows()
    at = {cell.value: number for number, cell in enumerate(header)}
    for name in texts_of(table):
        found = [row[at[name]].value for row in rows]
        # openpyxl shows how the standard writes a carriage return, and does not read it.
        assert filled(found) == [cell.replace("\r", "_x000D_") for cell in cells[table.name][name]]


def test_the_texts_of_the_workbook_are_exact_as_the_standard_writes_them(workbook, cells):
    tree = etree.fromstring(workbook[1].read("xl/sharedStrings.xml"))
    found = {"".join(item.itertext()) for item in tree}
    escape = re.compile("_x([0-9A-Fa-f]{4})_")
    read = {escape.sub(lambda match: chr(int(match[1], 16)), text) for text in found}
    for table in cells.values():
        assert {cell for column in table.values() for cell in column} - {""} <= read


def test_no_cell_of_the_workbook_is_a_formula_or_leads_anywhere(workbook):
    book, archive = workbook
    written = [cell for sheet in book for row in sheet.iter_rows() for cell in row]
    assert {cell.data_type for cell in written} <= {"s", "n", "d", "b"}
    assert not any(cell.hyperlink for cell in written)
    risky = [cell for cell in written if str(cell.value or "").startswith(tuple(SIGNS))]
    assert len(risky) > 50
    assert all(cell.quotePrefix for cell in risky if cell.data_type == "s")
    assert not [name for name in archive.namelist() if "external" in name or "vba" in name]
    for name in archive.namelist():
        if name.endswith((".xml", ".rels")):
            etree.fromstring(archive.read(name), etree.XMLParser(resolve_entities=False))
        if name.endswith(".rels"):
            assert b'TargetMode="External"' not in archive.read(name)


def test_the_workbook_says_what_it_is_in_both_languages(workbook, hostile):
    said = metadata.read(hostile)
    book, _ = workbook
    told = [row[0] or "" for row in book["readme"].iter_rows(values_only=True)]
    for text in (said.title_zh, said.title_en, said.description_zh, said.description_en):
        assert " ".join(text.split()) in " ".join(told)
    assert book.properties.title == said.title_en
    assert book.properties.subject == said.title_zh


@pytest.mark.parametrize("table", TABLES, ids=lambda table: table.name)
def test_dta_keeps_every_text(exported, cells, table):
    path = exported / "dta" / f"{table.name}.dta"
    frame = pd.read_stata(path, convert_categoricals=False)
    assert {name: list(frame[name]) for name in texts_of(table)} == cells[table.name]


@pytest.mark.parametrize("table", TABLES, ids=lambda table: table.name)
def test_labels_and_notes_of_stata_hold_nothing_that_it_obeys(exported, table):
    _, known = pyreadstat.read_dta(exported / "dta" / f"{table.name}.dta")
    labels = [label for names in known.variable_value_labels.values() for label in names.values()]
    told = [str(said) for said in (known.file_label, *known.column_labels, *known.notes, *labels)]
    for text in told:
        assert not set(text) & set("{}`$")
        assert text.isprintable()


def test_sdmx_csv_keeps_every_text(exported, cells):
    found = []
    for name in ("figures", "figures_undated"):
        content = (exported / "sdmx-csv" / f"{name}.csv").read_bytes().decode()
        found += list(csv.DictReader(io.StringIO(content, newline="")))
    assert None not in {key for row in found for key in row}
    assert {row["FIGURE_ID"]: row["COMMENT_OBS"] for row in found} == noted(cells)


def noted(cells) -> dict[str, str]:
    return dict(zip(cells["figures"]["figure_id"], cells["figures"]["note"], strict=True))


@pytest.mark.parametrize("name", ["sdmx-csv", "sdmx-ml"])
def test_structures_of_sdmx_name_every_place_in_both_languages(exported, cells, name):
    tree = etree.parse(exported / name / "structure.xml", etree.XMLParser(resolve_entities=False))
    assert {etree.QName(element).namespace for element in tree.iter(etree.Element)} == {
        *("http://www.sdmx.org/resources/sdmxml/schemas/v2_1/" + part
          for part in ("message", "structure", "common")), None,
    }  # fmt: skip
    for language in ("zh", "en"):
        names = {element.text for element in tree.iter("{*}Name") if element.get(XML) == language}
        for table in ("areas", "indicators", "units"):
            assert set(cells[table][f"name_{language}"]) <= names


def test_sdmx_ml_keeps_every_text(exported, cells):
    found = {}
    for name in ("figures", "figures_undated"):
        tree = etree.parse(
            exported / "sdmx-ml" / f"{name}.xml", etree.XMLParser(resolve_entities=False)
        )
        for one in tree.iter("{*}Obs"):
            values = {value.get("id"): value.get("value") for value in one.iter("{*}Value")}
            found[values["FIGURE_ID"]] = values.get("COMMENT_OBS", "")
    assert found == noted(cells)


JSONS = {
    "croissant": ["croissant.json"],
    "dcat": ["dcat.jsonld", "schema.jsonld"],
    "csvw": ["csv-metadata.json"],
}


def languages(entries: list[dict[str, str]]) -> dict[str, str]:
    return {entry["@language"]: entry["@value"] for entry in entries}


def loaded(exported: Path, name: str) -> list[Any]:
    """Read the JSON documents of a format; none may act in a page or on a terminal."""
    found = []
    for file in JSONS[name]:
        text = (exported / name / file).read_text(encoding="utf-8")
        assert "<" not in text
        assert acting(text) == []
        found.append(json.loads(text))
    return found


def test_croissant_keeps_titles_keywords_and_texts(exported, hostile, cells):
    (found,) = loaded(exported, "croissant")
    said = metadata.read(hostile)
    assert found["name"]["zh"] == said.title_zh
    assert found["description"] == {"en": said.description_en, "zh": said.description_zh}
    assert found["keywords"] == list(said.keywords)
    labels = [text["prov:label"] for text in found["prov:wasDerivedFrom"]]
    pairs = zip(cells["sources"]["publisher"], cells["sources"]["title"], strict=True)
    assert labels == [f"{publisher}: {title}" for publisher, title in pairs]


def test_dcat_keeps_titles_makers_and_indicators(exported, hostile, cells):
    dcat, schema = loaded(exported, "dcat")
    said = metadata.read(hostile)
    assert languages(dcat["dct:title"]) == {"zh": said.title_zh, "en": said.title_en}
    assert languages(dcat["dct:description"]) == {
        "zh": said.description_zh,
        "en": said.description_en,
    }
    makers = [entry["title"] for entry in said.contributors]
    assert [maker["foaf:name"] for maker in dcat["dct:creator"]] == makers
    assert [maker["name"] for maker in schema["creator"]] == makers
    measured = {one["identifier"]: one for one in schema["variableMeasured"]}
    for code, zh, en in zip(
        *(cells["indicators"][name] for name in ("code", "name_zh", "name_en")), strict=True
    ):
        assert (measured[code]["alternateName"], measured[code]["name"]) == (zh, en)


def test_csvw_keeps_titles(exported, hostile):
    (found,) = loaded(exported, "csvw")
    said = metadata.read(hostile)
    assert languages(found["dc:title"]) == {"zh": said.title_zh, "en": said.title_en}


def test_odcs_keeps_titles_and_words(exported, hostile):
    text = (exported / "odcs" / "contract.odcs.yaml").read_text(encoding="utf-8")
    found = yaml.safe_load(text)
    said = metadata.read(hostile)
    own = {entry["property"]: entry["value"] for entry in found["customProperties"]}
    assert (found["name"], own["title_zh"]) == (said.title_en, said.title_zh)
    assert found["description"]["purpose"] == said.description_en
    assert found["tags"] == list(said.keywords)
    assert not re.search(r"(?m)^\s*(?:-\s+)?(?:[\w.]+:\s+)?[!&*]\w", text)  # no tag, no anchor


@pytest.mark.parametrize("name", ["croissant", "dcat", "csvw", "odcs"])
def test_tables_beside_a_description_are_those_of_the_package(exported, hostile, name):
    for table in CLEAN_TABLES:
        copy = exported / name / "clean" / f"{table.name}.csv"
        assert copy.read_bytes() == hostile.table(table.name).read_bytes()


def test_the_description_of_the_package_is_read_by_frictionless(hostile):
    text = hostile.descriptor.read_text(encoding="utf-8")
    assert acting(text) == []
    said = metadata.read(hostile)
    package = frictionless.Package(hostile.descriptor.as_posix())
    assert (package.title, package.description) == (said.title_en, said.description_en)
    assert package.to_descriptor()["title_zh"] == said.title_zh
    assert [entry["title"] for entry in package.contributors] == [
        entry["title"] for entry in said.contributors
    ]
    assert frictionless.validate(hostile.descriptor.as_posix()).valid


READERS = {
    "commonmark": lambda text: (
        MarkdownIt("commonmark", {"html": True}).enable("table").render(text)
    ),
    "github": lambda text: MarkdownIt("gfm-like", {"html": True, "linkify": False}).render(text),
    "mkdocs": lambda text: python_markdown(text, extensions=["tables", "fenced_code", "def_list"]),
}


@pytest.fixture(scope="module")
def pages(exported, hostile) -> dict[str, str]:
    found = {path.parent.name: path for path in exported.glob("*/README.md")}
    assert set(found) == set(formats.FORMATS)
    found |= {name: hostile.root / f"docs/{name}.md" for name in ("indicators", "sources")}
    return {name: path.read_text(encoding="utf-8") for name, path in found.items()}


@pytest.mark.parametrize("reader", READERS)
def test_pages_show_every_name_and_none_is_a_tag_or_a_link(pages, reader, hostile, cells):
    said = metadata.read(hostile)
    for name, page in pages.items():
        assert acting(page) == []
        shown = drawn(READERS[reader](page))
        assert shown.tags <= {
            *("h1", "h2", "h3", "p", "ul", "li", "code", "pre", "strong", "em", "a"),
            *("table", "thead", "tbody", "tr", "th", "td"),
        }  # fmt: skip
        assert shown.attributes <= {"href", "style", "id", "align", "class"}
        assert all(link.startswith(("https://", "#")) for link in shown.links)
        assert all("script" not in link.casefold() for link in shown.links)
        if name in formats.FORMATS:
            for text in (said.title_zh, said.title_en, said.description_zh, said.description_en):
                assert seen(text) in shown.text
    shown = drawn(READERS[reader](pages["indicators"]))
    for column in ("family", "name_zh", "name_en", "definition_zh", "definition_en"):
        assert all(seen(text) in shown.text for text in cells["indicators"][column])
    shown = drawn(READERS[reader](pages["sources"]))
    for column in ("title", "publisher", "publisher_en", "note"):
        assert all(seen(text) in shown.text for text in cells["sources"][column])


def seen(text: str) -> str:
    """Write a text as a page shows it: white space is one blank, what does not print is named."""
    line = " ".join(text.split())
    return "".join(c if c.isprintable() else c.encode("unicode_escape").decode() for c in line)
