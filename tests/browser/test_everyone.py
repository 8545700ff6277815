"""Accessible to everyone: axe in every state, theme and size; targets, reflow, room, a walk by keyboard."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

import pytest
from playwright.sync_api import Browser, Page, expect

from .chat import Chat
from .conftest import DESK, PHONE
from .stub_server import Stub

TINY = {"width": 320, "height": 256}
AXE = """async () => (await axe.run(document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa',
'best-practice'], resultTypes: ['violations'] }))
.violations.map((found) => found.id + ': ' +
  found.nodes.map((node) => JSON.stringify(node.target) + ' ' + node.failureSummary).join('; '))"""

State = Callable[[Chat, Page, Stub], None]


def closed(chat: Chat, page: Page, stub: Stub) -> None:
    chat.visit()
    page.wait_for_function("shadow")


def opened(chat: Chat, page: Page, stub: Stub) -> None:
    closed(chat, page, stub)
    chat.open()


def chosen(chat: Chat, page: Page, stub: Stub) -> None:
    opened(chat, page, stub)
    chat.offered.first.click()
    chat.wait_reply(3)


def services(chat: Chat, page: Page, stub: Stub) -> None:
    opened(chat, page, stub)
    chat.talk("services")


def crisis(chat: Chat, page: Page, stub: Stub) -> None:
    opened(chat, page, stub)
    chat.talk("crisis")


def typing(chat: Chat, page: Page, stub: Stub) -> None:
    opened(chat, page, stub)
    chat.say("lost")
    expect(page.locator("not-alone .typing")).to_be_visible()


def error(chat: Chat, page: Page, stub: Stub) -> None:
    opened(chat, page, stub)
    chat.say("broken")
    expect(chat.problem).to_be_visible()


def empty(chat: Chat, page: Page, stub: Stub) -> None:
    opened(chat, page, stub)
    chat.send.click()


def offline(chat: Chat, page: Page, stub: Stub) -> None:
    opened(chat, page, stub)
    page.evaluate("dispatchEvent(new Event('offline'))")
    expect(chat.problem).to_be_visible()


def down(chat: Chat, page: Page, stub: Stub) -> None:
    stub.down = True
    closed(chat, page, stub)
    chat.launcher.click()
    expect(chat.problem).to_be_visible()


def helping(chat: Chat, page: Page, stub: Stub) -> None:
    opened(chat, page, stub)
    chat.help.click()


def menu(chat: Chat, page: Page, stub: Stub) -> None:
    opened(chat, page, stub)
    chat.menu.click()


def keeping(chat: Chat, page: Page, stub: Stub) -> None:
    menu(chat, page, stub)
    chat.side.get_by_role("button", name="Copy, print or save").click()


def safety(chat: Chat, page: Page, stub: Stub) -> None:
    menu(chat, page, stub)
    chat.side.get_by_role("button", name="Staying safe on this device").click()


def ended(chat: Chat, page: Page, stub: Stub) -> None:
    menu(chat, page, stub)
    chat.side.get_by_role("button", name="Delete this chat").click()
    chat.side.get_by_role("button", name="Yes, delete it").click()
    expect(chat.problem).to_be_visible()


def standalone(chat: Chat, page: Page, stub: Stub) -> None:
    chat.visit(path="/page")
    chat.wait_reply()
    chat.talk("services")


def welsh(chat: Chat, page: Page, stub: Stub) -> None:
    chat.visit("?lang=cy")
    chat.open()
    chat.talk("services")


STATES: list[State] = [
    closed,
    opened,
    chosen,
    services,
    crisis,
    typing,
    error,
    empty,
    offline,
    down,
    helping,
    menu,
    keeping,
    safety,
    ended,
    standalone,
    welsh,
]
SIZES = (DESK, PHONE, TINY)


@pytest.fixture(scope="module")
def shared(browser: Browser) -> Iterator[Any]:
    """One context for the many looks; no state is carried from one page to the next but the cache."""
    made = browser.new_context(viewport=PHONE, reduced_motion="reduce", bypass_csp=False)
    made.set_default_timeout(6000)
    yield made
    made.close()


@pytest.fixture
def look(shared: Any) -> Iterator[Page]:
    page = shared.new_page()
    page.set_viewport_size(PHONE)
    yield page
    page.close()


def check(page: Page, where: str) -> list[str]:
    return [f"{where}: {found}" for found in page.evaluate(AXE)]


@pytest.mark.parametrize("state", STATES, ids=lambda state: state.__name__)
def test_axe_finds_nothing(look: Page, stub: Stub, axe: str, state: State) -> None:
    chat = Chat(look, stub.chat)
    state(chat, look, stub)
    look.evaluate(axe)
    found = []
    for scheme, forced in (("light", "none"), ("dark", "none"), ("light", "active")):
        look.emulate_media(color_scheme=scheme, forced_colors=forced, reduced_motion="reduce")
        for letters in ("100%", "200%"):
            look.evaluate("(letters) => { document.documentElement.style.fontSize = letters }", letters)
            for size in SIZES if letters == "100%" else (PHONE,):
                look.set_viewport_size(size)
                found += check(look, f"{size['width']}x{size['height']} {scheme} {forced} {letters}")
    assert found == []


def test_axe_finds_nothing_on_the_cover(look: Page, stub: Stub, axe: str) -> None:
    chat = Chat(look, stub.chat)
    opened(chat, look, stub)
    look.evaluate(axe)
    # Asked in the same step as the click, before the browser has moved on.
    look.route("**/away", lambda route: None)
    found = look.evaluate(
        f"async () => {{ shadow.querySelector('a.leave').click(); window.stop(); return ({AXE})(); }}"
    )
    assert [
        problem for problem in found if not problem.startswith(("landmark-one-main", "page-has-heading-one", "region"))
    ] == [], "a cover has no landmarks and no headings"


@pytest.mark.parametrize("path", ["/page", "/safety", "/page?lang=cy", "/safety?lang=cy"])
def test_axe_finds_nothing_on_the_pages_without_script(
    shared: Any, look: Page, stub: Stub, axe: str, path: str
) -> None:
    look.route("**/notalone.js*", lambda route: route.abort())
    look.goto(stub.chat + path)
    look.evaluate(axe)
    found = []
    for size, scheme in ((DESK, "light"), (PHONE, "dark"), (TINY, "light")):
        look.set_viewport_size(size)
        look.emulate_media(color_scheme=scheme, reduced_motion="reduce")
        found += check(look, f"{path} {size}")
    assert found == []


TARGETS = """() => [...shadow.querySelectorAll('a, button, textarea')]
.map((at) => ({ text: at.textContent.trim(), box: at.getBoundingClientRect() })).filter(({ box }) => box.width)
.filter(({ box }) => box.width < 44 || box.height < 44).map(({ text,
  box }) => `${text} ${box.width} x ${box.height}`)"""


@pytest.mark.parametrize(
    "state", [services, error, helping, menu, keeping, ended, standalone], ids=lambda state: state.__name__
)
def test_every_target_is_44_pixels_or_more(look: Page, stub: Stub, state: State) -> None:
    chat = Chat(look, stub.chat)
    state(chat, look, stub)
    for size in SIZES:
        look.set_viewport_size(size)
        assert look.evaluate(TARGETS) == []


@pytest.mark.parametrize(
    "state", [services, crisis, error, helping, menu, standalone, welsh], ids=lambda state: state.__name__
)
def test_nothing_is_wider_than_320_pixels(look: Page, stub: Stub, state: State) -> None:
    chat = Chat(look, stub.chat)
    state(chat, look, stub)
    for size in (PHONE, TINY):
        look.set_viewport_size(size)
        wide = look.evaluate(
            """() => [...shadow.querySelectorAll('.panel, .panel *:not(.unseen)')]
            .filter((at) => at.getBoundingClientRect().right > 320.5 || at.scrollWidth > at.clientWidth + 1 &&
              at.clientWidth > 1 && getComputedStyle(at).overflowX !== 'visible')
            .map((at) => at.className || at.tagName)"""
        )
        assert wide == []


def room(page: Page) -> float:
    """How much of the window shows the words."""
    return page.evaluate(
        """() => { const box = shadow.querySelector('.scroll').getBoundingClientRect();
        return (Math.min(box.bottom, innerHeight) - Math.max(box.top, 0)) / innerHeight; }"""
    )


def test_room_for_the_words_at_400_percent(look: Page, stub: Stub) -> None:
    """1280 x 1024 at 400 % is 320 x 256."""
    chat = Chat(look, stub.chat)
    look.set_viewport_size(TINY)
    crisis(chat, look, stub)
    assert room(look) >= 0.45
    expect(chat.leave).to_be_in_viewport(ratio=1)
    expect(chat.help).to_be_in_viewport(ratio=1)
    expect(chat.box).to_be_in_viewport(ratio=1)


def test_room_for_the_words_with_letters_twice_as_large(look: Page, stub: Stub) -> None:
    look.add_init_script(
        "document.addEventListener('DOMContentLoaded', () => { document.documentElement.style.fontSize = '200%' })"
    )
    chat = Chat(look, stub.chat)
    crisis(chat, look, stub)
    assert room(look) >= 0.45
    expect(chat.leave).to_be_in_viewport(ratio=1)
    assert look.evaluate("() => parseFloat(getComputedStyle(shadow.querySelector('.bot p')).fontSize)") >= 34
    assert look.evaluate("() => shadow.querySelector('.panel').scrollWidth") <= 320


def test_letters_are_never_small(look: Page, stub: Stub) -> None:
    """Many sites set their root to 62.5 %: our words stay at 17 pixels or more."""
    look.add_init_script(
        "document.addEventListener('DOMContentLoaded', () => { document.documentElement.style.fontSize = '62.5%' })"
    )
    chat = Chat(look, stub.chat)
    services(chat, look, stub)
    small = look.evaluate(
        """() => [...shadow.querySelectorAll('.panel *')].filter((at) => at.textContent.trim() &&
        parseFloat(getComputedStyle(at).fontSize) < 17)
        .map((at) => at.className || at.tagName)"""
    )
    assert small == []


def test_text_spacing_cuts_nothing_off(look: Page, stub: Stub) -> None:
    chat = Chat(look, stub.chat)
    crisis(chat, look, stub)
    look.evaluate(
        """() => { const sheet = new CSSStyleSheet();
        sheet.replaceSync(`* { line-height: 1.5 !important; letter-spacing: .12em !important;
          word-spacing: .16em !important } p { margin-bottom: 2em !important }`);
        shadow.adoptedStyleSheets = [...shadow.adoptedStyleSheets, sheet]; }"""
    )
    cut = look.evaluate(
        """() => [...shadow.querySelectorAll('a, button, p, h2, h3, label')]
        .filter((at) => !at.closest('.unseen') && at.getBoundingClientRect().width > 2 &&
          (at.scrollHeight > at.clientHeight + 2 || at.getBoundingClientRect().right > innerWidth) &&
          getComputedStyle(at).display !== 'inline')
        .map((at) => at.textContent)"""
    )
    assert cut == []
    assert room(look) >= 0.45


@pytest.mark.parametrize("size", SIZES, ids=["desk", "phone", "tiny"])
def test_a_walk_by_keyboard_alone_with_the_focus_always_in_sight(page: Page, stub: Stub, size: dict[str, int]) -> None:
    page.set_viewport_size(size)
    chat = Chat(page, stub.chat)
    chat.visit()
    chat.launcher.focus()
    page.keyboard.press("Enter")
    chat.wait_reply(2)

    def tab_to(words: str) -> None:
        for _ in range(25):
            page.keyboard.press("Tab")
            seen = page.evaluate(
                """() => { const at = shadow.activeElement; if (!at) return true;
                const box = at.getBoundingClientRect(); const x = box.left + box.width / 2;
                  const y = Math.min(Math.max(box.top, 0) + 12, innerHeight - 4);
                const hit = shadow.elementFromPoint(x, y); return box.bottom > 0 && box.top < innerHeight &&
                  (hit === at || at.contains(hit)); }"""
            )
            assert seen, f"{chat.focused} is covered or out of sight"
            if chat.focused.startswith(words):
                outline = page.evaluate(
                    "() => { const style = getComputedStyle(shadow.activeElement);"
                    " return style.outlineStyle + style.outlineWidth }"
                )
                assert outline == "solid3px", f"the focus on {words} can be seen"
                return
        raise AssertionError(f"{words} was not reached")

    for words, count in (("Yes, I'm safe", 3), ("16 or 17", 5), ("No, not yet", 7), ("Yes, show me", 8)):
        tab_to(words)
        page.keyboard.press("Enter")
        chat.wait_reply(count)
    page.keyboard.press("Tab")
    assert chat.focused in ("box", "TEXTAREA"), "after the last words, the box"
    page.keyboard.type("thank you")
    page.keyboard.press("Enter")
    chat.wait_reply(9)
    page.keyboard.press("Shift+Tab")
    page.keyboard.press("Escape")
    assert chat.focused == "Chat with us"


def test_on_a_small_screen_nothing_behind_the_chat_takes_the_focus(chat: Chat, page: Page) -> None:
    for _ in range(30):
        page.keyboard.press("Tab")
        assert page.evaluate(
            "() => document.activeElement === document.body || document.activeElement.localName === 'not-alone'"
        )


def test_each_message_says_who_speaks_in_a_named_log(chat: Chat, page: Page) -> None:
    chat.talk("hello")
    log = page.get_by_role("log", name="Messages")
    expect(log).to_have_attribute("aria-live", "off")
    expect(log.get_by_role("listitem").filter(has_text="You said: hello")).to_have_count(1)
    expect(log.get_by_role("listitem").filter(has_text="Assistant said:")).to_have_count(3)
    expect(page.get_by_role("group", name="Answers you can press").get_by_role("button")).to_have_count(6)
    expect(page.get_by_role("textbox", name="Write in your own words")).to_be_visible()
    expect(page.get_by_role("dialog", name="Chat")).to_be_visible()


def test_nothing_moves_when_motion_is_not_wanted(chat: Chat, page: Page) -> None:
    chat.talk("hello")
    assert page.evaluate("() => document.getAnimations().length") == 0
    moving = page.evaluate(
        """() => [...shadow.querySelectorAll('*')].filter((at) => { const style = getComputedStyle(at);
        return style.animationName !== 'none' || parseFloat(style.transitionDuration) > 0 ||
          style.scrollBehavior === 'smooth'; }).length"""
    )
    assert moving == 0


def test_otherwise_a_gentle_fade_and_nothing_that_loops(page: Page, stub: Stub) -> None:
    page.emulate_media(reduced_motion="no-preference")
    chat = Chat(page, stub.chat)
    chat.visit()
    chat.open()
    style = chat.bot.first.evaluate(
        "(at) => { const style = getComputedStyle(at);"
        " return [style.animationName, style.animationDuration, style.animationIterationCount] }"
    )
    assert style == ["arrive", "0.25s", "1"]


def test_forced_colours_keep_the_shapes(page: Page, stub: Stub) -> None:
    page.emulate_media(forced_colors="active", reduced_motion="reduce")
    chat = Chat(page, stub.chat)
    chat.visit()
    chat.open()
    chat.talk("services")
    for selector in (".leave", ".gethelp", ".own > p", ".card", ".way", ".send", "textarea"):
        edge = page.locator(f"not-alone {selector}").first.evaluate(
            "(at) => { const style = getComputedStyle(at);"
            " return [style.borderTopStyle, parseFloat(style.borderTopWidth)] }"
        )
        assert edge[0] == "solid", selector
        assert edge[1] >= 1, selector


def test_help_is_in_the_same_place_in_every_view(chat: Chat) -> None:
    places = []
    for act in (lambda: None, chat.menu.click, chat.help.click):
        act()
        places.append((chat.leave.bounding_box(), chat.help.bounding_box()))
    assert places[0] == places[1] == places[2]


def test_pictures_have_no_part_in_it(chat: Chat, page: Page) -> None:
    chat.talk("services")
    assert page.evaluate("() => shadow.querySelectorAll('img, svg, video, audio, canvas').length") == 0
