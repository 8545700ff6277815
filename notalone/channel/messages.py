"""Between Rasa's events and the messages of the HTTP contract."""

from __future__ import annotations

from typing import Any

from rasa.core.channels.channel import CollectingOutputChannel
from rasa.shared.core.events import BotUttered, UserUttered
from rasa.shared.core.trackers import DialogueStateTracker

Message = dict[str, Any]


def bot_message(response: dict[str, Any]) -> Message:
    """A bot message of the contract: `name`, `text`, `services` (cards), `choices` (`title`, `choice`).

    Where the text is not in English, also its language, `lang`.
    """
    language = {"lang": response["lang"]} if response.get("lang") else {}
    return {
        "name": response.get("utter_action") or "",
        "text": response.get("text") or "",
        "services": response.get("services") or [],
        "choices": [
            {"title": button["title"], "choice": button["payload"]} for button in response.get("buttons") or ()
        ],
        **language,
    }


class ChatOutput(CollectingOutputChannel):
    """Collects what is said in one turn, one message a response, with its services and choices."""

    @classmethod
    def name(cls) -> str:
        return "chat"

    async def send_response(self, recipient_id: str, message: dict[str, Any]) -> None:
        """Keeps a response whole, where Rasa's own collector would split and drop parts of it."""
        self.messages.append(bot_message(message))


def transcript(tracker: DialogueStateTracker) -> list[Message]:
    """The whole talk, oldest first. The person's own turns have the name `user`."""
    messages: list[Message] = []
    for event in tracker.events:
        if isinstance(event, BotUttered):
            messages.append(bot_message(event.message()))
        elif isinstance(event, UserUttered) and event.text:
            messages.append({"name": "user", "text": event.text, "services": [], "choices": []})
    return messages


def offered(tracker: DialogueStateTracker) -> dict[str, str]:
    """The choices of the assistant's last turn, from choice to title: the only ones that may be taken."""
    choices: dict[str, str] = {}
    for event in reversed(tracker.events):
        if isinstance(event, UserUttered):
            break
        if isinstance(event, BotUttered):
            for choice in bot_message(event.message())["choices"]:
                choices.setdefault(choice["choice"], choice["title"])
    return choices
