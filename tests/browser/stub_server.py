"""A small stand-in for the channel, for states that a real server cannot be asked to produce: errors, slowness,
silence.

It keeps to the HTTP contract and answers from a script. What is written chooses what happens:

====================  =============================================================================================
``slow``              the answer comes after three seconds
``hang``              the message is kept, but no answer comes for a minute
``lost``              the same, and nothing is kept
``busy``              429 with the emergency message
``broken``            500 with the emergency message
``slowly broken``     500 after half a second
``nothing``           200 with no message at all
``too long``          413
``gone``              404, as for a conversation that has expired
``crisis``            a crisis reply with numbers
``services``          service cards, among them links that must never be shown as links
``markup``            words that would be markup if they were not shown as text
``many``              a long reply
====================  =============================================================================================

Anything else: the next step of a short talk, with answers to press.
"""

from __future__ import annotations

import json
import secrets
import threading
import time
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any
from urllib.parse import parse_qs, unquote, urlsplit

from jinja2 import Environment, FileSystemLoader

from notalone.channel.files import POLICY

WIDGET = Path(__file__).resolve().parents[2] / "widget"
PREFIX = "/webhooks/chat"
TYPES = {
    ".js": "text/javascript",
    ".css": "text/css",
    ".json": "application/json",
    ".html": "text/html",
    ".svg": "image/svg+xml",
}

Message = dict[str, Any]


def service(
    name: str, why: str = "", phone: str | None = None, sms: dict[str, str] | None = None, url: str | None = None
) -> Message:
    return {
        "id": name.lower(),
        "name": name,
        "why": why,
        "phone": phone,
        "sms": sms,
        "url": url,
        "hours": "24 hours, every day",
    }


def message(name: str, text: str, services: list[Message] | None = None, choices: list[str] | None = None) -> Message:
    made = [{"title": title, "choice": f"{name}:{title}"} for title in choices or []]
    return {"name": name, "text": text, "services": services or [], "choices": made}


EMERGENCY = service("Emergency line", "If you are in danger now, or might hurt yourself.", "555")
LISTENERS = service("The Listeners", "To talk to someone about how you feel, at any time.", "555 123")
TEXTERS = service(
    "Textline", "To text with someone if you can't talk out loud.", sms={"number": "55585", "text": "HELLO"}
)
CHILDREN = service("Children's Line", "If you are under 19.", "0555 1111", url="https://example.org/children")

HELP = {
    "force": {"id": "kent", "name": "Kent Police", "url": "https://example.org/"},
    "steps": ["This is not your fault.", "Don't pay.", "Stop replying.", "Tell someone you trust."],
    "services": [EMERGENCY, LISTENERS, TEXTERS, CHILDREN],
}

FIRST = [
    message(
        "utter_greet",
        "If someone is threatening to share pictures of you, you can tell me here. It's not your fault, and there are "
        "things we can do right now.\n\nI'm a computer programme, not a person, and nobody is reading this. "
        "It isn't a report to the police.",
    ),
    message(
        "utter_ask_step_safe",
        "First: are you safe where you are now?",
        choices=["Yes, I'm safe", "No, I'm in danger", "Not sure", "Rather not say"],
    ),
]

TALK = [
    [
        message(
            "utter_ask_step_age",
            "Thank you for telling me. How old are you? I ask because there's help made just for under-18s.",
            choices=["Under 13", "13 to 15", "16 or 17", "18 or over", "Not sure", "Rather not say"],
        ),
    ],
    [
        message(
            "utter_dont_pay",
            "That's frightening. You don't have to sort it all out tonight.\n\n"
            "Don't pay. People who pay are usually asked for more.",
        ),
        message(
            "utter_ask_step_money",
            "Have you already paid them?",
            choices=["No, not yet", "Yes, I paid", "Not sure", "Rather not say"],
        ),
    ],
    [
        message(
            "utter_images",
            "There is a way to get pictures taken down. You can do it yourself, and they don't have to see your name.",
            services=[CHILDREN, LISTENERS],
        ),
        message(
            "utter_ask_step_report", "Do you want to see how to tell the police?", choices=["Yes, show me", "Not now"]
        ),
    ],
    [
        message(
            "utter_goodbye",
            "You've done the hard part: you told someone. Come back any time. "
            "You'd start fresh, because nothing is kept.",
        )
    ],
]

CRISIS = [
    message(
        "utter_crisis",
        "I'm really glad you told me. If you might act on it now, ring 555. "
        "You can ring The Listeners any time. Stay here with me if you want to.",
        services=[EMERGENCY, LISTENERS, TEXTERS],
        choices=["Carry on here"],
    ),
]

SERVICES = [
    message(
        "utter_services",
        "Here is who can help.",
        services=[
            CHILDREN,
            TEXTERS,
            service(
                "Bad link",
                "Its address must never become a link.",
                phone="javascript:alert(1)",
                url="javascript:alert(1)",
            ),
            service("Plain link", "Not a safe kind of address.", url="http://example.org/"),
        ],
    ),
]

MARKUP = '<img src=x onerror="document.title=\'hacked\'"> <b>bold</b> & "quotes"'


@dataclass
class Conversation:
    id: str
    token: str
    messages: list[Message] = field(default_factory=list)
    step: int = 0


class Stub:
    """The stand-in: start it, use its ``url``, read what was asked of it in ``requests``."""

    def __init__(self) -> None:
        self.requests: list[tuple[str, str]] = []
        self.conversations: dict[str, Conversation] = {}
        self.down = False
        self.help: dict[str, Any] = HELP
        self.first = FIRST
        stub = self

        class Handler(Answers):
            world = stub

        self.server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self.server.daemon_threads = True
        self.url = f"http://127.0.0.1:{self.server.server_port}"
        threading.Thread(target=self.server.serve_forever, daemon=True).start()

    @property
    def chat(self) -> str:
        return self.url + PREFIX

    def reset(self) -> None:
        self.requests.clear()
        self.conversations.clear()
        self.down = False
        self.help = HELP
        self.first = FIRST

    def begin(self) -> Conversation:
        made = Conversation(secrets.token_urlsafe(16), secrets.token_urlsafe(16), list(self.first))
        self.conversations[made.id] = made
        return made

    def close(self) -> None:
        self.server.shutdown()
        self.server.server_close()


class Answers(BaseHTTPRequestHandler):
    world: Stub
    protocol_version = "HTTP/1.1"
    templates = Environment(loader=FileSystemLoader(WIDGET), autoescape=True)

    def log_message(self, *_: Any) -> None:
        """Quiet."""

    def send(self, status: int, body: bytes = b"", kind: str = "application/json", **more: str) -> None:
        self.send_response(status)
        self.send_header("Content-Type", kind)
        self.send_header("Content-Length", str(len(body)))
        for name, value in more.items():
            self.send_header(name.replace("_", "-"), value)
        self.end_headers()
        try:
            self.wfile.write(body)
        except (BrokenPipeError, ConnectionResetError):
            self.close_connection = True

    def json(self, status: int, data: Any) -> None:
        self.send(status, json.dumps(data).encode(), Cache_Control="no-store")

    def fail(self, status: int, reason: str) -> None:
        body: dict[str, Any] = {"error": reason}
        if status in (413, 429) or status >= 500:
            body["emergency"] = {"text": "If you are in danger now, ring someone.", "services": [EMERGENCY, LISTENERS]}
        self.json(status, body)

    def page(self, text: str, **more: str) -> None:
        self.send(
            200,
            text.encode(),
            "text/html; charset=utf-8",
            Content_Security_Policy=POLICY,
            Cache_Control="no-store",
            **more,
        )

    def asked(self) -> tuple[str, dict[str, str]]:
        parts = urlsplit(self.path)
        self.world.requests.append((self.command, self.path))
        return parts.path, {name: values[0] for name, values in parse_qs(parts.query).items()}

    def body(self) -> bytes:
        return self.rfile.read(int(self.headers.get("Content-Length") or 0))

    # --- reading ---------------------------------------------------------------------------------------------------

    def do_GET(self) -> None:
        path, query = self.asked()
        if path == "/away":
            self.send(200, b"<!doctype html><title>Weather</title><h1>Weather</h1>", "text/html")
        elif path == "/before":
            self.send(200, f'<!doctype html><title>Before</title><a href="{PREFIX}/demo">on</a>'.encode(), "text/html")
        elif path == "/banner.css":
            # A cookie notice of the rudest kind.
            self.send(
                200, b"#banner { position: fixed; inset: 0 0 0 0; z-index: 2147483647; background: #fd0; }", "text/css"
            )
        elif path == "/framed":
            frame = f"{PREFIX}/page?exit={query.get('exit', '/away')}"
            self.send(
                200,
                f'<!doctype html><html lang="en"><title>Host</title>'
                f'<script type="module" src="{PREFIX}/widget/frame.js"></script>'
                f'<main><h1>Host</h1><a href="#">A link</a>'
                f'<iframe data-notalone title="Chat" src="{frame}" width="420" height="560"></iframe></main>'.encode(),
                "text/html; charset=utf-8",
                Content_Security_Policy=POLICY,
            )
        elif path == PREFIX + "/demo":
            # As a force's own page may: kept by the browser for Back.
            self.send(200, self.demo(query).encode(), "text/html; charset=utf-8", Content_Security_Policy=POLICY)
        elif path in (PREFIX + "/page", PREFIX + "/safety"):
            self.page(self.render(path.rsplit("/", 1)[1] + ".html", query))
        elif path.startswith(PREFIX + "/widget/"):
            self.file(path.removeprefix(PREFIX + "/widget/"))
        elif self.world.down:
            self.fail(503, "down")
        elif path == PREFIX + "/help":
            self.json(200, self.world.help)
        elif found := self.conversation(path):
            self.json(200, {"messages": found.messages})

    def file(self, name: str) -> None:
        path = (WIDGET / name).resolve()
        if WIDGET not in path.parents or path.suffix not in TYPES or not path.is_file():
            self.send(404)
            return
        body = path.read_bytes()
        if name == "help.json":
            body = json.dumps(HELP).encode()
        self.send(200, body, TYPES[path.suffix], Cache_Control="no-cache")

    def demo(self, query: dict[str, str]) -> str:
        text = (WIDGET / "demo.html").read_text(encoding="utf-8")
        attributes = "".join(f' {name}="{query[name]}"' for name in ("esc", "accent", "lang") if name in query)
        text = text.replace(
            'exit="https://www.bbc.co.uk/weather"', f'exit="{self.world.url}{query.get("exit", "/away")}"{attributes}'
        )
        if "banner" in query:
            text = text.replace("</head>", '<link rel="stylesheet" href="/banner.css"></head>')
            text = text.replace(
                "</body>", '<div id="banner" role="region" aria-label="Cookies">We value your privacy</div></body>'
            )
        if "bare" in query:
            text = text.replace("<title>Online safety", "<title>Bare: online safety").replace(" corner ", " ")
        return text

    def render(self, name: str, query: dict[str, str], **more: Any) -> str:
        lang = query.get("lang", "en")
        words = json.loads((WIDGET / "strings" / f"{lang}.json").read_text(encoding="utf-8"))
        values = {"messages": [], "conversation": None, **more}
        exit_url = self.world.url + query.get("exit", "/away")
        return self.templates.get_template(name).render(
            t=words, force=HELP["force"], help=HELP, exit_url=exit_url, notice=None, **values
        )

    # --- the talk --------------------------------------------------------------------------------------------------

    def conversation(self, path: str) -> Conversation | None:
        made = unquote(path.removeprefix(PREFIX + "/conversations/").split("/")[0])
        found = self.world.conversations.get(made)
        if not found:
            self.fail(404, "There is no such conversation.")
            return None
        if self.headers.get("Authorization") != "Bearer " + found.token:
            self.fail(401, "The token is wrong.")
            return None
        return found

    def do_POST(self) -> None:
        path, _ = self.asked()
        raw = self.body()
        if path == PREFIX + "/page":
            self.form({name: values[0] for name, values in parse_qs(raw.decode()).items()})
        elif self.world.down:
            self.fail(503, "down")
        elif path == PREFIX + "/conversations":
            made = self.world.begin()
            self.json(201, {"id": made.id, "token": made.token, "messages": made.messages})
        elif found := self.conversation(path):
            data = json.loads(raw)
            self.answer(found, data.get("text"), data.get("choice"))

    def do_DELETE(self) -> None:
        path, _ = self.asked()
        if self.world.down:
            self.fail(503, "down")
        elif found := self.conversation(path):
            del self.world.conversations[found.id]
            self.send(204)

    def answer(self, found: Conversation, text: str | None, choice: str | None) -> None:
        word = (text or "").strip().lower()
        failing = {"busy": 429, "broken": 500, "too long": 413}
        if word == "slowly broken":
            time.sleep(0.5)
            self.fail(500, word)
        elif word in failing:
            self.fail(failing[word], word)
        elif word == "gone":
            self.world.conversations.pop(found.id, None)
            self.fail(404, "gone")
        elif word == "lost":
            time.sleep(60)
        elif word == "nothing":
            self.json(200, {"messages": []})
        else:
            shown = text if text is not None else str(choice).split(":", 1)[1]
            replies = self.replies(found, word)
            found.messages += [message("user", shown), *replies]
            if word == "slow":
                time.sleep(3)
            elif word == "hang":
                time.sleep(60)
            self.json(200, {"messages": replies})

    def replies(self, found: Conversation, word: str) -> list[Message]:
        scripted = {
            "crisis": CRISIS,
            "services": SERVICES,
            "markup": [message("utter_markup", MARKUP)],
            "many": [
                message("utter_many", "\n\n".join(f"Part {n}. " + "Words and more words. " * 6 for n in range(1, 13)))
            ],
        }
        if word in scripted:
            return scripted[word]
        step = TALK[min(found.step, len(TALK) - 1)]
        found.step += 1
        return step

    def form(self, data: dict[str, str]) -> None:
        """The stand-alone page's form, for people without script."""
        found = self.world.conversations.get(data.get("conversation", "")) or self.world.begin()
        if data.get("action") == "delete":
            self.world.conversations.pop(found.id, None)
            self.page(self.render("page.html", data, deleted=True))
            return
        if data.get("text") == "busy":
            more: dict[str, Any] = {
                "error": "busy",
                "draft": data["text"],
                "emergency": {"text": "Ring someone.", "services": [EMERGENCY]},
            }
        else:
            more = {}
            shown = data.get("text") or data.get("choice", ":").split(":", 1)[1]
            found.messages += [message("user", shown), *self.replies(found, shown)]
        self.page(self.render("page.html", data, conversation=found, messages=found.messages, **more))


if __name__ == "__main__":
    stub = Stub()
    print(stub.chat + "/demo")
    threading.Event().wait()
