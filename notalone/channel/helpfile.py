"""Writes the help that the widget carries with it, for when the server can't be reached."""

from __future__ import annotations

import json
from pathlib import Path

from notalone.channel.emergency import Emergency
from notalone.services import Services

HELP = Path("widget/help.json")


def write_help(force: str | None = None, path: Path = HELP) -> int:
    """Writes what `GET help` answers for a force, the default one for None. Returns 0."""
    services = Services.load()
    body = Emergency(services).help(services.forces.get(force))
    path.write_text(json.dumps(body, indent=2, ensure_ascii=False) + "\n", encoding="utf-8")
    print(f"{path} holds the steps and numbers of {body['force']['name']}.")
    return 0
