"""A German compound translated part by part."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import chain, pairwise, product

from mtcheck.analysis.morphology import is_infinitive, is_plural, plural, verb_tags
from mtcheck.check import Bigram, Check, Context, Hit, Layer, Trigger, bad, good
from mtcheck.checks.lexis.words.glossing import is_gloss
from mtcheck.checks.lexis.words.replacing import replaced
from mtcheck.document import Passage, Span
from mtcheck.languages.english_grammar import ADVERBS, DETERMINERS, MODALS, PREPOSITIONS, SUBJECT_PRONOUNS
from mtcheck.languages.frequency import zipf
from mtcheck.languages.german_parts import LINKING, german_parts
from mtcheck.languages.patterns import lazy_regex
from mtcheck.languages.tables import condition, rows, tables_in
from mtcheck.languages.tables import words as names_of
from mtcheck.languages.tokens import end_before
from mtcheck.report import Severity

__all__ = ["LiteralCompound"]

_WORD = lazy_regex(r"[A-Za-z]+(?:['’]s)?")
_APART = frozenset((" ", "-", "\u00a0", "\u2011"))
"""What may stand between two parts."""
_OPENERS = frozenset(".!?:\n\"“‘'«»–—(")
_QUOTES = frozenset("\"“”‘'’«»„‚")
_TALKS_OF_WORDS = frozenset({"literal", "literally", "lit"})
"""Who writes these explains a German word."""
_ACTS = frozenset(
    """
    act attack beat blow break call change climb cost cut deliver drive exchange fall fight hit jump kick lead leap look
    need print promise pull return ride rise roll run search show stand start step stop strike supply tear test view
    visit wait walk work
    """.split()
)
"""Last words whose plural is a verb more often: “the train climbs”."""
_UNUSUAL = 2.0
"""Zipf frequency below which a plural is none."""


@dataclass(frozen=True, slots=True)
class _Compound:
    """What follows the first two words of a literal rendering, what English says, and on what it depends."""

    rest: tuple[str, ...]
    instead: str
    german: str
    given: frozenset[str]
    """Words one of which the passage must have, if there are any."""
    unless: frozenset[str]
    """Words with which the passage means something else."""

    def fits(self, words: frozenset[str]) -> bool:
        return self.unless.isdisjoint(words) and not (self.given and self.given.isdisjoint(words))


@dataclass(frozen=True, slots=True)
class _Compounds:
    """All compounds: by their first two words, the longest first, and written as one word."""

    apart: Mapping[str, Mapping[str, tuple[_Compound, ...]]]
    glued: Mapping[str, _Compound]


@cache
def _compounds() -> _Compounds:
    apart: defaultdict[str, defaultdict[str, list[_Compound]]] = defaultdict(lambda: defaultdict(list))
    glued: dict[str, _Compound] = {}
    for table in tables_in("literal_compounds"):
        for literals, instead, german, *conditions in rows(table):
            given, unless = (condition(conditions, kind) for kind in ("given", "unless"))
            name = german.replace("|", "")
            for words in chain(_renderings(literals), _by_parts(german)):
                compound = _Compound(words[2:], _with_parts(instead, words), name, given, unless)
                if compound.instead == " ".join(words):
                    continue
                if len(words) == 1:
                    glued[words[0]] = compound
                    continue
                apart[words[0]][words[1]].append(compound)
                if zipf("".join(words)) == 0 and len("".join(words)) > 8:
                    glued["".join(words)] = compound
    ordered = {
        first: {
            second: tuple(sorted(those, key=lambda compound: -len(compound.rest))) for second, those in behind.items()
        }
        for first, behind in apart.items()
    }
    return _Compounds(ordered, glued)


def _renderings(literals: str) -> Iterator[tuple[str, ...]]:
    """The words of every rendering of a row, alternatives written out, in the singular and the plural."""
    for literal in literals.lower().split(";"):
        yield from _written_out([part.split("/") for part in literal.split() if part != "-"])


def _by_parts(german: str) -> Iterator[tuple[str, ...]]:
    """The words of every rendering of a compound whose parts are marked, but for those that are left to the rows."""
    if "|" in german:
        parts = [_rendered(part) for part in german.lower().split("|")]
        for words in _written_out(parts, names_of("compounds_not_by_parts")):
            if not (is_plural(words[-1]) and _may_have_object(words[0])):
                yield words


def _may_have_object(word: str) -> bool:
    """Whether what looks like a plural may be an object: “buying houses”, “they burn materials”."""
    return word.endswith("ing") or word in _VERBS


def _rendered(part: str) -> Sequence[str]:
    """What dictionaries give for a part, which may end in a linking element: *Arbeits-*."""
    for linking in LINKING:
        if part.endswith(linking) and (these := german_parts().get(part.removesuffix(linking))):
            return these
    raise KeyError(part)


def _written_out(parts: Sequence[Sequence[str]], without: frozenset[str] = frozenset()) -> Iterator[tuple[str, ...]]:
    """Every choice of one alternative for each part, in the singular and the plural, but for those that English has
    and those left out."""
    if not parts:
        return
    english = names_of("english_compounds")
    split = [[tuple(alternative.split("-")) for alternative in part] for part in parts]
    for words in map(tuple, map(chain.from_iterable, product(*split))):
        if (joined := "-".join(words)) in english or joined in without:
            continue
        yield words
        if words[-1] not in _ACTS and (several := _plural(words[-1])) is not None:
            yield (*words[:-1], several)


def _with_parts(instead: str, words: tuple[str, ...]) -> str:
    """What English says, its ``=1``, ``=2`` … being words of the rendering, in the number of the rendering."""
    text = re.sub(r"=(\d)", lambda place: words[int(place[1]) - 1], instead)
    if not is_plural(words[-1]) or " of " in text or "=" in instead.split()[-1]:
        return text
    head, _, last = text.rpartition(" ")
    several = _plural(last) or last
    return f"{head} {several}" if head else several


@cache
def _plural(noun: str) -> str | None:
    """The plural of a noun if it is one that is in use."""
    several = None if is_plural(noun) else plural(noun)
    return several if several and zipf(several) >= _UNUSUAL else None


@cache
def _is_joined(token: str) -> bool:
    """Whether a token is a rendering by itself, as *wrong-driver*; the glued ones are words."""
    if "-" not in token or token[0] == "-":
        return False
    words = [match[0].lower().replace("’", "'") for match in _WORD.finditer(token)]
    known = _compounds().apart
    return any(second in known.get(first, ()) for first, second in pairwise(words))


class LiteralCompound(Check):
    id = "literal-compound"
    category = "accuracy/mistranslation"
    severity = Severity.MAJOR
    layer = Layer.LANGUAGE
    message = "a German compound part by part"
    supersedes = ("unlikely-sense",)
    explanation = """
Finds German compounds whose parts were translated one by one, where English has another term: "wrong driver" for
*Falschfahrer* (wrong-way driver), "place reduction" for *Stellenabbau* (job cuts), "side jump" for *Seitensprung*
(affair). Systems do this with compounds that they have not seen often enough. Use the English term.

Renderings that are also good English are left out, or count in telling company only. The lists are the files of
`mtcheck/languages/data/literal_compounds`, one for every domain. Where a list parts a German compound with a bar, all
that dictionaries give for its parts (`german_parts.tsv`) is put together, but for what is left to the lists
(`compounds_not_by_parts.txt`). What any paper prints (`english_compounds.txt`) counts nowhere.
"""
    examples = (
        bad("A ⟦wrong driver⟧ caused a crash on the A8.", repair="A wrong-way driver caused a crash on the A8."),
        bad("An alleged ⟦side jump⟧ cost him his job.", repair="An alleged affair cost him his job."),
        bad("The ⟦place reduction⟧ will hit the plant in Ulm.", repair="The job cuts will hit the plant in Ulm."),
        bad("They walked to the next ⟦emergency call pillar⟧.", repair="They walked to the next emergency phone."),
        bad("⟦Fire foundation⟧ is not ruled out, police said.", repair="Arson is not ruled out, police said."),
        bad(
            "The cyclist without a helmet also lost his ⟦guide-shine⟧.",
            repair="The cyclist without a helmet also lost his driving licence.",
        ),
        bad("The ⟦before-sale⟧ opens at noon.", repair="The advance booking opens at noon."),
        good("A party saw a slab of snow break away."),
        good("The consumer centre in Trier advises tenants to check their bills."),
        good("Sales were slow before sale signs went up, and the guide dog and its driver need a certificate."),
        good("They were buying houses and burning material on the roof floor while the guide shines his torch."),
        good("The tank attendants at the aquarium and the wrong driver’s licence were in the news."),
        good("In German they are called ‘wrong drivers’, literally."),
        good("Flats that are let furnished are exempt from the rent brake (Mietpreisbremse)."),
        good("The Falschfahrer (wrong driver) was stopped. So was the Mietpreisbremse, or rent brake, in court."),
        good(
            "They use line feeds, and the film starts to drag. The suit brought by plaintiffs tests common-law powers."
        ),
        good("The plug can overheat. This operation forces farmers to sell. The water of most bathing lakes is clean."),
        good("The side jumped at the chance, and the place reduced its prices."),
    )

    @property
    def triggers(self) -> tuple[Trigger, ...]:
        known = _compounds()
        firsts: defaultdict[str, set[str]] = defaultdict(set)
        for begun, behind in known.apart.items():
            for followed, compounds in behind.items():
                for compound in compounds:
                    first, second = _rarest(begun, followed, *compound.rest)
                    firsts[second].add(first)
        seconds: defaultdict[frozenset[str], set[str]] = defaultdict(set)
        for second, before in firsts.items():
            seconds[frozenset(before)].add(second)
        bigrams = (Bigram(before, frozenset(those)) for before, those in seconds.items())
        return *bigrams, frozenset(known.glued), _is_joined

    def find(self, passage: Passage, context: Context) -> Iterator[Hit]:
        text = passage.text
        known = _compounds()
        found = list(_WORD.finditer(text))
        words = [match[0].lower().replace("’", "'") for match in found]
        present = frozenset(words)
        if not _TALKS_OF_WORDS.isdisjoint(present):
            return
        end = 0
        for place, word in enumerate(words):
            behind = known.apart.get(word)
            if place < end:
                continue
            if behind is None:
                compound = known.glued.get(word)
                length = 1
                if compound is None or not compound.fits(present):
                    continue
            else:
                compound = _standing(text, found, words, place, behind, present)
                if compound is None:
                    continue
                length = 2 + len(compound.rest)
            span = Span(found[place].start(), found[place + length - 1].end())
            if word == "wrong" and words[max(place - 1, 0)] == "the":
                continue  # not the right one
            if _is_no_phrase(text, span, words, place, length):
                continue
            if _is_name(text, span, found[place : place + length]) or _is_quoted(text, span):
                continue
            if is_gloss(text, span):
                continue
            end = place + length
            yield Hit(
                span, repair=replaced(text, span, compound.instead), message=f"German “{compound.german}” part by part"
            )


def _rarest(*words: str) -> tuple[str, str]:
    """The two neighbours among the words of a rendering that are seen least."""
    pairs = tuple(pairwise(word.partition("'")[0] for word in words))
    return min(pairs, key=lambda pair: zipf(pair[0]) + zipf(pair[1])) if len(pairs) > 1 else pairs[0]


def _standing(
    text: str,
    found: list[re.Match[str]],
    words: list[str],
    place: int,
    behind: Mapping[str, tuple[_Compound, ...]],
    present: frozenset[str],
) -> _Compound | None:
    """The compound that begins at a word."""
    if place + 1 == len(words):
        return None
    for compound in behind.get(words[place + 1], ()):
        last = place + 1 + len(compound.rest)
        if (
            tuple(words[place + 2 : last + 1]) == compound.rest
            and compound.fits(present)
            and all(text[found[at].end() : found[at + 1].start()] in _APART for at in range(place, last))
        ):
            return compound
    return None


def _is_no_phrase(text: str, span: Span, words: Sequence[str], place: int, length: int) -> bool:
    """Whether the words belong to different phrases (“they use line feeds”, “the action needs only”, “by plaintiffs”),
    or one of them to a longer word (“common-law powers”)."""
    first, last = words[place], words[place + length - 1]
    before = next((word for word in reversed(words[max(place - 2, 0) : place]) if word not in ADVERBS), "")
    behind = words[place + length] if place + length < len(words) else ""
    if text[max(span.start - 1, 0)] == "-" or text[span.end : span.end + 1] == "-":
        return True
    if first in _PARTICLES and text[span.start + len(first)] in _SPACES:
        return True
    if is_infinitive(first) and (
        before in MODALS or before in SUBJECT_PRONOUNS or (before == "to" and first in _VERBS)
    ):
        return True
    if last in MODALS and ("VB" in verb_tags(behind) or behind in ADVERBS):
        return True  # “the plug can overheat”
    is_verb = not verb_tags(last).isdisjoint(("VB", "VBZ")) and length > 1
    if is_verb and behind in _BEHIND_VERBS:
        return True  # “a slab of snow break away”
    if is_verb and before in _SINGULAR and is_plural(last):
        return True  # “this operation forces”
    return (
        "VBZ" in verb_tags(last)
        and length > 1
        and (behind in DETERMINERS or behind in ("to", "only", "not", "him", "them", "it", "us"))
    )


_SINGULAR = frozenset("a an this that each every another".split())
_BEHIND_VERBS = frozenset("away up off down out apart loose free".split())
_SPACES = " \u00a0"
_PARTICLES = PREPOSITIONS | frozenset(
    "about after against around away before between down fore her here off out over there through to together under up "
    "with".split()
)
"""What opens a compound if it is joined with the rest by a hyphen only: *before-sale*."""
_VERBS = frozenset(
    """
    use bring hold search drive call follow compare beat turn escape need lead take make leave cut save keep build pay
    lay buy feed burn load charge delete insert fly sting stab learn wash swim cook break change exchange play act kick
    report purchase support smoke supply distress display request record
    """.split()
)
"""First words that are verbs more often than nouns."""


def _is_name(text: str, span: Span, parts: list[re.Match[str]]) -> bool:
    """Whether capitals, other than that of the beginning of a sentence, make it a name or a title."""
    if any(not part[0].islower() for part in parts[1:]):
        return True
    if parts[0][0].islower():
        return False
    before = end_before(text, span.start)
    return parts[0][0] != parts[0][0].capitalize() or bool(before and text[before - 1] not in _OPENERS)


def _is_quoted(text: str, span: Span) -> bool:
    """Whether it stands between quotation marks by itself: somebody else's word."""
    return bool(span.start and text[span.start - 1] in _QUOTES and text[span.end : span.end + 1] in _QUOTES)
