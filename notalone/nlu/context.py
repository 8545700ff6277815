"""What a message comes into: the question just asked, and what is known."""

from __future__ import annotations

from rasa.shared.core.trackers import DialogueStateTracker
from rasa.shared.nlu.training_data.message import Message

from notalone.dialogue.state import State

#: The slot that holds the conversation's state.
STATE = "talk"

#: The facts that the reading of a message looks at.
LOOKED_AT = ("role", "age_band", "shared", "paid", "image")


def with_context(messages: list[Message], tracker: DialogueStateTracker | None) -> list[Message]:
    """The messages, each with the open step as its metadata `asked` and the facts told so far as `known`.

    Rasa hands the tracker to every component that asks for it. A message that is measured by itself has none, and brings these
    along.
    """
    if tracker is not None:
        state = State.from_slot(tracker.get_slot(STATE))
        known = {fact: tracker.get_slot(fact) for fact in LOOKED_AT}
        asked = state.asks_now(tracker.get_slot("safe"))
        for message in messages:
            message.set("metadata", {**(message.get("metadata") or {}), "asked": asked, "known": known})
    return messages
