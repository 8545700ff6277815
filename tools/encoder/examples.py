"""The training examples of data/nlu, read without Rasa."""

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
_ANNOTATION = re.compile(r"\[([^\]]+)\]\{[^}]*\}")
#: Keys that lie beside a key.
_NEIGHBOURS = {"a": "sq", "e": "wr", "i": "uo", "o": "ip", "n": "bm", "t": "ry", "s": "ad", "h": "gj", "r": "et"}


@dataclass(frozen=True)
class Example:
    """A message with its intent and its level: `none`, `care` or `crisis`."""

    text: str
    intent: str
    level: str


def load_examples(folder: Path) -> list[Example]:
    """Every example under a folder of Rasa NLU files, without its entity annotations."""
    examples = []
    for path in sorted(folder.glob("*.yml")):
        for block in yaml.safe_load(path.read_text(encoding="utf-8")).get("nlu") or []:
            intent = block.get("intent")
            care = bool((block.get("metadata") or {}).get("care"))
            level = "crisis" if intent in CRISES else "care" if care else "none"
            for line in (block.get("examples") or "").splitlines() if intent else ():
                if line.startswith("- "):
                    examples.append(Example(_ANNOTATION.sub(r"\1", line[2:].strip()), intent, level))
    return examples


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
