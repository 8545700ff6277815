"""Reading age by two formulas. A guard, not a proof: a low score does not mean that a text is understood (R53).

Flesch-Kincaid counts syllables, Coleman-Liau letters; each gives a school grade, and a pupil of grade n is about n + 5.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

#: A grade of the United States' schools and the age of its pupils.
AGE_OF_GRADE = 5

_SENTENCE = re.compile(r"(?<=[.?!:])['’”\"]?\s+|\n+")
_WORD = re.compile(r"[^\W_]+(?:['’&-][^\W_]+)*")


@dataclass(frozen=True)
class ReadingAge:
    """The reading age of a text by each of the two formulas."""

    flesch_kincaid: float
    coleman_liau: float

    @property
    def lower(self) -> float:
        """The kinder of the two: above a limit only when both formulas are."""
        return min(self.flesch_kincaid, self.coleman_liau)


def sentences(text: str) -> list[str]:
    """The sentences of a text; a line break ends one, and so does a colon."""
    return [part for part in _SENTENCE.split(text) if part and _WORD.search(part)]


def words(text: str) -> list[str]:
    """The words of a text; a number is a word."""
    return _WORD.findall(text)


def syllables(word: str) -> int:
    """About how many syllables a word has: its groups of vowels, without the silent endings."""
    word = re.sub(r"[^a-z]", "", word.lower())
    if len(word) > 3:
        word = re.sub(r"(?<=[^aeiouy])(?:e|es|ed)$", lambda end: _spoken_ending(word, end.group()), word)
    return max(1, len(re.findall(r"[aeiouy]+", word)))


def reading_age(text: str) -> ReadingAge:
    """The reading age of a text with at least one word."""
    spoken = words(text)
    per_sentence = len(spoken) / len(sentences(text))
    per_word = sum(map(syllables, spoken)) / len(spoken)
    letters = 100 * sum(len(re.sub(r"\W", "", word)) for word in spoken) / len(spoken)
    return ReadingAge(
        0.39 * per_sentence + 11.8 * per_word - 15.59 + AGE_OF_GRADE,
        0.0588 * letters - 0.296 * 100 / per_sentence - 15.8 + AGE_OF_GRADE,
    )


def _spoken_ending(word: str, ending: str) -> str:
    """The ending if it is heard as a syllable (wanted, houses, little), else nothing (like, asked, makes)."""
    before = word[: -len(ending)]
    heard = {"e": ("bl", "cl", "dl", "fl", "gl", "kl", "pl", "tl", "zl"), "ed": ("t", "d")}
    heard["es"] = ("s", "z", "x", "c", "g", "ch", "sh", *heard["e"])
    return ending if before.endswith(heard[ending]) else ""
