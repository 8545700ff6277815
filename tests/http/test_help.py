"""The help that the widget carries with it is the help that the server gives."""

from __future__ import annotations

import json
from pathlib import Path

import httpx


def test_the_widget_s_own_help_is_up_to_date(client: httpx.Client) -> None:
    carried = json.loads(Path("widget/help.json").read_text(encoding="utf-8"))

    assert carried == client.get("/help").json(), "run: python -m notalone help-file"
