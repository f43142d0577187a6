"""The page is written with few signs and stays the page that it was, and valid HTML."""

import os
import shutil
import subprocess
from pathlib import Path

import pytest

from indicators.reports import markup, page
from tests.reports.conftest import EDITION
from tests.reports.tree import Page, attributes, element, walk

# What the validator's list of properties lacks; they are in all browsers (SVG 2, section 13.8).
UNKNOWN = ".*Property “paint-order” doesn.t exist.*"


def seen(html):
    """Give what a reader gets of a page: elements, attributes, text without idle white space."""
    for node in walk(Page(html).root.root):
        if node.name == "#text":
            if words := " ".join(node.data.split()):
                yield words
        elif element(node):
            yield node.name, sorted(attributes(node).items())


@pytest.fixture(scope="module")
def bodies(connection):
    """Return the body of the page typed by hand as the template gives it, and as it is written."""
    kept = []

    def keep(html):
        kept.append(html)
        return html

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(markup, "lean", keep)
        page.build(connection, EDITION)
    return kept[0], markup.lean(kept[0])


HEAD = "<!doctype html><title>t</title>"


def test_a_browser_makes_the_same_tree_of_the_page_with_fewer_signs(bodies):
    whole, lean = bodies
    assert list(seen(HEAD + lean)) == list(seen(HEAD + whole))
    assert len(lean) < 0.95 * len(whole)


@pytest.mark.parametrize(
    "html",
    [
        '<a href="https://example.org/">one</a>',
        '<a href="#x" title="">one</a>',
        '<svg><g><path d="M0 0h9" data-t="a=b"/><circle r="4"/><circle r="5"/></g></svg>',
        '<svg><path data-t="" d="M0"/><path d="M1"/></svg>',
        "<p title=\"'single'\">one</p><p>two <b>words</b>\n<i>more</i></p>",
        '<p title="a &gt; b &amp; c &quot;d&quot;">one</p>',
        "<table>\n<caption><span>c</span></caption>\n<thead><tr><th>a</th></tr></thead>\n"
        "<tbody>\n<tr><td>b</td>\n</tr>\n</tbody>\n</table>\n<p>after</p>\n",
        "<p>one</p>\n<span>not in it</span>",
    ],
)
def test_nothing_is_left_out_that_html_needs(html):
    assert list(seen(HEAD + markup.lean(html))) == list(seen(HEAD + html))


def validator():
    """Return the checker of the W3C: the npm package vnu-jar, which needs Java."""
    folder = os.environ.get("INDICATORS_NPM")
    if not folder:
        pytest.skip("INDICATORS_NPM names no folder with the npm package vnu-jar: see .ci/run")
    if not shutil.which("java"):
        pytest.skip("the checker of the W3C needs Java: install default-jre-headless")
    return ["java", "-Xss4m", "-jar", str(Path(folder, "vnu-jar/build/dist/vnu.jar"))]


def test_the_checker_of_the_w3c_finds_nothing(project, page, tmp_path):
    command = validator()
    hand = tmp_path / "typed.html"
    hand.write_text(page, encoding="utf-8")
    report = project / "reports" / "index.html"
    done = subprocess.run(
        [*command, "--filterpattern", UNKNOWN, str(report), str(hand)],
        capture_output=True, encoding="utf-8", check=False,
    )  # fmt: skip
    assert done.stderr == ""
    assert done.returncode == 0
