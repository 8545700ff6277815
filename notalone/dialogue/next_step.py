"""What is said to a message, and why: a short list of decisions, taken in this order.

1. A crisis is answered, and the walk stops.
2. What was asked is answered: a need by `utter_<need>`, a wish to steer by what it says.
3. Nobody is led on who has not asked to go on since a crisis, or who wants no more.
4. Who says that somebody is not safe is told what to do, and the walk waits.
5. Distress gets a soft check before anything else.
6. What was not understood gets choices, and after two in a row people.
7. The open question is closed, or opened again, by what was told.
8. A story's question that was interrupted is put again, once.
9. The walk that fits what is known goes on at its first step that is not done; when all are, the list and the services end it.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass, field, replace
from typing import Any

from notalone.dialogue.reading import Reading
from notalone.dialogue.state import Facts, State
from notalone.dialogue.walks import Walk, asked_by, choose_walk, role_heard, steps, walks
from notalone.people import situations
from notalone.vocabulary import (
    ADVICE,
    ANSWERS,
    CRISES,
    FACTS,
    IF_NOT_SAFE,
    IF_THEY_ARE_NOT_SAFE,
    INVITATIONS,
    LATE_AGE,
    NOTE_ON_OFFENDER,
    STEERING,
    UNDER_18,
)

#: Before anything has been told, and when all has been said, these get the opening question again.
SAYS_NOTHING = (STEERING - {"nlu_fallback"}) | {"greeting", "thanks"}

#: A step that was put so often is not opened again, whatever was understood.
MOST_TIMES_ASKED = 3

#: A story's question is put again so often after an interruption, then let go.
STORY_PUT_AGAIN = 1

#: The list comes in two bubbles, so that neither is longer than can be read while shaking.
LINES_FIRST = 3

#: Answered by an action of their own or by nothing, not by `utter_<intent>`.
NO_NEED = STEERING | CRISES


@dataclass
class Say:
    """A response to be said; `again`, `lines`, `readings` and `situations` as the generator takes them."""

    name: str
    again: bool = False
    lines: tuple[str, ...] = ()
    readings: tuple[str, ...] = ()
    situations: tuple[str, ...] = ()


@dataclass
class Turn:
    """What is said to one message, the state after it, and the facts that change by it (None: forgotten)."""

    state: State
    says: list[Say] = field(default_factory=list)
    facts: dict[str, Any] = field(default_factory=dict)

    def say(self, name: str, **about: tuple[str, ...]) -> None:
        """Adds a response."""
        self.says.append(Say(name, **about))  # type: ignore[arg-type]


def next_step(
    state: State, reading: Reading, facts: Facts, responses: Collection[str], told: bool = False, question: str | None = None
) -> Turn:
    """What is said to a message.

    Args:
        state: the conversation, which has heard the message. It stays as it is.
        reading: the message.
        facts: what is known, this message included.
        responses: the names of all responses.
        told: whether a story has answered it, so that only the walk goes on.
        question: the question of a story that is open, if this message doesn't follow it.

    Returns:
        What to say, in order; nothing only if a story has said it all.
    """
    turn = Turn(state.copy())
    if told or (question and question != state.story):
        turn.state.story, turn.state.story_put = question, 0
    _Decision(turn, state, reading.without_intent() if told else reading, facts, responses, told).take()
    turn.state.last = []
    turn.state.known = {fact: value for fact, value in {**facts, **turn.facts}.items() if value is not None}
    return turn


class _Decision:
    """One turn. `before` is the state as it was, `facts` includes what the turn itself changes."""

    def __init__(
        self, turn: Turn, before: State, reading: Reading, facts: Facts, responses: Collection[str], told: bool
    ) -> None:
        self.turn, self.before, self.reading, self.responses, self.told = turn, before, reading, responses, told
        self.state = turn.state
        self.known = dict(facts)

    def take(self) -> None:
        """Takes the decisions in order, until one of them ends the turn."""
        if self.reading.pictured_young:
            self._set("pictured_under_18", True)
        if not self.before.said and self.reading.intent == "greeting":
            self.turn.say("utter_welcome")
            self.turn.say("utter_ask_what_happened")
            return None
        if self.reading.is_crisis:
            self.turn.say(f"utter_{self.reading.intent}")
            self._close()
            return None
        self._answer()
        answered = bool(self.turn.says) or self.told
        if instead := self._instead_of_any_step():
            self.turn.say(instead)
            return self._pause()
        done = self._steps_done()
        if reply := self._if_not_safe():
            self.turn.say(reply)
            return self._pause(done)
        note = f"utter_language_{self.known.get('language')}"
        if note in self.responses and note not in self.before.said:
            self.turn.say(note)
        if self._asks_for_care():
            self.turn.say("utter_care")
            return self._pause(done)
        if self.reading.intent == "nlu_fallback" and not self._answers_in_own_words():
            return None if self._put_story_again(done) else self._pause(done)
        if self._put_story_again(done):
            return None
        return self._go_on(done, answered)

    # What was asked is answered.

    def _answer(self) -> None:
        intent = self.reading.intent
        if steer := _STEERING.get(intent):
            steer(self)
        elif intent not in NO_NEED and f"utter_{intent}" in self.responses:
            self.turn.say(f"utter_{intent}")

    def _not_understood(self) -> None:
        """Offers the likeliest readings of an unclear message; after two in a row, people to talk to."""
        waits = self.before.waits and not self.reading.says_not_safe
        if self._answers_in_own_words() or waits or self._asks_for_care() or self._may_put_story():
            return
        if self.before.unclear > 1:
            self.turn.say("utter_not_understood_twice")
            return
        likely = tuple(name for name, _ in self.reading.also if name not in STEERING | CRISES)
        self.turn.say("utter_choose", readings=likely)

    def _change_answer(self) -> None:
        """Takes in a changed answer; when the message does not say the new one, the last question is opened again."""
        self.turn.say("utter_change_answer")
        if not {*FACTS, "safe", "adult_told"} & {*self.reading.facts}:
            self._reopen_last_step()

    def _go_back(self) -> None:
        self.turn.say("utter_go_back")
        self._reopen_last_step()

    def _start_again(self) -> None:
        """Forgets what was told in this conversation."""
        self.turn.state = self.state = State()
        self.turn.facts = dict.fromkeys(fact for fact, value in self.known.items() if value is not None)
        self.known, self.before = {}, State()
        self.turn.say("utter_start_again")

    def _what_have_i_told_you(self) -> None:
        """Says back the facts that are known, each in the words of its own response."""
        lines = tuple(f"utter_told_{fact}_{value}" for fact in FACTS if (value := self.known.get(fact)))
        self.turn.say("utter_what_have_i_told_you" if lines else "utter_told_nothing", lines=lines)

    def _reopen_last_step(self) -> None:
        """Unticks the last step that was asked and answered, and forgets its answer."""
        walk = self._choose() or walks()["child"]
        answered = [
            step for step in walk.steps if step in self.state.done and 0 < self.before.asked.get(step, 0) < MOST_TIMES_ASKED
        ]
        if answered:
            self.state.done.discard(answered[-1])
            self.before = replace(self.before, step=None, done=self.before.done - {answered[-1]})
            if fact := asked_by(answered[-1]):
                self._set(fact, None)

    # What is said instead of leading on.

    def _instead_of_any_step(self) -> str | None:
        """What is said to somebody who has not asked to go on since a crisis, and to who was asked and wants no more."""
        before, deny = self.before, self.reading.intent == "deny"
        if before.waits and not self.reading.says_not_safe:
            if self._asks_for_care():
                return "utter_care"
            if not deny:
                return "utter_ask_go_on"
            if before.last_said in INVITATIONS:
                return "utter_stopped"
            # "no", after "what makes it hard to call?", is no wish to stop: another way to get help is named.
            return before.last_said if before.last_said == "utter_they_are_not_safe" else "utter_not_safe"
        return "utter_stopped" if deny and not before.walk and before.last_said in INVITATIONS else None

    def _if_not_safe(self) -> str | None:
        if "safe" not in self.reading.facts:
            return None
        open_walk = walks().get(self.before.walk or "")
        of_another = open_walk is not None and open_walk.about_another
        return (IF_THEY_ARE_NOT_SAFE if of_another else IF_NOT_SAFE).get(self.known.get("safe") or "")

    def _asks_for_care(self) -> bool:
        return self.reading.asks_for_care and not self.before.just_cared

    def _answers_in_own_words(self) -> bool:
        """Whether words that mean nothing by themselves reply to the open question."""
        return bool(self.before.step) and self.reading.intent == "nlu_fallback" and self.reading.may_answer

    def _put_story_again(self, done: Mapping[str, bool]) -> bool:
        """Puts the question of an interrupted story once more. Returns whether it was."""
        if not self._may_put_story():
            self.state.story, self.state.story_put = None, 0
            return False
        self.state.story_put += 1
        self.turn.say(self.state.story or "")
        self._tick(done)
        return True

    def _may_put_story(self) -> bool:
        return self.state.story is not None and self.state.story_put < STORY_PUT_AGAIN

    # The steps of the walk.

    def _steps_done(self) -> dict[str, bool]:
        """The steps that this turn closes (True) or opens again (False)."""
        before, done = self.before, {}
        by_age = {step.name for step in steps().values() if step.words_by_age}
        if self._audience_changed():
            done.update(dict.fromkeys(by_age, False))
        # Told late, an answer that a step has more to say to opens the step again.
        done.update({step.name: False for step in steps().values() if self._is_news(step.name)})
        if (open_ := before.step) and self._is_done(open_) and not (self._audience_changed() and open_ in by_age):
            done[open_] = True
        if self._is_about_another():
            done["safe"] = False  # it also says whose fault it isn't
        done.update({step.name: True for step in steps().values() if step.only_asks and self.known.get(step.asks or "")})
        # Nobody is asked a third time, also when a crisis came between the question and the answer.
        for step, times in before.asked.items():
            if times > 1 and step not in done and step in steps() and not self._has_more_to_say(step):
                done[step] = True
        return done

    def _is_done(self, name: str) -> bool:
        step = steps()[name]
        if self._is_news(name):
            return False
        # A question that was talked past is put once more, in other words, and then let go.
        if self.before.asked.get(name, 0) > 1:
            return True
        if step.asks in self.reading.facts:
            return self.known.get(step.asks or "") not in step.says_more_to
        intent = self.reading.intent
        if step.only_asks:  # too much depends on the age for "ok" or "hm" to be the end of it
            return intent in ANSWERS - {"affirm", "continue"}
        # A cry of distress is no answer to "have you paid?", though it asks nothing either.
        return intent in ANSWERS or (self._answers_in_own_words() and not self.reading.asks_for_care)

    def _is_news(self, name: str) -> bool:
        """Whether the message tells for the first time something that a step has more to say to."""
        step = steps()[name]
        value = self.known.get(step.asks or "")
        return step.asks in self.reading.facts and value in step.says_more_to and value != self.before.known.get(step.asks or "")

    def _has_more_to_say(self, name: str) -> bool:
        """Whether a step has words for the answer that came at last, which were held back by a soft check or a crisis."""
        step = steps()[name]
        return self.known.get(step.asks or "") in step.says_more_to and step.asks in self.before.untold

    def _audience_changed(self) -> bool:
        """Whether the message moved the person from child to adult or back."""
        before, now = self.before.known.get("age_band"), self.known.get("age_band")
        return before is not None and now is not None and (before in UNDER_18) != (now in UNDER_18)

    def _is_about_another(self) -> bool:
        """Whether the message turned the talk from one person to another, say from the writer to their child."""
        before, now = self.before.known.get("role") or ("self" if self.before.asked else None), self.known.get("role")
        return before is not None and now is not None and before != now

    def _go_on(self, done: Mapping[str, bool], answered: bool) -> None:
        """Leads on to the next step of the walk that fits."""
        intent, before = self.reading.intent, self.before
        # An answer that opens its own step again is replied to by that step.
        reply = None if done.get(before.step or "") is False else self._reply()
        if reply:
            self.turn.say(reply)
        walk = self._choose()
        if walk is None and (before.walk or intent in ANSWERS - {"deny"}):
            # "ok" to the first words, and whatever follows: the walk that is safe for everybody
            walk = walks()[before.walk or "child"]
        if walk is None:
            if intent == "deny":
                self.turn.say("utter_stopped")
            elif intent in SAYS_NOTHING:
                self.turn.say("utter_ask_what_happened")
            return self._pause(done)
        self._tell(walk)
        self._set("walk", walk.name)
        self._tick(done)
        left = [step for step in walk.steps if step not in self.state.done]
        if not left and before.where == "finished":
            if intent in SAYS_NOTHING:
                self.turn.say("utter_goodbye" if intent == "deny" else "utter_ask_what_happened")
            return self._close()
        needs_note = self._needs_note_on_offender(walk, left)
        if needs_note and not answered:
            self.turn.say(NOTE_ON_OFFENDER)
        if not left:
            if answered or reply or needs_note:
                # A reply, the list in two bubbles and the services would be four at once: the end waits a turn.
                self.turn.say("utter_ask_go_on")
                return self._pause()
            return self._finish()
        if steps()[left[0]].services_by_age and self.before.talked_past_age(self.known) and not before.late_age:
            self.turn.say(LATE_AGE)
            return self._pause()
        self.state.walk, self.state.step, self.state.where = walk.name, left[0], walk.name
        self.turn.say(words_of(walk.name, left[0], self.responses) or "utter_ask_go_on")
        return None

    def _reply(self) -> str | None:
        """The response to an answer: `utter_reply_walk_<walk>_step_<step>_<answer>`, else the one for every walk, else none."""
        at, answer = self.before, self.reading.intent
        names = (f"utter_reply_walk_{at.walk}_step_{at.step}_{answer}", f"utter_reply_step_{at.step}_{answer}")
        return next((name for name in names if at.step and name in self.responses), None)

    def _choose(self) -> Walk | None:
        return choose_walk({fact: self.known.get(fact) for fact in FACTS}, self.state.calls)

    def _tell(self, walk: Walk) -> None:
        """The facts that go without saying of whoever is taken on this walk."""
        role = role_heard(self.known.get("role"), self.state.calls)
        if role != self.known.get("role"):
            self._set("role", role)
        for fact, value in walk.tells.items():
            if fact != "role" or self.known.get("role") in (None, "self"):
                self._set(fact, value)

    def _needs_note_on_offender(self, walk: Walk, left: Collection[str]) -> bool:
        """Whether somebody who helps a person has yet to hear what matters when that person knows who does it."""
        first_things_said = not {"safe", "age"} & {*left}
        knows_them = self.known.get("offender") in ("ex_partner", "known") and walk.about_another
        return first_things_said and knows_them and NOTE_ON_OFFENDER not in self.before.said

    def _finish(self) -> None:
        """The list of what was advised, and the services that fit."""
        lines = [f"utter_summary_{point}" for point in ADVICE if point in self.state.advice]
        if "utter_summary_dont_pay_again" in lines and "utter_summary_dont_pay" in lines:
            lines.remove("utter_summary_dont_pay")
        self.turn.say("utter_summary", lines=tuple(lines[:LINES_FIRST]))
        if lines[LINES_FIRST:]:
            self.turn.say("utter_summary_more", lines=tuple(lines[LINES_FIRST:]))
        going_on = situations(self.known.get, self.state.needs)
        self.turn.say("utter_offer_services", situations=(*going_on, *sorted(self.state.mentions)))
        self._close()
        self.state.where = "finished"

    def _set(self, fact: str, value: Any) -> None:
        self.turn.facts[fact] = self.known[fact] = value

    def _tick(self, done: Mapping[str, bool]) -> None:
        for step, value in done.items():
            (self.state.done.add if value else self.state.done.discard)(step)

    def _close(self) -> None:
        """No question is open."""
        self.state.walk = self.state.step = None

    def _pause(self, done: Mapping[str, bool] | None = None) -> None:
        """Nothing more is asked now."""
        self._tick(done or {})
        self._close()
        self.state.where = "paused"


_STEERING = {
    "nlu_fallback": _Decision._not_understood,
    "change_answer": _Decision._change_answer,
    "go_back": _Decision._go_back,
    "start_again": _Decision._start_again,
    "what_have_i_told_you": _Decision._what_have_i_told_you,
}


def words_of(walk: str, step: str, responses: Collection[str]) -> str | None:
    """The response that is said at a step of a walk: the walk's own, else the one that walks share; None if there is none."""
    return next((name for name in (f"utter_ask_walk_{walk}_step_{step}", f"utter_ask_step_{step}") if name in responses), None)
