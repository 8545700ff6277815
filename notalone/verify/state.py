"""What of a conversation decides its future: conversations that agree in it are explored once."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass

from rasa.shared.core.events import ActionExecuted, BotUttered, UserUttered
from rasa.shared.core.trackers import DialogueStateTracker

from notalone.people import audience
from notalone.vocabulary import ASKED_BY, CRISES, FACTS, INVITATIONS, LATE_AGE, NOTE_ON_OFFENDER, REFUSALS, STEERING

#: Facts whose value decides the walk; the others only choose words, and of them it matters whether any is known.
WEIGHTY = ("role", "offender", "image")

#: Asked about its way, the assistant counts afresh: a question that the person opened again may be put again.
REOPENS = frozenset({"go_back", "change_answer", "start_again"})

#: The walk that a need calls for when it is the first thing said, None when it calls for none. Found by trying.
Weights = Mapping[str, "str | None"]


@dataclass(frozen=True)
class State:
    """The merged state of a conversation."""

    walk: str | None
    loop: str | None
    step: str | None
    done: frozenset[str]
    put: tuple[tuple[str, int], ...]
    waiting: bool
    unclear: bool
    cared: tuple[bool, int]
    past_age: bool
    noted: bool
    invited: bool
    audience: str
    weighty: tuple[str | None, ...]
    any_fact: bool
    answer: str | None
    called_for: tuple[str | None, ...]

    @property
    def place(self) -> tuple[str | None, ...]:
        """Where the walk stands and for whom, without how it got there."""
        return (self.walk, self.loop, self.step, self.audience, str(self.waiting))


@dataclass(frozen=True)
class Reading:
    """What a tracker tells: its merged state, the advice given since the start, and how often each question was put."""

    state: State
    advice: frozenset[str]
    put: Counter[str]


def read(tracker: DialogueStateTracker, weights: Weights) -> Reading:
    """Reads a conversation, in one pass over its events."""
    put: Counter[str] = Counter()
    put_lately: Counter[str] = Counter()
    advice: set[str] = set()
    said: list[str] = []
    called_for: dict[str | None, bool] = {}
    waiting, intent = False, ""
    after_age: list[str] = []  # what was said to the question for the age
    for event in tracker.events:
        if isinstance(event, BotUttered):
            name = str(event.metadata.get("utter_action"))
            said.append(name)
            advice.update(event.metadata.get("advice") or ())
            if "_step_" in name and "_ask_" in name:
                asked = name if name == LATE_AGE else f"step_{name.rpartition('_step_')[2]}"
                put[asked] += 1
                put_lately[asked] += 1
        elif isinstance(event, UserUttered):
            intent = str(event.intent_name)
            if said and said[-1].endswith("_step_age"):
                after_age.append(intent)
            unsafe = any((e["entity"], e["value"]) in (("safe", "no"), ("safe", "unsure")) for e in event.entities)
            goes_on = intent == "continue" or (intent == "affirm" and bool(INVITATIONS & {*said[-2:]}))
            waiting = intent in CRISES or unsafe or (waiting and not goes_on)
            if intent not in STEERING | CRISES and intent in weights:
                called_for[weights[intent]] = True
            if intent in REOPENS:
                put_lately.clear()
        elif isinstance(event, ActionExecuted) and event.action_name == "action_start_again":
            put.clear()
            advice.clear()
            said.clear()
            called_for.clear()
            after_age.clear()
            waiting = False
    slots = {name: slot.value for name, slot in tracker.slots.items()}
    done = frozenset(name for name, value in slots.items() if name.startswith("step_") and value)
    step: str | None = slots.get("requested_slot")
    state = State(
        walk=slots.get("walk"),
        loop=tracker.active_loop_name,
        step=step,
        done=done,
        put=tuple(sorted((name, min(times, 2)) for name, times in put.items() if name not in done)),
        waiting=waiting,
        unclear=intent == "nlu_fallback",
        cared=(said[-1:] == ["utter_care"], min(said.count("utter_care"), 2)),
        past_age=len(after_age) > 1 and not REFUSALS & {*after_age} and LATE_AGE not in said and not slots.get("age_band"),
        noted=NOTE_ON_OFFENDER in said,
        invited=bool(INVITATIONS & {*said[-2:]}),
        audience=audience(slots.get("age_band")),
        weighty=tuple(slots.get(fact) for fact in WEIGHTY),
        any_fact=any(slots.get(fact) for fact in FACTS if fact not in (*WEIGHTY, "age_band")),
        answer=slots.get(ASKED_BY.get(step or "", "")),
        called_for=tuple(called_for),
    )
    return Reading(state, frozenset(advice), put_lately)
