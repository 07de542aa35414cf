"""A phrase that is repeated at once."""

from __future__ import annotations

import operator
from collections.abc import Iterator, Sequence
from itertools import islice

from mtcheck.analysis.masking import Mask
from mtcheck.analysis.morphology import can_be, verb_tags
from mtcheck.check import Check, Context, Edit, Hit, Layer, bad, good
from mtcheck.checks.repetition.again.returning import Returns, returns, returns_among
from mtcheck.document import Passage, Span
from mtcheck.languages.english_grammar import AUXILIARIES, CONJUNCTIONS, FINITE_BE, NOMINATIVES, PREPOSITIONS
from mtcheck.languages.patterns import lazy_regex
from mtcheck.languages.tokens import WORD, more_than_once, words
from mtcheck.report import Severity

__all__ = ["RepeatedPhrase"]

_CRIES = frozenset(
    "great ha he ho hi no yes la na da go so very more bla blah knock tick boom bang hey wow cha ding buy sell".split()
)
_ON_AND_ON = frozenset(
    "same old and on over again round up down more out in off away along higher deeper further faster louder longer"
    " bigger better worse less fewer closer nearer back forth".split()
)
"""Words of figures of speech: on and on, over and over."""
_NEVER_THREE = frozenset("that the a an of in to for with from by is was are were has have had will and or".split())
_EMPHATIC = frozenset("very so more".split())
_OPENERS = frozenset("the a an his her their its our my your of in on at for with to from by and".split())
"""Words that begin a phrase which is listed once; "I know, I know, I know" is speech."""
_MARKED = 2
"""Copies of a phrase that are marked together; of a longer loop, those that are to be deleted."""
_NAMED = 3
"""Words of a person and what he or she is: no name of a town is doubled so."""
CRIED = 6
"""Copies of a word, parted by commas, from which it is no cry and no line of a song."""
CHANTED = 5
"""Copies of a phrase, parted by commas, from which it is no chant outside quotation marks."""
LISTED = 4
"""The same where the list goes on with another word."""
LONGEST = 20
"""Words of the longest phrase looked for; what is longer is a sentence (repeated-sentence)."""


class RepeatedPhrase(Check):
    id = "repeated-phrase"
    category = "fluency/grammar"
    severity = Severity.MAJOR
    layer = Layer.LANGUAGE
    message = "the phrase stands twice"
    explanation = """
Finds up to twenty words that follow themselves, twice or in a loop (`in the city in the city`). A decoder that falls
into a loop does this, and so does the seam of two translated chunks. Delete all copies but the first.

Figures of speech (again and again and again, day after day after day) and names (New York, New York) stay silent.
"""
    examples = (
        bad(
            "They sell honey, candles, wool, ⟦candles, wool, candles, wool⟧ and baskets.",
            repair="They sell honey, candles, wool and baskets.",
        ),
        bad(
            "The squad ⟦was on the scene and was on the scene and⟧ was on the scene until late.",
            repair="The squad was on the scene and was on the scene until late.",
        ),
        bad(
            "⟦Because the bridge over the river is being rebuilt, buses are diverted, because the bridge over the river"
            " is being rebuilt, buses are diverted⟧ via Melsbach.",
            repair="Because the bridge over the river is being rebuilt, buses are diverted via Melsbach.",
        ),
        bad(
            "He was, ⟦he was, he was, he was, he was⟧ found two days later.",
            repair="He was found two days later.",
        ),
        bad(
            "It is a classical, ⟦classical, classical, classical⟧ programme in Ulm.",
            repair="It is a classical programme in Ulm.",
        ),
        bad(
            "She met the mayor ⟦in the city in the city⟧ on Monday.", repair="She met the mayor in the city on Monday."
        ),
        bad(
            "The bridge will be closed ⟦will be closed will be closed⟧ in May.",
            repair="The bridge will be closed in May.",
        ),
        bad(
            "He said ⟦that the old bridge, that the old bridge⟧ would hold.",
            repair="He said that the old bridge would hold.",
        ),
        bad(
            "It spreads from the host to ⟦the host to the host to⟧ the host within days.",
            repair="It spreads from the host to the host within days.",
        ),
        bad("He was born ⟦in Bonn in Bonn⟧ in 1960.", repair="He was born in Bonn in 1960."),
        bad("⟦The police, the police,⟧ made two arrests.".replace(",⟧", "⟧,"), repair="The police made two arrests."),
        bad("⟦Of the\ncity of the city⟧ he knew little.", repair="Of the\ncity he knew little."),
        bad("The price of coffee has ⟦has has has has⟧ doubled.", repair="The price of coffee has doubled."),
        bad("She thanked her coach, ⟦her coach, her coach⟧ and left.", repair="She thanked her coach and left."),
        bad(
            "The prize went to Jane Doe, ⟦Jane Doe, Jane Doe⟧ and her film.",
            repair="The prize went to Jane Doe and her film.",
        ),
        bad(
            "⟦Mayor Anna Keller, Mayor Anna Keller⟧, opened the library.",
            repair="Mayor Anna Keller opened the library.",
        ),
        bad(
            "The police are looking for people who ⟦have seen have seen⟧ the car.",
            repair="The police are looking for people who have seen the car.",
        ),
        bad("It costs 52 ⟦52 52 52 52 52⟧ million euros.", repair="It costs 52 million euros."),
        bad("It leads the table by 5, ⟦5, 5, 5, 5⟧ points.", repair="It leads the table by 5 points."),
        bad(
            "Guests came from Lublin, ⟦Lublin, Lublin, Lublin⟧ and Lublin.",
            repair="Guests came from Lublin and Lublin.",
        ),
        good("There are mistakes and there are mistakes, and this, the referee conceded, was a mistake."),
        good("It was late. Those who had gone had gone, and it is clear that those who have come have come."),
        good("What had happened had happened. What had to be done had to be done."),
        good("Again and again and again they came, day after day after day, step by step by step."),
        good("The singer is back in New York, New York."),
        good("What he had had that day he had had that night. What she did she did for her town."),
        good("We call the Lab the Lab because it is an organization of organizations of organizations."),
        good("Much is going well, as well as it can. It was cold, it was cold and it was dark; no, no, no, no."),
        bad("They sell bikes, ⟦bikes, bikes, bikes⟧ and toys.", repair="They sell bikes and toys."),
        bad("He has lived ⟦in Bern, in Bern⟧ since May.", repair="He has lived in Bern since May."),
        bad("⟦The new law, the new law⟧ comes into force.", repair="The new law comes into force."),
        good("Her great great great grandmother said that a rose is a rose is a rose."),
        good("He is the son of a son of a smith, waited for her, and waited for her, and keeps the inn The Inn."),
        good(
            "In addition to the rules for a new country house, a new country house needs a permit. Same old same old."
        ),
        good("The lamp was cleaned crystal by crystal by volunteers, and page by page by page they read on."),
        good("The eel winds from side to side to move on, and went from door to door to ask."),
        good("She led wire to wire to win the race, and he is thinking about thinking about it."),
        good("Latin is as dead as dead can be. No. No. No. No. Run. Run. Run. Run."),
        bad("The funeral is at the church of St. ⟦St. St. St⟧.", repair="The funeral is at the church of St."),
        good("1 2 1 2 1 2, and 10 000 10 000."),
        good("Merrily, merrily, merrily, merrily, life is but a dream."),
        bad(
            "The sluices open ⟦if it rises above 4.60 metres, if it rises above 4.60 metres⟧ before May.",
            repair="The sluices open if it rises above 4.60 metres before May.",
        ),
        bad(
            "It takes money, and a deal of patience, ⟦and a deal of patience, and a deal of patience⟧.",
            repair="It takes money, and a deal of patience.",
        ),
        bad(
            "They sold fewer winter tyres, ⟦fewer winter tyres, fewer winter tyres⟧ and fewer rims.",
            repair="They sold fewer winter tyres and fewer rims.",
        ),
        bad(
            "It began late because the guard, ⟦the guard, the guard’s, the guard⟧ had the key.",
            repair="It began late because the guard had the key.",
        ),
        bad("It is late because ⟦the guard, the guard⟧ was late.", repair="It is late because the guard was late."),
        good("He faces between three and three and a half years; the film lasts two and two and a quarter hours."),
        good("In the city the city’s mayor rules; the dog, the dog’s owner and the dog’s vet were there."),
        good("We will fight for the people, for the people of this town."),
        good("“If I trip over the cat, I trip over the cat,” she said."),
        good("“Mayday, Mayday, Mayday, this is Girl Pearl, Girl Pearl, Girl Pearl,” came the voice."),
    )
    supersedes = ("doubled-word",)

    def find(self, passage: Passage, context: Context) -> Iterator[Hit]:
        plain = _GENITIVE.sub("", passage.text)
        if not _sizes(len(words(plain)), returns(plain)) or _DISTRESS.search(passage.text):
            return
        text = context.masked(passage, Mask.ADDRESS, Mask.CODE)
        found = tuple(map(_without_genitive, words(text)))
        places: list[tuple[int, int]] = []
        taken = 0
        for first, size, copies in sorted(_runs(found)):
            if first < taken:
                continue
            places = places or [match.span() for match in WORD.finditer(text)]
            last = first + size * copies - 1
            if copies == _MARKED and words(text)[first : first + size] != words(text)[first + size : last + 1]:
                continue  # in New York New York’s mayor
            chanted = size > 1 and copies >= CHANTED and _goes_on_and_on(text, places, first, size, copies)
            if not chanted and not _is_loop(text, found, places, first, size, copies):
                continue
            if _AND_A_PART.match(text, places[last][1]) or (found[first], found[last]) == ("there", "and"):
                continue  # there are mistakes and there are mistakes, and this was one
            taken = last + 1
            gap = places[first + size - 1][1]
            whole = Span(places[first][0], places[last][1])
            span = Span(places[first + size][0], whole.end) if copies > _MARKED else whole
            closed = text[gap : gap + 1] == text[whole.end : whole.end + 1] == ","
            yield Hit(span, repair=Edit(Span(gap, whole.end + closed), ""), safe=size > 2)


def _sizes(length: int, back: Returns) -> Sequence[int]:
    """The sizes that a phrase can have that follows itself: those of its words but the last come back as many places
    further on, each beside the one behind it."""
    return range(int(back.nearest), min(LONGEST, length // 2, back.times + 1) + 1) if back.times else ()


def _runs(found: tuple[str, ...]) -> Iterator[tuple[int, int, int]]:
    """First word, size and number of copies of every phrase that follows itself."""
    for size in _sizes(len(found), returns_among(found, more_than_once(found))):
        same = bytes(map(operator.eq, found, islice(found, size, None)))
        copy = b"\1" * (size if size > 1 else 3)
        place = same.find(copy)
        while place >= 0:
            end = same.find(b"\0", place)
            end = len(same) if end < 0 else end
            yield place, size, (end - place) // size + 1
            place = same.find(copy, end)


_AND_A_PART = lazy_regex(r"\s(?:and\s)?(?:a\s(?:half|quarter|third)|three\squarters)\b")
"""“Between three and three and a half years”."""
_DISTRESS = lazy_regex(r"\b(?:[Mm]ayday|[Pp]an-[Pp]an)\b")
"""Calls by radio, which name the ship three times."""
_GENITIVE = lazy_regex(r"['’]s\b")


def _without_genitive(word: str) -> str:
    """A word that may stutter with a variant: the interpreter, the interpreter's, the interpreter had …"""
    return word[:-2] if word.endswith(("'s", "’s")) else word


_RELATIVES = frozenset("what whatever who whoever that which where wherever as how".split())


def _ends_clause(before: tuple[str, ...], phrase: tuple[str, ...]) -> bool:
    """Whether the first copy ends a clause that is the subject of the second: what had happened had happened."""
    verb = phrase[1] if phrase[0] in NOMINATIVES and len(phrase) > 1 else phrase[0]
    return bool(before) and before[0] in _RELATIVES and (verb in AUXILIARIES or "VERB" in can_be(verb))


_OPENS_CLAUSE = frozenset("and or but that because if when while although so what".split())
_BOUNDARY = lazy_regex("[^\\w\\s’'-]")


def _describes_object(text: str, found: tuple[str, ...], places: list[tuple[int, int]], relative: int) -> bool:
    """Whether a relative clause belongs to what follows the verb of its sentence, and so is no subject of another: they
    are looking for people who have seen …"""
    if found[relative] not in {"who", "which", "that"}:
        return False
    for at in range(relative - 1, max(relative - REACH, -1), -1):
        if _BOUNDARY.search(text, places[at][1], places[at + 1][0]) or found[at] in _OPENS_CLAUSE:
            return False
        if found[at] in AUXILIARIES:
            return True
    return False


REACH = 12
"""Words before a relative clause among which the verb of its sentence is looked for."""


def _is_named(before: tuple[str, ...], phrase: tuple[str, ...]) -> bool:
    """ "We call the Lab the Lab", "an organisation of organisations of organisations"."""
    return bool(before) and (before[0].rstrip("eds") in {"call", "nam", "mak"} or before[0][:4] == phrase[1][:4])


def _is_name(text: str, places: list[tuple[int, int]], size: int) -> bool:
    """Whether copies of several words are a name: nobody says three times whom a prize went to."""
    return size > 1 and all(text[start].isupper() for start, _ in places)


def _in_figure(text: str, places: list[tuple[int, int]], place: int) -> bool:
    """Whether the gap behind a word is the point of a figure (4.60)."""
    end, start = places[place][1], places[place + 1][0]
    return start - end == 1 and text[end] in ".:" and text[end - 1].isdigit() and text[start].isdigit()


def _counts_on(figure: str, gaps: Sequence[str], behind: Sequence[str]) -> bool:
    """Whether a figure is said again and again before what it counts: 5, 5, 5, 5, 5 points; 52 52 52 52 52 million."""
    return figure.isdigit() and set(gaps) in ({", "}, {" "}) and all(map(str.isalpha, behind)) and bool(behind)


_LONG = 6
"""Letters of an adjective that nobody says over and over for emphasis."""


def _describes(text: str, word: str, places: list[tuple[int, int]], last: int) -> bool:
    """Whether a long adjective stands before its noun: a classical, classical, classical, classical programme."""
    goes_on = last + 1 < len(places) and text[places[last][1] : places[last + 1][0]] == " "
    return goes_on and len(word) >= _LONG and can_be(word) == {"ADJ"}


def _is_title(text: str, found: tuple[str, ...], places: list[tuple[int, int]], words: range) -> bool:
    """Whether a pronoun inside has a capital, as in the title of a work: Why Do You Think You Think?"""
    return any(found[at] in _IN_TITLES and text[places[at][0]].isupper() for at in words)


_IN_TITLES = (NOMINATIVES | {"you"}) - {"i"}


def _goes_on_and_on(text: str, places: list[tuple[int, int]], first: int, size: int, copies: int) -> bool:
    """Whether commas part the copies of a phrase, and nothing is quoted: he was, he was, he was, he was, he was."""
    ends = range(first + size - 1, first + size * (copies - 1), size)
    parted = all(text[places[end][1] : places[end + 1][0]] == ", " for end in ends)
    return parted and not any(mark in text for mark in '“”"‘!')


_TAUTOLOGIES = frozenset({("if",), ("when",), ("what",)})
"""“If I trip, I trip.”"""


def _is_loop(
    text: str, found: tuple[str, ...], places: list[tuple[int, int]], first: int, size: int, copies: int
) -> bool:
    """Whether a repetition is a slip: nothing but space between the words, and no figure of speech."""
    phrase = found[first : first + size]
    last = first + size * copies - 1
    gaps = [text[places[i][1] : places[i + 1][0]] for i in range(first, last)]
    if not any(word.isalpha() for word in phrase) or _OF_WORDS.search(text):
        return size == 1 and copies > LISTED and _counts_on(phrase[0], gaps, found[last + 1 : last + 2])
    if phrase[0] in _ABBREVIATIONS and size == 1 and copies >= LISTED and set(gaps) == {". "}:
        return True
    if any(gap.strip(" \t\r\n\u00a0,-–'’") and not _in_figure(text, places, i) for i, gap in enumerate(gaps, first)):
        return False
    described = copies >= LISTED and _describes(text, phrase[0], places, last)
    if size == 1 and copies < CRIED and all("," in gap for gap in gaps) and not described:
        return _is_listed(text, found, places, first, copies)
    if len(set(phrase)) == 1:
        emphatic = phrase[0] in _EMPHATIC and not _is_called(text)
        least = 8 if phrase[0] in _CRIES and not emphatic else 3 if phrase[0] in _NEVER_THREE else 4
        return size == 1 and copies >= least
    after, before = found[last + 1 : last + 2], found[max(first - 1, 0) : first]
    if any(
        _without_genitive(text[slice(*places[i])]) != _without_genitive(text[slice(*places[i + size])])
        for i in range(first + 1, first + size)
    ) or _is_title(text, found, places, range(first + (not first), last + 1)):
        return False  # the inn The Inn
    if (
        copies == _MARKED
        and gaps[size - 1].startswith(",")
        and (before in _TAUTOLOGIES or _is_fronted(text, places[first][0], phrase))
    ):
        return False
    parted = any("," in gap for gap in gaps)
    if _is_figure(phrase, found[last + 1 : last + 1 + size], copies, parted=parted):
        return False
    placed = size == 2 and phrase[0] in PREPOSITIONS and text[places[first + 1][0]].isupper()
    if size == 2 and not placed and (phrase[:1] == after or phrase[1:] == before or _is_named(before, phrase)):
        return False
    if copies == _MARKED and (phrase[-1] == "by" or _is_from_to(before, phrase, after)):
        return False  # cleaned piece by piece by volunteers, from side to side to move on
    if size < 5 and _ends_clause(before, phrase) and not _describes_object(text, found, places, first - 1):
        return False
    starts = places[first : last + 1]
    apposed = size == _NAMED and _is_name(text, [starts[1], starts[2], starts[4], starts[5]], size)
    enough = (
        size > 3
        or apposed
        or (copies > 2 and (phrase[0] in _OPENERS or _is_name(text, places[first : last + 1], size)))
        or (copies > 2 and size > 2 and not _is_called(text))
        or (copies > 2 and _lists_again(phrase, gaps, text))
    )
    closed = (
        phrase[0] in _OPENERS
        and text[places[last][1] : places[last][1] + 2] == ", "
        and _is_told(text, places[first][0])
    )
    placed = placed and after[:1] in _GOING_ON and _is_told_of(text, places[first][0])
    begins = (size > _MARKED and _is_told(text, places[first][0])) or (
        not CONJUNCTIONS.isdisjoint(before) and _is_told_of(text, places[first][0])
    )
    opens = begins and phrase[0] in _ARTICLES and _is_finite(after)
    return enough or closed or placed or opens or not parted


def _is_called(text: str) -> bool:
    """Whether a text quotes somebody or exclaims."""
    return any(mark in text for mark in '“”"!')


def _lists_again(phrase: tuple[str, ...], gaps: Sequence[str], text: str) -> bool:
    """Whether a list names the same things again and again: candles, wool, candles, wool, candles, wool and baskets."""
    things = all("NOUN" in can_be(word) and word not in _CRIES for word in phrase)
    return things and set(gaps) == {", "} and not _is_called(text) and "left" not in phrase


def _is_listed(text: str, found: tuple[str, ...], places: list[tuple[int, int]], first: int, copies: int) -> bool:
    """Whether a list names the same thing again and again: bikes, bikes, bikes, bikes and scooters; Lublin, Lublin,
    Lublin, Lublin and Lublin. It is no cry, as merrily, merrily, merrily, merrily is."""
    joint, behind = (*found[first + copies : first + copies + 2], "", "")[:2]
    if joint != "and" or behind == "more":
        return False
    if behind == found[first]:
        return text[places[first][0]].isupper()
    return copies >= LISTED and not _is_called(text) and found[first] not in _CRIES


_ABBREVIATIONS = frozenset(
    "st dr prof mr mrs ms nr str hr fr jr sr gen col lt sgt capt sen rep rev hon mt ft vs cf ca art sec fig vol ave inc"
    " ltd co corp dept approx etc bzw usw ing dipl".split()
)
"""What is written with a point, and never a cry: of St. St. St. St."""
_OF_WORDS = lazy_regex(r"\b[Ww]ords? [“\"‘']")
"""A text that speaks of a word uses it as an example."""
_GOING_ON = frozenset(
    (word,) for word in "since until from on at for with by when where last this during after before".split()
)
"""What goes on behind a place: in Bern, in Bern since 2012."""


def _is_told_of(text: str, place: int) -> bool:
    """Whether nobody is quoted before a place."""
    return not any(mark in text[:place] for mark in '“”"„!')


def _is_finite(after: tuple[str, ...]) -> bool:
    """Whether a verb follows, of which a phrase at the beginning of the sentence is the subject."""
    return bool(after) and (after[0] in AUXILIARIES or not verb_tags(after[0]).isdisjoint({"VBD", "VBZ"}))


_PAST = frozenset({"VBD"})
_ARTICLES = frozenset("the a an".split())


def _is_from_to(before: tuple[str, ...], phrase: tuple[str, ...], after: tuple[str, ...]) -> bool:
    """Whether a pair is joined by *to*, and another one follows: from side to side to move on, wire to wire to win."""
    if phrase[-1] != "to":
        return False
    return before == ("from",) or (len(phrase) == _MARKED and bool(after) and "VB" in verb_tags(after[0]))


def _is_figure(phrase: tuple[str, ...], following: tuple[str, ...], copies: int, *, parted: bool) -> bool:
    """Whether a phrase comes again as a figure of speech, or as one relation of several."""
    if phrase[0] == "as" and following[:1] == ("can",):
        return True  # as dead as dead can be
    if copies == _MARKED == len(phrase) and phrase[0].endswith("ing") and phrase[1] in PREPOSITIONS:
        return True  # thinking about thinking about it
    if ({"of", "a"} <= set(phrase) and len(phrase) <= len(("son", "of", "a")) and not parted) or (
        phrase[-1] == "and" and phrase[0] not in FINITE_BE and not verb_tags(phrase[0]).isdisjoint(_PAST)
    ):
        return True  # the son of a son of a slave; she waited for him, and waited for him, and …
    if phrase[-1] in FINITE_BE and following[: len(phrase) - 1] == phrase[:-1]:
        return True  # a rose is a rose is a rose
    return len(phrase) == len(("on", "and")) and set(phrase) <= _ON_AND_ON and copies < CRIED


def _is_fronted(text: str, place: int, phrase: tuple[str, ...]) -> bool:
    """Whether a phrase ends what a preposition has opened a sentence with: in front of the old mill, the old mill …"""
    stop = text.rfind(". ", 0, place)
    begin = stop + 2 if stop >= 0 else 0
    opening = text[begin:place].split()
    fronted = len(opening) > 2 and opening[0].lower() in PREPOSITIONS and "," not in text[begin:place]
    return fronted and phrase[0] in _ARTICLES


def _is_told(text: str, place: int) -> bool:
    """Whether a place opens a sentence of the reporter, outside quotations."""
    return text[max(place - 2, 0) : place].strip() in {"", "."} and not any(mark in text for mark in '“”"„!')
