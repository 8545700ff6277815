"""The browser's files, served beside the contract so that everything comes from one origin."""

from __future__ import annotations

from pathlib import Path

from sanic import Blueprint
from sanic.exceptions import NotFound
from sanic.request import Request
from sanic.response import HTTPResponse, file

WIDGET = Path("widget")

#: Nothing inline, nothing from elsewhere.
POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src 'self'; "
    "frame-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'self'; "
    "require-trusted-types-for 'script'"
)
HEADERS = {
    "Content-Security-Policy": POLICY,
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "no-referrer",
}
TYPES = {
    ".css": "text/css; charset=utf-8",
    ".html": "text/html; charset=utf-8",
    ".js": "text/javascript; charset=utf-8",
    ".json": "application/json",
    ".svg": "image/svg+xml",
}


def add_files(chat: Blueprint) -> None:
    """Adds `/demo` (a plain page with the widget on it) and `/widget/<file>` to the channel's routes."""

    @chat.get("/demo")
    async def demo(request: Request) -> HTTPResponse:
        return await _send(WIDGET / "demo.html")

    @chat.get("/widget/<path:path>")
    async def widget(request: Request, path: str) -> HTTPResponse:
        return await _send(WIDGET / path)


async def _send(path: Path) -> HTTPResponse:
    inside = path.resolve().is_relative_to(WIDGET.resolve())
    if not inside or path.suffix not in TYPES or not path.is_file():
        raise NotFound("There is no such file.")
    return await file(path, headers=HEADERS, mime_type=TYPES[path.suffix])
