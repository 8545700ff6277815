"""Messages, read in the light of the talk: the question that was just asked, and what is known already."""

from __future__ import annotations

from typing import Any

from rasa.engine.graph import ExecutionContext, GraphComponent
from rasa.engine.recipes.default_recipe import DefaultV1Recipe
from rasa.engine.storage.resource import Resource
from rasa.engine.storage.storage import ModelStorage
from rasa.shared.nlu.constants import ENTITIES, ENTITY_ATTRIBUTE_TYPE, INTENT, TEXT
from rasa.shared.nlu.training_data.message import Message

from notalone.vocabulary import ANSWERS, ASKED_BY, CRISES

#: Up to so many words, a message that tells what was asked is that answer and nothing more.
MOST_WORDS = 8


@DefaultV1Recipe.register(DefaultV1Recipe.ComponentType.INTENT_CLASSIFIER, is_trainable=False)
class AnswerReader(GraphComponent):
    """Reads a message as part of the talk.

    - A short reply that tells the fact asked for gets the intent `affirm`: "yr 9" after "how old are you?".
    - Whom the talk is about is not changed in passing: "my sister, she's 20", after "is there an adult you could tell?",
      makes nobody an adult and nobody a sister. It takes `change_answer`, or the question after it.

    The channel sends the open step as the message's metadata `asked`, and the role and age band told so far as `known`.
    Without them, and in a crisis, nothing changes. Comes after the intent classifier, the facts and the guard.
    """

    @classmethod
    def create(
        cls, config: dict[str, Any], model_storage: ModelStorage, resource: Resource, context: ExecutionContext
    ) -> AnswerReader:
        """Creates the component; it has nothing to configure or to train."""
        return cls()

    def process(self, messages: list[Message]) -> list[Message]:
        """Rereads the messages in place."""
        for message in messages:
            metadata = message.get("metadata") or {}
            fact = ASKED_BY.get(metadata.get("asked") or "")
            intent = (message.get(INTENT) or {}).get("name")
            if metadata.get("asked") and intent != "change_answer":
                known = {name for name, value in (metadata.get("known") or {}).items() if value} - {fact}
                kept = [e for e in message.get(ENTITIES) or () if e.get(ENTITY_ATTRIBUTE_TYPE) not in known]
                message.set(ENTITIES, kept, add_to_output=True)
            short = len((message.get(TEXT) or "").split()) <= MOST_WORDS
            told = {entity.get(ENTITY_ATTRIBUTE_TYPE) for entity in message.get(ENTITIES) or ()}
            if fact in told and short and intent not in ANSWERS | CRISES:
                message.set(INTENT, {"name": "affirm", "confidence": 1.0}, add_to_output=True)
        return messages
