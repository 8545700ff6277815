"""Work shared among processes that inherit what this one has loaded."""

from __future__ import annotations

import multiprocessing
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from typing import Any, TypeVar

Item = TypeVar("Item")
Result = TypeVar("Result")

_work: Callable[[Any], Any] | None = None


def _do(item: Any) -> Any:
    assert _work is not None
    return _work(item)


@contextmanager
def processes(work: Callable[[Item], Result], jobs: int) -> Iterator[Callable[[list[Item]], Iterable[Result]]]:
    """Something that does the work for each item, in order, here or in as many processes.

    `work` reaches them by the fork, not by pickling: it may hold a model.
    """
    global _work  # noqa: PLW0603 - what the processes inherit
    _work = work
    if jobs == 1:
        yield lambda items: map(_do, items)
        return
    with multiprocessing.get_context("fork").Pool(jobs) as pool:
        yield lambda items: pool.imap(_do, items)
