"""A plural where English has none, and the reverse."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from mtcheck.analysis.clauses import Clause, clauses_of
from mtcheck.analysis.morphology import can_be, is_plural, is_superlative, plural, singular, verb_tags
from mtcheck.check import Bigram, Context, Contrast, Edit, Hit, Layer, Rule, RuledCheck, Together, bad, good
from mtcheck.document import Passage, Span
from mtcheck.languages.english_grammar import AUXILIARIES, BE, CONJUNCTIONS, HAVE, MODALS, PREPOSITIONS
from mtcheck.languages.english_numbers import ABOVE_ONE, BELOW_HUNDRED, FROM_TWO
from mtcheck.languages.frequency import zipf
from mtcheck.languages.patterns import lazy_regex, one_of
from mtcheck.languages.tokens import MARKS
from mtcheck.report import Severity

__all__ = ["NounNumber"]

_NO_PLURAL = {
    word: singular
    for singular, words in {
        "information": "informations", "advice": "advices", "equipment": "equipments", "furniture": "furnitures",
        "luggage": "luggages", "baggage": "baggages", "knowledge": "knowledges", "homework": "homeworks",
        "feedback": "feedbacks", "software": "softwares", "hardware": "hardwares", "evidence": "evidences",
        "progress": "progresses", "research": "researches", "traffic": "traffics", "weather": "weathers",
        "children": "childs childrens", "men": "mans mens", "women": "womans womens", "sheep": "sheeps",
        "aircraft": "aircrafts", "offspring": "offsprings", "mice": "mouses", "teeth": "tooths", "feet": "foots feets",
        "data": "datas", "media": "medias", "criteria": "criterias", "phenomena": "phenomenons", "police": "polices",
        "money": "moneys monies", "infrastructure": "infrastructures", "machinery": "machineries", "music": "musics",
        "jewellery": "jewelleries", "damage": "damages", "training": "trainings", "work": "works", "waste": "wastes",
        "accommodation": "accommodations", "transport": "transports", "hair": "hairs", "violence": "violences",
        "garbage": "garbages", "rubbish": "rubbishes", "permission": "permissions", "behaviour": "behaviours",
        "people": "peoples", "harm": "harms", "health": "healths", "rain": "rains", "news": "newses", "staff": "staffs",
        "luck": "lucks", "housing": "housings", "lightning": "lightnings", "pollution": "pollutions",
        "unemployment": "unemployments", "clothing": "clothings", "legislation": "legislations", "trousers": "trouser",
        "scissors": "scissor", "proof": "proofs", "sand": "sands", "snow": "snows", "personnel": "personnels",
        "euros": "euro", "electricity": "electricities", "poison": "poisons", "scenery": "sceneries",
        "expertise": "expertises", "attention": "attentions", "help": "helps", "literature": "literatures",
        "livestock": "livestocks", "cattle": "cattles",
    }.items()
    for word in words.split()
}  # fmt: skip
_WITHOUT_DOUBT = frozenset(
    """
    mens mans
    informations advices equipments furnitures luggages baggages knowledges homeworks softwares childs childrens
    womans womens sheeps aircrafts offsprings tooths foots feets datas medias criterias polices musics weathers
    traffics rubbishes garbages violences newses lightnings unemployments clothings personnels livestocks
    cattles expertises hardwares
    """.split()
)
_UNCOUNTABLE = frozenset(
    """
    information advice news equipment furniture research progress evidence homework luggage baggage software hardware
    knowledge traffic luck weather damage bread money travel housing legislation training accommodation machinery
    rubbish garbage waste violence music clothing jewellery feedback
    """.split()
)
_COUNTING = {
    "a": "", "an": "", "one": "a piece of", "another": "more", "every": "all", "each": "all", "many": "much",
    "few": "little", "several": "some", "these": "this", "those": "that",
    "two": "two pieces of", "three": "three pieces of",
}  # fmt: skip
_MANY = ABOVE_ONE | frozenset(
    """
    many several few both these those various numerous all
    """.split()
)
_ONE = frozenset("every each another a an this that either neither".split())
_UNITS = frozenset(
    """
    year month week day hour minute second kilometre kilometer metre meter mile euro dollar franc pound person child man
    woman ton tonne litre degree goal car house flat apartment soldier passenger visitor employee time death case
    """.split()
)
_SCALE = lazy_regex(
    rf"(?<![\d.,])(?P<number>\d[\d.,]*|{FROM_TWO}|several|a\sfew)\s"
    r"(?P<scale>hundreds|thousands|millions|billions)\b(?:\sof)?(?=\s[a-z])"
)
_OF_SCALE = lazy_regex(
    rf"(?:\d|\b(?i:{BELOW_HUNDRED}|hundred|a|half\sa|several))\s"
    r"(?:hundred|thousand|million|billion)(?P<of>\sof)\s(?P<noun>[a-z]{3,})\b"
)
_BARE_SCALE = lazy_regex(
    r"\b(?:[Aa]bout|[Aa]round|[Nn]early|[Aa]lmost|[Rr]oughly|[Oo]ver|[Mm]ore\sthan|[Ll]ess\sthan|[Uu]p\sto)\s"
    r"(?P<scale>hundred|thousand|million|billion|dozen)\s(?P<noun>[a-z]{3,})\b(?!-)"
)
_AND_A_HALF = lazy_regex(
    rf"\b(?i:{BELOW_HUNDRED})\sand\sa\shalf\s"
    r"(?P<unit>year|month|week|day|hour|minute|kilometre|kilometer|metre|meter|mile|euro|ton|tonne|litre)"
    r"(?=[.,;:!?]|\s(?:in|on|at|to|from|for|of|by|with|ago|before|after|later|until|since|because|when|and|but|or|as|is|was|are|were|than|"
    r"he|she|it|they|we|the|old|long|more|away|behind)\b)"
)
_MEASURED = frozenset(
    "kilometre kilometer metre meter centimetre centimeter hour minute day week month tonne litre".split()
)
_EXTENT = frozenset("long wide high deep tall thick away late later ago apart".split())
_EXTENDED = lazy_regex(
    rf"(?<![-\d.,€$£])(?P<number>\d[\d.,]*|{FROM_TWO})\s(?P<unit>{one_of(_MEASURED)})\s"
    rf"{one_of(_EXTENT)}(?=[.,;:!?]|$|\s(?:and|but|or|from|in|on|at|when|with|because|after|as|to|of|than)\b)"
)
"""“The tunnel is 57 kilometer long.”"""
_BEFORE_NOUN = lazy_regex(
    r"\b(?:an?|the|this|that|its|their|his|her|our|every|each|first|last)\s(?:[a-z]+\s)?$", re.IGNORECASE
)
_MEASURES = (
    "years|days|hours|weeks|months|minutes|seconds|nights|metres|meters|kilometres|kilometers|miles|euros|francs|dollars|"
    "pounds|litres|degrees|tonnes|rooms|storeys|persons|pages|men|stars"
)
_COMPOUND = lazy_regex(
    rf"\b(?P<count>\d[\d.,]*|[a-z]+)-(?P<measure>{_MEASURES})(?P<rest>-old)?(?=\s[a-z])", re.IGNORECASE
)
_YEARS_OLD = lazy_regex(
    r"\b(?P<article>[Aa]n?|[Tt]he|[Hh]is|[Hh]er|[Tt]heir)\s(?P<count>\d+|[a-z]+)\syears?\sold\s(?=[a-z]{3,})"
)
_FIGURE = lazy_regex(r"\d[\d.,]*")
_PERCENTS = lazy_regex(
    rf"(?:\d|\b(?:{FROM_TWO}))"
    r"\s(?P<per>percent|per\scent)s\b"
)
_SHARE = lazy_regex(
    r"\b(?:[Tt]wo|[Tt]hree|[Ff]our|[Ff]ive|[Ss]ix|[Ss]even|[Ee]ight|[Nn]ine)[\s-]"
    r"(?P<part>third|quarter|fifth|sixth|seventh|eighth|ninth|tenth)(?=\s(?:of|more|less|fewer)\b)"
)
_ONE_SHARE = lazy_regex(
    r"\b(?:[Oo]ne|[Aa])[\s-](?P<part>third|quarter|fifth|sixth|seventh|eighth|ninth|tenth)s(?=\sof\s(?:the|all|his|her|its|their)\b)"
)

MARGIN = 3.0
MARGIN_OF_COUNTING = 2.0
MARGIN_OF_COMPOUND = 1.0
MARGIN_OF_EVERY = -1.0
MARGIN_OF_MUCH = 1.0
MARGIN_OF_PROOF = -4.0
"""Nats, benchmarks/calibration/syntax_margins.py."""


class NounNumber(RuledCheck):
    id = "noun-number"
    category = "fluency/grammar/word-form"
    severity = Severity.MAJOR
    layer = Layer.LANGUAGE_MODEL
    message = "the noun has the wrong number here"
    explanation = """
Finds plurals of what English does not count ("informations", "two equipments", "an advice"), plurals formed by rule
("childs"), a singular behind a number ("five year"), a plural behind *every* or *this*, *much* before a plural, "two
millions people" and "a six-years-old girl". Many words that German counts English does not. The language model must
prefer the other number.
"""
    examples = (
        bad("The tunnel is 57 ⟦kilometer⟧ long and dry.", repair="The tunnel is 57 kilometers long and dry."),
        good("A 57 kilometre long tunnel is 1 metre deep; the 12 month long strike ended, a six foot tall man said."),
        bad("The police gave no ⟦informations⟧.", repair="The police gave no information."),
        bad("The storm lasted three ⟦day⟧ in the valley.", repair="The storm lasted three days in the valley."),
        bad(
            "A ⟦six-years-old⟧ girl was found in a boat.",
            repair="A six-year-old girl was found in a boat.",
        ),
        bad("About ⟦2 millions⟧ people live here.", repair="About 2 million people live here."),
        bad("More than two ⟦third⟧ of the members came.", repair="More than two thirds of the members came."),
        bad("The mayor defended these ⟦decision⟧.", repair="The mayor defended these decisions."),
        bad("The tour lasted two and a half ⟦hour⟧.", repair="The tour lasted two and a half hours."),
        bad("There is not ⟦many time⟧ left.", repair="There is not much time left."),
        bad("Over ⟦dozen⟧ villages were cut off.", repair="Over a dozen villages were cut off."),
        good("It agreed to extend the maturity of $2.3 billion of loans."),
        good("Many time signals were lost, few water plants survived, and many hope to return to work."),
        bad("Two million ⟦of⟧ people live here.", repair="Two million people live here."),
        good("The bride wore a cream trouser suit; he tore a trouser leg in a scissor lift."),
        good("Two million of its readers signed; a one-and-a-half hour film, and a half hour later it was over."),
        bad(
            "He gave them ⟦an important information⟧ by phone.",
            repair="He gave them some important information by phone.",
        ),
        good("It is an evidence based plan, a news and sports site, a weather related delay, an equipment hire firm."),
        good("These fish are rare, those decision makers were warned, and those home early left."),
        good("An information desk, a news agency and two research teams opened; the damages were paid."),
        good("Nine people in ten press the button; two out of three report no trouble, and one in four name a friend."),
        good("She is five years old, a two-year project began, and millions of people saw it."),
    )

    @property
    def rules(self) -> tuple[Rule, ...]:
        return _RULES


def _scaled(text: str) -> Iterator[Hit]:
    """“About 2 millions people”."""
    for match in _SCALE.finditer(text):
        span = Span(match.start("number"), match.end())
        edit = Edit(span, f"{match['number']} {match['scale'][:-1]}")
        yield Hit(span, contrast=Contrast((edit,), margin=MARGIN_OF_PROOF))


_SCALE_WORDS = frozenset("hundred thousand million billion dozen".split())
_ROUGHLY = frozenset("about around nearly almost roughly over than to".split())
_MASSES = frozenset(
    """
    information advice equipment furniture luggage baggage money knowledge traffic homework evidence rain snow
    water music energy electricity attention courage patience time space rubbish garbage software bread meat milk
    luck sunshine unemployment wood petrol gas oil blood happiness
    """.split()
)
"""What there is much or little of."""
_PARTS = frozenset("third quarter fifth sixth seventh eighth ninth tenth".split())
_SHARED = _PARTS | {f"{part}s" for part in _PARTS} | {"percents", "cents"}


_SUM = lazy_regex(r"[$€£¥]\s?[\d.,]*\d$")
"""“$2.3 billion of loans”"""


def _of_scale(text: str) -> Iterator[Hit]:
    """“Two million of people”."""
    for match in _OF_SCALE.finditer(text):
        of_money = _SUM.search(text, max(match.start() - 8, 0), match.start() + 1) is not None
        if (is_plural(match["noun"]) or match["noun"] == "people") and not of_money:
            span = Span(*match.span("of"))
            yield Hit(Span(span.start + 1, span.end), repair=Edit(span, ""))


def _bare_scale(text: str) -> Iterator[Hit]:
    """“About hundred playgrounds”."""
    for match in _BARE_SCALE.finditer(text):
        if is_plural(match["noun"]) or match["noun"] == "people":
            span = Span(*match.span("scale"))
            yield Hit(span, repair=Edit(span, f"a {match['scale']}"))


def _halves(text: str) -> Iterator[Hit]:
    """“One and a half year”."""
    for match in _AND_A_HALF.finditer(text):
        span = Span(*match.span("unit"))
        yield Hit(span, repair=Edit(span, f"{match['unit']}s"))


def _shared(text: str) -> Iterator[Hit]:
    """“Two third of”, “40 percents”."""
    for match in _SHARE.finditer(text):
        span = Span(*match.span("part"))
        yield Hit(span, repair=Edit(span, f"{match['part']}s"))
    for pattern, group in ((_ONE_SHARE, "part"), (_PERCENTS, "per")):
        for match in pattern.finditer(text):
            span = Span(match.start(group), match.end(group) + 1)
            yield Hit(span, repair=Edit(span, match[group]))


_UNITS_IN_PLURAL = frozenset(_MEASURES.split("|"))


def _is_count(word: str) -> bool:
    return word[0].isdigit() or word.lower() in _COUNTS


_COUNTS = _MANY | frozenset("fourteen fifteen eighteen forty fifty sixty hundred dozen".split()) - {"these", "those"}


def _compounds(text: str) -> Iterator[Hit]:
    """“A two-hours descent”."""
    for match in _COMPOUND.finditer(text):
        if _is_count(match["count"]) and (measure := singular(match["measure"].lower())):
            span = Span(*match.span())
            edit = Edit(span, f"{match['count']}-{measure}{match['rest'] or ''}")
            yield Hit(span, contrast=Contrast((edit,), margin=MARGIN_OF_COMPOUND))


def _years_old(text: str) -> Iterator[Hit]:
    """“A six years old girl”."""
    for match in _YEARS_OLD.finditer(text):
        if _is_count(match["count"]):
            span = Span(match.start("count"), match.end() - 1)
            yield Hit(span, contrast=Contrast((Edit(span, f"{match['count']}-year-old"),), margin=MARGIN_OF_COMPOUND))


_SCALES = frozenset("hundreds thousands millions billions".split())
_NUMBERS = _MANY | (_ONE - {"a", "an", "that"}) | {"of", "the"}


def _plural(clause: Clause, place: int) -> Iterator[Hit]:
    word = clause.words[place]
    if clause.is_name(place) or word in ("euro", "works"):
        return
    if word in _ATTRIBUTIVE and "NOUN" in can_be(clause.words[min(place + 1, len(clause.words) - 1)]):
        return
    nominal = word in _WITHOUT_DOUBT or (
        place and (clause.words[place - 1] in _NOMINAL or can_be(clause.words[place - 1]) == {"ADJ"})
    )
    if verb_tags(word) and not nominal:
        return
    span = clause.spans()[place]
    edits = [Edit(span, _NO_PLURAL[word])]
    before = clause.words[place - 1] if place else ""
    if before in _COUNTING and _NO_PLURAL[word] in _UNCOUNTABLE:
        wider = Span(clause.spans()[place - 1].start, span.end)
        edits.append(Edit(wider, f"{_COUNTING[before]} {_NO_PLURAL[word]}"))
    elif place > 1 and clause.words[place - 2] in _COUNTING and _NO_PLURAL[word] in _UNCOUNTABLE:
        wider = Span(clause.spans()[place - 2].start, span.end)
        edits.append(Edit(wider, f"{_COUNTING[clause.words[place - 2]]} {before} {_NO_PLURAL[word]}".strip()))
    margin = MARGIN_OF_PROOF if word in _WITHOUT_DOUBT else MARGIN
    yield Hit(span, contrast=Contrast(tuple(edits), margin=margin))


_ATTRIBUTIVE = frozenset({"trouser", "scissor"})
"""Singulars that stand before another noun: a trouser suit, a scissor kick."""
_NOMINAL = frozenset(
    "the a an no any some many several these those few all other new more further his her its their our of".split()
)


def _counted(clause: Clause, place: int) -> Iterator[Hit]:
    """“An information”, “many advice”."""
    words = clause.words
    if words[place] not in _COUNTING or place + 1 >= len(words):
        return
    noun = place + 1
    mass = words[place] in ("many", "few") and words[noun] in _MASSES
    if not mass and words[noun] not in _UNCOUNTABLE and noun + 1 < len(words) and can_be(words[noun]) & {"ADJ"}:
        noun += 1
    left = mass and words[noun + 1 : noun + 2] == ("left",)
    if (
        (words[noun] not in _UNCOUNTABLE and not mass)
        or clause.is_name(noun)
        or not (left or _ends_phrase(words, noun))
    ):
        return
    span = Span(clause.spans()[place].start, clause.spans()[noun].end)
    phrase = clause.phrase(place + 1, noun + 1)
    edits = [f"{_COUNTING[words[place]]} {phrase}".strip()]
    if words[place] in ("a", "an", "one", "another"):
        edits += [phrase, f"some {phrase}", f"a piece of {phrase}"]
    if words[place] in ("many", "few") and noun == place + 1 and words[noun] in _MASSES:
        much = "much" if words[place] == "many" else "little"
        yield Hit(span, repair=Edit(span, f"{_as_written(clause, place, much)} {words[noun]}"))
        return
    if clause.text.split()[place][0].isupper():
        edits = [edit[:1].upper() + edit[1:] for edit in edits]
    every = tuple(Edit(span, edit) for edit in dict.fromkeys(edits))
    if words[place] in _ONE_OF and words[noun] in _NEVER_ONE and _is_head(clause, noun):
        yield Hit.certain(span, every)
    else:
        yield Hit(span, contrast=Contrast(every, margin=MARGIN_OF_COUNTING))


_NEVER_ONE = frozenset(
    """
    information advice equipment furniture luggage baggage homework evidence news progress machinery jewellery
    jewelry legislation weather
    """.split()
)
_ONE_OF = frozenset("a an another each every".split())


def _is_head(clause: Clause, noun: int) -> bool:
    """Whether nothing behind a noun can make it an attribute: “an evidence based plan”, “a news and sports site”."""
    words = clause.words
    if noun + 1 == len(words):
        return clause.closing not in (",", "-", "/", "–", "(", "”", "’")
    return words[noun + 1] in PREPOSITIONS | AUXILIARIES | {"that", "which"}


def _as_written(clause: Clause, place: int, word: str) -> str:
    return word.capitalize() if clause.phrase(place, place + 1)[0].isupper() else word


def _counts_verb(words: tuple[str, ...], place: int) -> bool:
    """Whether a number ends a share and a verb follows: “nine people in ten press”, “two out of three report”."""
    if not place or words[place - 1] not in ("in", "of") or "VB" not in verb_tags(words[place + 1]):
        return False
    before = words[max(place - 5, 0) : place - 1]
    return any(word in _MANY or word in ("one", "half") or word[0].isdigit() for word in before)


def _numbered(clause: Clause, place: int) -> Iterator[Hit]:
    """“Five year”, “every children”, “one of the reason”."""
    words = clause.words
    if place + 1 >= len(words) or _counts_verb(words, place):
        return
    word = words[place]
    figure = word[0].isdigit() and bool(_FIGURE.fullmatch(word)) and word != "1" and "." not in word[-3:]
    share = _ends_share(words, place)
    many = words[place] in _MANY or figure or share
    if not (many or words[place] in _ONE):
        return
    if place and words[place - 1] in ("of", "one") and not share and (figure or words[place] not in _MANY):
        return
    noun = place + 1
    while not figure and noun < min(place + _MOST_ADJECTIVES, len(words) - 1) and _is_attribute(words[noun]):
        noun += 1
    word = words[noun]
    if (
        (figure and word not in _UNITS)
        or "-" in word
        or not (share or _ends_phrase(words, noun))
        or clause.is_name(noun)
    ):
        return
    if (words[place] == "both" or share) and "and" in words[noun : noun + 4]:
        return
    if many and word not in _ROUND:
        sure = word in _UNITS or can_be(word) == {"NOUN"} or can_be(word) == {"NOUN", "VERB"}
        other = plural(word) if sure and not is_plural(word) else None
    elif many:
        return
    else:
        behind = words[noun + 1 : noun + 2]
        verbal = words[place] == "this" and not set(behind) & {"were", "are", "have"}
        other = singular(word) if is_plural(word) and not verbal else None
    if other and other != "peoples" and not _is_rhyme(clause, noun):
        span = clause.spans()[noun]
        edits = [Edit(span, other)]
        if words[place] == "this":
            edits = [Edit(clause.spans()[place], "These" if clause.phrase(place, place + 1)[0] == "T" else "these")]
            span = Span(clause.spans()[place].start, span.end)
        if words[place] in ("these", "those") and noun == place + 1 and _is_single_here(words, noun):
            yield Hit(span, repair=edits[0])
            return
        single = words[place] in ("every", "each", "another")
        margin = MARGIN_OF_EVERY if single else MARGIN if words[place] in ("all", "this") else MARGIN_OF_COUNTING
        yield Hit(span, contrast=Contrast(tuple(edits), margin=margin))


def _is_single_here(words: tuple[str, ...], noun: int) -> bool:
    """Whether a noun that is counted stands behind *these* without its plural, and no other noun follows it."""
    word, behind = words[noun], words[noun + 1] if noun + 1 < len(words) else ""
    several = plural(word)
    if several is None or word in _ALSO_PLURAL or zipf(several) < max(zipf(word) - _RARER, _USUAL):
        return False
    if behind in ("was", "is", "has"):
        return True
    return can_be(word) == {"NOUN"} and (not behind or behind in PREPOSITIONS)


_ALSO_PLURAL = frozenset(
    "people police cattle data media staff folk folks personnel youth elite clergy crew fish sheep deer aircraft kind "
    "sort type home few offspring dozen hundred thousand million poultry infantry cavalry livestock".split()
)
_RARER = 1.5
_USUAL = 3.0
"""Zipf frequencies: the plural of a noun that is counted is in use, and not much rarer than its singular."""


def _much(clause: Clause, place: int) -> Iterator[Hit]:
    """“Much dishes”, “how much people”."""
    words = clause.words
    noun = place + 1
    if noun < len(words) and can_be(words[noun]) == {"ADJ"}:
        noun += 1
    if noun >= len(words):
        return
    plain = is_plural(words[noun]) and can_be(words[noun]) <= {"NOUN", "VERB"} and _ends_phrase(words, noun)
    if words[noun] == "people" or plain:
        span = clause.spans()[place]
        many = "Many" if clause.phrase(place, place + 1)[0].isupper() else "many"
        yield Hit(span, contrast=Contrast((Edit(span, many),), margin=MARGIN_OF_MUCH))


def _ends_share(words: tuple[str, ...], place: int) -> bool:
    """“One of the”, “thousands of”."""
    if words[place] not in ("of", "the") or not place or (words[place] == "the" and words[place - 1] != "of"):
        return False
    return " ".join(words[max(place - 2, 0) : place + 1]).endswith(_OF_MANY)


_OF_MANY = (
    "thousands of",
    "hundreds of",
    "dozens of",
    "millions of",
    "one of the",
    "each of the",
    "number of",
    "some of the",
    "many of the",
    "most of the",
)


_MOST_ADJECTIVES = 4
_ROUND = frozenset("hundred thousand million billion dozen percent".split())
_ORDINALS = frozenset("second third fourth fifth sixth seventh eighth tenth other".split())


def _is_attribute(word: str) -> bool:
    return can_be(word) == {"ADJ"} or word in _ORDINALS or word in ("most", "least") or is_superlative(word)


def _is_rhyme(clause: Clause, noun: int) -> bool:
    """“One potato, two potato”: a noun that is counted on."""
    return len(clause.words) == noun + 1 == 2 and clause.closing == ","


def _extended(text: str) -> Iterator[Hit]:
    for match in _EXTENDED.finditer(text):
        if match["number"] == "1" or _BEFORE_NOUN.search(text, max(match.start() - 24, 0), match.start()):
            continue
        span = Span(*match.span("unit"))
        yield Hit(span, repair=Edit(span, f"{match['unit']}s"), safe=True)


def _ends_phrase(words: tuple[str, ...], noun: int) -> bool:
    """Whether the noun is the last word of its phrase, and no “news agency”."""
    if noun + 1 == len(words):
        return True
    behind = words[noun + 1]
    finite = "NOUN" not in can_be(behind) and "VBD" in verb_tags(behind)
    return finite or behind in PREPOSITIONS | CONJUNCTIONS | BE | HAVE | MODALS | {"to", "later", "ago"}


def _from(opens: Callable[[str], object], find: Callable[[Clause, int], Iterator[Hit]]) -> _Find:
    """What is found from every word of a clause that passes a test."""

    def found(passage: Passage, _: Context) -> Iterator[Hit]:
        for clause in clauses_of(passage.text):
            for place, word in enumerate(clause.words):
                if opens(word):
                    yield from find(clause, place)

    return found


def _of_text(find: Callable[[str], Iterator[Hit]]) -> _Find:
    return lambda passage, _: find(passage.text)


_Find = Callable[[Passage, Context], Iterator[Hit]]


def _is_number(word: str) -> bool:
    return word in _NUMBERS or word[0].isdigit()


def _may_be_adjective(token: str) -> bool:
    return "ADJ" in can_be(token.lower())


def _opens_share(token: str) -> bool:
    """Whether a token is the one before *of* in “one of the”, “none of the” or “thousands of”."""
    return token.lower().endswith(_BEFORE_OF)


def _has_plural(token: str) -> bool:
    """Whether a noun is no plural, and has one."""
    word = token.strip(MARKS).lower()
    return plural(word) is not None and not is_plural(word)


_BEFORE_OF = tuple(phrase.partition(" ")[0] for phrase in _OF_MANY)
_SEVERAL = ABOVE_ONE
_THESE = frozenset({"these", "those"})
_RULES = (
    Rule(_of_text(_scaled), (), _SCALES),
    Rule.of_text(
        _shared,
        Bigram(_SEVERAL, _PARTS),
        Bigram(frozenset({"one", "a"}), _SHARED - _PARTS),
        Bigram(frozenset({"per"}), frozenset({"cents"})),
        frozenset({"percents"}),
        lazy_regex(f"-{one_of(_PARTS)}$|^(?:one|a)-{one_of(_PARTS)}s$", re.IGNORECASE),
    ),
    Rule.of_text(_of_scale, Bigram(_SCALE_WORDS, frozenset({"of"}))),
    Rule.of_text(_bare_scale, Bigram(_ROUGHLY, _SCALE_WORDS)),
    Rule.of_text(_halves, Bigram(frozenset({"half"}), _UNITS)),
    Rule.of_text(_extended, Bigram(_MEASURED, _EXTENT)),
    Rule(_of_text(_compounds), (), _UNITS_IN_PLURAL),
    Rule(_of_text(_years_old), (), frozenset({"old"})),
    Rule(_from(_NO_PLURAL.__contains__, _plural), (), frozenset(_NO_PLURAL)),
    Rule(
        _from(_COUNTING.__contains__, _counted),
        (
            Bigram(_ONE_OF, _NEVER_ONE),
            Together(Bigram(_ONE_OF, _may_be_adjective), Bigram(_may_be_adjective, _NEVER_ONE)),
            Bigram(frozenset({"many", "few"}), _MASSES),
        ),
        Together(frozenset(_COUNTING), _UNCOUNTABLE | _MASSES),
    ),
    Rule(_from("much".__eq__, _much), (), frozenset({"much"})),
    Rule(
        _from(_is_number, _numbered),
        Bigram(_THESE, _has_plural),
        (
            _NUMBERS - {"of", "the"},
            Bigram(_opens_share, frozenset({"of"})),
            Bigram(lazy_regex("[0-9]"), _UNITS),
        ),
    ),
)
