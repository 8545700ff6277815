"""For whom English may not do: the offer of an interpreter among the readings of a message in another language."""

from __future__ import annotations

from typing import Any

from rasa.engine.graph import ExecutionContext, GraphComponent
from rasa.engine.recipes.default_recipe import DefaultV1Recipe
from rasa.engine.storage.resource import Resource
from rasa.engine.storage.storage import ModelStorage
from rasa.shared.nlu.constants import (
    ENTITIES,
    ENTITY_ATTRIBUTE_TYPE,
    INTENT,
    INTENT_NAME_KEY,
    INTENT_RANKING_KEY,
    PREDICTED_CONFIDENCE_KEY,
)
from rasa.shared.nlu.training_data.message import Message

LANGUAGE_ENTITY = "language"
OTHER_LANGUAGE = "other_language"
#: The offer's place in the ranking of a message whose need is plain: the last of the readings that are offered.
LAST_OFFERED = 2


@DefaultV1Recipe.register(DefaultV1Recipe.ComponentType.INTENT_CLASSIFIER, is_trainable=False)
class InterpreterOffer(GraphComponent):
    """Makes `other_language` one of the readings of a message that `LanguageReader` found to be in another language.

    Where the need is plain it stays first, and the offer comes third. Where it is not (below `threshold`) the offer
    comes first: replies are in English, so to guess would help less. Comes after the language reader and before the
    guard.
    """

    def __init__(self, config: dict[str, Any]) -> None:
        self._threshold = float(config["threshold"])

    @staticmethod
    def get_default_config() -> dict[str, Any]:
        return {"threshold": 0.5}

    @classmethod
    def create(
        cls,
        config: dict[str, Any],
        model_storage: ModelStorage,
        resource: Resource,
        execution_context: ExecutionContext,
    ) -> InterpreterOffer:
        return cls(config)

    def process(self, messages: list[Message]) -> list[Message]:
        """Rereads the messages in place."""
        for message in messages:
            found = {entity[ENTITY_ATTRIBUTE_TYPE] for entity in message.get(ENTITIES, [])}
            if LANGUAGE_ENTITY not in found:
                continue
            others = [r for r in message.get(INTENT_RANKING_KEY, []) if r[INTENT_NAME_KEY] != OTHER_LANGUAGE]
            sure = bool(others) and others[0][PREDICTED_CONFIDENCE_KEY] >= self._threshold
            place = LAST_OFFERED if sure else 0
            beside = others[place : place + 1] or others[-1:]
            confidence = beside[0][PREDICTED_CONFIDENCE_KEY] if beside else 1.0
            ranking = [
                *others[:place],
                {INTENT_NAME_KEY: OTHER_LANGUAGE, PREDICTED_CONFIDENCE_KEY: confidence},
                *others[place:],
            ]
            message.set(INTENT, ranking[0], add_to_output=True)
            message.set(INTENT_RANKING_KEY, ranking, add_to_output=True)
        return messages
