"""The figures as rows of a table, each beside the first column's."""

from __future__ import annotations

import os
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from statistics import median

from notalone.bench.measure import PEOPLE, Figures
from notalone.bench.training import EXAMPLES, FIRST, WORDS


@dataclass(frozen=True)
class Row:
    """A figure of every server, in a unit; None where it was not measured."""

    title: str
    unit: str
    values: list[float | None]

    def cells(self) -> list[str]:
        """The title with its unit; the first value; then each other value with its ratio to the first."""
        first = self.values[0]
        cells = [f"{self.title}, {self.unit}" if self.unit else self.title]
        for number, value in enumerate(self.values):
            if value is None:
                cells.append("–")
            elif number and first:
                cells.append(f"{_short(value)} ({value / first:.2f} ×)")
            else:
                cells.append(_short(value))
        return cells


def rows(all_figures: Sequence[Figures]) -> list[Row]:
    """Every row, the columns in the order of the figures."""

    def row(title: str, unit: str, value: Callable[[Figures], float | None]) -> Row:
        return Row(title, unit, [value(figures) for figures in all_figures])

    def trip(share: float) -> Callable[[Figures], float | None]:
        return lambda figures: percentile(figures.round_trips, share) * 1000

    def rate(people: int) -> Callable[[Figures], float | None]:
        return lambda figures: median(figures.rates[people])

    def training(why: str) -> Callable[[Figures], float | None]:
        return lambda figures: figures.trainings.get(why)

    return [
        row("a message's round trip, median", "ms", trip(0.5)),
        row("a message's round trip, p95", "ms", trip(0.95)),
        row("a message's round trip, p99", "ms", trip(0.99)),
        row("the last message of a long talk against its second", "", lambda figures: median(figures.growth)),
        *(row(f"messages a second, {people} at once", "", rate(people)) for people in PEOPLE),
        row("memory", "MB", lambda figures: median(figures.memory) / 1e6 if figures.memory else None),
        row("start, to the first answer", "s", lambda figures: median(figures.starts) if figures.starts else None),
        row("training, first", "s", training(FIRST)),
        row(f"training, {EXAMPLES}", "s", training(EXAMPLES)),
        row(f"training, {WORDS}", "s", training(WORDS)),
    ]


def percentile(values: Sequence[float], share: float) -> float:
    """The value that this share of all values does not exceed (nearest rank)."""
    ranked = sorted(values)
    return ranked[max(0, -int(-share * len(ranked) // 1) - 1)]


def plain(all_figures: Sequence[Figures]) -> str:
    """The table for the console."""
    lines = [["", *(figures.name for figures in all_figures)], *(row.cells() for row in rows(all_figures))]
    widths = [max(len(line[column]) for line in lines) for column in range(len(lines[0]))]
    aligned = []
    for title, *cells in lines:
        figures = (cell.rjust(width) for cell, width in zip(cells, widths[1:], strict=True))
        aligned.append("   ".join([title.ljust(widths[0]), *figures]).rstrip())
    return os.linesep.join(aligned)


def markdown(all_figures: Sequence[Figures]) -> str:
    """The table for a page."""
    lines = [["", *(figures.name for figures in all_figures)], ["---", *("--:" for _ in all_figures)]]
    lines += [row.cells() for row in rows(all_figures)]
    return "\n".join(f"| {' | '.join(line)} |" for line in lines)


def _short(value: float) -> str:
    return f"{value:.0f}" if value >= 100 else f"{value:.1f}" if value >= 10 else f"{value:.2f}"
