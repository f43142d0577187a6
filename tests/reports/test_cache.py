from indicators.reports.cache import Drawings


def draw(specification):
    return f"<svg>{specification['mark']}</svg>"


def test_a_chart_that_did_not_change_is_not_drawn_again(tmp_path):
    first = Drawings(tmp_path / "charts")
    assert [first.get({"mark": mark}, draw) for mark in "aba"] == [
        "<svg>a</svg>", "<svg>b</svg>", "<svg>a</svg>"]  # fmt: skip
    assert first.drawn == 2
    second = Drawings(tmp_path / "charts")
    assert second.get({"mark": "b"}, draw) == "<svg>b</svg>"
    assert second.get({"mark": "c"}, draw) == "<svg>c</svg>"
    assert second.drawn == 1


def test_a_damaged_drawing_is_drawn_anew(tmp_path):
    Drawings(tmp_path).get({"mark": "a"}, draw)
    (kept,) = tmp_path.glob("*.svg")
    kept.write_text(kept.read_text("utf-8").replace(">a<", ">b<"), encoding="utf-8")
    again = Drawings(tmp_path)
    assert again.get({"mark": "a"}, draw) == "<svg>a</svg>"
    assert again.drawn == 1


def test_drawings_that_nobody_asks_for_are_deleted(tmp_path):
    old = Drawings(tmp_path)
    for mark in "ab":
        old.get({"mark": mark}, draw)
    new = Drawings(tmp_path)
    new.get({"mark": "a"}, draw)
    new.prune()
    assert len(list(tmp_path.glob("*.svg"))) == 1
    assert (tmp_path / ".gitignore").read_text("utf-8") == "*\n"


def test_where_nothing_can_be_kept_everything_is_drawn(tmp_path):
    (tmp_path / "file").write_text("in the way", encoding="utf-8")
    drawings = Drawings(tmp_path / "file")
    assert drawings.get({"mark": "a"}, draw) == "<svg>a</svg>"
    drawings.prune()
