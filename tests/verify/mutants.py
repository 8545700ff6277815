"""Broken copies of the project: each is explored a little, in a process of its own."""

from __future__ import annotations

import multiprocessing
import os
import shutil
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from importlib import import_module
from pathlib import Path

ROOT = Path(__file__).parents[2]

#: Found in a copy: the invariants that are broken, and how, as "name: what".
Broken = set[str]


def _nothing() -> None:
    """The code as it is."""


@dataclass(frozen=True)
class Mutant:
    """A copy with one thing broken.

    `first`: what is said first; `responses`: those that are worded for everybody; `break_code`: run in the process of the copy.
    """

    name: str
    break_it: Callable[[Path], None]
    first: frozenset[str] = frozenset()
    responses: frozenset[str] = frozenset()
    break_code: Callable[[], None] = _nothing


def prove(mutants: Iterable[Mutant], folder: Path, jobs: int) -> dict[str, Broken]:
    """What is broken in each mutant, by its name."""
    mutants = list(mutants)
    tasks = [(mutant, _copy(mutant, folder)) for mutant in mutants]
    # Imported once and inherited by all; (skops first: that is quicker.)
    for module in ("skops.io", "notalone.verify.explore", "notalone.verify.wording"):
        import_module(module)
    with multiprocessing.get_context("fork").Pool(jobs, maxtasksperchild=1) as pool:
        found = pool.starmap(_prove, tasks, chunksize=1)
    return dict(zip((mutant.name for mutant in mutants), found, strict=True))


def _copy(mutant: Mutant, folder: Path) -> Path:
    copy = folder / mutant.name
    copy.mkdir()
    shutil.copy(ROOT / "domain.yml", copy)
    shutil.copytree(ROOT / "data", copy / "data", ignore=shutil.ignore_patterns("nlu"))
    shutil.copy(ROOT / "config.yml", copy)
    mutant.break_it(copy)
    return copy


def _prove(mutant: Mutant, copy: Path) -> Broken:
    from notalone.verify.driver import Driver, be_quiet
    from notalone.verify.explore import Bounds, Explorer
    from notalone.verify.permitted import Permitted
    from notalone.verify.wording import word_everything

    os.chdir(copy)
    mutant.break_code()
    be_quiet()
    try:
        driver, permitted = Driver(), Permitted.load()
    except (Exception, SystemExit) as error:  # some can't be handed to another process, and would never be heard of
        return {f"can't be used: {error}"}
    broken: Broken = set()
    if mutant.first:
        found = Explorer(driver, permitted, Bounds(turns_off=1, first=mutant.first, asides=False)).run()
        broken |= {f"{invariant}: {what}" for invariant, what in found.violations}
    if mutant.responses:
        worded = word_everything(driver.domain, permitted, every_force=False, only=mutant.responses)
        broken |= {f"{invariant}: {what}" for invariant, what in worded.problems}
    return broken
