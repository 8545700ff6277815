"""Stock Rasa, for comparison: the pipeline that `rasa init` writes, trained on the same examples.

All but one setting are Rasa's own: 100 epochs over so many examples would take hours on two cores, so there are fewer.
"""

from __future__ import annotations

from pathlib import Path
from tempfile import TemporaryDirectory

CACHED = Path("models/stock-nlu.tar.gz")

#: How often each example is read. Rasa's default is 100, for the few hundred examples that an assistant begins with; of
#: 41,000, reading each once takes ten minutes on two cores.
EPOCHS = 4

#: The default pipeline of Rasa 3.6 (rasa/engine/recipes/config_files/default_config.yml).
CONFIG = f"""\
recipe: default.v1
language: en
assistant_id: stock
pipeline:
- name: WhitespaceTokenizer
- name: RegexFeaturizer
- name: LexicalSyntacticFeaturizer
- name: CountVectorsFeaturizer
- name: CountVectorsFeaturizer
  analyzer: char_wb
  min_ngram: 1
  max_ngram: 4
- name: DIETClassifier
  epochs: {EPOCHS}
  constrain_similarities: true
- name: EntitySynonymMapper
- name: ResponseSelector
  epochs: {EPOCHS}
  constrain_similarities: true
- name: FallbackClassifier
  threshold: 0.3
  ambiguity_threshold: 0.1
"""


def stock_model() -> Path:
    """Trains the stock pipeline on data/nlu, or finds the one trained before from the same examples.

    Returns:
        The model's path. Training takes the better part of an hour on two cores.
    """
    from rasa.model_training import train_nlu

    newest = max(path.stat().st_mtime for path in Path("data/nlu").glob("*.yml"))
    if not CACHED.exists() or CACHED.stat().st_mtime < newest:
        print("Training stock Rasa on the same examples (slow) ...", flush=True)
        with TemporaryDirectory() as folder:
            config = Path(folder) / "config.yml"
            config.write_text(CONFIG, encoding="utf-8")
            train_nlu(str(config), "data/nlu", str(CACHED.parent), fixed_model_name=CACHED.name.removesuffix(".tar.gz"))
    return CACHED
