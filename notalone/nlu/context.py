"""What a message comes into: the question just asked, and what is known."""

from __future__ import annotations

import json
from typing import Any

from rasa.shared.core.events import ActionExecuted, BotUttered, UserUttered
from rasa.shared.core.trackers import DialogueStateTracker
from rasa.shared.nlu.training_data.message import Message

from notalone.dialogue.state import State

#: The slot that holds the conversation's state.
STATE = "talk"

#: The facts that the reading of a message looks at.
LOOKED_AT = ("role", "age_band", "shared", "paid", "image")


def with_context(messages: list[Message], tracker: DialogueStateTracker | None) -> list[Message]:
    """The messages, each with what it may answer in its metadata.

    `asked`: the open step, or the question of a story, by its response. `choices`: what that story's buttons say, each an intent
    and the facts that it tells. `known`: the facts told so far.

    Rasa hands the tracker to every component that asks for it. A message that is measured by itself has none, and brings these
    along.
    """
    if tracker is not None:
        state = State.from_slot(tracker.get_slot(STATE))
        known = {fact: tracker.get_slot(fact) for fact in LOOKED_AT}
        question = _of_story(tracker, state)
        asked = question.metadata.get("utter_action") if question else state.asks_now(tracker.get_slot("safe"))
        choices = [_choice(button["payload"]) for button in question.data.get("buttons") or ()] if question else []
        context = {"asked": asked, "choices": choices, "known": known}
        for message in messages:
            message.set("metadata", {**(message.get("metadata") or {}), **context})
    return messages


def _of_story(tracker: DialogueStateTracker, state: State) -> BotUttered | None:
    """The question of a story, if that was said last: no step followed it, or it was put again."""
    said: BotUttered | None = None
    for event in reversed(tracker.events):
        if isinstance(event, UserUttered):
            break
        if isinstance(event, BotUttered):
            said = said or event
        elif isinstance(event, ActionExecuted) and event.action_name == "action_next_step" and state.last_said != state.story:
            return None
    return said


def _choice(payload: str) -> tuple[str, dict[str, Any]]:
    """The intent of a button, and the facts it tells."""
    intent, brace, facts = payload.removeprefix("/").partition("{")
    return intent, json.loads(brace + facts) if brace else {}
