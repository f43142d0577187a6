"""The page as people use it who do not see it, or not as most do: axe-core in a real browser.

axe-core is the npm package of that name; it is looked for in the folder of npm packages that the
variable INDICATORS_NPM names (`.ci/run` unpacks it outside of the repository).
"""

import json
import os
from pathlib import Path

import pytest

pytestmark = pytest.mark.browser

RULES = ("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice")
# Of rules that hold one place is told and not each of thousands, which takes most of the time.
RUN = """
const done = arguments[arguments.length - 1];
const told = v => [v.id, v.nodes.length, v.nodes[0].html.slice(0, 160), v.nodes[0].failureSummary];
axe.run(document, {runOnly: {type: 'tag', values: %s}, resultTypes: ['violations']})
  .then(found => done(found.passes.length < 20 ? ['it did not run'] : found.violations.map(told)))
  .catch(error => done([String(error)]));
"""


@pytest.fixture(scope="session")
def axe() -> str:
    """Return the code of axe-core."""
    folder = os.environ.get("INDICATORS_NPM")
    if not folder:
        pytest.skip("INDICATORS_NPM names no folder with the npm package axe-core: see .ci/run")
    return Path(folder, "axe-core/axe.min.js").read_text("utf-8")


def violations(driver, axe):
    """Run axe-core on what is shown."""
    driver.execute_script(axe)
    driver.set_script_timeout(120)
    return driver.execute_async_script(RUN % json.dumps(RULES))


def test_axe_finds_what_is_wrong(opened, light, axe):
    """A word in the colour of a rule and a picture without words are told."""
    driver = opened(light, anchor="en")
    driver.execute_script(
        "document.querySelector('.lead').style.color = 'var(--line)';"
        "const picture = document.querySelector('.en .wide svg');"
        "picture.setAttribute('role', 'img'); picture.removeAttribute('aria-labelledby');"
    )
    assert {"color-contrast", "svg-img-alt"} <= {each[0] for each in violations(driver, axe)}


@pytest.mark.parametrize(
    "width,language,dark",
    [
        (1280, "zh", False),
        (1280, "en", True),
        # At 320 px with everything open: tables, and the provenance of each observation.
        *((320, language, dark) for language in ("zh", "en") for dark in (False, True)),
    ],
)
def test_axe_finds_no_violation(opened, report, axe, language, width, dark):
    driver = opened(report, width=width, dark=dark, anchor=language)
    if width == 320:
        driver.execute_script("for (const d of document.querySelectorAll('details')) d.open = true")
    assert violations(driver, axe) == []


@pytest.mark.parametrize("language", ["zh", "en"])
@pytest.mark.parametrize(
    "media,feature",
    [
        ("print", ("prefers-color-scheme", "dark")),
        ("", ("forced-colors", "active")),
    ],
)
def test_axe_finds_no_violation_on_paper_or_in_colours_of_the_system(
    opened, report, axe, media, feature, language
):
    driver = opened(report, anchor=language)
    asked = {"media": media, "features": [dict(zip(("name", "value"), feature, strict=True))]}
    driver.execute_cdp_cmd("Emulation.setEmulatedMedia", asked)
    assert violations(driver, axe) == []


def test_motion_is_reduced_where_it_is_asked_for(opened, report):
    driver = opened(report)
    seen = []
    for wish in ("no-preference", "reduce"):
        feature = {"name": "prefers-reduced-motion", "value": wish}
        driver.execute_cdp_cmd("Emulation.setEmulatedMedia", {"features": [feature]})
        seen.append(
            driver.execute_script(
                "return getComputedStyle(document.querySelector('.chart [data-a]'))"
                ".transitionDuration"
            )
        )
    assert seen == ["0.15s", "0s"]
