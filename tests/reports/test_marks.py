import re
from dataclasses import replace
from decimal import Decimal

import altair as alt
import pytest

from indicators.reports import marks
from indicators.reports.drawing import framed, svg
from indicators.reports.figures import Figure
from indicators.reports.marks import MarkKind, Placed, glyph, kind
from indicators.reports.measures import CONTRACTS
from indicators.reports.style import ACCENT, WIDE

# A mark begins where it stands; what goes on from there is no start of its own.
_STARTS = re.compile(r"M([\d.]+)[ ,-][\d.]+v(?=14)")
PADDING = {"left": 0, "right": 0, "top": 0, "bottom": 0}


def figure(value=None, lower=None, upper=None, role="printed"):
    cells = [None if cell is None else Decimal(cell) for cell in (value, lower, upper)]
    return Figure(role, value=cells[0], lower=cells[1], upper=cells[2], closed="neither")


def drawn(one, value_axis="x"):
    """Draw one figure on an axis where a unit is 6.4 pixels along x, one pixel along y."""
    spans = {"value": [0, 100], "across": [0, 10]}
    fields = ("value", "across") if value_axis == "x" else ("across", "value")
    x = alt.X(f"{fields[0]}:Q", scale=alt.Scale(domain=spans[fields[0]]), axis=None)
    y = alt.Y(f"{fields[1]}:Q", scale=alt.Scale(domain=spans[fields[1]]), axis=None)
    layers = marks.layers(
        [Placed(one, 5, ACCENT)], CONTRACTS, "en", x=x, y=y, value_axis=value_axis
    )
    return svg(framed(layers, WIDE, height=100, padding=PADDING), text_alternative="t")


def places(drawing):
    """Return where marks of straight lines stand, along the axis of values."""
    return [float(x) for d in re.findall(r' d="([^"]+)', drawing) for x in _STARTS.findall(d)]


@pytest.mark.parametrize(
    "one,expected",
    [
        (figure(20, 20, 20), MarkKind.EXACT),
        (figure(20, 20, None), MarkKind.LOWER),
        (figure(20, None, 20), MarkKind.UPPER),
        (figure(20), MarkKind.ABOUT),
        (figure(None, 20, 30), MarkKind.BETWEEN),
        (figure(20, 20, 30), MarkKind.BETWEEN),
        (figure(20, 19, 21, role="derived"), MarkKind.DERIVED),
        (figure(None, 19, None, role="derived"), MarkKind.DERIVED_LOWER),
        (figure(None, 19, 21, role="derived"), MarkKind.DERIVED_BETWEEN),
        (figure(20, 20, 20, role="official"), MarkKind.OFFICIAL),
        (figure(20, 20, None, role="official"), MarkKind.OFFICIAL_LOWER),
        (figure(20, role="official"), MarkKind.OFFICIAL_ABOUT),
        (replace(figure(20, 20, 20), nature="target"), MarkKind.TARGET),
        (replace(figure(20, 20), nature="target"), MarkKind.TARGET_LOWER),
        (figure(), None),
        (figure(role="derived"), None),
    ],
)
def test_the_mark_follows_from_what_the_words_claim(one, expected):
    assert kind(one) is expected


def corners(drawing):
    """Return the corners of the mark that is drawn, from the place where it stands."""
    (path,) = re.findall(r' d="([^"]*)"', drawing)
    (place,), here, found = places(drawing), (0.0, 0.0), []
    for command, numbers in re.findall(r"([MHVhvlZ])([^MHVhvlZ]*)", path):
        values = [float(number) for number in re.findall(r"-?[\d.]+", numbers)]
        if command in "hv":
            steps = [(v, 0.0) if command == "h" else (0.0, v) for v in values]
        else:
            steps = list(zip(values[::2], values[1::2], strict=True))
        for across, down in steps:
            base = (-place, -50.0) if command == "M" else here
            here = (round(base[0] + across, 1), round(base[1] + down, 1))
            found.append(here)
    return found


def test_a_bound_stands_at_the_bound_with_an_arrow_of_fixed_length():
    drawings = {value: drawn(figure(value, value)) for value in (20, 70)}
    for value, drawing in drawings.items():
        assert places(drawing) == [value * 6.4]
    (shape,) = {tuple(corners(drawing)) for drawing in drawings.values()}
    assert max(across for across, _ in shape) == marks.ARROW
    assert shape[-3:] == ((26.4, -4.8), (33.0, 0.0), (26.4, 4.8))


def test_the_arrow_of_an_upper_bound_points_to_the_lower_side():
    ends = [across for across, _ in corners(drawn(figure(50, None, 50)))]
    assert min(ends) == -marks.ARROW
    assert max(ends) == 0


def test_bounds_of_a_text_of_offices_and_of_arithmetic_differ_in_shape_not_in_colour_alone():
    bounds = [
        figure(50, 50),
        replace(figure(50, 50), nature="target"),
        figure(50, 50, role="official"),
        figure(None, 50, role="derived"),
    ]
    assert len({re.findall(r' d="([^"]*)"', drawn(one))[0] for one in bounds}) == 4


def test_no_bound_is_drawn_as_a_filled_area():
    for one in (figure(50, 50), figure(50, None, 50), figure(None, 40, 60)):
        drawing = drawn(one)
        assert f'fill="{ACCENT.light}"' not in drawing
        assert f'stroke="{ACCENT.light}"' in drawing
    assert f'fill="{ACCENT.light}"' in drawn(figure(50, 50, 50))


def test_an_interval_is_a_bar_between_barriers_at_both_bounds():
    drawing = drawn(figure(None, 40, 60))
    assert places(drawing) == [256.0, 384.0]
    (line,) = re.findall(r"<line [^>]*>", drawing)
    assert 'x1="256" y1="50" x2="384" y2="50"' in line


def test_on_an_upright_axis_the_arrow_turns_with_it():
    drawing = drawn(figure(50, 50), value_axis="y")
    assert "rotate(270)" in drawing or "rotate(-90)" in drawing


def test_a_figure_that_claims_nothing_has_no_mark():
    assert marks.layers([Placed(figure(), 5, ACCENT)], CONTRACTS, "en", x=alt.X(), y=alt.Y()) == []


def test_every_mark_is_explained_in_both_languages_beside_its_own_shape():
    assert set(marks.MEANINGS) == set(MarkKind)
    assert all({*meaning} == {"zh", "en"} for meaning in marks.MEANINGS.values())
    assert len({str(glyph(mark)) for mark in MarkKind}) == len(MarkKind)
