"""Leaving: always there, at once, and nothing comes back."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page, expect

from .chat import Chat
from .conftest import DESK, PHONE
from .stub_server import Stub

TINY = {"width": 320, "height": 256}


def gone(chat: Chat, page: Page, stub: Stub) -> None:
    expect(page).to_have_url(stub.url + "/away")
    for _ in range(50):
        if not stub.conversations:
            break
        page.wait_for_timeout(20)
    assert not stub.conversations, "the server has forgotten the talk"
    assert page.evaluate("() => sessionStorage.length") == 0


def lone_shift(page: Page, times: int = 3, wait: int = 0) -> None:
    for _ in range(times):
        page.keyboard.press("Shift")
        if wait:
            page.wait_for_timeout(wait)


def test_click(chat: Chat, page: Page, stub: Stub) -> None:
    chat.talk("hello")
    chat.leave.click()
    gone(chat, page, stub)


def test_shift_three_times(chat: Chat, page: Page, stub: Stub) -> None:
    chat.talk("hello")
    lone_shift(page)
    gone(chat, page, stub)


def test_shift_works_while_writing_and_says_so_once(chat: Chat, page: Page, stub: Stub) -> None:
    chat.box.focus()
    page.keyboard.press("Shift")
    chat.settled()
    assert not any("Shift" in said for said in chat.heard), "one press says nothing: it is how capitals begin"
    page.keyboard.press("Shift")
    chat.settled()
    assert chat.heard[-1] == "Press Shift once more to leave."
    page.keyboard.press("Shift")
    gone(chat, page, stub)


@pytest.mark.parametrize("between", ["capital", "mouse", "other key", "too slow", "modifier"])
def test_shift_counts_only_when_alone(chat: Chat, page: Page, between: str) -> None:
    page.clock.install()
    chat.box.focus()
    for _ in range(4):
        if between == "capital":
            page.keyboard.press("Shift+A")
        elif between == "mouse":
            page.keyboard.down("Shift")
            chat.box.click()
            page.keyboard.up("Shift")
        elif between == "other key":
            page.keyboard.press("Shift")
            page.keyboard.press("a")
        elif between == "modifier":
            page.keyboard.down("Control")
            page.keyboard.press("Shift")
            page.keyboard.up("Control")
        else:
            page.keyboard.press("Shift")
            page.clock.fast_forward(5100)
    page.clock.run_for(500)
    expect(chat.panel).to_be_visible()
    expect(chat.cover).to_have_count(0)


def test_shift_does_nothing_while_the_chat_is_closed(chat: Chat, page: Page, stub: Stub) -> None:
    page.keyboard.press("Escape")
    lone_shift(page)
    page.wait_for_timeout(100)
    assert page.url == stub.chat + "/demo"


@pytest.mark.parametrize("size", [PHONE, DESK, TINY], ids=["phone", "desk", "tiny"])
def test_on_top_of_a_cookie_notice_and_always_in_view(page: Page, stub: Stub, size: dict[str, int]) -> None:
    page.set_viewport_size(size)
    chat = Chat(page, stub.chat)
    chat.visit("?banner=1")
    page.evaluate("document.querySelector('not-alone > a').click()")
    chat.wait_reply()
    chat.talk("many")
    page.locator("not-alone .scroll").evaluate("(at) => at.scrollTo(0, 400)")
    for target in (chat.leave, chat.help):
        box = target.bounding_box()
        assert box
        assert box["y"] >= 0
        assert box["x"] >= 0
        assert box["x"] + box["width"] <= size["width"]
        assert box["y"] + box["height"] <= size["height"]
        hit = page.evaluate(
            """([x, y]) => document.elementFromPoint(x, y).shadowRoot?.elementFromPoint(x, y)?.className""",
            [box["x"] + box["width"] / 2, box["y"] + box["height"] / 2],
        )
        assert hit in ("leave", "gethelp")
    chat.leave.click()
    expect(page).to_have_url(stub.url + "/away")


def test_is_covered_before_anything_is_fetched(chat: Chat, page: Page, stub: Stub) -> None:
    """The cover is drawn in the same step as the click: no frame is shown in between, however slow the other site."""
    chat.talk("hello")
    chat.box.fill("secret words")
    page.route("**/away", lambda route: None)
    state = chat.leave.evaluate(
        """(leave) => { leave.click(); const cover = document.querySelector('[data-leaving]');
        const box = cover.getBoundingClientRect();
        return { top: document.elementFromPoint(10, 10) === cover, wide: box.width >= innerWidth, high:
          box.height >= innerHeight, role: cover.getAttribute('role'), text: document.body.innerText.trim(),
          title: document.title, panel: document.querySelectorAll('not-alone > *').length, inner:
            shadow.querySelector('.panel') }; }"""
    )
    assert state == {
        "top": True,
        "wide": True,
        "high": True,
        "role": "alert",
        "text": "Loading",
        "title": "Loading",
        "panel": 0,
        "inner": None,
    }


def test_requests_under_way_are_stopped(chat: Chat, page: Page, stub: Stub) -> None:
    failed: list[str] = []
    page.on("requestfailed", lambda request: failed.append(request.method + " " + request.url.rsplit("/", 1)[1]))
    chat.say("slow")
    page.wait_for_timeout(100)
    chat.leave.click()
    gone(chat, page, stub)
    assert "POST messages" in failed


def test_leaves_in_every_view_and_when_the_server_is_down(chat: Chat, page: Page, stub: Stub) -> None:
    stub.down = True
    chat.menu.click()
    chat.leave.click()
    expect(page).to_have_url(stub.url + "/away")


def test_back_does_not_bring_the_chat_back(page: Page, stub: Stub) -> None:
    page.goto(stub.url + "/before")
    page.get_by_role("link").click()
    chat = Chat(page, stub.chat)
    chat.open()
    long = page.evaluate("history.length")
    chat.leave.click()
    expect(page).to_have_url(stub.url + "/away")
    assert page.evaluate("history.length") == long, "the page was replaced, not added to"
    page.go_back(wait_until="commit")
    assert page.url == stub.url + "/before"


def test_back_forward_cache_shows_an_empty_page(chat: Chat, page: Page, stub: Stub) -> None:
    """Not by Leave but by a link: on Back the browser may show the page as it was. There is nothing in it."""
    chat.talk("hello")
    chat.box.fill("half")
    page.evaluate("addEventListener('pageshow', (event) => { window.kept = event.persisted })")
    page.evaluate("location.href = '/away'")
    page.wait_for_url("**/away")
    page.go_back(wait_until="commit")
    page.wait_for_url("**/demo", wait_until="commit")
    assert page.evaluate("window.kept") is True, "the test is about a page that comes from the cache"
    expect(chat.panel).to_be_hidden()
    assert page.evaluate("shadow.querySelector('.talk').textContent") == ""
    assert page.evaluate("shadow.querySelector('textarea').value") == ""
    chat.launcher.click()
    expect(chat.own).to_have_text("You said: hello")


def test_a_reopened_tab_finds_nothing(chat: Chat, page: Page, stub: Stub) -> None:
    """Browsers restore sessionStorage with a reopened tab: the id in it is worth nothing once the person has left."""
    chat.talk("hello")
    kept = page.evaluate("sessionStorage.chat")
    chat.leave.click()
    gone(chat, page, stub)
    chat.visit()
    page.evaluate("(kept) => sessionStorage.setItem('chat', kept)", kept)
    chat.open()
    expect(chat.own).to_have_count(0)
    assert page.evaluate("sessionStorage.chat") != kept


def test_without_script_leave_is_a_plain_link(page: Page, stub: Stub, chat: Chat) -> None:
    expect(chat.leave).to_have_attribute("href", stub.url + "/away")
    expect(chat.leave).to_have_attribute("rel", "nofollow noreferrer")


@pytest.mark.parametrize("target", ["javascript:alert(1)", "", "data:text/html,x"])
def test_an_unfit_target_becomes_an_empty_page(page: Page, stub: Stub, target: str) -> None:
    chat = Chat(page, stub.chat)
    chat.visit()
    page.evaluate("(target) => document.querySelector('not-alone').setAttribute('exit', target)", target)
    chat.open()
    chat.leave.click()
    expect(page).to_have_url("about:blank")


def test_without_the_attribute_the_force_s_own_setting_is_used(page: Page, stub: Stub) -> None:
    chat = Chat(page, stub.chat)
    page.route(
        "**/widget/help.json",
        lambda route: route.fulfill(
            json={"force": {"id": "kent", "name": "Kent Police", "exit_url": stub.url + "/away"}}
        ),
    )
    chat.visit()
    page.evaluate("document.querySelector('not-alone').removeAttribute('exit')")
    chat.open()
    chat.leave.click()
    expect(page).to_have_url(stub.url + "/away")


def test_names_that_others_may_see_say_nothing(chat: Chat, page: Page, stub: Stub) -> None:
    before = page.title()
    chat.talk("hello")
    assert page.title() == before, "the chat does not touch the title of the page"
    assert page.url == stub.chat + "/demo", "nor its address"
    assert page.evaluate("history.length") == 2 or page.evaluate("history.length") == 1
    page.goto(stub.chat + "/page?force=kent")
    assert page.title() == "Chat"


def test_honest_note_before_first_use(chat: Chat) -> None:
    note = chat.page.locator("not-alone .note")
    expect(note).to_be_in_viewport()
    expect(note).to_contain_text("can't clear your browser history")
    note.get_by_role("button").click()
    expect(chat.side.get_by_role("heading", level=2)).to_have_text("Staying safe on this device")
    words = chat.side.inner_text().lower()
    for never in ("untraceable", "secure", "no one will know", "completely"):
        assert never not in words
