"""Rasa's own commands, as docs/trainers.md gives them."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

COMMANDS = re.findall(r"^\| `rasa ([^`]+ --[^`]+)` \|", Path("docs/trainers.md").read_text(encoding="utf-8"), re.M)


@pytest.mark.parametrize("command", COMMANDS)
def test_a_command_of_rasa_works(command: str) -> None:
    Path("report").mkdir(exist_ok=True)
    result = subprocess.run(
        [sys.executable, "-m", "rasa", *command.split()],
        env={**os.environ, "RASA_TELEMETRY_ENABLED": "false"},
        input="will they really send it?\n",
        capture_output=True,
        text=True,
        check=False,
    )
    said = result.stdout + result.stderr
    if command.startswith("shell"):
        assert '"name": "will_they_send"' in said
    else:
        assert result.returncode == 0, said[-2000:]
        assert "conflict after" not in said


def test_the_page_names_them() -> None:
    assert [command.split(" --")[0] for command in COMMANDS] == ["data validate", "visualize", "shell nlu"]
