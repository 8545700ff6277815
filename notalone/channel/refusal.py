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

    @property
    def tells_where_help_is(self) -> bool:
        """Whether the person did nothing wrong, or may not know what: then they are told where to get help."""
        too_much = (HTTPStatus.TOO_MANY_REQUESTS, HTTPStatus.REQUEST_ENTITY_TOO_LARGE)
        return self.status in too_much or self.status >= HTTPStatus.INTERNAL_SERVER_ERROR
