"""A capital in the middle of an ordinary word."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

from mtcheck.analysis.known_words import is_common, is_word
from mtcheck.analysis.masking import Mask
from mtcheck.check import Bigram, Check, Context, Edit, Hit, Layer, bad, good
from mtcheck.checks.discourse.telling.speaking import SAYS
from mtcheck.checks.residue.pages.talk import talks_about_markup
from mtcheck.checks.structure.seams.splitting import respelled, words_counted
from mtcheck.document import Passage, Span
from mtcheck.languages.patterns import lazy_regex
from mtcheck.languages.tokens import ends_in_comma
from mtcheck.report import Severity

__all__ = ["MisplacedCapital"]

_MIXED = lazy_regex(
    r"(?<![\w@#&./’'-])(?:(?P<head>[A-Z]{2})[a-z]+|(?P<left>[A-Za-z][a-z]*)(?P<right>[A-Z][a-z]+))(?![\w@/&-]|\.\w)"
)
_INSIDE = lazy_regex(r"[A-Za-z][A-Z](?:(?<=[a-z][A-Z])[a-z]|(?<=[A-Z][A-Z])[a-z])")
_BEHIND_COMMA = lazy_regex(
    r"(?<=[a-z], )(?:But|And|Because|Although|Or|So|Since|When|While|Which|Who|Where|If|That)(?= (?:the|a|an|he"
    r"|she|it|they|we|his|her|their|is|was|are|were|has|had|not|no|this|there)\b)"
)
"""A conjunction with a capital in the middle of a sentence: late, But the passengers."""
_THOUGHT = lazy_regex(
    rf"\b(?:{SAYS}|think|thinks|thought|is|was|question|answer|called|titled|go|goes|movies?|films?), $"
)
_ASKS = lazy_regex(r"(?:Who|Where|When|Which|If|While|That)\b[^.!?]{0,80}\?")
_SHORT = 5
"""Letters of a word, in full, from which a brand is unlikely to share its letters with it."""


_NAME_PREFIXES = frozenset("De Del Des Di Du La Le Lo Mc Mac Fitz Van Von Da San St".split())
_INNER = lazy_regex(r"[a-z][A-Z][a-z]")


@lru_cache(maxsize=10_000)
def _judged(left: str, right: str) -> bool | None:
    """True: a slip. None: the language model must say. False: a name or two words."""
    whole = (left + right).lower()
    if not is_common(whole):
        return False
    parts = is_word(left.lower()), is_word(right.lower())
    if len(left) == 1 and parts[1]:
        return False  # eBook, iPhone
    if left in _NAME_PREFIXES:
        return False  # DeBris, LeBlanc, McAdam
    if left[0].isupper() and (any(parts) or len(whole) <= _SHORT):
        return False  # BlackBerry, LaTex
    return None if all(parts) or len(whole) <= _SHORT else True


def _holds_capital(token: str) -> bool:
    """Whether a capital stands inside a token."""
    return not token[1:].islower() and _INSIDE.search(token) is not None


def _is_conjunction(token: str) -> bool:
    return token in _CONJUNCTIONS


_CONJUNCTIONS = frozenset("But And Because Although Or So Since When While Which Who Where If That".split())


class MisplacedCapital(Check):
    id = "misplaced-capital"
    category = "fluency/spelling"
    severity = Severity.MINOR
    layer = Layer.RESIDUE
    triggers = _holds_capital, Bigram(ends_in_comma, _is_conjunction)
    message = "a capital stands inside the word"
    explanation = """
Finds an ordinary English word with a capital in its middle (`goVernment`) or two at its beginning (`THe`). Optical
recognition, damaged casing models and slips of the shift key leave it. Write the word in lower case.

Names and products (McDonald, iPhone, PlayStation), plurals of abbreviations (MPs), units, and what the document writes
so more than once stay silent.
"""
    examples = (
        bad("It was late, ⟦But⟧ the mayor stayed.", repair="It was late, but the mayor stayed."),
        bad("The ⟦goVernment⟧ objects.", repair="The government objects."),
        bad(
            "The mayor has dropped the ⟦invesTigation⟧ into it.",
            repair="The mayor has dropped the investigation into it.",
        ),
        bad("⟦THe⟧ mayor objects.", repair="The mayor objects."),
        bad("⟦POlice⟧ closed the bridge.", repair="Police closed the bridge."),
        bad("The ⟦dEfendant⟧ objects.", repair="The defendant objects."),
        good("McDonald, DeLuca, LinkedIn, PlayStation, BlackBerry, LaTeX and the eBook on the iPhone are names."),
        good("MPs, CDs, PhDs and UFOs; 5 kWh at a pH of 7; the BfV and a GmbH; OKed, IDs and WCs."),
        good("The muSeum app is new. The app muSeum costs nothing."),
        good("Marina DeFence spoke of the TWX (TeleTypewriter eXchange) network."),
        good("He asked himself, Who was she? The thought was, If he comes, she will leave."),
        good("The userName and the camelCase variable are set."),
    )
    supersedes = ("glued-words", "unlikely-wording")

    def find(self, passage: Passage, context: Context) -> Iterator[Hit]:
        text = context.masked(passage, Mask.ADDRESS, Mask.CODE)
        for match in _BEHIND_COMMA.finditer(context.masked(passage, Mask.QUOTATION)):
            if _THOUGHT.search(text, max(match.start() - 24, 0), match.start()) or _ASKS.match(text, match.start()):
                continue  # he wondered, Who is it?
            span = Span(*match.span())
            yield Hit(span, repair=Edit(span, match[0].lower()), safe=True)
        for match in _MIXED.finditer(text):
            word, span = match[0], Span(*match.span())
            judged: bool | None
            if match["head"]:
                judged = word[2:] != "s" and is_common(word.lower())
            else:
                judged = _judged(match["left"], match["right"])
            if judged is False or context.fact(words_counted)[word] > 1 or word.lower() in context.accepted:
                continue
            if talks_about_markup(text, span) or _spells_initials(text, span):
                continue
            meant = word.capitalize() if word[0].isupper() else word.lower()
            yield respelled(span, meant, sure=bool(judged))


def _spells_initials(text: str, span: Span) -> bool:
    """Whether the word beside it has a capital inside as well: the TeleTypewriter eXchange."""
    before = text[max(span.start - 30, 0) : span.start].rsplit(None, 2)[-1:]
    behind = text[span.end : span.end + 30].split(None, 1)[:1]
    return any(_INNER.search(word) for word in (*before, *behind))
