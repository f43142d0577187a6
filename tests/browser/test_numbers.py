"""The numbers of the page are those of `indicators query`, in words, intervals and marks."""

import json
import os
import random
import re
import subprocess
import sys

import pytest

from tests.browser import reading

pytestmark = pytest.mark.browser

SEED = int(os.environ.get("INDICATORS_SEED", "6"))
QUESTION = (
    "SELECT observation_id, value, lower, upper, closed, qualifier, unit, nature, printed"
    " FROM headline ORDER BY observation_id"
)
ROWS = """
const language = document.documentElement.lang.slice(0, 2);
const own = (cell) => {
  const parts = [...cell.querySelectorAll('span[lang]')];
  return (parts.find(p => p.lang === language) || cell).textContent;
};
return [...document.querySelectorAll('.records tbody tr')].map(row => {
  const cells = row.querySelectorAll('td');
  const terms = row.querySelector(`dl[lang=${language}]`);
  return {id: row.id.slice(4), claim: own(cells[2]), printed: cells[3].textContent,
          interval: terms.querySelectorAll('dd')[1].textContent};
});
"""
MARKS = """
const language = document.documentElement.lang.slice(0, 2);
return [...document.querySelectorAll(`.${language} .chart:is(.wide, .compact) a[href^="#obs-"]`)]
  .map(link => {
    const shape = link.querySelector('path, circle');
    // What all marks of a group have in common stands at the group.
    const fill = shape.closest('[fill]').getAttribute('fill');
    const box = shape.getBBox();
    // A mark of straight lines begins above or below the value at which it stands.
    const place = parseFloat((shape.getAttribute('d') || '').slice(1)) || 0;
    return {id: link.getAttribute('href').slice(5), words: link.getAttribute('aria-label'),
            chart: link.closest('article').id, tag: shape.tagName,
            path: shape.getAttribute('d') || '',
            reach: [box.x - place, box.x + box.width - place],
            hollow: ['transparent', 'none', '#fff'].includes(fill)};
  });
"""


@pytest.fixture(scope="module")
def answers(project):
    """Return what the command says of every observation, by its identifier."""
    asked = [sys.executable, "-m", "indicators", "query", "--json", QUESTION]
    done = subprocess.run(asked, cwd=project, capture_output=True, check=True, timeout=120)
    return {row["observation_id"]: row for row in json.loads(done.stdout)}


def wrong(shown, row):
    """List what a reader would take from a row of the page that the query does not say."""
    found = []
    read = reading.claim(shown["claim"])
    if not reading.agrees(read, row):
        found.append(("claim", shown["claim"]))
    if not reading.has_unit(shown["claim"], row["unit"]):
        found.append(("unit", shown["claim"]))
    told = reading.expected(row)
    if reading.interval(shown["interval"]) != (told.lower, told.upper, told.closed):
        found.append(("interval", shown["interval"]))
    if row["printed"] not in shown["printed"].split("、"):
        found.append(("printed", shown["printed"]))
    return [(row["observation_id"], *each) for each in found]


@pytest.mark.parametrize("language", ["zh", "en"])
def test_ten_figures_picked_by_lot_are_those_of_the_query(opened, report, answers, language):
    shown = opened(report, anchor=language).execute_script(ROWS)
    picked = random.Random(SEED).sample(shown, 10)  # noqa: S311 - no secret
    assert [fault for one in picked for fault in wrong(one, answers[one["id"]])] == []


@pytest.mark.parametrize("language", ["zh", "en"])
def test_every_figure_of_the_table_is_that_of_the_query(opened, report, answers, language):
    shown = opened(report, anchor=language).execute_script(ROWS)
    assert {one["id"] for one in shown} == answers.keys()
    assert [fault for one in shown for fault in wrong(one, answers[one["id"]])] == []


@pytest.mark.parametrize("language", ["zh", "en"])
def test_every_mark_claims_what_the_query_says(opened, report, answers, language):
    marks = opened(report, anchor=language).execute_script(MARKS)
    assert len({mark["id"] for mark in marks}) > 50
    faults = []
    for mark in marks:
        row = answers[mark["id"]]
        words = mark["words"].rsplit("（原文" if language == "zh" else " (printed ", 1)[0]
        said = re.split("：|: |文中所载| prints ", words)[-1]
        # There figures stand as a percentage of the official value: the mark alone is compared.
        as_share = mark["chart"] == "fig-reconciliation"
        if not as_share and not reading.agrees(reading.claim(said), row):
            faults.append((mark["chart"], mark["id"], "words", said))
        if reading.mark(**{k: mark[k] for k in ("tag", "path", "reach", "hollow")}) != (
            reading.expected_mark(row)
        ):
            faults.append((mark["chart"], mark["id"], "mark", said))
    assert faults == []
