"""Writes the help that the widget carries with it, for when the server can't be reached."""

from __future__ import annotations

import json
import sys
from pathlib import Path

from notalone.channel.emergency import Emergency
from notalone.services import Services

HELP = Path("widget/help.json")


def write_help(force: str | None = None, path: Path = HELP) -> int:
    """Writes what `GET help` answers for a force, the default one for None. Returns 0, or 1 if there is no such force."""
    services = Services.load()
    try:
        body = Emergency(services).help(services.forces.get(force))
    except KeyError:
        print(f"There is no force {force!r} in data/forces.", file=sys.stderr)
        return 1
    path.write_text(json.dumps(body, indent=2, ensure_ascii=False) + "\n", encoding="utf-8")
    print(f"{path} holds the steps and numbers of {body['force']['name']}.")
    return 0
