"""The words of the interface: in one place, the same in both languages, plain, and without any number to ring."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

import pytest

WIDGET = Path(__file__).resolve().parents[2] / "widget"


def strings(lang: str) -> dict[str, Any]:
    return json.loads((WIDGET / "strings" / f"{lang}.json").read_text(encoding="utf-8"))


def flat(value: Any) -> list[str]:
    if isinstance(value, str):
        return [value]
    return [text for part in value for text in flat(part)]


ENGLISH, WELSH = strings("en"), strings("cy")


def test_both_languages_have_the_same_words() -> None:
    assert list(ENGLISH) == list(WELSH)
    for key in ENGLISH:
        assert len(flat(ENGLISH[key])) == len(flat(WELSH[key])), key
        for one, other in zip(flat(ENGLISH[key]), flat(WELSH[key]), strict=True):
            assert sorted(re.findall(r"\{\w+\}", one)) == sorted(re.findall(r"\{\w+\}", other)), key


@pytest.mark.parametrize("words", [ENGLISH, WELSH], ids=["en", "cy"])
def test_no_number_and_no_address(words: dict[str, Any]) -> None:
    for key, value in words.items():
        for text in flat(value):
            assert not re.search(r"\d{3,}|www\.|https?:|\.uk\b", text), f"{key}: {text}"


def test_every_word_that_the_code_asks_for_is_there_and_no_other() -> None:
    code = "\n".join(
        path.read_text(encoding="utf-8")
        for path in [*(WIDGET / "src").glob("*.js"), WIDGET / "page.html", WIDGET / "safety.html"]
    )
    code = re.sub(r"^import .*$", "", code, flags=re.M)
    asked = set(re.findall(r"\b(?:w|words|t)\.(\w+)", code))
    errors = {f"{kind}{end}" for kind in ("not_sent", "busy", "long", "gone", "slow") for end in ("", "_title")}
    assert set(ENGLISH) - asked - errors == set(), "words that nobody uses"
    known = set(ENGLISH) | {"push", "lang"}
    assert {word for word in asked if word not in known} == set(), "words that are missing"


def test_no_words_in_the_code() -> None:
    """A string with a blank between two letters, in the code, would be something a person reads."""
    for path in (WIDGET / "src").glob("*.js"):
        code = re.sub(r"^\s*//.*$|/\*.*?\*/|`[^`]*`", "", path.read_text(encoding="utf-8"), flags=re.M)
        for text in re.findall(r"'([^'\n]*)'", code):
            if re.search(r"[a-z]{2,} [a-z]{2,} [a-z]{2,}", text):
                assert re.search(r"max-width|sans-serif", text), f"{path.name}: {text!r}"


def test_plain_words() -> None:
    for key, value in ENGLISH.items():
        for text in flat(value):
            assert "!" not in text, key
            assert not re.search(r"\b[A-Z]{3,}\b", text), key
            for sentence in re.split(r"(?<=[.?])\s+", text):
                assert len(sentence.split()) <= 20, f"{key}: {sentence}"


def test_nothing_is_promised() -> None:
    everything = " ".join(text for value in ENGLISH.values() for text in flat(value)).lower()
    for never in (
        "untraceable",
        "anonymous",
        "secure",
        "confidential",
        "guarantee",
        "nobody will know",
        "will be removed",
        "emoji",
    ):
        assert never not in everything
