"""The training examples' sentence vectors, kept from one training to the next.

To read all examples takes most of a minute, and an edit changes few of them.
"""

from __future__ import annotations

from collections.abc import Callable
from hashlib import blake2b
from pathlib import Path
from zipfile import BadZipFile

import numpy as np
from numpy.typing import NDArray

Array = NDArray[np.float32]

#: Beside Rasa's own cache; `make clean` removes both.
FOLDER = Path(".rasa/sentences")


def encode_remembered(texts: list[str], encode: Callable[[list[str]], Array], version: str, folder: Path = FOLDER) -> Array:
    """What `encode` gives for texts, shape [texts, numbers]; only those are encoded that are not remembered.

    Args:
        texts: what to encode.
        encode: gives each text its vector, whatever the other texts are.
        version: of the encoder; another version's vectors are forgotten.
        folder: where the vectors are kept. A file there that cannot be read is as good as none.
    """
    keys = [blake2b(text.encode(), digest_size=16).hexdigest() for text in texts]
    file = folder / f"{version}.npz"
    known = _load(file)
    new = {key: text for key, text in zip(keys, texts, strict=True) if key not in known}
    if new:
        known.update(zip(new, encode(list(new.values())), strict=True))
    vectors = np.stack([known[key] for key in keys])
    if new:
        _save(file, keys, vectors)
    return vectors


def _load(file: Path) -> dict[str, Array]:
    try:
        with np.load(file) as kept:
            return dict(zip(kept["keys"].tolist(), kept["vectors"], strict=True))
    except (OSError, ValueError, KeyError, BadZipFile):
        return {}


def _save(file: Path, keys: list[str], vectors: Array) -> None:
    file.parent.mkdir(parents=True, exist_ok=True)
    for other in file.parent.glob("*.npz"):
        other.unlink()
    unfinished = file.with_suffix(".part")
    with unfinished.open("wb") as output:
        np.savez(output, keys=np.array(keys), vectors=vectors)
    unfinished.replace(file)
