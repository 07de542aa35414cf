"""A hyphen left over from the end of a line."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from mtcheck.analysis.known_words import is_common, is_word
from mtcheck.analysis.masking import Mask
from mtcheck.check import Check, Context, Edit, Hit, Layer, bad, good
from mtcheck.checks.structure.seams.splitting import respelled
from mtcheck.document import Passage, Span
from mtcheck.languages.english_numbers import FROM_TWO
from mtcheck.languages.patterns import lazy_regex
from mtcheck.report import Severity

__all__ = ["StrayHyphen"]

_BROKEN = lazy_regex(
    r"(?<![\w’'&/.-])(?P<left>[A-Za-z][a-z]{1,15})-(?P<gap>\s{0,3})(?P<right>[a-z]{2,15})(?![\w’'/&@-]|\.\w)"
)
_MEASURED = lazy_regex(
    r"(?<![\w.,/-])\d{1,3}-(?P<gap>\s)(?=(?:year|month|week|day|hour|minute|metre|meter|kilometre|kilometer|mile"
    r"|point|page"
    r"|storey|story|seat|member|strong)\b)"
)
"""A figure that a space parts from its unit: a 20- year-old."""
_LOOSE = lazy_regex(
    r"(?<![\w’'/-])(?P<left>(?!(?:AAA?|BBB?|CCC?)-)[A-Z]{2,6}|[A-Z][a-z]{3,20}|[a-z]{4,20})-"
    r"(?P<gap> )(?P<right>[a-z]{3,20})(?![\w’'/@-])"
)
"""A hyphen with a space behind it, as between the words of a compound: the EU- summit."""
_LOOSE_BEFORE = lazy_regex(
    r"(?<![\w’'/@.-])(?P<left>[A-Za-z]{3,20}|\d{1,3})(?P<gap> )-(?P<right>[a-z]{3,20})(?:-[a-z]+)?(?![\w’'/@])"
)
"""The same with the space before it: a well -known actor, a 20 -year-old."""
_BEHIND_FIGURE = lazy_regex(r"(?<= )\d{1,4}-(?= (?!year|month|week|day|hour|minute|and\b|or\b|to\b)[a-z]{3,})")
"""A dash that has lost the space between it and a figure: - who is 58- spoke."""
_SPREAD = lazy_regex(
    r"\b(?:[Tt]he|[Aa]n?|[Hh]is|[Hh]er|[Ii]ts|[Tt]heir|and|of|in|for|with|most|more|very)\s"
    r"(?P<first>well|long|short|high|low|so|self|non|part|full|ex|anti|pre|post|vice|half|far|hard|old|new"
    rf"|first|second|third|{FROM_TWO}"
    r"|ill|best|better|open|right|left|large|small|mid|co|pro)(?P<gap> - )(?P<second>[a-z]{3,20})\b"
)
"""A compound whose hyphen stands between two spaces: a long - term plan."""
_ENDING = lazy_regex(
    r"\b(?:endings?|suffix(?:es)?|forms?|options?|flags?|commands?|parameters?|in|by|with|and|or)\s$", re.IGNORECASE
)
_DASH = lazy_regex(r"\s[-–—]\s|\s[-–—]\w|\w[-–—]\s")
_LINKED = frozenset(
    """
    and or to nor but as than versus und bis plus if when which who that where while the a an in on at by for with from
    of it he she they we is was are were has had will not no
    """.split()
)
"""What follows a hyphen that stands for a word to come, or a dash that has lost its space."""
_PREFIXES = frozenset(
    """
    re co pre non anti ex sub inter multi semi post pro ultra mid un micro mega mini vice bi tri uni over under out
    super trans para tele auto bio geo eco kilo giga tera
    milli nano deci centi electro photo neo proto pseudo quasi socio thermo cyber counter infra intra
    hydro extra hyper meta mono omni poly retro self step tele video audio mal mis de dis en em il im in ir a ab ad air
    arch be by e ever fore half hand head high home light long low north off on one second short south west east through
    two up well wide year
    """.split()
)
"""What stands before a hyphen in sound compounds, whether English has the word without it or not."""
_SUFFIXES = frozenset("ship ships ward wards fully ally ting ning ding ity".split())
"""Words that a broken word may end in (owner-ship)."""
_NEVER = frozenset("and or to nor but as in by through till until versus offs outs ups ins downs overs".split())
"""What follows a hyphen that stands for a word to come (pre- and post-war), and particles of compounds (play-offs)."""


_DATED = frozenset("day morrow night".split())
"""What older spelling writes behind to- (to-morrow)."""


def _is_older_spelling(left: str, right: str) -> bool:
    """Whether English writes a word with a hyphen as well: where two vowels meet (co-ordinate), or before a doer
    (teen-ager, by-stander)."""
    if left in _PREFIXES:
        met = left[-1] in _VOWELS and right[0] in _VOWELS
    else:
        met = left == "good" and right in ("bye", "byes")
    if right.endswith("edly") and is_common(right[:-4]):
        return is_word(left)  # whole-heartedly
    doer = right.removesuffix("s")
    does = (
        doer.endswith("er") and (is_common(doer[:-1]) or is_common(doer[:-2])) and (left in _PREFIXES or is_word(left))
    )
    return met or does


_SYLLABLES = lazy_regex(r"(?<![\w-])[A-Za-z]{1,4}(?:-[a-z]{1,5}){2,}(?![\w-])")
"""Words beside it that are shown syllable by syllable as well."""
_VOWELS = frozenset("aeiou")


@lru_cache(maxsize=10_000)
def _judged(left: str, right: str, apart: bool) -> bool | None:
    """True: the hyphen parts a word. None: the language model must say. False: it is a compound."""
    joined = left + right
    if right in _NEVER or (left == "to" and right in _DATED) or len(joined) < 6:
        return False
    if not is_common(joined) and not (apart and is_word(joined) and not (is_word(left) and is_word(right))):
        return False
    if apart:
        return True
    left_word, right_word = is_word(left), is_word(right)
    if not right_word and _is_older_spelling(left, right):
        return False
    if not right_word:
        return True if len(right) > 3 or left not in _PREFIXES else None
    if left in _PREFIXES:
        return False
    return None if not left_word or right in _SUFFIXES else False


def _may_be_parted(token: str) -> bool:
    """Whether a token ends in a hyphen, or holds one that may part a word."""
    if "-" not in token:
        return False
    return (
        token[-1] == "-"
        or (token[0] == "-" and token[1:2].isalpha())
        or any(
            _judged(match["left"].lower(), match["right"], bool(match["gap"])) is not False
            for match in _BROKEN.finditer(token)
        )
    )


class StrayHyphen(Check):
    id = "stray-hyphen"
    category = "fluency/spelling"
    severity = Severity.MINOR
    layer = Layer.RESIDUE
    triggers = staticmethod(_may_be_parted)
    message = "a hyphen parts the word"
    explanation = """
Finds a hyphen that was set at the end of a line and stayed when the lines were joined: `compen-sation`,
`govern- ment`. It comes from print, PDF and e-mail; translation engines copy it, and search no longer finds the word.
Write the word in one.

Compounds and prefixes (re-election, owner-occupied), syllables shown one by one (com-pen-sa-tion) and hyphens that
stand for a word to come (pre- and post-war) stay silent. Where both parts are words, the language model decides.
"""
    examples = (
        bad("The mayor claims ⟦compen-sation⟧ for it.", repair="The mayor claims compensation for it."),
        bad("The regional ⟦govern- ment⟧ objects.", repair="The regional government objects."),
        bad("The car was ⟦pe- lted⟧ with stones.", repair="The car was pelted with stones."),
        bad("The ⟦inves-tigation⟧ was closed.", repair="The investigation was closed."),
        bad("The council is ⟦demand-ing⟧ an answer.", repair="The council is demanding an answer."),
        bad(
            "It is the most ⟦success-\nful⟧ season of the club.", repair="It is the most successful season of the club."
        ),
        bad("The ⟦20- ⟧year-old was injured.", repair="The 20-year-old was injured."),
        bad("The ⟦EU- summit⟧ ended.", repair="The EU summit ended."),
        bad("The ⟦prime -minister⟧ left.", repair="The prime-minister left."),
        bad("The ⟦long - term⟧ plan is dead.", repair="The long-term plan is dead."),
        bad(
            "The plan⟦ -announced⟧ in May - is dead.".replace("plan⟦ -", "⟦plan -"),
            repair="The plan - announced in May - is dead.",
        ),
        bad("The ⟦team- which⟧ had lost twice - won.", repair="The team - which had lost twice - won."),
        good("The agency affirmed the country's AA- rating."),
        good("They are in the semi-finals of the play-offs; of the lay-bys and the drop-outs nobody speaks."),
        good("They co-ordinate it with a by-stander and a teen-ager; mega- and kilo- are Greek. Good-bye, then."),
        good("The endings -ing and -ness; the words in -ship; the flag -verbose; it is old - too old."),
        good("A 10- to 20-year loan, a 10- and a 20-minute walk."),
        good(
            "The co-operative’s re-election campaign was well-meant; she re-sent the on-line form to the by-law office."
        ),
        good("Pre- and post-war art, two- to three-room flats, first- through third-graders, an air-filled room."),
        good("He sang it as do-re-mi-fa and Flor-ence, and the drum went ba-dum-tish."),
        good("The choice is a light- or air-filled room."),
        good("“Com-pen-sa-tion,” the teacher said slowly, “is a long word.” Wi-fi and a yo-yo."),
        good("The Berlin-based go-between is anti-war, sub-committee or not, and self-made."),
    )
    supersedes = ("unlikely-wording", "space-inside-word", "unfinished-paragraph", "missing-final-stop")

    def find(self, passage: Passage, context: Context) -> Iterator[Hit]:
        text = context.masked(passage, Mask.ADDRESS, Mask.CODE)
        for match in _MEASURED.finditer(text):
            yield Hit(Span(match.start(), match.end()), repair=Edit(Span(*match.span("gap")), ""), safe=True)
        for match in _SPREAD.finditer(text):
            if len(_DASH.findall(text)) == 1 and match["second"] not in _LINKED and is_word(match["second"]):
                span = Span(match.start("first"), match.end())
                yield Hit(span, repair=Edit(Span(*match.span("gap")), "-"))
        yield from _apart(text)
        if len(_DASH.findall(text)) > 1:
            for match in _BEHIND_FIGURE.finditer(text):
                yield Hit(Span(*match.span()), repair=Edit(Span(match.end() - 1, match.end() - 1), " "))
        for match in _BROKEN.finditer(text):
            left, right = match["left"], match["right"]
            judged = _judged(left.lower(), right, bool(match["gap"]))
            if judged is False or match[0].lower() in context.accepted:
                continue
            if judged is None and _SYLLABLES.search(text, max(match.start() - 30, 0), match.end() + 30):
                continue
            yield respelled(Span(*match.span()), left + right, sure=bool(judged))


def _apart(text: str) -> Iterator[Hit]:
    """Hyphens with a space on one side: of a compound, or a dash that has lost its other space."""
    for match in _LOOSE.finditer(text):
        left, right = match["left"], match["right"]
        if right in _NEVER or _judged(left.lower(), right, apart=True) or _GOES_ON.match(text, match.end()):
            continue
        if (right in _LINKED or right in _EXPLAINING) and _is_named_part(text, match):
            continue
        if right in _LINKED or _DASH.search(text, match.end()):
            if right not in _LIST_WORDS and left.islower() and len(_DASH.findall(text)) > 1:
                yield Hit(Span(*match.span()), repair=Edit(Span(match.end("left"), match.end("left")), " "))
        elif is_word(right) and (not left.islower() or is_word(left)):
            edit = Edit(Span(match.end("left"), match.end("gap")), "-" if left.islower() else " ")
            yield Hit(Span(*match.span()), repair=edit)
    for match in _LOOSE_BEFORE.finditer(text):
        left, right = match["left"], match["right"]
        broken = _judged(left.lower(), right, apart=True)
        named = _ENDING.search(text, max(match.start() - 16, 0), match.start("gap") + 1)
        if (named or not is_common(right)) and not broken:
            continue
        dashes = len(_DASH.findall(text))
        is_dash = dashes > 1 and not left.isdigit() and not match[0].endswith("-old")
        place = match.end("gap") + 1
        edit = Edit(Span(place, place), " ") if is_dash else Edit(Span(*match.span("gap")), "")
        if broken:
            edit = Edit(Span(match.start("gap"), place), "")
        yield Hit(Span(*match.span()), repair=edit)


def _is_named_part(text: str, loose: re.Match[str]) -> bool:
    """Whether a part of a word is spoken of, alone or as the last of several: kilo-, mega- and giga- are prefixes."""
    return (
        loose["left"].lower() in _PREFIXES
        or _PARTS_BEFORE.search(text, max(loose.start() - 30, 0), loose.start()) is not None
    )


_EXPLAINING = frozenset("means meaning denotes stands comes indicates marks derives".split())
_PARTS_BEFORE = lazy_regex(
    r"[a-z]-(?:,| and| or) (?:and |or )?$|\b(?:prefix|prefixes|form|stem|root|particle|element)\s$"
)
_LIST_WORDS = frozenset("and or to nor but as than versus plus".split())
_GOES_ON = lazy_regex(r"(?:,| and| or) [a-z]+-(?:[a-z]+)?|-")
"""A second word of a row that shares its end: two- storey and three-storey."""
