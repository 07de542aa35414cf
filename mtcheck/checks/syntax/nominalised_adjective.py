"""A participle or adjective that stands for one person without a noun."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from mtcheck.analysis.clauses import Clause, clauses_of
from mtcheck.analysis.finiteness import is_tensed
from mtcheck.analysis.morphology import can_be, verb_tags
from mtcheck.check import Bigram, Check, Context, Edit, Hit, Layer, bad, good
from mtcheck.document import Passage, Span
from mtcheck.languages.english_grammar import ADVERBS, MODALS
from mtcheck.languages.english_numbers import FROM_TWO
from mtcheck.languages.patterns import lazy_regex, one_of
from mtcheck.languages.tokens import MARKS, matches, plain_words
from mtcheck.report import Severity

__all__ = ["NominalisedAdjective"]

_PERSONS = frozenset(
    """
    abducted acquitted arrested assassinated assaulted attacked beaten bereaved bitten blackmailed bullied
    captured charged convicted cheated defrauded deported detained disabled displaced dismissed drowned
    duped elected evacuated evicted executed expelled extradited freed handicapped hijacked homeless hospitalised
    hospitalized hostage-held humiliated imprisoned indicted infected injured insulted interrogated interned interviewed
    jailed jobless kidnapped killed manhandled mistreated molested mugged murdered nominated paralysed paralyzed
    persecuted pregnant prosecuted questioned raped rescued robbed sacked searched sentenced shot slain stabbed
    starving stranded suspected swindled threatened tortured tried unemployed uninjured unhurt unvaccinated vaccinated
    wanted widowed wounded accident-injured seriously-injured
    """.split()
)
"""What is said of persons alone, and what English makes no noun of for one of them (as it does of the accused)."""
_ADJECTIVES_TOO = frozenset("elected beaten hit wanted cheated cut nominated".split())
_FOUND = frozenset("missing dead dying sick".split())
"""What may stand for something else, but not where it was found or identified."""
_FATES = frozenset("found identified discovered recovered rescued located spotted saved flown taken named".split())
_GROUPS = (
    _PERSONS | _FOUND | frozenset("blind deaf dead dying drunk elderly ill mute sick lame poor rich drunken".split())
)
"""What English does make a noun of for all of them: the injured are in hospital; never for one."""
_ARTICLES = frozenset({"a", "an"})
_ONE = frozenset("is was has isn't wasn't hasn't".split())
_OPENERS = frozenset(
    "that but because while when as since although whether where if said says until after before so".split()
)
_NOUNS = frozenset("shot charged tried questioned".split())
"""What may be something else behind an article: the shot was wide."""
_CRIMES = (
    "attacked|beat|blew|broke|burgled|burned|burnt|cracked|cut|damaged|destroyed|drilled|driven|forced|grabbed|hit|injured"
    "|insulted|killed|knocked|lit|poisoned|pushed|ransacked|robbed|scratched|set|shot|slashed|smashed|smeared|snatched"
    "|sprayed|stabbed|stole|stolen|threatened|threw|thrown|tore|torched|vandalised|vandalized"
)
_VICTIM = r"(?:an?|the|his|her|their|into|several|some|two|three|four|down|up|open|fire|at|\d+)"
_BY_PERSON = (
    r"(?:fled|escaped|told|sawed|approached|climbed|rang|addressed|demanded|pretended|posed|slipped|touched|followed|spat|shouted"
    r"|threatened|drove)\b"
)
_UNKNOWN = lazy_regex(
    rf"\b(?:(?P<one>[Aa]n unknown) "
    rf"(?=(?:has|had) (?:\w+ ){{0,6}}?(?:{_CRIMES})\b|(?:{_CRIMES}) {_VICTIM}\b|{_BY_PERSON})"
    rf"|(?P<several>[Uu]nknown)s (?=(?:have|had) (?:\w+ ){{0,6}}?(?:{_CRIMES})\b|(?:{_CRIMES}) {_VICTIM}\b))"
)
"""“An unknown has robbed a bank”: *ein Unbekannter*. But an unknown wins the race, and an equation has two unknowns."""
_BARE_UNKNOWN = lazy_regex(
    r"(?:(?:(?<=^)|(?<=[.!?:] )|(?<=[.!?][”\"] )|(?<=[“\"]))(?P<several>Unknown)"
    r"|(?<=\b(?:that|when) )(?P<others>unknown)) "
    rf"(?=(?:have|had) (?:also |already |again )?(?!been\b)[a-z]{{3,}}\b|(?:{_CRIMES}) {_VICTIM}\b)"
)
"""“Unknown smashed the windows of a kiosk”: *Unbekannte*. But “unknown had been the name of the ship”."""
_WHOSE = r"(?=of (?:the|his|her|an?|their|its|this) )"
_COUNT = rf"(?i:{FROM_TWO}|several|many|numerous|some)"
_EMPLOYED = lazy_regex(
    rf"\b(?:(?P<one>[Aa]n (?:acquainted|employed|allied) {_WHOSE}|[Aa] (?:related|known|delegated) {_WHOSE}"
    r"|[Aa] youthful (?=(?:from|of|in|was|is|has|had|who)\b|\())"
    rf"|(?P<several>(?:{_COUNT}|[Tt]he) employed {_WHOSE}"
    rf"|{_COUNT} (?:youthful|travelling|traveling|related|acquainted) (?=(?:were|are|have|had|from)\b)))"
)
"""“An employed of the bank, an acquainted of the victim, two youthful from Graz”: *Angestellter, Bekannter,
Jugendliche*."""
_PLURAL = lazy_regex(r"\b(?P<several>travell?ing|injured|arrested|unemployed|youthful|acquainted|related|wounded)s\b")
"""“Two travellings”: *Reisende*."""
_OBJECT = lazy_regex(
    rf"\b(?P<one>an?\s(?:[a-z]+ly\s)?{one_of(_PERSONS - _NOUNS - _ADJECTIVES_TOO)})"
    r"(?=\s(?:to|into|out\sof|from\s(?:the|a|his|her)|in\s(?:the|a|his|her)|at\s(?:the|a)|to\shospital)\s|[.](?:\s|$)|,\s(?:who|the|and)\s)"
)
"""“Flew a seriously injured to Ulm”."""
_CARRIES = lazy_regex(
    r"\b(?:fl(?:y|ies|ew|own)|t(?:ake|akes|ook|aken|aking)|bring(?:s|ing)?|brought|carr(?:y|ies|ied|ying)|transport(?:s|ed|ing)?|rescu(?:e|es|ed|ing)|"
    r"recover(?:s|ed)?|treat(?:s|ed|ing)?|freed?|pull(?:s|ed)?|found|find|discover(?:s|ed)?|help(?:s|ed)?|saved?|airlift(?:s|ed)?|car(?:e|ed)\sfor|"
    r"for|with|of|was|is|were|and|least)\s(?:only\s|just\s|yet\s)?$"
)
_NATIONALS = {
    "polish": "Poles", "dutch": "Dutch people", "french": "French people", "british": "Britons",
    "irish": "Irish people", "english": "English people", "spanish": "Spaniards", "turkish": "Turks",
    "swedish": "Swedes", "danish": "Danes", "finnish": "Finns", "scottish": "Scots", "welsh": "Welsh people",
}  # fmt: skip
_NATIONAL = lazy_regex(
    rf"\b(?P<several>(?i:{FROM_TWO}|several)"
    rf" {one_of(map(str.capitalize, _NATIONALS))})"
    r" (?=(?:were|who|had|have|aged)\s|and (?:an?|one|two|three|four|five) [a-z]|from [A-Z])"
)
"""“Two Polish and a woman from Ulm”: *zwei Polen*."""
_NOUNS_OF = {
    "employed": ("employee", "employees"), "acquainted": ("acquaintance", "acquaintances"),
    "allied": ("ally", "allies"),
    "related": ("relative", "relatives"), "known": ("acquaintance", "acquaintances"),
    "delegated": ("delegate", "delegates"), "youthful": ("teenager", "teenagers"),
    "travelling": ("traveller", "travellers"), "traveling": ("traveler", "travelers"),
}  # fmt: skip
_UNNAMED = frozenset(_NOUNS_OF)
_WHO_THEY_ARE = _NOUNS_OF | {nation: (nation, people) for nation, people in _NATIONALS.items()}
_PLURALS = frozenset(
    "travellings travelings injureds arresteds unemployeds youthfuls acquainteds relateds woundeds".split()
)
_PATTERNS = (
    (_UNKNOWN, frozenset({"unknown", "unknowns"})),
    (_BARE_UNKNOWN, frozenset({"unknown"})),
    (_EMPLOYED, _UNNAMED),
    (_PLURAL, _PLURALS),
    (_NATIONAL, frozenset(_NATIONALS)),
    (_OBJECT, frozenset(plain_words(" ".join(_PERSONS)))),
)
"""Each with the words of which it matches one."""
_BEHIND_OBJECT = frozenset("to into out from in at".split())
_BEHIND_UNNAMED = frozenset("of from in were was are is have has had who".split())


def _may_be_tensed(token: str) -> bool:
    return is_tensed(token.strip(MARKS).lower())


def _may_end_in_person(token: str) -> bool:
    """As “injured.”, with a mark behind it."""
    return token[-1:] in ".," and token[:-1].lower() in _PERSONS


class NominalisedAdjective(Check):
    id = "nominalised-adjective"
    category = "fluency/grammar"
    severity = Severity.MAJOR
    layer = Layer.LANGUAGE
    triggers = (
        Bigram(_GROUPS, _ONE),
        Bigram(_GROUPS, _may_be_tensed),
        frozenset({"unknown", "unknowns"}),
        Bigram(_PERSONS, _BEHIND_OBJECT),
        _may_end_in_person,
        Bigram(_UNNAMED, _BEHIND_UNNAMED),
        Bigram(frozenset(_NATIONALS), frozenset("were who had have aged and from".split())),
        _PLURALS,
    )
    message = "English says who it is: a participle or adjective is no noun for one person"
    explanation = """
Finds a participle or an adjective as the name of one person, as in German (*der Verhaftete*): "The arrested is 30",
"They flew a seriously injured to Graz", "A blind won the race". English needs a noun behind it ("the arrested man"),
and uses *the injured* for several people only. Words that English has for one person as well (*the accused, the
deceased*) stay silent.
"""
    examples = (
        bad("⟦The arrested⟧ is a 45-year-old baker.", repair="The arrested man is a 45-year-old baker."),
        bad(
            "Police said that ⟦the seriously injured⟧ was flown to Graz.",
            repair="Police said that the seriously injured man was flown to Graz.",
        ),
        bad("In the afternoon ⟦a disabled⟧ was robbed.", repair="In the afternoon a disabled person was robbed."),
        bad("⟦An unknown⟧ has robbed a petrol station.", repair="An unknown person has robbed a petrol station."),
        bad("⟦Unknowns⟧ have stolen a digger in Emden.", repair="Unknown people have stolen a digger in Emden."),
        bad("⟦An unknown⟧ fled on foot.", repair="An unknown person fled on foot."),
        bad("On board were ⟦two Polish⟧ and a woman from Ulm.", repair="On board were two Poles and a woman from Ulm."),
        good(
            "Two Polish and three Czech planes took off; two English who's who books were sold. Two Irish from birth."
        ),
        bad("⟦An employed⟧ of the bank noticed it.", repair="An employee of the bank noticed it."),
        bad("⟦An acquainted⟧ of the victim called.", repair="An acquaintance of the victim called."),
        bad("Two ⟦travellings⟧ were hurt.", repair="Two travellers were hurt."),
        bad("⟦Two youthful⟧ were caught at the station.", repair="Two teenagers were caught at the station."),
        bad(
            "The crew flew ⟦a badly injured⟧ to Graz.",
            repair="The crew flew a badly injured person to Graz.",
        ),
        good("They flew a badly injured man to Graz, and the crew took a wounded soldier out."),
        bad(
            "⟦Unknown⟧ have sprayed paint on a school in Graz.",
            repair="Unknown people have sprayed paint on a school in Graz.",
        ),
        bad("⟦Unknown⟧ smashed the windows of 14 cars.", repair="Unknown people smashed the windows of 14 cars."),
        good(
            "Unknown to him, thieves had taken the car. Unknown hit singles have come back; unknown had been its name."
        ),
        good("An unknown won the race, the equation has two unknowns, and unknown attackers have stolen a digger."),
        good("The employed pay more than the unemployed. An unknown hit of the sixties, a known of sorts, came on."),
        good("The number of the injured is unknown. Among the arrested was a boy. The accused has confessed."),
        good("The injured were flown out, and the wounded had waited. The deceased was a baker, the condemned is not."),
        good("The injured man is 30. The disabled parking space was taken. The Disappeared is a novel by Kim Echlin."),
        good("Care for the elderly is dear; what the injured need has been sent. The shot was wide."),
        good("The dead of winter was near, and the blind was down. Old Moss, a 14-1 shot trained in Meath, won."),
    )

    def find(self, passage: Passage, context: Context) -> Iterator[Hit]:
        for pattern, needed in _PATTERNS:
            for match in matches(pattern, passage.text, needed):
                if pattern is _OBJECT and not _CARRIES.search(passage.text, max(match.start() - 20, 0), match.start()):
                    continue
                span = Span(match.start(), match.start() + len(match[0].rstrip()))
                *before, adjective = match[match.lastgroup or 0].split()
                one, several = _WHO_THEY_ARE.get(adjective.lower(), (f"{adjective} person", f"{adjective} people"))
                repair = " ".join((*before, one if match.lastgroup == "one" else several))
                yield Hit(span, repair=Edit(span, repair))
        for clause in clauses_of(passage.text):
            for index in range(1, len(clause.words) - 1):
                if clause.words[index] in _GROUPS and (first := _article(clause, index)) is not None:
                    spans = clause.spans()
                    mark = spans[first].union(spans[index])
                    noun = " person" if clause.words[first] in _ARTICLES else " man"
                    yield Hit(mark, repair=Edit(mark, mark.of(passage.text) + noun))


def _article(clause: Clause, index: int) -> int | None:
    """Where the phrase begins that a participle or an adjective ends, if it is the subject of one person's verb."""
    words = clause.words
    word, verb = words[index], words[index + 1]
    first = index - 1
    while first > 0 and (words[first] in ADVERBS or words[first].endswith("ly") or words[first][0].isdigit()):
        first -= 1
    one = words[first] in _ARTICLES
    if words[first] != "the" and not one:
        return None
    if clause.is_name(index) or not (verb in _ONE or (one and is_tensed(verb)) or _is_of_one(verb)):
        return None
    if word in _NOUNS and (first == index - 1 or words[index - 1][0].isdigit()):
        return None
    found = word in _FOUND and words[index + 2 : index + 3] != () and words[index + 2] in _FATES
    if not one and word not in _PERSONS and not found:
        return None
    if one and _goes_on(words, index + 1):
        return None
    opens = first == 0 or words[first - 1] in _OPENERS or (one and first > 1 and _may_end_adverbial(words[first - 1]))
    return first if opens else None


@cache
def _is_of_one(verb: str) -> bool:
    """Whether a word is a verb in the third person singular, and no noun."""
    return can_be(verb) == {"VERB"} and verb_tags(verb) == {"VBZ"} and verb not in MODALS


@cache
def _may_end_adverbial(word: str) -> bool:
    return "NOUN" in can_be(word) and "VERB" not in can_be(word)


def _goes_on(words: tuple[str, ...], index: int) -> bool:
    """Whether what looks like the verb may be an attribute: “a wounded left flank”."""
    return words[index] not in _ONE and index + 1 < len(words) and "NOUN" in can_be(words[index + 1])
