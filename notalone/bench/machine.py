"""What the machine is, in a line, without its name."""

from __future__ import annotations

import os
import platform
from pathlib import Path


def machine() -> str:
    """Processor, cores, memory, system, Python, and what else the machine had to do."""
    processor = _field("/proc/cpuinfo", "model name") or platform.processor() or platform.machine()
    kilobytes = (_field("/proc/meminfo", "MemTotal") or "0").split()[0]
    try:
        system = platform.freedesktop_os_release()["PRETTY_NAME"]
    except (OSError, KeyError):
        system = platform.system()
    return (
        f"{processor}, {os.cpu_count()} cores, {int(kilobytes) / 1e6:.0f} GB of memory, {system}, "
        f"Python {platform.python_version()}; load {os.getloadavg()[0]:.1f} before it began"
    )


def _field(file: str, name: str) -> str | None:
    """What a file under /proc says of something the first time; None where it says nothing."""
    try:
        lines = Path(file).read_text(encoding="utf-8").splitlines()
    except OSError:
        return None
    return next((line.partition(":")[2].strip() for line in lines if line.startswith(name)), None)
