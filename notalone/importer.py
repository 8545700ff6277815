"""How Rasa reads the training files."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

from rasa.shared.core.constants import ACTION_LISTEN_NAME, RULE_SNIPPET_ACTION_NAME
from rasa.shared.core.domain import Domain
from rasa.shared.core.events import ActionExecuted, Event, SlotSet, UserUttered
from rasa.shared.core.generator import TrackerWithCachedStates, TrainingDataGenerator
from rasa.shared.importers.importer import ResponsesSyncImporter
from rasa.shared.importers.rasa import RasaFileImporter
from rasa.shared.importers.utils import training_data_from_paths
from rasa.shared.nlu.training_data.training_data import TrainingData
from rasa.shared.utils.common import cached_method

from notalone.dialogue.stories import Story

#: The file under data/nlu with the lookup tables and their synonyms.
LOOKUPS = "lookups.yml"


class OnceImporter(RasaFileImporter):
    """Rasa's own importer, which reads the examples once. Rasa asks for them twice, and for tens of thousands that is long."""

    @cached_method
    def get_nlu_data(self, language: str | None = "en") -> TrainingData:
        """The examples of all files. Of synonyms, those beside the lookup tables; the others are marked words of other facts."""
        data = super().get_nlu_data(language)
        lookups = [file for file in self._nlu_files if Path(file).name == LOOKUPS]
        data.entity_synonyms = training_data_from_paths(lookups, language or "en").entity_synonyms
        return data


def read_domain(root: Path = Path()) -> Domain:
    """The domain of a project, with the responses, which stand in files of their own."""
    return ResponsesSyncImporter(_dialogue_importer(root)).get_domain()


def read_stories(root: Path = Path()) -> tuple[Story, ...]:
    """The stories and rules of a project, checkpoints and alternatives resolved."""
    importer = _dialogue_importer(root)
    generator = TrainingDataGenerator(importer.get_stories(), importer.get_domain(), augmentation_factor=0)
    return tuple(stories_in(generator.generate()))


def stories_in(trackers: Iterable[TrackerWithCachedStates]) -> Iterator[Story]:
    """The stories that Rasa has made trackers of."""
    for tracker in trackers:
        if not getattr(tracker, "is_augmented", False):
            items = tuple(item for event in tracker.events if (item := _of_event(event)))
            if any(kind == "user" for kind, _ in items):
                yield Story(tracker.sender_id, items)


def _dialogue_importer(root: Path) -> RasaFileImporter:
    """Rasa's importer for everything but the examples, which take long to read and decide nothing in the dialogue."""
    files = [str(path) for path in sorted((root / "data").rglob("*.yml")) if path.parent.name != "nlu"]
    return RasaFileImporter(domain_path=str(root / "domain.yml"), training_data_paths=files)


def _of_event(event: Event) -> tuple[str, Any] | None:
    if isinstance(event, UserUttered):
        return "user", str(event.intent_name)
    if isinstance(event, SlotSet):
        return "slot", (event.key, event.value)
    unnamed = (ACTION_LISTEN_NAME, RULE_SNIPPET_ACTION_NAME, None)
    if isinstance(event, ActionExecuted) and event.action_name not in unnamed:
        return "action", event.action_name
    return None
