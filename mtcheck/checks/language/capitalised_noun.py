"""A noun with a capital in the middle of a sentence."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Set

from mtcheck.analysis.masking import Mask
from mtcheck.analysis.morphology import can_be
from mtcheck.check import Bigram, Check, Context, Contrast, Edit, Hit, Layer, Together, bad, good
from mtcheck.document import Document, Passage, Span
from mtcheck.languages.english_numbers import FROM_TWO
from mtcheck.languages.frequency import zipf
from mtcheck.languages.patterns import lazy_regex
from mtcheck.languages.persons import persons
from mtcheck.languages.tables import words
from mtcheck.report import Severity

__all__ = ["CapitalisedNoun"]

_CAPITALISED = lazy_regex(
    r"[A-Z](?<=[a-z0-9,] [A-Z])[a-z]{2,}(?=[\s,;:!?]|\.(?!\w)|$)(?!\s[A-Z]|\s\d|,? (?:and|of|for|&) [A-Z])"
)
_NAME_BEFORE = lazy_regex(
    r"\b[A-Z][\w’'-]*(?:\s(?:of|the|and|for|de|&))*\s$|\b[A-Z][\w’'-]*\s[A-Z][a-z]+(?:\s(?:of|the|and|for|in|to|on|at|a|an|with|from|by))+\s$"
)
_WORD = lazy_regex(r"[A-Za-z][\w’'-]*")
LARGEST_SHARE = 0.6
"""Share of words with capitals above which a sentence is a headline or a list of names.

benchmarks/calibration/capital_limits.py: every value from .3 to 1 finds the same cases and is sure of nothing in sound
text; from .6 on, less than 1 % more is asked about."""
_SMALL_IN_HEADLINES = frozenset("with from that into over after than upon onto like near past when then about".split())


_WITH_CAPITAL = lazy_regex(r"[A-Z][a-z]{2,}(?=[,;:!?]|\.(?!\w)|$)")


def _goes_on(token: str) -> bool:
    """Whether a token ends neither a sentence nor a quotation, nor in a name of which the word behind it is part, and
    is nobody who is called by that."""
    in_sentence = token[-1] == "," or "a" <= token[-1] <= "z" or "0" <= token[-1] <= "9"
    return in_sentence and token not in persons() and (_NAME_AT_END.search(token) is None or token in _OPENERS)


_NAME_AT_END = lazy_regex(r"\b[A-Z][\w’'-]*$")
_OPENERS = frozenset(
    "The A An His Her Its Their Our My This That In On At After For With From To No Every Some".split()
)
"""What has its capital from the sentence."""


def _determines(token: str) -> bool:
    """Whether a token may determine a noun, or belong to one that is determined."""
    return _goes_on(token) and token not in _UNDETERMINED and (token[-1] != "," or token[-2:-1].isdecimal())


_UNDETERMINED = frozenset("of and or in on to for with from by at as is was".split())


def _is_common(token: str) -> bool:
    """Whether a token begins with a noun that English does not capitalise, whatever stands before it."""
    noun = _noun_of(token)
    return noun in words("common_nouns") and noun not in words(_INSTITUTIONS)


def _is_common_if_determined(token: str) -> bool:
    """The same where a determiner is needed."""
    noun = _noun_of(token)
    if noun is None or noun in words(_INSTITUTIONS):
        return False
    return noun in words("determined_nouns") or (
        noun not in words("capitalised_in_english") and _is_everyday(noun, EVERYDAY)
    )


def _noun_of(token: str) -> str | None:
    match = _WITH_CAPITAL.match(token) if "A" <= token[0] <= "Z" else None
    noun = match[0].lower() if match else None
    return None if noun in _NAMES else noun


_AMOUNTS = """
plenty lot lots lack amount amounts litre litres liter liters tonne tonnes ton tons kilo kilos kilogram
kilograms gram grams bottle bottles glass glasses cup cups piece pieces boxes bags crates load loads hundreds thousands
dozens kind kinds sort sorts type types risk danger shortage traces sign signs victim victims accused suspected
convicted pair pairs series number bunch pile heap
""".split()
_CHANGES = "rise increase drop fall decline growth surge".split()


class CapitalisedNoun(Check):
    id = "capitalised-noun"
    category = "fluency/spelling"
    severity = Severity.MINOR
    layer = Layer.LANGUAGE
    exempt_references = True
    triggers = (
        Bigram(_goes_on, _is_common, by_second=True),
        Bigram(_determines, _is_common_if_determined, by_second=True),
        Together(Bigram(frozenset({"of"}), _is_common_if_determined, by_second=True), frozenset(_AMOUNTS)),
        Together(Bigram(frozenset({"in"}), _is_common_if_determined, by_second=True), frozenset(_CHANGES)),
    )
    message = "German writes nouns with a capital, English does not"
    explanation = """
Finds everyday nouns with a capital inside a sentence: "The new Bridge was built for the Citizens". German capitalises
every noun, and systems keep the capital of words they copy or take for names. Write them small.

Two different nouns in a sentence prove the habit, one of which no house style writes with a capital; for one alone the
language model decides. Headlines, titles in quotation marks, contracts,
names of several words and institutions, officers and ideas (the Council, the Judges, the Will) stay silent.
"""
    examples = (
        bad(
            "The city has opened a new ⟦Bridge⟧ and asked the ⟦Citizens⟧ to try it.",
            repair="The city has opened a new bridge and asked the citizens to try it.",
        ),
        bad(
            "He lost his ⟦Job⟧, his ⟦Apartment⟧ and his ⟦Money⟧.",
            repair="He lost his job, his apartment and his money.",
        ),
        bad(
            "Around 300 ⟦Demonstrators⟧ gathered in front of the town hall.",
            repair="Around 300 demonstrators gathered in front of the town hall.",
        ),
        bad("The ⟦Farmers⟧ of the valley are angry.", repair="The farmers of the valley are angry."),
        bad("Workers are replacing a ⟦Bridge⟧ near Matrei.", repair="Workers are replacing a bridge near Matrei."),
        bad(
            "She is to name him before the ⟦Weekend⟧, they said.",
            repair="She is to name him before the weekend, they said.",
        ),
        good("The loans are small, said Vera Hall, who leads the housing campaign Keys in Doors."),
        good("He starred in the Wire, in the Bridge and in the Killing."),
        good("He lost to the Wolves. She read of the Bridge on Monday. They fear the Storm in June. It won an Oscar."),
        good("The two Democrats met the Friends of the Earth and heard two Rangers of the park speak."),
        good("The Bridge of Sighs and the Book of Job impressed the Citizens Advice team."),
        bad(
            "The ⟦Storm⟧ tore the roof off and damaged the ⟦Cars⟧ behind it.",
            repair="The storm tore the roof off and damaged the cars behind it.",
        ),
        bad(
            "In the second ⟦Half⟧, the ⟦Visitors⟧ put on pressure.",
            repair="In the second half, the visitors put on pressure.",
        ),
        bad(
            "After a long night the ⟦Government⟧ has rejected the ⟦Proposal⟧.",
            repair="After a long night the government has rejected the proposal.",
        ),
        good("In the Middle Ages, the Church was rich, and the Conservatives lost the Labour vote."),
        good("The Senate met the Guardian, and the Rangers won the Games."),
        good("The Tenant shall pay the Rent to the Landlord on the first day of each Month."),
        good("The Chancellor of the Exchequer and the Foreign Secretary attended the Remembrance service."),
        good("New Bridge Opens for Citizens After Year of Delay"),
        good("The Government and the Council told the Minister to close the House."),
        good("Half of the Councillors asked the Court to let the Judges sit; the Legislature and both Houses agreed."),
        good("In his Foreword he tells the Will to Live from the Will to Power, and the Ideas from the World."),
        good(
            "The best of her columns was called “How to Catch a Cat in the Snow”. It began with a letter to the Editor."
        ),
        good("She left it all to the Society for the Prevention of Cruelty to Animals, and a little to the Board."),
        good("The Captain, the Narrator and the Stranger sing of Love and Death in the second Act."),
        good("The Plaintiff says that the Defendant lost the Goods, and asks the Court to hear the Company."),
        good(
            "Cross said Jobs put in place what made Apple great and led many Windows users to their first Apple gadget."
        ),
        bad(
            "A passer-by found the stolen ⟦Wheelchair⟧ in a hedge.",
            repair="A passer-by found the stolen wheelchair in a hedge.",
        ),
        bad(
            "The opposition accuses him of hiding a ⟦Deficit⟧ of nearly 80 million euros.",
            repair="The opposition accuses him of hiding a deficit of nearly 80 million euros.",
        ),
        bad("She advises plenty of ⟦Water⟧ during the heat.", repair="She advises plenty of water during the heat."),
        bad("They avoid strenuous ⟦Exercise⟧ in the heat.", repair="They avoid strenuous exercise in the heat."),
        good("He won a Golden Bear, drove a Beetle, played Hamlet and sold a Bond; the next Golf is built in Mexico."),
        good("They were two days out of Hull when a recent Trends on Tuesday post appeared, and lost to Hearts."),
        good("He works for People magazine and reads The Week, The Sun and The Times."),
        good("House prices in the Borders have risen, and polls pointed to a narrow Yes in the referendum."),
        good("She had been on the Pill. Her daughter Poppy, eight, came by bus with her."),
        good("A rare first edition of Moodie's Roughing It in the Bush was sold. She is the first Islander to win."),
    )

    def find(self, passage: Passage, context: Context) -> Iterator[Hit]:
        text = passage.text
        nouns = [
            match for match in _CAPITALISED.finditer(text) if _is_noun(text, match) or _ends_small_phrase(text, match)
        ]
        if all(map(_is_institution, nouns)):
            return
        nouns = [match for match in nouns if not _is_of_person(text, match.start())]
        nouns = [match for match in nouns if not _OF_EFFECT.match(text, match.end())]
        names = [match for match in Mask.QUOTATION.value.finditer(text) if _is_title(match[0])]
        names += list(_AFTER_KIND.finditer(text))
        names += [match for match in _OF_INSTITUTION.finditer(text) if _is_institution(match)]
        nouns = [match for match in nouns if not any(name.start() <= match.start() < name.end() for name in names)]
        for sentence in context.sentences(passage):
            inside = [match for match in nouns if sentence.start < match.start() < sentence.end]
            inside = [match for match in inside if not _NAME_BEFORE.search(_without_opener(text, sentence, match))]
            sure = [match for match in inside if not _is_institution(match)]
            if not sure or _is_headline(sentence.of(text)) or _LEGAL.search(sentence.of(text)):
                continue
            spans = [Span(*match.span()) for match in inside]
            plain = {Span(*match.span()) for match in sure if _ends_small_phrase(text, match)}
            found = {span.of(text).lower() for span in spans}
            proven = _is_habit(found) and not found <= _TEAMS
            spans = spans if proven else [Span(*match.span()) for match in sure]
            for span in spans:
                edit = Edit(span, span.of(text).lower())
                if proven:
                    yield Hit(span, repair=edit, safe=True)
                elif _is_counted_person(text, span) or (
                    (span in plain or _is_plainly_a_noun(text, span)) and _is_once(span, text, context)
                ):
                    yield Hit(span, repair=edit)
                elif not _is_attribute(text, span) and _is_once(span, text, context):
                    yield Hit(span, contrast=Contrast((edit,), margin=_margin(text, span)))


def _ends_small_phrase(text: str, match: re.Match[str]) -> bool:
    """Whether an everyday noun ends a noun phrase in small letters as no name does: the stolen Wheelchair in a hedge,
    plenty of Water during the heatwave, strenuous Exercise in the afternoon."""
    noun = match[0].lower()
    listed = noun in words("common_nouns") or noun in words("determined_nouns")
    if not (listed or _is_everyday(noun, PLAIN)) or noun in words("nouns_in_names") or noun in _NAMES or noun in _TEAMS:
        return False
    if noun in words(_INSTITUTIONS) or noun in words("capitalised_in_english"):
        return False
    if not _PHRASE_ENDS.match(text, match.end()):
        return False
    before = text[max(match.start() - 60, 0) : match.start()]
    attributes = _ATTRIBUTES.search(before)
    if attributes is not None and all(map(_is_attributive, attributes["small"].split())):
        return True
    counted = _COUNTED.search(before)
    theirs = counted is not None and counted[0] in ("his ", "her ")  # his Elements, her Confessions
    abstract = not theirs and _ABSTRACT.search(noun) is not None
    if theirs and noun in persons():
        return False  # bent over his Singer
    if counted and (listed or counted[0] == "no " or abstract) and noun not in _PERSONAS:
        return True
    portion = _PORTION.search(before)
    if portion is not None and (not portion["small"] or _is_attributive(portion["small"].strip())):
        return noun not in _PLACES
    alone = _ATTRIBUTE_ALONE.search(before)
    return alone is not None and can_be(alone["small"]) == {"ADJ"} and alone["small"] not in _OF_NAMES


def _is_attributive(word: str) -> bool:
    """Whether a word in small letters belongs to the noun behind it: an adjective, a participle or an adverb."""
    if word in _NO_ATTRIBUTES:
        return False
    return (
        "ADJ" in can_be(word)
        or "-" in word
        or word in _ORDINALS
        or word.endswith("ly")
        or (len(word) > 4 and word.endswith(("ed", "ing", "en")))
    )


_ORDINALS = frozenset("first second third fourth fifth sixth seventh eighth ninth tenth last next".split())
_DETERMINERS = (
    "the|an?|his|her|its|their|this|that|these|those|no|every|each|some|any|several|many|few|more|most|all"
    f"|both|another|{FROM_TWO}"
    "|The|An?|His|Her|Its|Their|This|Two|Three|Several|Many"
)
_ATTRIBUTES = lazy_regex(rf"\b(?:{_DETERMINERS})\s(?P<small>(?:[a-z][a-z-]+\s){{1,2}})$")
_COUNTED = lazy_regex(
    rf"\b(?:an?|no|every|each|several|many|few|more|both|{FROM_TWO}|his|her"
    r"|its|their|some"
    r"|any|another)\s$"
)
_PORTION = lazy_regex(
    rf"\b(?:(?:{'|'.join(_AMOUNTS)}) of|(?:a|the|sharp|slight|steep|further) (?:{'|'.join(_CHANGES)}) in)"
    r" (?P<small>[a-z][a-z-]+\s)?$"
)
_ATTRIBUTE_ALONE = lazy_regex(
    r"\b(?:with|without|for|of|by|from|against|despite|through|after|because of|[a-z]{3,}ing|avoid|need|needs|wants?"
    r"|cause|caused|causes|found|find|use|used|suffered|reported|expect|expects|demanded|saw|heard)"
    r"\s(?P<small>[a-z]{4,})\s$"
)
_PHRASE_ENDS = lazy_regex(
    r"[,;]\s[a-z]|[.!?](?:\s|$)|\s(?:in|on|at|by|from|with|without|before|after|during|through|into|over|under|for"
    r"|against|near|behind|between|about|to|that|which|who|when|while|because|as|next|last|this|is|was|are|were|has"
    r"|have|had|will|would|can|could|must|should|may|might|said|says|and|but|or|shortly|late|early|along|across"
    r"|above|below|beside|inside|outside|towards|off|out|up|down|around|since|until|than|if|belonged|happened|came"
    r"|broke|began|started|ended|caused|injured|damaged|destroyed)\s(?:the\s|an?\s)?[a-z0-9]"
    r"|\s(?:of|in|on|at|from|to)\s(?:the|an?|this|his|her|its|their|nearly|almost|about|around|over|more|some|\d)"
    r"|\s(?:in|on|at|near|from)\s[A-Z][a-z]+(?:[.,]|\s[a-z]|$)"
)
_NO_ATTRIBUTES = frozenset(
    """
    of and or in on at by from with for to as is was are were be been has have had not but that which who than the an
    his her its their like number letter called named titled seven even musical novel comic
    classic epic film thriller sitcom series hit long-running award-winning forthcoming upcoming acclaimed popular
    bestselling best-selling eponymous titular long-awaited animated journal magazine paper pub restaurant
    """.split()
)
_OF_NAMES = frozenset("early great little good real total pure big old young dear late central western eastern".split())
_PLACES = frozenset("hull bath reading cork sandwich battle deal rugby wells hearts".split())
_ABSTRACT = lazy_regex(
    r"(?:tion|tions|sion|sions|ment|ments|ness|ity|ities|ance|ances|ence|ences|ism|hood|ship|ships|age|ages|ure|ures)$"
)
"""Endings of nouns that hardly any car, paper or prize is called by."""


def _is_institution(match: re.Match[str]) -> bool:
    """Whether what is found is an institution, or begins with one."""
    return match[0].split()[0].lower() in words(_INSTITUTIONS)


_AFTER_KIND = lazy_regex(
    r"\b(?:campaign|charity|group|project|initiative|programme|program|app|show|series|band|festival|exhibition|network|scheme"
    r"|start-up|website|podcast|column|album|single|film|play|novel|charter|movement)\s[A-Z][a-z]+(?:\s(?:in|of|for|on|and|to|with"
    r"|at|the)|\s[A-Z][a-z]+)*\s[A-Z][a-z]+"
)
"""A name behind what says of what kind it is: the housing campaign Keys in Doors."""
_OF_INSTITUTION = lazy_regex(
    r"[A-Z][a-z]+(?:(?:\s(?:of|for|to|in|on|against|and|the|&))+\s[A-Z][\w’'-]+|\s[A-Z][\w’'-]+){2,}"
)
"""Words with capitals that only prepositions part: the Society for the Prevention of Cruelty to Animals."""


_OF_EFFECT = lazy_regex(r"\s(?:effect|principle|theory|theorem|syndrome|paradox|hypothesis|doctrine|scale|method)\b")
"""“the Bystander effect”: what scholars name so."""


def _is_title(quotation: str) -> bool:
    """Whether a quotation is the title of a work: “How to Get a Cab in the Rain”."""
    found = [word for word in _WORD.findall(quotation) if len(word) > _LETTERS_OF_PARTICLES or word[0].isupper()]
    return all(word[0].isupper() or word in _SMALL_IN_HEADLINES for word in found)


_LETTERS_OF_PARTICLES = 3


def _is_habit(nouns: Set[str]) -> bool:
    """Whether two different nouns have a capital, one of which no English text would capitalise: the Justices of the
    Court are none."""
    plain = [noun for noun in nouns if noun not in words(_INSTITUTIONS)]
    different = {noun.removesuffix("s") for noun in nouns}
    enough = len(plain) >= len(nouns) - len(plain)  # where a contract or a suit names its parties, they are not
    return enough and len(different) > 1 and any(noun in words("common_nouns") for noun in plain)


_INSIDE = lazy_regex(r"(?<=[a-z,] )[A-Z]\w*")


def _capitals_inside(document: Document) -> Counter[str]:
    """How often a document writes each word with a capital inside a sentence: Plato’s Ideas, again and again."""
    return Counter(word for segment in document.segments for word in _INSIDE.findall(segment.target.text))


def _is_once(span: Span, text: str, context: Context) -> bool:
    """Whether the document writes a word with a capital but once inside a sentence."""
    word = span.of(text)
    written = sum(segment.target.text.count(f" {word}") for segment in context.document.segments)
    return written < 2 or context.fact(_capitals_inside)[word] < 2


def _is_counted_person(text: str, span: Span) -> bool:
    """Whether it is a noun for people behind a number, or whose place follows: 300 Demonstrators, the Farmers of the
    valley. Teams and parties are not counted so."""
    noun = span.of(text).lower()
    counted = _NUMBER_BEFORE.search(text, max(span.start - 16, 0), span.start)
    of_group = text[max(span.start - 4, 0) : span.start].lower() == "the " and _OF_GROUP.match(text, span.end)
    if of_group and noun.endswith("s") and noun.removesuffix("s") in persons():
        return True
    return (
        counted is not None and noun.removesuffix("s") in persons() and _VERB_BEHIND.match(text, span.end) is not None
    )


def _is_plainly_a_noun(text: str, span: Span) -> bool:
    """Whether a listed noun stands where no name does: behind an indefinite determiner, or behind an article inside a
    clause; and its phrase ends with it."""
    noun = span.of(text).lower()
    listed = noun in words("common_nouns")
    if not (listed or noun in words("determined_nouns")) or not _ENDS_PHRASE.match(text, span.end):
        return False
    before = text[max(span.start - 40, 0) : span.start]
    if _INDEFINITELY.search(before):
        return noun not in _PERSONAS and not (noun in persons() and before.endswith(("his ", "her ")))
    if noun in _SHORT_NAMES:
        return False
    return noun not in _TEAMS and (_BEHIND_THE if listed else _IN_THE).search(before) is not None


_INDEFINITELY = lazy_regex(
    rf"\b(?:[Aa]n?|every|no|[Mm]ore|[Mm]any|[Mm]ost|[Ss]everal|[Ff]ew|[Ff]ewer|both|{FROM_TWO}"
    r"|dozens of|hundreds of|thousands of|[Hh]is|[Hh]er|[Ii]ts|[Tt]heir)\s"
    r"(?:(?!(?:of|as|and|or|to|in|on|at|by|from|with|near|for|called|named|nicknamed)\s)[a-z]+\s){0,2}$"
)
_IN_THE = lazy_regex(
    r"\b(?:in|on|at|by|from|with|without|before|after|during|through|into|onto|over|under|for|against|near"
    r"|behind|between"
    r"|about)\s(?:the|this|that|these|those)\s(?:(?!of|and|or)[a-z]+\s)?$"
)
_BEHIND_THE = lazy_regex(r"\b[a-z]{2,}(?<!as),?\s(?:the|this|that|these|those)\s(?:(?!of|and|or)[a-z]+\s)?$")
_ENDS_PHRASE = lazy_regex(
    r"[,;]\s[a-z]|[.](?:\s[A-Z“]|$)|\s(?:and|but|or|on|in|at|by|from|with|without|before|after|during|through"
    r"|into|over|under|for"
    r"|against|near|behind|between|about|to|that|which|who|when|while|because|as|next|last|this|is|was|are|were"
    r"|has|have|had"
    r"|will|would|can|could|must|should|may|might|said|says)\s(?:the\s|an?\s)?(?:[a-z0-9]"
    r"|[A-Z][a-z]+[,.]?\s?(?:[a-z]|$))"
    r"|\snear\s[A-Z]|\sof\s(?:the|a|an|this|his|her|its)\s[a-z]"
)
_SHORT_NAMES = frozenset("river ocean sea lake island valley bay gulf strait channel cape canal delta borders".split())
"""What a name is cut to when it is told again, the Nile … the River, or what a region is called: the Borders."""
_PERSONAS = frozenset("artist author editor star angel king queen prince giant warrior ranger pirate record".split())
"""What a title calls somebody, a member of a team or a paper: an Artist at Work, its Record."""
_TEAMS = frozenset(
    """
    wolves bears lions tigers eagles hawks bulls bucks rockets stars kings queens saints giants cowboys heat magic
    thunder sun suns spurs nets jazz pistons warriors blues reds jets chiefs chargers dolphins titans ravens rams
    raiders panthers falcons vikings packers flames sharks ducks devils islanders rangers senators capitals penguins
    hurricanes lightning wild avalanche predators oilers braves royals twins athletics angels pirates brewers rays
    hearts storm fire galaxy revolution dynamo crew union impact sky fever dream wings liberty aces villa palace
    office crown wire voice killing bridge returned game sopranos simpsons matrix birds shining beatles stones
    defendant plaintiff buyer seller lender borrower tenant landlord goods services agreement contract property
    premises artist author editor reader narrator chorus record records goods
    """.split()
)
"""Teams, works and parties to a contract that are known by a noun with its article: in the Bridge, with the Wolves."""


def _is_attribute(text: str, span: Span) -> bool:
    """Whether a noun follows, to which it may belong as a name: its Boutique makeup range."""
    behind = _LOWER_BEHIND.match(text, span.end)
    return behind is not None and can_be(behind[1]) == {"NOUN"}


_LOWER_BEHIND = lazy_regex(r"\s([a-z]{3,})\b")


def _margin(text: str, span: Span) -> float:
    """A noun phrase that a determiner opens and a listed noun ends is no name of several words."""
    listed = span.of(text).lower() in words("common_nouns")
    indefinite = _INDEFINITE.search(text, max(span.start - 28, 0), span.start)
    ends = _HEAD_BEHIND.match(text, span.end) or _PHRASE_BEHIND.match(text, span.end)
    if _ADDRESSED.search(text, max(span.start - 20, 0), span.start):
        return MARGIN_OF_ADDRESS
    return MARGIN_OF_HEAD if listed and indefinite and ends else MARGIN


_ADDRESSED = lazy_regex(r"\b(?:[Oo]ur|[Yy]our)\s(?:[a-z]+\s)?$")
"""An organisation speaks of itself or to its readers, and makes names of what it offers: our Communities."""
_PHRASE_BEHIND = lazy_regex(r"\s(?:against|with|for|from|by|in|on|at|to|of)\s[a-z]")
_NUMBER_BEFORE = lazy_regex(rf"\b(?:\d[\d,.]*|{FROM_TWO}|hundred|thousand)\s$")
_OF_GROUP = lazy_regex(r"\s(?:of the\s[a-z]+|who)\b(?!\s[A-Z])")
_VERB_BEHIND = lazy_regex(
    r"[.,;:]|\s(?:[a-z]+ed|were|are|have|had|will|in|on|at|from|who|and|came|took|left|went|lost|died)\b"
)
_INDEFINITE = lazy_regex(r"\b(?:[Aa]n?|[Hh]is|[Hh]er|[Ii]ts|[Tt]heir|every|no|some|new|old|great)\s(?:[a-z]+\s)?$")
MARGIN = 6.5
MARGIN_OF_HEAD = 4.0
MARGIN_OF_ADDRESS = 8.0
"""Nats: what house styles write with a capital for once (“one of our Communities”) gained 6.6 at most."""


def _is_everyday(noun: str, least: float) -> bool:
    known = can_be(noun)
    return "NOUN" in known and known.isdisjoint({"PROPN", "ADJ"}) and zipf(noun) >= least


_HEAD_BEHIND = lazy_regex(r"[.,;:!?]|\s(?:of the|of a|of his|of her|of its|is|was|has|are|were|had|will)\b")


_DETERMINED = lazy_regex(
    r"\b(?:[Tt]he|[Aa]n?|[Hh]is|her|its|their|this|that|these|those|every|each|no|our|my|your|some|any|another|both"
    rf"|{FROM_TWO}|several|many|most|few|all|other|hundreds of|thousands of|\d[\d,.]*)\s"
    r"(?:(?!of|and|or|in|on|to|for|with|from|by|at|as|is|was)[a-z]+\s)?$"
)
EVERYDAY = 3.0
"""Zipf frequency from which a noun of the lexicon is an everyday word: from 3.5 on cases are lost, and below 3 more is
asked about in sound text (benchmarks/calibration/capital_limits.py)."""
PLAIN = 4.0
"""The same where nobody is asked: the Regency, the Cretaceous and the Diet are names of their time and place. Two of
150 cases are lost from 3.8 on, and four of six alarms on sound text."""


def _is_determined(text: str, place: int) -> bool:
    return _DETERMINED.search(text, max(place - 28, 0), place) is not None


def _is_noun(text: str, match: re.Match[str]) -> bool:
    """Whether a word with a capital is a listed noun, or one of the lexicon behind a determiner, where no surname
    stands. What English capitalises itself (the Church) counts only beside such a noun."""
    noun = match[0].lower()
    if noun in _NAMES:
        return False
    if noun in words("common_nouns"):
        return not _is_institution(match) or _is_determined(text, match.start())
    if _is_institution(match):
        named = _OF_NAME.match(text, match.end())
        sound = named is not None and named["next"].lower() not in words("common_nouns")
    elif noun in words("determined_nouns"):
        sound = False
    else:
        sound = not _is_plain(noun, text, match.end()) or _is_in_name(text, match.end())
    return not sound and _is_determined(text, match.start())


def _is_plain(noun: str, text: str, end: int) -> bool:
    """Whether a noun of the lexicon is one that English does not capitalise."""
    if noun in words("capitalised_in_english"):
        return False
    return _is_everyday(noun, EVERYDAY) or (noun in _NOUN_OR_ADJECTIVE and _HEAD_BEHIND.match(text, end) is not None)


def _is_in_name(text: str, end: int) -> bool:
    """Whether a name or a label goes on behind a word."""
    behind = _NAME_GOES_ON.match(text, end)
    if behind is None:
        return False
    return not behind["next"] or "on " in behind[0] or behind["next"].lower() not in words("common_nouns")


def _is_of_person(text: str, place: int) -> bool:
    """Whether a word stands behind somebody whose name it may be: her daughter Poppy; they named the goat Hose."""
    before = _LAST_WORD.search(text, max(place - 24, 0), place)
    named = _NAMING.search(text, max(place - 40, 0), place)
    return named is not None or (before is not None and before[1] in persons())


_NAMING = lazy_regex(
    r"\b(?:name[ds]?|naming|call(?:ed|s|ing)?|christened|dubbed|nicknamed|titled|entitled)\s(?:(?:the|an?|his|her|its|their)\s[a-z]+\s|him\s|her\s|it\s|them\s)?$"
)
_LAST_WORD = lazy_regex(r"([a-z-]+)\s$")
_NAMES = frozenset(
    "apple edge gap gates jobs meta oracle outlook shell subway target teams visa windows word yes no".split()
)
"""Firms, their goods and people whom everybody knows by such a name, and the answers of a ballot: a narrow Yes."""
_NOUN_OR_ADJECTIVE = frozenset(
    "future past present individual patient client official local relative novel original animal criminal potential "
    "material capital expert elderly youth young adult teenager rival opposite majority minority".split()
)
"""Nouns that are adjectives as well: proposed only where a noun phrase ends with them."""


_OF_NAME = lazy_regex(r"\sof\sthe\s(?P<next>[A-Z][a-z]+)")
_INSTITUTIONS = "capitalised_institutions"
"""What house styles capitalise: no proof, but part of the habit where another noun proves it."""
_NAME_GOES_ON = lazy_regex(
    r"\s(?:on|in|of)\s(?:the\s)?(?P<next>[A-Z][a-z]+)|\s(?:page|pages|tab|button|menu|icon|section|app|website|site"
    r"|link|field|form)\b"
)
"""Names of several words (the Temple of the Sun) and labels on a screen (the Events page)."""
_LEGAL = lazy_regex(
    r"\b(?:shall|hereby|herein|thereof|pursuant|hereinafter"
    r"|(?:[Ee]ach|[Ee]very|[Aa]ny|[Nn]o|[Aa]|[Tt]he) (?:Member|Director"
    r"|Party|Parties|Shareholder|Tenant|Landlord|Buyer|Seller|Lessor|Lessee|Licensee|Licensor|Subscriber"
    r"|Participant|Trustee))\b"
)


def _without_opener(text: str, sentence: Span, noun: re.Match[str]) -> str:
    """What stands before a noun in its sentence, without the word that has its capital from the sentence."""
    before = text[sentence.start : noun.start()]
    opener = _FIRST_WORD.match(before)
    return before[opener.end() :] if opener and opener[1] in _OPENERS else before


_FIRST_WORD = lazy_regex(r"([A-Z][a-z]*)\s")


def _is_headline(sentence: str) -> bool:
    found = _WORD.findall(sentence)
    verbs = [word for word in found if word.islower() and len(word) > 3 and word not in _SMALL_IN_HEADLINES]
    capitals = sum(word[0].isupper() for word in found)
    return not verbs or capitals > LARGEST_SHARE * len(found) or sentence[-1:] not in '.!?…”"'
