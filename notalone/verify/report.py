"""How a violation is shown: as a conversation to read, and as a test story to keep."""

from __future__ import annotations

import json
import textwrap
from collections.abc import Iterator

from notalone.verify.found import Violation

WIDTH = 100

#: Actions that Rasa takes by itself, so that a story does not name them.
UNNAMED = frozenset({"action_listen", "action_session_start", "action_extract_slots"})


def transcript(violation: Violation) -> str:
    """The shortest conversation that shows the violation."""
    lines: list[str] = []
    for said, messages, _ in violation.conversation:
        lines.append(f"  person     {said.label}")
        for message in messages:
            lines += _wrap(f"{message['name']}: {' '.join(message['text'].split())}")
            if message["services"]:
                lines += _wrap("-> " + ", ".join(s["name"] for s in message["services"]))
            if message["choices"]:
                lines += _wrap(" ".join(f"[{c['title']}]" for c in message["choices"]))
        if not messages:
            lines.append("  assistant  (says nothing)")
    return "\n".join(lines)


def story(violation: Violation) -> str:
    """The conversation as a Rasa test story."""
    return "\n".join(
        [
            'version: "3.1"',
            "stories:",
            f"- story: {violation.invariant} - {violation.what}",
            "  steps:",
            *_steps(violation),
        ]
    ).replace("\t", " ")


def _steps(violation: Violation) -> Iterator[str]:
    for said, _, actions in violation.conversation:
        facts = json.dumps(dict(said.entities)) if said.entities else ""
        yield f"  - user: |\n      /{said.intent}{facts}"
        yield f"    intent: {said.intent}"
        yield from (f"  - action: {action}" for action in actions if action not in UNNAMED)


def _wrap(text: str) -> list[str]:
    return textwrap.wrap(text, WIDTH, initial_indent="  assistant  ", subsequent_indent=" " * 13)
