"""What is stored, what is asked of whom, and the strict policy."""

from __future__ import annotations

import json

from playwright.sync_api import BrowserContext, Page, expect

from notalone.channel.files import POLICY

from .chat import Chat
from .stub_server import Stub


def test_one_random_id_in_this_tab_and_nothing_else(chat: Chat, stub: Stub) -> None:
    chat.talk("my secret words")
    kept = chat.stored()
    (conversation,) = stub.conversations.values()
    assert set(kept["session"]) == {"chat"}
    assert json.loads(kept["session"]["chat"]) == {"id": conversation.id, "token": conversation.token}
    assert kept["local"] == {}
    assert kept["cookie"] == ""
    assert chat.page.context.cookies() == []
    assert chat.page.evaluate("async () => [(await indexedDB.databases()).length, (await caches.keys()).length]") == [
        0,
        0,
    ]


def test_works_when_storage_throws(page: Page, stub: Stub) -> None:
    page.add_init_script(
        "Object.defineProperty(window, 'sessionStorage', { get() { throw new DOMException('no', 'SecurityError'); } });"
    )
    chat = Chat(page, stub.chat)
    errors: list[str] = []
    page.on("pageerror", lambda error: errors.append(str(error)))
    chat.visit()
    chat.open()
    chat.talk("hello")
    chat.leave.click()
    expect(page).to_have_url(stub.url + "/away")
    assert errors == []


def test_strict_policy_without_a_single_violation(page: Page, stub: Stub) -> None:
    chat = Chat(page, stub.chat)
    chat.visit()
    assert page.evaluate("() => document.querySelector('meta[http-equiv]')") is None
    assert "require-trusted-types-for 'script'" in POLICY
    assert "default-src 'none'" in POLICY
    chat.open()
    chat.offered.first.click()
    chat.wait_reply(3)
    for word in ("services", "crisis", "markup"):
        chat.talk(word)
    chat.say("broken")
    expect(chat.problem).to_be_visible()
    chat.help.click()
    chat.menu.click()
    chat.side.get_by_role("button", name="Copy, print or save").click()
    page.evaluate("window.print = () => dispatchEvent(new Event('afterprint'))")
    chat.side.get_by_role("button", name="Print").click()
    with page.expect_download() as download:
        chat.side.get_by_role("button", name="Save as notes.txt").click()
    assert download.value.path().exists()
    chat.menu.click()
    page.keyboard.press("Escape")
    assert chat.violations == []
    assert chat.page.locator("not-alone .panel").evaluate("(at) => getComputedStyle(at).position") == "fixed", (
        "the styles did load"
    )
    left = page.evaluate("() => { shadow.querySelector('a.leave').click(); return violations; }")
    assert left == []
    expect(page).to_have_url(stub.url + "/away")


def test_only_our_own_server_is_asked(context: BrowserContext, page: Page, stub: Stub) -> None:
    asked: list[str] = []
    context.on("request", lambda request: asked.append(request.url))
    chat = Chat(page, stub.chat)
    chat.visit()
    chat.open()
    chat.talk("services")
    chat.help.click()
    assert asked
    assert all(url.startswith(stub.url) for url in asked)


def test_no_words_in_any_address_and_the_token_only_in_a_header(
    context: BrowserContext, page: Page, stub: Stub
) -> None:
    chat = Chat(page, stub.chat)
    chat.visit()
    chat.open()
    chat.talk("secretword")
    (conversation,) = stub.conversations.values()
    for _, path in stub.requests:
        assert "secretword" not in path
        assert conversation.token not in path


def test_at_most_four_files_after_opening(page: Page, stub: Stub) -> None:
    chat = Chat(page, stub.chat)
    chat.visit()
    page.wait_for_load_state("networkidle")
    stub.requests.clear()
    chat.open()
    files = [path for _, path in stub.requests if "/widget/" in path]
    assert len(files) == len(set(files)) <= 4, files


def test_typing_is_not_sent_to_spelling_services(chat: Chat) -> None:
    for name, value in (("spellcheck", "false"), ("autocomplete", "off"), ("writingsuggestions", "false")):
        expect(chat.box).to_have_attribute(name, value)
