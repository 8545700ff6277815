"""Whether a message asks for something."""

from __future__ import annotations

import pytest

from notalone.spoken import asks, pictured_young, situations_in


@pytest.mark.parametrize(
    "message",
    [
        "is it over?",
        "what do i do now",
        "can u take it down",
        "should i pay him",
        "tell me where",
        "Would it help to block her",
        "will the police come to my school",
        "ok does mum get told",
    ],
)
def test_questions_are_heard(message: str) -> None:
    assert asks(message)


@pytest.mark.parametrize(
    "message", ["no", "messages every 5 mins", "He rings each evening.", "thirteen, from whitstable", "is ok", "did already"]
)
def test_answers_ask_nothing(message: str) -> None:
    assert not asks(message)


@pytest.mark.parametrize(
    ("message", "expected"),
    [
        ("met him on Grindr, he wants 400", {"lgbt"}),
        ("shes gonna out me to my mum", {"lgbt"}),
        ("I'm deaf and can't ring", {"deaf_or_cannot_speak"}),
        ("he came out of the shop", set()),
        ("i met her on tinder", set()),
    ],
)
def test_what_is_mentioned_opens_the_way_to_a_service(message: str, expected: set[str]) -> None:
    assert situations_in(message) == expected


@pytest.mark.parametrize(
    "message",
    [
        "i was 17 when the photos were took but im 18 now",
        "hes got pics from when i was sixteen",
        "the video is me at 15",
    ],
)
def test_who_was_under_18_in_the_pictures_is_heard(message: str) -> None:
    assert pictured_young(message)


@pytest.mark.parametrize(
    "message",
    [
        "im 18",
        "turned 18 last week and she wants money for the video",
        "18 months ago he filmed me",
        "i am 18 and he sent the pics last week",
        "he just turned 18",
        "she said she was 17 when she sent the pics",
        "i was 17 minutes late and hed posted the photo",
        "ive been on there since i was 12",
    ],
)
def test_who_says_nothing_of_it_is_not(message: str) -> None:
    assert not pictured_young(message)
