"""The offer of an interpreter among the readings of a message in another language."""

from __future__ import annotations

from typing import Any

import pytest
from rasa.shared.nlu.training_data.message import Message

from notalone.nlu.interpreter import InterpreterOffer

RANKING = [{"name": name, "confidence": c} for name, c in (("should_i_pay", 0.6), ("what_now", 0.2), ("thanks", 0.1))]


def read(threshold: float, entities: list[dict[str, Any]], ranking: list[dict[str, Any]] = RANKING) -> list[str]:
    message = Message({"text": "zaplacic?", "entities": entities, "intent": {}, "intent_ranking": list(ranking)})
    InterpreterOffer({"threshold": threshold}).process([message])
    names = [reading["name"] for reading in message.get("intent_ranking")]
    assert not message.get("intent") or message.get("intent")["name"] == names[0]
    return names


POLISH = [{"entity": "language", "value": "pl"}]


def test_a_plain_need_stays_first() -> None:
    assert read(0.4, POLISH) == ["should_i_pay", "what_now", "other_language", "thanks"]


def test_the_offer_comes_first_where_the_need_is_not_plain() -> None:
    assert read(0.7, POLISH) == ["other_language", "should_i_pay", "what_now", "thanks"]


@pytest.mark.parametrize("entities", [[], [{"entity": "demand", "value": "money"}]])
def test_english_is_left_alone(entities: list[dict[str, Any]]) -> None:
    assert read(0.7, entities) == ["should_i_pay", "what_now", "thanks"]


def test_nothing_is_offered_twice() -> None:
    ranking = [{"name": "other_language", "confidence": 0.9}, *RANKING]
    assert read(0.4, POLISH, ranking).count("other_language") == 1
