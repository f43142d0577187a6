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


_MEASURE = """
const done = arguments[arguments.length - 1];
const kept = [];
URL.createObjectURL = (blob) => { kept.push(blob); return "data:,"; };
HTMLAnchorElement.prototype.click = () => {};
const names = [];
for (const exhibit of document.querySelectorAll(".exhibit:has([data-save=svg])")) {
  names.push(exhibit.id);
  exhibit.querySelector("[data-save=svg]").click();
}
Promise.all(kept.map((blob) => blob.text())).then((texts) => done(texts.map((text, index) => {
  const host = document.createElement("div");
  host.innerHTML = text;
  document.body.append(host);
  const whole = host.firstChild, sheet = whole.getBoundingClientRect();
  const scale = sheet.width / whole.viewBox.baseVal.width;
  const box = (one) => {
    const { left, right, top, bottom } = one.getBoundingClientRect();
    return { left: (left - sheet.left) / scale, right: (sheet.right - right) / scale,
             top: (top - sheet.top) / scale, bottom: (sheet.bottom - bottom) / scale };
  };
  const found = {
    name: names[index],
    height: whole.viewBox.baseVal.height,
    pictures: [...whole.querySelectorAll("svg")].map((svg) => ({
      sizes: ["width", "height"].map(
        (side) => [svg[side].baseVal.value, svg.viewBox.baseVal[side]]),
      up: Number(svg.getAttribute("y")), words: svg.textContent })),
    own: [...whole.children].filter((one) => one.tagName == "text")
      .map((one) => ({ down: Number(one.getAttribute("y")), words: one.textContent })),
    out: [...whole.querySelectorAll("text")]
      .filter((one) => Object.values(box(one)).some((room) => room < -1))
      .map((one) => one.textContent),
    glyphs: [...whole.children].filter((one) => one.tagName == "g").length,
  };
  host.remove();
  return found;
})));
"""


@pytest.mark.parametrize("language,width", [("zh", 1280), ("en", 1280), ("en", 360)])
def test_a_kept_drawing_holds_every_picture_whole_with_meaning_of_marks_sources_and_citation(
    opened, report, language, width
):
    driver = opened(report, width=width, anchor=language)
    shown = driver.execute_script(
        """return Object.fromEntries([...document.querySelectorAll(".exhibit")].map((exhibit) => {
          const part = exhibit.querySelector("." + arguments[0]);
          const texts = (chosen) => [...part.querySelectorAll(chosen)].map((e) => e.textContent);
          return [exhibit.id, { panels: texts(".panel"), key: texts(".key li"),
            words: texts(".chart.wide svg"),
            sources: exhibit.querySelectorAll(`.foot.${arguments[0]} .cited li`).length }];
        }))""",
        language,
    )
    drawings = driver.execute_async_script(_MEASURE)
    assert len(drawings) > 20
    for drawing in drawings:
        page = shown[drawing["name"]]
        assert drawing["out"] == [], drawing["name"]
        assert [picture["words"] for picture in drawing["pictures"]] == page["words"]
        bottom = 0.0
        for picture in drawing["pictures"]:
            assert all(size == of_box for size, of_box in picture["sizes"])
            assert picture["up"] >= bottom
            bottom = picture["up"] + picture["sizes"][1][0]
            inside = [w for w in drawing["own"] if picture["up"] < w["down"] < bottom]
            assert inside == [], drawing["name"]
        own = "".join(words["words"].replace(" ", "") for words in drawing["own"])
        for text in (*page["panels"], *page["key"]):
            assert text.replace(" ", "") in own
        assert drawing["glyphs"] == len(page["key"])
        assert sum(w["words"].startswith("[") for w in drawing["own"]) == page["sources"]
        assert f"#{drawing['name']}-{language}" in own
        assert "CCBY4.0" in own
