"""What the need reader does beside reading."""

from __future__ import annotations

import pytest

from notalone.nlu.needs import ADMITS, PASSED_ON, PICTURED_AS_ADULT, TARGETED
from notalone.nlu.spelling import plain


@pytest.mark.parametrize(
    "message",
    [
        "told her i'd send her pics to her boss",
        "I messaged him that unless he pays me back his photos will go to his mum",
        "i sent my ex a message saying her video is going up",
    ],
)
def test_who_threatened_somebody_and_says_so_is_heard(message: str) -> None:
    assert ADMITS.search(plain(message))


@pytest.mark.parametrize(
    "message",
    ["I sent him a pic and now my video is up", "i told my mum their photos are fake", "he said he'd send my pics to her"],
)
def test_who_is_threatened_admits_nothing(message: str) -> None:
    assert not ADMITS.search(plain(message))


def test_who_says_that_they_are_targeted_is_heard() -> None:
    assert TARGETED.search(plain("somebody has a picture of me and is going to tell my da"))
    assert not TARGETED.search(plain("someone sent me a picture of my mate"))


@pytest.mark.parametrize(
    ("message", "passed_on"),
    [
        ("someone airdropped it n i might of sent it on to like 5 people", True),
        ("i sent a pic of this lass to my mates", True),
        ("I passed it round the changing room", True),
        ("i never sent it on", False),
        ("do i send it on", False),
        ("i forwarded it on to the police", False),
        ("i sent a pic of me", False),
        ("i sent it to him and now he wants money", False),
    ],
)
def test_who_passed_a_picture_on_and_says_so_is_heard(message: str, passed_on: bool) -> None:
    assert bool(PASSED_ON.search(plain(message))) is passed_on


@pytest.mark.parametrize(
    ("message", "adult"),
    [
        ("i was 18 in the pic btw if that matters", True),
        ("I was over 18 when it was taken", True),
        ("im 18 now, i was 15 in the pic", False),
        ("im 18 and he has a pic from when i was at school", False),
    ],
)
def test_who_was_an_adult_in_the_picture_is_heard(message: str, adult: bool) -> None:
    assert bool(PICTURED_AS_ADULT.search(plain(message))) is adult
