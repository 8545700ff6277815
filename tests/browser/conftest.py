"""Real browsers for the widget: Debian's Chromium through Playwright, Firefox over WebDriver BiDi (bidi.py)."""

from __future__ import annotations

import os
import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, sync_playwright

from .chat import Chat
from .stub_server import Stub

HERE = Path(__file__).resolve().parent
AXE = HERE / "node_modules" / "axe-core" / "axe.min.js"
PHONE = {"width": 320, "height": 568}
DESK = {"width": 1280, "height": 800}

# The back-forward cache is switched off by Playwright; what is promised about Back is tested with it on.
ARGS = ["--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", "--enable-features=BackForwardCache"]


def chromium_path() -> str:
    found = os.environ.get("CHROMIUM") or shutil.which("chromium") or shutil.which("chromium-browser")
    if not found:
        pytest.fail("no Chromium: run tests/prepare.sh")
    return found


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    with sync_playwright() as playwright:
        launched = playwright.chromium.launch(
            executable_path=chromium_path(), args=ARGS, ignore_default_args=["--disable-back-forward-cache"]
        )
        yield launched
        launched.close()


@pytest.fixture(scope="session")
def stub_running() -> Iterator[Stub]:
    running = Stub()
    yield running
    running.close()


@pytest.fixture
def stub(stub_running: Stub) -> Stub:
    stub_running.reset()
    return stub_running


@pytest.fixture
def context(browser: Browser) -> Iterator[BrowserContext]:
    made = browser.new_context(viewport=PHONE, reduced_motion="reduce")
    made.set_default_timeout(6000)
    yield made
    made.close()


@pytest.fixture
def page(context: BrowserContext) -> Page:
    return context.new_page()


@pytest.fixture
def chat(page: Page, stub: Stub) -> Chat:
    """The demonstration page on a small phone, with the chat open."""
    made = Chat(page, stub.chat)
    made.visit()
    made.open()
    return made


@pytest.fixture(scope="session")
def axe() -> str:
    """axe-core, from npm and for tests alone; its version and hash are in package-lock.json."""
    if not AXE.exists():
        subprocess.run(["npm", "ci", "--no-audit", "--no-fund"], cwd=HERE, check=True, capture_output=True)
    return AXE.read_text(encoding="utf-8")
