"""`python -m notalone evaluate`."""

from __future__ import annotations

import sys
from pathlib import Path

from notalone.evaluate.cases import load_cases
from notalone.evaluate.page import page
from notalone.evaluate.pictures import draw
from notalone.evaluate.reading import reader
from notalone.evaluate.stock import stock_model


def evaluate(sets: list[Path], model: Path, out: Path, against_stock: bool) -> int:
    """Prints the page of figures and draws its pictures.

    Args:
        sets: YAML files of cases; empty for all of tests/understanding.
        model: the trained model.
        out: the folder for the pictures.
        against_stock: also train Rasa's default pipeline on the same examples, and measure it too.

    Returns:
        0, or 1 with one plain line on stderr when something to measure with is missing.
    """
    try:
        cases = load_cases(sets)
        ours = list(zip(cases, reader(model)(cases), strict=True))
        stock = list(zip(cases, reader(stock_model())(cases), strict=True)) if against_stock else None
    except (ValueError, OSError) as error:
        print(error, file=sys.stderr)
        return 1
    print(page(ours, stock))
    print("\nPictures:", ", ".join(map(str, draw(ours, out))))
    return 0
