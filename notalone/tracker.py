"""A conversation as Rasa keeps it, made to take as long in its hundredth turn as in its first."""

from __future__ import annotations

import copy
from itertools import islice
from typing import Any

from rasa.shared.core.events import ActionReverted, ActiveLoop, Event, Restarted, SessionStarted, UserUtteranceReverted
from rasa.shared.core.slots import Slot
from rasa.shared.core.trackers import DialogueStateTracker, EventVerbosity


class Conversation(DialogueStateTracker):
    """Rasa's tracker, copied field by field instead of by playing all its events again, which Rasa does for every action."""

    def copy(self) -> DialogueStateTracker:
        """A tracker that can go its own way."""
        twin = copy.copy(self)
        twin.events = copy.copy(self.events)
        twin.slots = {name: _twin(slot) for name, slot in self.slots.items()}
        twin.active_loop = copy.copy(self.active_loop)
        return twin

    def applied_events(self) -> list[Event]:
        """The events since the session began; where something was undone, Rasa works out what is left."""
        kinds = [type(event) for event in self.events]
        if not _UNDOING.isdisjoint(kinds):
            return super().applied_events()
        since = len(kinds) - kinds[::-1].index(SessionStarted) if SessionStarted in kinds else 0
        return list(islice(self.events, since, None))

    def current_state(self, event_verbosity: EventVerbosity = EventVerbosity.NONE) -> dict[str, Any]:
        """The state as sent to an action; how an event looks is worked out once."""
        state = super().current_state(EventVerbosity.NONE)
        if event_verbosity != EventVerbosity.NONE:
            state["events"] = [_as_dict(event) for event in self.events]
        return state


_UNDOING = frozenset({ActionReverted, UserUtteranceReverted, Restarted, ActiveLoop})


def _twin(slot: Slot) -> Slot:
    twin = object.__new__(type(slot))
    twin.__dict__.update(slot.__dict__)
    return twin


def _as_dict(event: Event) -> dict[str, Any]:
    known: dict[str, Any] | None = event.__dict__.get("_as_dict")
    if known is None:
        known = event.__dict__["_as_dict"] = event.as_dict()
    return known
