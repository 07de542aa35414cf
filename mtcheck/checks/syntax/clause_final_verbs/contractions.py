"""Auxiliaries that are written together with their pronoun."""

from __future__ import annotations

from mtcheck.analysis.clauses import Clause
from mtcheck.languages.tokens import PerToken

__all__ = ["written_out"]

_CONTRACTED = {"’ve": "have", "'ve": "have", "’re": "are", "'re": "are"}


def written_out(clause: Clause) -> Clause:
    """The clause with *have* for ``I’ve``, and with *has* for ``he’s``, behind which a participle may stand as well."""
    if "’" not in clause.text and "'" not in clause.text:
        return clause
    return clause._replace(words=tuple(_is_contracted[word] or word for word in clause.words))


@PerToken
def _is_contracted(word: str) -> str:
    """The verb in a pronoun with one."""
    base, end = word[:-2], word[-2:]
    if end in ("’s", "'s") and base in ("he", "she", "it"):
        return "has"
    return _CONTRACTED.get(word[-3:], "") if word[:-3] in ("i", "you", "we", "they") else ""
