"""From what Rasa's understanding hands over to a `Reading`."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from notalone.dialogue.reading import Reading
from notalone.spoken import may_answer, pictured_young, situations_in


def reading_of(parsed: Mapping[str, Any], text: str) -> Reading:
    """One message, from its parse data and its words."""
    intent = parsed.get("intent") or {}
    entities = parsed.get("entities") or ()
    return Reading(
        intent=str(intent.get("name") or ""),
        confidence=float(intent.get("confidence") or 0.0),
        facts={str(e["entity"]): str(e["value"]) for e in entities if e["entity"] != "crisis"},
        also=tuple((str(r["name"]), float(r["confidence"])) for r in (parsed.get("intent_ranking") or ())[1:]),
        care=any((e["entity"], e["value"]) == ("crisis", "care") for e in entities),
        may_answer=may_answer(text),
        mentions=frozenset(situations_in(text)),
        pictured_young=pictured_young(text),
    )
