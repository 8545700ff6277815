"""What of the dialogue the exploration has reached. What nothing reaches is dead, or out of anybody's reach."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass

from rasa.core.policies.rule_policy import RULES, RulePolicy
from rasa.shared.core.constants import ACTION_LISTEN_NAME, DEFAULT_INTENTS

from notalone.verify.driver import Driver
from notalone.verify.explore import Found
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
    """What was reached of responses, actions, walks and their steps, rules and intents."""
    domain = driver.domain
    steps = {f"{form}: {step}" for form in domain.forms for step in domain.required_slots_for_form(form)}
    put = {f"{state.loop}: {state.step}" for state in found.leads_to if state.loop}
    rules = dict(_rules(driver))
    parts = [
        _covered("responses", set(domain.responses), found.said),
        _covered("actions", set(domain.user_actions) - set(domain.responses), found.actions),
        _covered("steps of walks", steps, put | {f"{n.state.loop}: {n.state.step}" for n in found.nodes}),
        _covered("rules", set(rules.values()), {rules[key] for key in found.rules if key in rules}),
        _covered("intents", set(domain.intents) - set(DEFAULT_INTENTS), {said.intent for said in found.heard}),
    ]
    return [Coverage(part.kind, part.all, part.missed - permitted.never_reached) for part in parts]


def _covered(kind: str, all_: set[str], reached: set[str]) -> Coverage:
    return Coverage(kind, frozenset(all_), frozenset(all_ - reached))


def _rules(driver: Driver) -> Iterator[tuple[str, str]]:
    """What the rule policy has learned, with words for it. Rules that only say "now wait" are left out."""
    for policy in driver.foresight.policies:
        if isinstance(policy, RulePolicy):
            for key, action in policy.lookup[RULES].items():
                if action != ACTION_LISTEN_NAME:
                    yield key, f"{_in_words(json.loads(key)[-1])} -> {action}"


def _in_words(state: dict[str, dict[str, str]]) -> str:
    intent = state.get("user", {}).get("intent", "")
    after = state.get("prev_action", {}).get("action_name", "")
    walk = state.get("slots", {}).get("walk")
    return " ".join(
        filter(None, (intent, "" if after == ACTION_LISTEN_NAME else f"after {after}", f"walk {walk}" if walk else ""))
    )
