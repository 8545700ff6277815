"""What of the dialogue the exploration has reached. What nothing reaches is dead, or out of anybody's reach."""

from __future__ import annotations

from dataclasses import dataclass

from rasa.shared.core.constants import DEFAULT_INTENTS

from notalone.dialogue.walks import walks
from notalone.verify.driver import Driver
from notalone.verify.found import Found
from notalone.verify.permitted import Permitted


@dataclass(frozen=True)
class Coverage:
    """One kind of thing: how many there are, and which were never reached."""

    kind: str
    all: frozenset[str]
    missed: frozenset[str]

    def __str__(self) -> str:
        return f"{self.kind} {len(self.all) - len(self.missed)} of {len(self.all)}"


def coverage(driver: Driver, found: Found, permitted: Permitted) -> list[Coverage]:
    """What was reached of responses, walks and their steps, stories and intents."""
    domain = driver.domain
    steps = {f"{walk.name}: {step}" for walk in walks().values() for step in walk.steps}
    put = {f"{state.walk}: {state.step}" for state in found.leads_to if state.walk}
    parts = [
        _covered("responses", set(domain.responses), found.said),
        _covered("steps of walks", steps, put | {f"{node.state.walk}: {node.state.step}" for node in found.nodes}),
        _covered("stories", {story.name for story in driver.stories}, found.followed),
        _covered("intents", set(domain.intents) - set(DEFAULT_INTENTS), {said.intent for said in found.heard}),
    ]
    return [Coverage(part.kind, part.all, part.missed - permitted.never_reached) for part in parts]


def _covered(kind: str, all_: set[str], reached: set[str]) -> Coverage:
    return Coverage(kind, frozenset(all_), frozenset(all_ - reached))
