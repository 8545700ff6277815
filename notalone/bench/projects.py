"""The Rasa projects that are measured, each in a folder of its own, so that nothing here is changed."""

from __future__ import annotations

import re
import shutil
from importlib.util import find_spec
from pathlib import Path
from typing import Any

import yaml

#: What a copy of the project goes without: what git does not keep (the model apart), and what is not served.
LEFT_OUT = (".*", "node_modules", "var", "report", "results", "__pycache__", "stock-*")

#: The share of our examples that stock Rasa is trained on, and the fewest of an intent. Its default pipeline reads each
#: a hundred times: all of them would take it most of a day.
SHARE, FEWEST = 0.02, 3

ENDPOINTS = "tracker_store:\n  type: SQL\n  dialect: sqlite\n  db: rasa.db\n"

#: As long as an answer of ours is.
ANSWER = (
    "What you feel makes sense, and you did right to ask. Don't pay and don't answer them. Keep what they sent you, with the "
    "names and the times, and tell somebody you trust. There are people whose work it is to help with exactly this, and "
    "they are kind."
)


def stock(folder: Path) -> Path:
    """The project that `rasa init` makes, with a SQLite tracker store. Returns its folder."""
    origin = find_spec("rasa").origin  # type: ignore[union-attr]  # found without importing it: that takes seconds
    shutil.copytree(Path(str(origin)).parent / "cli" / "initial_project", folder)
    (folder / "endpoints.yml").write_text(ENDPOINTS, encoding="utf-8")
    return folder


def stock_on_ours(folder: Path) -> Path:
    """The same with our intents, a share of our examples, and for each intent one rule and one answer."""
    examples = _thinned(Path("data/nlu"))
    stock(folder)
    shutil.rmtree(folder / "data")
    (folder / "data").mkdir()
    intents = list(examples)
    marks = re.findall(r'\]\((\w+)|"entity": *"(\w+)"', "\n".join(line for lines in examples.values() for line in lines))
    _write(
        folder / "domain.yml",
        intents=intents,
        entities=sorted({one or other for one, other in marks}),
        responses={f"utter_{intent}": [{"text": ANSWER}] for intent in intents},
    )
    _write(
        folder / "data/rules.yml",
        rules=[{"rule": intent, "steps": [{"intent": intent}, {"action": f"utter_{intent}"}]} for intent in intents],
    )
    _write(folder / "data/nlu.yml", nlu=[{"intent": intent, "examples": "\n".join(lines)} for intent, lines in examples.items()])
    return folder


def ours(folder: Path) -> Path:
    """A copy of this project with its trained model, and without what training remembers. Returns its folder."""
    shutil.copytree(".", folder, ignore=shutil.ignore_patterns(*LEFT_OUT))
    return folder


def count_examples(data: Path) -> int:
    """How many examples a project's data has."""
    return sum(len(lines) for lines in _examples(data).values())


def add_example(data: Path) -> None:
    """Adds an example to the first file that has any: its first one, with a word more."""
    for file in sorted(data.rglob("*.yml")):
        text = file.read_text(encoding="utf-8")
        found = re.search(r"examples: \|-?\n( *- .*)\n", text)
        if found:
            file.write_text(f"{text[: found.end()]}{found[1]} please\n{text[found.end() :]}", encoding="utf-8")
            return


def change_words(file: Path) -> None:
    """Changes what the first response of a file says, by a word."""
    text = file.read_text(encoding="utf-8")
    file.write_text(re.sub(r"(\btext: *(?:[|>]-?\s+|[\"'])?)", r"\1Well, ", text, count=1), encoding="utf-8")


def _examples(data: Path) -> dict[str, list[str]]:
    """Every intent's examples, as lines of a list."""
    examples: dict[str, list[str]] = {}
    for file in sorted(data.rglob("*.yml")):
        content = yaml.load(file.read_text(encoding="utf-8"), yaml.CSafeLoader) or {}
        for block in content.get("nlu") or []:
            if "intent" in block:
                examples.setdefault(block["intent"], []).extend(block["examples"].splitlines())
    return examples


def _thinned(data: Path) -> dict[str, list[str]]:
    """A share of every intent's examples, taken evenly from first to last."""
    thinned = {}
    for intent, lines in _examples(data).items():
        wanted = min(len(lines), max(FEWEST, round(len(lines) * SHARE)))
        thinned[intent] = [lines[number * len(lines) // wanted] for number in range(wanted)]
    return thinned


def _write(file: Path, **content: Any) -> None:
    file.write_text(yaml.dump({"version": "3.1", **content}, allow_unicode=True, width=10_000), encoding="utf-8")
