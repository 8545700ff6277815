"""Stories in the middle of a talk: a question, what follows each answer, and the walk again."""

from __future__ import annotations

import pytest

from tests.conftest import Talk

PAID = "I'm 34 and I've already paid them £600, now they want more"


def test_a_chosen_answer_leads_to_the_next_question_and_then_to_the_walk(talk: Talk) -> None:
    talk.say(PAID)
    assert talk.names == ["utter_already_paid", "utter_ask_paid_by"]
    talk.choose("From a bank")
    assert talk.names == ["utter_ask_bank_told"]
    talk.choose("Not yet")
    assert talk.names[0] == "utter_tell_bank"
    assert "_step_" in talk.names[-1], "the walk did not go on"
    assert "bank_159" in talk.offered


@pytest.mark.parametrize(
    ("answer", "reply"),
    [("steam cards", "utter_paid_by"), ("bank transfer", "utter_ask_bank_told"), ("not sure", "utter_paid_by")],
)
def test_typed_words_are_an_answer_too(talk: Talk, answer: str, reply: str) -> None:
    talk.say(PAID)
    talk.say(answer)
    assert talk.names[0] == reply


@pytest.mark.parametrize(("answer", "reply"), [("yes", "utter_bank_told"), ("no", "utter_tell_bank")])
def test_yes_and_no_are_answered_differently(talk: Talk, answer: str, reply: str) -> None:
    talk.say(PAID)
    talk.choose("From a bank")
    talk.say(answer)
    assert talk.names[0] == reply


def test_another_need_is_answered_and_the_question_put_once_more(talk: Talk) -> None:
    talk.say(PAID)
    talk.say("what proof should I keep?")
    assert talk.names == ["utter_what_evidence", "utter_ask_paid_by"]
    talk.say("will they really send it to everyone?")
    assert "utter_ask_paid_by" not in talk.names


def test_a_question_that_was_put_again_can_be_answered(talk: Talk) -> None:
    talk.say(PAID)
    talk.say("what proof should I keep?")
    talk.choose("With gift cards")
    assert talk.names[0] == "utter_paid_by"
    assert "_step_" in talk.names[-1]


def test_a_crisis_breaks_in_and_comes_first(talk: Talk) -> None:
    talk.say(PAID)
    talk.say("I want to die")
    assert talk.names[0] == "utter_suicide_direct"
    assert "utter_ask_paid_by" not in talk.names


def test_what_was_told_is_not_asked(talk: Talk) -> None:
    talk.say("they posted it on snapchat, how do I get it taken down?")
    assert "utter_ask_platform" not in talk.names
    assert "platform_snapchat" in talk.offered
