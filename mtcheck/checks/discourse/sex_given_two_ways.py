"""The thief was a woman, and he was arrested."""

from __future__ import annotations

import re
from collections.abc import Iterator

from mtcheck.analysis.masking import Mask
from mtcheck.check import Context, Edit, Hit, Layer, Rule, RuledCheck, Together, bad, good
from mtcheck.checks.discourse.names.somebody import FEMININE, MASCULINE, MORE_PERSONS, without_genitive
from mtcheck.checks.discourse.sole_person.contradictions import OBJECT_HER, contradictions
from mtcheck.checks.discourse.sole_person.only_person import signs_unless_others
from mtcheck.checks.discourse.sole_person.sign import Sign
from mtcheck.checks.discourse.telling.telling import told_here
from mtcheck.document import Passage, Span
from mtcheck.languages.english_grammar import CONJUNCTIONS, DETERMINERS, PREPOSITIONS
from mtcheck.languages.first_names import is_listed
from mtcheck.languages.patterns import BEGINNING, lazy_regex, one_of
from mtcheck.languages.persons import one_person, persons
from mtcheck.report import Severity

__all__ = ["SexGivenTwoWays"]

_ROLES = one_of(
    one_person("culprit", "sufferer", "on-the-way")
    | frozenset(
        "assailant shooter arsonist deceased winner caller culprit offender pickpocket stranger rider baby child"
        " newborn foundling infant intruder fugitive prisoner".split()
    )
    | {"injured person"}
)


def _telling(nouns: str, other: str, titles: str) -> re.Pattern[str]:
    """How a text tells the sex: “The thief was a woman”, “Mrs Ulla Brandt founded …”"""
    return lazy_regex(
        rf"\b(?=[AaFHhMTt])(?:(?:[Tt]he|[Aa]|[Hh]er|[Hh]is) (?:[a-z-]+ )?(?:{_ROLES})"
        rf" (?:was|is|turned out to be|proved to be) an? (?:(?!{other}\b)[\w-]+ ){{0,3}}(?:{nouns})\b"
        rf"|[Tt]he (?:{_ROLES}), an? (?:[\w-]+ ){{0,2}}(?:{nouns}),"
        rf"|{BEGINNING}(?:{titles}) (?:Dr\.? )?[A-ZÀ-Þ][\w’-]+(?: [A-ZÀ-Þ][\w’-]+)? (?=[a-z]))"
    )


_WOMAN = _telling("woman|girl", "man", r"Mrs\.?|Ms\.?|Frau")
_MAN = _telling("man|boy", "woman", r"Mr\.?|Herr")
_HE = lazy_regex(r"\b(?:[Hh]e|[Hh]im|[Hh]is|[Hh]imself)\b(?!,? (?:or|and) (?:she|her)\b|/)")
_SHE = lazy_regex(r"\b(?:[Ss]he|[Hh]er|[Hh]erself|[Hh]ers)\b(?!,? (?:or|and) (?:he|his|him)\b|/)")
_OTHER = {
    "he": "she", "him": "her", "his": "her", "himself": "herself", "she": "he", "her": "his", "herself": "himself",
    "hers": "his",
}  # fmt: skip
_STOP = lazy_regex(r"[.!?][”\"’]?\s|\n")
_WORD = lazy_regex(r"[^\W\d_][\w’-]*")
_NEAR = 3
"""Sentences within which the pronoun must follow."""
_FAR = 500
MEMORY = 40
"""Passages before in which nobody else may have been spoken of."""
_ANIMALS = frozenset(
    "dog cat horse animal bull cow bear wolf bird god lord jesus ship boat somebody someone everyone everybody anyone"
    " whoever who one another".split()
)
_GROUPS = frozenset("police staff crew people team family couple public press".split())


_TOLD_BY = frozenset({"mrs", "ms", "frau", "mr", "herr", "woman", "man", "girl", "boy"})
"""Titles and nouns of which one stands where a title or the noun of a role tells the sex."""


class SexGivenTwoWays(RuledCheck):
    id = "sex-given-two-ways"
    category = "fluency/inconsistency"
    severity = Severity.MAJOR
    layer = Layer.LANGUAGE
    supersedes = ("pronoun-changes-gender",)
    message = "the text has told before that this is a person of the other sex"
    confidence = 0.85
    explanation = """
Finds a pronoun for somebody of whom the text has told that she is a woman, or he a man: "The thief was a woman. Shop
assistants held him", "Mr Rosskopf founded the circus. Even today she sells the tickets". German pronouns follow the
gender of the noun (*der Dieb*, *die Person*), and systems choose anew each time. Take the pronoun of the person.

Only where nobody else has been spoken of who may be meant. Where a text tells of one person alone, whose first name is
that of a woman or a man, and has taken it up by a pronoun, one of the other sex is found as well: "Professor Ingrid
Solvang studies octopuses. Her team … For this work he will receive a medal."
"""
    examples = (
        bad(
            "The Green politician Wiebke Harms retires. She will work as a vet. ⟦He⟧ had been here since May.",
            repair="The Green politician Wiebke Harms retires. She will work as a vet. She had been here since May.",
        ),
        bad(
            "The thief was a woman of about forty. Shop assistants managed to hold ⟦him⟧ until the police came.",
            repair="The thief was a woman of about forty. Shop assistants managed to hold her until the police came.",
        ),
        bad(
            "Mr Achim Rosskopf founded the circus in 1974. Even today ⟦she⟧ sells the tickets.",
            repair="Mr Achim Rosskopf founded the circus in 1974. Even today he sells the tickets.",
        ),
        bad(
            "Frau Petra Lamm ran the inn for forty years. ⟦He⟧ was known far beyond the village.",
            repair="Frau Petra Lamm ran the inn for forty years. She was known far beyond the village.",
        ),
        bad(
            "The victim was a woman in her fifties. ⟦He⟧ had been walking in the park.",
            repair="The victim was a woman in her fifties. She had been walking in the park.",
        ),
        bad(
            "The driver turned out to be a 14-year-old boy. The police took ⟦her⟧ home.",
            repair="The driver turned out to be a 14-year-old boy. The police took him home.",
        ),
        good("The thief was a woman of about forty. Her accomplice fled. A guard tried to hold him."),
        good("Mr Achim Rosskopf founded the circus with his wife. Even today she sells the tickets."),
        good("Mr Achim Rosskopf met Anna Lund in 1974. Even today she sells the tickets."),
        good("The victim was a woman. The attacker is on the run. He is described as slim."),
        good("The victim was a woman. Police are looking for a man. He is described as slim."),
        good("The driver was a man. A woman called the police. She had seen him fall."),
        good("Mrs Brandt ran the inn. “He was late,” said a guest. The dog was hers; he barked at her."),
        good("Mr Hans Ebel bought the mill in 1988. Ten years later she left him."),
        good("The victim was a woman of 40. Officers found a knife. He had bought it a week before."),
        bad(
            "Mrs Elke Sander chairs the club. On Friday ⟦he⟧ welcomed the guests.",
            repair="Mrs Elke Sander chairs the club. On Friday she welcomed the guests.",
        ),
        bad(
            "Professor Ingrid Lindal studies octopuses. Her team taught the animals to open a box. For this"
            " work ⟦he⟧ will receive the Solberg Medal in October.",
            repair="Professor Ingrid Lindal studies octopuses. Her team taught the animals to open a box. For"
            " this work she will receive the Solberg Medal in October.",
        ),
        bad(
            "Otto Reinhardt has collected clocks since he was six. Every Sunday ⟦she⟧ winds them all.",
            repair="Otto Reinhardt has collected clocks since he was six. Every Sunday he winds them all.",
        ),
        bad(
            "A 47-year-old woman from Villach fell off a ladder. She broke both arms. ⟦He⟧ was flown to Graz.",
            repair="A 47-year-old woman from Villach fell off a ladder. She broke both arms. She was flown to Graz.",
        ),
        bad(
            "Ski racer Lara Hofer has had enough. After the race ⟦he⟧ announced the end of her career.",
            repair="Ski racer Lara Hofer has had enough. After the race she announced the end of her career.",
        ),
        bad(
            "The author Anna Sommer spoke in Linz on Friday. In ⟦his⟧ speech she recalled the war.",
            repair="The author Anna Sommer spoke in Linz on Friday. In her speech she recalled the war.",
        ),
        bad(
            "Helga Wintrich founded the museum in 1990. She lives in Bremen. Last year she sold ⟦his⟧ house.",
            repair="Helga Wintrich founded the museum in 1990. She lives in Bremen. Last year she sold her house.",
        ),
        good(
            "Anna Sommer trains horses. She has ridden since she was four. Her stallion is old. He won a race in May."
        ),
        good("Helga Wintrich sees eight patients a day. She knows their fears. One has come for years. He is shy."),
        good("Andrea Rossi coaches the team. She was born in Turin. Her brother sings. He lives in Rome."),
        good("Kim Novotny chairs the club. They were elected in May. He will not stand again, they said of Berger."),
        good("Anna Sommer won the final. She wore blue. He wore grey. He must have left early, she says of the guest."),
        good("Martin Egger builds boats. He launched his last ship on Friday. She is 14 metres long."),
        good(
            "Anna Sommer found the letter. She was 19. He never answered. “He was charming,” she said. He or she won."
        ),
        good("Among the guests was Anna Sommer, whose boiler he once mended. She gave him a gift."),
        good("Anna Sommer was robbed on Monday. She was on her way home. He wore a black jacket."),
        good("Helga Wintrich runs the school. She hired a headteacher in May. He came from Leeds."),
        good("Anna Sommer won the election. She needs a bodyguard. He follows her to every meeting."),
        good("A dog that was swept out to sea is safe. Lifeboat man Ryan Doe said she liked his sandwiches."),
        good("Two sheep were rescued on Monday. Ryan Doe said she liked his sandwiches best."),
        good("Mrs Thatcher resigned. Major took over. He was less well known."),
    )

    @property
    def rules(self) -> tuple[Rule, ...]:
        pronouns = FEMININE | MASCULINE
        return Rule(_told_by_title_or_noun, Together(_TOLD_BY, pronouns)), Rule(_of_only_person, pronouns)


def _of_only_person(passage: Passage, context: Context) -> Iterator[Hit]:
    """Where nobody but one person has been spoken of, whose sex a name or a noun has told, and a pronoun."""
    segments = context.document.segments
    first = context.index if context.document.batch else max(context.index - MEMORY, 0)
    earlier = [segment.target for segment in segments[first : context.index]]
    told: list[Sign] = []
    for one in earlier:  # from the first: what is known of it is remembered, and it mostly tells of several
        signs = signs_unless_others(one.text, context.masked(one, Mask.QUOTATION))
        if signs is None:
            return
        told += signs
    if not all(any(pronoun.search(one.text) for one in (*earlier, passage)) for pronoun in (_SHE, _HE)):
        return
    whole = first == 0 and not context.document.batch
    for span in contradictions(told, passage.text, context.masked(passage, Mask.QUOTATION), whole=whole):
        if all(hit.span != span for hit in _told_by_title_or_noun(passage, context)):
            yield Hit(span, repair=Edit(span, _right(passage.text, span)))


def _right(text: str, pronoun: Span) -> str:
    """The pronoun of the other sex, of the same case and with the same capital."""
    wrong = pronoun.of(text)
    right = _OTHER[wrong.lower()]
    if wrong.lower() == "her" and OBJECT_HER.match(text, pronoun.end):
        right = "him"
    return right.capitalize() if wrong[0].isupper() else right


def _told_by_title_or_noun(passage: Passage, context: Context) -> Iterator[Hit]:
    """Where a title or the noun of a role has told it."""
    spoken = context.words(passage)
    if _TOLD_BY.isdisjoint(spoken):
        return
    told = told_here(context, 0, 1)
    offset = len(told)
    text = told + context.masked(passage, Mask.QUOTATION)
    for statement, pronoun, forms in ((_WOMAN, _HE, MASCULINE), (_MAN, _SHE, FEMININE)):
        for first in statement.finditer(text) if not forms.isdisjoint(spoken) else ():
            other = pronoun.search(text, max(first.end(), offset), min(first.end() + _FAR, len(text)))
            if other is None or pronoun.search(text, first.start(), other.start()):
                continue
            parted = len(_STOP.findall(text, first.end(), other.start()))
            if (first[0][0] == "M" or "Frau" in first[0] or "Herr" in first[0]) and _both(
                text, other, statement is _WOMAN
            ):
                continue
            if not 1 <= parted <= (1 if "victim" in first[0] else _NEAR) or _somebody(text[: first.start()], first[0]):
                continue
            if _somebody(text[first.end() : other.start()], first[0]) or _explained(text, other):
                continue
            span = Span(*other.span()).shifted(-offset)
            yield Hit(span, repair=Edit(span, _right(passage.text, span)))


def _both(text: str, pronoun: re.Match[str], woman: bool) -> bool:
    """Whether the sentence goes on with a pronoun for the person that was named: “she left him”."""
    stop = _STOP.search(text, pronoun.end())
    end = stop.start() if stop else len(text)
    return (_SHE if woman else _HE).search(text, pronoun.end(), min(end, pronoun.end() + _FAR)) is not None


_CATAPHORA = lazy_regex(r"[^.!?]{0,120}?,\s(?:(?:the|an?)\s|[A-ZÀ-Þ])")
_OPENING = 40


def _explained(text: str, pronoun: re.Match[str]) -> bool:
    """Whether the pronoun opens a sentence whose subject is yet to come: “In his speech, the president …”."""
    start = max(
        (stop.end() for stop in _STOP.finditer(text, max(pronoun.start() - 300, 0), pronoun.start())), default=0
    )
    if pronoun.start() - start > _OPENING or pronoun[0][0].isupper():
        return False
    return _CATAPHORA.match(text, pronoun.end()) is not None and pronoun[0] in ("his", "her", "him")


def _somebody(stretch: str, known: str) -> bool:
    """Whether a single person or an animal is spoken of besides the one that is known."""
    named = set(_WORD.findall(known))
    for match in _WORD.finditer(stretch):
        word = match[0]
        lower = without_genitive(word).lower()
        if lower in _ANIMALS:
            return True
        if word[0].isupper():
            before = _OPENS.search(stretch, max(match.start() - 4, 0), match.start())
            if match.start() == 0 or before:
                if not _opens(lower) and not _PLURAL.match(stretch, match.end()):
                    return True
            elif word not in named and not _PLACED.search(stretch, 0, match.start()):
                return True
            if is_listed(word):
                return True
            continue
        if lower in named or lower in _GROUPS or lower.endswith("s"):
            continue
        if (
            lower.endswith(("-old", "-in-law"))
            or lower in MORE_PERSONS
            or lower in persons()
            or _AGENT.fullmatch(lower)
        ):
            return True
    return False


_OPENERS = frozenset(
    """
    even today yesterday tomorrow now then there here it they we you i when while because although though since as if
    once until later only still also just soon again not never often always meanwhile however therefore moreover
    according what which how why where one two three four five six seven eight nine ten more most many much several
    some both all no every each first last january february march april may june july august september october
    november december so too thanks during instead police nobody none and but or yet he she him his her himself herself
    """.split()
)


def _opens(word: str) -> bool:
    """Whether a sentence may open with this word, and it is no name."""
    closed = word in DETERMINERS or word in PREPOSITIONS or word in CONJUNCTIONS or word in _OPENERS
    return closed or word.endswith(("ly", "day", "s"))


_PLURAL = lazy_regex(r"\s[a-z-]+s\b")
_OPENS = lazy_regex(r"[.!?:“\"‘\n]\s?$")
_PLACED = lazy_regex(
    r"\b(?:in|at|near|from|of|on|last|next|since|until|for|to)\s(?:the\s)?(?:[\w-]+\s){0,2}$", re.IGNORECASE
)
_AGENT = lazy_regex(
    r"(?!(?:after|over|under|never|ever|other|however|whether|together|rather|later|earlier|former|number|order"
    r"|power|water|winter"
    r"|summer|paper|letter|member|river|quarter|matter|weather|dinner|either|neither|corner|tower|shower|computer"
    r"|for|or|nor|door"
    r"|floor|major|minor|tractor|motor|another|longer|further|better|higher|lower|older|younger|counter|shoulder"
    r"|finger"
    r"|helicopter|scooter|trailer|theater|center|silver|butter|her|per|were|there|where|here|three|see|free|tree"
    r"|coffee"
    r"|knee|degree|fee|committee|agree|list|artist\b|exist|assist|insist|twist|mist|fist|wrist|can|than|began|ran"
    r"|van|plan|human"
    r"|german|european|american|italian|russian|urban|clean|mean|ocean|morning|evening|alone|older)$)"
    r"[a-z-]{2,}(?:er|or|ist|ian|man|woman|ee|mate|kin)"
)
