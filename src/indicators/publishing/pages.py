"""Pages for people that follow from the tables: indicators and their comparability, sources."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence

from indicators.escaping import markdown, markdown_address, markdown_code
from indicators.model.cells import Row

Rows = Mapping[str, Sequence[Row]]
"""Typed rows of the clean tables by the name of the table."""

_INDICATORS = """\
# Indicators · 指标

<!-- Made by `make build` from the tables; changes here are overwritten. -->

What is measured, in which unit, and what may be compared with what. 各指标的定义、单位与可比性。

- **stock** is counted on a date, **flow** over a span, **ratio** and **position** are neither.
  Flows of several places may be added only where their rows have no `do_not_add`.
- Values of two series of one indicator are not to be joined: the lines under *Comparability* say
  why. A **break** names the first period that is not to be compared with those before it.
- *printed* counts the reviewed figures in texts, *official* the values of the series.

不同序列的数值不可相接；“断点”所列时期起与此前不可比。
"""
_SOURCES = """\
# Sources · 来源

<!-- Made by `make build` from the tables; changes here are overwritten. -->

Where the figures stand. The texts themselves belong to their publishers and are not in the package:
each figure carries source, offsets and its words, and `sha256` proves which text was read.
原文不在数据包内；每个数字以来源、字符位置与原样文字为凭。
"""


def indicators(rows: Rows) -> bytes:
    """Return the page of the indicators.

    Parameters
    ----------
    rows : mapping of str to sequence of dict
        Typed rows of `indicators`, `observations`, `series`, `reference`, `series_relations` and
        `series_breaks`.

    Returns
    -------
    bytes
        Markdown, the same each time.
    """
    printed = Counter(str(row["indicator"]) for row in rows["observations"])
    values = _values(rows["reference"])
    series: dict[str, list[Row]] = defaultdict(list)
    for row in rows["series"]:
        series[str(row["indicator"])].append(row)
    families: dict[str, list[Row]] = defaultdict(list)
    for row in rows["indicators"]:
        families[str(row["family"])].append(row)
    parts = [_INDICATORS]
    parts += [f"- [{markdown(family)}](#{_anchor(family)})" for family in sorted(families)]
    for family in sorted(families):
        parts += ["", f'<a id="{_anchor(family)}"></a>', "", f"## {markdown(family)}"]
        for row in families[family]:
            own = series[str(row["code"])]
            parts += _indicator(row, printed[str(row["code"])], own, values)
            parts += _comparability(own, rows)
    return ("\n".join(parts) + "\n").encode()


def _anchor(text: str) -> str:
    return "".join(sign if sign.isalnum() else "-" for sign in text.casefold())


def _values(reference: Iterable[Row]) -> dict[str, list[Row]]:
    found: dict[str, list[Row]] = defaultdict(list)
    for row in reference:
        found[str(row["series"])].append(row)
    return found


def _indicator(
    row: Row, printed: int, series: Sequence[Row], values: Mapping[str, Sequence[Row]]
) -> list[str]:
    official = sum(len(values[str(one["code"])]) for one in series)
    lines = [
        "",
        f"### {markdown(str(row['code']))}",
        "",
        f"**{markdown(str(row['name_zh']))} · {markdown(str(row['name_en']))}**, unit "
        f"{markdown_code(str(row['unit']))}, {row['time_type']}; "
        f"{printed} printed, {official} official.",
        "",
        markdown(f"{row['definition_zh']} {row['definition_en']}"),
    ]
    if series:
        lines += [
            "",
            "| series | what | unit | values | periods |",
            "| --- | --- | --- | ---: | --- |",
        ]
    for one in series:
        periods = sorted(str(value["time_period"]) for value in values[str(one["code"])])
        span = f"{periods[0]} to {periods[-1]}" if periods else ""
        what = markdown(f"{one['name_zh']} · {one['name_en']}")
        code, unit = (markdown_code(str(one[name])) for name in ("code", "unit"))
        lines.append(f"| {code} | {what} | {unit} | {len(periods)} | {span} |")
    return lines


def _comparability(series: Sequence[Row], rows: Rows) -> list[str]:
    codes = {str(one["code"]) for one in series}
    lines = [
        f"- {markdown_code(str(row['series']))} and {markdown_code(str(row['other_series']))}: "
        + markdown(f"{row['reason_zh']} {row['reason_en']}")
        for row in rows["series_relations"]
        if codes & {str(row["series"]), str(row["other_series"])}
    ]
    lines += [
        f"- {markdown_code(str(row['series']))}, break in {row['time_period']}: "
        + markdown(f"{row['reason_zh']} {row['reason_en']}")
        for row in rows["series_breaks"]
        if str(row["series"]) in codes
    ]
    return ["", "Comparability · 可比性:", "", *lines] if lines else []


def sources(rows: Rows) -> bytes:
    """Return the page of the sources.

    Parameters
    ----------
    rows : mapping of str to sequence of dict
        Typed rows of `sources`, `observations` and `reference`.

    Returns
    -------
    bytes
        Markdown, the same each time.
    """
    figures = Counter(str(row["source_id"]) for row in rows["observations"])
    parts = [_SOURCES, "## Texts · 文本"]
    for row in rows["sources"]:
        basis = "" if row["published_basis"] == "printed" else f" ({row['published_basis']})"
        parts += [
            "",
            f"### {row['source_id']}",
            "",
            markdown(
                f"{row['publisher']} ({row['publisher_en'] or 'no English name'}), "
                f"{row['published'] or 'no date'}{basis}: {row['title'] or 'no title'}."
            ),
            "",
            f"{figures[str(row['source_id'])]} figures; {row['characters']} characters, "
            f"{row['script']}. SHA-256 `{row['sha256']}`.",
        ]
        if row["note"]:
            parts += ["", markdown(str(row["note"]))]
    publications = Counter(
        (
            str(row["publisher"]),
            str(row["source_title"]),
            str(row["source_url"] or ""),
            str(row["published"] or ""),
            "" if row["published_basis"] == "printed" else str(row["published_basis"]),
            str(row["read_at"] or ""),
        )
        for row in rows["reference"]
    )
    parts += ["", "## Publications of official values · 官方数值的出处", ""]
    parts += [
        "A link leads to the page on which the value was read. `read at` says whose page that is:",
        "the publisher's (original), that of somebody else who reprints or reports it (reprint),",
        "or a table that a third party typed off (transcription). `published` is the day on which",
        "the publication came out: (inferred) from the page or its address, empty where none is",
        "known. `second_source_url` has a second page, where one was found.",
        "链接指向读到该数值的网页；“读取处”说明是发布机构原页、他人转载还是第三方转录；发布日期不明者留空。",
        "",
    ]
    parts += [
        "| publisher | publication | published | read at | values |",
        "| --- | --- | --- | --- | ---: |",
    ]
    for (publisher, title, address, day, basis, read_at), count in sorted(publications.items()):
        shown = markdown(title)
        if _is_web(address):
            shown = f"[{shown}]({markdown_address(address)})"
        when = f"{day} ({basis})" if day and basis else day
        parts.append(f"| {markdown(publisher)} | {shown} | {when} | {read_at} | {count} |")
    return ("\n".join(parts) + "\n").encode()


def _is_web(address: str) -> bool:
    return address.startswith(("http://", "https://"))
