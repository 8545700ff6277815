"""How Rasa reads the training files."""

from __future__ import annotations

from rasa.shared.importers.rasa import RasaFileImporter
from rasa.shared.nlu.training_data.training_data import TrainingData
from rasa.shared.utils.common import cached_method


class OnceImporter(RasaFileImporter):
    """Rasa's own importer, which reads the examples once. Rasa asks for them twice, and for tens of thousands that is long."""

    @cached_method
    def get_nlu_data(self, language: str | None = "en") -> TrainingData:
        """The examples of all files."""
        return super().get_nlu_data(language)
