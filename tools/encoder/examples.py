"""The training examples, read without Rasa: those of data/nlu, and those beside this file that only the encoder is taught."""

from __future__ import annotations

import random
import re
from dataclasses import dataclass
from pathlib import Path

import yaml

CRISES = frozenset(
    {
        "attempt_now",
        "suicide_direct",
        "suicide_indirect",
        "self_harm",
        "other_at_risk",
        "physical_danger",
        "child_abuse_now",
        "harm_to_others",
    }
)
LEVELS = ("none", "care", "crisis")
_ANNOTATION = re.compile(r"\[([^\]]+)\]\((\w+):(\w+)\)")
#: What a word is part of, when it is part of no fact.
NO_FACT = "none"
#: Facts that words tell. Who is writing is told by the whole message.
TOLD_BY_WORDS = ("age_band", "offender", "demand", "paid", "shared", "image", "contact", "evidence")
#: Keys that lie beside a key.
_NEIGHBOURS = {"a": "sq", "e": "wr", "i": "uo", "o": "ip", "n": "bm", "t": "ry", "s": "ad", "h": "gj", "r": "et"}


@dataclass(frozen=True)
class Span:
    """Where a message tells a fact: from one character up to another, and what, as `fact:value`."""

    start: int
    end: int
    fact: str


@dataclass(frozen=True)
class Example:
    """A message with its intent, its level (`none`, `care` or `crisis`) and the facts it tells."""

    text: str
    intent: str
    level: str
    spans: tuple[Span, ...] = ()


def load_examples(*folders: Path) -> list[Example]:
    """Every example in folders of Rasa NLU files."""
    examples = []
    for path in sorted(path for folder in folders for path in folder.glob("*.yml")):
        for block in yaml.load(path.read_text(encoding="utf-8"), Loader=yaml.CSafeLoader).get("nlu") or []:
            intent = block.get("intent")
            care = bool((block.get("metadata") or {}).get("care"))
            level = "crisis" if intent in CRISES else "care" if care else "none"
            for line in (block.get("examples") or "").splitlines() if intent else ():
                if line.startswith("- "):
                    text, spans = _plain(line[2:].strip())
                    examples.append(Example(text, intent, level, spans))
    return examples


def _plain(annotated: str) -> tuple[str, tuple[Span, ...]]:
    """A text without its annotations, and where they stood."""
    text, spans, end = "", [], 0
    for match in _ANNOTATION.finditer(annotated):
        text += annotated[end : match.start()]
        if match[2] in TOLD_BY_WORDS:
            spans.append(Span(len(text), len(text) + len(match[1]), f"{match[2]}:{match[3]}"))
        text += match[1]
        end = match.end()
    return text + annotated[end:], tuple(spans)


@dataclass(frozen=True)
class Typed:
    """A text as it was typed.

    Attributes:
        text: the letters.
        origins: for each letter, where the one that was meant stands in the text that was meant.
    """

    text: str
    origins: tuple[int, ...]


def misspell(text: str, chance: float, dice: random.Random) -> Typed:
    """The text as someone else might have typed it: no capitals, no punctuation, or with slips. Often as it is."""
    letters = list(enumerate(text))
    kind = dice.random() if dice.random() < chance else None
    if kind is None:
        pass
    elif kind < 0.25:
        letters = [(at, letter.lower()) for at, letter in letters if letter != "'"]
    elif kind < 0.4:
        letters = [(at, letter.lower()) for at, letter in letters if re.match(r"[\w\s£$]", letter)]
    elif kind < 0.45:
        letters = [(at, letter.upper()) for at, letter in letters]
    else:
        for _ in range(max(1, len(text) // 25)):
            _slip(letters, dice)
    letters = [(at, letter) for at, letter in letters if letter] or list(enumerate(text))
    return Typed("".join(letter for _, letter in letters), tuple(at for at, letter in letters for _ in letter))


def _slip(letters: list[tuple[int, str]], dice: random.Random) -> None:
    """One slip of the finger somewhere: a letter left out, doubled, swapped with the next, or its neighbour's."""
    place, slip = dice.randrange(len(letters)), dice.random()
    at, letter = letters[place]
    if not letter.isalpha():
        return
    if slip < 0.3:
        letters[place] = at, ""
    elif slip < 0.55:
        letters[place] = at, letter * 2
    elif slip < 0.8 and place + 1 < len(letters):
        letters[place], letters[place + 1] = letters[place + 1], letters[place]
    else:
        letters[place] = at, dice.choice(_NEIGHBOURS.get(letter.lower(), letter))
