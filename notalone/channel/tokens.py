"""Conversation ids that can't be guessed, and the tokens that prove who holds them."""

from __future__ import annotations

import hashlib
import hmac
import os
import secrets
from contextlib import suppress
from pathlib import Path
from tempfile import NamedTemporaryFile

#: Bytes of a conversation id: 192 bits.
ID_BYTES = 24

#: The fewest bytes of the secret.
SECRET_BYTES = 32


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

        Raises:
            ValueError: the secret is shorter than SECRET_BYTES.
        """
        if given := os.environ.get("NOTALONE_SECRET"):
            return cls(_long_enough(given.encode(), "NOTALONE_SECRET"))
        if not path.exists():
            _write_new(path)
        return cls(_long_enough(path.read_bytes(), str(path)))

    def token_for(self, conversation: str) -> str:
        """The token of a conversation, as hex."""
        return hmac.new(self._secret, conversation.encode(), hashlib.sha256).hexdigest()

    def fits(self, conversation: str, token: str | None) -> bool:
        """Whether the token belongs to the conversation; takes the same time whatever is wrong with it."""
        return hmac.compare_digest(self.token_for(conversation).encode(), (token or "").encode())


def _long_enough(secret: bytes, where: str) -> bytes:
    if len(secret) < SECRET_BYTES:
        raise ValueError(f"The secret in {where} is too short: {len(secret)} of {SECRET_BYTES} bytes.")
    return secret


def _write_new(path: Path) -> None:
    """Writes a secret whole or not at all; of two processes that begin at once, the first one's stays."""
    path.parent.mkdir(parents=True, exist_ok=True)
    with NamedTemporaryFile(dir=path.parent) as file:  # readable by its owner only
        file.write(secrets.token_bytes(SECRET_BYTES))
        file.flush()
        with suppress(FileExistsError):
            os.link(file.name, path)
