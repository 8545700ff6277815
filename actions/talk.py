"""What a conversation so far tells, read from Rasa's tracker."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from rasa_sdk import Tracker

from notalone.spoken import may_answer, pictured_young, situations_in
from notalone.vocabulary import CRISES, INVITATIONS, REFUSALS, STEERING, UNDER_18

Event = dict[str, Any]

#: In the middle of a walk, a need that was read less surely than this is answered but doesn't lead to another walk.
SURE = 0.6

#: Of a first message in which several needs were read, these may call for their walk without being the first, if they are at
#: least so likely: "should i pay? it's two lads off my estate". Others claim more.
ALSO, MAY_CALL = 0.25, frozenset({"in_person_gang", "ex_partner", "peer_school", "accused_of_child"})


@dataclass(frozen=True)
class Talk:
    """A read-only view of one conversation's tracker."""

    tracker: Tracker

    @cached_property
    def _events(self) -> list[Event]:
        events: list[Event] = self.tracker.events
        restarts = [i for i, e in enumerate(events) if e["event"] == "action" and e.get("name") == "action_start_again"]
        return events[restarts[-1] :] if restarts else events

    @cached_property
    def _before(self) -> list[Event]:
        """What happened before the latest message."""
        latest = max((i for i, event in enumerate(self._events) if event["event"] == "user"), default=0)
        return self._events[:latest]

    @property
    def intent(self) -> str:
        """The intent of the latest message."""
        return str((self.tracker.latest_message.get("intent") or {}).get("name") or "")

    @property
    def open_step(self) -> str | None:
        """The step whose question is open, as its slot's name."""
        return self.tracker.get_slot("requested_slot") if self.tracker.active_loop else None

    @property
    def open_walk(self) -> str | None:
        """The form that is open."""
        name: str | None = (self.tracker.active_loop or {}).get("name")
        return name

    @property
    def answers_in_own_words(self) -> bool:
        """Whether words that mean nothing by themselves reply to the open question."""
        text = str(self.tracker.latest_message.get("text") or "")
        return bool(self.open_step) and self.intent == "nlu_fallback" and may_answer(text)

    @property
    def asks_for_care(self) -> bool:
        """Whether there is distress, short of a crisis, in the latest message: the guard read it, or it is what they say."""
        return self.intent == "not_coping" or "care" in self.tracker.get_latest_entity_values("crisis")

    def fact(self, name: str) -> str | None:
        """The value of a fact's slot, None when it is not known."""
        value: str | None = self.tracker.get_slot(name)
        return value

    def tells(self, fact: str) -> bool:
        """Whether the latest message states this fact."""
        return any(True for _ in self.tracker.get_latest_entity_values(fact))

    def intents(self) -> Iterator[str]:
        """The intents of all the person's messages, oldest first."""
        for event in self._events:
            if event["event"] == "user":
                yield _intent_of(event)

    def mentions(self) -> set[str]:
        """The situations that the person has mentioned, in the terms of the services file."""
        return set().union(*map(situations_in, self._texts))

    @property
    def pictured_young(self) -> bool:
        """Whether the person has said that they were under 18 in the pictures."""
        return any(map(pictured_young, self._texts))

    @property
    def _texts(self) -> list[str]:
        """All the person's messages, oldest first."""
        return [str(event.get("text") or "") for event in self._events if event["event"] == "user"]

    def responses(self) -> Iterator[Event]:
        """The metadata of everything the assistant has said, oldest first."""
        for event in self._events:
            if event["event"] == "bot":
                yield event.get("metadata") or {}

    @property
    def said(self) -> list[str]:
        """The names of everything the assistant has said, oldest first."""
        return [str(said.get("utter_action", "")) for said in self.responses()]

    @property
    def last_said(self) -> str:
        """The name of what the assistant said last, empty when it has said nothing."""
        return self.said[-1] if self.said else ""

    @property
    def answered_this_turn(self) -> bool:
        """Whether something has been said since the latest message."""
        return next((event["event"] == "bot" for event in reversed(self._events) if event["event"] in ("bot", "user")), False)

    @property
    def just_cared(self) -> bool:
        """Whether the soft check was the last thing said before the latest message, and not for the first time.

        Whoever goes on in despair is asked once more, in other words; to ask at every turn would nag.
        """
        said = [event for event in self._before if event["event"] == "bot"]
        cares = [(event.get("metadata") or {}).get("utter_action") == "utter_care" for event in said]
        return cares[-1:] == [True] and sum(cares) > 1

    @property
    def steps_asked(self) -> set[str]:
        """The steps whose question has been put."""
        return {f"step_{name.rpartition('_step_')[2]}" for name in self.said if "_step_" in name and "_ask_" in name}

    def asked_since_told(self, step: str, fact: str) -> bool:
        """Whether the words of a step were said since the fact it asks for was last told."""
        for event in reversed(self._events):
            if event["event"] == "bot" and str((event.get("metadata") or {}).get("utter_action", "")).endswith(f"_{step}"):
                return True
            if event["event"] == "slot" and event.get("name") == fact:
                return False
        return False

    def times_asked(self, step: str) -> int:
        """How often the question of a step has been put."""
        return sum(name.endswith(f"_{step}") for name in self.said)

    @property
    def talked_past_age(self) -> bool:
        """Whether the age was asked twice and each time something else came up. Who would rather not say is left in peace."""
        replies = list(self._replies_to_age())
        return len(replies) > 1 and not REFUSALS & set(replies) and self.fact("age_band") is None

    def _replies_to_age(self) -> Iterator[str]:
        asked = False
        for event in self._events:
            if event["event"] == "bot":
                asked = str((event.get("metadata") or {}).get("utter_action", "")).endswith("_step_age")
            elif event["event"] == "user" and asked:
                yield _intent_of(event)

    @property
    def waits_after_crisis(self) -> bool:
        """Whether a crisis was answered and the person has not asked to go on since. To be safe is no such wish."""
        waits = invited = False
        for event in self._events:
            if event["event"] == "bot":
                invited = invited or (event.get("metadata") or {}).get("utter_action") in INVITATIONS
            elif event["event"] == "user":
                if _intent_of(event) in CRISES or _says_not_safe(event):
                    waits = True
                elif _intent_of(event) == "continue" or (_intent_of(event) == "affirm" and invited):
                    waits = False
                invited = False
        return waits and not (self.tells("safe") and self.fact("safe") != "yes")

    @property
    def needs(self) -> list[str]:
        """What the person has asked about so far, steering and answers left out."""
        return [intent for intent in self.intents() if intent and intent not in STEERING | CRISES]

    @property
    def calls(self) -> list[str]:
        """The needs that may call for a walk: those of the first messages and what else these call for, and later sure ones."""
        calls: list[str] = []
        on_the_way = False
        for event in self._events:
            if event["event"] == "bot":
                on_the_way = on_the_way or "_step_" in str((event.get("metadata") or {}).get("utter_action", ""))
            elif event["event"] == "user" and not on_the_way:
                calls += [_intent_of(event), *_also_read(event)]
            elif event["event"] == "user" and _confidence_of(event) >= SURE:
                calls.append(_intent_of(event))
        return [intent for intent in calls if intent and intent not in STEERING | CRISES]

    def fact_before(self, name: str) -> str | None:
        """The value that a fact had before the latest message."""
        slots = (event for event in reversed(self._before) if event["event"] == "slot" and event.get("name") == name)
        before: str | None = next(slots, {}).get("value")
        return before

    @property
    def is_about_another(self) -> bool:
        """Whether the latest message turned the talk from one person to another, say from the writer to their child."""
        before, current = self.fact_before("role") or ("self" if self.steps_asked else None), self.fact("role")
        return before is not None and current is not None and before != current

    @property
    def audience_changed(self) -> bool:
        """Whether the latest message moved the person from child to adult or back."""
        before, current = self.fact_before("age_band"), self.fact("age_band")
        return before is not None and current is not None and (before in UNDER_18) != (current in UNDER_18)


def _intent_of(event: Event) -> str:
    return str(((event.get("parse_data") or {}).get("intent") or {}).get("name") or "")


def _also_read(event: Event) -> list[str]:
    """What else a message calls for, beside its intent. Under a crisis, that is the need which is read surely."""
    others = ((event.get("parse_data") or {}).get("intent_ranking") or [])[1:]
    if _intent_of(event) in CRISES:
        return [str(need["name"]) for need in others[:1] if need["confidence"] >= SURE]
    return [str(need["name"]) for need in others if need["confidence"] >= ALSO and need["name"] in MAY_CALL]


def _confidence_of(event: Event) -> float:
    return float(((event.get("parse_data") or {}).get("intent") or {}).get("confidence") or 0.0)


def _says_not_safe(event: Event) -> bool:
    entities = (event.get("parse_data") or {}).get("entities") or ()
    return any(entity["entity"] == "safe" and entity["value"] in ("no", "unsure") for entity in entities)
