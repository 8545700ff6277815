"""Starts Rasa with our channel, as `rasa run` does. Its HTTP API stays closed."""

from __future__ import annotations

import sys


def serve(port: int, host: str = "127.0.0.1") -> None:
    """Runs Rasa in this process until it is stopped."""
    # skops walks every loaded module when it is imported: a second before TensorFlow is there, five after.
    import skops.io  # noqa: F401
    from rasa.__main__ import main

    from notalone.privacy.logs import keep_words_out_of_logs

    keep_words_out_of_logs()

    sys.argv = ["rasa", "run", "--interface", host, "--port", str(port), "--model", "models/notalone.tar.gz"]
    main()


if __name__ == "__main__":
    serve(int(sys.argv[1]))
