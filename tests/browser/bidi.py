"""Firefox, driven over WebDriver BiDi with nothing but a web socket: enough to press keys and to ask what is there."""

from __future__ import annotations

import asyncio
import json
import shutil
import subprocess
import tempfile
import threading
import time
from pathlib import Path
from typing import Any

import websockets

KEYS = {"Enter": "\ue007", "Tab": "\ue004", "Shift": "\ue008", "Escape": "\ue00c", "Space": " "}

# A profile that asks nobody anything.
PREFS = {
    "remote.active-protocols": 1,
    "datareporting.policy.dataSubmissionEnabled": False,
    "app.update.enabled": False,
    "browser.shell.checkDefaultBrowser": False,
    "network.captive-portal-service.enabled": False,
    "network.connectivity-service.enabled": False,
    "browser.startup.page": 0,
    "accessibility.tabfocus": 7,
}


class Firefox:
    def __init__(self, path: str) -> None:
        # In a thread of its own: Playwright keeps a loop running in this one.
        self.loop = asyncio.new_event_loop()
        threading.Thread(target=self.loop.run_forever, daemon=True).start()
        self.profile = tempfile.mkdtemp(prefix="firefox-")
        Path(self.profile, "user.js").write_text(
            "".join(f"user_pref({json.dumps(name)}, {json.dumps(value)});\n" for name, value in PREFS.items())
        )
        self.process = subprocess.Popen(
            [
                path,
                "--headless",
                "--no-remote",
                "--profile",
                self.profile,
                "--remote-debugging-port",
                "0",
                "about:blank",
            ],
            stdout=subprocess.DEVNULL,
            stderr=subprocess.PIPE,
            text=True,
        )
        self.count = 0
        self.socket = self.run(self.connect(self.address() + "/session"))
        self.call("session.new", capabilities={})
        # Keys press buttons only in a tab that has the focus, and without a screen only a new one gets it.
        self.context = self.call("browsingContext.create", type="tab", background=False)["context"]
        self.call("browsingContext.activate", context=self.context)

    @staticmethod
    async def connect(url: str) -> Any:
        return await websockets.connect(url, max_size=None)

    def run(self, coming: Any) -> Any:
        async def wait() -> Any:
            return await asyncio.wait_for(coming, 30)

        return asyncio.run_coroutine_threadsafe(wait(), self.loop).result()

    def address(self) -> str:
        assert self.process.stderr
        for line in self.process.stderr:
            if "WebDriver BiDi listening on " in line:
                return line.split("listening on ")[1].strip()
        raise RuntimeError("Firefox did not start")

    def call(self, method: str, **params: Any) -> dict[str, Any]:
        self.count += 1
        self.run(self.socket.send(json.dumps({"id": self.count, "method": method, "params": params})))
        while True:
            answer = json.loads(self.run(self.socket.recv()))
            if answer.get("id") == self.count:
                if answer["type"] == "error":
                    raise RuntimeError(f"{method}: {answer['message']}")
                return dict(answer["result"])

    def visit(self, url: str) -> None:
        self.call("browsingContext.navigate", context=self.context, url=url, wait="complete")

    def size(self, width: int, height: int) -> None:
        self.call("browsingContext.setViewport", context=self.context, viewport={"width": width, "height": height})

    def ask(self, expression: str) -> Any:
        """The value of an expression; it may be a promise; what it gives goes through JSON."""
        answer = self.call(
            "script.evaluate",
            expression=f"(async () => JSON.stringify(await ({expression})) ?? 'null')()",
            target={"context": self.context},
            awaitPromise=True,
        )
        if answer["type"] != "success":
            raise RuntimeError(answer["exceptionDetails"]["text"])
        return json.loads(answer["result"]["value"])

    def wait(self, expression: str, seconds: float = 8) -> Any:
        end = time.monotonic() + seconds
        while time.monotonic() < end:
            try:
                value = self.ask(expression)
            except RuntimeError:
                value = None  # between two pages
            if value:
                return value
            time.sleep(0.05)
        raise AssertionError(f"never true: {expression}")

    def press(self, *keys: str) -> None:
        actions = []
        for key in keys:
            value = KEYS.get(key, key)
            actions += [{"type": "keyDown", "value": value}, {"type": "keyUp", "value": value}]
        self.call(
            "input.performActions", context=self.context, actions=[{"type": "key", "id": "keys", "actions": actions}]
        )

    def close(self) -> None:
        self.process.terminate()
        self.process.wait(20)
        self.loop.call_soon_threadsafe(self.loop.stop)
        shutil.rmtree(self.profile, ignore_errors=True)
