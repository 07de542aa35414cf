"""Settings from variables: ``MTCHECK_FAIL_ON=minor``, ``MTCHECK_IGNORE=structure,doubled-word``."""

from __future__ import annotations

from collections.abc import Mapping
from difflib import get_close_matches

from mtcheck.config import COMMAND_LINE_ONLY
from mtcheck.errors import ConfigurationError
from mtcheck.gate.configuring.file import Layer, Setting
from mtcheck.gate.configuring.values import field_types, from_text, key_of, require_in_range

__all__ = ["read_environment"]

PREFIX = "MTCHECK_"
_TABLES_OF_TABLES = ("paths", "feeds")
LIKENESS = 0.85
"""A variable this like a setting's is taken for a slip. Others are let pass: the prefix serves other purposes too
(caches, evaluation data). One wrong, missing or swapped letter in a name of seven or more stays above it."""


def read_environment(environment: Mapping[str, str]) -> Layer:
    """Raises ConfigurationError for a value that does not fit, and for a misspelt variable."""
    known = {
        PREFIX + name.upper(): (name, wanted)
        for name, wanted in field_types().items()
        if name not in COMMAND_LINE_ONLY and name not in _TABLES_OF_TABLES
    }
    layer: Layer = {}
    kept_back = {PREFIX + name.upper(): name for name in COMMAND_LINE_ONLY}
    for variable, text in sorted(environment.items()):
        place = f"environment ({variable})"
        if variable in kept_back:
            raise ConfigurationError(f"{place}: {key_of(kept_back[variable])} can only be given on the command line")
        if variable in known:
            name, wanted = known[variable]
            try:
                value = from_text(text, wanted)
                require_in_range(name, value)
                layer[name] = Setting(value, place)
            except ValueError as error:
                raise ConfigurationError(f"{place}: {text!r}: {error}") from None
        elif variable.startswith(PREFIX) and (close := get_close_matches(variable, known, n=1, cutoff=LIKENESS)):
            raise ConfigurationError(f"{place}: no setting has this variable; did you mean {close[0]!r}?")
    return layer
