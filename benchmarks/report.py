"""Size and speed of the report, beside an Altair page of one chart with its bundle inside.

Then where the bytes of the report are.

    python benchmarks/report.py

Needs Chromium and its driver. Prints bytes raw and gzipped; the time from the request to the first
chart and to the end of the script, measured in the browser (median of 7 loads from the disk, fresh
cache); and the seconds of processor time of drawing the report with and without kept drawings.
"""

from __future__ import annotations

import gzip
import re
import shutil
import statistics
import sys
import tempfile
import time
from pathlib import Path

from selenium.webdriver import Chrome
from selenium.webdriver.chrome.options import Options
from selenium.webdriver.chrome.service import Service

from indicators import charts, pipeline
from indicators.workspace import Workspace

FLAGS = (
    "--headless", "--no-sandbox", "--disable-gpu", "--no-first-run",
    "--disable-background-networking", "--disable-component-update", "--disable-sync",
    "--host-resolver-rules=MAP * ~NOTFOUND",
)  # fmt: skip
LOADS = 7
WATCH = """
window.seen = {};
const look = () => {
  const drawn = document.querySelector('%s');
  const now = performance.now();
  if (drawn && drawn.getBoundingClientRect().width > 0) seen.chart ||= now;
  if (%s) seen.ready ||= now;
  if (!seen.chart || !seen.ready) requestAnimationFrame(look);
};
requestAnimationFrame(look);
"""


def browser(folder: str) -> Chrome:
    """Start Chromium as the tests do."""
    options = Options()
    found = (shutil.which(name) for name in ("chromium", "chromium-browser", "google-chrome"))
    options.binary_location = next(path for path in found if path)
    for flag in (*FLAGS, f"--user-data-dir={folder}"):
        options.add_argument(flag)
    return Chrome(options=options, service=Service(shutil.which("chromedriver")))


def loads(path: Path, drawn: str, ready: str) -> tuple[float, float]:
    """Open a page again and again; return the medians to the first chart and to the end."""
    times: list[tuple[float, float]] = []
    with tempfile.TemporaryDirectory() as folder:
        driver = browser(folder)
        try:
            script = {"source": WATCH % (drawn, ready)}
            driver.execute_cdp_cmd("Page.addScriptToEvaluateOnNewDocument", script)
            for _ in range(LOADS):
                driver.get(path.as_uri())
                for _ in range(200):
                    seen = driver.execute_script("return [seen.chart, seen.ready]")
                    if all(seen):
                        break
                    time.sleep(0.02)
                times.append(tuple(seen))
        finally:
            driver.quit()
    chart, end = (statistics.median(each) for each in zip(*times, strict=True))
    return chart, end


def size(path: Path) -> str:
    """Write the size of a file raw and gzipped."""
    content = path.read_bytes()
    return f"{len(content):>9,} bytes, gzipped {len(gzip.compress(content, 9, mtime=0)):>7,}"


PARTS = {
    "style": r"<style>.*?</style>",
    "font": r"<style class=font>.*?</style>",
    "script": r"<script>.*?</script>",
    "wide drawings": r'<div class="chart wide">.*?</div>',
    "narrow drawings": r'<div class="chart narrow">.*?</div>',
    "data as CSV, packed": r'href="?data:[^">]*',
    "all observations": r"<table class=records>.*?</table>",
    "tables of charts": r"<table.*?</table>",
    "notes and sources": r'<div class="foot.*?</div>|<section class="chapter sources".*?</section>',
    "charts in words": r"<p class=spoken[^<]*",
}
"""What each part of the page looks like, in the order in which they are taken out of it."""


def parts(page: str) -> dict[str, int]:
    """Measure each part of a page in bytes; what is in none of them is frame and headings."""
    sizes = {}
    for name, form in PARTS.items():
        sizes[name] = sum(len(found.encode()) for found in re.findall(form, page, re.S))
        page = re.sub(form, "", page, flags=re.S)
    return {**sizes, "frame, headings, legends": len(page.encode())}


def drawing(workspace: Workspace) -> list[float]:
    """Return the seconds of drawing the report without and with kept drawings."""
    shutil.rmtree(workspace.drawings, ignore_errors=True)
    seconds = []
    for _ in range(2):
        begin = time.process_time()
        pipeline.report(workspace)
        seconds.append(time.process_time() - begin)
    return seconds


def main() -> None:
    """Measure and print."""
    workspace = Workspace.find()
    report = workspace.reports / pipeline.REPORT
    with tempfile.TemporaryDirectory() as folder:
        single = Path(folder) / "altair.html"
        charts.rd_expenditure(workspace.root).save(single, inline=True)
        embedded = ".vega-embed :is(canvas, svg)"
        script_done = "'ready' in document.documentElement.dataset"
        for name, path, drawn, ready in (
            ("the report", report, "article .chart svg", script_done),
            ("one Altair chart", single, embedded, f"document.querySelector('{embedded}')"),
        ):
            chart, end = loads(path, drawn, ready)
            print(f"{name:17} {size(path)}; first chart {chart:5.0f} ms, ready {end:5.0f} ms")
    sizes = parts(report.read_text("utf-8"))
    for name, count in sizes.items():
        print(f"  {name:26}{count:>9,} bytes {100 * count / sum(sizes.values()):5.1f} %")
    cold, warm = drawing(workspace)
    print(f"drawn anew in {cold:.1f} s of processor time, with kept drawings {warm:.1f} s")


if __name__ == "__main__":
    sys.exit(main())
