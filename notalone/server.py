"""Starts Rasa with our channel, as `rasa run` does. Its HTTP API stays closed."""

from __future__ import annotations

import os
import sys

from notalone.console import be_quiet, is_quiet

#: Where the conversations that are going on are kept, unless NOTALONE_DB names another file.
DATABASE = "var/conversations.db"


def serve(port: int) -> None:
    """Runs Rasa in this process until it is stopped. It listens to this machine alone."""
    if is_quiet():
        be_quiet()
    # skops walks every loaded module when it is imported: a second before TensorFlow is there, five after.
    import skops.io  # noqa: F401
    from rasa.__main__ import main

    from notalone.privacy.logs import keep_words_out_of_logs

    keep_words_out_of_logs()
    os.environ.setdefault("NOTALONE_DB", DATABASE)

    sys.argv = ["rasa", "run", "--interface", "127.0.0.1", "--port", str(port), "--model", "models/notalone.tar.gz"]
    main()


if __name__ == "__main__":
    serve(int(sys.argv[1]))
