"""Starting and stopping, as an operator does it."""

from __future__ import annotations

import os
import signal
import socket
import subprocess
import sys
import time
from pathlib import Path

import httpx

from tests.conftest import free_port

RUN = [sys.executable, "-m", "notalone", "run"]


def test_it_starts_says_where_it_is_and_stops_cleanly(tmp_path: Path) -> None:
    port = free_port()
    output = tmp_path / "output"
    environment = {**os.environ, "PORT": str(port)}
    with output.open("w") as file:
        process = subprocess.Popen(RUN, env=environment, stdout=file, stderr=subprocess.STDOUT)
    try:
        deadline = time.monotonic() + 150
        while "Ready:" not in output.read_text() and time.monotonic() < deadline and process.poll() is None:
            time.sleep(0.5)
        address = next(word for word in output.read_text().split() if word.startswith("http://localhost"))
        page = httpx.get(address)
        process.send_signal(signal.SIGINT)
        status = process.wait(30)
    finally:
        process.kill()

    assert "<not-alone" in page.text
    assert status == 0
    assert output.read_text().rstrip().endswith("Stopped.")
    with socket.socket() as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        probe.bind(("127.0.0.1", port))


def test_a_busy_port_is_said_in_one_line() -> None:
    with socket.socket() as busy:
        busy.bind(("127.0.0.1", 0))
        busy.listen()
        port = busy.getsockname()[1]

        result = subprocess.run(
            RUN,
            env={**os.environ, "PORT": str(port)},
            capture_output=True,
            text=True,
            check=False,
        )

    assert result.returncode == 1
    assert result.stderr.strip() == f"Port {port} is in use. Stop what uses it, or set PORT to another."


def test_a_failed_training_is_said_and_exits_with_an_error(tmp_path: Path) -> None:
    (tmp_path / "domain.yml").write_text('version: "3.1"\nintents: [greeting]\n')
    (tmp_path / "config.yml").write_text("recipe: default.v1\nlanguage: en\npipeline:\n- name: no.such.Component\n")
    (tmp_path / "data").mkdir()
    (tmp_path / "data" / "nlu.yml").write_text(
        'version: "3.1"\nnlu:\n- intent: greeting\n  examples: |\n    - hello\n    - hi\n'
    )

    result = subprocess.run(
        [sys.executable, "-m", "notalone", "train"],
        cwd=tmp_path,
        env={**os.environ, "PYTHONPATH": str(Path.cwd())},
        capture_output=True,
        text=True,
        check=False,
    )

    assert result.returncode == 1
    assert "Training failed" in result.stderr.splitlines()[-1]
