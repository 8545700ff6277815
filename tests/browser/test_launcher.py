"""Before the chat is opened, opening it, and closing it."""

from __future__ import annotations

from playwright.sync_api import Browser, BrowserContext, Page, Route, expect

from .chat import Chat
from .conftest import DESK
from .stub_server import Stub


def test_nothing_is_fetched_or_stored_before_opening(page: Page, stub: Stub) -> None:
    chat = Chat(page, stub.chat)
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url.removeprefix(stub.chat).split("?")[0]))
    chat.visit()
    page.wait_for_load_state("networkidle")
    assert set(asked) <= {"/demo", "/widget/demo.css", "/widget/notalone.js", "/widget/icon.svg"}
    assert chat.stored() == {"session": {}, "local": {}, "cookie": ""}


def test_without_script_the_link_goes_to_the_page(browser: Browser, stub: Stub) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(stub.chat + "/demo")
    page.get_by_role("link", name="Chat with us").click()
    expect(page).to_have_url(stub.chat + "/page?force=kent")
    context.close()


def test_opens_by_keyboard_and_leave_is_the_first_stop(page: Page, stub: Stub) -> None:
    chat = Chat(page, stub.chat)
    chat.visit()
    chat.launcher.focus()
    page.keyboard.press("Enter")
    chat.wait_reply()
    assert chat.focused == "Chat", "the panel itself is focused, so that its name is read"
    page.keyboard.press("Tab")
    assert chat.focused.startswith("Leave")
    page.keyboard.press("Tab")
    assert chat.focused == "Get help now"


def test_closed_panel_is_hidden_and_nothing_in_it_takes_the_focus(chat: Chat, page: Page) -> None:
    page.keyboard.press("Escape")
    expect(chat.panel).to_be_hidden()
    assert chat.focused == "Chat with us", "the focus goes back to where it came from"
    inside = "() => !!shadow.activeElement"
    for _ in range(12):
        page.keyboard.press("Tab")
        assert not page.evaluate(inside)


def test_closing_keeps_the_talk_and_what_was_typed(chat: Chat, page: Page) -> None:
    chat.talk("hello")
    chat.box.fill("not sent yet")
    page.keyboard.press("Escape")
    chat.launcher.click()
    expect(chat.own).to_have_text("You said: hello")
    expect(chat.box).to_have_value("not sent yet")


def test_on_a_large_screen_the_page_can_still_be_used(page: Page, stub: Stub) -> None:
    page.set_viewport_size(DESK)
    chat = Chat(page, stub.chat)
    chat.visit()
    chat.open()
    page.get_by_role("link", name="Advice").click()
    expect(chat.panel).to_be_visible()
    stops = []
    chat.box.focus()
    for _ in range(10):
        page.keyboard.press("Tab")
        stops.append(chat.focused)
    assert "Skip to main content" in stops or "Report" in stops, f"Tab leaves the panel: {stops}"


def test_turning_the_phone_keeps_the_place(chat: Chat, page: Page) -> None:
    chat.box.fill("half a sentence")
    page.set_viewport_size(DESK)
    expect(chat.box).to_be_focused()
    page.set_viewport_size({"width": 568, "height": 320})
    expect(chat.box).to_be_focused()
    expect(chat.box).to_have_value("half a sentence")


def test_escape_can_be_left_to_the_page(page: Page, stub: Stub) -> None:
    page.set_viewport_size(DESK)
    chat = Chat(page, stub.chat)
    chat.visit("?esc=off")
    chat.open()
    page.evaluate("addEventListener('keydown', (event) => { window.seen = event.key + event.defaultPrevented })")
    page.keyboard.press("Escape")
    assert page.evaluate("seen") == "Escapefalse"
    expect(chat.panel).to_be_visible()


def test_escape_closes_without_telling_the_page(page: Page, stub: Stub) -> None:
    """Some police sites leave at one press of Escape: closing the chat must not leave the site as well."""
    page.set_viewport_size(DESK)
    chat = Chat(page, stub.chat)
    chat.visit()
    chat.open()
    page.evaluate("document.addEventListener('keydown', () => { window.seen = true })")
    page.keyboard.press("Escape")
    expect(chat.panel).to_be_hidden()
    assert page.evaluate("window.seen") is None


def test_escape_can_leave(page: Page, stub: Stub) -> None:
    chat = Chat(page, stub.chat)
    chat.visit("?esc=leave")
    chat.open()
    page.keyboard.press("Escape")
    expect(page).to_have_url(stub.url + "/away")


def test_a_new_tab_is_still_the_link(context: BrowserContext, page: Page, stub: Stub) -> None:
    chat = Chat(page, stub.chat)
    chat.visit()
    with context.expect_page() as opened:
        chat.launcher.click(modifiers=["Control"])
    assert opened.value.url.startswith(stub.chat + "/page")
    expect(chat.panel).to_have_count(0)


def test_when_the_chat_cannot_load_the_link_is_followed(page: Page, stub: Stub) -> None:
    page.route("**/widget/chat.js*", lambda route: route.abort())
    chat = Chat(page, stub.chat)
    chat.visit()
    chat.launcher.click()
    expect(page).to_have_url(stub.chat + "/page?force=kent")


def test_a_changed_script_never_runs(page: Page, stub: Stub) -> None:
    def change(route: Route) -> None:
        route.fulfill(content_type="text/javascript", body="document.title = 'changed'; export const mount = () => {}")

    page.route("**/widget/chat.js*", change)
    chat = Chat(page, stub.chat)
    chat.visit()
    chat.launcher.click()
    expect(page).to_have_url(stub.chat + "/page?force=kent")
    assert page.title() != "changed"


def test_a_force_s_colour_is_used_only_if_it_can_be_read(page: Page, stub: Stub) -> None:
    chat = Chat(page, stub.chat)
    for colour, used in (("%23702963", "rgb(112, 41, 99)"), ("%23ffe066", "rgb(15, 76, 84)")):
        chat.visit(f"?accent={colour}")
        chat.open()
        expect(chat.help).to_have_css("background-color", used)
