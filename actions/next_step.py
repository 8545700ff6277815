"""What comes next: the open step is ticked off, and the walk that fits is chosen."""

from __future__ import annotations

from typing import Any

from rasa_sdk import Action, Tracker
from rasa_sdk.events import ActiveLoop, EventType, SlotSet
from rasa_sdk.executor import CollectingDispatcher

from actions.talk import Talk
from actions.walks import choose_walk, role_heard, steps_of
from actions.words import note_on_language, reply_to
from notalone.vocabulary import (
    ABOUT_SOMEBODY_ELSE,
    ANSWERS,
    ASKED_BY,
    FACTS,
    IF_NOT_SAFE,
    IF_THEY_ARE_NOT_SAFE,
    INVITATIONS,
    LATE_AGE,
    NOTE_ON_OFFENDER,
    SAYS_MORE,
    STEERING,
)

#: Steps that only ask, and so are passed over when the answer is known. Every other step also gives advice.
ONLY_ASK = {"step_age"}

#: Steps whose words and services differ between a child and an adult.
BY_AGE = ("step_images", "step_adult", "step_report")

#: Before these the age is asked a last time. At the last of them only services differ, so it is not said again when the age does.
OFFERS_BY_AGE = (*BY_AGE, "step_danger")

#: Before anything has been told, and when all has been said, these get the opening question again.
SAYS_NOTHING = (STEERING - {"nlu_fallback"}) | {"greeting", "thanks"}


class ActionNextStep(Action):
    """Runs last in every turn: sets the slot `walk`, by which a rule starts or continues the right form.

    `walk` is a walk's name; `paused` when the person should not be asked anything more now; `finished` when
    every step has been said.
    """

    def name(self) -> str:
        return "action_next_step"

    def run(self, dispatcher: CollectingDispatcher, tracker: Tracker, domain: dict[str, Any]) -> list[EventType]:
        talk = Talk(tracker)
        if instead := _instead_of_any_step(talk):
            dispatcher.utter_message(response=instead)
            return _pause()
        done = _steps_done(talk)
        events: list[EventType] = [SlotSet(step, value) for step, value in done.items()]
        if_not_safe = IF_THEY_ARE_NOT_SAFE if talk.open_walk in ABOUT_SOMEBODY_ELSE else IF_NOT_SAFE
        if talk.tells("safe") and (reply := if_not_safe.get(talk.fact("safe") or "")):
            dispatcher.utter_message(response=reply)
            return events + _pause()
        if (note := note_on_language(talk.fact("language"))) and note not in talk.said:
            dispatcher.utter_message(response=note)
        if talk.asks_for_care and not talk.just_cared:
            dispatcher.utter_message(response="utter_care")
            return events + _pause()
        if talk.intent == "nlu_fallback" and not talk.answers_in_own_words:
            return events + _pause()
        # An answer that opens its own step again is replied to by that step.
        reply = None if _is_reopened(talk.open_step, done) else reply_to(talk.open_walk, talk.open_step, talk.intent)
        if reply:
            dispatcher.utter_message(response=reply)
        walk = choose_walk({fact: talk.fact(fact) for fact in FACTS}, talk.calls)
        if walk is None and (talk.open_walk or talk.intent in ANSWERS - {"deny"}):
            # "ok" to the first words, and whatever follows: the walk that is safe for everybody
            walk = (talk.open_walk or "walk_child").removeprefix("walk_")
        if walk is None:
            if talk.intent == "deny":
                dispatcher.utter_message(response="utter_stopped")
            elif talk.intent in SAYS_NOTHING:
                dispatcher.utter_message(response="utter_ask_what_happened")
            return events + _pause()
        events += _told_by_walk(walk, talk)
        left = [step for step in steps_of(walk) if not done.get(step, tracker.get_slot(step))]
        if not left and tracker.get_slot("walk") == "finished":
            if talk.intent in SAYS_NOTHING:
                dispatcher.utter_message(
                    response="utter_goodbye" if talk.intent == "deny" else "utter_ask_what_happened"
                )
            return [*events, SlotSet("walk", "finished")]
        needs_note = _needs_note_on_offender(talk, walk, left)
        if needs_note and not talk.answered_this_turn:
            dispatcher.utter_message(response=NOTE_ON_OFFENDER)
        if not left:
            if talk.answered_this_turn or reply or needs_note:
                # A reply, the list in two bubbles and the services would be four at once: the end waits a turn.
                dispatcher.utter_message(response="utter_ask_go_on")
                return events + _pause()
            events.append(ActiveLoop(f"walk_{walk}"))  # also after a pause the walk ends, as its rule says
        if left and left[0] in OFFERS_BY_AGE and talk.talked_past_age and LATE_AGE not in talk.said:
            dispatcher.utter_message(response=LATE_AGE)
            return events + _pause()
        return [*events, SlotSet("walk", walk)]


def _instead_of_any_step(talk: Talk) -> str | None:
    """What is said to somebody who has not asked to go on since a crisis, and to who was asked and wants no more."""
    if talk.waits_after_crisis:
        asks = talk.asks_for_care and not talk.just_cared
        return "utter_care" if asks else _to_somebody_in_danger(talk)
    stops = talk.intent == "deny" and not talk.open_walk and talk.last_said in INVITATIONS
    return "utter_stopped" if stops else None


def _told_by_walk(walk: str, talk: Talk) -> list[EventType]:
    """The slots that the choice of a walk sets."""
    slots: dict[str, Any] = {}
    if (role := role_heard(talk.fact("role"), talk.calls)) != talk.fact("role"):
        slots["role"] = role
    if walk == "bereaved":
        slots["bereaved"] = True
    if walk == "received_child" or talk.pictured_young:
        slots["pictured_under_18"] = True
    if walk == "received_child" and talk.fact("role") in (None, "self"):
        slots["role"] = "recipient"
    return [SlotSet(slot, value) for slot, value in slots.items()]


def _needs_note_on_offender(talk: Talk, walk: str, left: list[str]) -> bool:
    """Whether somebody who helps a person has yet to hear what matters when that person knows who does it."""
    first_things_said = not {"step_safe", "step_age"} & set(left)
    knows_them = talk.fact("offender") in ("ex_partner", "known") and f"walk_{walk}" in ABOUT_SOMEBODY_ELSE
    return first_things_said and knows_them and NOTE_ON_OFFENDER not in talk.said


def _to_somebody_in_danger(talk: Talk) -> str:
    """What is said after a crisis, until the person asks to go on."""
    if talk.intent != "deny":
        return "utter_ask_go_on"
    if talk.last_said in INVITATIONS:
        return "utter_stopped"
    # "no", after "what makes it hard to call?", is no wish to stop: another way to get help is named.
    return talk.last_said if talk.last_said == "utter_they_are_not_safe" else "utter_not_safe"


def _steps_done(talk: Talk) -> dict[str, bool | None]:
    """The step slots that this turn changes."""
    done: dict[str, bool | None] = {}
    if talk.audience_changed:
        done.update(dict.fromkeys(BY_AGE))
    # Told late, an answer that a step has more to say to opens the step again.
    done.update({step: None for step, answer in SAYS_MORE if _is_news(ASKED_BY[step], answer, talk)})
    if (step := talk.open_step) and _is_done(step, talk) and not (talk.audience_changed and step in BY_AGE):
        done[step] = True
    if talk.is_about_another:
        done["step_safe"] = None  # it also says whose fault it isn't
    done.update({step: True for step in ONLY_ASK if talk.fact(ASKED_BY[step])})
    # Nobody is asked a third time, also when a crisis came between the question and the answer.
    asked_twice = {step for step in talk.steps_asked if talk.times_asked(step) > 1 and not _has_more_to_say(step, talk)}
    done.update({step: True for step in asked_twice if step not in done})
    return done


def _is_reopened(step: str | None, done: dict[str, bool | None]) -> bool:
    return step in done and done[step] is None


def _has_more_to_say(step: str, talk: Talk) -> bool:
    """Whether a step has words for the answer that came at last, which were held back by a soft check or a crisis."""
    fact = ASKED_BY.get(step, "")
    return (step, talk.fact(fact)) in SAYS_MORE and not talk.asked_since_told(step, fact)


def _is_news(fact: str, value: str, talk: Talk) -> bool:
    return talk.tells(fact) and talk.fact(fact) == value != talk.fact_before(fact)


def _is_done(step: str, talk: Talk) -> bool:
    fact = ASKED_BY.get(step)
    if any(_is_news(ASKED_BY[step], answer, talk) for says_more, answer in SAYS_MORE if says_more == step):
        return False
    # A question that was talked past is put once more, in other words, and then let go.
    if talk.times_asked(step) > 1:
        return True
    if fact and talk.tells(fact):
        return (step, talk.fact(fact)) not in SAYS_MORE
    if step in ONLY_ASK:  # too much depends on the age for "ok" or "hm" to be the end of it
        return talk.intent in ANSWERS - {"affirm", "continue"}
    # A cry of distress is no answer to "have you paid?", though it asks nothing either.
    return talk.intent in ANSWERS or (talk.answers_in_own_words and not talk.asks_for_care)


def _pause() -> list[EventType]:
    return [SlotSet("walk", "paused"), ActiveLoop(None), SlotSet("requested_slot", None)]
