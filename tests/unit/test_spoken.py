"""Whether a message asks for something."""

from __future__ import annotations

import pytest

from notalone.spoken import asks


@pytest.mark.parametrize(
    "message",
    ["is it over?", "what do i do now", "can u take it down", "should i pay him", "tell me where", "Would it help to block her"],
)
def test_questions_are_heard(message: str) -> None:
    assert asks(message)


@pytest.mark.parametrize("message", ["no", "messages every 5 mins", "He rings each evening.", "thirteen, from whitstable"])
def test_answers_ask_nothing(message: str) -> None:
    assert not asks(message)
