"""Which parts of speech and verb forms an English word can be, and its other forms: from a lexicon, without context.

The lexicon is lemminflect's (after the NIH SPECIALIST lexicon). A look-up costs microseconds, so that it can test
every word before the tagger is asked for one sentence.
"""

from __future__ import annotations

import sys
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import chain

from mtcheck.languages.patterns import lazy_regex
from mtcheck.lasting import lasting

__all__ = [
    "FINITE",
    "can_be",
    "compared",
    "inflected",
    "is_comparative",
    "is_infinitive",
    "is_participle",
    "is_plural",
    "is_superlative",
    "opens_proportion",
    "plural",
    "singular",
    "verb_forms",
    "verb_lemmas",
    "verb_tags",
]


FINITE = frozenset({"VBD", "VBZ", "VBP", "MD"})
"""Penn Treebank's tags of finite verbs."""
_SAME_FORM = {"VBN": "VBD", "VBP": "VB"}
"""Forms that the lexicon lists only where they differ."""
_REGULAR_PAST = frozenset({"VBD", "VBN"})
_NO_TAGS: frozenset[str] = frozenset()
_ALTERNATIVE = {"VBD": "VBN", "VBN": "VBD"}
_UNLISTED = tuple(
    "capsize torch redact supersede upend crowdfund livestream euthanise anonymise marginalise text".split()
)
"""Verbs of the news that the lexicon, which comes from medicine, does not list, and that have regular forms."""
_UNLISTED_NOUNS = tuple(
    """
    act top bar assist pan log dam resolve retreat divide ace tin tan vet nod knit tease intercept jab fumble jest zoom
    stud reset invite muster override slew jog doodle detox tote chime sizzle snitch drool yank inset jumble burp splint
    clank handcuff parley wrangle stash dunk lounge commute hustle fade advert outfield questionnaire squat
    """.split()
)
"""Nouns that it lists as verbs or adjectives alone."""
_VERB_TAGS = frozenset({"VB", "VBD", "VBG", "VBN", "VBP", "VBZ", "MD"})


@cache
def can_be(word: str) -> frozenset[str]:
    """Universal parts of speech that the lexicon knows for this form, of NOUN, VERB, AUX, ADJ, ADV, PROPN.

    Empty for words it does not know, which include all determiners, pronouns and prepositions.
    """
    return frozenset(_known(word.lower()))


@cache
def verb_lemmas(word: str) -> tuple[str, ...]:
    """The verbs of which this can be a form, auxiliaries included."""
    known = _known(word.lower())
    if "AUX" not in known:
        return tuple(known.get("VERB", ()))
    return tuple(dict.fromkeys((*known["AUX"], *known.get("VERB", ()))))


_ALSO_PARTICIPLES = frozenset("burnt dreamt learnt lit spilt".split())
"""Past tenses that are participles as well, beside those in *-ed* that are listed."""


@cache
def verb_tags(word: str) -> frozenset[str]:
    """Penn Treebank tags of the verb forms that the word can be: of VB, VBP, VBZ, VBD, VBN, VBG."""
    form = word.lower()
    lemmas = verb_lemmas(form)
    if not lemmas:
        return _NO_TAGS
    tags: set[str] = set()
    for lemma in lemmas:
        inflections = _forms(lemma)
        tags.update(tag for tag, forms in inflections.items() if form in forms)
        tags.update(tag for tag, same in _SAME_FORM.items() if tag not in inflections and same in tags)
    if form in _ALSO_PARTICIPLES:
        tags.add("VBN")
    if not tags and form.endswith("ed"):
        return _REGULAR_PAST  # “knitted”, beside the “knit” that is listed
    return frozenset(tags)


@cache
def is_infinitive(word: str) -> bool:
    return "VB" in verb_tags(word)


@cache
def is_participle(word: str) -> bool:
    """Whether a word can be a past participle, and no noun: *built*, not *cut*."""
    return "VBN" in verb_tags(word) and "NOUN" not in can_be(word)


def verb_forms(lemma: str) -> frozenset[str]:
    """All forms of a verb."""
    return frozenset(chain.from_iterable(_forms(lemma).values()))


@cache
def is_plural(word: str) -> bool:
    """Whether the lexicon knows the form as the plural of another noun."""
    lemmas = _known(word.lower()).get("NOUN", ())
    return bool(lemmas) and word.lower() not in lemmas


@cache
def plural(noun: str) -> str | None:
    """The plural of a singular noun, None where the lexicon has none that differs."""
    known = _lexicon().inflections.get(noun, {}).get("NNS", ()) if "NOUN" in _known(noun) else ()
    return next((form for form in known if form != noun), None)


@cache
def singular(word: str) -> str | None:
    """The noun of which a word in lower case is the plural; None if it is none."""
    if word in _SINGULARS:
        return _SINGULARS[word]
    for ending, base in (("ies", "y"), ("es", "e"), ("es", ""), ("s", "")):
        candidate = word.removesuffix(ending) + base
        if word.endswith(ending) and plural(candidate) == word:
            return candidate
    return None


_SINGULARS = {"children": "child", "men": "man", "women": "woman", "people": "person", "feet": "foot", "teeth": "tooth"}


@cache
def is_comparative(word: str) -> bool:
    """Whether the lexicon knows the form as the comparative of an adjective or adverb, by an ending."""
    return _is_degree(word.lower(), "R") and word.lower() not in _NO_COMPARATIVES


_NO_COMPARATIVES = frozenset({"number"})


def opens_proportion(words: Sequence[str]) -> bool:
    """Whether words in lower case open half of a proportion: *the more* they dug, *the less* they found."""
    return words[0] == "the" and len(words) > 1 and (words[1] == "less" or is_comparative(words[1]))


@cache
def is_superlative(word: str) -> bool:
    """Whether the lexicon knows the form as the superlative of an adjective or adverb, by an ending."""
    return _is_degree(word.lower(), "S")


@cache
def compared(word: str) -> tuple[str, str] | None:
    """The comparative and superlative that an adjective or adverb forms by endings, None where it takes *more*."""
    forms = _lexicon().inflections.get(word, {})
    for kind in ("JJ", "RB"):
        if kind in forms and kind + "R" in forms and kind + "S" in forms:
            return forms[kind + "R"][0], forms[kind + "S"][0]
    return None


def _is_degree(form: str, degree: str) -> bool:
    known = _known(form)
    lemmas = {lemma for kind in ("ADJ", "ADV") for lemma in known.get(kind, ())} - {form}
    tags = ("JJ" + degree, "RB" + degree)
    return any(form in _lexicon().inflections.get(lemma, {}).get(tag, ()) for lemma in lemmas for tag in tags)


_PREFIX = lazy_regex(r"(?:re|over|out|mis|pre|co|counter)-?(?=\w{4})")


@cache
def _known(form: str) -> Mapping[str, tuple[str, ...]]:
    """The lexicon's lemmas of a form by part of speech; of what it does not know, those behind a verbal prefix."""
    known = _lexicon().lemmas.get(form, {})
    if not known and (prefix := _PREFIX.match(form)):
        verb = _lexicon().lemmas.get(form[prefix.end() :], {}).get("VERB", ())
        return {"VERB": tuple(prefix[0] + lemma for lemma in verb)} if verb else {}
    return known


def _forms(lemma: str) -> Mapping[str, tuple[str, ...]]:
    """The forms of a verb by tag."""
    forms = _lexicon().inflections.get(lemma, {})
    if _VERB_TAGS.isdisjoint(forms) and (prefix := _PREFIX.match(lemma)):
        found = _lexicon().inflections.get(lemma[prefix.end() :], {})
        return {tag: tuple(prefix[0] + form for form in found[tag]) for tag in _VERB_TAGS & found.keys()}
    return {tag: forms[tag] for tag in _VERB_TAGS & forms.keys()}


@cache
def inflected(lemma: str, tag: str) -> str:
    """The form of a verb for a Penn Treebank tag; by rule where the lexicon does not know the verb."""
    known = _lexicon().inflections.get(lemma, {})
    forms = known.get(tag) or known.get(_ALTERNATIVE.get(tag, "")) or _lexicon().by_rule(lemma, "VERB").get(tag)
    return forms[0] if forms else lemma


_Table = Mapping[str, Mapping[str, tuple[str, ...]]]


@dataclass(frozen=True, slots=True)
class _Lexicon:
    """lemminflect's tables with its corrections. Its own functions copy an entry with every question."""

    lemmas: _Table
    """Of every form, the lemmas by part of speech."""
    inflections: _Table
    """Of every lemma, the forms by tag."""
    by_rule: Callable[[str, str], Mapping[str, tuple[str, ...]]]
    """The forms of a lemma that is not listed."""


@cache
@lasting()
def _lexicon() -> _Lexicon:
    hidden = _Hidden("spacy")
    sys.meta_path.insert(0, hidden)
    try:
        from lemminflect import config, getAllInflectionsOOV
        from lemminflect.codecs.InflectionLUCodec import InflectionLUCodec
        from lemminflect.codecs.LemmaLUCodec import LemmaLUCodec
        from lemminflect.codecs.OverridesCodec import OverridesCodec
    finally:
        sys.meta_path.remove(hidden)
    lemmas = _corrected(LemmaLUCodec.load(config.lemma_lu_fn), OverridesCodec.load(config.lemma_overrides_fn))
    inflections = _corrected(
        InflectionLUCodec.load(config.inflection_lu_fn), OverridesCodec.load(config.infl_overrides_fn)
    )
    for lemma in _UNLISTED:
        forms = getAllInflectionsOOV(lemma, "VERB")
        inflections[lemma] = {**inflections.get(lemma, {}), "VB": (lemma,), **forms}
        for form in (lemma, *chain.from_iterable(forms.values())):
            lemmas[form] = {**lemmas.get(form, {}), "VERB": (lemma,)}
    for lemma in _UNLISTED_NOUNS:
        several = getAllInflectionsOOV(lemma, "NOUN")["NNS"]
        inflections[lemma] = {**inflections.get(lemma, {}), "NN": (lemma,), "NNS": several}
        for form in (lemma, *several):
            lemmas[form] = {**lemmas.get(form, {}), "NOUN": (lemma,)}
    return _Lexicon(lemmas, inflections, getAllInflectionsOOV)


def _corrected(table: _Table, corrections: _Table) -> dict[str, Mapping[str, tuple[str, ...]]]:
    return {**table, **{word: {**table.get(word, {}), **entry} for word, entry in corrections.items()}}


@dataclass(frozen=True, slots=True)
class _Hidden:
    """Keeps lemminflect from importing spaCy, which it would only extend, and which brings torch."""

    module: str

    def find_spec(self, name: str, path: object = None, target: object = None) -> None:
        if name == self.module:
            raise ModuleNotFoundError(f"{name} is hidden", name=name)
