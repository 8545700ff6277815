"""Pictures of every state for those who review the widget: ``python -m tests.browser.screenshots``.

The assistant is really running, so the words are the words that people get. What a real server cannot be asked to do
(fail, be slow) is done to the browser's requests. A sheet shows two small phones, or one large screen.
"""

from __future__ import annotations

import base64
import html
from collections.abc import Callable
from pathlib import Path
from typing import Any

from playwright.sync_api import Browser, Page, sync_playwright

from notalone.run import started
from tests.conftest import free_port

from .chat import Chat
from .conftest import ARGS, PHONE, chromium_path

FOLDER = Path(__file__).resolve().parents[2] / "docs" / "widget" / "screenshots"
TINY = {"width": 320, "height": 256}
DESK = {"width": 820, "height": 560}
TOUCH = {"has_touch": True}

Act = Callable[[Chat, Page], None]


def nothing(chat: Chat, page: Page) -> None:
    """As it opens."""


def choose(*titles: str) -> Act:
    def act(chat: Chat, page: Page) -> None:
        for title in titles:
            before = chat.bot.count()
            chat.offered.filter(has_text=title).first.click()
            chat.wait_reply(before + 1)

    return act


def say(*texts: str) -> Act:
    def act(chat: Chat, page: Page) -> None:
        for text in texts:
            chat.talk(text)

    return act


def fail(chat: Chat, page: Page) -> None:
    page.route("**/messages", lambda route: route.abort())
    chat.say("they say i have until 8")
    chat.problem.wait_for()


def offline(chat: Chat, page: Page) -> None:
    page.evaluate("dispatchEvent(new Event('offline'))")
    chat.problem.wait_for()


def slow(chat: Chat, page: Page) -> None:
    page.route("**/messages", lambda route: None)
    chat.say("what do i do")
    page.locator("not-alone .typing").wait_for()


def press(*names: str) -> Act:
    def act(chat: Chat, page: Page) -> None:
        for name in names:
            (
                chat.help
                if name == "help"
                else chat.menu
                if name == "menu"
                else chat.side.get_by_role("button", name=name)
            ).click()
            if name == "Cymraeg":
                chat.leave.filter(has_text="Gadael").wait_for()

    return act


def cover(chat: Chat, page: Page) -> None:
    page.route("**/weather", lambda route: None)
    chat.leave.evaluate("(leave) => { leave.click(); window.stop(); }")


def closed(chat: Chat, page: Page) -> None:
    chat.page.keyboard.press("Escape")


def written(chat: Chat, page: Page) -> None:
    page.get_by_role("textbox").fill("hello")
    page.get_by_role("button", name="Send").click()
    page.locator("li.bot").first.wait_for()


def down(chat: Chat, page: Page) -> None:
    chat.problem.wait_for()


def shot(
    browser: Browser, base: str, act: Act, size: dict[str, int] = PHONE, path: str = "/demo", **options: Any
) -> bytes:
    context = browser.new_context(viewport=size, reduced_motion="reduce", **options)
    context.set_default_timeout(15000)
    page = context.new_page()
    chat = Chat(page, base)
    if act is down:
        page.route("**/conversations", lambda route: route.abort())
    chat.visit(path=path)
    if options.get("java_script_enabled", True):
        if path == "/demo":
            chat.launcher.click()
        if act is not down:
            chat.wait_reply()
    act(chat, page)
    page.mouse.move(0, size["height"] - 1)
    page.wait_for_timeout(200)
    picture = page.screenshot()
    context.close()
    return picture


PHONES: dict[str, list[tuple[str, dict[str, Any]]]] = {
    "01-opening": [("closed", {"act": closed}), ("first words", {"act": nothing})],
    "02-talking": [
        ("an answer pressed", {"act": choose("It's happening to me")}),
        ("own words", {"act": say("im 15 n he wants 50 quid by 8 or he sends it 2 my insta")}),
    ],
    "03-danger": [
        ("thoughts of suicide", {"act": say("i want to kill myself")}),
        ("get help now", {"act": press("help")}),
    ],
    "04-waiting": [("an answer is slow", {"act": slow}), ("did not send", {"act": fail})],
    "05-no-server": [("offline", {"act": offline}), ("server down from the start", {"act": down})],
    "06-menu": [("menu", {"act": press("menu")}), ("keep a copy", {"act": press("menu", "Copy, print or save")})],
    "07-ending": [
        ("delete: asks first", {"act": press("menu", "Delete this chat")}),
        ("deleted", {"act": press("menu", "Delete this chat", "Yes, delete it")}),
    ],
    "08-leaving": [
        ("staying safe", {"act": press("menu", "Staying safe on this device")}),
        ("leaving, for a moment", {"act": cover}),
    ],
    "09-dark": [
        ("dark", {"act": choose("It's happening to me"), "color_scheme": "dark"}),
        ("dark, help", {"act": press("help"), "color_scheme": "dark"}),
    ],
    "10-own-colours": [
        ("own colours", {"act": say("i want to kill myself"), "forced_colors": "active"}),
        ("zoom 400 %", {"act": say("hello"), "size": TINY}),
    ],
    "11-welsh": [
        ("Welsh", {"act": press("menu", "Cymraeg")}),
        ("Welsh, help", {"act": press("menu", "Cymraeg", "help")}),
    ],
    "12-without-script": [
        ("page without script", {"act": nothing, "path": "/page?force=kent", "java_script_enabled": False}),
        ("the same, answered", {"act": written, "path": "/page?force=kent", "java_script_enabled": False}),
    ],
}

DESKS: dict[str, dict[str, Any]] = {
    "13-large-screen": {"act": choose("It's happening to me")},
    "14-page-of-its-own": {"act": choose("It's happening to me"), "path": "/page?force=kent"},
}


def sheet(browser: Browser, pictures: list[tuple[str, bytes]]) -> bytes:
    page = browser.new_page(viewport={"width": 340 * len(pictures) + 20, "height": 630})
    figures = "".join(
        f"<figure><figcaption>{html.escape(label)}</figcaption>"
        f'<img src="data:image/png;base64,{base64.b64encode(picture).decode()}"></figure>'
        for label, picture in pictures
    )
    page.set_content(
        "<style>body{margin:10px;background:#c9cecf;display:flex;font:16px sans-serif}figure{margin:10px}"
        f"img{{width:320px;display:block}}figcaption{{padding:0 0 6px}}</style>{figures}"
    )
    picture = page.screenshot()
    page.close()
    return picture


def main() -> None:
    FOLDER.mkdir(parents=True, exist_ok=True)
    port = free_port()
    with started(port, free_port()), sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium_path(), args=ARGS)
        base = f"http://localhost:{port}/webhooks/chat"
        for name, phones in PHONES.items():
            picture = sheet(
                browser, [(label, shot(browser, base, **{**TOUCH, **options})) for label, options in phones]
            )
            (FOLDER / f"{name}.png").write_bytes(picture)
        for name, options in DESKS.items():
            (FOLDER / f"{name}.png").write_bytes(shot(browser, base, size=DESK, **options))
        browser.close()
    for path in sorted(FOLDER.glob("*.png")):
        print(path.name, path.stat().st_size)


if __name__ == "__main__":
    main()
