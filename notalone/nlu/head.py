"""A head: reads labels from sentence features. Heads retrain in seconds; the encoder stays as it is."""

from __future__ import annotations

import json
from dataclasses import dataclass
from functools import cache
from hashlib import blake2b
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from safetensors.numpy import load_file, save_file
from scipy.optimize import minimize

Array = NDArray[np.float32]

#: Steps of the fit. More follow the examples more closely, and read new messages no better.
ITERATIONS = 40


@dataclass(frozen=True)
class Head:
    """Softmax regression.

    Attributes:
        labels: the labels, in the order of what `probabilities` returns.
        weights: shape [features, labels].
        bias: shape [labels].
    """

    labels: tuple[str, ...]
    weights: Array
    bias: Array

    @classmethod
    def fit(cls, features: Array, labels: list[str], strength: float, balance: float = 0.5) -> Head:
        """Fits a head to examples.

        Args:
            features: shape [examples, features].
            labels: one for each example.
            strength: how closely to follow the examples; the inverse of the penalty on large weights.
            balance: how far to even out labels with many and few examples, from 0, not at all, to 1, fully. Below 0, labels
                with many examples count more than their number.
        """
        names, rows = np.unique(labels, return_inverse=True)
        counts = np.bincount(rows)
        importance = ((counts.mean() / counts) ** balance)[rows].astype(np.float32)
        mean = features.mean(axis=0)
        scale = np.float32(np.sqrt(((features - mean) ** 2).sum(axis=1).mean()))
        inputs = np.hstack([(features - mean) / scale, np.ones((len(features), 1), np.float32)])
        target = np.zeros((len(features), len(names)), np.float32)
        target[np.arange(len(features)), rows] = 1
        shape = (inputs.shape[1], len(names))

        def loss(flat: NDArray[np.float64]) -> tuple[float, NDArray[np.float64]]:
            """The penalised log loss, and its slope."""
            weights = flat.reshape(shape).astype(np.float32)
            likely = _softmax(inputs @ weights)
            held = weights.copy()
            held[-1] = 0  # the bias is free
            value = -(importance * np.log(likely[np.arange(len(rows)), rows] + 1e-12)).sum() * strength
            slope = inputs.T @ ((likely - target) * importance[:, np.newaxis]) * strength + held
            return float(value + (held * held).sum() / 2), slope.ravel().astype(np.float64)

        found = minimize(loss, np.zeros(shape).ravel(), jac=True, method="L-BFGS-B", options={"maxiter": ITERATIONS})
        solution = found.x.reshape(shape).astype(np.float32)
        # The scaling of the features is folded into the weights.
        weights, bias = solution[:-1] / scale, solution[-1]
        return cls(tuple(names.tolist()), weights, bias - mean @ weights)

    def probabilities(self, features: Array) -> Array:
        """How likely each label is.

        Args:
            features: shape [examples, features], or [features] of one example.

        Returns:
            Shape [examples, labels], or [labels]; each row sums to 1.
        """
        return _softmax(features @ self.weights + self.bias)

    def save(self, folder: Path) -> None:
        """Writes the head to two files in the folder."""
        save_file({"weights": np.ascontiguousarray(self.weights), "bias": self.bias}, folder / "head.safetensors")
        (folder / "labels.json").write_text(json.dumps(self.labels), encoding="utf-8")

    @classmethod
    def load(cls, folder: Path) -> Head:
        """Reads what `save` wrote."""
        parts = load_file(folder / "head.safetensors")
        labels = json.loads((folder / "labels.json").read_text(encoding="utf-8"))
        return cls(tuple(labels), parts["weights"], parts["bias"])


@cache
def code_version() -> str:
    """Names the code that trained components depend on, for their `fingerprint_addon`: Rasa looks at their own class only."""
    folder = Path(__file__).parent
    files = [*sorted(folder.rglob("*.py")), *(folder.parent / name for name in ("spoken.py", "vocabulary.py"))]
    return blake2b(b"".join(file.read_bytes() for file in files), digest_size=8).hexdigest()


def _softmax(scores: Array) -> Array:
    scores = np.exp(scores - scores.max(axis=-1, keepdims=True))
    result: Array = scores / scores.sum(axis=-1, keepdims=True)
    return result
