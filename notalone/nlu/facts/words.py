"""Facts as the encoder reads them in the words of a message, and how they and the patterns agree.

The encoder's adapter has a head that was taught, word by word, which fact is told (docs/encoder.md). It hears what no
pattern foresees; the patterns are exact where it is vague. Neither has the last word: see `agree`.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

from notalone.nlu.minilm import Read

#: The words alone tell a fact from this on, and never below the other, whatever a pattern says. Chosen on the
#: validation messages (docs/decisions/0003-encoder.md).
ENOUGH = 0.6
TOO_LITTLE = 0.01
#: A fact's words may be joined by words that are less sure of it.
JOINED = 0.3


class Told(NamedTuple):
    """A value that words tell, how sure that is (0 to 1), and where in the message, character to character."""

    value: str
    chance: float
    start: int
    end: int


def told_by_words(read: Read, names: tuple[str, ...]) -> dict[str, list[Told]]:
    """For each fact its values, the likeliest first; `names` are the columns of `read.facts`."""
    told: dict[str, list[Told]] = {}
    for column, name in enumerate(names[1:], start=1):
        fact, _, value = name.partition(":")
        chances = read.facts[:, column]
        best = int(chances.argmax())
        first = last = best
        while first > 1 and chances[first - 1] >= JOINED:
            first -= 1
        while last + 1 < len(chances) - 1 and chances[last + 1] >= JOINED:
            last += 1
        told.setdefault(fact, []).append(
            Told(value, float(chances[best]), read.pieces[first][0], read.pieces[last][1])
        )
    return {fact: sorted(values, key=lambda one: -one.chance) for fact, values in told.items()}


def agree(patterns: Mapping[str, Told], words: Mapping[str, list[Told]]) -> dict[str, Told]:
    """What patterns and words tell together, fact by fact.

    A pattern's reading stands unless the words as good as rule it out or are sure of another value. Without one, the
    words must be sure. Where there are no words, in another language, the patterns stand.
    """
    agreed: dict[str, Told] = {}
    for fact in {**patterns, **words}:
        found, values = patterns.get(fact), words.get(fact, [])
        sure = next((told for told in values if told.chance >= ENOUGH), None)
        ruled_out = found and values and all(t.chance < TOO_LITTLE for t in values if t.value == found.value)
        if sure and (not found or sure.value != found.value):
            agreed[fact] = sure
        elif found and not ruled_out:
            agreed[fact] = found
    return agreed
