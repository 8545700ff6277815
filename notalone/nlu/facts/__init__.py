"""Facts: what a message states about the case, fact by fact, as entities. Nothing is guessed.

`text` makes a message even, `phrases` is the small language of the patterns, one module for each group of facts holds
them, `answers` reads short answers in the light of the question asked, `reading` puts the facts of a message together,
`words` hears what the encoder was taught to hear word by word, `roles` tells who writes, and `extractor` is the component
of Rasa's pipeline.
"""
