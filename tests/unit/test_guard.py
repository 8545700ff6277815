"""The crisis patterns: what reads as danger with no model at all, and what must not."""

from __future__ import annotations

from pathlib import Path

import pytest
from rasa.shared.nlu.training_data.formats.rasa_yaml import RasaYAMLReader
from rasa.shared.nlu.training_data.message import Message

from notalone.nlu.patterns import HEDGED, PATTERNS, read_crisis
from notalone.nlu.spelling import plain
from notalone.vocabulary import CRISES


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("I'm GONNA end it", "im gonna end it"),
        ("k.m.s", "kms"),
        ("k m s", "kms"),
        ("k1ll mys3lf", "kill myself"),
        ("su!cide", "suicide"),
        ("dieeeee", "die"),
        ("Je veux mourír", "je veux mourir"),
        ("no disguise in 14 or 50p", "no disguise in 14 or 50p"),
        ("", ""),
    ],
)
def test_one_spelling(typed: str, meant: str) -> None:
    assert plain(typed) == meant


@pytest.mark.parametrize(
    ("text", "crisis"),
    [
        ("i want to kill myself", "suicide_direct"),
        ("IM GOING TO KILL MY SELF", "suicide_direct"),
        ("gonna k m s tonight", "suicide_direct"),
        ("thinking of unaliving myself ngl", "suicide_direct"),
        ("I don't want to live any more", "suicide_direct"),
        ("wish i was dead", "suicide_direct"),
        ("I'm suicidal and he has my pictures", "suicide_direct"),
        ("Once he posts it I am going to take my own life.", "suicide_direct"),
        ("je veux mourir", "suicide_direct"),
        ("Quiero morirme", "suicide_direct"),
        ("chcę się zabić", "suicide_direct"),
        ("main marna chahti hoon", "suicide_direct"),
        ("我不想活了", "suicide_direct"),
        ("хочу умереть", "suicide_direct"),
        ("أريد أن أموت", "suicide_direct"),
        ("ive taken loads of tablets", "attempt_now"),
        ("I have just taken an overdose", "attempt_now"),
        ("i keep cutting myself", "self_harm"),
        ("my mate says hes gonna kill himself", "other_at_risk"),
        ("he says he'll kill himself if I leave", "other_at_risk"),
        ("Our daughter wants to die, please help", "other_at_risk"),
        ("hes outside my house right now", "physical_danger"),
        ("they have broken in", "physical_danger"),
        ("theres a car sat outside mine with the lights off and its them", "physical_danger"),
        ("im 11 and he makes me send pictures", "child_abuse_now"),
        ("i'm going to kill him for this", "harm_to_others"),
        ("driving to bradford in the morning and ill put him in the ground", "harm_to_others"),
        ("theres a policy, id be worth more than i am now", "suicide_indirect"),
        ("they would all be better off without me", "suicide_indirect"),
        ("the girls'd be better off with what the firm pays out on me", "suicide_indirect"),
        ("two guys come in and batterd me", "physical_danger"),
        ("met a lad from an app, hit me round the head n took my phone", "physical_danger"),
    ],
)
def test_danger_in_so_many_words(text: str, crisis: str) -> None:
    assert read_crisis(text) == crisis


@pytest.mark.parametrize(
    "text",
    [
        "",
        "he told me to kill myself",
        'she wrote "kill yourself"',
        "I'm not going to kill myself, before you ask",
        "i dont want to die i just want it to stop",
        "my mum will kill me",
        "i could have died of embarrassment",
        "i nearly killed myself laughing",
        "how do I kill this account for good",
        "Is the film Suicide Squad a 15?",
        "my phone is dying",
        "I take my tablets at nine, can I report by post?",
        "I hurt myself at football and missed his call",
        "he says he's outside the EU",
        "I've been stabbed in the back by a so-called friend, she posted it",
        "lad at my work airdropped himself a pic off my phone",
        "hes never hit me in the face or anything",
        "she hit me up on insta",
    ],
)
def test_other_meanings_are_left_alone(text: str) -> None:
    assert read_crisis(text) is None


@pytest.mark.parametrize(
    "reply", ["no", "Not really", "for now", "idk", "kinda", "Yes, but", "from him yes", "define safe"]
)
def test_a_hedged_answer_to_are_you_safe(reply: str) -> None:
    assert HEDGED.match(plain(reply))


@pytest.mark.parametrize(
    "reply", ["yes", "yeah im in my room", "I am safe, thank you", "nothing has happened yet", "noted"]
)
def test_a_plain_answer_to_are_you_safe(reply: str) -> None:
    assert not HEDGED.match(plain(reply))


def test_each_pattern_has_a_reason_and_a_crisis() -> None:
    assert {pattern.crisis for pattern in PATTERNS} == CRISES
    assert all(pattern.because for pattern in PATTERNS)


def examples(files: str) -> list[Message]:
    """The examples in such files: those that the model is trained on, and those that only the encoder is taught."""
    paths = [path for folder in ("data/nlu", "tools/encoder/examples") for path in Path(folder).glob(files)]
    return [e for path in paths for e in RasaYAMLReader().reads(path.read_text(encoding="utf-8")).intent_examples]


def test_hardly_any_example_without_danger_is_taken_for_one() -> None:
    calm = [example.get("text") for example in examples("*.yml") if example.get("intent") not in CRISES]
    taken = [text for text in calm if read_crisis(text)]
    assert len(taken) < 0.004 * len(calm), taken


def test_most_plain_words_for_suicide_are_caught() -> None:
    direct = [example.get("text") for example in examples("crisis*.yml") if example.get("intent") == "suicide_direct"]
    caught = sum(read_crisis(text) is not None for text in direct)
    assert caught > 0.6 * len(direct)


def test_nothing_in_a_long_message_takes_long() -> None:
    import time

    text = "he said he wants to kill and i want to end " * 45  # the longest message that the channel takes
    start = time.perf_counter()
    read_crisis(text)
    assert time.perf_counter() - start < 0.25
