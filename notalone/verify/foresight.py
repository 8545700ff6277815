"""What the policies predict, remembered.

A rule sees at most the current turn (Rasa allows a rule one user turn), the loop, and the slots that influence the
conversation. Two moments that agree in all of these get the same prediction, so it is asked for once. Should a model hold
a rule that looks further back, or stories, nothing is remembered: slower, and still right.
"""

from __future__ import annotations

import json
from collections.abc import Hashable
from typing import Any

from rasa.core.policies.memoization import MemoizationPolicy
from rasa.core.policies.policy import Policy, PolicyPrediction
from rasa.core.policies.rule_policy import RULES, RULES_FOR_LOOP_UNHAPPY_PATH, RulePolicy
from rasa.core.processor import MessageProcessor
from rasa.shared.core.constants import ACTION_LISTEN_NAME
from rasa.shared.core.events import ActionExecuted, ActionExecutionRejected, ActiveLoop, Event, SlotSet, UserUttered
from rasa.shared.core.trackers import DialogueStateTracker


class Foresight:
    """Stands in for the processor's prediction; `asked` counts how often the policies themselves had to answer."""

    def __init__(self, processor: MessageProcessor) -> None:
        self._ask = processor._predict_next_with_tracker
        self._seen: dict[Hashable, PolicyPrediction] = {}
        self._at_message: Hashable = None
        self._slots = [slot.name for slot in processor.domain.slots if slot.influence_conversation]
        self.policies = [
            node._component for node in processor.graph_runner._instantiated_nodes.values()
            if isinstance(node._component, Policy)
        ]
        self.remembers = all(map(_looks_at_one_turn, self.policies))
        self.asked = 0
        #: The rules that have decided, as the policy has learned them.
        self.rules: set[str] = set()
        for policy in self.policies:
            if isinstance(policy, RulePolicy):
                self._watch(policy)

    def predict(self, tracker: DialogueStateTracker) -> PolicyPrediction:
        """The next action, by the trained policies."""
        if tracker.followup_action or not self.remembers:
            return self._ask(tracker)
        key = self._key(tracker)
        if key not in self._seen:
            self.asked += 1
            self._seen[key] = self._ask(tracker)
        return self._seen[key]

    def _watch(self, policy: RulePolicy) -> None:
        decide = policy._predict

        def watched(*arguments: Any) -> Any:
            prediction, rule = decide(*arguments)
            self.rules.add(str(rule))
            return prediction, rule

        policy._predict = watched

    def _key(self, tracker: DialogueStateTracker) -> Hashable:
        turn: list[Hashable] = []
        first = True
        message: UserUttered | None = None
        for event in reversed(tracker.events):
            if isinstance(event, UserUttered):
                if message is None:
                    message = event
                else:
                    first = False
                    break
            elif message is None and (digest := self._digest(event)):
                turn.append(digest)
        loop = tracker.active_loop
        now = (
            loop and (loop.name, loop.rejected, loop.is_interrupted),
            *(tracker.get_slot(name) for name in self._slots),
        )
        if tracker.latest_action_name == ACTION_LISTEN_NAME:
            entities = tuple(sorted(e["entity"] for e in message.entities)) if message else ()
            self._at_message = (message and message.intent_name, entities, now, first)
        return (self._at_message, now, tuple(turn))

    def _digest(self, event: Event) -> Hashable:
        if isinstance(event, (ActionExecuted, ActionExecutionRejected)):
            return (event.type_name, event.action_name)
        if isinstance(event, ActiveLoop):
            return (event.type_name, event.name)
        if isinstance(event, SlotSet) and event.key in self._slots:
            return (event.type_name, event.key, event.value)
        return None


def _looks_at_one_turn(policy: Policy) -> bool:
    if isinstance(policy, RulePolicy):
        keys = [*policy.lookup[RULES], *policy.lookup[RULES_FOR_LOOP_UNHAPPY_PATH]]
        return all(_begins_with_the_message(json.loads(key)) for key in keys)
    return isinstance(policy, MemoizationPolicy) and not policy.lookup


def _begins_with_the_message(states: list[dict[str, Any]]) -> bool:
    heard = [i for i, state in enumerate(states) if state.get("prev_action", {}).get("action_name") == ACTION_LISTEN_NAME]
    return not heard or all(not state for state in states[: heard[-1]])
