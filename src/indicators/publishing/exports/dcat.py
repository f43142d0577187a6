"""DCAT 3 and schema.org, each as JSON-LD: what catalogues and search engines read."""

from __future__ import annotations

from typing import Any

from indicators.files import sha256
from indicators.model import tables
from indicators.model.tables import CLEAN_TABLES
from indicators.publishing.exports import json_ld
from indicators.publishing.exports.json_ld import both
from indicators.publishing.exports.package import Files, Package

_OPENING = """
`dcat.jsonld` is a DCAT 3 description for data catalogues, `schema.jsonld` a schema.org description
for web pages and search engines. Both name the tables in `clean/` with size and SHA-256.
"""
_MEDIA = "https://www.iana.org/assignments/media-types/text/csv"
_LANGUAGES = [
    {"@id": "http://publications.europa.eu/resource/authority/language/ZHO"},
    {"@id": "http://publications.europa.eu/resource/authority/language/ENG"},
]


def files(package: Package) -> Files:
    """Return both descriptions and the tables that they describe.

    Raises
    ------
    InputError
        If a table is missing or wrong.
    """
    return {
        "dcat.jsonld": json_ld.written(_dcat(package)),
        "schema.jsonld": json_ld.written(_schema(package)),
        **package.tables_as_csv,
        "README.md": package.readme(_OPENING),
    }


def _dcat(package: Package) -> dict[str, Any]:
    said = package.described
    return {
        "@context": {
            "dcat": "http://www.w3.org/ns/dcat#",
            "dct": "http://purl.org/dc/terms/",
            "foaf": "http://xmlns.com/foaf/0.1/",
            "spdx": "http://spdx.org/rdf/terms#",
            "xsd": "http://www.w3.org/2001/XMLSchema#",
        },
        "@id": package.homepage,
        "@type": "dcat:Dataset",
        "dct:identifier": said.name,
        "dct:title": both(said.title_zh, said.title_en),
        "dct:description": both(said.description_zh, said.description_en),
        "dct:creator": [{"@type": "foaf:Agent", "foaf:name": name} for name in package.creators],
        "dct:publisher": {"@type": "foaf:Agent", "foaf:name": package.creators[0]},
        "dct:issued": {
            "@type": "xsd:date",
            "@value": said.created.date().isoformat(),
        },
        "dcat:version": said.version,
        "dct:license": [{"@id": str(entry["path"])} for entry in said.licenses],
        "dct:language": _LANGUAGES,
        "dct:bibliographicCitation": package.citation,
        "dcat:keyword": list(said.keywords),
        "dct:temporal": _period(package),
        "dcat:distribution": [
            {
                "@type": "dcat:Distribution",
                "dct:title": both(table.title_zh, table.title_en),
                "dct:description": {"@value": table.description, "@language": "en"},
                "dcat:downloadURL": {"@id": name},
                "dcat:mediaType": {"@id": _MEDIA},
                "dct:license": {"@id": str(said.licenses[0]["path"])},
                "dcat:byteSize": {"@type": "xsd:nonNegativeInteger", "@value": str(len(content))},
                "spdx:checksum": {
                    "@type": "spdx:Checksum",
                    "spdx:algorithm": {"@id": "spdx:checksumAlgorithm_sha256"},
                    "spdx:checksumValue": {"@type": "xsd:hexBinary", "@value": sha256(content)},
                },
            }
            for table, (name, content) in zip(
                CLEAN_TABLES, package.tables_as_csv.items(), strict=True
            )
        ],
    }


def _days(package: Package) -> tuple[str, str] | None:
    """Return the first and the last day that a figure is about."""
    spans = [
        (row["period_start"], row["period_end"])
        for table in (tables.OBSERVATIONS, tables.REFERENCE)
        for row in package.arrow(table).select(["period_start", "period_end"]).to_pylist()
        if row["period_start"] is not None
    ]
    if not spans:
        return None
    return min(first for first, _ in spans).isoformat(), max(last for _, last in spans).isoformat()


def _period(package: Package) -> dict[str, Any]:
    days = _days(package)
    if days is None:
        return {"@type": "dct:PeriodOfTime"}
    return {
        "@type": "dct:PeriodOfTime",
        "dcat:startDate": {"@type": "xsd:date", "@value": days[0]},
        "dcat:endDate": {"@type": "xsd:date", "@value": days[1]},
    }


def _schema(package: Package) -> dict[str, Any]:
    said = package.described
    days = _days(package)
    used = {row["indicator"] for row in package.arrow(tables.OBSERVATIONS).to_pylist()}
    used |= {row["indicator"] for row in package.arrow(tables.REFERENCE).to_pylist()}
    return {
        "@context": "https://schema.org/",
        "@type": "Dataset",
        "@id": package.homepage,
        "name": said.title_en,
        "alternateName": [said.title_zh, said.name],
        "description": f"{said.description_en} {said.description_zh}",
        "identifier": said.name,
        "version": said.version,
        "datePublished": said.created.date().isoformat(),
        "license": str(said.licenses[0]["path"]),
        "creator": [{"@type": "Organization", "name": name} for name in package.creators],
        "keywords": list(said.keywords),
        "inLanguage": ["zh", "en"],
        "isAccessibleForFree": True,
        "citation": package.citation,
        **({} if days is None else {"temporalCoverage": "/".join(days)}),
        "spatialCoverage": {"@type": "Place", "name": "China", "identifier": "CN"},
        "variableMeasured": [
            {
                "@type": "StatisticalVariable",
                "identifier": row["code"],
                "name": row["name_en"],
                "alternateName": row["name_zh"],
                "description": row["definition_en"],
                "unitCode": row["unit"],
            }
            for row in package.arrow(tables.INDICATORS).to_pylist()
            if row["code"] in used
        ],
        "distribution": [
            {
                "@type": "DataDownload",
                "name": name,
                "contentUrl": name,
                "encodingFormat": "text/csv",
                "contentSize": f"{len(content)} B",
                "sha256": sha256(content),
            }
            for name, content in package.tables_as_csv.items()
        ],
    }
