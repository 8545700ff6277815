"""The tokens that prove who holds a conversation."""

from __future__ import annotations

from pathlib import Path

import pytest

from notalone.channel.tokens import SECRET_BYTES, Tokens


@pytest.fixture(autouse=True)
def _no_secret_given(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("NOTALONE_SECRET", raising=False)


def test_the_secret_is_made_once_and_only_its_owner_reads_it(tmp_path: Path) -> None:
    path = tmp_path / "var" / "secret"

    first, second = Tokens.from_environment(path), Tokens.from_environment(path)

    assert first.token_for("a") == second.token_for("a")
    assert len(path.read_bytes()) == SECRET_BYTES
    assert path.stat().st_mode & 0o077 == 0
    assert list(path.parent.iterdir()) == [path]


def test_a_secret_that_is_too_short_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "secret"
    path.write_bytes(b"")

    with pytest.raises(ValueError, match="too short: 0 of 32 bytes"):
        Tokens.from_environment(path)
    monkeypatch.setenv("NOTALONE_SECRET", "short")
    with pytest.raises(ValueError, match="NOTALONE_SECRET is too short"):
        Tokens.from_environment(path)


def test_a_token_fits_its_own_conversation_alone(tmp_path: Path) -> None:
    tokens = Tokens.from_environment(tmp_path / "secret")

    assert tokens.fits("a", tokens.token_for("a"))
    assert not tokens.fits("b", tokens.token_for("a"))
    assert not tokens.fits("a", None)
