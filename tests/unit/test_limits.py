"""How fast one may go."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from notalone.channel.limits import RateLimit
from notalone.channel.tokens import Tokens


class Clock:
    now = 0.0

    def __call__(self) -> float:
        return self.now


def test_a_burst_then_one_at_a_time() -> None:
    clock = Clock()
    limit = RateLimit(burst=3, seconds=2, clock=clock)

    assert [limit.wait("a") for _ in range(4)] == [0, 0, 0, 2]
    clock.now = 2
    assert [limit.wait("a") for _ in range(2)] == [0, 2]


def test_one_person_s_haste_does_not_slow_another() -> None:
    limit = RateLimit(burst=1, seconds=60, clock=Clock())
    limit.wait("a")

    assert limit.wait("a") > 0
    assert limit.wait("b") == 0


@given(st.lists(st.tuples(st.sampled_from("abc"), st.floats(0, 5)), max_size=60))
def test_nobody_ever_gets_more_than_the_burst_and_the_rate(steps: list[tuple[str, float]]) -> None:
    clock = Clock()
    limit = RateLimit(burst=4, seconds=1, clock=clock)
    taken = dict.fromkeys("abc", 0)
    for key, pause in steps:
        clock.now += pause
        taken[key] += limit.wait(key) == 0

    assert all(number <= 4 + clock.now + 1 for number in taken.values())


@given(st.text(), st.text())
def test_a_token_opens_its_own_conversation_only(one: str, other: str) -> None:
    tokens = Tokens(b"secret")

    assert tokens.fits(one, tokens.token_for(one))
    assert tokens.fits(other, tokens.token_for(one)) == (one == other)
