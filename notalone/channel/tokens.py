"""Conversation ids that can't be guessed, and the tokens that prove who holds them."""

from __future__ import annotations

import hashlib
import hmac
import os
import secrets
from pathlib import Path

#: Bytes of a conversation id: 192 bits.
ID_BYTES = 24


def new_id() -> str:
    """A fresh conversation id, safe in a URL."""
    return secrets.token_urlsafe(ID_BYTES)


class Tokens:
    """Makes and checks bearer tokens: an HMAC-SHA256 of the conversation id, so that none has to be stored."""

    def __init__(self, secret: bytes) -> None:
        self._secret = secret

    @classmethod
    def from_environment(cls, path: Path = Path("var/secret")) -> Tokens:
        """Takes the secret from NOTALONE_SECRET (needed when several servers share a store), else from `path`.

        The file is made on first use, readable by its owner only.
        """
        if given := os.environ.get("NOTALONE_SECRET"):
            return cls(given.encode())
        path.parent.mkdir(parents=True, exist_ok=True)
        try:
            descriptor = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
        except FileExistsError:
            pass
        else:
            with os.fdopen(descriptor, "wb") as file:
                file.write(secrets.token_bytes(32))
        return cls(path.read_bytes())

    def token_for(self, conversation: str) -> str:
        """The token of a conversation, as hex."""
        return hmac.new(self._secret, conversation.encode(), hashlib.sha256).hexdigest()

    def fits(self, conversation: str, token: str | None) -> bool:
        """Whether the token belongs to the conversation; takes the same time whatever is wrong with it."""
        return hmac.compare_digest(self.token_for(conversation).encode(), (token or "").encode())
