"""Language models: fetched once, then offline; token log-probabilities and contrasts between texts.

Importing this package is cheap; torch is imported when a model is loaded.
"""

from mtcheck.errors import ModelUnavailable
from mtcheck.language_model.catalogue import DEFAULT_MODEL
from mtcheck.language_model.loading import load
from mtcheck.language_model.model import Alternatives, LanguageModel, Request, TokenScores

__all__ = [
    "DEFAULT_MODEL",
    "Alternatives",
    "LanguageModel",
    "ModelUnavailable",
    "Request",
    "TokenScores",
    "load",
]
