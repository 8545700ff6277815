"""The other two ways in: the page of its own, with and without script, and the frame."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, expect

from .chat import Chat
from .stub_server import MARKUP, Stub


@pytest.fixture
def plain(browser: Browser) -> Iterator[Page]:
    """A browser without script."""
    context = browser.new_context(java_script_enabled=False, viewport={"width": 320, "height": 568})
    context.set_default_timeout(6000)
    yield context.new_page()
    context.close()


def test_a_whole_talk_without_script(plain: Page, stub: Stub) -> None:
    plain.goto(stub.chat + "/page?force=kent")
    assert plain.title() == "Chat"
    assert not stub.conversations, "looking at the page begins nothing"
    plain.get_by_role("textbox").fill("he wants 50 quid")
    plain.get_by_role("button", name="Send").click()
    expect(plain.get_by_text("he wants 50 quid")).to_be_visible()
    plain.get_by_role("button", name="16 or 17").click()
    expect(plain.get_by_text("Have you already paid them?")).to_be_visible()
    expect(plain.locator("li.own")).to_have_count(2)
    assert plain.url.split("#")[0] == stub.chat + "/page", "neither words nor tokens are in the address"
    assert len(stub.conversations) == 1
    expect(plain.get_by_role("button", name="Under 13")).to_have_count(0)
    plain.get_by_role("button", name="Delete this chat").click()
    expect(plain.get_by_text("This chat is deleted")).to_be_visible()
    assert not stub.conversations


def test_without_script_leave_comes_first_and_help_is_on_the_page(plain: Page, stub: Stub) -> None:
    plain.goto(stub.chat + "/page?force=kent")
    plain.keyboard.press("Tab")
    expect(plain.locator(":focus")).to_have_text("Leave this site")
    expect(plain.locator("a[href='tel:555']").first).to_be_visible()
    expect(plain.locator("a[href='sms:55585?&body=HELLO']").first).to_be_visible()
    plain.get_by_role("link", name="Get help now").click()
    expect(plain.get_by_role("heading", name="People who can help now")).to_be_in_viewport()
    leave = plain.get_by_role("link", name="Leave")
    expect(leave).to_be_in_viewport(ratio=1)
    leave.click()
    expect(plain).to_have_url(stub.url + "/away")


def test_without_script_an_error_keeps_the_words_and_shows_people(plain: Page, stub: Stub) -> None:
    plain.goto(stub.chat + "/page?force=kent")
    plain.get_by_role("textbox").fill("busy")
    plain.get_by_role("button", name="Send").click()
    expect(plain.locator(".problem")).to_contain_text("Please wait a moment")
    expect(plain.locator(".problem a[href='tel:555']")).to_be_visible()
    expect(plain.get_by_role("textbox")).to_have_value("busy")


def test_without_script_words_are_text_too(plain: Page, stub: Stub) -> None:
    plain.goto(stub.chat + "/page?force=kent")
    plain.get_by_role("textbox").fill(MARKUP)
    plain.get_by_role("button", name="Send").click()
    expect(plain.locator("li.own")).to_contain_text(MARKUP)
    expect(plain.locator("img")).to_have_count(0)


def test_without_script_only_safe_links(plain: Page, stub: Stub) -> None:
    plain.goto(stub.chat + "/page?force=kent")
    plain.get_by_role("textbox").fill("services")
    plain.get_by_role("button", name="Send").click()
    expect(plain.locator("li.bot").last).to_be_visible()
    links = plain.locator("li.bot").last.get_by_role("link")
    targets = [links.nth(i).get_attribute("href") or "" for i in range(links.count())]
    assert all(target.startswith(("tel:", "sms:", "https://")) for target in targets)


def test_without_script_at_320_pixels_nothing_is_wider(plain: Page, stub: Stub, page: Page) -> None:
    page.route("**/notalone.js*", lambda route: route.abort())
    page.goto(stub.chat + "/page?force=kent")
    assert page.evaluate("document.documentElement.scrollWidth") <= 320
    small = page.evaluate(
        "() => [...document.querySelectorAll('.bar a, .bar button, .way, .choice, .send, textarea, a.plain')]"
        ".filter((at) => at.getBoundingClientRect().height < 44)"
        ".map((at) => at.textContent)"
    )
    assert small == []


def test_safety_page(plain: Page, stub: Stub) -> None:
    plain.goto(stub.chat + "/safety?force=kent")
    assert plain.title() == "Chat"
    expect(plain.get_by_role("heading", level=1)).to_have_text("Staying safe on this device")
    plain.keyboard.press("Tab")
    expect(plain.locator(":focus")).to_have_text("Leave this site")
    plain.get_by_role("link", name="Cymraeg").click()
    expect(plain.locator("html")).to_have_attribute("lang", "cy")


def test_with_script_the_page_is_the_chat(page: Page, stub: Stub) -> None:
    chat = Chat(page, stub.chat)
    chat.visit(path="/page?force=kent")
    chat.wait_reply()
    page.keyboard.press("Tab")
    assert chat.focused == "Leave", "the first stop of the page"
    chat.talk("hello")
    expect(page.get_by_role("heading", level=1)).to_have_text("Chat with Kent Police")
    expect(page.locator("form")).to_have_count(1), "the plain form is gone"
    page.keyboard.press("Escape")
    expect(chat.panel).to_be_visible(), "there is nothing behind it to go back to"
    assert chat.violations == []
    chat.leave.click()
    expect(page).to_have_url(stub.url + "/away")
    assert not stub.conversations


def test_the_page_after_back_begins_anew_or_goes_on(page: Page, stub: Stub) -> None:
    chat = Chat(page, stub.chat)
    chat.visit(path="/page?force=kent")
    chat.wait_reply()
    chat.talk("hello")
    page.evaluate("location.href = '/away'")
    page.wait_for_url("**/away")
    page.go_back(wait_until="commit")
    expect(chat.own).to_have_text("You said: hello")


def framed(page: Page, stub: Stub) -> None:
    page.set_viewport_size({"width": 900, "height": 700})
    page.goto(stub.url + "/before")
    page.goto(stub.url + "/framed")
    frame = page.frame_locator("iframe")
    expect(frame.locator("not-alone li.bot").first).to_be_visible()


def test_leaving_from_a_frame_leaves_the_whole_page(page: Page, stub: Stub) -> None:
    framed(page, stub)
    page.frame_locator("iframe").locator("not-alone a.leave").click()
    expect(page).to_have_url(stub.url + "/away")
    assert not stub.conversations
    page.go_back(wait_until="commit")
    assert page.url == stub.url + "/before"


@pytest.mark.parametrize("where", ["inside", "outside"])
def test_shift_three_times_inside_and_outside_the_frame(page: Page, stub: Stub, where: str) -> None:
    framed(page, stub)
    if where == "inside":
        page.frame_locator("iframe").locator("not-alone textarea").focus()
    else:
        page.get_by_role("link", name="A link").focus()
    for _ in range(3):
        page.keyboard.press("Shift")
    expect(page).to_have_url(stub.url + "/away")
    assert not stub.conversations


def test_the_bridge_does_what_only_the_frame_asks(page: Page, stub: Stub) -> None:
    framed(page, stub)
    page.evaluate("postMessage({ notalone: 'leave', url: '/before' }, '*')")
    page.frames[1].evaluate("parent.postMessage({ notalone: 'leave', url: 'javascript:document.title=1' }, '*')")
    page.wait_for_timeout(200)
    assert page.url == stub.url + "/framed"
    assert page.title() == "Host"
