"""Pictures of the figures: what is taken for what, and how far the model's confidence can be believed."""

from __future__ import annotations

from pathlib import Path

import numpy as np

from notalone.evaluate import scores
from notalone.evaluate.scores import Pair


def draw(pairs: list[Pair], folder: Path) -> list[Path]:
    """Draws the confusion map and the calibration curve, and returns where they are."""
    import matplotlib

    matplotlib.use("Agg")
    folder.mkdir(parents=True, exist_ok=True)
    return [_confusion(pairs, folder / "confusion.png"), _calibration(pairs, folder / "calibration.png")]


def _confusion(pairs: list[Pair], path: Path) -> Path:
    from matplotlib import pyplot

    counts = scores.confusion_counts(pairs)
    rows = sorted({expected for expected, _ in counts})
    columns = rows + sorted({read for _, read in counts} - set(rows))
    table = np.zeros((len(rows), len(columns)))
    for (expected, read), number in counts.items():
        table[rows.index(expected), columns.index(read)] = number
    table /= table.sum(axis=1, keepdims=True)
    figure, axes = pyplot.subplots(figsize=(len(columns) * 0.2 + 3, len(rows) * 0.2 + 3))
    axes.imshow(table, cmap="Blues", vmin=0, vmax=1, aspect="auto")
    axes.set_xticks(range(len(columns)), columns, rotation=90, fontsize=7)
    axes.set_yticks(range(len(rows)), rows, fontsize=7)
    axes.set_xlabel("read as")
    axes.set_ylabel("best reading")
    axes.set_title("Of the messages of each row, the share read as each column", fontsize=10)
    figure.tight_layout()
    figure.savefig(path, dpi=110)
    pyplot.close(figure)
    return path


def _calibration(pairs: list[Pair], path: Path) -> Path:
    from matplotlib import pyplot

    points = scores.calibration(pairs)
    figure, axes = pyplot.subplots(figsize=(5, 5))
    axes.plot([0, 1], [0, 1], linestyle=":", color="grey")
    axes.plot([p[0] for p in points], [p[1] for p in points], marker="o")
    for confidence, right, number in points:
        axes.annotate(str(number), (confidence, right), textcoords="offset points", xytext=(6, -10), fontsize=8)
    axes.set_xlim(0, 1)
    axes.set_ylim(0, 1)
    axes.set_xlabel("confidence in the first reading of the need")
    axes.set_ylabel("share of such readings that are acceptable")
    figure.tight_layout()
    figure.savefig(path, dpi=110)
    pyplot.close(figure)
    return path
