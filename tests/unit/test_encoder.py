"""The sentence encoder and the heads that read from it."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

from notalone.nlu import minilm
from notalone.nlu.head import Head
from notalone.nlu.minilm import ADAPTER, MiniLM, Published, WeightsError


@pytest.fixture(scope="module")
def encoder() -> MiniLM:
    return MiniLM()


def test_a_sentence_becomes_a_unit_vector(encoder: MiniLM) -> None:
    vector = encoder.encode("he wants 50 quid by 8")
    assert vector.shape == (minilm.WIDTH,)
    assert np.linalg.norm(vector) == pytest.approx(1, abs=1e-4)


def test_the_same_text_always_gives_the_same(encoder: MiniLM) -> None:
    first = encoder.encode("do i pay")
    encoder.encode("something quite different, and much longer than the first, with many more words in it")
    assert np.array_equal(first, encoder.encode("do i pay"))


@pytest.mark.parametrize("text", [".", "🙃", "a" * 5000, "word " * 1000, "\n"])
def test_odd_messages_are_read_too(encoder: MiniLM, text: str) -> None:
    assert np.isfinite(encoder.encode(text)).all()


def test_what_means_the_same_is_near(encoder: MiniLM) -> None:
    pay, money, cake = (
        encoder.encode(t) for t in ("should I pay him?", "do i just give them the money", "recipe for a lemon cake")
    )
    assert pay @ money > pay @ cake + 0.2


def test_the_published_model_works_without_the_adapter() -> None:
    plain = MiniLM(adapter=None)
    near, far = plain.encode("how do i block him"), plain.encode("what is the weather like")
    assert near @ plain.encode("how can I block this man") > 0.75
    assert near @ far < 0.3


def test_a_missing_adapter_is_named(tmp_path: Path) -> None:
    with pytest.raises(WeightsError, match="make encoder"):
        MiniLM(tmp_path / "none.safetensors")


def test_a_changed_file_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(minilm, "TOKENIZER_SHA256", "0" * 64)
    with pytest.raises(WeightsError, match="not the published one"):
        Published.find()


def test_a_missing_package_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(minilm, "PACKAGE", "no_such_package")
    with pytest.raises(WeightsError, match="not installed"):
        Published.find()


def test_the_adapter_is_small() -> None:
    assert ADAPTER.stat().st_size < 2_000_000


def test_a_head_learns_and_is_kept(tmp_path: Path) -> None:
    dice = np.random.default_rng(0)
    centres = {"a": np.array([1, 0, 0]), "b": np.array([0, 1, 0]), "c": np.array([0, 0, 1])}
    labels = ["a"] * 50 + ["b"] * 30 + ["c"] * 10
    features = np.stack([centres[label] + dice.normal(0, 0.2, 3) for label in labels]).astype(np.float32)
    head = Head.fit(features, labels, strength=1.0)
    likely = head.probabilities(features)
    assert likely.shape == (90, 3)
    assert np.allclose(likely.sum(axis=1), 1, atol=1e-5)
    assert np.mean([head.labels[row.argmax()] == label for row, label in zip(likely, labels, strict=True)]) > 0.95
    head.save(tmp_path)
    again = Head.load(tmp_path)
    assert again.labels == head.labels
    assert np.array_equal(again.probabilities(features[0]), head.probabilities(features[0]))
