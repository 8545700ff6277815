"""The stand-alone page: the same chat as a plain form, for browsers without script."""

from __future__ import annotations

import json
import logging
from contextlib import suppress
from datetime import datetime
from functools import cache
from http import HTTPStatus
from typing import Any, Protocol
from zoneinfo import ZoneInfo

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from sanic import Blueprint
from sanic.request import Request
from sanic.response import HTTPResponse, html

from notalone.channel.files import HEADERS, WIDGET
from notalone.channel.messages import Message
from notalone.channel.refusal import Refusal
from notalone.services import Force

logger = logging.getLogger(__name__)

LANGUAGES = ("en", "cy")
LONDON = ZoneInfo("Europe/London")

#: The longest message, in letters that a form writes as twelve bytes each, and what goes with it.
MAX_FORM_BYTES = 32_768

#: What the page says to each way of not being served (widget/strings).
ERRORS = {
    HTTPStatus.UNAUTHORIZED: "gone",
    HTTPStatus.NOT_FOUND: "gone",
    HTTPStatus.REQUEST_ENTITY_TOO_LARGE: "long",
    HTTPStatus.TOO_MANY_REQUESTS: "busy",
}

#: What the page shows before anything is said.
EMPTY: dict[str, Any] = {
    "conversation": None,
    "messages": [],
    "error": None,
    "emergency": None,
    "draft": "",
    "deleted": False,
}

TEMPLATES = Environment(loader=FileSystemLoader(WIDGET), autoescape=True, undefined=StrictUndefined)


class Conversations(Protocol):
    """What the page needs of the channel, which explains it (`notalone.channel.chat.Chat`)."""

    async def start(self, request: Request, force: Any) -> tuple[str, list[Message]]: ...

    async def reply(self, request: Request, conversation: str, body: dict[str, Any]) -> list[Message]: ...

    async def whole(self, request: Request, conversation: str) -> list[Message]: ...

    async def forget(self, request: Request, conversation: str) -> None: ...

    def help(self, force: Force) -> dict[str, Any]: ...

    def emergency(self, force: Force) -> dict[str, Any]: ...

    def token_for(self, conversation: str) -> str: ...

    def check_token(self, conversation: str, token: str | None) -> None: ...

    def force_or_default(self, force: Any) -> Force: ...


def add_page(chat: Blueprint, channel: Conversations) -> None:
    """Adds `/page` (GET, and POST of its form) and `/safety` to the channel's routes."""

    @chat.get("/page")
    async def empty_page(request: Request) -> HTTPResponse:
        return _page(channel, request.args.get("force"), request.args.get("lang"))

    @chat.post("/page")
    async def filled_page(request: Request) -> HTTPResponse:
        form = request.form or {}
        given = {key: form.get(key) for key in ("force", "lang", "conversation", "token", "text", "choice", "action")}
        try:
            if len(request.body) > MAX_FORM_BYTES:
                raise Refusal(HTTPStatus.REQUEST_ENTITY_TOO_LARGE, "The message is too long.")
            if given["action"] == "delete":
                channel.check_token(given["conversation"] or "", given["token"])
                await channel.forget(request, given["conversation"] or "")
                return _page(channel, given["force"], given["lang"], deleted=True)
            known = await _take(channel, request, given)
        except Exception as error:  # the person keeps their words and sees where to get help, whatever went wrong
            known = await _with_trouble(channel, request, given, error)
        return _page(channel, given["force"], given["lang"], **known)

    @chat.get("/safety")
    async def safety(request: Request) -> HTTPResponse:
        return _send("safety.html", channel, request.args.get("force"), request.args.get("lang"))


async def _with_trouble(channel: Conversations, request: Request, given: dict[str, Any], error: Exception) -> dict[str, Any]:
    """What the page shows when a message could not be taken."""
    if isinstance(error, Refusal):
        key, helps = ERRORS.get(error.status, "not_sent"), error.tells_where_help_is
    else:
        key, helps = "not_sent", True
        logger.error("A page failed: %s", type(error).__name__)  # never its text
    known: dict[str, Any] = {"conversation": None, "messages": []}
    if key != "gone" and given["conversation"]:
        with suppress(Exception):  # the talk is shown where it can still be read
            channel.check_token(given["conversation"], given["token"])
            known = await _known(channel, request, given["conversation"])
    trouble = channel.emergency(channel.force_or_default(given["force"])) if helps else None
    return known | {"error": key, "emergency": trouble, "draft": given["text"] or ""}


async def _take(channel: Conversations, request: Request, given: dict[str, Any]) -> dict[str, Any]:
    """Passes what was typed or pressed on; the first of it begins the conversation."""
    conversation = given["conversation"]
    if conversation:
        channel.check_token(conversation, given["token"])
    else:
        conversation, _ = await channel.start(request, given["force"])
    said = {key: given[key] for key in ("text", "choice") if given[key]}
    await channel.reply(request, conversation, said)
    return await _known(channel, request, conversation)


async def _known(channel: Conversations, request: Request, conversation: str) -> dict[str, Any]:
    token = channel.token_for(conversation)
    return {
        "conversation": {"id": conversation, "token": token},
        "messages": await channel.whole(request, conversation),
    }


def _page(channel: Conversations, force: str | None, lang: str | None, **known: Any) -> HTTPResponse:
    return _send("page.html", channel, force, lang, **EMPTY | known)


def _send(template: str, channel: Conversations, force_id: str | None, lang: str | None, **known: Any) -> HTTPResponse:
    force = channel.force_or_default(force_id)
    body = TEMPLATES.get_template(template).render(
        t=_strings(lang if lang in LANGUAGES else LANGUAGES[0]),
        force=force,
        exit_url=force.exit_url,
        notice=" ".join(force.notices_on(datetime.now(LONDON).date())),
        help=channel.help(force),
        **known,
    )
    return html(body, headers={**HEADERS, "Cache-Control": "no-store"})


@cache
def _strings(lang: str) -> dict[str, Any]:
    strings: dict[str, Any] = json.loads((WIDGET / "strings" / f"{lang}.json").read_text(encoding="utf-8"))
    return strings
