"""Trains the model. Rasa keeps its cache in `.rasa/`, so only what changed is trained again."""

from __future__ import annotations

import contextlib
import io
import sys
from pathlib import Path

from notalone.console import progress_by_time

#: Where the trained model lies, and where Rasa remembers what it trained.
MODEL = "models/notalone.tar.gz"
CACHE = Path(".rasa/cache")

#: About how long training takes, in seconds, with nothing remembered and otherwise.
FIRST, LATER = 240.0, 90.0


def train(verbose: bool = False) -> int:
    """Trains to `MODEL`.

    Args:
        verbose: with all that Rasa has to say.

    Returns:
        0, or 1 with the reason on stderr when training failed.
    """
    if verbose:
        return _train()
    said = io.StringIO()
    with progress_by_time("Training the model", LATER if CACHE.exists() else FIRST), contextlib.redirect_stdout(said):
        failed = _train()
    if failed:
        print(f"{said.getvalue()}Training failed. The reason is above; with -v there is more.", file=sys.stderr)
    return failed


def _train() -> int:
    import rasa.utils.common
    from rasa.model_training import train as train_rasa
    from rasa.utils.log_utils import configure_structlog

    rasa.utils.common.configure_logging_and_warnings()
    configure_structlog()  # else every story's every state is printed
    try:
        result = train_rasa(
            domain="domain.yml",
            config="config.yml",
            training_files="data",
            output="models",
            fixed_model_name="notalone",
            core_additional_arguments={"augmentation_factor": 0},
        )
    except Exception as error:
        print(error)
        return 1
    return 1 if result.model is None or result.code else 0
