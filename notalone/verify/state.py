"""What of a conversation decides its future: conversations that agree in it are explored once.

Every field of the dialogue's own state counts as it is, but for those named here, of which only so much decides. A field that is
added there counts until somebody decides otherwise here.
"""

from __future__ import annotations

from collections.abc import Callable, Hashable, Mapping
from dataclasses import dataclass, fields
from typing import Any

from notalone.dialogue.state import State
from notalone.dialogue.walks import asked_by
from notalone.people import audience
from notalone.verify.driver import Talk
from notalone.vocabulary import FACTS, INVITATIONS, LATE_AGE, NOTE_ON_OFFENDER

#: Facts whose value decides the walk; the others only choose words, and of them it matters whether any is known.
WEIGHTY = ("role", "offender", "image")

#: The walk that a need calls for when it is the first thing said, None when it calls for none. Found by trying.
Weights = Mapping[str, "str | None"]

#: Of what was said last, these decide something.
TELLING = INVITATIONS | {"utter_care", "utter_they_are_not_safe", LATE_AGE}


@dataclass(frozen=True)
class Merged:
    """The merged state of a conversation, with what the checks ask of it by name."""

    walk: str | None
    step: str | None
    where: str | None
    waits: bool
    audience: str
    story: tuple[Hashable, ...]
    rest: tuple[Hashable, ...]

    @property
    def place(self) -> tuple[str | None, ...]:
        """Where the walk stands and for whom, without how it got there."""
        return (self.where, self.walk, self.step, self.audience, str(self.waits), str(self.story))


def merged(talk: Talk, weights: Weights) -> Merged:
    """The state that a conversation is explored by."""
    state = talk.state
    rest = tuple(
        _MERGED[f.name](talk) if f.name in _MERGED else _frozen(getattr(state, f.name))
        for f in fields(State)
        if f.name not in ("walk", "step", "where", "waits")
    )
    called = tuple(dict.fromkeys(weights[need] for need in state.calls if need in weights))
    age = talk.facts.get("age_band")
    # The path of a story that is open, or left open; its messages have been heard but not taken in yet.
    story = (talk.path if talk.is_open or state.story else (), len(talk.pending))
    return Merged(state.walk, state.step, state.where, state.waits, audience(age), story, (called, *rest))


def _last(talk: Talk) -> Hashable:
    last = talk.last_said
    return last if last in TELLING or last.endswith("_step_age") else "", bool(INVITATIONS & {*talk.state.last})


def _put(talk: Talk) -> Hashable:
    state = talk.state
    return tuple(sorted((name, min(times, 2)) for name, times in state.asked.items() if name not in state.done))


def _known(talk: Talk) -> Hashable:
    facts = talk.facts
    others = any(facts.get(fact) for fact in FACTS if fact not in (*WEIGHTY, "age_band"))
    return (tuple(facts.get(fact) for fact in WEIGHTY), others, facts.get(asked_by(talk.state.step) or ""))


def _past_age(talk: Talk) -> Hashable:
    return talk.state.talked_past_age(talk.facts)


_MERGED: Mapping[str, Callable[[Talk], Hashable]] = {
    "said": lambda talk: (NOTE_ON_OFFENDER in talk.state.said),
    "last": _last,
    "asked": _put,
    "known": _known,
    "past_age": _past_age,
    "refused_age": lambda talk: (),
    "cared": lambda talk: min(talk.state.cared, 2),
    "unclear": lambda talk: min(talk.state.unclear, 1),
    # Taken in as the walks they call for; or they choose services and lines at the end, not what comes next.
    "calls": lambda talk: (),
    "needs": lambda talk: (),
    "mentions": lambda talk: (),
    "advice": lambda talk: (),
    "untold": lambda talk: (),
}


def _frozen(value: Any) -> Hashable:
    if isinstance(value, dict):
        return tuple(sorted(value.items()))
    return frozenset(value) if isinstance(value, (set, list)) else value
