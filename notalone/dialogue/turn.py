"""One turn: what has happened since the state was kept is taken in, then the next step is decided."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass

from notalone.dialogue.next_step import Turn, next_step
from notalone.dialogue.reading import Reading
from notalone.dialogue.state import Facts, State

#: A response that was said, and the points of advice made in it.
Said = tuple[str, tuple[str, ...]]


@dataclass
class Heard:
    """A message, what stories said to it, and whether a story acted on it at all."""

    reading: Reading
    said: tuple[Said, ...] = ()
    told: bool = False


def take_turn(state: State, heard: Sequence[Heard], facts: Facts, responses: Collection[str]) -> Turn:
    """What is said to the last of these messages. To those before, stories have said everything.

    The state that comes with it has taken note of all that is said; it doesn't yet know which advice `says` will give.
    """
    state = state.copy()
    *earlier, now = heard
    for message in earlier:
        state.hear(message.reading, facts)
        state.last = []
        for name, advice in message.said:
            state.say(name, advice)
    state.hear(now.reading, facts)
    question = state.last_said if earlier and not now.told else None
    turn = next_step(state, now.reading, facts, responses, told=now.told, question=question)
    for name, advice in now.said:
        turn.state.say(name, advice)
    for say in turn.says:
        say.again = turn.state.said.get(say.name, 0) % 2 == 1  # the third time begins anew: never the same twice running
    for say in turn.says:
        turn.state.say(say.name)
    return turn
