"""A name that stands untranslated in one place and translated in another."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import compress, count, filterfalse

from mtcheck.analysis.morphology import can_be
from mtcheck.check import Context, Edit, Hit, Layer, Rule, RuledCheck, bad, good
from mtcheck.checks.discourse.names.surnames_translated import NO_PERSON, OFFICES, is_translation, translated_surnames
from mtcheck.checks.discourse.telling.telling import sentence_around, texts_of
from mtcheck.document import Document, Passage, Span
from mtcheck.languages.english import CALENDAR
from mtcheck.languages.english import LANGUAGE as ENGLISH
from mtcheck.languages.english_grammar import ADVERBS, CONJUNCTIONS, DETERMINERS, PREPOSITIONS, PRONOUNS, TIMES
from mtcheck.languages.first_names import is_listed
from mtcheck.languages.frequency import zipf
from mtcheck.languages.german_names import NAME, last_parts, renderings, renders, surnames
from mtcheck.languages.patterns import lazy_regex
from mtcheck.languages.persons import persons
from mtcheck.languages.tokens import PerToken, tokens_of, words_of
from mtcheck.report import Severity

__all__ = ["NameTranslated"]


class NameTranslated(RuledCheck):
    id = "name-translated"
    category = "accuracy/mistranslation/overly-literal"
    severity = Severity.MAJOR
    layer = Layer.LANGUAGE
    message = "the text gives this name untranslated elsewhere"
    confidence = 0.9
    explanation = """
Finds a German name that one text keeps once and translates once: "Finance Minister Wolfgang Schneider presented the
budget. Minister Taylor defended it", "a data centre in Niederbrunn … the mayor of Lower Fountain", "the chain Holzwelt
Krause … Wood World Krause said". Systems take a name that consists of words for these words. Keep the name.

The English words must render the parts of the name in their order; what they may be is in
`mtcheck/languages/data/german_name_words.tsv`. The German must stand where a name stands (behind a first name, a title,
a preposition of place), and a surname of one word must have been introduced with a first name or a title, and its
translation act, or stand beside the same first name. Where the text explains the name, or has both in one sentence, it
stays silent.
"""
    examples = (
        bad(
            "Finance Minister Wolfgang Schneider presented the budget. Minister ⟦Taylor⟧ defended it.",
            repair="Finance Minister Wolfgang Schneider presented the budget. Minister Schneider defended it.",
        ),
        bad(
            "Mayor Anna Koch opened the library. ⟦Cook⟧ said that reading mattered.",
            repair="Mayor Anna Koch opened the library. Koch said that reading mattered.",
        ),
        bad(
            "Martin Schneider has led the bank since 2009. Under ⟦Tailor⟧, it has grown.",
            repair="Martin Schneider has led the bank since 2009. Under Schneider, it has grown.",
        ),
        bad(
            "Tim Bauer saved a penalty on Sunday. After the game, ⟦Farmer⟧ was cheered, and ⟦Farmer⟧ waved.",
            repair="Tim Bauer saved a penalty on Sunday. After the game, Bauer was cheered, and Bauer waved.",
        ),
        bad(
            "Timo Vogel scored twice on Saturday. In the 80th minute ⟦Bird⟧ was substituted.",
            repair="Timo Vogel scored twice on Saturday. In the 80th minute Vogel was substituted.",
        ),
        bad(
            "Architect Sabine Koch designed the hall. On Friday ⟦Cook⟧ showed the first sketches.",
            repair="Architect Sabine Koch designed the hall. On Friday Koch showed the first sketches.",
        ),
        bad(
            "Jonas Fuchs came off the bench. The referee warned ⟦Fox⟧ after ten seconds.",
            repair="Jonas Fuchs came off the bench. The referee warned Fuchs after ten seconds.",
        ),
        bad(
            "Timo Vogel has extended his contract. The club regards ⟦Bird⟧ as a future captain.",
            repair="Timo Vogel has extended his contract. The club regards Vogel as a future captain.",
        ),
        bad(
            "Karin Fischer won the election. Voters trust ⟦Fisher⟧ because she listens.",
            repair="Karin Fischer won the election. Voters trust Fischer because she listens.",
        ),
        bad(
            "The chain Holzwelt Krause is insolvent. ⟦Wood World Krause⟧ has 700 employees.",
            repair="The chain Holzwelt Krause is insolvent. Holzwelt Krause has 700 employees.",
        ),
        bad(
            "The brewery Klosterbräu Ettling has been sold. ⟦Monastery Brew Ettling⟧ dates from 1720.",
            repair="The brewery Klosterbräu Ettling has been sold. Klosterbräu Ettling dates from 1720.",
        ),
        bad(
            "Bäckerei Huber closes in May. For ⟦Bakery Huber⟧, energy has become too dear.",
            repair="Bäckerei Huber closes in May. For Bäckerei Huber, energy has become too dear.",
        ),
        bad(
            "A data centre will be built in Niederbrunn. The mayor of ⟦Lower Fountain⟧, Silke Arndt, is glad.",
            repair="A data centre will be built in Niederbrunn. The mayor of Niederbrunn, Silke Arndt, is glad.",
        ),
        bad(
            "Biathlete Carina Waldhaus won on Sunday. It was the first win for ⟦Forest House⟧, who is 24.",
            repair="Biathlete Carina Waldhaus won on Sunday. It was the first win for Waldhaus, who is 24.",
        ),
        bad(
            "The road over the Furkensattel was closed. ⟦Forksaddle⟧ will reopen on Monday.",
            repair="The road over the Furkensattel was closed. Furkensattel will reopen on Monday.",
        ),
        bad(
            "Since Wolfgang Ehrlich retired, it is quiet. Now ⟦Wolfgang Honest⟧ has written a novel.",
            repair="Since Wolfgang Ehrlich retired, it is quiet. Now Wolfgang Ehrlich has written a novel.",
        ),
        bad(
            "The Hotel Goldener Löwe has burnt down. The owner of the ⟦Golden Lion⟧ is 80.",
            repair="The Hotel Goldener Löwe has burnt down. The owner of the Goldener Löwe is 80.",
        ),
        bad(
            "Referee Stefan Schwarzkamp sent off two. Later, ⟦Stefan Blackkamp⟧ defended it.",
            repair="Referee Stefan Schwarzkamp sent off two. Later, Stefan Schwarzkamp defended it.",
        ),
        bad(
            "A landslide cut off the village of Oberrohrau. About 90 residents of ⟦Upper Rohrau⟧ wait for help.",
            repair="A landslide cut off the village of Oberrohrau. About 90 residents of Oberrohrau wait for help.",
        ),
        bad(
            "The Hildstadt Falken lost on Sunday. Marlow had kept the ⟦Hildstadt Falcons⟧ in the match.",
            repair="The Hildstadt Falken lost on Sunday. Marlow had kept the Hildstadt Falken in the match.",
        ),
        bad(
            "Andrea Koch has headed the shelter since 2011. At the end of May, ⟦Cook⟧ hands over to her deputy.",
            repair="Andrea Koch has headed the shelter since 2011. At the end of May, Koch hands over to her deputy.",
        ),
        good("Timo Vogel watches birds. His Bird was sold, the Bird was late, and the play “Bird” was praised."),
        good("Uwe Fuchs runs a shop. He watches Fox News. On Sunday Fox showed a film about him."),
        good("Sabine Koch designed the hall. On Friday Angela Cook showed her sketches. Cook was pleased."),
        good(
            "Anna Richter spoke on Monday, and Judge Hall listened. Eva Sommer will stay until Autumn, or after Summer."
        ),
        good(
            "Karl Schwarz met voters, Black and White, and Uwe Grün was beaten by Green candidates. So Small firms say."
        ),
        good("Mr. Hunter, an American, bought it from Norbert Jäger. Hunter paid in cash. Under Hunter, it grew."),
        good("Martin Koch left in May; since then, Chef has been the name of the show."),
        good("Wolfgang Schneider was joined by the ambassador, James Taylor. Taylor praised the budget."),
        good(
            "Martin Schwarz wore black. Black is his colour, he says. Heinrich Vogel imitates birds. Bird song is art."
        ),
        good("Chancellor Schmidt met Foreign Secretary Smith. Smith flew back at night."),
        good("Summer came late. Sommer and Koch met in Weber’s garden. Cook the rice for an hour."),
        bad(
            "In Niederaltaich the water reached the monastery. ⟦Lower Altaich⟧ was cut off.",
            repair="In Niederaltaich the water reached the monastery. Niederaltaich was cut off.",
        ),
        bad(
            "A tram derailed at Rosenthaler Platz. The stop at ⟦Rose Valley Square⟧ is closed.",
            repair="A tram derailed at Rosenthaler Platz. The stop at Rosenthaler Platz is closed.",
        ),
        bad(
            "A barn burnt down in Wald. The mayor of ⟦Forest⟧ thanked the fire brigade.",
            repair="A barn burnt down in Wald. The mayor of Wald thanked the fire brigade.",
        ),
        bad(
            "Party leader Friedrich Grünwald was angry. In an interview, ⟦Greenwood⟧ spoke of a mistake.",
            repair="Party leader Friedrich Grünwald was angry. In an interview, Grünwald spoke of a mistake.",
        ),
        bad(
            "Eintracht Walsdorf have reached the final. After a nervous start, ⟦Concord Walsdorf⟧ pulled away.",
            repair="Eintracht Walsdorf have reached the final. After a nervous start, Eintracht Walsdorf pulled away.",
        ),
        good("Eintracht Walsdorf have reached the final. In Walsdorf, unity is the motto; Concord Holm lost."),
        good("The chain Holzwelt Krause (Wood World Krause), in English Wood World Krause, is closed."),
        good("Holzwelt Krause is insolvent. Founder Hans Krause and New World Krause, a rival, said nothing."),
        good(
            "She grew up in Niederbrunn. The name means lower spring. The Lower Spring pub in Leeds is named after it."
        ),
        good("They live in Neustadt. In Edinburgh, the New Town was built from 1767 on. The old town is older."),
        good("Carina Waldhaus won. In Leeds she trained at Forest House, a home for athletes."),
        good("The Hotel Goldener Löwe is full. In Venice the film won the Golden Lion."),
        good("The People’s Party lost. The Volkspartei had led the polls in Steinbach. A Stone Brook Road is in Ohio."),
        good(
            "A barn burnt in Wald. The mayor of Forest Hill, London, came. Ian Stone was in Stein, a friend of Stone."
        ),
        good("Trains from Kirchberg are late. The vicar of Church Hill in Leeds wrote. Neuburg plays Newcastle."),
        good(
            "A film by Bergman, not Bergmann, was shown. Hotel Bergblick means “Mountain View”. Mountain View is far."
        ),
        good("The Okafor-Lindens grow peaches. James Okafor-Linden, 66, has lost most of his."),
        good("In Osttirol it rained. In East Tirol, as in Neustadt, New Town and old town look alike."),
        good("Peter Schmidt met the ambassador. Peter Smith, an American, had flown in at night."),
    )

    @property
    def rules(self) -> tuple[Rule, ...]:
        return Rule(_names_here, _may_be_translated), Rule(_surnames_here, is_translation)


def _names_here(passage: Passage, context: Context) -> Iterator[Hit]:
    of_document = context.fact(_Translations)
    if of_document.known.is_among(context.words(passage)):
        for index, span, name in of_document.places:
            if index == context.index:
                yield _hit(span, name)


def _surnames_here(passage: Passage, context: Context) -> Iterator[Hit]:
    return (_hit(span, name) for span, name in translated_surnames(passage.text, context))


def _hit(span: Span, name: str) -> Hit:
    return Hit(span, repair=Edit(span, name), message=f"the text calls this “{name}” elsewhere")


_CAPITALISED = lazy_regex(r"\W{0,2}([A-Z][a-z]+)")


def _may_be_translated(token: str) -> bool:
    """Whether a word with a capital, which it hardly has for opening the sentence or as a day, may be what a part of a
    German name is translated by."""
    word = None if token.islower() else _CAPITALISED.match(token)
    return word is not None and word[1].lower() not in _OPENERS and word[1] not in CALENDAR and renders(word[1])


_NAME = r"[A-ZÀ-ÖØ-Þ][a-zß-öø-ÿ]+"
_RUN = lazy_regex(rf"[A-ZÀ-ÖØ-Þ](?<![\w’'-].)[a-zß-öø-ÿ]+(?:(?:['’]s)?[ -]{_NAME})*(?!\w)")
_WORD = lazy_regex(_NAME)
_FAMOUS = frozenset(
    (
        "white house", "black sea", "red sea", "black forest", "north sea", "dead sea", "old town", "new town",
        "high court", "red square", "old city", "new city", "silver lake",
        "blue mountains", "rocky mountains", "high school",
    )
)  # fmt: skip
"""What is called so in English, whatever stands in the text besides."""
_UNKNOWN = 2.5
"""Zipf frequency in English under which two words in one are no known name: Forksaddle, not Newcastle."""
_KNOWN_IN_GERMAN = 3.0
"""The same in German for what is a word there, and no name: Volkspartei, Kunsthaus."""
_LANDSCAPE = frozenset(
    """
    sattel joch jöchl spitz spitze horn gletscher ferner grat kamm gipfel scharte wand kopf kogel berg stein fels tal
    bach see weiher schlucht klamm alm alpe alp wald forst moos moor ried hütte steg brücke tunnel turm burg schloss hof
    mühle
    """.split()
)
"""What has an article in names of places: the Furkensattel."""
_KINDS = (
    persons()
    | ENGLISH.titles
    | frozenset(
        """
    hotel gasthof gasthaus landgasthof pension restaurant café inn pub tavern villa firm company brewery clinic hut bank
    village town hamlet municipality district pass mountain lake castle port ferry ship chain shop club farm guesthouse
    bad sankt st mount dairy bakery winery hospital publisher retailer resort quarter suburb river stream valley glacier
    peak school theatre station freighter yacht horse mare group insurance orchestra team
    """.split()
    )
)
"""What stands before the name of somebody or something that is of this kind."""
_BEFORE = lazy_regex(r"\b(?:(?P<form>[A-Z]{2,4}|M(?:rs?|s)\.?|(?:Dr|Prof)\.?)|(?P<word>[A-Za-z]+))\s$")
"""What stands before a name: letters of a club, a form of address, or a word."""
_PLACING = PREPOSITIONS | {"to"}
_IN = lazy_regex(r"\b(?:[Ii]n|[Nn]ear|[Ff]rom|of)\s$")
_GOES_ON = lazy_regex(r"[.,;:](?!\d)|\s(?!(?:of|and|am|an|im|bei|ob|in)\b)[a-z]")
"""What follows the name of a village, and not a longer name."""
_TELLS_WHO = lazy_regex(r",\s(?:the|who)\b")
_STREETS = frozenset("platz straße strasse allee weg gasse tor brücke markt ufer ring damm graben".split())
_OPENERS = DETERMINERS | PREPOSITIONS | CONJUNCTIONS | PRONOUNS | ADVERBS | TIMES
"""What has a capital because it opens the sentence."""
_OPENING = lazy_regex(r"(?:^|[.!?:…“\"‘(”’\n]\s?)$")
_INNS = frozenset("hotel gasthof gasthaus inn restaurant pub tavern wirtshaus brewery guesthouse zum zur".split())
_INN_BEFORE = lazy_regex(rf"\b(?:{'|'.join(_INNS)})\s(?:(?:zum|zur|the)\s)?$", re.IGNORECASE)
_BESIDE_TWO_WORDS = _STREETS | _INNS
"""What stands beside a name that is two words."""
_DETERMINED = lazy_regex(r"\b(?:an?|this|that|these|every|each|no|any|another|his|her|its|their|our)\s$", re.IGNORECASE)
_THE = lazy_regex(r"\b[Tt]he\s$")
_THE_KIND = lazy_regex(r"\b[Tt]he\s(?:[a-z]+\s){0,3}$")
_TOLD = lazy_regex(
    r"\b(?:in English|English|German for|means?|meaning|literal(?:ly)?|translat\w+|that is|i\.e\.|formerly"
    r"|names?(?!\sof\b)|named|renamed|nicknamed?|puns?|known as|stands for|calls? (?:it|him|her|them)|awards?"
    r"|festivals?|prizes?|films?|twin(?:ned)?)\b"
)
"""Where it stands in a sentence with one of the two, the text tells what the name means, or of another thing."""
_EXPLAINED = lazy_regex(r"(?:\b(?:or|called|now)\s|[(\[“\"‘„«'/])$")
_OTHER = lazy_regex(
    r"(?:['’]s)?(?:[”\"’)]|(?:,|\s(?:is|was))\s(?:an?|another|one of|what|how)\s|\sof\s(?:the\s)?[A-Z])"
)
"""What stands in quotation marks, is told of for the first time, or has a longer name."""
_ELSEWHERE = lazy_regex(r"\sin\s[A-Z]")
"""What follows the name of another place: Church Hill in Leeds."""
_SPELLED = 2
"""Letters in which one name may differ that is spelled in two ways: Bergmann, Bergman."""
_AROUND = 40
_MOST_WORDS = 4


@dataclass(slots=True, eq=False)
class _Run:
    """Words with capitals side by side, and where they begin."""

    index: int
    words: tuple[str, ...]
    starts: tuple[int, ...]

    def word(self, at: int) -> str:
        """The word of a number, nothing where there is none."""
        return self.words[at] if 0 <= at < len(self.words) else ""

    def span(self, at: int) -> Span:
        return Span(self.starts[at], self.starts[at] + len(self.words[at]))


@dataclass(frozen=True, slots=True)
class _Name:
    """A German name where it stands, with the words beside it."""

    name: str
    index: int
    span: Span
    beside: frozenset[str] = frozenset()
    anchored: bool = False
    """It holds a word that no translation changes: the Krause of Holzwelt Krause, the Wolfgang of Wolfgang Ehrlich."""
    determined: bool = False
    """It has an article."""
    person: bool = False


@dataclass(frozen=True, slots=True)
class _Known:
    """The German names of a document by what may be made of them of its words, also in one."""

    names: Mapping[tuple[str, ...], _Name]
    glued: Mapping[str, _Name]
    by_beginning: Mapping[str, Sequence[tuple[str, ...]]]
    """What may be made of them and is another name, by its first word."""

    @classmethod
    def of(cls, runs: Iterable[_Run], texts: Sequence[str]) -> _Known:
        every: dict[tuple[str, ...], _Name] = {}
        for run in runs:
            for rendering, name in _names(run, texts[run.index]):
                every.setdefault(rendering, name)
        words = frozenset[str]().union(*map(words_of, texts)) if every else frozenset[str]()
        names = {rendering: name for rendering, name in every.items() if words.issuperset(rendering)}
        glued = {
            word: name
            for rendering, name in every.items()
            if len(rendering) > 1 and (word := "".join(rendering)) in words and renders(word)
        }
        by_beginning: defaultdict[str, list[tuple[str, ...]]] = defaultdict(list)
        for rendering, name in (*names.items(), *(((word,), name) for word, name in glued.items())):
            if "".join(rendering) != name.name.lower().replace(" ", ""):
                by_beginning[rendering[0]].append(rendering)
        return cls(names, glued, by_beginning)

    def is_among(self, words: frozenset[str]) -> bool:
        """Whether all the words of what may be made of a name are among some words."""
        begun = self.by_beginning.keys() & words
        return any(words.issuperset(rendering) for first in begun for rendering in self.by_beginning[first])

    def meant(self, run: _Run, at: int, end: int, text: str, accompanied: frozenset[str]) -> _Name | None:
        """The name that some words of a run may be translated from; some words stand beside others elsewhere."""
        word = run.words[at].lower()
        name = self.names.get(tuple(map(str.lower, run.words[at:end])))
        if name and " ".join(run.words[at:end]) == f"{name.name}s":
            return None  # the Okafor-Lindens
        if end - at > 1:
            return name
        if name is not None:
            other = word in accompanied or _TELLS_WHO.match(text, run.span(at).end)
            return name if not other and _is_village(run, text) else None
        name = self.glued.get(word)
        return name if name and _is_glued(word, name, accompanied) else None


class _Translations:
    """The names of a document, and where they are translated, which is looked for in few documents."""

    def __init__(self, document: Document) -> None:
        self._texts = texts_of(document)
        naming = [] if document.batch else list(map(_holds_name, self._texts))
        if any(naming):  # what may stand beside a name that is two words tells of one as well
            naming = [named or _is_beside_two_words(text) for named, text in zip(naming, self._texts, strict=True)]
        self.known = _Known.of(self._runs_of(compress(count(), naming)), self._texts)

    def _runs_of(self, indices: Iterable[int]) -> Iterator[_Run]:
        return (run for index in indices for run in _runs(index, self._texts[index]))

    @cached_property
    def places(self) -> tuple[tuple[int, Span, str], ...]:
        """Places of translated names, with the names."""
        texts, runs = self._texts, tuple(self._runs_of(range(len(self._texts))))
        accompanied = frozenset(word.lower() for run in runs if len(run.words) > 1 for word in run.words)
        found: dict[tuple[int, Span], str] = {}
        explained: set[str] = set()
        for run in runs:
            taken = 0
            for at in range(len(run.words)):
                for end in range(min(at + _MOST_WORDS, len(run.words)), at, -1) if at >= taken else ():
                    name = self.known.meant(run, at, end, texts[run.index], accompanied)
                    place = run.index, Span(run.starts[at], run.span(end - 1).end)
                    if name and _is_explained(name, *place, texts):
                        explained.add(name.name)
                    elif name and (name.anchored or _stands_alone(name, run, at, end, texts[run.index])):
                        found[place] = name.name
                        taken = end
                        break
        return tuple((*place, name) for place, name in found.items() if name not in explained)


@PerToken
def _may_be_name(token: str) -> bool:
    """Whether a word of a token may be a German name that systems translate."""
    return any(map(renderings, _WORD.findall(token)))


def _holds_name(text: str) -> bool:
    """Whether such a name stands in a text."""
    return any(map(_may_be_name.__getitem__, filterfalse(str.islower, tokens_of(text))))


def _is_beside_two_words(text: str) -> bool:
    return not _BESIDE_TWO_WORDS.isdisjoint(words_of(text))


def _runs(index: int, text: str) -> Iterator[_Run]:
    """Words with capitals side by side, without one that has its capital because it opens the sentence."""
    for run in _RUN.finditer(text):
        first, *others = _WORD.finditer(text, *run.span())
        opens = first[0].lower() in _OPENERS and _OPENING.search(text, max(run.start() - 2, 0), run.start())
        found = others if opens else [first, *others]
        if found:
            yield _Run(index, tuple(word[0] for word in found), tuple(word.start() for word in found))


def _names(run: _Run, text: str) -> Iterator[tuple[tuple[str, ...], _Name]]:
    """German names among some words with capitals, by what may be made of them."""
    of_inns = not _INNS.isdisjoint(words_of(text))
    for at, word in enumerate(run.words):
        rendered, behind = renderings(word), run.word(at + 1)
        if not (rendered or (behind and (of_inns or behind.lower() in _STREETS))):
            continue
        span, before = run.span(at), run.word(at - 1)
        if behind and (
            behind.lower() in _STREETS
            or (of_inns and _INN_BEFORE.search(text, max(span.start - _AROUND, 0), span.start))
        ):
            both = _Name(f"{word} {behind}", run.index, span, determined=True)
            yield from ((rendering, both) for rendering in renderings(f"{word}{behind}") if len(rendering) > 1)
        if not rendered:
            continue
        if before and (is_listed(before) or zipf(before.lower()) < NAME) and word not in OFFICES:
            full = _Name(f"{before} {word}", run.index, span, anchored=True)
            if word in surnames() or not is_listed(before):
                yield from (((before.lower(), *rendering), full) for rendering in rendered)
            yield from (((before.lower(), "".join(parts)), full) for parts in rendered if len(parts) > 1)
        if behind and not (word in surnames() or is_listed(word)) and zipf(behind.lower()) < NAME:
            firm = _Name(f"{word} {behind}", run.index, span, anchored=True)
            yield from (((*rendering, behind.lower()), firm) for rendering in rendered)
        person = is_listed(before) or before in OFFICES
        if person or (before and _names_kind(before)) or (not before and _is_named(word, span.start, text)):
            the = not before and _THE_KIND.search(text, max(span.start - _AROUND, 0), span.start) is not None
            alone = _Name(word, run.index, span, frozenset((before, behind)), determined=the, person=person)
            village = not person and _is_village(run, text)
            yield from ((rendering, alone) for rendering in rendered if village or len(rendering) > 1)


def _names_kind(word: str) -> bool:
    """Whether a name may follow a word with a capital: a title, a kind of thing, or another name."""
    return word.lower() in _KINDS or zipf(word.lower()) < NAME


def _is_named(word: str, start: int, text: str) -> bool:
    """Whether a German word stands where a name stands, behind a preposition or what says of which kind it is."""
    before = _BEFORE.search(text, max(start - _AROUND, 0), start)
    if before is None:
        return False
    known = zipf(word, "de") >= _KNOWN_IN_GERMAN
    lower = (before["word"] or "").lower()
    if lower == "the":
        return not known and not (_LANDSCAPE | _STREETS).isdisjoint(last_parts(word))
    return bool(before["form"]) or lower in _PLACING or lower in _KINDS or (not known and "NOUN" in can_be(lower))


_NO_PLACE = CALENDAR | NO_PERSON


def _is_village(run: _Run, text: str) -> bool:
    """Whether one word with a capital stands where only a place has no article: “the mayor of Forest”."""
    span, word = run.span(0), run.words[0]
    placed = len(run.words) == 1 and _IN.search(text, max(span.start - _AROUND, 0), span.start)
    return bool(placed) and word not in _NO_PLACE and _GOES_ON.match(text, span.end) is not None


def _is_glued(word: str, name: _Name, accompanied: frozenset[str]) -> bool:
    """Whether one word is a name in two words translated, and not a name of its own: Newcastle, Bergman."""
    from rapidfuzz.distance import OSA

    if word.removesuffix("s").capitalize() in CALENDAR:
        return False
    own = zipf(word) >= (NAME if name.person and word not in accompanied and not can_be(word) else _UNKNOWN)
    return not own and int(OSA.distance(word, name.name.lower())) > _SPELLED


def _is_explained(name: _Name, index: int, span: Span, texts: Sequence[str]) -> bool:
    """Whether the text tells what a name means, or of something else that is called what it means."""
    text = texts[index]
    if _EXPLAINED.search(text, max(span.start - _AROUND, 0), span.start) or _OTHER.match(text, span.end):
        return True
    here = sentence_around(text, span).of(text)
    there = sentence_around(texts[name.index], name.span).of(texts[name.index])
    both = name.name in here or span.of(text).lower() in there.lower()
    return both or _TOLD.search(here) is not None or _TOLD.search(there) is not None


def _stands_alone(name: _Name, run: _Run, at: int, end: int, text: str) -> bool:
    """Whether some words with capitals are a name by themselves, and none that everybody knows."""
    around = max(run.starts[at] - _AROUND, 0), run.starts[at]
    before, behind = run.word(at - 1), run.word(end)
    if (before and before not in name.beside and not _is_title(before)) or (behind and behind not in name.beside):
        return False
    if _DETERMINED.search(text, *around) or (not name.determined and _THE.search(text, *around)):
        return False
    if not name.person and _ELSEWHERE.match(text, run.span(end - 1).end):
        return False
    return " ".join(run.words[at:end]).lower() not in _FAMOUS


def _is_title(word: str) -> bool:
    return word.lower() in ENGLISH.titles or word in OFFICES or word in CALENDAR
