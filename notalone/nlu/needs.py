"""The need reader: which of the intents a message is, with its next best readings."""

from __future__ import annotations

import re
from typing import Any

import numpy as np
from rasa.engine.graph import ExecutionContext, GraphComponent
from rasa.engine.recipes.default_recipe import DefaultV1Recipe
from rasa.engine.storage.resource import Resource
from rasa.engine.storage.storage import ModelStorage
from rasa.nlu.classifiers import LABEL_RANKING_LENGTH
from rasa.nlu.classifiers.classifier import IntentClassifier
from rasa.shared.core.trackers import DialogueStateTracker
from rasa.shared.nlu.constants import INTENT, INTENT_NAME_KEY, INTENT_RANKING_KEY, PREDICTED_CONFIDENCE_KEY, TEXT
from rasa.shared.nlu.training_data.message import Message
from rasa.shared.nlu.training_data.training_data import TrainingData

from notalone.nlu.context import with_context
from notalone.nlu.encoder import SentenceEncoder, sentence_features
from notalone.nlu.head import Head, code_version
from notalone.nlu.spelling import plain
from notalone.vocabulary import CRISES, ROLE_OF_NEED, STEERING

#: Who says this of themselves claims it, however unsure the reading is: "told her i'd send her pics to her boss".
ADMITS = re.compile(
    r"(?<!he )(?<!she )(?<!they )(?<!who )(?<!ex )\b(?:said|told|threatened|messaged|texted)(?! (?:me|us|my)\b)(?: \w+){0,3} "
    r"(?:id|ill|i would|i will|im gonna) "
    r"(?:send|post|share|show|put|leak)(?: \w+){0,2}? (?:her|his|their)\b"
    r"|\bi (?:told|threatened|messaged|texted|wrote|sent)\b[^.!?]{0,60}\b(?:saying|if|unless)\b[^.!?]{0,60}\b(?:his|her|their) "
    r"(?:pics?|photos?|pictures?|videos?|nudes?|images?) (?:are|is|were|was|would|will|go|goes|went)\b"
)
#: Who says this of a picture that they were sent did something with it.
PASSED_ON = re.compile(
    r"(?<!not )(?<!never )(?<!havent )(?<!didnt )\bi (?:(?:might|may|must) (?:of |have )?|mighta |just |then |also |even |ve )*"
    r"(?:sent|passed|forwarded|shared|showed) (?:it|that|them|this|one) "
    r"(?:(?:on|round|around)\b(?! to (?:you|u|the police)\b)"
    r"|to (?:like |about )?(?:\d+|two|three|four|five|(?:my|me|our|the) (?:mates|friends|lads|boys|girls))\b)"
    r"|\bi (?:just |then |also |even )*(?:gave|give|sent|showed|sold|forwarded) (?:\w+ ){0,3}?"
    r"(?:pics?|photos?|pictures?|videos?|vids?|nudes?) of (?:her|him|them|(?:this|that|an?|some|my|another) "
    r"(?:girl|lass|lad|boy|kid|mate|friend|ex|gf|bf|girlfriend|boyfriend|classmate))\b"
)
#: What a person may claim of themselves in so many words.
CLAIMS = {"did_threatened": ADMITS, "did_forwarded": PASSED_ON}
#: Who says this is the one targeted, and has not been sent something about somebody else.
TARGETED = re.compile(
    r"\b(?:has|have|having|had|holds|holding|got|gets|took|kept|with) (?:\w+ ){0,3}"
    r"(?:pics?|pictures?|photos?|photographs?|videos?|vids?|nudes?|footage|recordings?|film) of me\b"
)
#: Who says this was no child in the picture: "i was 18 in the pic btw".
PICTURED_AS_ADULT = re.compile(
    r"\b(?:i was|we were) (?:\w+ )?(?:over |at least )?(?:18|19|[2-9]\d|eighteen|nineteen|an adult)\b[^.!?]{0,20}"
    r"\b(?:in (?:it|the|that|this|these|those|them)|when (?:it|they|i|he|she) (?:was|were|took|sent|got)|at the time)\b"
)


@DefaultV1Recipe.register(DefaultV1Recipe.ComponentType.INTENT_CLASSIFIER, is_trainable=True)
class NeedReader(IntentClassifier, GraphComponent):
    """Softmax regression on the sentence features.

    Rasa's own LogisticRegressionClassifier does the same; it has no setting for how closely to follow the examples and
    balances rare intents fully, which on these data costs accuracy and minutes (docs/decisions/0003-encoder.md).
    `sure`: intents that claim much about a person, with how likely each must be to be the first reading, unless the person
    claims it themselves.
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
        return {"strength": 3.0, "balance": 0.25, "sure": {}}

    @classmethod
    def create(
        cls,
        config: dict[str, Any],
        model_storage: ModelStorage,
        resource: Resource,
        execution_context: ExecutionContext,
    ) -> NeedReader:
        return cls(config, model_storage, resource)

    def train(self, training_data: TrainingData) -> Resource:
        examples = [e for e in training_data.intent_examples if e.get(INTENT) and e.get(TEXT)]
        features = np.stack([sentence_features(example) for example in examples])
        labels = [example.get(INTENT) for example in examples]
        self._head = Head.fit(features, labels, self._config["strength"], self._config["balance"])
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
    ) -> NeedReader:
        with model_storage.read_from(resource) as folder:
            return cls(config, model_storage, resource, Head.load(folder))

    def process(self, messages: list[Message], tracker: DialogueStateTracker | None = None) -> list[Message]:
        assert self._head, "the need reader is trained or loaded before it reads"
        for message in with_context(messages, tracker):
            if not message.get(TEXT):
                continue
            likely = self._head.probabilities(sentence_features(message))
            ranking = [
                {INTENT_NAME_KEY: self._head.labels[index], PREDICTED_CONFIDENCE_KEY: float(likely[index])}
                for index in np.argsort(-likely)
            ]
            # Crises stand apart: whether a message is one, the guard says, and what is first without them is answered beside.
            crises = [reading for reading in ranking if reading[INTENT_NAME_KEY] in CRISES]
            needs = [reading for reading in ranking if reading[INTENT_NAME_KEY] not in CRISES]
            text = plain(message.get(TEXT))
            if TARGETED.search(text) or PASSED_ON.search(text):
                needs = _without("recipient", needs)
            if PICTURED_AS_ADULT.search(text):
                needs = [reading for reading in needs if reading[INTENT_NAME_KEY] != "taken_when_under_18"]
            first = next((reading for reading in needs if self._may_come_first(reading, text)), None)
            # Where nothing was asked, what only answers or steers ("yes", "go back") is the least likely to be meant as well.
            last = frozenset() if (message.get("metadata") or {}).get("asked") else STEERING
            needs.sort(key=lambda reading: (reading is not first, reading[INTENT_NAME_KEY] in last))
            needs = needs[:LABEL_RANKING_LENGTH]
            ranking = [*crises, *needs] if ranking[0] in crises else [*needs, *crises]
            message.set(INTENT, ranking[0], add_to_output=True)
            message.set(INTENT_RANKING_KEY, ranking, add_to_output=True)
        return messages

    def _may_come_first(self, reading: dict[str, Any], text: str) -> bool:
        """Whether a reading is sure enough for what it claims, or the person says so themselves."""
        need = reading[INTENT_NAME_KEY]
        enough = reading[PREDICTED_CONFIDENCE_KEY] >= self._config["sure"].get(need, 0)
        return bool(enough or (need in CLAIMS and CLAIMS[need].search(text)))


def _without(role: str, readings: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """The readings without those that only people in this role have; what was theirs goes to the others."""
    others = [reading for reading in readings if ROLE_OF_NEED.get(reading[INTENT_NAME_KEY]) != role]
    whole = sum(reading[PREDICTED_CONFIDENCE_KEY] for reading in readings)
    left = sum(reading[PREDICTED_CONFIDENCE_KEY] for reading in others)
    share = whole / left if left else 1.0
    return [{**reading, PREDICTED_CONFIDENCE_KEY: reading[PREDICTED_CONFIDENCE_KEY] * share} for reading in others]
