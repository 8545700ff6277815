"""The servers that are measured: how each is trained, started and talked to."""

from __future__ import annotations

import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from notalone.bench.client import Client, ContractTalk, RestTalk, Talk
from notalone.bench.failure import NotMeasured
from notalone.bench.processes import child, free_port

START_SECONDS = 180.0
POLL_SECONDS = 0.05


@dataclass(frozen=True)
class Server:
    """A project in a folder of its own, and how it is used. `run` takes `{port}`."""

    name: str
    folder: Path
    train: list[str]
    run: list[str]
    ready: str  # the path that answers with 200 when the model is there
    begin: Callable[[Client], Talk]
    words: str  # a file with responses, in the folder; `*` stands for anything

    @property
    def log(self) -> Path:
        """Where its output goes."""
        return self.folder.with_suffix(".log")

    @contextmanager
    def running(self) -> Iterator[Running]:
        """The server, ready. Raises NotMeasured when it does not become so in START_SECONDS."""
        port = free_port()
        command = [part.format(port=port) for part in self.run]
        environment = {"PORT": str(port), "NOTALONE_DB": str(self.folder / "conversations.db")}
        began = time.perf_counter()
        with child(command, self.folder, self.log, environment) as process:
            client = Client(port)
            while not client.is_ready(self.ready):
                if process.poll() is not None or time.perf_counter() - began > START_SECONDS:
                    raise NotMeasured(f"{self.name} did not start. Its last words are in {self.log}.")
                time.sleep(POLL_SECONDS)
            yield Running(self, port, process.pid, began)


@dataclass(frozen=True)
class Running:
    """A server that answers."""

    server: Server
    port: int
    pid: int
    began: float  # when its process started, by time.perf_counter

    def talk(self, client: Client | None = None) -> Talk:
        """Begins a conversation, over the client's connection or one of its own."""
        return self.server.begin(client or Client(self.port))


def stock_server(name: str, folder: Path) -> Server:
    """Stock Rasa, as its documentation starts it, with its REST channel."""
    return Server(
        name,
        folder,
        train=[sys.executable, "-m", "rasa", "train"],
        run=[sys.executable, "-m", "rasa", "run", "--interface", "127.0.0.1", "--port", "{port}"],
        ready="/",
        begin=RestTalk,
        words="domain.yml",
    )


def our_server(name: str, folder: Path) -> Server:
    """Ours, as `make run` starts it."""
    return Server(
        name,
        folder,
        train=[sys.executable, "-m", "notalone", "train"],
        run=[sys.executable, "-m", "notalone", "run"],
        ready="/webhooks/chat/health",
        begin=ContractTalk,
        words="data/responses/*.yml",
    )
