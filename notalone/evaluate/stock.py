"""Stock Rasa, for comparison: the pipeline that `rasa init` writes, trained on our examples.

Two things are not Rasa's own choice, because its pipeline reads our 41,000 examples once in ten minutes on two cores and
would read them a hundred times: it gets a share of them, of every intent alike, and reads that less often.
"""

from __future__ import annotations

from pathlib import Path
from tempfile import TemporaryDirectory

CACHED = Path("models/stock-nlu.tar.gz")

#: The share of the examples, and how often each is read. Rasa's default, 100, is for the few hundred that one begins with.
SHARE, EPOCHS = 0.2, 10

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
    """Trains the stock pipeline on a share of data/nlu, or finds the one trained before from the same examples.

    Returns:
        The model's path. Training takes about half an hour on two cores.
    """
    from rasa.model_training import train_nlu
    from rasa.shared.nlu.training_data.loading import load_data

    newest = max(path.stat().st_mtime for path in Path("data/nlu").glob("*.yml"))
    if not CACHED.exists() or CACHED.stat().st_mtime < newest:
        print(f"Training stock Rasa on {SHARE:.0%} of the examples (slow) ...", flush=True)
        share, _ = load_data("data/nlu").train_test_split(SHARE, random_seed=1)
        with TemporaryDirectory() as folder:
            config, examples = Path(folder) / "config.yml", Path(folder) / "nlu.yml"
            config.write_text(CONFIG, encoding="utf-8")
            examples.write_text(share.nlu_as_yaml(), encoding="utf-8")
            train_nlu(str(config), str(examples), str(CACHED.parent), fixed_model_name=CACHED.name.removesuffix(".tar.gz"))
    return CACHED
