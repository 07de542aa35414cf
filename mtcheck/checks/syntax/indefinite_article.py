"""*A* before a vowel, or *an* before a consonant."""

from __future__ import annotations

import re
from collections.abc import Iterator

from mtcheck.analysis.articles import sounds_like_vowel
from mtcheck.analysis.morphology import can_be
from mtcheck.check import Bigram, Check, Context, Contrast, Edit, Hit, Layer, bad, good
from mtcheck.document import Passage, Span
from mtcheck.languages.patterns import lazy_regex
from mtcheck.report import Severity

__all__ = ["IndefiniteArticle"]

_PAIR = lazy_regex(
    r"([Aa](?<![\w’'&-][Aa])(?<![&.]\s[Aa])(?:(?=\s[aeiouhAEIOUH])|n(?=\s[^aiAI])))"
    r"\s([a-z]{3,}|[A-Z][a-z]{3,})\b(?!['’.]\w)"
)
"""No abbreviations, which are spelled out, and no words as short as those that follow a letter."""


def _may_sound_open(token: str) -> bool:
    return token[0] in "aeiouhAEIOUH"


def _may_sound_closed(token: str) -> bool:
    """Whether a token does not begin with a vowel, or with those that may sound like *you* or *won*."""
    return token[0] not in "aeiouAEIOU" or token[0] in "uU" or token[:2].lower() in {"eu", "ew", "on", "ou"}


_LETTERED = lazy_regex(r"(?:class|grade|group|hepatitis|option|plan|schedule|serie|type|vitamin)\s$", re.IGNORECASE)
_NAME_BEFORE = lazy_regex(r"[a-z,]\s[A-Z][a-zà-ÿ]+\s$")
_INSIDE = lazy_regex(r"[a-z]\s$")
_FUNCTION_WORDS = frozenset(
    "and are der die das dem den sich into onto over under until upon also although unless either able".split()
)


_IRISH = frozenset({"post", "garda", "bord", "taisce", "lar"})
"""Words of Irish names that English has as well: An Post."""


class IndefiniteArticle(Check):
    id = "indefinite-article"
    category = "fluency/grammar/function-words"
    severity = Severity.MINOR
    layer = Layer.LANGUAGE
    triggers = Bigram(frozenset({"a"}), _may_sound_open), Bigram(frozenset({"an"}), _may_sound_closed)
    message = "the article does not go with the sound that follows"
    explanation = """
Finds *a* before a vowel sound and *an* before a consonant sound ("a open letter", "an German minister"), left where one
of the two words was exchanged after the sentence had been put together: a term of a glossary, a name.
Abbreviations and single letters stay silent, since they are spelled out or named; *an* before an *h* that is heard
("an historic day") is left to the language model.
"""
    examples = (
        bad("She wrote ⟦a⟧ open letter to the council.", repair="She wrote an open letter to the council."),
        bad("He met ⟦an⟧ German delegation.", repair="He met a German delegation."),
        bad("They waited ⟦a⟧ hour for the bus.", repair="They waited an hour for the bus."),
        bad("It was ⟦a⟧ honest answer.", repair="It was an honest answer."),
        good("A European union, a one-off payment, a university, a uniform, a unanimous vote, a url."),
        good("The back of a ute, an utter fool. An Xbox-only game, an X-ray, an Xperia phone, a xenon lamp."),
        good("The first A episode has two themes. She took the A exit. The A arguments were weak."),
        good("An Bord Pleanála has approved the plan. An Post is late. His album, An Taoide Thuile, is out."),
        good("An honest man, an hour, an heir, an MP, an NBA team, an historic day. Vitamin a is one."),
        good(
            "A Ukrainian, a Uruguayan, a user, an urban plan, an umbrella, a eulogy, an unimportant, a once-great club."
        ),
        good("He won the Vuelta a España, she the Vuelta a Andalucía, and they stayed at the Palazzo a Eboli."),
        good("An unanswered call, an unannounced visit, a unary sign, the Ding an sich."),
        good("An unidentified boat, an unimpressed guest, a unidirectional road, a unified whole."),
    )

    def find(self, passage: Passage, context: Context) -> Iterator[Hit]:
        for match in _PAIR.finditer(passage.text):
            article, word = match[1], match[2].lower()
            if word in _FUNCTION_WORDS or (article.lower() == "an") == sounds_like_vowel(word):
                continue
            if match[2][0].isupper() and article == "An" and (not can_be(word) or word in _IRISH):
                continue  # An Bord Pleanála is Irish
            if article == "A" and _INSIDE.search(passage.text, max(match.start() - 12, 0), match.start()):
                continue  # the first A episode
            if (
                article == "a"
                and match[2][0].isupper()
                and _NAME_BEFORE.search(passage.text, max(match.start() - 20, 0), match.start())
            ):
                continue  # the Vuelta a España
            if _LETTERED.search(passage.text, max(match.start() - 12, 0), match.start()):
                continue
            span = Span(*match.span(1))
            repair = Edit(span, article[0] + ("n" if len(article) == 1 else ""))
            if word[0] == "h" and article.lower() == "an":
                yield Hit(span, contrast=Contrast((repair,), margin=MARGIN))
            else:
                yield Hit(span, repair=repair, safe=True)


MARGIN = 4.0
"""Nats: "an historic day" is old-fashioned, not wrong; benchmarks/calibration/syntax_margins.py."""
