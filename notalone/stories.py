"""The one policy: stories and rules are followed to the letter; what they don't tell is `action_next_step`'s to decide."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from rasa.core.constants import POLICY_PRIORITY, RULE_POLICY_PRIORITY
from rasa.core.featurizers.precomputation import MessageContainerForCoreFeaturization
from rasa.core.policies.policy import Policy, PolicyPrediction, SupportedData
from rasa.engine.graph import ExecutionContext
from rasa.engine.recipes.default_recipe import DefaultV1Recipe
from rasa.engine.storage.resource import Resource
from rasa.engine.storage.storage import ModelStorage
from rasa.shared.core.constants import ACTION_LISTEN_NAME
from rasa.shared.core.domain import Domain
from rasa.shared.core.events import ActionExecuted, BotUttered, UserUttered
from rasa.shared.core.generator import TrackerWithCachedStates
from rasa.shared.core.trackers import DialogueStateTracker
from rasa.shared.utils import io

from notalone.dialogue.state import State
from notalone.dialogue.stories import END, LISTEN, Path, Story, next_action, story_path
from notalone.importer import stories_in
from notalone.vocabulary import CRISES

NEXT_STEP = "action_next_step"
STATE = "talk"

#: A story whose question was put so many turns ago is over.
MOST_TURNS = 12

_FILE = "stories.json"


@DefaultV1Recipe.register(DefaultV1Recipe.ComponentType.POLICY_WITHOUT_END_TO_END_SUPPORT, is_trainable=True)
class StoryPolicy(Policy):
    """Follows stories and rules; at their end, and wherever there is none, the next action is `action_next_step`.

    A crisis, distress, and a crisis that waits are never a story's to answer. No states are built from the history, so a
    prediction takes as long in the hundredth turn as in the first.
    """

    def __init__(self, *args: Any, stories: tuple[Story, ...] = (), **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.stories = stories

    @staticmethod
    def get_default_config() -> dict[str, Any]:
        """Rasa asks every policy for a priority, though there is only this one."""
        return {POLICY_PRIORITY: RULE_POLICY_PRIORITY}

    @staticmethod
    def supported_data() -> SupportedData:
        """Stories and rules alike."""
        return SupportedData.ML_AND_RULE_DATA

    def train(
        self, training_trackers: list[TrackerWithCachedStates], domain: Domain, **kwargs: Any
    ) -> Resource:
        """Learns the stories by heart."""
        self.stories = tuple(stories_in(training_trackers))
        with self._model_storage.write_to(self._resource) as folder:
            io.dump_obj_as_json_to_file(folder / _FILE, [[story.name, story.items] for story in self.stories])
        return self._resource

    @classmethod
    def load(
        cls,
        config: dict[str, Any],
        model_storage: ModelStorage,
        resource: Resource,
        execution_context: ExecutionContext,
        **kwargs: Any,
    ) -> StoryPolicy:
        """The policy as trained."""
        with model_storage.read_from(resource) as folder:
            learned = io.read_json_file(folder / _FILE)
        stories = tuple(Story(name, tuple((kind, _item(what)) for kind, what in items)) for name, items in learned)
        return cls(config, model_storage, resource, execution_context, stories=stories)

    def predict_action_probabilities(
        self,
        tracker: DialogueStateTracker,
        domain: Domain,
        rule_only_data: dict[str, Any] | None = None,
        precomputations: MessageContainerForCoreFeaturization | None = None,
        **kwargs: Any,
    ) -> PolicyPrediction:
        """The next action, with confidence 1."""
        probabilities = self._default_predictions(domain)
        probabilities[domain.index_for_action(self._next(tracker))] = 1.0
        return self._prediction(probabilities)

    def _next(self, tracker: DialogueStateTracker) -> str:
        turns = _turns(tracker)
        now, _ = next(turns, ((), ""))
        if ("action", NEXT_STEP) in now:
            return ACTION_LISTEN_NAME
        state = tracker.get_slot(STATE) or {}
        if self.stories and not _is_for_nobody_else(tracker, state):
            slots = {name: slot.value for name, slot in tracker.slots.items()}
            action = next_action(self.stories, self._open(turns, State.from_slot(state)), now, slots)
            if action not in (None, END):
                return str(action)
        return NEXT_STEP

    def _open(self, turns: Iterator[tuple[Path, str]], state: State) -> Path:
        """The path of the open story, if there is one: its question was the last thing said, or put again."""
        told: list[Path] = []
        for number, (turn, said) in enumerate(turns):
            if number > MOST_TURNS:
                break
            of_story = ("action", NEXT_STEP) not in turn
            if not told and not of_story and state.story_put and (number or said == state.story):
                continue  # turns that came between the question and its being put again
            if not of_story:
                break
            told.append(turn)
        return story_path(self.stories, told[::-1])


def _item(what: Any) -> Any:
    return tuple(what) if isinstance(what, list) else what


def _is_for_nobody_else(tracker: DialogueStateTracker, state: dict[str, Any]) -> bool:
    """Whether the message is a crisis or distress, or comes after a crisis, which no story may answer."""
    message = tracker.latest_message
    if message is None or message.intent_name in CRISES or state.get("waits"):
        return True
    return any(entity.get("entity") in ("crisis",) for entity in message.entities)


def _turns(tracker: DialogueStateTracker) -> Iterator[tuple[Path, str]]:
    """The turns, latest first: the message and the actions after it, and the last response said in it."""
    turn: list[tuple[str, str]] = []
    said = ""
    for event in reversed(tracker.events):
        if isinstance(event, BotUttered):
            said = said or str(event.metadata.get("utter_action", ""))
        elif isinstance(event, ActionExecuted) and event.action_name != LISTEN:
            turn.append(("action", str(event.action_name)))
        elif isinstance(event, UserUttered):
            yield (("user", str(event.intent_name)), *turn[::-1]), said
            turn, said = [], ""
