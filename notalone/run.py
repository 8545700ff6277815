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

#: Nothing is reported to anybody, and small matrices are multiplied on one thread: two would wait for each other under load.
#: Nothing is reached but through a proxy.
SETTINGS = {
    "RASA_TELEMETRY_ENABLED": "false",
    "OPENBLAS_NUM_THREADS": "1",
    "SANIC_REAL_IP_HEADER": "x-real-ip",  # who starts a conversation, behind a proxy on this machine
}


class NotStarted(Exception):
    """The assistant could not be started; the message says why in one plain line."""


def port_wanted() -> int:
    """The port of the assistant: PORT, else 5005.

    Raises:
        NotStarted: it is no number.
    """
    try:
        return int(os.environ.get("PORT", "5005"))
    except ValueError as error:
        raise NotStarted(f"PORT must be a number: {error}.") from None


def run() -> int:
    """Runs until Ctrl-C. Returns 0 after a clean stop, 1 with one plain line when it can't start or dies."""
    signal.signal(signal.SIGTERM, signal.default_int_handler)
    try:
        port = port_wanted()
        with started(port) as process:
            print(f"\nReady: http://localhost:{port}/webhooks/chat/demo   (Ctrl-C stops it)", flush=True)
            process.wait()
            raise NotStarted("The assistant stopped by itself. Its last words are above.")
    except KeyboardInterrupt:
        print("\nStopped.")
        return 0
    except NotStarted as reason:
        print(reason, file=sys.stderr)
        return 1


@contextmanager
def started(port: int, **environment: str) -> Iterator[subprocess.Popen[bytes]]:
    """Starts the assistant, waits until it is healthy, and stops it at the end.

    Args:
        port: where it listens, on this machine alone.
        environment: settings of this run alone, such as NOTALONE_DB.

    Raises:
        NotStarted: the port is busy, it stopped, or it took longer than START_SECONDS.
    """
    if _is_busy(port):
        raise NotStarted(f"Port {port} is in use. Stop what uses it, or set PORT to another.")
    command = [sys.executable, "-m", "notalone.server", str(port)]
    print("Starting the assistant ", end="", flush=True)
    # A session of its own: Ctrl-C reaches this process alone, which then stops it.
    process = subprocess.Popen(command, env={**os.environ, **SETTINGS, **environment}, start_new_session=True)
    try:
        _wait_until_healthy(port, process)
        yield process
    finally:
        process.terminate()
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


def _wait_until_healthy(port: int, process: subprocess.Popen[bytes]) -> None:
    deadline = time.monotonic() + START_SECONDS
    direct = urllib.request.build_opener(urllib.request.ProxyHandler({}))  # no proxy knows this machine's own address
    while time.monotonic() < deadline:
        if process.poll() is not None:
            raise NotStarted("The assistant stopped while starting. Its last words are above.")
        try:
            with direct.open(f"http://127.0.0.1:{port}/webhooks/chat/health", timeout=3):
                return
        except (urllib.error.URLError, OSError):
            print(".", end="", flush=True)
            time.sleep(1)
    raise NotStarted(f"The assistant was not ready after {START_SECONDS} seconds.")
