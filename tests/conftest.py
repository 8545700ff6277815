"""What tests share: the whole assistant, really running, and a person to talk to it with."""

from __future__ import annotations

import socket
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import httpx
import pytest

from notalone.run import started

Message = dict[str, Any]


@dataclass(frozen=True)
class Server:
    """The running assistant: `url` is where its channel is."""

    port: int
    database: Path

    @property
    def url(self) -> str:
        return f"http://localhost:{self.port}/webhooks/chat"


@dataclass
class Talk:
    """One conversation, through the HTTP contract, as a person has it."""

    client: httpx.Client
    id: str
    token: str
    last: list[Message]
    heard: list[Message] = field(default_factory=list)

    @classmethod
    def begin(cls, client: httpx.Client, force: str | None = None, address: str | None = None) -> Talk:
        """Begins one, from a network address of its own where one is given: a proxy would hand it over so."""
        headers = {"X-Real-IP": address} if address else {}
        answer = client.post("/conversations", json={"force": force} if force else {}, headers=headers)
        assert answer.status_code == 201, answer.text
        body = answer.json()
        return cls(client, body["id"], body["token"], body["messages"], list(body["messages"]))

    @property
    def headers(self) -> dict[str, str]:
        return {"Authorization": f"Bearer {self.token}"}

    def post(self, body: Any) -> httpx.Response:
        return self.client.post(f"/conversations/{self.id}/messages", json=body, headers=self.headers)

    def say(self, text: str) -> list[Message]:
        """What the assistant says to a typed message."""
        return self._hear(self.post({"text": text}))

    def choose(self, title: str) -> list[Message]:
        """What the assistant says to a choice, named by the words on it."""
        choices = {choice["title"]: choice["choice"] for message in self.last for choice in message["choices"]}
        assert title in choices, f"{title!r} is not among {list(choices)}"
        return self._hear(self.post({"choice": choices[title]}))

    def _hear(self, answer: httpx.Response) -> list[Message]:
        assert answer.status_code == 200, answer.text
        self.last = answer.json()["messages"]
        self.heard += self.last
        return self.last

    @property
    def names(self) -> list[str]:
        """The names of what was said last."""
        return [message["name"] for message in self.last]

    @property
    def offered(self) -> set[str]:
        """The ids of all services offered so far."""
        return {service["id"] for message in self.heard for service in message["services"]}

    @property
    def words(self) -> str:
        """Everything said so far."""
        return "\n".join(message["text"] for message in self.heard)

    def walk_on(self, answers: dict[str, str] | None = None, turns: int = 20) -> None:
        """Answers every question until the summary: by the step's own answer, else with a plain "ok, go on"."""
        for _ in range(turns):
            if "utter_offer_services" in self.names:
                return
            asked = next((name for name in reversed(self.names) if "_step_" in name), "")
            step = asked.rpartition("_step_")[2]
            self.say((answers or {}).get(step, "ok, go on"))
        raise AssertionError(f"No summary after {turns} turns; the last was {self.names}")


def free_port() -> int:
    """A port that nothing uses."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


@contextmanager
def running(folder: Path) -> Iterator[Server]:
    """The assistant as `make run` starts it. Its store is in the folder."""
    server = Server(free_port(), folder / "conversations.db")
    with started(server.port, NOTALONE_DB=str(server.database)):
        yield server


@pytest.fixture(scope="session")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    with running(tmp_path_factory.mktemp("var")) as server:
        yield server


@pytest.fixture(scope="session")
def client(server: Server) -> Iterator[httpx.Client]:
    with httpx.Client(base_url=server.url, timeout=20) as client:
        yield client


@pytest.fixture
def talk(client: httpx.Client) -> Talk:
    """A conversation that has just begun."""
    return Talk.begin(client)
