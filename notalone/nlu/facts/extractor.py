"""Facts as entities in Rasa's pipeline."""

from __future__ import annotations

from typing import Any

import numpy as np
from rasa.engine.graph import ExecutionContext, GraphComponent
from rasa.engine.recipes.default_recipe import DefaultV1Recipe
from rasa.engine.storage.resource import Resource
from rasa.engine.storage.storage import ModelStorage
from rasa.nlu.extractors.extractor import EntityExtractorMixin
from rasa.shared.core.trackers import DialogueStateTracker
from rasa.shared.nlu.constants import (
    ENTITIES,
    ENTITY_ATTRIBUTE_END,
    ENTITY_ATTRIBUTE_START,
    ENTITY_ATTRIBUTE_TYPE,
    ENTITY_ATTRIBUTE_VALUE,
    INTENT,
    INTENT_NAME_KEY,
    PREDICTED_CONFIDENCE_KEY,
    TEXT,
)
from rasa.shared.nlu.training_data.message import Message
from rasa.shared.nlu.training_data.training_data import TrainingData

from notalone.dialogue.walks import asked_by
from notalone.nlu.context import with_context
from notalone.nlu.encoder import TOLD, SentenceEncoder, sentence_features
from notalone.nlu.facts.age import is_somebody_elses, says_own_age
from notalone.nlu.facts.reading import of_the_case, read_case, read_facts
from notalone.nlu.facts.roles import NOBODY, role_features, role_of, role_taught, says_blackmailed, says_me, says_role
from notalone.nlu.facts.text import Text
from notalone.nlu.facts.words import Told, agree
from notalone.nlu.head import Head, code_version
from notalone.vocabulary import UNDER_18

ADULT = "adult"
SELF, DID_IT = "self", "did_it"
#: Which of the configured thresholds a role must reach, where it is not `role_threshold`.
THRESHOLDS = {SELF: "self_threshold", NOBODY: "self_threshold", DID_IT: "sure_threshold", "recipient": "sure_threshold"}


@DefaultV1Recipe.register(DefaultV1Recipe.ComponentType.ENTITY_EXTRACTOR, is_trainable=True)
class FactExtractor(GraphComponent, EntityExtractorMixin):
    """Adds one entity per fact that a message tells; the channel says in the metadata what was `asked`.

    All facts but the role are read by patterns and, where they are sure, in the words (`words.agree`); but nobody is taken for
    an adult on the words alone, because what an adult is offered can harm a child. The role is
    classified, and left out below `self_threshold`, or below `role_threshold` for anybody but the one blackmailed. To take a
    victim for somebody who did wrong, or was only sent a picture, would hurt: that needs `sure_threshold`; and nobody did wrong
    who says that they are blackmailed. Below all these, a role is taken from a need that reaches `need_threshold` and that only
    people of this role have, if the classifier is `leaning` to it.
    """

    def __init__(
        self, config: dict[str, Any], model_storage: ModelStorage, resource: Resource, head: Head | None = None
    ) -> None:
        self._config = config
        self._model_storage = model_storage
        self._resource = resource
        self._head = head

    @classmethod
    def required_components(cls) -> list[type]:
        return [SentenceEncoder]

    @classmethod
    def fingerprint_addon(cls, config: dict[str, Any]) -> str | None:
        """What training depends on beside this class, its settings and the examples."""
        return code_version()

    @staticmethod
    def get_default_config() -> dict[str, Any]:
        return {
            "self_threshold": 0.45,
            "role_threshold": 0.6,
            "sure_threshold": 0.85,
            "need_threshold": 0.6,
            "leaning": 0.1,
            "strength": 5.0,
            "balance": 0.25,
        }

    @classmethod
    def create(
        cls,
        config: dict[str, Any],
        model_storage: ModelStorage,
        resource: Resource,
        execution_context: ExecutionContext,
    ) -> FactExtractor:
        return cls(config, model_storage, resource)

    def train(self, training_data: TrainingData) -> Resource:
        """Teaches the roles; the patterns need no examples, and the words are taught by `make encoder`."""
        features, roles = [], []
        for example in training_data.intent_examples:
            if example.get(TEXT) and (role := role_taught(example)):
                features.append(role_features(sentence_features(example), Text(example.get(TEXT))))
                roles.append(role)
        self._head = Head.fit(np.stack(features), roles, self._config["strength"], self._config["balance"])
        with self._model_storage.write_to(self._resource) as folder:
            self._head.save(folder)
        return self._resource

    @classmethod
    def load(
        cls,
        config: dict[str, Any],
        model_storage: ModelStorage,
        resource: Resource,
        execution_context: ExecutionContext,
        **kwargs: Any,
    ) -> FactExtractor:
        with model_storage.read_from(resource) as folder:
            return cls(config, model_storage, resource, Head.load(folder))

    def process(self, messages: list[Message], tracker: DialogueStateTracker | None = None) -> list[Message]:
        """Adds the entities to the messages in place."""
        for message in with_context(messages, tracker):
            if message.get(TEXT):
                found = self._read(message)
                message.set(ENTITIES, [*message.get(ENTITIES, []), *found], add_to_output=True)
        return messages

    def _read(self, message: Message) -> list[dict[str, Any]]:
        text = Text(message.get(TEXT))
        case = read_case(text)
        metadata = message.get("metadata") or {}
        asked = metadata.get("asked")
        # In an answer, who writes is as it was told before: "she's here", of a parent's daughter, says that she is safe.
        need = (message.get(INTENT) or {}).get(INTENT_NAME_KEY)
        changes = need == "change_answer"
        role = (metadata.get("known") or {}).get("role") if asked and not changes else None
        role = role or self._role(message, text)
        words: dict[str, Told] = {}
        if role == NOBODY:  # small talk and other business: "i paid a parking charge" is no fact of a case; an answer is
            role, case = None, case if asked else {}
        elif _is_english(message) and asked != "safe":
            words = {fact: told for fact, told in message.get(TOLD, {}).items() if told.value != ADULT}
            if role in (None, SELF) and (age := words.get("age_band")) and is_somebody_elses(text.original[: age.start]):
                del words["age_band"]
        # Whose age it is, the need tells too, where nothing surer does: "one of my team (he's 45)" from a friend.
        read = read_facts(text, role or (None if asked else role_of(str(need))), asked, case)
        if role is None:
            read.pop("role", None)
        told = {fact: Told(found.value, 1.0, *text.span(found.start, found.end)) for fact, found in read.items()}
        if changes and role and (role != SELF or says_me(text)):
            # "it's my son", which in an answer is a guess, is meant in a correction; "she's 13, not 14" is by whom it was.
            told["role"] = Told(role, 1.0, 0, len(message.get(TEXT)))
        elif changes:
            told.pop("role", None)
        # What the question makes of an answer, the words alone can't know.
        settled = {fact: told.pop(fact) for fact in ("role", asked_by(asked)) if fact in told}
        facts = of_the_case(agree(told, words), role)
        accused = need == "accused_of_child" and role in (None, SELF)
        did_it = DID_IT in (role, role_of(str(need)))
        if (accused or did_it) and (age := facts.get("age_band")) and age.value in UNDER_18 and not says_own_age(text):
            del facts["age_band"]  # a child in an accusation, or in a picture, is not the one who writes
        facts |= settled
        return self.add_extractor_name([_entity(fact, found) for fact, found in facts.items()])

    def _role(self, message: Message, text: Text) -> str | None:
        assert self._head, "the fact extractor is trained or loaded before it reads"
        if whom := says_role(text):
            return whom
        chances = self._head.probabilities(role_features(sentence_features(message), text))
        role = self._head.labels[int(chances.argmax())]
        threshold = THRESHOLDS.get(role, "role_threshold")
        if role == DID_IT and says_blackmailed(text):
            return SELF
        need = message.get(INTENT) or {}
        told_by_need = role_of(str(need.get(INTENT_NAME_KEY)))
        if role == "recipient" != told_by_need and need.get(PREDICTED_CONFIDENCE_KEY, 0) >= self._config["need_threshold"]:
            return None  # "it's gone in our crew chat" is said by who is in the picture, too
        if chances.max() >= self._config[threshold]:
            return role
        # Two that lean the same way are enough: the role's classifier, and a need that only such people have.
        if told_by_need in (None, DID_IT) or need[PREDICTED_CONFIDENCE_KEY] < self._config["need_threshold"]:
            return None
        return told_by_need if chances[self._head.labels.index(told_by_need)] >= self._config["leaning"] else None


def _is_english(message: Message) -> bool:
    """Whether no other language was read in the message."""
    return all(entity[ENTITY_ATTRIBUTE_TYPE] != "language" for entity in message.get(ENTITIES) or ())


def _entity(fact: str, told: Told) -> dict[str, Any]:
    return {
        ENTITY_ATTRIBUTE_TYPE: fact,
        ENTITY_ATTRIBUTE_VALUE: told.value,
        ENTITY_ATTRIBUTE_START: told.start,
        ENTITY_ATTRIBUTE_END: told.end,
    }
