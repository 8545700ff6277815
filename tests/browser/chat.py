"""The chat as a person meets it, for tests to read like what they do."""

from __future__ import annotations

from typing import Any

from playwright.sync_api import Locator, Page, expect

WATCH = """
window.heard = [];
window.violations = [];
Object.defineProperty(window, 'shadow', { get: () => document.querySelector('not-alone').shadowRoot });
addEventListener('securitypolicyviolation', (event) => {
  violations.push(event.violatedDirective + ' ' + event.blockedURI);
});
new MutationObserver(() => {
  for (const region of document.querySelectorAll('[slot=say]')) {
    const text = region.textContent;
    if (text && text !== region.lastHeard) heard.push(text);
    region.lastHeard = text;
  }
}).observe(document, { childList: true, subtree: true, characterData: true });
"""


class Chat:
    def __init__(self, page: Page, base: str) -> None:
        self.page = page
        self.base = base
        page.add_init_script(WATCH)

    def visit(self, query: str = "", path: str = "/demo") -> None:
        self.page.goto(f"{self.base}{path}{query}")

    def open(self) -> None:
        self.launcher.click()
        self.wait_reply()

    def wait_reply(self, at_least: int = 1) -> None:
        expect(self.bot.nth(at_least - 1)).to_be_attached()

    def say(self, text: str) -> None:
        self.box.fill(text)
        self.send.click()

    def talk(self, text: str) -> None:
        """Says something and waits for the answer."""
        before = self.bot.count()
        self.say(text)
        self.wait_reply(before + 1)

    def settled(self) -> None:
        """Until nothing is on its way to the announcer."""
        self.page.wait_for_timeout(320)

    @property
    def launcher(self) -> Locator:
        return self.page.locator("not-alone > a")

    @property
    def panel(self) -> Locator:
        return self.page.locator("not-alone .panel")

    @property
    def box(self) -> Locator:
        return self.page.locator("not-alone textarea")

    @property
    def send(self) -> Locator:
        return self.page.locator("not-alone .send")

    @property
    def leave(self) -> Locator:
        return self.page.locator("not-alone a.leave")

    @property
    def help(self) -> Locator:
        return self.page.locator("not-alone .gethelp")

    @property
    def menu(self) -> Locator:
        return self.page.locator("not-alone .bar > button.quiet").first

    @property
    def bot(self) -> Locator:
        return self.page.locator("not-alone li.bot")

    @property
    def own(self) -> Locator:
        return self.page.locator("not-alone li.own")

    @property
    def offered(self) -> Locator:
        return self.page.locator("not-alone li.offer button")

    @property
    def problem(self) -> Locator:
        return self.page.locator("not-alone .problem")

    @property
    def side(self) -> Locator:
        return self.page.locator("not-alone .view.side")

    @property
    def cover(self) -> Locator:
        return self.page.locator("[data-leaving]")

    @property
    def heard(self) -> list[str]:
        return self.page.evaluate("heard")

    @property
    def violations(self) -> list[str]:
        return self.page.evaluate("violations")

    @property
    def focused(self) -> str:
        """The words of whatever has the focus, shadow tree included."""
        return self.page.evaluate(
            """() => { let at = document.activeElement;
            while (at.shadowRoot?.activeElement) at = at.shadowRoot.activeElement;
            return (at.getAttribute('aria-label') || at.innerText || at.id || at.tagName).trim(); }"""
        )

    def stored(self) -> dict[str, Any]:
        return self.page.evaluate(
            "() => ({ session: { ...sessionStorage }, local: { ...localStorage }, cookie: document.cookie })"
        )
