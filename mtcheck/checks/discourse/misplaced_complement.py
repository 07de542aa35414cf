"""“Against” whom, at the wrong noun."""

from __future__ import annotations

from collections.abc import Iterator

from mtcheck.check import Check, Context, Contrast, Edit, Hit, Layer, bad, good
from mtcheck.document import Passage, Span
from mtcheck.languages.patterns import lazy_regex
from mtcheck.report import Severity

__all__ = ["MisplacedComplement"]

_TAKES_AGAINST = lazy_regex(
    r"\b(?:alliance|coalition|campaign|war|fight|struggle|protests?|demonstrations?|sanctions|crusade|offensive"
    r"|lawsuit|"
    r"case|complaint|resistance|charges|allegations|accusations|appeal|vaccinations?|vaccine|measures|allegation"
    r"|attack|"
    r"resolution|boycott|revolt|uprising|rebellion|conspiracy|plot|agitation|front|movement|opposition|action)\b"
    r"(?!\s(?:against|on|in court))"
)
_AGAINST = lazy_regex(r"(?P<place>\b[a-z]{3,})\s(?P<complement>against\sthe\s[A-Za-z]+)(?=[\s,.;]|$)")
_TAKES_IT = lazy_regex(
    r"\b(?:sets?|setting|pits?|pitted|pitting|turn(?:s|ed|ing)?|unit(?:e|es|ed|ing)|incit\w+|protect\w*|defend\w*"
    r"|insur\w+|"
    r"guard\w*|warn\w*|advis\w+|argu\w+|speak\w*|spoke\w*|vot\w+|fights?|fought|fighting|play\w*|match\w*|compet\w+"
    r"|race\w*|"
    r"lean\w*|push\w*|press\w*|throw\w*|threw|hit\w*|hold\w*|held|use[sd]?|win\w*|won|los\w+|beat\w*|draw\w*|drew"
    r"|score\w*|"
    r"leading|led|lead|rall\w+|demonstrat\w+|protest(?:ed|ing)|struggl(?:ed|ing)|weigh\w*|measur(?:ed|ing)|backed|"
    r"up|rose|rise|fell|fall|gain\w*|strengthen\w*|weaken\w*|trad\w+|close[sd]?|take[sn]?|took|goals?|game|goes|go"
    r"|went)\b"
)
_PLACES = frozenset(
    "capital capitals city cities town towns village villages country countries state states street streets square "
    "squares airport airports station stations building buildings office offices hotel hotels bridge bridges region "
    "regions border borders continent continents week month year morning evening night".split()
)
"""Nouns that can never take "against": behind them no second opinion is needed."""
_FREE = frozenset(
    "backdrop background law odds clock wind rules will wishes advice dollar euro yen pound franc tide grain current "
    "wall rock door light sky sun rebellion clock".split()
)
"""What "against the …" may name without any noun that takes it."""
_LARGEST_DISTANCE = 110
"""Characters between the noun and its stray complement; farther apart, they seldom belong to each other."""


class MisplacedComplement(Check):
    id = "misplaced-complement"
    category = "accuracy/mistranslation"
    severity = Severity.MAJOR
    layer = Layer.LANGUAGE
    triggers = frozenset({"against"})
    message = "“against …” stands at the wrong noun"
    explanation = """
Finds "against" at a noun that takes none, while an earlier noun of the sentence does: "representatives of this
alliance travel between the capitals against the West". German keeps such complements for the end of the clause, and
the system left it there. Move it back to its noun.

Behind a place or a time the case is clear; elsewhere the language model must find the sentence better with the words
moved.
"""
    examples = (
        bad(
            "Representatives of this alliance travel between the four capitals⟦ against the west⟧.",
            repair="Representatives of this alliance against the west travel between the four capitals.",
        ),
        good("The new rail plan sets the four capitals against the west of the continent."),
        good("The alliance against the West travels between four capitals."),
        good("The movement played three matches against the champions."),
    )

    def find(self, passage: Passage, context: Context) -> Iterator[Hit]:
        text = passage.text
        for match in _AGAINST.finditer(text):
            sentence = context.sentence_at(passage, match.start())
            if sentence is None or _TAKES_AGAINST.fullmatch(match["place"]):
                continue
            start = max(sentence.start, match.start() - _LARGEST_DISTANCE)
            before = text[start : match.start("complement")]
            nouns = list(_TAKES_AGAINST.finditer(before))
            if not nouns or "against" in before or _TAKES_IT.search(before[nouns[-1].end() :]):
                continue
            complement = Span(*match.span("complement"))
            if match["complement"].rsplit(maxsplit=1)[-1].lower() in _FREE:
                continue
            candidates = tuple(_behind(text, complement, start + noun.end()) for noun in nouns)
            doubtful = match["place"] not in _PLACES
            yield Hit(
                Span(complement.start - 1, complement.end),
                repair=None if doubtful else candidates[-1],
                contrast=Contrast(candidates, decides=doubtful),
            )


def _behind(text: str, complement: Span, place: int) -> Edit:
    between = text[place : complement.start].rstrip()
    return Edit(Span(place, complement.end), f" {complement.of(text)}{between}")
