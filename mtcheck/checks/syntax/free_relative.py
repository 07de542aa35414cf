"""*Who* for *anyone who*."""

from __future__ import annotations

from collections.abc import Iterator

from mtcheck.analysis.finiteness import may_be_tensed
from mtcheck.analysis.morphology import can_be
from mtcheck.check import Bigram, Check, Context, Edit, Hit, Layer, bad, good
from mtcheck.document import Passage, Span
from mtcheck.languages.english_grammar import AUXILIARIES, NOMINATIVES
from mtcheck.languages.patterns import lazy_regex
from mtcheck.languages.tokens import matches
from mtcheck.report import Severity

__all__ = ["FreeRelative"]

_FREE_RELATIVE = lazy_regex(
    r"(?:^|(?<=[.!]\s)|(?<=\n)|(?<=[.!]\s[“\"])"
    r"|(?<=^[“\"]))(?P<who>Who)\s(?P<told>(?P<verb>[a-z’']+)\b[^.!?;:“”\"\n]{0,120}?)"
    r"(?P<seam>,?\s(?P<again>(?:that\sone|the\sone|that\sperson|he|she|they)\s)?)"
    r"(?P<main>(?(again)(?:risks|pays|faces|receives|gets|loses|wins|needs|is|was|has|will|finds|knows|commits"
    r"|helps|saves)"
    r"|(?!))|(?<=,\s)(?:will|cannot)|must|should|may|can|has\sto|have\sto|ought\sto|need\snot)\s(?:not\s|also\s|then\s|now\s|still\s|first\s|soon\s|yet\s"
    r"|only\s)*(?P<done>[a-z]+|\d+)\b"
    r"[^.!?\n]{0,160}\."
)
_PLAIN = lazy_regex(
    r"(?:^|(?<=[.!]\s)|(?<=\n)|(?<=[.!]\s[“\"])|(?<=^[“\"]))(?P<who>Who)\s(?P<told>(?P<verb>[a-z]+s)\s(?:(?!that\b"
    r"|who\b|what\b)[\w’'-]+\s){2,12}?)"
    r"(?P<main>pays|receives|gets|saves|risks|faces|loses|earns)\s(?=(?:no|nothing|an?|up|less|more|only|two|three"
    r"|free|twice|his|their"
    r"|nothing|[€$£]?\d)\b)[^.!?\n]{2,120}\."
)
"""“Who orders today pays no delivery charge.”"""
_UNTOLD = frozenset("be remain depend matter become vary stay emerge only no never say tell reveal know".split())
"""What is told of a question: “who wins must remain open”."""


class FreeRelative(Check):
    id = "free-relative"
    category = "fluency/grammar"
    severity = Severity.MAJOR
    layer = Layer.LANGUAGE
    triggers = Bigram(frozenset({"", ".", "!", "“", '"'}), frozenset({"who"}))
    message = "“who” for “anyone who”"
    confidence = 0.85
    supersedes = ("superfluous-comma", "relative-pronoun", "double-subject", "question-order")
    explanation = """
Finds *wer* in English words: "Who noticed suspicious vehicles, should contact the police", "Who wants to take part must
register", "Who arrives late, he must wait". English begins with *anyone who* or *those who*; *who* alone asks. Only
statements count, in which a verb of duty or permission follows; questions told ("Who pays must be settled later") stay
silent.
"""
    examples = (
        bad(
            "⟦Who⟧ noticed suspicious vehicles on Thursday night, should contact the police.",
            repair="Anyone who noticed suspicious vehicles on Thursday night should contact the police.",
        ),
        bad(
            "⟦Who⟧ wants to take part must register by Friday.",
            repair="Anyone who wants to take part must register by Friday.",
        ),
        bad(
            "Who saw the car, ⟦that one⟧ should call the police.",
            repair="Anyone who saw the car should call the police.",
        ),
        bad(
            "Who leaves a caravan here, ⟦that one⟧ risks a fine.",
            repair="Anyone who leaves a caravan here risks a fine.",
        ),
        bad(
            "⟦Who⟧ orders before the end of the month pays no delivery charge.",
            repair="Anyone who orders before the end of the month pays no delivery charge.",
        ),
        bad(
            "⟦Who⟧ longer works, should also benefit from it.",
            repair="Anyone who works longer should also benefit from it.",
        ),
        bad("⟦Who⟧ orders must also pay.", repair="Anyone who orders must also pay."),
        good(
            "Who dares wins. Who pays the piper calls the tune. Who decides who pays a fee? Who is right gets no prize."
        ),
        good("Who owns the data must first be established. Who the buyer was they would not say."),
        good("Who pays for it must be settled later. Who wins the seat may depend on the villages."),
        good("Who would have thought that it can fly? Who knows what they must do now. Who saw it? It must be there."),
        good("“Who told you that I should leave,” she asked. Who dares wins. Who he was may remain a mystery."),
        good("Who gets what the council should give is disputed. Who was to blame and who should resign is unclear."),
    )

    def find(self, passage: Passage, context: Context) -> Iterator[Hit]:
        for match in matches(_FREE_RELATIVE, passage.text, ("who",)):
            told = match["told"].split()
            clause = _clause(told, ended="," in match["seam"])
            if clause is None or match["done"] in _UNTOLD or not {"who", "what", "how"}.isdisjoint(told):
                continue
            if not match["seam"].strip(" ,") and told[-1].lower() in NOMINATIVES | {"it", "you", "that"}:
                continue
            whole = Span(match.start("who"), match.end("main"))
            repaired = f"Anyone who {clause} {match['main']}"
            mark = match.span("again" if match["again"] else "who")
            yield Hit(Span(mark[0], mark[1] - bool(match["again"])), repair=Edit(whole, repaired))

        for match in matches(_PLAIN, passage.text, ("who",)):
            if may_be_tensed(match["verb"]) and AUXILIARIES.isdisjoint(match["told"].split()):
                span = Span(*match.span("who"))
                yield Hit(span, repair=Edit(span, "Anyone who"))


def _clause(words: list[str], *, ended: bool) -> str | None:
    """A clause with *who* for its subject, whose verb stands first, in the singular or the past, or where German has
    it, at the end of a clause that a comma ends: “who longer works,”."""
    if words[0] in AUXILIARIES or may_be_tensed(words[0]):
        return " ".join(words)
    if ended and 1 < len(words) <= _SHORT and may_be_tensed(words[-1]) and can_be(words[-1]) <= {"VERB", "NOUN"}:
        return " ".join([words[-1], *words[:-1]])
    return None


_SHORT = 5
"""Words of a clause that may be nothing but an adverbial or object and its verb."""
