"""Trains the model. Rasa keeps its cache in `.rasa/`, so only what changed is trained again."""

from __future__ import annotations

import logging
import sys
import warnings

#: Where the trained model lies.
MODEL = "models/notalone.tar.gz"


def train() -> int:
    """Trains to `MODEL`, with Rasa's own progress shown.

    Returns:
        0, or 1 with one plain line on stderr when training failed.
    """
    import rasa.utils.common
    from rasa.model_training import train as train_rasa
    from rasa.utils.log_utils import configure_structlog

    rasa.utils.common.configure_logging_and_warnings()
    configure_structlog(logging.WARNING)  # else every rule's every state is printed
    # Marked words tell a fact's value. Rasa takes them for synonyms of it, which nothing here uses, and warns at length.
    for message in ("Found inconsistent entity synonyms", "You have defined"):
        warnings.filterwarnings("ignore", message=message)
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
        print(f"Training failed: {error}", file=sys.stderr)
        return 1
    if result.model is None or result.code not in (0, None):
        print("Training failed. The reason is above.", file=sys.stderr)
        return 1
    return 0
