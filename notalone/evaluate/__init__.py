"""Measures understanding on messages that nobody trained on: `python -m notalone evaluate`."""
