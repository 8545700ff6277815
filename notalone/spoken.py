"""What can be heard in a message without a model."""

from __future__ import annotations

import re

_SOMEBODY = "(?:i|you|u|they|he|she|we|it|my)"
_QUESTION = re.compile(
    r"\?|\b(?:what|whats|wot|wat|how|hows|why|who|whos|when|where|which|"
    rf"(?:should|shud|can|could|do|does|did|will|would|have) {_SOMEBODY}|"
    r"(?:is|are) (?:it|this|that|there|you|they)|am i|any chance|tell me|show me|help)\b",
    re.IGNORECASE,
)


#: What a person mentions in passing of their situation, in the terms of the services file.
_MENTIONED = {
    "lgbt": re.compile(
        r"\b(?:grindr|scruff|jackd|gay|lesbian|bi|bisexual|trans|transgender|queer|drag queen|lgbt\w*|closet(?:ed)?|"
        r"out(?:ed|ing)? (?:me|him|her|them)|not out|(?:come|came|coming) out to)\b",
        re.IGNORECASE,
    ),
    "deaf_or_cannot_speak": re.compile(
        r"\b(?:deaf|bsl|hard of hearing|non-?verbal|mute|stammer|stutter|can'?t (?:speak|hear|talk on the phone))\b",
        re.IGNORECASE,
    ),
}


def situations_in(text: str) -> set[str]:
    """The situations that a message mentions, as the services file names them; each only opens the way to a service."""
    return {situation for situation, pattern in _MENTIONED.items() if pattern.search(text)}


_EIGHTEEN = r"(?:18|eighteen)(?:th)?"
_LATELY = (
    r"(?:yesterday|today|(?:last|this) (?:week|month|night|mon|tue|wed|thu|fri|sat|sun)\w*|on (?:mon|tue|wed|thu|fri|sat|sun)\w*|"
    r"(?:a|one|two|three|\d|few|couple of)? ?(?:days?|weeks?|months?) ago)"
)
_I = r"(?:\bi(?:'?ve|'?m| am| have)? |^)(?:literally )?"
_TURNED_18 = re.compile(
    rf"{_I}(?:only |just |barely |recently |newly )*(?:turned |gone |become )?{_EIGHTEEN} (?:as of |just |only )?{_LATELY}|"
    rf"{_I}(?:only |just |barely |recently |newly )+(?:turned |gone |become )?{_EIGHTEEN}\b|"
    rf"\bmy {_EIGHTEEN}(?: birthday| bday)? (?:was|is) (?:only |just )?{_LATELY}|"
    rf"\b{_EIGHTEEN}\b.{{0,10}}\bmy birthday was (?:only |just )?{_LATELY}",
    re.IGNORECASE,
)


def turned_18_lately(text: str) -> bool:
    """Whether a message says that its writer has only just turned 18: the pictures are from before, as likely as not."""
    return bool(_TURNED_18.search(text))


#: A reply of at most so many words that asks nothing may be an answer, even when nothing else is understood of it.
ANSWER_WORDS = 14


def may_answer(text: str) -> bool:
    """Whether a message is short enough for an answer, and asks nothing."""
    return len(text.split()) <= ANSWER_WORDS and not asks(text)


def asks(text: str) -> bool:
    """Whether a message asks for something, in English: by a question mark or the words of a question."""
    return bool(_QUESTION.search(text))
