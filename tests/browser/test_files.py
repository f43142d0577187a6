"""Files that a reader keeps from a page full of hostile names: table, drawing and picture."""

import csv
import io
import re
import struct

import pytest

from tests.browser.test_report import download

pytestmark = pytest.mark.browser

DIRECTION = re.compile("[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]")


@pytest.mark.parametrize("language", ["zh", "en"])
def test_data_of_every_chart_hold_no_formula_and_no_mark_of_direction(
    opened, hostile, language, tmp_path
):
    driver = opened(hostile, anchor=language)
    names = driver.execute_script(
        "return [...document.querySelectorAll('.exhibit')].map(e => e.id)"
    )
    for name in names:
        folder = tmp_path / name
        folder.mkdir()
        text = download(driver, folder, f"#{name} a[download]", "csv").decode("utf-8-sig")
        assert not DIRECTION.search(text)
        rows = list(csv.reader(io.StringIO(text)))
        assert len(rows) > 1
        assert {len(row) for row in rows} == {len(rows[0])}
        risky = [c for row in rows for c in row if re.match(r"[=+@\t\r]|-(?![\d.]+$)", c)]
        assert risky == []


@pytest.mark.parametrize("language", ["zh", "en"])
def test_drawing_and_picture_of_hostile_names_are_whole_and_hold_nothing_but_shapes(
    opened, hostile, language, tmp_path
):
    driver = opened(hostile, anchor=language)
    article = "#fig-rd-expenditure"
    drawing = download(driver, tmp_path, f'{article} [data-save="svg"]', "svg").decode("utf-8")
    picture = download(driver, tmp_path, f'{article} [data-save="png"]', "png")
    assert not DIRECTION.search(drawing)
    assert "&lt;/script&gt;" in drawing  # the name is there, as text
    kept = tmp_path / "kept.svg"
    kept.write_text(drawing, encoding="utf-8")
    inside = opened(kept)
    assert set(inside.execute_script(
        "return [...document.querySelectorAll('*')].map(e => e.tagName)"
    )) <= {"svg", "g", "path", "line", "rect", "circle", "text", "tspan", "style"}  # fmt: skip
    assert inside.execute_script(
        "return [...document.querySelectorAll('*')].flatMap(e => [...e.attributes])"
        ".filter(a => /^on|href/i.test(a.name)).length"
    ) == 0  # fmt: skip
    width, height = struct.unpack(">II", picture[16:24])
    box = [float(n) for n in re.findall(r'viewBox="0 0 ([\d.]+) ([\d.]+)"', drawing)[0]]
    assert abs(width - 2 * box[0]) <= 2
    assert abs(height - 2 * box[1]) <= 2
