"""Child processes: started quietly, weighed with everything they started, and stopped."""

from __future__ import annotations

import os
import signal
import socket
import subprocess
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager, suppress
from pathlib import Path

from notalone.bench.failure import NotMeasured
from notalone.console import progress

STOP_SECONDS = 20.0

#: For every child: nothing is reported to anybody.
SETTINGS = {"RASA_TELEMETRY_ENABLED": "false", "TF_CPP_MIN_LOG_LEVEL": "3", "PYTHONWARNINGS": "ignore"}


def free_port() -> int:
    """A port of this machine that nothing uses."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def timed(what: str, command: list[str], folder: Path, log: Path, guess: float) -> float:
    """Runs a command to its end.

    Args:
        what: shown while it runs.
        command: with its arguments.
        folder: where it runs.
        log: gets its output.
        guess: about how long it takes, in seconds, for the bar.

    Returns:
        How long it took, in seconds, with its own start.

    Raises:
        NotMeasured: it failed.
    """
    began = time.perf_counter()
    with progress(what, guess) as bar, child(command, folder, log, {}) as process:
        while True:
            with suppress(subprocess.TimeoutExpired):
                process.wait(0.5)
                break
            bar.advance(0.5)
        took = time.perf_counter() - began
        if process.returncode:
            raise NotMeasured(f"{what} failed. Its last words are in {log}.")
    return took


@contextmanager
def child(command: list[str], folder: Path, log: Path, environment: Mapping[str, str]) -> Iterator[subprocess.Popen[bytes]]:
    """A process that runs in a folder and writes to a log, stopped at the end with everything it started."""
    with log.open("ab") as output:
        process = subprocess.Popen(
            command,
            cwd=folder,
            env={**os.environ, **SETTINGS, **environment},
            stdin=subprocess.DEVNULL,
            stdout=output,
            stderr=subprocess.STDOUT,
            start_new_session=True,  # Ctrl-C reaches the benchmark alone, which then stops its children
        )
    try:
        yield process
    finally:
        family = tree(process.pid)
        process.terminate()
        try:
            process.wait(STOP_SECONDS)
        except subprocess.TimeoutExpired:
            for pid in family:
                with suppress(ProcessLookupError):
                    os.kill(pid, signal.SIGKILL)
            process.wait()


def memory(pid: int) -> int | None:
    """The memory of a process and everything it started, in bytes: proportional set size, so that what is shared counts once.

    Returns:
        None where the system does not tell (it is Linux that does).
    """
    kilobytes = 0
    for member in tree(pid):
        try:
            rollup = Path(f"/proc/{member}/smaps_rollup").read_text(encoding="ascii", errors="replace")
        except (FileNotFoundError, ProcessLookupError):
            continue  # it ended meanwhile
        kilobytes += next(int(line.split()[1]) for line in rollup.splitlines() if line.startswith("Pss:"))
    return kilobytes * 1024 or None


def tree(pid: int) -> list[int]:
    """The process and all its descendants that are alive; the process alone where there is no /proc."""
    children: dict[int, list[int]] = {}
    for stat in Path("/proc").glob("[0-9]*/stat"):
        with suppress(OSError):
            # The name, in brackets, may hold anything; the parent is the second field after it.
            parent = int(stat.read_text(errors="replace").rpartition(")")[2].split()[1])
            children.setdefault(parent, []).append(int(stat.parent.name))
    family = [pid]
    for member in family:  # grows while it is walked
        family += children.get(member, [])
    return family
