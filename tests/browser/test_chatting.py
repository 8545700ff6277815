"""The talk itself: answers to press, people to ring, words never lost, one announcement for each turn."""

from __future__ import annotations

import json

import pytest
from playwright.sync_api import BrowserContext, Page, Route, expect

from .chat import Chat
from .stub_server import EMERGENCY, FIRST, MARKUP, Stub, message


def test_first_screen(chat: Chat) -> None:
    expect(chat.bot).to_have_count(len(FIRST))
    expect(chat.offered).to_have_count(4)
    expect(chat.box).to_be_visible()
    expect(chat.page.locator("not-alone .name")).to_have_text("Chat with Kent Police")


def test_words_are_shown_as_paragraphs_and_never_as_markup(chat: Chat, page: Page) -> None:
    expect(chat.bot.first.locator("p")).to_have_count(2)
    chat.talk(MARKUP)
    chat.talk("markup")
    expect(chat.own.first).to_contain_text(MARKUP)
    expect(chat.bot.last).to_contain_text(MARKUP)
    assert page.locator("not-alone img, not-alone li b").count() == 0
    assert page.title() != "hacked"


def test_pressed_answer_becomes_own_words_keeps_the_focus_and_cannot_be_sent_again(
    chat: Chat, page: Page, stub: Stub
) -> None:
    pressed = chat.offered.first
    pressed.focus()
    page.keyboard.press("Enter")
    chat.wait_reply(3)
    expect(chat.own).to_have_text("You said: Yes, I'm safe")
    assert chat.focused == "Yes, I'm safe"
    used = chat.own.locator("button:visible")
    expect(used).to_have_attribute("aria-disabled", "true")
    expect(used).to_be_focused()
    before = len(stub.requests)
    page.keyboard.press("Enter")
    page.keyboard.press("Space")
    used.click(force=True)
    page.wait_for_timeout(100)
    assert len(stub.requests) == before
    page.keyboard.press("Tab")
    assert chat.focused == "Under 13", "the next stop is the new answers"


def test_answers_are_gone_once_something_else_was_said(chat: Chat) -> None:
    chat.talk("i would rather write")
    expect(chat.page.locator("not-alone li.offer")).to_have_count(1)
    expect(chat.offered.first).to_have_text("Under 13")


def test_enter_sends_shift_enter_does_not(chat: Chat, page: Page) -> None:
    chat.box.focus()
    page.keyboard.type("one")
    page.keyboard.press("Shift+Enter")
    page.keyboard.type("two")
    expect(chat.own).to_have_count(0)
    page.keyboard.press("Enter")
    chat.wait_reply(3)
    expect(chat.own.locator("p")).to_have_text("one\ntwo")
    expect(chat.box).to_have_value("")
    expect(chat.box).to_be_focused()


def test_on_a_touch_screen_enter_is_a_new_line(context: BrowserContext, stub: Stub) -> None:
    phone = context.browser.new_context(has_touch=True, is_mobile=True, viewport={"width": 320, "height": 568})
    page = phone.new_page()
    chat = Chat(page, stub.chat)
    chat.visit()
    chat.launcher.tap()
    chat.wait_reply()
    chat.box.tap()
    page.keyboard.type("one")
    page.keyboard.press("Enter")
    expect(chat.box).to_have_value("one\n")
    expect(page.locator("not-alone .keys")).to_be_hidden()
    phone.close()


def test_sending_nothing_is_explained(chat: Chat) -> None:
    chat.send.click()
    expect(chat.box).to_be_focused()
    expect(chat.box).to_have_attribute("aria-invalid", "true")
    expect(chat.box).to_have_accessible_description("Write something first, or press one of the answers above.")
    chat.box.fill("a")
    expect(chat.box).not_to_have_attribute("aria-invalid", "true")


def test_service_cards_have_safe_links_only(chat: Chat) -> None:
    chat.talk("services")
    links = chat.bot.last.get_by_role("link")
    targets = [links.nth(i).get_attribute("href") for i in range(links.count())]
    assert targets == ["tel:05551111", "https://example.org/children", "sms:55585?&body=HELLO"]
    expect(links.nth(0)).to_have_text("Ring 0555 1111: Children's Line")
    expect(links.nth(1)).to_have_attribute("rel", "noopener noreferrer")
    expect(links.nth(1)).to_contain_text("opens in a new tab")
    expect(links.nth(2)).to_contain_text("Text HELLO to 55585")


def test_no_link_leads_anywhere_else_in_any_view(chat: Chat, page: Page) -> None:
    chat.talk("services")
    chat.help.click()
    schemes = page.evaluate("() => [...shadow.querySelectorAll('a')].map((a) => a.getAttribute('href').split(':')[0])")
    assert set(schemes) <= {"tel", "sms", "https", "http"}
    assert schemes.count("http") == 1, "only Leave, which here goes to the test server"


def test_one_announcement_for_each_turn(chat: Chat) -> None:
    chat.settled()
    chat.talk("one")
    chat.settled()
    chat.talk("two")
    chat.settled()
    heard = chat.heard
    assert len(heard) == 3
    assert heard[0].startswith("Assistant: If someone is threatening")
    assert heard[0].endswith("4 answers to press.")
    assert heard[1].endswith("6 answers to press.")
    assert heard[2].count("Assistant:") == 1, "two messages of one turn are one announcement"


def test_the_announcer_is_in_the_page_there_before_the_first_words_and_the_only_one(page: Page, stub: Stub) -> None:
    chat = Chat(page, stub.chat)
    chat.visit()
    held: list[Route] = []
    page.route("**/conversations", lambda route: held.append(route))  # noqa: PLW0108
    chat.launcher.click()
    region = page.locator("not-alone > [aria-live=polite]")
    expect(region).to_have_count(1)
    expect(region).to_have_text("")
    held[0].continue_()
    chat.wait_reply()
    live = page.evaluate(
        """() => [...shadow.querySelectorAll('[aria-live], [role=status], [role=alert], [role=log]')]
        .map((at) => at.getAttribute('role') + at.getAttribute('aria-live'))"""
    )
    assert live == ["logoff"], "the visible talk is a log that does not speak by itself"


def test_same_words_twice_are_said_twice(chat: Chat) -> None:
    for _ in range(2):
        chat.talk("crisis")
        chat.settled()
    assert sum("really glad you told me" in said for said in chat.heard) == 2


def test_crisis_is_announced_and_the_focus_stays(chat: Chat) -> None:
    chat.box.focus()
    chat.box.fill("crisis")
    chat.page.keyboard.press("Enter")
    chat.wait_reply(3)
    expect(chat.box).to_be_focused()
    chat.settled()
    assert "Ring 555." in chat.heard[-1]
    expect(chat.page.locator("not-alone a[href='tel:555']").first).to_be_in_viewport()


def test_arriving_words_never_move_the_focus(chat: Chat, page: Page) -> None:
    chat.say("slow")
    chat.menu.focus()
    chat.wait_reply(3)
    expect(chat.menu).to_be_focused()


def test_what_was_said_starts_at_the_top(chat: Chat, page: Page) -> None:
    chat.talk("many")
    bar = page.locator("not-alone .bar").bounding_box()
    own = chat.own.last.bounding_box()
    assert own
    assert bar
    assert 0 <= own["y"] - (bar["y"] + bar["height"]) < 60


def test_typing_is_said_only_after_two_seconds(chat: Chat, page: Page) -> None:
    page.clock.install()
    typing = page.locator("not-alone .typing")
    chat.say("slow")
    page.clock.run_for(1900)
    expect(typing).to_have_count(0)
    page.clock.run_for(400)
    expect(typing).to_have_text("Your answer is on its way.")
    chat.wait_reply(3)
    expect(typing).to_have_count(0)


def test_quick_answers_show_no_typing_and_no_delay(chat: Chat, page: Page) -> None:
    took = page.evaluate(
        """async () => { const before = shadow.querySelectorAll('.bot').length; const start = performance.now();
        shadow.querySelector('.offer button').click();
          while (shadow.querySelectorAll('.bot').length === before) await new Promise(requestAnimationFrame);
          return performance.now() - start; }"""
    )
    assert took < 1000
    assert not any("on its way" in said for said in chat.heard)


@pytest.mark.parametrize("state", ["first", "talk", "error", "menu", "deleted", "down"])
def test_people_are_one_press_away_in_every_state(page: Page, stub: Stub, state: str) -> None:
    chat = Chat(page, stub.chat)
    stub.down = state == "down"
    chat.visit()
    chat.launcher.click()
    if state == "down":
        expect(chat.problem).to_be_visible()
    else:
        chat.wait_reply()
    if state == "talk":
        chat.talk("hello")
    elif state == "error":
        chat.say("broken")
        expect(chat.problem).to_be_visible()
    elif state == "menu":
        chat.menu.click()
    elif state == "deleted":
        delete(chat)
    chat.help.click()
    expect(chat.help).to_have_attribute("aria-expanded", "true")
    expect(chat.side.locator(":focus")).to_have_text("People who can help now")
    expect(chat.side.locator("a[href='tel:555']")).to_be_visible()
    chat.help.click()
    expect(chat.side).to_be_hidden()
    expect(chat.help).to_be_focused()


def delete(chat: Chat) -> None:
    chat.menu.click()
    chat.side.get_by_role("button", name="Delete this chat").click()
    chat.side.get_by_role("button", name="Yes, delete it").click()
    expect(chat.problem).to_be_visible()


def test_start_again_asks_first(chat: Chat, stub: Stub) -> None:
    chat.talk("hello")
    old = list(stub.conversations)
    chat.menu.click()
    chat.side.get_by_role("button", name="Start again").click()
    chat.side.get_by_role("button", name="No, go back").click()
    expect(chat.own).to_have_count(1)
    chat.menu.click()
    chat.side.get_by_role("button", name="Start again").click()
    chat.side.get_by_role("button", name="Yes, start again").click()
    expect(chat.own).to_have_count(0)
    chat.wait_reply(2)
    chat.settled()
    assert len(stub.conversations) == 1
    assert list(stub.conversations) != old


def test_delete_forgets_everywhere(chat: Chat, page: Page, stub: Stub) -> None:
    chat.talk("hello")
    delete(chat)
    expect(chat.problem).to_contain_text("This chat is deleted")
    expect(chat.problem.locator(":focus")).to_have_count(1)
    assert not stub.conversations
    assert page.evaluate("sessionStorage.length") == 0
    expect(chat.bot).to_have_count(0)
    expect(chat.box).to_be_hidden()
    chat.problem.get_by_role("button", name="Start a new chat").click()
    chat.wait_reply(2)
    expect(chat.box).to_be_visible()


def test_delete_is_honest_when_the_server_cannot_be_reached(chat: Chat, stub: Stub) -> None:
    stub.down = True
    delete(chat)
    expect(chat.problem).to_contain_text("couldn't reach our computers")


def test_reload_in_the_same_tab_brings_the_talk_back_without_reading_it_all_again(chat: Chat, page: Page) -> None:
    chat.talk("hello")
    page.reload()
    chat.open()
    expect(chat.own).to_have_text("You said: hello")
    expect(chat.bot).to_have_count(3)
    expect(chat.offered).to_have_count(6)
    chat.settled()
    assert chat.heard == ["Here is your chat so far."]


def test_copy_print_and_save_come_with_a_warning(chat: Chat, page: Page, context: BrowserContext) -> None:
    context.grant_permissions(["clipboard-read", "clipboard-write"])
    chat.talk("services")
    chat.menu.click()
    chat.side.get_by_role("button", name="Copy, print or save").click()
    expect(chat.side).to_contain_text("may find what you keep")
    with page.expect_download() as download:
        chat.side.get_by_role("button", name="Save as notes.txt").click()
    assert download.value.suggested_filename == "notes.txt"
    text = download.value.path().read_text(encoding="utf-8")
    assert "You: services" in text
    assert "Children's Line, Ring 0555 1111" in text
    assert "notalone" not in text.lower()
    chat.side.get_by_role("button", name="Copy the words").click()
    expect(chat.side.locator(".done")).to_have_text("Copied.")
    assert page.evaluate("navigator.clipboard.readText()") == text
    page.evaluate(
        "window.print = () => { window.printed = document.body.innerText; "
        "window.named = document.title; dispatchEvent(new Event('afterprint')); }"
    )
    title = page.title()
    chat.side.get_by_role("button", name="Print").click()
    assert page.evaluate("printed").strip() == text.strip(), "only the talk is printed, not the page around it"
    assert page.evaluate("named") == "notes"
    assert page.title() == title
    expect(chat.side).to_be_visible()


def test_welsh(page: Page, stub: Stub) -> None:
    chat = Chat(page, stub.chat)
    chat.visit("?lang=cy")
    chat.open()
    expect(chat.leave).to_have_text("Gadael y wefan hon")
    expect(chat.panel).to_have_attribute("lang", "cy")
    expect(chat.bot.first).to_have_attribute("lang", "en")
    expect(chat.bot.first.locator(".unseen")).to_have_attribute("lang", "cy")


def test_words_in_another_language_are_marked_and_what_stands_beside_them_is_english(page: Page, stub: Stub) -> None:
    stub.first = [{**message("utter_physical_danger", "Dobrze, że mi to mówisz.", [EMERGENCY], ["Carry on"]), "lang": "pl"}]
    chat = Chat(page, stub.chat)
    chat.visit()
    chat.open()
    expect(chat.bot.first).to_have_attribute("lang", "pl")
    expect(chat.bot.first.locator(".card")).to_have_attribute("lang", "en")
    expect(chat.bot.first.locator(".unseen").first).to_have_attribute("lang", "en")


def test_the_language_can_be_changed_and_nothing_is_lost(chat: Chat, page: Page) -> None:
    chat.talk("hello")
    chat.box.fill("half")
    chat.menu.click()
    switch = chat.side.get_by_role("button", name="Cymraeg")
    expect(switch).to_have_attribute("lang", "cy")
    switch.click()
    expect(chat.help).to_have_text("Cael help nawr")
    expect(chat.own).to_contain_text("hello")
    expect(chat.box).to_have_value("half")
    expect(chat.offered).to_have_count(6)
    chat.talk("more")


def test_a_notice_of_the_force_is_shown_within_its_dates(page: Page, stub: Stub) -> None:
    for first, last, shown in (
        ("2020-01-01", "2999-01-01", True),
        ("2020-01-01", "2020-02-01", False),
        ("2999-01-01", None, False),
    ):
        stub.help = {
            **stub.help,
            "force": {
                "id": "kent",
                "name": "Kent Police",
                "url": "",
                "notices": [{"text": "Lines are busy.", "from": first, "to": last}],
            },
        }
        chat = Chat(page, stub.chat)
        chat.visit()
        with page.expect_response("**/help?force=kent"):
            chat.open()
        strip = page.locator("not-alone .notice")
        expect(strip).to_be_visible() if shown else expect(strip).to_be_hidden()


def test_the_force_is_told_to_the_server(page: Page, stub: Stub) -> None:
    chat = Chat(page, stub.chat)
    chat.visit()
    with page.expect_request(lambda request: request.method == "POST") as sent:
        chat.open()
    assert json.loads(sent.value.post_data or "") == {"force": "kent"}
