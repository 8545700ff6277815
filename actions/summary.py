"""The list that a person can keep."""

from __future__ import annotations

from typing import Any

from rasa_sdk import Action, Tracker
from rasa_sdk.events import EventType
from rasa_sdk.executor import CollectingDispatcher

from actions.talk import Talk
from notalone.vocabulary import ADVICE

#: The list comes in two bubbles, so that neither is longer than can be read while shaking.
LINES_FIRST = 3


class ActionSummary(Action):
    """Says again, in one list, what has been advised in this conversation, with the services that fit."""

    def name(self) -> str:
        return "action_summary"

    def run(self, dispatcher: CollectingDispatcher, tracker: Tracker, domain: dict[str, Any]) -> list[EventType]:
        talk = Talk(tracker)
        given = {point for said in talk.responses() for point in said.get("advice") or ()}
        lines = [f"utter_summary_{point}" for point in ADVICE if point in given]
        if "utter_summary_dont_pay_again" in lines and "utter_summary_dont_pay" in lines:
            lines.remove("utter_summary_dont_pay")
        dispatcher.utter_message(response="utter_summary", lines=lines[:LINES_FIRST])
        if lines[LINES_FIRST:]:
            dispatcher.utter_message(response="utter_summary_more", lines=lines[LINES_FIRST:])
        return []
