"""Whether a word is part of a name, and so not to be translated at all, or another word than the one that is meant."""

from __future__ import annotations

from mtcheck.analysis.morphology import verb_tags
from mtcheck.check import Context
from mtcheck.document import Passage, Span
from mtcheck.languages.phrases import PhraseMatch

__all__ = ["is_name", "is_other_word"]


def is_name(passage: Passage, context: Context, span: Span) -> bool:
    """Whether a word has a capital that does not come from the beginning of the sentence."""
    return passage.text[span.start].isupper() and not any(
        sentence.start >= span.start - 1 for sentence in context.sentences(passage) if sentence.overlaps(span)
    )


def is_other_word(match: PhraseMatch, passage: Passage, context: Context) -> bool:
    """Whether what was found is part of a name, or a verb where a noun is meant: “the firm controls”."""
    if is_name(passage, context, match.span):
        return True
    word = match.span.of(passage.text).lower()
    if "{" in match.phrase.pattern or " " in word or not verb_tags(word):
        return False
    tokens = context.tokens_at(passage, match.span.start)
    return any(token.span.start == match.span.start and token.tag[:2] in ("VB", "MD") for token in tokens)
