"""Sentence vectors that are kept between trainings."""

from __future__ import annotations

from pathlib import Path
from tempfile import TemporaryDirectory

import numpy as np
from hypothesis import given
from hypothesis import strategies as st
from numpy.typing import NDArray

from notalone.nlu.remembered import encode_remembered

Array = NDArray[np.float32]


class Encoder:
    """Gives each text its length, and notes what it was asked for."""

    def __init__(self) -> None:
        self.asked: list[str] = []

    def __call__(self, texts: list[str]) -> Array:
        self.asked += texts
        return np.array([[len(text), 1] for text in texts], dtype=np.float32)


def test_only_what_is_new_is_encoded(tmp_path: Path) -> None:
    encode_remembered(["do i pay", "he wants more"], Encoder(), "v1", tmp_path)
    encoder = Encoder()
    vectors = encode_remembered(["he wants more", "help", "do i pay"], encoder, "v1", tmp_path)

    assert encoder.asked == ["help"]
    assert vectors[:, 0].tolist() == [13, 4, 8]


def test_another_versions_vectors_are_forgotten(tmp_path: Path) -> None:
    encode_remembered(["do i pay"], Encoder(), "v1", tmp_path)
    encoder = Encoder()
    encode_remembered(["do i pay"], encoder, "v2", tmp_path)

    assert encoder.asked == ["do i pay"]
    assert [file.name for file in tmp_path.iterdir()] == ["v2.npz"]


def test_a_spoilt_file_is_as_good_as_none(tmp_path: Path) -> None:
    (tmp_path / "v1.npz").write_bytes(b"PK\x03\x04 cut off")

    assert encode_remembered(["do i pay"], Encoder(), "v1", tmp_path)[:, 0].tolist() == [8]


@given(st.lists(st.lists(st.text(), min_size=1), min_size=1, max_size=4))
def test_it_makes_no_difference_what_is_remembered(trainings: list[list[str]]) -> None:
    with TemporaryDirectory() as folder:
        for texts in trainings:
            assert np.array_equal(encode_remembered(texts, Encoder(), "v1", Path(folder)), Encoder()(texts))
