"""When something does not work: words are kept, there is a way on, and there are numbers."""

from __future__ import annotations

import pytest
from playwright.sync_api import BrowserContext, Page, expect

from .chat import Chat
from .stub_server import Stub

NUMBER = "a[href='tel:555']"


@pytest.mark.parametrize(
    ("word", "title"),
    [
        ("broken", "That didn't send"),
        ("busy", "Please wait a moment"),
        ("nothing", "That didn't send"),
        ("gone", "This chat has ended"),
        ("too long", "That is too long to send"),
    ],
)
def test_words_are_kept_and_people_are_shown(chat: Chat, word: str, title: str) -> None:
    chat.say(word)
    expect(chat.problem).to_contain_text(title)
    expect(chat.box).to_have_value(word)
    expect(chat.own).to_have_count(0)
    expect(chat.offered).to_have_count(4), "the answers can still be pressed"
    if word != "too long":
        expect(chat.problem.locator(NUMBER)).to_be_visible()
    chat.settled()
    assert chat.heard[-1].startswith(title)
    assert len(chat.heard) <= 2, "one announcement"


def test_words_typed_meanwhile_are_kept_too(chat: Chat) -> None:
    chat.say("slowly broken")
    chat.box.fill("second")
    expect(chat.problem).to_be_visible()
    expect(chat.box).to_have_value("slowly broken\nsecond")


def test_one_message_at_a_time(chat: Chat, page: Page) -> None:
    chat.say("slow")
    chat.box.fill("impatient")
    page.keyboard.press("Enter")
    expect(chat.box).to_have_value("impatient")
    expect(page.locator("not-alone .hint")).to_contain_text("Please wait")
    chat.wait_reply(3)
    expect(chat.box).to_have_value("impatient")
    expect(chat.own).to_have_count(1)


def test_a_failed_answer_can_be_pressed_again(chat: Chat, page: Page, stub: Stub) -> None:
    stub.down = True
    chat.offered.first.click()
    expect(chat.problem).to_be_visible()
    expect(chat.offered).to_have_count(4)
    expect(chat.offered.first).not_to_have_attribute("aria-disabled", "true")
    stub.down = False
    chat.problem.get_by_role("button", name="Try again").click()
    chat.wait_reply(3)
    expect(chat.own).to_have_text("You said: Yes, I'm safe")
    expect(chat.problem).to_have_count(0)


@pytest.mark.parametrize(("word", "kept"), [("hang", True), ("lost", False)])
def test_after_ten_seconds_there_is_a_retry_that_says_nothing_twice(
    chat: Chat, page: Page, stub: Stub, word: str, kept: bool
) -> None:
    page.clock.install()
    chat.say(word)
    page.clock.run_for(9500)
    expect(chat.problem).to_have_count(0)
    page.clock.run_for(700)
    expect(chat.problem).to_contain_text("This is taking too long")
    expect(chat.box).to_have_value(word)
    expect(chat.problem.locator(NUMBER)).to_be_visible()
    if not kept:
        page.route(
            "**/messages",
            lambda route: route.fulfill(
                json={"messages": [{"name": "utter_x", "text": "At last", "services": [], "choices": []}]}
            ),
        )
    chat.problem.get_by_role("button", name="Try again").click()
    chat.wait_reply(3)
    expect(chat.own).to_have_count(1)
    expect(chat.box).to_have_value("")
    posted = [path for method, path in stub.requests if method == "POST" and path.endswith("/messages")]
    assert len(posted) == 1, "what had arrived is not sent a second time"


def test_offline(chat: Chat, page: Page, context: BrowserContext) -> None:
    context.set_offline(True)
    expect(chat.problem).to_contain_text("You are offline")
    expect(chat.problem.locator(NUMBER)).to_be_visible()
    chat.say("are you there")
    expect(chat.problem).to_contain_text("You are offline")
    expect(chat.box).to_have_value("are you there")
    context.set_offline(False)
    expect(chat.problem).to_have_count(0)
    chat.send.click()
    chat.wait_reply(3)


def test_server_down_from_the_start_shows_steps_and_numbers(page: Page, stub: Stub) -> None:
    stub.down = True
    chat = Chat(page, stub.chat)
    chat.visit()
    chat.launcher.click()
    expect(chat.problem).to_contain_text("The chat isn't working right now")
    expect(chat.problem.locator(NUMBER)).to_be_visible()
    expect(chat.problem.locator(".steps li")).to_have_count(4)
    chat.say("my words")
    expect(chat.box).to_have_value("my words")
    stub.down = False
    chat.problem.get_by_role("button", name="Try again").click()
    chat.wait_reply(3)
    expect(chat.own).to_have_text("You said: my words")
    expect(chat.box).to_have_value("")


def test_numbers_are_there_even_if_only_the_built_in_file_is(page: Page, stub: Stub) -> None:
    page.route("**/webhooks/chat/help*", lambda route: route.abort())
    page.route("**/conversations*", lambda route: route.abort())
    chat = Chat(page, stub.chat)
    chat.visit()
    chat.launcher.click()
    expect(chat.problem.locator(NUMBER)).to_be_visible()


def test_without_any_file_the_steps_are_still_there(page: Page, stub: Stub) -> None:
    page.route("**/help*", lambda route: route.abort())
    page.route("**/conversations*", lambda route: route.abort())
    chat = Chat(page, stub.chat)
    chat.visit()
    chat.launcher.click()
    expect(chat.problem.locator(".steps li")).to_have_count(7)


def test_an_expired_chat_can_be_begun_again_with_the_words_kept(chat: Chat) -> None:
    chat.say("gone")
    chat.problem.get_by_role("button", name="Start a new chat").click()
    chat.wait_reply(2)
    expect(chat.problem).to_have_count(0)
    expect(chat.box).to_have_value("gone")


def test_an_answer_to_a_cleared_talk_is_dropped(chat: Chat, page: Page) -> None:
    chat.say("slow")
    chat.menu.click()
    chat.side.get_by_role("button", name="Start again").click()
    chat.side.get_by_role("button", name="Yes, start again").click()
    page.wait_for_timeout(3300)
    expect(chat.own).to_have_count(0)
    expect(chat.bot).to_have_count(2)
    chat.talk("hello")
