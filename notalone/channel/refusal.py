"""A request that is not served."""

from __future__ import annotations

from http import HTTPStatus


class Refusal(Exception):
    """A request that is not served, with the reason that its sender reads."""

    def __init__(self, status: HTTPStatus, reason: str, retry_after: int = 0) -> None:
        super().__init__(reason)
        self.status = status
        self.reason = reason
        self.retry_after = retry_after
