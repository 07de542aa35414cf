"""Words that a verb further back may belong to: auxiliaries, and verbs and adjectives that take *to*."""

from __future__ import annotations

from mtcheck.languages.english_grammar import AUXILIARIES

__all__ = ["CONTROL", "GOVERNORS", "SURE_MODALS"]

CONTROL = frozenset(
    """
    plan plans planned intend intends intended hope hopes hoped try tries tried trying decide decides decided refuse
    refuses refused promise promises promised threaten threatens threatened able unable willing ready manage manages
    managed fail fails failed attempt attempts attempted want wants wanted wish wishes wished important possible
    """.split()
)
"""Words whose infinitive has their own subject, so that no noun phrase stands between them and its *to*."""
GOVERNORS = AUXILIARIES | CONTROL | {"to", "let", "lets"}
"""Words without one of which no clause has its verb too late."""
SURE_MODALS = frozenset("must should could would shall".split())
"""Modal verbs that are no noun and no month."""
