"""What can go wrong while measuring."""

from __future__ import annotations


class NotMeasured(Exception):
    """Something could not be measured; the message says why, in plain words."""
