"""When a message was not understood: choices first, people next, never a third "please rephrase"."""

from __future__ import annotations

from typing import Any

from rasa_sdk import Action, Tracker
from rasa_sdk.events import EventType
from rasa_sdk.executor import CollectingDispatcher

from actions.talk import Talk
from notalone.vocabulary import CRISES, STEERING


class ActionNotUnderstood(Action):
    """Offers the likeliest readings of an unclear message; after two in a row, people to talk to."""

    def name(self) -> str:
        return "action_not_understood"

    def run(self, dispatcher: CollectingDispatcher, tracker: Tracker, domain: dict[str, Any]) -> list[EventType]:
        talk = Talk(tracker)
        asks_something_else = talk.waits_after_crisis or (talk.asks_for_care and not talk.just_cared)
        if talk.answers_in_own_words or asks_something_else:
            return []
        if list(talk.intents())[-2:].count("nlu_fallback") > 1:
            dispatcher.utter_message(response="utter_not_understood_twice")
            return []
        ranking = tracker.latest_message.get("intent_ranking") or []
        likely = [r["name"] for r in ranking if r["name"] not in STEERING | CRISES]
        dispatcher.utter_message(response="utter_choose", readings=likely)
        return []
