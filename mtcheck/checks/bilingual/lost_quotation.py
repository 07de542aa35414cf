"""A quotation that is no longer marked as one, or that the source does not have."""

from __future__ import annotations

from collections.abc import Iterator

from mtcheck.analysis.bitext.pairing import Pair
from mtcheck.check import Check, Context, Hit, Layer, bad, good
from mtcheck.document import Passage
from mtcheck.languages.patterns import lazy_regex
from mtcheck.languages.spelling import plain
from mtcheck.report import Severity

__all__ = ["LostQuotation"]

_QUOTED = lazy_regex(
    r"[„“‟»«]\s?([^„“”‟»«\n]{1,400})(?:[“”«»]|$)|(?<!\w)\"([^\"\n]{1,400})(?:\"(?!\w)|$)"
    r"|(?<!\w)[‚‘']([^‚‘\n]{1,400}?)[‘’'](?!\w)|[「『]([^」』]{1,400})[」』]"
)
"""A quotation may run on in the next segment."""
_ANY_MARK = lazy_regex(r"[„“”‟»«\"「」『』]|(?<!\w)[‚‘']|[’'](?!\w)")
_WORD = lazy_regex(r"\w+")
SHORTEST = 2
LONG = 4
"""Words of a quotation that must be marked, and of one that must be marked beside others: one word is mostly the name
of a paper or a ship, which English often leaves bare."""
KEPT = 0.6
"""Share of the words that stand so in the translation too, from which it is a name or a term of the other language."""


class LostQuotation(Check):
    id = "lost-quotation"
    category = "accuracy/mistranslation/quotation"
    severity = Severity.MINOR
    layer = Layer.BILINGUAL
    needs_source = True
    languages = ("*",)
    message = "what the source quotes is no longer marked as a quotation"
    explanation = """
Finds segments whose source has a quotation and whose translation has no quotation mark at all, or fewer quotations.
Without the marks the writer says what another said, which in news is an error of fact. Put the marks back. Titles of
works may lose theirs where house style sets them in italics: accept or ignore those.
"""
    examples = (
        bad(
            "⟦He called the decision of the court a disgrace for everybody.⟧",
            source="Er nannte die Entscheidung des Gerichts „eine Schande für alle“.",
        ),
        bad("⟦The agreement had clear deadlines.⟧", source="Die Vereinbarung habe „klare Fristen“."),
        bad(
            "⟦“It is too late for that now”, he said, but we go on all the same.⟧",
            source="„Dafür ist es jetzt zu spät“, sagte er, „aber wir machen trotzdem weiter“.",
        ),
        good("The film Up in Smoke is shown.", source="Der Film „Up in Smoke“ wird gezeigt."),
        good("He called it “a disgrace”.", source="Er nannte sie „eine Schande“."),
        good("He called it 'a disgrace'.", source="Er nannte sie „eine Schande“."),
        good("The newspaper Der Spiegel reported it.", source="Der „Spiegel“ berichtete darüber."),
    )

    def find(self, passage: Passage, context: Context) -> Iterator[Hit]:
        pair = context.pair
        quoted = _translated_quotations(pair)
        marked = len(_quotations(passage.text))
        if len(quoted) <= marked:
            return
        bare = [part for part in pair.parts if _is_lost(part.pair)]
        for part in bare:
            yield Hit(part.place)
        if not bare and 0 < marked < sum(len(words) >= LONG for words in quoted):
            yield Hit(passage.extent)


def _is_lost(pair: Pair) -> bool:
    """Whether a stretch has no mark at all where the source has a quotation."""
    if _ANY_MARK.search(pair.target):
        return False
    return any(len(words) >= SHORTEST for words in _translated_quotations(pair))


def _quotations(text: str) -> list[list[str]]:
    """The words of each quotation."""
    return [plain(next(filter(None, match.groups()))).split() for match in _QUOTED.finditer(text)]


def _translated_quotations(pair: Pair) -> list[list[str]]:
    """The words of each quotation of the source that the target does not have as they are."""
    there = set(_WORD.findall(plain(pair.target)))
    return [words for words in _quotations(pair.source) if _is_translated(words, there)]


def _is_translated(words: list[str], there: set[str]) -> bool:
    parts = _WORD.findall(" ".join(words))
    return bool(parts) and sum(part in there for part in parts) < KEPT * len(parts)
