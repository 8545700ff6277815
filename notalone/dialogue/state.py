"""What of a conversation decides its future, kept as it happens; nothing is worked out from old messages again."""

from __future__ import annotations

import copy
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, fields
from typing import Any

from notalone.dialogue.reading import Reading
from notalone.dialogue.walks import steps
from notalone.vocabulary import CRISES, GO_ON, INVITATIONS, LATE_AGE, REFUSALS, STEERING

#: In the middle of a walk, a need that was read less surely than this is answered but doesn't lead to another walk.
SURE = 0.6

#: Of a first message in which several needs were read, these may call for their walk without being the first, if they are at
#: least so likely: "should i pay? it's two lads off my estate". Others claim more.
ALSO, MAY_CALL = 0.25, frozenset({"in_person_gang", "ex_partner", "peer_school", "accused_of_child"})

Facts = Mapping[str, "str | None"]


@dataclass
class State:
    """One conversation.

    `walk`, `step`: whose question is open, None when none is. `where`: the walk's name once it has begun, `paused` when nothing
    should be asked now, `finished` when every step has been said. `done`: the steps said and replied to, or that don't apply.
    `asked`: how often each step's words were said. `said`: how often each response was, and `last`: those of the latest turn.
    `calls`: the needs that may call for a walk; `needs`: everything asked about. `waits`: a crisis was answered and nobody has
    wished to go on since. `known`: the facts as they were before the latest message. `untold`: facts told since their step's
    words were said. `story`: the question of a trainer's story that an interruption left open, put again `story_put` times.
    """

    walk: str | None = None
    step: str | None = None
    where: str | None = None
    done: set[str] = field(default_factory=set)
    asked: dict[str, int] = field(default_factory=dict)
    said: dict[str, int] = field(default_factory=dict)
    last: list[str] = field(default_factory=list)
    known: dict[str, str] = field(default_factory=dict)
    untold: set[str] = field(default_factory=set)
    calls: list[str] = field(default_factory=list)
    needs: list[str] = field(default_factory=list)
    mentions: set[str] = field(default_factory=set)
    advice: list[str] = field(default_factory=list)
    waits: bool = False
    on_the_way: bool = False
    cared: int = 0
    unclear: int = 0
    past_age: int = 0
    refused_age: bool = False
    late_age: bool = False
    story: str | None = None
    story_put: int = 0

    @classmethod
    def from_slot(cls, value: Mapping[str, Any] | None) -> State:
        """The state that a slot holds; a new one for None."""
        kept = dict(value or {})
        for name in _SETS & set(kept):
            kept[name] = set(kept[name])
        return cls(**kept)

    def as_slot(self) -> dict[str, Any]:
        """The state as plain data. What is as at the start is left out."""
        start = State()
        values = {f.name: getattr(self, f.name) for f in fields(self)}
        changed = {name: value for name, value in values.items() if value != getattr(start, name)}
        return {name: sorted(value) if name in _SETS else value for name, value in changed.items()}

    def copy(self) -> State:
        """A state that can go its own way."""
        twin = copy.copy(self)
        for name in _CONTAINERS:
            setattr(twin, name, copy.copy(getattr(self, name)))
        return twin

    @property
    def last_said(self) -> str:
        """The name of what was said last, empty when nothing was."""
        return self.last[-1] if self.last else ""

    @property
    def invited(self) -> bool:
        """Whether the latest turn asked to go on."""
        return bool(INVITATIONS & {*self.last})

    @property
    def just_cared(self) -> bool:
        """Whether the soft check was the last thing said, and not for the first time.

        Whoever goes on in despair is asked once more, in other words; to ask at every turn would nag.
        """
        return self.last_said == "utter_care" and self.cared > 1

    def asks_now(self, safe: str | None) -> str | None:
        """The step whose question the next message may answer, or GO_ON; None when none is open.

        The soft check asks what the first step asks. To who has said that they are safe, that step says only: shall we go on?
        """
        if self.step:
            return GO_ON if self.step == "safe" and safe == "yes" else self.step
        asked = {"utter_care": "safe", LATE_AGE: "age"}.get(self.last_said)
        goes_on = self.last_said in INVITATIONS or self.last_said.removeprefix("utter_") in CRISES
        return asked or (GO_ON if goes_on else None)

    def talked_past_age(self, facts: Facts) -> bool:
        """Whether the age was asked twice and each time something else came up. Who would rather not say is left in peace."""
        return self.past_age > 1 and not self.refused_age and facts.get("age_band") is None

    def hear(self, reading: Reading, facts: Facts) -> None:
        """Takes in a message. `facts`: what is known, this message included."""
        if self.last_said.endswith("_step_age"):
            self.past_age += 1
            self.refused_age |= reading.intent in REFUSALS
        if reading.is_crisis or reading.says_not_safe:
            self.waits = True
        elif reading.intent == "continue" or (reading.intent == "affirm" and self.invited):
            self.waits = False
        self.unclear = self.unclear + 1 if reading.intent == "nlu_fallback" else 0
        _add(self.needs, [reading.intent])
        if not self.on_the_way:
            _add(self.calls, [reading.intent, *_also_called(reading)])
        elif reading.confidence >= SURE:
            _add(self.calls, [reading.intent])
        self.mentions |= reading.mentions
        for step in steps().values():
            if step.asks and facts.get(step.asks) != self.known.get(step.asks):
                # What a step says to an answer is no repetition of its question.
                self.said = {name: times for name, times in self.said.items() if not _is_about(name, step.name)}
            if step.asks and step.says_more_to and step.asks in reading.facts:
                self.untold.add(step.asks)

    def take_advice(self, advice: Iterable[str]) -> None:
        """Takes note of points of advice that were made."""
        _add(self.advice, advice, but=frozenset())

    def say(self, name: str, advice: Iterable[str] = ()) -> None:
        """Takes note of something said."""
        self.last.append(name)
        self.said[name] = self.said.get(name, 0) + 1
        self.take_advice(advice)
        self.cared += name == "utter_care"
        if "_ask_" in name and "_step_" in name:
            self.on_the_way = True
            step = name.rpartition("_step_")[2]
            self.asked[step] = self.asked.get(step, 0) + 1
            self.late_age |= name == LATE_AGE
            if step in steps():
                self.untold.discard(steps()[step].asks or "")


_SETS = frozenset({"done", "untold", "mentions"})
_CONTAINERS = (*_SETS, "asked", "said", "last", "known", "calls", "needs", "advice")


def _add(to: list[str], names: Iterable[str], but: frozenset[str] = STEERING | CRISES) -> None:
    to += [name for name in dict.fromkeys(names) if name and name not in to and name not in but]


def _is_about(name: str, step: str) -> bool:
    return "_ask_" in name and name.endswith(f"_step_{step}")


def _also_called(reading: Reading) -> list[str]:
    """What else a message calls for, beside its intent. Under a crisis, that is the need which is read surely."""
    if reading.is_crisis:
        return [need for need, confidence in reading.also[:1] if confidence >= SURE]
    return [need for need, confidence in reading.also if confidence >= ALSO and need in MAY_CALL]
