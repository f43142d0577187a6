import os
import re
import subprocess
import sys
from pathlib import Path
from xml.etree import ElementTree

import pytest

from indicators.reports import page, style
from indicators.reports.chapters import CHAPTERS
from indicators.reports.drawing import svg

SVG = "{http://www.w3.org/2000/svg}"
LANGUAGES = ("zh", "en")
SIZES = (style.WIDE, style.NARROW)


def panels(connection, language):
    """Give every panel of the report with the chart that it belongs to."""
    for chart in (chart for chapter in CHAPTERS for chart in chapter.charts):
        content = chart.content(page.read(connection, chart), language)
        if content is None:
            continue  # the package typed by hand has no figures for it
        yield from ((chart, panel) for panel in content.panels)


def drawings(connection):
    """Draw every panel in every language and size."""
    for language in LANGUAGES:
        for chapter, panel in panels(connection, language):
            for size in SIZES:
                drawn = svg(panel.draw(size), text_alternative=panel.alternative)
                yield chapter.id, language, size, drawn


@pytest.fixture(scope="module")
def drawn(connection):
    return list(drawings(connection))


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_chart_is_valid_vega_lite(connection, language):
    for _, panel in panels(connection, language):
        for size in SIZES:
            assert panel.draw(size).to_dict(validate=True)["layer"]


def test_every_drawing_is_well_formed_and_has_an_alternative_in_words(drawn):
    assert len(drawn) >= 20
    for chapter, _, size, text in drawn:
        root = ElementTree.fromstring(text)  # noqa: S314 - our own drawing
        assert root.get("role") in {"img", "group"}
        assert len(root.get("aria-label") or "") > 15, chapter
        assert root.get("viewBox", "").split()[2] == str(size.width)


def test_a_drawing_has_no_identifier_style_script_or_address(drawn):
    for *_, text in drawn:
        root = ElementTree.fromstring(text)  # noqa: S314 - our own drawing
        for element in root.iter():
            name = element.tag.removeprefix(SVG)
            assert name in {"svg", "g", "a", "path", "circle", "rect", "line", "text", "tspan"}
            assert not {"id", "style", "class"} & set(element.attrib)
            assert element.get("href", "#obs-").startswith("#obs-")
            assert name == "a" or "href" not in element.attrib


def test_no_text_is_drawn_smaller_than_12_px(drawn):
    sizes = {(s.name, n) for _, _, s, t in drawn for n in re.findall(r'font-size="(\d+)px"', t)}
    assert {("wide", "13"), ("narrow", "12")} <= sizes
    assert {int(n) for _, n in sizes} <= {12, 13}


def test_a_drawing_depends_on_no_font(connection, drawn, monkeypatch):
    monkeypatch.setattr(style, "FONT", "DejaVu Sans Mono")
    for (*_, before), (*_, after) in zip(drawn, drawings(connection), strict=True):
        assert "DejaVu Sans Mono" in after
        assert after.replace("DejaVu Sans Mono", "sans-serif") == before


def test_a_machine_without_fonts_draws_the_same_bytes(connection, drawn, tmp_path):
    """Draw in a new process that is told of no font at all."""
    empty = tmp_path / "fonts.conf"
    empty.write_text('<?xml version="1.0"?><fontconfig></fontconfig>', encoding="utf-8")
    chart, panel = next(found for found in panels(connection, "zh") if found[0].id != "glance")
    specification = panel.draw(style.NARROW).to_json(validate=False)
    code = "import sys, vl_convert; print(vl_convert.vegalite_to_svg(sys.stdin.read()))"
    results = {
        subprocess.run(
            [sys.executable, "-c", code],
            input=specification,
            env={**os.environ, **extra},
            capture_output=True,
            check=True,
            encoding="utf-8",
            cwd=Path(tmp_path),
        ).stdout
        for extra in ({}, {"FONTCONFIG_FILE": str(empty), "HOME": str(tmp_path)})
    }
    assert chart.id == "rd_expenditure"
    assert len(results) == 1


def test_the_labels_of_an_axis_say_where_they_stand(drawn):
    """The conversion income in billions has ticks such as 2.5, which must not be shown as 3."""
    (text,) = (
        t for c, lang, s, t in drawn if (c, lang, s) == ("conversion_income", "en", style.WIDE)
    )
    root = ElementTree.fromstring(text)  # noqa: S314 - our own drawing
    axes = [
        [(float(one.get("x", 0)), one.text or "") for one in group.findall(f"{SVG}text")]
        for group in root.iter(f"{SVG}g")
        if group.get("fill") == style.MUTED.light
    ]
    ticks = next(
        [(across, float(label.replace(",", ""))) for across, label in axis]
        for axis in axes
        if len(axis) >= 4 and all(re.fullmatch(r"[\d.,]+", label) for _, label in axis)
    )
    assert len(ticks) >= 4
    per_pixel = ticks[-1][1] / ticks[-1][0]
    for across, label in ticks:
        # Vega puts ticks on whole pixels, and a tenth of a pixel is left out.
        assert abs(across * per_pixel - label) <= per_pixel


def test_the_strongest_line_and_the_second_differ_in_more_than_colour():
    shapes = [(dash, width) for _, dash, width in style.SERIES]
    assert len({str(shape) for shape in shapes}) == len(shapes)
