"""The HTTP contract of the widget, as a Rasa input channel (docs/openapi.yml)."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Awaitable, Callable
from http import HTTPStatus
from typing import Any

from rasa.core.channels.channel import InputChannel, UserMessage
from rasa.shared.constants import INTENT_MESSAGE_PREFIX
from rasa.shared.core.trackers import DialogueStateTracker
from rasa.shared.core.training_data.story_reader.yaml_story_reader import (
    YAMLStoryReader,
)
from rasa.shared.nlu.constants import TEXT
from rasa.shared.nlu.training_data.message import Message as NLUMessage
from sanic import Blueprint, Sanic
from sanic.exceptions import SanicException
from sanic.request import Request
from sanic.response import HTTPResponse, empty, json

from notalone.channel.emergency import Emergency
from notalone.channel.health import problems
from notalone.channel.limits import RateLimit
from notalone.channel.messages import ChatOutput, Message, offered, transcript
from notalone.channel.pages import add_pages
from notalone.channel.tokens import Tokens, new_id
from notalone.nlu.guard import read_crisis
from notalone.privacy.redact import redact
from notalone.privacy.store import store_of
from notalone.services import Force, Services
from notalone.vocabulary import CRISES

logger = logging.getLogger(__name__)

MAX_CHARACTERS = 2000
MAX_BODY_BYTES = 16_384
ANSWER_SECONDS = 8.0
FORGET_EVERY_SECONDS = 15 * 60

OnNewMessage = Callable[[UserMessage], Awaitable[Any]]


class Refusal(Exception):
    """A request that is not served, with the reason that its sender reads."""

    def __init__(self, status: HTTPStatus, reason: str, retry_after: int = 0) -> None:
        super().__init__(reason)
        self.status = status
        self.reason = reason
        self.retry_after = retry_after


class Chat(InputChannel):
    """Starts, carries and forgets conversations. Ids and tokens are made here; nothing of Rasa's own API is exposed."""

    @classmethod
    def name(cls) -> str:
        return "chat"

    def __init__(self) -> None:
        self._tokens = Tokens.from_environment()
        self._services = Services.load()
        self._forces = self._services.forces
        self._emergency = Emergency(self._services)
        self._starts = RateLimit(burst=200, seconds=0.5)
        self._turns = RateLimit(burst=40, seconds=1)

    def blueprint(self, on_new_message: OnNewMessage) -> Blueprint:
        """The routes of the contract, mounted by Rasa under `/webhooks/chat`."""
        chat = Blueprint("chat")
        add_pages(chat)

        @chat.listener("after_server_start")
        async def forget_idle_conversations(app: Sanic, _: Any) -> None:
            app.ctx.forgetting = asyncio.create_task(_forget_now_and_then(app))

        @chat.listener("before_server_stop")
        async def stop_forgetting(app: Sanic, _: Any) -> None:
            app.ctx.forgetting.cancel()

        @chat.exception(Refusal)
        def refuse(request: Request, refusal: Refusal) -> HTTPResponse:
            helps = refusal.status in (HTTPStatus.TOO_MANY_REQUESTS, HTTPStatus.REQUEST_ENTITY_TOO_LARGE)
            if helps or refusal.status >= HTTPStatus.INTERNAL_SERVER_ERROR:
                body = self._emergency.body(refusal.reason, self._forces.get(request.args.get("force")))
            else:
                body = {"error": refusal.reason}
            headers = {"Retry-After": str(refusal.retry_after)} if refusal.retry_after else {}
            return _answer(body, refusal.status, headers)

        @chat.exception(Exception)
        def trouble(request: Request, error: Exception) -> HTTPResponse:
            if isinstance(error, SanicException):
                return _answer({"error": str(error)}, HTTPStatus(error.status_code))
            logger.error("A request failed: %s", type(error).__name__)  # never its text
            return _answer(self._emergency.body("Something went wrong.", self._forces.get(None)), HTTPStatus(500))

        @chat.post("/conversations")
        async def start(request: Request) -> HTTPResponse:
            if wait := self._starts.wait(request.remote_addr or request.ip):
                raise Refusal(HTTPStatus.TOO_MANY_REQUESTS, "Too many conversations were started.", wait)
            force = self._force(_body(request).get("force"))
            conversation = new_id()
            messages = await self._turn(
                on_new_message,
                UserMessage(
                    "",
                    sender_id=conversation,
                    parse_data={"text": "", "intent": {"name": "greeting", "confidence": 1.0}, "entities": []},
                    metadata={"force": force.id},
                ),
            )
            if not messages:
                raise Refusal(HTTPStatus.SERVICE_UNAVAILABLE, "The chat can't be started just now.")
            body = {"id": conversation, "token": self._tokens.token_for(conversation), "messages": messages}
            return _answer(body, HTTPStatus.CREATED)

        @chat.post("/conversations/<conversation:str>/messages")
        async def message(request: Request, conversation: str) -> HTTPResponse:
            self._check_token(request, conversation)
            body = _body(request)
            text = body.get("text")
            crisis = read_crisis(text) if isinstance(text, str) else None
            try:
                messages = await self._take(request, conversation, body, on_new_message)
            except Refusal as refusal:
                if crisis and refusal.status != HTTPStatus.NOT_FOUND:  # a crisis is never turned away
                    return _answer({"messages": [self._emergency.message(f"utter_{crisis}", self._force(None))]})
                raise
            if crisis and not any(m["name"] in _CRISIS_REPLIES for m in messages):
                messages = [self._emergency.message(f"utter_{crisis}", self._force(None)), *messages][:3]
            if not messages:
                raise Refusal(HTTPStatus.SERVICE_UNAVAILABLE, "No answer could be made just now.")
            return _answer({"messages": messages})

        @chat.get("/conversations/<conversation:str>")
        async def whole(request: Request, conversation: str) -> HTTPResponse:
            self._check_token(request, conversation)
            return _answer({"messages": transcript(await _tracker(request, conversation))})

        @chat.delete("/conversations/<conversation:str>")
        async def forget(request: Request, conversation: str) -> HTTPResponse:
            self._check_token(request, conversation)
            await _tracker(request, conversation)
            await store_of(request.app.ctx.agent).delete(conversation)
            return empty(HTTPStatus.NO_CONTENT, {"Cache-Control": "no-store"})

        @chat.get("/help")
        async def help_(request: Request) -> HTTPResponse:
            body = self._emergency.help(self._force(request.args.get("force")))
            return json(body, headers={"Cache-Control": "public, max-age=3600"})

        @chat.get("/health")
        async def health(request: Request) -> HTTPResponse:
            wrong = await problems(getattr(request.app.ctx, "agent", None))
            return _answer({"ok": not wrong, "problems": wrong}, HTTPStatus(503 if wrong else 200))

        return chat

    async def _take(
        self, request: Request, conversation: str, body: dict[str, Any], on_new_message: OnNewMessage
    ) -> list[Message]:
        """Passes one turn of the person's on to the assistant and returns what it says."""
        if wait := self._turns.wait(conversation):
            raise Refusal(HTTPStatus.TOO_MANY_REQUESTS, "That was a bit fast. Please try again in a moment.", wait)
        given = {key for key in ("text", "choice") if body.get(key) is not None}
        if len(given) != 1 or not isinstance(body[next(iter(given))], str):
            raise Refusal(HTTPStatus.UNPROCESSABLE_ENTITY, 'Send either "text" or "choice", as a string.')
        tracker = await _tracker(request, conversation)
        metadata = {
            "force": (tracker.get_slot("session_started_metadata") or {}).get("force"),
            "asked": tracker.get_slot("requested_slot") if tracker.active_loop_name else None,
        }
        if "choice" in given:
            title = offered(tracker).get(body["choice"])
            if title is None:
                raise Refusal(HTTPStatus.UNPROCESSABLE_ENTITY, "That choice is not on offer now.")
            parsed = _parse_choice(body["choice"], title)
            return await self._turn(on_new_message, _user_message(title, conversation, metadata, parsed))
        text = body["text"].strip()
        if not text:
            raise Refusal(HTTPStatus.UNPROCESSABLE_ENTITY, "The message is empty.")
        if len(text) > MAX_CHARACTERS:
            reason = f"The message is too long. The most is {MAX_CHARACTERS} characters."
            raise Refusal(HTTPStatus.REQUEST_ENTITY_TOO_LARGE, reason)
        # A leading slash is how Rasa marks an intent; typed by a person it is only a character.
        text = redact(text).lstrip(INTENT_MESSAGE_PREFIX + " ") or "?"
        return await self._turn(on_new_message, _user_message(text, conversation, metadata))

    async def _turn(self, on_new_message: OnNewMessage, message: UserMessage) -> list[Message]:
        """What the assistant says to one message; nothing if it fails or takes too long."""
        output = ChatOutput()
        message.output_channel = output
        message.input_channel = self.name()
        try:
            await asyncio.wait_for(on_new_message(message), ANSWER_SECONDS)
        except asyncio.TimeoutError:
            logger.error("An answer took longer than %s seconds.", ANSWER_SECONDS)
        except Exception as error:  # whatever went wrong, the person is told where to get help
            logger.error("An answer failed: %s", type(error).__name__)
        return output.messages

    def _check_token(self, request: Request, conversation: str) -> None:
        if not self._tokens.fits(conversation, request.token):
            raise Refusal(HTTPStatus.UNAUTHORIZED, "The token does not belong to this conversation.")

    def _force(self, force: Any) -> Force:
        try:
            return self._forces.get(force)
        except KeyError as error:
            raise Refusal(HTTPStatus.UNPROCESSABLE_ENTITY, str(error.args[0])) from None


_CRISIS_REPLIES = frozenset(f"utter_{crisis}" for crisis in CRISES)


def _answer(body: Any, status: HTTPStatus = HTTPStatus.OK, headers: dict[str, str] | None = None) -> HTTPResponse:
    return json(body, status, {"Cache-Control": "no-store", **(headers or {})})


def _body(request: Request) -> dict[str, Any]:
    if len(request.body) > MAX_BODY_BYTES:
        raise Refusal(HTTPStatus.REQUEST_ENTITY_TOO_LARGE, "The message is too long.")
    if not request.body:
        return {}
    try:
        body = request.json
    except SanicException:
        raise Refusal(HTTPStatus.UNPROCESSABLE_ENTITY, "The body must be JSON.") from None
    if not isinstance(body, dict):
        raise Refusal(HTTPStatus.UNPROCESSABLE_ENTITY, "The body must be a JSON object.")
    return body


async def _tracker(request: Request, conversation: str) -> DialogueStateTracker:
    tracker: DialogueStateTracker | None = await store_of(request.app.ctx.agent).retrieve(conversation)
    if tracker is None:
        raise Refusal(HTTPStatus.NOT_FOUND, "This conversation has ended, or never was.")
    return tracker


def _user_message(
    text: str, conversation: str, metadata: dict[str, Any], parsed: dict[str, Any] | None = None
) -> UserMessage:
    return UserMessage(text, sender_id=conversation, metadata=metadata, parse_data=parsed)


def _parse_choice(choice: str, title: str) -> dict[str, Any]:
    """The intent and entities of a choice that was offered: no model is needed to understand a button."""
    unpacked = YAMLStoryReader.unpack_regex_message(NLUMessage({TEXT: choice}))
    return {
        "text": title,
        "intent": unpacked.get("intent"),
        "entities": unpacked.get("entities") or [],
    }


async def _forget_now_and_then(app: Sanic) -> None:
    while True:
        agent = getattr(app.ctx, "agent", None)
        if agent is not None:
            await store_of(agent).forget_idle()
        await asyncio.sleep(FORGET_EVERY_SECONDS)
