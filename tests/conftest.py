"""
What several files of tests use: the command line in this process; and for the tests of the report a real browser, Chromium
through its WebDriver. Without one they are skipped, and say so.

This file stands here also so that pytest puts this folder on the path: tests in folders import samples.py from it.
"""

from __future__ import annotations

import io
import shutil
import sys
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, settings

from calls import Call
from cleaner.cli import main

CHROMIUM = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
ARGUMENTS = ("--headless=new", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", "--window-size=1280,900")
Open = Callable[..., Any]

# Tests of properties: the same examples in every run, and no failure of a machine that is slow or busy.
settings.register_profile("steady", deadline=None, derandomize=True, suppress_health_check=list(HealthCheck))
settings.load_profile("steady")


@pytest.fixture(scope="session")
def driver() -> Iterator[Any]:
    """The browser, one for all tests."""
    webdriver = pytest.importorskip("selenium.webdriver", reason="selenium isn't installed: pip install selenium")
    from selenium.common.exceptions import WebDriverException
    from selenium.webdriver.chrome.service import Service

    chromium = next(filter(None, map(shutil.which, CHROMIUM)), None)
    chromedriver = shutil.which("chromedriver")
    if not chromium or not chromedriver:
        pytest.skip("there is no Chromium with its driver: apt-get install chromium chromium-driver")
    options = webdriver.ChromeOptions()
    options.binary_location = chromium
    for argument in ARGUMENTS:
        options.add_argument(argument)
    options.set_capability("goog:loggingPrefs", {"browser": "ALL", "performance": "ALL"})
    try:
        driver = webdriver.Chrome(options=options, service=Service(chromedriver))
    except WebDriverException as problem:
        pytest.skip(f"Chromium doesn't start here: {problem.msg}")
    yield driver
    driver.quit()


@pytest.fixture
def browser(driver: Any, tmp_path: Path) -> Iterator[Open]:
    """Open the report of some results in the browser; what went wrong in its scripts fails the test."""

    from cleaner import report

    def open_report(
        entries: Iterable[Any], fragment: str = "", size: tuple[int, int] = (1280, 900), scheme: str = "light"
    ) -> Any:
        file = tmp_path / "report.html"
        file.write_text(report(entries), "utf-8")
        metrics = {"width": size[0], "height": size[1], "deviceScaleFactor": 1, "mobile": False}
        driver.execute_cdp_cmd("Emulation.setDeviceMetricsOverride", metrics)
        driver.execute_cdp_cmd(
            "Emulation.setEmulatedMedia", {"features": [{"name": "prefers-color-scheme", "value": scheme}]}
        )
        driver.get("about:blank")
        driver.get_log("browser"), driver.get_log("performance")
        driver.get(file.as_uri() + fragment)
        driver.execute_script("window.turns = 0; window.addEventListener('hashchange', () => window.turns++)")
        return driver

    yield open_report
    complaints = [entry["message"] for entry in driver.get_log("browser") if entry["level"] == "SEVERE"]
    assert not complaints


@pytest.fixture
def call(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> Call:
    """Call the command line in this process: (exit code, what it printed, what it complained about)."""

    def call(*arguments: str, data: bytes = b"") -> tuple[int, str, str]:
        monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(data), "ascii"))
        try:
            code = main(arguments)
        except SystemExit as end:  # argparse leaves so
            code = int(end.code or 0)
        out, err = capsys.readouterr()
        return code, out, err

    return call
