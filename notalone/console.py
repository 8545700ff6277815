"""What commands show while somebody waits: a bar with the time left on a terminal, two plain lines anywhere else."""

from __future__ import annotations

import os
import sys
import threading
import time
import warnings
from collections.abc import Iterator
from contextlib import contextmanager

from tqdm import tqdm  # type: ignore[import-untyped]

#: A bar appears only for what takes longer than this, in seconds.
PATIENCE = 2.0

FORMAT = "{desc} |{bar:30}| {percentage:3.0f} %, {remaining} left"


def be_quiet() -> None:
    """Leaves the console to our own lines: what libraries warn their developers of, and their progress, stays out of it."""
    os.environ.update({"PYTHONWARNINGS": "ignore", "TF_CPP_MIN_LOG_LEVEL": "3", "LOG_LEVEL": "ERROR"})
    warnings.showwarning = lambda *_, **__: None  # several libraries set the filters anew while they are imported


def is_quiet() -> bool:
    """Whether `be_quiet` holds here, or in the process that started this one."""
    return os.environ.get("LOG_LEVEL") == "ERROR"


class Progress:
    """How far something is. Made by `progress`."""

    def __init__(self, bar: tqdm, total: float) -> None:
        self._bar = bar
        self._left = total

    def advance(self, by: float = 1) -> None:
        """Goes on by this much, never beyond the total: a total may be a guess."""
        step = min(by, self._left)
        self._left -= step
        self._bar.update(step)


@contextmanager
def progress(what: str, total: float) -> Iterator[Progress]:
    """Shows how far something is, and afterwards one line with the time that it took.

    Args:
        what: what is being done, as the beginning of a line.
        total: how often `advance` will be called, or what its arguments add up to.
    """
    quiet = not sys.stderr.isatty()
    if quiet:
        print(f"{what} ...", flush=True)
    began = time.monotonic()
    with tqdm(total=total, desc=what, bar_format=FORMAT, leave=False, delay=PATIENCE, disable=quiet) as bar:
        yield Progress(bar, total)
    print(f"{what}: {seconds(time.monotonic() - began)}", flush=True)


@contextmanager
def progress_by_time(what: str, guess: float) -> Iterator[None]:
    """Shows how far something is that doesn't tell, by the time it is likely to take, in seconds."""
    over = threading.Event()
    with progress(what, guess) as bar:

        def go_on() -> None:
            while not over.wait(0.5):
                bar.advance(0.5)

        thread = threading.Thread(target=go_on, daemon=True)
        thread.start()
        try:
            yield
        finally:
            over.set()
            thread.join()


def seconds(number: float) -> str:
    """A time in words: "0.4 s", "12 s", "3 min 5 s"."""
    if number < 10:
        return f"{number:.1f} s"
    minutes, rest = divmod(round(number), 60)
    return f"{minutes} min {rest} s" if minutes else f"{rest} s"
