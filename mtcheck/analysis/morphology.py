"""Which parts of speech and verb forms an English word can be, and its other forms: from a lexicon, without context.

The lexicon is lemminflect's (after the NIH SPECIALIST lexicon). A look-up costs microseconds, so that it can test
every word before the tagger is asked for one sentence.
"""

from __future__ import annotations

import re
import sys
from dataclasses import dataclass
from functools import cache
from typing import Any

__all__ = ["can_be", "inflected", "is_plural", "plural", "verb_lemmas", "verb_tags"]


@cache
def is_plural(word: str) -> bool:
    """Whether the lexicon knows the form as the plural of another noun."""
    lemmas = _known(word.lower()).get("NOUN", ())
    return bool(lemmas) and word.lower() not in lemmas


@cache
def plural(noun: str) -> str | None:
    """The plural of a singular noun, None where the lexicon has none that differs."""
    forms = _lexicon().getInflection(noun, "NNS") if noun in _known(noun).get("NOUN", ()) else ()
    return next((str(form) for form in forms if form != noun), None)


_SAME_FORM = {"VBN": "VBD", "VBP": "VB"}
"""Forms that the lexicon lists only where they differ."""


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
    return tuple(dict.fromkeys((*known.get("AUX", ()), *known.get("VERB", ()))))


@cache
def verb_tags(word: str) -> frozenset[str]:
    """Penn Treebank tags of the verb forms that the word can be: of VB, VBP, VBZ, VBD, VBN, VBG."""
    form = word.lower()
    tags: set[str] = set()
    for lemma in verb_lemmas(form):
        for part in ("VERB", "AUX"):
            inflections = _forms(lemma, part)
            tags.update(tag for tag, forms in inflections.items() if form in forms)
            tags.update(tag for tag, same in _SAME_FORM.items() if tag not in inflections and same in tags)
    return frozenset(tags)


_PREFIX = re.compile(r"(?:re|over|out|mis|pre|co|counter)-?(?=\w{4})")


def _known(form: str) -> dict[str, tuple[str, ...]]:
    """The lexicon's lemmas of a form by part of speech; of what it does not know, those behind a verbal prefix."""
    known: dict[str, tuple[str, ...]] = _lexicon().getAllLemmas(form)
    if not known and (prefix := _PREFIX.match(form)):
        verb = _lexicon().getAllLemmas(form[prefix.end() :]).get("VERB", ())
        return {"VERB": tuple(prefix[0] + lemma for lemma in verb)} if verb else {}
    return known


def _forms(lemma: str, part: str) -> dict[str, tuple[str, ...]]:
    forms: dict[str, tuple[str, ...]] = _lexicon().getAllInflections(lemma, part)
    if not forms and (prefix := _PREFIX.match(lemma)):
        forms = _lexicon().getAllInflections(lemma[prefix.end() :], part)
        return {tag: tuple(prefix[0] + form for form in found) for tag, found in forms.items()}
    return forms


@cache
def inflected(lemma: str, tag: str) -> str:
    """The form of a lemma for a Penn Treebank tag; the lemma itself where there is none."""
    forms = _lexicon().getInflection(lemma, tag)
    return str(forms[0]) if forms else lemma


@cache
def _lexicon() -> Any:
    hidden = _Hidden("spacy")
    sys.meta_path.insert(0, hidden)
    try:
        import lemminflect
    finally:
        sys.meta_path.remove(hidden)
    return lemminflect


@dataclass(frozen=True, slots=True)
class _Hidden:
    """Keeps lemminflect from importing spaCy, which it would only extend, and which brings torch."""

    module: str

    def find_spec(self, name: str, path: object = None, target: object = None) -> None:
        if name == self.module:
            raise ModuleNotFoundError(f"{name} is hidden", name=name)
