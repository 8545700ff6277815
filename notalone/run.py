"""Starts the whole assistant on this machine, and stops it cleanly."""

from __future__ import annotations

import os
import signal
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager

START_SECONDS = 120
STOP_SECONDS = 10

#: Nothing is reported to anybody, what Rasa's own dependencies warn their developers of stays out of the log, and small
#: matrices are multiplied on one thread: two would wait for each other under load. Nothing is reached but through a proxy.
SETTINGS = {
    "RASA_TELEMETRY_ENABLED": "false",
    "PYTHONWARNINGS": "ignore",
    "TF_CPP_MIN_LOG_LEVEL": "3",
    "OPENBLAS_NUM_THREADS": "1",
    "SANIC_HOST": "127.0.0.1",  # of the action server, which would listen to the whole network
    "SANIC_REAL_IP_HEADER": "x-real-ip",  # who starts a conversation, behind a proxy on this machine
}


class NotStarted(Exception):
    """The assistant could not be started; the message says why in one plain line."""


def ports() -> tuple[int, int]:
    """The port of the assistant (PORT, else 5005) and of its action server (ACTION_PORT, else 5055).

    Raises:
        NotStarted: one of them is no number.
    """
    try:
        return int(os.environ.get("PORT", "5005")), int(os.environ.get("ACTION_PORT", "5055"))
    except ValueError as error:
        raise NotStarted(f"PORT and ACTION_PORT must be numbers: {error}.") from None


def run() -> int:
    """Runs until Ctrl-C. Returns 0 after a clean stop, 1 with one plain line when it can't start or dies."""
    signal.signal(signal.SIGTERM, signal.default_int_handler)
    try:
        port, action_port = ports()
        with started(port, action_port) as processes:
            print(f"\nReady: http://localhost:{port}/webhooks/chat/demo   (Ctrl-C stops it)", flush=True)
            while all(process.poll() is None for process in processes):
                time.sleep(0.5)
            raise NotStarted("A part of the assistant stopped by itself. Its last words are above.")
    except KeyboardInterrupt:
        print("\nStopped.")
        return 0
    except NotStarted as reason:
        print(reason, file=sys.stderr)
        return 1


@contextmanager
def started(port: int, action_port: int, **environment: str) -> Iterator[list[subprocess.Popen[bytes]]]:
    """Starts the action server and Rasa, waits until both are healthy, and stops them at the end.

    Args:
        port: the assistant's.
        action_port: the action server's.
        environment: settings of this run alone, such as NOTALONE_DB.

    Raises:
        NotStarted: a port is busy, a part stopped, or it took longer than START_SECONDS.
    """
    for number in (port, action_port):
        if _is_busy(number):
            raise NotStarted(f"Port {number} is in use. Stop what uses it, or set PORT and ACTION_PORT to others.")
    environment = {**os.environ, **SETTINGS, "ACTION_PORT": str(action_port), **environment}
    commands = (
        [sys.executable, "-m", "rasa_sdk", "--actions", "actions", "--port", str(action_port), "--quiet"],
        [sys.executable, "-m", "notalone.server", str(port)],
    )
    print("Starting the action server and the assistant ", end="", flush=True)
    # A session of their own: Ctrl-C reaches this process alone, which then stops them in order.
    processes = [subprocess.Popen(command, env=environment, start_new_session=True) for command in commands]
    try:
        _wait_until_healthy(port, processes)
        yield processes
    finally:
        for process in processes:
            process.terminate()
        for process in processes:
            try:
                process.wait(STOP_SECONDS)
            except subprocess.TimeoutExpired:
                process.kill()


def _is_busy(port: int) -> bool:
    with socket.socket() as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind(("127.0.0.1", port))
        except OSError:
            return True
    return False


def _wait_until_healthy(port: int, processes: list[subprocess.Popen[bytes]]) -> None:
    deadline = time.monotonic() + START_SECONDS
    direct = urllib.request.build_opener(urllib.request.ProxyHandler({}))  # no proxy knows this machine's own address
    while time.monotonic() < deadline:
        if any(process.poll() is not None for process in processes):
            raise NotStarted("The assistant stopped while starting. Its last words are above.")
        try:
            with direct.open(f"http://127.0.0.1:{port}/webhooks/chat/health", timeout=3):
                return
        except (urllib.error.URLError, OSError):
            print(".", end="", flush=True)
            time.sleep(1)
    raise NotStarted(f"The assistant was not ready after {START_SECONDS} seconds.")
