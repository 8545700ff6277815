"""`make bench`: NotAlone beside stock Rasa, in turns in the same run."""

from __future__ import annotations

import sys
import tempfile
from collections.abc import Sequence
from contextlib import ExitStack
from datetime import date
from itertools import cycle, islice
from pathlib import Path
from typing import Any

import yaml

from notalone.bench import projects
from notalone.bench.failure import NotMeasured
from notalone.bench.machine import machine
from notalone.bench.measure import Figures, Messages, measure_growth, measure_rates, measure_round_trips, measure_starts
from notalone.bench.servers import our_server, stock_server
from notalone.bench.table import markdown, plain
from notalone.bench.training import FIRST, measure_training, train

TALKS = Path(__file__).with_name("talks.yml")

#: So many messages has the long talk.
DEPTH = 50

#: Where the last figures stand, with their machine and day.
PAGE = Path("docs/results/bench.md")


def bench(write: bool) -> int:
    """Measures everything and prints the table.

    Args:
        write: whether `PAGE` is written anew as well.

    Returns:
        0, or 1 with one plain line on stderr when something could not be measured.
    """
    with tempfile.TemporaryDirectory(prefix="bench-") as folder:
        try:
            return _bench(Path(folder), write)
        except NotMeasured as failure:
            print(f"{failure}\n{_last_words(Path(folder))}", file=sys.stderr)
            return 1


def _bench(folder: Path, write: bool) -> int:
    about = machine()
    said = yaml.safe_load(TALKS.read_text(encoding="utf-8"))
    stock_says, we_say = _messages(said["stock"]), _messages(said["ours"])
    figures = [
        Figures("stock Rasa", stock_server("stock Rasa", projects.stock(folder / "stock")), stock_says),
        Figures("on our data", stock_server("stock Rasa on our data", projects.stock_on_ours(folder / "stock-on-ours")), we_say),
        Figures("NotAlone", our_server("NotAlone", projects.ours(folder / "ours")), we_say),
    ]
    for stock in figures[:2]:
        train(stock, FIRST)
    measure_starts(figures)
    with ExitStack() as open_:
        sides = [(one, open_.enter_context(one.server.running())) for one in figures]
        measure_round_trips(sides)
        measure_growth(sides)
        measure_rates(sides)
    for one in figures:
        measure_training(one)
    print(f"\n{about}\n\n{plain(figures)}")
    if write:
        _write(about, figures)
    return 0


def _messages(said: dict[str, Any]) -> Messages:
    first, again, *others = said["long"]
    return Messages(said["talks"], [first, again, *islice(cycle(others), DEPTH - 3), again])


def _write(about: str, figures: Sequence[Figures]) -> None:
    PAGE.parent.mkdir(parents=True, exist_ok=True)
    share = f"{projects.SHARE:.0%}"
    PAGE.write_text(
        f"# Speed, memory and training beside stock Rasa\n\nWritten by `make bench`, {date.today()}, on: {about}.\n\n"
        "All in turns in the same run, over HTTP, action included. Stock Rasa: as `rasa init` makes it, with SQLite.\n"
        f"On our data: the same pipeline with our intents and {share} of our examples, a rule and an answer for each.\n"
        f"In brackets: times stock Rasa's.\n\n{markdown(figures)}\n",
        encoding="utf-8",
    )
    print(f"Written to {PAGE}.")


def _last_words(folder: Path) -> str:
    """The end of each log, before the folder goes."""
    return "\n".join(f"{log.name}: {log.read_text(errors='replace')[-1500:]}" for log in sorted(folder.glob("*.log")))
