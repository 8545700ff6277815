"""Proof of the dialogue: explores what the trained model does in every state, and checks what must always hold."""
