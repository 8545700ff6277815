"""What the policies predict, remembered.

Given the latest action, only the rules that follow on it can decide. So two moments agree if they agree in the loop,
and in whatever those rules mention: the message, the slots, the turn so far (Rasa allows a rule one turn of the
person's). Then they get the same prediction, which is asked for once. Should a model hold a rule that looks further
back, or stories, nothing is remembered: slower, and still right.
"""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Hashable, Iterable
from itertools import islice
from typing import Any

from rasa.core.policies.memoization import MemoizationPolicy
from rasa.core.policies.policy import Policy, PolicyPrediction
from rasa.core.policies.rule_policy import RULES, RULES_FOR_LOOP_UNHAPPY_PATH, RulePolicy
from rasa.core.processor import MessageProcessor
from rasa.shared.core.constants import ACTION_LISTEN_NAME
from rasa.shared.core.events import ActionExecuted, ActiveLoop, SlotSet, UserUttered
from rasa.shared.core.trackers import DialogueStateTracker


class Foresight:
    """Stands in for the processor's prediction; `asked` counts how often the policies themselves had to answer."""

    def __init__(self, processor: MessageProcessor) -> None:
        #: The prediction as Rasa makes it.
        self.ask = processor._predict_next_with_tracker
        self._seen: dict[Hashable, PolicyPrediction] = {}
        self._slots = [slot.name for slot in processor.domain.slots if slot.influence_conversation]
        self.policies = [
            node._component for node in processor.graph_runner._instantiated_nodes.values() if isinstance(node._component, Policy)
        ]
        self.remembers = all(map(_looks_at_one_turn, self.policies))
        self._mentioned = _mentioned(self.policies)
        self.asked = 0
        #: The rules that have decided, as the policy has learned them.
        self.rules: set[str] = set()
        for policy in self.policies:
            if isinstance(policy, RulePolicy):
                self._watch(policy)
            elif self.remembers and isinstance(policy, MemoizationPolicy):
                policy.recall = lambda *_, **__: None  # it has learned no story, so it would search in vain

    def predict(self, tracker: DialogueStateTracker) -> PolicyPrediction:
        """The next action, by the trained policies."""
        if tracker.followup_action or not self.remembers:
            return self.ask(tracker)
        key = self._key(tracker)
        if key not in self._seen:
            self.asked += 1
            self._seen[key] = self.ask(tracker)
        return self._seen[key]

    def _watch(self, policy: RulePolicy) -> None:
        decide = policy._predict

        def watched(*arguments: Any) -> Any:
            prediction, rule = decide(*arguments)
            self.rules.add(str(rule))
            return prediction, rule

        policy._predict = watched

    def _key(self, tracker: DialogueStateTracker) -> Hashable:
        latest = tracker.latest_action_name
        mentioned = self._mentioned.get(latest, frozenset())
        loop = tracker.active_loop
        return (
            latest,
            loop and (loop.name, loop.rejected, loop.is_interrupted),
            "user" in mentioned and _message(tracker),
            "slots" in mentioned and tuple(tracker.get_slot(name) for name in self._slots),
            "turn" in mentioned and self._turn(tracker, bool(mentioned & {"slots", "active_loop"})),
        )

    def _turn(self, tracker: DialogueStateTracker, from_before: bool) -> tuple[Hashable, ...]:
        """What has happened since the message, the latest first, and with `from_before` the loop and slots at it."""
        turn: list[Hashable] = []
        wanted: set[Hashable] | None = None
        for event in reversed(tracker.events):
            if isinstance(event, UserUttered) and wanted is None:
                wanted = {"loop", *self._slots} if from_before else set()
            if wanted == set():
                break
            digest: tuple[Hashable, Hashable] | None = None
            if isinstance(event, ActiveLoop):
                digest = ("loop", event.name)
            elif isinstance(event, SlotSet) and event.key in self._slots:
                digest = (event.key, event.value)
            elif isinstance(event, ActionExecuted) and wanted is None:
                turn.append(event.action_name)
            if digest and (wanted is None or digest[0] in wanted):
                turn.append(digest)
                if wanted:
                    wanted.discard(digest[0])
        return tuple(turn)


def _message(tracker: DialogueStateTracker) -> Hashable:
    message = tracker.latest_message
    heard = (event for event in tracker.events if isinstance(event, UserUttered))
    first = len(list(islice(heard, 2))) < 2
    return message and (message.intent_name, tuple(sorted(e["entity"] for e in message.entities)), first)


def _mentioned(policies: Iterable[Policy]) -> dict[str, frozenset[str]]:
    """For each action, what the rules that follow on it mention: user, slots, and turn when they look back."""
    found: dict[str, set[str]] = defaultdict(set)
    for policy in policies:
        if isinstance(policy, RulePolicy):
            for key in (*policy.lookup[RULES], *policy.lookup[RULES_FOR_LOOP_UNHAPPY_PATH]):
                states = json.loads(key)
                latest = states[-1].get("prev_action", {}).get("action_name")
                found[latest].update(*states, {"turn"} if len(states) > 1 else set())
    return {latest: frozenset(mentioned) for latest, mentioned in found.items()}


def _looks_at_one_turn(policy: Policy) -> bool:
    if isinstance(policy, RulePolicy):
        keys = [*policy.lookup[RULES], *policy.lookup[RULES_FOR_LOOP_UNHAPPY_PATH]]
        return all(_begins_with_the_message(json.loads(key)) for key in keys)
    return isinstance(policy, MemoizationPolicy) and not policy.lookup


def _begins_with_the_message(states: list[dict[str, Any]]) -> bool:
    heard = [i for i, state in enumerate(states) if state.get("prev_action", {}).get("action_name") == ACTION_LISTEN_NAME]
    return not heard or all(not state for state in states[: heard[-1]])
