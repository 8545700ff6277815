"""The stand-alone page, as a browser without script uses it."""

from __future__ import annotations

import re
from html import unescape

import httpx
import pytest


def hidden(page: str) -> dict[str, str]:
    """The hidden fields of the page's last form."""
    form = page.rsplit("<form", 2)[-1]
    return dict(re.findall(r'type="hidden" name="(\w+)" value="([^"]*)"', form))


def first_choice(page: str) -> str:
    return unescape(re.findall(r'name="choice" value="([^"]*)"', page)[0])


def test_a_whole_walk_without_script(client: httpx.Client) -> None:
    page = client.get("/page", params={"force": "kent"}).text
    page = client.post("/page", data=hidden(page) | {"text": "im 15 and someone wants money or he posts my pics"}).text
    assert "im 15 and someone wants money or he posts my pics" in page

    for _ in range(25):
        if "Here is your list" in page:
            break
        page = client.post("/page", data=hidden(page) | {"choice": first_choice(page)}).text

    assert "Here is your list" in page


def test_a_conversation_can_be_deleted_there(client: httpx.Client) -> None:
    page = client.post("/page", data={"force": "kent", "lang": "en", "text": "hello"}).text
    fields = hidden(page)

    page = client.post("/page", data=fields | {"action": "delete"}).text

    assert "This chat is deleted" in page
    answer = client.get(
        f"/conversations/{fields['conversation']}", headers={"Authorization": f"Bearer {fields['token']}"}
    )
    assert answer.status_code == 404


def test_what_was_typed_is_never_lost(client: httpx.Client) -> None:
    long = "i need help " * 300

    page = client.post("/page", data={"force": "kent", "lang": "en", "text": long}).text

    assert long.strip() in page
    assert "999" in page


def test_a_wrong_token_opens_nothing(client: httpx.Client) -> None:
    page = client.post("/page", data={"force": "kent", "lang": "en", "text": "my own words"}).text
    fields = hidden(page) | {"token": "0" * 64, "text": "hello"}

    assert "my own words" not in client.post("/page", data=fields).text


def test_what_people_type_is_never_markup(client: httpx.Client) -> None:
    page = client.post("/page", data={"force": "kent", "lang": "en", "text": "<script>alert(1)</script>"}).text

    assert "<script>alert" not in page


@pytest.mark.parametrize("path", ["/page", "/safety"])
def test_nothing_is_kept_by_the_browser_and_the_policy_is_strict(client: httpx.Client, path: str) -> None:
    answer = client.get(path)

    assert answer.headers["Cache-Control"] == "no-store"
    assert "default-src 'none'" in answer.headers["Content-Security-Policy"]
    assert "set-cookie" not in answer.headers


def test_welsh_is_a_link_away(client: httpx.Client) -> None:
    assert '<html lang="cy">' in client.get("/page", params={"lang": "cy"}).text


@pytest.mark.parametrize("path", ["/page", "/safety"])
def test_a_force_that_is_none_shows_the_page_of_the_default_one(client: httpx.Client, path: str) -> None:
    page = client.get(path, params={"force": "a-typo"})

    assert page.status_code == 200
    assert "Kent Police" in page.text or path == "/safety"
