"""The crisis guard: reads danger in a message apart from the need, in every message, whatever else it says.

Patterns (`patterns.py`) read what is said in so many words and need no model; the channel uses them alone when there
is none. A classifier, trained for recall, reads what is hinted at. Either is enough. What is written down is only what
to answer: the crisis, or *care*, a gentle question after the answer. No score, level or label of risk is kept (NICE
guideline NG225).
"""

from __future__ import annotations

from typing import Any

import numpy as np
from rasa.engine.graph import ExecutionContext, GraphComponent
from rasa.engine.recipes.default_recipe import DefaultV1Recipe
from rasa.engine.storage.resource import Resource
from rasa.engine.storage.storage import ModelStorage
from rasa.shared.core.trackers import DialogueStateTracker
from rasa.shared.nlu.constants import (
    ENTITIES,
    ENTITY_ATTRIBUTE_TYPE,
    ENTITY_ATTRIBUTE_VALUE,
    EXTRACTOR,
    INTENT,
    INTENT_NAME_KEY,
    INTENT_RANKING_KEY,
    METADATA,
    METADATA_INTENT,
    PREDICTED_CONFIDENCE_KEY,
    TEXT,
)
from rasa.shared.nlu.training_data.message import Message
from rasa.shared.nlu.training_data.training_data import TrainingData

from notalone.dialogue.walks import asked_by
from notalone.nlu.context import with_context
from notalone.nlu.encoder import SentenceEncoder, sentence_features
from notalone.nlu.head import Head, code_version
from notalone.nlu.patterns import HEDGED, read_crisis, was_robbed
from notalone.nlu.spelling import plain
from notalone.spoken import JUST_ANSWER_WORDS
from notalone.vocabulary import CRISES, GO_ON, UNDER_18

__all__ = ["CARE", "CrisisGuard", "read_crisis"]

CARE = "care"
#: Questions that are about danger themselves, so that their answers sound like it: "he's gone now, mum's here reading it".
ASKS_ABOUT_SAFETY = frozenset({"safe", GO_ON})
#: From this likely on, "they took my card" is no payment but a robbery.
GANG = 0.3
#: From this likely on, a question about prevention is one: nothing has happened yet.
NOTHING_HAPPENED = 0.9
#: Marks the label of an example whose writer would be asked whether they are safe.
WITH_CARE = "+care"
CRISIS_ENTITY = "crisis"


@DefaultV1Recipe.register(DefaultV1Recipe.ComponentType.INTENT_CLASSIFIER, is_trainable=True)
class CrisisGuard(GraphComponent):
    """Patterns, the facts of a child who is pressed, and a classifier. Comes after the need and the facts.

    The classifier tells apart every intent, with care or without, and adds up what speaks for a crisis and what for
    care: to know the many ways of being calm finds more crises, at as few false alarms, than one class for them all.

    A crisis becomes the intent, whatever the need reader found; its readings stay in the ranking, after it. The two
    thresholds are how likely a message must be a crisis, or a crisis or care, to be answered as one; two others hold for
    answers to a question, which are short and hint at danger less often than they seem to; one for what hardly says
    more than what was asked; and one for answers to a question that is about danger. In an answer the need reader must
    lean to danger as well: of the alarms that calm remarks raise, this spares a third. They were chosen on messages by
    writers whose words the model was never trained on (docs/decisions/0003-encoder.md).
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
            "crisis_threshold": 0.5,
            "care_threshold": 0.5,
            "crisis_in_answer": 0.5,
            "care_in_answer": 0.5,
            "crisis_in_just_an_answer": 0.9,
            "crisis_when_asked_about_it": 0.75,
            "leaning_in_answer": 0.0,
            "strength": 0.5,
            "balance": -0.4,
        }

    @classmethod
    def create(
        cls,
        config: dict[str, Any],
        model_storage: ModelStorage,
        resource: Resource,
        execution_context: ExecutionContext,
    ) -> CrisisGuard:
        return cls(config, model_storage, resource)

    def train(self, training_data: TrainingData) -> Resource:
        examples = [e for e in training_data.intent_examples if e.get(INTENT) and e.get(TEXT)]
        features = np.stack([sentence_features(example) for example in examples])
        labels = [_label(example) for example in examples]
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
    ) -> CrisisGuard:
        with model_storage.read_from(resource) as folder:
            return cls(config, model_storage, resource, Head.load(folder))

    def process(self, messages: list[Message], tracker: DialogueStateTracker | None = None) -> list[Message]:
        for message in with_context(messages, tracker):
            if not message.get(TEXT):
                continue
            reading = self.read(message)
            if reading is None:
                _set_need(message)
                continue
            entity = {ENTITY_ATTRIBUTE_TYPE: CRISIS_ENTITY, ENTITY_ATTRIBUTE_VALUE: reading, EXTRACTOR: "CrisisGuard"}
            message.set(ENTITIES, [*message.get(ENTITIES, []), entity], add_to_output=True)
            if reading == CARE:
                _set_need(message)
            else:
                _set_crisis(message, reading)
        return messages

    def read(self, message: Message) -> str | None:
        """A crisis, `CARE`, or None."""
        text = message.get(TEXT)
        if said := read_crisis(text):
            return said
        if _presses_a_child(message) and not _asks_before(message):
            return "child_abuse_now"
        if was_robbed(text) and _is_about_a_gang(message):
            return "physical_danger"
        assert self._head, "the guard is trained or loaded before it reads"
        asked = (message.get(METADATA) or {}).get("asked") or ""
        moment = "in_answer" if asked else "threshold"
        enough_for_crisis, enough_for_care = self._config[f"crisis_{moment}"], self._config[f"care_{moment}"]
        if _just_answers(message, asked_by(asked)):
            enough_for_crisis = self._config["crisis_in_just_an_answer"]
        elif asked in ASKS_ABOUT_SAFETY:
            enough_for_crisis = self._config["crisis_when_asked_about_it"]
        likely = dict(
            zip(self._head.labels, self._head.probabilities(sentence_features(message)).tolist(), strict=True)
        )
        if _is_about_an_adult(message) or _asks_before(message):
            likely.pop("child_abuse_now", None)
        crises = {label: value for label, value in likely.items() if label in CRISES}
        leans = not asked or _leans_to_danger(message) >= self._config["leaning_in_answer"]
        if leans and sum(crises.values()) >= enough_for_crisis:
            return max(crises, key=lambda label: crises[label])
        if asked_by(asked) == "safe" and HEDGED.match(plain(text)):
            return CARE
        noticed = sum(value for label, value in likely.items() if label in CRISES or label.endswith(WITH_CARE))
        return CARE if noticed >= enough_for_care and not _says_safe(message) else None


def _says_safe(message: Message) -> bool:
    """Whether the message just answers that they are safe: to ask it again would not be listening."""
    return any(e[ENTITY_ATTRIBUTE_TYPE] == "safe" and e[ENTITY_ATTRIBUTE_VALUE] == "yes" for e in message.get(ENTITIES) or ())


def _is_about_a_gang(message: Message) -> bool:
    """Whether a message may be about people met in person: whoever was robbed by them, not long ago, is in danger."""
    likely = [r for r in message.get(INTENT_RANKING_KEY) or () if r[INTENT_NAME_KEY] == "in_person_gang"]
    return bool(likely) and likely[0][PREDICTED_CONFIDENCE_KEY] >= GANG


def _leans_to_danger(message: Message) -> float:
    """How likely the need reader takes a message for a crisis, from 0 to 1. Where no need was read, nothing is held back."""
    readings = message.get(INTENT_RANKING_KEY)
    if not readings:
        return 1.0
    return sum(reading[PREDICTED_CONFIDENCE_KEY] for reading in readings if reading[INTENT_NAME_KEY] in CRISES)


def _just_answers(message: Message, fact: str | None) -> bool:
    """Whether a message is little more than the fact that was asked for: "me, it's me he does it to"."""
    tells = any(e[ENTITY_ATTRIBUTE_TYPE] == fact for e in message.get(ENTITIES) or ())
    return tells and len(message.get(TEXT).split()) <= JUST_ANSWER_WORDS


def _is_about_an_adult(message: Message) -> bool:
    """Whether the person targeted is said, or was said before, to be an adult: "he wants me on camera" abuses no child then."""
    told = {e[ENTITY_ATTRIBUTE_VALUE] for e in message.get(ENTITIES) or () if e[ENTITY_ATTRIBUTE_TYPE] == "age_band"}
    known = ((message.get(METADATA) or {}).get("known") or {}).get("age_band")
    return "adult" in (told or {known})


def _asks_before(message: Message) -> bool:
    """Whether the message surely asks about prevention: "she is 11 and gets her first phone" is no abuse of a child."""
    need = message.get(INTENT) or {}
    return need.get(INTENT_NAME_KEY) == "prevention" and need[PREDICTED_CONFIDENCE_KEY] >= NOTHING_HAPPENED


def _presses_a_child(message: Message) -> bool:
    """Whether a child is told to meet somebody, or anything is demanded of one under 13 (vocabulary, `child_abuse_now`)."""
    told = {(e[ENTITY_ATTRIBUTE_TYPE], e[ENTITY_ATTRIBUTE_VALUE]) for e in message.get(ENTITIES) or ()}
    by_others = {("role", role) for role in ("professional", "recipient", "did_it")}
    small = ("age_band", "under_13") in told and any(fact == "demand" for fact, _ in told)
    meets = ("demand", "meeting") in told and any(("age_band", band) in told for band in UNDER_18)
    return (small or meets) and not told & by_others


def _label(example: Message) -> str:
    """The intent of a training example, with a mark if its metadata asks for care."""
    intent = str(example.get(INTENT))
    about = (example.get(METADATA) or {}).get(METADATA_INTENT) or {}
    return intent + WITH_CARE if about.get(CARE) and intent not in CRISES else intent


def _set_crisis(message: Message, crisis: str) -> None:
    """Makes the crisis the intent, and keeps the other readings after it."""
    intent = {INTENT_NAME_KEY: crisis, PREDICTED_CONFIDENCE_KEY: 1.0}
    others = [reading for reading in message.get(INTENT_RANKING_KEY, []) if reading[INTENT_NAME_KEY] not in CRISES]
    message.set(INTENT, intent, add_to_output=True)
    message.set(INTENT_RANKING_KEY, [intent, *others], add_to_output=True)


def _set_need(message: Message) -> None:
    """Takes the crises out of the ranking of a message that is none."""
    needs = [reading for reading in message.get(INTENT_RANKING_KEY, []) if reading[INTENT_NAME_KEY] not in CRISES]
    if needs:
        message.set(INTENT, needs[0], add_to_output=True)
        message.set(INTENT_RANKING_KEY, needs, add_to_output=True)
