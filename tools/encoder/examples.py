"""The training examples of data/nlu, read without Rasa."""

from __future__ import annotations

import json
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
_ANNOTATION = re.compile(r"\[([^\]]+)\](\{[^}]*\})")
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


def load_examples(folder: Path) -> list[Example]:
    """Every example under a folder of Rasa NLU files."""
    examples = []
    for path in sorted(folder.glob("*.yml")):
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
        about = json.loads(match[2])
        if about["entity"] in TOLD_BY_WORDS:
            spans.append(Span(len(text), len(text) + len(match[1]), f"{about['entity']}:{about['value']}"))
        text += match[1]
        end = match.end()
    return text + annotated[end:], tuple(spans)


def misspell(text: str, chance: float, dice: random.Random) -> str:
    """The text as someone else might have typed it: no capitals, no punctuation, or with slips. Often as it is."""
    if dice.random() > chance:
        return text
    kind = dice.random()
    if kind < 0.25:
        return text.lower().replace("'", "")
    if kind < 0.4:
        return re.sub(r"[^\w\s£$]", "", text.lower()) or text
    if kind < 0.45:
        return text.upper()
    letters = list(text)
    for _ in range(max(1, len(letters) // 25)):
        at, slip = dice.randrange(len(letters)), dice.random()
        if not letters[at].isalpha():
            continue
        if slip < 0.3:
            letters[at] = ""
        elif slip < 0.55:
            letters[at] *= 2
        elif slip < 0.8 and at + 1 < len(letters):
            letters[at], letters[at + 1] = letters[at + 1], letters[at]
        else:
            letters[at] = dice.choice(_NEIGHBOURS.get(letters[at].lower(), letters[at]))
    return "".join(letters).strip() or text
