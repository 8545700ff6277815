"""The HTTP contract of the widget, as a Rasa input channel (docs/openapi.yml)."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Awaitable, Callable, Mapping
from http import HTTPStatus
from typing import Any

from rasa.core.channels.channel import InputChannel, UserMessage
from rasa.shared.constants import INTENT_MESSAGE_PREFIX
from rasa.shared.core.events import UserUttered
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
from notalone.channel.files import add_files
from notalone.channel.health import problems
from notalone.channel.limits import RateLimit
from notalone.channel.messages import ChatOutput, Message, offered, transcript
from notalone.channel.page import add_page
from notalone.channel.refusal import Refusal
from notalone.channel.tokens import Tokens, new_id
from notalone.dialogue.walks import steps, walks
from notalone.in_process import run_actions_in
from notalone.nlu.guard import read_crisis
from notalone.privacy.redact import redact
from notalone.privacy.store import empty_fallback, store_of
from notalone.services import Force, Services
from notalone.vocabulary import CRISIS_REPLIES
from notalone.words import responses

logger = logging.getLogger(__name__)

MAX_CHARACTERS = 2000
MAX_BODY_BYTES = 16_384
ANSWER_SECONDS = 8.0
FORGET_EVERY_SECONDS = 15 * 60


OnNewMessage = Callable[[UserMessage], Awaitable[Any]]


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
        self._on_new_message = on_new_message
        chat = Blueprint("chat")
        add_files(chat)
        add_page(chat, self)

        @chat.listener("after_server_start")
        async def run_actions_here(app: Sanic, _: Any) -> None:
            if app.ctx.agent and app.ctx.agent.processor:
                run_actions_in(app.ctx.agent)
                await app.ctx.agent.parse_message("hello")  # what is loaded when first used is loaded before anybody waits
                walks(), steps(), responses()

        @chat.listener("after_server_start")
        async def forget_idle_conversations(app: Sanic, _: Any) -> None:
            app.ctx.forgetting = asyncio.create_task(_forget_now_and_then(app))

        @chat.listener("before_server_stop")
        async def stop_forgetting(app: Sanic, _: Any) -> None:
            app.ctx.forgetting.cancel()

        @chat.exception(Refusal)
        async def refuse(request: Request, refusal: Refusal) -> HTTPResponse:
            body: dict[str, Any] = {"error": refusal.reason}
            if refusal.tells_where_help_is:
                body = self._emergency.body(refusal.reason, await self._force_of(request))
            headers = {"Retry-After": str(refusal.retry_after)} if refusal.retry_after else {}
            return _answer(body, refusal.status, headers)

        @chat.exception(Exception)
        async def trouble(request: Request, error: Exception) -> HTTPResponse:
            if isinstance(error, SanicException):
                return _answer({"error": str(error)}, HTTPStatus(error.status_code))
            logger.error("A request failed: %s", type(error).__name__)  # never its text
            return _answer(self._emergency.body("Something went wrong.", await self._force_of(request)), HTTPStatus(500))

        @chat.post("/conversations")
        async def start(request: Request) -> HTTPResponse:
            conversation, messages = await self.start(request, _body(request).get("force"))
            body = {"id": conversation, "token": self.token_for(conversation), "messages": messages}
            return _answer(body, HTTPStatus.CREATED)

        @chat.post("/conversations/<conversation:str>/messages")
        async def message(request: Request, conversation: str) -> HTTPResponse:
            self.check_token(conversation, request.token)
            return _answer({"messages": await self.reply(request, conversation, _body(request))})

        @chat.get("/conversations/<conversation:str>")
        async def whole(request: Request, conversation: str) -> HTTPResponse:
            self.check_token(conversation, request.token)
            return _answer({"messages": await self.whole(request, conversation)})

        @chat.delete("/conversations/<conversation:str>")
        async def forget(request: Request, conversation: str) -> HTTPResponse:
            self.check_token(conversation, request.token)
            await self.forget(request, conversation)
            return empty(HTTPStatus.NO_CONTENT, {"Cache-Control": "no-store"})

        @chat.get("/help")
        async def help_(request: Request) -> HTTPResponse:
            body = self.help(self.force(request.args.get("force")))
            return json(body, headers={"Cache-Control": "public, max-age=3600"})

        @chat.get("/health")
        async def health(request: Request) -> HTTPResponse:
            wrong = await problems(getattr(request.app.ctx, "agent", None))
            return _answer({"ok": not wrong, "problems": wrong}, HTTPStatus(503 if wrong else 200))

        return chat

    async def start(self, request: Request, force: Any) -> tuple[str, list[Message]]:
        """Begins a conversation on a force's site. Returns its id and the first words. Raises Refusal."""
        if wait := self._starts.wait(request.remote_addr or request.ip):
            raise Refusal(HTTPStatus.TOO_MANY_REQUESTS, "Too many conversations were started.", wait)
        conversation = new_id()
        opening = {"text": "", "intent": {"name": "greeting", "confidence": 1.0}, "entities": []}
        message = _user_message("", conversation, {"force": self.force(force).id}, opening)
        messages = await self._turn(message, self._on_new_message)
        if not messages:
            raise Refusal(HTTPStatus.SERVICE_UNAVAILABLE, "The chat can't be started just now.")
        return conversation, messages

    async def reply(self, request: Request, conversation: str, body: dict[str, Any]) -> list[Message]:
        """What is said to one turn of the person's: `{"text": ...}` or `{"choice": ...}`. Raises Refusal.

        A crisis is never turned away: it is answered whatever else is wrong with the message or with us. (A body of more than
        MAX_BODY_BYTES is, before it is read; the refusal says where help is.)
        """
        text = body.get("text")
        crisis = read_crisis(text) if isinstance(text, str) else None
        try:
            messages = await self._take(request, conversation, body)
        except Exception:
            if crisis:
                return [self._emergency.message(f"utter_{crisis}", await self._force_of(request, conversation))]
            raise
        if crisis and not any(message["name"] in CRISIS_REPLIES for message in messages):
            first = self._emergency.message(f"utter_{crisis}", await self._force_of(request, conversation))
            messages = [first, *messages[:2]]
        if not messages:
            raise Refusal(HTTPStatus.SERVICE_UNAVAILABLE, "No answer could be made just now.")
        return messages

    async def whole(self, request: Request, conversation: str) -> list[Message]:
        """The whole talk. Raises Refusal."""
        return transcript(await _tracker(request, conversation))

    async def forget(self, request: Request, conversation: str) -> None:
        """Deletes a conversation, once the turn that is going on has been stored. Raises Refusal."""
        agent = request.app.ctx.agent
        async with agent.lock_store.lock(conversation):
            await _tracker(request, conversation)
            await store_of(agent).delete(conversation)
            empty_fallback(agent)

    def help(self, force: Force) -> dict[str, Any]:
        """The static steps and numbers of a force."""
        return self._emergency.help(force)

    def emergency(self, force: Force) -> dict[str, Any]:
        """Where to get help when the chat fails: `text` and `services`."""
        body: dict[str, Any] = self._emergency.body("", force)["emergency"]
        return body

    def token_for(self, conversation: str) -> str:
        """The token that opens a conversation."""
        return self._tokens.token_for(conversation)

    def check_token(self, conversation: str, token: str | None) -> None:
        """Raises Refusal unless the token belongs to the conversation."""
        if not self._tokens.fits(conversation, token):
            raise Refusal(HTTPStatus.UNAUTHORIZED, "The token does not belong to this conversation.")

    def force(self, force: Any) -> Force:
        """The force with this id, the default one for None. Raises Refusal."""
        try:
            return self._forces.get(force)
        except KeyError as error:
            raise Refusal(HTTPStatus.UNPROCESSABLE_ENTITY, f"There is no force {force!r}.") from error

    def force_or_default(self, force: Any) -> Force:
        """The force with this id, else the default one: a page with a mistake in its address helps all the same."""
        try:
            return self._forces.get(force)
        except KeyError:
            return self._forces.get(None)

    async def _force_of(self, request: Request, conversation: str | None = None) -> Force:
        """The force on whose site a conversation goes on; the default one where there is none, or it can't be told."""
        try:
            conversation = conversation or request.match_info.get("conversation")
            if not conversation:
                return self.force(_body(request).get("force"))
            tracker = await _tracker(request, conversation)
            return self._forces.get(_site(tracker))
        except Exception:  # it is asked for when something went wrong already
            return self._forces.get(None)

    async def _take(self, request: Request, conversation: str, body: dict[str, Any]) -> list[Message]:
        """Passes one turn of the person's on to the assistant and returns what it says."""
        if wait := self._turns.wait(conversation):
            raise Refusal(HTTPStatus.TOO_MANY_REQUESTS, "That was a bit fast. Please try again in a moment.", wait)
        given = {key for key in ("text", "choice") if body.get(key) is not None}
        if len(given) != 1 or not isinstance(body[next(iter(given))], str):
            raise Refusal(HTTPStatus.UNPROCESSABLE_ENTITY, 'Send either "text" or "choice", as a string.')
        agent = request.app.ctx.agent
        # One turn of a conversation at a time: what was offered is read under the same lock under which it is taken.
        async with agent.lock_store.lock(conversation):
            tracker = await _tracker(request, conversation)
            message = _message(body, tracker)
            return await self._turn(message, agent.processor.handle_message)

    async def _turn(self, message: UserMessage, handle: OnNewMessage) -> list[Message]:
        """What the assistant says to one message; if it fails or takes too long, what it had said by then.

        Of that the choices are left out: the turn is not stored, so they could not be taken.
        """
        output = ChatOutput()
        message.output_channel = output
        message.input_channel = self.name()
        try:
            await asyncio.wait_for(handle(message), ANSWER_SECONDS)
            return output.messages
        except asyncio.TimeoutError:
            logger.error("An answer took longer than %s seconds.", ANSWER_SECONDS)
        except Exception as error:  # whatever went wrong, the person is told where to get help
            logger.error("An answer failed: %s", type(error).__name__)
        return [{**said, "choices": []} for said in output.messages]


def _site(tracker: DialogueStateTracker) -> str | None:
    """The id of the force on whose site the conversation began, as its first message says. No slot: those can be forgotten."""
    messages = (event for event in tracker.events if isinstance(event, UserUttered))
    return next((str(message.metadata["force"]) for message in messages if message.metadata.get("force")), None)


def _message(body: Mapping[str, str], tracker: DialogueStateTracker) -> UserMessage:
    """The message that a turn's body makes. Raises Refusal."""
    metadata = {"force": _site(tracker)}
    if (choice := body.get("choice")) is not None:
        title = offered(tracker).get(choice)
        if title is None:
            raise Refusal(HTTPStatus.UNPROCESSABLE_ENTITY, "That choice is not on offer now.")
        return _user_message(title, tracker.sender_id, metadata, _parse_choice(choice, title))
    text = body["text"].strip()
    if not text:
        raise Refusal(HTTPStatus.UNPROCESSABLE_ENTITY, "The message is empty.")
    if len(text) > MAX_CHARACTERS:
        reason = f"The message is too long. The most is {MAX_CHARACTERS} characters."
        raise Refusal(HTTPStatus.REQUEST_ENTITY_TOO_LARGE, reason)
    # A leading slash is how Rasa marks an intent; typed by a person it is only a character.
    return _user_message(redact(text).lstrip(INTENT_MESSAGE_PREFIX + " ") or "?", tracker.sender_id, metadata)


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
        try:
            if agent is not None:
                empty_fallback(agent)
                await asyncio.to_thread(store_of(agent).forget_idle)
        except Exception as error:  # the store may be well again the next time
            logger.error("Idle conversations could not be deleted: %s", type(error).__name__)
        await asyncio.sleep(FORGET_EVERY_SECONDS)
