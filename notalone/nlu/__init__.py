"""Understanding: what Rasa's pipeline is made of beside its own components."""
