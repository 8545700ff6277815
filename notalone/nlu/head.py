"""A head: reads labels from sentence features. Two of them, for needs and for crises, retrain in seconds."""

from __future__ import annotations

import json
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from safetensors.numpy import load_file, save_file
from sklearn.linear_model import LogisticRegression

Array = NDArray[np.float32]


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
            balance: how far to even out labels with many and few examples, from 0, not at all, to 1, fully.
        """
        names, counts = np.unique(labels, return_counts=True)
        weight = (counts.mean() / counts) ** balance
        mean = features.mean(axis=0)
        scale = float(np.sqrt(((features - mean) ** 2).sum(axis=1).mean()))
        model = LogisticRegression(
            C=strength, max_iter=300, tol=1e-3, class_weight=dict(zip(names.tolist(), weight.tolist()))
        )
        model.fit((features - mean) / scale, labels)
        weights, bias = model.coef_.T, model.intercept_
        if len(model.classes_) == 2:
            weights, bias = np.hstack([-weights, weights]) / 2, np.array([-bias[0], bias[0]]) / 2
        # The scaling of the features is folded into the weights.
        weights = (weights / scale).astype(np.float32)
        return cls(tuple(model.classes_.tolist()), weights, (bias - mean @ weights).astype(np.float32))

    def probabilities(self, features: Array) -> Array:
        """How likely each label is.

        Args:
            features: shape [examples, features], or [features] of one example.

        Returns:
            Shape [examples, labels], or [labels]; each row sums to 1.
        """
        scores = features @ self.weights + self.bias
        scores = np.exp(scores - scores.max(axis=-1, keepdims=True))
        result: Array = scores / scores.sum(axis=-1, keepdims=True)
        return result

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
