"""The same word twice in a row."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from mtcheck.analysis.masking import MASK, Mask
from mtcheck.analysis.morphology import verb_lemmas, verb_tags
from mtcheck.check import Check, Context, Contrast, Edit, Hit, Layer, bad, good
from mtcheck.checks.repetition.again.returning import begin_alike
from mtcheck.checks.residue.pages.talk import is_between_quotes
from mtcheck.document import Passage, Span
from mtcheck.languages.english import CALENDAR
from mtcheck.languages.english_grammar import AUXILIARIES, BE, CONJUNCTIONS, DETERMINERS, PREPOSITIONS, SUBJECT_PRONOUNS
from mtcheck.languages.first_names import is_listed
from mtcheck.languages.frequency import zipf
from mtcheck.languages.patterns import lazy_regex
from mtcheck.report import Severity

__all__ = ["DoubledWord"]

_PAIR = lazy_regex(
    r"(?<![\w'’-])(?P<word>[A-Za-z]{1,30})(?P<gap>\s{1,3}|(?P<mark>,|\s[–—-])\s)(?P<second>(?i:(?P=word)))(?![\w'’-])"
)
_EMPHATIC = frozenset(
    """
    far much way too ever long thousand million no so very really great bye ha ho
    he never yes go night plus rah bling poo chomp knock tut hush hum la na ding tick
    tock chop yum nom boo pooh wee hip hear tsk toot honk beep quack woof moo baa meow oink munch clap cheep tweet choo
    chug drip huff puff boom bang blah yada goody fifty etc bunya chow
    """.split()
)
"""Words that are doubled for emphasis or as a name: never a defect by themselves."""
_NAMES = frozenset(
    """
    duran bafana walla bora sing pago talk wagga baden lang bling zsa yo mary kota puka boutros sirhan humbert baba cha
    pom lulu koko dodo mimi jar wong ylang tintin neville buffalo
    """.split()
)
"""Halves of names of bands, towns and people."""
_AMBIGUOUS = frozenset("that had her you in on up out off over it".split())
"""Words that two clauses can bring together (what he does does not matter; the form handed in in May)."""
_SEAM_WORDS = (
    (DETERMINERS | PREPOSITIONS | CONJUNCTIONS | AUXILIARIES | frozenset("the to".split()))
    - frozenset("no all this that so what how why in on by over near about on another some both".split())
    - frozenset("if but because and who".split())
)
"""Words that neither speech nor verse says again behind a comma or a dash."""
_RELATIVE = lazy_regex(
    r"\b(?:who|what|whatever|whoever|which"
    r"|(?<!\bsays )(?<!\bsaid )(?<!\bsay )(?<!\bso )that|where|wherever|when\s(?:is|are|was|were)|how|all"
    r"|everything|(?:thing|point|problem|question|issue|truth|fact|reason) (?:that|here)?)\s(?:[\w’'-]+\s){0,5}$",
    re.IGNORECASE,
)
"""A clause that may be the subject of a second verb (what the problem is is …)."""
_REPORTED = lazy_regex(
    r"\b(?:assum|believ|claim|confirm|conclud|conced|den(?:y|i)|explain|fear|find|found|hop|insist|know|learn|maintain|not(?:e|ic)"
    r"|point|prov|realis|realiz|report|reveal|reckon|suspect|suggest|stat|think|thought|understand|underst|warn|argu|announc|admit|add"
    r"|clear|certain|convinced|sure|likely|unlikely|possible|probable|obvious|true|unclear|show|indicat|discover|estimat)[a-z]{0,4}\s"
    r"that\s(?:the|a|an|this|these|his|her|its|their|all|some|many|most)\s(?:(?!(?:that|which|who|whom|what|where|when|how|I|he|she|it|we|they|you|the|a|an)\b)[\w’'-]+\s){1,4}$"
)
"""A clause that tells what somebody believes: its *that* belongs to the verb, and no relative ends before its own."""
_COMPARED = lazy_regex(r"\b(?:as|than)\s(?:[\w’'-]+\s){1,4}$")
_FOR_EXAMPLE = lazy_regex(r"\s(?:example|instance|once|now|one|a\s)")
_WORD_BEFORE = lazy_regex(r"([\w’'-]+)\s$")
_CLAUSE = lazy_regex(r"\s(?:the|an?|he|she|they|it|we|I|there|his|her|their|its|our|my)\b")
"""What begins the clause behind *that*: no noun of a second *that* stands before it."""
_HE_HAS = lazy_regex(
    r"\s(?:has|had|is|was|would|will|could|did|said|can|must|should|also|does|wants?|went|came|took)\b"
)
_FULL_VERBS = frozenset({"do", "can", "will"})
"""Auxiliaries that are verbs of their own as well: they do do good work."""
_SENTENCE_END = lazy_regex(r"(?<=[.!?])")
_TAKING = {
    "in": frozenset(
        """
        log check come go move hand turn give bring take get step put fill drop sign lock let call kick plug pull
        tune cash cave chip close join pitch phone sleep tie walk stay send ring break climb head dial usher
        snow set trade be bat block blend book build burst butt buy dig draw factor fit fly keep muscle open pack
        pay pile pour print rein roll rope rub run rush settle show sink sit squeeze suck swear text throw vote wade
        weigh key zoom dive drive pencil clock crowd creep ride factored trust hire ship barge sneak lead lean
        """.split()
    ),
    "on": frozenset(
        """
        go move carry hold hang pass take log sign switch turn put come get soldier press live look drag keep walk
        drive ride read play sail travel struggle march stay count bet rely depend lead try bring call catch build
        work insist dwell embark fight push run stumble wait hit set pull egg spur cheer urge latch tag pile add
        bolt tack slip throw have drone ramble rattle linger battle plod be do know talk fall rest lie sit stand
        leave let send touch focus concentrate centre center collaborate based plan land lock clock bear verge trade
        draw act drop creep hop jump climb board settle agree decide vote comment report tell expand early later
        further straight light lights
        """.split()
    ),
}
"""Verbs that take a particle that a preposition of the same form may follow: handed in in May, moved on on Monday."""


@cache
def _takes(verb: str, particle: str) -> bool:
    """Whether a word may be a verb that takes the particle."""
    taking = _TAKING[particle]
    return verb in taking or (not verb_tags(verb).isdisjoint(_VERBS) and not taking.isdisjoint(verb_lemmas(verb)))


_VERBS = frozenset({"VB", "VBP", "VBZ", "VBD", "VBN", "VBG"})
_TAG = lazy_regex(r"\s(?:it|he|she|they|we|you|there|not)\b")
_FINITE = frozenset({"VB", "VBP", "VBZ", "VBD"})


_COMMON = 3.0
_RARE = 2.3
"""Below it a word that stands twice is rather one of another language, which doubles it (Zipf)."""
"""Zipf frequency from which a doubled word with a capital may be none of the names that are doubled (Walla Walla)."""
NAME_MARGIN = 4.5
"""The same for a capitalised word in the middle of a sentence: other doubled names than those listed gain less than 0,
but for the band The The, which is left out."""
MARGIN = 9.0
"""Nats that dropping the second copy must gain where English may double the word; "The fact that that bridge still
stands" gains 7.8, the most of the near misses in corpora/clean."""


class DoubledWord(Check):
    id = "doubled-word"
    category = "fluency/grammar"
    severity = Severity.MINOR
    layer = Layer.LANGUAGE
    message = "the word stands twice"
    explanation = """
Finds a word that is repeated at once. Decoders do this at the seam of two clauses, and editors when they
move half a phrase. Delete the second copy.

Names ("New York, New York") and emphasis stay silent; words that two clauses can bring together ("had had", "handed in
in May") are left to the language model.
"""
    examples = (
        bad("The minister opened ⟦the the⟧ exhibition.", repair="The minister opened the exhibition."),
        bad("⟦The the⟧ minister opened the exhibition.", repair="The minister opened the exhibition."),
        bad("On ⟦Monday Monday⟧ morning it will open.", repair="On Monday morning it will open."),
        bad("On the last lap ⟦Verhoeven Verhoeven⟧ overtook him.", repair="On the last lap Verhoeven overtook him."),
        bad("The film was shot in ⟦Berlin Berlin⟧.", repair="The film was shot in Berlin."),
        bad("The bridge ⟦will will⟧ be closed until May.", repair="The bridge will be closed until May."),
        bad("The bridge ⟦has, has⟧ been closed since May.", repair="The bridge has been closed since May."),
        bad("⟦The The⟧ mayor of the town objects to it.", repair="The mayor of the town objects to it."),
        bad(
            "They have ⟦successfully, successfully⟧ transplanted a kidney.",
            repair="They have successfully transplanted a kidney.",
        ),
        good("Whose it is is disputed, but not whose it was. What it is is unclear."),
        good("The former presenter names names, gives dates and in one case supplies a floor plan."),
        good("What he had had in mind was that that bridge would hold."),
        good("Those who can can tomatoes; those who fish fish. What happened happened long, long ago."),
        bad("It will rain ⟦in in⟧ large parts of the country.", repair="It will rain in large parts of the country."),
        bad("He said ⟦that that⟧ the road is closed.", repair="He said that the road is closed."),
        bad("She lives ⟦in in⟧ the next village.", repair="She lives in the next village."),
        bad("It led to delays ⟦on on⟧ the line.", repair="It led to delays on the line."),
        good("She moved on on Monday, and he kept the light on on the landing. It is later on on the left."),
        good("They do do good work. The question is, is the bridge safe? The forms were handed in in May."),
        bad("Mayor ⟦Karin Karin⟧ Vogt opened it.", repair="Mayor Karin Vogt opened it."),
        bad("⟦Lena Lena⟧ Hartwig will get the prize.", repair="Lena Hartwig will get the prize."),
        good('The "got got" of the boy and the "undefined undefined" of the form made her laugh.'),
        good("Mohamed Mohamed Salem sang with the Tom Tom Club."),
        good("The singer is back in New York, New York."),
        good("Lisbon, the agent had told her, was the new New York."),
        good("“That that man should lecture us about honesty!” said the mayor."),
        good("He played a part in In Cold Rooms and wrote a book on On Liberty."),
        good("Why is the blah blah of rah rah songs so loud, etc etc?"),
        bad(
            "Scientists believe that the crater ⟦was was⟧ formed by a rock.",
            repair="Scientists believe that the crater was formed by a rock.",
        ),
        good(
            "He found that the man he was was not the man that the mayor was was proof; all we know that is is little."
        ),
        good("It lists what was asked for, for example a boat."),
        good("It was a far far better thing, long long ago, and it was not too too bad."),
        good(
            "He arrived at at least two conclusions. She was cared for for a week by what he had hoped for for years."
        ),
        good("Things as they really are, are one, and prices higher than they were were paid."),
        bad(
            "Police do not rule out that the cyclist ⟦had had⟧ slipped on the wet leaves.",
            repair="Police do not rule out that the cyclist had slipped on the wet leaves.",
        ),
        bad("The old barn ⟦had had⟧ collapsed in March.", repair="The old barn had collapsed in March."),
        good("The chances the team had had been wasted; the problem that the driver had had disappeared."),
        bad(
            "Those who had had enough swam where the guards ⟦had had⟧ set up a second jetty.",
            repair="Those who had had enough swam where the guards had set up a second jetty.",
        ),
        good("The coat he had had made two years before was the one she had had cleaned a week ago."),
        good("The wall that he had had built collapsed. What little he had had gone on rent."),
        good("The gritter is called Gritty Gritty Bang Bang. Boda boda riders asked for more."),
        good("He ran for Duran Duran on a very, very long day."),
        good(
            "“Is it a job job or just a job?” The room they kept me in in Cairo was dark; it takes n log log n steps."
        ),
        good("Pedants call them “the the tar tar pits”, and there were jokes about Constable Constable."),
        bad("The man they found was born ⟦in in⟧ Cairo.", repair="The man they found was born in Cairo."),
    )

    def find(self, passage: Passage, context: Context) -> Iterator[Hit]:
        if not begin_alike(passage.text):
            return
        text = context.masked(passage, Mask.ADDRESS, Mask.CODE)
        written = context.masked(passage, Mask.ADDRESS, Mask.CODE, Mask.QUOTATION)
        for match in _PAIR.finditer(text):
            word = match["word"]
            if _is_meant(text, match):
                continue
            if match["mark"] and ((word not in _SEAM_WORDS and not _tells_how(word)) or written[match.start()] == MASK):
                continue  # speech: I was, was…
            both = Span(*match.span())
            edit = Edit(Span(match.start("gap"), match.end("second")), "")
            inside = (
                word.istitle() and word != "The" and text[max(match.start() - 2, 0) : match.start()].strip().islower()
            )
            if (
                (_is_sure(text, match) and not _is_stranded(text, match))
                or _thrice(text, match)
                or _is_perfect(text, match)
            ):
                yield Hit(both, repair=edit, safe=True)
            elif (word.islower() and word != "he") or inside or zipf(word) >= _COMMON:
                behind_had = word == "had" and _HAPPENED.match(text, match.end()) is not None
                margin = NAME_MARGIN if inside else MARGIN_OF_PERFECT if behind_had else MARGIN
                yield Hit(both, contrast=Contrast((edit,), margin=margin))


def _is_meant(text: str, match: re.Match[str]) -> bool:
    """Whether a word is doubled on purpose: for emphasis, in a name, where it is only spoken of, in a title."""
    word, start, end = match["word"], match.start(), match.end()
    emphatic = word.lower() in _EMPHATIC and not (word == "he" and match["gap"].isspace())
    if emphatic or (word.istitle() and word.lower() in _NAMES):
        return True
    if match["mark"] and word == "for" and _FOR_EXAMPLE.match(text, end):
        return True  # what was asked for, for example
    if match["second"].istitle() and word in PREPOSITIONS:
        return True  # he played in In the Heat of the Night
    if word.islower() and match["second"].istitle() and _NAME_GOES_ON.match(text, end):
        return True  # Lisbon is the new New York
    if match["second"].istitle() and _TWICE_MORE.match(text, end):
        return True  # the gritter Gritty Gritty Bang Bang
    if is_between_quotes(text, start, end):
        return True  # "got got" is not a word
    if match["second"].isupper() and text[end : end + 1] in "$£€":
        return True  # a stake in a A$3.6bn wind farm
    if match["second"] in _TITLES and not _SURNAME.match(text, end):
        return True  # jokes about Constable Constable
    if word == "is" and match["gap"].isspace() and _FREE_RELATIVE.search(text, max(start - 60, 0), start):
        return True  # whose it is is disputed
    if match[0] == "That that" and not _CLAUSE.match(text, end):
        return True  # that that man should lecture us!
    if (word.islower() or _starts(text, match)) and zipf(word) < _RARE:
        return True  # the species Glossina morsitans morsitans, boda boda riders
    return word in ("log", "names") or _is_real_one(text, match) or _is_quoted(text, match)


_FREE_RELATIVE = lazy_regex(
    r"\b(?:what|whose|who|where|how|why|when|which|whatever|wherever|all)\b[^.,;:!?]{0,50}\b[a-z]+\s$",
    re.IGNORECASE,
)
_NAME_GOES_ON = lazy_regex(r"\s[A-ZÀ-Þ]")
_TWICE_MORE = lazy_regex(r"\s(?P<word>[A-Z][a-z]+)\s(?P=word)\b")
MARGIN_OF_PERFECT = 4.5
"""The same for *had* before what happened to somebody: only the end of a relative clause stands between the two."""
_HAPPENED = lazy_regex(
    r"\s(?:(?:already|just|never|probably|also|not|then|previously|apparently)\s)?(?:been|fallen|gone|come|become|arrived"
    r"|died|happened|occurred|slipped|collapsed|disappeared|vanished|risen|remained|stayed|skidded|veered|lain|slept"
    r"|emerged|fled|failed|drowned|travelled|begun)\b"
)
"""Behind *had* nobody has this done to something: “he had had built a wall” is sound, “he had had slipped” is not."""
_DONE_TO = lazy_regex(
    r"\s(?P<verb>[a-z]{3,})\s(?:(?:up|out|down|off|over|in|away)\s)?(?:an?|two|three|four|several|its|their|his|her)\s"
    r"(?!(?:few|year|month|week|day|night|number|couple|years|months|weeks|days|times|own)\b)"
)
"""What is done to an object that stands behind it: “had had set up a second jetty”; of “had had a wall built” it stands
before."""
_SUBJECT_FIRST = lazy_regex(
    r"(?:^|[.!?]\s)(?:The|A|An|This|His|Her|Their|Its)\s(?:(?!(?:that|which|who|whom|what|the|a|an|his|her|their|its|he|she"
    r"|they|we|it|I|you)\b)[a-z-]+\s){1,3}$"
)
"""A subject that opens a sentence and has no clause of its own."""
_RULED_OUT = lazy_regex(
    r"\b(?:rules?|ruled|ruling) out that\s(?:the|a|an|his|her|their|its)\s(?:(?!(?:that|which|who|whom|the|a|an|his|her"
    r"|their|its|he|she|they|we|it|I|you)\b)[\w-]+\s){1,3}$"
)


def _is_perfect(text: str, match: re.Match[str]) -> bool:
    """Whether *had* stands twice before what happened, and no relative clause can end between the two."""
    if match["word"] != "had" or match["mark"]:
        return False
    done = _DONE_TO.match(text, match.end())
    if done is not None and "VBN" in verb_tags(done["verb"]):
        return True
    if not _HAPPENED.match(text, match.end()):
        return False
    start = max(match.start() - 90, 0)
    return any(before.search(text, start, match.start()) for before in (_SUBJECT_FIRST, _REPORTED, _RULED_OUT))


def _tells_how(word: str) -> bool:
    """Whether a word is a long adverb of manner, which no writer says twice: “have successfully, successfully”."""
    return word.islower() and word.endswith("ly") and len(word) >= _LONG_ADVERB


_LONG_ADVERB = 9
"""Letters from which no verb ends in *-ly*."""
_STRANDED = frozenset("for by at to about after with from of".split())
"""Prepositions that may be left at the end of a clause, before a phrase with the same one."""
_AT_LEAST = lazy_regex(r"\s(?:least|most|best|worst|once|all|first|last|times)\b")
_PASSIVE = lazy_regex(rf"\b(?:{'|'.join(sorted(BE))})\s(?:[a-z]+ly\s|not\s|n[’']t\s)?(?P<verb>[a-z]+)\s$")
_MOVED = lazy_regex(
    r"\b(?:who|whom|what|which)\sto\s(?:[a-z]+\s){1,6}$"
    r"|\b(?:what|whom|which|whoever|whatever)\s(?:I|he|she|they|we|you|it|the|a|an|his|her|their|its)\s(?:[\w’'-]+\s){1,6}$"
)


_KEPT_IN = lazy_regex(
    r"\b(?:the|a|an|this|that|every|one|first|last|same)\s(?:[a-z-]+\s)?(?:(?:that|which)\s)?(?:I|he|she|they|we|you|it)\s"
    r"(?:(?:had|have|has|would|will|could)\s)?(?:(?!(?:is|are|was|were|has|had|have|will|would|could|can)\s)[a-z]+\s){1,5}$",
    re.IGNORECASE,
)
"""A relative clause whose object stands before it: the room they kept me in in Cairo."""


def _is_stranded(text: str, match: re.Match[str]) -> bool:
    """Whether the object of the first preposition stands before it: what he had waited for for years, she was cared for
    for a week; or the second begins a phrase of degree: he arrived at at least two conclusions."""
    if match["word"] not in _STRANDED | _TAKING.keys():
        return False
    if match["word"] in _TAKING and _KEPT_IN.search(text, max(match.start() - 60, 0), match.start()):
        return True
    if match["word"] == "at" and _AT_LEAST.match(text, match.end()):
        return True
    passive = _PASSIVE.search(text, max(match.start() - 40, 0), match.start())
    if passive is not None and "VBN" in verb_tags(passive["verb"]):
        return True
    return _MOVED.search(text, max(match.start() - 60, 0), match.start()) is not None


def _is_quoted(text: str, match: re.Match[str]) -> bool:
    """Whether what a pair of quotation marks holds is nothing but doubled words: “the the tar tar pits”."""
    before = _QUOTED_BEFORE.search(text, max(match.start() - _QUOTED, 0), match.start())
    return before is not None and _DOUBLED_ONLY.match(text, before.start()) is not None


_QUOTED = 40
_QUOTED_BEFORE = lazy_regex(r"[“\"‘](?:[a-z]+\s)*$")
_DOUBLED_ONLY = lazy_regex(
    r"[“\"‘](?P<one>[a-z]+)\s(?P=one)\s(?:(?P=one)|(?P<two>[a-z]+)\s(?P=two)(?:\s[a-z]+)?)[,.]?[”\"’]"
)
_TITLES = frozenset(
    "Constable Major Judge Bishop Dean King Pope Abbott Duke Baron Marshal Page Prince Sergeant".split()
)
"""Ranks that are surnames as well."""


def _is_real_one(text: str, match: re.Match[str]) -> bool:
    """Whether a noun is doubled for the real thing, set against what is only called so: “a job job or just a job”."""
    word, start = match["word"], match.start()
    if not (match["gap"] == " " and word.islower() and text[max(start - 2, 0) : start] == "a "):
        return False
    merely = _MERELY.search(text, match.end(), match.end() + _SOON)
    return merely is not None and merely["word"] == word


_MERELY = lazy_regex(r"\b(?:just|only|merely|simply)\sa\s(?P<word>[a-z]+)\b")
_SOON = 120


SHORTEST_SURNAME = 6
"""Letters of a name from which no name is doubled but for those listed."""


def _is_surname(text: str, match: re.Match[str]) -> bool:
    """Whether a long word with a capital stands twice inside a sentence: on the last lap Verhoeven Verhoeven."""
    word = match["word"]
    inside = text[max(match.start() - 2, 0) : match.start()].strip()[-1:].isalpha()
    long = len(word) >= SHORTEST_SURNAME and not is_listed(word)
    return bool(word.istitle() and match["second"] == word and not match["mark"] and inside and long)


_DOUBLED_NAMES = frozenset(
    "mohamed mohammed muhammad ahmed ahmad ali hassan hussein mahmoud abdul omar ibrahim tom jean jose lou louie"
    " maria".split()
)
"""First names that parents give twice, or that names of bands hold twice (the Tom Tom Club)."""


def _is_first_name(text: str, match: re.Match[str]) -> bool:
    """Whether a first name stands twice before a surname: Karin Karin Vogt."""
    word = match["word"]
    if not word.istitle() or match["mark"] or match["second"] != word or word.lower() in _DOUBLED_NAMES:
        return False
    surname = _SURNAME.match(text, match.end())
    known = is_listed(word)
    return (
        known and surname is not None and surname[1] != word and _CAPITAL_BEFORE.search(text, 0, match.start()) is None
    )


_SURNAME = lazy_regex(
    r"\s((?!(?:Street|Road|Club|Band|Show|Brothers|Island|Day|Tour|And|The)\b)[A-ZÀ-Þ][a-zß-ÿ]{2,})\b"
)
_CAPITAL_BEFORE = lazy_regex(r"(?:\bthe|[“\"‘*])\s?$")


def _thrice(text: str, match: re.Match[str]) -> bool:
    """Whether a word that clauses can bring together twice stands there three times: that that that."""
    word = match["word"]
    again = lazy_regex(rf"\s{word}\b").match(text, match.end())
    if again is None or word == "had":
        return False
    return word in _AMBIGUOUS and (word != "that" or _CLAUSE.match(text, again.end()) is not None)


def _is_sure(text: str, match: re.Match[str]) -> bool:
    """Whether English cannot double the word here: it is no name, and no relative clause ends between the copies."""
    word = match["word"].lower()
    if _is_surname(text, match) or _is_first_name(text, match):
        return True
    if match["word"] in CALENDAR and match["second"] == match["word"] and not match["mark"]:
        return True
    before = _WORD_BEFORE.search(text, max(match.start() - 24, 0), match.start())
    if not match["mark"] and word == "that" and _CLAUSE.match(text, match.end()):
        return True
    if not match["mark"] and word in _TAKING and (before is None or not _takes(before[1].lower(), word)):
        return match["word"].islower() or _starts(text, match)
    if word == "he":
        return match["word"].islower() and _HE_HAS.match(text, match.end()) is not None
    if word in _FULL_VERBS and before is not None and before[1].lower() in SUBJECT_PRONOUNS:
        return False
    if match["mark"] and word in AUXILIARIES and "?" in _SENTENCE_END.split(text[match.end() :], maxsplit=1)[0]:
        return False
    if word in _AMBIGUOUS or not (match["word"].islower() or _starts(text, match)):
        return False
    if match["mark"] and (_TAG.match(text, match.end()) or not word.islower()):
        return False
    if word in AUXILIARIES and _COMPARED.search(text, max(match.start() - 60, 0), match.start()):
        return False  # as they are, are one
    if word in AUXILIARIES or not _FINITE.isdisjoint(verb_tags(word)):
        return not _ends_relative(text, match.start())
    return True


def _ends_relative(text: str, place: int) -> bool:
    """Whether a relative clause may end before a place, whose sentence goes on with a verb."""
    return (
        _RELATIVE.search(text, max(place - 60, 0), place) is not None
        and _REPORTED.search(text, max(place - 90, 0), place) is None
    )


def _starts(text: str, match: re.Match[str]) -> bool:
    """Whether a capitalised word is so only because a sentence begins (The the): its copy is in lower case."""
    return match["second"].islower() and text[max(match.start() - 4, 0) : match.start()].rstrip()[-1:] in {
        "",
        ".",
        "!",
        "?",
        "“",
    }
