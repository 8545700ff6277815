"""NotAlone: guided support for people who are threatened with the sharing of intimate pictures."""
