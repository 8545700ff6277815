"""Whether everything that an answer needs is there."""

from __future__ import annotations

import asyncio
from typing import Any

import aiohttp

from notalone.privacy.store import store_of

SECONDS = 2


async def problems(agent: Any) -> list[str]:
    """What is wrong, in plain words; empty when all is well.

    Rasa hides a failing store behind one in memory, so the store is asked directly.
    """
    if agent is None or not agent.is_ready():
        return ["No trained model is loaded."]
    found = []
    try:
        await asyncio.wait_for(store_of(agent).retrieve("health"), SECONDS)
    except Exception:
        found.append("The conversation store can't be reached.")
    if agent.action_endpoint and not await _answers(agent.action_endpoint.url.replace("/webhook", "/health")):
        found.append("The action server can't be reached.")
    return found


async def _answers(url: str) -> bool:
    try:
        timeout = aiohttp.ClientTimeout(total=SECONDS)
        async with aiohttp.ClientSession(timeout=timeout) as session, session.get(url) as answer:
            return answer.status == 200
    except (aiohttp.ClientError, asyncio.TimeoutError):
        return False
