"""Facts as the encoder reads them in the words of a message, and how they and the patterns agree.

The encoder's adapter has a head that was taught, word by word, which fact is told (docs/encoder.md). It hears what no
pattern foresees; the patterns are exact where it is vague: see `agree`.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

from notalone.nlu.minilm import Read

#: From this on the words tell a fact by themselves. Chosen on the validation messages (docs/decisions/0003-encoder.md).
ENOUGH = 0.7
#: A fact's words may be joined by words that are less sure of it.
JOINED = 0.3


class Told(NamedTuple):
    """A value that words tell, how sure that is (0 to 1), and where in the message, character to character."""

    value: str
    chance: float
    start: int
    end: int


def told_by_words(read: Read, names: tuple[str, ...]) -> dict[str, Told]:
    """For each fact the likeliest value; `names` are the columns of `read.facts`."""
    told: dict[str, Told] = {}
    for column, name in enumerate(names[1:], start=1):
        fact, _, value = name.partition(":")
        chances = read.facts[:, column]
        best = int(chances.argmax())
        if fact in told and told[fact].chance >= chances[best]:
            continue
        first = last = best
        while first > 1 and chances[first - 1] >= JOINED:
            first -= 1
        while last + 1 < len(chances) - 1 and chances[last + 1] >= JOINED:
            last += 1
        told[fact] = Told(value, float(chances[best]), read.pieces[first][0], read.pieces[last][1])
    return told


def agree(patterns: Mapping[str, Told], words: Mapping[str, Told]) -> dict[str, Told]:
    """What patterns and words tell together: where the words are sure of a value, that; else what the patterns read.

    That the words hear nothing does not speak against a pattern: that was tried, and cost more right readings than wrong.
    """
    return {**patterns, **{fact: told for fact, told in words.items() if told.chance >= ENOUGH}}
