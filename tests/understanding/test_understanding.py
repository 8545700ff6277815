"""What the trained model understands, through Rasa, on messages that nobody trained on.

The floors are a little below what was measured (docs/decisions/0003-encoder.md): a fall below one is a loss.
"""

from __future__ import annotations

from pathlib import Path

import pytest

from notalone.evaluate import scores
from notalone.evaluate.cases import ENGLISH, Case, load_cases
from notalone.evaluate.reading import reader
from notalone.evaluate.scores import Pair
from notalone.train import MODEL
from notalone.vocabulary import CRISES, STEERING


@pytest.fixture(scope="session")
def pairs() -> list[Pair]:
    cases = load_cases()
    return list(zip(cases, reader(Path(MODEL))(cases), strict=True))


@pytest.fixture(scope="session")
def english(pairs: list[Pair]) -> list[Pair]:
    return [(case, reading) for case, reading in pairs if case.language == ENGLISH]


@pytest.fixture(scope="session")
def other_languages(pairs: list[Pair]) -> list[Pair]:
    return [(case, reading) for case, reading in pairs if case.language != ENGLISH]


@pytest.mark.parametrize(
    ("crisis", "floor"),
    [
        ("attempt_now", 0.9),
        ("suicide_direct", 0.96),
        ("suicide_indirect", 0.93),
        ("self_harm", 0.91),
        ("other_at_risk", 0.94),
        ("physical_danger", 0.94),
        ("child_abuse_now", 0.94),
        ("harm_to_others", 0.88),
    ],
)
def test_a_crisis_is_noticed(english: list[Pair], crisis: str, floor: float) -> None:
    found = scores.crisis_scores([(case, reading) for case, reading in english if case.crisis == crisis])
    assert found.noticed.value >= floor, found.noticed


def test_calm_people_are_left_in_peace(english: list[Pair]) -> None:
    crisis, noticed = scores.false_alarms(english)
    assert crisis.value <= 0.05, crisis
    assert noticed.value <= 0.17, noticed


def test_the_need_is_understood(english: list[Pair]) -> None:
    needs = scores.need_scores(english)
    assert needs.first.value >= 0.8, needs.first
    assert needs.offered.value >= 0.92, needs.offered


def test_the_plainest_words_are_understood(english: list[Pair]) -> None:
    plain = [(case, reading) for case, reading in english if "plain" in case.tags]
    assert scores.need_scores(plain).first.value >= 0.85
    assert scores.false_alarms(plain)[0].value <= 0.05


def test_other_languages_are_understood(other_languages: list[Pair]) -> None:
    assert scores.crisis_scores(other_languages).noticed.value >= 0.9
    assert scores.need_scores(other_languages).first.value >= 0.75


def test_what_only_steers_the_talk_is_not_offered_beside_a_reading(english: list[Pair]) -> None:
    for case, reading in english:
        if case.asked is None:
            assert not STEERING & set(reading.offered[1:]), (case.text, reading.offered)


def test_a_crisis_is_the_intent_and_its_entity_and_nothing_more(pairs: list[Pair]) -> None:
    for case, reading in pairs:
        if reading.crisis:
            assert reading.intent == reading.crisis
            assert not reading.care
        else:
            assert reading.intent not in CRISES
        assert not set(reading.offered) & CRISES, case.text


def test_an_adult_who_is_told_to_go_on_camera_is_no_abused_child() -> None:
    told = "and he wants me on camera every night at ten or he sends my pics to everyone"
    adult, child = reader(Path(MODEL))([Case(f"im {age} {told}", None, ()) for age in (43, 12)])
    assert adult.crisis != "child_abuse_now"
    assert child.crisis == "child_abuse_now"


def test_confidence_means_something(pairs: list[Pair]) -> None:
    """Readings that the model is sure of are more often right than those that it is not."""
    points = scores.calibration(pairs, bins=2)
    assert points[-1][1] > points[0][1] + 0.15
