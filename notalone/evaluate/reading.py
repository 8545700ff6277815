"""What a trained model reads in a message, in the terms by which it is judged."""

from __future__ import annotations

import asyncio
import logging
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from notalone.evaluate.cases import Case
from notalone.vocabulary import CRISES, FACTS

#: As many readings as are offered to a person whose message was not clear.
OFFERED = 3
FALLBACK = "nlu_fallback"
CARE = "care"

#: The fact, as the sets name it, to the question that asks for it.
STEP_OF = {
    "safe_now": "safe",
    "safe": "safe",
    "age": "age",
    "age_band": "age",
    "paid": "money",
    "contact": "contact",
    "evidence": "evidence",
    "shared": "images",
    "adult_told": "adult",
    "image": "bluff",
}


@dataclass(frozen=True)
class Reading:
    """One message as the model reads it.

    Attributes:
        crisis: the crisis, if it is answered as one.
        care: whether a gentle check comes with the answer.
        intent: what is answered.
        offered: the best readings of the need, likeliest first.
        confidence: how sure of the first of them, from 0 to 1.
        facts: fact to value.
        seconds: how long it took.
    """

    crisis: str | None
    care: bool
    intent: str
    offered: tuple[str, ...]
    confidence: float
    facts: dict[str, str]
    seconds: float

    @property
    def noticed(self) -> bool:
        return self.crisis is not None or self.care


Reader = Callable[[list[Case]], list[Reading]]


def reader(model: Path) -> Reader:
    """A reader of cases with a trained Rasa model.

    Raises:
        ValueError: if there is no model at that path.
    """
    import skops.io  # noqa: F401  (before rasa: it walks every module that is loaded)
    from rasa.core.agent import Agent
    from rasa.core.channels.channel import UserMessage
    from rasa.utils.log_utils import configure_structlog

    if not model.exists():
        raise ValueError(f"There is no model at {model}. `make train` makes it.")
    configure_structlog(logging.ERROR)  # else each message's text is printed
    agent = Agent.load(str(model))
    assert agent.processor
    processor = agent.processor

    async def read_all(cases: list[Case]) -> list[Reading]:
        await processor.parse_message(UserMessage("hello"))  # what loads at first use is loaded now
        readings = []
        for case in cases:
            asked = STEP_OF.get(case.asked or "")
            message = UserMessage(case.text, metadata={"asked": asked} if asked else None)
            start = time.perf_counter()
            parsed = await processor.parse_message(message, only_output_properties=True)
            readings.append(from_parsed(parsed, time.perf_counter() - start))
        return readings

    return lambda cases: asyncio.run(read_all(cases))


def from_parsed(parsed: dict[str, Any], seconds: float = 0.0) -> Reading:
    """Reads what `Agent.parse_message` returns."""
    entities = parsed.get("entities") or []
    crises = {entity["value"] for entity in entities if entity["entity"] == "crisis"}
    intent = (parsed.get("intent") or {}).get("name") or FALLBACK
    crisis = intent if intent in CRISES else next(iter(crises & CRISES), None)
    needs = [r for r in parsed.get("intent_ranking") or [] if r["name"] not in CRISES and r["name"] != FALLBACK]
    return Reading(
        crisis=crisis,
        care=CARE in crises,
        intent=intent,
        offered=tuple(str(need["name"]) for need in needs[:OFFERED]),
        confidence=float(needs[0]["confidence"]) if needs else 0.0,
        facts={str(e["entity"]): str(e["value"]) for e in entities if e["entity"] in FACTS},
        seconds=seconds,
    )
