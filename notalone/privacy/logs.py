"""Logs that tell operators what failed, and never what anybody wrote."""

from __future__ import annotations

import logging
from typing import Any


def keep_words_out_of_logs() -> None:
    """Leaves exceptions' texts and tracebacks out of every log record; their type is named instead.

    An exception of a failed action carries the whole request, and with it the conversation. Where Rasa puts an error's text
    into a message of its own, the error must carry no words: see `store`.
    """
    make = logging.getLogRecordFactory()

    def make_without_words(*args: Any, **kwargs: Any) -> logging.LogRecord:
        record = make(*args, **kwargs)
        if record.exc_info:
            kind = record.exc_info[0]
            record.msg = f"{record.msg} ({kind.__name__ if kind else 'error'})"
            record.exc_info = None
        return record

    logging.setLogRecordFactory(make_without_words)
