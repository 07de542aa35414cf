"""A sentence that is cut off in the middle."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from itertools import takewhile

from mtcheck.analysis.known_words import is_word
from mtcheck.analysis.morphology import can_be, verb_tags
from mtcheck.check import Check, Context, Hit, Layer, bad, good
from mtcheck.document import Passage, Role, Span
from mtcheck.languages.frequency import frequent, zipf
from mtcheck.languages.patterns import lazy_regex
from mtcheck.report import Severity

__all__ = ["CUT_OFF", "CutTeaser", "cut_at"]

_OPEN_WORDS = (
    "a|an|the|of|in|on|at|to|for|from|with|by|into|onto|as|and|or|but|that|which|who|whose|than|because|if|when|where"
    "|while|whether|until|during|between|among|against|is|are|was|were|be|has|have|had|will|would|can|could|should|may"
    "|might|must|his|their|its|our|my|your|every|each|according|due|per|via|including|such|very|also|near|behind"
    "|above|below|along|around|beside|despite|towards?|upon|across"
)
"""Words that cannot well end an English sentence; those that can (before, since, more, her) are left out."""
_SUBJECTS = r"(?:where|which|that|because|if|when|whether|while|and|than|whom)\s(?:he|she|they|it|we)"
"""A clause that has its subject only."""
CUT_OFF = lazy_regex(r"[….](?:(?<=…)|\.\.)")
_DOTS = r"(?:(?:…|\.{3,5}|\[[\s….]{1,7}\]|\([\s….]{1,7}\))\s?){1,3}"
_REST_COUNTED = r"\[\+(?:\d{1,6} char(?:acter)?s)?\]"
"""What a news feed says of the rest of an article: [+2148 chars], [+]."""
_CUT = lazy_regex(
    rf"(?P<open>(?:(?<![\w’'-])(?:{_OPEN_WORDS}|{_SUBJECTS})|[^\s\w.…!?”\"’)\]]|,)\s?{_DOTS})\s*$"
    rf"|(?P<bracket>(?P<word>[\w’'-]{{1,40}}[,;:.!?]?)\s?(?:…|\.{{3}})?\s?(?:\[[\s….]{{1,7}}\]|\([\s….]{{1,7}}\)|{_REST_COUNTED}))\s*$"
    rf"|(?P<more>(?P<last>[\w’'-]{{1,40}}[,;:]?)?\s?{_DOTS}\s{{0,2}}"
    r"[(\[»›→>]?\s?(?:(?:Read|See|Learn|Show) more|more|Read on|continued|to be continued|Continue reading"
    r"|continue (?:to|with) (?:the )?(?:full )?(?:article|story|report)|weiterlesen"
    r"|mehr)\b"
    r"[^.!?\n]{0,40}[\s»→>)\]]*)$",
    re.IGNORECASE,
)
_INSIDE = lazy_regex(
    rf"(?P<open>(?<![\w’'-])(?:a|an|the|of|at|to|for|from|with|by|into|and|or|because|his|their|its|our|is|are|was"
    rf"|were|has|had|will|would)"
    rf"\s?{_DOTS})(?=\s[A-ZÀ-Þ][a-z]*\s)"
    r"|(?P<bracket>(?P<word>(?<![\w’'-])[\w’'-]{1,40},?)\s?(?:\[[\s….]{1,7}\]"
    r"|\([\s….]{1,7}\)))(?=\s[A-ZÀ-Þ“][\w’'-]*\s)"
)
"""A cut in the middle of a passage: the next sentence begins behind it."""
_PIECE = lazy_regex(
    r"(?<![\w’'-])(?:(?P<auxiliary>be|been|being|have been|has been)\s)?(?P<piece>[A-Z]?[a-z]{2,15})\s?(?:…|\.{3,5})"
    r"(?=\s*$|\s{0,2}[(\[»›→>]?\s?(?:Read|See|Learn|Show|more|More|mehr)\b|\s[A-Z])"
)
"""The last letters before a cut: part of a word, or of a verb's form (have been wonder…)."""
_STUB = lazy_regex(r"(?<=[a-z] )(?<!\bto )(?<!\bplan )(?<!\bPlan )(?P<stub>[A-Z]|[A-Z]?[a-z]{1,2})\s?(?:…|\.{3})\s*$")
"""One or two letters that begin a word at the end of a passage: off the coast of R…"""
_WHOLE = frozenset(
    """
    a i o ad ah al am an as at aw ax be bi by cf cm co cv da de do dr ed eg eh el en er es et ex fm ft go ha he hi
    hm ho id ie if in is it kg km la le lo lt ma me mi mm mr ms mt mu my na no ny of oh ok on oo op or os ow ox oz
    pa pc pi pm re sh sm so st tv ta ti to uh uk um un up us va vs we wi wo ya ye yo
    """.split()
)
_CALENDAR = (
    *("January", "February", "August", "September", "October", "November", "December"),
    *("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"),
)
_HEARD = 3.0
"""Zipf frequency from which letters that are in no lexicon may be a name, a sound or a loan word (hmm…)."""

_GOES_ON = lazy_regex(r"[a-z][a-z’']*,?\s")


class CutTeaser(Check):
    id = "cut-teaser"
    category = "design/truncation"
    severity = Severity.MINOR
    layer = Layer.RESIDUE
    exempt_roles = frozenset({Role.TEASER})
    triggers = CUT_OFF
    message = "the sentence is cut off"
    explanation = """
Finds a paragraph that ends in an ellipsis after an unfinished clause (`injured in severe earthquakes in the…`), in a
bracketed ellipsis, or in "… Read more". Content systems cut teasers to a length, and scrapers take them for
paragraphs of the article. Restore the sentence or drop it.

An ellipsis inside a finished sentence, trailing off after a finished clause, and speech that breaks off inside its
quotation marks stay silent.
"""
    examples = (
        bad("At least seven people have been killed in severe earthquakes in ⟦the…⟧"),
        bad("On the day of the attack in Moscow⟦,…⟧"),
        bad("Bode was asleep. “It was ⟦a…⟧"),
        bad("The mayor has not yet decided whether the old ⟦bridge [...]⟧"),
        bad("The mayor blamed high prices and a weak ⟦mar...» more⟧"),
        bad("The mayor has ordered a ⟦post-mor… [+2148 chars]⟧"),
        bad("The mayor has not yet decided about the ⟦bridge … Read more »⟧"),
        bad("The mayor has not yet decided about ⟦the…[...]⟧"),
        bad("The mayor has not yet decided about the old ⟦bridge… […]⟧"),
        bad("Mothers from the south of the district will in future have to ⟦travel … [+]⟧"),
        bad("He fled to Bonn, where he has friends and ⟦where he ...⟧"),
        bad("Prices rose for the third time, according ⟦to ...⟧"),
        bad("A man was hit by a falling tree in the forest ⟦near ...⟧"),
        bad("The association is considering a neutral stadium, ⟦because […...]⟧"),
        bad("Now he ⟦wants ... (continued)⟧"),
        bad("The decision was taken at an ⟦extraordinary [...]⟧ A spokesman declined to comment."),
        bad("The decision was taken by ⟦the…⟧ The mayor declined to comment."),
        bad("The mayor objects, but the villagers ⟦have now…⟧"),
        bad("The villagers have been ⟦frigh…⟧"),
        bad("Since then parents in the town ⟦have been wonder...⟧"),
        bad("The actress told the magazine how she ⟦lear ...⟧"),
        bad("A whale was seen off the coast of ⟦R…⟧"),
        bad("The bank lowered its forecast because of weak demand ⟦fr...⟧"),
        good("He knew the alphabet as far as the letter before my… She answered with a long and sleepy hm…"),
        good("She said hmm… and left. “They have been won…” He was late…"),
        good("He saw the bridge and the tunnel … She left. They sang, and the crowd laughed …"),
        good("The judge read: “You knew it [...] and you went.” He had seen it all … And then he laughed."),
        good("She looked at the empty platform, at the clock, at the timetable… and began to laugh."),
        good("The mayor shrugged. She had seen it all before…"),
        good("“I was only going to the…” The line went dead."),
        good("He looked at the clock, at the door… The list goes on: apples, pears, plums ..."),
        good("The numbers are 1, 1, 2, 3, 5, ..."),
        good("He counted: one, two, three…"),
        good("Read more books, the teacher said."),
    )
    supersedes = ()

    def find(self, passage: Passage, context: Context) -> Iterator[Hit]:
        text = passage.text
        if ("…" not in text and ".." not in text) or (passage.role is Role.TITLE and _GUEST.search(text)):
            return
        following = context.following
        if following is not None and _GOES_ON.match(following.text):
            return  # the sentence goes on in the next row
        if (span := cut_at(text)) is not None and not _BREAKS_OFF.search(text):
            yield Hit(span)
        if _QUOTED_HERE.search(text):
            return
        for match in _INSIDE.finditer(text):
            yield Hit(Span(*match.span()))
        for piece in _pieces(text):
            if not (span is not None and span.start <= piece.start < span.end):
                yield Hit(piece)
        if (ended := _OPEN_END.search(text)) is not None:
            if span is None:
                yield Hit(Span(*ended.span()))
            return
        for match in _DOTS_AT_END.finditer(text):
            if (subject := _without_verb(passage, match, context)) is not None:
                yield Hit(subject)


_GUEST = lazy_regex(r"\bwith(?:…|\.{3})\s?[A-ZÀ-Þ][\w’-]+(?:\s[A-ZÀ-Þ][\w’-]+)*$")
"""“Five minutes with… Dizzy Okoro”."""
_QUOTED_HERE = lazy_regex(r"[“”\"„«»]")
"""What quotes leaves words out of its quotations, and tells so."""


_OPEN_END = lazy_regex(
    r"(?<=[a-z] )(?<!who )(?<!that )(?<!which )(?:has|have|had|is|are|was|were|will|would|can|could|must|should)"
    r"(?: (?:now|also|not|already"
    r"|never|been|still))?\s?(?:…|\.{3})\s*$"
)
"""An auxiliary whose verb is cut off."""
_DOTS_AT_END = lazy_regex(r"(?<=\w)\s?(?:…|\.{3})(?=\s*$|\s[A-Z])")
_WORD_BEFORE = lazy_regex(
    r"\b(?:a|an|the|his|her|their|its|our|my|your|this|these|no|to|of|in|on|at|by|for|from|with|into|he|she|it"
    r"|they|we|I"
    r"|who|that|and|is|are|was|were|has|have|had|will|would|can|could|how|very|more|as)\s$",
    re.IGNORECASE,
)
"""A word that calls for another behind it."""
_LEAST_LETTERS = 3
LEAST_BEFORE = 5
"""Words of a passage of which letters at its end may be the beginning of another."""
_COMMON = 4.0
_INTERJECTIONS = frozenset("hmm mmm umm uhm erm err ahh ohh ooh aah aha psst shh wow huh grr brr pff nah yeah".split())


@lru_cache(maxsize=10_000)
def _begins_word(piece: str) -> bool:
    """Whether a common word begins with these letters."""
    return piece not in _INTERJECTIONS and any(word.startswith(piece) for word in frequent(_COMMON))


_JOINTS = frozenset("and but because that when while whether although if after before".split())
LONGEST_SUBJECT = 8
"""Words of a cut clause that is taken for a subject without its verb."""


def _pieces(text: str) -> Iterator[Span]:
    """Letters that begin a word, with the dots where it breaks off."""
    for match in _PIECE.finditer(text):
        if (start := _piece(match)) is not None:
            yield Span(start, match.end())
    stub = _STUB.search(text, max(len(text) - 12, 0))
    if stub is not None and stub["stub"].lower() not in _WHOLE and len(text.split(None, LEAST_BEFORE)) > LEAST_BEFORE:
        yield Span(stub.start("stub"), len(text.rstrip()))


def _piece(match: re.Match[str]) -> int | None:
    """Where a word breaks off that is none as it stands, or is no form that can follow its auxiliary."""
    piece = match["piece"]
    if piece[0].isupper():
        return match.start("piece") if any(name.startswith(piece) and name != piece for name in _CALENDAR) else None
    if not is_word(piece):
        before = _WORD_BEFORE.search(match.string, max(match.start() - 20, 0), match.start())
        begun = before is not None and len(piece) >= _LEAST_LETTERS and _begins_word(piece)
        return match.start("piece") if zipf(piece) < _HEARD or begun else None
    bare = verb_tags(piece) and verb_tags(piece) <= {"VB", "VBP"}
    adjective = "ADJ" in can_be(piece) and is_word(f"{piece}ly")
    return match.start("auxiliary") if match["auxiliary"] and bare and not adjective else None


def _without_verb(passage: Passage, dots: re.Match[str], context: Context) -> Span | None:
    """A conjunction's subject that dots part from its verb ("and the rescuers then…")."""
    sentence = next((s for s in context.sentences(passage) if s.start < dots.start() <= s.end), None)
    if sentence is None:
        return None
    tokens = [token for token in context.tokens(passage, sentence) if token.span.end <= dots.start()]
    tail = list(takewhile(lambda token: token.text.lower() not in _JOINTS, reversed(tokens)))
    if not tail or len(tail) == len(tokens) or len(tail) > LONGEST_SUBJECT:
        return None
    if tail[-1].tag not in {"DT", "PRP", "PRP$"} or any(token.tag[:2] in ("VB", "MD") for token in tail):
        return None
    if tokens[-len(tail) - 1].text.lower() in {"and", "but"} and tail[0].tag in ("NN", "NNS"):
        return None  # the last of a list: the bridge and the tunnel …
    return Span(tail[-1].span.start, dots.end())


_BREAKS_OFF = lazy_regex(
    r"^[A-Z]{2,}(?: [A-Z]+)*: "
    r"|\b(?:Open|Save|Print|Send|Share|Sort|Replace|Export|Import|Move|Copy|Go) (?:with|as|by|to|from|in)…$"
    r"|\b(?:winner|answer|result|question|verdict) is\s?(?:…|\.{3})$"
)
"""Speech in a play, the command of a menu, and what is drawn out for effect."""
_LISTED = lazy_regex(
    r"(?:(?:[\w.]+|[\"'“‘][^\"'“”‘’]{1,20}[\"'”’]), ?){2}(?:\d[\d.]*|[\"'“‘][^\"'“”‘’]{1,20}[\"'”’]),$"
)
"""A row of figures or of quoted signs that goes on: 1, 1, 2, 3, …"""


def cut_at(text: str) -> Span | None:
    """The end of a cut passage, from its last word or comma."""
    tail = max(len(text) - 120, 0)
    if not CUT_OFF.search(text, tail):
        return None
    match = _CUT.search(text, tail)
    if match is None or (match["open"] and _LISTED.search(text, tail, match.start("open") + 1)):
        return None
    kind = "open" if match["open"] else "bracket" if match["bracket"] else "more"
    found = Span(*match.span(kind))
    blank = len(found.of(text)) - len(found.of(text).lstrip())
    return Span(found.start + blank, found.start + len(found.of(text).rstrip()))
