"""The trained dialogue, driven in process: one turn from one tracker to the next, with everything that was said.

Rasa's own processor takes every message, with its policies, forms and rules, and the project's custom actions run in
the same process. Only waste is left out: a tracker is handed over rather than stored, it is copied field by field, and
predictions and wordings are remembered (`foresight`, `quick_words`). `Driver.plainly` takes a conversation with
nothing left out, so that both can be compared.
"""

from __future__ import annotations

import copy
import logging
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import rasa.core.processor
import structlog
from rasa.core.actions.action import RemoteAction
from rasa.core.agent import Agent
from rasa.core.channels.channel import UserMessage
from rasa.core.tracker_store import InMemoryTrackerStore
from rasa.shared.core.domain import Domain
from rasa.shared.core.events import ActionExecuted, Event
from rasa.shared.core.trackers import DialogueStateTracker, EventVerbosity
from rasa.utils.endpoints import EndpointConfig
from rasa_sdk.executor import ActionExecutor

from notalone.channel.messages import ChatOutput, Message
from notalone.nlg import GuidanceGenerator
from notalone.verify.foresight import Foresight
from notalone.verify.inputs import Input
from notalone.verify.quick_words import QuickGenerator, stop_clock


@dataclass(frozen=True)
class Turn:
    """What one message of the person's led to: the conversation after it, what was said, the actions that ran."""

    tracker: DialogueStateTracker
    messages: tuple[Message, ...]
    actions: tuple[str, ...]


class Driver:
    """The trained model, ready to talk."""

    def __init__(self, model: Path) -> None:
        be_quiet()
        stop_clock()
        agent = Agent.load(str(model), action_endpoint=InProcess())
        self._processor = agent.processor
        self._hand = Hand(agent.domain)
        self._processor.tracker_store = self._hand
        self.domain: Domain = agent.domain
        self.foresight = Foresight(self._processor)
        self._words = QuickGenerator(None, self.domain)
        self._be(quick=True)

    def _be(self, quick: bool) -> None:
        """Leaves out what is waste, or nothing."""
        self._processor.nlg = self._words if quick else GuidanceGenerator(None, self.domain)
        self._processor._predict_next_with_tracker = self.foresight.predict if quick else self.foresight.ask
        # Copies made to log what is not logged.
        setattr(rasa.core.processor, "copy", _NO_COPY if quick else copy)  # noqa: B010
        # A constant schema, checked at every call of an action.
        RemoteAction._validate_action_result = (lambda *_: True) if quick else _CHECK_ACTION

    @property
    def said(self) -> set[str]:
        """The names of the responses that have been worded so far."""
        return self._words.said

    def start(self) -> DialogueStateTracker:
        """A conversation in which nothing has been said."""
        return QuickTracker("verify", self.domain.slots)

    async def turn(self, tracker: DialogueStateTracker, said: Input) -> Turn:
        """What follows when the person says this now. The given tracker stays as it is."""
        output = ChatOutput()
        self._hand.tracker = tracker.copy()
        before = len(tracker.events)
        await self._processor.handle_message(
            UserMessage(said.text, output, "verify", parse_data=said.parsed, input_channel="chat", metadata={"force": None})
        )
        after = self._hand.tracker
        return Turn(after, tuple(output.messages), tuple(_actions(list(after.events)[before:])))

    async def plainly(self, conversation: Iterable[Input]) -> list[Turn]:
        """The turns of a whole conversation, with nothing left out."""
        self._be(quick=False)
        turns: list[Turn] = []
        tracker = DialogueStateTracker("verify", self.domain.slots)
        for said in conversation:
            turns.append(await self.turn(tracker, said))
            tracker = turns[-1].tracker
        self._be(quick=True)
        return turns


_NO_COPY = SimpleNamespace(deepcopy=lambda it: it)
_CHECK_ACTION = RemoteAction._validate_action_result


class InProcess(EndpointConfig):
    """An action endpoint without a network: calls the project's actions directly."""

    def __init__(self) -> None:
        super().__init__("in-process", enable_selective_domain=True)
        self._executor = ActionExecutor()
        self._executor.register_package("actions")

    async def request(self, *_: Any, json: dict[str, Any], **__: Any) -> Any:
        """What the action server would answer."""
        return await self._executor.run(json)


class Hand(InMemoryTrackerStore):
    """A tracker store that holds one conversation, as it is, for one turn."""

    def __init__(self, domain: Domain) -> None:
        super().__init__(domain)
        self.tracker: Any = None

    async def retrieve(self, sender_id: str) -> DialogueStateTracker:
        """The conversation in hand."""
        return self.tracker

    async def save(self, tracker: DialogueStateTracker) -> None:
        """Takes the conversation back."""
        self.tracker = tracker


class QuickTracker(DialogueStateTracker):
    """A tracker that is copied field by field instead of by playing all its events again."""

    def copy(self) -> DialogueStateTracker:
        """A tracker that can go its own way."""
        twin = copy.copy(self)
        twin.events = copy.copy(self.events)
        twin.slots = {name: _twin(slot) for name, slot in self.slots.items()}
        twin.active_loop = copy.copy(self.active_loop)
        return twin

    def current_state(self, event_verbosity: EventVerbosity = EventVerbosity.NONE) -> dict[str, Any]:
        """The state as sent to an action; how an event looks is worked out once."""
        state = super().current_state(EventVerbosity.NONE)
        if event_verbosity != EventVerbosity.NONE:
            state["events"] = [_as_dict(event) for event in self.events]
        return state


def _twin(slot: Any) -> Any:
    twin = object.__new__(type(slot))
    twin.__dict__.update(slot.__dict__)
    return twin


def _as_dict(event: Event) -> dict[str, Any]:
    known: dict[str, Any] | None = event.__dict__.get("_as_dict")
    if known is None:
        known = event.__dict__["_as_dict"] = event.as_dict()
    return known


def _actions(events: Iterable[Event]) -> Iterable[str]:
    return (event.action_name for event in events if isinstance(event, ActionExecuted) and event.action_name)


def be_quiet() -> None:
    """Turns all logging off, which would take longer than the turns themselves."""
    logging.disable(logging.CRITICAL)
    structlog.configure(wrapper_class=structlog.make_filtering_bound_logger(logging.CRITICAL))
