"""Two words without a space between them."""

from __future__ import annotations

import re
from collections.abc import Iterator

from mtcheck.analysis.known_words import is_word
from mtcheck.analysis.masking import Mask
from mtcheck.analysis.morphology import can_be
from mtcheck.check import Check, Context, Contrast, Edit, Hit, Layer, Unfamiliar, bad, good
from mtcheck.checks.residue.pages.talk import talks_about_markup
from mtcheck.checks.structure.seams.openers import LETTERED, OPENERS
from mtcheck.checks.structure.seams.splitting import RARE, articled, chained, counted, ended, splits, words_counted
from mtcheck.document import Passage, Span
from mtcheck.languages.english import CALENDAR
from mtcheck.languages.english import LANGUAGE as ENGLISH
from mtcheck.languages.english_grammar import DETERMINERS, PREPOSITIONS
from mtcheck.languages.frequency import frequent, zipf
from mtcheck.languages.patterns import lazy_regex
from mtcheck.languages.tokens import LONG, MARKS, PerToken, is_of_letters
from mtcheck.report import Severity

__all__ = ["GluedWords"]

_LEFT = "of|in|to|on|for|and|that|with|from|by|at|is|was|as|has|have|which|about|into|over|after|than|but|when"
_LONGER_LEFT = (
    "against|between|during|through|under|before|because|while|without|within|until|since|where|though|although|across"
    "|along|among|around|behind|towards|toward|above|below|upon|whether|would|could|should|there|these|those|both|only"
    "|were|been|said|says"
)
"""Words that are glued only to words of three letters: *saida* and *willan* are names."""
_RIGHT = (
    "the|a|an|his|her|their|this|these|our|its|all|both|one|two|which|whom|them|him|what|many|some|any|each|every|other"
    "|those|several"
)
_LONGER_RIGHT = "the|his|her|their|this|these|our|its"
_REAL = frozenset(
    "overall atone washer hashim hasan asher isa heis itis weis weare whois"
    " ina ona ata bya forthis attar wasa asa asan hasa tothis tothese isthis onan inan ofa toa fora".split()
)
_UNITS = frozenset(
    """
    st nd rd th s m k g t l km kg mm cm ml cl dl kw kwh mw mwh gw gwh tb gb mb kb hz khz mhz ghz am pm px pt em rem
    bn mn mln tn min mins hr hrs hp kph mph mg mcg sec secs ms lb lbs ft in oz yd yds bit bits fold ish plus odd million
    billion trillion percent x cc kcal dpi fps rpm mah cal yo year day hour minute man way
    """.split()
)
_LEADING = {
    "to": "according due thanks owing prior contrary".split(),
    "of": "because instead one some many most part ahead".split(),
    "than": "more less rather".split(),
}
"""What stands before a small word, and is glued to it at the beginning of a sentence as well."""
_LED = "".join(
    rf"|(?P<before_{small}>{'|'.join(f'[{word[0].upper()}{word[0]}]{word[1:]}' for word in words)})(?P<{small}>{small})"
    for small, words in _LEADING.items()
)
_PRONOUNS = "he|she|it|they|we|there|who|which"
_FORMS = "was|were|is|are|has|had|have|will|would|could|can"
_FORMS_BEFORE = "been|was|were|has|had|have|are|not"
_SMALL_BEHIND = "in|on|at|to|of|for|by|from|with"
_SEAMS = lazy_regex(
    r"(?<![\w@#&./-])(?:"
    rf"(?P<f>(?:{_LEFT}|{_LONGER_LEFT}))(?P<g>(?:{_RIGHT}))"
    r"|(?P<a>[A-Za-z][a-z]{1,30})(?P<b>[A-Z][a-zß-ÿ]{0,30}(?:[’'][a-z]{1,2})?)"
    r"|(?P<n>\d{1,3}(?:,\d{3}){0,3}|\d{4})(?P<w>[A-Za-z][a-z]{2,30})"
    r"|(?P<v>in|of|on|since|until|by|from|the|and|about|than|down|up|around|over|with|for|only|least|most|nearly|almost"
    r"|some|under|between|after|before|these|those|has|have|had|were|are|was|all|January|February|April|June|July"
    r"|August"
    r"|September|October|November|December)(?P<d>\d{1,3}(?:,\d{3})+|\d{2,4})"
    r"|(?P<on>in|on|since|until|by|from|than|between|after|before|of)(?P<first>\d)"
    r"|(?P<m>March|May|February|April)(?P<y>(?:19|20)\d\d)"
    r"|(?P<p>in|to|for|of|on|at|the|from|his|her)(?P<o>\d{1,2}(?:st|nd|rd|th))"
    r"|(?P<who>[A-Z][a-z]{3,20})(?P<does>was|has|had|said|says|will|would|who|from|with|when|that)"
    r"|(?P<verb>will|would|could|should|can|must|has|have|had|does|did|is|was)(?P<more>be|been|have|not)"
    r"|(?P<at>[Aa]t(?=least)|[Aa]s(?=well)|[Ee]ach(?=other)|[Ii]n(?=fact|spite)|[Oo]f(?=course)|[Aa](?=lot))"
    r"(?P<least>least|well|other|fact|spite|course|lot)"
    rf"|(?P<pronoun>{_PRONOUNS})(?P<auxiliary>{_FORMS})|(?P<form>{_FORMS_BEFORE})(?P<small>{_SMALL_BEHIND})"
    r"|(?P<place>[Oo]ut|[Ii]n|[Nn]o)(?P<side>(?<=[Oo]ut)of|(?<=[Ii]n)front|(?<=[Nn]o)one)"
    rf"{_LED}"
    r"|(?P<day>\d{1,2})(?P<month>January|February|March|April|May|June|July|August|September|October|November|December)"
    r")(?![\w@/&]|[.-]\w|\(\))"
)
_TIGHT = lazy_regex(
    r"[A-Z\d](?:(?<=[a-z][A-Z])[a-zß-ÿ]|(?<=[a-z]{3}[A-Z])[A-ZÀ-Þ]{2}|(?<=[a-z]{4}A)$|(?<=[a-z]\d)(?:\d|,\d|st|nd|rd|th|$)|(?<=\d)[A-Za-z][a-z]{2}|(?<=[A-Z]{5}[A-Z])[a-z]{2})"
)
_DATELINE = lazy_regex(
    r"(?P<last>\b[a-z]{3,20})(?P<place>[A-ZÀ-Þ](?:[a-zß-ÿ]{2,20}|[A-ZÀ-Þ]{2,20}))"
    r"(?=(?:[ /-][A-ZÀ-Þ][\w.]{1,20}){0,2}(?:,\s[A-Z][\w.\s]{1,20})?(?:\s\([^()]{2,20}\))?"
    r"\s?[–—-]\s[“\"A-ZÀ-Þ0-9]\S*\s)"
)
"""The last word of a headline with the place glued to it that a report begins with: nine monthsBregenz – A tortoise."""
_PLACE_IN_CAPITALS = lazy_regex(r"[A-ZÀ-Þ]{5,20}(?P<word>[A-Z][a-z]{2,20})(?=['’]?\s[a-z“\"])")
"""A place in capitals with the first word of its report glued to it: METTNAUFirefighters have rescued a deer."""
_HEADLINE = lazy_regex(r"(?:[^.\n]|\.(?=\d)){16,160}")
"""What stands before such a seam: the words of a headline, which has no full stop."""
_NAME_AND_VERB = lazy_regex(r"[A-Z][a-z]{3,20}(?:was|has|had|said|says|will|would|who|from|with|when|that)\b")
_GLUES = (
    frozenset(
        left + right
        for lefts, rights in (
            (_LEFT, _RIGHT),
            (_LONGER_LEFT, _LONGER_RIGHT),
            (_PRONOUNS, _FORMS),
            (_FORMS_BEFORE, _SMALL_BEHIND),
        )
        for left in lefts.split("|")
        for right in rights.split("|")
    )
    - _REAL
) | frozenset(
    "atleast aswell eachother infact inspite ofcourse alot"
    " willbe wouldbe couldbe shouldbe canbe mustbe hasbeen havebeen hadbeen willhave wouldhave doesnot didnot isnot"
    " wasnot outof infront noone".split()
).union(word + small for small, words in _LEADING.items() for word in words)
_TOKEN = lazy_regex(r"\S+")
_LOWER = lazy_regex(r"(?<![\w@#&./’'-])[a-z]{6,24}(?![\w@/&’']|[.-]\w)")
_SMALL = lazy_regex(r"\b[a-z]{4,24}\b")
_COMMON = 4.0
"""Zipf frequency from which either half must be an ordinary word (10 in a million): brand names take rarer ones."""

_PLURAL = 3.5
"""The same of a plural with a capital, which begins a sentence and no name of a program."""
_NAME = 3.0
"""Zipf frequency of a first name behind a glued title (spokeswomanSandra Keller)."""


def _may_be_glued(token: str) -> bool:
    """Whether what stands between white space has a capital or figure inside, or holds a glued or an unknown word."""
    stem = token.strip(MARKS)
    if stem in frequent(RARE):
        return stem in _GLUES
    if token[0].isupper() and _NAME_AND_VERB.match(token) and not zipf(stem):
        return True
    if stem.istitle() and stem.lower() in _GLUES:
        return True
    if stem.istitle() and is_of_letters(stem):
        return False  # a name: it has one capital, and that opens it
    return _TIGHT.search(token) is not None or any(
        word in _GLUES or (_is_unknown(word) and _is_two(word)) for word in _SMALL.findall(token)
    )


def _sure_reading(word: str) -> str | None:
    return chained(word) or ended(word) or counted(word)


def _is_two(word: str) -> bool:
    known = _sure_reading(word) or articled(word)
    return known is not None or (len(word) > LONGEST_SINGLE and bool(splits(word)))


_glued = PerToken(_may_be_glued)


def _is_unknown(word: str) -> bool:
    return len(word) > 5 and word not in frequent(RARE) and (word.isascii() or zipf(word) < RARE)


class GluedWords(Check):
    id = "glued-words"
    category = "fluency/typography"
    severity = Severity.MINOR
    layer = Layer.RESIDUE
    triggers = _GLUES, Unfamiliar(_glued.__getitem__)
    message = "no space between two words"
    explanation = """
Finds two words, or a figure and a word, that stand together as one: `ofthe`, `sinceThe`, `12Residents`, `in2023`.
Extraction that drops tags and line breaks does this. Put the space back.

Names and products with a capital or figure inside (4Runner, 7Up, easyJet, YouTube, McDonald), units (10km, 3rd, 5G)
and anything that comes back in the document the same way stay silent.
"""
    examples = (
        bad("The mayor ⟦ofthe⟧ town left.", repair="The mayor of the town left."),
        bad("They appealed ⟦againstthe⟧ verdict.", repair="They appealed against the verdict."),
        bad("The ⟦weatherserviceGeoalpina⟧ expects snow.", repair="The weatherservice Geoalpina expects snow."),
        bad("It has been closed ⟦sinceThe⟧ mayor left.", repair="It has been closed since The mayor left."),
        bad("⟦12Residents⟧ have complained.", repair="12 Residents have complained."),
        bad("It was closed ⟦in2023⟧ for ⟦12weeks⟧.", repair="It was closed in 2023 for 12 weeks."),
        bad("Photo of the town ⟦hallThe⟧ mayor objects.", repair="Photo of the town hall The mayor objects."),
        bad(
            "A view of the ⟦beachResidents⟧ of the town object.",
            repair="A view of the beach Residents of the town object.",
        ),
        bad("It was cancelled because of ⟦fogThe⟧ team left.", repair="It was cancelled because of fog The team left."),
        bad("⟦METTNAUFirefighters⟧ have rescued a deer.", repair="METTNAU Firefighters have rescued a deer."),
        bad(
            "Tram collides with milk ⟦lorryThree⟧ passengers hurt.",
            repair="Tram collides with milk lorry Three passengers hurt.",
        ),
        bad(
            "A lorry shed its load of timber ⟦nearPasewitz⟧, and a driver fled.",
            repair="A lorry shed its load of timber near Pasewitz, and a driver fled.",
        ),
        good("The firm said on Tuesday that Hélène Barthas, who joined in January, would leave in the summer."),
        good("IKEAHackers have met. NASASpaceflight reported it."),
        bad("Anger among ⟦farmersFarmers⟧' groups object.", repair="Anger among farmers Farmers' groups object."),
        bad("Free entry on ⟦SundaysOn⟧ Sundays, nobody pays.", repair="Free entry on Sundays On Sundays, nobody pays."),
        bad(
            "Tunnel closed until ⟦FridayDrivers⟧ may be late.", repair="Tunnel closed until Friday Drivers may be late."
        ),
        bad("They met at a bus ⟦stopnear⟧ the bridge.", repair="They met at a bus stop near the bridge."),
        bad("Police seek ⟦witnessesA⟧ cyclist was hurt.", repair="Police seek witnesses A cyclist was hurt."),
        bad("It offers ⟦anightly⟧ service by ⟦anofficer⟧.", repair="It offers a nightly service by an officer."),
        good("The patients were asymptomatic and anhydrous; they set the hall aflutter with anovulatory arhythmics."),
        good("The vitaminA levels and the groupA games."),
        bad("The court ⟦adjournedOn⟧ Monday, it goes on.", repair="The court adjourned On Monday, it goes on."),
        bad(
            "He came ⟦outof⟧ the shop before ⟦shewas⟧ told; it ⟦hadto⟧ close.",
            repair="He came out of the shop before she was told; it had to close.",
        ),
        good("Peter Noone sang; the upfront fee was due."),
        bad("The ⟦yearsbetween⟧ the wars were hard.", repair="The years between the wars were hard."),
        bad("They reform ⟦thelaw⟧ ⟦andtwo⟧ others.", repair="They reform the law and two others."),
        bad("It lasts ⟦3hours⟧ and starts ⟦on1⟧ May.", repair="It lasts 3 hours and starts on 1 May."),
        bad(
            "⟦Robinsonhad⟧ met ⟦saidJordan⟧ Spieth ⟦duringa⟧ talk.",
            repair="Robinson had met said Jordan Spieth during a talk.",
        ),
        bad("She is a ⟦memberof⟧ it and has ⟦200flats⟧.", repair="She is a member of it and has 200 flats."),
        bad(
            "⟦Accordingto⟧ the judge, he hid ⟦sixtonnes⟧ of it.",
            repair="According to the judge, he hid six tonnes of it.",
        ),
        good("Tencent sued. Thereto they swore, and Tenby won. Fivesomes sang. Sevenoaks lost to Moreton and Attlee."),
        bad("She ⟦saidthat⟧ she was ill.", repair="She said that she was ill."),
        bad(
            "They had ⟦alot⟧ to do ⟦aswell⟧ and helped ⟦eachother⟧.",
            repair="They had a lot to do as well and helped each other.",
        ),
        good("He bought his prizewinning dahlias and went birdwatching; the moneymaking scheme failed."),
        good("The logIn button, the passIn field and thereunder, hereinafter and therewithal are words."),
        bad(
            "The trial ⟦onMonday⟧ went ⟦toProsecutor⟧ Brandt.", repair="The trial on Monday went to Prosecutor Brandt."
        ),
        bad(
            "It ⟦willbe⟧ decided ⟦in3rd⟧ place of ⟦May2019⟧ by ⟦12kilometres⟧.",
            repair="It will be decided in 3rd place of May 2019 by 12 kilometres.",
        ),
        good("The toString and onClick functions of inDesign; the forMotion brand."),
        bad("The president ⟦oftheclub⟧ apologised.", repair="The president of the club apologised."),
        bad("The ⟦spokeswomanSandra⟧ Keller objects.", repair="The spokeswoman Sandra Keller objects."),
        good("Get the quitStart app and see moveForward today."),
        good("He drove a 4Runner, drank 7Up at the wheel and kept his logins in 1Password."),
        good("A 10km run on the 3rd, at 8pm, with 5G, 16GB, 20mg and a 1990s song by 50Cent."),
        good("easyJet, eBay, YouTube, McDonald, LinkedIn and airBaltic fly to LaGuardia."),
        good("The userName field and getElementById call into the iPhone."),
        good("The underfunctioning of the salesclerk’s shirttail is an aftereffect of underinsurance."),
        good("The man behind the “greenmarketing” of the square wept."),
        good("The shrub is a form of Doea tropicalis or medicinalis."),
        good("The subeditors and the pigheaded noncitizens of the overpriced grasslands wept."),
        good("The washerwomen toadied to the ataman on the byroads; the tankas and temperas were sold."),
        good("Two formatters and a withdrawer mislead nobody."),
        good("The overall price of the washer; the A1 and the b2."),
        bad(
            "Tortoise comes home after nine ⟦monthsBregenz⟧ – A tortoise named Emil is back.",
            repair="Tortoise comes home after nine months\nBregenz – A tortoise named Emil is back.",
        ),
        bad(
            "Estimate for wheat cut for the third ⟦timeWARSAW⟧ (Reuters) - The ministry cut it again.",
            repair="Estimate for wheat cut for the third time\nWARSAW (Reuters) - The ministry cut it again.",
        ),
        good("She flew with the airline easyJet – The Times had warned her – and with flyDubai - The crew slept."),
        good("He came into the onshore plant together with a forthright attar seller."),
    )

    def find(self, passage: Passage, context: Context) -> Iterator[Hit]:
        text = context.masked(passage, Mask.ADDRESS, Mask.CODE)
        for token in _TOKEN.finditer(text):
            if _glued[token[0]]:
                seams = list(_seams(text, token, context)) or list(_datelines(text, token, context))
                yield from seams
                if not seams:
                    yield from _unknown(text, token, context)


def _seams(text: str, token: re.Match[str], context: Context) -> Iterator[Hit]:
    for match in _SEAMS.finditer(text, token.start(), token.end()):
        span = Span(*match.span())
        if not _is_glue(match, context) or _is_term(match[0], context) or talks_about_markup(text, span):
            continue
        groups = [index for index in range(1, (match.re.groups or 0) + 1) if match[index] is not None]
        seam = match.start(groups[-1])
        yield Hit(span, repair=Edit(Span(seam, seam), " "), safe=True)


def _datelines(text: str, token: re.Match[str], context: Context) -> Iterator[Hit]:
    """A headline and the place before the report below it, as one word; or that place and the report."""
    in_capitals = _PLACE_IN_CAPITALS.match(text, token.start())
    if in_capitals is not None and not text[: token.start()].strip():
        word = in_capitals["word"].lower()
        if is_word(word) and zipf(word) >= _NAME and not zipf(in_capitals[0]) and not _is_term(in_capitals[0], context):
            seam = in_capitals.start("word")
            yield Hit(Span(*in_capitals.span()), repair=Edit(Span(seam, seam), " "))
        return
    match = _DATELINE.match(text, token.start())
    if match is None or not _HEADLINE.fullmatch(text, 0, match.start()) or " " not in text[: match.start()].strip():
        return
    whole = match[0]
    if zipf(match["last"]) < _NAME or zipf(whole) or whole.lower() in context.accepted or _is_term(whole, context):
        return
    seam = match.start("place")
    yield Hit(Span(*match.span()), repair=Edit(Span(seam, seam), "\n"))


def _unknown(text: str, token: re.Match[str], context: Context) -> Iterator[Hit]:
    """Unknown lower-case words that read as two or three; whether two are meant is for the language model to say."""
    for match in _LOWER.finditer(text, token.start(), token.end()):
        word, span = match[0], Span(*match.span())
        if not _is_unknown(word) or not _is_two(word):
            continue
        if word in context.accepted or _is_term(word, context) or _is_coined(text, span) or _is_foreign(text, span):
            continue
        reading = _sure_reading(word)
        if reading is None and (with_article := articled(word)) and _bears_article(text, span, with_article):
            reading = with_article
        if reading:
            yield Hit(span, repair=Edit(span, reading), safe=True)
        elif (
            len(word) > LONGEST_SINGLE
            and (readings := splits(word))
            and not any(_is_compound(word, reading) for reading in readings)
        ):
            margins = tuple(_margin(word, reading) for reading in readings)
            yield Hit(span, contrast=Contrast(tuple(Edit(span, reading) for reading in readings), margins=margins))


_WORD_BEFORE = lazy_regex(r"\b([a-z]+)\s$")
_WORD_BEHIND = lazy_regex(r"\s([a-z]+)\b")
_ENDS_PHRASE = lazy_regex(
    r"[.,;:!?]|\s(?:of|in|on|at|to|for|from|with|by|and|or|but|that|which|who|when|while|because|after|before|is|was|has"
    r"|had|will|near|into|over|under|during|between|as)\b"
)


def _bears_article(text: str, span: Span, reading: str) -> bool:
    """Whether an article may stand where a word has one glued to it: behind a verb or a preposition, and before a noun
    where it is an adjective, or else where a noun phrase ends."""
    before = _WORD_BEFORE.search(text, max(span.start - 24, 0), span.start)
    if before is None or before[1] in DETERMINERS or before[1] in _NO_ARTICLE_BEHIND:
        return False
    if before[1] not in PREPOSITIONS and "VERB" not in can_be(before[1]):
        return False
    kinds = can_be(reading.partition(" ")[2])
    behind = _WORD_BEHIND.match(text, span.end)
    if "ADJ" in kinds and behind is not None and can_be(behind[1]) & {"NOUN", "ADJ"}:
        return behind[1] not in PREPOSITIONS
    return "NOUN" in kinds and _ENDS_PHRASE.match(text, span.end) is not None


_NO_ARTICLE_BEHIND = frozenset("set all so very more most too not no".split())
LONGEST_SINGLE = 6
"""Letters of an unknown word that is left alone where no function word is glued to it."""
UNHEARD_MARGIN = 5.0
"""Nats where nobody writes the word and its parts are nouns of every day: policeofficer; "painpoints" gained 4.6."""
MARGIN_OF_NOUNS, MARGIN_OF_NO_COMPOUND = 6.0, 2.0
"""Nats; of two nouns anybody may make a word (planemaker), of others nobody: havingtaken."""
_EVERY_DAY = 4.5


def _is_coined(text: str, span: Span) -> bool:
    """Whether a word stands in quotation marks by itself: the man behind the "greenmarketing"."""
    return text[max(span.start - 1, 0) : span.start] in _MARKED and text[span.end : span.end + 1] in _MARKED


_MARKED = frozenset("“”\"‘’'")
_NEIGHBOUR_BEFORE = lazy_regex(r"([^\W\d_]{4,})[,’']?\s$")
_NEIGHBOUR_BEHIND = lazy_regex(r"[,;]?\s([^\W\d_]{4,})")


def _is_foreign(text: str, span: Span) -> bool:
    """Whether a word stands beside another that is no English either: Latin asphalton, asphaltum; Historia
    destructionis Troiae."""
    before = _NEIGHBOUR_BEFORE.search(text, max(span.start - 24, 0), span.start)
    behind = _NEIGHBOUR_BEHIND.match(text, span.end)
    beside = [found[1] for found in (before, behind) if found]
    strange = [word for word in beside if zipf(word) < _NAME - 1 and not _glued[word]]
    between_capitals = len(beside) > 1 and all(map(str.istitle, beside))
    return any(word.islower() or between_capitals for word in strange)


_WRITTEN = 1.0
"""Zipf frequency from which people write two nouns as one: salesclerk, shirttail."""


_PREFIXES = frozenset(
    """
    non anti pre pro sub super semi multi micro mega mini inter intra trans ultra counter over under out up down in off
    back fore after self mid auto photo radio bio tele step en be com con des dis re per vice cross arch half all
    """.split()
)
_SUFFIXES = frozenset(
    """
    able ability ship hood less ful fully age like most est led les ted ive ally wise fold ward wards headed hearted
    minded handed eyed footed sided folk smith monger man men woman women boy boys girl girls person persons people work
    maker makers works house houses court courts room rooms board boards land lands fish wood weed berry bird root worm
    stone
    """.split()
)
"""What words are made with, so that a rare one is none of two."""


_DOING = frozenset(
    "winning making taking breaking holding growing owning keeping building seeking saving raising bearing loving"
    " eating wrenching watching hunting fishing dancing climbing sailing rolling".split()
)
"""What English writes in one word with its object: prizewinning, moneymaking."""


def _is_compound(word: str, reading: str) -> bool:
    """Whether an unknown word is made as English makes words, or is written by some."""
    left, _, right = reading.partition(" ")
    if left in _PREFIXES or right in _SUFFIXES or (right in _DOING and "NOUN" in can_be(left)):
        return True
    nouns = all("NOUN" in can_be(part) for part in (left, right))
    return nouns and any(zipf(form) >= _WRITTEN for form in (word, word.removesuffix("s"), word.removesuffix("es")))


def _margin(word: str, reading: str) -> float:
    """What a reading has to gain: most where it is two nouns, of which anybody may make a word (planemaker)."""
    if all("NOUN" in can_be(part) for part in reading.split()):
        return UNHEARD_MARGIN if _is_unheard(word, reading) else MARGIN_OF_NOUNS
    return MARGIN_OF_NO_COMPOUND


def _is_unheard(word: str, reading: str) -> bool:
    return not zipf(word) and all(zipf(part) >= _EVERY_DAY and "NOUN" in can_be(part) for part in reading.split())


_TWICE = 2


def _is_term(word: str, context: Context) -> bool:
    """Whether the document writes the word so elsewhere too."""
    texts = [segment.target.text for segment in context.document.segments]
    if sum(map(len, texts)) < LONG and sum(text.count(word) for text in texts) < _TWICE:
        return False  # to look for one word costs less than to count all, as long as they are few
    return context.fact(words_counted)[word] >= _TWICE


def _is_glue(match: re.Match[str], context: Context) -> bool:
    whole = match[0]
    if whole.lower() in context.accepted:
        return False
    if match["f"] or match["pronoun"] or match["form"]:
        return whole in _GLUES and len(whole) > 4
    if match["a"]:
        return _camel(match["a"], match["b"], match.string[match.end() : match.end() + 12]) and not zipf(whole)
    if match["on"] or match["side"]:
        goes_on = _GOES_ON_AS[match["side"]] if match["side"] else _MONTH_BEHIND
        return goes_on.match(match.string, match.end()) is not None
    if match["who"]:
        if match.string[match.end() : match.end() + 1] in {",", "."}:
            return False  # “Hélène Barthas, who joined in January”: a verb goes on
        return not zipf(whole) and zipf(match["who"]) >= _NAME and not is_word(whole.lower())
    if match["n"]:
        word = match["w"]
        if word in _COUNTED:
            return True
        if word.lower() in _UNITS or len(match["n"]) < 2:
            return False
        return (
            word in OPENERS
            or word in _CURRENCIES
            or word in _MEASURES
            or (zipf(word) >= _COMMON and (word.islower() or word.endswith("s")) and not zipf(whole))
            or (
                word.islower()
                and word.endswith("s")
                and zipf(word) >= _NAME
                and "NOUN" in can_be(word)
                and not zipf(whole)
            )
        )
    if match["verb"]:
        return whole in _GLUES
    if match["v"] is None:
        return True
    return match["v"].lower() != "the" or len(match["d"]) == 4


_GOES_ON_AS = {
    "of": lazy_regex(r"\s[a-z]"),
    "front": lazy_regex(r"\sof\s"),
    "one": lazy_regex(
        r"\s(?:was|is|has|had|will|would|can|could|in|at|on|from|else|who|knows?|knew|wants?|wanted|came|got)\b"
    ),
}
"""What stands behind outof, infront and noone."""
_MONTH_BEHIND = lazy_regex(rf"\s(?:{'|'.join(ENGLISH.months)})\b")
_CURRENCIES = frozenset("euro euros franc francs dollar dollars pound pounds cents".split())
_MEASURES = frozenset("kilometres kilometers metres meters centimetres tonnes hectares litres kilos degrees".split())
_COUNTED = _CURRENCIES | _MEASURES | frozenset("hours days weeks months years minutes goals points metres".split())
"""What a single figure is glued to: 7Up and 4Runner are names."""
_SCALES = frozenset("hundred thousand million millions billion billions trillion percent per cent".split())


_BEGINNERS = frozenset("The This These Those There He She They After When However His Her But Because".split())
"""Words that begin a sentence and no part of a product's name."""
_GOES_ON = lazy_regex(r"\s(?:the|an?|this|that|his|her|their|its|[A-Z][a-z]+|\d)")


_LINKING = frozenset("of to in on for with from by at and the against under".split())
"""Words that no product's name begins with before an ordinary name; *to*, *on* and *is* begin names in programs."""
_BEFORE_STRANGE_NAMES = frozenset("near from with against under behind between into during after before".split())
"""Words that no name of a product or a program begins with, whatever stands behind."""
_SHORTEST_STRANGE = 5
_TITLES = frozenset(
    "minister president mayor chancellor coach spokesman spokeswoman director professor prosecutor judge king queen"
    " prince bishop pope captain striker goalkeeper".split()
)


_ARTICLE_BEFORE = lazy_regex(r"\s[a-z]{3,}")
_BEFORE_NAMES = frozenset(
    "said says told asked met beat joined defeated between former when while where because although that which who"
    " since until including near about after before during like than whom whose".split()
)
"""Words with a name behind them that no name of a program begins with."""
_OWNED = frozenset({"' ", "’ "})
_STARTERS = frozenset("The This These Those There They After When However".split())
"""Words that no name ends in: CapriThe."""


_BEFORE_ANY_NAME = _LINKING | _BEFORE_NAMES | _BEFORE_STRANGE_NAMES


def _is_led(left: str, right: str, after: str) -> bool:
    """Whether a word leads to a name: nearHamburg, nearPasewitz."""
    if len(right) > (2 if left in _LINKING else 3) and _is_named(right, after):
        return True
    return left in _BEFORE_STRANGE_NAMES and len(right) > _SHORTEST_STRANGE and not zipf(right)


def _is_named(right: str, after: str) -> bool:
    """Whether a name is glued to a preposition: a day, what the lexicon knows as a name, or the first of two names."""
    if right in CALENDAR or not right.isascii() or re.match(r"\s[A-Z][a-z]", after):
        return True
    known = can_be(right.lower())
    return "PROPN" in known or (not known and zipf(right) >= _NAME)


_LONGEST_PLAIN = 10
"""Letters from which an unknown word that reads as two is glued itself."""


_COUNTS = frozenset("Two Three Four Five Six Seven Eight Nine Ten Eleven Twelve Hundreds Thousands Dozens".split())


def _ends_headline(left: str, after: str) -> bool:
    """Whether a word may be the last of a headline, before those that a report counts: lorryThree passengers."""
    return left.islower() and len(left) > 3 and is_word(left) and re.match(r"\s[a-z]{3}", after) is not None


def _camel(left: str, right: str, after: str) -> bool:
    """Whether a capital inside a word begins a sentence or a name."""
    if (left.islower() and left == right.lower() and len(left) > 3) or (
        right in _COUNTS and _ends_headline(left, after)
    ):
        return True  # employersEmployers, lorryThree
    if left.removesuffix("s") in CALENDAR and (right in OPENERS or (len(right) > 3 and is_word(right.lower()))):
        return True
    if right in OPENERS and len(right) > 1:
        named = left.istitle() and is_word(left.lower()) and re.match(r"\s[A-Z][a-z]", after)  # the BeingThere Centre
        known = len(left) > 2 and (
            (left.islower() and is_word(left)) or (left.istitle() and len(left) > 3 and right in _STARTERS)
        )
        begins = right in _BEGINNERS or (len(left) > 3 and _GOES_ON.match(after))
        return (
            not named and (left.islower() or right in _BEGINNERS) and (zipf(left) >= _COMMON or bool(known and begins))
        )
    if left.islower() and len(left) > 4 and right.endswith("s") and len(right) > 5 and after[:2] in _OWNED:
        return min(zipf(left), zipf(right)) >= _COMMON
    if right == "A" and len(left) > 3 and left.islower() and left not in LETTERED:
        return zipf(left) >= _NAME and is_word(left) and _ARTICLE_BEFORE.match(after) is not None
    if left in _BEFORE_ANY_NAME:
        return _is_led(left, right, after)
    if not left.islower() or len(left) < 3:
        return False
    if left in _TITLES and len(right) > 3:
        return True
    if left in _SCALES or (len(left) > _LONGEST_PLAIN and not zipf(left) and len(right) > 4 and _is_two(left)):
        return True  # weatherserviceGeoalpina
    if re.match(r"\s(?:of|in|have|has|had|are|were|is|was|will|would|can|and|from|with|at|on|to)\s", after):
        plural = right.endswith("s") and len(right) > 5 and len(left) > 4
        return zipf(left) >= _COMMON and zipf(right) >= (_PLURAL if plural else _COMMON)
    return len(left) > 4 and min(zipf(left), zipf(right)) >= _NAME and bool(re.match(r"\s[A-Z][a-z]", after))
