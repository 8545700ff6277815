"""NotAlone beside stock Rasa, measured from outside: speed, memory, start and training (`make bench`)."""
