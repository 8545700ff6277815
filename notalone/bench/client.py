"""A person's side of a talk, over HTTP, with a clock.

The standard library's client is used for its smallness: what measures shares the machine with what is measured.
"""

from __future__ import annotations

import json
import time
from http.client import HTTPConnection, HTTPException
from typing import Any, Protocol
from uuid import uuid4

from notalone.bench.failure import NotMeasured

ANSWER_SECONDS = 30.0

#: Servers close connections that were idle for five seconds; a new one is opened before that.
IDLE_SECONDS = 3.0


class Client:
    """One connection, to a server on this machine. Not to be shared by threads."""

    def __init__(self, port: int) -> None:
        self._connection = HTTPConnection("127.0.0.1", port, timeout=ANSWER_SECONDS)
        self._used = 0.0

    def is_ready(self, path: str) -> bool:
        """Whether the server answers this path with 200."""
        try:
            self._connection.request("GET", path)
            answer = self._connection.getresponse()
            answer.read()
            return answer.status == 200
        except (OSError, HTTPException):
            self._connection.close()
            return False

    def post(self, path: str, body: Any, token: str = "") -> tuple[Any, float]:
        """Posts JSON. A 429 is obeyed, and the time that it costs is not counted.

        Returns:
            The answer's JSON, and the round trip in seconds.

        Raises:
            NotMeasured: there was no answer, or one of another status than 200, 201 and 429.
        """
        headers = {"Content-Type": "application/json"} | ({"Authorization": f"Bearer {token}"} if token else {})
        content = json.dumps(body).encode()
        while True:
            began = time.perf_counter()
            if began - self._used > IDLE_SECONDS:
                self._connection.close()
            try:
                self._connection.request("POST", path, content, headers)
                answer = self._connection.getresponse()
                answered = answer.read()
            except (OSError, HTTPException) as error:
                raise NotMeasured(f"A message got no answer ({type(error).__name__}).") from error
            self._used = time.perf_counter()
            if answer.status == 429:
                time.sleep(float(answer.headers.get("Retry-After", "1")))
                continue
            if answer.status not in (200, 201):
                raise NotMeasured(f"A message was answered with status {answer.status}.")
            return json.loads(answered), self._used - began


class Talk(Protocol):
    """One conversation that has begun."""

    def say(self, text: str) -> float:
        """Says something and waits for the answer. Returns the round trip in seconds. Raises NotMeasured."""


class RestTalk:
    """A conversation over Rasa's REST channel.

    Its session is begun at once, as the first call of our contract does, so that no first message pays for it.
    """

    def __init__(self, client: Client) -> None:
        self._client = client
        self._sender = uuid4().hex
        self.say("/session_start")

    def say(self, text: str) -> float:
        return self._client.post("/webhooks/rest/webhook", {"sender": self._sender, "message": text})[1]


class ContractTalk:
    """A conversation over our contract (docs/openapi.yml)."""

    def __init__(self, client: Client) -> None:
        self._client = client
        begun, _ = client.post("/webhooks/chat/conversations", {})
        self._path = f"/webhooks/chat/conversations/{begun['id']}/messages"
        self._token = begun["token"]

    def say(self, text: str) -> float:
        answer, seconds = self._client.post(self._path, {"text": text}, self._token)
        if not answer["messages"]:
            raise NotMeasured("A message was answered with nothing.")
        return seconds
