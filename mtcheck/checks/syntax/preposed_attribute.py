"""A participle with its complements before the noun, where German has them."""

from __future__ import annotations

from collections.abc import Iterator

from mtcheck.analysis.clauses import Clause, clauses_of
from mtcheck.analysis.morphology import can_be, verb_tags
from mtcheck.check import Bigram, Check, Context, Contrast, Edit, Hit, Layer, bad, good
from mtcheck.checks.syntax.clause_final_verbs.sure_attributes import (
    BEFORE_ATTRIBUTE,
    ENDS_TIME,
    OPENS_ATTRIBUTE,
    PERIODS,
    opens_with_adverb,
    sure_head,
)
from mtcheck.document import Passage, Span
from mtcheck.languages.english import ANY_MONTH, ANY_WEEKDAY
from mtcheck.languages.english_grammar import (
    ADVERBS,
    AUXILIARIES,
    CONJUNCTIONS,
    DETERMINERS,
    PREPOSITIONS,
    QUANTIFIERS,
    TIMES,
)
from mtcheck.languages.english_numbers import ABOVE_ONE
from mtcheck.languages.patterns import lazy_regex
from mtcheck.languages.tokens import has_comma, matches
from mtcheck.report import Severity

__all__ = ["PreposedAttribute"]

_ARTICLES = frozenset("the a an his her its their our my this these those".split())
_NUMBERS = ABOVE_ONE | {"several", "many", "some"}
_OPENERS = (PREPOSITIONS | TIMES | {"to", "against", "of"}) - frozenset(
    "over under near than as then now next last".split()
)
_COMPLEMENTS = frozenset("in on at by for from with since to during after".split())
_BEFORE_OPENERS = frozenset("far still already even only shortly just long most again".split())
_ADVERBIALS = {
    "at that time": "then",
    "at the time": "then",
    "at this time": "then",
    "in the meantime": "now",
    "until now": "previously",
    "until then": "previously",
    "up to now": "previously",
    "since then": "since",
}
"""Adverbials before an adjective, and the English adverb that stands there."""
_FIXED = tuple(
    "at times;at least;at most;at best;after all;by far;by now;by then;by no means;for once;for now;in part"
    ";in many ways;in some ways;in many respects;in some respects;of course;of late;on average;on the whole;to date"
    ";to some extent;in effect".split(";")
)
"""Adverbials that English, too, puts before an adjective: “the in many ways decisive round”."""
_LONGEST_ATTRIBUTE = 14
_MOST_HEADS = 3

_SINCE = lazy_regex(
    r"\b(?i:the|an?|his|her|its|their)\s(?P<attribute>since\s(?:(?:early|mid|late|last|the\s(?:beginning|end|middle|start)\sof|the\sbeginning\sof\sthe)[\s-])?"
    rf"(?:{ANY_MONTH}|{ANY_WEEKDAY}|(?:19|20)\d\d|spring|summer|autumn|winter|week|month|year|season|weekend)(?:\s\d{{4}})?\s(?P<head>[a-z-]+))\s(?=[a-z])"
)
"""“The since early May missing yacht”: no clause, for an article stands before *since*."""

MARGIN = 3.0
"""Nats, benchmarks/calibration/syntax_margins.py: what little sound text is suspected loses 7 or more."""
MARGIN_OF_APPOSITION = 6.0


def _is_figure(token: str) -> bool:
    return token.replace(",", "").isdigit()


class PreposedAttribute(Check):
    id = "preposed-attribute"
    category = "fluency/grammar/word-order"
    severity = Severity.MAJOR
    layer = Layer.LANGUAGE
    supersedes = ("clause-final-verb", "missing-verb", "function-word-clash")
    triggers = (
        Bigram(BEFORE_ATTRIBUTE, OPENS_ATTRIBUTE),
        Bigram(opens_with_adverb, OPENS_ATTRIBUTE),
        Bigram(ENDS_TIME, frozenset({"by"})),
        Bigram(_ARTICLES, frozenset({"since"})),
    )
    doubts = (
        Bigram(_ARTICLES | _NUMBERS, _OPENERS | _BEFORE_OPENERS | {"last", "next"}),
        Bigram(_is_figure, _COMPLEMENTS),
        Bigram(has_comma, _COMPLEMENTS),
        frozenset({"ago"}),
    )
    message = "a participle with its complements stands before the noun; English puts it behind"
    explanation = """
Finds an article followed by a preposition, with the participle and the noun only later: "the by the government planned
reform", "a since 2015 in Berlin living artist". German packs a whole relative clause before the noun; English puts the
participle and its complements behind it. Where the preposition has a noun of its own and no idiom ("an at the time
unknown singer"), nothing else can be meant; elsewhere the language model confirms that the sentence reads better so.
"""
    examples = (
        bad(
            "Parliament rejected the ⟦by the government planned⟧ reform of the pensions.",
            repair="Parliament rejected the reform planned by the government of the pensions.",
        ),
        bad(
            "Police found the ⟦since Monday missing⟧ girl in a forest hut.",
            repair="Police found the girl missing since Monday in a forest hut.",
        ),
        bad(
            "The ⟦last year opened⟧ museum is already too small.",
            repair="The museum opened last year is already too small.",
        ),
        bad(
            "The driver must pay a ⟦from the court imposed⟧ fine.",
            repair="The driver must pay a fine imposed from the court.",
        ),
        bad(
            "Workers covered the ⟦by the storm damaged⟧ roof.", repair="Workers covered the roof damaged by the storm."
        ),
        bad("Customs officers found the ⟦since late March missing⟧ paintings in a barn."),
        bad("The ⟦in Hamburg born⟧ actress lives in Paris.", repair="The actress born in Hamburg lives in Paris."),
        bad(
            "The court upheld the ⟦against the former head of the authority imposed⟧ sentence.",
            repair="The court upheld the sentence imposed against the former head of the authority.",
        ),
        bad(
            "The ⟦recently by the council adopted⟧ plan is criticised.",
            repair="The plan adopted recently by the council is criticised.",
        ),
        bad(
            "They saw a ⟦by a farmer in 1987 while ploughing discovered⟧ helmet in it.",
            repair="They saw a helmet discovered by a farmer in 1987 while ploughing in it.",
        ),
        bad(
            "The ⟦last spring by a landslide destroyed⟧ footpath to the hut is open again.",
            repair="The footpath destroyed last spring by a landslide to the hut is open again.",
        ),
        good("The last week by the sea was spent in silence. The last year by most measures improved results."),
        good("The previously at-risk group, the newly to the city drawn, and a nearly off the cuff remark were there."),
        good("He wrote the in many respects bold play at the time of the trial and a by then famous book."),
        good("Vitamin A in the liver was lost. The in-depth report on the under 21s was read in the on-board bar."),
        good("He won the in many ways decisive round after the last year spent abroad, at the by now famous club."),
        good("He won the by-election in the recently closed district and the under-21 final."),
    )

    def find(self, passage: Passage, context: Context) -> Iterator[Hit]:
        taken = []
        for match in matches(_SINCE, passage.text, ("since",)):
            head = match["head"]
            if verb_tags(head) & {"VBN", "VBG"} or "ADJ" in can_be(head):
                taken.append(Span(*match.span("attribute")))
        clauses = clauses_of(passage.text)
        for clause, before in zip(clauses, (None, *clauses), strict=False):
            if (sure := _sure(clause)) is not None:
                yield sure
                taken = [span for span in taken if not span.overlaps(sure.span)]
                continue
            if not context.judged:
                continue
            for first, heads in _attributes(clause, before):
                spans = clause.spans()
                head = _likeliest(clause, heads)
                mark = Span(spans[first].start, spans[head].end)
                if any(mark.overlaps(span) for span in taken):
                    break
                edits = tuple(dict.fromkeys(edit for head in heads for edit in _candidates(clause, first, head)))
                if edits:
                    yield Hit(mark, contrast=Contrast(edits, margin=MARGIN if first else MARGIN_OF_APPOSITION))
                    break
        yield from map(Hit, taken)


def _sure(clause: Clause) -> Hit | None:
    """“A from the court imposed fine”: an article, and a preposition with a noun of its own."""
    words = clause.words
    for article in range(len(words) - 4):
        head = sure_head(clause, article) if words[article] in BEFORE_ATTRIBUTE else None
        if head is None:
            continue
        spans = clause.spans()
        mark = Span(spans[article + 1].start, spans[head].end)
        edits = tuple(_candidates(clause, article + 1, head))
        return Hit.certain(mark, edits) if edits else Hit(mark)
    return None


def _attributes(clause: Clause, before: Clause | None) -> Iterator[tuple[int, tuple[int, ...]]]:
    """Where an attribute begins behind its article, and which words may be the participle or adjective it ends with."""
    words = clause.words
    for article in range(-1, len(words) - 3):
        opens = _opens_phrase(words, article) if article >= 0 else _continues_phrase(clause, before)
        if opens and " ".join(words[article + 1 : article + 4]).startswith(_FIXED):
            continue
        if opens and _opens_attribute(words, article + 1, closed=article >= 0 and words[article] in _ARTICLES):
            heads = tuple(_heads(clause, article))
            if heads:
                yield article + 1, heads


def _heads(clause: Clause, article: int) -> Iterator[int]:
    words = clause.words
    found = 0
    for index in range(article + 2, min(article + _LONGEST_ATTRIBUTE, len(words) - 1)):
        if words[index] in _STOPS:
            return
        if not _is_nominal(clause, index + 1):
            continue
        before = words[index - 1]
        participle = bool(verb_tags(words[index]) & {"VBN", "VBG"})
        if before in DETERMINERS or before in PREPOSITIONS or before in QUANTIFIERS:
            continue
        if participle or "ADJ" in can_be(words[index]) or _ADJECTIVE.fullmatch(words[index]):
            yield index
            found += 1
            if found == _MOST_HEADS:
                return


_STOPS = AUXILIARIES | (CONJUNCTIONS - {"and", "or"})
_ADJECTIVE = lazy_regex(r"\d+-years?-old|\w+(?:ible|able|ful|ous|ive|less)")
"""Adjectives that the lexicon does not know as such."""
_FUNCTION_WORDS = AUXILIARIES | CONJUNCTIONS | DETERMINERS | PREPOSITIONS | QUANTIFIERS | {"to"}


def _is_nominal(clause: Clause, index: int) -> bool:
    """Whether a word can belong to a noun phrase, articles and numbers aside."""
    word = clause.words[index]
    if word in _FUNCTION_WORDS:
        return False
    return not can_be(word) or bool(can_be(word) & {"NOUN", "ADJ"}) or clause.is_name(index)


def _likeliest(clause: Clause, heads: tuple[int, ...]) -> int:
    """The first participle that ends the attribute, for the mark; the language model chooses the repair."""
    return next((head for head in heads if verb_tags(clause.words[head]) & {"VBN", "VBG"}), heads[-1])


def _opens_phrase(words: tuple[str, ...], index: int) -> bool:
    """Whether a noun must follow: an article, or a number or *several* that no verb or noun can end with."""
    return words[index] in _ARTICLES or words[index] in _NUMBERS or words[index].replace(",", "").isdigit()


def _continues_phrase(clause: Clause, before: Clause | None) -> bool:
    """Whether the clause goes on behind an article and an adjective: “two forged, to entry entitling passports”."""
    if before is None or clause.opening != "," or len(before.words) < 2:
        return False
    return "ADJ" in can_be(before.words[-1]) and _opens_phrase(before.words, len(before.words) - 2)


def _opens_attribute(words: tuple[str, ...], index: int, *, closed: bool) -> bool:
    word, behind = words[index], words[index + 1]
    if word in ("last", "next"):
        return behind in PERIODS and closed
    if closed and words[index + 2 : index + 3] == ("ago",):
        return True
    if closed and word in _BEFORE_OPENERS:
        return behind in PREPOSITIONS or behind in ("beyond", "to")
    return word in (_OPENERS if closed else _COMPLEMENTS)


def _candidates(clause: Clause, first: int, head: int) -> Iterator[Edit]:
    """What stands before the noun behind it, the participle or adjective with the adverbs before it in front."""
    spans, phrase, words = clause.spans(), clause.phrase, clause.words
    group = head
    while group - 1 > first and (words[group - 1] in ADVERBS or words[group - 1].endswith("ly")):
        group -= 1
    for end in range(head + 2, min(head + 5, len(words) + 1)):
        if not _is_nominal(clause, end - 1):
            break
        noun, complements = phrase(head + 1, end), phrase(first, group)
        whole = Span(spans[first].start, spans[end - 1].end)
        yield Edit(whole, f"{noun} {phrase(group, head + 1)} {complements}")
    if adverb := _ADVERBIALS.get(" ".join(words[first:head])):
        yield Edit(Span(spans[first].start, spans[head].end), f"{adverb} {phrase(head, head + 1)}")
