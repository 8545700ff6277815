"""The widget's channel: the one way in to the assistant."""

from notalone.channel.chat import Chat

__all__ = ["Chat"]
