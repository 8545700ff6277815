"""Whether everything that an answer needs is there."""

from __future__ import annotations

import asyncio
from typing import Any

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
    return found
