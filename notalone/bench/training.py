"""How long training takes: the first time, and after a change."""

from __future__ import annotations

from notalone.bench.measure import Figures
from notalone.bench.processes import timed
from notalone.bench.projects import add_example, change_words

FIRST, EXAMPLES, WORDS = "first", "after a change of examples", "after a change of words"

#: About how many seconds each training takes, for the bar.
GUESSES = {FIRST: 180.0, EXAMPLES: 90.0, WORDS: 30.0}


def measure_training(figures: Figures) -> None:
    """Trains the server's project three times, or twice where its first training is known. Raises NotMeasured."""
    folder = figures.server.folder
    if FIRST not in figures.trainings:
        train(figures, FIRST)
    add_example(folder / "data")
    train(figures, EXAMPLES)
    change_words(sorted(folder.glob(figures.server.words))[0])
    train(figures, WORDS)


def train(figures: Figures, why: str) -> None:
    """Trains the server's project by its own command and notes the seconds. Raises NotMeasured."""
    server = figures.server
    what = f"Training {server.name}, {why}"
    figures.trainings[why] = timed(what, server.train, server.folder, server.log, GUESSES[why])
