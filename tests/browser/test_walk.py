"""Whole walks with the real assistant behind the widget, in a real browser."""

from __future__ import annotations

from typing import Any

import pytest
from playwright.sync_api import BrowserContext, expect

from .chat import Chat


@pytest.fixture
def real(server: Any, context: BrowserContext) -> Chat:
    """The demonstration page of the real server; the other site that Leave goes to is stood in for."""
    context.route(
        "https://www.bbc.co.uk/**", lambda route: route.fulfill(content_type="text/html", body="<title>Weather</title>")
    )
    page = context.new_page()
    page.set_default_timeout(10000)
    chat = Chat(page, server.url)
    chat.visit()
    chat.open()
    return chat


def say(chat: Chat, text: str) -> None:
    before = chat.bot.count()
    chat.say(text)
    expect(chat.bot.nth(before)).to_be_attached(timeout=10000)
    expect(chat.problem).to_have_count(0)


def test_a_walk_by_choices_and_by_words(real: Chat) -> None:
    say(real, "im 15 n he wants 50 quid by 8 or he sends it 2 my insta")
    for _ in range(12):
        before = real.bot.count()
        if real.offered.count():
            real.offered.first.click()
        else:
            real.say("ok")
        expect(real.bot.nth(before)).to_be_attached(timeout=10000)
        expect(real.problem).to_have_count(0)
    assert real.violations == []
    words = real.page.locator("not-alone .talk").inner_text().lower()
    assert "pay" in words
    targets = real.page.locator("not-alone .talk a").evaluate_all(
        "(links) => links.map((link) => link.getAttribute('href'))"
    )
    assert targets
    assert all(target.startswith(("tel:", "sms:", "https://")) for target in targets)


def test_crisis_comes_next_with_the_emergency_number_first(real: Chat) -> None:
    before = real.bot.count()
    say(real, "i want to kill myself")
    reply = real.bot.nth(before)
    expect(reply.locator("a[href='tel:999']").first).to_be_visible()
    real.settled()
    assert "999" in real.heard[-1]


def test_leaving_is_forgotten_by_the_real_server(real: Chat) -> None:
    say(real, "hello")
    kept = real.page.evaluate("JSON.parse(sessionStorage.chat)")
    real.leave.click()
    expect(real.page).to_have_url("https://www.bbc.co.uk/weather")
    answer = real.page.request.get(
        f"{real.base}/conversations/{kept['id']}", headers={"Authorization": f"Bearer {kept['token']}"}
    )
    assert answer.status in (401, 404)


def test_reload_and_delete(real: Chat) -> None:
    say(real, "hello")
    count = real.bot.count()
    real.page.reload()
    real.open()
    expect(real.own).to_contain_text(["hello"])
    expect(real.bot).to_have_count(count)
    real.menu.click()
    real.side.get_by_role("button", name="Delete this chat").click()
    real.side.get_by_role("button", name="Yes, delete it").click()
    expect(real.problem).to_contain_text("This chat is deleted")


def test_help_shows_real_numbers(real: Chat) -> None:
    real.help.click()
    expect(real.side.locator("a[href='tel:999']")).to_be_visible()
    expect(real.side.locator("a[href='tel:116123']")).to_be_visible()


def test_the_page_without_script(server: Any, context: BrowserContext) -> None:
    plain = context.browser.new_context(java_script_enabled=False, viewport={"width": 320, "height": 568})
    page = plain.new_page()
    page.goto(server.url + "/page?force=kent")
    page.get_by_role("textbox").fill("hello")
    page.get_by_role("button", name="Send").click()
    expect(page.locator("li.bot").first).to_be_visible()
    choices = page.locator("form.offer button")
    if choices.count():
        words = choices.first.inner_text()
        choices.first.click()
        expect(page.locator("li.own").last).to_contain_text(words)
    page.goto(server.url + "/safety?lang=cy")
    expect(page.locator("html")).to_have_attribute("lang", "cy")
    plain.close()
