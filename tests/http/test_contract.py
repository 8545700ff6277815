"""The HTTP contract, against the assistant as it really runs (docs/openapi.yml)."""

from __future__ import annotations

import re
import sqlite3

import httpx
import pytest

from tests.conftest import Server, Talk


def test_a_conversation_begins_with_the_first_words(client: httpx.Client) -> None:
    answer = client.post("/conversations", json={"force": "kent"})

    body = answer.json()
    assert answer.status_code == 201
    assert set(body) == {"id", "token", "messages"}
    assert [message["name"] for message in body["messages"]] == ["utter_welcome", "utter_ask_what_happened"]
    assert answer.headers["Cache-Control"] == "no-store"


def test_ids_can_not_be_guessed(client: httpx.Client) -> None:
    ids = {Talk.begin(client).id for _ in range(3)}

    assert len(ids) == 3
    assert all(re.fullmatch(r"[\w-]{32,}", id_) for id_ in ids)


def test_a_message_has_the_four_keys_of_the_contract(talk: Talk) -> None:
    for message in talk.say("someone wants money or he posts my pics"):
        assert set(message) == {"name", "text", "services", "choices"}
        for service in message["services"]:
            assert set(service) == {"id", "name", "why", "phone", "sms", "url", "hours"}
        for choice in message["choices"]:
            assert set(choice) == {"title", "choice"}


@pytest.mark.parametrize("token", ["", "wrong", "0" * 64])
def test_without_the_right_token_nothing_is_told(talk: Talk, token: str) -> None:
    headers = {"Authorization": f"Bearer {token}"} if token else {}
    path = f"/conversations/{talk.id}"

    assert talk.client.get(path, headers=headers).status_code == 401
    assert talk.client.delete(path, headers=headers).status_code == 401
    assert talk.client.post(f"{path}/messages", json={"text": "hello"}, headers=headers).status_code == 401


def test_one_conversation_s_token_does_not_open_another(client: httpx.Client) -> None:
    mine, theirs = Talk.begin(client), Talk.begin(client)

    assert client.get(f"/conversations/{theirs.id}", headers=mine.headers).status_code == 401


@pytest.mark.parametrize(
    "body", [{}, {"text": ""}, {"text": "   "}, {"text": 7}, {"text": "a", "choice": "b"}, {"words": "a"}, ["text"], None]
)
def test_a_bad_body_gets_a_plain_reason(talk: Talk, body: object) -> None:
    answer = talk.post(body)

    assert answer.status_code == 422
    assert answer.json()["error"].endswith(".")


def test_a_body_that_is_not_json_gets_a_plain_reason(talk: Talk) -> None:
    answer = talk.client.post(f"/conversations/{talk.id}/messages", content=b"{oh", headers=talk.headers)

    assert answer.status_code == 422


def test_an_unknown_force_is_refused(client: httpx.Client) -> None:
    assert client.post("/conversations", json={"force": "atlantis"}).status_code == 422
    assert client.get("/help", params={"force": "atlantis"}).status_code == 422


def test_a_message_that_is_too_long_is_refused_with_the_numbers(talk: Talk) -> None:
    answer = talk.post({"text": "please help me " * 200})

    assert answer.status_code == 413
    assert "emergency_999" in [service["id"] for service in answer.json()["emergency"]["services"]]


def test_a_crisis_is_answered_however_long_the_message(talk: Talk) -> None:
    answer = talk.post({"text": "i can't do this any more " * 100 + "i want to kill myself"})

    assert answer.status_code == 200
    assert answer.json()["messages"][0]["name"] == "utter_suicide_direct"


def test_only_a_choice_on_offer_is_taken(talk: Talk) -> None:
    assert talk.post({"choice": "/restart"}).status_code == 422
    first = talk.last[-1]["choices"][0]

    talk.choose(first["title"])

    assert talk.post({"choice": first["choice"]}).status_code == 422, "a used choice was taken again"


@pytest.mark.parametrize("text", ["/restart", "/affirm{\"paid\": \"yes\"}", " /session_start", "//back", "/"])
def test_a_typed_slash_is_only_a_character(talk: Talk, text: str) -> None:
    talk.say(text)

    whole = talk.client.get(f"/conversations/{talk.id}", headers=talk.headers).json()["messages"]
    assert [m["name"] for m in whole[:2]] == ["utter_welcome", "utter_ask_what_happened"], "the talk was restarted"


def test_too_fast_is_said_with_a_time_to_wait_and_the_numbers(client: httpx.Client) -> None:
    talk = Talk.begin(client)
    answers = [talk.post({"text": ""}) for _ in range(60)]

    refused = [answer for answer in answers if answer.status_code == 429]
    assert refused
    assert int(refused[0].headers["Retry-After"]) >= 1
    assert "999" in refused[0].json()["emergency"]["text"]
    assert talk.post({"text": "i want to end my life"}).json()["messages"][0]["name"] == "utter_suicide_direct"


def test_a_reload_gets_the_whole_talk_back(talk: Talk) -> None:
    talk.say("im scared")
    heard = list(talk.heard)

    whole = talk.client.get(f"/conversations/{talk.id}", headers=talk.headers)

    messages = whole.json()["messages"]
    assert [m for m in messages if m["name"] != "user"] == heard
    assert [m["text"] for m in messages if m["name"] == "user"] == ["im scared"]


def test_deleting_leaves_nothing_anywhere(talk: Talk, server: Server) -> None:
    talk.say("my secret word is marmalade")
    path = f"/conversations/{talk.id}"

    assert talk.client.delete(path, headers=talk.headers).status_code == 204

    assert talk.client.get(path, headers=talk.headers).status_code == 404
    assert talk.post({"text": "hello?"}).status_code == 404
    assert talk.say("i want to die")[0]["name"] == "utter_suicide_direct", "a crisis is answered also where nothing is left"
    assert b"marmalade" not in server.database.read_bytes()
    with sqlite3.connect(server.database) as database:
        assert database.execute("select count(*) from events where sender_id = ?", (talk.id,)).fetchone() == (0,)


def test_personal_details_are_not_kept(talk: Talk, server: Server) -> None:
    talk.say("ring me on 07700 900123 or mail me.here@example.org, im at CT1 2AB")

    stored = server.database.read_bytes()
    assert b"07700 900123" not in stored
    assert b"me.here@example.org" not in stored
    assert b"CT1 2AB" not in stored


def test_help_works_without_a_conversation(client: httpx.Client) -> None:
    answer = client.get("/help", params={"force": "kent"})

    body = answer.json()
    assert answer.status_code == 200
    assert "max-age" in answer.headers["Cache-Control"]
    assert body["force"]["name"] == "Kent Police"
    assert len(body["steps"]) >= 5
    assert body["services"][0]["id"] == "emergency_999"


def test_health_is_told(client: httpx.Client) -> None:
    answer = client.get("/health")

    assert (answer.status_code, answer.json()) == (200, {"ok": True, "problems": []})


@pytest.mark.parametrize(
    "path", ["/webhooks/rest/webhook", "/model", "/conversations/default/tracker", "/webhooks/chat/webhook", "/status"]
)
def test_rasa_s_own_api_and_channels_are_closed(client: httpx.Client, path: str) -> None:
    origin = str(client.base_url).split("/webhooks")[0]

    assert httpx.post(origin + path, json={"sender": "a", "message": "hi"}).status_code in (404, 405)


def test_files_outside_the_widget_folder_are_not_served(client: httpx.Client) -> None:
    assert client.get("/widget/..%2fdomain.yml").status_code == 404
    assert client.get("/widget/%2e%2e/endpoints.yml").status_code == 404
