"""How much a page has to carry, and that what is served is what the sources give."""

from __future__ import annotations

import gzip
import re
import subprocess
import sys
from pathlib import Path

import pytest

WIDGET = Path(__file__).resolve().parents[2] / "widget"


def weight(*names: str) -> int:
    return sum(len(gzip.compress((WIDGET / name).read_bytes(), 9)) for name in names)


def test_launcher_before_it_is_opened() -> None:
    assert weight("notalone.js") <= 2048


def test_chat_after_it_is_opened() -> None:
    assert weight("chat.js", "chat.css") <= 15 * 1024


def test_everything_that_opening_asks_for_together() -> None:
    assert weight("notalone.js", "chat.js", "chat.css", "strings/en.json", "help.json") <= 17 * 1024


def test_bridge_for_frames() -> None:
    assert weight("frame.js") <= 1024


def test_built_files_are_fresh() -> None:
    """Also checks the contrast of every pair of colours, and the hashes."""
    done = subprocess.run(
        [sys.executable, str(WIDGET / "build.py"), "--check"], capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr


@pytest.mark.parametrize(
    ("colour", "fit"), [("#0f4c54", True), ("#ffdd00", False), ("#767676", True), ("#777777", False)]
)
def test_a_colour_of_a_force_is_checked(colour: str, fit: bool) -> None:
    done = subprocess.run(
        [sys.executable, str(WIDGET / "build.py"), "--accent", colour], capture_output=True, text=True, check=False
    )
    assert (done.returncode == 0) is fit, done.stdout
    assert fit or "choose a darker colour" in done.stdout


def test_no_dependency_no_font_no_other_server() -> None:
    for name in ("notalone.js", "chat.js", "frame.js", "chat.css"):
        text = (WIDGET / name).read_text(encoding="utf-8")
        assert not re.search("https?://", text), name
        for never in (
            "@import",
            "@font-face",
            "innerHTML",
            "outerHTML",
            "insertAdjacentHTML",
            "document.write",
            "eval(",
            "new Function",
            "localStorage",
            "document.cookie",
        ):
            assert never not in text, f"{name}: {never}"
