"""An English word used for the German word it looks like."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from mtcheck.check import Check, Context, Contrast, Edit, Hit, Layer, Together, Trigger, bad, good
from mtcheck.checks.lexis.words.names import is_name
from mtcheck.checks.lexis.words.waking_phrases import doubtful_phrases, sure_phrases
from mtcheck.document import Passage, Span
from mtcheck.languages.english import ANY_WEEKDAY
from mtcheck.languages.patterns import lazy_regex
from mtcheck.languages.phrases import PhraseMatch, PhraseTable
from mtcheck.languages.tables import phrases
from mtcheck.report import Severity

__all__ = ["FalseFriend"]


MARGIN_OF_LAKE = -3.0
"""Nats, benchmarks/calibration/syntax_margins.py."""
_SEA = lazy_regex(r"(?<=\b[Tt]he )sea\b(?! (?:level|view|bed|floor|coast|port|air|front|lion|bass|of|trade))")
_COASTS = frozenset(
    """
    ocean oceans north baltic mediterranean black adriatic caspian coast coastal port ports harbour pacific atlantic
    gulf antarctic antarctica arctic seas ship ships island islands fjord strait tide tides navy naval
    """.split()
)
"""Words of texts that tell of the sea itself."""


_UNDECIDED = "uncertain unclear undecided unsure open unknown".split()
_EVENTUALLY = lazy_regex(
    rf"\b(?:{'|'.join(_UNDECIDED)})(?:[:;]|\s[–—])\s(?P<first>eventually)\s(?=[^.!?;]{{2,80}}\s(?:will|must|could|may)\s)"
    r"|\b(?:[Aa]nyone|[Aa]nybody|[Ww]hoever|[Ww]itnesses|[Tt]hose|[Pp]eople)\s(?:who\s)?(?P<third>eventually)\s(?=(?:saw|noticed|observed|heard|has\sseen|have\sseen)\b)"
    r"|\b(?:will|would)\s(?P<second>eventually)\s(?=[^.!?;]{3,120},\sbut\s(?:(?:that|this)\sis\s(?:not\s|far\sfrom\s|by\sno\smeans\s)"
    r"(?:yet\s)?(?:certain|decided|settled|sure|definite)[.,]|(?:nothing|no\sdecision)\s(?:is|has\sbeen)\s(?:yet\s)?(?:decided|taken|made|settled)"
    r"\s?(?:yet\s)?(?:and|,)[^.!?;]{1,30}\s(?:may|might|could)\s(?:just\sas\swell|equally\swell|also\snot|also\s(?:stay|remain))\b))"
)
"""What is not settled happens perhaps, and not in the end."""
_WILL_EVENTUALLY = lazy_regex(r"\b(?:will|must|may|can|could|would)\seventually\s(?=[a-z])")
_SOON = lazy_regex(
    rf"\b(?:this\s(?:weekend|evening|afternoon)|at\sthe\sweekend|tomorrow|tonight|{ANY_WEEKDAY}(?:[’']s)?|next\s(?:weekend|match|game))\b"
)
_UNSETTLED = lazy_regex(
    r"\b(?:depend(?:s|ing)\son|a\sdecision\s(?:will\sbe|is\sto\sbe|has\snot|is\sexpected)|not\swant\sto\scommit|not\s(?:yet\s)?been\sdecided|not\syet\s(?:certain|clear|decided)|"
    r"(?:will|would|can)\s(?:only\s|not\s)?decide\s(?:at|on|only|until|after|before|in|shortly)\b|final\straining\ssession|still\s(?:open|unclear|uncertain)|question\smark|doubtful|can\sonly\ssay|remains\sto\sbe\sseen)\b"
)
"""What is to be soon, and is not settled, may be: in the end it is not."""
_UNDECIDED_YET = lazy_regex(r"\b(?:has|have)\snot\s(?:yet\s)?(?:decided|been\sdecided|made\sa\sdecision)\b")

_SELDOM = 1e-4
"""Chance of the words of a phrase to meet that is small enough here: most of these phrases have a rare word."""


@cache
def _friends() -> PhraseTable:
    return PhraseTable(phrases("false_friends"), _SELDOM)


@cache
def _words() -> PhraseTable:
    return PhraseTable(phrases("false_friend_words"), _SELDOM)


class FalseFriend(Check):
    id = "false-friend"
    category = "accuracy/mistranslation"
    severity = Severity.MAJOR
    layer = Layer.LANGUAGE
    message = "this word means something else in English than the German one it looks like"
    supersedes = ("unlikely-sense",)
    explanation = """
Finds words such as *become* (bekommen: get), *chef* (boss), *sensible* (sensitive), *handy* (mobile phone) and
*actual* (current) in company that only the German meaning explains: "becomes 3,000 euros a month", "the chef of the
agency". Every word is sound, so nothing but its company gives it away. Use the word that is meant.

Where the company proves nothing ("the actual situation"), the language model must prefer the other word clearly. The
lists are `mtcheck/languages/data/false_friends.tsv` and, for words in any company, `false_friend_words.tsv`.
"""
    examples = (
        bad(
            "Forty pensioners will ⟦become money from the⟧ emergency fund.",
            repair="Forty pensioners will receive money from the emergency fund.",
        ),
        good("Their stamps become money from the moment they are sold to the families."),
        bad("A nurse ⟦becomes 3,000 euros⟧ a month.", repair="A nurse gets 3,000 euros a month."),
        bad("He ⟦became a letter⟧ from the court.", repair="He got a letter from the court."),
        bad("The ⟦chef of the agency⟧ resigned.", repair="The head of the agency resigned."),
        bad("Hackers stole ⟦highly sensible data⟧.", repair="Hackers stole highly sensitive data."),
        bad("She called the police with ⟦her handy⟧.", repair="She called the police with her mobile phone."),
        bad("He had left ⟦his Handy in⟧ the car.", repair="He had left his mobile phone in the car."),
        bad("⟦In an early stadium of⟧ the disease it helps.", repair="In an early stage of the disease it helps."),
        bad("Her ⟦ticket is not guilty⟧.", repair="Her ticket is not valid."),
        bad("Many people ⟦spent blood⟧.", repair="Many people donated blood."),
        bad("She ⟦gets by on a monthly rent⟧ of 900 euros.", repair="She gets by on a monthly pension of 900 euros."),
        good("They get by on a low rent from the tenants of two flats; he retired on the rental income of the house."),
        bad("The food ⟦concern⟧ wants to cut 900 jobs.", repair="The food company wants to cut 900 jobs."),
        bad(
            "The steamer sank in Lake Lucerne because the ⟦sea⟧ was rough.",
            repair="The steamer sank in Lake Lucerne because the lake was rough.",
        ),
        bad("⟦Cards for the concert⟧ are sold out.", repair="Tickets for the concert are sold out."),
        good("More than half of all Gymnasium teachers in Lower Saxony work part-time; she attended the Gymnasium."),
        bad("Hundreds of ⟦demonstrants⟧ came.", repair="Hundreds of demonstrators came."),
        bad("The hall ⟦disposes over⟧ 900 seats.", repair="The hall has 900 seats."),
        bad(
            "Some 400 ⟦guests assisted at the concert⟧ in Rennes.",
            repair="Some 400 guests attended the concert in Rennes.",
        ),
        bad("Every pupil will ⟦become a tablet⟧.", repair="Every pupil will get a tablet."),
        bad("Police are looking ⟦for eventual witnesses⟧.", repair="Police are looking for possible witnesses."),
        bad("He ⟦was overseen for hours⟧ in a corridor.", repair="He was overlooked for hours in a corridor."),
        bad("The ⟦road was locked⟧ for hours.", repair="The road was closed for hours."),
        bad(
            "⟦According to actual polls⟧, the party is ahead.",
            repair="According to the latest polls, the party is ahead.",
        ),
        bad(
            "⟦The actual world champion, crowned⟧ in May, fell.",
            repair="The current world champion, crowned in May, fell.",
        ),
        bad(
            "Whether it opens is uncertain: ⟦eventually⟧ the builders will need a week.",
            repair="Whether it opens is uncertain: possibly the builders will need a week.",
        ),
        bad(
            "The club has not yet decided on it, but it will ⟦eventually⟧ present a coach tomorrow.",
            repair="The club has not yet decided on it, but it will possibly present a coach tomorrow.",
        ),
        bad(
            "Anyone who ⟦eventually⟧ saw the van is asked to call the police.",
            repair="Anyone who possibly saw the van is asked to call the police.",
        ),
        bad(
            "The plant will ⟦eventually⟧ close, but that is not yet certain.",
            repair="The plant will possibly close, but that is not yet certain.",
        ),
        bad(
            "After the defeat the ⟦club’s chef⟧ dismissed the coach.",
            repair="After the defeat the club’s boss dismissed the coach.",
        ),
        bad(
            "The ⟦provision that the estate agent⟧ charged was high.",
            repair="The commission that the estate agent charged was high.",
        ),
        bad(
            "In the pharmacy he filled in a ⟦receipt form⟧.",
            repair="In the pharmacy he filled in a prescription form.",
        ),
        bad("The new ⟦sensor is very sensible⟧.", repair="The new sensor is very sensitive."),
        bad(
            "The cheese may ⟦contain gift⟧ and must not be eaten.",
            repair="The cheese may contain poison and must not be eaten.",
        ),
        good(
            "The plant will eventually close, but it is not certain when. Whether it helps is unclear: in time it may."
        ),
        bad(
            "He is limping and will ⟦eventually⟧ miss Saturday’s game; a decision will be made after training.",
            repair="He is limping and will possibly miss Saturday’s game; a decision will be made after training.",
        ),
        bad(
            "The ⟦police controlled the 34-year-old driver⟧ near Ulm.",
            repair="The police checked the 34-year-old driver near Ulm.",
        ),
        bad("He ⟦became a pony for his birthday⟧.", repair="He got a pony for his birthday."),
        bad("The viper ⟦injects its gift⟧.", repair="The viper injects its venom."),
        bad("⟦Eventually affected customers should⟧ call."),
        bad(
            "⟦The concern from Leverkusen⟧ sold the division to investors.",
            repair="The group from Leverkusen sold the division to investors.",
        ),
        good("Police controlled the crowd, and a remote device controlled the car; the driver had lost control."),
        bad(
            "The concert will ⟦eventually⟧ be moved indoors on Sunday; the organisers will decide at noon.",
            repair="The concert will possibly be moved indoors on Sunday; the organisers will decide at noon.",
        ),
        good("The road will eventually reopen; a decision on the tunnel is to be taken on Friday."),
        good("The woman became a doctor for her father’s sake; the ticket becomes a voucher for a later date."),
        good("According to actual data rather than polls, the figures were worse. The club's chef cooks for the team."),
        good("Baskets may contain gift vouchers and cheese to eat."),
        good("Folded, the laptop becomes a tablet that students like. The eventual winner was chosen by a committee."),
        good("The chef of the hotel group's kitchen cooked for both."),
        good("Volunteers assisted at the concert; the estate disposed of its surplus and the parents came to school."),
        good("The word “handy” means a telephone in German, and a “chef” is a boss."),
        good("Ferries on Lake Constance are built by a firm by the sea, near the coast of the North Sea."),
        good("The chef of the restaurant became a father and bought a sensible pair of shoes."),
        good("A handy guide came in handy; the files are open for public viewing."),
        good("He became the president’s adviser and was not guilty."),
        good("The stadium of the club is in the final phase of construction."),
        good("Trainer Lutz Kampmann was satisfied with his team."),
        good("The fabric of the building was damaged, and so was the textile fabric."),
    )

    @property
    def triggers(self) -> tuple[Trigger, ...]:
        eventually = (Together(_PERHAPS, those) for those in (frozenset(_UNDECIDED), _NOT_YET, _NOT_SETTLED))
        return *eventually, *sure_phrases(_friends(), _words())

    @property
    def doubts(self) -> tuple[Trigger, ...]:
        return Together(frozenset({"sea"}), frozenset({"the"})), *doubtful_phrases(_friends(), _words())

    def find(self, passage: Passage, context: Context) -> Iterator[Hit]:
        words = context.words(passage)
        found = [
            match
            for match in _friends().find(passage.text, words)
            if (match.repairs or not match.phrase.doubtful) and not _is_german(passage.text, match)
        ]
        alone = [
            match
            for match in _words().find(passage.text, words)
            if match.span.of(passage.text)[1:].islower()
            and not any(match.span.overlaps(other.span) for other in found)
            and not is_name(passage, context, match.span)
            and not _is_title(passage.text, match.span)
            and not _is_mentioned(passage.text, match.span)
        ]
        for match in (*found, *alone):
            candidates = tuple(Edit(match.span, repair) for repair in match.repairs)
            message = f"a false friend: this is German “{match.phrase.note}”"
            if match.phrase.doubtful and candidates:
                yield Hit(match.span, message=message, contrast=Contrast(candidates, margin=match.phrase.margin))
            elif not match.phrase.doubtful:
                yield Hit(match.span, repair=candidates[0] if candidates else None, message=message)
        if "eventually" in words:
            for open_ in _EVENTUALLY.finditer(passage.text):
                span = Span(*open_.span(open_.lastgroup or 0))
                if not any(span.overlaps(other.span) for other in (*found, *alone) if not other.phrase.doubtful):
                    yield Hit(span, message="a false friend: this is German “eventuell”", repair=Edit(span, "possibly"))
            yield from _soon(passage, context)
        if "sea" in words:
            yield from _lakes(passage, words, context)


def _soon(passage: Passage, context: Context) -> Iterator[Hit]:
    """“Will eventually miss Saturday’s game; a decision will be made after training.”"""
    text = passage.text
    for sentence in context.sentences(passage):
        match = _WILL_EVENTUALLY.search(text, sentence.start, sentence.end)
        if match and _SOON.search(text, match.end(), min(sentence.end, match.end() + _REACH)):
            unsettled = _UNSETTLED.search(text, match.end(), match.end() + 2 * _REACH) or _UNDECIDED_YET.search(
                text, sentence.start, match.start()
            )
            if unsettled and not _EVENTUALLY.search(text, sentence.start, sentence.end):
                span = Span(match.end() - len("eventually "), match.end() - 1)
                yield Hit(span, message="a false friend: this is German “eventuell”", repair=Edit(span, "possibly"))


_REACH = 150


def _is_german(text: str, match: PhraseMatch) -> bool:
    """Whether the German word itself is meant, with its capital inside a sentence: “all Gymnasium teachers”."""
    noun = match.phrase.note
    if noun in _NO_NAMES:
        return False
    place = match.span.of(text).find(noun) if noun[:1].isupper() else -1
    return place >= 0 and bool(_INSIDE.search(text, max(match.span.start + place - 2, 0), match.span.start + place))


_NO_NAMES = frozenset("Handy Handys Beamer Smoking Oldtimer Mobbing".split())
"""What nothing is called, and no paper keeps: “on her Handy” is as wrong as “on her handy”."""
_INSIDE = lazy_regex(r"[a-z,] $")


def _is_title(text: str, span: Span) -> bool:
    """Whether a word stands before a name, as papers of English write it too: Trainer Lutz Kampmann."""
    return (
        span.of(text).lower() in _TITLES
        and text[span.end : span.end + 1] == " "
        and text[span.end + 1 : span.end + 2].isupper()
    )


_TITLES = frozenset({"trainer"})
_PERHAPS = frozenset({"eventually"})
_NOT_SETTLED = frozenset("depends depending decision decide commit session mark doubtful only remains".split())
_NOT_YET = frozenset("certain decided settled sure definite taken made".split())


def _is_mentioned(text: str, span: Span) -> bool:
    """Whether a word stands in quotation marks by itself: the text speaks of it, and does not use it."""
    return text[max(span.start - 1, 0)] in _OPENING and text[span.end : span.end + 1] in tuple(_CLOSING)


_OPENING, _CLOSING = "\"'“‘„«", "\"'”’“»"


def _lakes(passage: Passage, words: frozenset[str], context: Context) -> Iterator[Hit]:
    """“The sea” where the text tells of a lake and of nothing that lies by the sea: German *der See*."""
    near = words | (context.words(context.previous) if context.previous is not None else frozenset())
    if "lake" not in near or not _COASTS.isdisjoint(near):
        return
    for match in _SEA.finditer(passage.text):
        span = Span(*match.span())
        contrast = Contrast((Edit(span, "lake"),), margin=MARGIN_OF_LAKE)
        yield Hit(span, message="a false friend: this is German “See”", contrast=contrast)
