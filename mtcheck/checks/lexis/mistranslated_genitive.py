"""“The invasion of” whoever invades."""

from __future__ import annotations

from collections.abc import Iterator

from mtcheck.check import Check, Context, Edit, Hit, Layer, bad, good
from mtcheck.document import Document, Passage, Span
from mtcheck.languages.english import LANGUAGE
from mtcheck.languages.patterns import lazy_regex
from mtcheck.report import Severity

__all__ = ["MistranslatedGenitive"]

_DEEDS = "invasion|annexation|occupation|bombardment|bombing|shelling|colonisation|colonization|incursion|encirclement"
_KEYS = frozenset(_DEEDS.split("|"))
_TITLES = "|".join(sorted(LANGUAGE.titles | set("dictator ruler leader warlord autocrat tsar".split())))
_PATTERN = lazy_regex(
    rf"\b(?P<the>[Tt]he|[Aa]n|[Aa]|[Tt]his|[Tt]hat)\s(?P<quality>(?:[a-z]+\s){{0,2}})(?P<deed>{_DEEDS})\sof\s"
    rf"(?:(?P<title>(?:(?i:{_TITLES})\.?\s)+))?"
    r"(?P<person>(?:[A-Z][\w’'-]+)(?:\s(?:von|van|der|de|al|bin|[A-Z][\w’'-]+)){0,3})(?![\w’'-]|\s[A-Z])(?<!['’]s)(?P<age>\s\(\d{2}\))?(?!\s(?:plants?|factor(?:y|ies)|offices?|headquarters|buildings?|private|colon(?:y|ies)|stores?)\b)",
)
_PERSON = lazy_regex(r"\b([A-Z][\w’-]+)\s\(\d{2}\)|\b([A-Z][\w’-]+),\s\d{2},")
_SPEAKS = lazy_regex(
    r"\b([A-Z][\w’-]+)\s(?:said|says|told|tells|explains|explained|wrote|added|announced|himself|herself|reiterated)\b"
)
_TITLED = lazy_regex(
    r"\b(?:President|Chancellor|Minister|ruler|dictator|leader|King|Queen|General|Mr|Mrs|Ms|Prime Minister)\.?\s"
    r"(?:[A-Z][\w’-]+\s){0,2}([A-Z][\w’-]+)\b"
)
_FIRST_NAMES = frozenset(
    """
    Vladimir Donald Joe Alexander Aleksandr Benjamin Xi Kim Bashar Saddam Volodymyr Recep Viktor Adolf Joseph Josef
    Napoleon Muammar Nicolás Emmanuel Olaf Angela Boris Dmitry Sergei Sergey George Barack Slobodan Mohammed Muhammad
    Ali Hassan Ibrahim Ebrahim Narendra Rodrigo Nicolas Jair Javier Giorgia Silvio Benito Francisco Augusto Fidel Hugo
    Robert Paul Peter John James William Thomas Michael Richard Charles Henry Friedrich Karl Wilhelm Ludwig Otto Hermann
    """.split()
)


def _persons(document: Document) -> frozenset[str]:
    """Surnames that the document shows to be people: by age, title, a verb of saying or a first name."""
    found: set[str] = set()
    for segment in document.segments:
        for pattern in (_PERSON, _SPEAKS, _TITLED):
            for match in pattern.finditer(segment.target.text):
                found.add(next(group for group in match.groups() if group))
    return frozenset(found)


class MistranslatedGenitive(Check):
    id = "mistranslated-genitive"
    category = "accuracy/mistranslation"
    severity = Severity.MAJOR
    layer = Layer.LANGUAGE
    triggers = _KEYS
    message = "this says that the person was invaded, not the invader"
    explanation = """
Finds nouns such as *invasion*, *annexation* and *occupation* whose "of" names a person: "the invasion of Vladimir
Putin". What follows "of" is the victim in English, and a person can be attacked or murdered but not invaded. The German
genitive names the doer. Write "Vladimir Putin’s invasion".
"""
    examples = (
        bad(
            "They approve ⟦the invasion of Vladimir Putin (70)⟧.",
            repair="They approve Vladimir Putin’s (70) invasion.",
        ),
        bad(
            "Sanctions followed ⟦the illegal annexation of President Putin⟧.",
            repair="Sanctions followed President Putin’s illegal annexation.",
        ),
        bad(
            "Erdoğan (69) spoke. ⟦The invasion of Erdoğan⟧ began in autumn.",
            repair="Erdoğan (69) spoke. Erdoğan’s invasion began in autumn.",
        ),
        good("The invasion of Ukraine and the annexation of Crimea were condemned."),
        good("The murder of Vladimir Petrov and the attack of the wolves shocked the town."),
        good("The occupation of George Square by students ended, the bombing of King David Hotel did not."),
        good("The invasion of Prince Edward Island failed."),
    )

    def find(self, passage: Passage, context: Context) -> Iterator[Hit]:
        for match in _PATTERN.finditer(passage.text):
            names = match["person"].split()
            if not _is_person(names, match["title"], context):
                continue
            span = Span(*match.span())
            owner = f"{match['title'] or ''}{match['person']}’s{match['age'] or ''}"
            repair = f"{owner} {match['quality']}{match['deed']}"
            yield Hit(span, repair=Edit(span, repair))


_PLACES = frozenset(
    "Square Hotel Island Islands House Park Street County Bay River Palace Hall Airport Land Field Hill".split()
)


def _is_person(names: list[str], title: str | None, context: Context) -> bool:
    if names[-1] in _PLACES:
        return False
    known = context.fact(_persons)
    named = len(names) > 1 and names[0] in _FIRST_NAMES
    return bool(title) or named or names[-1].removesuffix("’s") in known
