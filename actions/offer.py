"""The services that fit the person, their situation and the hour."""

from __future__ import annotations

from typing import Any

from rasa_sdk import Action, Tracker
from rasa_sdk.events import EventType, SlotSet
from rasa_sdk.executor import CollectingDispatcher

from actions.talk import Talk
from notalone.people import situations


class ActionOfferServices(Action):
    """Offers the services that fit what is known, which ends the walk; the generator turns situations into cards."""

    def name(self) -> str:
        return "action_offer_services"

    def run(self, dispatcher: CollectingDispatcher, tracker: Tracker, domain: dict[str, Any]) -> list[EventType]:
        talk = Talk(tracker)
        going_on = [*situations(talk.fact, talk.needs), *sorted(talk.mentions())]
        dispatcher.utter_message(response="utter_offer_services", situations=going_on)
        return [SlotSet("walk", "finished")]
