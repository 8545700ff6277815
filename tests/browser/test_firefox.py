"""A second engine: the same walk by keyboard alone in Firefox."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator

import pytest

from .bidi import Firefox
from .stub_server import Stub

ROOT = "document.querySelector('not-alone').shadowRoot"
FOCUSED = (
    f"((at) => at.getAttribute('aria-label') || at.innerText || at.id)({ROOT}?.activeElement ?? document.activeElement)"
)


@pytest.fixture(scope="session")
def firefox() -> Iterator[Firefox]:
    path = os.environ.get("FIREFOX") or shutil.which("firefox-esr") or shutil.which("firefox")
    if not path:
        pytest.fail("no Firefox: run tests/prepare.sh")
    started = Firefox(path)
    yield started
    started.close()


def bots(firefox: Firefox, count: int) -> None:
    firefox.wait(f"{ROOT}.querySelectorAll('.bot').length >= {count}")


def tab_to(firefox: Firefox, words: str) -> None:
    for _ in range(25):
        firefox.press("Tab")
        if str(firefox.ask(FOCUSED)).startswith(words):
            return
    raise AssertionError(f"{words} was not reached")


def begin(firefox: Firefox, stub: Stub, query: str = "") -> None:
    firefox.size(390, 844)
    firefox.visit(f"{stub.chat}/demo{query}")
    firefox.wait(f"!!{ROOT}")
    firefox.ask(
        "(window.violations = [],"
        " addEventListener('securitypolicyviolation', (event) => violations.push(event.violatedDirective)), 0)"
    )
    firefox.ask("document.querySelector('not-alone > a').focus()")
    firefox.press("Enter")
    bots(firefox, 2)


def test_a_walk_by_keyboard_alone(firefox: Firefox, stub: Stub) -> None:
    begin(firefox, stub)
    assert firefox.ask(FOCUSED) == "Chat"
    firefox.press("Tab")
    assert firefox.ask(FOCUSED) == "Leave"
    for words, count in (("Yes, I'm safe", 3), ("16 or 17", 5), ("No, not yet", 7), ("Yes, show me", 8)):
        tab_to(firefox, words)
        firefox.press("Enter")
        bots(firefox, count)
        assert firefox.ask(FOCUSED) == words, "the focus stays on what was pressed"
    tab_to(firefox, "box")
    firefox.press(*"thanks", "Enter")
    bots(firefox, 9)
    assert firefox.ask(f"{ROOT}.querySelectorAll('.own').length") == 5
    assert firefox.ask("violations") == []
    firefox.press("Escape")
    firefox.wait(f"{ROOT}.querySelector('.panel').hidden")
    for _ in range(8):
        firefox.press("Tab")
        assert firefox.ask(f"!{ROOT}.activeElement"), "nothing in the closed panel takes the focus"


def test_leaving(firefox: Firefox, stub: Stub) -> None:
    begin(firefox, stub)
    firefox.press("Shift", "Shift", "Shift")
    firefox.wait("location.pathname === '/away'")
    assert firefox.ask("sessionStorage.length") == 0
    firefox.wait("true")
    for _ in range(40):
        if not stub.conversations:
            break
        firefox.wait("new Promise((done) => setTimeout(() => done(true), 50))")
    assert not stub.conversations


def test_capitals_do_not_leave(firefox: Firefox, stub: Stub) -> None:
    begin(firefox, stub)
    tab_to(firefox, "box")
    for _ in range(4):
        firefox.press("Shift", "a")
    assert firefox.ask("location.pathname").endswith("/demo")


def test_on_top_of_a_cookie_notice(firefox: Firefox, stub: Stub) -> None:
    begin(firefox, stub, "?banner=1")
    hit = firefox.ask(
        f"(() => {{ const box = {ROOT}.querySelector('.leave').getBoundingClientRect(); "
        f"return {ROOT}.elementFromPoint(box.left + 20, box.top + 20).className; }})()"
    )
    assert hit == "leave"


def test_server_down(firefox: Firefox, stub: Stub) -> None:
    stub.down = True
    firefox.visit(f"{stub.chat}/demo")
    firefox.wait(f"!!{ROOT}")
    firefox.ask("document.querySelector('not-alone > a').focus()")
    firefox.press("Enter")
    firefox.wait(f"!!{ROOT}.querySelector('.problem a[href^=\"tel:\"]')")


def test_the_page_of_its_own(firefox: Firefox, stub: Stub) -> None:
    firefox.visit(f"{stub.chat}/page?force=kent")
    bots(firefox, 2)
    firefox.press("Tab")
    assert firefox.ask(FOCUSED) == "Leave"
