"""Keeping nothing that is not needed: redaction before anything is stored, and forgetting."""
