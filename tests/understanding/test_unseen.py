"""What is measured by was never trained on."""

from __future__ import annotations

import re
from pathlib import Path

from notalone.evaluate.cases import load_cases

EXAMPLES = ("data/nlu", "tools/encoder/examples")
#: Shorter ones ("yes please", "thank you") are what everybody writes.
WORDS = 4
_FACT = re.compile(r"\[([^\]]+)\]\(\w+:\w+\)")


def _bare(text: str) -> str:
    """Its words alone: no capitals, no punctuation."""
    return " ".join(re.sub(r"[^\w\s]", "", text.casefold()).split())


def test_no_message_that_measures_is_among_the_examples() -> None:
    measures = {_bare(case.text) for case in load_cases()}
    measures = {text for text in measures if len(text.split()) >= WORDS}
    found = [
        f"{path}:{number}: {line.strip()}"
        for folder in EXAMPLES
        for path in sorted(Path(folder).glob("*.yml"))
        for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1)
        if line.lstrip().startswith("- ") and _bare(_FACT.sub(r"\1", line.lstrip()[2:])) in measures
    ]
    assert not found, "Take them out of the examples:\n" + "\n".join(found)
