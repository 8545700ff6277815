"""What is said next, and why: plain functions over an explicit state. Nothing here knows Rasa (docs/decisions/0002)."""
