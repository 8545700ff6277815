"""The language reader: which language a message is in, when it is not English."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import numpy as np
from rasa.engine.graph import ExecutionContext, GraphComponent
from rasa.engine.recipes.default_recipe import DefaultV1Recipe
from rasa.engine.storage.resource import Resource
from rasa.engine.storage.storage import ModelStorage
from rasa.shared.nlu.constants import (
    ENTITIES,
    ENTITY_ATTRIBUTE_END,
    ENTITY_ATTRIBUTE_START,
    ENTITY_ATTRIBUTE_TYPE,
    ENTITY_ATTRIBUTE_VALUE,
    EXTRACTOR,
    METADATA,
    METADATA_INTENT,
    TEXT,
)
from rasa.shared.nlu.training_data.message import Message
from rasa.shared.nlu.training_data.training_data import TrainingData
from safetensors.numpy import load_file, save_file
from sklearn.feature_extraction.text import HashingVectorizer
from sklearn.naive_bayes import MultinomialNB

from notalone.nlu.patterns import is_crisis_in_another_language

ENGLISH = "en"

#: Messages are cut into runs of one to four letters. Multinomial naive Bayes over such runs is the classic way to tell
#: languages apart (Lui and Baldwin, langid.py, ACL 2012).
LETTERS = HashingVectorizer(analyzer="char_wb", ngram_range=(1, 4), n_features=2**15, alternate_sign=False, norm=None)

#: The last letter of the blocks Latin-1 to Latin Extended-B.
LAST_LATIN = "\u024f"


@DefaultV1Recipe.register(DefaultV1Recipe.ComponentType.ENTITY_EXTRACTOR, is_trainable=True)
class LanguageReader(GraphComponent):
    """Adds an entity `language` (ISO 639-1) to a message that is surely not in English.

    Learns from the examples' intent-level metadata `lang`; examples without it are English.
    """

    def __init__(
        self,
        config: dict[str, Any],
        model_storage: ModelStorage,
        resource: Resource,
        languages: list[str] | None = None,
        weights: Any = None,
    ) -> None:
        self._config = config
        self._model_storage = model_storage
        self._resource = resource
        self._languages = languages or []
        self._weights = weights

    @staticmethod
    def get_default_config() -> dict[str, Any]:
        """`sure`: how likely a language must be; `letters`: with fewer Latin letters ("Canterbury") there is no telling."""
        return {"sure": 0.95, "letters": 20}

    @classmethod
    def create(
        cls,
        config: dict[str, Any],
        model_storage: ModelStorage,
        resource: Resource,
        execution_context: ExecutionContext,
    ) -> LanguageReader:
        """Creates an untrained reader."""
        return cls(config, model_storage, resource)

    @classmethod
    def load(
        cls,
        config: dict[str, Any],
        model_storage: ModelStorage,
        resource: Resource,
        execution_context: ExecutionContext,
        **kwargs: Any,
    ) -> LanguageReader:
        """Loads a trained reader."""
        with model_storage.read_from(resource) as folder:
            languages = json.loads((Path(folder) / "languages.json").read_text(encoding="utf-8"))
            weights = load_file(Path(folder) / "letters.safetensors")["weights"].astype(np.float32)
        return cls(config, model_storage, resource, languages, weights)

    def train(self, training_data: TrainingData) -> Resource:
        """Counts the letters of each language; takes a second."""
        examples = [example for example in training_data.intent_examples if example.get(TEXT)]
        texts = [example.get(TEXT).lower() for example in examples]
        model = MultinomialNB(alpha=0.05, fit_prior=False)
        model.fit(LETTERS.transform(texts), [_language_of(example) for example in examples])
        self._languages = model.classes_.tolist()
        self._weights = model.feature_log_prob_.T.astype(np.float32)
        with self._model_storage.write_to(self._resource) as folder:
            (Path(folder) / "languages.json").write_text(json.dumps(self._languages), encoding="utf-8")
            save_file({"weights": self._weights.astype(np.float16)}, Path(folder) / "letters.safetensors")
        return self._resource

    def process(self, messages: list[Message]) -> list[Message]:
        """Adds the entity, in place."""
        for message in messages:
            text = message.get(TEXT) or ""
            language = self._language(text)
            if language and language != ENGLISH:
                entity = {
                    ENTITY_ATTRIBUTE_TYPE: "language",
                    ENTITY_ATTRIBUTE_VALUE: language,
                    ENTITY_ATTRIBUTE_START: 0,
                    ENTITY_ATTRIBUTE_END: len(text),
                    EXTRACTOR: type(self).__name__,
                }
                message.set(ENTITIES, [*message.get(ENTITIES, []), entity], add_to_output=True)
        return messages

    def _language(self, text: str) -> str | None:
        letters = [letter for letter in text if letter.isalpha()]
        latin = all(letter <= LAST_LATIN for letter in letters)
        if latin and len(letters) < self._config["letters"] and not is_crisis_in_another_language(text):
            return None
        scores = np.asarray(LETTERS.transform([text.lower()]) @ self._weights)[0]
        likely = np.exp(scores - scores.max())
        likely /= likely.sum()
        best = int(likely.argmax())
        return self._languages[best] if likely[best] >= self._config["sure"] else None


def _language_of(example: Message) -> str:
    metadata = (example.get(METADATA) or {}).get(METADATA_INTENT) or {}
    return str(metadata.get("lang", ENGLISH))
