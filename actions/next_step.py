"""`action_next_step`: hands the conversation to `notalone.dialogue`, and its decision back to Rasa."""

from __future__ import annotations

from typing import Any

from rasa_sdk import Action, Tracker
from rasa_sdk.events import EventType, SlotSet
from rasa_sdk.executor import CollectingDispatcher

from notalone.dialogue.state import State
from notalone.dialogue.turn import Heard, take_turn
from notalone.nlu.heard import reading_of
from notalone.words import responses

#: The slot that holds the conversation's state.
STATE = "talk"

Event = dict[str, Any]


class ActionNextStep(Action):
    """Runs last in every turn that is not in the middle of a story."""

    def name(self) -> str:
        return "action_next_step"

    def run(self, dispatcher: CollectingDispatcher, tracker: Tracker, domain: dict[str, Any]) -> list[EventType]:
        state = State.from_slot(tracker.get_slot(STATE))
        facts = {name: value for name, value in tracker.slots.items() if name != STATE}
        advice, heard = _since_kept(tracker.events)
        state.take_advice(advice)
        turn = take_turn(state, heard, facts, responses())
        for say in turn.says:
            dispatcher.utter_message(
                response=say.name,
                facts=turn.facts,
                again=say.again,
                age_asked="age" in turn.state.done,
                lines=say.lines,
                readings=say.readings,
                situations=say.situations,
            )
        return [*(SlotSet(fact, value) for fact, value in turn.facts.items()), SlotSet(STATE, turn.state.as_slot())]


def _since_kept(events: list[Event]) -> tuple[list[str], list[Heard]]:
    """The points of advice made when the state was kept, and every message since."""
    kept = max((i for i, event in enumerate(events) if event.get("name") == "action_next_step"), default=-1)
    advice: list[str] = []
    heard: list[Heard] = []
    for event in events[kept + 1 :]:
        if event["event"] == "user":
            heard.append(Heard(reading_of(event["parse_data"], event.get("text") or "")))
        elif event["event"] == "bot":
            about = event.get("metadata") or {}
            points = tuple(about.get("advice") or ())
            if heard:
                heard[-1].said += ((str(about.get("utter_action") or ""), points),)
            else:
                advice += points
        elif event["event"] == "action" and heard and event["name"] != "action_listen":
            heard[-1].told = True
    return advice, heard
