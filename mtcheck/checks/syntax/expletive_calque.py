"""*It* as the subject of what nobody is said to do."""

from __future__ import annotations

import re
from collections.abc import Iterator

from mtcheck.analysis.finiteness import shows_finite
from mtcheck.analysis.morphology import inflected, is_plural, verb_lemmas, verb_tags
from mtcheck.check import Bigram, Contrast, Edit, Hit, Layer, Rule, RuledCheck, Together, bad, good
from mtcheck.checks.syntax.candidates.moves import removed
from mtcheck.checks.syntax.candidates.rewording import reworded
from mtcheck.document import Span
from mtcheck.languages.english_numbers import ABOVE_ONE, FROM_TWO
from mtcheck.languages.patterns import lazy_regex, one_of
from mtcheck.languages.persons import persons
from mtcheck.report import Severity

__all__ = ["ExpletiveCalque"]

_DEEDS = frozenset(
    """
    sung danced laughed celebrated worked discussed debated argued shot fired smoked applauded clapped spoken
    searched reckoned talked drunk eaten cried wept fought demonstrated protested voted negotiated prayed partied
    cheered whistled speculated cooked helped warned
    """.split()
)
_DONE = lazy_regex(
    r"\b(?P<it>[Ii]t)\s(?P<be>is|was|may\snot\sbe|must\snot\sbe|could\sbe|was\sbeing|is\sbeing)"
    r"(?P<adverb>\s(?:not|also|still|already|again|now|only|even))?\s"
    rf"(?P<done>{one_of(_DEEDS)})"
    r"(?P<more>(?:,\s[a-z]+(?:ed|ung|ught|unk|ten))*\s(?:and|or)\s[a-z]+(?:ed|ung|ught|unk|ten))?"
    r"(?P<behind>\s(?:until|till|in|on|at|with|for|about|of|from|after|against|to|around|all|here|there|too|a\slot|loudly|long|"
    r"everywhere|together|much|hard)\b|\.)"
)
_DOINGS = {
    "sung": "singing",
    "danced": "dancing",
    "laughed": "laughter",
    "celebrated": "celebration",
    "worked": "work",
    "discussed": "discussion",
    "debated": "debate",
    "argued": "arguing",
    "shot": "shooting",
    "fired": "shooting",
    "applauded": "applause",
    "spoken": "talk",
    "talked": "talk",
    "searched": "a search",
    "speculated": "speculation",
    "cheered": "cheering",
}
_LACKS = lazy_regex(
    r"\b(?P<it>[Ii]t)\s(?P<verb>lacks|lacked|fails|failed)\s(?:at|of|on|in)\b(?=\s(?!least\b|first\b|the\send)\w)"
)
_SUCCEEDS = lazy_regex(
    r"\b(?P<it>[Ii]t)\s(?:succeeded|succeeds|managed)\s(?P<whom>(?:the|a|an|his|her|its|their)\s(?:[\w’-]+\s)??[\w’-]+|him|her|"
    r"them|us|me|[A-Z]\w+)(?P<between>(?:,?\s(?:however|though|only|finally|at\slast|after\s(?:[\w-]+\s){0,3}[\w-]+),?){0,2})"
    r"(?P<not>\snot)?\s(?:to|in)\s(?P<doing>[a-z]+)\b"
)
_SMELLS = lazy_regex(
    r"\b(?P<it>[Ii]t)\s(?P<verb>looks|looked|smells|smelled|smelt|tastes|tasted|sounds|sounded)\s"
    r"(?P<adverb>(?:very\s|everything\s|strongly\s)?)after\b(?=\s\w)(?!\s(?:all|the\s(?:children|house|dog)|it|him|her|them|itself)\b)"
)
_THANKS = lazy_regex(r"\b[Ii]t\s(?P<be>is|was)\sto\s(?:thank|owe)(?=\s(?:the|a|an|his|her|their)\b)")
_EXISTS = lazy_regex(r"\b[Ii]t\s(?P<verb>exists?|existed)(?=\s(?P<article>an?|no|many|several|some|two|three|few)\s)")
_HAILS = lazy_regex(
    r"\b[Ii]t\s(?P<verb>hails|hailed|rains|rained|sets|set)\s"
    r"(?=(?:criticism|protests?|complaints?|questions?|reproaches|insults|applause|praise|fines)\b)"
)
_BURNS = lazy_regex(
    r"\b[Ii]t\s(?P<verb>burned|burnt|burns)\s(?=(?:again\s)?(?:in|at|on)\s(?:a|an|the)\s(?!morning|night|evening|end\b))"
)
_INVERTED = lazy_regex(
    r"(?:^|(?<=[.!?”\"]\s))(?:In|On|At|Behind|Under|Near|Before|Between|Around|Inside|Outside|Above|Below|Beside|Opposite|Next\sto|"
    r"In\sfront\sof|Among|Since|After|From|Yesterday|Today|There|Here)\s(?:[\w’'-]+\s){0,6}?(?P<it>it)\s(?P<verb>[a-z]+)\s"
    rf"(?P<done>[a-z]+\s)?(?=(?P<article>an?|the|many|several|some|hundreds|thousands|dozens|only|{FROM_TWO}|\d+|no)\s"
    r"(?P<noun>[\w’-]+)(?:\s(?P<next>[\w’-]+))?)"
)
"""“In the kitchen it burned a candle”."""
_ARTICLE = rf"(?:an?|the|many|several|some|{FROM_TWO}|\d+|dozens\sof|hundreds\sof|thousands\sof|no)"
_BETWEEN = (
    r"\s(?:(?!(?:days?|weeks?|months?|years?|nights?|mornings?|evenings?|hours?|minutes?|after|before|than|as|of|when|while|"
    r"time|times|long|bit|little|way|moment|previous|following|same|next)\b)[\w’-]+\s){0,3}?"
)
_FALLS = (
    r"goals?|equaliser|equalizer|decisions?|verdict|judge?ment|ruling|shots?|snow|rain|words?|sentence|hits?|names?"
)
_HAPPENINGS = (
    r"accidents?|explosions?|fires?|incidents?|crash|crashes|collisions?|attacks?|clashes|scuffles?|disputes?|arguments?|"
    r"brawls?|delays?|damage|jams?|tailbacks?|quarrels?"
)
_SOMEBODY = (
    r"man|woman|child|men|women|children|people|persons?|guests|visitors|passengers|soldiers|residents|tourists|animals|"
    r"refugees|migrants|students|workers|fans|demonstrators|applicants|helpers"
)
_SPEAKERS = (
    r"mayor|minister|president|chancellor|bishop|priest|pastor|rabbi|imam|director|chair\w*|professor|ambassador|survivors?|"
    r"witness(?:es)?|experts?|choirs?|orchestra|band|soprano|tenor|soloists?|dancers?|singers?|pupils"
)
_VEHICLES = (
    r"lorry|car|van|bus|truck|train|tram|motorcyclist|cyclist|motorist|driver|tractor|coach|ambulance|plane|aircraft|"
    r"helicopter|boat|ship|ferry"
)
_ITSELF = lazy_regex(
    r"\b(?P<it>[Ii]t)\s(?:"
    rf"(?:fell|falls|(?:has|had)\sfallen)\s(?:only\s|then\s|finally\s)?{_ARTICLE}{_BETWEEN}(?:{_FALLS})"
    r"|(?:happen(?:s|ed)|occur(?:s|red)|(?:has|had)\s(?:happened|occurred)|arose|erupt(?:s|ed)|ensued?|took\splace)\s"
    rf"{_ARTICLE}{_BETWEEN}(?:{_HAPPENINGS})"
    r"|(?:died|perished|arrived|drowned|disappeared|froze|travelled|applied|demonstrated|protested)\s"
    rf"(?:about\s|around\s|only\s)?{_ARTICLE}{_BETWEEN}(?:{_SOMEBODY})"
    rf"|(?:spoke|speaks|sang|sings|testified|danced)\s{_ARTICLE}{_BETWEEN}(?:{_SOMEBODY}|{_SPEAKERS})"
    rf"|(?:drove|crashed)\s(?:then\s)?(?:an?|the){_BETWEEN}(?:{_VEHICLES})\s"
    r"(?:into|against|over|onto|off|through|in|on|to|from|with)"
    r")\b(?!\s(?:short|late|shy|behind|away|too|later|earlier|before|ago|off)\b)"
)
"""“It fell the decisive goal”, “it died a child”: *es* in front of the verb, and the subject behind it."""
_HOW_MANY = (
    r"(?:(?:at\sleast|about|around|some|more\sthan|over|nearly|almost|up\sto|only|a\stotal\sof|another)\s)?"
    rf"(?:\d[\d.,]*|{FROM_TWO}|several|many|numerous|some|dozens\sof|hundreds\sof"
    r"|thousands\sof|new|further|no|an?)"
)
_IT_DONE = lazy_regex(
    r"\b(?P<it>[Ii]t)\s(?P<be>were|are|was|is)\s(?P<adverb>(?:(?:also|again|already|only|still|now)\s)?)(?P<done>[a-z]+)\s"
    rf"(?P<who>{_HOW_MANY}(?:\s(?!(?:in|on|at|by|when|and|of|from|near|who|with|as|to|that|during|after|before|for)\b)[\w’-]+){{0,3}}?\s"
    r"(?P<noun>[a-z’-]+))(?=[.,;]|\s(?:in|on|at|by|when|and|from|near|who|with|as|during|after|before|for|under|over|because|through|along|per)\b)"
    r"(?P<rest>[^.,;:!?]{0,90})"
)
"""“It were injured four people” (*es wurden vier Menschen verletzt*)."""
_FELL_IT = lazy_regex(
    r"(?<!\bto\s)(?<!\band\s)\b(?:fell|falls|snowed|rained)(?P<it>\sit)\s(?:up\sto|about|around|more\sthan|at\sleast|only|nearly|almost)\s\d"
)
"""“In the forest fell it up to 40 centimetres of snow.”"""
_STANDING = frozenset(
    "stands stood lies lay waits waited lives lived exists existed lurks lurked reigns reigned prevails prevailed "
    "sits sat burns burned burnt begins began starts started ends ended follows followed appears appeared grows grew "
    "comes came arises arose happens happened occurs occurred opens opened closes closed arrives arrived rings "
    "rang dies died applies applied remains remained".split()
)
"""Verbs whose subject may stand behind them where a place or a time is put first."""
_NO_OBJECT = frozenset(
    "exists existed lurks lurked reigns reigned prevails prevailed happens happened occurs occurred arises arose waits "
    "waited lies lay arrives arrived".split()
)
_SELDOM_OBJECT = frozenset("stands stood lives lived sits sat came comes appears appeared remains remained".split())
_STOP = lazy_regex(r"[.,;!?]")
_GOVERNS_IT = lazy_regex(
    r"\b(?:behind|beside|beneath|underneath|under|above|below|around|near|before|beyond|within|inside|with|in|on)\s$",
    re.I,
)
_MEASURES = frozenset(
    "chance test trial life year month week day hour minute times long while little bit lot days weeks months years "
    "hours minutes mile miles metres kilometres foot same way moment".split()
)
_TWO_OBJECTS = frozenset(
    "given offered shown told taught sent awarded granted denied refused called named made considered".split()
)

MARGIN = 3.0
MARGIN_OF_ORDER = 0.0
MARGIN_OF_OBJECT = 1.5
MARGIN_OF_PAIR = 0.0
MARGIN_OF_FIRE = 6.0
"""Nats, benchmarks/calibration/syntax_margins.py."""


class ExpletiveCalque(RuledCheck):
    id = "expletive-calque"
    category = "fluency/grammar"
    severity = Severity.MAJOR
    layer = Layer.LANGUAGE_MODEL
    supersedes = ("agreement", "wrong-auxiliary")
    message = "German has “es” here; English names who did it, or says “there is”"
    explanation = """
Finds German sentences whose subject is a mere *es*: "it was sung and danced until midnight" (*es wurde gesungen*), "it
lacks at teachers" (*es fehlt an*), "it succeeded the thieves to escape" (*es gelang*), "it smelled after smoke" (*es
roch nach*), "it hails criticism", "it burned in a factory" (*es brannte*). The language model must prefer "there is"
or another subject, so that an *it* that stands for something stays silent.
"""
    examples = (
        bad("⟦It exists⟧ no plan for such a case.", repair="There is no plan for such a case."),
        bad(
            "In the tents ⟦it was sung and danced⟧ until midnight.",
            repair="In the tents there was singing and dancing until midnight.",
        ),
        bad("In the derby ⟦it⟧ fell the decisive goal only in the 88th minute."),
        bad("⟦It⟧ drove a lorry into the barrier on the A94. ⟦It⟧ happened a serious accident near Ulm."),
        bad("⟦It⟧ died twelve people, and in May ⟦it⟧ fell several shots."),
        bad("The service was full. ⟦It⟧ spoke the mayor, a historian and two survivors of the camp."),
        bad(
            "⟦It were arrested⟧ nine protesters, most of them students.",
            repair="Nine protesters were arrested, most of them students.",
        ),
        bad(
            "⟦It was found⟧ a body in the canal near Brackfeld.",
            repair="A body was found in the canal near Brackfeld.",
        ),
        good(
            "If it were sold a few years later, or it were given a day, nobody would mind, as though it were planned."
        ),
        good("It was opened a year later, it was found two people in the car were ill; as it were, a few people left."),
        good("It spoke the language of the mayor. It sang the anthem of the choir. It testified to the mayor’s skill."),
        good("It fell the previous day, it fell a goal short, it happened the day after a fire and came a day late."),
        good("It took place a year after the accident. The firm says it died the way small firms do."),
        bad(
            "In the forest ⟦fell it⟧ up to 40 centimetres of snow.",
            repair="In the forest fell up to 40 centimetres of snow.",
        ),
        bad("⟦It lacks at⟧ teachers in all subjects.", repair="There is a lack of teachers in all subjects."),
        bad("On the square ⟦it⟧ stands a fountain.", repair="On the square there stands a fountain."),
        good(
            "In May it began the work, in 1998 it was given a roof, and in June it was announced the club would move."
        ),
        good("The hymn is old: it was sung in Latin and danced to in May. The barn was dry; it burned in minutes."),
        good("The nurse is kind, it is she who looks after him. The film was good: it was shot in Vienna."),
    )

    @property
    def rules(self) -> tuple[Rule, ...]:
        return _RULES


def _done(text: str) -> Iterator[Hit]:
    for match in _DONE.finditer(text):
        yield from _doing(match)


def _thanks(text: str) -> Iterator[Hit]:
    for match in _THANKS.finditer(text):
        yield reworded(match, (f"it {match['be']} thanks to",), MARGIN)


def _before_subject(text: str) -> Iterator[Hit]:
    """“It fell the decisive goal”, “on the square it stands a fountain”."""
    taken = [Span(*match.span("it")) for match in _ITSELF.finditer(text)]
    for it in taken:
        yield Hit(it)
    for match in _FELL_IT.finditer(text):
        span = Span(match.start(), match.end("it"))
        taken.append(Span(match.start("it") + 1, match.end("it")))
        yield Hit(span, repair=Edit(Span(*match.span("it")), ""))
    for match in _INVERTED.finditer(text):
        yield from (hit for hit in _inverted(match) if hit.span not in taken)


def _it_done(text: str) -> Iterator[Hit]:
    """“It were injured four people”: of *was* only what befalls somebody, for “it was built a few years ago”."""
    for match in _IT_DONE.finditer(text):
        be, done, noun, who = match["be"], match["done"], match["noun"], match["who"]
        if match["it"] == "it" and _SUPPOSED.search(text, max(match.start() - _NEAR, 0), match.start()):
            continue  # “as if it were made a crime”
        if not _may_be_done(done) or (be in ("was", "is") and not _befalls(match)):
            continue
        several = is_plural(noun) or (who.split()[0].lower() not in ("a", "an", "another") and noun not in _ONE)
        mended = {"was": "were", "is": "are"}.get(be, be) if several else {"were": "was", "are": "is"}.get(be, be)
        whole = Span(match.start(), match.end("who"))
        first = who[0].upper() + who[1:] if match["it"] == "It" else who
        yield Hit(
            Span(match.start(), match.end("done")),
            repair=Edit(whole, f"{first} {mended} {match['adverb']}{done}"),
        )


def _befalls(match: re.Match[str]) -> bool:
    known = match["done"] in _BEFALLS and (match["noun"] in _SUFFERERS or match["noun"] in persons())
    return known and not any(map(shows_finite, match["rest"].lower().split()))


_SUPPOSED = lazy_regex(
    r"\b(?i:if|though|unless|wish|as|whether|suppose|than|that|would|until|lest|and|or|what)\b[^.;:!?]*$"
)
_NEAR = 60
_BEFALLS = frozenset(
    """
    found discovered arrested injured hurt killed detained rescued evacuated stolen destroyed damaged seized confiscated
    taken questioned wounded hit opened erected planted felled registered
    """.split()
)
_SUFFERERS = frozenset(
    """
    people persons body bodies house houses cars car vehicles flats apartments trees buildings weapons animals homes
    officers firefighters passengers residents
    """.split()
)
_ONE = frozenset("no new further".split())


def _inverted(match: re.Match[str]) -> Iterator[Hit]:
    """“On the square it stands a fountain”: *es* keeps the first place, which English has filled already."""
    verb, done = match["verb"], (match["done"] or "").strip()
    passive = verb in ("was", "were", "is", "are") and "VBN" in verb_tags(done) and done not in _TWO_OBJECTS
    if not passive and (done or verb not in _STANDING):
        return
    if match["noun"] in _MEASURES or match["next"] in _MEASURES:
        return
    if _GOVERNS_IT.search(match.string, max(match.start("it") - len("underneath "), 0), match.start("it")):
        return  # “behind it lies a question”
    if passive and any(map(shows_finite, _STOP.split(match.string[match.end() :], maxsplit=1)[0].lower().split())):
        return  # “in June it was announced the club would move”
    span = Span(*match.span("it"))
    edits = (removed(match.string, span), Edit(span, "there"))
    if verb in _NO_OBJECT and match["article"] != "the":
        yield Hit.certain(span, edits)
    else:
        margin = MARGIN_OF_ORDER if passive or verb in _NO_OBJECT | _SELDOM_OBJECT else MARGIN_OF_OBJECT
        yield Hit(span, contrast=Contrast(edits, margin=margin))


def _doing(match: re.Match[str]) -> Iterator[Hit]:
    """“It was sung until midnight”: people sang, or there was singing."""
    be, done, more, behind = match["be"], match["done"], match["more"], match["behind"]
    lemma = verb_lemmas(done)[0]
    doing = inflected(lemma, "VBG")
    texts = (
        [] if "is" in be or "be" in be else [f"{who} {inflected(lemma, 'VBD')}{behind}" for who in ("people", "they")]
    )
    if "not be" in be or be == "could be":
        texts = [f"{doing} {be} allowed{behind}", f"{doing} is not allowed{behind}"]
    elif more:
        comma = "," if more.startswith(",") else ""
        texts = [f"there was {doing}{comma} {' '.join(map(_gerund, more.strip(', ').split()))}{behind}"]
    elif done in _DOINGS:
        texts.append(f"there {'is' if be.startswith('is') else 'was'}{match['adverb'] or ''} {_DOINGS[done]}{behind}")
    if match["it"] == "It":
        texts = [text[0].upper() + text[1:] for text in texts]
    if texts:
        span = Span(match.start(), match.end("behind"))
        mark = Span(match.start(), match.end("more") if more else match.end("done"))
        edits = tuple(Edit(span, text) for text in texts)
        yield Hit(mark, contrast=Contrast(edits, margin=MARGIN_OF_PAIR if more else MARGIN))


def _gerund(word: str) -> str:
    bare = word.strip(",")
    lemmas = verb_lemmas(bare)
    return inflected(lemmas[0], "VBG") + word[len(bare) :] if lemmas else word


def _succeeding(match: re.Match[str]) -> Iterator[Hit]:
    whom = {"him": "he", "them": "they", "us": "we", "me": "I", "her": "she"}.get(match["whom"], match["whom"])
    if lemma := verb_lemmas(match["doing"]):
        who = f"{whom}{match['between']}"
        did = (f"{who} succeeded in {inflected(lemma[0], 'VBG')}", f"{who} managed to {lemma[0]}")
        yield reworded(match, (f"{who} did not manage to {lemma[0]}",) if match["not"] else did, MARGIN)


def _with_verb(text: str) -> Iterator[Hit]:
    """“It lacks of money”, “it smells after smoke”, “it rained complaints”."""
    for match in _LACKS.finditer(text):
        be = "was" if match["verb"].endswith("ed") else "is"
        yield reworded(match, (f"there {be} a lack of", f"there {be} not enough"), MARGIN)
    for match in _SUCCEEDS.finditer(text):
        yield from _succeeding(match)
    for match in _SMELLS.finditer(text):
        like = ("like",) if match["verb"].startswith(("look", "sound")) else ("of", "like")
        yield reworded(match, tuple(f"it {match['verb']} {match['adverb']}{word}" for word in like), MARGIN)
    for match in _EXISTS.finditer(text):
        past, several = match["verb"] == "existed", match["article"] not in ("a", "an", "no")
        be = ("were" if several else "was") if past else ("are" if several else "is")
        yield reworded(
            match, (f"there {be}", f"there {match['verb'].removesuffix('s') if several else match['verb']}"), MARGIN
        )
    for match in _HAILS.finditer(text):
        past = match["verb"] in ("hailed", "rained", "set")
        yield reworded(match, ("there was ", "there were ") if past else ("there is ", "there are "), MARGIN)
    for match in _BURNS.finditer(text):
        past = match["verb"] != "burns"
        yield reworded(
            match, ("there was a fire ", "a fire broke out ") if past else ("there is a fire ",), MARGIN_OF_FIRE
        )


def _may_be_done(token: str) -> bool:
    """Whether a token is the participle of what is done to a subject behind it."""
    return "VBN" in verb_tags(token) and token not in _TWO_OBJECTS


_IT = frozenset({"it"})
_FALLING = frozenset("fell falls snowed rained".split())
_BEFORE_SUBJECTS = frozenset(
    """
    a an the many several some hundreds thousands dozens only two three four five ten no 0 1 2 3 4 5 6 7 8 9
    """.split()
)
_BEFORE_MANY = (
    _ONE
    | ABOVE_ONE
    | frozenset(
        """
    at about around some more over nearly almost up only a an another several many numerous dozens hundreds thousands
    0 1 2 3 4 5 6 7 8 9
    """.split()
    )
)
_VERBS = frozenset(
    """
    exist exists existed
    lacks lacked fails failed succeeded succeeds managed looks looked smells smelled smelt tastes tasted sounds sounded
    hails hailed rains rained sets set burned burnt burns
    """.split()
)
_IN_FRONT = frozenset(
    """
    fell falls happens happened occurs occurred arose erupts erupted ensue ensued took died perished arrived drowned
    disappeared froze travelled applied demonstrated protested spoke speaks sang sings testified danced drove crashed
    """.split()
)
"""Verbs that *it* stands in front of, with their subject behind them."""
_RULES = (
    Rule.of_text(_done, Together(Bigram(_IT, frozenset("is was may must could".split())), _DEEDS)),
    Rule.of_text(
        _thanks, Together(Bigram(_IT, frozenset({"is", "was"})), Bigram(frozenset({"to"}), frozenset({"thank", "owe"})))
    ),
    Rule.of_text(
        _before_subject,
        Bigram(_IT, _IN_FRONT | _STANDING),
        Together(Bigram(_IT, frozenset({"has", "had"})), frozenset({"fallen", "happened", "occurred"})),
        Bigram(_FALLING, _IT),
        Together(Bigram(_IT, frozenset("was were is are".split())), Bigram(_may_be_done, _BEFORE_SUBJECTS)),
    ),
    Rule.of_text(
        _it_done,
        Together(Bigram(_IT, frozenset("were are was is".split())), Bigram(_may_be_done, _BEFORE_MANY)),
    ),
    Rule.of_text(_with_verb, Bigram(_IT, _VERBS)),
)
