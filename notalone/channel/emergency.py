"""What can be said with no model and no store: read straight from the content files."""

from __future__ import annotations

from datetime import datetime
from typing import Any
from zoneinfo import ZoneInfo

from notalone.channel.messages import Message
from notalone.services import Force, Person, Services, card
from notalone.words import responses

LONDON = ZoneInfo("Europe/London")

#: The steps of the static help, in order: the lines of a summary, in the wording that is safe for a child.
HELP_STEPS = (
    "not_your_fault",
    "safety_first",
    "dont_pay",
    "stop_contact",
    "keep_evidence",
    "image_removal",
    "trusted_adult",
    "report",
)
HELP_SERVICES = (
    "emergency_999",
    "childline",
    "samaritans",
    "shout_85258",
    "police_101",
    "ceop_safety_centre",
    "report_remove",
)


class Emergency:
    """Ready-made answers in the words for somebody whose age is not known."""

    def __init__(self, services: Services) -> None:
        self._services = services
        self._responses = responses()

    def message(self, name: str, force: Force) -> Message:
        """A response as a message of the contract, in its default variant and without choices."""
        variant = next(v for v in self._responses[name] if "condition" not in v)
        text = variant["text"]
        for key, value in {**self._services.numbers, "force_name": force.name}.items():
            text = text.replace(f"{{{key}}}", value)
        return {
            "name": name,
            "text": text.strip(),
            "services": self._cards((variant.get("metadata") or {}).get("services") or (), force),
            "choices": [],
        }

    def body(self, error: str, force: Force) -> dict[str, Any]:
        """The body of an error that says where to get help all the same."""
        trouble = self.message("utter_trouble", force)
        return {"error": error, "emergency": {"text": trouble["text"], "services": trouble["services"]}}

    def help(self, force: Force) -> dict[str, Any]:
        """The static steps and numbers of a force."""
        return {
            "force": {
                "id": force.id,
                "name": force.name,
                "url": force.url,
                "exit_url": force.exit_url,
                "notices": [
                    {"text": notice.text, "from": notice.first.isoformat(), "to": notice.last.isoformat()}
                    for notice in force.notices
                ],
            },
            "steps": [self.message(f"utter_summary_{step}", force)["text"] for step in HELP_STEPS],
            "services": self._cards(HELP_SERVICES, force, limit=len(HELP_SERVICES)),
        }

    def _cards(self, ids: Any, force: Force, limit: int = 3) -> list[dict[str, Any]]:
        now = datetime.now(LONDON)
        whom = Person(nation=force.nation, force=force.id)
        return [card(service, now) for service in self._services.choose(ids, whom, now, limit)]
