"""An English word used for the German word it looks like."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from mtcheck.check import Check, Context, Contrast, Edit, Hit, Layer, bad, good
from mtcheck.document import Passage, Span
from mtcheck.languages.phrases import PhraseTable
from mtcheck.languages.tables import phrases
from mtcheck.report import Severity

__all__ = ["FalseFriend"]


@cache
def _friends() -> PhraseTable:
    return PhraseTable(phrases("false_friends"))


@cache
def _words() -> PhraseTable:
    return PhraseTable(phrases("false_friend_words"))


class FalseFriend(Check):
    id = "false-friend"
    category = "accuracy/mistranslation"
    severity = Severity.MAJOR
    layer = Layer.LANGUAGE
    message = "this word means something else in English than the German one it looks like"
    explanation = """
Finds words such as *become* (bekommen: get), *chef* (boss), *sensible* (sensitive), *handy* (mobile phone) and
*actual* (current) in company that only the German meaning explains: "becomes 3,000 euros a month", "the chef of the
agency". Every word is sound, so nothing but its company gives it away. Use the word that is meant.

Where the company proves nothing ("the actual situation"), the language model must prefer the other word clearly. The
lists are `mtcheck/languages/data/false_friends.tsv` and, for words in any company, `false_friend_words.tsv`.
"""
    examples = (
        bad("A nurse ⟦becomes 3,000 euros⟧ a month.", repair="A nurse gets 3,000 euros a month."),
        bad("He ⟦became a letter⟧ from the court.", repair="He got a letter from the court."),
        bad("The ⟦chef of the agency⟧ resigned.", repair="The head of the agency resigned."),
        bad("Hackers stole ⟦highly sensible data⟧.", repair="Hackers stole highly sensitive data."),
        bad("She called the police with ⟦her handy⟧.", repair="She called the police with her mobile phone."),
        bad("⟦In an early stadium of⟧ the disease it helps.", repair="In an early stage of the disease it helps."),
        bad("Her ⟦ticket is not guilty⟧.", repair="Her ticket is not valid."),
        bad("Many people ⟦spent blood⟧.", repair="Many people donated blood."),
        bad("The food ⟦concern⟧ wants to cut 900 jobs.", repair="The food company wants to cut 900 jobs."),
        good("The chef of the restaurant became a father and bought a sensible pair of shoes."),
        good("A handy guide came in handy; the files are open for public viewing."),
        good("He became the president’s adviser and was not guilty."),
        good("The stadium of the club is in the final phase of construction."),
        good("The fabric of the building was damaged, and so was the textile fabric."),
    )

    @property
    def triggers(self) -> frozenset[str]:
        return _friends().triggers | _words().triggers

    def find(self, passage: Passage, context: Context) -> Iterator[Hit]:
        words = context.words(passage)
        if not context.judged and words.isdisjoint(_friends().sure) and words.isdisjoint(_words().sure):
            return
        found = list(_friends().find(passage.text, words))
        alone = [
            match
            for match in _words().find(passage.text, words)
            if match.span.of(passage.text)[1:].islower()
            and not any(match.span.overlaps(other.span) for other in found)
            and not _is_name(passage, context, match.span)
        ]
        for match in (*found, *alone):
            candidates = tuple(Edit(match.span, repair) for repair in match.repairs)
            message = f"a false friend: this is German “{match.phrase.note}”"
            if match.phrase.doubtful:
                yield Hit(match.span, message=message, contrast=Contrast(candidates, margin=match.phrase.margin))
            else:
                yield Hit(match.span, repair=candidates[0] if candidates else None, message=message)


def _is_name(passage: Passage, context: Context, span: Span) -> bool:
    """Whether a word has a capital that does not come from the beginning of the sentence."""
    return passage.text[span.start].isupper() and not any(
        sentence.start >= span.start - 1 for sentence in context.sentences(passage) if sentence.overlaps(span)
    )
