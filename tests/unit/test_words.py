"""How what patterns read and what the encoder hears in the words agree on a fact."""

from __future__ import annotations

import numpy as np

from notalone.nlu.facts.words import ENOUGH, Told, agree, told_by_words
from notalone.nlu.minilm import Read

NAMES = ("none", "paid:yes", "paid:no", "demand:money")


def told(value: str, chance: float = 1.0) -> Told:
    return Told(value, chance, 0, 4)


def test_a_pattern_stands_where_the_words_have_nothing_against_it() -> None:
    assert agree({"paid": told("yes")}, {"paid": told("no", 0.2)})["paid"].value == "yes"
    assert agree({"paid": told("yes")}, {})["paid"].value == "yes"


def test_a_pattern_falls_where_the_words_are_sure_of_another_value() -> None:
    assert agree({"paid": told("yes")}, {"paid": told("no", ENOUGH)})["paid"].value == "no"


def test_words_alone_must_be_sure() -> None:
    assert not agree({}, {"paid": told("yes", ENOUGH - 0.01)})
    assert agree({}, {"paid": told("yes", ENOUGH)})["paid"].value == "yes"


def test_a_fact_stands_where_its_words_do() -> None:
    message = "he wants money"
    pieces = [(0, 0), (0, 2), (3, 8), (9, 14), (0, 0)]
    facts = np.zeros((5, 4), np.float32)
    facts[2, 3], facts[3, 3] = 0.5, 0.9
    values = told_by_words(Read(np.zeros(384, np.float32), pieces, facts), NAMES)
    best = values["demand"]
    assert (best.value, message[best.start : best.end]) == ("money", "wants money")
    assert values["paid"].chance == 0
