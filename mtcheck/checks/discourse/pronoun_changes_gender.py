"""She, and in the next sentence he."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, lru_cache
from itertools import chain

from mtcheck.analysis.masking import Mask
from mtcheck.analysis.morphology import can_be, is_plural, verb_tags
from mtcheck.check import Check, Context, Contrast, Edit, Hit, Layer, bad, good
from mtcheck.checks.discourse.names.somebody import (
    FEMININE,
    MASCULINE,
    MEN,
    NEUTRAL,
    WOMEN,
    sex_of_first_name,
    without_genitive,
)
from mtcheck.checks.discourse.sole_person.only_person import signs_unless_others
from mtcheck.checks.discourse.sole_person.sign import Kind
from mtcheck.document import Passage, Span
from mtcheck.languages.english import LANGUAGE as ENGLISH
from mtcheck.languages.first_names import is_listed
from mtcheck.languages.patterns import lazy_regex
from mtcheck.languages.tokens import PerToken
from mtcheck.report import Severity

__all__ = ["PronounChangesGender"]

_SPEAKS_FOR_OTHERS = frozenset("spokeswoman spokesman".split())
_OTHER = {
    "he": ("she",), "she": ("he",), "him": ("her",), "her": ("his", "him"), "his": ("her",), "himself": ("herself",),
    "herself": ("himself",),
}  # fmt: skip
_WORD = lazy_regex(r"[^\W\d_][\w’'-]*")
_GIVEN = lazy_regex(
    r"(?P<first>[A-ZÀ-ÖØ-ÞČŠŽ][a-zß-öø-ſ]+(?:-[A-Z][a-zß-öø-ÿ]+)?)"
    r"\s(?=(?:von\s|van\s|de\s|di\s)?(?P<next>[A-ZÀ-ÖØ-ÞČŠŽ][\w’-]*))"
)
_OF_THING = lazy_regex(
    r"(?:(?:von|van|de|di)\s)?[A-ZÀ-ÖØ-ÞČŠŽ][\w’-]*\s(?:Memorial\s|Peace\s|Film\s)?(?:Prize|Award|Medal|Trophy|Cup|Foundation|Trust|School|College|University"
    r"|Institute|Hospital|Clinic|Hall|Theatre|Museum|Library|Gallery|Stadium|Arena|Street|Square|Bridge|Park|Airport|Station)\b"
)
"""What is named after somebody: the Friedrich Amend Prize."""
_WORD_BEFORE = lazy_regex(r"(?P<word>[A-Za-z-]{3,})\s$")
"""The noun that tells of the gender of a name behind it: actress Maria Lind."""
_ALONE = lazy_regex(r"(?<![\w’'-])[A-ZÀ-ÖØ-Þ][a-zß-öø-ÿ]{2,}(?![\w-]|\s[A-ZÀ-ÖØ-Þ])")
_ONLY_MARGIN = -4.0
"""Where a sentence begins with a pronoun that nobody explains, the other one need not read better."""
_NAMED_MARGIN = -30.0
"""Where the sentence before is about somebody of the other gender by full name, whatever the model thinks of it: sound
prose of 26,000 sentences has no such place."""
_IT_IS = lazy_regex(r"(?:It (?:is|was)|This (?:is|was)) (?:already )?")
_SAYS = lazy_regex(r"\s(?:said|says|added|adds|explained|explains)\b")
_ENCLOSED_MARGIN = 1.0
"""Where words before and behind tell of the other gender and none of the pronoun's: no sound text gains anything."""
_CLEAR_MARGIN = 3.2
"""Sound text gains 1.7 nats at most by another pronoun where nobody else is spoken of (corpora/clean)."""
_MARGIN = 6.5
REACH = 3
"""Passages before that may have named somebody."""
MEMORY = 40
"""Passages before in which nobody of the pronoun's gender may have been spoken of: it may be them again."""
_CATAPHORA = lazy_regex(r"[^.]{0,200},\s(?:(?:the|an?)\s(?P<noun>[a-z]+)?|[A-Z][a-zß-öø-ÿ]+\s)")
"""What stands behind a pronoun that comes before its noun: "in his speech, the president …"."""
_BEFORE_NAME = lazy_regex(r"\s[A-ZÀ-ÖØ-ÞČŠŽ][a-zß-öø-ſ]+\s[A-ZÀ-ÖØ-ÞČŠŽ]")


@dataclass(frozen=True, slots=True)
class _Persons:
    """The places of what tells of women, of men, and of people that may be either."""

    women: tuple[int, ...]
    men: tuple[int, ...]
    either: tuple[int, ...]
    nameless: bool
    """Women or men are told of by pronouns only."""
    unknown: tuple[int, ...]
    """Names that may be either's."""

    def of(self, *, feminine: bool) -> tuple[int, ...]:
        return self.women if feminine else self.men


class PronounChangesGender(Check):
    id = "pronoun-changes-gender"
    category = "fluency/inconsistency"
    severity = Severity.MAJOR
    layer = Layer.LANGUAGE_MODEL
    triggers = frozenset(_OTHER)
    needs_judge = True
    message = "the person spoken of has the other gender"
    explanation = """
Finds a pronoun that contradicts the only person it can stand for: "Petra Holzinger was elected. She wants more buses;
he had promised it." German pronouns follow the gender of the noun (*die Person … sie*, *das Mädchen … es*, *sein* for
*his* and *its*), and systems choose anew in every sentence. Take the pronoun of the person.

Where the text has spoken of somebody of that gender before, it stays silent; the language model must find the other
pronoun much more likely, more so where another person may be meant.
"""
    examples = (
        bad(
            "The actress announced on Instagram that ⟦he⟧ was expecting her first child.",
            repair="The actress announced on Instagram that she was expecting her first child.",
        ),
        bad(
            "Petra Kunz was elected on Sunday. She wants to extend the bus network. ⟦He⟧ had promised"
            " to forgo her official car.",
            repair="Petra Kunz was elected on Sunday. She wants to extend the bus network. She had promised"
            " to forgo her official car.",
        ),
        bad(
            "Monika Ebner has run the hospital since June. ⟦He⟧ wants to open a new ward.",
            repair="Monika Ebner has run the hospital since June. She wants to open a new ward.",
        ),
        bad(
            "Maria Koller founded the school in 1998. ⟦He⟧ still teaches there today.",
            repair="Maria Koller founded the school in 1998. She still teaches there today.",
        ),
        bad(
            "Novelist Henrike Saal received the prize on Sunday. ⟦He⟧ thanked her parents, who had read to her.",
            repair="Novelist Henrike Saal received the prize on Sunday. She thanked her parents, who had read to her.",
        ),
        good("Singer Anna Berger married on Saturday. He is a lawyer from Salzburg, eleven years her senior."),
        good("Rainer Maria Rink wrote poems. He died young. Maria Koller met a teacher. He taught her to sing."),
        good("The actress said that her husband had never hit her. He denied it."),
        good("The woman that he had admired from the start left."),
        good("Callum Ridsdale lost control. Friends had begged him to slow down, and one had sent her mother a text."),
        good("Monika Ebner has a son. He wants to become a doctor."),
        good("Angela Merkel spoke with Emmanuel Macron. He promised to help her."),
        good("The nun said God had called her, and that he would provide."),
        bad(
            "Minister Karin Vogt defended her plans. She spoke of bridges. Next week ⟦he⟧ will present the bill.",
            repair="Minister Karin Vogt defended her plans. She spoke of bridges. Next week she will present the bill.",
        ),
        bad(
            "Mayor Nora Kuhn opened the library. In ⟦his⟧ speech she thanked the volunteers.",
            repair="Mayor Nora Kuhn opened the library. In her speech she thanked the volunteers.",
        ),
        good("He is a man, not a machine. She is a woman, and a brave one."),
        good("Nora Kuhn won the Paul Amend Prize, which is worth a lot. She will accept the award in May."),
    )

    def find(self, passage: Passage, context: Context) -> Iterator[Hit]:
        text = passage.text
        words_of_passage = context.words(passage)
        if FEMININE.isdisjoint(words_of_passage) and MASCULINE.isdisjoint(words_of_passage):
            return
        here = _persons(text)
        first = context.index if context.document.batch else max(context.index - REACH, 0)
        segments = context.document.segments
        earlier = [_persons(segment.target.text) for segment in segments[first : context.index]]
        nameless = all(persons.nameless for persons in (here, *earlier))
        either = sum(len(persons.either) for persons in earlier)
        if nameless and not either and not here.either:  # pronouns alone, of whomever
            return
        spoken = context.masked(passage, Mask.QUOTATION)
        for match in _PRONOUN.finditer(spoken):
            place = match.start()
            feminine = match[0].lower() in FEMININE
            own, others = (here.women, here.men) if feminine else (here.men, here.women)
            if (
                any(p < place for p in chain(own, here.unknown))
                or any(persons.unknown or persons.of(feminine=feminine) for persons in earlier)
                or not (any(p < place for p in others) or any(persons.of(feminine=not feminine) for persons in earlier))
            ):
                continue
            before = () if context.document.batch else segments[max(first - MEMORY, 0) : first]
            if any(_persons(segment.target.text).of(feminine=feminine) for segment in before):
                continue
            sentence = context.sentence_at(passage, place)
            if sentence is None or _is_contrasted(text, sentence, match):
                continue
            told = "\n".join((*(segment.target.text for segment in segments[first : context.index]), text[:place]))
            of_either = either + sum(p < place for p in here.either)
            span = Span(*match.span())
            edits = tuple(Edit(span, _cased(other, match[0])) for other in _OTHER[match[0].lower()])
            opens = _opens_sentence(text, sentence, match)
            begins = opens or any((_SAYS.match(text, match.end()), _IT_IS.fullmatch(text, sentence.start, place)))
            known = earlier or any(p < sentence.start for p in others)
            known = known and not any(place < p < sentence.end for p in others)
            named = opens and not (of_either or here.unknown)
            named = named and _is_named_before(told.removesuffix(text[sentence.start : place]), feminine=feminine)
            if named:
                if not _OTHER_ONE.search(text, place, sentence.end):
                    yield Hit(span, contrast=Contrast(edits, margin=_NAMED_MARGIN))
                continue
            only = first == 0 and known and not of_either and not _persons(told).nameless and _is_only_person(told)
            if only:
                margin = _ONLY_MARGIN if begins else _ENCLOSED_MARGIN
                yield Hit(span, contrast=Contrast(edits, margin=margin))
                continue
            enclosed = any(p > place for p in others) and not any(p > place for p in own)
            margins = (_ENCLOSED_MARGIN, _CLEAR_MARGIN) if enclosed else (_CLEAR_MARGIN, _MARGIN)
            margin = margins[of_either > nameless]
            yield Hit(span, contrast=Contrast(edits, margin=margin))


_FULL_NAME = r"(?P<first>[A-ZÀ-ÖØ-ÞČŠŽ][a-zß-öø-ſ]+)\s[A-ZÀ-ÖØ-ÞČŠŽ][\w’-]+"
_SUBJECT = lazy_regex(
    rf"(?:(?:[A-Z][a-z]+|[Tt]he)\s(?:[a-z-]+\s){{0,3}})?{_FULL_NAME}(?:\s\([^()]{{1,20}}\)|,\s[^,.!?]{{2,80}},)?\s[a-z][^.!?]*[.!?]\s$"
)
_PRONOUN_FIRST = lazy_regex(
    r"(?:(?P<who>He|She)\s[a-z]|The\s\w[\w-]+\s[a-z]+\s(?:that\s)?(?P<again>he|she)\s)[^.!?]*[.!?]\s$"
)
"""What takes the person up: “She was born …”, “The Swede said he would …”."""
_STOP = lazy_regex(r"[.!?]\s")
_SOMETIME = lazy_regex(
    r"(?:(?:Next|Last|This)\s[a-z]+|Today|Tomorrow|Yesterday|Afterwards|Later|Now|Since\sthen|At\sthe\s(?:end|same\stime)"
    r"|(?:In|On|From|At|After|Before|Since|Until)\s(?:the\s)?(?:(?:early|late|next|coming|same)\s)?(?:[A-Z][a-z]+|\d{4}"
    r"|spring|summer|autumn|winter|evening|afternoon|morning|future|end)),?\s"
)
"""A time that is put before the subject: “Next week he will …”."""
_IN_OWN_SPEECH = lazy_regex(
    r"[Ii]n\s(?P<own>his|her)\s(?:[a-z-]+\s)?(?:speech|address|letter|statement|sermon|report|book|memoirs?|will|welcome|column|paper|lecture|ruling"
    r"|verdict|interview),?\s(?P<who>he|she)\s"
)


_IN_OWN_VIEW = lazy_regex(
    r"[Ii]n\s(?P<own>his|her)\s(?:[a-z-]+\s)?(?:view|opinion|reasoning|words|judge?ment|estimation|experience|summing-up),\s"
)
"""“In his view, the witnesses had lied.”"""
_SOMEWHERE = lazy_regex(r"(?:In|At|After|During|Before|With|Despite|On|From)\s[^,.;:()]{3,60},\s")
"""Circumstances before the subject: “In a letter to her party, he wrote”."""


def _opens_sentence(text: str, sentence: Span, pronoun: re.Match[str]) -> bool:
    """Whether a pronoun is the subject, or opens it, of its sentence, where at most a time stands before; or tells
    whose speech it is in which the subject says something."""
    place = pronoun.start()
    if sentence.start == place:
        return pronoun[0] in {"He", "She", "His", "Her"}
    own = _IN_OWN_SPEECH.match(text, sentence.start)
    if own is not None and own.start("own") == place:
        return (own["own"] == "his") != (own["who"] == "he")
    view = _IN_OWN_VIEW.match(text, sentence.start)
    if view is not None and view.start("own") == place:
        return True
    return pronoun[0] in {"he", "she"} and any(
        before.fullmatch(text, sentence.start, place) for before in (_SOMETIME, _SOMEWHERE)
    )


def _is_named_before(told: str, *, feminine: bool) -> bool:
    """Whether somebody of the other gender is the subject of the last sentence, by first name and surname, or by a
    pronoun behind such a sentence."""
    stops = [match.end() for match in _STOP.finditer(told, max(len(told) - _WINDOW, 0))][:-1]
    starts = [*([0] if len(told) <= _WINDOW else []), *stops]
    for start in reversed(starts[-_CHAIN:]):
        subject = _SUBJECT.fullmatch(told, start)
        if subject is not None:
            return sex_of_first_name(subject["first"]) == ("m" if feminine else "w")
        same = _PRONOUN_FIRST.fullmatch(told, start)
        if same is None or ((same["who"] or same["again"]).lower() == "she") == feminine:
            return False
        told = told[:start]
    return False


_OTHER_ONE = lazy_regex(
    r"\b(?:(?:her|his)\s(?:senior|junior|elder|equal|husband|wife|partner|father|mother|son|daughter|brother|sister|coach"
    r"|boss|teacher|manager|agent|rival|predecessor|successor|lawyer)\b|(?:older|younger|taller)\sthan\s(?:her|him|she|he)\b)"
)
"""What one is to somebody else: “He is a lawyer, eleven years her senior”."""
_WINDOW = 400
"""Characters before a sentence in which the sentences are that are looked at."""
_CHAIN = 3
"""Sentences before of which the first names the person and the others take it up."""
_CAPITALISED = lazy_regex(r"(?<![.!?:“\"‘]\s)(?<!^)(?<![\n“\"‘(])\b[A-ZÀ-ÖØ-ÞČŠŽ][a-zß-öø-ſ]+")
_PLACED = lazy_regex(r"\b(?:in|at|near|from|to|of|the|on|last|next|since|by|until|for)\s(?:[A-Z][\w-]+\s)?$")
_NAMED = lazy_regex(r"[A-ZÀ-ÖØ-ÞČŠŽ][\w’-]+\s$")


def _is_only_person(told: str) -> bool:
    """Whether nobody that a noun or a name can stand for is spoken of but people of the other gender."""
    signs = signs_unless_others(told, told)
    if signs is None or any(sign.kind is Kind.AGAIN for sign in signs):
        return False
    for match in _CAPITALISED.finditer(told):
        before = told[max(match.start() - 24, 0) : match.start()]
        name = match[0]
        known = is_listed(name)
        titled = name.lower() in ENGLISH.titles or _kind(name.lower()) in {"w", "m"}
        if not (known or titled or _PLACED.search(before) or _NAMED.search(before)):
            return False
    return True


def _is_contrasted(text: str, sentence: Span, pronoun: re.Match[str]) -> bool:
    """Whether the pronoun stands against another in its sentence (she works for A, he for B), or before its noun."""
    before = text[sentence.start : pronoun.start()]
    relative = _RELATIVE.search(before)
    if _APPOSITION.match(text, pronoun.end()) or (relative and _kind(relative["noun"].lower()) is not None):
        return True
    if _ONE_OF_MANY.search(before) or _is_what_it_says(text, pronoun):
        return True
    other = "he" if pronoun[0].lower() == "she" else "she"
    if pronoun[0] in {"He", "She"} and re.search(
        rf"[,;]\s(?:(?:and|but|while)\s)?{other}\s", text[pronoun.end() : sentence.end]
    ):
        return True
    subject = re.search(r"\b(?:she|he)\b", before, re.IGNORECASE)
    if subject and before.rstrip().endswith((",", " and", " but", ";", " while", " whereas")):
        return True
    taken_up = _CATAPHORA.match(text, pronoun.end())
    return len(before.split()) <= _OPENING and taken_up is not None and not is_plural(taken_up["noun"] or "")


def _is_what_it_says(text: str, pronoun: re.Match[str]) -> bool:
    """Whether a noun of its own gender follows: She is a woman, and a brave one."""
    predicate = _PREDICATE.match(text, pronoun.end())
    feminine = pronoun[0].lower() in FEMININE
    return predicate is not None and _kind(predicate["noun"].lower()) == ("w" if feminine else "m")


_PREDICATE = lazy_regex(r"\s(?:is|was)\san?\s(?:[a-z-]+\s)?(?P<noun>[a-z-]+)\b(?!\s[a-z-]+\b)")
_RELATIVE = lazy_regex(r"(?P<noun>[\w-]+),?\s(?:that|whom|who)\s$")
"""What makes a pronoun the subject of a clause about somebody else: the woman that he admired."""
_ONE_OF_MANY = lazy_regex(
    r"(?:^|[,;]\s|\b(?:and|but|that|while|said|says)\s)(?:one|another|each|someone|somebody|everyone|the\sother)\s(?:of\s\w+\s)?[a-z]+",
    re.IGNORECASE,
)
"""“Friends had begged him to slow down, and one had sent her mother a text.”"""
_APPOSITION = lazy_regex(r",\s(?:her|his|the|an?)\s")
_OPENING = 4
"""Words before a pronoun in the phrase that opens a sentence."""
_PRONOUN = lazy_regex(r"\b(?:[Hh]e|[Ss]he|[Hh]im|[Hh]er|[Hh]is|[Hh]imself|[Hh]erself)\b")


def _cased(word: str, like: str) -> str:
    return word.capitalize() if like[0].isupper() else word


@lru_cache(maxsize=128)
def _persons(text: str) -> _Persons:
    found: dict[str, list[int]] = {"w": [], "m": [], "e": [], "u": []}
    nameless = True
    for match in _WORD.finditer(text):
        kind = _kind_as_written(match[0])
        if kind is None or (kind == "e" and not _is_somebody(text, match)):
            continue
        found[kind].append(match.start())
        word = without_genitive(match[0]).lower()
        if word in _SPEAKS_FOR_OTHERS:
            found["e"].append(match.start())
        nameless = nameless and (kind == "e" or word in _OTHER)
    for match in _ALONE.finditer(text):
        kind = sex_of_first_name(match[0])
        if kind:
            found[kind].append(match.start())
            nameless = False
    for match in _GIVEN.finditer(text):
        first = match["first"].partition("-")[0]
        kind = sex_of_first_name(first) or "u"
        if match["first"].lower() in ENGLISH.titles or _OF_THING.match(text, match.end()):
            continue
        if kind == "u":
            before = _WORD_BEFORE.search(text, max(match.start() - 24, 0), match.start())
            of_noun = _kind(before["word"].lower()) if before else None
            kind = of_noun if of_noun in {"w", "m"} else kind
        if kind != "u" or not (can_be(first.lower()) or can_be(match["next"].lower())):
            found[kind].append(match.start())
            nameless = False
    return _Persons(tuple(found["w"]), tuple(found["m"]), tuple(found["e"]), nameless, tuple(found["u"]))


def _is_somebody(text: str, noun: re.Match[str]) -> bool:
    """Whether a noun introduces a person: not the office of a name behind it, nor what somebody is or becomes."""
    if _BEFORE_NAME.match(text, noun.end()) or _is_adjunct(text, noun):
        return False
    if noun[0].endswith("s") and not _ACTING.search(text, max(noun.start() - 24, 0), noun.start()):
        return True
    return _DETERMINED.search(text, max(noun.start() - 40, 0), noun.start()) is not None


def _is_adjunct(text: str, noun: re.Match[str]) -> bool:
    """Whether a noun stands before one that it belongs to, and that cannot be its verb: the wolf cull."""
    behind = _NEXT.match(text, noun.end())
    return (
        behind is not None
        and not noun[0].endswith("s")
        and "NOUN" in can_be(behind["word"])
        and verb_tags(behind["word"]) <= {"VB", "VBP"}
    )


_NEXT = lazy_regex(r"\s(?P<word>[a-z]{3,})\b")
_ACTING = lazy_regex(
    r"(?:[a-zß-öø-ÿ]\s[A-ZÀ-ÖØ-Þ][\w’-]+|\b[A-ZÀ-ÖØ-Þ][\w’-]+\s[A-ZÀ-ÖØ-Þ][\w’-]+|\b(?:[Hh]e|[Ss]he|who))\s$"
)
"""Somebody who cooks or guides, and so is no plural."""
_DETERMINED = lazy_regex(
    r"(?<!\bis )(?<!\bwas )(?<!\bas )(?<!\bbe )(?<!\bbeen )(?<!\bbecame )(?<!\bbecome )"
    r"\b(?:an?|the|his|her|their|this|that|another|one|two|three|some|every|each|no|its|my|our)\s(?:[\w-]+\s){0,2}$",
    re.IGNORECASE,
)


@PerToken
def _kind_as_written(word: str) -> str | None:
    return _kind(without_genitive(word).lower())


@cache
def _kind(word: str) -> str | None:
    """Whether a noun or pronoun tells of a woman, a man, or of a person that may be either."""
    for words_of_kind, kind in ((WOMEN, "w"), (MEN, "m"), (NEUTRAL, "e")):
        if word in words_of_kind or word.removesuffix("s") in words_of_kind:
            return kind
    if word in {"women", "men"}:
        return word[0]
    return None
