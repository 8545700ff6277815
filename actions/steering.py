"""Ways to steer: change an answer, go back, start again, hear what was told."""

from __future__ import annotations

from typing import Any

from rasa_sdk import Action, Tracker
from rasa_sdk.events import ActiveLoop, AllSlotsReset, EventType, SlotSet
from rasa_sdk.executor import CollectingDispatcher

from actions.talk import Talk
from actions.walks import choose_walk, steps_of
from notalone.vocabulary import ASKED_BY, FACTS

#: A step that was put so often is not opened again, whatever was understood.
MOST_TIMES_ASKED = 3


class ActionChangeAnswer(Action):
    """Takes in a changed answer; when the message does not say the new one, the last question is opened again."""

    def name(self) -> str:
        return "action_change_answer"

    def run(self, dispatcher: CollectingDispatcher, tracker: Tracker, domain: dict[str, Any]) -> list[EventType]:
        talk = Talk(tracker)
        dispatcher.utter_message(response="utter_change_answer")
        if any(talk.tells(fact) for fact in (*FACTS, "safe", "adult_told")):
            return []
        return _reopen_last_step(talk)


class ActionGoBack(Action):
    """Opens the step before the open one again."""

    def name(self) -> str:
        return "action_go_back"

    def run(self, dispatcher: CollectingDispatcher, tracker: Tracker, domain: dict[str, Any]) -> list[EventType]:
        dispatcher.utter_message(response="utter_go_back")
        return _reopen_last_step(Talk(tracker))


class ActionStartAgain(Action):
    """Forgets what was told in this conversation."""

    def name(self) -> str:
        return "action_start_again"

    def run(self, dispatcher: CollectingDispatcher, tracker: Tracker, domain: dict[str, Any]) -> list[EventType]:
        return [ActiveLoop(None), AllSlotsReset()]


class ActionWhatHaveIToldYou(Action):
    """Says back the facts that are known, each in the words of its own response."""

    def name(self) -> str:
        return "action_what_have_i_told_you"

    def run(self, dispatcher: CollectingDispatcher, tracker: Tracker, domain: dict[str, Any]) -> list[EventType]:
        talk = Talk(tracker)
        lines = [f"utter_told_{fact}_{value}" for fact in FACTS if (value := talk.fact(fact))]
        response = "utter_what_have_i_told_you" if lines else "utter_told_nothing"
        dispatcher.utter_message(response=response, lines=lines)
        return []


def _reopen_last_step(talk: Talk) -> list[EventType]:
    """Unticks the last step that was asked and answered, and forgets its answer."""
    walk = choose_walk({fact: talk.fact(fact) for fact in FACTS}, talk.calls)
    answered = [
        step
        for step in steps_of(walk or "child")
        if talk.tracker.get_slot(step) and 0 < talk.times_asked(step) < MOST_TIMES_ASKED
    ]
    if not answered:
        return []
    step = answered[-1]
    events: list[EventType] = [SlotSet(step, None), SlotSet("requested_slot", None)]
    if step in ASKED_BY:
        events.append(SlotSet(ASKED_BY[step], None))
    return events
