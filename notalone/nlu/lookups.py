"""Words of lookup tables, as the values they mean."""

from __future__ import annotations

from rasa.engine.recipes.default_recipe import DefaultV1Recipe
from rasa.engine.storage.resource import Resource
from rasa.nlu.extractors.entity_synonyms import EntitySynonymMapper
from rasa.shared.nlu.training_data.training_data import TrainingData


@DefaultV1Recipe.register(DefaultV1Recipe.ComponentType.ENTITY_EXTRACTOR, is_trainable=True)
class LookupSynonymMapper(EntitySynonymMapper):
    """Rasa's mapper, with the synonyms that are written as such alone.

    Rasa also takes every marked word for a synonym of its value: of "[steam cards](paid:yes)" it would make a yes everywhere.
    """

    def train(self, training_data: TrainingData) -> Resource:
        """Learns the synonyms; examples are left out."""
        return super().train(TrainingData(entity_synonyms=training_data.entity_synonyms))
