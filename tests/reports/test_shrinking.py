"""Drawings are made smaller without changing what is seen."""

import re
from xml.etree import ElementTree

import pytest

from indicators.reports import placing, shrinking


def corners(path):
    """Return the corners of a path of straight lines, in tenths of a pixel."""
    here, found = (0, 0), []
    for command, numbers in re.findall(r"([MLHVhvlZ])([^MLHVhvlZ]*)", path):
        values = [round(float(n) * 10) for n in re.findall(r"-?\d*\.?\d+", numbers)]
        if command in "HVhv":
            pairs = [(v, 0) if command in "Hh" else (0, v) for v in values]
        else:
            pairs = list(zip(values[::2], values[1::2], strict=True))
        for across, down in pairs:
            if command in "ML":
                here = (across, down)
            elif command == "H":
                here = (across, here[1])
            elif command == "V":
                here = (here[0], down)
            else:
                here = (here[0] + across, here[1] + down)
            found.append(here)
    return found


@pytest.mark.parametrize(
    "path",
    [
        "M0,-7.2L0,7.2M0,0L33,0M26.4,-4.8L33,0L26.4,4.8",
        "M0.3,0.6L10.1,0.9L20.4,0.2L30,-0.5",
        "M4.2,4.2L4.2,4.2L5,4.2",
        "M10,20V30H40V-0.5",
    ],
)
def test_a_path_in_steps_has_the_same_corners(path):
    (short,) = re.findall(r'd="([^"]*)"', shrinking.shapes(f'<path d="{path}" stroke="#000"/>'))
    assert corners(short) == corners(path)
    assert len(short) <= len(path) + 1


def test_a_mark_keeps_its_place_without_a_shift():
    drawn = '<path transform="translate(100.5,-2)" d="M0,-7.2L0,7.2" stroke="#000"/>'
    short = shrinking.shapes(drawn)
    assert "transform" not in short
    assert corners(re.findall(r'd="([^"]*)"', short)[0]) == [(1005, -92), (1005, 52)]


def test_paths_that_tell_something_are_not_joined_with_their_neighbours():
    silent = '<path d="M0 0h9" stroke="#000"/>' * 2
    assert shrinking.groups(silent).count("<path") == 1
    loud = '<path d="M0 0h9" stroke="#000" data-t="One"/>' * 2
    assert shrinking.groups(loud).count("<path") == 2


def test_a_shape_alone_in_its_group_says_what_the_group_says():
    alone = '<g fill="#222"><text x="1">a</text></g>'
    assert shrinking.groups(alone) == '<text x="1" fill="#222">a</text>'
    for other in (
        '<g transform="translate(1,2)"><text x="1">a</text></g>',  # it moves what is in it
        '<g fill="#222"><path d="M0 0" fill="none"/></g>',  # the shape has its own
    ):
        assert shrinking.groups(other) == other


def test_a_line_from_nought_is_joined_with_the_others_of_its_grid():
    grid = (
        '<line x2="0" y2="90" stroke="#ddd"/><line x1="68" y1="0" x2="68" y2="90" stroke="#ddd"/>'
    )
    (path,) = re.findall(r' d="([^"]*)"', shrinking.groups(shrinking.shapes(f"<g>{grid}</g>")))
    assert path == "M0,0V90M68,0V90"


def test_groups_that_say_nothing_go_and_their_content_stays():
    assert shrinking.groups('<g><g><rect/><g fill="#000"><path/><path/></g></g></g>') == (
        '<rect/><g fill="#000"><path/><path/></g>'
    )


def spots(drawing):
    """Give each text with the place at which it stands."""
    root = ElementTree.fromstring(drawing)  # noqa: S314 - our own drawing

    def collect(node, across, down):
        for shift in re.findall(r"translate\(([^,)]+)(?:,([^)]+))?\)", node.get("transform", "")):
            across, down = across + float(shift[0]), down + float(shift[1] or 0)
        if node.tag == "text":
            place = across + float(node.get("x", 0)), down + float(node.get("y", 0))
            yield node.text, tuple(round(each, 3) for each in place)
        for child in node:
            yield from collect(child, across, down)

    return list(collect(root, 0.0, 0.0))


@pytest.mark.parametrize(
    "inside",
    [
        '<g transform="translate(1,2.5)">{}</g>',
        '<g fill="#222">{}</g>',
        '<g transform="rotate(9)">{}</g>',
        '<g transform="translate(4)">{}</g>',
    ],
)
@pytest.mark.parametrize(
    "places",
    [[(-229, y) for y in range(9, 300, 20)], [(x, 15) for x in range(6)], [(0, 0), (1, 1)]],
)
def test_words_stay_where_they_are_when_their_group_is_shifted(inside, places):
    words = "".join(f'<text x="{x}" y="{y}">w{x}{y}</text>' for x, y in places)
    drawn = f"<svg>{inside.format(words)}</svg>"
    short = placing.placed(drawn)
    assert spots(short) == spots(drawn)
    assert len(short) <= len(drawn)
