"""Headless Chromium, driven offline; a test fails loudly where it is not installed."""

import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import duckdb
import pytest
from selenium.webdriver import Chrome
from selenium.webdriver.chrome.options import Options
from selenium.webdriver.chrome.service import Service

from indicators.reports.page import build
from indicators.warehouse.database import connect
from tests.reports import package
from tests.reports.conftest import EDITION

FLAGS = (
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    # Whatever the page might ask for finds no address.
    "--host-resolver-rules=MAP * ~NOTFOUND",
)
NAMES = {"browser": ("chromium", "chromium-browser", "google-chrome"), "driver": ("chromedriver",)}

Open = Callable[..., Chrome]


def installed(part: str) -> str:
    """Return the path of the browser or of its driver."""
    found = next((path for name in NAMES[part] if (path := shutil.which(name))), None)
    if found is None:
        pytest.fail(f"no {part}: install the packages chromium and chromium-driver", pytrace=False)
    return found


def started(profile: Path) -> Chrome:
    """Start Chromium with a profile of its own; its console and its requests are recorded."""
    options = Options()
    options.binary_location = installed("browser")
    for flag in FLAGS:
        options.add_argument(flag)
    options.add_argument(f"--user-data-dir={profile}")
    options.set_capability("goog:loggingPrefs", {"browser": "ALL", "performance": "ALL"})
    return Chrome(options=options, service=Service(installed("driver")))


@pytest.fixture(scope="session")
def report(project: Path) -> Path:
    """Return the published report."""
    path = project / "reports" / "index.html"
    if not path.is_file():
        pytest.fail("no reports/index.html: run `make build` first", pytrace=False)
    return path


@pytest.fixture(scope="session")
def warehouse(project: Path) -> Iterator[duckdb.DuckDBPyConnection]:
    """Open the published package."""
    with connect(project / "clean") as connection:
        yield connection


@pytest.fixture(scope="session")
def light(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Build the report of the package typed by hand, which is small."""
    path = tmp_path_factory.mktemp("light") / "index.html"
    with package.open_package(tmp_path_factory.mktemp("clean"), package.tables()) as connection:
        path.write_bytes(build(connection, EDITION))
    return path


@pytest.fixture(scope="session")
def hostile(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Build a report from names that try to break out of the page."""
    evil = '</script><script>document.title="broken"</script><img src=x onerror=alert(1)>"\'&\u202e'
    rows = package.tables()
    package.change(rows["areas"], "code", "CN-GD", short_zh=f"广{evil}", name_en=f"G{evil}")
    names = {"title": evil, "publisher": evil, "publisher_en": evil}
    package.change(rows["sources"], "source_id", "s4", **names)
    for row in rows["reference"]:
        row.update(source_title=evil, source_url="javascript:alert(1)")
    path = tmp_path_factory.mktemp("hostile") / "index.html"
    with package.open_package(tmp_path_factory.mktemp("clean"), rows) as connection:
        path.write_bytes(build(connection, EDITION))
    return path


@pytest.fixture(scope="session")
def browser(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Chrome]:
    """Start the browser that all tests share."""
    driver = started(tmp_path_factory.mktemp("profile"))
    try:
        yield driver
    finally:
        driver.quit()


@pytest.fixture
def opened(browser: Chrome) -> Open:
    """Open a page from the disk in a window of the given width, with logs that begin empty."""

    def at(
        path: Path, *, width: int = 1280, dark: bool = False, script: bool = True, anchor: str = ""
    ) -> Chrome:
        size = {"width": width, "height": 900, "deviceScaleFactor": 1, "mobile": width < 500}
        scheme = {"name": "prefers-color-scheme", "value": "dark" if dark else "light"}
        browser.get("about:blank")
        for log in ("browser", "performance"):
            browser.get_log(log)
        browser.execute_cdp_cmd("Emulation.setDeviceMetricsOverride", size)
        browser.execute_cdp_cmd("Emulation.setEmulatedMedia", {"features": [scheme]})
        browser.execute_cdp_cmd("Emulation.setScriptExecutionDisabled", {"value": not script})
        browser.get(path.as_uri() + (f"#{anchor}" if anchor else ""))
        return browser

    return at
