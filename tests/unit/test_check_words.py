"""The rules for words: what is never said, and how hard a text is to read."""

from __future__ import annotations

import pytest

from notalone.review.readability import reading_age, sentences, syllables
from notalone.review.words import NeverSay, Words, never_say, one_question, problems_in, short_enough


def words(text: str, kind: str = "bubble", **rest: bool) -> Words:
    return Words("utter_x", "x.yml", tuple(enumerate(text.split("\n"), 1)), kind, **rest)


@pytest.mark.parametrize("entry", never_say(), ids=lambda entry: entry.id)
def test_what_is_never_said_is_caught_and_its_neighbour_left_alone(entry: NeverSay) -> None:
    assert entry.catches
    assert entry.leaves
    assert [sentence for sentence in entry.catches if not entry.find(sentence)] == []
    assert [sentence for sentence in entry.leaves if entry.find(sentence)] == []


def test_a_problem_is_at_its_own_line() -> None:
    problem, *others = problems_in(words("I'm glad you told me.\n\nCalm down."))
    assert not others
    assert (problem.file, problem.line) == ("x.yml", 3)
    assert "“Calm down” is never said" in problem.what


def test_a_word_for_adults_is_not_used_with_children() -> None:
    text = "This is sextortion."
    assert list(problems_in(words(text)))
    assert not list(problems_in(words(text, for_adults=True)))


def test_a_number_is_one_word_and_the_lines_of_a_list_are_none() -> None:
    assert not list(short_enough(words("{samaritans} " * 60)))
    assert list(short_enough(words("{samaritans} " * 61)))
    assert not list(short_enough(words("so " * 60 + "{lines}")))


@pytest.mark.parametrize(("kind", "most"), [("bubble", 60), ("danger", 45), ("care", 45), ("line", 20), ("button", 8)])
def test_each_kind_of_text_has_its_length(kind: str, most: int) -> None:
    assert not list(short_enough(words("so " * most, kind)))
    assert list(short_enough(words("so " * (most + 1), kind)))


def test_what_is_quoted_is_not_asked() -> None:
    assert not list(one_question(words("Say: 'Can you help?' Would you like that?")))
    assert not list(one_question(words("Say 'what's up, can't you talk?' to them. Is that all right?")))
    assert list(one_question(words("Can you help? Would you like that?")))


@pytest.mark.parametrize(
    ("word", "number"),
    [("pay", 1), ("asked", 1), ("wanted", 2), ("like", 1), ("little", 2), ("houses", 2), ("police", 2), ("because", 2)],
)
def test_syllables(word: str, number: int) -> None:
    assert syllables(word) == number


def test_reading_age_grows_with_words_and_sentences() -> None:
    easy = reading_age("Don't pay them. It is not your fault. Tell someone you trust today.")
    hard = reading_age("Considerable psychological consequences necessitate professional intervention immediately.")
    assert easy.flesch_kincaid < 8 < 12 < hard.flesch_kincaid
    assert easy.coleman_liau < 8 < 12 < hard.coleman_liau


def test_reading_age_of_a_known_text() -> None:
    # 11 words in 2 sentences, 13 syllables, 43 letters.
    age = reading_age("The quick brown fox jumped over it. The lazy dog slept.")
    assert age.flesch_kincaid == pytest.approx(0.39 * 5.5 + 11.8 * 13 / 11 - 15.59 + 5, abs=0.01)
    assert age.coleman_liau == pytest.approx(0.0588 * 100 * 43 / 11 - 0.296 * 100 * 2 / 11 - 15.8 + 5, abs=0.01)


def test_a_line_break_ends_a_sentence() -> None:
    assert sentences("Say: I need help\n\nThen wait. “Is that all?” Yes.") == [
        "Say:",
        "I need help",
        "Then wait.",
        "“Is that all?",
        "Yes.",
    ]
